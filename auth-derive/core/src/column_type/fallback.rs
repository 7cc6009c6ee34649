//! What stands in for a derive that failed, so that the mistake is the only error that is shown.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Generics, Ident, parse_quote};

use crate::expand::Names;
use crate::fallback::loosened;

/// `impl Field`, never run.
pub(super) fn field(ident: &Ident, generics: &Generics, names: &Names) -> TokenStream {
    let private = &names.private;
    let generics = loosened(generics, names);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        #[allow(clippy::all, clippy::pedantic)]
        impl #impl_generics #private::Field for #ident #type_generics #where_clause {
            const KIND: #private::Kind = #private::Kind::Text;

            fn into_value(self) -> #private::Value {
                loop {}
            }

            fn from_value(_: #private::Value) -> #private::Result<Self, #private::Mismatch> {
                loop {}
            }
        }

        #[automatically_derived]
        impl #impl_generics #private::OrderedField for #ident #type_generics #where_clause {}

        #[automatically_derived]
        impl #impl_generics #private::TextField for #ident #type_generics #where_clause {}

        #[automatically_derived]
        #[allow(clippy::all, clippy::pedantic)]
        impl #impl_generics #private::Public for #ident #type_generics #where_clause {
            fn public(&self) -> #private::JsonValue {
                loop {}
            }
        }
    }
}

/// `impl Choices` and `impl Field`, never run.
pub(super) fn choices(ident: &Ident, generics: &Generics, names: &Names) -> TokenStream {
    let Names { private, std, .. } = names;
    let mut output = field(ident, generics, names);
    let mut generics = loosened(generics, names);
    // Data in a variant may be why this failed, and why the enum cannot be copied. With a lifetime in it the bound is believed.
    let is_copied = parse_quote!(for<'__a> Self: #std::marker::Copy);
    generics.make_where_clause().predicates.push(is_copied);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    output.extend(quote! {
        #[automatically_derived]
        #[allow(trivial_bounds, clippy::all, clippy::pedantic)]
        impl #impl_generics #private::Choices for #ident #type_generics #where_clause {
            const ALL: &'static [Self] = &[];

            fn value(self) -> &'static #private::str {
                loop {}
            }

            fn label(self) -> &'static #private::str {
                loop {}
            }
        }
    });
    output
}
