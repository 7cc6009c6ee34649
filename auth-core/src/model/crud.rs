//! Create, get, save and delete, for every model alike.

use crate::db::{Db, DbError, Engine, Select, Sql, Tx};
use crate::form::{FieldError, FormErrors};

use super::{AbstractModel, Column, Field, Hooks, Key, Model, SaveError, Update, Value};

/// `"a", "b"`: the columns of a model, quoted for every database.
pub(crate) fn column_list<M: AbstractModel>() -> String {
    let quoted: Vec<_> = M::COLUMNS
        .iter()
        .map(|column| format!("\"{}\"", column.name))
        .collect();
    quoted.join(", ")
}

/// `SELECT all columns FROM table WHERE column = ?`. [`Db::select_by`] keeps it.
pub(crate) fn select_by<M: Model>(engine: Engine, column: &str) -> Select {
    let rest = format!("FROM \"{}\" WHERE \"{column}\" = ?", M::TABLE);
    Select::new(engine, &[("", M::COLUMNS.as_slice())], &rest)
}

pub(crate) async fn get<M: Model>(db: &Db, key: M::Key) -> Result<Option<M>, DbError> {
    let select = db.select_by::<M>(M::KEY);
    db.fetch_model(&select, vec![key.into_value()]).await
}

pub(crate) async fn insert<M: Model>(db: &Db, mut row: M) -> Result<M, SaveError> {
    check(&mut row)?;
    db.transact(|tx| Box::pin(async move { insert_in(tx, row).await }))
        .await
}

/// The insert itself, inside the caller's transaction, for a row that has been cleaned.
pub(crate) async fn insert_in<M: Model>(tx: &mut Tx, mut row: M) -> Result<M, SaveError> {
    if row.key() == M::Key::UNSAVED
        && let Some(key) = M::Key::generate()
    {
        row.set_key(key);
    }
    let numbered_by_database = row.key() == M::Key::UNSAVED;
    let (columns, values): (Vec<&Column>, Vec<Value>) = M::COLUMNS
        .iter()
        .zip(row.values())
        .filter(|(column, _)| !(numbered_by_database && column.name == M::KEY))
        .unzip();
    let names: Vec<_> = columns
        .iter()
        .map(|column| format!("\"{}\"", column.name))
        .collect();
    let places = vec!["?"; names.len()].join(", ");
    let sql = format!(
        "INSERT INTO \"{}\" ({}) VALUES ({places})",
        M::TABLE,
        names.join(", ")
    );
    if numbered_by_database {
        let number = tx
            .insert_numbered(sql, M::KEY, values)
            .await
            .map_err(taken::<M>)?;
        row.set_key(M::Key::from_value(Value::Int(number)).map_err(DbError::from)?);
    } else {
        tx.execute(Sql::generated(sql).touching_nothing(), values)
            .await
            .map_err(taken::<M>)?;
    }
    Ok(row)
}

pub(crate) async fn save<M: Model>(
    db: &Db,
    row: &mut M,
    edit: impl FnOnce(&mut M) + Send,
) -> Result<(), SaveError> {
    let (edited, changes) = edited_by(row, edit)?;
    write(db, row, edited, changes).await
}

pub(crate) async fn update<M: Model>(
    db: &Db,
    row: &mut M,
    update: Update<M>,
) -> Result<(), SaveError> {
    let (edited, changes) = edited(row, |row| update.into_draft().apply(row))?;
    write(db, row, edited, changes).await
}

async fn write<M: Model>(
    db: &Db,
    row: &mut M,
    edited: M,
    changes: Changes,
) -> Result<(), SaveError> {
    if !changes.is_empty() {
        let (key, saved) = (row.key(), edited.clone());
        db.transact(move |tx| {
            Box::pin(async move { write_columns(tx, key, &saved, changes).await })
        })
        .await?;
    }
    *row = edited;
    Ok(())
}

/// The save itself, inside the caller's transaction, of a row that is held in it.
pub(crate) async fn save_in<M: Model>(
    tx: &mut Tx,
    row: &M,
    edit: impl FnOnce(&mut M),
) -> Result<(), SaveError> {
    let (edited, changes) = edited_by(row, edit)?;
    if !changes.is_empty() {
        write_columns(tx, row.key(), &edited, changes).await?;
    }
    Ok(())
}

/// A save of a row that is held in the caller's transaction, whatever the functions that the attribute `validate` names say of it.
pub(crate) async fn overwrite_in<M: Model>(
    tx: &mut Tx,
    row: &M,
    edit: impl FnOnce(&mut M) -> Result<(), FormErrors>,
) -> Result<M, SaveError> {
    let mut edited = row.clone();
    edit(&mut edited)?;
    M::Hooks::clean(&mut edited)?;
    let changes = changes(row.values(), &edited, &[]);
    let mut errors = FormErrors::new();
    for (column, value) in &changes {
        column.check(value, &mut errors);
    }
    errors.into_result()?;
    write_columns(tx, row.key(), &edited, changes).await?;
    Ok(edited)
}

