//! What handlers ask a request for: one extractor a file.
//!
//! These are generic over the user model. `auth_user_model!` makes the aliases that handlers use.

mod auth_session;
mod current_user;
mod db;
mod login_form;
mod path;
mod redirect;
mod verified;

pub use auth_session::AuthSession;
pub use current_user::CurrentUser;
pub use db::Db;
pub use login_form::LoginForm;
pub(crate) use login_form::username_label;
pub use path::Path;
pub use redirect::Redirect;
pub use verified::Verified;
