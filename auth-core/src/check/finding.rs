//! One thing that is wrong.

use std::fmt;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It works, and could be better.
    Warning,
    /// It does not work, or is not safe.
    Error,
}

/// One thing that is wrong with an application's setup: Django's `CheckMessage`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// A name that stays: `auth.E003`.
    pub id: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: String,
}

impl Finding {
    /// Something that does not work.
    pub fn error(id: &'static str, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            id,
            severity: Severity::Error,
            message: message.into(),
            hint: hint.into(),
        }
    }

    /// Something that could be better.
    pub fn warning(id: &'static str, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            id,
            severity: Severity::Warning,
            message: message.into(),
            hint: hint.into(),
        }
    }
}

/// `error auth.E003: message. hint`.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        write!(f, "{severity} {}: {}", self.id, self.message)?;
        if self.hint.is_empty() {
            Ok(())
        } else {
            write!(f, "\n    {}", self.hint)
        }
    }
}
