//! One-shot messages: told on the next page, then forgotten.

use serde::{Deserialize, Serialize};

/// How a message is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Something to know.
    Info,
    /// Something went well.
    Success,
    /// Something to be careful about.
    Warning,
    /// Something went wrong.
    Error,
}

/// A message for the next page that is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// How it is meant.
    pub level: Level,
    /// What it says.
    pub text: String,
}

impl Message {
    /// The name of the messages in a session's data.
    #[cfg(feature = "pages")]
    pub(crate) const KEY: &str = "_messages";
    /// How many are kept until a page shows them: the newest.
    #[cfg(feature = "pages")]
    pub(crate) const KEPT: usize = 20;
}
