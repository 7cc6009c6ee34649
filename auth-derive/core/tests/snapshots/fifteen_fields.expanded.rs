#[allow(unused_imports, non_camel_case_types, non_snake_case)]
use ::auth_axum::__private as __User;
#[automatically_derived]
#[allow(deprecated, unused_qualifications, clippy::restriction)]
impl __User::AbstractModel for User {
    type SignupFields = __User::EmptyForm;
    type ProfileFields = __User::EmptyForm;
    const COLUMNS: &'static __User::Columns = &__User::Columns::EMPTY
        .flatten(<AbstractUser as __User::AbstractModel>::COLUMNS)
        .column("nickname", <String as __User::Stored>::COLUMN)
        .max_length(80)
        .default_value(__User::DefaultValue::Text(""))
        .forms(__User::Forms::ALL)
        .column("birthday", <Option<NaiveDate> as __User::Stored>::COLUMN)
        .forms(__User::Forms::ALL)
        .column("phone", <String as __User::Stored>::COLUMN)
        .max_length(20)
        .default_value(__User::DefaultValue::Text(""))
        .forms(__User::Forms::of(false, true, false))
        .column("street", <String as __User::Stored>::COLUMN)
        .max_length(200)
        .default_value(__User::DefaultValue::Text(""))
        .forms(__User::Forms::of(false, true, false))
        .column("city", <String as __User::Stored>::COLUMN)
        .max_length(80)
        .default_value(__User::DefaultValue::Text(""))
        .forms(__User::Forms::of(false, true, false))
        .column("country", <String as __User::Stored>::COLUMN)
        .max_length(2)
        .default_value(__User::DefaultValue::Text("de"))
        .forms(__User::Forms::of(false, true, false))
        .column("about", <String as __User::Stored>::COLUMN)
        .default_value(__User::DefaultValue::Text(""))
        .forms(__User::Forms::of(false, true, false))
        .column("credits", <i64 as __User::Stored>::COLUMN)
        .default_value(__User::DefaultValue::Int(0))
        .column("level", <i16 as __User::Stored>::COLUMN)
        .default_value(__User::DefaultValue::Int(0))
        .column("newsletter", <bool as __User::Stored>::COLUMN)
        .default_value(__User::DefaultValue::Bool(false))
        .column("external", <Option<Uuid> as __User::Stored>::COLUMN)
        .unique()
        .column("team", <Option<i64> as __User::Stored>::COLUMN)
        .index()
        .column("accepted_at", <DateTime<Utc> as __User::Stored>::COLUMN)
        .default_value(__User::DefaultValue::Now)
        .label("accepted at")
        .column("notes", <Option<String> as __User::Stored>::COLUMN)
        .private();
    type Fields<__M: __User::Model> = UserFields<__M>;
    fn read(
        __source: &mut dyn __User::Source,
        __before: __User::Option<&Self>,
    ) -> __User::Read<Self> {
        let __own = const { __User::own_columns::<Self, 14>(&[(0, "nickname")]) };
        __User::Ok(Self {
            base: <AbstractUser as __User::AbstractModel>::read(
                __source,
                __before.map(|__it| &__it.base),
            )?,
            nickname: <String as __User::Stored>::take(__source, __own[0])?,
            birthday: <Option<NaiveDate> as __User::Stored>::take(__source, __own[1])?,
            phone: <String as __User::Stored>::take(__source, __own[2])?,
            street: <String as __User::Stored>::take(__source, __own[3])?,
            city: <String as __User::Stored>::take(__source, __own[4])?,
            country: <String as __User::Stored>::take(__source, __own[5])?,
            about: <String as __User::Stored>::take(__source, __own[6])?,
            credits: <i64 as __User::Stored>::take(__source, __own[7])?,
            level: <i16 as __User::Stored>::take(__source, __own[8])?,
            newsletter: <bool as __User::Stored>::take(__source, __own[9])?,
            external: <Option<Uuid> as __User::Stored>::take(__source, __own[10])?,
            team: <Option<i64> as __User::Stored>::take(__source, __own[11])?,
            accepted_at: <DateTime<Utc> as __User::Stored>::take(__source, __own[12])?,
            notes: <Option<String> as __User::Stored>::take(__source, __own[13])?,
        })
    }
    fn write(&self, __sink: &mut __User::Sink) {
        <AbstractUser as __User::AbstractModel>::write(&self.base, __sink);
        <String as __User::Stored>::push(&self.nickname, __sink);
        <Option<NaiveDate> as __User::Stored>::push(&self.birthday, __sink);
        <String as __User::Stored>::push(&self.phone, __sink);
        <String as __User::Stored>::push(&self.street, __sink);
        <String as __User::Stored>::push(&self.city, __sink);
        <String as __User::Stored>::push(&self.country, __sink);
        <String as __User::Stored>::push(&self.about, __sink);
        <i64 as __User::Stored>::push(&self.credits, __sink);
        <i16 as __User::Stored>::push(&self.level, __sink);
        <bool as __User::Stored>::push(&self.newsletter, __sink);
        <Option<Uuid> as __User::Stored>::push(&self.external, __sink);
        <Option<i64> as __User::Stored>::push(&self.team, __sink);
        <DateTime<Utc> as __User::Stored>::push(&self.accepted_at, __sink);
        <Option<String> as __User::Stored>::push(&self.notes, __sink);
    }
    fn validate(&self, __errors: &mut __User::FormErrors) {
        <AbstractUser as __User::AbstractModel>::validate(&self.base, __errors);
    }
}
///What somebody fills in to sign up as a [`User`].
#[allow(dead_code, deprecated, missing_docs, nonstandard_style)]
#[allow(unused_qualifications, clippy::restriction)]
pub struct UserSignupForm {
    pub username: __User::String,
    pub password: __User::Password,
    pub base: __User::Box<<AbstractUser as __User::AbstractModel>::SignupFields>,
    pub nickname: String,
    pub birthday: Option<NaiveDate>,
}
#[automatically_derived]
impl __User::fmt::Debug for UserSignupForm {
    fn fmt(&self, __f: &mut __User::fmt::Formatter<'_>) -> __User::fmt::Result {
        __User::redacted("UserSignupForm", __f)
    }
}
#[automatically_derived]
#[allow(deprecated, unused_qualifications, unused_variables, clippy::restriction)]
impl __User::SignupData for UserSignupForm {
    type User = User;
    fn read(
        __username: __User::String,
        __password: __User::Password,
        __source: &mut dyn __User::Source,
    ) -> __User::Read<Self> {
        __User::Ok(Self {
            username: __username,
            password: __password,
            base: __User::form_part(__source)?,
            nickname: <String as __User::Stored>::get(__source, "nickname")?,
            birthday: <Option<NaiveDate> as __User::Stored>::get(__source, "birthday")?,
        })
    }
    fn into_new_user(self) -> __User::NewUser<User> {
        let mut __user = __User::NewUser::new(self.username);
        let __draft = __user.with_password(self.password);
        __User::fill_part((self).base, __draft);
        <String as __User::Stored>::fill(self.nickname, __draft, "nickname");
        <Option<NaiveDate> as __User::Stored>::fill(self.birthday, __draft, "birthday");
        __user
    }
}
#[automatically_derived]
impl<__F: __User::SignupData<User = User>> __User::From<__F> for UserBuilder {
    fn from(__form: __F) -> Self {
        Self(__User::SignupData::into_new_user(__form))
    }
}
///What a [`User`] may change about themselves.
#[allow(dead_code, deprecated, missing_docs, nonstandard_style)]
#[allow(unused_qualifications, clippy::restriction)]
pub struct UserProfileForm {
    pub base: __User::Box<<AbstractUser as __User::AbstractModel>::ProfileFields>,
    pub nickname: String,
    pub birthday: Option<NaiveDate>,
    pub phone: String,
    pub street: String,
    pub city: String,
    pub country: String,
    pub about: String,
}
#[automatically_derived]
impl __User::fmt::Debug for UserProfileForm {
    fn fmt(&self, __f: &mut __User::fmt::Formatter<'_>) -> __User::fmt::Result {
        __User::redacted("UserProfileForm", __f)
    }
}
#[automatically_derived]
#[allow(deprecated, unused_qualifications, unused_variables, clippy::restriction)]
impl __User::FormFields for UserProfileForm {
    fn read(__source: &mut dyn __User::Source) -> __User::Read<Self> {
        __User::Ok(Self {
            base: __User::form_part(__source)?,
            nickname: <String as __User::Stored>::get(__source, "nickname")?,
            birthday: <Option<NaiveDate> as __User::Stored>::get(__source, "birthday")?,
            phone: <String as __User::Stored>::get(__source, "phone")?,
            street: <String as __User::Stored>::get(__source, "street")?,
            city: <String as __User::Stored>::get(__source, "city")?,
            country: <String as __User::Stored>::get(__source, "country")?,
            about: <String as __User::Stored>::get(__source, "about")?,
        })
    }
    fn fill<__M: __User::Model>(self, __draft: &mut __User::Draft<__M>) {
        __User::fill_part((self).base, __draft);
        <String as __User::Stored>::fill(self.nickname, __draft, "nickname");
        <Option<NaiveDate> as __User::Stored>::fill(self.birthday, __draft, "birthday");
        <String as __User::Stored>::fill(self.phone, __draft, "phone");
        <String as __User::Stored>::fill(self.street, __draft, "street");
        <String as __User::Stored>::fill(self.city, __draft, "city");
        <String as __User::Stored>::fill(self.country, __draft, "country");
        <String as __User::Stored>::fill(self.about, __draft, "about");
    }
}
impl __User::ProfileData for UserProfileForm {
    type User = User;
}
///The columns of [`User`] as fields of the same names, as those of a model.
#[allow(missing_copy_implementations, missing_debug_implementations, missing_docs)]
#[allow(unused_qualifications, clippy::restriction)]
#[allow(dead_code, deprecated, nonstandard_style, private_bounds, private_interfaces)]
pub struct UserFields<__M: __User::Model> {
    pub base: <AbstractUser as __User::AbstractModel>::Fields<__M>,
    pub nickname: __User::Col<__M, String>,
    pub birthday: __User::Col<__M, Option<NaiveDate>>,
    pub phone: __User::Col<__M, String>,
    pub street: __User::Col<__M, String>,
    pub city: __User::Col<__M, String>,
    pub country: __User::Col<__M, String>,
    pub about: __User::Col<__M, String>,
    pub credits: __User::Col<__M, i64>,
    pub level: __User::Col<__M, i16>,
    pub newsletter: __User::Col<__M, bool>,
    pub external: __User::Col<__M, Option<Uuid>>,
    pub team: __User::Col<__M, Option<i64>>,
    pub accepted_at: __User::Col<__M, DateTime<Utc>>,
    pub notes: __User::Col<__M, Option<String>>,
}
impl<__M: __User::Model> __User::FieldSet for UserFields<__M> {
    const FIELDS: Self = Self {
        base: __User::fields(),
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
    };
}
#[automatically_derived]
impl<__M: __User::Model> __User::std::ops::Deref for UserFields<__M> {
    type Target = <AbstractUser as __User::AbstractModel>::Fields<__M>;
    fn deref(&self) -> &<Self as __User::std::ops::Deref>::Target {
        &self.base
    }
}
#[automatically_derived]
#[allow(deprecated, unused_qualifications, clippy::restriction)]
impl __User::Model for User {
    type Manager = __User::Objects<Self>;
    type Hooks = __User::UserHooks;
    const LABEL: &'static __User::str = "shop.User";
    const TABLE: &'static __User::str = "accounts_user";
    type Key = <AbstractUser as __User::UserBase>::Key;
    const KEY: &'static __User::str = <AbstractUser as __User::UserBase>::KEY;
    fn key(&self) -> <AbstractUser as __User::UserBase>::Key {
        <AbstractUser as __User::UserBase>::key(&self.base)
    }
    fn set_key(&mut self, __key: <AbstractUser as __User::UserBase>::Key) {
        <AbstractUser as __User::UserBase>::set_key(&mut self.base, __key);
    }
}
__User::impl_from_row!(User);
///A [`User`] that is not stored yet, filled in field by field.
#[derive(__User::std::fmt::Debug, __User::std::clone::Clone)]
#[must_use]
#[allow(nonstandard_style)]
pub struct UserBuilder<__R = __User::NewUser<User>>(__R);
///New values for some fields of a [`User`]: no other column is written.
#[allow(dead_code, nonstandard_style)]
pub type UserUpdate = UserBuilder<__User::Update<User>>;
#[allow(dead_code, clippy::restriction)]
impl User {
    ///A new [`User`] who logs in as `username`: fill in the rest, then `create` it.
    pub fn new(username: impl __User::Into<__User::String>) -> UserBuilder {
        UserBuilder(__User::NewUser::new(username))
    }
}
#[allow(dead_code, clippy::restriction)]
impl UserUpdate {
    /// Changes nothing yet.
    pub fn new() -> Self {
        Self(__User::Update::new())
    }
}
#[allow(dead_code, deprecated, missing_docs, nonstandard_style, clippy::restriction)]
impl<__R: __User::SetFields<Model = User>> UserBuilder<__R> {
    pub fn nickname(self, value: impl __User::Into<String>) -> Self {
        <String as __User::Stored>::set(value.into(), self, "nickname")
    }
    pub fn birthday(self, value: impl __User::Into<NaiveDate>) -> Self {
        <Option<NaiveDate> as __User::Stored>::set(__User::some(value), self, "birthday")
    }
    pub fn phone(self, value: impl __User::Into<String>) -> Self {
        <String as __User::Stored>::set(value.into(), self, "phone")
    }
    pub fn street(self, value: impl __User::Into<String>) -> Self {
        <String as __User::Stored>::set(value.into(), self, "street")
    }
    pub fn city(self, value: impl __User::Into<String>) -> Self {
        <String as __User::Stored>::set(value.into(), self, "city")
    }
    pub fn country(self, value: impl __User::Into<String>) -> Self {
        <String as __User::Stored>::set(value.into(), self, "country")
    }
    pub fn about(self, value: impl __User::Into<String>) -> Self {
        <String as __User::Stored>::set(value.into(), self, "about")
    }
    pub fn credits(self, value: i64) -> Self {
        <i64 as __User::Stored>::set(value, self, "credits")
    }
    pub fn level(self, value: i16) -> Self {
        <i16 as __User::Stored>::set(value, self, "level")
    }
    pub fn newsletter(self, value: bool) -> Self {
        <bool as __User::Stored>::set(value, self, "newsletter")
    }
    pub fn external(self, value: impl __User::Into<Uuid>) -> Self {
        <Option<Uuid> as __User::Stored>::set(__User::some(value), self, "external")
    }
    pub fn team(self, value: i64) -> Self {
        <Option<i64> as __User::Stored>::set(__User::Some(value), self, "team")
    }
    pub fn accepted_at(self, value: impl __User::Into<DateTime<Utc>>) -> Self {
        <DateTime<Utc> as __User::Stored>::set(value.into(), self, "accepted_at")
    }
    pub fn notes(self, value: impl __User::Into<String>) -> Self {
        <Option<String> as __User::Stored>::set(__User::some(value), self, "notes")
    }
}
#[automatically_derived]
impl<__R> __User::Wrapper for UserBuilder<__R> {
    type Inner = __R;
    fn inner(&mut self) -> &mut __R {
        &mut self.0
    }
    fn into_inner(self) -> __R {
        self.0
    }
}
#[automatically_derived]
impl __User::Changes<User> for UserUpdate {
    fn into_update(self) -> __User::Update<User> {
        self.0
    }
}
__User::impl_factory!(pub, User, UserBuilder, user);
#[automatically_derived]
impl __User::std::ops::Deref for User {
    type Target = AbstractUser;
    fn deref(&self) -> &<Self as __User::std::ops::Deref>::Target {
        &self.base
    }
}
#[automatically_derived]
impl __User::std::ops::DerefMut for User {
    fn deref_mut(&mut self) -> &mut <Self as __User::std::ops::Deref>::Target {
        &mut self.base
    }
}
impl __User::AuthUser for User {
    type Base = AbstractUser;
    type LoginForm = UserLoginForm;
    type SignupForm = UserSignupForm;
    type ProfileForm = UserProfileForm;
}
///What somebody types to log in as a [`User`].
#[derive(__User::std::fmt::Debug, __User::std::clone::Clone)]
#[allow(missing_docs, nonstandard_style, clippy::restriction)]
pub struct UserLoginForm {
    pub username: __User::String,
    pub password: __User::Password,
    pub remember_me: __User::bool,
}
#[automatically_derived]
impl __User::LoginData for UserLoginForm {
    const USERNAME_FIELD: &'static __User::str = "username";
    fn of((__username, __password, __remember_me): __User::LoginParts) -> Self {
        Self {
            username: __username,
            password: __password,
            remember_me: __remember_me,
        }
    }
    fn parts(&self) -> (&__User::str, &__User::Password, __User::bool) {
        (&self.username, &self.password, self.remember_me)
    }
}
const _: () = __User::column_is_new(__User::columns::<User>(), "nickname");
const _: () = __User::column_is_new(__User::columns::<User>(), "birthday");
const _: () = __User::column_is_new(__User::columns::<User>(), "phone");
const _: () = __User::column_is_new(__User::columns::<User>(), "street");
const _: () = __User::column_is_new(__User::columns::<User>(), "city");
const _: () = __User::column_is_new(__User::columns::<User>(), "country");
const _: () = __User::column_is_new(__User::columns::<User>(), "about");
const _: () = __User::column_is_new(__User::columns::<User>(), "credits");
const _: () = __User::column_is_new(__User::columns::<User>(), "level");
const _: () = __User::column_is_new(__User::columns::<User>(), "newsletter");
const _: () = __User::column_is_new(__User::columns::<User>(), "external");
const _: () = __User::column_is_new(__User::columns::<User>(), "team");
const _: () = __User::column_is_new(__User::columns::<User>(), "accepted_at");
const _: () = __User::column_is_new(__User::columns::<User>(), "notes");
const _: () = __User::has_username(<AbstractUser as __User::UserBase>::USERNAME_FIELD);
