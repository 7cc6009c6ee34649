//! A field with its options.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::{Attribute, Expr, ExprLit, Ident, Lit, Meta, Type, Visibility};

use crate::context::Context;
use crate::derive::Derive;
use crate::parse::FieldOptions;

/// A field with its options.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
    /// The name without `r#`.
    pub(crate) name: String,
    pub(crate) ty: Type,
    /// The lines of its doc comment.
    pub(crate) docs: Vec<String>,
    pub(crate) options: FieldOptions,
}

/// What a field is to the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Its columns join the table.
    Embedded,
    /// It is a column.
    Column,
    /// It is no column.
    Skipped,
}

impl Field {
    /// Reads `field`. A field without a name, which a struct with braces does not have, is left out.
    pub(crate) fn read(context: &Context, derive: Derive, field: &syn::Field) -> Option<Self> {
        let ident = field.ident.clone()?;
        Some(Self {
            name: ident.unraw().to_string(),
            ident,
            vis: field.vis.clone(),
            ty: field.ty.clone(),
            docs: field.attrs.iter().filter_map(doc_line).collect(),
            options: FieldOptions::read(context, derive, &field.attrs),
        })
    }

    pub(crate) fn role(&self) -> Role {
        if self.options.flatten.is_some() {
            Role::Embedded
        } else if self.options.skip.is_some() {
            Role::Skipped
        } else {
            Role::Column
        }
    }

    /// The name of the column.
    pub(crate) fn column(&self) -> String {
        self.options
            .column
            .as_ref()
            .map_or_else(|| self.name.clone(), |column| column.value.value())
    }

    /// The greatest length, if the attribute names one that makes sense.
    pub(crate) fn max_length(&self) -> Option<u32> {
        self.options.max_length.as_ref()?.value.base10_parse().ok()
    }

    /// The name for people.
    pub(crate) fn label(&self) -> String {
        self.options
            .label
            .as_ref()
            .map_or_else(|| self.name.replace('_', " "), |label| label.value.value())
    }
}

fn doc_line(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(meta) = &attribute.meta else {
        return None;
    };
    match &meta.value {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        }) if meta.path.is_ident("doc") => Some(text.value()),
        _ => None,
    }
}

/// The identifier called `name`, raw where it is a keyword; `None` where it is no field name at all.
pub(crate) fn field_ident(name: &str, span: Span) -> Option<Ident> {
    if let Ok(mut ident) = syn::parse_str::<Ident>(name) {
        ident.set_span(span);
        return Some(ident);
    }
    let raw: Ident = syn::parse_str(&format!("r#{name}")).ok()?;
    Some(Ident::new_raw(&raw.unraw().to_string(), span))
}
