//! `impl Field` for a struct around a column type.

use proc_macro2::TokenStream;
use quote::quote;

use crate::column_type::Newtype;

use super::Names;

/// The same column as that of what is inside.
pub(crate) fn newtype(model: &Newtype, names: &Names) -> TokenStream {
    let Names { private, std, .. } = names;
    let ident = &model.ident;
    let Some((member, ty)) = &model.inner else {
        return TokenStream::new();
    };
    let column = quote!(<#ty as #private::Stored>::COLUMN);
    let like_inside = [quote!(OrderedField), quote!(TextField)];
    quote! {
        #[automatically_derived]
        #[allow(deprecated, clippy::all, clippy::pedantic)]
        impl #private::Field for #ident {
            const KIND: #private::Kind = #column.kind;
            const NULLABLE: #private::bool = #column.nullable;
            const MAX_LENGTH: #private::Option<#std::primitive::u32> = #column.max_length;
            const RANGE: #private::Option<(#std::primitive::i64, #std::primitive::i64)> = #column.range;
            const CHOICES: &'static [#private::Choice] = #column.choices;

            fn into_value(self) -> #private::Value {
                <#ty as #private::Stored>::into_value(self.#member)
            }

            fn from_value(__value: #private::Value) -> #private::Result<Self, #private::Mismatch> {
                match <#ty as #private::Stored>::from_value(__value) {
                    #private::Ok(__inner) => #private::Ok(Self { #member: __inner }),
                    #private::Result::Err(__mismatch) => #private::Result::Err(__mismatch),
                }
            }
        }

        #(
            #[automatically_derived]
            #[allow(deprecated, trivial_bounds, clippy::all, clippy::pedantic)]
            impl #private::#like_inside for #ident where for<'__a> #ty: #private::#like_inside {}
        )*

        // With a lifetime in it the bound is asked for where the impl is used: what is inside may be a type that is not shown.
        #[automatically_derived]
        #[allow(deprecated, trivial_bounds, clippy::all, clippy::pedantic)]
        impl #private::Public for #ident
        where
            for<'__a> #ty: #private::Public,
        {
            fn public(&self) -> #private::JsonValue {
                <#ty as #private::Public>::public(&self.#member)
            }
        }
    }
}
