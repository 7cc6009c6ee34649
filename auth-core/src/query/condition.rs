//! A condition on the columns of a row, and how it is written.

use crate::model::{Column, Value};

use super::comparison::{Comparison, compare, contains, ends_with, is_null, one_of};
use super::statement::Statement;

/// A condition on the columns of a row.
#[derive(Debug, Clone)]
pub(super) enum Condition {
    Compare(&'static Column, Comparison, Value),
    Among(&'static Column, Vec<Value>),
    Null(&'static Column),
    Contains(&'static Column, String),
    EndsWith(&'static Column, String),
    /// True if there is none.
    All(Vec<Self>),
    /// False if there is none.
    Any(Vec<Self>),
    Not(Box<Self>),
}

/// So many parts are joined side by side; more are joined in halves, since engines limit how deep an expression may be.
const ABREAST: usize = 64;

impl Condition {
    /// Joins side by side what is joined alike, so that a long chain does not become a deep one.
    pub(super) fn and(self, other: Self) -> Self {
        let parts = |condition| match condition {
            Self::All(parts) => parts,
            other => vec![other],
        };
        let (mut joined, more) = (parts(self), parts(other));
        joined.extend(more);
        match joined.len() {
            1 => joined.remove(0),
            _ => Self::All(joined),
        }
    }

    pub(super) fn or(self, other: Self) -> Self {
        let parts = |condition| match condition {
            Self::Any(parts) => parts,
            other => vec![other],
        };
        let mut joined = parts(self);
        joined.extend(parts(other));
        Self::Any(joined)
    }

    pub(super) fn not(self) -> Self {
        match self {
            Self::Not(inner) => *inner,
            other => Self::Not(Box::new(other)),
        }
    }

    /// Writes it as one operand, in brackets where it has parts.
    pub(super) fn write(&self, out: &mut Statement) {
        match self {
            Self::Compare(column, comparison, value) => compare(column, *comparison, value, out),
            Self::Among(column, values) => one_of(column, values, out),
            Self::Null(column) => is_null(column, out),
            Self::Contains(column, part) => contains(column, part, out),
            Self::EndsWith(column, suffix) => ends_with(column, suffix, out),
            Self::All(parts) => join(parts, " AND ", "1 = 1", out),
            Self::Any(parts) => join(parts, " OR ", "1 = 0", out),
            Self::Not(inner) => {
                out.push(&["NOT ("]);
                inner.write(out);
                out.push(&[")"]);
            }
        }
    }
}

fn join(parts: &[Condition], word: &str, nothing: &str, out: &mut Statement) {
    let Some((first, rest)) = parts.split_first() else {
        return out.push(&[nothing]);
    };
    out.push(&["("]);
    if parts.len() > ABREAST {
        let (left, right) = parts.split_at(parts.len() / 2);
        join(left, word, nothing, out);
        out.push(&[word]);
        join(right, word, nothing, out);
    } else {
        first.write(out);
        for part in rest {
            out.push(&[word]);
            part.write(out);
        }
    }
    out.push(&[")"]);
}
