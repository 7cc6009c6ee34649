//! What has to be true of embedded structs, given what stands beside them.

use proc_macro2::TokenStream;
use quote::quote;

use crate::expand::names::item_of;
use crate::field::Field;

use super::{Asked, Checks, mentions_parameter};

impl Checks<'_> {
    pub(super) fn embedded(&mut self) {
        let has_key = self.model.key().is_some();
        let embedded: Vec<_> = self.model.embedded().collect();
        for (index, field) in embedded.iter().enumerate() {
            let earlier = &embedded[..index];
            if has_key || !earlier.is_empty() {
                self.is_beside(field, has_key, earlier);
            }
        }
        if let Some(prefix) = &self.model.options.prefix {
            let all = self.all();
            self.ask(
                &prefix.value,
                &quote!(prefix_fits),
                &all,
                &TokenStream::new(),
            );
        }
    }

    /// It brings no column, and no key, that those before it have.
    fn is_beside(&mut self, field: &Field, has_key: bool, earlier: &[&Field]) {
        let columns = |field: &Field| item_of(&field.ty, "AbstractModel", "COLUMNS", self.names);
        let asked = Asked {
            columns: columns(field),
            is_generic: earlier
                .iter()
                .chain([&field])
                .any(|field| mentions_parameter(self.model, &field.ty)),
        };
        let earlier = earlier.iter().map(|field| columns(field));
        let more = quote!(, #has_key, &[#(#earlier),*]);
        self.ask(&field.ty, &quote!(columns_are_new), &asked, &more);
    }
}
