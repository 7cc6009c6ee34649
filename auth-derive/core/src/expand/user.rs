//! `impl AuthUser`, and `Deref` to the base.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};

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
    let username_field = username_field(model, names);
    let identity = model
        .is_exact()
        .then(|| quote!(const IDENTITY: #private::Identity = #private::Identity::Exact;));
    let email_field = if let Some(set) = &model.options.email_field {
        let name = &set.value;
        quote!(#private::Some(#name))
    } else {
        quote!(<#ty as #private::UserBase>::EMAIL_FIELD)
    };
    let required_fields = if let Some(set) = &model.options.required_fields {
        let fields = &set.value;
        quote!(#private::Some(&[#(#fields),*]))
    } else {
        quote!(#private::None)
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
            type SignupForm = #signup_form;
            type ProfileForm = #profile_form;
            const USERNAME_FIELD: &'static #private::str = #username_field;
            const EMAIL_FIELD: #private::Option<&'static #private::str> = #email_field;
            const REQUIRED_FIELDS: #private::Option<&'static [&'static #private::str]> = #required_fields;
            #identity
        }
    }
}

/// The name of the username field: as it is written, or as the base says.
pub(super) fn username_field(model: &Model, names: &Names) -> TokenStream {
    let private = &names.private;
    match (&model.options.username_field, model.base()) {
        (Some(set), _) => set.value.to_token_stream(),
        (None, Some(base)) => {
            let ty = &base.ty;
            quote!(#private::username_field(<#ty as #private::UserBase>::USERNAME_FIELD))
        }
        (None, None) => quote!("username"),
    }
}
