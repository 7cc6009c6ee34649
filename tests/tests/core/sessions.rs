//! The life of a session.

mod cache;
mod end;
mod expiry;
mod load;
mod merge;
mod purge;
