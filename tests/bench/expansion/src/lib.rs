//! Expands a user model of fifteen fields within the compiler, again and again, as `auth-derive` does it, and says how long each took.

use std::time::Instant;

use auth_derive_core::{Caller, Derive, Home, derive};
use proc_macro::{Delimiter, Group, Literal, Punct, Spacing, TokenStream, TokenTree};

const MODEL: &str = include_str!("../../../../auth-derive/core/tests/snapshots/fifteen_fields.rs");

/// The first one counts by itself: nothing is in the caches yet.
const TIMES: usize = 101;

/// A list of the nanoseconds of each expansion, from tokens of the compiler to tokens of the compiler.
#[proc_macro]
pub fn nanoseconds(_: TokenStream) -> TokenStream {
    let caller = Caller {
        home: Home::AuthAxum,
        package: "shop".to_owned(),
    };
    let (mut list, mut output) = (TokenStream::new(), TokenStream::new());
    let model: TokenStream = MODEL.parse().unwrap_or_default();
    for _ in 0..TIMES {
        let input = model.clone();
        let start = Instant::now();
        output = derive(Derive::AuthUser, &caller, input.into()).into();
        let nanoseconds = start.elapsed().as_nanos();
        list.extend([
            TokenTree::Literal(Literal::u128_suffixed(nanoseconds)),
            TokenTree::Punct(Punct::new(',', Spacing::Alone)),
        ]);
    }
    // A mistake becomes little code, and quickly.
    if output.to_string().contains("compile_error") {
        return output;
    }
    TokenTree::Group(Group::new(Delimiter::Bracket, list)).into()
}
