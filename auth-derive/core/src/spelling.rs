//! What a type is by the way it is spelt.

use syn::{GenericArgument, Ident, PathArguments, Type, TypePath};

use crate::parse::DefaultLiteral;

/// A column type that is known by its name. The compiler need not be asked about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spelling {
    Bool,
    /// An integer, with its least and greatest value as far as a literal can have it.
    Integer(i64, i64),
    Float,
    Text,
    Bytes,
    Moment,
    Uuid,
}

impl Spelling {
    /// What `ty` is, or what the `Option` is around.
    pub(crate) fn of(ty: &Type) -> Option<Self> {
        let ty = plain(inside_option(ty).unwrap_or(ty));
        let Type::Path(path) = ty else { return None };
        if let Some(inner) = argument(path, "Vec") {
            return is_called(inner, "u8").then_some(Self::Bytes);
        }
        if let Some(inner) = argument(path, "DateTime") {
            return is_called(inner, "Utc").then_some(Self::Moment);
        }
        Self::named(path.path.get_ident()?)
    }

    fn named(ident: &Ident) -> Option<Self> {
        Some(match ident.to_string().as_str() {
            "bool" => Self::Bool,
            "i8" => Self::Integer(i8::MIN.into(), i8::MAX.into()),
            "i16" => Self::Integer(i16::MIN.into(), i16::MAX.into()),
            "i32" => Self::Integer(i32::MIN.into(), i32::MAX.into()),
            "i64" => Self::Integer(i64::MIN, i64::MAX),
            "u8" => Self::Integer(0, u8::MAX.into()),
            "u16" => Self::Integer(0, u16::MAX.into()),
            "u32" => Self::Integer(0, u32::MAX.into()),
            "f32" | "f64" => Self::Float,
            "String" => Self::Text,
            "NaiveDate" | "NaiveTime" | "NaiveDateTime" => Self::Moment,
            "Uuid" => Self::Uuid,
            _ => return None,
        })
    }

    /// Whether it is a number or a bool.
    pub(crate) const fn is_plain_number(self) -> bool {
        matches!(self, Self::Bool | Self::Integer(..) | Self::Float)
    }

    /// Whether it has a length.
    pub(crate) const fn has_length(self) -> bool {
        matches!(self, Self::Text | Self::Bytes)
    }

    /// Whether `default` is surely one of its values.
    pub(crate) fn takes(self, default: &DefaultLiteral) -> bool {
        match (self, default) {
            (Self::Integer(least, greatest), DefaultLiteral::Int(value, _)) => {
                (least..=greatest).contains(value)
            }
            (Self::Bool, DefaultLiteral::Bool(..))
            | (Self::Float, DefaultLiteral::Float(..))
            | (Self::Text, DefaultLiteral::Text(..))
            | (Self::Moment, DefaultLiteral::Now(_)) => true,
            _ => false,
        }
    }
}

/// `T` of a field written as `Option<T>`.
pub(crate) fn inside_option(ty: &Type) -> Option<&Type> {
    match plain(ty) {
        Type::Path(path) => argument(path, "Option"),
        _ => None,
    }
}

/// `T` of `name<T>`.
fn argument<'t>(path: &'t TypePath, name: &str) -> Option<&'t Type> {
    let last = path.path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first() {
        Some(GenericArgument::Type(inner)) if last.ident == name && arguments.args.len() == 1 => {
            Some(inner)
        }
        _ => None,
    }
}

fn is_called(ty: &Type, name: &str) -> bool {
    matches!(plain(ty), Type::Path(path) if path.path.is_ident(name))
}

/// A type without the invisible brackets that a macro puts around it.
fn plain(mut ty: &Type) -> &Type {
    while let Type::Group(inner) = ty {
        ty = &inner.elem;
    }
    ty
}
