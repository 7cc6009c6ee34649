use auth_core::query::Objects;
use auth_core::{Db, Model};

#[derive(Debug, Clone, Model)]
pub struct Note {
    pub id: i64,
    pub text: String,
}

pub fn sorted(db: &Db) -> Objects<Note> {
    Note::objects(db).order_by(|note| note.text.asc())
}

fn main() {}
