//! What the attributes of a model do.

mod defaults;
mod forms;
mod identity;
mod skipped;
mod together;
mod updates;
mod validation;
