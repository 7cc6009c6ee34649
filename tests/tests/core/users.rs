//! Making, finding, changing and deleting users.

mod create;
mod erase;
mod identity;
mod password;
mod save;
