//! A row in one value.
//!
//! For each value of a row sqlx asks SQLite for a copy, which takes the lock of SQLite's memory statistics twice and is freed by another
//! thread: a row of twenty columns costs as much as ten statements of one. As a JSON array it is one value, made where the columns are.

use chrono::DateTime;
use serde_json::Value as Json;
use uuid::Uuid;

use crate::model::decimal;
use crate::model::{Column, Kind, ReadError, ReadProblem, Value};

use super::Row;
use super::date_time::{date_time, time};

/// The most arguments of a function in SQLite are 127.
const ARRAY: usize = 100;

/// The columns as one value, or a few if there are many: what stands behind `SELECT`, and how many values it is. None for floating point
/// numbers, which JSON does not keep to the last bit.
pub(super) fn list(columns: &[(&str, Column)]) -> Option<(String, usize)> {
    if columns.iter().any(|(_, column)| column.kind == Kind::Float) {
        return None;
    }
    let columns: Vec<_> = columns.iter().map(expression).collect();
    let arrays: Vec<_> = columns
        .chunks(ARRAY)
        .map(|array| format!("json_array({})", array.join(", ")))
        .collect();
    Some((arrays.join(", "), arrays.len()))
}

/// A column as JSON can hold it. SQLite stores what it is given; the casts read something else in a column as the driver would.
fn expression((prefix, column): &(&str, Column)) -> String {
    let name = format!("{prefix}\"{}\"", column.name);
    match column.kind {
        Kind::Text | Kind::Key | Kind::Date | Kind::Time | Kind::Decimal | Kind::Json => {
            format!("CAST({name} AS TEXT)")
        }
        Kind::Bool | Kind::SmallInt | Kind::Int | Kind::BigInt => {
            format!("CAST({name} AS INTEGER)")
        }
        Kind::Bytes | Kind::Uuid => format!("CASE WHEN {name} IS NOT NULL THEN hex({name}) END"),
        // JSON takes some bytes for JSON of its own.
        Kind::DateTime => {
            format!("CASE WHEN typeof({name}) = 'blob' THEN '' ELSE {name} END")
        }
        Kind::Float => name,
    }
}

/// The values of a row of `arrays` packed columns.
pub(super) fn unpack(row: &Row, arrays: usize) -> Result<Vec<Json>, ReadError> {
    let mut values = Vec::new();
    for array in 0..arrays {
        let broken = |problem| ReadError {
            column: "packed".to_owned(),
            problem,
        };
        let Value::Text(text) = row.decode(array, Kind::Text).map_err(broken)? else {
            return Err(broken(ReadProblem::Missing));
        };
        let part: Vec<Json> = serde_json::from_str(&text)
            .map_err(|_| broken(ReadProblem::Undecodable(Kind::Text)))?;
        if arrays == 1 {
            return Ok(part);
        }
        values.extend(part);
    }
    Ok(values)
}

/// One value of a packed row, as the driver would read it from a column of its own.
pub(super) fn value(packed: Json, kind: Kind) -> Result<Value, ReadProblem> {
    let value = match (kind, packed) {
        (kind, Json::Null) => Some(Value::Null(kind)),
        (Kind::Text, Json::String(text)) => Some(Value::Text(text)),
        (Kind::Key, Json::String(text)) => Some(Value::Key(text)),
        (Kind::Bool, Json::Number(number)) => number.as_i64().map(|value| Value::Bool(value != 0)),
        (Kind::SmallInt | Kind::Int | Kind::BigInt, Json::Number(number)) => {
            number.as_i64().map(Value::Int)
        }
        (Kind::Bytes, Json::String(hex)) => bytes(&hex).map(Value::Bytes),
        (Kind::Uuid, Json::String(hex)) => {
            let uuid = bytes(&hex).and_then(|bytes| Uuid::from_slice(&bytes).ok());
            uuid.map(Value::Uuid)
        }
        (Kind::Date, Json::String(text)) => text.parse().ok().map(Value::Date),
        (Kind::Time, Json::String(text)) => time(&text).map(Value::Time),
        (Kind::DateTime, Json::String(text)) => date_time(&text)
            .map(|time| time.and_utc())
            .map(Value::DateTime),
        (Kind::DateTime, Json::Number(epoch)) => epoch
            .as_i64()
            .and_then(|epoch| DateTime::from_timestamp(epoch, 0))
            .map(Value::DateTime),
        (Kind::Decimal, Json::String(text)) => decimal::value_of(&text),
        (Kind::Json, Json::String(text)) => serde_json::from_str(&text).ok().map(Value::Json),
        _ => None,
    };
    value.ok_or(ReadProblem::Undecodable(kind))
}

