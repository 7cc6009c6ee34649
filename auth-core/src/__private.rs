//! All that generated code may name. Not part of the public interface.

mod checks;
mod choices;
mod facts;
mod stored;

pub use crate::db::read_sqlx_row;
pub use crate::db::{BoxFuture, DbError, Tx, impl_from_row};
pub use crate::form::FormErrors;
pub use crate::model::{
    AbstractModel, BuildModel, Choice, Choices, Column, Columns, DefaultValue, Draft, Field, Kind,
    Mismatch, Model, OnDelete, Public, ReadError, Reference, Slot, Source, Value, take,
};
pub use crate::password::Password;
pub use crate::user::{
    AbstractUser, AuthUser, BuildUser, LoginData, NewUser, UserBase, clean_user, field_to_blame,
    user_saved,
};
pub use checks::*;
pub use choices::*;
pub use facts::*;
pub use serde_json::Value as JsonValue;
pub use sqlx;
pub use std;
pub use stored::Stored;

/// What `auth_user_model!` asks of the type that it is given.
pub const fn is_user_model<U: AuthUser>() {}
