//! A model of a crate that depends on a facade, which re-exports auth-axum: `tests/crates/behind-facade`.

use zoo_behind_facade::UserUpdate;

pub use zoo_behind_facade::User;

pub fn change() -> UserUpdate {
    UserUpdate::new().nickname("Al")
}
