//! What stands in for a derive that failed, so that the mistake is the only error that is shown.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::{Generics, parse_quote};

use crate::derive::Derive;
use crate::expand::{Names, builder, field_set, fields, login_form, manager, stand_in_forms};
use crate::model::Model;

/// The impls that other code relies on, with bodies that are never run.
pub(crate) fn stand_in(model: &Model) -> TokenStream {
    let names = Names::new(model);
    let generics = loosened(&model.generics, &names);
    let mut output = names.import.clone();
    output.extend(abstract_model(model, &generics, &names));
    if model.derive.has_table() {
        output.extend(table(model, &generics, &names));
    }
    if model.derive == Derive::AuthUser {
        output.extend(user(model, &generics, &names));
        output.extend(login_form(model, &names));
    }
    // What has no parameters could not name a model that has some.
    if model.generics.params.is_empty() {
        output.extend(fields(model, &names));
        if model.derive.has_table() {
            output.extend(builder(model, &names));
        }
        if model.derive == Derive::AuthUser {
            output.extend(stand_in_forms(model, &names));
        }
    }
    output
}

/// The generics with what the traits ask of their implementors, so that a parameter without bounds
/// is no second error.
pub(crate) fn loosened(generics: &Generics, names: &Names) -> Generics {
    let std = &names.std;
    let mut generics = generics.clone();
    if !generics.params.is_empty() {
        let bound = quote!(#std::clone::Clone + #std::fmt::Debug + #std::marker::Send + #std::marker::Sync + 'static);
        generics
            .make_where_clause()
            .predicates
            .push(parse_quote!(Self: #bound));
    }
    generics
}

fn abstract_model(model: &Model, generics: &Generics, names: &Names) -> TokenStream {
    let private = &names.private;
    let ident = &model.ident;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let fields = if model.generics.params.is_empty() {
        field_set(model, names)
    } else {
        quote!(#private::NoFields<__M>)
    };
    quote! {
        #[automatically_derived]
        #[allow(clippy::all, clippy::pedantic)]
        impl #impl_generics #private::AbstractModel for #ident #type_generics #where_clause {
            type SignupFields = #private::EmptyForm;
            type ProfileFields = #private::EmptyForm;

            const COLUMNS: &'static #private::Columns = &#private::Columns::EMPTY;

            type Fields<__M: #private::Model> = #fields;

            fn read(
                _: &mut dyn #private::Source,
                _: #private::Option<&Self>,
            ) -> #private::Result<Self, #private::ReadError> {
                loop {}
            }

            fn write(&self, _: &mut #private::Sink) {}
        }
    }
}

fn table(model: &Model, generics: &Generics, names: &Names) -> TokenStream {
    let private = &names.private;
    let ident = &model.ident;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let key = key(model, names);
    let manager = manager(model, names);
    quote! {
        #[automatically_derived]
        #[allow(clippy::all, clippy::pedantic)]
        impl #impl_generics #private::Model for #ident #type_generics #where_clause {
            type Manager = #manager;
            type Hooks = #private::NoHooks;
            type Key = #key;
            const LABEL: &'static #private::str = "";
            const TABLE: &'static #private::str = "";
            const KEY: &'static #private::str = "";

            fn key(&self) -> <Self as #private::Model>::Key {
                loop {}
            }

            fn set_key(&mut self, _: <Self as #private::Model>::Key) {}
        }
    }
}

/// The type of the key where it can be known, so that code that uses keys finds the right one.
fn key(model: &Model, names: &Names) -> TokenStream {
    let Names { private, std, .. } = names;
    match (model.derive, model.base(), model.key()) {
        (Derive::AuthUser, Some(base), _) => {
            let base = &base.ty;
            quote!(<#base as #private::UserBase>::Key)
        }
        (Derive::Model, _, Some(key)) => {
            let ty = &key.ty;
            quote!(#ty)
        }
        _ => quote!(#std::primitive::i64),
    }
}

fn user(model: &Model, generics: &Generics, names: &Names) -> TokenStream {
    let Names { private, std, .. } = names;
    let ident = &model.ident;
    let login_form = format_ident!("{ident}LoginForm");
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let base = model.base().map_or_else(
        || quote!(#private::AbstractUser),
        |base| base.ty.to_token_stream(),
    );
    quote! {
        #[automatically_derived]
        #[allow(clippy::all, clippy::pedantic)]
        impl #impl_generics #std::ops::Deref for #ident #type_generics #where_clause {
            type Target = #base;

            fn deref(&self) -> &<Self as #std::ops::Deref>::Target {
                loop {}
            }
        }

        #[automatically_derived]
        #[allow(clippy::all, clippy::pedantic)]
        impl #impl_generics #std::ops::DerefMut for #ident #type_generics #where_clause {
            fn deref_mut(&mut self) -> &mut <Self as #std::ops::Deref>::Target {
                loop {}
            }
        }

        #[automatically_derived]
        impl #impl_generics #private::AuthUser for #ident #type_generics #where_clause {
            type Base = #base;
            type LoginForm = #login_form;
            type SignupForm = #private::StandInForm<Self>;
            type ProfileForm = #private::StandInForm<Self>;
        }
    }
}
