//! Asking a person.

use std::io::{self, BufRead, IsTerminal, Write};

use auth_core::form::FormErrors;

use crate::server::interrupted;

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
    pub(super) fn line(&self, question: &str) -> Result<String, CommandError> {
        let mut out = io::stderr();
        write!(out, "{question}: ")?;
        out.flush()?;
        let mut line = String::new();
        if io::stdin().lock().read_line(&mut line)? == 0 {
            return Err(self.cancelled());
        }
        Ok(line.trim_end_matches(['\n', '\r']).to_owned())
    }

    /// Asks for a password, without showing it.
    pub(super) fn password(&self, question: &str) -> Result<String, CommandError> {
        // At Ctrl-C rpassword raises the signal before it gives the terminal back: whoever is killed by it
        // leaves one behind that shows nothing that is typed. Whoever listens lives on.
        drop(interrupted());
        match rpassword::prompt_password(format!("{question}: ")) {
            Ok(password) => Ok(password),
            Err(error) if is_cancelled(&error) => Err(self.cancelled()),
            Err(error) => Err(error.into()),
        }
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

    /// Ctrl-C or Ctrl-D: the error gets a line of its own, after that of the question.
    fn cancelled(&self) -> CommandError {
        self.say("");
        CommandError::sentence("cancelled")
    }

    /// Says what was wrong with the answer for `field`.
    pub(super) fn tell(&self, errors: &FormErrors, field: &str) {
        for error in errors.field(field) {
            self.say(&error.to_string());
        }
    }

    /// Says something.
    #[expect(clippy::unused_self, reason = "only who has a terminal may be told")]
    pub(super) fn say(&self, sentence: &str) {
        // A terminal that is gone will be noticed by the next question.
        drop(writeln!(io::stderr(), "{sentence}"));
    }
}

/// Ctrl-C and Ctrl-D.
fn is_cancelled(error: &io::Error) -> bool {
    use io::ErrorKind::{Interrupted, UnexpectedEof};
    matches!(error.kind(), Interrupted | UnexpectedEof)
}
