//! The library's own tables, which the handlers by hand use too.

use std::fs;
use std::path::Path;

use auth_core::db::embedded_url;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteSynchronous};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, PgConnection};

use super::sessions::{Chunk, Sessions};
use super::{Content, LIFETIME, users};
use crate::Outcome;
use crate::bench::Bench;
use crate::engine::Engine;
use crate::server::command;

const INDEXES: [(&str, &str); 2] = [
    ("auth_session_user_id_idx", "user_id"),
    ("auth_session_expires_at_idx", "expires_at"),
];

/// Makes the database at `place`, a file or the name of a database, and a file of cookies.
pub(crate) async fn ours(
    bench: &Bench,
    engine: Engine,
    content: Content,
    place: &str,
    cookies: &Path,
) -> Outcome {
    let url = match engine {
        Engine::Sqlite => embedded_url(place),
        Engine::Postgres => bench.postgres.url(place),
    };
    let program = bench.target("release/ours");
    let output = command(&program)
        .arg("migrate")
        .env("DATABASE_URL", &url)
        .output()
        .await?;
    if !output.status.success() {
        let text = String::from_utf8_lossy(&output.stderr);
        return Err(format!("ours cannot migrate: {}", text.trim()).into());
    }
    let sessions = Sessions::generate(content)?;
    match engine {
        Engine::Sqlite => {
            let mut rows = SqliteRows(sqlite(place).await?);
            rows.fill(content, &sessions).await?;
            // No ANALYZE, as nobody does it. With its samples the bundled SQLite, which has STAT4, compiles a statement
            // again whenever a value is bound: half the rate.
            sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)")
                .execute(&mut rows.0)
                .await?;
            rows.0.close().await?;
        }
        Engine::Postgres => {
            let mut rows = PostgresRows(bench.postgres.connect(place).await?);
            rows.fill(content, &sessions).await?;
            sqlx::raw_sql("VACUUM ANALYZE").execute(&mut rows.0).await?;
            // Not in the middle of a measurement.
            sqlx::raw_sql("CHECKPOINT").execute(&mut rows.0).await?;
            rows.0.close().await?;
        }
    }
    fs::write(cookies, &sessions.cookies)?;
    Ok(())
}

/// A connection that does not wait for the disk: what is lost with the machine is seeded again.
async fn sqlite(file: &str) -> Outcome<SqliteConnection> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Off)
        .pragma("cache_size", "-500000");
    Ok(options.connect().await?)
}

/// The statements, with what differs filled in: a table `n` of numbers from 0, and functions.
trait Rows {
    async fn users(&mut self, hash: &str) -> Outcome;
    async fn sessions(&mut self, chunk: Chunk, auth_hashes: &[u8]) -> Outcome;
    async fn run(&mut self, sql: &str) -> Outcome;

    async fn fill(&mut self, content: Content, sessions: &Sessions) -> Outcome {
        let hash = users::password_hash().await?;
        self.users(&hash).await?;
        let auth_hashes = users::auth_hashes(&hash)?;
        // Of a large table the indexes are quicker made at the end.
        let is_large = content.sessions > 100_000;
        if is_large {
            for (index, _) in INDEXES {
                self.run(&format!("DROP INDEX {index}")).await?;
            }
        }
        for chunk in sessions.chunks() {
            self.sessions(chunk, &auth_hashes).await?;
        }
        if is_large {
            for (index, column) in INDEXES {
                self.run(&format!("CREATE INDEX {index} ON auth_session ({column})"))
                    .await?;
            }
        }
        Ok(())
    }
}

struct SqliteRows(SqliteConnection);

struct PostgresRows(PgConnection);

/// A session was last seen in the future: no request of a measurement has to say that it came. The ends differ.
const SESSION: &str = "i % 1000 + 1, {hash}, {now}, 1, {now} + {life}, 86400, {now} + {life}, {now} + {life} - i % 86400, FALSE";

const COLUMNS: &str =
    "(id, user_id, auth_hash, auth_time, aal, seen_at, idle, ends_at, expires_at, persistent)";

