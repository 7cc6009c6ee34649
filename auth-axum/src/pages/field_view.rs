//! One field of a form, as templates draw it.

use auth_core::model::{Kind, Public, Value};
use serde_json::{Value as Json, json};

use super::SelectOption;

/// One field of a [`FormView`](super::FormView).
///
/// Templates find in it `name`, `id`, `label`, `type`, `value`, `help`, `errors`, `required`, `optional`, `checked`, `disabled`,
/// `maxlength`, `min`, `max`, `step`, `inputmode`, `autocomplete`, `autocapitalize` and `spellcheck`, and of a `select` the `options`,
/// each with `value`, `label` and `selected`.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct FieldView {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) kind: &'static str,
    pub(super) value: String,
    pub(super) options: Vec<SelectOption>,
    pub(super) autocomplete: &'static str,
    pub(super) autocapitalize: &'static str,
    pub(super) required: bool,
    pub(super) checked: bool,
    pub(super) disabled: bool,
    /// Whether a `select` may be left as it is without a choice.
    pub(super) may_be_blank: bool,
    pub(super) max_length: Option<u32>,
    pub(super) range: Option<(i64, i64)>,
    pub(super) step: &'static str,
    pub(super) help: String,
    pub(super) errors: Vec<String>,
}

impl FieldView {
    pub(super) fn of_kind(kind: &'static str, name: &str, label: &str) -> Self {
        Self {
            name: name.to_owned(),
            label: label.to_owned(),
            kind,
            value: String::new(),
            options: Vec::new(),
            autocomplete: "off",
            autocapitalize: "",
            required: false,
            checked: false,
            disabled: false,
            may_be_blank: true,
            max_length: None,
            range: None,
            step: "",
            help: String::new(),
            errors: Vec::new(),
        }
    }

    /// One line of text.
    pub fn text(name: &str, label: &str) -> Self {
        Self::of_kind("text", name, label)
    }

    /// An e-mail address.
    pub fn email(name: &str, label: &str) -> Self {
        Self::of_kind("email", name, label)
    }

    /// Several lines of text.
    pub fn textarea(name: &str, label: &str) -> Self {
        Self::of_kind("textarea", name, label)
    }

    /// A password. Its value is never shown again.
    pub fn password(name: &str, label: &str) -> Self {
        Self::of_kind("password", name, label)
    }

    /// A box to tick.
    pub fn checkbox(name: &str, label: &str) -> Self {
        Self::of_kind("checkbox", name, label)
    }

    /// One of some values, each with its name for people.
    pub fn select<V: Into<String>, L: Into<String>>(
        name: &str,
        label: &str,
        options: impl IntoIterator<Item = (V, L)>,
    ) -> Self {
        let options = options.into_iter();
        Self {
            options: options
                .map(|(value, label)| SelectOption::new(value, label))
                .collect(),
            ..Self::of_kind("select", name, label)
        }
    }

    /// A value that people do not see.
    pub fn hidden(name: &str, value: impl Into<String>) -> Self {
        Self::of_kind("hidden", name, "").value(value)
    }

    /// What is in it.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// Whether it is ticked.
    pub const fn checked(mut self, yes: bool) -> Self {
        self.checked = yes;
        self
    }

    /// Marks it as one that has to be filled in.
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The most characters.
    pub const fn max_length(mut self, length: u32) -> Self {
        self.max_length = Some(length);
        self
    }

    /// What browsers and password managers may fill in (HTML, autofill detail tokens).
    pub const fn autocomplete(mut self, token: &'static str) -> Self {
        self.autocomplete = token;
        self
    }

    /// Keeps phones from writing the first letter large.
    pub const fn uncapitalized(mut self) -> Self {
        self.autocapitalize = "none";
        self
    }

    /// A sentence of help.
    pub fn help(mut self, sentence: &str) -> Self {
        sentence.clone_into(&mut self.help);
        self
    }

    /// Shows again what a person has sent.
    pub(super) fn fill(&mut self, text: &str) {
        match self.kind {
            "checkbox" => self.checked = Value::parse(Kind::Bool, text) == Ok(Value::Bool(true)),
            "password" => {}
            _ if self.disabled => {}
            _ => text.clone_into(&mut self.value),
        }
    }

    /// The options, with an empty one first where nothing may be chosen, or nothing is: the browser would take the first for chosen.
    fn public_options(&self) -> Json {
        let is_chosen = self.options.iter().any(|option| option.value == self.value);
        let label = if self.required {
            "Please choose"
        } else {
            "Not given"
        };
        let blank = SelectOption::new("", label);
        let needs_blank = self.required || self.may_be_blank || !is_chosen;
        let blank = (needs_blank && !self.options.is_empty()).then_some(&blank);
        let options = blank.into_iter().chain(&self.options);
        options.map(|option| option.public(&self.value)).collect()
    }
}

impl Public for FieldView {
    fn public(&self) -> Json {
        let (least, greatest) = self.range.unzip();
        json!({
            "name": self.name,
            "id": format!("id_{}", self.name),
            "label": self.label,
            "type": self.kind,
            "value": self.value,
            "options": self.public_options(),
            "autocomplete": self.autocomplete,
            "autocapitalize": self.autocapitalize,
            "spellcheck": if self.autocapitalize.is_empty() { "" } else { "false" },
            "inputmode": "",
            "required": self.required,
            "optional": !self.required && !self.disabled && (self.kind != "select" || self.may_be_blank),
            "checked": self.checked,
            "disabled": self.disabled,
            "maxlength": self.max_length,
            "min": least,
            "max": greatest,
            "step": self.step,
            "help": self.help,
            "errors": self.errors,
        })
    }
}

/// A label as the beginning of a line.
pub(crate) fn capitalized(label: &str) -> String {
    let mut chars = label.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}
