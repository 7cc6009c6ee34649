//! Answers that say what went wrong, in the words of HTTP and nothing of the inside.

mod body;
#[expect(
    clippy::module_inception,
    reason = "the answer is the noun of this folder"
)]
mod problem;

pub(crate) use body::render;
pub use problem::Problem;
