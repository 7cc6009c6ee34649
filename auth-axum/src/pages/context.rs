//! What a template is given.

use auth_core::model::Public;
use serde_json::{Map, Value};

/// What a template is given: JSON values by name. [`context!`](crate::context) makes one.
#[derive(Debug, Clone, Default)]
pub struct Context(Map<String, Value>);

impl Context {
    /// Nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds what of `value` may be shown.
    pub fn with(mut self, name: &str, value: &(impl Public + ?Sized)) -> Self {
        self.0.insert(name.to_owned(), value.public());
        self
    }

    #[cfg(feature = "pages")]
    pub(super) fn into_values(self) -> impl Iterator<Item = (String, Value)> {
        self.0.into_iter()
    }
}

/// What a template is given, by name.
///
/// Models show their columns without those that are `private`; see
/// [`Public`](auth_core::model::Public).
///
/// ```
/// use auth_axum::context;
///
/// let titles = vec!["one".to_owned()];
/// let context = context! { titles, count => 1_i64 };
/// ```
#[macro_export]
macro_rules! context {
    ($($name:ident $(=> $value:expr)?),* $(,)?) => {
        $crate::pages::Context::new()$(.with(stringify!($name), $crate::__context_value!($name $(=> $value)?)))*
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __context_value {
    ($name:ident) => {
        &$name
    };
    ($name:ident => $value:expr) => {
        &$value
    };
}
