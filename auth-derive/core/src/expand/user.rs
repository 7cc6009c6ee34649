//! `impl AuthUser`, and `Deref` to the base.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::field::Field;
use crate::model::Model;

use super::Names;

pub(super) fn user(model: &Model, names: &Names) -> TokenStream {
    let Names { private, std, .. } = names;
    let Some(base) = model.base() else {
        return TokenStream::new();
    };
    let Field {
        ident: field, ty, ..
    } = base;
    let ident = &model.ident;
    let login_form = format_ident!("{ident}LoginForm");
    let signup_form = format_ident!("{ident}SignupForm");
    let profile_form = format_ident!("{ident}ProfileForm");
    let username_field = model.options.username_field.as_ref().map(|set| {
        let name = &set.value;
        quote!(const USERNAME_FIELD: &'static #private::str = #name;)
    });
    let identity = model
        .is_exact()
        .then(|| quote!(const IDENTITY: #private::Identity = #private::Identity::Exact;));
    let email_field = model.options.email_field.as_ref().map(|set| {
        let name = &set.value;
        quote!(const EMAIL_FIELD: #private::Option<&'static #private::str> = #private::Some(#name);)
    });
    let required_fields = model.options.required_fields.as_ref().map(|set| {
        let fields = &set.value;
        quote! {
            const REQUIRED_FIELDS: #private::Option<&'static [&'static #private::str]> =
                #private::Some(&[#(#fields),*]);
        }
    });
    quote! {
        #[automatically_derived]
        impl #std::ops::Deref for #ident {
            type Target = #ty;

            fn deref(&self) -> &<Self as #std::ops::Deref>::Target {
                &self.#field
            }
        }

        #[automatically_derived]
        impl #std::ops::DerefMut for #ident {
            fn deref_mut(&mut self) -> &mut <Self as #std::ops::Deref>::Target {
                &mut self.#field
            }
        }

        impl #private::AuthUser for #ident {
            type Base = #ty;
            type LoginForm = #login_form;
            type SignupForm = #signup_form;
            type ProfileForm = #profile_form;
            #username_field
            #email_field
            #required_fields
            #identity
        }
    }
}
