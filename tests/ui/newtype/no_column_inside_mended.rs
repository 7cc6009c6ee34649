use auth_core::Field;

use auth_core::model::Json;

#[derive(Debug, Clone, Field)]
pub struct Tags(Json<std::collections::BTreeSet<String>>);

fn main() {}
