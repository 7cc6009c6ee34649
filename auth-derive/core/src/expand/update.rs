//! `UserUpdate`, `ArticleUpdate`: some fields of a row, with new values.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Generics;

use crate::model::Model;

use super::Names;
use super::debug::redacted_debug;
use super::setter::setters;

pub(crate) fn update(model: &Model, names: &Names) -> TokenStream {
    let Names { private, std, .. } = names;
    let Model { ident, vis, .. } = model;
    let update = format_ident!("{ident}Update");
    let docs = format!("New values for some fields of a [`{ident}`]: no other column is written.");
    let setters = setters(model, names);
    let debug = redacted_debug(&update, &Generics::default(), names);
    quote! {
        #[doc = #docs]
        #[derive(#std::clone::Clone)]
        #[must_use]
        #[allow(dead_code, non_camel_case_types)]
        #vis struct #update(#private::Update<#ident>);

        #debug

        #[allow(dead_code, deprecated, non_snake_case, clippy::all, clippy::pedantic, clippy::restriction)]
        impl #update {
            /// Changes nothing yet.
            #vis fn new() -> Self {
                Self(#private::Update::new())
            }

            #setters
        }

        #[automatically_derived]
        impl #private::SetFields for #update {
            type Model = #ident;

            fn draft(&mut self) -> &mut #private::Draft<#ident> {
                self.0.draft()
            }
        }

        #[automatically_derived]
        impl #private::From<#update> for #private::Update<#ident> {
            fn from(__update: #update) -> Self {
                __update.0
            }
        }
    }
}
