//! One run of the program.

use std::io::{self, Read};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::{Folder, PATIENCE, Server, TestResult};

/// The program.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_articles");

/// One run of the program, in a folder of its own and with an empty environment.
#[derive(Debug)]
pub(crate) struct Program(Command);

impl Program {
    pub(crate) fn new(folder: &Folder, arguments: &[&str]) -> Self {
        let mut command = Command::new(PROGRAM);
        command
            .args(arguments)
            .env_clear()
            .current_dir(folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        Self(command)
    }

    /// The server, on a free port of loopback.
    pub(crate) fn server(folder: &Folder) -> Self {
        Self::new(folder, &["serve"]).env("BIND", "127.0.0.1:0")
    }

    pub(crate) fn args(mut self, arguments: &[&str]) -> Self {
        self.0.args(arguments);
        self
    }

    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.0.env(name, value);
        self
    }

    pub(crate) fn start(mut self) -> TestResult<Running> {
        Running::new(self.0.spawn()?)
    }

    /// Runs it to its end.
    pub(crate) fn run(self) -> TestResult<Finished> {
        self.start()?.finish()
    }

    /// Starts it and waits until it serves.
    pub(crate) fn serve(self) -> TestResult<Server> {
        Server::new(self.start()?)
    }
}

/// A program that runs. It is killed when the test forgets it.
#[derive(Debug)]
pub(crate) struct Running {
    child: Child,
    started: Instant,
    stderr: Option<JoinHandle<io::Result<String>>>,
}

impl Running {
    fn new(mut child: Child) -> TestResult<Self> {
        let stderr = child.stderr.take().ok_or("stderr is not piped")?;
        Ok(Self {
            child,
            started: Instant::now(),
            stderr: Some(thread::spawn(move || read(stderr))),
        })
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Its stdout, once.
    pub(crate) fn stdout(&mut self) -> TestResult<impl Read + Send + use<>> {
        Ok(self.child.stdout.take().ok_or("stdout was taken")?)
    }

    /// Waits for its end.
    pub(crate) fn finish(mut self) -> TestResult<Finished> {
        let stdout = self.child.stdout.take();
        let stdout = stdout.map(|stdout| thread::spawn(move || read(stdout)));
        let status = self.wait()?;
        let took = self.started.elapsed();
        let text = |reader: Option<JoinHandle<io::Result<String>>>| -> TestResult<String> {
            match reader {
                Some(reader) => Ok(reader.join().map_err(|_| "a reader panicked")??),
                None => Ok(String::new()),
            }
        };
        Ok(Finished {
            code: status.code(),
            stdout: text(stdout)?,
            stderr: text(self.stderr.take())?,
            took,
        })
    }

    fn wait(&mut self) -> TestResult<ExitStatus> {
        let started = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait()? {
                return Ok(status);
            }
            if started.elapsed() > PATIENCE {
                self.child.kill()?;
                return Err("the program does not end".into());
            }
            thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Most have ended by themselves.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn read(mut from: impl Read) -> io::Result<String> {
    let mut text = String::new();
    from.read_to_string(&mut text)?;
    Ok(text)
}

/// What a run of the program left.
#[derive(Debug)]
pub(crate) struct Finished {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) took: Duration,
}

impl Finished {
    /// It did what it was asked to, and said so on stdout alone.
    pub(crate) fn succeeded(&self) -> &str {
        assert_eq!(self.code, Some(0), "{self:?}");
        assert!(!self.stderr.contains("error"), "{self:?}");
        &self.stdout
    }

    /// It did nothing and said why in one line that a person can read.
    pub(crate) fn refused(&self) -> &str {
        assert_eq!(self.code, Some(1), "{self:?}");
        let line = self.stderr.trim_end_matches('\n');
        assert!(!line.contains('\n'), "more than one line: {self:?}");
        let sentence = line.strip_prefix("error: ").unwrap_or_default();
        assert!(!sentence.is_empty(), "{self:?}");
        for debug in [" { ", "Some(", "Err(", "Os {", "kind:", "panicked", "sqlx"] {
            assert!(!line.contains(debug), "{debug} in: {line}");
        }
        sentence
    }

    /// It did not understand what it was asked to do.
    pub(crate) fn misused(&self) -> &str {
        assert_eq!(self.code, Some(2), "{self:?}");
        assert_eq!(self.stdout, "", "{self:?}");
        &self.stderr
    }
}
