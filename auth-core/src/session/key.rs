//! Names in a session's data.

use std::borrow::Cow;

/// The name of a value in a session. Names that begin with `_` are the library's own.
pub type SessionKey = Cow<'static, str>;
