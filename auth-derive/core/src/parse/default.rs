//! The value of `default`.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::parse::{Parse, ParseStream};
use syn::{Ident, Lit, Token};

/// What a column gets when nobody says: a literal, or `now`.
#[derive(Debug, Clone)]
pub(crate) enum DefaultLiteral {
    /// `default = true`
    Bool(bool, TokenStream),
    /// `default = -1`
    Int(i64, TokenStream),
    /// `default = 0.5`
    Float(f64, TokenStream),
    /// `default = "draft"`
    Text(String, TokenStream),
    /// `default = now`: the time of the insert.
    Now(TokenStream),
}

impl ToTokens for DefaultLiteral {
    /// What was written, for carets.
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let (Self::Bool(_, written)
        | Self::Int(_, written)
        | Self::Float(_, written)
        | Self::Text(_, written)
        | Self::Now(written)) = self;
        written.to_tokens(tokens);
    }
}

impl Parse for DefaultLiteral {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        if input.peek(Ident) {
            let word: Ident = input.parse()?;
            return if word == "now" {
                Ok(Self::Now(word.into_token_stream()))
            } else {
                Err(misfit(word.span()))
            };
        }
        let minus: Option<Token![-]> = input.parse()?;
        let literal: Lit = input.parse()?;
        let mut written = minus.to_token_stream();
        literal.to_tokens(&mut written);
        let sign = if minus.is_some() { "-" } else { "" };
        match literal {
            Lit::Int(int) => {
                let digits = format!("{sign}{}", int.base10_digits());
                digits
                    .parse()
                    .map(|value| Self::Int(value, written))
                    .map_err(|_| misfit(int.span()))
            }
            Lit::Float(float) => match format!("{sign}{}", float.base10_digits()).parse::<f64>() {
                Ok(value) if value.is_finite() => Ok(Self::Float(value, written)),
                _ => Err(misfit(float.span())),
            },
            Lit::Bool(bool) if minus.is_none() => Ok(Self::Bool(bool.value, written)),
            Lit::Str(text) if minus.is_none() => Ok(Self::Text(text.value(), written)),
            other => Err(misfit(other.span())),
        }
    }
}

fn misfit(span: Span) -> syn::Error {
    syn::Error::new(span, "no literal for a default")
}
