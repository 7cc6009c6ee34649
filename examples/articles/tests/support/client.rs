//! A browser without windows: it keeps cookies, and sends the token of the last form that it saw.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

use super::{PATIENCE, TestResult};

/// A browser without windows.
#[derive(Debug, Clone)]
pub(crate) struct Client {
    address: SocketAddr,
    host: String,
    origin: String,
    cookies: BTreeMap<String, String>,
    token: String,
}

/// What the server answers.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Client {
    /// A browser that reaches `origin` at `address`.
    pub(crate) fn new(address: SocketAddr, origin: &str) -> Self {
        let host = origin.split_once("://").map_or(origin, |(_, host)| host);
        Self {
            address,
            host: host.to_owned(),
            origin: origin.to_owned(),
            cookies: BTreeMap::new(),
            token: String::new(),
        }
    }

    /// The same browser, which claims to come from `origin`.
    pub(crate) fn with_origin(mut self, origin: &str) -> Self {
        origin.clone_into(&mut self.origin);
        self
    }

    /// The value of a cookie that it keeps.
    pub(crate) fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    pub(crate) fn get(&mut self, path: &str) -> TestResult<Answer> {
        let request = self.head("GET", path) + "\r\n";
        let answer = self.send(&request)?;
        Ok(self.remember(answer))
    }

    /// Sends a form, with the token of the last one that it saw.
    pub(crate) fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> TestResult<Answer> {
        let request = self.form(path, fields);
        let answer = self.send(&request)?;
        Ok(self.remember(answer))
    }

    /// Opens the login page and fills it in.
    pub(crate) fn log_in(&mut self, username: &str, password: &str) -> TestResult<Answer> {
        self.get("/accounts/login")?;
        let fields = [("username", username), ("password", password)];
        self.post("/accounts/login", &fields)
    }

    /// The bytes of a form, as [`post`](Self::post) would send them.
    pub(crate) fn form(&self, path: &str, fields: &[(&str, &str)]) -> String {
        let token = [("csrf_token", self.token.as_str())];
        let pairs = fields.iter().chain(&token);
        let body: Vec<_> = pairs
            .map(|(name, value)| format!("{name}={}", encoded(value)))
            .collect();
        let body = body.join("&");
        format!(
            "{}Origin: {}\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            self.head("POST", path),
            self.origin,
            body.len()
        )
    }

    /// Connects, without saying anything.
    pub(crate) fn connect(&self) -> TestResult<TcpStream> {
        let stream = TcpStream::connect_timeout(&self.address, PATIENCE)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(stream)
    }

    fn send(&self, request: &str) -> TestResult<Answer> {
        let mut stream = self.connect()?;
        stream.write_all(request.as_bytes())?;
        Answer::read(&mut stream)
    }

    fn head(&self, method: &str, path: &str) -> String {
        let pairs: Vec<_> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let cookies = if pairs.is_empty() {
            String::new()
        } else {
            format!("Cookie: {}\r\n", pairs.join("; "))
        };
        format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nAccept: text/html\r\n{cookies}",
            self.host
        )
    }

    fn remember(&mut self, answer: Answer) -> Answer {
        for line in answer.all("set-cookie") {
            let pair = line.split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').unwrap_or_default();
            if line.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        if let Some(token) = answer.token() {
            self.token = token;
        }
        answer
    }
}

impl Answer {
    /// Reads an answer to its end.
    pub(crate) fn read(from: &mut impl Read) -> TestResult<Self> {
        let mut bytes = Vec::new();
        from.read_to_end(&mut bytes)?;
        let text = String::from_utf8(bytes)?;
        let (head, body) = text
            .split_once("\r\n\r\n")
            .ok_or_else(|| format!("not an answer: {text:?}"))?;
        let mut lines = head.split("\r\n");
        let status = lines.next().and_then(|line| line.split(' ').nth(1));
        Ok(Self {
            status: status.ok_or("no status")?.parse()?,
            headers: lines
                .filter_map(|line| line.split_once(": "))
                .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
                .collect(),
            body: body.to_owned(),
        })
    }

    /// The value of a header, or nothing.
    pub(crate) fn header<'a>(&'a self, name: &'a str) -> &'a str {
        self.all(name).next().unwrap_or_default()
    }

    /// The values of a header that may come more than once.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let of_name = self.headers.iter().filter(move |header| header.0 == name);
        of_name.map(|header| header.1.as_str())
    }

    /// The token of the first form in the page.
    fn token(&self) -> Option<String> {
        let (_, rest) = self.body.split_once("name=\"csrf_token\" value=\"")?;
        Some(rest.split_once('"')?.0.to_owned())
    }
}

/// Percent-encodes what browsers do.
fn encoded(value: &str) -> String {
    value.bytes().fold(String::new(), |mut text, byte| {
        if byte.is_ascii_alphanumeric() || b"-._*".contains(&byte) {
            text.push(char::from(byte));
        } else {
            // Writing to a `String` cannot fail.
            let _ = write!(text, "%{byte:02X}");
        }
        text
    })
}
