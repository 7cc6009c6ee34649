//! The page of a request.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::extract::FromRequestParts;
use http::Method;
use http::request::Parts;
use minijinja::Value;
use minijinja::value::Serde;

use crate::error::Error;
use crate::rejection::LayerMissing;
use crate::session::{Level, Message, RequestHandle};

use super::csrf_input::CsrfInput;
use super::shown::shown;
use super::{Context, PageError, PageResponse};

/// Renders templates for a request.
///
/// Every template has, besides what it is given: `user`, `csrf_input`, `csrf_token`, `messages`,
/// `site_name`, `stylesheet_url`, `login_url`, `logout_url`, `request_path`. The user is loaded
/// before, because templates cannot wait.
pub struct Page {
    request: RequestHandle,
    path: String,
    /// Whether somebody will see the page: nobody does after HEAD, so no message counts as told.
    is_seen: bool,
}

impl<S: Sync> FromRequestParts<S> for Page {
    type Rejection = LayerMissing;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, LayerMissing> {
        let request = RequestHandle::of(parts).ok_or(LayerMissing)?;
        Ok(Self {
            path: request.1.path().to_owned(),
            request,
            is_seen: parts.method != Method::HEAD,
        })
    }
}

impl Page {
    /// Renders the template called `name`: the application's own in `templates/`, or a built-in one.
    ///
    /// # Errors
    ///
    /// [`Error`]: 500 when the template is missing or wrong, 503 when the user could not be loaded.
    pub async fn render(&self, name: &str, context: Context) -> Result<PageResponse, Error> {
        Ok(self.rendered(name, context).await?)
    }

    async fn rendered(&self, name: &str, context: Context) -> Result<PageResponse, PageError> {
        let request = &self.request.0;
        let user = request.user().await?;
        let messages = self.take_messages().await?;
        let token = request.csrf_token().await?;
        let is_sent = Arc::new(AtomicBool::new(false));
        let pages = request.pages();
        let common = minijinja::context! {
            user => shown(user),
            messages => Serde(&messages),
            csrf_token => Value::from_object(CsrfInput::token(token.clone(), is_sent.clone())),
            csrf_input => Value::from_object(CsrfInput::input(token, is_sent.clone())),
            site_name => pages.site_name(),
            stylesheet_url => &*pages.stylesheet_url,
            login_url => request.login_url(),
            logout_url => request.logout_url(),
            request_path => &*self.path,
        };
        let own: BTreeMap<String, Value> = context
            .into_values()
            .map(|(name, value)| (name, shown(value)))
            .collect();
        let html = pages.render(
            name,
            minijinja::value::merge_maps([Value::from(own), common]),
        );
        request.csrf_token_sent(is_sent.load(Ordering::Relaxed));
        html.map(PageResponse::new)
    }

    /// Leaves a message for the next page that is shown, this one or another.
    ///
    /// # Errors
    ///
    /// [`Error`]: 503 when the session could not be read.
    pub async fn message(&self, level: Level, text: impl Into<String>) -> Result<(), Error> {
        let mut messages = self.messages().await?;
        messages.push(Message {
            level,
            text: text.into(),
        });
        // Nobody reads more, and a page that never comes must not fill the session.
        let first = messages.len().saturating_sub(Message::KEPT);
        let value = serde_json::to_value(&messages[first..])
            .map_err(auth_core::session::SessionError::Json)?;
        self.request.0.change(Message::KEY.into(), Some(value));
        Ok(())
    }

    async fn messages(&self) -> Result<Vec<Message>, PageError> {
        let stored = self.request.0.get(Message::KEY).await?;
        Ok(stored
            .and_then(|value| serde_json::from_value(value).ok())
            .unwrap_or_default())
    }

    async fn take_messages(&self) -> Result<Vec<Message>, PageError> {
        let messages = self.messages().await?;
        if self.is_seen && !messages.is_empty() {
            self.request.0.change(Message::KEY.into(), None);
        }
        Ok(messages)
    }
}
