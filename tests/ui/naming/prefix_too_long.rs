use auth_core::Model;

#[derive(Debug, Clone, Model)]
#[model(prefix = "a_prefix_that_leaves_little_room_for_the_names_of_columns_")]
pub struct Article {
    pub id: i64,
    pub headline: String,
}

fn main() {}