/// The columns that an edit changed, with what is in them now.
type Changes = Vec<(&'static Column, Value)>;

/// The row after an edit, normalised and checked. The edit says which fields are to be written in any case.
fn edited<M: Model>(
    row: &M,
    edit: impl FnOnce(&mut M) -> Result<Vec<&'static str>, FormErrors>,
) -> Result<(M, Changes), FormErrors> {
    let before = row.values();
    let mut edited = row.clone();
    let fields = edit(&mut edited)?;
    check(&mut edited)?;
    let changes = changes(before, &edited, &fields);
    Ok((edited, changes))
}

/// What is to be written of a row that had the values `before`: whatever is another value now, and the fields of `named`.
fn changes<M: Model>(before: Vec<Value>, edited: &M, named: &[&str]) -> Changes {
    M::COLUMNS
        .iter()
        .zip(edited.values())
        .zip(before)
        .filter(|((column, after), before)| {
            // An identity key follows its field: of a row that was read too early it would stay behind.
            after != before || named.contains(&M::Hooks::field_to_blame(column))
        })
        .map(|(change, _)| change)
        .collect()
}

/// The same for an edit of which only what it changed is to be written.
fn edited_by<M: Model>(row: &M, edit: impl FnOnce(&mut M)) -> Result<(M, Changes), FormErrors> {
    edited(row, |row| {
        edit(row);
        Ok(Vec::new())
    })
}

async fn write_columns<M: Model>(
    tx: &mut Tx,
    key: M::Key,
    row: &M,
    changes: Changes,
) -> Result<(), SaveError> {
    let assignments: Vec<_> = changes
        .iter()
        .map(|(column, _)| format!("\"{}\" = ?", column.name))
        .collect();
    let sql = format!(
        "UPDATE \"{}\" SET {} WHERE \"{}\" = ?",
        M::TABLE,
        assignments.join(", "),
        M::KEY
    );
    let fields: Vec<_> = changes.iter().map(|(column, _)| column.field).collect();
    let mut values: Vec<_> = changes.into_iter().map(|(_, value)| value).collect();
    values.push(key.into_value());
    let sql = Sql::generated(sql).touching(M::TABLE, key.into_value());
    if tx.execute(sql, values).await.map_err(taken::<M>)? == 0 {
        return Err(SaveError::Gone);
    }
    M::Hooks::after_save(row, &fields, tx).await?;
    Ok(())
}

pub(crate) async fn delete<M: Model>(db: &Db, key: M::Key) -> Result<bool, DbError> {
    let sql = Sql::generated(format!(
        "DELETE FROM \"{}\" WHERE \"{}\" = ?",
        M::TABLE,
        M::KEY
    ));
    db.execute(
        sql.touching(M::TABLE, key.into_value()),
        vec![key.into_value()],
    )
    .await
    .map(|rows| rows > 0)
}

/// Normalises the fields of a row and tells all mistakes that can be seen without the database.
pub(crate) fn check<M: Model>(row: &mut M) -> Result<(), FormErrors> {
    M::Hooks::clean(row)?;
    check_columns(row)
}

/// What every column has in common.
fn check_columns<M: Model>(row: &M) -> Result<(), FormErrors> {
    let mut errors = FormErrors::new();
    for (column, value) in M::COLUMNS.iter().zip(row.values()) {
        column.check(&value, &mut errors);
    }
    row.validate(&mut errors);
    errors.into_result()
}

/// A unique column that another row has already taken is the fault of a field, not of the database.
fn taken<M: Model>(error: DbError) -> SaveError {
    let DbError::Unique { constraint } = &error else {
        return error.into();
    };
    let column = M::COLUMNS
        .iter()
        .find(|column| column.unique && constraint.is_unique(M::TABLE, &[column.name]));
    if let Some(column) = column {
        return FormErrors::of(M::Hooks::field_to_blame(column), FieldError::new("unique")).into();
    }
    let together = M::UNIQUE_TOGETHER
        .iter()
        .find(|fields| constraint.is_unique(M::TABLE, &columns_of::<M>(fields)));
    match together {
        Some(fields) => FormErrors::of_form(
            FieldError::new("unique_together").param("field_labels", labels_of::<M>(fields)),
        )
        .into(),
        None => error.into(),
    }
}

/// What the column of the field called `field` is called: a model may have its own names.
pub(crate) fn column_name<M: AbstractModel>(field: &'static str) -> &'static str {
    M::COLUMNS.find(field).map_or(field, |column| column.name)
}

/// The columns of these fields.
pub(crate) fn columns_of<M: AbstractModel>(fields: &[&str]) -> Vec<&'static str> {
    let columns = fields.iter().filter_map(|field| M::COLUMNS.find(field));
    columns.map(|column| column.name).collect()
}

/// The names of these fields for people: `team, number`.
fn labels_of<M: AbstractModel>(fields: &[&str]) -> String {
    let columns = fields.iter().filter_map(|field| M::COLUMNS.find(field));
    let labels: Vec<_> = columns.map(|column| column.label).collect();
    labels.join(", ")
}
