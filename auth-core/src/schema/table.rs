//! A table of a schema.

use serde::{Deserialize, Serialize};

use crate::model::{Column, Kind, Model, OnDelete, crud};

use super::{Check, ColumnSchema, ForeignKey, Index, foreign_key_name, index_name, unique_name};

/// A table of a schema, with its indexes and rules.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// The name.
    pub name: String,
    /// What the rows are, for the reader of a migration.
    pub comment: String,
    /// The columns, in order.
    pub columns: Vec<ColumnSchema>,
    /// The columns of the key.
    pub primary_key: Vec<String>,
    /// What no two rows may share.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uniques: Vec<Index>,
    /// What rows are looked up by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indexes: Vec<Index>,
    /// The rows of other tables that rows name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub foreign_keys: Vec<ForeignKey>,
    /// What the values of columns have to be.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<Check>,
}

impl Table {
    /// A table without columns.
    pub fn new(name: &str, comment: &str) -> Self {
        Self {
            name: name.to_owned(),
            comment: comment.to_owned(),
            columns: Vec::new(),
            primary_key: Vec::new(),
            uniques: Vec::new(),
            indexes: Vec::new(),
            foreign_keys: Vec::new(),
            checks: Vec::new(),
        }
    }

    /// The table of a model.
    pub fn of<M: Model>() -> Self {
        let table = Self::new(M::TABLE, &format!("Rows of {}.", M::LABEL));
        let table = M::COLUMNS.iter().fold(table, Self::model_column);
        let table = M::UNIQUE_TOGETHER.iter().fold(table, |table, fields| {
            table.unique(&crud::columns_of::<M>(fields))
        });
        M::INDEX_TOGETHER.iter().fold(table, |table, fields| {
            table.index(&crud::columns_of::<M>(fields))
        })
    }

    fn model_column(mut self, column: &Column) -> Self {
        self = self.column(ColumnSchema::of(column));
        if column.primary_key {
            self.primary_key.push(column.name.to_owned());
        }
        if column.unique {
            self = self.unique(&[column.name]);
        }
        if let Some(reference) = column.references {
            self = self.references(
                column.name,
                (reference.table, reference.column),
                reference.on_delete,
            );
        }
        if column.index || column.references.is_some() {
            self = self.index(&[column.name]);
        }
        self.checks.extend(Check::of(&self.name, column));
        self
    }

    /// Says what the rows are.
    pub fn comment(mut self, comment: &str) -> Self {
        comment.clone_into(&mut self.comment);
        self
    }

    /// Adds a column.
    pub fn column(mut self, column: ColumnSchema) -> Self {
        self.columns.push(column);
        self
    }

    /// Makes `columns` the key.
    pub fn primary_key(mut self, columns: &[&str]) -> Self {
        self.primary_key = owned(columns);
        self
    }

    /// Lets no two rows share `columns`.
    pub fn unique(mut self, columns: &[&str]) -> Self {
        // What is the key is unique already.
        if columns != self.primary_key {
            self.uniques.push(Index {
                name: unique_name(&self.name, columns),
                columns: owned(columns),
            });
        }
        self
    }

    /// Indexes `columns`.
    pub fn index(mut self, columns: &[&str]) -> Self {
        // A unique column and the beginning of a key have an index already.
        let covered = self.uniques.iter().any(|index| index.columns == columns)
            || self.primary_key.first().map(String::as_str) == columns.first().copied()
                && columns.len() == 1;
        if !covered {
            self.indexes.push(Index {
                name: index_name(&self.name, columns),
                columns: owned(columns),
            });
        }
        self
    }

    /// Lets `column` name a row of another table.
    pub fn references(
        mut self,
        column: &str,
        (table, target): (&str, &str),
        on_delete: OnDelete,
    ) -> Self {
        self.foreign_keys.push(ForeignKey {
            name: foreign_key_name(&self.name, column),
            column: column.to_owned(),
            table: table.to_owned(),
            target: target.to_owned(),
            on_delete,
        });
        self
    }

    /// Whether the database numbers the rows.
    pub fn has_numbered_key(&self) -> bool {
        self.columns.iter().any(|column| column.numbered)
    }

    /// Whether the rows are only ever found by raw bytes.
    pub fn is_keyed_by_bytes(&self) -> bool {
        let key = |column: &ColumnSchema| {
            column.kind == Kind::Bytes
                && [&column.name] == *self.primary_key.iter().collect::<Vec<_>>()
        };
        self.columns.iter().any(key)
    }
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}
