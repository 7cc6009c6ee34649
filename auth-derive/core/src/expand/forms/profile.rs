//! What users change about themselves is an update.

use proc_macro2::TokenStream;
use quote::quote;

use crate::expand::Names;
use crate::model::Model;

use super::Form;

impl Form {
    /// `impl ProfileData`.
    pub(super) fn profile_data(self, model: &Model, names: &Names) -> TokenStream {
        let private = &names.private;
        let ident = &model.ident;
        let form = self.ident(model);
        quote! {
            #[automatically_derived]
            impl #private::ProfileData for #form {
                type User = #ident;
            }
        }
    }
}
