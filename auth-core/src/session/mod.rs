//! Sessions: one row each, found by the hash of a token, joined with its user in one query.

mod cache;
mod data;
mod error;
mod find;
mod key;
mod policy;
mod purge;
mod record;
#[expect(
    clippy::module_inception,
    reason = "what a request holds is the noun of this folder"
)]
mod session;
mod store;
mod table;

pub use cache::{CACHE_BYTES, announce_changes};
pub use data::{Change, SessionData};
pub use error::SessionError;
pub use key::SessionKey;
pub use policy::{Lifetime, SessionPolicy, TOUCH_INTERVAL};
pub use purge::{PURGE_BATCH, clear_expired};
pub(crate) use record::SessionRecord;
pub use session::{Lookup, Session};
pub use store::Sessions;
pub(crate) use store::{delete, end_all_of, insert, read_data};
pub(crate) use table::{TABLE, table};
