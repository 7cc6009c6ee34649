//! The program while it serves.

use std::io::{self, BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::process::Command;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Instant;

use super::program::Running;
use super::{Client, Finished, PATIENCE, TestResult};

/// What asks a program to end.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Signal {
    /// Ctrl-C.
    Interrupt,
    /// What service managers send.
    Terminate,
}

/// The program while it serves. It is killed when the test forgets it.
#[derive(Debug)]
pub(crate) struct Server {
    running: Running,
    stdout: Receiver<String>,
    origin: String,
    address: SocketAddr,
}

impl Server {
    /// Waits for the line that says where the program listens.
    pub(crate) fn new(mut running: Running) -> TestResult<Self> {
        let stdout = lines(running.stdout()?);
        let started = Instant::now();
        let (mut origin, mut address) = (None, None);
        while address.is_none() {
            let left = PATIENCE.saturating_sub(started.elapsed());
            let Ok(line) = stdout.recv_timeout(left) else {
                return Err(format!("it does not serve: {:?}", running.finish()?).into());
            };
            if let Some(found) = line.strip_prefix("Serving on ") {
                origin = Some(found.to_owned());
                address = found.strip_prefix("http://").map(str::to_owned);
            } else if let Some(found) = line.strip_prefix("Listening on ") {
                address = Some(found.to_owned());
            }
        }
        Ok(Self {
            running,
            stdout,
            origin: origin.ok_or("no origin")?,
            address: address.ok_or("no address")?.parse()?,
        })
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// What it calls itself.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// A browser that has no cookie yet.
    pub(crate) fn client(&self) -> Client {
        Client::new(self.address, &self.origin)
    }

    /// What it says next on stdout.
    pub(crate) fn says(&self) -> TestResult<String> {
        Ok(self.stdout.recv_timeout(PATIENCE)?)
    }

    /// Asks it to end.
    pub(crate) fn signal(&self, signal: Signal) -> TestResult {
        let name = match signal {
            Signal::Interrupt => "-INT",
            Signal::Terminate => "-TERM",
        };
        let id = self.running.id().to_string();
        let status = Command::new("kill").args([name, &id]).status()?;
        if status.success() {
            Ok(())
        } else {
            Err("the program is gone".into())
        }
    }

    /// Waits for its end. What it has said on stdout until now is lost.
    pub(crate) fn finish(self) -> TestResult<Finished> {
        self.running.finish()
    }

    /// Ends it.
    pub(crate) fn stop(self) -> TestResult<Finished> {
        self.signal(Signal::Terminate)?;
        self.finish()
    }
}

/// The lines of `from`, as they come.
pub(crate) fn lines(from: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(from).lines().map_while(io::Result::ok) {
            // Nobody may be listening any more; the program must not wait for them.
            drop(sender.send(line));
        }
    });
    receiver
}
