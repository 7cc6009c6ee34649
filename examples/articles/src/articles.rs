//! The articles.

use auth_axum::db::DbError;
use auth_axum::prelude::*;

use crate::accounts::{User, UserId};

/// Something that somebody wrote.
#[derive(Debug, Clone, Model)]
#[model(table = "articles_article", label = "articles.Article")]
pub struct Article {
    /// The key.
    pub id: i64,
    /// Who wrote it.
    #[model(references = User)]
    pub author_id: UserId,
    /// The title.
    #[model(max_length = 200, form)]
    pub title: String,
    /// The text.
    #[model(form, label = "text")]
    pub body: String,
    /// When it was written.
    #[model(default = now, index)]
    pub created: DateTime<Utc>,
}

/// An article as the list shows it: with the name of its author, and without its text.
#[derive(Debug, Clone, AbstractModel)]
pub struct Headline {
    /// The key of the article.
    pub id: i64,
    /// The title.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// When it was written.
    pub created: DateTime<Utc>,
}

impl Article {
    /// The newest articles, newest first.
    ///
    /// # Errors
    ///
    /// When the database cannot answer.
    pub async fn latest(db: &Db) -> Result<Vec<Headline>, DbError> {
        let sql = "SELECT a.id, a.title, u.username AS author, a.created FROM articles_article a \
                   JOIN accounts_user u ON u.id = a.author_id ORDER BY a.created DESC, a.id DESC LIMIT 20";
        db.fetch_all(sql, ()).await
    }
}
