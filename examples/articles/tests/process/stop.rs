//! Ctrl-C and SIGTERM.

use std::io::Write;
use std::net::TcpStream;
use std::thread;
use std::time::Duration;

use crate::support::{
    Answer, Client, Folder, PASSWORD, Program, Server, Signal, TestResult, wait_until,
};

const SIGNALS: [Signal; 2] = [Signal::Interrupt, Signal::Terminate];

#[test]
fn an_idle_server_ends_at_once() -> TestResult {
    for signal in SIGNALS {
        let folder = Folder::migrated()?;
        let server = Program::server(&folder).serve()?;
        // A connection that says nothing is no reason to wait.
        let _idle = server.client().connect()?;
        assert_eq!(server.client().get("/")?.status, 200);
        server.signal(signal)?;
        let run = server.finish()?;
        run.succeeded();
        assert!(run.took < Duration::from_secs(5), "{run:?}");
        assert_eq!(
            folder.names()?,
            ["articles.db", "articles.secret"],
            "no log is left"
        );
    }
    Ok(())
}

#[test]
fn a_request_that_has_begun_is_answered() -> TestResult {
    for signal in SIGNALS {
        let folder = Folder::with_alice()?;
        let server = Program::server(&folder).serve()?;
        let mut browser = server.client();
        browser.get("/accounts/login")?;
        let fields = [("username", "alice"), ("password", PASSWORD)];
        let request = browser.form("/accounts/login", &fields);
        let (begin, end) = request.split_at(request.len() - 10);
        let mut stream = browser.connect()?;
        stream.write_all(begin.as_bytes())?;
        thread::sleep(Duration::from_millis(200));

        server.signal(signal)?;
        wait_until("nobody else is let in", || {
            Ok(TcpStream::connect(server.address()).is_err())
        })?;
        stream.write_all(end.as_bytes())?;
        assert_eq!(Answer::read(&mut stream)?.status, 303);
        server.finish()?.succeeded();
        assert_eq!(folder.database().logins()?, 1);
    }
    Ok(())
}

#[test]
fn logins_that_wait_for_their_hash_are_answered() -> TestResult {
    for signal in SIGNALS {
        let folder = Folder::with_alice()?;
        let server = Program::server(&folder).serve()?;
        let mut browser = server.client();
        browser.get("/accounts/login")?;
        let logins: Vec<_> = (0..20).map(|_| log_in(browser.clone())).collect();
        let database = folder.database();
        wait_until("the first is logged in", || Ok(database.logins()? > 0))?;

        server.signal(signal)?;
        for login in logins {
            let status = login.join().map_err(|_| "a thread panicked")??;
            assert_eq!(status, 303);
        }
        server.finish()?.succeeded();
        assert_eq!(database.logins()?, 20);
    }
    Ok(())
}

/// Logs in on a connection that is made now, in a thread of its own.
fn log_in(mut browser: Client) -> thread::JoinHandle<TestResult<u16>> {
    thread::spawn(move || {
        let fields = [("username", "alice"), ("password", PASSWORD)];
        Ok(browser.post("/accounts/login", &fields)?.status)
    })
}

#[test]
fn a_second_start_takes_over_the_port_at_once() -> TestResult {
    let folder = Folder::migrated()?;
    let first = Program::server(&folder).serve()?;
    let bind = first.address().to_string();
    assert_eq!(first.client().get("/")?.status, 200);
    first.stop()?.succeeded();
    let second: Server = Program::server(&folder).env("BIND", &bind).serve()?;
    assert_eq!(second.address().to_string(), bind);
    Ok(())
}
