//! What stands in for the forms of a derive that failed.

use std::marker::PhantomData;

use crate::form::FormFields;
use crate::model::{Draft, Model, ReadError, Source};
use crate::password::Password;
use crate::user::{AuthUser, NewUser, ProfileData, SignupData};

/// The forms of a user model whose derive failed. Nothing that contains it is ever run.
#[derive(Debug)]
pub struct StandInForm<U>(PhantomData<U>);

impl<U> StandInForm<U> {
    const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<U: AuthUser> SignupData for StandInForm<U> {
    type User = U;

    fn read(_: String, _: Password, _: &mut dyn Source) -> Result<Self, ReadError> {
        Ok(Self::new())
    }

    fn into_new_user(self) -> NewUser<U> {
        NewUser::new("")
    }
}

impl<U: AuthUser> FormFields for StandInForm<U> {
    fn read(_: &mut dyn Source) -> Result<Self, ReadError> {
        Ok(Self::new())
    }

    fn fill<M: Model>(self, _: &mut Draft<M>) {}
}

impl<U: AuthUser> ProfileData for StandInForm<U> {
    type User = U;
}
