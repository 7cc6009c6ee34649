//! All that generated code may name. Not part of the public interface.

mod checks;
mod choices;
mod factory;
mod facts;
mod form_part;
mod judge;
mod kept;
mod nearest;
mod redacted;
mod sentence;
mod stand_in;
mod stored;

pub use crate::db::impl_from_row;
pub use crate::db::read_sqlx_row;
pub use crate::form::{EmptyForm, FieldError, FormErrors, FormFields};
pub use crate::model::{
    AbstractModel, Changes, Choice, Choices, Column, Columns, DefaultValue, Draft, Field, Forms,
    Kind, Mismatch, Model, NewRow, NoHooks, PrefixedNames, Public, ReadError, Reference, SetFields,
    Sink, Source, Update, Value, Wrapper,
};
pub use crate::password::Password;
pub use crate::permission::Perm;
pub use crate::query::{Col, FieldSet, NoFields, Objects, OrderedField, TextField};
pub use crate::user::{
    AbstractUser, AuthUser, BuildUser, Identity, LoginData, LoginParts, NewUser, ProfileData,
    SignupData, UserBase, UserHooks, WithoutIdentity, key_column, write_without_identity,
};
pub use checks::*;
pub use choices::*;
pub use factory::impl_factory;
pub use facts::*;
pub use form_part::*;
pub use judge::judge;
pub use kept::Kept;
pub use redacted::redacted;
pub use serde_json::Value as JsonValue;
pub use sqlx;
pub use stand_in::StandInForm;
pub use std;
// So short that a line of generated code is a line.
pub use std::boxed::Box;
pub use std::convert::{From, Into};
pub use std::fmt;
pub use std::option::Option::{self, None, Some};
pub use std::primitive::{bool, str};
pub use std::result::Result::{self, Ok};
pub use std::string::String;
pub use std::vec::Vec;
pub use stored::{Stored, some};

/// What `auth_user_model!` asks of the type that it is given.
pub const fn is_user_model<U: AuthUser>() {}
