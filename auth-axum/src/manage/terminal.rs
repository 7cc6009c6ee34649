//! Asking a person.

use std::io::{self, BufRead, IsTerminal, Write};

use super::CommandError;

/// The terminal. Questions go to stderr, so that stdout has data alone.
#[derive(Debug)]
pub(super) struct Terminal;

impl Terminal {
    /// The terminal, if there is one to ask.
    pub(super) fn open(instead: &str) -> Result<Self, CommandError> {
        if io::stdin().is_terminal() {
            return Ok(Self);
        }
        Err(CommandError::sentence(format!(
            "there is no terminal to ask: {instead}"
        )))
    }

    /// Asks for a line.
    #[expect(clippy::unused_self, reason = "only who has a terminal may ask")]
    pub(super) fn line(&self, question: &str) -> Result<String, CommandError> {
        let mut out = io::stderr();
        write!(out, "{question}: ")?;
        out.flush()?;
        let mut line = String::new();
        if io::stdin().lock().read_line(&mut line)? == 0 {
            return Err(CommandError::sentence("cancelled"));
        }
        Ok(line.trim_end_matches(['\n', '\r']).to_owned())
    }

    /// Asks for a password, without showing it.
    #[expect(clippy::unused_self, reason = "only who has a terminal may ask")]
    pub(super) fn password(&self, question: &str) -> Result<String, CommandError> {
        Ok(rpassword::prompt_password(format!("{question}: "))?)
    }

    /// Asks for a password twice, until both are the same.
    pub(super) fn new_password(&self) -> Result<String, CommandError> {
        loop {
            let first = self.password("Password")?;
            if first == self.password("Password (again)")? {
                return Ok(first);
            }
            self.say("The two passwords are not the same.");
        }
    }

    /// Says what was wrong with an answer.
    #[expect(clippy::unused_self, reason = "only who has a terminal may be told")]
    pub(super) fn say(&self, sentence: &str) {
        // A terminal that is gone will be noticed by the next question.
        drop(writeln!(io::stderr(), "{sentence}"));
    }
}
