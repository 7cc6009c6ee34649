//! All tables of an application.

use serde::{Deserialize, Serialize};

use crate::permission;
use crate::session;
use crate::user::AuthUser;

use super::{Literal, Operation, Table, UserModel};

/// The table that names the user model of a database.
pub(crate) const RECORD_TABLE: &str = "auth_user_model";

/// All tables of an application: what `snapshot.json` holds, and what the next migration is
/// compared with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Schema {
    /// The user model.
    pub user_model: UserModel,
    /// The tables, each after those it names.
    pub tables: Vec<Table>,
}

impl Schema {
    /// The schema of an application with the user model `U` and the tables `models` of its own.
    pub fn of<U: AuthUser>(models: &[Table]) -> Self {
        let user_model = UserModel::of::<U>();
        let mut tables = vec![record_table(), Table::of::<U>().comment("The accounts.")];
        tables.push(session::table::<U>());
        tables.extend(permission::tables::<U>());
        tables.extend_from_slice(models);
        Self {
            user_model,
            tables: in_order_of_reference(tables),
        }
    }

    /// The steps that create it in an empty database.
    pub fn create(&self) -> Vec<Operation> {
        let tables = self.tables.iter().cloned().map(Operation::CreateTable);
        tables.chain([self.record()]).collect()
    }

    /// The table called `name`.
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.name == name)
    }

    fn record(&self) -> Operation {
        let text = |value: &str| Literal::Text(value.to_owned());
        Operation::Insert {
            table: RECORD_TABLE.to_owned(),
            comment: "A program with another user model refuses to start on this database."
                .to_owned(),
            row: vec![
                ("label".to_owned(), text(&self.user_model.label)),
                ("table_name".to_owned(), text(&self.user_model.table)),
                ("key_type".to_owned(), text(self.user_model.key.name())),
            ],
        }
    }
}

fn record_table() -> Table {
    use super::ColumnSchema;
    use crate::model::Kind;
    let column = |name, length| ColumnSchema::new(name, Kind::Text).max_length(length);
    Table::new(
        RECORD_TABLE,
        "The user model that this database belongs to.",
    )
    .column(column("label", 255))
    .column(column("table_name", 63))
    .column(column("key_type", 20))
    .primary_key(&["label"])
}

/// Puts each table after those that it names, and otherwise keeps the order. A circle is left as it
/// is: the engine will say so.
fn in_order_of_reference(mut rest: Vec<Table>) -> Vec<Table> {
    let mut ordered: Vec<Table> = Vec::with_capacity(rest.len());
    while !rest.is_empty() {
        let is_free = |table: &Table| {
            let waits_for =
                |name: &String| *name != table.name && rest.iter().any(|other| other.name == *name);
            !table.foreign_keys.iter().any(|key| waits_for(&key.table))
        };
        let next = rest.iter().position(is_free).unwrap_or(0);
        ordered.push(rest.remove(next));
    }
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::OnDelete;

    #[test]
    fn a_table_comes_after_those_it_names() {
        let comment =
            Table::new("comment", "").references("article", ("article", "id"), OnDelete::Cascade);
        let tables = in_order_of_reference(vec![
            comment,
            Table::new("tag", ""),
            Table::new("article", ""),
        ]);
        let names: Vec<_> = tables.iter().map(|table| table.name.as_str()).collect();
        assert_eq!(names, ["tag", "article", "comment"]);
    }
}
