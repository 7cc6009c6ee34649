//! The keys of a field's attribute.

use syn::{Attribute, LitInt, LitStr, Path, Type};

use crate::context::Context;
use crate::derive::Derive;

use super::choice_list::ChoiceList;
use super::default::DefaultLiteral;
use super::entries::entries;
use super::forms::{Forms, forms};
use super::options::options;
use super::struct_options::is_struct_key;
use super::suggest::unknown_key;
use super::value;

options! {
    /// The keys on a field: `#[auth_user(max_length = 80, default = "", form)]`.
    FieldOptions {
        /// The columns of this abstract model join the table. The first one of a user model is its base.
        flatten: () = value::flag,
        /// The column's name. Default: the field's.
        column: LitStr = value::text,
        /// The greatest length, in characters of text and bytes of bytes.
        max_length: LitInt = value::number,
        /// No two rows share a value.
        unique: () = value::flag,
        /// Rows are looked up by it.
        index: () = value::flag,
        /// What a row gets that does not say: a literal, or `now`.
        default: DefaultLiteral = value::default,
        /// The same as an expression that the database computes.
        default_sql: LitStr = value::text,
        /// The only values: `["draft", "live"]`, or with their names for people `[(1, "low"), (2, "high")]`.
        choices: ChoiceList = value::choices,
        /// The name that the column had before.
        renamed_from: LitStr = value::text,
        /// The forms that may set it: all of them, or some. Without it no request ever can.
        form: Forms = forms,
        /// Forms and commands insist on a value, although the table does not.
        required: () = value::flag,
        /// A function that says what is wrong with a value.
        validate: Path = value::function,
        /// The name for people. Default: the field's, with spaces.
        label: LitStr = value::text,
        /// A sentence of help for people.
        help: LitStr = value::text,
        /// Left out wherever a row is shown or serialised.
        private: () = value::flag,
        /// Says something about a person: part of what they may ask for, and of what is erased.
        personal: () = value::flag,
        /// No column; read as `Default::default()`.
        skip: () = value::flag,
        /// The table's key. Default: the field `id`. A user model has the key of its base.
        primary_key: () = value::flag,
        /// The key of a row of that model. A row whose `Option` field names a deleted row stays and names
        /// nothing; otherwise it is deleted too.
        references: Type = value::model,
    }
}

impl FieldOptions {
    pub(crate) fn read(context: &Context, derive: Derive, attributes: &[Attribute]) -> Self {
        let mut options = Self::default();
        entries(context, derive, attributes, |key, input| {
            if options.read_value(context, key, input)? {
                Ok(())
            } else {
                Err(syn::Error::new(
                    key.span(),
                    misplaced(derive, &key.to_string()),
                ))
            }
        });
        options
    }
}

/// The sentence for a key that does not belong on a field.
fn misplaced(derive: Derive, key: &str) -> String {
    if is_struct_key(key) {
        return format!("`{key}` belongs to the struct: move it into the attribute above `struct`");
    }
    // A user model has the key of its base.
    let known = FieldOptions::KEYS.iter().copied();
    let known: Vec<_> = known
        .filter(|key| derive != Derive::AuthUser || *key != "primary_key")
        .collect();
    unknown_key(key, &known)
}
