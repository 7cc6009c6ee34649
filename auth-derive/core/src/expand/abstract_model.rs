//! `impl AbstractModel`: the columns, and how a row becomes a struct and back.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Field, Model, Role};

use super::checks::generic_checks;
use super::literal::default_value;
use super::Names;

pub(super) fn abstract_model(model: &Model, names: &Names) -> TokenStream {
    let Names { private, std } = names;
    let ident = &model.ident;
    let (impl_generics, type_generics, where_clause) = model.generics.split_for_impl();
    let checks = generic_checks(model, names);
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

/// The facts about one column.
fn column(model: &Model, field: &Field, names: &Names) -> TokenStream {
    let private = &names.private;
    let Field { ty, name, options, .. } = field;
    let label = field.label();
    let text = |option: &Option<crate::parse::Setting<syn::LitStr>>| option.as_ref().map(|set| set.value.clone());
    let named = text(&options.column).map(|column| quote!(.named(#column)));
    let max_length = field.max_length().map(|length| quote!(.max_length(#length)));
    let is_key = model.key().is_some_and(|key| key.name == *name);
    let primary_key = is_key.then(|| quote!(.primary_key()));
    let unique = options.unique.as_ref().map(|_| quote!(.unique()));
    let index = options.index.as_ref().map(|_| quote!(.index()));
    let default = options.default.as_ref().map(|default| {
        let value = default_value(&default.value, names);
        quote!(.default_value(#value))
    });
    let references = options.references.as_ref().map(|model| {
        let model = &model.value;
        quote!(.references(#private::reference(
            <#model as #private::Model>::TABLE,
            <#model as #private::Model>::KEY,
            <#ty as #private::Stored>::COLUMN.nullable,
        )))
    });
    let form = options.form.as_ref().map(|_| quote!(.form()));
    let secret = options.private.as_ref().map(|_| quote!(.private()));
    let help = text(&options.help).map(|help| quote!(.help(#help)));
    quote! {
        #private::named(<#ty as #private::Stored>::COLUMN, #name)
            #named #max_length #primary_key #unique #index #default #references #form #secret
            .label(#label) #help
    }
}

/// The field in the struct literal that `read` makes.
fn read(field: &Field, names: &Names) -> TokenStream {
    let Names { private, std } = names;
    let Field { ident, ty, name, .. } = field;
    match field.role() {
        Role::Embedded => quote!(#ident: <#ty as #private::AbstractModel>::read(__source)?),
        Role::Column => quote!(#ident: <#ty as #private::Stored>::take(__source, const { #private::column::<Self>(#name) })?),
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
