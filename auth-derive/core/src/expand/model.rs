//! `impl Model`: table, label and key.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::derive::Derive;
use crate::expand::names::{around, in_place_of, item_of};
use crate::field::Field;
use crate::model::Model;
use crate::parse::Permission;

use super::Names;

pub(super) fn model(model: &Model, names: &Names) -> TokenStream {
    let private = &names.private;
    let Model {
        ident,
        label,
        table,
        ..
    } = model;
    let together = [
        (quote!(UNIQUE_TOGETHER), &model.options.unique_together),
        (quote!(INDEX_TOGETHER), &model.options.index_together),
    ];
    let together = together.into_iter().filter_map(|(name, set)| {
        let groups = set.as_ref()?.value.iter();
        let groups = groups.map(|group| quote!(&[#(#group),*]));
        Some(quote!(const #name: &'static [&'static [&'static #private::str]] = &[#(#groups),*];))
    });
    let permissions = permissions(model, names);
    let (hooks, facts) = if model.derive == Derive::AuthUser {
        (quote!(UserHooks), of_user(model, names))
    } else {
        (quote!(NoHooks), of_key(model, names))
    };
    let manager = manager(model, names);
    quote! {
        #[automatically_derived]
        #[allow(deprecated, unused_qualifications, clippy::restriction)]
        impl #private::Model for #ident {
            type Manager = #manager;
            type Hooks = #private::#hooks;
            const LABEL: &'static #private::str = #label;
            const TABLE: &'static #private::str = #table;
            #(#together)*
            #permissions
            #facts
        }
    }
}

/// The permissions that the model has added, which are constants of the struct too.
fn permissions(model: &Model, names: &Names) -> Option<TokenStream> {
    let private = &names.private;
    let own = model.options.permissions.as_ref()?;
    let constants = own.value.iter().map(Permission::constant);
    Some(quote!(const PERMISSIONS: &'static [#private::Perm] = &[#(Self::#constants),*];))
}

/// `Article::PUBLISH_ARTICLE`.
pub(super) fn permission_constants(model: &Model, names: &Names) -> Option<TokenStream> {
    let private = &names.private;
    let Model {
        ident, vis, label, ..
    } = model;
    let own = model.options.permissions.as_ref()?;
    let constants = own.value.iter().map(|permission| {
        let constant = permission.constant();
        let Permission { codename, name } = permission;
        let docs = format!(
            "The permission of those who {}.",
            name.value().to_lowercase()
        );
        quote! {
            #[doc = #docs]
            #vis const #constant: #private::Perm = #private::Perm::own(#label, #codename, #name);
        }
    });
    Some(quote! {
        #[allow(dead_code, clippy::all, clippy::pedantic)]
        impl #ident {
            #(#constants)*
        }
    })
}

/// What `objects` gives.
pub(crate) fn manager(model: &Model, names: &Names) -> TokenStream {
    let private = &names.private;
    if let Some(set) = &model.options.manager {
        set.value.to_token_stream()
    } else {
        quote!(#private::Objects<Self>)
    }
}

/// A table of its own: the key is a field.
fn of_key(model: &Model, names: &Names) -> TokenStream {
    let Names { private, std, .. } = names;
    let Some(key) = model.key() else {
        return TokenStream::new();
    };
    let Field { ident, ty, .. } = key;
    let column = format!("{}{}", model.prefix(), key.column());
    quote! {
        type Key = #ty;
        const KEY: &'static #private::str = #column;

        fn key(&self) -> <Self as #private::Model>::Key {
            <#ty as #std::clone::Clone>::clone(&self.#ident)
        }

        fn set_key(&mut self, __key: <Self as #private::Model>::Key) {
            self.#ident = __key;
        }
    }
}

/// A user model: the key is the base's.
fn of_user(model: &Model, names: &Names) -> TokenStream {
    let private = &names.private;
    let Some(field) = model.base() else {
        return TokenStream::new();
    };
    let Field { ident, ty, .. } = field;
    let [key, get, set] =
        ["Key", "key", "set_key"].map(|item| item_of(ty, "UserBase", item, names));
    let column = if let Some(prefix) = &model.options.prefix {
        // Those of the base and not all of them, which may name this very key.
        let columns = item_of(ty, "AbstractModel", "COLUMNS", names);
        let prefix = &prefix.value;
        let prefixed = quote!(const { &#private::PrefixedNames::of(#prefix, #columns) });
        quote!(#private::key_column(&#columns.renamed(#prefixed)))
    } else {
        item_of(ty, "UserBase", "KEY", names)
    };
    let new = in_place_of(ty, quote!(__key));
    // What has the type of the key begins and ends in the place of the base, so that the compiler says once that it is none.
    let of_base = around(ty, quote!((&self.#ident)));
    let to_base = around(ty, quote!((&mut self.#ident, #new)));
    let items = [
        quote!(type Key = #key;),
        quote!(const KEY: &'static #private::str = #column;),
        quote!(fn key(&self) -> #key { #get #of_base }),
        quote!(fn set_key(&mut self, #new: #key) { #set #to_base; }),
    ];
    items.map(|item| around(ty, item)).into_iter().collect()
}
