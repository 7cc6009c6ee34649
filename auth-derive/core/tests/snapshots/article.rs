// derive: Model
#[model(label = "blog.Article", unique_together = ["author_id", "slug"], permissions = [("publish_article", "Can publish articles")])]
pub struct Article {
    pub id: i64,
    #[model(references = User)]
    pub author_id: i64,
    /// The end of its address.
    #[model(max_length = 80, form, validate = is_slug)]
    pub slug: String,
    #[model(max_length = 200, form, label = "headline", help = "What it is about.")]
    pub title: String,
    #[model(default = now, renamed_from = "written")]
    pub created: DateTime<Utc>,
}
