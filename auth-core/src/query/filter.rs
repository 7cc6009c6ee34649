//! Which rows are meant.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{BitAnd, BitOr, Not};

use super::condition::Condition;

/// Which rows of a model are meant: conditions on its columns, joined by `&` (both), `|` (one of them) and `!` (not).
///
/// The default means all rows. `!` turns true and false around; a comparison with a null is neither, and stays so: see
/// [`Col`](super::Col).
///
/// ```
/// use auth_core::Model;
/// use auth_core::query::Filter;
///
/// #[derive(Debug, Clone, Model)]
/// struct Article {
///     id: i64,
///     title: String,
///     stars: i64,
/// }
///
/// // What somebody typed may be all sorts of things: values never become part of a statement.
/// fn search(words: &[&str]) -> Filter<Article> {
///     let title = Article::FIELDS.title;
///     words.iter().fold(Filter::default(), |filter, word| filter & title.contains(*word))
/// }
///
/// let filter = search(&["100%", "\"; DROP TABLE article"]) | !Article::FIELDS.stars.lt(5);
/// # let _ = filter;
/// ```
#[must_use = "a filter does nothing until `objects.filter(…)` is given it"]
pub struct Filter<M> {
    pub(super) condition: Condition,
    model: PhantomData<fn() -> M>,
}

impl<M> Filter<M> {
    pub(super) const fn of(condition: Condition) -> Self {
        Self {
            condition,
            model: PhantomData,
        }
    }

    /// Whether every row is meant.
    pub(super) fn is_everything(&self) -> bool {
        matches!(&self.condition, Condition::All(parts) if parts.is_empty())
    }
}

impl<M> Default for Filter<M> {
    fn default() -> Self {
        Self::of(Condition::All(Vec::new()))
    }
}

impl<M> Clone for Filter<M> {
    fn clone(&self) -> Self {
        Self::of(self.condition.clone())
    }
}

/// Without the values, which may be private.
impl<M> fmt::Debug for Filter<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Filter").finish_non_exhaustive()
    }
}

impl<M> BitAnd for Filter<M> {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self::of(self.condition.and(other.condition))
    }
}

impl<M> BitOr for Filter<M> {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self::of(self.condition.or(other.condition))
    }
}

impl<M> Not for Filter<M> {
    type Output = Self;

    fn not(self) -> Self {
        Self::of(self.condition.not())
    }
}
