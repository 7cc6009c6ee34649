//! Queries about one model: `User::objects(&db).filter(|user| user.credits.gt(100)).all()`.
//!
//! ```text
//! Col ── eq, lt, is_in … ──> Filter ─┐
//!  └──── asc, desc ────────> Order ──┴─> Objects ── all, page, count, update, delete … ──> Db
//! ```
//!
//! Columns are values of the type that [`Model::FIELDS`](crate::Model::FIELDS) has: the path to a column is the path to the
//! value. Values are always bound, and never part of the text of a statement. What an engine writes in its own way is in `db/`.

mod col;
mod comparison;
mod condition;
mod field_set;
mod filter;
mod manager;
mod objects;
mod operand;
mod order;
mod ordered_field;
mod page;
mod prefix;
mod reach;
mod statement;
mod text_field;
mod unsaved;
mod write;

pub use col::Col;
pub use field_set::{FieldSet, NoFields};
pub use filter::Filter;
pub use manager::Manager;
pub use objects::Objects;
pub use operand::Operand;
pub use order::{IntoOrder, Order};
pub use ordered_field::OrderedField;
pub use page::Page;
pub use text_field::TextField;
pub use unsaved::Unsaved;
