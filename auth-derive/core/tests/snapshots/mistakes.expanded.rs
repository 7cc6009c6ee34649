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
    fn read(
        _: &mut dyn __User::Source,
        _: __User::Option<&Self>,
    ) -> __User::Result<Self, __User::ReadError> {
        loop {}
    }
    fn write(&self, _: &mut __User::Sink) {}
}
#[automatically_derived]
#[allow(clippy::all, clippy::pedantic)]
impl __User::Model for User {
    type Manager = __User::Objects<Self>;
    type Hooks = __User::NoHooks;
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
}
///What somebody types to log in as a [`User`].
#[derive(__User::std::fmt::Debug, __User::std::clone::Clone)]
#[allow(nonstandard_style)]
pub struct UserLoginForm {
    ///The `username` that was typed.
    pub username: __User::String,
    /// The password that was typed; shown to nobody.
    pub password: __User::Password,
    /// Whether the login outlives the browser.
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
///The columns of [`User`] as fields of the same names, as those of a model.
#[allow(missing_copy_implementations, missing_debug_implementations, missing_docs)]
#[allow(dead_code, deprecated, nonstandard_style, private_bounds, private_interfaces)]
pub struct UserFields<__M: __User::Model> {
    pub base: <AbstractUser as __User::AbstractModel>::Fields<__M>,
    pub nickname: __User::Col<__M, String>,
}
#[automatically_derived]
impl<__M: __User::Model> __User::FieldSet for UserFields<__M> {
    const FIELDS: Self = Self {
        base: __User::fields(),
        nickname: __User::Col::new(__User::column::<__M>("nickname")),
    };
}
#[automatically_derived]
impl<__M: __User::Model> __User::std::ops::Deref for UserFields<__M> {
    type Target = <AbstractUser as __User::AbstractModel>::Fields<__M>;
    fn deref(&self) -> &<Self as __User::std::ops::Deref>::Target {
        &self.base
    }
}
///A [`User`] that is not stored yet, filled in field by field.
#[derive(__User::std::fmt::Debug, __User::std::clone::Clone)]
#[must_use]
#[allow(nonstandard_style)]
pub struct UserBuilder<__R = __User::NewUser<User>>(__R);
///New values for some fields of a [`User`]: no other column is written.
#[allow(dead_code, nonstandard_style)]
pub type UserUpdate = UserBuilder<__User::Update<User>>;
#[allow(dead_code)]
impl User {
    ///A new [`User`] who logs in as `username`: fill in the rest, then `create` it.
    pub fn new(username: impl __User::Into<__User::String>) -> UserBuilder {
        UserBuilder(__User::NewUser::new(username))
    }
}
#[allow(dead_code)]
impl UserUpdate {
    /// Changes nothing yet.
    pub fn new() -> Self {
        Self(__User::Update::new())
    }
}
#[allow(dead_code, deprecated, missing_docs, nonstandard_style)]
impl<__R: __User::SetFields<Model = User>> UserBuilder<__R> {
    pub fn nickname(self, value: impl __User::Into<String>) -> Self {
        <String as __User::Stored>::set(value.into(), self, "nickname")
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
#[allow(dead_code, nonstandard_style, missing_docs)]
pub struct UserSignupForm {
    pub username: __User::String,
    pub password: __User::Password,
}
#[allow(dead_code, nonstandard_style, missing_docs)]
pub struct UserProfileForm {}
