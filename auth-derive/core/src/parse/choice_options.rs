//! The keys of a variant's attribute.

use syn::{Attribute, LitStr};

use crate::context::Context;

use super::entries::list;
use super::options::options;
use super::suggest::unknown_key;
use super::value;

options! {
    /// The keys on a variant: `#[choice(value = "live", label = "Published")]`.
    ChoiceOptions {
        /// What is stored. Default: the variant's name in `snake_case`.
        value: LitStr = value::text,
        /// The name for people. Default: the variant's name with spaces.
        label: LitStr = value::text,
    }
}

impl ChoiceOptions {
    pub(crate) fn read(context: &Context, attributes: &[Attribute]) -> Self {
        let mut options = Self::default();
        for attribute in attributes {
            if !attribute.path().is_ident("choice") {
                continue;
            }
            list(context, "choice", attribute, &mut |key, input| {
                if options.read_value(context, key, input)? {
                    Ok(())
                } else {
                    Err(syn::Error::new(key.span(), misplaced(&key.to_string())))
                }
            });
        }
        options
    }
}

/// The sentence for a key that does not belong on a variant.
fn misplaced(key: &str) -> String {
    if key == "crate" {
        "`crate` belongs to the enum: move it into the attribute above `enum`".to_owned()
    } else {
        unknown_key(key, ChoiceOptions::KEYS)
    }
}
