//! The static files of the application.

use auth_core::project::Project;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::{StatusCode, header};

use crate::extract::Path;
use crate::problem::Problem;

/// Serves `static/` of the application as `/static/…`. It asks nothing of the session.
pub(super) fn routes(project: Project) -> Router {
    Router::new().route(
        "/static/{*path}",
        get(async move |Path(path): Path<String>| file(&project, &path)),
    )
}

fn file(project: &Project, path: &str) -> Response {
    let Some(content) = project.read(&format!("static/{path}")) else {
        return Problem::new(StatusCode::NOT_FOUND).into_response();
    };
    ([(header::CONTENT_TYPE, content_type(path))], content).into_response()
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "json" => "application/json",
        "txt" => "text/plain; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        _ => "application/octet-stream",
    }
}
