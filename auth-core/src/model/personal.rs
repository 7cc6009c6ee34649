//! What a row says about a person.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value as Json};

use super::{AbstractModel, Public, Value};

/// The personal columns by field, without the private ones.
pub(super) fn personal_data<M: AbstractModel>(row: &M) -> Json {
    let fields = M::COLUMNS.iter().zip(row.values());
    let personal = fields.filter(|(column, _)| column.personal && !column.private);
    let exported = personal.map(|(column, value)| (column.field.to_owned(), exported(&value)));
    Json::Object(exported.collect::<Map<_, _>>())
}

/// As it is shown elsewhere, but whole: pages leave out bytes and parts of a second.
fn exported(value: &Value) -> Json {
    match value {
        Value::Bytes(bytes) => STANDARD.encode(bytes).into(),
        Value::DateTime(moment) => moment
            .to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true)
            .into(),
        other => other.public(),
    }
}
