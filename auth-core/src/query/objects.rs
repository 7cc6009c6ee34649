//! The rows of a model, or some of them.

use crate::db::{Db, DbError};
use crate::model::{Column, Field, Model, crud};

use super::comparison::Comparison;
use super::condition::Condition;
use super::statement::Statement;
use super::{Filter, IntoOrder, Order, Page};

/// The rows of the model `M`, or some of them: what `User::objects(&db)` gives.
///
/// It asks the database nothing until one of the methods that are `async` is called, and may be kept, cloned and asked again.
///
/// ```
/// use auth_core::db::{Db, DbError};
/// use auth_core::{AbstractUser, AuthUser, Model};
///
/// #[derive(Debug, Clone, AuthUser)]
/// struct User {
///     #[auth_user(flatten)]
///     base: AbstractUser,
///     #[auth_user(default = 0)]
///     credits: i64,
/// }
///
/// async fn rich(db: &Db) -> Result<Vec<User>, DbError> {
///     let active = User::objects(db).filter(|user| user.is_active.eq(true));
///     let page = active
///         .filter(|user| user.credits.gt(100) | user.is_staff.eq(true))
///         .order_by(|user| [user.credits.desc(), user.date_joined.asc()])
///         .page(1, 50)
///         .await?;
///     assert!(page.total <= active.count().await?);
///     Ok(page.rows)
/// }
/// ```
///
/// It reads one table. For joins, sums and groups write SQL: [`Db::fetch_all`].
///
/// Usernames and addresses are compared as they are stored. Who somebody is in another spelling of their name, says
/// [`AuthUser::get_by_natural_key`](crate::AuthUser::get_by_natural_key).
#[must_use = "it asks the database nothing until `all`, `count` or another of its methods is awaited"]
#[derive(Debug, Clone)]
pub struct Objects<M> {
    pub(super) db: Db,
    pub(super) filter: Filter<M>,
    order: Vec<Order<M>>,
}

impl<M: Model> Objects<M> {
    /// All rows of `M`, whatever its manager leaves out.
    pub fn new(db: &Db) -> Self {
        Self {
            db: db.clone(),
            filter: Filter::default(),
            order: Vec::new(),
        }
    }

    /// Those of the rows of which `filter` is true as well.
    pub fn filter(&self, filter: impl FnOnce(M::Fields<M>) -> Filter<M>) -> Self {
        let mut objects = self.clone();
        objects.filter = objects.filter & filter(M::FIELDS);
        objects
    }

    /// The same rows in this order: one step, or several as an array or a `Vec`. A second call adds to the first.
    ///
    /// Rows that are alike in it, and all rows without it, come by their key. Text comes in the order of its code points. On servers
    /// the index of a column that may be null, and on PostgreSQL that of text, does not help with it.
    pub fn order_by<O: IntoOrder<M>>(&self, order: impl FnOnce(M::Fields<M>) -> O) -> Self {
        let mut objects = self.clone();
        objects.order.extend(order(M::FIELDS).into_order());
        objects
    }

    /// The row with this key, if it is one of these.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer.
    pub async fn get(&self, key: M::Key) -> Result<Option<M>, DbError> {
        if self.filter.is_everything() {
            return crud::get(&self.db, key).await;
        }
        let column: &Column = const { &Column::of::<M::Key>(M::KEY) };
        let is_it = Condition::Compare(column, Comparison::Equal, key.into_value());
        self.filter(|_| Filter::of(is_it)).first().await
    }

    /// The first row.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer.
    pub async fn first(&self) -> Result<Option<M>, DbError> {
        Ok(self.take(1).await?.pop())
    }

    /// The first `limit` rows.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer.
    pub async fn take(&self, limit: u64) -> Result<Vec<M>, DbError> {
        self.rows(limit, 0).await
    }

    /// All rows, in memory at once: [`page`](Self::page) or [`take`](Self::take) is better where there may be many.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer.
    pub async fn all(&self) -> Result<Vec<M>, DbError> {
        let (select, values) = self.ordered().into_select::<M>();
        self.db.fetch_models(&select, values).await
    }

    /// How many rows there are.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer.
    pub async fn count(&self) -> Result<u64, DbError> {
        let (sql, values) = self.about("SELECT COUNT(*) FROM").into_sql();
        let (count,) = self.db.fetch_one::<(i64,)>(sql, values).await?;
        Ok(count.unsigned_abs())
    }

    /// Whether there is any row.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer.
    pub async fn exists(&self) -> Result<bool, DbError> {
        let select = format!("SELECT \"{}\" FROM", M::KEY);
        let (sql, values) = self.about(&select).limit(1).into_sql();
        let row = self.db.fetch_optional::<(M::Key,)>(sql, values).await?;
        Ok(row.is_some())
    }

    /// The page called `number`, from 1, of `size` rows each. A page behind the last one has no rows.
    ///
    /// What comes from outside does no harm: number 0 is page 1, and pages of size 0 have no rows. How large a page may be is for you
    /// to limit.
    ///
    /// It takes two statements, and one where the rows themselves tell how many there are. A row that is inserted or deleted between
    /// two pages moves those behind it.
    ///
    /// # Errors
    ///
    /// [`DbError`] when the database could not answer.
    pub async fn page(&self, number: u64, size: u64) -> Result<Page<M>, DbError> {
        let number = number.max(1);
        let before = (number - 1).saturating_mul(size);
        let rows = if size == 0 {
            Vec::new()
        } else {
            self.rows(size, before).await?
        };
        let found = rows.len() as u64;
        let is_last = found < size && (found > 0 || before == 0);
        let total = if is_last {
            before.saturating_add(found)
        } else {
            self.count().await?
        };
        Ok(Page {
            rows,
            number,
            size,
            total,
        })
    }

    async fn rows(&self, limit: u64, offset: u64) -> Result<Vec<M>, DbError> {
        // No table has more rows than that.
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let Ok(offset) = i64::try_from(offset) else {
            return Ok(Vec::new());
        };
        let select = self.ordered().limit(limit).offset(offset);
        let (select, values) = select.into_select::<M>();
        self.db.fetch_models(&select, values).await
    }

    /// What follows the columns of a `SELECT` of whole rows.
    fn ordered(&self) -> Statement {
        self.about("FROM").order(&self.order)
    }

    /// A statement about the table that begins with `words`.
    pub(super) fn about(&self, words: &str) -> Statement {
        let text = format!("{words} \"{}\"", M::TABLE);
        Statement::new(self.db.engine(), text).filter(&self.filter.condition)
    }
}
