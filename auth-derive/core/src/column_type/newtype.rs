//! A struct around a column type.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Data, DeriveInput, Fields, Generics, Ident, Member, Type};

use crate::context::Context;
use crate::derive::Caller;
use crate::model::krate;
use crate::parse::TypeOptions;

use super::is_not_generic;

/// A struct around a column type.
#[derive(Debug)]
pub(crate) struct Newtype {
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    /// The crate that generated code speaks to.
    pub(crate) krate: TokenStream,
    /// The one field; none where the shape is wrong.
    pub(crate) inner: Option<(Member, Type)>,
}

impl Newtype {
    /// Reads `input`. What is wrong with it goes to `context`.
    pub(super) fn new(context: &Context, caller: &Caller, input: &DeriveInput) -> Self {
        let options = TypeOptions::read(context, "field", &input.attrs);
        is_not_generic(context, input, "name the type that is inside");
        Self {
            ident: input.ident.clone(),
            generics: input.generics.clone(),
            krate: krate(caller, options.krate.as_ref()),
            inner: inner(context, input),
        }
    }
}

fn inner(context: &Context, input: &DeriveInput) -> Option<(Member, Type)> {
    let name = &input.ident;
    let data = match &input.data {
        Data::Struct(data) => data,
        Data::Enum(data) => {
            context.error(
                data.enum_token,
                "`Field` is for a struct around a column type: derive `Choices` on an enum",
            );
            return None;
        }
        Data::Union(data) => {
            context.error(
                data.union_token,
                format!(
                    "`Field` is for a struct around a column type: write `struct {name}(i64);`"
                ),
            );
            return None;
        }
    };
    let mut fields = data.fields.iter();
    match (fields.next(), fields.next()) {
        (Some(field), None) => {
            let member = field
                .ident
                .clone()
                .map_or_else(|| Member::from(0), Member::Named);
            Some((member, field.ty.clone()))
        }
        (None, _) => {
            context.error(
                name,
                format!("`{name}` has nothing inside that could be a column: write `struct {name}(i64);`, or another type"),
            );
            None
        }
        (Some(_), Some(_)) => {
            let message = format!(
                "a column holds one value and `{name}` has several fields: derive `AbstractModel` for several columns, or store it as `Json<{name}>`"
            );
            let place = match &data.fields {
                Fields::Named(fields) => fields.named.to_token_stream(),
                Fields::Unnamed(fields) => fields.unnamed.to_token_stream(),
                Fields::Unit => name.to_token_stream(),
            };
            context.error(place, message);
            None
        }
    }
}
