//! Rows for tests that do not care what is in them.

use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{Days, NaiveDate, NaiveTime};
use uuid::Uuid;

use crate::model::{Column, Draft, Kind, Model, NewRow, SetFields, Value};
use crate::user::{AuthUser, NewUser};

/// A user with a name of their own, and something in every field that has to be filled in. `{Model}::factory()` wraps it in the
/// builder, so that a test says only what it is about:
///
/// ```
/// use auth_core::test::{TestDb, TestResult};
/// use auth_core::user::BuildUser;
/// use auth_core::{AbstractUser, AuthUser};
///
/// #[derive(Debug, Clone, AuthUser)]
/// struct User {
///     #[auth_user(flatten)]
///     base: AbstractUser,
///     #[auth_user(max_length = 80)]
///     company: String,
/// }
///
/// # auth_core::test::run(auth_core::db::Engine::ALL[0], |db| async move {
/// db.create_schema::<User>(&[]).await?;
/// let (one, other) = (User::factory().create(&db).await?, User::factory().company("Acme").create(&db).await?);
/// assert_ne!(one.username, other.username);
/// assert_eq!(other.company, "Acme");
/// # Ok(()) }).unwrap();
/// ```
///
/// A row that a field refers to is for the test to make, and so is JSON. Without a password, nobody logs in.
pub fn user<U: AuthUser>() -> NewUser<U> {
    let number = next();
    let is_email = U::EMAIL_FIELD == Some(U::USERNAME_FIELD);
    let name = match U::COLUMNS.find(U::USERNAME_FIELD).map(|column| column.kind) {
        _ if is_email => address(number),
        Some(Kind::Text) => format!("user{number}"),
        _ => number.to_string(),
    };
    let mut user = NewUser::new(&name);
    if let Some(email) = U::EMAIL_FIELD.filter(|_| !is_email) {
        user.draft().set_text(email, &address(number));
    }
    fill(user.draft(), number);
    user
}

/// A row with something in every field that has to be filled in.
pub fn row<M: Model>() -> NewRow<M> {
    let mut row = NewRow::new();
    fill(row.draft(), next());
    row
}

/// Another number each time.
fn next() -> u32 {
    static NUMBER: AtomicU32 = AtomicU32::new(1);
    NUMBER.fetch_add(1, Ordering::Relaxed)
}

fn address(number: u32) -> String {
    format!("user{number}@example.org")
}

fn fill<M: Model>(draft: &mut Draft<M>, number: u32) {
    for column in M::COLUMNS.iter() {
        let is_wanted = column.is_required() && column.references.is_none();
        if is_wanted
            && !draft.has(column.field)
            && let Some(value) = something(column, number)
        {
            draft.set_value(column.field, value);
        }
    }
}

/// A value for `column`, another one for each number where there are so many; none for JSON, which has to be of some type.
fn something(column: &Column, number: u32) -> Option<Value> {
    if let [choice, ..] = column.choices {
        return Value::parse(column.kind, choice.value).ok();
    }
    let day = NaiveDate::default() + Days::new(20_000 + u64::from(number));
    Some(match column.kind {
        Kind::Bool => Value::Bool(false),
        // It may be a byte.
        Kind::SmallInt => Value::Int(i64::from(number % 100)),
        Kind::Int | Kind::BigInt => Value::Int(number.into()),
        Kind::Float => Value::Float(number.into()),
        Kind::Text => Value::Text(text(column, number)),
        Kind::Key => Value::Key(text(column, number)),
        Kind::Bytes => Value::Bytes(number.to_be_bytes().to_vec()),
        Kind::Uuid => Value::Uuid(Uuid::from_u128(number.into())),
        Kind::Date => Value::Date(day),
        Kind::Time => Value::Time(NaiveTime::default()),
        Kind::DateTime => Value::DateTime(day.and_time(NaiveTime::default()).and_utc()),
        Kind::Decimal => return Value::parse(column.kind, &number.to_string()).ok(),
        Kind::Json => return None,
    })
}

/// `nickname 7`, or its end if there is no room.
fn text(column: &Column, number: u32) -> String {
    let text = format!("{} {number}", column.label);
    let limit = column.max_length.map_or(usize::MAX, |limit| limit as usize);
    let skipped = text.chars().count().saturating_sub(limit);
    text.chars().skip(skipped).collect()
}
