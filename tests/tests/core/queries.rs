//! Typed columns and what is found by them.

mod columns;
mod comparisons;
mod decimals;
mod delete;
mod logic;
mod manager;
mod orders;
mod pages;
mod random;
mod text;
mod update;

use auth_core::Model;
use auth_core::db::{Db, DbError};
use auth_core::query::Filter;
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

/// The keys of the notes of which `filter` is true, in their order.
async fn found(db: &Db, filter: Filter<Note>) -> Result<Vec<i64>, DbError> {
    let notes = Note::objects(db).filter(|_| filter).all().await?;
    Ok(notes.into_iter().map(|note| note.id).collect())
}
