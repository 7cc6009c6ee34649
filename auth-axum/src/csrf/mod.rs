//! The two halves of the defence against forged requests: a token bound to the session, and the source that the browser names.
//!
//! Both must hold. A token alone trusts sibling subdomains, which can plant cookies; a source alone trusts every page of our own
//! origin, and browsers that say nothing.

mod reason;
mod source;
mod token;

pub use reason::CsrfError;
pub use source::{SourceError, check};
pub use token::{issue, verify};
