//! The layer.

use auth_core::AuthUser;
use tower_layer::Layer;

use crate::auth::Auth;

use super::AuthService;

/// Gives every request its session, refuses forged ones, and saves what changed: `auth.layer()`.
///
/// It decides about CSRF itself, for every unsafe method, whichever extractor the handler uses.
#[derive(Debug)]
pub struct AuthLayer<U: AuthUser>(Auth<U>);

impl<U: AuthUser> AuthLayer<U> {
    pub(crate) const fn new(auth: Auth<U>) -> Self {
        Self(auth)
    }
}

impl<U: AuthUser> Clone for AuthLayer<U> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<S, U: AuthUser> Layer<S> for AuthLayer<U> {
    type Service = AuthService<S, U>;

    fn layer(&self, inner: S) -> Self::Service {
        AuthService::new(inner, self.0.clone())
    }
}
