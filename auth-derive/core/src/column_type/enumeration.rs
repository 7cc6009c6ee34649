//! An enum whose variants are the values of a column.

use proc_macro2::TokenStream;
use syn::ext::IdentExt;
use syn::{Data, DeriveInput, Fields, Generics, Ident};

use crate::context::Context;
use crate::derive::Caller;
use crate::model::{krate, snake, spaced};
use crate::parse::{ChoiceOptions, TypeOptions};

use super::is_not_generic;

/// An enum whose variants are the values of a column.
#[derive(Debug)]
pub(crate) struct Enumeration {
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    /// The crate that generated code speaks to.
    pub(crate) krate: TokenStream,
    pub(crate) variants: Vec<Variant>,
}

/// One of its variants.
#[derive(Debug)]
pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) options: ChoiceOptions,
}

impl Variant {
    /// What is stored.
    pub(crate) fn value(&self) -> String {
        self.options
            .value
            .as_ref()
            .map_or_else(|| snake(&self.name()), |value| value.value.value())
    }

    /// The name for people.
    pub(crate) fn label(&self) -> String {
        self.options
            .label
            .as_ref()
            .map_or_else(|| spaced(&self.name()), |label| label.value.value())
    }

    /// The name without `r#`.
    fn name(&self) -> String {
        self.ident.unraw().to_string()
    }
}

impl Enumeration {
    /// Reads `input`. What is wrong with its shape goes to `context`.
    pub(super) fn new(context: &Context, caller: &Caller, input: &DeriveInput) -> Self {
        let options = TypeOptions::read(context, "choice", &input.attrs);
        is_not_generic(context, input, "take its parameters away");
        Self {
            ident: input.ident.clone(),
            generics: input.generics.clone(),
            krate: krate(caller, options.krate.as_ref()),
            variants: variants(context, input),
        }
    }
}

fn variants(context: &Context, input: &DeriveInput) -> Vec<Variant> {
    let data = match &input.data {
        Data::Enum(data) => data,
        Data::Struct(data) => {
            context.error(
                data.struct_token,
                "`Choices` is for enums: derive `Field` on a struct around a column type",
            );
            return Vec::new();
        }
        Data::Union(data) => {
            context.error(
                data.union_token,
                "`Choices` is for enums: write one with a variant for each value",
            );
            return Vec::new();
        }
    };
    if data.variants.is_empty() {
        context.error(
            &input.ident,
            "an enum without variants leaves nothing to choose: add a variant",
        );
    }
    for variant in &data.variants {
        if !matches!(variant.fields, Fields::Unit) {
            let name = &variant.ident;
            context.error(
                &variant.fields,
                format!("a choice is stored as one text and `{name}` has data: take it off, and keep it in a field of the model"),
            );
        }
    }
    let variants = data.variants.iter().map(|variant| Variant {
        ident: variant.ident.clone(),
        options: ChoiceOptions::read(context, &variant.attrs),
    });
    variants.collect()
}
