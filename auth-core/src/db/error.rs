//! Why the database could not answer.

use std::sync::Arc;

use crate::model::{Mismatch, ReadError, ReadProblem};

use super::{Constraint, driver};

/// Why the database could not answer.
///
/// No message carries a value of a row; the statement and the engine's own words are for the log.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DbError {
    /// The configuration cannot work, whatever the state of the server: the sentence says why.
    #[error("{0}")]
    Config(String),
    /// The database cannot be reached, does not answer in time, or has no connection to spare. It
    /// may be well again in a moment.
    #[error("the database is not available: {}", reason(.0))]
    Unavailable(#[source] sqlx::Error),
    /// Another transaction was in the way each time this one was tried.
    #[error("the database refused the transaction because of another one: {}", reason(.0))]
    Conflict(#[source] sqlx::Error),
    /// Another row already has this value.
    #[error("{constraint} is violated")]
    Unique {
        /// What the engine calls the rule.
        constraint: Constraint,
    },
    /// A row is not what its struct expects.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The failure of a read that several callers were waiting for.
    #[error(transparent)]
    Shared(Arc<DbError>),
    /// The engine refused the statement.
    #[error("the database refused a statement: {}", reason(.0))]
    Refused(#[source] sqlx::Error),
}

impl DbError {
    pub(super) fn config(sentence: impl Into<String>) -> Self {
        Self::Config(sentence.into())
    }

    /// Whether trying again in a moment may help: an answer of 503, not 500.
    pub fn is_unavailable(&self) -> bool {
        match self {
            Self::Shared(error) => error.is_unavailable(),
            error => matches!(error, Self::Unavailable(_) | Self::Conflict(_)),
        }
    }

    /// Whether the connection itself is gone, so that another one may do.
    pub(super) fn is_disconnect(&self) -> bool {
        matches!(self, Self::Unavailable(error) if driver::is_disconnect(error))
    }
}

/// What the engine or the system says, without the sentences that sqlx puts before it.
fn reason(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Database(refused) => refused.message().to_owned(),
        sqlx::Error::Io(error) => error.to_string(),
        sqlx::Error::PoolTimedOut => "there was no connection in time".to_owned(),
        other => other.to_string(),
    }
}

impl From<sqlx::Error> for DbError {
    fn from(error: sqlx::Error) -> Self {
        use sqlx::Error as E;
        match error {
            E::Configuration(source) => {
                Self::config(format!("the database address is not valid: {source}"))
            }
            E::Io(_)
            | E::Tls(_)
            | E::Protocol(_)
            | E::PoolTimedOut
            | E::PoolClosed
            | E::WorkerCrashed
            | E::BeginFailed => Self::Unavailable(error),
            E::Database(ref refused) => {
                let refused = refused.as_ref();
                if let Some(constraint) = driver::violated_constraint(refused) {
                    Self::Unique { constraint }
                } else if driver::is_conflict(refused) {
                    Self::Conflict(error)
                } else if driver::is_unavailable(refused) {
                    Self::Unavailable(error)
                } else {
                    Self::Refused(error)
                }
            }
            other => Self::Refused(other),
        }
    }
}

impl From<Mismatch> for DbError {
    fn from(mismatch: Mismatch) -> Self {
        ReadError {
            column: "key".to_owned(),
            problem: ReadProblem::Mismatch(mismatch),
        }
        .into()
    }
}
