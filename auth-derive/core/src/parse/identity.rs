//! `identity = exact`.

use syn::Ident;
use syn::parse::ParseStream;

use super::value;

/// How two names are found to be the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Identity {
    /// By a key of their own, which spellings of one name share.
    Keyed,
    /// As they are.
    Exact,
}

pub(super) fn identity(key: &Ident, input: ParseStream) -> syn::Result<Identity> {
    let rule = "is `keyed` (spellings of one name are one name) or `exact` (for a table without the columns of the keys)";
    let word: Ident = value::assigned(key, input, rule)?;
    match word.to_string().as_str() {
        "keyed" => Ok(Identity::Keyed),
        "exact" => Ok(Identity::Exact),
        _ => Err(syn::Error::new(word.span(), format!("`{key}` {rule}"))),
    }
}
