//! `permissions = [("publish_article", "Can publish articles")]`.

use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Ident, LitStr, Token, bracketed, parenthesized};

use super::value;

/// Something that may be done with rows of a model.
#[derive(Debug, Clone)]
pub(crate) struct Permission {
    /// What programs call it.
    pub(crate) codename: LitStr,
    /// What people call it.
    pub(crate) name: LitStr,
}

impl Permission {
    /// `PUBLISH_ARTICLE`
    pub(crate) fn constant(&self) -> Ident {
        let name = self.codename.value().to_uppercase();
        // The rules have seen that it is one; a stand-in for what is none is never looked at.
        syn::parse_str(&name).unwrap_or_else(|_| Ident::new("_PERMISSION", self.codename.span()))
    }
}

impl Parse for Permission {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let pair;
        parenthesized!(pair in input);
        let codename = pair.parse()?;
        pair.parse::<Token![,]>()?;
        let name = pair.parse()?;
        pair.parse::<Option<Token![,]>>()?;
        if pair.is_empty() {
            Ok(Self { codename, name })
        } else {
            Err(pair.error("a pair ends here"))
        }
    }
}

struct Permissions(Vec<Permission>);

impl Parse for Permissions {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let list;
        bracketed!(list in input);
        let permissions = Punctuated::<Permission, Token![,]>::parse_terminated(&list)?;
        Ok(Self(permissions.into_iter().collect()))
    }
}

pub(super) fn permissions(key: &Ident, input: ParseStream) -> syn::Result<Vec<Permission>> {
    let rule =
        "takes a list of pairs: `permissions = [(\"publish_article\", \"Can publish articles\")]`";
    let permissions: Permissions = value::assigned(key, input, rule)?;
    Ok(permissions.0)
}
