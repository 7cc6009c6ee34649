//! `UserSignupForm`, `UserProfileForm`: exactly the fields that the form may set, each with its type.

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
use super::names::in_place_of;

/// One of the two forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Signup,
    Profile,
}

/// Both forms of a user model, or what an abstract model adds to those of the model that embeds it.
pub(crate) fn forms(model: &Model, names: &Names) -> TokenStream {
    if model.derive == Derive::Model {
        return TokenStream::new();
    }
    let forms = [Form::Signup, Form::Profile];
    forms
        .map(|form| form.expand(model, names))
        .into_iter()
        .collect()
}

/// The forms of a derive that failed: the fields alone, which other code may name.
pub(crate) fn stand_in_forms(model: &Model, names: &Names) -> TokenStream {
    let vis = &model.vis;
    let forms = [Form::Signup, Form::Profile].map(|form| {
        let name = form.ident(model);
        let account = form.is_account(model).then(|| account_fields(model, names));
        let own = form
            .fields(model)
            .filter(|field| field.role() == Role::Column);
        let own = own.map(|field| form.declared(model, field, names));
        quote! {
            #[allow(dead_code, non_camel_case_types, non_snake_case, missing_docs)]
            #vis struct #name {
                #account
                #(#own,)*
            }
        }
    });
    quote!(#(#forms)*)
}

