//! A typed column.

use std::fmt;
use std::marker::PhantomData;

use crate::model::{Column, Field, Model, Value};

use super::comparison::Comparison;
use super::condition::Condition;
use super::prefix::behind;
use super::{Filter, Operand, Order, OrderedField, TextField};

/// A column of the model `M` that holds a `T`.
///
/// The derives write one for each field: `User::FIELDS.nickname`, and `user.nickname` in the closures of
/// [`Objects::filter`](super::Objects::filter) and [`order_by`](super::Objects::order_by).
///
/// Text is compared by its characters, each of which counts, and ordered by their code points: upper and lower case differ, and
/// so do an accent and its absence, and a space at the end. It is the same on every database.
///
/// A comparison with a null is neither true nor false, and neither is its opposite, as in SQL. A filter finds the rows of which
/// it is true: `user.birthday.ne(day)` and `!user.birthday.eq(day)` find nobody whose birthday is unknown, until
/// `| user.birthday.is_null()` asks for them.
///
/// What no database could hold can still be asked for: no text equals one with a NUL in it, every moment is before the year 10000, and
/// nothing compares with a float that is not a number.
///
/// JSON is equal if its content is: the order of keys does not count, and `1` is another number than `1.0`. It has no order. What was
/// written by something else than this crate is found by its content on PostgreSQL and MySQL; SQLite and MariaDB keep JSON as it was
/// spelt, and find it if its keys are sorted and its numbers and texts are spelt as `serde_json` does.
///
/// Choices are compared by what is stored, not by the order of the variants: `is_in` says what `lt` would say by accident.
///
/// It displays as the quoted name, for SQL of one's own:
///
/// ```
/// use auth_core::Model;
///
/// #[derive(Debug, Clone, Model)]
/// #[model(table = "blog_article")]
/// struct Article {
///     id: i64,
///     #[model(column = "headline")]
///     title: String,
/// }
///
/// let sql = format!("SELECT MAX({}) FROM blog_article", Article::FIELDS.title);
/// assert_eq!(sql, "SELECT MAX(\"headline\") FROM blog_article");
/// ```
pub struct Col<M, T> {
    column: &'static Column,
    types: PhantomData<fn() -> (M, T)>,
}

impl<M, T> Clone for Col<M, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<M, T> Copy for Col<M, T> {}

impl<M, T> fmt::Debug for Col<M, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Col").field(&self.column.name).finish()
    }
}

impl<M, T> fmt::Display for Col<M, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\"", self.column.name)
    }
}

impl<M: Model, T> Col<M, T> {
    /// What generated code makes it of: a column of `M`.
    #[doc(hidden)]
    pub const fn new(column: &'static Column) -> Self {
        Self {
            column,
            types: PhantomData,
        }
    }

    /// The facts about the column.
    pub const fn column(self) -> &'static Column {
        self.column
    }

    fn compare(self, comparison: Comparison, value: Value) -> Filter<M> {
        Filter::of(Condition::Compare(self.column, comparison, value))
    }
}

impl<M: Model, T: Field> Col<M, T> {
    /// Rows that have this value. `None` stands for null.
    pub fn eq(self, value: impl Operand<T>) -> Filter<M> {
        self.compare(Comparison::Equal, value.into_value())
    }

    /// Rows that have another value, which a null is not. With `None`, rows that have any.
    pub fn ne(self, value: impl Operand<T>) -> Filter<M> {
        self.compare(Comparison::Unequal, value.into_value())
    }

    /// Rows that have one of these values; no rows, if there are none. `None` among them stands for null.
    ///
    /// Each value is one of the statement, of which the strictest database takes 32,766.
    pub fn is_in<V: Operand<T>>(self, values: impl IntoIterator<Item = V>) -> Filter<M> {
        let values = values.into_iter().map(Operand::into_value).collect();
        Filter::of(Condition::Among(self.column, values))
    }

    /// Smallest first; nulls before everything.
    pub const fn asc(self) -> Order<M>
    where
        T: OrderedField,
    {
        Order::new(self.column, false)
    }

    /// Greatest first; nulls behind everything.
    pub const fn desc(self) -> Order<M>
    where
        T: OrderedField,
    {
        Order::new(self.column, true)
    }

    /// Rows that have a smaller value.
    pub fn lt(self, value: impl Operand<T>) -> Filter<M>
    where
        T: OrderedField,
    {
        self.compare(Comparison::Less, value.into_value())
    }

    /// Rows that have this value or a smaller one.
    pub fn le(self, value: impl Operand<T>) -> Filter<M>
    where
        T: OrderedField,
    {
        self.compare(Comparison::LessOrEqual, value.into_value())
    }

    /// Rows that have a greater value.
    pub fn gt(self, value: impl Operand<T>) -> Filter<M>
    where
        T: OrderedField,
    {
        self.compare(Comparison::Greater, value.into_value())
    }

    /// Rows that have this value or a greater one.
    pub fn ge(self, value: impl Operand<T>) -> Filter<M>
    where
        T: OrderedField,
    {
        self.compare(Comparison::GreaterOrEqual, value.into_value())
    }

    /// Rows whose text has `part` in it, character by character. No character of `part` is a wildcard.
    pub fn contains(self, part: impl Into<String>) -> Filter<M>
    where
        T: TextField,
    {
        Filter::of(Condition::Contains(self.column, part.into()))
    }

    /// Rows whose text begins with `prefix`, character by character. No character of `prefix` is a wildcard.
    pub fn starts_with(self, prefix: impl Into<String>) -> Filter<M>
    where
        T: TextField,
    {
        let prefix = prefix.into();
        // What begins with `ab` stands between `ab` and `ac`, where an index can find it.
        let end = behind(&prefix).map(|end| self.compare(Comparison::Less, Value::Text(end)));
        let begin = self.compare(Comparison::GreaterOrEqual, Value::Text(prefix));
        match end {
            Some(end) => begin & end,
            None => begin,
        }
    }

    /// Rows whose text ends with `suffix`, character by character. No character of `suffix` is a wildcard. No index helps with it.
    pub fn ends_with(self, suffix: impl Into<String>) -> Filter<M>
    where
        T: TextField,
    {
        Filter::of(Condition::EndsWith(self.column, suffix.into()))
    }
}

impl<M: Model, T: Field> Col<M, Option<T>> {
    /// Rows without a value.
    pub fn is_null(self) -> Filter<M> {
        Filter::of(Condition::Null(self.column))
    }

    /// Rows with a value.
    pub fn is_not_null(self) -> Filter<M> {
        !self.is_null()
    }
}
