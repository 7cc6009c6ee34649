//! The two paths from which generated code takes all names.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::ext::IdentExt;
use syn::{Ident, Type};

use crate::model::Model;

/// Paths for `quote!`.
///
/// All go through a short name for the crate's `__private`, which stands beside the struct and is called after it: written in full, each line
/// would be three.
#[derive(Debug)]
pub(crate) struct Names {
    /// `__User`
    pub(crate) private: TokenStream,
    /// `__User::std`
    pub(crate) std: TokenStream,
    /// `use ::auth_core::__private as __User;`
    pub(crate) import: TokenStream,
}

impl Names {
    pub(crate) fn new(model: &Model) -> Self {
        Self::of(&model.krate, &model.ident)
    }

    /// The paths below the crate that generated code for `ident` speaks to.
    pub(crate) fn of(krate: &TokenStream, ident: &Ident) -> Self {
        let alias = format_ident!("__{}", ident.unraw(), span = Span::call_site());
        // Where the key `crate` stands, if it does: a path to something else is told there.
        let name = at(ends(krate).1, &alias);
        Self {
            private: quote!(#alias),
            std: quote!(#alias::std),
            import: quote! {
                #[allow(unused_imports, non_camel_case_types, non_snake_case)]
                use #krate::__private as #name;
            },
        }
    }
}

/// `<ty as Trait>::item`, all of it in the place of the type, so that the compiler says once that it has no such trait.
pub(crate) fn item_of(ty: &Type, of_trait: &str, item: &str, names: &Names) -> TokenStream {
    let private = &names.private;
    let (of_trait, item) = (format_ident!("{of_trait}"), format_ident!("{item}"));
    in_place_of(ty, quote!(<#ty as #private::#of_trait>::#item))
}

/// The places of the first and of the last token.
pub(super) fn ends(tokens: impl ToTokens) -> (Span, Span) {
    let spans: Vec<Span> = tokens
        .into_token_stream()
        .into_iter()
        .map(|tree| tree.span())
        .collect();
    let or_derive = |span: Option<&Span>| span.copied().unwrap_or_else(Span::call_site);
    (or_derive(spans.first()), or_derive(spans.last()))
}

/// `tokens` as if they stood at `place`, so that the compiler's caret for them is put there. Names
/// still mean what they meant.
pub(super) fn at(place: Span, tokens: impl ToTokens) -> TokenStream {
    let moved = |mut tree: TokenTree| {
        if let TokenTree::Group(group) = &tree {
            tree = Group::new(group.delimiter(), at(place, group.stream())).into();
        }
        tree.set_span(tree.span().located_at(place));
        tree
    };
    tokens.into_token_stream().into_iter().map(moved).collect()
}

/// `tokens`, an item or an expression that has to do with the type, as if it began and ended there: what stands in its brackets stays where it is.
pub(super) fn around(ty: &Type, tokens: TokenStream) -> TokenStream {
    let place = ends(ty).0;
    let moved = |mut tree: TokenTree| {
        tree.set_span(place);
        tree
    };
    tokens.into_iter().map(moved).collect()
}

/// `tokens`, which are a type, as if they were written instead of `place`. They must not name anything that has no path.
pub(super) fn in_place_of(place: impl ToTokens, tokens: TokenStream) -> TokenStream {
    fn moved(place: Span, tokens: TokenStream) -> TokenStream {
        let moved = |mut tree: TokenTree| {
            if let TokenTree::Group(group) = &tree {
                tree = Group::new(group.delimiter(), moved(place, group.stream())).into();
            }
            tree.set_span(place);
            tree
        };
        tokens.into_iter().map(moved).collect()
    }
    moved(ends(place).0, tokens)
}
