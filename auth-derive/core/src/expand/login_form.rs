//! `UserLoginForm`: the fields of the login form, as data.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::Ident;

use crate::field::field_ident;
use crate::model::Model;

use super::Names;

pub(crate) fn login_form(model: &Model, names: &Names) -> TokenStream {
    let Names { private, std, .. } = names;
    let Model { ident, vis, .. } = model;
    let form = format_ident!("{ident}LoginForm");
    let field = username(model);
    let name = syn::ext::IdentExt::unraw(&field).to_string();
    let form_docs = format!("What somebody types to log in as a [`{ident}`].");
    quote! {
        #[doc = #form_docs]
        #[derive(#std::fmt::Debug, #std::clone::Clone)]
        #[allow(missing_docs, nonstandard_style, clippy::restriction)]
        #vis struct #form {
            #vis #field: #private::String,
            #vis password: #private::Password,
            #vis remember_me: #private::bool,
        }

        #[automatically_derived]
        impl #private::LoginData for #form {
            const USERNAME_FIELD: &'static #private::str = #name;

            fn of((__username, __password, __remember_me): #private::LoginParts) -> Self {
                Self { #field: __username, password: __password, remember_me: __remember_me }
            }

            fn parts(&self) -> (&#private::str, &#private::Password, #private::bool) {
                (&self.#field, &self.password, self.remember_me)
            }
        }
    }
}

/// The name of the form's first field.
pub(super) fn username(model: &Model) -> Ident {
    let named = model
        .options
        .username_field
        .as_ref()
        .map(|set| set.value.value());
    named
        // A stand-in is written for a name that the rules refuse: it must not clash with the others.
        .filter(|name| !matches!(name.as_str(), "password" | "remember_me"))
        .and_then(|name| field_ident(&name, Span::call_site()))
        .unwrap_or_else(|| Ident::new("username", Span::call_site()))
}
