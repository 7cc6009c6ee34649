//! `POST /login`.

use argon2::{Algorithm, Argon2, Params, PasswordHash, PasswordVerifier as _, Version};
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::http::header::{LOCATION, SET_COOKIE};
use axum::response::{IntoResponse, Response};

use crate::App;
use crate::failure::Failure;
use crate::session::{mac, new_token};

#[derive(serde::Deserialize)]
pub(crate) struct Credentials {
    username: String,
    password: String,
}

/// One look-up, one hash, one transaction.
pub(crate) async fn login(
    State(app): App,
    Form(credentials): Form<Credentials>,
) -> Result<Response, Failure> {
    let name = credentials.username.to_lowercase();
    let Some(user) = app.database.candidate(&name).await? else {
        return Ok(refused());
    };
    // As many hashes at once as there are cores, and none on the threads that answer requests.
    let permit = app.hashing.acquire().await?;
    let hash = user.password.clone();
    let is_right =
        tokio::task::spawn_blocking(move || verify(&credentials.password, &hash)).await?;
    drop(permit);
    if !is_right || !user.is_active {
        return Ok(refused());
    }
    let (token, key) = new_token()?;
    let auth_hash = mac(user.password.as_bytes());
    app.database.log_in(&key, user.id, &auth_hash).await?;
    let cookie = format!("sid={token}; Path=/; HttpOnly; SameSite=Lax");
    let headers = [(SET_COOKIE, cookie), (LOCATION, "/".to_owned())];
    Ok((StatusCode::SEE_OTHER, headers).into_response())
}

fn verify(password: &str, hash: &str) -> bool {
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::DEFAULT);
    PasswordHash::new(hash)
        .is_ok_and(|hash| argon2.verify_password(password.as_bytes(), &hash).is_ok())
}

fn refused() -> Response {
    let text = "The username and the password do not match.";
    (StatusCode::UNPROCESSABLE_ENTITY, text).into_response()
}
