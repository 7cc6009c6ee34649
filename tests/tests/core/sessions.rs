//! The life of a session.

mod end;
mod expiry;
mod load;
mod merge;
mod purge;
