//! Attributes become options. Each option struct is the reference of its keys.

mod choice_list;
mod choice_options;
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
mod type_options;
mod value;

pub(crate) use choice_list::{ChoiceList, ChoiceValue};
pub(crate) use choice_options::ChoiceOptions;
pub(crate) use default::DefaultLiteral;
pub(crate) use field_options::FieldOptions;
pub(crate) use forms::Forms;
pub(crate) use identity::Identity;
pub(crate) use permissions::Permission;
pub(crate) use setting::Setting;
pub(crate) use struct_options::StructOptions;
pub(crate) use type_options::TypeOptions;

/// All keys: those of structs, and those of fields.
#[cfg(test)]
pub(crate) const KEYS: [&[&str]; 2] = [StructOptions::KEYS, FieldOptions::KEYS];
