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
    let field_docs = format!("The `{name}` that was typed.");
    quote! {
        #[doc = #form_docs]
        #[derive(#std::fmt::Debug, #std::clone::Clone)]
        #[allow(non_camel_case_types, non_snake_case, clippy::all, clippy::pedantic, clippy::restriction)]
        #vis struct #form {
            #[doc = #field_docs]
            #vis #field: #private::String,
            /// The password that was typed; shown to nobody.
            #vis password: #private::Password,
            /// Whether the login outlives the browser.
            #vis remember_me: #private::bool,
        }

        #[automatically_derived]
        #[allow(non_snake_case, clippy::all, clippy::pedantic)]
        impl #private::LoginData for #form {
            const USERNAME_FIELD: &'static #private::str = #name;

            fn new(
                __username: #private::String,
                __password: #private::Password,
                __remember_me: #private::bool,
            ) -> Self {
                Self { #field: __username, password: __password, remember_me: __remember_me }
            }

            fn username(&self) -> &#private::str {
                &self.#field
            }

            fn password(&self) -> &#private::Password {
                &self.password
            }

            fn remember_me(&self) -> #private::bool {
                self.remember_me
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
