#[doc(hidden)]
#[allow(unused_imports, non_camel_case_types, non_snake_case)]
use ::auth_axum::__private as __Address;
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl<K: Key> __Address::AbstractModel for Address<K> {
    type SignupFields = AddressSignupForm;
    type ProfileFields = AddressProfileForm;
    const COLUMNS: &'static __Address::Columns = {
        __Address::prefix_fits(
            "address_",
            &__Address::Columns::EMPTY
                .column(
                    __Address::named(<String as __Address::Stored>::COLUMN, "street")
                        .max_length(200u32)
                        .forms(__Address::Forms::ALL)
                        .personal(),
                )
                .column(
                    __Address::named(
                            <Option<String> as __Address::Stored>::COLUMN,
                            "city",
                        )
                        .max_length(80u32)
                        .forms(__Address::Forms::ALL)
                        .required(),
                )
                .column(__Address::named(<K as __Address::Stored>::COLUMN, "owner")),
        );
        &__Address::Columns::EMPTY
            .column(
                __Address::named(<String as __Address::Stored>::COLUMN, "street")
                    .max_length(200u32)
                    .forms(__Address::Forms::ALL)
                    .personal(),
            )
            .column(
                __Address::named(<Option<String> as __Address::Stored>::COLUMN, "city")
                    .max_length(80u32)
                    .forms(__Address::Forms::ALL)
                    .required(),
            )
            .column(__Address::named(<K as __Address::Stored>::COLUMN, "owner"))
            .renamed(const {
                &__Address::PrefixedNames::of(
                    "address_",
                    &__Address::Columns::EMPTY
                        .column(
                            __Address::named(
                                    <String as __Address::Stored>::COLUMN,
                                    "street",
                                )
                                .max_length(200u32)
                                .forms(__Address::Forms::ALL)
                                .personal(),
                        )
                        .column(
                            __Address::named(
                                    <Option<String> as __Address::Stored>::COLUMN,
                                    "city",
                                )
                                .max_length(80u32)
                                .forms(__Address::Forms::ALL)
                                .required(),
                        )
                        .column(
                            __Address::named(<K as __Address::Stored>::COLUMN, "owner"),
                        ),
                )
            })
    };
    type Fields<__M: __Address::Model> = AddressFields<__M, K>;
    fn read(
        __source: &mut dyn __Address::Source,
    ) -> __Address::Result<Self, __Address::ReadError> {
        let __columns = const {
            __Address::own_columns::<Self, _>(["street", "city", "owner"])
        };
        __Address::Ok(Self {
            street: <String as __Address::Stored>::take(__source, __columns[0])?,
            city: <Option<String> as __Address::Stored>::take(__source, __columns[1])?,
            owner: <K as __Address::Stored>::take(__source, __columns[2])?,
        })
    }
    fn write(&self, __row: &mut __Address::Vec<__Address::Value>) {
        <String as __Address::Stored>::push(&self.street, __row);
        <Option<String> as __Address::Stored>::push(&self.city, __row);
        <K as __Address::Stored>::push(&self.owner, __row);
    }
    fn slot(&self, __field: &__Address::str) -> __Address::Option<&dyn __Address::Slot> {
        __Address::Some(
            match __field {
                "street" => <String as __Address::Stored>::slot(&self.street),
                "city" => <Option<String> as __Address::Stored>::slot(&self.city),
                "owner" => <K as __Address::Stored>::slot(&self.owner),
                _ => {
                    return __Address::None;
                }
            },
        )
    }
    fn slot_mut(
        &mut self,
        __field: &__Address::str,
    ) -> __Address::Option<&mut dyn __Address::Slot> {
        __Address::Some(
            match __field {
                "street" => <String as __Address::Stored>::slot_mut(&mut self.street),
                "city" => <Option<String> as __Address::Stored>::slot_mut(&mut self.city),
                "owner" => <K as __Address::Stored>::slot_mut(&mut self.owner),
                _ => {
                    return __Address::None;
                }
            },
        )
    }
}
///What somebody fills in to sign up as a [`Address`].
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
pub struct AddressSignupForm {
    /// The street.
    pub street: String,
    /// The city.
    pub city: Option<String>,
}
#[automatically_derived]
impl __Address::std::fmt::Debug for AddressSignupForm {
    fn fmt(
        &self,
        __formatter: &mut __Address::std::fmt::Formatter<'_>,
    ) -> __Address::std::fmt::Result {
        __Address::std::fmt::Formatter::debug_struct(__formatter, "AddressSignupForm")
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
impl __Address::FormFields for AddressSignupForm {
    fn read(
        __source: &mut dyn __Address::Source,
    ) -> __Address::Result<Self, __Address::ReadError> {
        __Address::Ok(Self {
            street: <String as __Address::Stored>::take_field(__source, "street")?,
            city: <Option<String> as __Address::Stored>::take_field(__source, "city")?,
        })
    }
    fn fill<__M: __Address::Model>(self, __draft: &mut __Address::Draft<__M>) {
        <String as __Address::Stored>::fill(self.street, __draft, "street");
        <Option<String> as __Address::Stored>::fill(self.city, __draft, "city");
    }
}
///What a [`Address`] may change about themselves.
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
pub struct AddressProfileForm {
    /// The street.
    pub street: String,
    /// The city.
    pub city: Option<String>,
}
#[automatically_derived]
impl __Address::std::fmt::Debug for AddressProfileForm {
    fn fmt(
        &self,
        __formatter: &mut __Address::std::fmt::Formatter<'_>,
    ) -> __Address::std::fmt::Result {
        __Address::std::fmt::Formatter::debug_struct(__formatter, "AddressProfileForm")
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
impl __Address::FormFields for AddressProfileForm {
    fn read(
        __source: &mut dyn __Address::Source,
    ) -> __Address::Result<Self, __Address::ReadError> {
        __Address::Ok(Self {
            street: <String as __Address::Stored>::take_field(__source, "street")?,
            city: <Option<String> as __Address::Stored>::take_field(__source, "city")?,
        })
    }
    fn fill<__M: __Address::Model>(self, __draft: &mut __Address::Draft<__M>) {
        <String as __Address::Stored>::fill(self.street, __draft, "street");
        <Option<String> as __Address::Stored>::fill(self.city, __draft, "city");
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
    clippy::pedantic,
    clippy::restriction
)]
pub struct AddressFields<__M: __Address::Model, K: Key> {
    /// The column of `street`.
    pub street: __Address::Col<__M, String>,
    /// The column of `city`.
    pub city: __Address::Col<__M, Option<String>>,
    /// The column of `owner`.
    pub owner: __Address::Col<__M, K>,
    __of: __Address::std::marker::PhantomData<fn() -> (__M, K)>,
}
#[automatically_derived]
#[allow(deprecated, clippy::all, clippy::pedantic)]
impl<__M: __Address::Model, K: Key> __Address::FieldSet for AddressFields<__M, K> {
    const FIELDS: Self = Self {
        street: __Address::Col::new(__Address::column::<__M>("street")),
        city: __Address::Col::new(__Address::column::<__M>("city")),
        owner: __Address::Col::new(__Address::column::<__M>("owner")),
        __of: __Address::std::marker::PhantomData,
    };
}
const _: () = __Address::has_length(<String as __Address::Stored>::COLUMN.kind);
const _: () = __Address::can_be_typed(<String as __Address::Stored>::COLUMN.kind);
const _: () = __Address::has_length(<Option<String> as __Address::Stored>::COLUMN.kind);
const _: () = __Address::can_be_typed(
    <Option<String> as __Address::Stored>::COLUMN.kind,
);
const _: () = __Address::can_be_left_out(<Option<String> as __Address::Stored>::COLUMN);
