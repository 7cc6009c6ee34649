//! `POST` of the login form, as a browser sends it.

use serde_json::Value;

use super::entrants::{Entrant, Kind};
use crate::Outcome;
use crate::client::Client;
use crate::contestant::Exchange;
use crate::seed::{PASSWORD, USERS, username};

/// Not the password of anybody, and as long as theirs.
const WRONG: &str = "a wrong password";

impl Entrant {
    /// Logins by everybody, with the right password or with a wrong one.
    pub(crate) async fn logins(&self, is_right: bool) -> Outcome<Vec<Exchange>> {
        let form = match self.kind {
            Kind::Ours | Kind::OursCached => self.own_form().await?,
            _ => Form {
                path: "/login",
                headers: String::new(),
                token: String::new(),
            },
        };
        let password = if is_right { PASSWORD } else { WRONG }.replace(' ', "+");
        let exchange = |user| {
            let body = format!(
                "{}username={}&password={password}",
                form.token,
                username(user)
            );
            Exchange {
                request: format!(
                    "POST {} HTTP/1.1\r\nHost: {}\r\n{}Accept: text/html\r\n\
                     Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
                    form.path,
                    self.server.address,
                    form.headers,
                    body.len()
                ),
                status: if is_right { 303 } else { 422 },
                contains: String::new(),
            }
        };
        Ok((0..USERS).map(exchange).collect())
    }

    /// The library wants a token and a cookie that belong together. The pair is good for any number of logins.
    async fn own_form(&self) -> Outcome<Form> {
        let address = self.server.address;
        let request = format!(
            "GET /accounts/csrf HTTP/1.1\r\nHost: {address}\r\nAccept: application/json\r\n\r\n"
        );
        let answer = Client::new(address).send(request.as_bytes()).await?;
        let cookie = answer
            .header("set-cookie")
            .and_then(|cookie| cookie.split(';').next());
        let body: Value = serde_json::from_slice(&answer.body)?;
        let (Some(cookie), Some(token)) = (cookie, body["csrf_token"].as_str()) else {
            return Err(format!("{} gives no CSRF token", self.kind.name()).into());
        };
        Ok(Form {
            path: "/accounts/login",
            headers: format!("Origin: http://{address}\r\nCookie: {cookie}\r\n"),
            token: format!("csrf_token={token}&"),
        })
    }
}

/// What a login form of this server needs besides name and password.
struct Form {
    path: &'static str,
    headers: String,
    token: String,
}
