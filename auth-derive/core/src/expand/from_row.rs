//! `sqlx::FromRow`, for each back end that auth-core was built with.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::Model;

use super::Names;

pub(super) fn from_row(model: &Model, names: &Names) -> TokenStream {
    let private = &names.private;
    let ident = &model.ident;
    quote!(#private::impl_from_row!(#ident);)
}
