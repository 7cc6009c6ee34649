//! `UserUpdate`, `ArticleUpdate`: some fields of a row, with new values.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::model::Model;

use super::Names;
use super::setter::{is_settable, setter};

pub(crate) fn update(model: &Model, names: &Names) -> TokenStream {
    let Names { private, std, .. } = names;
    let Model { ident, vis, .. } = model;
    let update = format_ident!("{ident}Update");
    let docs = format!("New values for some fields of a [`{ident}`]: no other column is written.");
    let setters = model
        .columns()
        .filter(|field| is_settable(model, field))
        .map(|field| setter(model, field, names));
    let name = update.to_string();
    quote! {
        #[doc = #docs]
        #[derive(#std::clone::Clone)]
        #[must_use]
        #[allow(dead_code, non_camel_case_types)]
        #vis struct #update(#private::Update<#ident>);

        // Values of private fields may be inside.
        #[automatically_derived]
        impl #std::fmt::Debug for #update {
            fn fmt(&self, __formatter: &mut #std::fmt::Formatter<'_>) -> #std::fmt::Result {
                #std::fmt::Formatter::debug_struct(__formatter, #name).finish_non_exhaustive()
            }
        }

        #[allow(dead_code, deprecated, non_snake_case, clippy::all, clippy::pedantic)]
        impl #update {
            /// Changes nothing yet.
            #vis fn new() -> Self {
                Self(#private::Update::new())
            }

            #(#setters)*
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
