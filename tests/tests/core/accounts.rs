//! Authentication, login and logout.

mod authenticate;
mod login;
mod rehash;
