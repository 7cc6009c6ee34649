//! Docs of every kind, which forms and setters repeat.

use auth_core::{AbstractUser, AuthUser, Choices};

/** A block
 * of { lines } */
#[derive(Debug, Clone, Copy, PartialEq, Eq, Choices)]
pub enum Side {
    /** A block. */
    Left,
    #[doc = "An attribute, with \"quotes\"."]
    #[choice(label = "right-hand side")]
    #[doc(alias = "starboard")]
    Right,
}

#[doc = concat!("What a macro ", "has put together.")]
#[derive(Debug, Clone, AuthUser)]
#[doc(alias = "account")]
#[cfg_attr(doc, doc = "Only in the docs.")]
pub struct User {
    /** A block, of { braces }. */
    #[auth_user(flatten)]
    pub base: AbstractUser,
    /// Two lines,
    /// a list and a link to [`User`]:
    ///
    /// - `code`, "quotes", a \ and a {brace
    #[auth_user(max_length = 20, default = "", form)]
    pub nickname: String,
    #[doc = concat!("What a macro ", "has put together.")]
    #[auth_user(default = "left", form)]
    #[doc(alias = "hand")]
    pub side: Side,
    #[doc(hidden)]
    #[auth_user(default = 0, form)]
    pub hidden: i64,
}

pub fn change() -> UserUpdate {
    UserUpdate::new().nickname("x").side(Side::Right).hidden(1)
}
