use auth_core::Model;
use auth_core::model::Json;
use auth_core::query::Filter;

#[derive(Debug, Clone, Model)]
pub struct Note {
    pub id: i64,
    pub tags: Json<Vec<String>>,
}

pub fn some() -> Filter<Note> {
    Note::FIELDS.tags.lt(Json(vec!["b".to_owned()]))
}

fn main() {}
