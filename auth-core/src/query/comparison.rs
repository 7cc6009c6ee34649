//! Comparing a column with values: what is alike on every engine, whatever it takes.

use crate::db::Engine;
use crate::model::{Column, Kind, Value};

use super::statement::Statement;

/// How two values are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Comparison {
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Comparison {
    const fn sign(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::Unequal => "<>",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
        }
    }

    const fn is_of_order(self) -> bool {
        !matches!(self, Self::Equal | Self::Unequal)
    }
}

/// Writes the comparison of a column with a value.
pub(super) fn compare(column: &Column, comparison: Comparison, value: &Value, out: &mut Statement) {
    use Comparison::{Equal, Greater, GreaterOrEqual, Less, LessOrEqual, Unequal};
    match (comparison, value) {
        (Equal, Value::Null(_)) => is_null(column, out),
        (Unequal, Value::Null(_)) => out.push(&[&quoted(column), " IS NOT NULL"]),
        (Equal, value) => equal(column, std::slice::from_ref(value), out),
        (Unequal, value) if has_nul(value) => out.push(&[&quoted(column), " = ", &quoted(column)]),
        (Less | LessOrEqual, value) if has_nul(value) => {
            compare(column, LessOrEqual, &before_nul(value), out);
        }
        (Greater | GreaterOrEqual, value) if has_nul(value) => {
            compare(column, Greater, &before_nul(value), out);
        }
        (comparison, value) => {
            let exact = comparison.is_of_order() || out.engine().pads_text();
            if exact && column.kind == Kind::Text {
                out.push(&[&text_of(column, out.engine()), " ", comparison.sign(), " "]);
                out.bind(as_key(value));
            } else {
                out.push(&[&quoted(column), " ", comparison.sign(), " "]);
                out.bind(value.clone());
            }
        }
    }
}

/// Writes that a column holds one of `values`.
pub(super) fn one_of(column: &Column, values: &[Value], out: &mut Statement) {
    let given = values.iter().filter(|value| !value.is_null());
    let given: Vec<_> = given.cloned().collect();
    match (given.as_slice(), given.len() < values.len()) {
        ([], false) => out.push(&["1 = 0"]),
        ([], true) => is_null(column, out),
        (given, false) => equal(column, given, out),
        (given, true) => {
            out.push(&["("]);
            equal(column, given, out);
            out.push(&[" OR "]);
            is_null(column, out);
            out.push(&[")"]);
        }
    }
}

/// Writes that a column of text has `part` in it.
pub(super) fn contains(column: &Column, part: &str, out: &mut Statement) {
    let value = Value::Key(part.to_owned());
    if has_nul(&value) {
        return is_never(column, out);
    }
    let engine = out.engine();
    out.push(&[
        engine.position_function(),
        "(",
        &text_of(column, engine),
        ", ",
    ]);
    out.bind(value);
    out.push(&[") > 0"]);
}

/// Writes that a column is null.
pub(super) fn is_null(column: &Column, out: &mut Statement) {
    out.push(&[&quoted(column), " IS NULL"]);
}

/// One of `values`, of which none is null.
fn equal(column: &Column, values: &[Value], out: &mut Statement) {
    let values: Vec<_> = values
        .iter()
        .filter(|value| !has_nul(value))
        .cloned()
        .collect();
    if values.is_empty() {
        return is_never(column, out);
    }
    if column.kind != Kind::Text || !out.engine().pads_text() {
        return is_among(&quoted(column), values, out);
    }
    // The first may use an index and finds too much, the second is exact.
    let keys = values.iter().map(as_key).collect();
    out.push(&["("]);
    is_among(&quoted(column), values, out);
    out.push(&[" AND "]);
    is_among(&text_of(column, out.engine()), keys, out);
    out.push(&[")"]);
}

fn is_among(left: &str, values: Vec<Value>, out: &mut Statement) {
    let is_one = values.len() == 1;
    out.push(&[left, if is_one { " = " } else { " IN (" }]);
    for (index, value) in values.into_iter().enumerate() {
        if index > 0 {
            out.push(&[", "]);
        }
        out.bind(value);
    }
    if !is_one {
        out.push(&[")"]);
    }
}

/// False of every value, and of a null neither true nor false.
fn is_never(column: &Column, out: &mut Statement) {
    out.push(&[&quoted(column), " <> ", &quoted(column)]);
}

/// Whether this is text with a NUL in it. No column has such text, and PostgreSQL does not even take it for a question.
fn has_nul(value: &Value) -> bool {
    matches!(value, Value::Text(text) | Value::Key(text) if text.contains('\0'))
}

/// The text before the first NUL: what is greater than that is greater than the whole, since nothing is between them.
fn before_nul(value: &Value) -> Value {
    let before = |text: &str| text.split('\0').next().unwrap_or_default().to_owned();
    match value {
        Value::Text(text) => Value::Text(before(text)),
        Value::Key(text) => Value::Key(before(text)),
        other => other.clone(),
    }
}

/// A column whose text counts by each character.
fn text_of(column: &Column, engine: Engine) -> String {
    match column.kind {
        Kind::Text => engine.exact_text(&quoted(column)),
        // Keys are compared so by themselves.
        _ => quoted(column),
    }
}

/// Text as it is compared with such a column.
fn as_key(value: &Value) -> Value {
    match value {
        Value::Text(text) => Value::Key(text.clone()),
        Value::Null(Kind::Text) => Value::Null(Kind::Key),
        other => other.clone(),
    }
}

fn quoted(column: &Column) -> String {
    format!("\"{}\"", column.name)
}
