//! A model of a library, `tests/crates/library`, as those see it who depend on that library.

use auth_core::schema::Table;
use zoo_library::{Badge, Plan, Team, UserUpdate};

pub use zoo_library::User;

pub fn tables() -> Vec<Table> {
    vec![Table::of::<Team>()]
}

pub fn change() -> UserUpdate {
    UserUpdate::new()
        .plan(Plan::Paid)
        .badge(Badge(7))
        .country("fr")
}
