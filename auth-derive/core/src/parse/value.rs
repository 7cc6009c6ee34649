//! The values of keys.

use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Ident, LitInt, LitStr, Path, Token, Type, bracketed};

use super::choice_list::ChoiceList;
use super::default::DefaultLiteral;

/// Makes sure that `key` stands alone.
pub(super) fn flag(key: &Ident, input: ParseStream) -> syn::Result<()> {
    if input.peek(Token![=]) || input.peek(syn::token::Paren) {
        return Err(syn::Error::new(
            key.span(),
            format!("`{key}` takes no value: write `{key}` alone"),
        ));
    }
    Ok(())
}

/// `= "text"`
pub(super) fn text(key: &Ident, input: ParseStream) -> syn::Result<LitStr> {
    assigned(
        key,
        input,
        &format!("takes text in quotes: `{key} = \"…\"`"),
    )
}

/// `= 80`
pub(super) fn number(key: &Ident, input: ParseStream) -> syn::Result<LitInt> {
    assigned(key, input, &format!("takes a whole number: `{key} = 80`"))
}

/// `= a::path`, to the crate.
pub(super) fn path(key: &Ident, input: ParseStream) -> syn::Result<Path> {
    assigned(key, input, "takes a path: `crate = my_crate::auth`")
}

/// `= a::path`, to a function.
pub(super) fn function(key: &Ident, input: ParseStream) -> syn::Result<Path> {
    assigned(
        key,
        input,
        &format!("takes the path of a function: `{key} = checks::is_colour`"),
    )
}

/// `= Model`
pub(super) fn model(key: &Ident, input: ParseStream) -> syn::Result<Type> {
    assigned(key, input, "takes a model: `references = Article`")
}

/// `= Members`
pub(super) fn manager(key: &Ident, input: ParseStream) -> syn::Result<Type> {
    assigned(key, input, "takes a type: `manager = Members`")
}

/// `= 0`, `= ""`, `= now`
pub(super) fn default(key: &Ident, input: ParseStream) -> syn::Result<DefaultLiteral> {
    let rule = "takes a literal or `now`: `default = 0`, `default = \"\"`, `default = now`";
    assigned(key, input, rule)
}

/// `= ["draft", "live"]`, `= [(1, "low"), (2, "high")]`
pub(super) fn choices(key: &Ident, input: ParseStream) -> syn::Result<ChoiceList> {
    let rule = "takes a list of values, perhaps with labels: `choices = [\"draft\", \"live\"]`, `choices = [(1, \"low\"), (2, \"high\")]`";
    assigned(key, input, rule)
}

/// `= ["a", "b"]`, or several of them: `= [["a", "b"], ["c", "d"]]`.
pub(super) fn groups(key: &Ident, input: ParseStream) -> syn::Result<Vec<Vec<LitStr>>> {
    let groups: Groups = assigned(
        key,
        input,
        &format!(
            "takes a list of field names, or a list of such lists: `{key} = [\"first\", \"second\"]`"
        ),
    )?;
    Ok(groups.0)
}

/// `= ["a", "b"]`
pub(super) fn names(key: &Ident, input: ParseStream) -> syn::Result<Vec<LitStr>> {
    let names: Names = assigned(
        key,
        input,
        &format!("takes a list of field names: `{key} = [\"first\", \"second\"]`"),
    )?;
    Ok(names.0)
}

/// `=` and a `T`. `rule` says in a few words what the key takes.
pub(super) fn assigned<T: Parse>(key: &Ident, input: ParseStream, rule: &str) -> syn::Result<T> {
    let misfit = |span| syn::Error::new(span, format!("`{key}` {rule}"));
    if !input.peek(Token![=]) {
        return Err(misfit(key.span()));
    }
    input.parse::<Token![=]>()?;
    let ahead = input.fork();
    if ahead.is_empty() {
        return Err(misfit(key.span()));
    }
    ahead.parse::<T>().map_err(|_| misfit(input.span()))?;
    input.parse()
}

struct Names(Vec<LitStr>);

impl Parse for Names {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let list;
        bracketed!(list in input);
        let names = Punctuated::<LitStr, Token![,]>::parse_terminated(&list)?;
        Ok(Self(names.into_iter().collect()))
    }
}

struct Groups(Vec<Vec<LitStr>>);

impl Parse for Groups {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let ahead = input.fork();
        if let Ok(one) = ahead.parse::<Names>()
            && !one.0.is_empty()
        {
            return Ok(Self(vec![input.parse::<Names>()?.0]));
        }
        let list;
        bracketed!(list in input);
        let groups = Punctuated::<Names, Token![,]>::parse_terminated(&list)?;
        Ok(Self(groups.into_iter().map(|names| names.0).collect()))
    }
}
