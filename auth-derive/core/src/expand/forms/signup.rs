//! Who signs up has a name and a password.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::expand::Names;
use crate::expand::login_form::username;
use crate::model::Model;

use super::{Form, field};

/// The fields that a sign-up form has whatever the model is.
pub(super) fn account_fields(model: &Model, names: &Names) -> TokenStream {
    let private = &names.private;
    let vis = &model.vis;
    let username = username(model);
    quote! {
        #vis #username: #private::String,
        #vis password: #private::Password,
    }
}

impl Form {
    /// `impl SignupData`.
    pub(super) fn signup_data(self, model: &Model, names: &Names) -> TokenStream {
        let private = &names.private;
        let ident = &model.ident;
        let form = self.ident(model);
        let username = username(model);
        let builder = format_ident!("{ident}Builder");
        let read = self.fields(model).map(|field| field::read(field, names));
        let fill = self.fields(model).map(|field| field::fill(field, names));
        quote! {
            #[automatically_derived]
            #[allow(deprecated, unused_qualifications, unused_variables, clippy::restriction)]
            impl #private::SignupData for #form {
                type User = #ident;

                fn read(
                    __username: #private::String,
                    __password: #private::Password,
                    __source: &mut dyn #private::Source,
                ) -> #private::Read<Self> {
                    #private::Ok(Self { #username: __username, password: __password, #(#read,)* })
                }

                fn into_new_user(self) -> #private::NewUser<#ident> {
                    let mut __user = #private::NewUser::new(self.#username);
                    let __draft = __user.with_password(self.password);
                    #(#fill)*
                    __user
                }
            }

            #[automatically_derived]
            impl<__F: #private::SignupData<User = #ident>> #private::From<__F> for #builder {
                fn from(__form: __F) -> Self {
                    Self(#private::SignupData::into_new_user(__form))
                }
            }
        }
    }
}
