//! What happens to accounts, as typed events: logged, and told to whoever has subscribed.
//!
//! An event names users by key and sessions by [`reference`](crate::token::TokenHash::reference). It never holds
//! a password, a token, a hash or a name that somebody typed into a login form: people type passwords there
//! (ASVS 16.2.5).

mod kind;
mod registry;

pub use self::kind::{Event, LoginFailure};
pub use self::registry::Events;
