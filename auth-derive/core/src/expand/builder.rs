//! `UserBuilder`, `ArticleBuilder`: a row, filled in field by field.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Generics;

use crate::derive::Derive;
use crate::model::Model;

use super::Names;
use super::debug::redacted_debug;
use super::setter::setters;

pub(crate) fn builder(model: &Model, names: &Names) -> TokenStream {
    let Names { private, std, .. } = names;
    let Model { ident, vis, .. } = model;
    let builder = format_ident!("{ident}Builder");
    let docs = format!("A [`{ident}`] that is not stored yet, filled in field by field.");
    let setters = setters(model, names);
    let debug = redacted_debug(&builder, &Generics::default(), names);
    let (row, factory, start, base) = match model.derive {
        Derive::AuthUser => (
            quote!(NewUser),
            quote!(user),
            of_user(model, names),
            build_user(model, names),
        ),
        Derive::AbstractModel | Derive::Model => (
            quote!(Draft),
            quote!(row),
            of_model(model, names),
            build_model(model, names),
        ),
    };
    quote! {
        #[doc = #docs]
        #[derive(#std::clone::Clone)]
        #[must_use]
        #[allow(non_camel_case_types)]
        #vis struct #builder(#private::#row<#ident>);

        #debug

        #[allow(dead_code, deprecated, non_snake_case, clippy::all, clippy::pedantic, clippy::restriction)]
        impl #ident {
            #start
        }

        #[allow(dead_code, deprecated, non_snake_case, clippy::all, clippy::pedantic, clippy::restriction)]
        impl #builder {
            #setters
        }

        #base

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
            #builder(#private::NewUser::new(&#private::Into::<#private::String>::into(username)))
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
            #builder(#private::Draft::new())
        }
    }
}

fn build_user(model: &Model, names: &Names) -> TokenStream {
    let private = &names.private;
    let ident = &model.ident;
    let builder = format_ident!("{ident}Builder");
    let unsaved = unsaved(model, &quote!(BuildUser), names);
    quote! {
        #[automatically_derived]
        impl #private::SetFields for #builder {
            type Model = #ident;

            fn draft(&mut self) -> &mut #private::Draft<#ident> {
                self.0.draft()
            }
        }

        #[automatically_derived]
        impl #private::BuildUser for #builder {
            fn new_user(&mut self) -> &mut #private::NewUser<#ident> {
                &mut self.0
            }

            fn into_new_user(self) -> #private::NewUser<#ident> {
                self.0
            }
        }

        #unsaved
    }
}

fn build_model(model: &Model, names: &Names) -> TokenStream {
    let private = &names.private;
    let ident = &model.ident;
    let builder = format_ident!("{ident}Builder");
    let unsaved = unsaved(model, &quote!(BuildModel), names);
    quote! {
        #[automatically_derived]
        impl #private::SetFields for #builder {
            type Model = #ident;

            fn draft(&mut self) -> &mut #private::Draft<#ident> {
                &mut self.0
            }
        }

        #[automatically_derived]
        impl #private::BuildModel for #builder {
            fn into_draft(self) -> #private::Draft<#ident> {
                self.0
            }
        }

        #unsaved
    }
}

/// What `objects.create(…)` takes.
fn unsaved(model: &Model, build: &TokenStream, names: &Names) -> TokenStream {
    let Names { private, std, .. } = names;
    let ident = &model.ident;
    let builder = format_ident!("{ident}Builder");
    quote! {
        #[automatically_derived]
        impl #private::Unsaved for #builder {
            type Model = #ident;

            fn store(
                self,
                __db: &#private::Db,
            ) -> impl #std::future::Future<Output = #private::Result<#ident, #private::SaveError>> + #std::marker::Send {
                #private::#build::create(self, __db)
            }
        }
    }
}
