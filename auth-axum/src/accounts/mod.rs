//! The account views: between HTTP and `auth_core::account`, no more.

mod csrf_token;
mod login;
mod login_view;
mod logout;
mod routes;

pub(crate) use login_view::LoginView;
pub use routes::AccountRoutes;
