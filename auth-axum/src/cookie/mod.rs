//! Our two cookies, read and written byte by byte.
//!
//! General cookie crates percent-decode cookie *names*, so a sibling subdomain can plant `%5F%5FHost-sid` and have it read as
//! `__Host-sid` (the class of CVE-2020-8184 and CVE-2020-7070). Here nothing is decoded: a name matches byte for byte or not at all.

mod names;
mod parse;
mod set;

pub use names::CookieNames;
pub use parse::{Found, find};
pub use set::{InvalidCookieValue, SetCookie};
