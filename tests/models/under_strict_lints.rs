//! A model with every key, under all lints that careful people turn on: `tests/crates/strict`.

use auth_core::schema::Table;
use zoo_strict::MemberUpdate;

pub use zoo_strict::Member as User;

pub fn tables() -> Vec<Table> {
    zoo_strict::tables()
}

pub fn change() -> MemberUpdate {
    MemberUpdate::new().credits(7)
}
