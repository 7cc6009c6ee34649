::core::compile_error! {
    "there is no key `tabel`: did you mean `table`?"
}
::core::compile_error! {
    "there is no form `sign_up`: did you mean `signup`?"
}
::core::compile_error! {
    "`max_length` is a number from 1 to 65535: leave it out for no limit"
}
#[automatically_derived]
#[allow(clippy::all, clippy::pedantic)]
impl ::auth_axum::__private::AbstractModel for User {
    type SignupFields = ::auth_axum::__private::EmptyForm;
    type ProfileFields = ::auth_axum::__private::EmptyForm;
    const COLUMNS: &'static ::auth_axum::__private::Columns = &::auth_axum::__private::Columns::EMPTY;
    type Fields<__M: ::auth_axum::__private::Model> = UserFields<__M>;
    fn read(
        _: &mut dyn ::auth_axum::__private::Source,
    ) -> ::auth_axum::__private::std::result::Result<
        Self,
        ::auth_axum::__private::ReadError,
    > {
        loop {}
    }
    fn write(
        &self,
        _: &mut ::auth_axum::__private::std::vec::Vec<::auth_axum::__private::Value>,
    ) {}
    fn slot(
        &self,
        _: &::auth_axum::__private::std::primitive::str,
    ) -> ::auth_axum::__private::std::option::Option<&dyn ::auth_axum::__private::Slot> {
        loop {}
    }
    fn slot_mut(
        &mut self,
        _: &::auth_axum::__private::std::primitive::str,
    ) -> ::auth_axum::__private::std::option::Option<
        &mut dyn ::auth_axum::__private::Slot,
    > {
        loop {}
    }
}
#[automatically_derived]
#[allow(clippy::all, clippy::pedantic)]
impl ::auth_axum::__private::Model for User {
    type Manager = ::auth_axum::__private::Objects<Self>;
    type Key = <AbstractUser as ::auth_axum::__private::UserBase>::Key;
    const LABEL: &'static ::auth_axum::__private::std::primitive::str = "";
    const TABLE: &'static ::auth_axum::__private::std::primitive::str = "";
    const KEY: &'static ::auth_axum::__private::std::primitive::str = "";
    fn key(&self) -> <Self as ::auth_axum::__private::Model>::Key {
        loop {}
    }
    fn set_key(&mut self, _: <Self as ::auth_axum::__private::Model>::Key) {}
}
#[automatically_derived]
#[allow(clippy::all, clippy::pedantic)]
impl ::auth_axum::__private::std::ops::Deref for User {
    type Target = AbstractUser;
    fn deref(&self) -> &<Self as ::auth_axum::__private::std::ops::Deref>::Target {
        loop {}
    }
}
#[automatically_derived]
#[allow(clippy::all, clippy::pedantic)]
impl ::auth_axum::__private::std::ops::DerefMut for User {
    fn deref_mut(
        &mut self,
    ) -> &mut <Self as ::auth_axum::__private::std::ops::Deref>::Target {
        loop {}
    }
}
#[automatically_derived]
impl ::auth_axum::__private::AuthUser for User {
    type Base = AbstractUser;
    type LoginForm = UserLoginForm;
    type SignupForm = ::auth_axum::__private::StandInForm<Self>;
    type ProfileForm = ::auth_axum::__private::StandInForm<Self>;
    const USERNAME_FIELD: &'static ::auth_axum::__private::std::primitive::str = "";
    const EMAIL_FIELD: ::auth_axum::__private::std::option::Option<
        &'static ::auth_axum::__private::std::primitive::str,
    > = ::auth_axum::__private::std::option::Option::None;
    const REQUIRED_FIELDS: ::auth_axum::__private::std::option::Option<
        &'static [&'static ::auth_axum::__private::std::primitive::str],
    > = ::auth_axum::__private::std::option::Option::None;
}
///What somebody types to log in as a [`User`].
#[derive(
    ::auth_axum::__private::std::fmt::Debug,
    ::auth_axum::__private::std::clone::Clone
)]
#[allow(non_camel_case_types, non_snake_case, clippy::all, clippy::pedantic)]
pub struct UserLoginForm {
    ///The `username` that was typed.
    pub username: ::auth_axum::__private::std::string::String,
    /// The password that was typed; shown to nobody.
    pub password: ::auth_axum::__private::Password,
    /// Whether the login outlives the browser.
    pub remember_me: ::auth_axum::__private::std::primitive::bool,
}
#[automatically_derived]
#[allow(non_snake_case, clippy::all, clippy::pedantic)]
impl ::auth_axum::__private::LoginData for UserLoginForm {
    const USERNAME_FIELD: &'static ::auth_axum::__private::std::primitive::str = "username";
    fn new(
        __username: ::auth_axum::__private::std::string::String,
        __password: ::auth_axum::__private::Password,
        __remember_me: ::auth_axum::__private::std::primitive::bool,
    ) -> Self {
        Self {
            username: __username,
            password: __password,
            remember_me: __remember_me,
        }
    }
    fn username(&self) -> &::auth_axum::__private::std::primitive::str {
        &self.username
    }
    fn password(&self) -> &::auth_axum::__private::Password {
        &self.password
    }
    fn remember_me(&self) -> ::auth_axum::__private::std::primitive::bool {
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
    clippy::pedantic
)]
pub struct UserFields<__M: ::auth_axum::__private::Model> {
    /// The columns of `base`.
    pub base: <AbstractUser as ::auth_axum::__private::AbstractModel>::Fields<__M>,
    /// The column of `nickname`.
    pub nickname: ::auth_axum::__private::Col<__M, String>,
    __of: ::auth_axum::__private::std::marker::PhantomData<fn() -> (__M,)>,
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl<__M: ::auth_axum::__private::Model> ::auth_axum::__private::FieldSet
for UserFields<__M> {
    const FIELDS: Self = Self {
        base: <<AbstractUser as ::auth_axum::__private::AbstractModel>::Fields<
            __M,
        > as ::auth_axum::__private::FieldSet>::FIELDS,
        nickname: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("nickname"),
        ),
        __of: ::auth_axum::__private::std::marker::PhantomData,
    };
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl<__M: ::auth_axum::__private::Model> ::auth_axum::__private::std::ops::Deref
for UserFields<__M> {
    type Target = <AbstractUser as ::auth_axum::__private::AbstractModel>::Fields<__M>;
    fn deref(&self) -> &<Self as ::auth_axum::__private::std::ops::Deref>::Target {
        &self.base
    }
}
///A [`User`] that is not stored yet, filled in field by field.
#[derive(::auth_axum::__private::std::clone::Clone)]
#[allow(non_camel_case_types)]
pub struct UserBuilder(::auth_axum::__private::NewUser<User>);
#[automatically_derived]
impl ::auth_axum::__private::std::fmt::Debug for UserBuilder {
    fn fmt(
        &self,
        __formatter: &mut ::auth_axum::__private::std::fmt::Formatter<'_>,
    ) -> ::auth_axum::__private::std::fmt::Result {
        ::auth_axum::__private::std::fmt::Formatter::debug_struct(
                __formatter,
                "UserBuilder",
            )
            .finish_non_exhaustive()
    }
}
#[allow(dead_code, deprecated, non_snake_case, clippy::all, clippy::pedantic)]
impl User {
    ///A new [`User`] who logs in as `username`: fill in the rest, then `create` it.
    #[must_use]
    pub fn new(
        username: impl ::auth_axum::__private::std::convert::Into<
            ::auth_axum::__private::std::string::String,
        >,
    ) -> UserBuilder {
        UserBuilder(
            ::auth_axum::__private::NewUser::new(
                &::auth_axum::__private::std::convert::Into::<
                    ::auth_axum::__private::std::string::String,
                >::into(username),
            ),
        )
    }
}
#[allow(dead_code, deprecated, non_snake_case, clippy::all, clippy::pedantic)]
impl UserBuilder {
    /// Sets the nickname.
    #[must_use]
    pub fn nickname(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<String>,
    ) -> Self {
        <String as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::convert::Into::<String>::into(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "nickname",
        );
        self
    }
}
#[automatically_derived]
impl ::auth_axum::__private::SetFields for UserBuilder {
    type Model = User;
    fn draft(&mut self) -> &mut ::auth_axum::__private::Draft<User> {
        self.0.draft()
    }
}
#[automatically_derived]
impl ::auth_axum::__private::BuildUser for UserBuilder {
    fn new_user(&mut self) -> &mut ::auth_axum::__private::NewUser<User> {
        &mut self.0
    }
    fn into_new_user(self) -> ::auth_axum::__private::NewUser<User> {
        self.0
    }
}
#[automatically_derived]
impl ::auth_axum::__private::Unsaved for UserBuilder {
    type Model = User;
    fn store(
        self,
        __db: &::auth_axum::__private::Db,
    ) -> impl ::auth_axum::__private::std::future::Future<
        Output = ::auth_axum::__private::std::result::Result<
            User,
            ::auth_axum::__private::SaveError,
        >,
    > + ::auth_axum::__private::std::marker::Send {
        ::auth_axum::__private::BuildUser::create(self, __db)
    }
}
::auth_axum::__private::impl_factory!(pub, User, UserBuilder, user);
///New values for some fields of a [`User`]: no other column is written.
#[derive(::auth_axum::__private::std::clone::Clone)]
#[allow(dead_code, non_camel_case_types)]
pub struct UserUpdate(::auth_axum::__private::Update<User>);
#[automatically_derived]
impl ::auth_axum::__private::std::fmt::Debug for UserUpdate {
    fn fmt(
        &self,
        __formatter: &mut ::auth_axum::__private::std::fmt::Formatter<'_>,
    ) -> ::auth_axum::__private::std::fmt::Result {
        ::auth_axum::__private::std::fmt::Formatter::debug_struct(
                __formatter,
                "UserUpdate",
            )
            .finish_non_exhaustive()
    }
}
#[allow(dead_code, deprecated, non_snake_case, clippy::all, clippy::pedantic)]
impl UserUpdate {
    /// Changes nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self(::auth_axum::__private::Update::new())
    }
    /// Sets the nickname.
    #[must_use]
    pub fn nickname(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<String>,
    ) -> Self {
        <String as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::convert::Into::<String>::into(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "nickname",
        );
        self
    }
}
#[automatically_derived]
impl ::auth_axum::__private::SetFields for UserUpdate {
    type Model = User;
    fn draft(&mut self) -> &mut ::auth_axum::__private::Draft<User> {
        self.0.draft()
    }
}
#[automatically_derived]
impl ::auth_axum::__private::std::convert::From<UserUpdate>
for ::auth_axum::__private::Update<User> {
    fn from(__update: UserUpdate) -> Self {
        __update.0
    }
}
#[allow(dead_code, non_camel_case_types, non_snake_case, missing_docs)]
pub struct UserSignupForm {
    /// The username that was chosen.
    pub username: ::auth_axum::__private::std::string::String,
    /// The password that was chosen; shown to nobody.
    pub password: ::auth_axum::__private::Password,
}
#[allow(dead_code, non_camel_case_types, non_snake_case, missing_docs)]
pub struct UserProfileForm {}
