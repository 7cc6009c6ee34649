//! For tests: a database of one's own, a clock that stands still, and all that was logged.
//!
//! ```
//! use auth_core::test::{TestDb, TestResult};
//!
//! auth_core::test_on_each_database! {
//!     async fn a_table_can_be_filled(db: TestDb) -> TestResult {
//!         db.execute("CREATE TABLE \"fruit\" (\"name\" VARCHAR(20))", ()).await?;
//!         assert_eq!(db.execute("INSERT INTO \"fruit\" VALUES (?)", ("plum",)).await?, 1);
//!         Ok(())
//!     }
//! }
//! # fn main() {}
//! ```
//!
//! That makes one test per engine that is compiled in, which is named after it
//! (`a_table_can_be_filled::sqlite`). `TEST_DATABASES` says on which of them to run, with spaces
//! between; without it, on the embedded one. Servers are found by `TEST_POSTGRES_URL` and
//! `TEST_MYSQL_URL`, whose user has to be allowed to create databases.

mod captured_log;
mod factory;
mod run;
mod test_db;

pub use captured_log::CapturedLog;
pub use factory::{row, user};
pub use run::run;
pub use test_db::TestDb;

/// What a test returns: any error fails it.
pub type TestResult<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;
