//! A small article board with accounts.

pub mod accounts;
pub mod articles;
mod views;

use accounts::Manage;
use articles::Article;
use auth_axum::prelude::*;

/// The application: what `main` runs and what the tests drive.
pub fn app() -> Manage {
    Manage::new(project!()).model::<Article>().routes(|auth| {
        Router::new()
            .route("/", get(views::index))
            .route(
                "/articles/new",
                get(views::new).post(views::create).layer(login_required()),
            )
            .route("/articles/{id}", get(views::detail))
            .route("/articles/{id}/delete", post(views::delete))
            .route("/me", get(views::me))
            .route("/public", get(views::public))
            .merge(auth.accounts("/accounts"))
    })
}
