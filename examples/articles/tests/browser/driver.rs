//! A browser of one's own.

use std::env;
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

use crate::support::server::lines;
use crate::support::{Folder, PATIENCE, TestResult};
use crate::wire::call;

/// No sandbox, because the tests may run as root in a container; nothing that talks to the network of its own accord.
const FLAGS: [&str; 8] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// A browser with a profile of its own. It is closed when the test forgets it.
#[derive(Debug)]
pub(crate) struct Browser {
    driver: Child,
    address: SocketAddr,
    session: String,
    // The last: the profile is removed when nobody writes to it any more.
    profile: Folder,
}

impl Browser {
    /// A browser, if the tests were asked for one.
    pub(crate) fn open() -> TestResult<Option<Self>> {
        if env::var_os("TEST_BROWSER").is_none() {
            eprintln!("not asked for: TEST_BROWSER is not set");
            return Ok(None);
        }
        let profile = Folder::new()?;
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let mut driver = Command::new(program)
            .arg("--port=0")
            .env("HOME", profile.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let stdout = lines(driver.stdout.take().ok_or("stdout is not piped")?);
        let mut browser = Self {
            driver,
            address: SocketAddr::from(([127, 0, 0, 1], 0)),
            session: String::new(),
            profile,
        };
        let port = loop {
            let line = stdout.recv_timeout(PATIENCE)?;
            if let Some((_, port)) = line.split_once("successfully on port ") {
                break port.trim_end_matches('.').parse()?;
            }
        };
        browser.address.set_port(port);
        let wanted = browser.capabilities();
        let session = call(browser.address, "POST", "/session", &wanted)?;
        let session = session["sessionId"].as_str().ok_or("no session")?;
        session.clone_into(&mut browser.session);
        Ok(Some(browser))
    }

    fn capabilities(&self) -> Value {
        let mut flags: Vec<_> = FLAGS.map(str::to_owned).into();
        let profile = self.profile.join("profile");
        flags.push(format!("--user-data-dir={}", profile.display()));
        let mut chromium = json!({ "args": flags });
        if let Ok(binary) = env::var("CHROMIUM") {
            chromium["binary"] = binary.into();
        }
        json!({ "capabilities": { "alwaysMatch": {
            "goog:chromeOptions": chromium,
            "goog:loggingPrefs": { "browser": "ALL" },
        } } })
    }

    /// Sends a command of the session.
    pub(crate) fn post(&self, command: &str, body: &Value) -> TestResult<Value> {
        let path = format!("/session/{}/{command}", self.session);
        call(self.address, "POST", &path, body)
    }

    /// Asks something of the session.
    pub(crate) fn get(&self, question: &str) -> TestResult<Value> {
        let path = format!("/session/{}/{question}", self.session);
        call(self.address, "GET", &path, &Value::Null)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // It ends the browser; the driver alone would leave it behind.
        let path = format!("/session/{}", self.session);
        drop(call(self.address, "DELETE", &path, &Value::Null));
        drop(self.driver.kill());
        drop(self.driver.wait());
    }
}
