//! What is derived on: the struct with its options, before and after the rules have seen it.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::{Attribute, Data, DeriveInput, Expr, ExprLit, Fields, Generics, Ident, Lit, Meta, Type, Visibility};

use crate::context::Context;
use crate::derive::{Caller, Derive, Home};
use crate::parse::{FieldOptions, StructOptions};

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

/// A field with its options.
#[derive(Debug)]
pub(crate) struct Field {
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

impl Model {
    /// Reads `input`. What is wrong with it goes to `context`; what is right is in the result, so that
    /// the rules can find further mistakes.
    pub(crate) fn new(context: &Context, derive: Derive, caller: &Caller, input: &DeriveInput) -> Self {
        let options = StructOptions::read(context, derive, &input.attrs);
        let name = input.ident.unraw().to_string();
        let package = caller.package.replace('-', "_");
        let krate = match (&options.krate, caller.home) {
            (Some(path), _) => path.value.to_token_stream(),
            (None, Home::AuthCore) => quote!(::auth_core),
            (None, Home::AuthAxum) => quote!(::auth_axum),
        };
        Self {
            derive,
            ident: input.ident.clone(),
            vis: input.vis.clone(),
            generics: input.generics.clone(),
            krate,
            label: options.label.as_ref().map_or_else(|| format!("{package}.{name}"), |label| label.value.value()),
            table: options.table.as_ref().map_or_else(|| format!("{package}_{}", snake(&name)), |table| table.value.value()),
            options,
            has_named_fields: matches!(&input.data, Data::Struct(data) if matches!(data.fields, Fields::Named(_))),
            fields: named_fields(context, derive, input),
        }
    }

    /// The fields whose columns join the table.
    pub(crate) fn embedded(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|field| field.role() == Role::Embedded)
    }

    /// The fields that are columns.
    pub(crate) fn columns(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|field| field.role() == Role::Column)
    }

    /// The base of a user model: the first embedded struct.
    pub(crate) fn base(&self) -> Option<&Field> {
        self.embedded().next()
    }

    /// The field of the key, where the struct itself has one: the one that says so, or `id`.
    pub(crate) fn key(&self) -> Option<&Field> {
        let marked = self.columns().find(|field| field.options.primary_key.is_some());
        let is_named_id = |field: &&Field| self.derive == Derive::Model && field.name == "id";
        marked.or_else(|| self.columns().find(is_named_id))
    }
}

impl Field {
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
        self.options.column.as_ref().map_or_else(|| self.name.clone(), |column| column.value.value())
    }

    /// The greatest length, if the attribute names one that makes sense.
    pub(crate) fn max_length(&self) -> Option<u32> {
        self.options.max_length.as_ref()?.value.base10_parse().ok()
    }

    /// The name for people.
    pub(crate) fn label(&self) -> String {
        self.options.label.as_ref().map_or_else(|| self.name.replace('_', " "), |label| label.value.value())
    }
}

fn named_fields(context: &Context, derive: Derive, input: &DeriveInput) -> Vec<Field> {
    let name = derive.name();
    let remedy = "write a struct with named fields";
    match &input.data {
        Data::Enum(data) => context.error(data.enum_token, format!("`{name}` cannot be derived on an enum: {remedy}")),
        Data::Union(data) => context.error(data.union_token, format!("`{name}` cannot be derived on a union: {remedy}")),
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => {
                return fields.named.iter().filter_map(|field| read_field(context, derive, field)).collect();
            }
            Fields::Unnamed(fields) => {
                context.error(fields, format!("`{name}` needs the names of the columns: {remedy}, not a tuple struct"));
            }
            Fields::Unit => context.error(
                &input.ident,
                format!("`{name}` needs columns: {remedy}, not a unit struct"),
            ),
        },
    }
    Vec::new()
}

fn read_field(context: &Context, derive: Derive, field: &syn::Field) -> Option<Field> {
    // A field of a struct with braces always has a name; without one there is nothing to derive.
    let ident = field.ident.clone()?;
    Some(Field {
        name: ident.unraw().to_string(),
        ident,
        ty: field.ty.clone(),
        docs: field.attrs.iter().filter_map(doc_line).collect(),
        options: FieldOptions::read(context, derive, &field.attrs),
    })
}

fn doc_line(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(meta) = &attribute.meta else { return None };
    match &meta.value {
        Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) if meta.path.is_ident("doc") => Some(text.value()),
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

/// `HttpServer` as `http_server`.
pub(crate) fn snake(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut snake = String::with_capacity(name.len() + 4);
    for (index, &char) in chars.iter().enumerate() {
        let after_small = index > 0 && (chars[index - 1].is_lowercase() || chars[index - 1].is_numeric());
        let before_small = index > 0 && chars.get(index + 1).is_some_and(|next| next.is_lowercase());
        let starts_word = char.is_uppercase() && (after_small || before_small) && chars[index - 1] != '_';
        if starts_word {
            snake.push('_');
        }
        snake.extend(char.to_lowercase());
    }
    snake
}
