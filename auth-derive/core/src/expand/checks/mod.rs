//! The checks that only the compiler can make: each one a constant that calls a `const fn` of
//! `__private`, with the caret on what the user typed.

mod column;
mod embedded;
mod user;

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::Type;

use crate::derive::Derive;
use crate::field::Field;
use crate::model::Model;

use super::Names;
use super::abstract_model::joined;
use super::names::{at, ends};

/// The checks of a struct, each a call.
pub(super) struct Checks<'m> {
    model: &'m Model,
    names: &'m Names,
    constants: Vec<TokenStream>,
    generic: Vec<TokenStream>,
}

/// The columns that a check looks at.
struct Asked {
    columns: TokenStream,
    /// Whether they depend on a type parameter of the struct.
    is_generic: bool,
}

impl<'m> Checks<'m> {
    pub(super) fn of(model: &'m Model, names: &'m Names) -> Self {
        let mut checks = Self {
            model,
            names,
            constants: Vec::new(),
            generic: Vec::new(),
        };
        for field in model.columns() {
            checks.column(field);
        }
        checks.embedded();
        if model.derive.has_table() {
            checks.together();
        }
        if model.derive == Derive::AuthUser {
            checks.user();
        }
        checks
    }

    /// Each in a constant of its own, so that all mistakes are told at once.
    pub(super) fn constants(&self) -> TokenStream {
        let calls = &self.constants;
        quote!(#(const _: () = #calls;)*)
    }

    /// Those that depend on a type parameter: they are made where the columns are joined, which they call `__columns`.
    pub(super) fn generic(&self) -> &[TokenStream] {
        &self.generic
    }

    /// Asks `function` about the columns, with the caret at `place`.
    fn ask(
        &mut self,
        place: impl ToTokens,
        function: &TokenStream,
        asked: &Asked,
        more: &TokenStream,
    ) {
        let private = &self.names.private;
        let columns = &asked.columns;
        let call = call(place, &quote!(#private::#function), &quote!(#columns #more));
        if asked.is_generic {
            self.generic.push(call);
        } else {
            self.constants.push(call);
        }
    }

    /// All columns of the struct.
    fn all(&self) -> Asked {
        let Names { private, .. } = self.names;
        let ident = &self.model.ident;
        let is_generic = has_parameters(self.model);
        let columns = if is_generic {
            quote!(__columns)
        } else {
            quote!(#private::columns::<#ident>())
        };
        Asked {
            columns,
            is_generic,
        }
    }

    /// Columns among which are those of `fields`: others are left out where they would not be known before the struct is used.
    fn with(&self, fields: &[&Field]) -> Asked {
        let known = |field: &&Field| !mentions_parameter(self.model, &field.ty);
        if !has_parameters(self.model) || !fields.iter().all(known) {
            return self.all();
        }
        let private = &self.names.private;
        let joined = fields
            .iter()
            .map(|field| joined(self.model, field, self.names));
        Asked {
            columns: quote!(&#private::Columns::EMPTY #(#joined)*),
            is_generic: false,
        }
    }
}

/// `function(arguments)`, as if it stood at `place`: the caret of a check that fails is put there.
fn call(place: impl ToTokens, function: &TokenStream, arguments: &TokenStream) -> TokenStream {
    let (first, last) = ends(place);
    let mut arguments = Group::new(Delimiter::Parenthesis, arguments.clone());
    arguments.set_span(Span::call_site().located_at(last));
    let mut call = at(first, function);
    call.extend([TokenTree::Group(arguments)]);
    call
}

fn has_parameters(model: &Model) -> bool {
    model.generics.type_params().next().is_some() || model.generics.const_params().next().is_some()
}

/// Whether a constant outside of the impl could not name `ty`.
pub(super) fn mentions_parameter(model: &Model, ty: &Type) -> bool {
    let types = model
        .generics
        .type_params()
        .map(|parameter| &parameter.ident);
    let constants = model
        .generics
        .const_params()
        .map(|parameter| &parameter.ident);
    let parameters: Vec<_> = types.chain(constants).collect();
    mentions(ty.to_token_stream(), &|word| {
        word == "Self" || parameters.contains(&word)
    })
}

fn mentions(tokens: TokenStream, is_meant: &impl Fn(&proc_macro2::Ident) -> bool) -> bool {
    tokens.into_iter().any(|tree| match tree {
        TokenTree::Ident(ident) => is_meant(&ident),
        TokenTree::Group(group) => mentions(group.stream(), is_meant),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}
