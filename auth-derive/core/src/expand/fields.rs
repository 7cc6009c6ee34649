//! `UserFields`: the columns with their types, at the path at which the struct has their values.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::{Generics, Type};

use crate::derive::Derive;
use crate::field::{Field, Role};
use crate::model::Model;

use super::Names;
use super::names::{ends, in_place_of};

/// `UserFields<__M>`.
pub(crate) fn field_set(model: &Model, names: &Names) -> TokenStream {
    let fields = format_ident!("{}Fields", model.ident);
    let generics = of_any_model(&model.generics, names);
    let (_, type_generics, _) = generics.split_for_impl();
    quote!(#fields #type_generics)
}

pub(crate) fn fields(model: &Model, names: &Names) -> TokenStream {
    let private = &names.private;
    let Model { ident, vis, .. } = model;
    let fields = format_ident!("{ident}Fields");
    let docs =
        format!("The columns of [`{ident}`] as fields of the same names, as those of a model.");
    let generics = of_any_model(&model.generics, names);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    // Of what cannot be embedded the compiler would also say that the size is not known, if it stood last.
    let ordered = || model.embedded().chain(model.columns());
    let columns = ordered().map(|field| declared(field, names));
    let values = ordered().map(|field| value(field, names));
    let (used, unit) = phantom(model, &generics, names).unzip();
    let base = base(model, &generics, names);
    quote! {
        #[doc = #docs]
        #[allow(missing_copy_implementations, missing_debug_implementations, missing_docs)]
        #[allow(unused_qualifications, clippy::restriction)]
        #[allow(dead_code, deprecated, nonstandard_style, private_bounds, private_interfaces)]
        #vis struct #fields #generics #where_clause {
            #(#columns,)*
            #used
        }

        impl #impl_generics #private::FieldSet for #fields #type_generics #where_clause {
            const FIELDS: Self = Self {
                #(#values,)*
                #unit
            };
        }

        #base
    }
}

/// A field that uses all type parameters, and its value, where others might not.
fn phantom(
    model: &Model,
    generics: &Generics,
    names: &Names,
) -> Option<(TokenStream, TokenStream)> {
    let std = &names.std;
    let is_used = model.columns().next().is_some();
    if is_used && model.generics.type_params().next().is_none() {
        return None;
    }
    let used = generics.type_params().map(|parameter| &parameter.ident);
    Some((
        quote!(__of: #std::marker::PhantomData<fn() -> (#(#used,)*)>,),
        quote!(__of: #std::marker::PhantomData,),
    ))
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
fn declared(field: &Field, names: &Names) -> TokenStream {
    let private = &names.private;
    let Field { ident, vis, ty, .. } = field;
    if field.role() == Role::Embedded {
        let ty = embedded(ty, names);
        quote!(#vis #ident: #ty)
    } else {
        quote!(#vis #ident: #private::Col<__M, #ty>)
    }
}

/// The columns of an embedded struct, as if they stood where its type stands: the caret is put there if it has none.
fn embedded(ty: &Type, names: &Names) -> TokenStream {
    let private = &names.private;
    let place = ends(ty).0;
    quote_spanned!(place=> <#ty as #private::AbstractModel>::Fields<__M>)
}

/// The field in the constant.
fn value(field: &Field, names: &Names) -> TokenStream {
    let private = &names.private;
    let Field {
        ident, ty, name, ..
    } = field;
    if field.role() == Role::Embedded {
        in_place_of(ty, quote!(#ident: #private::fields()))
    } else {
        quote!(#ident: #private::Col::new(#private::column::<__M>(#name)))
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
        impl #impl_generics #std::ops::Deref for #fields #type_generics #where_clause {
            type Target = #target;

            fn deref(&self) -> &<Self as #std::ops::Deref>::Target {
                &self.#ident
            }
        }
    })
}
