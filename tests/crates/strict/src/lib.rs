//! Everything that can be derived, with every key, under the lints that careful people turn on: what the derives write trips none.

#![forbid(unsafe_code)]
#![deny(
    warnings,
    future_incompatible,
    keyword_idents,
    let_underscore,
    nonstandard_style,
    refining_impl_trait,
    rust_2018_idioms,
    rust_2021_compatibility,
    rust_2024_compatibility,
    unused,
    // What no group has, and is allowed if nobody asks.
    absolute_paths_not_starting_with_crate,
    ambiguous_negative_literals,
    closure_returning_async_block,
    explicit_outlives_requirements,
    let_underscore_drop,
    macro_use_extern_crate,
    meta_variable_misuse,
    missing_copy_implementations,
    missing_debug_implementations,
    missing_docs,
    non_ascii_idents,
    redundant_imports,
    redundant_lifetimes,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unreachable_pub,
    unused_crate_dependencies,
    unused_extern_crates,
    unused_import_braces,
    unused_lifetimes,
    unused_macro_rules,
    unused_qualifications,
    unused_results,
    variant_size_differences
)]
#![deny(
    clippy::all,
    clippy::nursery,
    clippy::pedantic,
    clippy::restriction,
    reason = "whoever turns on any of them has to find the derives in order"
)]
#![allow(
    clippy::blanket_clippy_restriction_lints,
    clippy::arbitrary_source_item_ordering,
    clippy::implicit_return,
    clippy::pub_use,
    clippy::single_call_fn,
    reason = "against the Rust that everybody writes, and so is the code by hand in here"
)]

mod address;
mod badge;
mod clerk;
mod measure;
mod member;
mod members;
mod plan;
mod team;
mod visit;

use auth_core::schema::Table;

use self::visit::Visit;

pub use address::Address;
pub use badge::Badge;
pub use clerk::{Clerk, ClerkUpdate};
pub use measure::Measure;
pub use member::{Member, MemberUpdate};
pub use members::Members;
pub use plan::Plan;
pub use team::Team;

/// The tables of this crate besides those of its users.
#[inline]
#[must_use]
pub fn tables() -> Vec<Table> {
    vec![Table::of::<Team>(), Table::of::<Visit>()]
}
