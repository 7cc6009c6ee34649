//! A person at a terminal.

use std::io::{Read, Write};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Instant;

use pty_process::blocking::{self, Pty};
use rustix::termios::{LocalModes, tcgetattr};

use crate::support::program::PROGRAM;
use crate::support::{Folder, PATIENCE, TestResult, wait_until};

/// A person at a terminal, in which the program runs.
pub(crate) struct Terminal {
    pty: Arc<Pty>,
    child: std::process::Child,
    pieces: Receiver<Vec<u8>>,
    screen: String,
    seen: usize,
}

impl Terminal {
    /// Runs the program in a terminal of its own.
    pub(crate) fn open(folder: &Folder, arguments: &[&str]) -> TestResult<Self> {
        let (pty, pts) = blocking::open()?;
        let child = blocking::Command::new(PROGRAM)
            .args(arguments)
            .env_clear()
            .current_dir(folder.path())
            .spawn(pts)?;
        let pty = Arc::new(pty);
        Ok(Self {
            pieces: pieces(Arc::clone(&pty)),
            pty,
            child,
            screen: String::new(),
            seen: 0,
        })
    }

    /// Waits until `text` appears after all that was waited for before.
    pub(crate) fn expect(&mut self, text: &str) -> TestResult {
        let started = Instant::now();
        loop {
            if let Some(at) = self.screen[self.seen..].find(text) {
                self.seen += at + text.len();
                return Ok(());
            }
            let left = PATIENCE.saturating_sub(started.elapsed());
            match self.pieces.recv_timeout(left) {
                Ok(piece) => self.screen += &String::from_utf8_lossy(&piece),
                Err(_) => return Err(format!("no {text:?} in {:?}", self.screen).into()),
            }
        }
    }

    /// Types a line.
    pub(crate) fn type_line(&mut self, line: &str) -> TestResult {
        self.type_keys(&format!("{line}\n"))
    }

    /// Types keys, such as `\x03` for Ctrl-C.
    pub(crate) fn type_keys(&mut self, keys: &str) -> TestResult {
        (&*self.pty).write_all(keys.as_bytes())?;
        Ok(())
    }

    /// Waits for a question and answers it.
    pub(crate) fn answer(&mut self, question: &str, line: &str) -> TestResult {
        self.expect(question)?;
        self.type_line(line)
    }

    /// Waits for a question and answers it unseen.
    pub(crate) fn answer_unseen(&mut self, question: &str, line: &str) -> TestResult {
        self.expect_unseen(question)?;
        self.type_line(line)
    }

    /// Waits for a question whose answer is not shown.
    pub(crate) fn expect_unseen(&mut self, question: &str) -> TestResult {
        self.expect(question)?;
        // Faster than any person, we could type before the program has hidden it.
        wait_until("typing is hidden", || Ok(!self.shows_typing()?))
    }

    /// Whether it shows what is typed.
    pub(crate) fn shows_typing(&self) -> TestResult<bool> {
        let modes = tcgetattr(&*self.pty)?.local_modes;
        Ok(modes.contains(LocalModes::ECHO))
    }

    /// Waits for the end; the exit code, and all that was on the screen.
    pub(crate) fn end(mut self) -> TestResult<(Option<i32>, String)> {
        let started = Instant::now();
        let left = || PATIENCE.saturating_sub(started.elapsed());
        while let Ok(piece) = self.pieces.recv_timeout(left()) {
            self.screen += &String::from_utf8_lossy(&piece);
        }
        if left().is_zero() {
            return Err(format!("it does not end: {:?}", self.screen).into());
        }
        Ok((self.child.wait()?.code(), self.screen.clone()))
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // Most have ended by themselves.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// What the program writes, until it has closed its side.
fn pieces(pty: Arc<Pty>) -> Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(length @ 1..) = (&*pty).read(&mut buffer) {
            // The test may have seen enough.
            drop(sender.send(buffer[..length].to_vec()));
        }
    });
    receiver
}
