//! A connection that sees whether another one has written.

use sqlx::{ConnectOptions, Connection, SqliteConnection, SqlitePool};

use crate::db::DbError;

/// A connection that writes nothing itself, and so sees every commit: the engine counts for each connection those of all others, in
/// any process.
pub(in crate::db) struct Witness(SqliteConnection);

impl Witness {
    /// None where there is no file: a database in memory is another one for every connection.
    pub(in crate::db) async fn open(pool: &SqlitePool) -> Result<Option<Self>, DbError> {
        let mut conn = pool.connect_options().connect().await?;
        let file = "SELECT file FROM pragma_database_list WHERE name = 'main'";
        let file: String = sqlx::query_scalar(file).fetch_one(&mut conn).await?;
        Ok((!file.is_empty()).then_some(Self(conn)))
    }

    pub(in crate::db) async fn mark(&mut self) -> Result<String, DbError> {
        let version: i64 = sqlx::query_scalar("PRAGMA data_version")
            .fetch_one(&mut self.0)
            .await?;
        Ok(version.to_string())
    }

    pub(in crate::db) async fn close(self) {
        // What it had to say does not matter any more.
        drop(self.0.close().await);
    }
}
