//! A model of a crate whose manifest calls auth-axum otherwise: `tests/crates/renamed`.

use auth_core::schema::Table;
use zoo_renamed::{Badge, Plan, Team, UserUpdate};

pub use zoo_renamed::User;

pub fn tables() -> Vec<Table> {
    vec![Table::of::<Team>()]
}

pub fn change() -> UserUpdate {
    UserUpdate::new().plan(Plan::Paid).badge(Badge(7))
}
