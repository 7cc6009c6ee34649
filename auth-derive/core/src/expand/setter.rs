//! The methods of builders and updates, one for each field.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{GenericArgument, PathArguments, Type};

use crate::field::Field;
use crate::model::Model;

use super::Names;

/// What every builder or update has as a method. A field of such a name is set by `.set("name", value)`.
const TAKEN: &[&str] = &[
    "new",
    "set",
    "create",
    "create_superuser",
    "draft",
    "into_draft",
    "new_user",
    "into_new_user",
];

/// A method for each field that can be set.
pub(super) fn setters(model: &Model, names: &Names) -> TokenStream {
    let settable = model.columns().filter(|field| is_settable(model, field));
    settable.map(|field| setter(model, field, names)).collect()
}

/// Whether there is a method for the field: not for the key, which the insert sets.
fn is_settable(model: &Model, field: &Field) -> bool {
    let is_key = model.key().is_some_and(|key| key.ident == field.ident);
    !is_key && !TAKEN.contains(&field.name.as_str())
}

/// The method that sets one field.
fn setter(model: &Model, field: &Field, names: &Names) -> TokenStream {
    let private = &names.private;
    let Field {
        ident, ty, name, ..
    } = field;
    let vis = &model.vis;
    let docs = field.docs_or(&format!(" Sets the {}.", field.label()));
    let inner = inside_option(ty);
    let given = inner.unwrap_or(ty);
    // A literal like `7` has no type yet, and `Into` would make it an `i32`: numbers are taken as they are.
    let (parameter, mut value) = if is_number_or_bool(given) {
        (quote!(#given), quote!(value))
    } else {
        (
            quote!(impl #private::Into<#given>),
            quote!(#private::Into::into(value)),
        )
    };
    if inner.is_some() {
        value = quote!(#private::Some(#value));
    }
    quote! {
        #(#[doc = #docs])*
        #vis fn #ident(self, value: #parameter) -> Self {
            <#ty as #private::Stored>::with(#value, self, #name)
        }
    }
}

/// `T` of a field written as `Option<T>`.
pub(super) fn inside_option(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = plain(ty) else {
        return None;
    };
    let last = path
        .path
        .segments
        .last()
        .filter(|segment| segment.ident == "Option")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    match arguments.args.first() {
        Some(GenericArgument::Type(inner)) if arguments.args.len() == 1 => Some(inner),
        _ => None,
    }
}

fn is_number_or_bool(ty: &Type) -> bool {
    let Type::Path(path) = plain(ty) else {
        return false;
    };
    [
        "bool", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "f32", "f64",
    ]
    .iter()
    .any(|name| path.path.is_ident(name))
}

/// A type without the invisible brackets that a macro puts around it.
fn plain(mut ty: &Type) -> &Type {
    while let Type::Group(inner) = ty {
        ty = &inner.elem;
    }
    ty
}
