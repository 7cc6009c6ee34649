//! Enums as columns.

use super::Field;

/// An enum whose variants are the values that a column may hold.
///
/// `#[derive(Choices)]` stores each variant as text. A row, a form or a command with any other value is refused
/// (`invalid_choice`), and so is SQL that goes around us: the column has a `CHECK`.
///
/// ```
/// use auth_core::{Choices, Model};
///
/// #[derive(Debug, Clone, Copy, PartialEq, Choices)]
/// enum Status {
///     Draft,
///     InReview,
///     #[choice(value = "live", label = "Published")]
///     Public,
/// }
///
/// #[derive(Debug, Clone, Model)]
/// struct Article {
///     id: i64,
///     #[model(default = "draft")]
///     status: Status,
/// }
///
/// assert_eq!((Status::InReview.value(), Status::InReview.label()), ("in_review", "In Review"));
/// assert_eq!((Status::Public.value(), Status::Public.label()), ("live", "Published"));
/// assert_eq!(Status::ALL.len(), 3);
/// ```
///
/// A form shows a select of the labels. Rows are found by `status.eq(Status::Public)` and `status.is_in([…])`, and come in the order of
/// what is stored, which is not that of the variants.
///
/// A new variant changes the rule of the column, and is stored once a migration has changed it. A row whose variant is gone cannot
/// be read: the error names the column.
///
/// | Key of a variant | Meaning | Default |
/// |---|---|---|
/// | `value = "live"` | what is stored, up to 255 characters | the name in `snake_case` |
/// | `label = "Published"` | the name for people | the name with spaces |
///
/// Above the enum, `#[choice(crate = …)]` says where `auth_core` or `auth_axum` is found under another name.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no set of choices",
    label = "not an enum with `Choices`",
    note = "add `#[derive(Clone, Copy, Choices)]` to an enum of plain variants"
)]
pub trait Choices: Field + Copy {
    /// All variants, in their order.
    const ALL: &'static [Self];

    /// What is stored.
    fn value(self) -> &'static str;

    /// The name for people.
    fn label(self) -> &'static str;
}
