//! `UserFields`: the columns with their types, at the path at which the struct has their values.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::{Generics, Type};

use crate::derive::Derive;
use crate::field::{Field, Role};
use crate::model::Model;

use super::Names;
use super::names::ends;

/// `UserFields<__M>`.
pub(crate) fn field_set(model: &Model, names: &Names) -> TokenStream {
    let fields = format_ident!("{}Fields", model.ident);
    let generics = of_any_model(&model.generics, names);
    let (_, type_generics, _) = generics.split_for_impl();
    quote!(#fields #type_generics)
}

pub(crate) fn fields(model: &Model, names: &Names) -> TokenStream {
    let Names { private, std, .. } = names;
    let Model { ident, vis, .. } = model;
    let fields = format_ident!("{ident}Fields");
    let docs =
        format!("The columns of [`{ident}`] as fields of the same names, as those of a model.");
    let generics = of_any_model(&model.generics, names);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let columns = model
        .fields
        .iter()
        .filter_map(|field| declared(field, names));
    let values = model.fields.iter().filter_map(|field| value(field, names));
    let used = generics.type_params().map(|parameter| &parameter.ident);
    let base = base(model, &generics, names);
    quote! {
        #[doc = #docs]
        #[allow(
            dead_code, deprecated, missing_copy_implementations, missing_debug_implementations, non_camel_case_types,
            non_snake_case, private_bounds, private_interfaces, clippy::all, clippy::pedantic, clippy::restriction
        )]
        #vis struct #fields #generics #where_clause {
            #(#columns,)*
            __of: #std::marker::PhantomData<fn() -> (#(#used,)*)>,
        }

        #[automatically_derived]
        #[allow(deprecated, clippy::all, clippy::pedantic)]
        impl #impl_generics #private::FieldSet for #fields #type_generics #where_clause {
            const FIELDS: Self = Self {
                #(#values,)*
                __of: #std::marker::PhantomData,
            };
        }

        #base
    }
}

/// The parameters of the struct behind `__M`, the model whose columns they are.
fn of_any_model(generics: &Generics, names: &Names) -> Generics {
    let private = &names.private;
    let mut generics = generics.clone();
    let lifetimes = generics.lifetimes().count();
    // Paths are all that is in it, so that it always is one.
    if let Ok(model) = syn::parse2(quote!(__M: #private::Model)) {
        generics.params.insert(lifetimes, model);
    }
    generics
}

/// The field in the declaration. It can be seen where the value can be seen.
fn declared(field: &Field, names: &Names) -> Option<TokenStream> {
    let private = &names.private;
    let Field {
        ident,
        vis,
        ty,
        name,
        ..
    } = field;
    let (docs, ty) = match field.role() {
        Role::Embedded => (format!(" The columns of `{name}`."), embedded(ty, names)),
        Role::Column => (
            format!(" The column of `{name}`."),
            quote!(#private::Col<__M, #ty>),
        ),
        Role::Skipped => return None,
    };
    Some(quote!(#[doc = #docs] #vis #ident: #ty))
}

/// The columns of an embedded struct, as if they stood where its type stands: the caret is put there if it has none.
fn embedded(ty: &Type, names: &Names) -> TokenStream {
    let private = &names.private;
    let place = ends(ty).0;
    quote_spanned!(place=> <#ty as #private::AbstractModel>::Fields<__M>)
}

/// The field in the constant.
fn value(field: &Field, names: &Names) -> Option<TokenStream> {
    let private = &names.private;
    let Field {
        ident, ty, name, ..
    } = field;
    match field.role() {
        Role::Embedded => {
            let (place, ty) = (ends(ty).0, embedded(ty, names));
            let mut ident = ident.clone();
            ident.set_span(ident.span().located_at(place));
            Some(quote_spanned!(place=> #ident: <#ty as #private::FieldSet>::FIELDS))
        }
        Role::Column => Some(quote!(#ident: #private::Col::new(#private::column::<__M>(#name)))),
        Role::Skipped => None,
    }
}

/// `Deref` to the columns of the base, where the struct has it to the base.
fn base(model: &Model, generics: &Generics, names: &Names) -> Option<TokenStream> {
    let std = &names.std;
    let base = model.base().filter(|_| model.derive == Derive::AuthUser)?;
    let Field { ident, ty, .. } = base;
    let fields = format_ident!("{}Fields", model.ident);
    let target = embedded(ty, names);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    Some(quote! {
        #[automatically_derived]
        #[allow(deprecated, clippy::all, clippy::pedantic)]
        impl #impl_generics #std::ops::Deref for #fields #type_generics #where_clause {
            type Target = #target;

            fn deref(&self) -> &<Self as #std::ops::Deref>::Target {
                &self.#ident
            }
        }
    })
}
