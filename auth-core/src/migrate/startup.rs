//! Whether a program and its database fit, before the first request.

use crate::db::{Db, DbError, MigrateError};
use crate::schema::{Schema, UserModel};

use super::{Migrations, migrate};

/// Why a program does not start on a database.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// The database lacks migrations. Only an empty database is migrated by itself.
    #[error("the database lacks {}: run `migrate`", .0.join(", "))]
    Pending(Vec<String>),
    /// The database has a migration that this program lacks.
    #[error(
        "the database has migration {0}, which this program does not know: start a newer version"
    )]
    Newer(String),
    /// A migration was changed after it was applied.
    #[error(
        "migration {0} was edited after it was applied: restore the file, and write a new migration instead"
    )]
    Edited(String),
    /// The database belongs to another user model.
    #[error(
        "this database belongs to the user model {found}, but the program's is {expected}: \
         use the program it belongs to, or another DATABASE_URL"
    )]
    OtherModel {
        /// The model that the database was made for.
        found: UserModel,
        /// The model of this program.
        expected: UserModel,
    },
    /// There is no migration at all.
    #[error("there are no migrations for {0}: run `makemigrations`, then start again")]
    NoMigrations(&'static str),
    /// The model has columns that the database lacks.
    #[error(
        "the table {table} lacks the column {column}: the model has changed since the last migration"
    )]
    MissingColumn {
        /// The table.
        table: String,
        /// The column.
        column: String,
    },
    /// The migrations could not be applied.
    #[error(transparent)]
    Migrate(#[from] MigrateError),
    /// The database could not answer.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// Makes sure that `db` fits the program: an empty database is migrated, any other has to be up to
/// date, to belong to the same user model and to have every column of `schema`.
///
/// Several processes may start on one empty database: one migrates, the others wait for it.
///
/// # Errors
///
/// [`StartError`] says what does not fit and what to do about it.
pub async fn prepare(db: &Db, migrations: &Migrations, schema: &Schema) -> Result<(), StartError> {
    if migrations.is_empty() {
        return Err(StartError::NoMigrations(db.engine().name()));
    }
    if !is_up_to_date(db, migrations).await? {
        let mut lock = db.lock_migrations().await?;
        // Inside the lock nobody is half-way through.
        let untouched = lock.is_untouched().await?;
        lock.release().await?;
        if untouched {
            let applied = migrate(db, migrations).await?;
            tracing::info!(
                migrations = applied.join(", "),
                "the empty database was migrated"
            );
        }
    }
    verify(db, migrations, schema).await
}

/// Makes sure that `db` fits the program, without changing anything.
///
/// # Errors
///
/// [`StartError`] says what does not fit and what to do about it.
pub async fn verify(db: &Db, migrations: &Migrations, schema: &Schema) -> Result<(), StartError> {
    if migrations.is_empty() {
        return Err(StartError::NoMigrations(db.engine().name()));
    }
    same_user_model(db, &schema.user_model).await?;
    known_migrations(db, migrations).await?;
    all_columns(db, schema).await
}

async fn is_up_to_date(db: &Db, migrations: &Migrations) -> Result<bool, DbError> {
    let applied = db.applied_migrations().await?;
    Ok(migrations
        .iter()
        .all(|file| applied.iter().any(|row| row.version == file.version)))
}

/// The user model that the database was made for.
async fn recorded_user_model(db: &Db) -> Result<Option<UserModel>, DbError> {
    if db.column_names("auth_user_model").await?.is_empty() {
        return Ok(None);
    }
    let sql = "SELECT label, table_name, key_type FROM auth_user_model";
    let row: Option<(String, String, String)> = db.fetch_optional(sql, ()).await?;
    Ok(row.map(|(label, table, key)| {
        let key = if key == crate::model::Kind::Uuid.name() {
            crate::model::Kind::Uuid
        } else {
            crate::model::Kind::BigInt
        };
        UserModel { label, table, key }
    }))
}

/// Makes sure that `db` belongs to the user model `expected`, or to none yet.
///
/// # Errors
///
/// [`StartError::OtherModel`].
pub async fn same_user_model(db: &Db, expected: &UserModel) -> Result<(), StartError> {
    match recorded_user_model(db).await? {
        Some(found) if found != *expected => Err(StartError::OtherModel {
            found,
            expected: expected.clone(),
        }),
        _ => Ok(()),
    }
}

async fn known_migrations(db: &Db, migrations: &Migrations) -> Result<(), StartError> {
    let applied = db.applied_migrations().await?;
    for row in &applied {
        match migrations.iter().find(|file| file.version == row.version) {
            None => return Err(StartError::Newer(format!("{:04}", row.version))),
            Some(file) if !file.has_checksum(&row.checksum) => {
                return Err(StartError::Edited(file.stem()));
            }
            Some(_) => {}
        }
    }
    let is_pending = |version: i64| applied.iter().all(|row| row.version != version);
    let pending: Vec<_> = migrations
        .iter()
        .filter(|file| is_pending(file.version))
        .map(super::MigrationFile::stem)
        .collect();
    if pending.is_empty() {
        Ok(())
    } else {
        Err(StartError::Pending(pending))
    }
}

async fn all_columns(db: &Db, schema: &Schema) -> Result<(), StartError> {
    for table in &schema.tables {
        let present = db.column_names(&table.name).await?;
        let missing = table
            .columns
            .iter()
            .find(|column| !present.contains(&column.name));
        if let Some(column) = missing {
            return Err(StartError::MissingColumn {
                table: table.name.clone(),
                column: column.name.clone(),
            });
        }
    }
    Ok(())
}
