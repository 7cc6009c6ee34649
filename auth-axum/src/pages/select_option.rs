//! One of the values of a select.

use serde_json::{Value as Json, json};

/// One of the values of a select, and its name for people.
#[derive(Debug, Clone)]
pub(super) struct SelectOption {
    pub(super) value: String,
    label: String,
}

impl SelectOption {
    pub(super) fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
        }
    }

    /// What templates see of it, where `chosen` is the value of the field.
    pub(super) fn public(&self, chosen: &str) -> Json {
        json!({ "value": self.value, "label": self.label, "selected": self.value == chosen })
    }
}
