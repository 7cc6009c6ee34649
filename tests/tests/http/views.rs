//! Views and backends of the application's own, in the place of the built-in ones.

use auth_axum::account::{AuthBackend, AuthError, Credentials, Outcome};
use auth_axum::db::BoxFuture;
use auth_axum::event::LoginFailure;
use auth_axum::prelude::*;
use auth_axum::test::{TestApp, TestDb, TestResult};
use auth_tests::app::{AuthSession, CurrentUser, LoginForm};
use auth_tests::models;

use crate::kit::{LOGIN, LOGOUT, PASSWORD, user};

/// As the reference writes it.
async fn login(auth: AuthSession, form: LoginForm) -> Result<Redirect, LoginRejection> {
    let user = form.authenticate(&auth).await?;
    Ok(auth.login(user).await?)
}

async fn logout(auth: AuthSession) -> Result<Redirect, Error> {
    auth.logout().await?;
    Ok(Redirect::to("/goodbye"))
}

fn routes(auth: &auth_axum::Auth<models::User>) -> Router {
    Router::new()
        .route("/me", get(async |user: CurrentUser| user.username.clone()))
        .merge(
            auth.accounts("/accounts")
                .login(get(LoginForm::page).post(login))
                .logout(post(logout)),
        )
        .layer(auth.layer())
}

/// Somebody else who knows passwords.
#[derive(Debug)]
struct Directory;

impl<U: AuthUser> AuthBackend<U> for Directory {
    fn name(&self) -> &'static str {
        "directory"
    }

    fn authenticate<'a>(
        &'a self,
        db: &'a auth_axum::db::Db,
        credentials: &'a Credentials,
    ) -> BoxFuture<'a, Result<Outcome<U>, AuthError>> {
        Box::pin(async move {
            let theirs = Password::new("known to the directory").ok();
            if theirs.as_ref() != Some(&credentials.password) {
                return Ok(Outcome::Pass(LoginFailure::WrongPassword));
            }
            let user = U::get_by_natural_key(db, &credentials.username).await?;
            Ok(
                user.map_or(Outcome::Pass(LoginFailure::UnknownUser), |user| {
                    Outcome::Accept(Box::new(user))
                }),
            )
        })
    }
}

auth_core::test_on_each_database! {
    async fn views_of_the_applications_own_take_the_place(db: TestDb) -> TestResult {
        db.create_schema::<models::User>(&[]).await?;
        user(&db, "alice").await?;
        let app = TestApp::<models::User>::of_routes(&db, routes)?;
        let mut client = app.client();
        let page = client.get("/accounts/login?next=/me").await?;
        assert!(page.text().contains("name=\"username\""));
        let wrong = client.post_form(LOGIN, &[("username", "alice"), ("password", "wrong")]).await?;
        assert_eq!(wrong.status(), 422);
        let fields = [("username", "alice"), ("password", PASSWORD), ("next", "/me")];
        let right = client.post_form(LOGIN, &fields).await?;
        assert_eq!((right.status().as_u16(), right.location()), (303, Some("/me")));
        assert_eq!(client.get("/me").await?.text(), "alice");
        let token = client.csrf_token().await?;
        let out = client.request(http::Method::POST, LOGOUT).same_origin().header("x-csrf-token", &token).send().await?;
        assert_eq!(out.location(), Some("/goodbye"));
        Ok(())
    }

    async fn a_backend_of_the_applications_own_is_asked_after_the_model(db: TestDb) -> TestResult {
        db.create_schema::<models::User>(&[]).await?;
        user(&db, "alice").await?;
        let app = TestApp::<models::User>::of_routes_with(&db, |auth| auth.backend(Directory), routes)?;
        for password in [PASSWORD, "known to the directory"] {
            let mut client = app.client();
            assert_eq!(client.login("alice", password).await?.status(), 303, "{password}");
            assert_eq!(client.get("/me").await?.text(), "alice");
        }
        let mut client = app.client();
        assert_eq!(client.login("nobody", "known to the directory").await?.status(), 422);
        assert_eq!(client.login("alice", "known to nobody").await?.status(), 422);
        Ok(())
    }
}
