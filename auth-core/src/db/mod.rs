//! The database: one [`Db`] over three pools. Nothing outside this folder knows that there are three.
//!
//! ```text
//! Db ── reads ──> Held (at hand, or the pool's) ─┐
//!  └─── transact ─> Tx (a transaction) ──────────┴─> Conn ─> driver/{sqlite, postgres, mysql}
//! ```
//!
//! `driver/` speaks to the engines that are compiled in; `dialect/` writes SQL text for all of them,
//! whatever is compiled in, because migrations are generated for every engine.

// One arm per compiled-in engine. `$driver` names the module of that engine inside the body.
macro_rules! dispatch {
    ($value:expr, $enum:ident, $inner:ident, $driver:ident => $body:expr) => {
        match $value {
            #[cfg(feature = "sqlite")]
            $enum::Sqlite($inner) => {
                #[allow(unused_imports, reason = "not every body calls its driver")]
                use $crate::db::driver::sqlite as $driver;
                $body
            }
            #[cfg(feature = "postgres")]
            $enum::Postgres($inner) => {
                #[allow(unused_imports, reason = "not every body calls its driver")]
                use $crate::db::driver::postgres as $driver;
                $body
            }
            #[cfg(feature = "mysql")]
            $enum::MySql($inner) => {
                #[allow(unused_imports, reason = "not every body calls its driver")]
                use $crate::db::driver::mysql as $driver;
                $body
            }
        }
    };
}

mod change;
mod config;
mod conn;
mod connections;
mod constraint;
mod date_time;
#[expect(
    clippy::module_inception,
    reason = "the handle is the noun of this folder"
)]
mod db;
pub(crate) mod dialect;
mod driver;
#[cfg(feature = "test")]
mod each_database;
mod error;
mod from_row;
mod held;
mod inspect;
mod migrator;
mod packed;
mod params;
mod pool;
mod row;
mod select;
mod shelf;
mod sql;
#[cfg(feature = "test")]
mod throwaway;
mod transact;
mod tx;
mod writer;

pub(crate) use change::{Change, Hearing, Watcher};
pub use config::{DbConfig, embedded_url};
pub use constraint::Constraint;
pub use db::Db;
pub use dialect::Engine;
use driver::Witness;
pub use error::DbError;
pub use from_row::FromRow;
pub use futures_core::future::BoxFuture;
pub use inspect::AppliedMigration;
pub use migrator::MigrateError;
pub use params::{IntoParams, Param};
pub use pool::Pool;
pub use row::Row;
#[doc(hidden)]
pub use row::read_sqlx_row;
pub(crate) use select::{Places, Select};

pub use sql::Sql;
#[cfg(feature = "test")]
pub(crate) use throwaway::Throwaway;
pub use tx::Tx;

#[doc(hidden)]
pub use crate::__impl_from_row as impl_from_row;

#[cfg(not(any(feature = "sqlite", feature = "postgres", feature = "mysql")))]
compile_error!("enable at least one of the features `sqlite`, `postgres` and `mysql`");
