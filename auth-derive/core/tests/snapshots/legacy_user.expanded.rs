#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl ::auth_axum::__private::AbstractModel for Member {
    type SignupFields = ::auth_axum::__private::EmptyForm;
    type ProfileFields = ::auth_axum::__private::EmptyForm;
    const COLUMNS: &'static ::auth_axum::__private::Columns = {
        &::auth_axum::__private::Columns::EMPTY
            .flatten(
                <AbstractBaseUser<
                    Uuid,
                > as ::auth_axum::__private::AbstractModel>::COLUMNS,
            )
            .column(
                ::auth_axum::__private::named(
                        <String as ::auth_axum::__private::Stored>::COLUMN,
                        "login",
                    )
                    .max_length(60u32)
                    .label("login"),
            )
            .exact_identity("login")
            .renamed(const {
                &::auth_axum::__private::PrefixedNames::of(
                    "mem_",
                    &::auth_axum::__private::Columns::EMPTY
                        .flatten(
                            <AbstractBaseUser<
                                Uuid,
                            > as ::auth_axum::__private::AbstractModel>::COLUMNS,
                        )
                        .column(
                            ::auth_axum::__private::named(
                                    <String as ::auth_axum::__private::Stored>::COLUMN,
                                    "login",
                                )
                                .max_length(60u32)
                                .label("login"),
                        )
                        .exact_identity("login"),
                )
            })
    };
    type Fields<__M: ::auth_axum::__private::Model> = MemberFields<__M>;
    fn read(
        __source: &mut dyn ::auth_axum::__private::Source,
    ) -> ::auth_axum::__private::std::result::Result<
        Self,
        ::auth_axum::__private::ReadError,
    > {
        ::auth_axum::__private::std::result::Result::Ok(Self {
            base: <AbstractBaseUser<
                Uuid,
            > as ::auth_axum::__private::AbstractModel>::read(
                &mut ::auth_axum::__private::WithoutIdentity(__source),
            )?,
            login: <String as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("login") },
            )?,
        })
    }
    fn write(
        &self,
        __row: &mut ::auth_axum::__private::std::vec::Vec<::auth_axum::__private::Value>,
    ) {
        ::auth_axum::__private::write_without_identity(&self.base, __row);
        <String as ::auth_axum::__private::Stored>::push(&self.login, __row);
    }
    fn validate(&self, __errors: &mut ::auth_axum::__private::FormErrors) {
        <AbstractBaseUser<
            Uuid,
        > as ::auth_axum::__private::AbstractModel>::validate(&self.base, __errors);
    }
    fn slot(
        &self,
        __field: &::auth_axum::__private::std::primitive::str,
    ) -> ::auth_axum::__private::std::option::Option<&dyn ::auth_axum::__private::Slot> {
        match __field {
            "login" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <String as ::auth_axum::__private::Stored>::slot(&self.login),
                )
            }
            _ => {
                if let ::auth_axum::__private::std::option::Option::Some(__slot) = <AbstractBaseUser<
                    Uuid,
                > as ::auth_axum::__private::AbstractModel>::slot(&self.base, __field) {
                    return ::auth_axum::__private::std::option::Option::Some(__slot);
                }
                ::auth_axum::__private::std::option::Option::None
            }
        }
    }
    fn slot_mut(
        &mut self,
        __field: &::auth_axum::__private::std::primitive::str,
    ) -> ::auth_axum::__private::std::option::Option<
        &mut dyn ::auth_axum::__private::Slot,
    > {
        match __field {
            "login" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <String as ::auth_axum::__private::Stored>::slot_mut(&mut self.login),
                )
            }
            _ => {
                if let ::auth_axum::__private::std::option::Option::Some(__slot) = <AbstractBaseUser<
                    Uuid,
                > as ::auth_axum::__private::AbstractModel>::slot_mut(
                    &mut self.base,
                    __field,
                ) {
                    return ::auth_axum::__private::std::option::Option::Some(__slot);
                }
                ::auth_axum::__private::std::option::Option::None
            }
        }
    }
}
///What somebody fills in to sign up as a [`Member`].
#[allow(
    deprecated,
    dead_code,
    non_camel_case_types,
    non_snake_case,
    clippy::all,
    clippy::pedantic
)]
struct MemberSignupForm {
    /// The login that was chosen.
    login: ::auth_axum::__private::std::string::String,
    /// The password that was chosen; shown to nobody.
    password: ::auth_axum::__private::Password,
    /// The fields of `base`.
    base: ::auth_axum::__private::std::boxed::Box<
        <AbstractBaseUser<Uuid> as ::auth_axum::__private::AbstractModel>::SignupFields,
    >,
}
#[automatically_derived]
impl ::auth_axum::__private::std::fmt::Debug for MemberSignupForm {
    fn fmt(
        &self,
        __formatter: &mut ::auth_axum::__private::std::fmt::Formatter<'_>,
    ) -> ::auth_axum::__private::std::fmt::Result {
        ::auth_axum::__private::std::fmt::Formatter::debug_struct(
                __formatter,
                "MemberSignupForm",
            )
            .finish_non_exhaustive()
    }
}
#[automatically_derived]
#[allow(deprecated, unused_variables, clippy::all, clippy::pedantic)]
impl ::auth_axum::__private::SignupData for MemberSignupForm {
    type User = Member;
    fn read(
        __username: ::auth_axum::__private::std::string::String,
        __password: ::auth_axum::__private::Password,
        __source: &mut dyn ::auth_axum::__private::Source,
    ) -> ::auth_axum::__private::std::result::Result<
        Self,
        ::auth_axum::__private::ReadError,
    > {
        ::auth_axum::__private::std::result::Result::Ok(Self {
            login: __username,
            password: __password,
            base: <::auth_axum::__private::std::boxed::Box<
                <AbstractBaseUser<
                    Uuid,
                > as ::auth_axum::__private::AbstractModel>::SignupFields,
            > as ::auth_axum::__private::FormFields>::read(__source)?,
        })
    }
    fn into_new_user(self) -> ::auth_axum::__private::NewUser<Member> {
        let mut __user = ::auth_axum::__private::NewUser::new(&self.login)
            .password(self.password);
        let __draft = __user.draft();
        <::auth_axum::__private::std::boxed::Box<
            <AbstractBaseUser<
                Uuid,
            > as ::auth_axum::__private::AbstractModel>::SignupFields,
        > as ::auth_axum::__private::FormFields>::fill(self.base, __draft);
        __user
    }
}
#[automatically_derived]
impl ::auth_axum::__private::std::convert::From<MemberSignupForm> for MemberBuilder {
    fn from(__form: MemberSignupForm) -> Self {
        Self(::auth_axum::__private::SignupData::into_new_user(__form))
    }
}
///What a [`Member`] may change about themselves.
#[allow(
    deprecated,
    dead_code,
    non_camel_case_types,
    non_snake_case,
    clippy::all,
    clippy::pedantic
)]
struct MemberProfileForm {
    /// The fields of `base`.
    base: ::auth_axum::__private::std::boxed::Box<
        <AbstractBaseUser<Uuid> as ::auth_axum::__private::AbstractModel>::ProfileFields,
    >,
}
#[automatically_derived]
impl ::auth_axum::__private::std::fmt::Debug for MemberProfileForm {
    fn fmt(
        &self,
        __formatter: &mut ::auth_axum::__private::std::fmt::Formatter<'_>,
    ) -> ::auth_axum::__private::std::fmt::Result {
        ::auth_axum::__private::std::fmt::Formatter::debug_struct(
                __formatter,
                "MemberProfileForm",
            )
            .finish_non_exhaustive()
    }
}
#[automatically_derived]
#[allow(deprecated, unused_variables, clippy::all, clippy::pedantic)]
impl ::auth_axum::__private::FormFields for MemberProfileForm {
    fn read(
        __source: &mut dyn ::auth_axum::__private::Source,
    ) -> ::auth_axum::__private::std::result::Result<
        Self,
        ::auth_axum::__private::ReadError,
    > {
        ::auth_axum::__private::std::result::Result::Ok(Self {
            base: <::auth_axum::__private::std::boxed::Box<
                <AbstractBaseUser<
                    Uuid,
                > as ::auth_axum::__private::AbstractModel>::ProfileFields,
            > as ::auth_axum::__private::FormFields>::read(__source)?,
        })
    }
    fn fill<__M: ::auth_axum::__private::Model>(
        self,
        __draft: &mut ::auth_axum::__private::Draft<__M>,
    ) {
        <::auth_axum::__private::std::boxed::Box<
            <AbstractBaseUser<
                Uuid,
            > as ::auth_axum::__private::AbstractModel>::ProfileFields,
        > as ::auth_axum::__private::FormFields>::fill(self.base, __draft);
    }
}
#[automatically_derived]
impl ::auth_axum::__private::ProfileData for MemberProfileForm {
    type User = Member;
}
#[automatically_derived]
impl ::auth_axum::__private::std::convert::From<MemberProfileForm>
for ::auth_axum::__private::Update<Member> {
    fn from(__form: MemberProfileForm) -> Self {
        let mut __update = Self::new();
        ::auth_axum::__private::FormFields::fill(__form, __update.draft());
        __update
    }
}
///The columns of [`Member`] as fields of the same names, as those of a model.
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
struct MemberFields<__M: ::auth_axum::__private::Model> {
    /// The columns of `base`.
    base: <AbstractBaseUser<Uuid> as ::auth_axum::__private::AbstractModel>::Fields<__M>,
    /// The column of `login`.
    login: ::auth_axum::__private::Col<__M, String>,
    __of: ::auth_axum::__private::std::marker::PhantomData<fn() -> (__M,)>,
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl<__M: ::auth_axum::__private::Model> ::auth_axum::__private::FieldSet
for MemberFields<__M> {
    const FIELDS: Self = Self {
        base: <<AbstractBaseUser<
            Uuid,
        > as ::auth_axum::__private::AbstractModel>::Fields<
            __M,
        > as ::auth_axum::__private::FieldSet>::FIELDS,
        login: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("login"),
        ),
        __of: ::auth_axum::__private::std::marker::PhantomData,
    };
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl<__M: ::auth_axum::__private::Model> ::auth_axum::__private::std::ops::Deref
for MemberFields<__M> {
    type Target = <AbstractBaseUser<
        Uuid,
    > as ::auth_axum::__private::AbstractModel>::Fields<__M>;
    fn deref(&self) -> &<Self as ::auth_axum::__private::std::ops::Deref>::Target {
        &self.base
    }
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl ::auth_axum::__private::Model for Member {
    type Manager = ::auth_axum::__private::Objects<Self>;
    const LABEL: &'static ::auth_axum::__private::std::primitive::str = "shop.Member";
    const TABLE: &'static ::auth_axum::__private::std::primitive::str = "members";
    type Key = <AbstractBaseUser<Uuid> as ::auth_axum::__private::UserBase>::Key;
    const KEY: &'static ::auth_axum::__private::std::primitive::str = ::auth_axum::__private::key_column(
        &<AbstractBaseUser<Uuid> as ::auth_axum::__private::AbstractModel>::COLUMNS
            .renamed(const {
                &::auth_axum::__private::PrefixedNames::of(
                    "mem_",
                    <AbstractBaseUser<
                        Uuid,
                    > as ::auth_axum::__private::AbstractModel>::COLUMNS,
                )
            }),
    );
    fn key(&self) -> <AbstractBaseUser<Uuid> as ::auth_axum::__private::UserBase>::Key {
        <AbstractBaseUser<Uuid> as ::auth_axum::__private::UserBase>::core(&self.base).id
    }
    fn set_key(
        &mut self,
        __key: <AbstractBaseUser<Uuid> as ::auth_axum::__private::UserBase>::Key,
    ) {
        <AbstractBaseUser<
            Uuid,
        > as ::auth_axum::__private::UserBase>::core_mut(&mut self.base)
            .id = __key;
    }
    fn clean(
        &mut self,
    ) -> ::auth_axum::__private::std::result::Result<
        (),
        ::auth_axum::__private::FormErrors,
    > {
        ::auth_axum::__private::clean_user(self)
    }
    fn field_to_blame(
        __column: &::auth_axum::__private::Column,
    ) -> &'static ::auth_axum::__private::std::primitive::str {
        ::auth_axum::__private::field_to_blame::<Self>(__column)
    }
    fn after_save<'c>(
        &'c self,
        __changed: &'c [&'static ::auth_axum::__private::std::primitive::str],
        __tx: &'c mut ::auth_axum::__private::Tx,
    ) -> ::auth_axum::__private::BoxFuture<
        'c,
        ::auth_axum::__private::std::result::Result<(), ::auth_axum::__private::DbError>,
    > {
        ::auth_axum::__private::std::boxed::Box::pin(
            ::auth_axum::__private::user_saved(self, __changed, __tx),
        )
    }
}
::auth_axum::__private::impl_from_row!(Member);
///A [`Member`] that is not stored yet, filled in field by field.
#[derive(::auth_axum::__private::std::clone::Clone)]
#[allow(non_camel_case_types)]
struct MemberBuilder(::auth_axum::__private::NewUser<Member>);
#[automatically_derived]
impl ::auth_axum::__private::std::fmt::Debug for MemberBuilder {
    fn fmt(
        &self,
        __formatter: &mut ::auth_axum::__private::std::fmt::Formatter<'_>,
    ) -> ::auth_axum::__private::std::fmt::Result {
        ::auth_axum::__private::std::fmt::Formatter::debug_struct(
                __formatter,
                "MemberBuilder",
            )
            .finish_non_exhaustive()
    }
}
#[allow(dead_code, deprecated, non_snake_case, clippy::all, clippy::pedantic)]
impl Member {
    ///A new [`Member`] who logs in as `username`: fill in the rest, then `create` it.
    #[must_use]
    fn new(
        username: impl ::auth_axum::__private::std::convert::Into<
            ::auth_axum::__private::std::string::String,
        >,
    ) -> MemberBuilder {
        MemberBuilder(
            ::auth_axum::__private::NewUser::new(
                &::auth_axum::__private::std::convert::Into::<
                    ::auth_axum::__private::std::string::String,
                >::into(username),
            ),
        )
    }
}
#[allow(dead_code, deprecated, non_snake_case, clippy::all, clippy::pedantic)]
impl MemberBuilder {
    /// Sets the login.
    #[must_use]
    fn login(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<String>,
    ) -> Self {
        <String as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::convert::Into::<String>::into(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "login",
        );
        self
    }
}
#[automatically_derived]
impl ::auth_axum::__private::SetFields for MemberBuilder {
    type Model = Member;
    fn draft(&mut self) -> &mut ::auth_axum::__private::Draft<Member> {
        self.0.draft()
    }
}
#[automatically_derived]
impl ::auth_axum::__private::BuildUser for MemberBuilder {
    fn new_user(&mut self) -> &mut ::auth_axum::__private::NewUser<Member> {
        &mut self.0
    }
    fn into_new_user(self) -> ::auth_axum::__private::NewUser<Member> {
        self.0
    }
}
#[automatically_derived]
impl ::auth_axum::__private::Unsaved for MemberBuilder {
    type Model = Member;
    fn store(
        self,
        __db: &::auth_axum::__private::Db,
    ) -> impl ::auth_axum::__private::std::future::Future<
        Output = ::auth_axum::__private::std::result::Result<
            Member,
            ::auth_axum::__private::SaveError,
        >,
    > + ::auth_axum::__private::std::marker::Send {
        ::auth_axum::__private::BuildUser::create(self, __db)
    }
}
::auth_axum::__private::impl_factory!(, Member, MemberBuilder, user);
///New values for some fields of a [`Member`]: no other column is written.
#[derive(::auth_axum::__private::std::clone::Clone)]
#[allow(dead_code, non_camel_case_types)]
struct MemberUpdate(::auth_axum::__private::Update<Member>);
#[automatically_derived]
impl ::auth_axum::__private::std::fmt::Debug for MemberUpdate {
    fn fmt(
        &self,
        __formatter: &mut ::auth_axum::__private::std::fmt::Formatter<'_>,
    ) -> ::auth_axum::__private::std::fmt::Result {
        ::auth_axum::__private::std::fmt::Formatter::debug_struct(
                __formatter,
                "MemberUpdate",
            )
            .finish_non_exhaustive()
    }
}
#[allow(dead_code, deprecated, non_snake_case, clippy::all, clippy::pedantic)]
impl MemberUpdate {
    /// Changes nothing yet.
    #[must_use]
    fn new() -> Self {
        Self(::auth_axum::__private::Update::new())
    }
    /// Sets the login.
    #[must_use]
    fn login(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<String>,
    ) -> Self {
        <String as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::convert::Into::<String>::into(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "login",
        );
        self
    }
}
#[automatically_derived]
impl ::auth_axum::__private::SetFields for MemberUpdate {
    type Model = Member;
    fn draft(&mut self) -> &mut ::auth_axum::__private::Draft<Member> {
        self.0.draft()
    }
}
#[automatically_derived]
impl ::auth_axum::__private::std::convert::From<MemberUpdate>
for ::auth_axum::__private::Update<Member> {
    fn from(__update: MemberUpdate) -> Self {
        __update.0
    }
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl ::auth_axum::__private::std::ops::Deref for Member {
    type Target = AbstractBaseUser<Uuid>;
    fn deref(&self) -> &<Self as ::auth_axum::__private::std::ops::Deref>::Target {
        &self.base
    }
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl ::auth_axum::__private::std::ops::DerefMut for Member {
    fn deref_mut(
        &mut self,
    ) -> &mut <Self as ::auth_axum::__private::std::ops::Deref>::Target {
        &mut self.base
    }
}
#[automatically_derived]
impl ::auth_axum::__private::AuthUser for Member {
    type Base = AbstractBaseUser<Uuid>;
    type LoginForm = MemberLoginForm;
    type SignupForm = MemberSignupForm;
    type ProfileForm = MemberProfileForm;
    const USERNAME_FIELD: &'static ::auth_axum::__private::std::primitive::str = "login";
    const EMAIL_FIELD: ::auth_axum::__private::std::option::Option<
        &'static ::auth_axum::__private::std::primitive::str,
    > = <AbstractBaseUser<Uuid> as ::auth_axum::__private::UserBase>::EMAIL_FIELD;
    const REQUIRED_FIELDS: ::auth_axum::__private::std::option::Option<
        &'static [&'static ::auth_axum::__private::std::primitive::str],
    > = ::auth_axum::__private::std::option::Option::None;
    const IDENTITY: ::auth_axum::__private::Identity = ::auth_axum::__private::Identity::Exact;
}
///What somebody types to log in as a [`Member`].
#[derive(
    ::auth_axum::__private::std::fmt::Debug,
    ::auth_axum::__private::std::clone::Clone
)]
#[allow(non_camel_case_types, non_snake_case, clippy::all, clippy::pedantic)]
struct MemberLoginForm {
    ///The `login` that was typed.
    login: ::auth_axum::__private::std::string::String,
    /// The password that was typed; shown to nobody.
    password: ::auth_axum::__private::Password,
    /// Whether the login outlives the browser.
    remember_me: ::auth_axum::__private::std::primitive::bool,
}
#[automatically_derived]
#[allow(non_snake_case, clippy::all, clippy::pedantic)]
impl ::auth_axum::__private::LoginData for MemberLoginForm {
    const USERNAME_FIELD: &'static ::auth_axum::__private::std::primitive::str = "login";
    fn new(
        __username: ::auth_axum::__private::std::string::String,
        __password: ::auth_axum::__private::Password,
        __remember_me: ::auth_axum::__private::std::primitive::bool,
    ) -> Self {
        Self {
            login: __username,
            password: __password,
            remember_me: __remember_me,
        }
    }
    fn username(&self) -> &::auth_axum::__private::std::primitive::str {
        &self.login
    }
    fn password(&self) -> &::auth_axum::__private::Password {
        &self.password
    }
    fn remember_me(&self) -> ::auth_axum::__private::std::primitive::bool {
        self.remember_me
    }
}
const _: () = ::auth_axum::__private::has_length(
    <String as ::auth_axum::__private::Stored>::COLUMN.kind,
);
const _: () = ::auth_axum::__private::column_is_new(
    "login",
    "login",
    &[<AbstractBaseUser<Uuid> as ::auth_axum::__private::AbstractModel>::COLUMNS],
);
const _: () = ::auth_axum::__private::prefix_fits(
    "mem_",
    &::auth_axum::__private::Columns::EMPTY
        .flatten(
            <AbstractBaseUser<Uuid> as ::auth_axum::__private::AbstractModel>::COLUMNS,
        )
        .column(
            ::auth_axum::__private::named(
                    <String as ::auth_axum::__private::Stored>::COLUMN,
                    "login",
                )
                .max_length(60u32)
                .label("login"),
        )
        .exact_identity("login"),
);
const _: () = ::auth_axum::__private::can_be_username(
    <Member as ::auth_axum::__private::AbstractModel>::COLUMNS,
    "login",
);
const _: () = ::auth_axum::__private::can_be_exact(
    <Member as ::auth_axum::__private::AbstractModel>::COLUMNS,
    <Member as ::auth_axum::__private::AuthUser>::USERNAME_FIELD,
);
