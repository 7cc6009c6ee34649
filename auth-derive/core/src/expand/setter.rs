//! The methods of builders and updates, one for each field.

use proc_macro2::TokenStream;
use quote::quote;

use crate::field::Field;
use crate::model::Model;
use crate::spelling::{Spelling, inside_option};

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
    let docs = &field.docs;
    let inner = inside_option(ty);
    let given = inner.unwrap_or(ty);
    // A literal like `7` has no type yet, and `Into` would make it an `i32`: numbers are taken as they are.
    let is_number = Spelling::of(given).is_some_and(Spelling::is_plain_number);
    let (parameter, value) = match (is_number, inner.is_some()) {
        (true, false) => (quote!(#given), quote!(value)),
        (true, true) => (quote!(#given), quote!(#private::Some(value))),
        (false, false) => (quote!(impl #private::Into<#given>), quote!(value.into())),
        (false, true) => (
            quote!(impl #private::Into<#given>),
            quote!(#private::some(value)),
        ),
    };
    quote! {
        #(#[doc = #docs])*
        #vis fn #ident(self, value: #parameter) -> Self {
            <#ty as #private::Stored>::set(#value, self, #name)
        }
    }
}
