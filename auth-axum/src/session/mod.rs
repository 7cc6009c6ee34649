//! What a request knows of its session: loaded at most once, changed in memory, saved on the way out.

#[cfg_attr(
    not(feature = "pages"),
    allow(dead_code, reason = "only pages ask for all of it")
)]
mod any;
mod cookies;
mod csrf;
mod message;
mod pre_session;
mod request;
mod save;

pub(crate) use any::RequestHandle;
pub use auth_core::session::{Lifetime, Session, SessionData, SessionError, SessionPolicy};
pub(crate) use cookies::RequestCookies;
pub use message::{Level, Message};
pub(crate) use pre_session::PreSession;
pub(crate) use request::RequestState;
