//! `impl AuthUser`, and `Deref` to the base.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};

use crate::field::Field;
use crate::model::Model;

use super::Names;

pub(super) fn user(model: &Model, names: &Names) -> TokenStream {
    let Names { private, std } = names;
    let Some(base) = model.base() else {
        return TokenStream::new();
    };
    let Field {
        ident: field, ty, ..
    } = base;
    let ident = &model.ident;
    let login_form = format_ident!("{ident}LoginForm");
    let username_field = if let Some(set) = &model.options.username_field {
        set.value.to_token_stream()
    } else {
        quote!(#private::username_field(<#ty as #private::UserBase>::USERNAME_FIELD))
    };
    let email_field = if let Some(set) = &model.options.email_field {
        let name = &set.value;
        quote!(#std::option::Option::Some(#name))
    } else {
        quote!(<#ty as #private::UserBase>::EMAIL_FIELD)
    };
    let required_fields = if let Some(set) = &model.options.required_fields {
        let fields = &set.value;
        quote!(#std::option::Option::Some(&[#(#fields),*]))
    } else {
        quote!(#std::option::Option::None)
    };
    quote! {
        #[automatically_derived]
        #[allow(deprecated, clippy::all, clippy::pedantic)]
        impl #std::ops::Deref for #ident {
            type Target = #ty;

            fn deref(&self) -> &<Self as #std::ops::Deref>::Target {
                &self.#field
            }
        }

        #[automatically_derived]
        #[allow(deprecated, clippy::all, clippy::pedantic)]
        impl #std::ops::DerefMut for #ident {
            fn deref_mut(&mut self) -> &mut <Self as #std::ops::Deref>::Target {
                &mut self.#field
            }
        }

        #[automatically_derived]
        impl #private::AuthUser for #ident {
            type Base = #ty;
            type LoginForm = #login_form;
            const USERNAME_FIELD: &'static #std::primitive::str = #username_field;
            const EMAIL_FIELD: #std::option::Option<&'static #std::primitive::str> = #email_field;
            const REQUIRED_FIELDS: #std::option::Option<&'static [&'static #std::primitive::str]> = #required_fields;
        }
    }
}
