//! The database of the application.

use std::ops::Deref;

use axum::extract::FromRequestParts;
use http::request::Parts;

use crate::rejection::LayerMissing;
use crate::session::RequestHandle;

/// The database of the application, in a handler. Everything of [`auth_core::Db`] can be called on it.
#[derive(Debug, Clone)]
pub struct Db(auth_core::Db);

impl Deref for Db {
    type Target = auth_core::Db;

    fn deref(&self) -> &auth_core::Db {
        &self.0
    }
}

impl From<auth_core::Db> for Db {
    fn from(db: auth_core::Db) -> Self {
        Self(db)
    }
}

impl<S: Sync> FromRequestParts<S> for Db {
    type Rejection = LayerMissing;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, LayerMissing> {
        RequestHandle::of(parts)
            .map(|request| Self(request.0.db().clone()))
            .ok_or(LayerMissing)
    }
}
