//! A group of users.

use crate::Model;

/// A group of users, who all have its permissions.
#[derive(Debug, Clone, Model)]
#[model(table = "auth_group", label = "auth.Group")]
pub struct Group {
    /// The key.
    pub id: i64,
    /// The name, which no other group has.
    #[model(max_length = 150, unique)]
    pub name: String,
}
