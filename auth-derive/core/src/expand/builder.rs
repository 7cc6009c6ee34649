//! `UserBuilder` and `UserUpdate`: a row, and some fields of a row, filled in field by field.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::derive::Derive;
use crate::model::Model;

use super::Names;
use super::setter::setters;

/// One struct for both, around what is filled in, so that each field has one method.
pub(crate) fn builder(model: &Model, names: &Names) -> TokenStream {
    let Names { private, std, .. } = names;
    let Model { ident, vis, .. } = model;
    let builder = format_ident!("{ident}Builder");
    let update = format_ident!("{ident}Update");
    let docs = format!("A [`{ident}`] that is not stored yet, filled in field by field.");
    let update_docs =
        format!("New values for some fields of a [`{ident}`]: no other column is written.");
    let setters = setters(model, names);
    let (row, factory, start) = match model.derive {
        Derive::AuthUser => (quote!(NewUser), quote!(user), of_user(model, names)),
        Derive::AbstractModel | Derive::Model => {
            (quote!(NewRow), quote!(row), of_model(model, names))
        }
    };
    quote! {
        #[doc = #docs]
        #[derive(#std::fmt::Debug, #std::clone::Clone)]
        #[must_use]
        #[allow(nonstandard_style)]
        #vis struct #builder<__R = #private::#row<#ident>>(__R);

        #[doc = #update_docs]
        #[allow(dead_code, nonstandard_style)]
        #vis type #update = #builder<#private::Update<#ident>>;

        #[allow(dead_code)]
        impl #ident {
            #start
        }

        #[allow(dead_code)]
        impl #update {
            /// Changes nothing yet.
            #vis fn new() -> Self {
                Self(#private::Update::new())
            }
        }

        #[allow(dead_code, deprecated, missing_docs, nonstandard_style)]
        impl<__R: #private::SetFields<Model = #ident>> #builder<__R> {
            #setters
        }

        #[automatically_derived]
        impl<__R> #private::Wrapper for #builder<__R> {
            type Inner = __R;

            fn inner(&mut self) -> &mut __R {
                &mut self.0
            }

            fn into_inner(self) -> __R {
                self.0
            }
        }

        #[automatically_derived]
        impl #private::Changes<#ident> for #update {
            fn into_update(self) -> #private::Update<#ident> {
                self.0
            }
        }

        #private::impl_factory!(#vis, #ident, #builder, #factory);
    }
}

fn of_user(model: &Model, names: &Names) -> TokenStream {
    let private = &names.private;
    let Model { ident, vis, .. } = model;
    let builder = format_ident!("{ident}Builder");
    let docs =
        format!("A new [`{ident}`] who logs in as `username`: fill in the rest, then `create` it.");
    quote! {
        #[doc = #docs]
        #vis fn new(username: impl #private::Into<#private::String>) -> #builder {
            #builder(#private::NewUser::new(username))
        }
    }
}

fn of_model(model: &Model, names: &Names) -> TokenStream {
    let private = &names.private;
    let Model { ident, vis, .. } = model;
    let builder = format_ident!("{ident}Builder");
    let docs = format!("A new [`{ident}`]: fill it in, then `create` it.");
    quote! {
        #[doc = #docs]
        #vis fn builder() -> #builder {
            #builder(#private::NewRow::new())
        }
    }
}
