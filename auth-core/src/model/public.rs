//! What of a value may be shown: in pages and in JSON.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, Utc};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::{AbstractModel, Value};

/// What of a value may be shown, as JSON.
///
/// Rows show their columns by field name, without those that are `private`: a password hash cannot
/// get into a page or an answer by this way. Lists, options and plain values show themselves.
///
/// ```
/// use auth_core::model::Public;
/// use auth_core::{AbstractUser, AuthUser};
///
/// #[derive(Debug, Clone, AuthUser)]
/// struct User {
///     #[auth_user(flatten)]
///     base: AbstractUser,
/// }
///
/// fn shown(user: &User) -> serde_json::Value {
///     user.public() // { "id": 1, "username": "alice", … } and no "password"
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be shown in a page",
    note = "show models, text, numbers, dates, and lists and options of these; wrap anything else in `serde_json::json!(…)`"
)]
pub trait Public {
    /// The value as JSON.
    fn public(&self) -> Json;
}

impl<M: AbstractModel> Public for M {
    fn public(&self) -> Json {
        let fields = M::COLUMNS.iter().zip(self.values());
        let shown = fields.filter(|(column, _)| !column.private);
        Json::Object(
            shown
                .map(|(column, value)| (column.field.to_owned(), value.into_public()))
                .collect::<Map<_, _>>(),
        )
    }
}

impl Public for Value {
    fn public(&self) -> Json {
        self.clone().into_public()
    }
}

impl Value {
    /// What may be shown of it.
    fn into_public(self) -> Json {
        match self {
            Self::Null(_) | Self::Bytes(_) | Self::Invalid(_) => Json::Null,
            Self::Bool(value) => value.into(),
            Self::Int(value) => value.into(),
            Self::Float(value) => value.into(),
            Self::Text(value) | Self::Key(value) => value.into(),
            Self::Uuid(value) => value.public(),
            Self::Date(value) => value.public(),
            Self::Time(value) => value.public(),
            Self::DateTime(value) => value.public(),
            #[cfg(feature = "decimal")]
            Self::Decimal(value) => value.public(),
            Self::Json(value) => value,
        }
    }
}

macro_rules! plain {
    ($($type:ty),*) => {$(
        impl Public for $type {
            fn public(&self) -> Json {
                Json::from(self.clone())
            }
        }
    )*};
}

plain!(
    bool, i8, i16, i32, i64, u8, u16, u32, u64, usize, f32, f64, String, Json
);

macro_rules! displayed {
    ($($type:ty),*) => {$(
        impl Public for $type {
            fn public(&self) -> Json {
                Json::from(self.to_string())
            }
        }
    )*};
}

displayed!(str, Uuid, NaiveDate, NaiveTime);

/// RFC 3339 in UTC, to the second: `2026-11-23T13:37:00Z`.
impl Public for DateTime<Utc> {
    fn public(&self) -> Json {
        self.to_rfc3339_opts(SecondsFormat::Secs, true).into()
    }
}

/// As the moment in UTC that it is in a column.
impl Public for NaiveDateTime {
    fn public(&self) -> Json {
        self.and_utc().public()
    }
}

/// For literals. References to anything else could be models of other crates.
impl Public for &str {
    fn public(&self) -> Json {
        (**self).public()
    }
}

impl<T: Public> Public for Option<T> {
    fn public(&self) -> Json {
        self.as_ref().map_or(Json::Null, T::public)
    }
}

impl<T: Public> Public for [T] {
    fn public(&self) -> Json {
        self.iter().map(T::public).collect()
    }
}

impl<T: Public> Public for Vec<T> {
    fn public(&self) -> Json {
        self.as_slice().public()
    }
}

impl<T: Public> Public for BTreeMap<String, T> {
    fn public(&self) -> Json {
        Json::Object(
            self.iter()
                .map(|(key, value)| (key.clone(), value.public()))
                .collect(),
        )
    }
}
