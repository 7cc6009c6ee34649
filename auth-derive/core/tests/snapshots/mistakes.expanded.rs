::core::compile_error! {
    "there is no key `tabel`: did you mean `table`?"
}
::core::compile_error! {
    "there is no form `sign_up`: did you mean `signup`?"
}
::core::compile_error! {
    "`max_length` is a number from 1 to 65535: leave it out for no limit"
}
#[doc(hidden)]
#[allow(unused_imports, non_camel_case_types, non_snake_case)]
use ::auth_axum::__private as __User;
#[automatically_derived]
#[allow(clippy::all, clippy::pedantic)]
impl __User::AbstractModel for User {
    type SignupFields = __User::EmptyForm;
    type ProfileFields = __User::EmptyForm;
    const COLUMNS: &'static __User::Columns = &__User::Columns::EMPTY;
    type Fields<__M: __User::Model> = UserFields<__M>;
    fn read(_: &mut dyn __User::Source) -> __User::Result<Self, __User::ReadError> {
        loop {}
    }
    fn write(&self, _: &mut __User::Vec<__User::Value>) {}
    fn slot(&self, _: &__User::str) -> __User::Option<&dyn __User::Slot> {
        loop {}
    }
    fn slot_mut(&mut self, _: &__User::str) -> __User::Option<&mut dyn __User::Slot> {
        loop {}
    }
}
#[automatically_derived]
#[allow(clippy::all, clippy::pedantic)]
impl __User::Model for User {
    type Manager = __User::Objects<Self>;
    type Key = <AbstractUser as __User::UserBase>::Key;
    const LABEL: &'static __User::str = "";
    const TABLE: &'static __User::str = "";
    const KEY: &'static __User::str = "";
    fn key(&self) -> <Self as __User::Model>::Key {
        loop {}
    }
    fn set_key(&mut self, _: <Self as __User::Model>::Key) {}
}
#[automatically_derived]
#[allow(clippy::all, clippy::pedantic)]
impl __User::std::ops::Deref for User {
    type Target = AbstractUser;
    fn deref(&self) -> &<Self as __User::std::ops::Deref>::Target {
        loop {}
    }
}
#[automatically_derived]
#[allow(clippy::all, clippy::pedantic)]
impl __User::std::ops::DerefMut for User {
    fn deref_mut(&mut self) -> &mut <Self as __User::std::ops::Deref>::Target {
        loop {}
    }
}
#[automatically_derived]
impl __User::AuthUser for User {
    type Base = AbstractUser;
    type LoginForm = UserLoginForm;
    type SignupForm = __User::StandInForm<Self>;
    type ProfileForm = __User::StandInForm<Self>;
    const USERNAME_FIELD: &'static __User::str = "";
    const EMAIL_FIELD: __User::Option<&'static __User::str> = __User::None;
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
#[allow(dead_code, non_camel_case_types, non_snake_case, missing_docs)]
pub struct UserSignupForm {
    /// The username that was chosen.
    pub username: __User::String,
    /// The password that was chosen; shown to nobody.
    pub password: __User::Password,
}
#[allow(dead_code, non_camel_case_types, non_snake_case, missing_docs)]
pub struct UserProfileForm {}
