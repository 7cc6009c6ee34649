use auth_core::model::SaveError;
use auth_core::{Db, Model};

#[derive(Debug, Clone, Model)]
pub struct Note {
    pub id: i64,
    pub text: String,
    pub stars: i64,
}

pub async fn new(db: &Db) -> Result<Note, SaveError> {
    Note::objects(db).create("text").await
}

fn main() {}
