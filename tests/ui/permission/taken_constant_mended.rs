use auth_core::Model;

#[derive(Debug, Clone, Model)]
#[model(permissions = [("view_drafts", "Can view drafts")])]
pub struct Article {
    pub id: i64,
}

fn main() {}
