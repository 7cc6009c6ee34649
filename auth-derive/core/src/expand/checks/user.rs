//! What has to be true of the keys above a struct: they name fields.

use proc_macro2::TokenStream;
use quote::quote;

use crate::expand::names::item_of;

use super::{Asked, Checks};

impl Checks<'_> {
    /// Fields that make an index together.
    pub(super) fn together(&mut self) {
        let all = self.all();
        let options = &self.model.options;
        let sets = [&options.unique_together, &options.index_together];
        for set in sets.into_iter().flatten() {
            let key = set.key.to_string();
            for group in &set.value {
                if let Some(first) = group.first() {
                    let more = quote!(, #key, &[#(#group),*]);
                    self.ask(first, &quote!(can_be_together), &all, &more);
                }
            }
        }
    }

    /// Fields that say who a user is, and what everybody is asked for.
    pub(super) fn user(&mut self) {
        let private = &self.names.private;
        let Some(base) = self.model.base().map(|field| &field.ty) else {
            return;
        };
        let all = self.all();
        let ident = &self.model.ident;
        let username = quote!(, <#ident as #private::AuthUser>::USERNAME_FIELD);
        let options = &self.model.options;
        if let Some(set) = &options.username_field {
            let name = &set.value;
            self.ask(name, &quote!(can_be_username), &all, &quote!(, #name));
        } else {
            let of_base = Asked {
                columns: item_of(base, "UserBase", "USERNAME_FIELD", self.names),
                is_generic: false,
            };
            self.ask(base, &quote!(has_username), &of_base, &TokenStream::new());
        }
        if let Some(set) = &options.email_field {
            let name = &set.value;
            self.ask(name, &quote!(can_be_email), &all, &quote!(, #name));
        }
        if let Some(set) = options.identity.as_ref().filter(|_| self.model.is_exact()) {
            self.ask(&set.key, &quote!(can_be_exact), &all, &username);
        }
        if let Some(set) = &options.required_fields {
            let fields = &set.value;
            let more = quote!(#username, &[#(#fields),*]);
            self.ask(&set.key, &quote!(names_all_required), &all, &more);
            for name in fields {
                self.ask(
                    name,
                    &quote!(can_be_required),
                    &all,
                    &quote!(#username, #name),
                );
            }
        }
    }
}
