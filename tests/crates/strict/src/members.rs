//! Queries about members.

use core::ops::Deref;

use auth_core::query::{Manager, Objects};

use crate::member::Member;

/// The members of a club.
#[derive(Debug, Clone)]
#[must_use]
pub struct Members(Objects<Member>);

impl Manager<Member> for Members {
    #[inline]
    fn from_objects(objects: Objects<Member>) -> Self {
        Self(objects)
    }
}

impl Deref for Members {
    type Target = Objects<Member>;

    #[inline]
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}
