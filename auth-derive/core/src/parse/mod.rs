//! Attributes become options. Each option struct is the reference of its keys.

mod default;
mod entries;
mod field_options;
mod setting;
mod struct_options;
mod suggest;
mod value;

pub(crate) use default::DefaultLiteral;
pub(crate) use field_options::FieldOptions;
pub(crate) use struct_options::StructOptions;
