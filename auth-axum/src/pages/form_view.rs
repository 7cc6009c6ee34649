//! A form, as templates draw it.

use auth_core::form::{FieldError, FormData, FormErrors};
use auth_core::model::{Column, Kind, Model, Public};
use serde_json::{Value, json};

/// A form, as `auth/forms.html` draws it: give it to a template as `form`.
///
/// ```
/// use auth_axum::pages::{FieldView, FormView};
///
/// let form = FormView::new("/articles/new")
///     .field(FieldView::text("title", "Title").required().max_length(200))
///     .field(FieldView::textarea("body", "Text").required());
/// ```
#[derive(Debug, Clone, Default)]
pub struct FormView {
    action: String,
    fields: Vec<FieldView>,
    errors: Vec<String>,
}

/// One field of a [`FormView`].
#[derive(Debug, Clone)]
pub struct FieldView {
    name: String,
    label: String,
    kind: &'static str,
    value: String,
    autocomplete: &'static str,
    autocapitalize: &'static str,
    required: bool,
    checked: bool,
    max_length: Option<u32>,
    help: String,
    errors: Vec<String>,
}

impl FormView {
    /// A form that is posted to `action`.
    pub fn new(action: impl Into<String>) -> Self {
        Self {
            action: action.into(),
            ..Self::default()
        }
    }

    /// The form of a model: one field for each that is marked `form`.
    pub fn of<M: Model>(action: impl Into<String>) -> Self {
        let fields = M::COLUMNS
            .iter()
            .filter(|column| column.forms.signup)
            .map(FieldView::of);
        fields.fold(Self::new(action), Self::field)
    }

    /// Shows again what a person has sent. Passwords are not shown.
    pub fn fill(mut self, data: &impl FormData) -> Self {
        for field in &mut self.fields {
            let text = data.text(&field.name).unwrap_or_default();
            match field.kind {
                "checkbox" => field.checked = !text.is_empty(),
                "password" => {}
                _ => text.clone_into(&mut field.value),
            }
        }
        self
    }

    /// Adds a field.
    pub fn field(mut self, field: FieldView) -> Self {
        self.fields.push(field);
        self
    }

    /// Tells each field what is wrong with it.
    pub fn errors(mut self, errors: &FormErrors) -> Self {
        let sentences = |errors: &[FieldError]| errors.iter().map(ToString::to_string).collect();
        for field in &mut self.fields {
            field.errors = sentences(errors.field(&field.name));
        }
        self.errors = sentences(errors.form());
        self
    }
}

impl FieldView {
    fn of_kind(kind: &'static str, name: &str, label: &str) -> Self {
        Self {
            name: name.to_owned(),
            label: label.to_owned(),
            kind,
            value: String::new(),
            autocomplete: "off",
            autocapitalize: "",
            required: false,
            checked: false,
            max_length: None,
            help: String::new(),
            errors: Vec::new(),
        }
    }

    /// The field of a column.
    pub fn of(column: &Column) -> Self {
        let kind = match column.kind {
            Kind::Bool => "checkbox",
            Kind::Text if column.max_length.is_none() => "textarea",
            Kind::Json => "textarea",
            Kind::Date => "date",
            Kind::Time => "time",
            Kind::DateTime => "datetime-local",
            Kind::SmallInt | Kind::Int | Kind::BigInt | Kind::Float => "number",
            _ => "text",
        };
        let field = Self::of_kind(kind, column.field, &capitalized(column.label)).help(column.help);
        Self {
            required: column.must_be_filled_in(),
            max_length: column.max_length,
            ..field
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
}

impl Public for FormView {
    fn public(&self) -> Value {
        let fields: Vec<_> = self.fields.iter().map(FieldView::public).collect();
        json!({ "action": self.action, "fields": fields, "errors": self.errors })
    }
}

impl Public for FieldView {
    fn public(&self) -> Value {
        json!({
            "name": self.name,
            "id": format!("id_{}", self.name),
            "label": self.label,
            "type": self.kind,
            "value": self.value,
            "autocomplete": self.autocomplete,
            "autocapitalize": self.autocapitalize,
            "spellcheck": if self.autocapitalize.is_empty() { "" } else { "false" },
            "inputmode": "",
            "required": self.required,
            "checked": self.checked,
            "maxlength": self.max_length,
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
