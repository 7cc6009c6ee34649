//! One handle on three databases.

mod cancellation;
mod conflict;
mod dead_connection;
mod errors;
mod statements;
mod values;
