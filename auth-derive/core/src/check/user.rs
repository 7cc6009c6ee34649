//! Rules for the struct keys of user models.

use syn::LitStr;

use crate::context::Context;
use crate::field::field_ident;
use crate::model::Model;

/// The login form's first field is named after the username field, beside `password` and `remember_me`.
pub(super) fn username_field(context: &Context, model: &Model) {
    let Some(set) = &model.options.username_field else {
        return;
    };
    let name = set.value.value();
    match name.as_str() {
        "password" => context.error(
            &set.value,
            "people log in with a name and a password: `username_field` is another field",
        ),
        "remember_me" => {
            let message = "the login form has a field `remember_me` of its own: rename the field and keep its `column`";
            context.error(&set.value, message);
        }
        _ => names_a_field(context, "username_field", &set.value),
    }
}

pub(super) fn email_field(context: &Context, model: &Model) {
    if let Some(set) = &model.options.email_field {
        names_a_field(context, "email_field", &set.value);
    }
}

/// Username and password are asked for anyway, and nothing is asked for twice.
pub(super) fn required_fields(context: &Context, model: &Model) {
    let Some(set) = &model.options.required_fields else {
        return;
    };
    let username = model
        .options
        .username_field
        .as_ref()
        .map(|set| set.value.value());
    let mut seen: Vec<String> = Vec::new();
    for field in &set.value {
        let name = field.value();
        if name == "password" {
            context.error(
                field,
                "the password is asked for anyway: leave it out of `required_fields`",
            );
        } else if username.as_ref() == Some(&name) {
            context.error(field, format!("`{name}` is the username field and asked for anyway: leave it out of `required_fields`"));
        } else if seen.contains(&name) {
            context.error(
                field,
                format!("`required_fields` names `{name}` twice: keep one"),
            );
        } else {
            names_a_field(context, "required_fields", field);
        }
        seen.push(name);
    }
}

pub(super) fn names_a_field(context: &Context, key: &str, name: &LitStr) {
    let text = name.value();
    if text.is_empty() || field_ident(&text, name.span()).is_none() {
        context.error(
            name,
            format!(
                "`{text}` cannot be the name of a field: write the Rust name of one in `{key}`"
            ),
        );
    }
}
