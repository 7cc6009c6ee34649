//! `AbstractModel::validate`: the functions that the attribute `validate` names.

use proc_macro2::TokenStream;
use quote::quote;

use crate::expand::names::item_of;
use crate::field::Field;
use crate::model::Model;
use crate::spelling::inside_option;

use super::Names;

/// The method; nothing where there is nothing to ask.
pub(super) fn validate(model: &Model, names: &Names) -> TokenStream {
    let private = &names.private;
    let embedded = model.embedded().map(|field| {
        let Field { ident, ty, .. } = field;
        let validate = item_of(ty, "AbstractModel", "validate", names);
        quote!(#validate(&self.#ident, __errors);)
    });
    let own = model.columns().filter_map(|field| ask(field, names));
    let asked: Vec<_> = embedded.chain(own).collect();
    if asked.is_empty() {
        return TokenStream::new();
    }
    quote! {
        fn validate(&self, __errors: &mut #private::FormErrors) {
            #(#asked)*
        }
    }
}

/// A function sees the value, so that it need not know whether there may be none.
fn ask(field: &Field, names: &Names) -> Option<TokenStream> {
    let private = &names.private;
    let Field {
        ident, ty, name, ..
    } = field;
    let function = &field.options.validate.as_ref()?.value;
    Some(if inside_option(ty).is_some() {
        quote! {
            if let #private::Some(__value) = &self.#ident {
                #private::judge(#function(__value), #name, __errors);
            }
        }
    } else {
        quote!(#private::judge(#function(&self.#ident), #name, __errors);)
    })
}
