//! `impl AbstractModel`: the columns, and how a row becomes a struct and back.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::field::{Field, Role};
use crate::model::Model;

use super::Names;
use super::checks::generic_checks;
use super::column::column;
use super::fields::field_set;
use super::forms::associated_types;
use super::user::username_field;
use super::validate::validate;

pub(super) fn abstract_model(model: &Model, names: &Names) -> TokenStream {
    let private = &names.private;
    let ident = &model.ident;
    let (impl_generics, type_generics, where_clause) = model.generics.split_for_impl();
    let checks = generic_checks(model, names);
    let columns = columns(model, names);
    let own: Vec<_> = model.columns().map(|field| &field.name).collect();
    let own_columns = (!own.is_empty())
        .then(|| quote!(let __columns = const { #private::own_columns::<Self, _>([#(#own),*]) };));
    let read = model
        .fields
        .iter()
        .map(|field| read(model, field, &own, names));
    let write = model.fields.iter().map(|field| write(model, field, names));
    let validate = validate(model, names);
    let forms = associated_types(model, names);
    let fields = field_set(model, names);
    let slot = slot(model, names, &quote!(slot), &quote!(&));
    let slot_mut = self::slot(model, names, &quote!(slot_mut), &quote!(&mut));
    quote! {
        #[automatically_derived]
        #[allow(deprecated, clippy::all, clippy::pedantic)]
        impl #impl_generics #private::AbstractModel for #ident #type_generics #where_clause {
            #forms

            const COLUMNS: &'static #private::Columns = {
                #checks
                &#columns
            };

            type Fields<__M: #private::Model> = #fields;

            fn read(__source: &mut dyn #private::Source) -> #private::Result<Self, #private::ReadError> {
                #own_columns
                #private::Ok(Self { #(#read,)* })
            }

            fn write(&self, __row: &mut #private::Vec<#private::Value>) {
                #(#write)*
            }

            #validate

            fn slot(&self, __field: &#private::str) -> #private::Option<&dyn #private::Slot> {
                #slot
            }

            fn slot_mut(&mut self, __field: &#private::str) -> #private::Option<&mut dyn #private::Slot> {
                #slot_mut
            }
        }
    }
}

/// All columns, with what the struct says about their names.
fn columns(model: &Model, names: &Names) -> TokenStream {
    let private = &names.private;
    let columns = plain_columns(model, names);
    match &model.options.prefix {
        Some(prefix) => {
            let prefix = &prefix.value;
            let prefixed = quote!(#private::PrefixedNames::of(#prefix, &#columns));
            quote!(#columns.renamed(const { &#prefixed }))
        }
        None => columns,
    }
}

/// All columns, without the prefix.
pub(super) fn plain_columns(model: &Model, names: &Names) -> TokenStream {
    let private = &names.private;
    let joined = model.fields.iter().map(|field| joined(model, field, names));
    let exact = model.is_exact().then(|| {
        let username_field = username_field(model, names);
        quote!(.exact_identity(#username_field))
    });
    quote!(#private::Columns::EMPTY #(#joined)* #exact)
}

/// What the field adds to the columns.
fn joined(model: &Model, field: &Field, names: &Names) -> TokenStream {
    let private = &names.private;
    let ty = &field.ty;
    match field.role() {
        Role::Embedded => quote!(.flatten(<#ty as #private::AbstractModel>::COLUMNS)),
        Role::Column => {
            let column = column(model, field, names);
            quote!(.column(#column))
        }
        Role::Skipped => TokenStream::new(),
    }
}

/// The field in the struct literal that `read` makes.
fn read(model: &Model, field: &Field, own: &[&String], names: &Names) -> TokenStream {
    let Names { private, std, .. } = names;
    let Field {
        ident, ty, name, ..
    } = field;
    match field.role() {
        Role::Embedded if model.is_exact_base(field) => {
            quote!(#ident: <#ty as #private::AbstractModel>::read(&mut #private::WithoutIdentity(__source))?)
        }
        Role::Embedded => quote!(#ident: <#ty as #private::AbstractModel>::read(__source)?),
        Role::Column => {
            let place = own.iter().position(|own| *own == name).unwrap_or_default();
            let place = Literal::usize_unsuffixed(place);
            quote!(#ident: <#ty as #private::Stored>::take(__source, __columns[#place])?)
        }
        Role::Skipped => quote!(#ident: <#ty as #std::default::Default>::default()),
    }
}

fn write(model: &Model, field: &Field, names: &Names) -> TokenStream {
    let private = &names.private;
    let Field { ident, ty, .. } = field;
    match field.role() {
        Role::Embedded if model.is_exact_base(field) => {
            quote!(#private::write_without_identity(&self.#ident, __row);)
        }
        Role::Embedded => quote!(<#ty as #private::AbstractModel>::write(&self.#ident, __row);),
        Role::Column => quote!(<#ty as #private::Stored>::push(&self.#ident, __row);),
        Role::Skipped => TokenStream::new(),
    }
}

/// The body of `slot` and of `slot_mut`: own fields by name, then those of the embedded structs.
fn slot(model: &Model, names: &Names, method: &TokenStream, borrow: &TokenStream) -> TokenStream {
    let private = &names.private;
    let embedded = model.embedded().map(|field| {
        let Field { ident, ty, .. } = field;
        quote! {
            if let #private::Some(__slot) =
                <#ty as #private::AbstractModel>::#method(#borrow self.#ident, __field)
            {
                return #private::Some(__slot);
            }
        }
    });
    let elsewhere = quote!(#(#embedded)*);
    let own: Vec<_> = model
        .columns()
        .map(|field| {
            let Field {
                ident, ty, name, ..
            } = field;
            quote!(#name => <#ty as #private::Stored>::#method(#borrow self.#ident),)
        })
        .collect();
    if own.is_empty() {
        return quote!(#elsewhere #private::None);
    }
    quote! {
        #private::Some(match __field {
            #(#own)*
            _ => {
                #elsewhere
                return #private::None;
            }
        })
    }
}
