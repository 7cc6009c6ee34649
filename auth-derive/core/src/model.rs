//! What is derived on: the struct with its options, before and after the rules have seen it.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::{Data, DeriveInput, Fields, Generics, Ident, Path, Visibility};

use crate::context::Context;
use crate::derive::{Caller, Derive, Home};
use crate::field::{Field, Role};
use crate::parse::{Identity, Setting, StructOptions};

/// A struct with its options and what follows from them.
#[derive(Debug)]
pub(crate) struct Model {
    pub(crate) derive: Derive,
    pub(crate) ident: Ident,
    pub(crate) vis: Visibility,
    pub(crate) generics: Generics,
    /// The crate that generated code speaks to.
    pub(crate) krate: TokenStream,
    /// `app.Model`.
    pub(crate) label: String,
    pub(crate) table: String,
    pub(crate) options: StructOptions,
    /// Whether this is a struct that could have columns; otherwise `fields` is empty.
    pub(crate) has_named_fields: bool,
    pub(crate) fields: Vec<Field>,
}

impl Model {
    /// Reads `input`. What is wrong with it goes to `context`; what is right is in the result, so that
    /// the rules can find further mistakes.
    pub(crate) fn new(
        context: &Context,
        derive: Derive,
        caller: &Caller,
        input: &DeriveInput,
    ) -> Self {
        let options = StructOptions::read(context, derive, &input.attrs);
        let name = input.ident.unraw().to_string();
        let package = caller.package.replace('-', "_");
        let krate = krate(caller, options.krate.as_ref());
        Self {
            derive,
            ident: input.ident.clone(),
            vis: input.vis.clone(),
            generics: input.generics.clone(),
            krate,
            label: options
                .label
                .as_ref()
                .map_or_else(|| format!("{package}.{name}"), |label| label.value.value()),
            table: options.table.as_ref().map_or_else(
                || format!("{package}_{}", snake(&name)),
                |table| table.value.value(),
            ),
            options,
            has_named_fields: matches!(&input.data, Data::Struct(data) if matches!(data.fields, Fields::Named(_))),
            fields: named_fields(context, derive, input),
        }
    }

    /// The fields whose columns join the table.
    pub(crate) fn embedded(&self) -> impl Iterator<Item = &Field> {
        self.fields
            .iter()
            .filter(|field| field.role() == Role::Embedded)
    }

    /// The fields that are columns.
    pub(crate) fn columns(&self) -> impl Iterator<Item = &Field> {
        self.fields
            .iter()
            .filter(|field| field.role() == Role::Column)
    }

    /// The base of a user model: the first embedded struct.
    pub(crate) fn base(&self) -> Option<&Field> {
        self.embedded().next()
    }

    /// What the names of all columns begin with.
    pub(crate) fn prefix(&self) -> String {
        let prefix = self.options.prefix.as_ref();
        prefix.map_or_else(String::new, |prefix| prefix.value.value())
    }

    /// Whether names are the same only if they are spelt alike.
    pub(crate) fn is_exact(&self) -> bool {
        let identity = self.options.identity.as_ref();
        identity.is_some_and(|set| set.value == Identity::Exact)
    }

    /// Whether `field` is the base of a user model whose table has no identity keys.
    pub(crate) fn is_exact_base(&self, field: &Field) -> bool {
        self.is_exact() && self.base().is_some_and(|base| base.ident == field.ident)
    }

    /// The field of the key, where the struct itself has one: the one that says so, or `id`.
    pub(crate) fn key(&self) -> Option<&Field> {
        let marked = self
            .columns()
            .find(|field| field.options.primary_key.is_some());
        let is_named_id = |field: &&Field| self.derive == Derive::Model && field.name == "id";
        marked.or_else(|| self.columns().find(is_named_id))
    }
}

/// The crate that generated code speaks to.
pub(crate) fn krate(caller: &Caller, named: Option<&Setting<Path>>) -> TokenStream {
    match (named, caller.home) {
        (Some(path), _) => path.value.to_token_stream(),
        (None, Home::AuthCore) => quote!(::auth_core),
        (None, Home::AuthAxum) => quote!(::auth_axum),
    }
}

fn named_fields(context: &Context, derive: Derive, input: &DeriveInput) -> Vec<Field> {
    let name = derive.name();
    let remedy = "write a struct with named fields";
    match &input.data {
        Data::Enum(data) => context.error(
            data.enum_token,
            format!("`{name}` cannot be derived on an enum: {remedy}"),
        ),
        Data::Union(data) => context.error(
            data.union_token,
            format!("`{name}` cannot be derived on a union: {remedy}"),
        ),
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => {
                return fields
                    .named
                    .iter()
                    .filter_map(|field| Field::read(context, derive, field))
                    .collect();
            }
            Fields::Unnamed(fields) => {
                context.error(
                    fields,
                    format!(
                        "`{name}` needs the names of the columns: {remedy}, not a tuple struct"
                    ),
                );
            }
            Fields::Unit => context.error(
                &input.ident,
                format!("`{name}` needs columns: {remedy}, not a unit struct"),
            ),
        },
    }
    Vec::new()
}

/// `HttpServer` as `http_server`.
pub(crate) fn snake(name: &str) -> String {
    separated(name, '_').to_lowercase()
}

/// `HttpServer` as `Http Server`.
pub(crate) fn spaced(name: &str) -> String {
    separated(name, ' ').replace('_', " ")
}

/// The name with `separator` where a word begins.
fn separated(name: &str, separator: char) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut words = String::with_capacity(name.len() + 4);
    for (index, &char) in chars.iter().enumerate() {
        let after_small =
            index > 0 && (chars[index - 1].is_lowercase() || chars[index - 1].is_numeric());
        let before_small =
            index > 0 && chars.get(index + 1).is_some_and(|next| next.is_lowercase());
        let starts_word =
            char.is_uppercase() && (after_small || before_small) && chars[index - 1] != '_';
        if starts_word {
            words.push(separator);
        }
        words.push(char);
    }
    words
}
