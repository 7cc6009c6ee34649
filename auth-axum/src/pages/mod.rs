//! Pages: templates of the application, and built-in ones beneath.

mod assets;
mod column_view;
mod context;
#[cfg(feature = "pages")]
mod csrf_input;
#[cfg(feature = "pages")]
mod engine;
mod error;
mod field_view;
mod form_view;
#[cfg(feature = "pages")]
mod page;
mod response;
mod select_option;
#[cfg(feature = "pages")]
mod shown;

#[cfg(not(feature = "pages"))]
mod none;

pub(crate) use assets::Stylesheet;
pub use context::Context;
#[cfg(feature = "pages")]
pub(crate) use engine::Pages;
pub use error::PageError;
pub use field_view::FieldView;
pub(crate) use field_view::capitalized;
pub use form_view::FormView;
#[cfg(not(feature = "pages"))]
pub(crate) use none::Pages;
#[cfg(feature = "pages")]
pub use page::Page;
pub use response::PageResponse;
use select_option::SelectOption;
