//! Attributes become options. Each option struct is the reference of its keys.

mod default;
mod entries;
mod field_options;
mod forms;
mod identity;
mod options;
mod permissions;
mod setting;
mod struct_options;
mod suggest;
mod value;

pub(crate) use default::DefaultLiteral;
pub(crate) use field_options::FieldOptions;
pub(crate) use forms::Forms;
pub(crate) use identity::Identity;
pub(crate) use permissions::Permission;
pub(crate) use setting::Setting;
pub(crate) use struct_options::StructOptions;

/// All keys: those of structs, and those of fields.
#[cfg(test)]
pub(crate) const KEYS: [&[&str]; 2] = [StructOptions::KEYS, FieldOptions::KEYS];
