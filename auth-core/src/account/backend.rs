//! Who can tell whether credentials are right.

use crate::db::{BoxFuture, Db};
use crate::event::LoginFailure;
use crate::user::AuthUser;

use super::{AuthError, Credentials};

/// Somebody who can tell whether credentials are right: the model's own passwords, a directory
/// server, a token service.
///
/// Backends are asked in order until one accepts or refuses. The model backend comes first.
///
/// ```
/// use auth_core::account::{AuthBackend, AuthError, Credentials, Outcome};
/// use auth_core::db::{BoxFuture, Db};
/// use auth_core::AuthUser;
///
/// /// Lets in whom the directory knows, if they have a row of their own.
/// #[derive(Debug)]
/// struct Directory;
///
/// impl<U: AuthUser> AuthBackend<U> for Directory {
///     fn name(&self) -> &'static str {
///         "directory"
///     }
///
///     fn authenticate<'a>(
///         &'a self,
///         db: &'a Db,
///         credentials: &'a Credentials,
///     ) -> BoxFuture<'a, Result<Outcome<U>, AuthError>> {
///         Box::pin(async move {
///             let bound = false; // ask the server with credentials.username and credentials.password
///             if !bound {
///                 return Ok(Outcome::Pass(auth_core::event::LoginFailure::WrongPassword));
///             }
///             let user = U::get_by_natural_key(db, &credentials.username).await?;
///             Ok(user.map_or(Outcome::Pass(auth_core::event::LoginFailure::UnknownUser), |user| Outcome::Accept(Box::new(user))))
///         })
///     }
/// }
/// ```
pub trait AuthBackend<U: AuthUser>: std::fmt::Debug + Send + Sync + 'static {
    /// The name in logs.
    fn name(&self) -> &'static str;

    /// Says whether the credentials are right.
    ///
    /// # Errors
    ///
    /// [`AuthError`] when it cannot tell. Wrong credentials are an [`Outcome`].
    fn authenticate<'a>(
        &'a self,
        db: &'a Db,
        credentials: &'a Credentials,
    ) -> BoxFuture<'a, Result<Outcome<U>, AuthError>>;
}

/// What a backend says.
#[derive(Debug)]
pub enum Outcome<U> {
    /// The credentials are those of this user.
    Accept(Box<U>),
    /// As [`Accept`](Self::Accept), and the stored hash has old parameters.
    AcceptOutdated(Box<U>),
    /// Not for this backend to say yes to: the next one may.
    Pass(LoginFailure),
    /// As [`Pass`](Self::Pass), for this account: the event of the failure names it.
    PassFor(Box<U>, LoginFailure),
    /// No, and no other backend is to be asked.
    Refuse(LoginFailure),
}
