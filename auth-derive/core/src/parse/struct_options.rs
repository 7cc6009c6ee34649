//! The keys of the struct's attribute.

use syn::{Attribute, LitStr, Path, Type};

use crate::context::Context;
use crate::derive::Derive;

use super::entries::entries;
use super::setting::{Setting, set};
use super::suggest::unknown_key;
use super::{field_options, value};

/// The keys on a struct: `#[auth_user(table = "accounts_user")]`.
#[derive(Debug, Default)]
pub(crate) struct StructOptions {
    /// `table = "accounts_user"`: the table. Default: the package's name and the struct's, `shop_user`.
    pub(crate) table: Option<Setting<LitStr>>,
    /// `label = "accounts.User"`: the name in permissions and in the record of the database. Default:
    /// the package's name and the struct's, `shop.User`.
    pub(crate) label: Option<Setting<LitStr>>,
    /// `username_field = "email"`: the field that people log in with. Default: that of the base.
    pub(crate) username_field: Option<Setting<LitStr>>,
    /// `email_field = "email"`: the field of the e-mail address. Default: that of the base, if any.
    pub(crate) email_field: Option<Setting<LitStr>>,
    /// `required_fields = ["email"]`: what `createsuperuser` and sign-up ask for besides username and
    /// password. Default: the e-mail address and every column that has to be given a value.
    pub(crate) required_fields: Option<Setting<Vec<LitStr>>>,
    /// `manager = Members`: what `objects` gives, a type of one's own. Default: `Objects`.
    pub(crate) manager: Option<Setting<Type>>,
    /// `crate = my_facade::auth`: where `auth_core` or `auth_axum` is found under another name.
    pub(crate) krate: Option<Setting<Path>>,
}

const ABSTRACT: &[&str] = &["crate"];
const MODEL: &[&str] = &["table", "label", "manager", "crate"];
const USER: &[&str] = &[
    "table",
    "label",
    "username_field",
    "email_field",
    "required_fields",
    "manager",
    "crate",
];

impl StructOptions {
    pub(crate) fn read(context: &Context, derive: Derive, attributes: &[Attribute]) -> Self {
        let known = match derive {
            Derive::AbstractModel => ABSTRACT,
            Derive::Model => MODEL,
            Derive::AuthUser => USER,
        };
        let mut options = Self::default();
        entries(context, derive, attributes, |key, input| {
            let name = key.to_string();
            if !known.contains(&name.as_str()) {
                return Err(syn::Error::new(key.span(), misplaced(derive, &name, known)));
            }
            match name.as_str() {
                "table" => set(context, &mut options.table, key, value::text(key, input)?),
                "label" => set(context, &mut options.label, key, value::text(key, input)?),
                "username_field" => set(
                    context,
                    &mut options.username_field,
                    key,
                    value::text(key, input)?,
                ),
                "email_field" => set(
                    context,
                    &mut options.email_field,
                    key,
                    value::text(key, input)?,
                ),
                "required_fields" => set(
                    context,
                    &mut options.required_fields,
                    key,
                    value::names(key, input)?,
                ),
                "manager" => {
                    let rule = "takes a type: `manager = Members`";
                    let manager = value::assigned(key, input, rule)?;
                    set(context, &mut options.manager, key, manager);
                }
                _ => {
                    let path =
                        value::assigned(key, input, "takes a path: `crate = my_crate::auth`")?;
                    set(context, &mut options.krate, key, path);
                }
            }
            Ok(())
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
    } else if USER.contains(&key) {
        format!("`{key}` belongs to user models: derive `AuthUser`, or leave it out")
    } else if field_options::KEYS.contains(&key) {
        format!("`{key}` belongs to a field: move the attribute above the field")
    } else {
        unknown_key(key, known)
    }
}

/// Whether `key` is a key of structs.
pub(super) fn is_struct_key(key: &str) -> bool {
    USER.contains(&key)
}
