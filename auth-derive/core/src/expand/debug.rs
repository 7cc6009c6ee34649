//! `Debug` of what may hold private values.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Generics, Ident};

use super::Names;

/// `Debug` that shows the name and no value: those of private fields may be inside, and whatever people have sent.
pub(super) fn redacted_debug(ident: &Ident, generics: &Generics, names: &Names) -> TokenStream {
    let private = &names.private;
    let name = ident.to_string();
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics #private::fmt::Debug for #ident #type_generics #where_clause {
            fn fmt(&self, __f: &mut #private::fmt::Formatter<'_>) -> #private::fmt::Result {
                #private::redacted(#name, __f)
            }
        }
    }
}
