//! The table of sessions.

use crate::model::{AbstractModel, Column, OnDelete};
use crate::schema::{ColumnSchema, Table, UserModel};

use super::SessionRecord;

pub(crate) const TABLE: &str = "auth_session";

/// The table of sessions for users of `user_model`.
pub(crate) fn table(user_model: &UserModel) -> Table {
    let column = |column: &Column| {
        let mut column = ColumnSchema::of(column);
        match column.name.as_str() {
            // The record is written for some key type; the table is for that of the user model.
            "user_id" => column.kind = user_model.key,
            "id" | "auth_hash" => column.max_length = Some(32),
            _ => {}
        }
        column
    };
    let columns = SessionRecord::<i64>::COLUMNS.iter().map(column);
    let table = Table::new(
        TABLE,
        "Sessions. The id is a hash: this table logs nobody in.",
    )
    .primary_key(&["id"]);
    columns
        .fold(table, Table::column)
        .references("user_id", (&user_model.table, "id"), OnDelete::Cascade)
        .index(&["user_id"])
        .index(&["expires_at"])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;

    #[test]
    fn the_user_column_has_the_kind_of_the_users_key() {
        let user_model = UserModel {
            label: "a.U".into(),
            table: "u".into(),
            key: Kind::Uuid,
        };
        let columns = table(&user_model).columns;
        let user = columns.iter().find(|column| column.name == "user_id");
        assert_eq!(user.map(|column| column.kind), Some(Kind::Uuid));
    }
}
