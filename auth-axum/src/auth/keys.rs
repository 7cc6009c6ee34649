//! The keys of the HTTP side, each for one purpose.

use auth_core::secret::{MacKey, SecretKey};

/// The keys of the HTTP side, each for one purpose (CVE-2026-6873: a tag for one must not pass for
/// another).
#[derive(Debug)]
pub(crate) struct Keys {
    pub(crate) csrf: MacKey,
    pub(crate) pre_session: MacKey,
}

impl Keys {
    pub(super) fn of(secret: &SecretKey) -> Self {
        Self {
            csrf: secret.derive("csrf token"),
            pre_session: secret.derive("pre-session cookie"),
        }
    }
}
