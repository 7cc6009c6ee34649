//! Custom user models for axum: Django's `contrib.auth`, kept by the compiler.
//!
//! Write a struct that embeds [`AbstractUser`], derive [`AuthUser`](macro@AuthUser), and name it with
//! [`auth_user_model!`]. Migrations, login, sessions, pages and management commands follow from it.
//!
//! ```no_run
//! use auth_axum::prelude::*;
//!
//! #[derive(Debug, Clone, AuthUser)]
//! pub struct User {
//!     #[auth_user(flatten)]
//!     pub base: AbstractUser,
//!     #[auth_user(max_length = 80, default = "", form)]
//!     pub nickname: String,
//! }
//!
//! auth_user_model!(User);
//!
//! async fn me(user: CurrentUser) -> String {
//!     format!("Hello, {}", user.username)
//! }
//!
//! # #[cfg(feature = "manage")]
//! #[tokio::main]
//! async fn main() -> ExitCode {
//!     Manage::new(project!())
//!         .routes(|auth| Router::new().route("/me", get(me)).merge(auth.accounts("/accounts")))
//!         .run()
//!         .await
//! }
//! # #[cfg(not(feature = "manage"))]
//! # fn main() {}
//! ```
//!
//! | Feature | Default | What it brings |
//! |---|---|---|
//! | `sqlite` | yes | the embedded database |
//! | `postgres`, `mysql` | no | PostgreSQL; MySQL and MariaDB |
//! | `tls` | no | encrypted connections to a database server |
//! | `decimal` | no | columns of `Decimal`: numbers that keep their decimal digits |
//! | `pages` | yes | HTML pages by templates; without it the same routes speak JSON |
//! | `manage` | yes | the server and the management commands |
//! | `test` | no | throw-away databases, captured log, in-process client |

pub mod accounts;
pub mod auth;
pub mod cookie;
pub mod csrf;
mod error;
pub mod extract;
pub mod form;
pub mod headers;
mod json_answer;
pub mod layer;
#[cfg(feature = "manage")]
pub mod manage;
pub mod next;
pub mod origin;
pub mod pages;
pub mod prelude;
pub mod problem;
pub mod rejection;
pub mod server;
pub mod session;
#[cfg(feature = "test")]
pub mod test;
mod user_model;

pub use auth::Auth;
#[doc(hidden)]
pub use auth_core::__private;
pub use auth_core::model::{AbstractModel, Choices, Field, Model};
pub use auth_core::project::Project;
pub use auth_core::user::AuthUser;
pub use auth_core::{
    AbstractBaseUser, AbstractUser, AnonymousUser, PermissionsMixin, account, clock, db, event,
    identity, migrate, model, password, permission, query, schema, secret, services, token, user,
};
pub use auth_derive::{
    AxumAbstractModel as AbstractModel, AxumAuthUser as AuthUser, AxumChoices as Choices,
    AxumField as Field, AxumModel as Model, project,
};
pub use error::Error;
pub use layer::{AuthLayer, login_required};
