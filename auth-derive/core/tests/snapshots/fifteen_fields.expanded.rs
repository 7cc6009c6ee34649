#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl ::auth_axum::__private::AbstractModel for User {
    type SignupFields = ::auth_axum::__private::EmptyForm;
    type ProfileFields = ::auth_axum::__private::EmptyForm;
    const COLUMNS: &'static ::auth_axum::__private::Columns = {
        &::auth_axum::__private::Columns::EMPTY
            .flatten(<AbstractUser as ::auth_axum::__private::AbstractModel>::COLUMNS)
            .column(
                ::auth_axum::__private::named(
                        <String as ::auth_axum::__private::Stored>::COLUMN,
                        "nickname",
                    )
                    .max_length(80u32)
                    .default_value(::auth_axum::__private::DefaultValue::Text(""))
                    .forms(::auth_axum::__private::Forms {
                        signup: true,
                        profile: true,
                        admin: true,
                    })
                    .label("nickname"),
            )
            .column(
                ::auth_axum::__private::named(
                        <Option<NaiveDate> as ::auth_axum::__private::Stored>::COLUMN,
                        "birthday",
                    )
                    .forms(::auth_axum::__private::Forms {
                        signup: true,
                        profile: true,
                        admin: true,
                    })
                    .label("birthday"),
            )
            .column(
                ::auth_axum::__private::named(
                        <String as ::auth_axum::__private::Stored>::COLUMN,
                        "phone",
                    )
                    .max_length(20u32)
                    .default_value(::auth_axum::__private::DefaultValue::Text(""))
                    .forms(::auth_axum::__private::Forms {
                        signup: false,
                        profile: true,
                        admin: false,
                    })
                    .label("phone"),
            )
            .column(
                ::auth_axum::__private::named(
                        <String as ::auth_axum::__private::Stored>::COLUMN,
                        "street",
                    )
                    .max_length(200u32)
                    .default_value(::auth_axum::__private::DefaultValue::Text(""))
                    .forms(::auth_axum::__private::Forms {
                        signup: false,
                        profile: true,
                        admin: false,
                    })
                    .label("street"),
            )
            .column(
                ::auth_axum::__private::named(
                        <String as ::auth_axum::__private::Stored>::COLUMN,
                        "city",
                    )
                    .max_length(80u32)
                    .default_value(::auth_axum::__private::DefaultValue::Text(""))
                    .forms(::auth_axum::__private::Forms {
                        signup: false,
                        profile: true,
                        admin: false,
                    })
                    .label("city"),
            )
            .column(
                ::auth_axum::__private::named(
                        <String as ::auth_axum::__private::Stored>::COLUMN,
                        "country",
                    )
                    .max_length(2u32)
                    .default_value(::auth_axum::__private::DefaultValue::Text("de"))
                    .forms(::auth_axum::__private::Forms {
                        signup: false,
                        profile: true,
                        admin: false,
                    })
                    .label("country"),
            )
            .column(
                ::auth_axum::__private::named(
                        <String as ::auth_axum::__private::Stored>::COLUMN,
                        "about",
                    )
                    .default_value(::auth_axum::__private::DefaultValue::Text(""))
                    .forms(::auth_axum::__private::Forms {
                        signup: false,
                        profile: true,
                        admin: false,
                    })
                    .label("about"),
            )
            .column(
                ::auth_axum::__private::named(
                        <i64 as ::auth_axum::__private::Stored>::COLUMN,
                        "credits",
                    )
                    .default_value(::auth_axum::__private::DefaultValue::Int(0))
                    .label("credits"),
            )
            .column(
                ::auth_axum::__private::named(
                        <i16 as ::auth_axum::__private::Stored>::COLUMN,
                        "level",
                    )
                    .default_value(::auth_axum::__private::DefaultValue::Int(0))
                    .label("level"),
            )
            .column(
                ::auth_axum::__private::named(
                        <bool as ::auth_axum::__private::Stored>::COLUMN,
                        "newsletter",
                    )
                    .default_value(::auth_axum::__private::DefaultValue::Bool(false))
                    .label("newsletter"),
            )
            .column(
                ::auth_axum::__private::named(
                        <Option<Uuid> as ::auth_axum::__private::Stored>::COLUMN,
                        "external",
                    )
                    .unique()
                    .label("external"),
            )
            .column(
                ::auth_axum::__private::named(
                        <Option<i64> as ::auth_axum::__private::Stored>::COLUMN,
                        "team",
                    )
                    .index()
                    .label("team"),
            )
            .column(
                ::auth_axum::__private::named(
                        <DateTime<Utc> as ::auth_axum::__private::Stored>::COLUMN,
                        "accepted_at",
                    )
                    .default_value(::auth_axum::__private::DefaultValue::Now)
                    .label("accepted at"),
            )
            .column(
                ::auth_axum::__private::named(
                        <Option<String> as ::auth_axum::__private::Stored>::COLUMN,
                        "notes",
                    )
                    .private()
                    .label("notes"),
            )
    };
    type Fields<__M: ::auth_axum::__private::Model> = UserFields<__M>;
    fn read(
        __source: &mut dyn ::auth_axum::__private::Source,
    ) -> ::auth_axum::__private::std::result::Result<
        Self,
        ::auth_axum::__private::ReadError,
    > {
        ::auth_axum::__private::std::result::Result::Ok(Self {
            base: <AbstractUser as ::auth_axum::__private::AbstractModel>::read(
                __source,
            )?,
            nickname: <String as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("nickname") },
            )?,
            birthday: <Option<
                NaiveDate,
            > as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("birthday") },
            )?,
            phone: <String as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("phone") },
            )?,
            street: <String as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("street") },
            )?,
            city: <String as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("city") },
            )?,
            country: <String as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("country") },
            )?,
            about: <String as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("about") },
            )?,
            credits: <i64 as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("credits") },
            )?,
            level: <i16 as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("level") },
            )?,
            newsletter: <bool as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("newsletter") },
            )?,
            external: <Option<
                Uuid,
            > as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("external") },
            )?,
            team: <Option<
                i64,
            > as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("team") },
            )?,
            accepted_at: <DateTime<
                Utc,
            > as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("accepted_at") },
            )?,
            notes: <Option<
                String,
            > as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("notes") },
            )?,
        })
    }
    fn write(
        &self,
        __row: &mut ::auth_axum::__private::std::vec::Vec<::auth_axum::__private::Value>,
    ) {
        <AbstractUser as ::auth_axum::__private::AbstractModel>::write(
            &self.base,
            __row,
        );
        <String as ::auth_axum::__private::Stored>::push(&self.nickname, __row);
        <Option<
            NaiveDate,
        > as ::auth_axum::__private::Stored>::push(&self.birthday, __row);
        <String as ::auth_axum::__private::Stored>::push(&self.phone, __row);
        <String as ::auth_axum::__private::Stored>::push(&self.street, __row);
        <String as ::auth_axum::__private::Stored>::push(&self.city, __row);
        <String as ::auth_axum::__private::Stored>::push(&self.country, __row);
        <String as ::auth_axum::__private::Stored>::push(&self.about, __row);
        <i64 as ::auth_axum::__private::Stored>::push(&self.credits, __row);
        <i16 as ::auth_axum::__private::Stored>::push(&self.level, __row);
        <bool as ::auth_axum::__private::Stored>::push(&self.newsletter, __row);
        <Option<Uuid> as ::auth_axum::__private::Stored>::push(&self.external, __row);
        <Option<i64> as ::auth_axum::__private::Stored>::push(&self.team, __row);
        <DateTime<
            Utc,
        > as ::auth_axum::__private::Stored>::push(&self.accepted_at, __row);
        <Option<String> as ::auth_axum::__private::Stored>::push(&self.notes, __row);
    }
    fn validate(&self, __errors: &mut ::auth_axum::__private::FormErrors) {
        <AbstractUser as ::auth_axum::__private::AbstractModel>::validate(
            &self.base,
            __errors,
        );
    }
    fn slot(
        &self,
        __field: &::auth_axum::__private::std::primitive::str,
    ) -> ::auth_axum::__private::std::option::Option<&dyn ::auth_axum::__private::Slot> {
        match __field {
            "nickname" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <String as ::auth_axum::__private::Stored>::slot(&self.nickname),
                )
            }
            "birthday" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <Option<
                        NaiveDate,
                    > as ::auth_axum::__private::Stored>::slot(&self.birthday),
                )
            }
            "phone" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <String as ::auth_axum::__private::Stored>::slot(&self.phone),
                )
            }
            "street" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <String as ::auth_axum::__private::Stored>::slot(&self.street),
                )
            }
            "city" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <String as ::auth_axum::__private::Stored>::slot(&self.city),
                )
            }
            "country" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <String as ::auth_axum::__private::Stored>::slot(&self.country),
                )
            }
            "about" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <String as ::auth_axum::__private::Stored>::slot(&self.about),
                )
            }
            "credits" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <i64 as ::auth_axum::__private::Stored>::slot(&self.credits),
                )
            }
            "level" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <i16 as ::auth_axum::__private::Stored>::slot(&self.level),
                )
            }
            "newsletter" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <bool as ::auth_axum::__private::Stored>::slot(&self.newsletter),
                )
            }
            "external" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <Option<
                        Uuid,
                    > as ::auth_axum::__private::Stored>::slot(&self.external),
                )
            }
            "team" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <Option<i64> as ::auth_axum::__private::Stored>::slot(&self.team),
                )
            }
            "accepted_at" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <DateTime<
                        Utc,
                    > as ::auth_axum::__private::Stored>::slot(&self.accepted_at),
                )
            }
            "notes" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <Option<String> as ::auth_axum::__private::Stored>::slot(&self.notes),
                )
            }
            _ => {
                if let ::auth_axum::__private::std::option::Option::Some(__slot) = <AbstractUser as ::auth_axum::__private::AbstractModel>::slot(
                    &self.base,
                    __field,
                ) {
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
            "nickname" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <String as ::auth_axum::__private::Stored>::slot_mut(
                        &mut self.nickname,
                    ),
                )
            }
            "birthday" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <Option<
                        NaiveDate,
                    > as ::auth_axum::__private::Stored>::slot_mut(&mut self.birthday),
                )
            }
            "phone" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <String as ::auth_axum::__private::Stored>::slot_mut(&mut self.phone),
                )
            }
            "street" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <String as ::auth_axum::__private::Stored>::slot_mut(
                        &mut self.street,
                    ),
                )
            }
            "city" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <String as ::auth_axum::__private::Stored>::slot_mut(&mut self.city),
                )
            }
            "country" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <String as ::auth_axum::__private::Stored>::slot_mut(
                        &mut self.country,
                    ),
                )
            }
            "about" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <String as ::auth_axum::__private::Stored>::slot_mut(&mut self.about),
                )
            }
            "credits" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <i64 as ::auth_axum::__private::Stored>::slot_mut(&mut self.credits),
                )
            }
            "level" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <i16 as ::auth_axum::__private::Stored>::slot_mut(&mut self.level),
                )
            }
            "newsletter" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <bool as ::auth_axum::__private::Stored>::slot_mut(
                        &mut self.newsletter,
                    ),
                )
            }
            "external" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <Option<
                        Uuid,
                    > as ::auth_axum::__private::Stored>::slot_mut(&mut self.external),
                )
            }
            "team" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <Option<
                        i64,
                    > as ::auth_axum::__private::Stored>::slot_mut(&mut self.team),
                )
            }
            "accepted_at" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <DateTime<
                        Utc,
                    > as ::auth_axum::__private::Stored>::slot_mut(&mut self.accepted_at),
                )
            }
            "notes" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <Option<
                        String,
                    > as ::auth_axum::__private::Stored>::slot_mut(&mut self.notes),
                )
            }
            _ => {
                if let ::auth_axum::__private::std::option::Option::Some(__slot) = <AbstractUser as ::auth_axum::__private::AbstractModel>::slot_mut(
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
///What somebody fills in to sign up as a [`User`].
#[allow(
    deprecated,
    dead_code,
    non_camel_case_types,
    non_snake_case,
    clippy::all,
    clippy::pedantic
)]
pub struct UserSignupForm {
    /// The username that was chosen.
    pub username: ::auth_axum::__private::std::string::String,
    /// The password that was chosen; shown to nobody.
    pub password: ::auth_axum::__private::Password,
    /// The fields of `base`.
    pub base: ::auth_axum::__private::std::boxed::Box<
        <AbstractUser as ::auth_axum::__private::AbstractModel>::SignupFields,
    >,
    /// The nickname.
    pub nickname: String,
    /// The birthday.
    pub birthday: Option<NaiveDate>,
}
#[automatically_derived]
impl ::auth_axum::__private::std::fmt::Debug for UserSignupForm {
    fn fmt(
        &self,
        __formatter: &mut ::auth_axum::__private::std::fmt::Formatter<'_>,
    ) -> ::auth_axum::__private::std::fmt::Result {
        ::auth_axum::__private::std::fmt::Formatter::debug_struct(
                __formatter,
                "UserSignupForm",
            )
            .finish_non_exhaustive()
    }
}
#[automatically_derived]
#[allow(deprecated, unused_variables, clippy::all, clippy::pedantic)]
impl ::auth_axum::__private::SignupData for UserSignupForm {
    type User = User;
    fn read(
        __username: ::auth_axum::__private::std::string::String,
        __password: ::auth_axum::__private::Password,
        __source: &mut dyn ::auth_axum::__private::Source,
    ) -> ::auth_axum::__private::std::result::Result<
        Self,
        ::auth_axum::__private::ReadError,
    > {
        ::auth_axum::__private::std::result::Result::Ok(Self {
            username: __username,
            password: __password,
            base: <::auth_axum::__private::std::boxed::Box<
                <AbstractUser as ::auth_axum::__private::AbstractModel>::SignupFields,
            > as ::auth_axum::__private::FormFields>::read(__source)?,
            nickname: <String as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<User>("nickname") },
            )?,
            birthday: <Option<
                NaiveDate,
            > as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<User>("birthday") },
            )?,
        })
    }
    fn into_new_user(self) -> ::auth_axum::__private::NewUser<User> {
        let mut __user = ::auth_axum::__private::NewUser::new(&self.username)
            .password(self.password);
        let __draft = __user.draft();
        <::auth_axum::__private::std::boxed::Box<
            <AbstractUser as ::auth_axum::__private::AbstractModel>::SignupFields,
        > as ::auth_axum::__private::FormFields>::fill(self.base, __draft);
        <String as ::auth_axum::__private::Stored>::fill(
            self.nickname,
            __draft,
            "nickname",
        );
        <Option<
            NaiveDate,
        > as ::auth_axum::__private::Stored>::fill(self.birthday, __draft, "birthday");
        __user
    }
}
#[automatically_derived]
impl ::auth_axum::__private::std::convert::From<UserSignupForm> for UserBuilder {
    fn from(__form: UserSignupForm) -> Self {
        Self(::auth_axum::__private::SignupData::into_new_user(__form))
    }
}
///What a [`User`] may change about themselves.
#[allow(
    deprecated,
    dead_code,
    non_camel_case_types,
    non_snake_case,
    clippy::all,
    clippy::pedantic
)]
pub struct UserProfileForm {
    /// The fields of `base`.
    pub base: ::auth_axum::__private::std::boxed::Box<
        <AbstractUser as ::auth_axum::__private::AbstractModel>::ProfileFields,
    >,
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
impl ::auth_axum::__private::std::fmt::Debug for UserProfileForm {
    fn fmt(
        &self,
        __formatter: &mut ::auth_axum::__private::std::fmt::Formatter<'_>,
    ) -> ::auth_axum::__private::std::fmt::Result {
        ::auth_axum::__private::std::fmt::Formatter::debug_struct(
                __formatter,
                "UserProfileForm",
            )
            .finish_non_exhaustive()
    }
}
#[automatically_derived]
#[allow(deprecated, unused_variables, clippy::all, clippy::pedantic)]
impl ::auth_axum::__private::FormFields for UserProfileForm {
    fn read(
        __source: &mut dyn ::auth_axum::__private::Source,
    ) -> ::auth_axum::__private::std::result::Result<
        Self,
        ::auth_axum::__private::ReadError,
    > {
        ::auth_axum::__private::std::result::Result::Ok(Self {
            base: <::auth_axum::__private::std::boxed::Box<
                <AbstractUser as ::auth_axum::__private::AbstractModel>::ProfileFields,
            > as ::auth_axum::__private::FormFields>::read(__source)?,
            nickname: <String as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<User>("nickname") },
            )?,
            birthday: <Option<
                NaiveDate,
            > as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<User>("birthday") },
            )?,
            phone: <String as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<User>("phone") },
            )?,
            street: <String as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<User>("street") },
            )?,
            city: <String as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<User>("city") },
            )?,
            country: <String as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<User>("country") },
            )?,
            about: <String as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<User>("about") },
            )?,
        })
    }
    fn fill<__M: ::auth_axum::__private::Model>(
        self,
        __draft: &mut ::auth_axum::__private::Draft<__M>,
    ) {
        <::auth_axum::__private::std::boxed::Box<
            <AbstractUser as ::auth_axum::__private::AbstractModel>::ProfileFields,
        > as ::auth_axum::__private::FormFields>::fill(self.base, __draft);
        <String as ::auth_axum::__private::Stored>::fill(
            self.nickname,
            __draft,
            "nickname",
        );
        <Option<
            NaiveDate,
        > as ::auth_axum::__private::Stored>::fill(self.birthday, __draft, "birthday");
        <String as ::auth_axum::__private::Stored>::fill(self.phone, __draft, "phone");
        <String as ::auth_axum::__private::Stored>::fill(self.street, __draft, "street");
        <String as ::auth_axum::__private::Stored>::fill(self.city, __draft, "city");
        <String as ::auth_axum::__private::Stored>::fill(
            self.country,
            __draft,
            "country",
        );
        <String as ::auth_axum::__private::Stored>::fill(self.about, __draft, "about");
    }
}
#[automatically_derived]
impl ::auth_axum::__private::ProfileData for UserProfileForm {
    type User = User;
}
#[automatically_derived]
impl ::auth_axum::__private::std::convert::From<UserProfileForm>
for ::auth_axum::__private::Update<User> {
    fn from(__form: UserProfileForm) -> Self {
        let mut __update = Self::new();
        ::auth_axum::__private::FormFields::fill(__form, __update.draft());
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
    clippy::pedantic
)]
pub struct UserFields<__M: ::auth_axum::__private::Model> {
    /// The columns of `base`.
    pub base: <AbstractUser as ::auth_axum::__private::AbstractModel>::Fields<__M>,
    /// The column of `nickname`.
    pub nickname: ::auth_axum::__private::Col<__M, String>,
    /// The column of `birthday`.
    pub birthday: ::auth_axum::__private::Col<__M, Option<NaiveDate>>,
    /// The column of `phone`.
    pub phone: ::auth_axum::__private::Col<__M, String>,
    /// The column of `street`.
    pub street: ::auth_axum::__private::Col<__M, String>,
    /// The column of `city`.
    pub city: ::auth_axum::__private::Col<__M, String>,
    /// The column of `country`.
    pub country: ::auth_axum::__private::Col<__M, String>,
    /// The column of `about`.
    pub about: ::auth_axum::__private::Col<__M, String>,
    /// The column of `credits`.
    pub credits: ::auth_axum::__private::Col<__M, i64>,
    /// The column of `level`.
    pub level: ::auth_axum::__private::Col<__M, i16>,
    /// The column of `newsletter`.
    pub newsletter: ::auth_axum::__private::Col<__M, bool>,
    /// The column of `external`.
    pub external: ::auth_axum::__private::Col<__M, Option<Uuid>>,
    /// The column of `team`.
    pub team: ::auth_axum::__private::Col<__M, Option<i64>>,
    /// The column of `accepted_at`.
    pub accepted_at: ::auth_axum::__private::Col<__M, DateTime<Utc>>,
    /// The column of `notes`.
    pub notes: ::auth_axum::__private::Col<__M, Option<String>>,
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
        birthday: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("birthday"),
        ),
        phone: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("phone"),
        ),
        street: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("street"),
        ),
        city: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("city"),
        ),
        country: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("country"),
        ),
        about: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("about"),
        ),
        credits: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("credits"),
        ),
        level: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("level"),
        ),
        newsletter: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("newsletter"),
        ),
        external: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("external"),
        ),
        team: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("team"),
        ),
        accepted_at: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("accepted_at"),
        ),
        notes: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("notes"),
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
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl ::auth_axum::__private::Model for User {
    type Manager = ::auth_axum::__private::Objects<Self>;
    const LABEL: &'static ::auth_axum::__private::std::primitive::str = "shop.User";
    const TABLE: &'static ::auth_axum::__private::std::primitive::str = "accounts_user";
    type Key = <AbstractUser as ::auth_axum::__private::UserBase>::Key;
    const KEY: &'static ::auth_axum::__private::std::primitive::str = ::auth_axum::__private::key_column(
        <AbstractUser as ::auth_axum::__private::AbstractModel>::COLUMNS,
    );
    fn key(&self) -> <AbstractUser as ::auth_axum::__private::UserBase>::Key {
        <AbstractUser as ::auth_axum::__private::UserBase>::core(&self.base).id
    }
    fn set_key(
        &mut self,
        __key: <AbstractUser as ::auth_axum::__private::UserBase>::Key,
    ) {
        <AbstractUser as ::auth_axum::__private::UserBase>::core_mut(&mut self.base)
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
::auth_axum::__private::impl_from_row!(User);
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
    /// Sets the birthday.
    #[must_use]
    pub fn birthday(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<NaiveDate>,
    ) -> Self {
        <Option<
            NaiveDate,
        > as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::option::Option::Some(
                ::auth_axum::__private::std::convert::Into::<NaiveDate>::into(value),
            ),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "birthday",
        );
        self
    }
    /// Sets the phone.
    #[must_use]
    pub fn phone(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<String>,
    ) -> Self {
        <String as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::convert::Into::<String>::into(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "phone",
        );
        self
    }
    /// Sets the street.
    #[must_use]
    pub fn street(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<String>,
    ) -> Self {
        <String as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::convert::Into::<String>::into(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "street",
        );
        self
    }
    /// Sets the city.
    #[must_use]
    pub fn city(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<String>,
    ) -> Self {
        <String as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::convert::Into::<String>::into(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "city",
        );
        self
    }
    /// Sets the country.
    #[must_use]
    pub fn country(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<String>,
    ) -> Self {
        <String as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::convert::Into::<String>::into(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "country",
        );
        self
    }
    /// Sets the about.
    #[must_use]
    pub fn about(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<String>,
    ) -> Self {
        <String as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::convert::Into::<String>::into(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "about",
        );
        self
    }
    /// Sets the credits.
    #[must_use]
    pub fn credits(mut self, value: i64) -> Self {
        <i64 as ::auth_axum::__private::Stored>::fill(
            value,
            ::auth_axum::__private::SetFields::draft(&mut self),
            "credits",
        );
        self
    }
    /// Sets the level.
    #[must_use]
    pub fn level(mut self, value: i16) -> Self {
        <i16 as ::auth_axum::__private::Stored>::fill(
            value,
            ::auth_axum::__private::SetFields::draft(&mut self),
            "level",
        );
        self
    }
    /// Sets the newsletter.
    #[must_use]
    pub fn newsletter(mut self, value: bool) -> Self {
        <bool as ::auth_axum::__private::Stored>::fill(
            value,
            ::auth_axum::__private::SetFields::draft(&mut self),
            "newsletter",
        );
        self
    }
    /// Sets the external.
    #[must_use]
    pub fn external(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<Uuid>,
    ) -> Self {
        <Option<
            Uuid,
        > as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::option::Option::Some(
                ::auth_axum::__private::std::convert::Into::<Uuid>::into(value),
            ),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "external",
        );
        self
    }
    /// Sets the team.
    #[must_use]
    pub fn team(mut self, value: i64) -> Self {
        <Option<
            i64,
        > as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::option::Option::Some(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "team",
        );
        self
    }
    /// Sets the accepted at.
    #[must_use]
    pub fn accepted_at(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<DateTime<Utc>>,
    ) -> Self {
        <DateTime<
            Utc,
        > as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::convert::Into::<DateTime<Utc>>::into(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "accepted_at",
        );
        self
    }
    /// Sets the notes.
    #[must_use]
    pub fn notes(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<String>,
    ) -> Self {
        <Option<
            String,
        > as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::option::Option::Some(
                ::auth_axum::__private::std::convert::Into::<String>::into(value),
            ),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "notes",
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
    /// Sets the birthday.
    #[must_use]
    pub fn birthday(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<NaiveDate>,
    ) -> Self {
        <Option<
            NaiveDate,
        > as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::option::Option::Some(
                ::auth_axum::__private::std::convert::Into::<NaiveDate>::into(value),
            ),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "birthday",
        );
        self
    }
    /// Sets the phone.
    #[must_use]
    pub fn phone(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<String>,
    ) -> Self {
        <String as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::convert::Into::<String>::into(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "phone",
        );
        self
    }
    /// Sets the street.
    #[must_use]
    pub fn street(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<String>,
    ) -> Self {
        <String as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::convert::Into::<String>::into(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "street",
        );
        self
    }
    /// Sets the city.
    #[must_use]
    pub fn city(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<String>,
    ) -> Self {
        <String as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::convert::Into::<String>::into(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "city",
        );
        self
    }
    /// Sets the country.
    #[must_use]
    pub fn country(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<String>,
    ) -> Self {
        <String as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::convert::Into::<String>::into(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "country",
        );
        self
    }
    /// Sets the about.
    #[must_use]
    pub fn about(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<String>,
    ) -> Self {
        <String as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::convert::Into::<String>::into(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "about",
        );
        self
    }
    /// Sets the credits.
    #[must_use]
    pub fn credits(mut self, value: i64) -> Self {
        <i64 as ::auth_axum::__private::Stored>::fill(
            value,
            ::auth_axum::__private::SetFields::draft(&mut self),
            "credits",
        );
        self
    }
    /// Sets the level.
    #[must_use]
    pub fn level(mut self, value: i16) -> Self {
        <i16 as ::auth_axum::__private::Stored>::fill(
            value,
            ::auth_axum::__private::SetFields::draft(&mut self),
            "level",
        );
        self
    }
    /// Sets the newsletter.
    #[must_use]
    pub fn newsletter(mut self, value: bool) -> Self {
        <bool as ::auth_axum::__private::Stored>::fill(
            value,
            ::auth_axum::__private::SetFields::draft(&mut self),
            "newsletter",
        );
        self
    }
    /// Sets the external.
    #[must_use]
    pub fn external(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<Uuid>,
    ) -> Self {
        <Option<
            Uuid,
        > as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::option::Option::Some(
                ::auth_axum::__private::std::convert::Into::<Uuid>::into(value),
            ),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "external",
        );
        self
    }
    /// Sets the team.
    #[must_use]
    pub fn team(mut self, value: i64) -> Self {
        <Option<
            i64,
        > as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::option::Option::Some(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "team",
        );
        self
    }
    /// Sets the accepted at.
    #[must_use]
    pub fn accepted_at(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<DateTime<Utc>>,
    ) -> Self {
        <DateTime<
            Utc,
        > as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::convert::Into::<DateTime<Utc>>::into(value),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "accepted_at",
        );
        self
    }
    /// Sets the notes.
    #[must_use]
    pub fn notes(
        mut self,
        value: impl ::auth_axum::__private::std::convert::Into<String>,
    ) -> Self {
        <Option<
            String,
        > as ::auth_axum::__private::Stored>::fill(
            ::auth_axum::__private::std::option::Option::Some(
                ::auth_axum::__private::std::convert::Into::<String>::into(value),
            ),
            ::auth_axum::__private::SetFields::draft(&mut self),
            "notes",
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
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl ::auth_axum::__private::std::ops::Deref for User {
    type Target = AbstractUser;
    fn deref(&self) -> &<Self as ::auth_axum::__private::std::ops::Deref>::Target {
        &self.base
    }
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl ::auth_axum::__private::std::ops::DerefMut for User {
    fn deref_mut(
        &mut self,
    ) -> &mut <Self as ::auth_axum::__private::std::ops::Deref>::Target {
        &mut self.base
    }
}
#[automatically_derived]
impl ::auth_axum::__private::AuthUser for User {
    type Base = AbstractUser;
    type LoginForm = UserLoginForm;
    type SignupForm = UserSignupForm;
    type ProfileForm = UserProfileForm;
    const USERNAME_FIELD: &'static ::auth_axum::__private::std::primitive::str = ::auth_axum::__private::username_field(
        <AbstractUser as ::auth_axum::__private::UserBase>::USERNAME_FIELD,
    );
    const EMAIL_FIELD: ::auth_axum::__private::std::option::Option<
        &'static ::auth_axum::__private::std::primitive::str,
    > = <AbstractUser as ::auth_axum::__private::UserBase>::EMAIL_FIELD;
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
const _: () = ::auth_axum::__private::default_fits(
    <String as ::auth_axum::__private::Stored>::COLUMN,
    ::auth_axum::__private::DefaultValue::Text(""),
);
const _: () = ::auth_axum::__private::has_length(
    <String as ::auth_axum::__private::Stored>::COLUMN.kind,
);
const _: () = ::auth_axum::__private::can_be_typed(
    <String as ::auth_axum::__private::Stored>::COLUMN.kind,
);
const _: () = ::auth_axum::__private::column_is_new(
    "nickname",
    "nickname",
    &[<AbstractUser as ::auth_axum::__private::AbstractModel>::COLUMNS],
);
const _: () = ::auth_axum::__private::can_be_typed(
    <Option<NaiveDate> as ::auth_axum::__private::Stored>::COLUMN.kind,
);
const _: () = ::auth_axum::__private::column_is_new(
    "birthday",
    "birthday",
    &[<AbstractUser as ::auth_axum::__private::AbstractModel>::COLUMNS],
);
const _: () = ::auth_axum::__private::default_fits(
    <String as ::auth_axum::__private::Stored>::COLUMN,
    ::auth_axum::__private::DefaultValue::Text(""),
);
const _: () = ::auth_axum::__private::has_length(
    <String as ::auth_axum::__private::Stored>::COLUMN.kind,
);
const _: () = ::auth_axum::__private::can_be_typed(
    <String as ::auth_axum::__private::Stored>::COLUMN.kind,
);
const _: () = ::auth_axum::__private::column_is_new(
    "phone",
    "phone",
    &[<AbstractUser as ::auth_axum::__private::AbstractModel>::COLUMNS],
);
const _: () = ::auth_axum::__private::default_fits(
    <String as ::auth_axum::__private::Stored>::COLUMN,
    ::auth_axum::__private::DefaultValue::Text(""),
);
const _: () = ::auth_axum::__private::has_length(
    <String as ::auth_axum::__private::Stored>::COLUMN.kind,
);
const _: () = ::auth_axum::__private::can_be_typed(
    <String as ::auth_axum::__private::Stored>::COLUMN.kind,
);
const _: () = ::auth_axum::__private::column_is_new(
    "street",
    "street",
    &[<AbstractUser as ::auth_axum::__private::AbstractModel>::COLUMNS],
);
const _: () = ::auth_axum::__private::default_fits(
    <String as ::auth_axum::__private::Stored>::COLUMN,
    ::auth_axum::__private::DefaultValue::Text(""),
);
const _: () = ::auth_axum::__private::has_length(
    <String as ::auth_axum::__private::Stored>::COLUMN.kind,
);
const _: () = ::auth_axum::__private::can_be_typed(
    <String as ::auth_axum::__private::Stored>::COLUMN.kind,
);
const _: () = ::auth_axum::__private::column_is_new(
    "city",
    "city",
    &[<AbstractUser as ::auth_axum::__private::AbstractModel>::COLUMNS],
);
const _: () = ::auth_axum::__private::default_fits(
    <String as ::auth_axum::__private::Stored>::COLUMN,
    ::auth_axum::__private::DefaultValue::Text("de"),
);
const _: () = ::auth_axum::__private::has_length(
    <String as ::auth_axum::__private::Stored>::COLUMN.kind,
);
const _: () = ::auth_axum::__private::can_be_typed(
    <String as ::auth_axum::__private::Stored>::COLUMN.kind,
);
const _: () = ::auth_axum::__private::column_is_new(
    "country",
    "country",
    &[<AbstractUser as ::auth_axum::__private::AbstractModel>::COLUMNS],
);
const _: () = ::auth_axum::__private::default_fits(
    <String as ::auth_axum::__private::Stored>::COLUMN,
    ::auth_axum::__private::DefaultValue::Text(""),
);
const _: () = ::auth_axum::__private::can_be_typed(
    <String as ::auth_axum::__private::Stored>::COLUMN.kind,
);
const _: () = ::auth_axum::__private::column_is_new(
    "about",
    "about",
    &[<AbstractUser as ::auth_axum::__private::AbstractModel>::COLUMNS],
);
const _: () = ::auth_axum::__private::default_fits(
    <i64 as ::auth_axum::__private::Stored>::COLUMN,
    ::auth_axum::__private::DefaultValue::Int(0),
);
const _: () = ::auth_axum::__private::column_is_new(
    "credits",
    "credits",
    &[<AbstractUser as ::auth_axum::__private::AbstractModel>::COLUMNS],
);
const _: () = ::auth_axum::__private::default_fits(
    <i16 as ::auth_axum::__private::Stored>::COLUMN,
    ::auth_axum::__private::DefaultValue::Int(0),
);
const _: () = ::auth_axum::__private::column_is_new(
    "level",
    "level",
    &[<AbstractUser as ::auth_axum::__private::AbstractModel>::COLUMNS],
);
const _: () = ::auth_axum::__private::default_fits(
    <bool as ::auth_axum::__private::Stored>::COLUMN,
    ::auth_axum::__private::DefaultValue::Bool(false),
);
const _: () = ::auth_axum::__private::column_is_new(
    "newsletter",
    "newsletter",
    &[<AbstractUser as ::auth_axum::__private::AbstractModel>::COLUMNS],
);
const _: () = ::auth_axum::__private::can_be_indexed(
    <Option<Uuid> as ::auth_axum::__private::Stored>::COLUMN,
);
const _: () = ::auth_axum::__private::column_is_new(
    "external",
    "external",
    &[<AbstractUser as ::auth_axum::__private::AbstractModel>::COLUMNS],
);
const _: () = ::auth_axum::__private::can_be_indexed(
    <Option<i64> as ::auth_axum::__private::Stored>::COLUMN,
);
const _: () = ::auth_axum::__private::column_is_new(
    "team",
    "team",
    &[<AbstractUser as ::auth_axum::__private::AbstractModel>::COLUMNS],
);
const _: () = ::auth_axum::__private::default_fits(
    <DateTime<Utc> as ::auth_axum::__private::Stored>::COLUMN,
    ::auth_axum::__private::DefaultValue::Now,
);
const _: () = ::auth_axum::__private::column_is_new(
    "accepted_at",
    "accepted_at",
    &[<AbstractUser as ::auth_axum::__private::AbstractModel>::COLUMNS],
);
const _: () = ::auth_axum::__private::column_is_new(
    "notes",
    "notes",
    &[<AbstractUser as ::auth_axum::__private::AbstractModel>::COLUMNS],
);
const _: () = ::auth_axum::__private::base_has_username(
    <AbstractUser as ::auth_axum::__private::UserBase>::USERNAME_FIELD,
);
