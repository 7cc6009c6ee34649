//! Rules for the struct as a whole.

use syn::{Attribute, Data, DeriveInput, Meta};

use crate::context::Context;
use crate::derive::Derive;
use crate::model::Model;

/// `AuthUser` writes what `Model` would write. Who derives both gets this one error: any other output
/// of the second derive would collide with that of the first.
pub(crate) fn user_model(derive: Derive, input: &DeriveInput) -> Option<syn::Error> {
    let Data::Struct(data) = &input.data else {
        return None;
    };
    let mut attributes = data.fields.iter().flat_map(|field| &field.attrs);
    let is_base = |attribute: &Attribute| {
        attribute.path().is_ident("auth_user")
            && matches!(&attribute.meta, Meta::List(list) if list.tokens.to_string() == "flatten")
    };
    let is_user = derive != Derive::AuthUser && attributes.any(is_base);
    is_user.then(|| {
        let name = derive.name();
        let message = format!("a struct with `#[auth_user(flatten)]` is a user model: derive `AuthUser` and not `{name}`");
        syn::Error::new_spanned(&input.ident, message)
    })
}

/// A table has one set of columns, and rows outlive every borrow.
pub(super) fn generics(context: &Context, model: &Model) {
    let name = &model.ident;
    if model.derive.has_table() && !model.generics.params.is_empty() {
        let message = format!(
            "`{name}` has one table and cannot be generic: name the types here, or make the struct that it embeds generic"
        );
        context.error(&model.generics.params, message);
        return;
    }
    for lifetime in model.generics.lifetimes() {
        context.error(
            lifetime,
            format!("`{name}` owns what it reads from a row: replace the borrow by an owned type"),
        );
    }
}

/// Key and password of a user come from the base.
pub(super) fn base(context: &Context, model: &Model) {
    if model.derive == Derive::AuthUser && model.has_named_fields && model.base().is_none() {
        let message = "a user model needs a base: begin with the field `#[auth_user(flatten)] base: AbstractUser`";
        context.error(&model.ident, message);
    }
}

/// Rows are found, changed and deleted by their key.
pub(super) fn key(context: &Context, model: &Model) {
    if model.derive == Derive::Model && model.has_named_fields && model.key().is_none() {
        let message = "a model needs a key: add the field `id: i64`, or mark one with `#[model(primary_key)]`";
        context.error(&model.ident, message);
    }
}

/// Composite keys have no place in URLs, permissions and foreign keys.
pub(super) fn one_key(context: &Context, model: &Model) {
    let marks: Vec<_> = model
        .fields
        .iter()
        .filter_map(|field| field.options.primary_key.as_ref())
        .collect();
    if model.derive == Derive::AuthUser {
        for mark in marks {
            context.error(
                &mark.key,
                "a user model has the key of its base: leave out `primary_key`",
            );
        }
    } else {
        for mark in marks.iter().skip(1) {
            context.error(
                &mark.key,
                "a table has one key, and another field is marked already: leave out `primary_key`",
            );
        }
    }
}
