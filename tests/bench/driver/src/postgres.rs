//! The throw-away PostgreSQL that `run` has started.

use std::env;

use sqlx::{AssertSqlSafe, Connection as _, PgConnection};

use crate::Outcome;
use crate::process;

/// The throw-away server.
pub(crate) struct Postgres {
    /// The address without the name of a database.
    base: String,
    pid: u32,
}

impl Postgres {
    pub(crate) fn from_env() -> Outcome<Self> {
        let missing =
            "BENCH_POSTGRES_URL and BENCH_POSTGRES_PID are not set: start it with tests/bench/run";
        let url = env::var("BENCH_POSTGRES_URL").map_err(|_| missing)?;
        let pid = env::var("BENCH_POSTGRES_PID").map_err(|_| missing)?;
        let (base, _) = url.rsplit_once('/').ok_or(missing)?;
        Ok(Self {
            base: base.to_owned(),
            pid: pid.parse()?,
        })
    }

    /// The address of a database.
    pub(crate) fn url(&self, database: &str) -> String {
        format!("{}/{database}", self.base)
    }

    pub(crate) async fn connect(&self, database: &str) -> Outcome<PgConnection> {
        Ok(PgConnection::connect(&self.url(database)).await?)
    }

    pub(crate) async fn exists(&self, database: &str) -> Outcome<bool> {
        let mut connection = self.connect("postgres").await?;
        let found: Option<i32> = sqlx::query_scalar("SELECT 1 FROM pg_database WHERE datname = $1")
            .bind(database)
            .fetch_optional(&mut connection)
            .await?;
        Ok(found.is_some())
    }

    /// Makes a database, empty or as a copy, in the place of one of the same name.
    pub(crate) async fn create(&self, database: &str, template: Option<&str>) -> Outcome {
        let mut connection = self.connect("postgres").await?;
        let drop = format!("DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)");
        let template = template.unwrap_or("template0");
        // A template must have no visitors, and whoever seeded it may just be leaving.
        let create =
            format!("CREATE DATABASE \"{database}\" TEMPLATE \"{template}\" STRATEGY FILE_COPY");
        sqlx::raw_sql(AssertSqlSafe(drop))
            .execute(&mut connection)
            .await?;
        sqlx::raw_sql(AssertSqlSafe(create))
            .execute(&mut connection)
            .await?;
        connection.close().await?;
        Ok(())
    }

    /// The CPU time of all its processes so far, in seconds.
    pub(crate) fn cpu(&self) -> Outcome<f64> {
        process::cpu_of_family(self.pid)
    }
}
