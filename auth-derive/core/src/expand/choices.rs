//! Choices: the list of a column, and the impls of an enum with `Choices`.

use proc_macro2::TokenStream;
use quote::quote;

use crate::column_type::Enumeration;
use crate::parse::ChoiceList;

use super::Names;

/// The value of the key `choices` as a slice of `Choice`.
pub(super) fn choices(list: &ChoiceList, names: &Names) -> TokenStream {
    let pairs = list.0.iter().map(|choice| {
        let value = choice.value.text();
        let label = choice.label.as_ref().map(syn::LitStr::value);
        let label = label.unwrap_or_else(|| value.clone());
        (value, label)
    });
    slice(pairs, names)
}

/// Literals of the struct, since the compiler keeps those for ever, wherever they stand.
fn slice(pairs: impl Iterator<Item = (String, String)>, names: &Names) -> TokenStream {
    let private = &names.private;
    let choices =
        pairs.map(|(value, label)| quote!(#private::Choice { value: #value, label: #label }));
    quote!(&[#(#choices),*])
}

/// `impl Choices`, and what follows from it.
pub(crate) fn enumeration(model: &Enumeration, names: &Names) -> TokenStream {
    let Names { private, std, .. } = names;
    let ident = &model.ident;
    let variants: Vec<_> = model
        .variants
        .iter()
        .map(|variant| &variant.ident)
        .collect();
    let pairs: Vec<_> = model
        .variants
        .iter()
        .map(|variant| (variant.value(), variant.label()))
        .collect();
    let (values, labels): (Vec<_>, Vec<_>) = pairs.iter().cloned().unzip();
    let choices = slice(pairs.into_iter(), names);
    quote! {
        #[automatically_derived]
        #[allow(deprecated, clippy::all, clippy::pedantic)]
        impl #private::Choices for #ident {
            const ALL: &'static [Self] = &[#(Self::#variants),*];

            fn value(self) -> &'static #private::str {
                match self {
                    #(Self::#variants => #values,)*
                }
            }

            fn label(self) -> &'static #private::str {
                match self {
                    #(Self::#variants => #labels,)*
                }
            }
        }

        #[automatically_derived]
        impl #private::Field for #ident {
            const KIND: #private::Kind = #private::Kind::Text;
            const MAX_LENGTH: #private::Option<#std::primitive::u32> =
                #private::Some(#private::length_for(<Self as #private::Field>::CHOICES));
            const CHOICES: &'static [#private::Choice] = #choices;

            fn into_value(self) -> #private::Value {
                #private::chosen(self)
            }

            fn from_value(__value: #private::Value) -> #private::Result<Self, #private::Mismatch> {
                #private::choice(__value)
            }
        }

        #[automatically_derived]
        impl #private::OrderedField for #ident {}

        #[automatically_derived]
        impl #private::Public for #ident {
            fn public(&self) -> #private::JsonValue {
                #private::shown(self)
            }
        }
    }
}
