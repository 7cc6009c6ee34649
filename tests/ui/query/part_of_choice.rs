use auth_core::query::Filter;
use auth_core::{Choices, Model};

#[derive(Debug, Clone, Copy, Choices)]
pub enum State {
    Open,
    Closed,
}

#[derive(Debug, Clone, Model)]
pub struct Task {
    pub id: i64,
    pub state: State,
}

pub fn some() -> Filter<Task> {
    Task::FIELDS.state.starts_with("o")
}

fn main() {}
