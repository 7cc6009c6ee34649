//! Making, finding, changing and deleting users.

mod create;
mod identity;
mod password;
mod save;
