#[doc(hidden)]
#[allow(unused_imports, non_camel_case_types, non_snake_case)]
use ::auth_axum::__private as __Article;
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl __Article::AbstractModel for Article {
    type SignupFields = __Article::EmptyForm;
    type ProfileFields = __Article::EmptyForm;
    const COLUMNS: &'static __Article::Columns = &__Article::Columns::EMPTY
        .column("id", <i64 as __Article::Stored>::COLUMN)
        .primary_key()
        .column("author_id", <i64 as __Article::Stored>::COLUMN)
        .references(
            __Article::reference(
                <User as __Article::Model>::TABLE,
                <User as __Article::Model>::KEY,
                <i64 as __Article::Stored>::COLUMN.nullable,
            ),
        )
        .label("author id")
        .column("slug", <String as __Article::Stored>::COLUMN)
        .max_length(80)
        .forms(__Article::Forms::ALL)
        .column("title", <String as __Article::Stored>::COLUMN)
        .max_length(200)
        .forms(__Article::Forms::ALL)
        .label("headline")
        .help("What it is about.")
        .column("created", <DateTime<Utc> as __Article::Stored>::COLUMN)
        .default_value(__Article::DefaultValue::Now)
        .renamed_from("written");
    type Fields<__M: __Article::Model> = ArticleFields<__M>;
    fn read(
        __source: &mut dyn __Article::Source,
        __before: __Article::Option<&Self>,
    ) -> __Article::Read<Self> {
        let __own = const { __Article::own_columns::<Self, 5>(&[(0, "id")]) };
        __Article::Ok(Self {
            id: <i64 as __Article::Stored>::take(__source, __own[0])?,
            author_id: <i64 as __Article::Stored>::take(__source, __own[1])?,
            slug: <String as __Article::Stored>::take(__source, __own[2])?,
            title: <String as __Article::Stored>::take(__source, __own[3])?,
            created: <DateTime<Utc> as __Article::Stored>::take(__source, __own[4])?,
        })
    }
    fn write(&self, __sink: &mut __Article::Sink) {
        <i64 as __Article::Stored>::push(&self.id, __sink);
        <i64 as __Article::Stored>::push(&self.author_id, __sink);
        <String as __Article::Stored>::push(&self.slug, __sink);
        <String as __Article::Stored>::push(&self.title, __sink);
        <DateTime<Utc> as __Article::Stored>::push(&self.created, __sink);
    }
    fn validate(&self, __errors: &mut __Article::FormErrors) {
        __Article::judge(is_slug(&self.slug), "slug", __errors);
    }
}
///The columns of [`Article`] as fields of the same names, as those of a model.
#[allow(missing_copy_implementations, missing_debug_implementations, missing_docs)]
#[allow(dead_code, deprecated, nonstandard_style, private_bounds, private_interfaces)]
pub struct ArticleFields<__M: __Article::Model> {
    pub id: __Article::Col<__M, i64>,
    pub author_id: __Article::Col<__M, i64>,
    pub slug: __Article::Col<__M, String>,
    pub title: __Article::Col<__M, String>,
    pub created: __Article::Col<__M, DateTime<Utc>>,
}
#[automatically_derived]
impl<__M: __Article::Model> __Article::FieldSet for ArticleFields<__M> {
    const FIELDS: Self = Self {
        id: __Article::Col::new(__Article::column::<__M>("id")),
        author_id: __Article::Col::new(__Article::column::<__M>("author_id")),
        slug: __Article::Col::new(__Article::column::<__M>("slug")),
        title: __Article::Col::new(__Article::column::<__M>("title")),
        created: __Article::Col::new(__Article::column::<__M>("created")),
    };
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl __Article::Model for Article {
    type Manager = __Article::Objects<Self>;
    type Hooks = __Article::NoHooks;
    const LABEL: &'static __Article::str = "blog.Article";
    const TABLE: &'static __Article::str = "shop_article";
    const UNIQUE_TOGETHER: &'static [&'static [&'static __Article::str]] = &[
        &["author_id", "slug"],
    ];
    const PERMISSIONS: &'static [__Article::Perm] = &[Self::PUBLISH_ARTICLE];
    type Key = i64;
    const KEY: &'static __Article::str = "id";
    fn key(&self) -> <Self as __Article::Model>::Key {
        <i64 as __Article::std::clone::Clone>::clone(&self.id)
    }
    fn set_key(&mut self, __key: <Self as __Article::Model>::Key) {
        self.id = __key;
    }
}
#[allow(dead_code, clippy::all, clippy::pedantic)]
impl Article {
    ///The permission of those who can publish articles.
    pub const PUBLISH_ARTICLE: __Article::Perm = __Article::Perm::own(
        "blog.Article",
        "publish_article",
        "Can publish articles",
    );
}
__Article::impl_from_row!(Article);
///A [`Article`] that is not stored yet, filled in field by field.
#[derive(__Article::std::fmt::Debug, __Article::std::clone::Clone)]
#[must_use]
#[allow(nonstandard_style)]
pub struct ArticleBuilder<__R = __Article::NewRow<Article>>(__R);
///New values for some fields of a [`Article`]: no other column is written.
#[allow(dead_code, nonstandard_style)]
pub type ArticleUpdate = ArticleBuilder<__Article::Update<Article>>;
#[allow(dead_code)]
impl Article {
    ///A new [`Article`]: fill it in, then `create` it.
    pub fn builder() -> ArticleBuilder {
        ArticleBuilder(__Article::NewRow::new())
    }
}
#[allow(dead_code)]
impl ArticleUpdate {
    /// Changes nothing yet.
    pub fn new() -> Self {
        Self(__Article::Update::new())
    }
}
#[allow(dead_code, deprecated, missing_docs, nonstandard_style)]
impl<__R: __Article::SetFields<Model = Article>> ArticleBuilder<__R> {
    pub fn author_id(self, value: i64) -> Self {
        <i64 as __Article::Stored>::set(value, self, "author_id")
    }
    /// The end of its address.
    pub fn slug(self, value: impl __Article::Into<String>) -> Self {
        <String as __Article::Stored>::set(value.into(), self, "slug")
    }
    pub fn title(self, value: impl __Article::Into<String>) -> Self {
        <String as __Article::Stored>::set(value.into(), self, "title")
    }
    pub fn created(self, value: impl __Article::Into<DateTime<Utc>>) -> Self {
        <DateTime<Utc> as __Article::Stored>::set(value.into(), self, "created")
    }
}
#[automatically_derived]
impl<__R> __Article::Wrapper for ArticleBuilder<__R> {
    type Inner = __R;
    fn inner(&mut self) -> &mut __R {
        &mut self.0
    }
    fn into_inner(self) -> __R {
        self.0
    }
}
#[automatically_derived]
impl __Article::Changes<Article> for ArticleUpdate {
    fn into_update(self) -> __Article::Update<Article> {
        self.0
    }
}
__Article::impl_factory!(pub, Article, ArticleBuilder, row);
const _: () = __Article::can_reference(
    __Article::columns::<Article>(),
    "author_id",
    <<User as __Article::Model>::Key as __Article::Field>::KIND,
);
const _: () = __Article::can_be_together(
    __Article::columns::<Article>(),
    "unique_together",
    &["author_id", "slug"],
);
