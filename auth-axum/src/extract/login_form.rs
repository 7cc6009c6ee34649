//! The login form.

use auth_core::AuthUser;
use auth_core::account::{Authentication, Credentials};
use auth_core::form::{FieldError, FormErrors};
use auth_core::password::{Password, PasswordError};
use auth_core::user::LoginData;
use axum::extract::{FromRequest, FromRequestParts, Request};
use http::request::Parts;

use crate::accounts::LoginView;
use crate::form::{Fields, Limits};
use crate::next::SafeNext;
use crate::rejection::LoginRejection;

use super::{AuthSession, Verified};

/// The longest username that is looked at, in characters.
const USERNAME_LIMIT: u32 = 254;

/// A login form that somebody has sent, as HTML form or JSON.
///
/// It is only ever read from a body: never from the query, whatever the method.
#[derive(Debug)]
pub struct LoginForm<U: AuthUser> {
    data: U::LoginForm,
    next: Option<SafeNext>,
    parts: Parts,
}

impl<U: AuthUser> LoginForm<U> {
    /// The fields.
    pub const fn data(&self) -> &U::LoginForm {
        &self.data
    }

    /// Where to go afterwards, if that is a path of this site.
    pub const fn next(&self) -> Option<&SafeNext> {
        self.next.as_ref()
    }

    /// Asks the backends whether the credentials are right. It costs one hash, whoever the user is.
    ///
    /// # Errors
    ///
    /// [`LoginRejection::Invalid`] when they are not, with the form again; people are not told why.
    pub async fn authenticate(self, auth: &AuthSession<U>) -> Result<Verified<U>, LoginRejection> {
        let credentials = Credentials::of(&self.data);
        match auth
            .auth()
            .accounts_core()
            .authenticate(&credentials)
            .await?
        {
            Authentication::Verified(verified) => Ok(Verified {
                inner: *verified,
                remember_me: self.data.remember_me(),
                next: self.next,
            }),
            Authentication::Refused(_) => {
                let label = username_label::<U>();
                let error = FieldError::new("invalid_login").param("username", label);
                let view = LoginView {
                    next: self.next,
                    username: credentials.username,
                    remember_me: self.data.remember_me(),
                };
                Err(view
                    .rejection(&self.parts, auth, FormErrors::of_form(error))
                    .await)
            }
        }
    }
}

/// What people call the field they log in with.
pub(crate) fn username_label<U: AuthUser>() -> &'static str {
    U::COLUMNS
        .find(U::USERNAME_FIELD)
        .map_or("username", |column| column.label)
}

impl<S, U> FromRequest<S> for LoginForm<U>
where
    S: Send + Sync,
    U: AuthUser,
{
    type Rejection = LoginRejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, LoginRejection> {
        let (mut parts, body) = request.into_parts();
        let auth = AuthSession::<U>::from_request_parts(&mut parts, state).await?;
        let fields = Fields::read(&parts, body, Limits::default())
            .await
            .map_err(LoginRejection::Malformed)?;
        let field = |name| {
            fields
                .get(name)
                .map_err(|error| LoginRejection::Malformed(error.into()))
        };
        let username = field(U::LoginForm::USERNAME_FIELD)?
            .unwrap_or_default()
            .to_owned();
        let password = field("password")?.unwrap_or_default();
        let remember_me = matches!(field("remember_me")?, Some("on" | "true" | "1" | "yes"));
        let next = field("next")?.and_then(SafeNext::parse);

        let mut errors = FormErrors::new();
        check_username::<U>(&username, &mut errors);
        match Password::new(password) {
            Ok(password) if errors.is_empty() => {
                let data = U::LoginForm::of((username, password, remember_me));
                return Ok(Self { data, next, parts });
            }
            Ok(_) => {}
            Err(error) => errors.add("password", password_error(error)),
        }
        Err(LoginView {
            next,
            username,
            remember_me,
        }
        .rejection(&parts, &auth, errors)
        .await)
    }
}

fn check_username<U: AuthUser>(username: &str, errors: &mut FormErrors) {
    let column = U::COLUMNS.find(U::USERNAME_FIELD);
    let limit = column
        .and_then(|column| column.max_length)
        .unwrap_or(USERNAME_LIMIT);
    let length = username.chars().count();
    if username.trim().is_empty() {
        errors.add(U::LoginForm::USERNAME_FIELD, FieldError::new("required"));
    } else if length > limit as usize {
        errors.add(
            U::LoginForm::USERNAME_FIELD,
            FieldError::too_long(limit, length),
        );
    }
}

fn password_error(error: PasswordError) -> FieldError {
    match error {
        PasswordError::Empty => FieldError::new("required"),
        PasswordError::Nul => FieldError::new("null_characters_not_allowed"),
        _ => FieldError::new("password_too_long"),
    }
}
