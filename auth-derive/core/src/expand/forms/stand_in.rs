//! The forms of a derive that failed.

use proc_macro2::TokenStream;
use quote::quote;

use crate::expand::Names;
use crate::field::Role;
use crate::model::Model;

use super::{Form, signup};

/// The fields alone, which other code may name.
pub(crate) fn stand_in_forms(model: &Model, names: &Names) -> TokenStream {
    let vis = &model.vis;
    let forms = Form::ALL.map(|form| {
        let name = form.ident(model);
        let account = form
            .is_account(model)
            .then(|| signup::account_fields(model, names));
        let own = form
            .fields(model)
            .filter(|field| field.role() == Role::Column);
        let own = own.map(|field| form.declared(model, field, names));
        quote! {
            #[allow(dead_code, nonstandard_style, missing_docs)]
            #vis struct #name {
                #account
                #(#own,)*
            }
        }
    });
    quote!(#(#forms)*)
}
