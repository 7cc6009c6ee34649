use auth_core::Model;
use auth_core::query::{Manager, Objects};

#[derive(Debug, Clone, Model)]
#[model(manager = Notes)]
pub struct Note {
    pub id: i64,
}

pub struct Notes(pub Objects<Note>);

impl Manager<Note> for Notes {
    fn from_objects(objects: Objects<Note>) -> Self {
        Self(objects)
    }
}

fn main() {}
