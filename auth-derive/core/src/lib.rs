//! The work behind the derives of auth-core and auth-axum, as a plain library, so that tests and
//! benches can call it without a compiler around it.
//!
//! The stages, one file or folder each: `parse` (attributes to options), `model`, `field` and `column_type` (what is derived on),
//! `check` (the rules), `expand` (the code), `fallback` (a stand-in when a rule is broken).

mod check;
mod column_type;
mod context;
mod derive;
mod expand;
mod fallback;
mod field;
mod model;
mod parse;
mod project;
mod spelling;

pub use column_type::{choices, field};
pub use derive::{Caller, Derive, Home, derive};
pub use project::project;

#[cfg(test)]
mod tests;
