//! The keys of a variant's attribute.

use syn::{Attribute, LitStr};

use crate::context::Context;

use super::entries::list;
use super::setting::{Setting, set};
use super::suggest::unknown_key;
use super::value;

/// The keys on a variant: `#[choice(value = "live", label = "Published")]`.
#[derive(Debug, Default)]
pub(crate) struct ChoiceOptions {
    /// `value = "live"`: what is stored. Default: the variant's name in `snake_case`.
    pub(crate) value: Option<Setting<LitStr>>,
    /// `label = "Published"`: the name for people. Default: the variant's name with spaces.
    pub(crate) label: Option<Setting<LitStr>>,
}

/// All keys of variants.
pub(super) const KEYS: &[&str] = &["value", "label"];

impl ChoiceOptions {
    pub(crate) fn read(context: &Context, attributes: &[Attribute]) -> Self {
        let mut options = Self::default();
        for attribute in attributes {
            if !attribute.path().is_ident("choice") {
                continue;
            }
            list(context, "choice", attribute, &mut |key, input| {
                match key.to_string().as_str() {
                    "value" => set(context, &mut options.value, key, value::text(key, input)?),
                    "label" => set(context, &mut options.label, key, value::text(key, input)?),
                    "crate" => {
                        let message =
                            "`crate` belongs to the enum: move it into the attribute above `enum`";
                        return Err(syn::Error::new(key.span(), message));
                    }
                    other => return Err(syn::Error::new(key.span(), unknown_key(other, KEYS))),
                }
                Ok(())
            });
        }
        options
    }
}
