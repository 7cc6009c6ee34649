use auth_core::{Db, Model};

#[derive(Debug, Clone, Model)]
pub struct Note {
    pub id: i64,
    pub text: String,
    pub stars: i64,
}

pub fn new(db: &Db) {
    drop(Note::objects(db).create(Note::builder().text("text")));
}

fn main() {}
