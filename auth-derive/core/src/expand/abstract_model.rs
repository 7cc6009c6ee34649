//! `impl AbstractModel`: the columns, and how a row becomes a struct and back.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::expand::names::item_of;
use crate::field::{Field, Role};
use crate::model::Model;

use super::Names;
use super::checks::Checks;
use super::column::column;
use super::fields::field_set;
use super::forms::associated_types;
use super::validate::validate;

pub(super) fn abstract_model(model: &Model, names: &Names, checks: &Checks) -> TokenStream {
    let private = &names.private;
    let ident = &model.ident;
    let (impl_generics, type_generics, where_clause) = model.generics.split_for_impl();
    let columns = checked(&columns(model, names), checks, names);
    let own: Vec<_> = model.columns().map(|field| &field.name).collect();
    let own_columns = own_columns(model, own.len(), names);
    let read = model
        .fields
        .iter()
        .map(|field| read(model, field, &own, names));
    let write = model.fields.iter().map(|field| write(model, field, names));
    let validate = validate(model, names);
    let forms = associated_types(model, names);
    let fields = field_set(model, names);
    quote! {
        #[automatically_derived]
        #[allow(deprecated, clippy::all, clippy::pedantic)]
        impl #impl_generics #private::AbstractModel for #ident #type_generics #where_clause {
            #forms

            const COLUMNS: &'static #private::Columns = #columns;

            type Fields<__M: #private::Model> = #fields;

            fn read(
                __source: &mut dyn #private::Source,
                __before: #private::Option<&Self>,
            ) -> #private::Read<Self> {
                #own_columns
                #private::Ok(Self { #(#read,)* })
            }

            fn write(&self, __sink: &mut #private::Sink) {
                #(#write)*
            }

            #validate
        }
    }
}

/// The columns, when the checks have been made that depend on a type parameter.
fn checked(columns: &TokenStream, checks: &Checks, names: &Names) -> TokenStream {
    let private = &names.private;
    let checks = checks.generic();
    if checks.is_empty() {
        return quote!(&#columns);
    }
    quote! {{
        let __columns: &'static #private::Columns = const { &#columns };
        #(#checks;)*
        __columns
    }}
}

/// All columns, with what the struct says about their names.
fn columns(model: &Model, names: &Names) -> TokenStream {
    let private = &names.private;
    let joined = model.fields.iter().map(|field| joined(model, field, names));
    let exact = model
        .is_exact()
        .then(|| quote!(.exact_identity(<Self as #private::AuthUser>::USERNAME_FIELD)));
    let columns = quote!(#private::Columns::EMPTY #(#joined)* #exact);
    match &model.options.prefix {
        Some(prefix) => {
            let prefix = &prefix.value;
            let prefixed = quote!(#private::PrefixedNames::of(#prefix, &#columns));
            quote!(#columns.renamed(const { &#prefixed }))
        }
        None => columns,
    }
}

/// What the field adds to the columns.
pub(super) fn joined(model: &Model, field: &Field, names: &Names) -> TokenStream {
    let ty = &field.ty;
    match field.role() {
        Role::Embedded => {
            let columns = item_of(ty, "AbstractModel", "COLUMNS", names);
            quote!(.flatten(#columns))
        }
        Role::Column => column(model, field, names),
        Role::Skipped => TokenStream::new(),
    }
}

/// Where the columns of own fields are: they follow each other from the first of them, and after each embedded struct.
fn own_columns(model: &Model, count: usize, names: &Names) -> Option<TokenStream> {
    let private = &names.private;
    let mut rows = Vec::new();
    let (mut place, mut is_new) = (0_usize, true);
    for field in &model.fields {
        match field.role() {
            Role::Embedded => is_new = true,
            Role::Column => {
                if is_new {
                    let (place, name) = (Literal::usize_unsuffixed(place), &field.name);
                    rows.push(quote!((#place, #name)));
                }
                (place, is_new) = (place + 1, false);
            }
            Role::Skipped => {}
        }
    }
    let count = Literal::usize_unsuffixed(count);
    (!rows.is_empty()).then(
        || quote!(let __own = const { #private::own_columns::<Self, #count>(&[#(#rows),*]) };),
    )
}

/// The field in the struct literal that `read` makes.
fn read(model: &Model, field: &Field, own: &[&String], names: &Names) -> TokenStream {
    let private = &names.private;
    let Field {
        ident, ty, name, ..
    } = field;
    let before = quote!(__before.map(|__it| &__it.#ident));
    match field.role() {
        Role::Embedded if model.is_exact_base(field) => {
            let source = quote!(&mut #private::WithoutIdentity(__source));
            let read = item_of(ty, "AbstractModel", "read", names);
            quote!(#ident: #read(#source, #before)?)
        }
        Role::Embedded => {
            let read = item_of(ty, "AbstractModel", "read", names);
            quote!(#ident: #read(__source, #before)?)
        }
        Role::Column => {
            let place = own.iter().position(|own| *own == name).unwrap_or_default();
            let place = Literal::usize_unsuffixed(place);
            quote!(#ident: <#ty as #private::Stored>::take(__source, __own[#place])?)
        }
        Role::Skipped => quote!(#ident: <#ty as #private::Kept>::kept(#before)),
    }
}

fn write(model: &Model, field: &Field, names: &Names) -> TokenStream {
    let private = &names.private;
    let Field { ident, ty, .. } = field;
    match field.role() {
        Role::Embedded if model.is_exact_base(field) => {
            quote!(#private::write_without_identity(&self.#ident, __sink);)
        }
        Role::Embedded => {
            let write = item_of(ty, "AbstractModel", "write", names);
            quote!(#write(&self.#ident, __sink);)
        }
        Role::Column => quote!(<#ty as #private::Stored>::push(&self.#ident, __sink);),
        Role::Skipped => TokenStream::new(),
    }
}
