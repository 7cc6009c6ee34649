//! Changing many rows at once.

use std::sync::Arc;

use crate::db::{DbError, Tx};
use crate::model::{Column, Field, Model, SaveError, crud};

use super::comparison::Comparison;
use super::condition::Condition;
use super::statement::Statement;
use super::{Filter, Objects, Unsaved};

/// So many rows are held in memory at a time while many are updated.
const BATCH: i64 = 500;

impl<M: Model> Objects<M> {
    /// Stores the row that a builder has been filled with, whether or not it is one of these.
    ///
    /// ```
    /// # use auth_core::{AbstractUser, AuthUser, Db, Model, model::SaveError, user::BuildAbstractUser};
    /// # #[derive(Debug, Clone, AuthUser)]
    /// # struct User {
    /// #     #[auth_user(flatten)]
    /// #     base: AbstractUser,
    /// # }
    /// # async fn example(db: &Db) -> Result<User, SaveError> {
    /// User::objects(db).create(User::new("alice").email("a@example.org")).await
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`SaveError::Invalid`] names each field that is missing, malformed or taken.
    pub async fn create(&self, row: impl Unsaved<Model = M>) -> Result<M, SaveError> {
        row.store(&self.db).await
    }

    /// Applies `edit` to each row and writes what it changed, in one transaction. Gives the number of rows.
    ///
    /// It is [`Model::save`] for each of them: every row is cleaned and checked, a new password or a lost `is_active` ends the
    /// sessions of that user, and rows that the edit leaves as they were are not written, though counted. The rows are held until the
    /// end, so that nothing that somebody else writes gets lost. The edit may be run more than once.
    ///
    /// ```
    /// # use auth_core::{AbstractUser, AuthUser, Db, Model, model::SaveError};
    /// # #[derive(Debug, Clone, AuthUser)]
    /// # struct User {
    /// #     #[auth_user(flatten)]
    /// #     base: AbstractUser,
    /// #     #[auth_user(default = 0)]
    /// #     credits: i64,
    /// # }
    /// # async fn example(db: &Db, bonus: i64) -> Result<u64, SaveError> {
    /// let members = User::objects(db).filter(|user| user.is_active.eq(true));
    /// members.update(move |user| user.credits += bonus).await
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// As [`Model::save`], for the first row that cannot be saved. Then no row is.
    pub async fn update(
        &self,
        edit: impl Fn(&mut M) + Send + Sync + 'static,
    ) -> Result<u64, SaveError> {
        let (objects, edit) = (self.clone(), Arc::new(edit));
        self.db
            .transact(move |tx| Box::pin(update_in(tx, objects, edit)))
            .await
    }

    /// Deletes the rows, and whatever refers to them by a cascading key, by one statement. Gives their number.
    ///
    /// Without a filter that is every row.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer.
    pub async fn delete(&self) -> Result<u64, DbError> {
        let (sql, values) = self.about("DELETE FROM").into_sql();
        self.db.execute(sql, values).await
    }

    /// The rows behind `last`, by their key.
    fn batch_behind(&self, last: Option<M::Key>) -> Statement {
        let column: &Column = const { &Column::of::<M::Key>(M::KEY) };
        let behind = |last: M::Key| {
            Filter::of(Condition::Compare(
                column,
                Comparison::Greater,
                last.into_value(),
            ))
        };
        let rest = match last {
            Some(last) => &self.filter(|_| behind(last)),
            None => self,
        };
        // By key, so that two of these meet at the same row first.
        rest.about("FROM").order::<M>(&[]).limit(BATCH)
    }
}

async fn update_in<M: Model>(
    tx: &mut Tx,
    objects: Objects<M>,
    edit: Arc<impl Fn(&mut M)>,
) -> Result<u64, SaveError> {
    let (mut last, mut count) = (None, 0);
    loop {
        let (select, values) = objects.batch_behind(last).into_select::<M>();
        let batch: Vec<M> = tx.fetch_models_for_update(&select, values).await?;
        // Not when one is short: rows that were changed while they were waited for have been left out of it.
        let Some(row) = batch.last() else {
            return Ok(count);
        };
        last = Some(row.key());
        count += batch.len() as u64;
        for row in &batch {
            crud::save_in(tx, row, &*edit).await?;
        }
    }
}
