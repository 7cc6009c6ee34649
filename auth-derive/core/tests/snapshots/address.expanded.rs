#[allow(unused_imports, non_camel_case_types, non_snake_case)]
use ::auth_axum::__private as __Address;
#[automatically_derived]
#[allow(deprecated, unused_qualifications, clippy::restriction)]
impl<K: Key> __Address::AbstractModel for Address<K> {
    type SignupFields = AddressSignupForm;
    type ProfileFields = AddressProfileForm;
    const COLUMNS: &'static __Address::Columns = {
        let __columns: &'static __Address::Columns = const {
            &__Address::Columns::EMPTY
                .column("street", <String as __Address::Stored>::COLUMN)
                .max_length(200)
                .forms(__Address::Forms::ALL)
                .personal()
                .column("city", <Option<String> as __Address::Stored>::COLUMN)
                .max_length(80)
                .forms(__Address::Forms::ALL)
                .required()
                .column("owner", <K as __Address::Stored>::COLUMN)
                .renamed(const {
                    &__Address::PrefixedNames::of(
                        "address_",
                        &__Address::Columns::EMPTY
                            .column("street", <String as __Address::Stored>::COLUMN)
                            .max_length(200)
                            .forms(__Address::Forms::ALL)
                            .personal()
                            .column(
                                "city",
                                <Option<String> as __Address::Stored>::COLUMN,
                            )
                            .max_length(80)
                            .forms(__Address::Forms::ALL)
                            .required()
                            .column("owner", <K as __Address::Stored>::COLUMN),
                    )
                })
        };
        __Address::prefix_fits(__columns);
        __columns
    };
    type Fields<__M: __Address::Model> = AddressFields<__M, K>;
    fn read(
        __source: &mut dyn __Address::Source,
        __before: __Address::Option<&Self>,
    ) -> __Address::Read<Self> {
        let __own = const { __Address::own_columns::<Self, 3>(&[(0, "street")]) };
        __Address::Ok(Self {
            street: <String as __Address::Stored>::take(__source, __own[0])?,
            city: <Option<String> as __Address::Stored>::take(__source, __own[1])?,
            owner: <K as __Address::Stored>::take(__source, __own[2])?,
        })
    }
    fn write(&self, __sink: &mut __Address::Sink) {
        <String as __Address::Stored>::push(&self.street, __sink);
        <Option<String> as __Address::Stored>::push(&self.city, __sink);
        <K as __Address::Stored>::push(&self.owner, __sink);
    }
}
///What somebody fills in to sign up as a [`Address`].
#[allow(dead_code, deprecated, missing_docs, nonstandard_style)]
#[allow(unused_qualifications, clippy::restriction)]
pub struct AddressSignupForm {
    pub street: String,
    pub city: Option<String>,
}
#[automatically_derived]
impl __Address::fmt::Debug for AddressSignupForm {
    fn fmt(&self, __f: &mut __Address::fmt::Formatter<'_>) -> __Address::fmt::Result {
        __Address::redacted("AddressSignupForm", __f)
    }
}
#[automatically_derived]
#[allow(deprecated, unused_qualifications, unused_variables, clippy::restriction)]
impl __Address::FormFields for AddressSignupForm {
    fn read(__source: &mut dyn __Address::Source) -> __Address::Read<Self> {
        __Address::Ok(Self {
            street: <String as __Address::Stored>::get(__source, "street")?,
            city: <Option<String> as __Address::Stored>::get(__source, "city")?,
        })
    }
    fn fill<__M: __Address::Model>(self, __draft: &mut __Address::Draft<__M>) {
        <String as __Address::Stored>::fill(self.street, __draft, "street");
        <Option<String> as __Address::Stored>::fill(self.city, __draft, "city");
    }
}
///What a [`Address`] may change about themselves.
#[allow(dead_code, deprecated, missing_docs, nonstandard_style)]
#[allow(unused_qualifications, clippy::restriction)]
pub struct AddressProfileForm {
    pub street: String,
    pub city: Option<String>,
}
#[automatically_derived]
impl __Address::fmt::Debug for AddressProfileForm {
    fn fmt(&self, __f: &mut __Address::fmt::Formatter<'_>) -> __Address::fmt::Result {
        __Address::redacted("AddressProfileForm", __f)
    }
}
#[automatically_derived]
#[allow(deprecated, unused_qualifications, unused_variables, clippy::restriction)]
impl __Address::FormFields for AddressProfileForm {
    fn read(__source: &mut dyn __Address::Source) -> __Address::Read<Self> {
        __Address::Ok(Self {
            street: <String as __Address::Stored>::get(__source, "street")?,
            city: <Option<String> as __Address::Stored>::get(__source, "city")?,
        })
    }
    fn fill<__M: __Address::Model>(self, __draft: &mut __Address::Draft<__M>) {
        <String as __Address::Stored>::fill(self.street, __draft, "street");
        <Option<String> as __Address::Stored>::fill(self.city, __draft, "city");
    }
}
///The columns of [`Address`] as fields of the same names, as those of a model.
#[allow(missing_copy_implementations, missing_debug_implementations, missing_docs)]
#[allow(unused_qualifications, clippy::restriction)]
#[allow(dead_code, deprecated, nonstandard_style, private_bounds, private_interfaces)]
pub struct AddressFields<__M: __Address::Model, K: Key> {
    pub street: __Address::Col<__M, String>,
    pub city: __Address::Col<__M, Option<String>>,
    pub owner: __Address::Col<__M, K>,
    __of: __Address::std::marker::PhantomData<fn() -> (__M, K)>,
}
impl<__M: __Address::Model, K: Key> __Address::FieldSet for AddressFields<__M, K> {
    const FIELDS: Self = Self {
        street: __Address::Col::new(__Address::column::<__M>("street")),
        city: __Address::Col::new(__Address::column::<__M>("city")),
        owner: __Address::Col::new(__Address::column::<__M>("owner")),
        __of: __Address::std::marker::PhantomData,
    };
}
const _: () = __Address::can_be_left_out(
    &__Address::Columns::EMPTY
        .column("city", <Option<String> as __Address::Stored>::COLUMN)
        .max_length(80)
        .forms(__Address::Forms::ALL)
        .required(),
    "city",
);
