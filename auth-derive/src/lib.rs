//! The macros of auth-core and auth-axum: a thin shell over `auth-derive-core`.
//!
//! Do not depend on this crate; `auth_core` and `auth_axum` re-export its macros. A derive cannot know
//! by which of the two it was reached, so there is one entry point for each: those called `Axum…` are
//! what `auth_axum` offers under the plain name.

use auth_derive_core::{Caller, Derive, Home};
use proc_macro::TokenStream;

/// Makes a struct an embeddable set of columns. The trait of the same name says more.
#[proc_macro_derive(AbstractModel, attributes(model, auth_user))]
pub fn abstract_model(input: TokenStream) -> TokenStream {
    derive(Derive::AbstractModel, Home::AuthCore, input)
}

/// Makes a struct a table. The trait of the same name says more.
#[proc_macro_derive(Model, attributes(model, auth_user))]
pub fn model(input: TokenStream) -> TokenStream {
    derive(Derive::Model, Home::AuthCore, input)
}

/// Makes a struct a user model. The trait of the same name lists the attributes, each with its meaning.
#[proc_macro_derive(AuthUser, attributes(auth_user, model))]
pub fn auth_user(input: TokenStream) -> TokenStream {
    derive(Derive::AuthUser, Home::AuthCore, input)
}

/// Makes a struct around a column type a column type. The trait of the same name says more.
#[proc_macro_derive(Field, attributes(field))]
pub fn field(input: TokenStream) -> TokenStream {
    auth_derive_core::field(&caller(Home::AuthCore), input.into()).into()
}

/// Makes an enum a column type. The trait of the same name says more.
#[proc_macro_derive(Choices, attributes(choice))]
pub fn choices(input: TokenStream) -> TokenStream {
    auth_derive_core::choices(&caller(Home::AuthCore), input.into()).into()
}

/// Makes a struct an embeddable set of columns. The trait of the same name says more.
#[proc_macro_derive(AxumAbstractModel, attributes(model, auth_user))]
pub fn axum_abstract_model(input: TokenStream) -> TokenStream {
    derive(Derive::AbstractModel, Home::AuthAxum, input)
}

/// Makes a struct a table. The trait of the same name says more.
#[proc_macro_derive(AxumModel, attributes(model, auth_user))]
pub fn axum_model(input: TokenStream) -> TokenStream {
    derive(Derive::Model, Home::AuthAxum, input)
}

/// Makes a struct a user model. The trait of the same name lists the attributes, each with its meaning.
#[proc_macro_derive(AxumAuthUser, attributes(auth_user, model))]
pub fn axum_auth_user(input: TokenStream) -> TokenStream {
    derive(Derive::AuthUser, Home::AuthAxum, input)
}

/// Makes a struct around a column type a column type. The trait of the same name says more.
#[proc_macro_derive(AxumField, attributes(field))]
pub fn axum_field(input: TokenStream) -> TokenStream {
    auth_derive_core::field(&caller(Home::AuthAxum), input.into()).into()
}

/// Makes an enum a column type. The trait of the same name says more.
#[proc_macro_derive(AxumChoices, attributes(choice))]
pub fn axum_choices(input: TokenStream) -> TokenStream {
    auth_derive_core::choices(&caller(Home::AuthAxum), input.into()).into()
}

/// The migrations, templates, catalogues and static files of the calling crate, as an
/// `auth_axum::Project`.
///
/// Debug builds read them from disk, so that an edited page shows at once; release builds embed them.
#[proc_macro]
pub fn project(input: TokenStream) -> TokenStream {
    let folder = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    auth_derive_core::project(folder.as_ref(), input.into()).into()
}

fn derive(derive: Derive, home: Home, input: TokenStream) -> TokenStream {
    auth_derive_core::derive(derive, &caller(home), input.into()).into()
}

fn caller(home: Home) -> Caller {
    let package = std::env::var("CARGO_PKG_NAME").unwrap_or_else(|_| "app".to_owned());
    Caller { home, package }
}
