use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{DecodeError, Fields, Limits};

pub(super) fn parse(body: &[u8], limits: Limits) -> Result<Fields, DecodeError> {
    if body.len() > limits.bytes {
        return Err(DecodeError::TooLarge);
    }
    let text = str::from_utf8(body).map_err(|_| DecodeError::Utf8)?;
    let mut reader = serde_json::Deserializer::from_str(text);
    let mut outcome = Ok(Fields::default());
    let parsed = FlatObject {
        limits,
        outcome: &mut outcome,
    }
    .deserialize(&mut reader)
    .and_then(|()| reader.end());
    let fields = outcome?;
    parsed.map_err(|_| DecodeError::Json)?;
    Ok(fields)
}

/// Reads one object pair by pair: a map would have swallowed doubled keys.
///
/// The reason of a refusal leaves through `outcome`, because a `serde_json::Error` can only carry text.
struct FlatObject<'o> {
    limits: Limits,
    outcome: &'o mut Result<Fields, DecodeError>,
}

impl<'de> DeserializeSeed<'de> for FlatObject<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for FlatObject<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a flat object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut fields = Fields::default();
        while let Some((name, value)) = map.next_entry::<String, &RawValue>()? {
            if let Err(error) = add(&mut fields, name, value, self.limits) {
                *self.outcome = Err(error);
                return Err(A::Error::custom(error));
            }
        }
        *self.outcome = Ok(fields);
        Ok(())
    }
}

fn add(
    fields: &mut Fields,
    name: String,
    value: &RawValue,
    limits: Limits,
) -> Result<(), DecodeError> {
    if fields.iter().any(|(known, _)| known == name) {
        return Err(DecodeError::Duplicate);
    }
    fields.push(name, text_of(value.get())?, limits)
}

/// The text of a scalar. Numbers keep the digits that were sent: a detour through `f64` would round long ones in silence.
fn text_of(raw: &str) -> Result<String, DecodeError> {
    match raw.as_bytes().first() {
        Some(b'"') => serde_json::from_str(raw).map_err(|_| DecodeError::Json),
        Some(b'{' | b'[') => Err(DecodeError::Nested),
        Some(b'n') => Ok(String::new()),
        _ => Ok(raw.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(body: &str) -> Result<Fields, DecodeError> {
        Fields::parse_json(body.as_bytes(), Limits::default())
    }

    #[test]
    fn scalars_become_text() {
        let fields = parse(
            r#" { "text": "a\u00e9\n", "yes": true, "no": false, "none": null, "int": -7, "long": 12345678901234567890123,
                  "exact": 0.10, "huge": 1e400, "empty": "" } "#,
        )
        .unwrap();
        let pairs: Vec<_> = fields.iter().collect();
        assert_eq!(
            pairs,
            [
                ("text", "aé\n"),
                ("yes", "true"),
                ("no", "false"),
                ("none", ""),
                ("int", "-7"),
                ("long", "12345678901234567890123"),
                ("exact", "0.10"),
                ("huge", "1e400"),
                ("empty", ""),
            ]
        );
    }

    #[test]
    fn a_form_and_its_json_twin_are_equal() {
        let form = Fields::parse(b"username=alice&password=p%20w", Limits::default());
        assert_eq!(form, parse(r#"{"username": "alice", "password": "p w"}"#));
    }

    #[test]
    fn nested_values_are_refused() {
        for body in [
            r#"{"a": {}}"#,
            r#"{"a": []}"#,
            r#"{"a": ["b"]}"#,
            r#"{"a": {"b": 1}}"#,
            r#"{"x": 1, "a": [[[[]]]]}"#,
        ] {
            assert_eq!(parse(body), Err(DecodeError::Nested), "{body}");
        }
        let deep = format!(r#"{{"a": {}{}}}"#, "[".repeat(20_000), "]".repeat(20_000));
        assert!(parse(&deep).is_err());
    }

    #[test]
    fn doubled_keys_are_refused_known_or_not() {
        for body in [
            r#"{"a": "1", "a": "1"}"#,
            r#"{"a": 1, "b": 2, "\u0061": 3}"#,
        ] {
            assert_eq!(parse(body), Err(DecodeError::Duplicate), "{body}");
        }
    }

    #[test]
    fn nul_is_refused_in_names_and_values() {
        for body in [r#"{"a": "\u0000"}"#, r#"{"a\u0000": "b"}"#] {
            assert_eq!(parse(body), Err(DecodeError::Nul), "{body}");
        }
    }

    #[test]
    fn anything_but_one_object_is_refused() {
        for body in [
            "",
            " ",
            "null",
            "1",
            "\"a\"",
            "[]",
            "{",
            "}",
            "{}{}",
            "{} x",
            "{\"a\"}",
            "{\"a\":}",
            "{a: 1}",
            "{\"a\": 01}",
            "{\"a\": 1,}",
            "{\"a\": NaN}",
            "{\"a\": tru}",
            "{\"a\": \"\\ud800\"}",
            "{\"a\": \"\n\"}",
            "\u{feff}{}",
            "{'a': 1}",
            "{1: 2}",
            "username=alice",
        ] {
            assert_eq!(parse(body), Err(DecodeError::Json), "{body:?}");
        }
        assert_eq!(
            Fields::parse_json(b"{\"a\": \"\xff\"}", Limits::default()),
            Err(DecodeError::Utf8)
        );
    }

    #[test]
    fn limits_are_those_of_forms() {
        let limits = Limits {
            fields: 1,
            bytes: 20,
            name_bytes: 3,
        };
        let parse = |body: &str| Fields::parse_json(body.as_bytes(), limits).map(|_| ());
        assert_eq!(parse(r#"{"abc": 1}"#), Ok(()));
        assert_eq!(parse(r#"{"abcd": 1}"#), Err(DecodeError::NameTooLong));
        assert_eq!(
            parse(r#"{"a": 1, "b": 2}"#),
            Err(DecodeError::TooManyFields)
        );
        assert_eq!(
            parse(r#"{"a": "789012345678"}"#),
            Err(DecodeError::TooLarge)
        );
    }
}
