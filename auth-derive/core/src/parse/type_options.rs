//! The keys above a type that is a column.

use syn::{Attribute, Path};

use crate::context::Context;

use super::choice_options;
use super::entries::list;
use super::setting::{Setting, set};
use super::suggest::unknown_key;
use super::value;

/// The keys above a newtype, `#[field(crate = my_facade)]`, or above an enum of choices, `#[choice(crate = my_facade)]`.
#[derive(Debug, Default)]
pub(crate) struct TypeOptions {
    /// `crate = my_facade::auth`: where `auth_core` or `auth_axum` is found under another name.
    pub(crate) krate: Option<Setting<Path>>,
}

impl TypeOptions {
    /// Reads the attributes called `attribute`.
    pub(crate) fn read(context: &Context, attribute: &str, attributes: &[Attribute]) -> Self {
        let mut options = Self::default();
        for one in attributes {
            if !one.path().is_ident(attribute) {
                continue;
            }
            list(context, attribute, one, &mut |key, input| {
                if key != "crate" {
                    return Err(syn::Error::new(
                        key.span(),
                        misplaced(attribute, &key.to_string()),
                    ));
                }
                let path = value::assigned(key, input, "takes a path: `crate = my_crate::auth`")?;
                set(context, &mut options.krate, key, path);
                Ok(())
            });
        }
        options
    }
}

/// The sentence for a key that does not belong above the type.
fn misplaced(attribute: &str, key: &str) -> String {
    if attribute == "choice" && choice_options::KEYS.contains(&key) {
        format!("`{key}` belongs to a variant: move the attribute above the variant")
    } else {
        unknown_key(key, &["crate"])
    }
}
