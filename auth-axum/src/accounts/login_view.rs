//! The login form, shown.

use auth_core::AuthUser;
use auth_core::form::FormErrors;
use auth_core::user::LoginData;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::request::Parts;

use crate::error::Error;
use crate::extract::{AuthSession, LoginForm, username_label};
use crate::form::{Fields, Limits};
use crate::json_answer::JsonAnswer;
use crate::next::SafeNext;
use crate::pages::{FieldView, FormView, capitalized};
use crate::problem::Problem;
use crate::rejection::LoginRejection;

/// What a login form shows. Never the password.
#[derive(Debug, Default)]
pub(crate) struct LoginView {
    pub(crate) next: Option<SafeNext>,
    pub(crate) username: String,
    pub(crate) remember_me: bool,
}

impl<U: AuthUser> LoginForm<U> {
    /// The login page: `get(LoginForm::page)`.
    ///
    /// # Errors
    ///
    /// [`Error`] when the page could not be shown.
    pub async fn page(auth: AuthSession<U>, parts: Parts) -> Result<Response, Error> {
        let view = LoginView {
            next: next_of_query(&parts),
            ..LoginView::default()
        };
        view.show(&parts, &auth, FormErrors::new()).await
    }
}

/// A safe `next` of the query. A doubled one is none.
fn next_of_query(parts: &Parts) -> Option<SafeNext> {
    let query = Fields::parse(parts.uri.query()?.as_bytes(), Limits::default()).ok()?;
    SafeNext::parse(query.get("next").ok()??)
}

impl LoginView {
    /// The form again, with what is wrong.
    pub(crate) async fn rejection<U: AuthUser>(
        self,
        parts: &Parts,
        auth: &AuthSession<U>,
        errors: FormErrors,
    ) -> LoginRejection {
        match self.show(parts, auth, errors.clone()).await {
            Ok(mut response) => {
                let status = StatusCode::UNPROCESSABLE_ENTITY;
                *response.status_mut() = status;
                let problem = Problem::new(status).errors(errors.clone());
                response
                    .extensions_mut()
                    .insert(JsonAnswer::Problem(problem));
                LoginRejection::Invalid {
                    errors,
                    response: Box::new(response),
                }
            }
            Err(error) => LoginRejection::Failed(error.into()),
        }
    }

    fn form<U: AuthUser>(&self, action: &str, errors: &FormErrors) -> FormView {
        let name = U::LoginForm::USERNAME_FIELD;
        let is_email = Some(U::USERNAME_FIELD) == U::EMAIL_FIELD;
        let label = capitalized(username_label::<U>());
        let username = if is_email {
            FieldView::email(name, &label)
        } else {
            FieldView::text(name, &label)
        };
        let mut username = username
            .value(&self.username)
            .required()
            .autocomplete("username")
            .uncapitalized();
        if let Some(length) = U::COLUMNS
            .find(U::USERNAME_FIELD)
            .and_then(|column| column.max_length)
        {
            username = username.max_length(length);
        }
        let form = FormView::new(action)
            .field(username)
            .field(
                FieldView::password("password", "Password")
                    .required()
                    .autocomplete("current-password"),
            )
            .field(
                FieldView::checkbox("remember_me", "Remember me on this device")
                    .checked(self.remember_me),
            );
        let form = match &self.next {
            Some(next) => form.field(FieldView::hidden("next", next.as_str())),
            None => form,
        };
        form.errors(errors)
    }

    #[cfg(feature = "pages")]
    async fn show<U: AuthUser>(
        &self,
        parts: &Parts,
        auth: &AuthSession<U>,
        errors: FormErrors,
    ) -> Result<Response, Error> {
        use axum::extract::FromRequestParts;

        use crate::pages::Page;

        let mut parts = parts.clone();
        let page = Page::from_request_parts(&mut parts, &())
            .await
            .map_err(|missing| Problem::internal(&missing))?;
        let form = self.form::<U>(auth.auth().login_url(), &errors);
        let context = crate::context! { form };
        Ok(page
            .render("accounts/login.html", context)
            .await?
            .into_response())
    }

    /// Without pages the form is data: its fields, and a token to send with them.
    #[cfg(not(feature = "pages"))]
    async fn show<U: AuthUser>(
        &self,
        _parts: &Parts,
        auth: &AuthSession<U>,
        errors: FormErrors,
    ) -> Result<Response, Error> {
        use auth_core::model::Public;

        let form = self.form::<U>(auth.auth().login_url(), &errors).public();
        let csrf_token = auth.csrf_token().await?;
        Ok(
            axum::Json(serde_json::json!({ "form": form, "csrf_token": csrf_token }))
                .into_response(),
        )
    }
}
