//! The code that a derive writes: facts, one-line accessors, calls into `__private`.
//!
//! Every name is written in full, through the crate's `__private`, because a user's module may call
//! its own types `Result` or `Option`, or have no prelude at all. Parameters begin with two
//! underscores, since a constant of the user's with the same name would turn a plain one into a
//! pattern; only the builders, whose signatures people read, have plain ones.

mod abstract_model;
mod builder;
mod checks;
mod choices;
mod column;
mod debug;
mod fields;
mod forms;
mod from_row;
mod literal;
mod login_form;
mod model;
mod names;
mod newtype;
mod setter;
mod user;
mod validate;

use proc_macro2::TokenStream;

use crate::derive::Derive;
use crate::model::Model;

use checks::Checks;

pub(crate) use builder::builder;
pub(crate) use choices::enumeration;
pub(crate) use fields::{field_set, fields};
pub(crate) use forms::{forms, stand_in_forms};
pub(crate) use login_form::login_form;
pub(crate) use model::manager;
pub(crate) use names::Names;
pub(crate) use newtype::newtype;

/// Everything that the derive of `model` writes.
pub(crate) fn expand(model: &Model) -> TokenStream {
    let names = Names::new(model);
    let mut output = names.import.clone();
    let checks = Checks::of(model, &names);
    output.extend(abstract_model::abstract_model(model, &names, &checks));
    output.extend(forms(model, &names));
    output.extend(fields(model, &names));
    if model.derive.has_table() {
        output.extend(model::model(model, &names));
        output.extend(model::permission_constants(model, &names));
        output.extend(from_row::from_row(model, &names));
        output.extend(builder(model, &names));
    }
    if model.derive == Derive::AuthUser {
        output.extend(user::user(model, &names));
        output.extend(login_form(model, &names));
    }
    output.extend(checks.constants());
    output
}
