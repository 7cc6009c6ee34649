//! The table of sessions.

use crate::AuthUser;
use crate::model::{AbstractModel, Column, Field, OnDelete};
use crate::schema::{ColumnSchema, Table};

use super::SessionRecord;

pub(crate) const TABLE: &str = "auth_session";

/// The table of the sessions of `U`.
pub(crate) fn table<U: AuthUser>() -> Table {
    let column = |column: &Column| {
        let mut column = ColumnSchema::of(column);
        match column.name.as_str() {
            // The record is written for some key type; the table is for that of the user model.
            "user_id" => column.kind = <U::Key as Field>::KIND,
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
        .references("user_id", (U::TABLE, U::KEY), OnDelete::Cascade)
        .index(&["user_id"])
        .index(&["expires_at"])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::user::AbstractUser;

    #[derive(Debug, Clone, AuthUser)]
    #[auth_user(prefix = "u_")]
    struct User {
        #[auth_user(flatten)]
        base: AbstractUser<uuid::Uuid>,
    }

    #[test]
    fn the_user_column_has_the_kind_of_the_users_key_and_names_it() {
        let table = table::<User>();
        let mut columns = table.columns.iter();
        let user = columns.find(|column| column.name == "user_id");
        assert_eq!(user.map(|column| column.kind), Some(Kind::Uuid));
        assert_eq!(table.foreign_keys[0].target, "u_id");
    }
}
