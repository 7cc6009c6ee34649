//! `impl AbstractModel`: the columns, and how a row becomes a struct and back.

use proc_macro2::TokenStream;
use quote::quote;

use crate::field::{Field, Role};
use crate::model::Model;

use super::Names;
use super::checks::generic_checks;
use super::column::column;
use super::fields::field_set;

pub(super) fn abstract_model(model: &Model, names: &Names) -> TokenStream {
    let Names { private, std } = names;
    let ident = &model.ident;
    let (impl_generics, type_generics, where_clause) = model.generics.split_for_impl();
    let checks = generic_checks(model, names);
    let fields = field_set(model, names);
    let joined = model.fields.iter().map(|field| joined(model, field, names));
    let read = model.fields.iter().map(|field| read(field, names));
    let write = model.fields.iter().map(|field| write(field, names));
    let slot = slot(model, names, &quote!(slot), &quote!(&));
    let slot_mut = self::slot(model, names, &quote!(slot_mut), &quote!(&mut));
    quote! {
        #[automatically_derived]
        #[allow(deprecated, clippy::all, clippy::pedantic)]
        impl #impl_generics #private::AbstractModel for #ident #type_generics #where_clause {
            const COLUMNS: &'static #private::Columns = {
                #checks
                &#private::Columns::EMPTY #(#joined)*
            };

            type Fields<__M: #private::Model> = #fields;

            fn read(__source: &mut dyn #private::Source) -> #std::result::Result<Self, #private::ReadError> {
                #std::result::Result::Ok(Self { #(#read,)* })
            }

            fn write(&self, __row: &mut #std::vec::Vec<#private::Value>) {
                #(#write)*
            }

            fn slot(&self, __field: &#std::primitive::str) -> #std::option::Option<&dyn #private::Slot> {
                #slot
            }

            fn slot_mut(&mut self, __field: &#std::primitive::str) -> #std::option::Option<&mut dyn #private::Slot> {
                #slot_mut
            }
        }
    }
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
fn read(field: &Field, names: &Names) -> TokenStream {
    let Names { private, std } = names;
    let Field {
        ident, ty, name, ..
    } = field;
    match field.role() {
        Role::Embedded => quote!(#ident: <#ty as #private::AbstractModel>::read(__source)?),
        Role::Column => {
            quote!(#ident: <#ty as #private::Stored>::take(__source, const { #private::column::<Self>(#name) })?)
        }
        Role::Skipped => quote!(#ident: <#ty as #std::default::Default>::default()),
    }
}

fn write(field: &Field, names: &Names) -> TokenStream {
    let private = &names.private;
    let Field { ident, ty, .. } = field;
    match field.role() {
        Role::Embedded => quote!(<#ty as #private::AbstractModel>::write(&self.#ident, __row);),
        Role::Column => quote!(<#ty as #private::Stored>::push(&self.#ident, __row);),
        Role::Skipped => TokenStream::new(),
    }
}

/// The body of `slot` and of `slot_mut`: own fields by name, then those of the embedded structs.
fn slot(model: &Model, names: &Names, method: &TokenStream, borrow: &TokenStream) -> TokenStream {
    let Names { private, std } = names;
    let own = model.columns().map(|field| {
        let Field { ident, ty, name, .. } = field;
        quote!(#name => #std::option::Option::Some(<#ty as #private::Stored>::#method(#borrow self.#ident)),)
    });
    let embedded = model.embedded().map(|field| {
        let Field { ident, ty, .. } = field;
        quote! {
            if let #std::option::Option::Some(__slot) =
                <#ty as #private::AbstractModel>::#method(#borrow self.#ident, __field)
            {
                return #std::option::Option::Some(__slot);
            }
        }
    });
    quote! {
        match __field {
            #(#own)*
            _ => {
                #(#embedded)*
                #std::option::Option::None
            }
        }
    }
}
