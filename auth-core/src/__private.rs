//! All that generated code may name. Not part of the public interface.

mod checks;
mod facts;
mod stored;

pub use crate::db::read_sqlx_row;
pub use crate::db::{BoxFuture, Db, DbError, Tx, impl_from_row};
pub use crate::form::FormErrors;
pub use crate::model::{
    AbstractModel, BuildModel, Column, Columns, DefaultValue, Draft, Field, Model, OnDelete,
    ReadError, Reference, SaveError, Slot, Source, Value, take,
};
pub use crate::password::Password;
pub use crate::query::{Col, FieldSet, NoFields, Objects, Unsaved};
pub use crate::user::{
    AbstractUser, AuthUser, BuildUser, LoginData, NewUser, UserBase, clean_user, field_to_blame,
    user_saved,
};
pub use checks::*;
pub use facts::*;
pub use sqlx;
pub use std;
pub use stored::Stored;

/// What `auth_user_model!` asks of the type that it is given.
pub const fn is_user_model<U: AuthUser>() {}
