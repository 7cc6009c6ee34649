use auth_core::Model;
use auth_core::query::Filter;

#[derive(Debug, Clone, Model)]
pub struct Note {
    pub id: i64,
    pub text: String,
    pub stars: i64,
}

pub fn some() -> Filter<Note> {
    Note::FIELDS.text.eq("")
}

fn main() {}