/// The types of an abstract model's forms, for the impl of the trait.
pub(crate) fn associated_types(model: &Model, names: &Names) -> TokenStream {
    let private = &names.private;
    let [signup, profile] = [Form::Signup, Form::Profile].map(|form| match model.derive {
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
        if self
            .fields(model)
            .any(|field| mentions_parameter(model, &field.ty))
        {
            model.generics.clone()
        } else {
            Generics::default()
        }
    }

    /// The type that the associated type of an embedded struct has.
    fn of_embedded(self, field: &Field, names: &Names) -> TokenStream {
        let private = &names.private;
        let ty = &field.ty;
        let part = match self {
            Self::Signup => quote!(<#ty as #private::AbstractModel>::SignupFields),
            Self::Profile => quote!(<#ty as #private::AbstractModel>::ProfileFields),
        };
        // In a box, since the compiler would also say that the size of what cannot be embedded is not known; and all of it
        // in the place of the type, so that it says so once.
        in_place_of(ty, quote!(#private::Box<#part>))
    }

    fn expand(self, model: &Model, names: &Names) -> TokenStream {
        let private = &names.private;
        let Model { ident, vis, .. } = model;
        let form = self.ident(model);
        let generics = self.generics(model);
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        let docs = match self {
            Self::Signup => format!("What somebody fills in to sign up as a [`{ident}`]."),
            Self::Profile => format!("What a [`{ident}`] may change about themselves."),
        };
        let debug = redacted_debug(&form, &generics, names);
        let fields: Vec<_> = self.fields(model).collect();
        let declared = fields
            .iter()
            .map(|field| self.declared(model, field, names));
        let read = fields.iter().map(|field| self.read(field, names));
        let fill = fields.iter().map(|field| self.fill(field, names));
        let fill = quote!(#(#fill)*);
        let account = self.is_account(model).then(|| account_fields(model, names));
        let (head, tail) = if self.is_account(model) {
            signup_data(model, names, &quote!(#(#read,)*), &fill)
        } else {
            let read = quote! {
                #[automatically_derived]
                #[allow(deprecated, unused_qualifications, unused_variables, clippy::all, clippy::pedantic, clippy::restriction)]
                impl #impl_generics #private::FormFields for #form #type_generics #where_clause {
                    fn read(__source: &mut dyn #private::Source) -> #private::Result<Self, #private::ReadError> {
                        #private::Ok(Self { #(#read,)* })
                    }

                    fn fill<__M: #private::Model>(self, __draft: &mut #private::Draft<__M>) {
                        #fill
                    }
                }
            };
            let data = (model.derive == Derive::AuthUser).then(|| profile_data(model, names));
            (read, data.unwrap_or_default())
        };
        quote! {
            #[doc = #docs]
            #[allow(
                deprecated, dead_code, non_camel_case_types, non_snake_case, unused_qualifications, clippy::all, clippy::pedantic,
                clippy::restriction
            )]
            #vis struct #form #impl_generics #where_clause {
                #account
                #(#declared,)*
            }

            #debug

            #head
            #tail
        }
    }

    /// Whether the form makes an account.
    fn is_account(self, model: &Model) -> bool {
        self == Self::Signup && model.derive == Derive::AuthUser
    }

    fn declared(self, model: &Model, field: &Field, names: &Names) -> TokenStream {
        let Field { ident, ty, .. } = field;
        let vis = &model.vis;
        let (docs, ty) = if field.role() == Role::Embedded {
            let docs = vec![format!(" The fields of `{}`.", field.name)];
            (docs, self.of_embedded(field, names))
        } else {
            (
                field.docs_or(&format!(" The {}.", field.label())),
                quote!(#ty),
            )
        };
        quote!(#(#[doc = #docs])* #vis #ident: #ty)
    }

    fn read(self, field: &Field, names: &Names) -> TokenStream {
        let private = &names.private;
        let Field {
            ident, ty, name, ..
        } = field;
        if field.role() == Role::Embedded {
            let part = self.of_embedded(field, names);
            let read = in_place_of(ty, quote!(<#part as #private::FormFields>::read));
            let or_fail = in_place_of(ty, quote!(?));
            quote!(#ident: #read(__source)#or_fail)
        } else {
            quote!(#ident: <#ty as #private::Stored>::take_field(__source, #name)?)
        }
    }

    fn fill(self, field: &Field, names: &Names) -> TokenStream {
        let private = &names.private;
        let Field {
            ident, ty, name, ..
        } = field;
        if field.role() == Role::Embedded {
            let ty = self.of_embedded(field, names);
            quote!(<#ty as #private::FormFields>::fill(self.#ident, __draft);)
        } else {
            quote!(<#ty as #private::Stored>::fill(self.#ident, __draft, #name);)
        }
    }
}

/// Who signs up has a name and a password.
fn account_fields(model: &Model, names: &Names) -> TokenStream {
    let private = &names.private;
    let vis = &model.vis;
    let username = username(model);
    let docs = format!(
        " The {} that was chosen.",
        username.to_string().replace('_', " ")
    );
    quote! {
        #[doc = #docs]
        #vis #username: #private::String,
        /// The password that was chosen; shown to nobody.
        #vis password: #private::Password,
    }
}

fn signup_data(
    model: &Model,
    names: &Names,
    read: &TokenStream,
    fill: &TokenStream,
) -> (TokenStream, TokenStream) {
    let private = &names.private;
    let ident = &model.ident;
    let form = Form::Signup.ident(model);
    let builder = format_ident!("{ident}Builder");
    let username = username(model);
    let data = quote! {
        #[automatically_derived]
        #[allow(deprecated, unused_qualifications, unused_variables, clippy::all, clippy::pedantic, clippy::restriction)]
        impl #private::SignupData for #form {
            type User = #ident;

            fn read(
                __username: #private::String,
                __password: #private::Password,
                __source: &mut dyn #private::Source,
            ) -> #private::Result<Self, #private::ReadError> {
                #private::Ok(Self { #username: __username, password: __password, #read })
            }

            fn into_new_user(self) -> #private::NewUser<#ident> {
                let mut __user = #private::NewUser::new(&self.#username).password(self.password);
                let __draft = __user.draft();
                #fill
                __user
            }
        }
    };
    let into = quote! {
        #[automatically_derived]
        impl #private::From<#form> for #builder {
            fn from(__form: #form) -> Self {
                Self(#private::SignupData::into_new_user(__form))
            }
        }
    };
    (data, into)
}

fn profile_data(model: &Model, names: &Names) -> TokenStream {
    let private = &names.private;
    let ident = &model.ident;
    let form = Form::Profile.ident(model);
    quote! {
        #[automatically_derived]
        impl #private::ProfileData for #form {
            type User = #ident;
        }

        #[automatically_derived]
        impl #private::From<#form> for #private::Update<#ident> {
            fn from(__form: #form) -> Self {
                let mut __update = Self::new();
                #private::FormFields::fill(__form, __update.draft());
                __update
            }
        }
    }
}
