//! Our own `SELECT`s, whose rows are read by place.

use crate::model::{Column, Model, ReadError, ReadProblem, Source, Value};

use super::{DbError, Engine, Row, Sql, packed};

/// A `SELECT` of our own. It names its columns in the order in which they are read, so that nothing has to be found by its name, and they
/// may travel in another form.
#[derive(Debug, Clone)]
pub(crate) struct Select {
    pub(super) sql: Sql,
    form: Form,
}

/// How the columns of a row travel.
#[derive(Debug, Clone, Copy)]
enum Form {
    /// Each in a value of its own.
    Columns,
    /// Packed into so many values.
    Packed(usize),
}

impl Select {
    /// `SELECT` the columns of each table, with its prefix (`s.`), and then `rest`: `FROM … WHERE …`.
    ///
    /// For look-ups by key: the planner does not see the values.
    pub(crate) fn new(engine: Engine, tables: &[(&str, &[Column])], rest: &str) -> Self {
        Self::query(engine, tables, &rest.replace('?', engine.opaque_value()))
    }

    /// The same for conditions of any kind, of which the planner may choose a way by the values.
    pub(crate) fn query(engine: Engine, tables: &[(&str, &[Column])], rest: &str) -> Self {
        let columns: Vec<_> = tables
            .iter()
            .flat_map(|(prefix, columns)| columns.iter().map(move |column| (*prefix, *column)))
            .collect();
        if engine.packs_rows()
            && let Some((list, values)) = packed::list(&columns)
        {
            return Self {
                sql: Sql::generated(format!("SELECT {list} {rest}")),
                form: Form::Packed(values),
            };
        }
        let names = columns
            .iter()
            .map(|(prefix, column)| format!("{prefix}\"{}\"", column.name));
        let names: Vec<_> = names.collect();
        Self {
            sql: Sql::generated(format!("SELECT {} {rest}", names.join(", "))),
            form: Form::Columns,
        }
    }

    /// Translates it once, for a statement that runs with every request.
    pub(crate) fn prepare(self, engine: Engine) -> Self {
        Self {
            sql: self.sql.prepare(engine),
            form: self.form,
        }
    }

    /// One of its rows as a model, whose columns it names.
    pub(super) fn model<M: Model>(&self, row: Row) -> Result<M, DbError> {
        Ok(M::read(&mut self.places(row)?, None)?)
    }

    /// The values of one of its rows.
    pub(super) fn places(&self, row: Row) -> Result<Places, DbError> {
        let values = match self.form {
            Form::Columns => Values::Columns(row),
            Form::Packed(values) => Values::Packed(packed::unpack(&row, values)?),
        };
        Ok(Places {
            values,
            next: 0,
            bytes: 0,
        })
    }
}

/// The values of a row, one after the other.
pub(crate) struct Places {
    values: Values,
    next: usize,
    bytes: usize,
}

enum Values {
    Columns(Row),
    Packed(Vec<serde_json::Value>),
}

impl Places {
    /// Whether the column `ahead` places further on is null.
    pub(crate) fn is_null(&self, ahead: usize, column: &Column) -> bool {
        let place = self.next + ahead;
        match &self.values {
            Values::Columns(row) => row
                .decode(place, column.kind)
                .is_ok_and(|value| value.is_null()),
            Values::Packed(values) => values.get(place).is_some_and(serde_json::Value::is_null),
        }
    }

    /// How many bytes of text and blobs have been read so far.
    pub(crate) const fn bytes(&self) -> usize {
        self.bytes
    }

    fn take(&mut self, place: usize, column: &Column) -> Result<Value, ReadProblem> {
        match &mut self.values {
            Values::Columns(row) => row.decode(place, column.kind),
            Values::Packed(values) => {
                let value = values.get_mut(place).ok_or(ReadProblem::Missing)?;
                packed::value(value.take(), column.kind)
            }
        }
    }
}

impl Source for Places {
    fn next_value(&mut self, column: &Column) -> Result<Value, ReadError> {
        let place = self.next;
        self.next += 1;
        let value = self.take(place, column).map_err(|problem| ReadError {
            column: column.name.to_owned(),
            problem,
        })?;
        self.bytes += value.bytes();
        Ok(value)
    }
}
