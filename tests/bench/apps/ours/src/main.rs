//! The first example of the README: a user model, pages to log in and out, a page for who is logged in, and the management
//! commands. `cargo run -- makemigrations` comes first.

use auth_axum::prelude::*;

/// Somebody with an account.
#[derive(Debug, Clone, AuthUser)]
pub struct User {
    #[auth_user(flatten)]
    base: AbstractUser,
    #[auth_user(max_length = 80, default = "", form)]
    nickname: String,
}

auth_user_model!(User);

async fn hello(user: CurrentUser) -> String {
    format!("Hello, {}", user.username)
}

#[tokio::main]
async fn main() -> ExitCode {
    Manage::new(project!())
        .routes(|auth| {
            Router::new()
                .route("/", get(hello))
                .merge(auth.accounts("/accounts"))
        })
        .run()
        .await
}
