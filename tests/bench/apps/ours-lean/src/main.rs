//! The same without pages and commands: log in and out by JSON, and a route for who is logged in. It reads `SECRET_KEY`.

use std::error::Error;

use auth_axum::db::Db;
use auth_axum::prelude::*;
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
    let db = Db::connect("sqlite:ours-lean.db").await?;
    let auth = Auth::<AUTH_USER_MODEL>::builder(db)
        .project(project!())
        .build()?;
    auth.migrate(project!()).await?;
    let app = Router::new()
        .route("/", get(hello))
        .merge(auth.accounts("/accounts"))
        .layer(auth.layer());
    axum::serve(TcpListener::bind("127.0.0.1:8000").await?, app).await?;
    Ok(())
}
