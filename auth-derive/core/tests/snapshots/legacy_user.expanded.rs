#[doc(hidden)]
#[allow(unused_imports, non_camel_case_types, non_snake_case)]
use ::auth_axum::__private as __Member;
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl __Member::AbstractModel for Member {
    type SignupFields = __Member::EmptyForm;
    type ProfileFields = __Member::EmptyForm;
    const COLUMNS: &'static __Member::Columns = {
        &__Member::Columns::EMPTY
            .flatten(<AbstractBaseUser<Uuid> as __Member::AbstractModel>::COLUMNS)
            .column(
                __Member::named(<String as __Member::Stored>::COLUMN, "login")
                    .max_length(60u32),
            )
            .exact_identity("login")
            .renamed(const {
                &__Member::PrefixedNames::of(
                    "mem_",
                    &__Member::Columns::EMPTY
                        .flatten(
                            <AbstractBaseUser<Uuid> as __Member::AbstractModel>::COLUMNS,
                        )
                        .column(
                            __Member::named(
                                    <String as __Member::Stored>::COLUMN,
                                    "login",
                                )
                                .max_length(60u32),
                        )
                        .exact_identity("login"),
                )
            })
    };
    type Fields<__M: __Member::Model> = MemberFields<__M>;
    fn read(
        __source: &mut dyn __Member::Source,
    ) -> __Member::Result<Self, __Member::ReadError> {
        let __columns = const { __Member::own_columns::<Self, _>(["login"]) };
        __Member::Ok(Self {
            base: <AbstractBaseUser<
                Uuid,
            > as __Member::AbstractModel>::read(
                &mut __Member::WithoutIdentity(__source),
            )?,
            login: <String as __Member::Stored>::take(__source, __columns[0])?,
        })
    }
    fn write(&self, __row: &mut __Member::Vec<__Member::Value>) {
        __Member::write_without_identity(&self.base, __row);
        <String as __Member::Stored>::push(&self.login, __row);
    }
    fn validate(&self, __errors: &mut __Member::FormErrors) {
        <AbstractBaseUser<
            Uuid,
        > as __Member::AbstractModel>::validate(&self.base, __errors);
    }
    fn slot(&self, __field: &__Member::str) -> __Member::Option<&dyn __Member::Slot> {
        __Member::Some(
            match __field {
                "login" => <String as __Member::Stored>::slot(&self.login),
                _ => {
                    if let __Member::Some(__slot) = <AbstractBaseUser<
                        Uuid,
                    > as __Member::AbstractModel>::slot(&self.base, __field) {
                        return __Member::Some(__slot);
                    }
                    return __Member::None;
                }
            },
        )
    }
    fn slot_mut(
        &mut self,
        __field: &__Member::str,
    ) -> __Member::Option<&mut dyn __Member::Slot> {
        __Member::Some(
            match __field {
                "login" => <String as __Member::Stored>::slot_mut(&mut self.login),
                _ => {
                    if let __Member::Some(__slot) = <AbstractBaseUser<
                        Uuid,
                    > as __Member::AbstractModel>::slot_mut(&mut self.base, __field) {
                        return __Member::Some(__slot);
                    }
                    return __Member::None;
                }
            },
        )
    }
}
///What somebody fills in to sign up as a [`Member`].
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
struct MemberSignupForm {
    /// The login that was chosen.
    login: __Member::String,
    /// The password that was chosen; shown to nobody.
    password: __Member::Password,
    /// The fields of `base`.
    base: __Member::Box<
        <AbstractBaseUser<Uuid> as __Member::AbstractModel>::SignupFields,
    >,
}
#[automatically_derived]
impl __Member::std::fmt::Debug for MemberSignupForm {
    fn fmt(
        &self,
        __formatter: &mut __Member::std::fmt::Formatter<'_>,
    ) -> __Member::std::fmt::Result {
        __Member::std::fmt::Formatter::debug_struct(__formatter, "MemberSignupForm")
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
impl __Member::SignupData for MemberSignupForm {
    type User = Member;
    fn read(
        __username: __Member::String,
        __password: __Member::Password,
        __source: &mut dyn __Member::Source,
    ) -> __Member::Result<Self, __Member::ReadError> {
        __Member::Ok(Self {
            login: __username,
            password: __password,
            base: <__Member::Box<
                <AbstractBaseUser<Uuid> as __Member::AbstractModel>::SignupFields,
            > as __Member::FormFields>::read(__source)?,
        })
    }
    fn into_new_user(self) -> __Member::NewUser<Member> {
        let mut __user = __Member::NewUser::new(&self.login).password(self.password);
        let __draft = __user.draft();
        <__Member::Box<
            <AbstractBaseUser<Uuid> as __Member::AbstractModel>::SignupFields,
        > as __Member::FormFields>::fill(self.base, __draft);
        __user
    }
}
#[automatically_derived]
impl __Member::From<MemberSignupForm> for MemberBuilder {
    fn from(__form: MemberSignupForm) -> Self {
        Self(__Member::SignupData::into_new_user(__form))
    }
}
///What a [`Member`] may change about themselves.
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
struct MemberProfileForm {
    /// The fields of `base`.
    base: __Member::Box<
        <AbstractBaseUser<Uuid> as __Member::AbstractModel>::ProfileFields,
    >,
}
#[automatically_derived]
impl __Member::std::fmt::Debug for MemberProfileForm {
    fn fmt(
        &self,
        __formatter: &mut __Member::std::fmt::Formatter<'_>,
    ) -> __Member::std::fmt::Result {
        __Member::std::fmt::Formatter::debug_struct(__formatter, "MemberProfileForm")
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
impl __Member::FormFields for MemberProfileForm {
    fn read(
        __source: &mut dyn __Member::Source,
    ) -> __Member::Result<Self, __Member::ReadError> {
        __Member::Ok(Self {
            base: <__Member::Box<
                <AbstractBaseUser<Uuid> as __Member::AbstractModel>::ProfileFields,
            > as __Member::FormFields>::read(__source)?,
        })
    }
    fn fill<__M: __Member::Model>(self, __draft: &mut __Member::Draft<__M>) {
        <__Member::Box<
            <AbstractBaseUser<Uuid> as __Member::AbstractModel>::ProfileFields,
        > as __Member::FormFields>::fill(self.base, __draft);
    }
}
#[automatically_derived]
impl __Member::ProfileData for MemberProfileForm {
    type User = Member;
}
#[automatically_derived]
impl __Member::From<MemberProfileForm> for __Member::Update<Member> {
    fn from(__form: MemberProfileForm) -> Self {
        let mut __update = Self::new();
        __Member::FormFields::fill(__form, __update.draft());
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
    clippy::pedantic,
    clippy::restriction
)]
struct MemberFields<__M: __Member::Model> {
    /// The columns of `base`.
    base: <AbstractBaseUser<Uuid> as __Member::AbstractModel>::Fields<__M>,
    /// The column of `login`.
    login: __Member::Col<__M, String>,
    __of: __Member::std::marker::PhantomData<fn() -> (__M,)>,
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl<__M: __Member::Model> __Member::FieldSet for MemberFields<__M> {
    const FIELDS: Self = Self {
        base: <<AbstractBaseUser<
            Uuid,
        > as __Member::AbstractModel>::Fields<__M> as __Member::FieldSet>::FIELDS,
        login: __Member::Col::new(__Member::column::<__M>("login")),
        __of: __Member::std::marker::PhantomData,
    };
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl<__M: __Member::Model> __Member::std::ops::Deref for MemberFields<__M> {
    type Target = <AbstractBaseUser<Uuid> as __Member::AbstractModel>::Fields<__M>;
    fn deref(&self) -> &<Self as __Member::std::ops::Deref>::Target {
        &self.base
    }
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl __Member::Model for Member {
    type Manager = __Member::Objects<Self>;
    const LABEL: &'static __Member::str = "shop.Member";
    const TABLE: &'static __Member::str = "members";
    type Key = <AbstractBaseUser<Uuid> as __Member::UserBase>::Key;
    const KEY: &'static __Member::str = __Member::key_column(
        &<AbstractBaseUser<Uuid> as __Member::AbstractModel>::COLUMNS
            .renamed(const {
                &__Member::PrefixedNames::of(
                    "mem_",
                    <AbstractBaseUser<Uuid> as __Member::AbstractModel>::COLUMNS,
                )
            }),
    );
    fn key(&self) -> <AbstractBaseUser<Uuid> as __Member::UserBase>::Key {
        <AbstractBaseUser<Uuid> as __Member::UserBase>::core(&self.base).id
    }
    fn set_key(&mut self, __key: <AbstractBaseUser<Uuid> as __Member::UserBase>::Key) {
        <AbstractBaseUser<Uuid> as __Member::UserBase>::core_mut(&mut self.base).id = __key;
    }
    fn clean(&mut self) -> __Member::Result<(), __Member::FormErrors> {
        __Member::clean_user(self)
    }
    fn field_to_blame(__column: &__Member::Column) -> &'static __Member::str {
        __Member::field_to_blame::<Self>(__column)
    }
    fn after_save<'c>(
        &'c self,
        __changed: &'c [&'static __Member::str],
        __tx: &'c mut __Member::Tx,
    ) -> __Member::BoxFuture<'c, __Member::Result<(), __Member::DbError>> {
        __Member::Box::pin(__Member::user_saved(self, __changed, __tx))
    }
}
__Member::impl_from_row!(Member);
///A [`Member`] that is not stored yet, filled in field by field.
#[derive(__Member::std::clone::Clone)]
#[must_use]
#[allow(non_camel_case_types)]
struct MemberBuilder(__Member::NewUser<Member>);
#[automatically_derived]
impl __Member::std::fmt::Debug for MemberBuilder {
    fn fmt(
        &self,
        __formatter: &mut __Member::std::fmt::Formatter<'_>,
    ) -> __Member::std::fmt::Result {
        __Member::std::fmt::Formatter::debug_struct(__formatter, "MemberBuilder")
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
impl Member {
    ///A new [`Member`] who logs in as `username`: fill in the rest, then `create` it.
    fn new(username: impl __Member::Into<__Member::String>) -> MemberBuilder {
        MemberBuilder(
            __Member::NewUser::new(&__Member::Into::<__Member::String>::into(username)),
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
impl MemberBuilder {
    /// Sets the login.
    fn login(self, value: impl __Member::Into<String>) -> Self {
        <String as __Member::Stored>::with(__Member::Into::into(value), self, "login")
    }
}
#[automatically_derived]
impl __Member::SetFields for MemberBuilder {
    type Model = Member;
    fn draft(&mut self) -> &mut __Member::Draft<Member> {
        self.0.draft()
    }
}
#[automatically_derived]
impl __Member::BuildUser for MemberBuilder {
    fn new_user(&mut self) -> &mut __Member::NewUser<Member> {
        &mut self.0
    }
    fn into_new_user(self) -> __Member::NewUser<Member> {
        self.0
    }
}
#[automatically_derived]
impl __Member::Unsaved for MemberBuilder {
    type Model = Member;
    fn store(
        self,
        __db: &__Member::Db,
    ) -> impl __Member::std::future::Future<
        Output = __Member::Result<Member, __Member::SaveError>,
    > + __Member::std::marker::Send {
        __Member::BuildUser::create(self, __db)
    }
}
__Member::impl_factory!(, Member, MemberBuilder, user);
///New values for some fields of a [`Member`]: no other column is written.
#[derive(__Member::std::clone::Clone)]
#[must_use]
#[allow(dead_code, non_camel_case_types)]
struct MemberUpdate(__Member::Update<Member>);
#[automatically_derived]
impl __Member::std::fmt::Debug for MemberUpdate {
    fn fmt(
        &self,
        __formatter: &mut __Member::std::fmt::Formatter<'_>,
    ) -> __Member::std::fmt::Result {
        __Member::std::fmt::Formatter::debug_struct(__formatter, "MemberUpdate")
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
impl MemberUpdate {
    /// Changes nothing yet.
    fn new() -> Self {
        Self(__Member::Update::new())
    }
    /// Sets the login.
    fn login(self, value: impl __Member::Into<String>) -> Self {
        <String as __Member::Stored>::with(__Member::Into::into(value), self, "login")
    }
}
#[automatically_derived]
impl __Member::SetFields for MemberUpdate {
    type Model = Member;
    fn draft(&mut self) -> &mut __Member::Draft<Member> {
        self.0.draft()
    }
}
#[automatically_derived]
impl __Member::From<MemberUpdate> for __Member::Update<Member> {
    fn from(__update: MemberUpdate) -> Self {
        __update.0
    }
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl __Member::std::ops::Deref for Member {
    type Target = AbstractBaseUser<Uuid>;
    fn deref(&self) -> &<Self as __Member::std::ops::Deref>::Target {
        &self.base
    }
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl __Member::std::ops::DerefMut for Member {
    fn deref_mut(&mut self) -> &mut <Self as __Member::std::ops::Deref>::Target {
        &mut self.base
    }
}
#[automatically_derived]
impl __Member::AuthUser for Member {
    type Base = AbstractBaseUser<Uuid>;
    type LoginForm = MemberLoginForm;
    type SignupForm = MemberSignupForm;
    type ProfileForm = MemberProfileForm;
    const USERNAME_FIELD: &'static __Member::str = "login";
    const EMAIL_FIELD: __Member::Option<&'static __Member::str> = <AbstractBaseUser<
        Uuid,
    > as __Member::UserBase>::EMAIL_FIELD;
    const REQUIRED_FIELDS: __Member::Option<&'static [&'static __Member::str]> = __Member::None;
    const IDENTITY: __Member::Identity = __Member::Identity::Exact;
}
///What somebody types to log in as a [`Member`].
#[derive(__Member::std::fmt::Debug, __Member::std::clone::Clone)]
#[allow(
    non_camel_case_types,
    non_snake_case,
    clippy::all,
    clippy::pedantic,
    clippy::restriction
)]
struct MemberLoginForm {
    ///The `login` that was typed.
    login: __Member::String,
    /// The password that was typed; shown to nobody.
    password: __Member::Password,
    /// Whether the login outlives the browser.
    remember_me: __Member::bool,
}
#[automatically_derived]
#[allow(non_snake_case, clippy::all, clippy::pedantic)]
impl __Member::LoginData for MemberLoginForm {
    const USERNAME_FIELD: &'static __Member::str = "login";
    fn new(
        __username: __Member::String,
        __password: __Member::Password,
        __remember_me: __Member::bool,
    ) -> Self {
        Self {
            login: __username,
            password: __password,
            remember_me: __remember_me,
        }
    }
    fn username(&self) -> &__Member::str {
        &self.login
    }
    fn password(&self) -> &__Member::Password {
        &self.password
    }
    fn remember_me(&self) -> __Member::bool {
        self.remember_me
    }
}
const _: () = __Member::has_length(<String as __Member::Stored>::COLUMN.kind);
const _: () = __Member::column_is_new(
    "login",
    "login",
    &[<AbstractBaseUser<Uuid> as __Member::AbstractModel>::COLUMNS],
);
const _: () = __Member::prefix_fits(
    "mem_",
    &__Member::Columns::EMPTY
        .flatten(<AbstractBaseUser<Uuid> as __Member::AbstractModel>::COLUMNS)
        .column(
            __Member::named(<String as __Member::Stored>::COLUMN, "login")
                .max_length(60u32),
        )
        .exact_identity("login"),
);
const _: () = __Member::can_be_username(
    <Member as __Member::AbstractModel>::COLUMNS,
    "login",
);
const _: () = __Member::can_be_exact(
    <Member as __Member::AbstractModel>::COLUMNS,
    <Member as __Member::AuthUser>::USERNAME_FIELD,
);
