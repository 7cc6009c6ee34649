//! `UserBuilder`, `ArticleBuilder`: a row, filled in field by field.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{GenericArgument, PathArguments, Type};

use crate::derive::Derive;
use crate::model::{Field, Model};

use super::Names;

/// What every builder has as a method. A field of such a name is set by `.set("name", value)`.
const TAKEN: &[&str] = &["set", "create", "create_superuser", "draft", "into_draft", "new_user", "into_new_user"];

pub(crate) fn builder(model: &Model, names: &Names) -> TokenStream {
    let Names { private, std } = names;
    let Model { ident, vis, .. } = model;
    let builder = format_ident!("{ident}Builder");
    let docs = format!("A [`{ident}`] that is not stored yet, filled in field by field.");
    let setters = model.columns().filter(|field| is_settable(model, field)).map(|field| setter(model, field, names));
    let name = builder.to_string();
    let (row, start, base) = match model.derive {
        Derive::AuthUser => (quote!(NewUser), of_user(model, names), build_user(model, names)),
        Derive::AbstractModel | Derive::Model => (quote!(Draft), of_model(model, names), build_model(model, names)),
    };
    quote! {
        #[doc = #docs]
        #[derive(#std::clone::Clone)]
        #[allow(non_camel_case_types)]
        #vis struct #builder(#private::#row<#ident>);

        // Values of private fields may be inside.
        #[automatically_derived]
        impl #std::fmt::Debug for #builder {
            fn fmt(&self, __formatter: &mut #std::fmt::Formatter<'_>) -> #std::fmt::Result {
                #std::fmt::Formatter::debug_struct(__formatter, #name).finish_non_exhaustive()
            }
        }

        #[allow(dead_code, deprecated, non_snake_case, clippy::all, clippy::pedantic)]
        impl #ident {
            #start
        }

        #[allow(dead_code, deprecated, non_snake_case, clippy::all, clippy::pedantic)]
        impl #builder {
            #(#setters)*
        }

        #base
    }
}

fn is_settable(model: &Model, field: &Field) -> bool {
    let is_key = model.key().is_some_and(|key| key.ident == field.ident);
    !is_key && !TAKEN.contains(&field.name.as_str())
}

fn of_user(model: &Model, names: &Names) -> TokenStream {
    let Names { private, std } = names;
    let Model { ident, vis, .. } = model;
    let builder = format_ident!("{ident}Builder");
    let docs = format!("A new [`{ident}`] who logs in as `username`: fill in the rest, then `create` it.");
    quote! {
        #[doc = #docs]
        #[must_use]
        #vis fn new(username: impl #std::convert::Into<#std::string::String>) -> #builder {
            #builder(#private::NewUser::new(&#std::convert::Into::<#std::string::String>::into(username)))
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
        #[must_use]
        #vis fn builder() -> #builder {
            #builder(#private::Draft::new())
        }
    }
}

fn build_user(model: &Model, names: &Names) -> TokenStream {
    let private = &names.private;
    let ident = &model.ident;
    let builder = format_ident!("{ident}Builder");
    quote! {
        #[automatically_derived]
        impl #private::BuildUser for #builder {
            type User = #ident;

            fn new_user(&mut self) -> &mut #private::NewUser<#ident> {
                &mut self.0
            }

            fn into_new_user(self) -> #private::NewUser<#ident> {
                self.0
            }
        }
    }
}

fn build_model(model: &Model, names: &Names) -> TokenStream {
    let private = &names.private;
    let ident = &model.ident;
    let builder = format_ident!("{ident}Builder");
    quote! {
        #[automatically_derived]
        impl #private::BuildModel for #builder {
            type Model = #ident;

            fn draft(&mut self) -> &mut #private::Draft<#ident> {
                &mut self.0
            }

            fn into_draft(self) -> #private::Draft<#ident> {
                self.0
            }
        }
    }
}

/// The method that sets one field.
fn setter(model: &Model, field: &Field, names: &Names) -> TokenStream {
    let Names { private, std } = names;
    let Field { ident, ty, name, .. } = field;
    let vis = &model.vis;
    let docs = if field.docs.is_empty() { vec![format!(" Sets the {}.", field.label())] } else { field.docs.clone() };
    let draft = match model.derive {
        Derive::AuthUser => quote!(#private::BuildUser::new_user(&mut self).draft()),
        Derive::AbstractModel | Derive::Model => quote!(#private::BuildModel::draft(&mut self)),
    };
    let inner = inside_option(ty);
    let given = inner.unwrap_or(ty);
    // A literal like `7` has no type yet, and `Into` would make it an `i32`: numbers are taken as they are.
    let (parameter, mut value) = if is_number_or_bool(given) {
        (quote!(#given), quote!(value))
    } else {
        (quote!(impl #std::convert::Into<#given>), quote!(#std::convert::Into::<#given>::into(value)))
    };
    if inner.is_some() {
        value = quote!(#std::option::Option::Some(#value));
    }
    quote! {
        #(#[doc = #docs])*
        #[must_use]
        #vis fn #ident(mut self, value: #parameter) -> Self {
            <#ty as #private::Stored>::fill(#value, #draft, #name);
            self
        }
    }
}

/// `T` of a field written as `Option<T>`.
fn inside_option(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|segment| segment.ident == "Option")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first() {
        Some(GenericArgument::Type(inner)) if arguments.args.len() == 1 => Some(inner),
        _ => None,
    }
}

fn is_number_or_bool(ty: &Type) -> bool {
    let Type::Path(path) = ty else { return false };
    ["bool", "i16", "i32", "i64", "f64"].iter().any(|name| path.path.is_ident(name))
}