/// The values of a session, of which `hash` is how this engine cuts the keyed hash out of all of them.
fn session(hash: &str) -> String {
    SESSION
        .replace("{hash}", hash)
        .replace("{now}", &chrono::Utc::now().timestamp().to_string())
        .replace("{life}", &LIFETIME.to_string())
}

impl Rows for SqliteRows {
    async fn run(&mut self, sql: &str) -> Outcome {
        sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
            .execute(&mut self.0)
            .await?;
        Ok(())
    }

    async fn users(&mut self, hash: &str) -> Outcome {
        let sql = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999) \
            INSERT INTO accounts_user (id, password, username, username_key, email, email_key, first_name, last_name, date_joined) \
            SELECT i + 1, $1, printf('user%04d', i), printf('user%04d', i), printf('user%04d@example.org', i), \
            printf('user%04d@example.org', i), 'Grace', 'Hopper', '2026-01-01 00:00:00.000000' FROM n";
        sqlx::query(sql).bind(hash).execute(&mut self.0).await?;
        let sql = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 19) \
            INSERT INTO articles_article (author_id, title, body, created) \
            SELECT i + 1, printf('What everybody should know about it, part %02d', i), 'It is as it is.', \
            printf('2026-01-%02d 12:00:00.000000', i + 1) FROM n";
        self.run(sql).await
    }

    async fn sessions(&mut self, chunk: Chunk, auth_hashes: &[u8]) -> Outcome {
        let values = session("substr($2, i % 1000 * 32 + 1, 32)");
        let sql = format!(
            "WITH RECURSIVE n(i) AS (SELECT $3 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < $3 + $4) \
             INSERT INTO auth_session {COLUMNS} SELECT substr($1, (i - $3) * 32 + 1, 32), {values} FROM n"
        );
        sqlx::query(AssertSqlSafe(sql))
            .bind(chunk.keys)
            .bind(auth_hashes)
            .bind(chunk.first)
            .bind(chunk.count)
            .execute(&mut self.0)
            .await?;
        Ok(())
    }
}

impl Rows for PostgresRows {
    async fn run(&mut self, sql: &str) -> Outcome {
        sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
            .execute(&mut self.0)
            .await?;
        Ok(())
    }

    async fn users(&mut self, hash: &str) -> Outcome {
        let sql = "INSERT INTO accounts_user (id, password, username, username_key, email, email_key, first_name, last_name, date_joined) \
            SELECT i + 1, $1, 'user' || lpad(i::text, 4, '0'), 'user' || lpad(i::text, 4, '0'), \
            'user' || lpad(i::text, 4, '0') || '@example.org', 'user' || lpad(i::text, 4, '0') || '@example.org', \
            'Grace', 'Hopper', '2026-01-01 00:00:00+00'::timestamptz FROM generate_series(0, 999) i";
        sqlx::query(sql).bind(hash).execute(&mut self.0).await?;
        let sql = "INSERT INTO articles_article (author_id, title, body, created) \
            SELECT i + 1, 'What everybody should know about it, part ' || lpad(i::text, 2, '0'), 'It is as it is.', \
            '2026-01-01 12:00:00+00'::timestamptz + i * interval '1 day' FROM generate_series(0, 19) i";
        self.run(sql).await
    }

    async fn sessions(&mut self, chunk: Chunk, auth_hashes: &[u8]) -> Outcome {
        let values = session("substring($2::bytea from i % 1000 * 32 + 1 for 32)");
        let sql = format!(
            "INSERT INTO auth_session {COLUMNS} \
             SELECT substring($1::bytea from (i - $3::bigint)::int * 32 + 1 for 32), {values} \
             FROM (SELECT i::int FROM generate_series($3::bigint, $3::bigint + $4::bigint - 1) i) n"
        );
        sqlx::query(AssertSqlSafe(sql))
            .bind(chunk.keys)
            .bind(auth_hashes)
            .bind(chunk.first)
            .bind(chunk.count)
            .execute(&mut self.0)
            .await?;
        Ok(())
    }
}
