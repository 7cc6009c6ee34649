//! A database to measure with.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs;

use axum_login::tower_sessions::SessionStore as _;
use axum_login::tower_sessions::session::{Id, Record};
use serde_json::json;
use time::OffsetDateTime;

use crate::Outcome;
use crate::pool::Pool;
use crate::routes::LIFETIME;

const USERS: i64 = 1_000;

/// The key under which axum-login keeps who is logged in.
const DATA_KEY: &str = "axum-login.data";

/// Users, and sessions spread over them, stored by the session store itself. The file gets a line for each: the cookie and
/// the name of the user.
pub(crate) async fn run<P: Pool>(pool: P, sessions: i64, hash: &str, file: &str) -> Outcome {
    pool.make_users(USERS, hash).await?;
    let store = pool.store().await?;
    let mut cookies = String::new();
    for number in 0..sessions {
        let user = number % USERS;
        let data = json!({ "user_id": user + 1, "auth_hash": hash.as_bytes() });
        let mut record = Record {
            id: Id::default(),
            data: HashMap::from([(DATA_KEY.to_owned(), data)]),
            // So that a database that was made yesterday still serves.
            expiry_date: OffsetDateTime::now_utc() + 300 * LIFETIME,
        };
        store.create(&mut record).await?;
        writeln!(cookies, "id={} user{user:04}", record.id)?;
    }
    fs::write(file, cookies)?;
    Ok(())
}
