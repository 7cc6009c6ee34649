//! `form` and `form(signup, profile, admin)`.

use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Ident, Token, parenthesized};

use super::suggest::nearest;

/// The forms that may set a field.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Forms {
    pub(crate) signup: bool,
    pub(crate) profile: bool,
    pub(crate) admin: bool,
}

const NAMES: &[&str] = &["signup", "profile", "admin"];

/// All forms, or those in brackets.
pub(super) fn forms(key: &Ident, input: ParseStream) -> syn::Result<Forms> {
    if !input.peek(syn::token::Paren) {
        super::value::flag(key, input)?;
        return Ok(Forms {
            signup: true,
            profile: true,
            admin: true,
        });
    }
    let list;
    parenthesized!(list in input);
    let names = Punctuated::<Ident, Token![,]>::parse_terminated
        .parse2(list.parse()?)
        .map_err(|error| {
            syn::Error::new(
                error.span(),
                "`form` takes names of forms: `form(signup, profile, admin)`",
            )
        })?;
    let mut forms = Forms::default();
    for name in &names {
        let form = match name.to_string().as_str() {
            "signup" => &mut forms.signup,
            "profile" => &mut forms.profile,
            "admin" => &mut forms.admin,
            other => return Err(syn::Error::new(name.span(), unknown(other))),
        };
        if std::mem::replace(form, true) {
            return Err(syn::Error::new(
                name.span(),
                format!("the form `{name}` is named twice: keep one"),
            ));
        }
    }
    if names.is_empty() {
        return Err(syn::Error::new(
            key.span(),
            "`form()` names no form: write `form` for all of them, or leave it out",
        ));
    }
    Ok(forms)
}

fn unknown(name: &str) -> String {
    match nearest(name, NAMES) {
        Some(near) => format!("there is no form `{name}`: did you mean `{near}`?"),
        None => format!("there is no form `{name}`: the forms are `signup`, `profile` and `admin`"),
    }
}
