//! The derives on types that are columns: `Field` on a struct around one, `Choices` on an enum.

mod enumeration;
mod fallback;
mod newtype;

use proc_macro2::TokenStream;
use syn::DeriveInput;

use crate::check;
use crate::context::Context;
use crate::derive::Caller;
use crate::expand::{self, Names};

pub(crate) use enumeration::Enumeration;
pub(crate) use newtype::Newtype;

/// Runs `#[derive(Field)]`. Like all derives it never fails: mistakes come out as compile errors beside a stand-in.
pub fn field(caller: &Caller, input: TokenStream) -> TokenStream {
    let input: DeriveInput = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.into_compile_error(),
    };
    let context = Context::new();
    let model = Newtype::new(&context, caller, &input);
    let names = Names::of(&model.krate, &model.ident);
    finish(
        context,
        &names,
        || expand::newtype(&model, &names),
        || fallback::field(&model.ident, &model.generics, &names),
    )
}

/// Runs `#[derive(Choices)]`, in the same way.
pub fn choices(caller: &Caller, input: TokenStream) -> TokenStream {
    let input: DeriveInput = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.into_compile_error(),
    };
    let context = Context::new();
    let model = Enumeration::new(&context, caller, &input);
    check::choices::enumeration(&context, &model);
    let names = Names::of(&model.krate, &model.ident);
    finish(
        context,
        &names,
        || expand::enumeration(&model, &names),
        || fallback::choices(&model.ident, &model.generics, &names),
    )
}

fn finish(
    context: Context,
    names: &Names,
    code: impl FnOnce() -> TokenStream,
    stand_in: impl FnOnce() -> TokenStream,
) -> TokenStream {
    let mut output = names.import.clone();
    match context.finish() {
        Ok(()) => output.extend(code()),
        Err(error) => {
            output.extend(error.into_compile_error());
            output.extend(stand_in());
        }
    }
    output
}

/// A column has one type.
fn is_not_generic(context: &Context, input: &DeriveInput, remedy: &str) {
    if !input.generics.params.is_empty() {
        let name = &input.ident;
        context.error(
            &input.generics.params,
            format!("a column has one type and `{name}` is generic: {remedy}"),
        );
    }
}
