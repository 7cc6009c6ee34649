//! Comparing a column with values: what is alike on every engine, whatever it takes.

use crate::db::Engine;
use crate::model::{Column, Kind, Value};

use super::reach::Reach;
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
    let is_greater = matches!(comparison, Greater | GreaterOrEqual);
    match (comparison, Reach::of(value)) {
        (Equal, _) if value.is_null() => is_null(column, out),
        (Unequal, _) if value.is_null() => out.push(&[&quoted(column), " IS NOT NULL"]),
        (Equal, _) => equal(column, std::slice::from_ref(value), out),
        (_, Reach::Within) => plain(column, comparison, value, out),
        (Unequal, _) => is_always(column, out),
        (Less | LessOrEqual, Reach::Behind(last)) => plain(column, LessOrEqual, &last, out),
        (_, Reach::Behind(last)) => plain(column, Greater, &last, out),
        (_, Reach::Below) if is_greater => is_always(column, out),
        (_, Reach::Above) if !is_greater => is_always(column, out),
        (_, Reach::Below | Reach::Above | Reach::Nowhere) => is_never(column, out),
    }
}

/// A comparison other than for equality, with a value that the engine knows.
fn plain(column: &Column, comparison: Comparison, value: &Value, out: &mut Statement) {
    let is_exact =
        comparison.is_of_order() || (column.kind == Kind::Text && out.engine().pads_text());
    let (left, right) = if is_exact {
        (compared(column, out.engine()), as_key(value))
    } else {
        (content(column, out.engine()), value.clone())
    };
    out.push(&[&left, " ", comparison.sign(), " "]);
    bind(column, right, out);
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
    if Reach::of(&value) != Reach::Within {
        return is_never(column, out);
    }
    let engine = out.engine();
    out.push(&[
        engine.position_function(),
        "(",
        &compared(column, engine),
        ", ",
    ]);
    out.bind(value);
    out.push(&[") > 0"]);
}

/// Writes that a column of text ends with `suffix`.
pub(super) fn ends_with(column: &Column, suffix: &str, out: &mut Statement) {
    let value = Value::Key(suffix.to_owned());
    if Reach::of(&value) != Reach::Within {
        return is_never(column, out);
    }
    // Every text ends with nothing, which has no length to cut off.
    if suffix.is_empty() {
        return is_always(column, out);
    }
    let engine = out.engine();
    let Ok(length) = i64::try_from(engine.length(suffix)) else {
        return is_never(column, out);
    };
    let (before, behind) = engine.last_part();
    out.push(&[before, &compared(column, engine), ", "]);
    out.bind(Value::Int(length));
    out.push(&[behind, " = "]);
    out.bind(value);
}

/// Writes that a column is null.
pub(super) fn is_null(column: &Column, out: &mut Statement) {
    out.push(&[&quoted(column), " IS NULL"]);
}

/// One of `values`, of which none is null.
fn equal(column: &Column, values: &[Value], out: &mut Statement) {
    let values: Vec<_> = values
        .iter()
        .filter(|value| Reach::of(value) == Reach::Within)
        .cloned()
        .collect();
    if values.is_empty() {
        return is_never(column, out);
    }
    if column.kind != Kind::Text || !out.engine().pads_text() {
        return is_among(column, &content(column, out.engine()), values, out);
    }
    // The first may use an index and finds too much, the second is exact.
    let keys = values.iter().map(as_key).collect();
    out.push(&["("]);
    is_among(column, &quoted(column), values, out);
    out.push(&[" AND "]);
    is_among(column, &compared(column, out.engine()), keys, out);
    out.push(&[")"]);
}

fn is_among(column: &Column, left: &str, values: Vec<Value>, out: &mut Statement) {
    let is_one = values.len() == 1;
    out.push(&[left, if is_one { " = " } else { " IN (" }]);
    for (index, value) in values.into_iter().enumerate() {
        if index > 0 {
            out.push(&[", "]);
        }
        bind(column, value, out);
    }
    if !is_one {
        out.push(&[")"]);
    }
}

/// True of every value, and of a null neither true nor false.
fn is_always(column: &Column, out: &mut Statement) {
    out.push(&[&quoted(column), " = ", &quoted(column)]);
}

/// False of every value, and of a null neither true nor false.
fn is_never(column: &Column, out: &mut Statement) {
    out.push(&[&quoted(column), " <> ", &quoted(column)]);
}

/// The column, as it is equal to another value: JSON by its content.
fn content(column: &Column, engine: Engine) -> String {
    match column.kind {
        Kind::Json => {
            let (before, behind) = engine.json_content();
            format!("{before}{}{behind}", quoted(column))
        }
        _ => quoted(column),
    }
}

/// Binds what the column is compared with.
fn bind(column: &Column, value: Value, out: &mut Statement) {
    let (before, behind) = match column.kind {
        Kind::Json => out.engine().json_content(),
        _ => ("", ""),
    };
    out.push(&[before]);
    out.bind(value);
    out.push(&[behind]);
}

fn compared(column: &Column, engine: Engine) -> String {
    engine.compared(&quoted(column), column.kind)
}

/// Text as it is compared with a column whose every character counts.
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
