//! The engine under `auth-axum`: user models, sessions, passwords and migrations, without HTTP.
//!
//! Applications depend on `auth-axum`, which re-exports what they need. This crate is for libraries
//! that work with user models but serve no pages.
//!
//! | Folder | Noun |
//! |---|---|
//! | [`model`] | what the compiler knows about a struct: table, columns, rows |
//! | [`query`] | which rows, in which order: typed columns, filters, pages |
//! | [`user`] | the embedded bases, the [`AuthUser`] trait, what can be done with a user |
//! | [`db`] | one handle over three databases |
//! | [`schema`], [`migrate`] | the schema as data, and the files that bring a database up to it |
//! | [`password`], [`identity`], [`token`], [`secret`] | what must not be got wrong |
//! | [`session`], [`account`] | logging in, staying logged in, logging out |
//! | [`permission`] | groups and permissions |
//! | [`form`] | mistakes of people, as data |
//! | [`event`], [`clock`], [`services`] | what happens, when, and with whose help |
//! | [`command`], [`check`] | the logic of the management commands |
//!
//! | Feature | Default | What it brings |
//! |---|---|---|
//! | `sqlite` | yes | the embedded database |
//! | `postgres` | no | PostgreSQL |
//! | `mysql` | no | MySQL and MariaDB |
//! | `tls` | no | encrypted connections to a database server |
//! | `decimal` | no | columns of `Decimal`: numbers that keep their decimal digits |
//! | `test` | no | throw-away databases and a captured log, for tests |

// The derives name this crate by its own name, also in here.
extern crate self as auth_core;

pub mod account;
pub mod check;
pub mod clock;
pub mod command;
pub mod db;
pub mod event;
pub mod form;
pub mod identity;
pub mod migrate;
pub mod model;
pub mod password;
pub mod permission;
pub mod project;
pub mod query;
pub mod schema;
pub mod secret;
pub mod services;
pub mod session;
#[cfg(feature = "test")]
pub mod test;
pub mod token;
pub mod user;

#[doc(hidden)]
pub mod __private;

pub use auth_derive::{AbstractModel, AuthUser, Choices, Field, Model};
pub use db::Db;
pub use model::{AbstractModel, Choices, Field, Model};
pub use user::{AbstractBaseUser, AbstractUser, AnonymousUser, AuthUser, PermissionsMixin};
