use auth_core::Model;

#[derive(Debug, Clone, Model)]
#[model(table = "a_table_name_of_more_bytes_than_postgresql_keeps_of_any_identifier")]
pub struct Article {
    pub id: i64,
}

fn main() {}
