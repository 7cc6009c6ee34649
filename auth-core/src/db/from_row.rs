//! What a row can become.

use crate::model::AbstractModel;

use super::row::ByName;
use super::{DbError, Row};

/// What `db.fetch_all::<T>(…)` can give: a model, whose columns are found by name (and the row may
/// have more), or a tuple of fields by place.
#[diagnostic::on_unimplemented(
    message = "a row cannot become `{Self}`",
    note = "fetch a struct with `#[derive(Model)]` or `#[derive(AbstractModel)]`, or a tuple of fields, such as `(i64, String)`"
)]
pub trait FromRow: Sized {
    /// Reads the row.
    ///
    /// # Errors
    ///
    /// [`DbError::Read`] names the column that is missing or does not fit.
    fn from_row(row: &Row) -> Result<Self, DbError>;
}

impl<M: AbstractModel> FromRow for M {
    fn from_row(row: &Row) -> Result<Self, DbError> {
        Ok(M::read(&mut ByName(row), None)?)
    }
}

/// Writes `sqlx::FromRow` for the engines that are compiled in. The derive calls it.
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_row {
    ($model:ty) => {
        $crate::__impl_from_sqlite_row!($model);
        $crate::__impl_from_postgres_row!($model);
        $crate::__impl_from_mysql_row!($model);
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __impl_sqlx_from_row {
    ($model:ty, $row:ty) => {
        impl<'r> $crate::__private::sqlx::FromRow<'r, $row> for $model {
            fn from_row(
                row: &'r $row,
            ) -> $crate::__private::std::result::Result<Self, $crate::__private::sqlx::Error> {
                $crate::__private::read_sqlx_row(row)
            }
        }
    };
}

// A `cfg` inside of a macro is that of the crate that calls it. These pairs are chosen by ours.

#[cfg(feature = "sqlite")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_sqlite_row {
    ($model:ty) => {
        $crate::__impl_sqlx_from_row!($model, $crate::__private::sqlx::sqlite::SqliteRow);
    };
}

#[cfg(not(feature = "sqlite"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_sqlite_row {
    ($model:ty) => {};
}

#[cfg(feature = "postgres")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_postgres_row {
    ($model:ty) => {
        $crate::__impl_sqlx_from_row!($model, $crate::__private::sqlx::postgres::PgRow);
    };
}

#[cfg(not(feature = "postgres"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_postgres_row {
    ($model:ty) => {};
}

#[cfg(feature = "mysql")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_mysql_row {
    ($model:ty) => {
        $crate::__impl_sqlx_from_row!($model, $crate::__private::sqlx::mysql::MySqlRow);
    };
}

#[cfg(not(feature = "mysql"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_from_mysql_row {
    ($model:ty) => {};
}
