//! The hidden field that every form carries.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use minijinja::value::{Object, ObjectRepr};

/// The CSRF token, bare or as a hidden field. It notes whether a template used it: a page without
/// forms sets no cookie.
#[derive(Debug)]
pub(super) struct CsrfInput {
    token: String,
    bare: bool,
    used: Arc<AtomicBool>,
}

impl CsrfInput {
    /// The hidden field: `csrf_input`.
    pub(super) const fn input(token: String, used: Arc<AtomicBool>) -> Self {
        Self {
            token,
            bare: false,
            used,
        }
    }

    /// The token alone: `csrf_token`.
    pub(super) const fn token(token: String, used: Arc<AtomicBool>) -> Self {
        Self {
            token,
            bare: true,
            used,
        }
    }
}

impl Object for CsrfInput {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.used.store(true, Ordering::Relaxed);
        // The token is base64url: nothing in it needs escaping.
        if self.bare {
            return f.write_str(&self.token);
        }
        write!(
            f,
            "<input type=\"hidden\" name=\"csrf_token\" value=\"{}\">",
            self.token
        )
    }
}
