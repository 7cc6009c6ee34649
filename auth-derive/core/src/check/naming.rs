//! Rules for names: of the table, the label and the columns.

use quote::ToTokens;

use crate::context::Context;
use crate::field::Role;
use crate::model::Model;

/// The longest name that PostgreSQL keeps; MySQL takes one more, SQLite any.
const LONGEST: usize = 63;

pub(super) fn table(context: &Context, model: &Model) {
    if !model.derive.has_table() {
        return;
    }
    match &model.options.table {
        Some(table) => identifier(context, "table", &model.table, &table.value),
        None => identifier(context, "table", &model.table, &model.ident),
    }
}

/// Permissions are called `app.action_model`, so the label has to have both parts.
pub(super) fn label(context: &Context, model: &Model) {
    let Some(label) = &model.options.label else {
        return;
    };
    let is_label = model
        .label
        .split_once('.')
        .is_some_and(|(app, name)| is_identifier(app) && is_identifier(name));
    if !is_label {
        context.error(
            &label.value,
            "a label is an application and a model: write `label = \"shop.Customer\"`",
        );
    }
}

pub(super) fn columns(context: &Context, model: &Model) {
    for field in model.columns() {
        match &field.options.column {
            Some(column) => identifier(context, "column", &field.column(), &column.value),
            None => identifier(context, "column", &field.column(), &field.ident),
        }
    }
}

/// SQLite and MySQL take `Name` and `name` for the same column.
pub(super) fn columns_differ(context: &Context, model: &Model) {
    let columns: Vec<_> = model
        .fields
        .iter()
        .filter(|field| field.role() == Role::Column)
        .collect();
    for (index, field) in columns.iter().enumerate() {
        let name = field.column();
        if columns[..index]
            .iter()
            .any(|earlier| earlier.column().eq_ignore_ascii_case(&name))
        {
            let at = field
                .options
                .column
                .as_ref()
                .map_or(field.ident.to_token_stream(), |set| {
                    set.value.to_token_stream()
                });
            context.error(at, format!("two fields are the column `{name}`: give one another name with `column = \"…\"`"));
        }
    }
}

pub(super) fn prefix(context: &Context, model: &Model) {
    let Some(prefix) = &model.options.prefix else {
        return;
    };
    let text = prefix.value.value();
    if text.is_empty() {
        context.error(
            &prefix.value,
            "the prefix is empty: write what the columns begin with, or leave out `prefix`",
        );
    } else if !is_identifier(&text) {
        let rule = "letters of ASCII, digits and `_`, not beginning with a digit";
        context.error(
            &prefix.value,
            format!("no column can begin with `{text}`: a prefix has {rule}"),
        );
    }
}

/// A column has one past, and it was a name.
pub(super) fn former_names(context: &Context, model: &Model) {
    let mut seen: Vec<String> = Vec::new();
    for field in model.columns() {
        let Some(before) = &field.options.renamed_from else {
            continue;
        };
        let name = before.value.value();
        if !is_identifier(&name) {
            let message =
                format!("no column was ever called `{name}`: write its name before the change");
            context.error(&before.value, message);
        } else if name.eq_ignore_ascii_case(&field.column()) {
            let message = format!("the column is called `{name}` now: leave out `renamed_from`");
            context.error(&before.value, message);
        } else if seen.contains(&name) {
            let message =
                format!("two columns cannot have been `{name}`: leave out one `renamed_from`");
            context.error(&before.value, message);
        }
        seen.push(name);
    }
}

/// A blank label would be an input without a name.
pub(super) fn texts(context: &Context, model: &Model) {
    for field in &model.fields {
        if let Some(label) = field
            .options
            .label
            .as_ref()
            .filter(|label| label.value.value().trim().is_empty())
        {
            context.error(
                &label.value,
                "the label is blank: leave out `label` to have the name of the field",
            );
        }
        if let Some(help) = field
            .options
            .help
            .as_ref()
            .filter(|help| help.value.value().trim().is_empty())
        {
            context.error(
                &help.value,
                "the help is blank: write a sentence, or leave out `help`",
            );
        }
    }
}

/// Names of tables and columns are ASCII, so that all databases spell, fold and quote them alike.
fn identifier(context: &Context, what: &str, name: &str, at: impl ToTokens) {
    if name.is_empty() {
        context.error(
            at,
            format!("the name of the {what} is empty: leave out `{what}` to have the default"),
        );
    } else if !is_identifier(name) {
        let rule = "letters of ASCII, digits and `_`, not beginning with a digit";
        context.error(
            at,
            format!("`{name}` cannot be the name of a {what}: write `{what} = \"…\"` with {rule}"),
        );
    } else if name.len() > LONGEST {
        let length = name.len();
        let message = format!(
            "the name of the {what} has {length} bytes and databases keep {LONGEST}: shorten it with `{what} = \"…\"`"
        );
        context.error(at, message);
    }
}

fn is_identifier(name: &str) -> bool {
    let is_word = |char: char| char.is_ascii_alphanumeric() || char == '_';
    name.chars().all(is_word)
        && !name.starts_with(|first: char| first.is_ascii_digit())
        && !name.is_empty()
}
