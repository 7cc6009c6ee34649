//! The same without pages and commands: log in and out by JSON, and a route for who is logged in. It reads `SECRET_KEY`, and
//! its migrations come from a program that has the commands.

use std::error::Error;

use auth_axum::prelude::*;
use sqlx::SqlitePool;
use tokio::net::TcpListener;

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
async fn main() -> Result<(), Box<dyn Error>> {
    let pool = SqlitePool::connect("sqlite:app.db?mode=rwc").await?;
    let auth = Auth::<AUTH_USER_MODEL>::new(pool)?;
    auth.migrate(project!()).await?;
    let app = Router::new()
        .route("/", get(hello))
        .merge(auth.accounts("/accounts"))
        .layer(auth.layer());
    axum::serve(TcpListener::bind("127.0.0.1:8000").await?, app).await?;
    Ok(())
}
