//! A look into the database of the program, past the program.

use auth_axum::db::{Db, DbConfig, FromRow, Sql};

use super::TestResult;

/// A database of the program.
#[derive(Debug, Clone)]
pub(crate) struct Database(String);

impl Database {
    pub(crate) fn at(url: &str) -> Self {
        Self(url.to_owned())
    }

    /// The rows of a question.
    pub(crate) fn rows<T: FromRow>(&self, sql: &str) -> TestResult<Vec<T>> {
        self.with(async |db| Ok(db.fetch_all(Sql::trusted(sql.to_owned()), ()).await?))
    }

    /// The first number of the first row of a question.
    pub(crate) fn number(&self, sql: &str) -> TestResult<i64> {
        let rows: Vec<(i64,)> = self.rows(sql)?;
        Ok(rows.first().ok_or("no row")?.0)
    }

    /// Changes something, and says how many rows.
    pub(crate) fn execute(&self, sql: &str) -> TestResult<u64> {
        self.with(async |db| Ok(db.execute(Sql::trusted(sql.to_owned()), ()).await?))
    }

    /// The number of sessions of people who are logged in.
    pub(crate) fn logins(&self) -> TestResult<i64> {
        self.number("SELECT count(*) FROM auth_session WHERE user_id IS NOT NULL")
    }

    /// Runs `work` on a connection of its own.
    pub(crate) fn with<T>(&self, work: impl AsyncFnOnce(&Db) -> TestResult<T>) -> TestResult<T> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        runtime.block_on(async {
            let config = DbConfig::new(&self.0)
                .max_connections(1)
                .create_if_missing(true);
            let db = Db::open(&config).await?;
            let result = work(&db).await;
            db.close().await;
            result
        })
    }
}
