//! JSON as templates see it.

use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object};
use serde_json::{Map, Value as Json};

/// JSON as templates see it. Nothing is copied but the fields that a template asks for: of a user with twenty fields a page
/// shows the name.
pub(super) fn shown(json: Json) -> Value {
    match json {
        Json::Null => Value::from(()),
        Json::Bool(value) => Value::from(value),
        Json::Number(number) => shown_number(&number),
        Json::String(text) => Value::from(text),
        Json::Array(items) => Value::from(items.into_iter().map(shown).collect::<Vec<_>>()),
        Json::Object(fields) => Value::from_object(Fields(fields)),
    }
}

fn shown_number(number: &serde_json::Number) -> Value {
    match (number.as_i64(), number.as_u64()) {
        (Some(number), _) => Value::from(number),
        (None, Some(number)) => Value::from(number),
        (None, None) => Value::from(number.as_f64().unwrap_or(f64::NAN)),
    }
}

#[derive(Debug)]
struct Fields(Map<String, Json>);

impl Object for Fields {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        self.0.get(key).cloned().map(shown)
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Values(self.0.keys().map(|key| Value::from(key.as_str())).collect())
    }
}

#[cfg(test)]
mod tests {
    use minijinja::value::Serde;
    use serde_json::json;

    use super::*;

    /// Whatever a template does with it, it finds what serde would have given.
    #[test]
    fn templates_see_what_they_would_see_of_a_copy() -> Result<(), minijinja::Error> {
        let json = json!({
            "title": "a <b> \"c\"", "id": 7, "big": u64::MAX, "size": 1.5, "none": null, "yes": true,
            "tags": ["x", {"name": "y"}], "author": {"name": "alice", "roles": []},
        });
        let environment = minijinja::Environment::new();
        for template in [
            "{{ v.title }} {{ v.id + 1 }} {{ v.big }} {{ v.size * 2 }} {{ v.none }} {{ v.yes }} {{ v.missing }}",
            "{% if v.none is none and v.missing is undefined and v.tags and not v.author.roles %}yes{% endif %}",
            "{% for name in v %}{{ name }}={{ v[name] }} {% endfor %}",
            "{% for key, value in v|items %}{{ key }}:{{ value }} {% endfor %}",
            "{{ v.tags[1].name }} {{ v.author.name }} {{ v.title[:3] }} {{ v.title is string }} {{ v|length }}",
            "{{ v }} {{ v.author == other.author }} {{ v == other }} {{ 'id' in v }} {{ v.tags|join(',') }}",
        ] {
            let seen = |value: Value| {
                environment.render_str(
                    template,
                    minijinja::context! { v => value, other => Serde(&json) },
                )
            };
            assert_eq!(
                seen(shown(json.clone()))?,
                seen(Value::from(Serde(&json)))?,
                "{template}"
            );
        }
        Ok(())
    }
}
