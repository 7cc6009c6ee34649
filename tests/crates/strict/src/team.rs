//! People who work together.

use auth_core::Model;
use chrono::{DateTime, Utc};

/// People who work together.
#[derive(Debug, Clone, Model)]
#[model(
    table = "strict_team",
    label = "strict.Team",
    unique_together = ["city", "name"],
    index_together = ["city", "founded"],
    permissions = [("dissolve_team", "Can dissolve teams")]
)]
#[non_exhaustive]
pub struct Team {
    /// The key.
    #[model(primary_key)]
    pub number: i64,
    /// What they call themselves.
    #[model(max_length = 40, column = "title", renamed_from = "caption")]
    pub name: String,
    /// Where they are.
    #[model(max_length = 40, index)]
    pub city: String,
    /// Since when they are.
    #[model(default = now)]
    pub founded: DateTime<Utc>,
}
