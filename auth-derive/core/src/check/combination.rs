//! Rules for the keys of one field.

use crate::context::Context;
use crate::derive::Derive;
use crate::field::Field;
use crate::model::Model;
use crate::parse::DefaultLiteral;

/// What forms may never set: who somebody is, and what somebody may do (CWE-915, ASVS 15.3.3).
const PRIVILEGED: &[&str] = &[
    "id",
    "password",
    "last_login",
    "username_key",
    "email_key",
    "is_superuser",
    "is_staff",
    "is_active",
];

/// The greatest length of text that all databases keep in a row.
const LONGEST: u32 = 65_535;

/// The embedded struct has said everything about its columns.
pub(super) fn flatten_stands_alone(context: &Context, field: &Field) {
    if field.options.flatten.is_some() {
        for key in field.options.keys().filter(|key| *key != "flatten") {
            context.error(
                key,
                format!("`flatten` takes the columns as they are: leave out `{key}`"),
            );
        }
    }
}

/// Without a column there is nothing to say about one.
pub(super) fn skip_stands_alone(context: &Context, field: &Field) {
    if field.options.skip.is_some() && field.options.flatten.is_none() {
        for key in field.options.keys().filter(|key| *key != "skip") {
            context.error(
                key,
                format!("`skip` makes no column: leave out `{key}`, or `skip`"),
            );
        }
    }
}

/// A default would give every row the same key, and a form would let people choose it.
pub(super) fn key_is_given(context: &Context, field: &Field) {
    if field.options.primary_key.is_none() {
        return;
    }
    let options = &field.options;
    let defaults = [
        options.default.as_ref().map(|default| &default.key),
        options.default_sql.as_ref().map(|default| &default.key),
    ];
    for default in defaults.into_iter().flatten() {
        let message = "the key is numbered by the database or made at random: leave out `default`";
        context.error(default, message);
    }
    if let Some(form) = &field.options.form {
        context.error(
            &form.key,
            "nobody chooses the key of a row: leave out `form`",
        );
    }
}

/// A second index on the same column costs every write and serves no read.
pub(super) fn index_is_told_once(context: &Context, field: &Field) {
    let options = &field.options;
    let (unique, index) = (options.unique.as_ref(), options.index.as_ref());
    if options.primary_key.is_some() {
        for mark in [unique, index].into_iter().flatten() {
            context.error(
                &mark.key,
                format!(
                    "a key is unique and has an index already: leave out `{}`",
                    mark.key
                ),
            );
        }
    } else if let (Some(_), Some(index)) = (unique, index) {
        context.error(
            &index.key,
            "a unique column has an index already: leave out `index`",
        );
    }
}

/// A form shows what the field holds.
pub(super) fn private_is_not_shown(context: &Context, field: &Field) {
    if let (Some(_), Some(form)) = (&field.options.private, &field.options.form) {
        context.error(
            &form.key,
            "a form would show the `private` value: leave out `form` or `private`",
        );
    }
}

pub(super) fn length_is_sensible(context: &Context, field: &Field) {
    let Some(length) = &field.options.max_length else {
        return;
    };
    let value = length
        .value
        .base10_parse::<u32>()
        .ok()
        .filter(|value| (1..=LONGEST).contains(value));
    if value.is_none() {
        context.error(
            &length.value,
            format!("`max_length` is a number from 1 to {LONGEST}: leave it out for no limit"),
        );
    }
}

/// Every insert that relies on such a default would fail.
pub(super) fn default_is_short_enough(context: &Context, field: &Field) {
    let (Some(default), Some(limit)) = (&field.options.default, field.max_length()) else {
        return;
    };
    if let DefaultLiteral::Text(text, _) = &default.value
        && text.chars().count() > limit as usize
    {
        context.error(
            &default.value,
            format!(
                "the default is longer than `max_length = {limit}`: shorten it, or raise the limit"
            ),
        );
    }
}

/// A literal is what a row gets, and an expression what the database computes.
pub(super) fn default_is_told_once(context: &Context, field: &Field) {
    let Some(expression) = &field.options.default_sql else {
        return;
    };
    if field.options.default.is_some() {
        let message =
            "`default` says already what a row gets: leave out `default_sql`, or `default`";
        context.error(&expression.key, message);
    }
    if expression.value.value().trim().is_empty() {
        let message = "`default_sql` is empty: write an expression, such as `default_sql = \"CURRENT_TIMESTAMP\"`";
        context.error(&expression.value, message);
    }
}

/// Mass assignment is refused where it would be declared.
pub(super) fn forms_set_no_rights(context: &Context, model: &Model, field: &Field) {
    let belongs_to_users = model.derive != Derive::Model;
    if let Some(form) = &field.options.form
        && belongs_to_users
        && (PRIVILEGED.contains(&field.name.as_str())
            || PRIVILEGED.contains(&field.column().as_str()))
    {
        let name = &field.name;
        context.error(
            &form.key,
            format!(
                "`{name}` decides about rights or identity and no form may set it: leave out `form`"
            ),
        );
    }
}
