//! Literals of generated code.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::parse::DefaultLiteral;

use super::Names;

/// A default as a `DefaultValue`.
pub(super) fn default_value(default: &DefaultLiteral, names: &Names) -> TokenStream {
    let private = &names.private;
    match default {
        DefaultLiteral::Bool(value, _) => quote!(#private::DefaultValue::Bool(#value)),
        DefaultLiteral::Int(value, _) => {
            let number = integer(*value);
            quote!(#private::DefaultValue::Int(#number))
        }
        DefaultLiteral::Float(value, _) => {
            let sign = value.is_sign_negative().then(|| quote!(-));
            let digits = Literal::f64_unsuffixed(value.abs());
            quote!(#private::DefaultValue::Float(#sign #digits))
        }
        DefaultLiteral::Text(value, _) => quote!(#private::DefaultValue::Text(#value)),
        DefaultLiteral::Now(_) => quote!(#private::DefaultValue::Now),
    }
}

/// A whole number, with its sign before it.
pub(super) fn integer(value: i64) -> TokenStream {
    let sign = (value < 0).then(|| quote!(-));
    let digits = Literal::u64_unsuffixed(value.unsigned_abs());
    quote!(#sign #digits)
}
