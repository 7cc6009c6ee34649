#[doc(hidden)]
#[allow(unused_imports, non_camel_case_types, non_snake_case)]
use ::auth_axum::__private as __Article;
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl __Article::AbstractModel for Article {
    type SignupFields = __Article::EmptyForm;
    type ProfileFields = __Article::EmptyForm;
    const COLUMNS: &'static __Article::Columns = {
        &__Article::Columns::EMPTY
            .column(
                __Article::named(<i64 as __Article::Stored>::COLUMN, "id").primary_key(),
            )
            .column(
                __Article::named(<i64 as __Article::Stored>::COLUMN, "author_id")
                    .references(
                        __Article::reference(
                            <User as __Article::Model>::TABLE,
                            <User as __Article::Model>::KEY,
                            <i64 as __Article::Stored>::COLUMN.nullable,
                        ),
                    )
                    .label("author id"),
            )
            .column(
                __Article::named(<String as __Article::Stored>::COLUMN, "slug")
                    .max_length(80u32)
                    .forms(__Article::Forms::ALL),
            )
            .column(
                __Article::named(<String as __Article::Stored>::COLUMN, "title")
                    .max_length(200u32)
                    .forms(__Article::Forms::ALL)
                    .label("headline")
                    .help("What it is about."),
            )
            .column(
                __Article::named(<DateTime<Utc> as __Article::Stored>::COLUMN, "created")
                    .default_value(__Article::DefaultValue::Now)
                    .renamed_from("written"),
            )
    };
    type Fields<__M: __Article::Model> = ArticleFields<__M>;
    fn read(
        __source: &mut dyn __Article::Source,
    ) -> __Article::Result<Self, __Article::ReadError> {
        let __columns = const {
            __Article::own_columns::<
                Self,
                _,
            >(["id", "author_id", "slug", "title", "created"])
        };
        __Article::Ok(Self {
            id: <i64 as __Article::Stored>::take(__source, __columns[0])?,
            author_id: <i64 as __Article::Stored>::take(__source, __columns[1])?,
            slug: <String as __Article::Stored>::take(__source, __columns[2])?,
            title: <String as __Article::Stored>::take(__source, __columns[3])?,
            created: <DateTime<Utc> as __Article::Stored>::take(__source, __columns[4])?,
        })
    }
    fn write(&self, __row: &mut __Article::Vec<__Article::Value>) {
        <i64 as __Article::Stored>::push(&self.id, __row);
        <i64 as __Article::Stored>::push(&self.author_id, __row);
        <String as __Article::Stored>::push(&self.slug, __row);
        <String as __Article::Stored>::push(&self.title, __row);
        <DateTime<Utc> as __Article::Stored>::push(&self.created, __row);
    }
    fn validate(&self, __errors: &mut __Article::FormErrors) {
        __Article::judge(is_slug(&self.slug), "slug", __errors);
    }
    fn slot(&self, __field: &__Article::str) -> __Article::Option<&dyn __Article::Slot> {
        __Article::Some(
            match __field {
                "id" => <i64 as __Article::Stored>::slot(&self.id),
                "author_id" => <i64 as __Article::Stored>::slot(&self.author_id),
                "slug" => <String as __Article::Stored>::slot(&self.slug),
                "title" => <String as __Article::Stored>::slot(&self.title),
                "created" => <DateTime<Utc> as __Article::Stored>::slot(&self.created),
                _ => {
                    return __Article::None;
                }
            },
        )
    }
    fn slot_mut(
        &mut self,
        __field: &__Article::str,
    ) -> __Article::Option<&mut dyn __Article::Slot> {
        __Article::Some(
            match __field {
                "id" => <i64 as __Article::Stored>::slot_mut(&mut self.id),
                "author_id" => <i64 as __Article::Stored>::slot_mut(&mut self.author_id),
                "slug" => <String as __Article::Stored>::slot_mut(&mut self.slug),
                "title" => <String as __Article::Stored>::slot_mut(&mut self.title),
                "created" => {
                    <DateTime<Utc> as __Article::Stored>::slot_mut(&mut self.created)
                }
                _ => {
                    return __Article::None;
                }
            },
        )
    }
}
///The columns of [`Article`] as fields of the same names, as those of a model.
#[allow(
    dead_code,
    deprecated,
    missing_copy_implementations,
    missing_debug_implementations,
    non_camel_case_types,
    non_snake_case,
    private_bounds,
    private_interfaces,
    clippy::all,
    clippy::pedantic,
    clippy::restriction
)]
pub struct ArticleFields<__M: __Article::Model> {
    /// The column of `id`.
    pub id: __Article::Col<__M, i64>,
    /// The column of `author_id`.
    pub author_id: __Article::Col<__M, i64>,
    /// The column of `slug`.
    pub slug: __Article::Col<__M, String>,
    /// The column of `title`.
    pub title: __Article::Col<__M, String>,
    /// The column of `created`.
    pub created: __Article::Col<__M, DateTime<Utc>>,
    __of: __Article::std::marker::PhantomData<fn() -> (__M,)>,
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl<__M: __Article::Model> __Article::FieldSet for ArticleFields<__M> {
    const FIELDS: Self = Self {
        id: __Article::Col::new(__Article::column::<__M>("id")),
        author_id: __Article::Col::new(__Article::column::<__M>("author_id")),
        slug: __Article::Col::new(__Article::column::<__M>("slug")),
        title: __Article::Col::new(__Article::column::<__M>("title")),
        created: __Article::Col::new(__Article::column::<__M>("created")),
        __of: __Article::std::marker::PhantomData,
    };
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl __Article::Model for Article {
    type Manager = __Article::Objects<Self>;
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
#[derive(__Article::std::clone::Clone)]
#[must_use]
#[allow(non_camel_case_types)]
pub struct ArticleBuilder(__Article::Draft<Article>);
#[automatically_derived]
impl __Article::std::fmt::Debug for ArticleBuilder {
    fn fmt(
        &self,
        __formatter: &mut __Article::std::fmt::Formatter<'_>,
    ) -> __Article::std::fmt::Result {
        __Article::std::fmt::Formatter::debug_struct(__formatter, "ArticleBuilder")
            .finish_non_exhaustive()
    }
}
#[allow(
    dead_code,
    deprecated,
    non_snake_case,
    clippy::all,
    clippy::pedantic,
    clippy::restriction
)]
impl Article {
    ///A new [`Article`]: fill it in, then `create` it.
    pub fn builder() -> ArticleBuilder {
        ArticleBuilder(__Article::Draft::new())
    }
}
#[allow(
    dead_code,
    deprecated,
    non_snake_case,
    clippy::all,
    clippy::pedantic,
    clippy::restriction
)]
impl ArticleBuilder {
    /// Sets the author id.
    pub fn author_id(self, value: i64) -> Self {
        <i64 as __Article::Stored>::with(value, self, "author_id")
    }
    /// The end of its address.
    pub fn slug(self, value: impl __Article::Into<String>) -> Self {
        <String as __Article::Stored>::with(__Article::Into::into(value), self, "slug")
    }
    /// Sets the headline.
    pub fn title(self, value: impl __Article::Into<String>) -> Self {
        <String as __Article::Stored>::with(__Article::Into::into(value), self, "title")
    }
    /// Sets the created.
    pub fn created(self, value: impl __Article::Into<DateTime<Utc>>) -> Self {
        <DateTime<
            Utc,
        > as __Article::Stored>::with(__Article::Into::into(value), self, "created")
    }
}
#[automatically_derived]
impl __Article::SetFields for ArticleBuilder {
    type Model = Article;
    fn draft(&mut self) -> &mut __Article::Draft<Article> {
        &mut self.0
    }
}
#[automatically_derived]
impl __Article::BuildModel for ArticleBuilder {
    fn into_draft(self) -> __Article::Draft<Article> {
        self.0
    }
}
#[automatically_derived]
impl __Article::Unsaved for ArticleBuilder {
    type Model = Article;
    fn store(
        self,
        __db: &__Article::Db,
    ) -> impl __Article::std::future::Future<
        Output = __Article::Result<Article, __Article::SaveError>,
    > + __Article::std::marker::Send {
        __Article::BuildModel::create(self, __db)
    }
}
__Article::impl_factory!(pub, Article, ArticleBuilder, row);
///New values for some fields of a [`Article`]: no other column is written.
#[derive(__Article::std::clone::Clone)]
#[must_use]
#[allow(dead_code, non_camel_case_types)]
pub struct ArticleUpdate(__Article::Update<Article>);
#[automatically_derived]
impl __Article::std::fmt::Debug for ArticleUpdate {
    fn fmt(
        &self,
        __formatter: &mut __Article::std::fmt::Formatter<'_>,
    ) -> __Article::std::fmt::Result {
        __Article::std::fmt::Formatter::debug_struct(__formatter, "ArticleUpdate")
            .finish_non_exhaustive()
    }
}
#[allow(
    dead_code,
    deprecated,
    non_snake_case,
    clippy::all,
    clippy::pedantic,
    clippy::restriction
)]
impl ArticleUpdate {
    /// Changes nothing yet.
    pub fn new() -> Self {
        Self(__Article::Update::new())
    }
    /// Sets the author id.
    pub fn author_id(self, value: i64) -> Self {
        <i64 as __Article::Stored>::with(value, self, "author_id")
    }
    /// The end of its address.
    pub fn slug(self, value: impl __Article::Into<String>) -> Self {
        <String as __Article::Stored>::with(__Article::Into::into(value), self, "slug")
    }
    /// Sets the headline.
    pub fn title(self, value: impl __Article::Into<String>) -> Self {
        <String as __Article::Stored>::with(__Article::Into::into(value), self, "title")
    }
    /// Sets the created.
    pub fn created(self, value: impl __Article::Into<DateTime<Utc>>) -> Self {
        <DateTime<
            Utc,
        > as __Article::Stored>::with(__Article::Into::into(value), self, "created")
    }
}
#[automatically_derived]
impl __Article::SetFields for ArticleUpdate {
    type Model = Article;
    fn draft(&mut self) -> &mut __Article::Draft<Article> {
        self.0.draft()
    }
}
#[automatically_derived]
impl __Article::From<ArticleUpdate> for __Article::Update<Article> {
    fn from(__update: ArticleUpdate) -> Self {
        __update.0
    }
}
const _: () = __Article::can_reference(
    <<User as __Article::Model>::Key as __Article::Field>::KIND,
    <i64 as __Article::Stored>::COLUMN.kind,
);
const _: () = __Article::has_length(<String as __Article::Stored>::COLUMN.kind);
const _: () = __Article::can_be_typed(<String as __Article::Stored>::COLUMN.kind);
const _: () = __Article::has_length(<String as __Article::Stored>::COLUMN.kind);
const _: () = __Article::can_be_typed(<String as __Article::Stored>::COLUMN.kind);
const _: () = __Article::default_fits(
    <DateTime<Utc> as __Article::Stored>::COLUMN,
    __Article::DefaultValue::Now,
);
const _: () = __Article::can_be_together(
    "unique_together",
    <Article as __Article::AbstractModel>::COLUMNS,
    &["author_id", "slug"],
);
