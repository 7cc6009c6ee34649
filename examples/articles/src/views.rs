//! What the routes answer.

use auth_axum::prelude::*;

use crate::accounts::{CurrentUser, User};
use crate::articles::Article;

/// The list of articles, for everybody.
pub(crate) async fn index(db: Db, page: Page) -> Result<PageResponse, Error> {
    let articles = Article::latest(&db).await?;
    page.render("articles/index.html", context! { articles })
        .await
}

/// The form for a new article.
pub(crate) async fn new(page: Page) -> Result<PageResponse, Error> {
    page.render("articles/new.html", context! { form => form() })
        .await
}

/// Stores a new article of whoever is logged in.
pub(crate) async fn create(
    user: CurrentUser,
    db: Db,
    page: Page,
    fields: Fields,
) -> Result<Response, Error> {
    let article = Article::builder()
        .fill(&fields)
        .author_id(user.id)
        .create(&db)
        .await;
    let errors = match article {
        Ok(article) => {
            let redirect = Redirect::to(&format!("/articles/{}", article.id));
            return Ok(redirect.created(&article).into_response());
        }
        Err(error) => error.into_form_errors()?,
    };
    let form = form().fill(&fields).errors(&errors);
    Ok(page
        .render("articles/new.html", context! { form })
        .await?
        .invalid(&errors)
        .into_response())
}

fn form() -> FormView {
    FormView::of::<Article>("/articles/new")
}

/// One article.
pub(crate) async fn detail(
    Path(id): Path<i64>,
    user: Option<CurrentUser>,
    db: Db,
    page: Page,
) -> Result<PageResponse, Error> {
    let article = Article::get(&db, id).await?.ok_or(Error::not_found())?;
    let author = User::get(&db, article.author_id)
        .await?
        .ok_or(Error::not_found())?;
    let can_delete = user.is_some_and(|user| user.id == article.author_id);
    let context = context! { article, author => author.username, can_delete };
    page.render("articles/detail.html", context).await
}

/// Deletes an article, for its author.
pub(crate) async fn delete(
    Path(id): Path<i64>,
    user: CurrentUser,
    db: Db,
) -> Result<Redirect, Error> {
    let article = Article::get(&db, id).await?.ok_or(Error::not_found())?;
    if article.author_id != user.id {
        return Err(Error::forbidden());
    }
    article.delete(&db).await?;
    Ok(Redirect::to("/"))
}

/// The name of whoever is logged in, as plain text.
pub(crate) async fn me(user: CurrentUser) -> String {
    user.username.clone()
}

/// A page that asks nothing about the visitor, and that caches may keep.
pub(crate) async fn public() -> &'static str {
    "Hello, world"
}
