//! The models of the suites.

mod member;
mod note;
mod user;
mod uuid_user;

pub use member::{Member, MemberBuilder, MemberFields, MemberLoginForm};
pub use note::{Note, NoteBuilder, NoteFields};
pub use user::{User, UserBuilder, UserFields, UserLoginForm};
pub use uuid_user::{UuidUser, UuidUserBuilder, UuidUserFields, UuidUserLoginForm};
