//! Rules for `permissions`.

use crate::context::Context;
use crate::model::Model;
use crate::parse::Permission;

/// As long as the columns of the table of permissions.
const LONGEST_CODENAME: usize = 100;
const LONGEST_NAME: usize = 255;

/// What every model may be asked for.
const USUAL: &[&str] = &["add", "change", "delete", "view"];

/// The constants that every model has.
const TAKEN: &[&str] = &[
    "add",
    "change",
    "columns",
    "delete",
    "email_field",
    "fields",
    "identity",
    "index_together",
    "key",
    "label",
    "permissions",
    "required_fields",
    "table",
    "unique_together",
    "username_field",
    "view",
];

pub(super) fn permissions(context: &Context, model: &Model) {
    let Some(set) = &model.options.permissions else {
        return;
    };
    if set.value.is_empty() {
        context.error(
            &set.key,
            "`permissions` is empty: name one, or leave it out",
        );
    }
    for (index, permission) in set.value.iter().enumerate() {
        codename(context, model, permission);
        name(context, permission);
        let codename = permission.codename.value();
        let mut earlier = set.value[..index].iter();
        if earlier.any(|earlier| earlier.codename.value() == codename) {
            context.error(
                &permission.codename,
                format!("the permission `{codename}` is there already: keep one"),
            );
        }
    }
}

/// It becomes a constant, and a part of `app.codename`.
fn codename(context: &Context, model: &Model, permission: &Permission) {
    let codename = permission.codename.value();
    let is_word = |char: char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_';
    let is_name = codename.starts_with(|first: char| first.is_ascii_lowercase())
        && codename.chars().all(is_word)
        && codename.len() <= LONGEST_CODENAME;
    let model_name = model.ident.to_string().to_lowercase();
    let is_usual = USUAL
        .iter()
        .any(|action| codename == format!("{action}_{model_name}"));
    if !is_name {
        context.error(
            &permission.codename,
            format!("`{codename}` cannot be a permission: write small letters of ASCII, digits and `_`, such as `publish_article`"),
        );
    } else if is_usual {
        context.error(
            &permission.codename,
            format!("every model has the permission `{codename}`: leave it out"),
        );
    } else if TAKEN.contains(&codename.as_str()) {
        context.error(
            &permission.codename,
            format!(
                "every model has a constant `{}`: take another name, such as `{codename}_anything`",
                codename.to_uppercase()
            ),
        );
    }
}

fn name(context: &Context, permission: &Permission) {
    let name = permission.name.value();
    if name.trim().is_empty() {
        context.error(
            &permission.name,
            "the name of the permission is blank: write what somebody may do, such as \"Can publish articles\"",
        );
    } else if name.chars().count() > LONGEST_NAME {
        context.error(
            &permission.name,
            format!("the name of a permission has {LONGEST_NAME} characters at most: shorten it"),
        );
    }
}
