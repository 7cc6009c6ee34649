//! Something that a user may do.

use crate::Model;

/// Something that a user may do: `app.codename`, such as `articles.add_article`.
#[derive(Debug, Clone, Model)]
#[model(table = "auth_permission", label = "auth.Permission")]
pub struct Permission {
    /// The key.
    pub id: i64,
    /// The application.
    #[model(max_length = 100)]
    pub app_label: String,
    /// What may be done.
    #[model(max_length = 100)]
    pub codename: String,
    /// The same for people.
    #[model(max_length = 255)]
    pub name: String,
}
