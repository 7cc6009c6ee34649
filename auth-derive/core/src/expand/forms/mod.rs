//! `UserSignupForm`, `UserProfileForm`: exactly the fields that the form may set, each with its type.

mod field;
mod profile;
mod signup;
mod stand_in;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Generics, Ident};

use crate::derive::Derive;
use crate::field::{Field, Role};
use crate::model::Model;

use super::Names;
use super::checks::mentions_parameter;
use super::debug::redacted_debug;
use super::login_form::username;

pub(crate) use stand_in::stand_in_forms;

/// One of the two forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Signup,
    Profile,
}

impl Form {
    const ALL: [Self; 2] = [Self::Signup, Self::Profile];
}

/// Both forms of a user model, or what an abstract model adds to those of the model that embeds it.
pub(crate) fn forms(model: &Model, names: &Names) -> TokenStream {
    if model.derive == Derive::Model {
        return TokenStream::new();
    }
    let forms = Form::ALL.map(|form| form.expand(model, names));
    quote!(#(#forms)*)
}

/// The types of an abstract model's forms, for the impl of the trait.
pub(crate) fn associated_types(model: &Model, names: &Names) -> TokenStream {
    let private = &names.private;
    let [signup, profile] = Form::ALL.map(|form| match model.derive {
        Derive::AbstractModel => {
            let ident = form.ident(model);
            let generics = form.generics(model);
            let (_, type_generics, _) = generics.split_for_impl();
            quote!(#ident #type_generics)
        }
        // Nobody embeds it.
        Derive::Model | Derive::AuthUser => quote!(#private::EmptyForm),
    });
    quote! {
        type SignupFields = #signup;
        type ProfileFields = #profile;
    }
}

impl Form {
    fn ident(self, model: &Model) -> Ident {
        let ident = &model.ident;
        match self {
            Self::Signup => format_ident!("{ident}SignupForm"),
            Self::Profile => format_ident!("{ident}ProfileForm"),
        }
    }

    /// The fields that have a part in it.
    fn fields(self, model: &Model) -> impl Iterator<Item = &Field> {
        let username = (model.derive == Derive::AuthUser).then(|| username(model));
        model.fields.iter().filter(move |field| match field.role() {
            Role::Embedded => true,
            Role::Skipped => false,
            Role::Column => field.options.form.as_ref().is_some_and(|form| match self {
                // The username is asked for anyway.
                Self::Signup => form.value.signup && username.as_ref() != Some(&field.ident),
                Self::Profile => form.value.profile,
            }),
        })
    }

    /// The parameters of the struct, if a field of the form needs them.
    fn generics(self, model: &Model) -> Generics {
        let mut fields = self.fields(model);
        if fields.any(|field| mentions_parameter(model, &field.ty)) {
            model.generics.clone()
        } else {
            Generics::default()
        }
    }

    /// Whether the form makes an account.
    fn is_account(self, model: &Model) -> bool {
        self == Self::Signup && model.derive == Derive::AuthUser
    }

    fn expand(self, model: &Model, names: &Names) -> TokenStream {
        let Model { ident, vis, .. } = model;
        let form = self.ident(model);
        let generics = self.generics(model);
        let (impl_generics, _, where_clause) = generics.split_for_impl();
        let docs = match self {
            Self::Signup => format!("What somebody fills in to sign up as a [`{ident}`]."),
            Self::Profile => format!("What a [`{ident}`] may change about themselves."),
        };
        let debug = redacted_debug(&form, &generics, names);
        let fields = self.fields(model);
        let declared = fields.map(|field| self.declared(model, field, names));
        let account = self
            .is_account(model)
            .then(|| signup::account_fields(model, names));
        let data = if self.is_account(model) {
            self.signup_data(model, names)
        } else {
            self.form_fields(model, names)
        };
        let of_user = (self == Self::Profile && model.derive == Derive::AuthUser)
            .then(|| self.profile_data(model, names));
        quote! {
            #[doc = #docs]
            #[allow(dead_code, deprecated, missing_docs, nonstandard_style)]
            #[allow(unused_qualifications, clippy::restriction)]
            #vis struct #form #impl_generics #where_clause {
                #account
                #(#declared,)*
            }

            #debug
            #data
            #of_user
        }
    }

    /// `impl FormFields`.
    fn form_fields(self, model: &Model, names: &Names) -> TokenStream {
        let private = &names.private;
        let form = self.ident(model);
        let generics = self.generics(model);
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        let read = self.fields(model).map(|field| field::read(field, names));
        let fill = self.fields(model).map(|field| field::fill(field, names));
        quote! {
            #[automatically_derived]
            #[allow(deprecated, unused_qualifications, unused_variables, clippy::restriction)]
            impl #impl_generics #private::FormFields for #form #type_generics #where_clause {
                fn read(__source: &mut dyn #private::Source) -> #private::Read<Self> {
                    #private::Ok(Self { #(#read,)* })
                }

                fn fill<__M: #private::Model>(self, __draft: &mut #private::Draft<__M>) {
                    #(#fill)*
                }
            }
        }
    }
}
