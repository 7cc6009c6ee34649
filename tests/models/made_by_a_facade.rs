//! A model that a macro of another crate writes, in a third one: `tests/crates/facade` and `behind-facade`.

use zoo_behind_facade::ClerkUpdate;

pub use zoo_behind_facade::Clerk as User;

pub fn change() -> ClerkUpdate {
    ClerkUpdate::new().counter(2).cost_centre(4711)
}