/// What `hex()` gave.
fn bytes(hex: &str) -> Option<Vec<u8>> {
    let digit = |byte: &u8| {
        char::from(*byte)
            .to_digit(16)
            .and_then(|digit| u8::try_from(digit).ok())
    };
    let (pairs, rest) = hex.as_bytes().as_chunks::<2>();
    let bytes = pairs
        .iter()
        .map(|[high, low]| Some(digit(high)? << 4 | digit(low)?));
    rest.is_empty().then(|| bytes.collect()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(kind: Kind, json: &str) -> Option<Value> {
        value(serde_json::from_str(json).unwrap(), kind).ok()
    }

    #[test]
    fn many_columns_are_a_few_values_and_floats_none() {
        let packed = |columns: Vec<Column>| {
            list(
                &columns
                    .into_iter()
                    .map(|column| ("u.", column))
                    .collect::<Vec<_>>(),
            )
        };
        let (list, values) =
            packed(vec![Column::of::<i64>("id"), Column::of::<Vec<u8>>("key")]).unwrap();
        assert_eq!(
            list,
            "json_array(CAST(u.\"id\" AS INTEGER), CASE WHEN u.\"key\" IS NOT NULL THEN hex(u.\"key\") END)"
        );
        assert_eq!(values, 1);
        assert_eq!(
            packed(vec![Column::of::<bool>("a"); 139]).map(|(_, values)| values),
            Some(2)
        );
        assert_eq!(
            packed(vec![Column::of::<i64>("id"), Column::of::<f64>("height")]),
            None
        );
    }

    #[test]
    fn each_kind_comes_back() {
        assert_eq!(
            read(Kind::BigInt, "9223372036854775807"),
            Some(Value::Int(i64::MAX))
        );
        assert_eq!(
            read(Kind::BigInt, "-9223372036854775808"),
            Some(Value::Int(i64::MIN))
        );
        assert_eq!(read(Kind::Bool, "1"), Some(Value::Bool(true)));
        assert_eq!(
            read(Kind::Text, r#""a\u0000\"é""#),
            Some(Value::Text("a\0\"é".to_owned()))
        );
        assert_eq!(
            read(Kind::Bytes, r#""00FF7f""#),
            Some(Value::Bytes(vec![0, 255, 127]))
        );
        assert_eq!(read(Kind::Bytes, r#""""#), Some(Value::Bytes(Vec::new())));
        assert_eq!(read(Kind::Key, "null"), Some(Value::Null(Kind::Key)));
        let time = DateTime::from_timestamp(1_795_435_200, 0).map(Value::DateTime);
        for spelling in [
            r#""2026-11-23 12:00:00.000000""#,
            r#""2026-11-23 12:00:00""#,
            r#""2026-11-23T12:00:00""#,
            r#""2026-11-23 14:00:00+02:00""#,
            r#""2026-11-23 12:00""#,
            r#""2026-11-23T12:00Z""#,
            r#""2026-11-23T14:00+02:00""#,
            "1795435200",
        ] {
            assert_eq!(read(Kind::DateTime, spelling), time, "{spelling}");
        }
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        for (kind, json) in [
            (Kind::BigInt, "1.5"),
            (Kind::BigInt, r#""1""#),
            (Kind::Bool, "true"),
            (Kind::Text, "1"),
            (Kind::Bytes, r#""0""#),
            (Kind::Bytes, r#""zz""#),
            (Kind::Uuid, r#""00FF""#),
            (Kind::Date, r#""yesterday""#),
            (Kind::DateTime, r#""2026-13-01 00:00:00""#),
        ] {
            assert_eq!(read(kind, json), None, "{kind:?} {json}");
        }
    }
}
