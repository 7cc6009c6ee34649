//! The keys above a type that is a column.

use syn::{Attribute, Path};

use crate::context::Context;

use super::choice_options::ChoiceOptions;
use super::entries::list;
use super::options::options;
use super::suggest::unknown_key;
use super::value;

options! {
    /// The keys above a newtype, `#[field(crate = my_facade)]`, or above an enum of choices, `#[choice(crate = my_facade)]`.
    TypeOptions {
        /// Where `auth_core` or `auth_axum` is found under another name.
        krate as "crate": Path = value::path,
    }
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
                if options.read_value(context, key, input)? {
                    Ok(())
                } else {
                    let sentence = misplaced(attribute, &key.to_string());
                    Err(syn::Error::new(key.span(), sentence))
                }
            });
        }
        options
    }
}

/// The sentence for a key that does not belong above the type.
fn misplaced(attribute: &str, key: &str) -> String {
    if attribute == "choice" && ChoiceOptions::KEYS.contains(&key) {
        format!("`{key}` belongs to a variant: move the attribute above the variant")
    } else {
        unknown_key(key, TypeOptions::KEYS)
    }
}
