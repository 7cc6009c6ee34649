#[allow(unused_imports, non_camel_case_types, non_snake_case)]
use ::auth_axum::__private as __Member;
#[automatically_derived]
#[allow(deprecated, unused_qualifications, clippy::restriction)]
impl __Member::AbstractModel for Member {
    type SignupFields = __Member::EmptyForm;
    type ProfileFields = __Member::EmptyForm;
    const COLUMNS: &'static __Member::Columns = &__Member::Columns::EMPTY
        .flatten(<AbstractBaseUser<Uuid> as __Member::AbstractModel>::COLUMNS)
        .column("login", <String as __Member::Stored>::COLUMN)
        .max_length(60)
        .exact_identity(<Self as __Member::AuthUser>::USERNAME_FIELD)
        .renamed(const {
            &__Member::PrefixedNames::of(
                "mem_",
                &__Member::Columns::EMPTY
                    .flatten(
                        <AbstractBaseUser<Uuid> as __Member::AbstractModel>::COLUMNS,
                    )
                    .column("login", <String as __Member::Stored>::COLUMN)
                    .max_length(60)
                    .exact_identity(<Self as __Member::AuthUser>::USERNAME_FIELD),
            )
        });
    type Fields<__M: __Member::Model> = MemberFields<__M>;
    fn read(
        __source: &mut dyn __Member::Source,
        __before: __Member::Option<&Self>,
    ) -> __Member::Read<Self> {
        let __own = const { __Member::own_columns::<Self, 1>(&[(0, "login")]) };
        __Member::Ok(Self {
            base: <AbstractBaseUser<
                Uuid,
            > as __Member::AbstractModel>::read(
                &mut __Member::WithoutIdentity(__source),
                __before.map(|__it| &__it.base),
            )?,
            login: <String as __Member::Stored>::take(__source, __own[0])?,
        })
    }
    fn write(&self, __sink: &mut __Member::Sink) {
        __Member::write_without_identity(&self.base, __sink);
        <String as __Member::Stored>::push(&self.login, __sink);
    }
    fn validate(&self, __errors: &mut __Member::FormErrors) {
        <AbstractBaseUser<
            Uuid,
        > as __Member::AbstractModel>::validate(&self.base, __errors);
    }
}
///What somebody fills in to sign up as a [`Member`].
#[allow(dead_code, deprecated, missing_docs, nonstandard_style)]
#[allow(unused_qualifications, clippy::restriction)]
struct MemberSignupForm {
    login: __Member::String,
    password: __Member::Password,
    base: __Member::Box<
        <AbstractBaseUser<Uuid> as __Member::AbstractModel>::SignupFields,
    >,
}
#[automatically_derived]
impl __Member::fmt::Debug for MemberSignupForm {
    fn fmt(&self, __f: &mut __Member::fmt::Formatter<'_>) -> __Member::fmt::Result {
        __Member::redacted("MemberSignupForm", __f)
    }
}
#[automatically_derived]
#[allow(deprecated, unused_qualifications, unused_variables, clippy::restriction)]
impl __Member::SignupData for MemberSignupForm {
    type User = Member;
    fn read(
        __username: __Member::String,
        __password: __Member::Password,
        __source: &mut dyn __Member::Source,
    ) -> __Member::Read<Self> {
        __Member::Ok(Self {
            login: __username,
            password: __password,
            base: __Member::form_part(__source)?,
        })
    }
    fn into_new_user(self) -> __Member::NewUser<Member> {
        let mut __user = __Member::NewUser::new(self.login);
        let __draft = __user.with_password(self.password);
        __Member::fill_part((self).base, __draft);
        __user
    }
}
#[automatically_derived]
impl<__F: __Member::SignupData<User = Member>> __Member::From<__F> for MemberBuilder {
    fn from(__form: __F) -> Self {
        Self(__Member::SignupData::into_new_user(__form))
    }
}
///What a [`Member`] may change about themselves.
#[allow(dead_code, deprecated, missing_docs, nonstandard_style)]
#[allow(unused_qualifications, clippy::restriction)]
struct MemberProfileForm {
    base: __Member::Box<
        <AbstractBaseUser<Uuid> as __Member::AbstractModel>::ProfileFields,
    >,
}
#[automatically_derived]
impl __Member::fmt::Debug for MemberProfileForm {
    fn fmt(&self, __f: &mut __Member::fmt::Formatter<'_>) -> __Member::fmt::Result {
        __Member::redacted("MemberProfileForm", __f)
    }
}
#[automatically_derived]
#[allow(deprecated, unused_qualifications, unused_variables, clippy::restriction)]
impl __Member::FormFields for MemberProfileForm {
    fn read(__source: &mut dyn __Member::Source) -> __Member::Read<Self> {
        __Member::Ok(Self {
            base: __Member::form_part(__source)?,
        })
    }
    fn fill<__M: __Member::Model>(self, __draft: &mut __Member::Draft<__M>) {
        __Member::fill_part((self).base, __draft);
    }
}
impl __Member::ProfileData for MemberProfileForm {
    type User = Member;
}
///The columns of [`Member`] as fields of the same names, as those of a model.
#[allow(missing_copy_implementations, missing_debug_implementations, missing_docs)]
#[allow(unused_qualifications, clippy::restriction)]
#[allow(dead_code, deprecated, nonstandard_style, private_bounds, private_interfaces)]
struct MemberFields<__M: __Member::Model> {
    base: <AbstractBaseUser<Uuid> as __Member::AbstractModel>::Fields<__M>,
    login: __Member::Col<__M, String>,
}
impl<__M: __Member::Model> __Member::FieldSet for MemberFields<__M> {
    const FIELDS: Self = Self {
        base: __Member::fields(),
        login: __Member::Col::new(__Member::column::<__M>("login")),
    };
}
#[automatically_derived]
impl<__M: __Member::Model> __Member::std::ops::Deref for MemberFields<__M> {
    type Target = <AbstractBaseUser<Uuid> as __Member::AbstractModel>::Fields<__M>;
    fn deref(&self) -> &<Self as __Member::std::ops::Deref>::Target {
        &self.base
    }
}
#[automatically_derived]
#[allow(deprecated, unused_qualifications, clippy::restriction)]
impl __Member::Model for Member {
    type Manager = __Member::Objects<Self>;
    type Hooks = __Member::UserHooks;
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
        <AbstractBaseUser<Uuid> as __Member::UserBase>::key(&self.base)
    }
    fn set_key(&mut self, __key: <AbstractBaseUser<Uuid> as __Member::UserBase>::Key) {
        <AbstractBaseUser<Uuid> as __Member::UserBase>::set_key(&mut self.base, __key);
    }
}
__Member::impl_from_row!(Member);
///A [`Member`] that is not stored yet, filled in field by field.
#[derive(__Member::std::fmt::Debug, __Member::std::clone::Clone)]
#[must_use]
#[allow(nonstandard_style)]
struct MemberBuilder<__R = __Member::NewUser<Member>>(__R);
///New values for some fields of a [`Member`]: no other column is written.
#[allow(dead_code, nonstandard_style)]
type MemberUpdate = MemberBuilder<__Member::Update<Member>>;
#[allow(dead_code, clippy::restriction)]
impl Member {
    ///A new [`Member`] who logs in as `username`: fill in the rest, then `create` it.
    fn new(username: impl __Member::Into<__Member::String>) -> MemberBuilder {
        MemberBuilder(__Member::NewUser::new(username))
    }
}
#[allow(dead_code, clippy::restriction)]
impl MemberUpdate {
    /// Changes nothing yet.
    fn new() -> Self {
        Self(__Member::Update::new())
    }
}
#[allow(dead_code, deprecated, missing_docs, nonstandard_style, clippy::restriction)]
impl<__R: __Member::SetFields<Model = Member>> MemberBuilder<__R> {
    fn login(self, value: impl __Member::Into<String>) -> Self {
        <String as __Member::Stored>::set(value.into(), self, "login")
    }
}
#[automatically_derived]
impl<__R> __Member::Wrapper for MemberBuilder<__R> {
    type Inner = __R;
    fn inner(&mut self) -> &mut __R {
        &mut self.0
    }
    fn into_inner(self) -> __R {
        self.0
    }
}
#[automatically_derived]
impl __Member::Changes<Member> for MemberUpdate {
    fn into_update(self) -> __Member::Update<Member> {
        self.0
    }
}
__Member::impl_factory!(, Member, MemberBuilder, user);
#[automatically_derived]
impl __Member::std::ops::Deref for Member {
    type Target = AbstractBaseUser<Uuid>;
    fn deref(&self) -> &<Self as __Member::std::ops::Deref>::Target {
        &self.base
    }
}
#[automatically_derived]
impl __Member::std::ops::DerefMut for Member {
    fn deref_mut(&mut self) -> &mut <Self as __Member::std::ops::Deref>::Target {
        &mut self.base
    }
}
impl __Member::AuthUser for Member {
    type Base = AbstractBaseUser<Uuid>;
    type LoginForm = MemberLoginForm;
    type SignupForm = MemberSignupForm;
    type ProfileForm = MemberProfileForm;
    const USERNAME_FIELD: &'static __Member::str = "login";
    const IDENTITY: __Member::Identity = __Member::Identity::Exact;
}
///What somebody types to log in as a [`Member`].
#[derive(__Member::std::fmt::Debug, __Member::std::clone::Clone)]
#[allow(missing_docs, nonstandard_style, clippy::restriction)]
struct MemberLoginForm {
    login: __Member::String,
    password: __Member::Password,
    remember_me: __Member::bool,
}
#[automatically_derived]
impl __Member::LoginData for MemberLoginForm {
    const USERNAME_FIELD: &'static __Member::str = "login";
    fn of((__username, __password, __remember_me): __Member::LoginParts) -> Self {
        Self {
            login: __username,
            password: __password,
            remember_me: __remember_me,
        }
    }
    fn parts(&self) -> (&__Member::str, &__Member::Password, __Member::bool) {
        (&self.login, &self.password, self.remember_me)
    }
}
const _: () = __Member::column_is_new(__Member::columns::<Member>(), "login");
const _: () = __Member::prefix_fits(__Member::columns::<Member>());
const _: () = __Member::can_be_username(__Member::columns::<Member>(), "login");
const _: () = __Member::can_be_exact(
    __Member::columns::<Member>(),
    <Member as __Member::AuthUser>::USERNAME_FIELD,
);
