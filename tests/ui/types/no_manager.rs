use auth_core::Model;
use auth_core::query::Objects;

#[derive(Debug, Clone, Model)]
#[model(manager = Notes)]
pub struct Note {
    pub id: i64,
}

pub struct Notes(pub Objects<Note>);

fn main() {}
