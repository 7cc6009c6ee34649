//! What an application writes `use auth_axum::prelude::*` for.
//!
//! The aliases of `auth_user_model!` (`CurrentUser`, `AuthSession`, …) come from the application's own
//! module. The types that they stand for are not in here.

pub use std::process::ExitCode;

#[cfg(feature = "decimal")]
pub use auth_core::model::Decimal;
pub use auth_core::model::{
    AbstractModel, BuildModel, Choices, Field, Kind, Model, Public, SetFields,
};
pub use auth_core::password::Password;
pub use auth_core::user::{
    AbstractBaseUser, AbstractUser, AnonymousUser, AuthUser, BuildAbstractUser, BuildUser,
    PermissionsMixin,
};
pub use auth_derive::{
    AxumAbstractModel as AbstractModel, AxumAuthUser as AuthUser, AxumChoices as Choices,
    AxumField as Field, AxumModel as Model, project,
};
pub use axum::Router;
pub use axum::response::{IntoResponse, Response};
pub use axum::routing::{any, delete, get, patch, post, put};
pub use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
pub use http::StatusCode;

pub use crate::auth::Auth;
pub use crate::error::Error;
pub use crate::extract::{Db, Path, Redirect};
pub use crate::form::Fields;
pub use crate::layer::login_required;
#[cfg(feature = "pages")]
pub use crate::pages::Page;
pub use crate::pages::{FieldView, FormView, PageResponse};
pub use crate::rejection::LoginRejection;
pub use crate::session::{Level, Message};
pub use crate::{auth_user_model, context};
