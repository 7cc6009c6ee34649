//! The entry point: one derive from input to output.

use proc_macro2::TokenStream;
use syn::DeriveInput;

use crate::check::shape;
use crate::context::Context;
use crate::model::Model;
use crate::{check, expand, fallback};

/// Which derive is run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Derive {
    /// `#[derive(AbstractModel)]`: columns without a table.
    AbstractModel,
    /// `#[derive(Model)]`: a table.
    Model,
    /// `#[derive(AuthUser)]`: the table of the users.
    AuthUser,
}

impl Derive {
    /// The attribute that belongs to this derive.
    pub(crate) const fn attribute(self) -> &'static str {
        match self {
            Self::AbstractModel | Self::Model => "model",
            Self::AuthUser => "auth_user",
        }
    }

    /// The name of this derive.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::AbstractModel => "AbstractModel",
            Self::Model => "Model",
            Self::AuthUser => "AuthUser",
        }
    }

    /// Whether the struct gets a table.
    pub(crate) const fn has_table(self) -> bool {
        !matches!(self, Self::AbstractModel)
    }
}

/// The crate through which a derive was reached, which is where generated code finds its traits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// `::auth_core`.
    AuthCore,
    /// `::auth_axum`.
    AuthAxum,
}

/// Who calls a derive.
#[derive(Debug, Clone)]
pub struct Caller {
    /// The crate through which the derive was reached.
    pub home: Home,
    /// The name of the package that is compiled; labels and tables are named after it.
    pub package: String,
}

/// Runs a derive. It never panics and never fails: mistakes come out as compile errors, all of them
/// together, beside a stand-in for what could not be written.
pub fn derive(derive: Derive, caller: &Caller, input: TokenStream) -> TokenStream {
    let input: DeriveInput = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.into_compile_error(),
    };
    if let Some(error) = shape::user_model(derive, &input) {
        return error.into_compile_error();
    }
    let context = Context::new();
    let model = Model::new(&context, derive, caller, &input);
    check::check(&context, &model);
    match context.finish() {
        Ok(()) => expand::expand(&model),
        Err(error) => {
            let mut output = error.into_compile_error();
            output.extend(fallback::stand_in(&model));
            output
        }
    }
}
