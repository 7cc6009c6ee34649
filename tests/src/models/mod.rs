//! The models of the suites.

mod item;
mod member;
mod note;
mod user;
mod uuid_user;

pub use item::{Code, Details, Item, ItemBuilder, ItemFields, Score, Status};
pub use member::{Member, MemberBuilder, MemberFields, MemberLoginForm};
pub use note::{Note, NoteBuilder, NoteFields};
pub use user::{User, UserBuilder, UserFields, UserLoginForm, UserUpdate};
pub use uuid_user::{UuidUser, UuidUserBuilder, UuidUserFields, UuidUserLoginForm};
