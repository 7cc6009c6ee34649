//! The rules, one function each, the reason above it.
//!
//! What only the compiler can know (the columns of an embedded struct, the kind of a type) is checked
//! by generated constants instead: see `expand/checks.rs`.

pub(crate) mod choices;
mod combination;
mod naming;
mod permissions;
pub(crate) mod shape;
mod together;
mod user;

use crate::context::Context;
use crate::derive::Derive;
use crate::model::Model;

/// Applies every rule.
pub(crate) fn check(context: &Context, model: &Model) {
    shape::generics(context, model);
    shape::base(context, model);
    shape::key(context, model);
    shape::one_key(context, model);
    naming::table(context, model);
    naming::label(context, model);
    naming::columns(context, model);
    naming::columns_differ(context, model);
    naming::texts(context, model);
    naming::prefix(context, model);
    naming::former_names(context, model);
    together::together(context, model);
    permissions::permissions(context, model);
    for field in &model.fields {
        choices::are_some(context, field);
        choices::are_alike(context, field);
        choices::differ(context, field);
        choices::make_sense(context, field);
        choices::are_short_enough(context, field);
        combination::flatten_stands_alone(context, field);
        combination::skip_stands_alone(context, field);
        combination::key_is_given(context, field);
        combination::index_is_told_once(context, field);
        combination::private_is_not_shown(context, field);
        combination::length_is_sensible(context, field);
        combination::default_is_short_enough(context, field);
        combination::default_is_told_once(context, field);
        combination::forms_set_no_rights(context, model, field);
    }
    if model.derive == Derive::AuthUser {
        user::username_field(context, model);
        user::email_field(context, model);
        user::required_fields(context, model);
    }
}
