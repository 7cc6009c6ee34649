//! The entries of an attribute: `key`, `key = value`, separated by commas.

use proc_macro2::TokenTree;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Ident, Meta, Token};

use crate::context::Context;
use crate::derive::Derive;

/// Calls `read` at the value of each key of the attributes that belong to `derive`.
///
/// After a mistake it goes on behind the next comma, so that the other entries are still read.
pub(super) fn entries(
    context: &Context,
    derive: Derive,
    attributes: &[Attribute],
    mut read: impl FnMut(&Ident, ParseStream) -> syn::Result<()>,
) {
    let ours = derive.attribute();
    for attribute in attributes {
        if attribute.path().is_ident(ours) {
            list(context, ours, attribute, &mut read);
        } else if attribute.path().is_ident("auth_user") {
            let message = format!(
                "`#[auth_user(…)]` belongs to `AuthUser`: write `#[model(…)]` for `{}`",
                derive.name()
            );
            context.error(attribute.path(), message);
        } else if attribute.path().is_ident("model") {
            context.error(
                attribute.path(),
                "`#[model(…)]` belongs to `Model`: write `#[auth_user(…)]` for `AuthUser`",
            );
        }
    }
}

/// Calls `read` at the value of each key of one attribute, which is called `name`.
pub(super) fn list(
    context: &Context,
    name: &str,
    attribute: &Attribute,
    read: &mut impl FnMut(&Ident, ParseStream) -> syn::Result<()>,
) {
    let Meta::List(meta) = &attribute.meta else {
        context.error(
            attribute,
            format!("the keys stand in brackets: write `#[{name}(key = value)]`"),
        );
        return;
    };
    let all = |input: ParseStream| {
        while !input.is_empty() {
            if let Err(error) = entry(input, read) {
                context.push(error);
                skip_to_comma(input)?;
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(())
    };
    if let Err(error) = all.parse2(meta.tokens.clone()) {
        context.push(error);
    }
}

fn entry(
    input: ParseStream,
    read: &mut impl FnMut(&Ident, ParseStream) -> syn::Result<()>,
) -> syn::Result<()> {
    if !input.peek(Ident::peek_any) {
        return Err(input.error("a key was expected here: write `key` or `key = value`"));
    }
    let key = Ident::parse_any(input)?;
    read(&key, input)?;
    if input.is_empty() || input.peek(Token![,]) {
        Ok(())
    } else {
        Err(input.error(format!(
            "`{key}` ends before this: put a comma between two keys"
        )))
    }
}

fn skip_to_comma(input: ParseStream) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}
