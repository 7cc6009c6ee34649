//! The value of `choices`.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Lit, LitStr, Token, bracketed, parenthesized};

/// The only values of a column.
#[derive(Debug, Clone)]
pub(crate) struct ChoiceList(pub(crate) Vec<ListedChoice>);

/// One of them.
#[derive(Debug, Clone)]
pub(crate) struct ListedChoice {
    pub(crate) value: ChoiceValue,
    /// What was written for the value, for carets.
    pub(crate) written: TokenStream,
    pub(crate) label: Option<LitStr>,
}

/// A value that a column may hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ChoiceValue {
    Text(String),
    Int(i64),
}

impl ChoiceValue {
    /// The value as a form sends it.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Int(number) => number.to_string(),
        }
    }
}

impl ChoiceList {
    /// Whether they are whole numbers.
    pub(crate) fn are_numbers(&self) -> bool {
        let is_number = |choice: &ListedChoice| matches!(choice.value, ChoiceValue::Int(_));
        self.0.first().is_some_and(is_number)
    }
}

impl Parse for ChoiceList {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let list;
        bracketed!(list in input);
        let choices = Punctuated::<ListedChoice, Token![,]>::parse_terminated(&list)?;
        Ok(Self(choices.into_iter().collect()))
    }
}

impl Parse for ListedChoice {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        if !input.peek(syn::token::Paren) {
            return Self::value(input);
        }
        let pair;
        parenthesized!(pair in input);
        let choice = Self::value(&pair)?;
        pair.parse::<Token![,]>()?;
        let label = Some(pair.parse()?);
        pair.parse::<Option<Token![,]>>()?;
        if !pair.is_empty() {
            return Err(pair.error("a value and a label"));
        }
        Ok(Self { label, ..choice })
    }
}

impl ListedChoice {
    fn value(input: ParseStream) -> syn::Result<Self> {
        let minus: Option<Token![-]> = input.parse()?;
        let literal: Lit = input.parse()?;
        let mut written = minus.to_token_stream();
        literal.to_tokens(&mut written);
        let sign = if minus.is_some() { "-" } else { "" };
        let value = match &literal {
            Lit::Int(int) => format!("{sign}{}", int.base10_digits())
                .parse()
                .ok()
                .map(ChoiceValue::Int),
            Lit::Str(text) if minus.is_none() => Some(ChoiceValue::Text(text.value())),
            _ => None,
        };
        let misfit = || syn::Error::new(literal.span(), "no value of a choice");
        Ok(Self {
            value: value.ok_or_else(misfit)?,
            written,
            label: None,
        })
    }
}
