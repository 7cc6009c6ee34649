//! A value and the key that set it.

use syn::Ident;

use crate::context::Context;

/// What a key was set to. It travels with the key, so that a rule can put its caret there.
#[derive(Debug, Clone)]
pub(crate) struct Setting<T> {
    pub(crate) key: Ident,
    pub(crate) value: T,
}

/// Sets an option that may be set once.
pub(super) fn set<T>(context: &Context, option: &mut Option<Setting<T>>, key: &Ident, value: T) {
    if option.is_some() {
        context.error(key, format!("`{key}` is given twice: keep one"));
    } else {
        *option = Some(Setting {
            key: key.clone(),
            value,
        });
    }
}
