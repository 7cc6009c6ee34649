//! Typed columns and what is found by them.

mod columns;
mod comparisons;
mod decimals;
mod delete;
mod kinds;
mod logic;
mod manager;
mod orders;
mod pages;
mod random;
mod text;
mod update;

use auth_core::Model;
use auth_core::db::{Db, DbError};
use auth_core::query::{Filter, Objects};
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::{Note, NoteBuilder};

use crate::kit::{user_called, with_tables};

/// The tables, and somebody to write the notes.
async fn author(db: &TestDb) -> TestResult<i64> {
    with_tables(db).await?;
    Ok(user_called(db, "alice").await?.id)
}

/// A note with the least that a note needs.
fn note(author: i64) -> NoteBuilder {
    Note::builder().author_id(author).body("")
}

/// The keys of the rows of which `filter` is true, in their order.
async fn found<M>(db: &Db, filter: Filter<M>) -> Result<Vec<i64>, DbError>
where
    M: Model<Key = i64, Manager = Objects<M>>,
{
    let rows = M::objects(db).filter(|_| filter).all().await?;
    Ok(rows.iter().map(Model::key).collect())
}
