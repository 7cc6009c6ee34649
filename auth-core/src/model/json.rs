//! JSON in a column.

use std::ops::{Deref, DerefMut};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value as JsonValue;

use super::{Field, Kind, Mismatch, Public, Value};

/// The deepest nesting of arrays and objects that every database takes: MariaDB's.
const DEEPEST: usize = 31;

/// A column of JSON: anything that serde can write and read.
///
/// ```
/// use auth_core::Model;
/// use auth_core::model::Json;
/// use serde::{Deserialize, Serialize};
///
/// #[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
/// struct Settings {
///     newsletter: bool,
///     topics: Vec<String>,
/// }
///
/// #[derive(Debug, Clone, Model)]
/// struct Profile {
///     id: i64,
///     #[model(default = r#"{"newsletter": false, "topics": []}"#)]
///     settings: Json<Settings>,
/// }
///
/// let settings = Json(Settings::default());
/// assert!(!settings.newsletter);
/// ```
///
/// Its content is stored, not its spelling: the order of keys is free, and a database may give back `1e2` as `100`. A number with
/// a fraction keeps every bit. `None` in `Option<Json<T>>` is a null of the column, in `Json<Option<T>>` the `null` of JSON.
///
/// A row whose JSON is nested in more than 31 levels, or has a NUL character in a text, is refused: not every database could
/// keep it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Json<T>(pub T);

impl<T> Json<T> {
    /// What was inside.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> From<T> for Json<T> {
    fn from(content: T) -> Self {
        Self(content)
    }
}

impl<T> Deref for Json<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Json<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T> Field for Json<T>
where
    T: Serialize + DeserializeOwned + Clone + Send + Sync + 'static,
{
    const KIND: Kind = Kind::Json;

    fn into_value(self) -> Value {
        let Ok(mut json) = serde_json::to_value(self.0) else {
            return Value::Invalid(Kind::Json);
        };
        // Sorted unless some crate in the program has them kept in their order: then equal content would be different text.
        json.sort_all_objects();
        Value::Json(json)
    }

    fn from_value(value: Value) -> Result<Self, Mismatch> {
        match value {
            Value::Json(json) => serde_json::from_value(json)
                .map(Self)
                .map_err(|_| Mismatch {
                    expected: Kind::Json,
                    found: "JSON of another shape",
                }),
            other => Err(Mismatch::new(Kind::Json, &other)),
        }
    }
}

/// Null, where the content cannot be written as JSON.
impl<T: Serialize> Public for Json<T> {
    fn public(&self) -> JsonValue {
        serde_json::to_value(&self.0).unwrap_or(JsonValue::Null)
    }
}

/// Whether every database can keep it.
pub(crate) fn can_be_stored(json: &JsonValue) -> bool {
    is_shallow(json) && !has_nul(json)
}

/// Whether every database can keep the nesting.
pub(super) fn is_shallow(json: &JsonValue) -> bool {
    fn is_within(json: &JsonValue, levels: usize) -> bool {
        match json {
            JsonValue::Array(items) => {
                levels > 0 && items.iter().all(|item| is_within(item, levels - 1))
            }
            JsonValue::Object(fields) => {
                levels > 0 && fields.values().all(|item| is_within(item, levels - 1))
            }
            _ => true,
        }
    }
    is_within(json, DEEPEST)
}

/// Whether a text in it has a NUL, which PostgreSQL cannot store.
pub(super) fn has_nul(json: &JsonValue) -> bool {
    match json {
        JsonValue::String(text) => text.contains('\0'),
        JsonValue::Array(items) => items.iter().any(has_nul),
        JsonValue::Object(fields) => fields
            .iter()
            .any(|(name, item)| name.contains('\0') || has_nul(item)),
        _ => false,
    }
}

/// About how many bytes it takes besides itself.
pub(super) fn bytes(json: &JsonValue) -> usize {
    let itself = size_of::<JsonValue>();
    match json {
        JsonValue::String(text) => text.len(),
        JsonValue::Array(items) => items.iter().map(|item| itself + bytes(item)).sum(),
        JsonValue::Object(fields) => {
            let field = |(name, item): (&String, &JsonValue)| {
                size_of::<String>() + name.len() + itself + bytes(item)
            };
            fields.iter().map(field).sum()
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn content_comes_back_and_another_shape_is_refused() {
        let stored = Json(vec![1, 2]).into_value();
        assert_eq!(stored.display(), "[1,2]");
        assert_eq!(Json::from_value(stored.clone()), Ok(Json(vec![1, 2])));
        let refused = Json::<String>::from_value(stored).unwrap_err();
        assert_eq!(
            refused.to_string(),
            "expected json, found JSON of another shape"
        );
    }

    #[test]
    fn what_json_cannot_say_is_no_value() {
        let no_text_for_a_key = Json(BTreeMap::from([((1, 2), 3)]));
        assert_eq!(no_text_for_a_key.into_value(), Value::Invalid(Kind::Json));
    }

    #[test]
    fn nesting_and_nul_are_found_at_any_depth() {
        let nested = |levels: usize, inner: &str| -> JsonValue {
            let text = format!("{}{inner}{}", "[".repeat(levels), "]".repeat(levels));
            serde_json::from_str(&text).unwrap()
        };
        assert!(is_shallow(&nested(DEEPEST, "1")) && !is_shallow(&nested(DEEPEST + 1, "")));
        assert!(has_nul(&nested(3, r#"{"a\u0000": 1}"#)) && has_nul(&nested(2, r#""\u0000""#)));
        assert!(!has_nul(&nested(3, r#"{"a": "b"}"#)));
    }
}
