//! The keys of the struct's attribute.

use syn::{Attribute, LitStr, Path, Type};

use crate::context::Context;
use crate::derive::Derive;

use super::entries::entries;
use super::field_options::FieldOptions;
use super::identity::{Identity, identity};
use super::options::options;
use super::permissions::{Permission, permissions};
use super::suggest::unknown_key;
use super::value;

options! {
    /// The keys on a struct: `#[auth_user(table = "accounts_user")]`.
    StructOptions {
        /// The table. Default: the package's name and the struct's, `shop_user`.
        table: LitStr = value::text,
        /// The name in permissions and in the record of the database. Default: the package's name and the
        /// struct's, `shop.User`.
        label: LitStr = value::text,
        /// What the names of all columns begin with, also of those that are embedded.
        prefix: LitStr = value::text,
        /// The field that people log in with. Default: that of the base.
        username_field: LitStr = value::text,
        /// The field of the e-mail address. Default: that of the base, if any.
        email_field: LitStr = value::text,
        /// What `createsuperuser` and sign-up ask for besides username and password. Default: the e-mail
        /// address and every column that has to be given a value.
        required_fields: Vec<LitStr> = value::names,
        /// How two names are found to be the same.
        identity: Identity = identity,
        /// Fields that no two rows share together.
        unique_together: Vec<Vec<LitStr>> = value::groups,
        /// Fields that rows are looked up by together.
        index_together: Vec<Vec<LitStr>> = value::groups,
        /// What may be done with rows besides adding, changing, deleting and viewing.
        permissions: Vec<Permission> = permissions,
        /// What `objects` gives, a type of one's own. Default: `Objects`.
        manager: Type = value::manager,
        /// Where `auth_core` or `auth_axum` is found under another name.
        krate as "crate": Path = value::path,
    }
}

const ABSTRACT: &[&str] = &["prefix", "crate"];
const MODEL: &[&str] = &[
    "table",
    "label",
    "prefix",
    "unique_together",
    "index_together",
    "permissions",
    "manager",
    "crate",
];

impl StructOptions {
    pub(crate) fn read(context: &Context, derive: Derive, attributes: &[Attribute]) -> Self {
        let known = match derive {
            Derive::AbstractModel => ABSTRACT,
            Derive::Model => MODEL,
            Derive::AuthUser => Self::KEYS,
        };
        let mut options = Self::default();
        entries(context, derive, attributes, |key, input| {
            let name = key.to_string();
            if known.contains(&name.as_str()) {
                options.read_value(context, key, input).map(drop)
            } else {
                Err(syn::Error::new(key.span(), misplaced(derive, &name, known)))
            }
        });
        options
    }
}

/// The sentence for a key that does not belong on this struct.
fn misplaced(derive: Derive, key: &str, known: &[&str]) -> String {
    if derive == Derive::AbstractModel && MODEL.contains(&key) {
        format!(
            "`{key}` belongs to a struct with a table, and an abstract model has none: move it to the model that embeds it"
        )
    } else if is_struct_key(key) {
        format!("`{key}` belongs to user models: derive `AuthUser`, or leave it out")
    } else if FieldOptions::KEYS.contains(&key) {
        format!("`{key}` belongs to a field: move the attribute above the field")
    } else {
        unknown_key(key, known)
    }
}

/// Whether `key` is a key of structs.
pub(super) fn is_struct_key(key: &str) -> bool {
    StructOptions::KEYS.contains(&key)
}
