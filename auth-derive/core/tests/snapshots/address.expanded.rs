#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl<K: Key> ::auth_axum::__private::AbstractModel for Address<K> {
    type SignupFields = AddressSignupForm;
    type ProfileFields = AddressProfileForm;
    const COLUMNS: &'static ::auth_axum::__private::Columns = {
        ::auth_axum::__private::prefix_fits(
            "address_",
            &::auth_axum::__private::Columns::EMPTY
                .column(
                    ::auth_axum::__private::named(
                            <String as ::auth_axum::__private::Stored>::COLUMN,
                            "street",
                        )
                        .max_length(200u32)
                        .forms(::auth_axum::__private::Forms {
                            signup: true,
                            profile: true,
                            admin: true,
                        })
                        .personal()
                        .label("street"),
                )
                .column(
                    ::auth_axum::__private::named(
                            <Option<String> as ::auth_axum::__private::Stored>::COLUMN,
                            "city",
                        )
                        .max_length(80u32)
                        .forms(::auth_axum::__private::Forms {
                            signup: true,
                            profile: true,
                            admin: true,
                        })
                        .required()
                        .label("city"),
                )
                .column(
                    ::auth_axum::__private::named(
                            <K as ::auth_axum::__private::Stored>::COLUMN,
                            "owner",
                        )
                        .label("owner"),
                ),
        );
        &::auth_axum::__private::Columns::EMPTY
            .column(
                ::auth_axum::__private::named(
                        <String as ::auth_axum::__private::Stored>::COLUMN,
                        "street",
                    )
                    .max_length(200u32)
                    .forms(::auth_axum::__private::Forms {
                        signup: true,
                        profile: true,
                        admin: true,
                    })
                    .personal()
                    .label("street"),
            )
            .column(
                ::auth_axum::__private::named(
                        <Option<String> as ::auth_axum::__private::Stored>::COLUMN,
                        "city",
                    )
                    .max_length(80u32)
                    .forms(::auth_axum::__private::Forms {
                        signup: true,
                        profile: true,
                        admin: true,
                    })
                    .required()
                    .label("city"),
            )
            .column(
                ::auth_axum::__private::named(
                        <K as ::auth_axum::__private::Stored>::COLUMN,
                        "owner",
                    )
                    .label("owner"),
            )
            .renamed(const {
                &::auth_axum::__private::PrefixedNames::of(
                    "address_",
                    &::auth_axum::__private::Columns::EMPTY
                        .column(
                            ::auth_axum::__private::named(
                                    <String as ::auth_axum::__private::Stored>::COLUMN,
                                    "street",
                                )
                                .max_length(200u32)
                                .forms(::auth_axum::__private::Forms {
                                    signup: true,
                                    profile: true,
                                    admin: true,
                                })
                                .personal()
                                .label("street"),
                        )
                        .column(
                            ::auth_axum::__private::named(
                                    <Option<String> as ::auth_axum::__private::Stored>::COLUMN,
                                    "city",
                                )
                                .max_length(80u32)
                                .forms(::auth_axum::__private::Forms {
                                    signup: true,
                                    profile: true,
                                    admin: true,
                                })
                                .required()
                                .label("city"),
                        )
                        .column(
                            ::auth_axum::__private::named(
                                    <K as ::auth_axum::__private::Stored>::COLUMN,
                                    "owner",
                                )
                                .label("owner"),
                        ),
                )
            })
    };
    type Fields<__M: ::auth_axum::__private::Model> = AddressFields<__M, K>;
    fn read(
        __source: &mut dyn ::auth_axum::__private::Source,
    ) -> ::auth_axum::__private::std::result::Result<
        Self,
        ::auth_axum::__private::ReadError,
    > {
        ::auth_axum::__private::std::result::Result::Ok(Self {
            street: <String as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("street") },
            )?,
            city: <Option<
                String,
            > as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("city") },
            )?,
            owner: <K as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Self>("owner") },
            )?,
        })
    }
    fn write(
        &self,
        __row: &mut ::auth_axum::__private::std::vec::Vec<::auth_axum::__private::Value>,
    ) {
        <String as ::auth_axum::__private::Stored>::push(&self.street, __row);
        <Option<String> as ::auth_axum::__private::Stored>::push(&self.city, __row);
        <K as ::auth_axum::__private::Stored>::push(&self.owner, __row);
    }
    fn slot(
        &self,
        __field: &::auth_axum::__private::std::primitive::str,
    ) -> ::auth_axum::__private::std::option::Option<&dyn ::auth_axum::__private::Slot> {
        match __field {
            "street" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <String as ::auth_axum::__private::Stored>::slot(&self.street),
                )
            }
            "city" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <Option<String> as ::auth_axum::__private::Stored>::slot(&self.city),
                )
            }
            "owner" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <K as ::auth_axum::__private::Stored>::slot(&self.owner),
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
            "street" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <String as ::auth_axum::__private::Stored>::slot_mut(
                        &mut self.street,
                    ),
                )
            }
            "city" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <Option<
                        String,
                    > as ::auth_axum::__private::Stored>::slot_mut(&mut self.city),
                )
            }
            "owner" => {
                ::auth_axum::__private::std::option::Option::Some(
                    <K as ::auth_axum::__private::Stored>::slot_mut(&mut self.owner),
                )
            }
            _ => ::auth_axum::__private::std::option::Option::None,
        }
    }
}
///What somebody fills in to sign up as a [`Address`].
#[allow(
    deprecated,
    dead_code,
    non_camel_case_types,
    non_snake_case,
    clippy::all,
    clippy::pedantic
)]
pub struct AddressSignupForm {
    /// The street.
    pub street: String,
    /// The city.
    pub city: Option<String>,
}
#[automatically_derived]
impl ::auth_axum::__private::std::fmt::Debug for AddressSignupForm {
    fn fmt(
        &self,
        __formatter: &mut ::auth_axum::__private::std::fmt::Formatter<'_>,
    ) -> ::auth_axum::__private::std::fmt::Result {
        ::auth_axum::__private::std::fmt::Formatter::debug_struct(
                __formatter,
                "AddressSignupForm",
            )
            .finish_non_exhaustive()
    }
}
#[automatically_derived]
#[allow(deprecated, unused_variables, clippy::all, clippy::pedantic)]
impl ::auth_axum::__private::FormFields for AddressSignupForm {
    fn read(
        __source: &mut dyn ::auth_axum::__private::Source,
    ) -> ::auth_axum::__private::std::result::Result<
        Self,
        ::auth_axum::__private::ReadError,
    > {
        ::auth_axum::__private::std::result::Result::Ok(Self {
            street: <String as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Address<K>>("street") },
            )?,
            city: <Option<
                String,
            > as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Address<K>>("city") },
            )?,
        })
    }
    fn fill<__M: ::auth_axum::__private::Model>(
        self,
        __draft: &mut ::auth_axum::__private::Draft<__M>,
    ) {
        <String as ::auth_axum::__private::Stored>::fill(self.street, __draft, "street");
        <Option<
            String,
        > as ::auth_axum::__private::Stored>::fill(self.city, __draft, "city");
    }
}
///What a [`Address`] may change about themselves.
#[allow(
    deprecated,
    dead_code,
    non_camel_case_types,
    non_snake_case,
    clippy::all,
    clippy::pedantic
)]
pub struct AddressProfileForm {
    /// The street.
    pub street: String,
    /// The city.
    pub city: Option<String>,
}
#[automatically_derived]
impl ::auth_axum::__private::std::fmt::Debug for AddressProfileForm {
    fn fmt(
        &self,
        __formatter: &mut ::auth_axum::__private::std::fmt::Formatter<'_>,
    ) -> ::auth_axum::__private::std::fmt::Result {
        ::auth_axum::__private::std::fmt::Formatter::debug_struct(
                __formatter,
                "AddressProfileForm",
            )
            .finish_non_exhaustive()
    }
}
#[automatically_derived]
#[allow(deprecated, unused_variables, clippy::all, clippy::pedantic)]
impl ::auth_axum::__private::FormFields for AddressProfileForm {
    fn read(
        __source: &mut dyn ::auth_axum::__private::Source,
    ) -> ::auth_axum::__private::std::result::Result<
        Self,
        ::auth_axum::__private::ReadError,
    > {
        ::auth_axum::__private::std::result::Result::Ok(Self {
            street: <String as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Address<K>>("street") },
            )?,
            city: <Option<
                String,
            > as ::auth_axum::__private::Stored>::take(
                __source,
                const { ::auth_axum::__private::column::<Address<K>>("city") },
            )?,
        })
    }
    fn fill<__M: ::auth_axum::__private::Model>(
        self,
        __draft: &mut ::auth_axum::__private::Draft<__M>,
    ) {
        <String as ::auth_axum::__private::Stored>::fill(self.street, __draft, "street");
        <Option<
            String,
        > as ::auth_axum::__private::Stored>::fill(self.city, __draft, "city");
    }
}
///The columns of [`Address`] as fields of the same names, as those of a model.
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
pub struct AddressFields<__M: ::auth_axum::__private::Model, K: Key> {
    /// The column of `street`.
    pub street: ::auth_axum::__private::Col<__M, String>,
    /// The column of `city`.
    pub city: ::auth_axum::__private::Col<__M, Option<String>>,
    /// The column of `owner`.
    pub owner: ::auth_axum::__private::Col<__M, K>,
    __of: ::auth_axum::__private::std::marker::PhantomData<fn() -> (__M, K)>,
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl<__M: ::auth_axum::__private::Model, K: Key> ::auth_axum::__private::FieldSet
for AddressFields<__M, K> {
    const FIELDS: Self = Self {
        street: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("street"),
        ),
        city: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("city"),
        ),
        owner: ::auth_axum::__private::Col::new(
            ::auth_axum::__private::column::<__M>("owner"),
        ),
        __of: ::auth_axum::__private::std::marker::PhantomData,
    };
}
const _: () = ::auth_axum::__private::has_length(
    <String as ::auth_axum::__private::Stored>::COLUMN.kind,
);
const _: () = ::auth_axum::__private::can_be_typed(
    <String as ::auth_axum::__private::Stored>::COLUMN.kind,
);
const _: () = ::auth_axum::__private::has_length(
    <Option<String> as ::auth_axum::__private::Stored>::COLUMN.kind,
);
const _: () = ::auth_axum::__private::can_be_typed(
    <Option<String> as ::auth_axum::__private::Stored>::COLUMN.kind,
);
const _: () = ::auth_axum::__private::can_be_left_out(
    <Option<String> as ::auth_axum::__private::Stored>::COLUMN,
);
