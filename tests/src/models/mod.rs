//! The models of the suites.

mod item;
mod member;
mod note;
mod user;
mod uuid_user;

pub use item::{Code, Details, Item, ItemBuilder, Score, Status};
pub use member::{Member, MemberBuilder, MemberLoginForm};
pub use note::{Note, NoteBuilder};
pub use user::{User, UserBuilder, UserLoginForm, UserUpdate};
pub use uuid_user::{UuidUser, UuidUserBuilder, UuidUserLoginForm};
