#[doc(hidden)]
#[allow(unused_imports, non_camel_case_types, non_snake_case)]
use ::auth_axum::__private as __User;
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl __User::AbstractModel for User {
    type SignupFields = __User::EmptyForm;
    type ProfileFields = __User::EmptyForm;
    const COLUMNS: &'static __User::Columns = {
        &__User::Columns::EMPTY
            .flatten(<AbstractUser as __User::AbstractModel>::COLUMNS)
            .column(
                __User::named(<String as __User::Stored>::COLUMN, "nickname")
                    .max_length(80u32)
                    .default_value(__User::DefaultValue::Text(""))
                    .forms(__User::Forms::ALL),
            )
            .column(
                __User::named(<Option<NaiveDate> as __User::Stored>::COLUMN, "birthday")
                    .forms(__User::Forms::ALL),
            )
            .column(
                __User::named(<String as __User::Stored>::COLUMN, "phone")
                    .max_length(20u32)
                    .default_value(__User::DefaultValue::Text(""))
                    .forms(__User::Forms::of(false, true, false)),
            )
            .column(
                __User::named(<String as __User::Stored>::COLUMN, "street")
                    .max_length(200u32)
                    .default_value(__User::DefaultValue::Text(""))
                    .forms(__User::Forms::of(false, true, false)),
            )
            .column(
                __User::named(<String as __User::Stored>::COLUMN, "city")
                    .max_length(80u32)
                    .default_value(__User::DefaultValue::Text(""))
                    .forms(__User::Forms::of(false, true, false)),
            )
            .column(
                __User::named(<String as __User::Stored>::COLUMN, "country")
                    .max_length(2u32)
                    .default_value(__User::DefaultValue::Text("de"))
                    .forms(__User::Forms::of(false, true, false)),
            )
            .column(
                __User::named(<String as __User::Stored>::COLUMN, "about")
                    .default_value(__User::DefaultValue::Text(""))
                    .forms(__User::Forms::of(false, true, false)),
            )
            .column(
                __User::named(<i64 as __User::Stored>::COLUMN, "credits")
                    .default_value(__User::DefaultValue::Int(0)),
            )
            .column(
                __User::named(<i16 as __User::Stored>::COLUMN, "level")
                    .default_value(__User::DefaultValue::Int(0)),
            )
            .column(
                __User::named(<bool as __User::Stored>::COLUMN, "newsletter")
                    .default_value(__User::DefaultValue::Bool(false)),
            )
            .column(
                __User::named(<Option<Uuid> as __User::Stored>::COLUMN, "external")
                    .unique(),
            )
            .column(
                __User::named(<Option<i64> as __User::Stored>::COLUMN, "team").index(),
            )
            .column(
                __User::named(<DateTime<Utc> as __User::Stored>::COLUMN, "accepted_at")
                    .default_value(__User::DefaultValue::Now)
                    .label("accepted at"),
            )
            .column(
                __User::named(<Option<String> as __User::Stored>::COLUMN, "notes")
                    .private(),
            )
    };
    type Fields<__M: __User::Model> = UserFields<__M>;
    fn read(
        __source: &mut dyn __User::Source,
    ) -> __User::Result<Self, __User::ReadError> {
        let __columns = const {
            __User::own_columns::<
                Self,
                _,
            >([
                "nickname",
                "birthday",
                "phone",
                "street",
                "city",
                "country",
                "about",
                "credits",
                "level",
                "newsletter",
                "external",
                "team",
                "accepted_at",
                "notes",
            ])
        };
        __User::Ok(Self {
            base: <AbstractUser as __User::AbstractModel>::read(__source)?,
            nickname: <String as __User::Stored>::take(__source, __columns[0])?,
            birthday: <Option<
                NaiveDate,
            > as __User::Stored>::take(__source, __columns[1])?,
            phone: <String as __User::Stored>::take(__source, __columns[2])?,
            street: <String as __User::Stored>::take(__source, __columns[3])?,
            city: <String as __User::Stored>::take(__source, __columns[4])?,
            country: <String as __User::Stored>::take(__source, __columns[5])?,
            about: <String as __User::Stored>::take(__source, __columns[6])?,
            credits: <i64 as __User::Stored>::take(__source, __columns[7])?,
            level: <i16 as __User::Stored>::take(__source, __columns[8])?,
            newsletter: <bool as __User::Stored>::take(__source, __columns[9])?,
            external: <Option<Uuid> as __User::Stored>::take(__source, __columns[10])?,
            team: <Option<i64> as __User::Stored>::take(__source, __columns[11])?,
            accepted_at: <DateTime<
                Utc,
            > as __User::Stored>::take(__source, __columns[12])?,
            notes: <Option<String> as __User::Stored>::take(__source, __columns[13])?,
        })
    }
    fn write(&self, __row: &mut __User::Vec<__User::Value>) {
        <AbstractUser as __User::AbstractModel>::write(&self.base, __row);
        <String as __User::Stored>::push(&self.nickname, __row);
        <Option<NaiveDate> as __User::Stored>::push(&self.birthday, __row);
        <String as __User::Stored>::push(&self.phone, __row);
        <String as __User::Stored>::push(&self.street, __row);
        <String as __User::Stored>::push(&self.city, __row);
        <String as __User::Stored>::push(&self.country, __row);
        <String as __User::Stored>::push(&self.about, __row);
        <i64 as __User::Stored>::push(&self.credits, __row);
        <i16 as __User::Stored>::push(&self.level, __row);
        <bool as __User::Stored>::push(&self.newsletter, __row);
        <Option<Uuid> as __User::Stored>::push(&self.external, __row);
        <Option<i64> as __User::Stored>::push(&self.team, __row);
        <DateTime<Utc> as __User::Stored>::push(&self.accepted_at, __row);
        <Option<String> as __User::Stored>::push(&self.notes, __row);
    }
    fn validate(&self, __errors: &mut __User::FormErrors) {
        <AbstractUser as __User::AbstractModel>::validate(&self.base, __errors);
    }
    fn slot(&self, __field: &__User::str) -> __User::Option<&dyn __User::Slot> {
        __User::Some(
            match __field {
                "nickname" => <String as __User::Stored>::slot(&self.nickname),
                "birthday" => <Option<NaiveDate> as __User::Stored>::slot(&self.birthday),
                "phone" => <String as __User::Stored>::slot(&self.phone),
                "street" => <String as __User::Stored>::slot(&self.street),
                "city" => <String as __User::Stored>::slot(&self.city),
                "country" => <String as __User::Stored>::slot(&self.country),
                "about" => <String as __User::Stored>::slot(&self.about),
                "credits" => <i64 as __User::Stored>::slot(&self.credits),
                "level" => <i16 as __User::Stored>::slot(&self.level),
                "newsletter" => <bool as __User::Stored>::slot(&self.newsletter),
                "external" => <Option<Uuid> as __User::Stored>::slot(&self.external),
                "team" => <Option<i64> as __User::Stored>::slot(&self.team),
                "accepted_at" => {
                    <DateTime<Utc> as __User::Stored>::slot(&self.accepted_at)
                }
                "notes" => <Option<String> as __User::Stored>::slot(&self.notes),
                _ => {
                    if let __User::Some(__slot) = <AbstractUser as __User::AbstractModel>::slot(
                        &self.base,
                        __field,
                    ) {
                        return __User::Some(__slot);
                    }
                    return __User::None;
                }
            },
        )
    }
    fn slot_mut(
        &mut self,
        __field: &__User::str,
    ) -> __User::Option<&mut dyn __User::Slot> {
        __User::Some(
            match __field {
                "nickname" => <String as __User::Stored>::slot_mut(&mut self.nickname),
                "birthday" => {
                    <Option<NaiveDate> as __User::Stored>::slot_mut(&mut self.birthday)
                }
                "phone" => <String as __User::Stored>::slot_mut(&mut self.phone),
                "street" => <String as __User::Stored>::slot_mut(&mut self.street),
                "city" => <String as __User::Stored>::slot_mut(&mut self.city),
                "country" => <String as __User::Stored>::slot_mut(&mut self.country),
                "about" => <String as __User::Stored>::slot_mut(&mut self.about),
                "credits" => <i64 as __User::Stored>::slot_mut(&mut self.credits),
                "level" => <i16 as __User::Stored>::slot_mut(&mut self.level),
                "newsletter" => <bool as __User::Stored>::slot_mut(&mut self.newsletter),
                "external" => {
                    <Option<Uuid> as __User::Stored>::slot_mut(&mut self.external)
                }
                "team" => <Option<i64> as __User::Stored>::slot_mut(&mut self.team),
                "accepted_at" => {
                    <DateTime<Utc> as __User::Stored>::slot_mut(&mut self.accepted_at)
                }
                "notes" => <Option<String> as __User::Stored>::slot_mut(&mut self.notes),
                _ => {
                    if let __User::Some(__slot) = <AbstractUser as __User::AbstractModel>::slot_mut(
                        &mut self.base,
                        __field,
                    ) {
                        return __User::Some(__slot);
                    }
                    return __User::None;
                }
            },
        )
    }
}
///What somebody fills in to sign up as a [`User`].
#[allow(
    deprecated,
    dead_code,
    non_camel_case_types,
    non_snake_case,
    unused_qualifications,
    clippy::all,
    clippy::pedantic,
    clippy::restriction
)]
pub struct UserSignupForm {
    /// The username that was chosen.
    pub username: __User::String,
    /// The password that was chosen; shown to nobody.
    pub password: __User::Password,
    /// The fields of `base`.
    pub base: __User::Box<<AbstractUser as __User::AbstractModel>::SignupFields>,
    /// The nickname.
    pub nickname: String,
    /// The birthday.
    pub birthday: Option<NaiveDate>,
}
#[automatically_derived]
impl __User::std::fmt::Debug for UserSignupForm {
    fn fmt(
        &self,
        __formatter: &mut __User::std::fmt::Formatter<'_>,
    ) -> __User::std::fmt::Result {
        __User::std::fmt::Formatter::debug_struct(__formatter, "UserSignupForm")
            .finish_non_exhaustive()
    }
}
#[automatically_derived]
#[allow(
    deprecated,
    unused_qualifications,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::restriction
)]
impl __User::SignupData for UserSignupForm {
    type User = User;
    fn read(
        __username: __User::String,
        __password: __User::Password,
        __source: &mut dyn __User::Source,
    ) -> __User::Result<Self, __User::ReadError> {
        __User::Ok(Self {
            username: __username,
            password: __password,
            base: <__User::Box<
                <AbstractUser as __User::AbstractModel>::SignupFields,
            > as __User::FormFields>::read(__source)?,
            nickname: <String as __User::Stored>::take_field(__source, "nickname")?,
            birthday: <Option<
                NaiveDate,
            > as __User::Stored>::take_field(__source, "birthday")?,
        })
    }
    fn into_new_user(self) -> __User::NewUser<User> {
        let mut __user = __User::NewUser::new(&self.username).password(self.password);
        let __draft = __user.draft();
        <__User::Box<
            <AbstractUser as __User::AbstractModel>::SignupFields,
        > as __User::FormFields>::fill(self.base, __draft);
        <String as __User::Stored>::fill(self.nickname, __draft, "nickname");
        <Option<NaiveDate> as __User::Stored>::fill(self.birthday, __draft, "birthday");
        __user
    }
}
#[automatically_derived]
impl __User::From<UserSignupForm> for UserBuilder {
    fn from(__form: UserSignupForm) -> Self {
        Self(__User::SignupData::into_new_user(__form))
    }
}
///What a [`User`] may change about themselves.
#[allow(
    deprecated,
    dead_code,
    non_camel_case_types,
    non_snake_case,
    unused_qualifications,
    clippy::all,
    clippy::pedantic,
    clippy::restriction
)]
pub struct UserProfileForm {
    /// The fields of `base`.
    pub base: __User::Box<<AbstractUser as __User::AbstractModel>::ProfileFields>,
    /// The nickname.
    pub nickname: String,
    /// The birthday.
    pub birthday: Option<NaiveDate>,
    /// The phone.
    pub phone: String,
    /// The street.
    pub street: String,
    /// The city.
    pub city: String,
    /// The country.
    pub country: String,
    /// The about.
    pub about: String,
}
#[automatically_derived]
impl __User::std::fmt::Debug for UserProfileForm {
    fn fmt(
        &self,
        __formatter: &mut __User::std::fmt::Formatter<'_>,
    ) -> __User::std::fmt::Result {
        __User::std::fmt::Formatter::debug_struct(__formatter, "UserProfileForm")
            .finish_non_exhaustive()
    }
}
#[automatically_derived]
#[allow(
    deprecated,
    unused_qualifications,
    unused_variables,
    clippy::all,
    clippy::pedantic,
    clippy::restriction
)]
impl __User::FormFields for UserProfileForm {
    fn read(
        __source: &mut dyn __User::Source,
    ) -> __User::Result<Self, __User::ReadError> {
        __User::Ok(Self {
            base: <__User::Box<
                <AbstractUser as __User::AbstractModel>::ProfileFields,
            > as __User::FormFields>::read(__source)?,
            nickname: <String as __User::Stored>::take_field(__source, "nickname")?,
            birthday: <Option<
                NaiveDate,
            > as __User::Stored>::take_field(__source, "birthday")?,
            phone: <String as __User::Stored>::take_field(__source, "phone")?,
            street: <String as __User::Stored>::take_field(__source, "street")?,
            city: <String as __User::Stored>::take_field(__source, "city")?,
            country: <String as __User::Stored>::take_field(__source, "country")?,
            about: <String as __User::Stored>::take_field(__source, "about")?,
        })
    }
    fn fill<__M: __User::Model>(self, __draft: &mut __User::Draft<__M>) {
        <__User::Box<
            <AbstractUser as __User::AbstractModel>::ProfileFields,
        > as __User::FormFields>::fill(self.base, __draft);
        <String as __User::Stored>::fill(self.nickname, __draft, "nickname");
        <Option<NaiveDate> as __User::Stored>::fill(self.birthday, __draft, "birthday");
        <String as __User::Stored>::fill(self.phone, __draft, "phone");
        <String as __User::Stored>::fill(self.street, __draft, "street");
        <String as __User::Stored>::fill(self.city, __draft, "city");
        <String as __User::Stored>::fill(self.country, __draft, "country");
        <String as __User::Stored>::fill(self.about, __draft, "about");
    }
}
#[automatically_derived]
impl __User::ProfileData for UserProfileForm {
    type User = User;
}
#[automatically_derived]
impl __User::From<UserProfileForm> for __User::Update<User> {
    fn from(__form: UserProfileForm) -> Self {
        let mut __update = Self::new();
        __User::FormFields::fill(__form, __update.draft());
        __update
    }
}
///The columns of [`User`] as fields of the same names, as those of a model.
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
pub struct UserFields<__M: __User::Model> {
    /// The columns of `base`.
    pub base: <AbstractUser as __User::AbstractModel>::Fields<__M>,
    /// The column of `nickname`.
    pub nickname: __User::Col<__M, String>,
    /// The column of `birthday`.
    pub birthday: __User::Col<__M, Option<NaiveDate>>,
    /// The column of `phone`.
    pub phone: __User::Col<__M, String>,
    /// The column of `street`.
    pub street: __User::Col<__M, String>,
    /// The column of `city`.
    pub city: __User::Col<__M, String>,
    /// The column of `country`.
    pub country: __User::Col<__M, String>,
    /// The column of `about`.
    pub about: __User::Col<__M, String>,
    /// The column of `credits`.
    pub credits: __User::Col<__M, i64>,
    /// The column of `level`.
    pub level: __User::Col<__M, i16>,
    /// The column of `newsletter`.
    pub newsletter: __User::Col<__M, bool>,
    /// The column of `external`.
    pub external: __User::Col<__M, Option<Uuid>>,
    /// The column of `team`.
    pub team: __User::Col<__M, Option<i64>>,
    /// The column of `accepted_at`.
    pub accepted_at: __User::Col<__M, DateTime<Utc>>,
    /// The column of `notes`.
    pub notes: __User::Col<__M, Option<String>>,
    __of: __User::std::marker::PhantomData<fn() -> (__M,)>,
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl<__M: __User::Model> __User::FieldSet for UserFields<__M> {
    const FIELDS: Self = Self {
        base: <<AbstractUser as __User::AbstractModel>::Fields<
            __M,
        > as __User::FieldSet>::FIELDS,
        nickname: __User::Col::new(__User::column::<__M>("nickname")),
        birthday: __User::Col::new(__User::column::<__M>("birthday")),
        phone: __User::Col::new(__User::column::<__M>("phone")),
        street: __User::Col::new(__User::column::<__M>("street")),
        city: __User::Col::new(__User::column::<__M>("city")),
        country: __User::Col::new(__User::column::<__M>("country")),
        about: __User::Col::new(__User::column::<__M>("about")),
        credits: __User::Col::new(__User::column::<__M>("credits")),
        level: __User::Col::new(__User::column::<__M>("level")),
        newsletter: __User::Col::new(__User::column::<__M>("newsletter")),
        external: __User::Col::new(__User::column::<__M>("external")),
        team: __User::Col::new(__User::column::<__M>("team")),
        accepted_at: __User::Col::new(__User::column::<__M>("accepted_at")),
        notes: __User::Col::new(__User::column::<__M>("notes")),
        __of: __User::std::marker::PhantomData,
    };
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl<__M: __User::Model> __User::std::ops::Deref for UserFields<__M> {
    type Target = <AbstractUser as __User::AbstractModel>::Fields<__M>;
    fn deref(&self) -> &<Self as __User::std::ops::Deref>::Target {
        &self.base
    }
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl __User::Model for User {
    type Manager = __User::Objects<Self>;
    const LABEL: &'static __User::str = "shop.User";
    const TABLE: &'static __User::str = "accounts_user";
    type Key = <AbstractUser as __User::UserBase>::Key;
    const KEY: &'static __User::str = __User::key_column(
        <AbstractUser as __User::AbstractModel>::COLUMNS,
    );
    fn key(&self) -> <AbstractUser as __User::UserBase>::Key {
        <AbstractUser as __User::UserBase>::core(&self.base).id
    }
    fn set_key(&mut self, __key: <AbstractUser as __User::UserBase>::Key) {
        <AbstractUser as __User::UserBase>::core_mut(&mut self.base).id = __key;
    }
    fn clean(&mut self) -> __User::Result<(), __User::FormErrors> {
        __User::clean_user(self)
    }
    fn field_to_blame(__column: &__User::Column) -> &'static __User::str {
        __User::field_to_blame::<Self>(__column)
    }
    fn after_save<'c>(
        &'c self,
        __changed: &'c [&'static __User::str],
        __tx: &'c mut __User::Tx,
    ) -> __User::BoxFuture<'c, __User::Result<(), __User::DbError>> {
        __User::Box::pin(__User::user_saved(self, __changed, __tx))
    }
}
__User::impl_from_row!(User);
///A [`User`] that is not stored yet, filled in field by field.
#[derive(__User::std::clone::Clone)]
#[must_use]
#[allow(non_camel_case_types)]
pub struct UserBuilder(__User::NewUser<User>);
#[automatically_derived]
impl __User::std::fmt::Debug for UserBuilder {
    fn fmt(
        &self,
        __formatter: &mut __User::std::fmt::Formatter<'_>,
    ) -> __User::std::fmt::Result {
        __User::std::fmt::Formatter::debug_struct(__formatter, "UserBuilder")
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
impl User {
    ///A new [`User`] who logs in as `username`: fill in the rest, then `create` it.
    pub fn new(username: impl __User::Into<__User::String>) -> UserBuilder {
        UserBuilder(
            __User::NewUser::new(&__User::Into::<__User::String>::into(username)),
        )
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
impl UserBuilder {
    /// Sets the nickname.
    pub fn nickname(self, value: impl __User::Into<String>) -> Self {
        <String as __User::Stored>::with(__User::Into::into(value), self, "nickname")
    }
    /// Sets the birthday.
    pub fn birthday(self, value: impl __User::Into<NaiveDate>) -> Self {
        <Option<
            NaiveDate,
        > as __User::Stored>::with(
            __User::Some(__User::Into::into(value)),
            self,
            "birthday",
        )
    }
    /// Sets the phone.
    pub fn phone(self, value: impl __User::Into<String>) -> Self {
        <String as __User::Stored>::with(__User::Into::into(value), self, "phone")
    }
    /// Sets the street.
    pub fn street(self, value: impl __User::Into<String>) -> Self {
        <String as __User::Stored>::with(__User::Into::into(value), self, "street")
    }
    /// Sets the city.
    pub fn city(self, value: impl __User::Into<String>) -> Self {
        <String as __User::Stored>::with(__User::Into::into(value), self, "city")
    }
    /// Sets the country.
    pub fn country(self, value: impl __User::Into<String>) -> Self {
        <String as __User::Stored>::with(__User::Into::into(value), self, "country")
    }
    /// Sets the about.
    pub fn about(self, value: impl __User::Into<String>) -> Self {
        <String as __User::Stored>::with(__User::Into::into(value), self, "about")
    }
    /// Sets the credits.
    pub fn credits(self, value: i64) -> Self {
        <i64 as __User::Stored>::with(value, self, "credits")
    }
    /// Sets the level.
    pub fn level(self, value: i16) -> Self {
        <i16 as __User::Stored>::with(value, self, "level")
    }
    /// Sets the newsletter.
    pub fn newsletter(self, value: bool) -> Self {
        <bool as __User::Stored>::with(value, self, "newsletter")
    }
    /// Sets the external.
    pub fn external(self, value: impl __User::Into<Uuid>) -> Self {
        <Option<
            Uuid,
        > as __User::Stored>::with(
            __User::Some(__User::Into::into(value)),
            self,
            "external",
        )
    }
    /// Sets the team.
    pub fn team(self, value: i64) -> Self {
        <Option<i64> as __User::Stored>::with(__User::Some(value), self, "team")
    }
    /// Sets the accepted at.
    pub fn accepted_at(self, value: impl __User::Into<DateTime<Utc>>) -> Self {
        <DateTime<
            Utc,
        > as __User::Stored>::with(__User::Into::into(value), self, "accepted_at")
    }
    /// Sets the notes.
    pub fn notes(self, value: impl __User::Into<String>) -> Self {
        <Option<
            String,
        > as __User::Stored>::with(
            __User::Some(__User::Into::into(value)),
            self,
            "notes",
        )
    }
}
#[automatically_derived]
impl __User::SetFields for UserBuilder {
    type Model = User;
    fn draft(&mut self) -> &mut __User::Draft<User> {
        self.0.draft()
    }
}
#[automatically_derived]
impl __User::BuildUser for UserBuilder {
    fn new_user(&mut self) -> &mut __User::NewUser<User> {
        &mut self.0
    }
    fn into_new_user(self) -> __User::NewUser<User> {
        self.0
    }
}
#[automatically_derived]
impl __User::Unsaved for UserBuilder {
    type Model = User;
    fn store(
        self,
        __db: &__User::Db,
    ) -> impl __User::std::future::Future<
        Output = __User::Result<User, __User::SaveError>,
    > + __User::std::marker::Send {
        __User::BuildUser::create(self, __db)
    }
}
__User::impl_factory!(pub, User, UserBuilder, user);
///New values for some fields of a [`User`]: no other column is written.
#[derive(__User::std::clone::Clone)]
#[must_use]
#[allow(dead_code, non_camel_case_types)]
pub struct UserUpdate(__User::Update<User>);
#[automatically_derived]
impl __User::std::fmt::Debug for UserUpdate {
    fn fmt(
        &self,
        __formatter: &mut __User::std::fmt::Formatter<'_>,
    ) -> __User::std::fmt::Result {
        __User::std::fmt::Formatter::debug_struct(__formatter, "UserUpdate")
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
impl UserUpdate {
    /// Changes nothing yet.
    pub fn new() -> Self {
        Self(__User::Update::new())
    }
    /// Sets the nickname.
    pub fn nickname(self, value: impl __User::Into<String>) -> Self {
        <String as __User::Stored>::with(__User::Into::into(value), self, "nickname")
    }
    /// Sets the birthday.
    pub fn birthday(self, value: impl __User::Into<NaiveDate>) -> Self {
        <Option<
            NaiveDate,
        > as __User::Stored>::with(
            __User::Some(__User::Into::into(value)),
            self,
            "birthday",
        )
    }
    /// Sets the phone.
    pub fn phone(self, value: impl __User::Into<String>) -> Self {
        <String as __User::Stored>::with(__User::Into::into(value), self, "phone")
    }
    /// Sets the street.
    pub fn street(self, value: impl __User::Into<String>) -> Self {
        <String as __User::Stored>::with(__User::Into::into(value), self, "street")
    }
    /// Sets the city.
    pub fn city(self, value: impl __User::Into<String>) -> Self {
        <String as __User::Stored>::with(__User::Into::into(value), self, "city")
    }
    /// Sets the country.
    pub fn country(self, value: impl __User::Into<String>) -> Self {
        <String as __User::Stored>::with(__User::Into::into(value), self, "country")
    }
    /// Sets the about.
    pub fn about(self, value: impl __User::Into<String>) -> Self {
        <String as __User::Stored>::with(__User::Into::into(value), self, "about")
    }
    /// Sets the credits.
    pub fn credits(self, value: i64) -> Self {
        <i64 as __User::Stored>::with(value, self, "credits")
    }
    /// Sets the level.
    pub fn level(self, value: i16) -> Self {
        <i16 as __User::Stored>::with(value, self, "level")
    }
    /// Sets the newsletter.
    pub fn newsletter(self, value: bool) -> Self {
        <bool as __User::Stored>::with(value, self, "newsletter")
    }
    /// Sets the external.
    pub fn external(self, value: impl __User::Into<Uuid>) -> Self {
        <Option<
            Uuid,
        > as __User::Stored>::with(
            __User::Some(__User::Into::into(value)),
            self,
            "external",
        )
    }
    /// Sets the team.
    pub fn team(self, value: i64) -> Self {
        <Option<i64> as __User::Stored>::with(__User::Some(value), self, "team")
    }
    /// Sets the accepted at.
    pub fn accepted_at(self, value: impl __User::Into<DateTime<Utc>>) -> Self {
        <DateTime<
            Utc,
        > as __User::Stored>::with(__User::Into::into(value), self, "accepted_at")
    }
    /// Sets the notes.
    pub fn notes(self, value: impl __User::Into<String>) -> Self {
        <Option<
            String,
        > as __User::Stored>::with(
            __User::Some(__User::Into::into(value)),
            self,
            "notes",
        )
    }
}
#[automatically_derived]
impl __User::SetFields for UserUpdate {
    type Model = User;
    fn draft(&mut self) -> &mut __User::Draft<User> {
        self.0.draft()
    }
}
#[automatically_derived]
impl __User::From<UserUpdate> for __User::Update<User> {
    fn from(__update: UserUpdate) -> Self {
        __update.0
    }
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl __User::std::ops::Deref for User {
    type Target = AbstractUser;
    fn deref(&self) -> &<Self as __User::std::ops::Deref>::Target {
        &self.base
    }
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl __User::std::ops::DerefMut for User {
    fn deref_mut(&mut self) -> &mut <Self as __User::std::ops::Deref>::Target {
        &mut self.base
    }
}
#[automatically_derived]
impl __User::AuthUser for User {
    type Base = AbstractUser;
    type LoginForm = UserLoginForm;
    type SignupForm = UserSignupForm;
    type ProfileForm = UserProfileForm;
    const USERNAME_FIELD: &'static __User::str = __User::username_field(
        <AbstractUser as __User::UserBase>::USERNAME_FIELD,
    );
    const EMAIL_FIELD: __User::Option<&'static __User::str> = <AbstractUser as __User::UserBase>::EMAIL_FIELD;
    const REQUIRED_FIELDS: __User::Option<&'static [&'static __User::str]> = __User::None;
}
///What somebody types to log in as a [`User`].
#[derive(__User::std::fmt::Debug, __User::std::clone::Clone)]
#[allow(
    non_camel_case_types,
    non_snake_case,
    clippy::all,
    clippy::pedantic,
    clippy::restriction
)]
pub struct UserLoginForm {
    ///The `username` that was typed.
    pub username: __User::String,
    /// The password that was typed; shown to nobody.
    pub password: __User::Password,
    /// Whether the login outlives the browser.
    pub remember_me: __User::bool,
}
#[automatically_derived]
#[allow(non_snake_case, clippy::all, clippy::pedantic)]
impl __User::LoginData for UserLoginForm {
    const USERNAME_FIELD: &'static __User::str = "username";
    fn new(
        __username: __User::String,
        __password: __User::Password,
        __remember_me: __User::bool,
    ) -> Self {
        Self {
            username: __username,
            password: __password,
            remember_me: __remember_me,
        }
    }
    fn username(&self) -> &__User::str {
        &self.username
    }
    fn password(&self) -> &__User::Password {
        &self.password
    }
    fn remember_me(&self) -> __User::bool {
        self.remember_me
    }
}
const _: () = __User::default_fits(
    <String as __User::Stored>::COLUMN,
    __User::DefaultValue::Text(""),
);
const _: () = __User::has_length(<String as __User::Stored>::COLUMN.kind);
const _: () = __User::can_be_typed(<String as __User::Stored>::COLUMN.kind);
const _: () = __User::column_is_new(
    "nickname",
    "nickname",
    &[<AbstractUser as __User::AbstractModel>::COLUMNS],
);
const _: () = __User::can_be_typed(<Option<NaiveDate> as __User::Stored>::COLUMN.kind);
const _: () = __User::column_is_new(
    "birthday",
    "birthday",
    &[<AbstractUser as __User::AbstractModel>::COLUMNS],
);
const _: () = __User::default_fits(
    <String as __User::Stored>::COLUMN,
    __User::DefaultValue::Text(""),
);
const _: () = __User::has_length(<String as __User::Stored>::COLUMN.kind);
const _: () = __User::can_be_typed(<String as __User::Stored>::COLUMN.kind);
const _: () = __User::column_is_new(
    "phone",
    "phone",
    &[<AbstractUser as __User::AbstractModel>::COLUMNS],
);
const _: () = __User::default_fits(
    <String as __User::Stored>::COLUMN,
    __User::DefaultValue::Text(""),
);
const _: () = __User::has_length(<String as __User::Stored>::COLUMN.kind);
const _: () = __User::can_be_typed(<String as __User::Stored>::COLUMN.kind);
const _: () = __User::column_is_new(
    "street",
    "street",
    &[<AbstractUser as __User::AbstractModel>::COLUMNS],
);
const _: () = __User::default_fits(
    <String as __User::Stored>::COLUMN,
    __User::DefaultValue::Text(""),
);
const _: () = __User::has_length(<String as __User::Stored>::COLUMN.kind);
const _: () = __User::can_be_typed(<String as __User::Stored>::COLUMN.kind);
const _: () = __User::column_is_new(
    "city",
    "city",
    &[<AbstractUser as __User::AbstractModel>::COLUMNS],
);
const _: () = __User::default_fits(
    <String as __User::Stored>::COLUMN,
    __User::DefaultValue::Text("de"),
);
const _: () = __User::has_length(<String as __User::Stored>::COLUMN.kind);
const _: () = __User::can_be_typed(<String as __User::Stored>::COLUMN.kind);
const _: () = __User::column_is_new(
    "country",
    "country",
    &[<AbstractUser as __User::AbstractModel>::COLUMNS],
);
const _: () = __User::default_fits(
    <String as __User::Stored>::COLUMN,
    __User::DefaultValue::Text(""),
);
const _: () = __User::can_be_typed(<String as __User::Stored>::COLUMN.kind);
const _: () = __User::column_is_new(
    "about",
    "about",
    &[<AbstractUser as __User::AbstractModel>::COLUMNS],
);
const _: () = __User::default_fits(
    <i64 as __User::Stored>::COLUMN,
    __User::DefaultValue::Int(0),
);
const _: () = __User::column_is_new(
    "credits",
    "credits",
    &[<AbstractUser as __User::AbstractModel>::COLUMNS],
);
const _: () = __User::default_fits(
    <i16 as __User::Stored>::COLUMN,
    __User::DefaultValue::Int(0),
);
const _: () = __User::column_is_new(
    "level",
    "level",
    &[<AbstractUser as __User::AbstractModel>::COLUMNS],
);
const _: () = __User::default_fits(
    <bool as __User::Stored>::COLUMN,
    __User::DefaultValue::Bool(false),
);
const _: () = __User::column_is_new(
    "newsletter",
    "newsletter",
    &[<AbstractUser as __User::AbstractModel>::COLUMNS],
);
const _: () = __User::can_be_indexed(<Option<Uuid> as __User::Stored>::COLUMN);
const _: () = __User::column_is_new(
    "external",
    "external",
    &[<AbstractUser as __User::AbstractModel>::COLUMNS],
);
const _: () = __User::can_be_indexed(<Option<i64> as __User::Stored>::COLUMN);
const _: () = __User::column_is_new(
    "team",
    "team",
    &[<AbstractUser as __User::AbstractModel>::COLUMNS],
);
const _: () = __User::default_fits(
    <DateTime<Utc> as __User::Stored>::COLUMN,
    __User::DefaultValue::Now,
);
const _: () = __User::column_is_new(
    "accepted_at",
    "accepted_at",
    &[<AbstractUser as __User::AbstractModel>::COLUMNS],
);
const _: () = __User::column_is_new(
    "notes",
    "notes",
    &[<AbstractUser as __User::AbstractModel>::COLUMNS],
);
const _: () = __User::base_has_username(
    <AbstractUser as __User::UserBase>::USERNAME_FIELD,
);
