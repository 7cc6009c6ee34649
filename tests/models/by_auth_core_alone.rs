//! A model of a crate that has no auth-axum below it: `tests/crates/core-alone`.

use auth_core::schema::Table;
use zoo_core_alone::{Cage, State, UserUpdate};

pub use zoo_core_alone::User;

pub fn tables() -> Vec<Table> {
    vec![Table::of::<Cage>()]
}

pub fn change() -> UserUpdate {
    use auth_core::model::SetFields;
    UserUpdate::new()
        .state(State::Liquid)
        .set("weight", Some(4_000_i64))
}
