//! What an application keeps in a session.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{SessionError, SessionKey};

/// What an application keeps in a session: JSON values by name.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SessionData(BTreeMap<SessionKey, Value>);

/// What a request did to one name: a new value, or its removal.
pub type Change = (SessionKey, Option<Value>);

impl SessionData {
    /// The most bytes that the data of a session may take, as JSON.
    pub const LIMIT: usize = 64 * 1024;

    /// Reads what was stored. What cannot be read counts as nothing: a broken row logs nobody out
    /// with an error.
    pub(crate) fn decode(stored: Option<&str>) -> Self {
        let Some(text) = stored else {
            return Self::default();
        };
        let Ok(map) = serde_json::from_str::<BTreeMap<String, Value>>(text) else {
            tracing::warn!("the data of a session is no JSON object and is dropped");
            return Self::default();
        };
        Self(
            map.into_iter()
                .map(|(key, value)| (key.into(), value))
                .collect(),
        )
    }

    /// The text to store; nothing for no data.
    pub(crate) fn encode(&self) -> Result<Option<String>, SessionError> {
        if self.0.is_empty() {
            return Ok(None);
        }
        let text = serde_json::to_string(&self.0).map_err(SessionError::Json)?;
        if text.len() > Self::LIMIT {
            Err(SessionError::TooLarge)
        } else {
            Ok(Some(text))
        }
    }

    /// The value called `key`.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.0.get(key)
    }

    /// The names, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(AsRef::as_ref)
    }

    /// About how many bytes of memory it takes, rather too many than too few.
    pub(super) fn weight(&self) -> usize {
        self.0
            .iter()
            .map(|(key, value)| NODE + key.len() + weight(value))
            .sum()
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Applies changes, name by name: what others changed meanwhile under other names stays.
    pub fn apply(&mut self, changes: impl IntoIterator<Item = Change>) {
        for (key, value) in changes {
            match value {
                Some(value) => self.0.insert(key, value),
                None => self.0.remove(&key),
            };
        }
    }
}

/// What an entry of a map takes besides its text. A map has room for eleven, however few there are.
const NODE: usize = 128;
const MAP: usize = 11 * (size_of::<String>() + size_of::<Value>()) + 128;

fn weight(value: &Value) -> usize {
    size_of::<Value>()
        + match value {
            Value::String(text) => text.capacity(),
            Value::Array(items) => {
                let spare = items.capacity() - items.len();
                items.iter().map(weight).sum::<usize>() + spare * size_of::<Value>()
            }
            Value::Object(fields) => {
                let fields = fields.iter();
                MAP + fields
                    .map(|(key, value)| NODE + key.len() + weight(value))
                    .sum::<usize>()
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => 0,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_of_other_names_stay() {
        let mut data = SessionData::decode(Some(r#"{"cart":[1],"theme":"dark"}"#));
        data.apply([("theme".into(), None), ("lang".into(), Some("de".into()))]);
        assert_eq!(
            data.encode().unwrap().as_deref(),
            Some(r#"{"cart":[1],"lang":"de"}"#)
        );
    }

    #[test]
    fn broken_data_counts_as_nothing() {
        for stored in ["", "[]", "{", "null", "\u{0}"] {
            assert!(SessionData::decode(Some(stored)).is_empty(), "{stored:?}");
        }
    }

    #[test]
    fn more_than_the_limit_is_refused() {
        let mut data = SessionData::default();
        data.apply([("x".into(), Some("y".repeat(SessionData::LIMIT).into()))]);
        assert!(matches!(data.encode(), Err(SessionError::TooLarge)));
    }
}
