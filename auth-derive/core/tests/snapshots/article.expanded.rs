#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl ::auth_axum::__private::AbstractModel for Article {
    type SignupFields = ::auth_axum::__private::EmptyForm;
    type ProfileFields = ::auth_axum::__private::EmptyForm;
    const COLUMNS: &'static ::auth_axum::__private::Columns = {
        &::auth_axum::__private::Columns::EMPTY
            .column(
                ::auth_axum::__private::named(
                        <i64 as ::auth_axum::__private::Stored>::COLUMN,
                        "id",
                    )
                    .primary_key()
                    .label("id"),
            )
            .column(
                ::auth_axum::__private::named(
                        <i64 as ::auth_axum::__private::Stored>::COLUMN,
                        "author_id",
                    )
                    .references(
                        ::auth_axum::__private::reference(
                            <User as ::auth_axum::__private::Model>::TABLE,
                            <User as ::auth_axum::__private::Model>::KEY,
                            <i64 as ::auth_axum::__private::Stored>::COLUMN.nullable,
                        ),
                    )
                    .label("author id"),
            )
            .column(
                ::auth_axum::__private::named(
                        <String as ::auth_axum::__private::Stored>::COLUMN,
                        "slug",
                    )
                    .max_length(80u32)
                    .forms(::auth_axum::__private::Forms {
                        signup: true,
                        profile: true,
                        admin: true,
                    })
                    .label("slug"),
            )
            .column(
                ::auth_axum::__private::named(
                        <String as ::auth_axum::__private::Stored>::COLUMN,
                        "title",
                    )
                    .max_length(200u32)
                    .forms(::auth_axum::__private::Forms {
                        signup: true,
                        profile: true,
                        admin: true,
                    })
                    .label("headline")
                    .help("What it is about."),
            )
            .column(
                ::auth_axum::__private::named(
                        <DateTime<Utc> as ::auth_axum::__private::Stored>::COLUMN,
                        "created",
                    )
                    .default_value(::auth_axum::__private::DefaultValue::Now)
                    .renamed_from("written")
                    .label("created"),
            )
    };
    type Fields<__M: ::auth_axum::__private::Model> = ArticleFields<__M>;
    fn read(
        __source: &mut dyn ::auth_axum::__private::Source,
    ) -> ::auth_axum::__private::std::result::Result<
        Self,
        ::auth_axum::__private::ReadError,
    > {
        ::auth_axum::__private::std::result::Result::Ok(Self {
            id: <i64 as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("id") },
            )?,
            author_id: <i64 as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("author_id") },
            )?,
            slug: <String as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("slug") },
            )?,
            title: <String as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("title") },
            )?,
            created: <DateTime<
                Utc,
            > as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("created") },
            )?,
        })
    }
    fn write(
        &self,
        __row: &mut ::auth_axum::__private::std::vec::Vec<::auth_axum::__private::Value>,
    ) {
        <i64 as ::auth_axum::__private::Stored>::push(&self.id, __row);
        <i64 as ::auth_axum::__private::Stored>::push(&self.author_id, __row);
        <String as ::auth_axum::__private::Stored>::push(&self.slug, __row);
        <String as ::auth_axum::__private::Stored>::push(&self.title, __row);
        <DateTime<Utc> as ::auth_axum::__private::Stored>::push(&self.created, __row);
    }
    fn validate(&self, __errors: &mut ::auth_axum::__private::FormErrors) {
        ::auth_axum::__private::judge(is_slug(&self.slug), "slug", __errors);
    }
    fn slot(
        &self,
        __field: &::auth_axum::__private::std::primitive::str,
    ) -> ::auth_axum::__private::std::option::Option<&dyn ::auth_axum::__private::Slot> {
        match __field {
            "id" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <i64 as ::auth_axum::__private::Stored>::slot(&self.id),
                )
            }
            "author_id" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <i64 as ::auth_axum::__private::Stored>::slot(&self.author_id),
                )
            }
            "slug" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <String as ::auth_axum::__private::Stored>::slot(&self.slug),
                )
            }
            "title" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <String as ::auth_axum::__private::Stored>::slot(&self.title),
                )
            }
            "created" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <DateTime<
                        Utc,
                    > as ::auth_axum::__private::Stored>::slot(&self.created),
                )
            }
            _ => ::auth_axum::__private::std::option::Option::None,
        }
    }
    fn slot_mut(
        &mut self,
        __field: &::auth_axum::__private::std::primitive::str,
    ) -> ::auth_axum::__private::std::option::Option<
        &mut dyn ::auth_axum::__private::Slot,
    > {
        match __field {
            "id" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <i64 as ::auth_axum::__private::Stored>::slot_mut(&mut self.id),
                )
            }
            "author_id" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <i64 as ::auth_axum::__private::Stored>::slot_mut(
                        &mut self.author_id,
                    ),
                )
            }
            "slug" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <String as ::auth_axum::__private::Stored>::slot_mut(&mut self.slug),
                )
            }
            "title" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <String as ::auth_axum::__private::Stored>::slot_mut(&mut self.title),
                )
            }
            "created" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <DateTime<
                        Utc,
                    > as ::auth_axum::__private::Stored>::slot_mut(&mut self.created),
                )
            }
            _ => ::auth_axum::__private::std::option::Option::None,
        }
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
    clippy::pedantic
)]
pub struct ArticleFields<__M: ::auth_axum::__private::Model> {
    /// The column of `id`.
    pub id: ::auth_axum::__private::Col<__M, i64>,
    /// The column of `author_id`.
    pub author_id: ::auth_axum::__private::Col<__M, i64>,
    /// The column of `slug`.
    pub slug: ::auth_axum::__private::Col<__M, String>,
    /// The column of `title`.
    pub title: ::auth_axum::__private::Col<__M, String>,
    /// The column of `created`.
    pub created: ::auth_axum::__private::Col<__M, DateTime<Utc>>,
    __of: ::auth_axum::__private::std::marker::PhantomData<fn() -> (__M,)>,
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl<__M: ::auth_axum::__private::Model> ::auth_axum::__private::FieldSet
for ArticleFields<__M> {
    const FIELDS: Self = Self {
        id: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("id"),
        ),
        author_id: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("author_id"),
        ),
        slug: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("slug"),
        ),
        title: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("title"),
        ),
        created: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("created"),
        ),
        __of: ::auth_axum::__private::std::marker::PhantomData,
    };
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl ::auth_axum::__private::Model for Article {
    type Manager = ::auth_axum::__private::Objects<Self>;
    const LABEL: &'static ::auth_axum::__private::std::primitive::str = "blog.Article";
    const TABLE: &'static ::auth_axum::__private::std::primitive::str = "shop_article";
    const UNIQUE_TOGETHER: &'static [&'static [&'static ::auth_axum::__private::std::primitive::str]] = &[
        &["author_id", "slug"],
    ];
    const PERMISSIONS: &'static [::auth_axum::__private::Perm] = &[
        Self::PUBLISH_ARTICLE,
    ];
    type Key = i64;
    const KEY: &'static ::auth_axum::__private::std::primitive::str = "id";
    fn key(&self) -> <Self as ::auth_axum::__private::Model>::Key {
        <i64 as ::auth_axum::__private::std::clone::Clone>::clone(&self.id)
    }
    fn set_key(&mut self, __key: <Self as ::auth_axum::__private::Model>::Key) {
        self.id = __key;
    }
}
#[allow(dead_code, clippy::all, clippy::pedantic)]
impl Article {
    ///The permission of those who can publish articles.
    pub const PUBLISH_ARTICLE: ::auth_axum::__private::Perm = ::auth_axum::__private::Perm::own(
        "blog.Article",
        "publish_article",
        "Can publish articles",
    );
}
::auth_axum::__private::impl_from_row!(Article);
///A [`Article`] that is not stored yet, filled in field by field.
#[derive(::auth_axum::__private::std::clone::Clone)]
#[allow(non_camel_case_types)]
pub struct ArticleBuilder(::auth_axum::__private::Draft<Article>);
#[automatically_derived]
impl ::auth_axum::__private::std::fmt::Debug for ArticleBuilder {
    fn fmt(
        &self,
        __formatter: &mut ::auth_axum::__private::std::fmt::Formatter<'_>,
    ) -> ::auth_axum::__private::std::fmt::Result {
        ::auth_axum::__private::std::fmt::Formatter::debug_struct(
                __formatter,
                "ArticleBuilder",
            )
            .finish_non_exhaustive()
    }
}
#[allow(dead_code, deprecated, non_snake_case, clippy::all, clippy::pedantic)]
impl Article {
    ///A new [`Article`]: fill it in, then `create` it.
    #[must_use]
    pub fn builder() -> ArticleBuilder {
        ArticleBuilder(::auth_axum::__private::Draft::new())
    }
}
#[allow(dead_code, deprecated, non_snake_case, clippy::all, clippy::pedantic)]
impl ArticleBuilder {
    /// Sets the author id.
    #[must_use]
    pub fn author_id(mut self, value: i64) -> Self {
        <i64 as ::auth_axum::__private::Stored>::fill(
            value,
            ::auth_axum::__private::SetFields::draft(&mut self),
            "author_id",
        );
        self
    }
    /// The end of its address.
    #[must_use]
    pub fn slug(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<String>,
    ) -> Self {
        <String as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::convert::Into::<String>::into(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "slug",
        );
        self
    }
    /// Sets the headline.
    #[must_use]
    pub fn title(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<String>,
    ) -> Self {
        <String as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::convert::Into::<String>::into(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "title",
        );
        self
    }
    /// Sets the created.
    #[must_use]
    pub fn created(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<DateTime<Utc>>,
    ) -> Self {
        <DateTime<
            Utc,
        > as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::convert::Into::<DateTime<Utc>>::into(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "created",
        );
        self
    }
}
#[automatically_derived]
impl ::auth_axum::__private::SetFields for ArticleBuilder {
    type Model = Article;
    fn draft(&mut self) -> &mut ::auth_axum::__private::Draft<Article> {
        &mut self.0
    }
}
#[automatically_derived]
impl ::auth_axum::__private::BuildModel for ArticleBuilder {
    fn into_draft(self) -> ::auth_axum::__private::Draft<Article> {
        self.0
    }
}
#[automatically_derived]
impl ::auth_axum::__private::Unsaved for ArticleBuilder {
    type Model = Article;
    fn store(
        self,
        __db: &::auth_axum::__private::Db,
    ) -> impl ::auth_axum::__private::std::future::Future<
        Output = ::auth_axum::__private::std::result::Result<
            Article,
            ::auth_axum::__private::SaveError,
        >,
    > + ::auth_axum::__private::std::marker::Send {
        ::auth_axum::__private::BuildModel::create(self, __db)
    }
}
::auth_axum::__private::impl_factory!(pub, Article, ArticleBuilder, row);
///New values for some fields of a [`Article`]: no other column is written.
#[derive(::auth_axum::__private::std::clone::Clone)]
#[allow(dead_code, non_camel_case_types)]
pub struct ArticleUpdate(::auth_axum::__private::Update<Article>);
#[automatically_derived]
impl ::auth_axum::__private::std::fmt::Debug for ArticleUpdate {
    fn fmt(
        &self,
        __formatter: &mut ::auth_axum::__private::std::fmt::Formatter<'_>,
    ) -> ::auth_axum::__private::std::fmt::Result {
        ::auth_axum::__private::std::fmt::Formatter::debug_struct(
                __formatter,
                "ArticleUpdate",
            )
            .finish_non_exhaustive()
    }
}
#[allow(dead_code, deprecated, non_snake_case, clippy::all, clippy::pedantic)]
impl ArticleUpdate {
    /// Changes nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self(::auth_axum::__private::Update::new())
    }
    /// Sets the author id.
    #[must_use]
    pub fn author_id(mut self, value: i64) -> Self {
        <i64 as ::auth_axum::__private::Stored>::fill(
            value,
            ::auth_axum::__private::SetFields::draft(&mut self),
            "author_id",
        );
        self
    }
    /// The end of its address.
    #[must_use]
    pub fn slug(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<String>,
    ) -> Self {
        <String as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::convert::Into::<String>::into(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "slug",
        );
        self
    }
    /// Sets the headline.
    #[must_use]
    pub fn title(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<String>,
    ) -> Self {
        <String as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::convert::Into::<String>::into(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "title",
        );
        self
    }
    /// Sets the created.
    #[must_use]
    pub fn created(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<DateTime<Utc>>,
    ) -> Self {
        <DateTime<
            Utc,
        > as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::convert::Into::<DateTime<Utc>>::into(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "created",
        );
        self
    }
}
#[automatically_derived]
impl ::auth_axum::__private::SetFields for ArticleUpdate {
    type Model = Article;
    fn draft(&mut self) -> &mut ::auth_axum::__private::Draft<Article> {
        self.0.draft()
    }
}
#[automatically_derived]
impl ::auth_axum::__private::std::convert::From<ArticleUpdate>
for ::auth_axum::__private::Update<Article> {
    fn from(__update: ArticleUpdate) -> Self {
        __update.0
    }
}
const _: () = ::auth_axum::__private::can_reference(
    <<User as ::auth_axum::__private::Model>::Key as ::auth_axum::__private::Field>::KIND,
    <i64 as ::auth_axum::__private::Stored>::COLUMN.kind,
);
const _: () = ::auth_axum::__private::has_length(
    <String as ::auth_axum::__private::Stored>::COLUMN.kind,
);
const _: () = ::auth_axum::__private::can_be_typed(
    <String as ::auth_axum::__private::Stored>::COLUMN.kind,
);
const _: () = ::auth_axum::__private::has_length(
    <String as ::auth_axum::__private::Stored>::COLUMN.kind,
);
const _: () = ::auth_axum::__private::can_be_typed(
    <String as ::auth_axum::__private::Stored>::COLUMN.kind,
);
const _: () = ::auth_axum::__private::default_fits(
    <DateTime<Utc> as ::auth_axum::__private::Stored>::COLUMN,
    ::auth_axum::__private::DefaultValue::Now,
);
const _: () = ::auth_axum::__private::can_be_together(
    "unique_together",
    <Article as ::auth_axum::__private::AbstractModel>::COLUMNS,
    &["author_id", "slug"],
);
