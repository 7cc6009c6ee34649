//! The keys of a field's attribute.

use syn::{Attribute, Ident, LitInt, LitStr, Type};

use crate::context::Context;
use crate::derive::Derive;

use super::choice_list::{self, ChoiceList};
use super::default::DefaultLiteral;
use super::entries::entries;
use super::setting::{Setting, set};
use super::struct_options::is_struct_key;
use super::suggest::unknown_key;
use super::value;

/// The keys on a field: `#[auth_user(max_length = 80, default = "", form)]`.
#[derive(Debug, Default)]
pub(crate) struct FieldOptions {
    /// `flatten`: the columns of this abstract model join the table. The first one of a user model is
    /// its base.
    pub(crate) flatten: Option<Setting<()>>,
    /// `column = "nick"`: the column's name. Default: the field's.
    pub(crate) column: Option<Setting<LitStr>>,
    /// `max_length = 80`: the greatest length, in characters of text and bytes of bytes.
    pub(crate) max_length: Option<Setting<LitInt>>,
    /// `unique`: no two rows share a value.
    pub(crate) unique: Option<Setting<()>>,
    /// `index`: rows are looked up by it.
    pub(crate) index: Option<Setting<()>>,
    /// `default = ""`: what a row gets that does not say: a literal, or `now`.
    pub(crate) default: Option<Setting<DefaultLiteral>>,
    /// `choices = ["draft", "live"]` or `choices = [(1, "low"), (2, "high")]`: the only values, with their names for people.
    pub(crate) choices: Option<Setting<ChoiceList>>,
    /// `form`: sign-up and profile forms may set it. Without it no request ever can.
    pub(crate) form: Option<Setting<()>>,
    /// `label = "nick name"`: the name for people. Default: the field's, with spaces.
    pub(crate) label: Option<Setting<LitStr>>,
    /// `help = "…"`: a sentence of help for people.
    pub(crate) help: Option<Setting<LitStr>>,
    /// `private`: left out wherever a row is shown or serialised.
    pub(crate) private: Option<Setting<()>>,
    /// `skip`: no column; read as `Default::default()`.
    pub(crate) skip: Option<Setting<()>>,
    /// `primary_key`: the table's key. Default: the field `id`. A user model has the key of its base.
    pub(crate) primary_key: Option<Setting<()>>,
    /// `references = Article`: the key of a row of that model. A row whose `Option` field names a
    /// deleted row stays and names nothing; otherwise it is deleted too.
    pub(crate) references: Option<Setting<Type>>,
}

/// All keys of fields.
pub(super) const KEYS: &[&str] = &[
    "flatten",
    "column",
    "max_length",
    "unique",
    "index",
    "default",
    "choices",
    "form",
    "label",
    "help",
    "private",
    "skip",
    "primary_key",
    "references",
];

impl FieldOptions {
    pub(crate) fn read(context: &Context, derive: Derive, attributes: &[Attribute]) -> Self {
        let mut options = Self::default();
        entries(context, derive, attributes, |key, input| {
            match key.to_string().as_str() {
                "flatten" => set(context, &mut options.flatten, key, value::flag(key, input)?),
                "column" => set(context, &mut options.column, key, value::text(key, input)?),
                "max_length" => set(
                    context,
                    &mut options.max_length,
                    key,
                    value::number(key, input)?,
                ),
                "unique" => set(context, &mut options.unique, key, value::flag(key, input)?),
                "index" => set(context, &mut options.index, key, value::flag(key, input)?),
                "default" => {
                    let rule = "takes a literal or `now`: `default = 0`, `default = \"\"`, `default = now`";
                    set(
                        context,
                        &mut options.default,
                        key,
                        value::assigned(key, input, rule)?,
                    );
                }
                "choices" => {
                    let list = value::assigned(key, input, choice_list::RULE)?;
                    set(context, &mut options.choices, key, list);
                }
                "form" => set(context, &mut options.form, key, value::flag(key, input)?),
                "label" => set(context, &mut options.label, key, value::text(key, input)?),
                "help" => set(context, &mut options.help, key, value::text(key, input)?),
                "private" => set(context, &mut options.private, key, value::flag(key, input)?),
                "skip" => set(context, &mut options.skip, key, value::flag(key, input)?),
                "primary_key" => set(
                    context,
                    &mut options.primary_key,
                    key,
                    value::flag(key, input)?,
                ),
                "references" => {
                    let rule = "takes a model: `references = Article`";
                    set(
                        context,
                        &mut options.references,
                        key,
                        value::assigned(key, input, rule)?,
                    );
                }
                other => return Err(syn::Error::new(key.span(), misplaced(other))),
            }
            Ok(())
        });
        options
    }

    /// The keys that were written.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &Ident> {
        // Named one by one, so that a new key cannot be forgotten.
        let Self {
            flatten,
            column,
            max_length,
            unique,
            index,
            default,
            choices,
            form,
            label,
            help,
            private,
            skip,
            primary_key,
            references,
        } = self;
        let flags = [flatten, unique, index, form, private, skip, primary_key];
        let texts = [column, label, help];
        let flags = flags.into_iter().flatten().map(|flag| &flag.key);
        let texts = texts.into_iter().flatten().map(|text| &text.key);
        let others = [
            max_length.as_ref().map(|length| &length.key),
            default.as_ref().map(|default| &default.key),
            choices.as_ref().map(|choices| &choices.key),
            references.as_ref().map(|references| &references.key),
        ];
        flags.chain(texts).chain(others.into_iter().flatten())
    }
}

/// The sentence for a key that does not belong on a field.
fn misplaced(key: &str) -> String {
    if is_struct_key(key) {
        format!("`{key}` belongs to the struct: move it into the attribute above `struct`")
    } else {
        unknown_key(key, KEYS)
    }
}
