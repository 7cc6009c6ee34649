//! The routes.

use auth_core::AuthUser;
use axum::Router;
use axum::routing::{MethodRouter, get, post};

use crate::auth::Auth;
use crate::extract::LoginForm;
use crate::headers::SecurityHeaders;
use crate::pages::Stylesheet;

use super::{csrf_token, login, logout};

/// The account routes under a prefix. Each view can be replaced by one of the application's own:
/// `auth.accounts("/accounts").login(get(LoginForm::page).post(login))`.
///
/// | Route | View |
/// |---|---|
/// | `login` | GET the form, POST to log in |
/// | `logout` | POST to log out |
/// | `csrf` | GET a token for JSON clients |
pub struct AccountRoutes<U: AuthUser, S = ()> {
    auth: Auth<U>,
    prefix: String,
    login: MethodRouter<S>,
    logout: MethodRouter<S>,
}

impl<U, S> AccountRoutes<U, S>
where
    U: AuthUser,
    S: Clone + Send + Sync + 'static,
{
    pub(crate) fn new(auth: Auth<U>, prefix: &str) -> Self {
        Self {
            auth,
            prefix: prefix.to_owned(),
            login: get(LoginForm::<U>::page).post(login::login::<U>),
            logout: post(logout::logout::<U>),
        }
    }

    /// Replaces the login view.
    pub fn login(mut self, view: MethodRouter<S>) -> Self {
        self.login = view;
        self
    }

    /// Replaces the logout view.
    pub fn logout(mut self, view: MethodRouter<S>) -> Self {
        self.logout = view;
        self
    }
}

impl<U, S> From<AccountRoutes<U, S>> for Router<S>
where
    U: AuthUser,
    S: Clone + Send + Sync + 'static,
{
    fn from(routes: AccountRoutes<U, S>) -> Self {
        let at = |path: &str| format!("{}{path}", routes.prefix);
        let stylesheet = at(routes.auth.pages().stylesheet.path());
        Self::new()
            .route(&at("/login"), routes.login)
            .route(&at("/logout"), routes.logout)
            .route(&at("/csrf"), get(csrf_token::csrf_token::<U>))
            .route(&stylesheet, get(async || Stylesheet::response()))
            // Also where the application's own server sets no headers.
            .layer(SecurityHeaders::new(
                routes.auth.origin_policy().is_secure(),
            ))
    }
}
