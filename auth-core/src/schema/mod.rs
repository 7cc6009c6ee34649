//! The schema as data: what migrations are made of, without an engine's words.

mod check;
mod column;
mod foreign_key;
mod index;
mod literal;
mod names;
mod operation;
#[expect(
    clippy::module_inception,
    reason = "the whole is the noun of this folder"
)]
mod schema;
mod table;
mod user_model;

pub use check::Check;
pub use column::ColumnSchema;
pub use foreign_key::ForeignKey;
pub use index::Index;
pub use literal::Literal;
pub(crate) use names::{check_name, foreign_key_name, index_name, unique_name};
pub use operation::Operation;
pub use schema::Schema;
pub use table::Table;
pub use user_model::UserModel;
