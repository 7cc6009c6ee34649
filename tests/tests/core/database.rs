//! One handle on three databases.

mod at_hand;
mod cancellation;
mod choices;
mod conflict;
mod dead_connection;
mod errors;
mod packed;
mod statements;
mod types;
mod values;
