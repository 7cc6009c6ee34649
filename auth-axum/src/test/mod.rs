//! For tests: an application in process, and clients with cookies of their own.
//!
//! A [`TestApp`] is the whole application as the server runs it, without a socket: the same layers, the
//! same headers, the same limits. A [`TestClient`] is a browser, or a JSON client: it keeps cookies,
//! remembers the CSRF token of the last page, and sends what browsers send with a form.
//!
//! ```
//! # mod app {
//! # use auth_axum::prelude::*;
//! # #[derive(Debug, Clone, AuthUser)]
//! # pub struct User {
//! #     #[auth_user(flatten)]
//! #     pub base: AbstractUser,
//! # }
//! # auth_user_model!(User);
//! # pub fn app(auth: &Auth<User>) -> Router {
//! #     Router::new()
//! #         .route("/me", get(async |user: CurrentUser| user.username.clone()))
//! #         .merge(auth.accounts("/accounts"))
//! #         .layer(auth.layer())
//! # }
//! # }
//! use app::{User, app};
//! use auth_axum::prelude::*;
//! use auth_axum::test::{TestApp, TestDb, TestResult, test_on_each_database};
//!
//! test_on_each_database! {
//!     async fn alice_sees_her_name(db: TestDb) -> TestResult {
//!         db.create_schema::<User>(&[]).await?;
//!         // with a `Manage`: let app = TestApp::new(app(), &db).await?;
//!         let app = TestApp::of_routes(&db, app)?;
//!         let password = Password::new("correct horse")?;
//!         User::new("alice").password(password).create(&db).await?;
//!
//!         let mut client = app.client();
//!         let response = client.get("/me").await?;
//!         assert_eq!(response.location(), Some("/accounts/login?next=/me"));
//!
//!         let response = client.login("alice", "correct horse").await?;
//!         assert_eq!(response.status(), 303);
//!         assert_eq!(client.get("/me").await?.text(), "alice");
//!
//!         client.post_form("/accounts/logout", &[]).await?;
//!         assert_eq!(client.get("/me").await?.status(), 303);
//!         Ok(())
//!     }
//! }
//! # fn main() {
//! #     let engine = auth_axum::db::Engine::ALL[0];
//! #     auth_axum::test::run(engine, |db| async move {
//! #         db.create_schema::<User>(&[]).await?;
//! #         let app = TestApp::of_routes(&db, app)?;
//! #         User::new("alice").password(Password::new("correct horse")?).create(&db).await?;
//! #         let mut client = app.client();
//! #         assert_eq!(client.get("/me").await?.location(), Some("/accounts/login?next=/me"));
//! #         assert_eq!(client.login("alice", "correct horse").await?.status(), 303);
//! #         assert_eq!(client.get("/me").await?.text(), "alice");
//! #         client.post_form("/accounts/logout", &[]).await?;
//! #         assert_eq!(client.get("/me").await?.status(), 303);
//! #         Ok(())
//! #     }).unwrap();
//! # }
//! ```
//!
//! What is not asked of a client is not done: [`TestClient::request`] sends a request as it is told, with
//! the cookies and the `Host` alone. That is for tests of forged requests.

mod app;
mod client;
mod jar;
mod request;
mod response;

pub use app::TestApp;
pub use auth_core::test::{CapturedLog, TestDb, TestResult, run};
pub use auth_core::test_on_each_database;
pub use client::TestClient;
pub use jar::CookieJar;
pub use request::TestRequest;
pub use response::TestResponse;
