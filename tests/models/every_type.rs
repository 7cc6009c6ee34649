//! A field of each type.

use auth_core::{AbstractUser, AuthUser};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use uuid::Uuid;

#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    pub flag: bool,
    pub small: i16,
    pub int: i32,
    pub big: i64,
    pub float: f64,
    pub text: String,
    #[auth_user(max_length = 100)]
    pub bytes: Vec<u8>,
    pub uuid: Uuid,
    pub day: NaiveDate,
    pub hour: NaiveTime,
    pub moment: DateTime<Utc>,
    pub perhaps: Option<Vec<u8>>,
}

pub fn change() -> UserUpdate {
    UserUpdate::new()
        .flag(true)
        .small(i16::MIN)
        .int(i32::MAX)
        .big(i64::MIN)
        .float(0.1)
        .text("\u{1d49c} 'x' \\ %")
        .bytes(vec![0, 255])
        .uuid(Uuid::from_u128(u128::MAX))
        .day(NaiveDate::from_ymd_opt(2000, 2, 29).unwrap_or_default())
        .hour(NaiveTime::MIN)
        .moment(DateTime::UNIX_EPOCH)
        .perhaps(vec![1])
}
