//! `Debug` of what may hold private values.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Generics, Ident};

use super::Names;

/// `Debug` that shows the name and no value: those of private fields may be inside, and whatever people have sent.
pub(super) fn redacted_debug(ident: &Ident, generics: &Generics, names: &Names) -> TokenStream {
    let std = &names.std;
    let name = ident.to_string();
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics #std::fmt::Debug for #ident #type_generics #where_clause {
            fn fmt(&self, __formatter: &mut #std::fmt::Formatter<'_>) -> #std::fmt::Result {
                #std::fmt::Formatter::debug_struct(__formatter, #name).finish_non_exhaustive()
            }
        }
    }
}
