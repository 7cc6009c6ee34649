//! The tables of groups and permissions.

use crate::model::{Field, Kind, Model, OnDelete};
use crate::schema::{ColumnSchema, Table};
use crate::user::AuthUser;

use super::{Group, Permission};

/// The tables of groups and permissions, and those that join them to the user model, if it has
/// `PermissionsMixin`.
pub(crate) fn tables<U: AuthUser>() -> Vec<Table> {
    let group = (Group::TABLE, Group::KEY, Kind::BigInt);
    let permission = (Permission::TABLE, Permission::KEY, Kind::BigInt);
    let user = (U::TABLE, U::KEY, <U::Key as Field>::KIND);
    let mut tables = vec![
        Table::of::<Group>().comment("Groups of users."),
        Table::of::<Permission>()
            .comment("What users may do.")
            .unique(&["app_label", "codename"]),
        join(
            "auth_group_permissions",
            "What the users of a group may do.",
            ("group_id", group),
            ("permission_id", permission),
        ),
    ];
    if U::COLUMNS.find("is_superuser").is_some() {
        let name = |suffix: &str| format!("{}_{suffix}", U::TABLE);
        tables.push(join(
            &name("groups"),
            "The groups of a user.",
            ("user_id", user),
            ("group_id", group),
        ));
        tables.push(join(
            &name("user_permissions"),
            "What a user may do besides.",
            ("user_id", user),
            ("permission_id", permission),
        ));
    }
    tables
}

/// A column, and the table, the column and the kind of the key that it names.
type End<'a> = (&'a str, (&'a str, &'a str, Kind));

fn join(name: &str, comment: &str, left: End<'_>, right: End<'_>) -> Table {
    let table = Table::new(name, comment).primary_key(&[left.0, right.0]);
    let table = [left, right]
        .into_iter()
        .fold(table, |table, (column, (target, key, kind))| {
            table.column(ColumnSchema::new(column, kind)).references(
                column,
                (target, key),
                OnDelete::Cascade,
            )
        });
    table.index(&[right.0])
}
