//! One mistake in one field.

use std::borrow::Cow;
use std::fmt;

use crate::model::Kind;

/// One mistake in one field: a code for programs, parameters, and a sentence for people.
///
/// The codes are Django's (`required`, `invalid`, `unique`, `max_length`, `password_too_short`, …).
///
/// ```
/// use auth_core::form::FieldError;
///
/// let error = FieldError::new("max_length").param("limit_value", 150);
/// assert_eq!(error.to_string(), "Ensure this value has at most 150 characters.");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    code: Cow<'static, str>,
    params: Vec<(&'static str, String)>,
    message: Option<String>,
}

impl FieldError {
    /// The mistake called `code`.
    pub fn new(code: impl Into<Cow<'static, str>>) -> Self {
        Self {
            code: code.into(),
            params: Vec::new(),
            message: None,
        }
    }

    /// Adds a parameter, which the sentence may name as `{name}`.
    pub fn param(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.params.push((name, value.to_string()));
        self
    }

    /// Says it in a sentence of your own. `{name}` stands for a parameter.
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// A text is longer than its column.
    pub fn too_long(limit: u32, length: usize) -> Self {
        Self::new("max_length")
            .param("limit_value", limit)
            .param("show_value", length)
    }

    /// A text is no value of its column's kind.
    pub fn invalid(kind: Kind) -> Self {
        match kind {
            Kind::Date => Self::new("invalid_date"),
            Kind::Time => Self::new("invalid_time"),
            Kind::DateTime => Self::new("invalid_datetime"),
            kind if kind.is_integer() => Self::new("invalid_integer"),
            Kind::Decimal => Self::new("invalid_decimal"),
            Kind::Json => Self::new("invalid_json"),
            _ => Self::new("invalid"),
        }
    }

    /// The code, for programs and catalogues.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The parameters, by name.
    pub fn params(&self) -> &[(&'static str, String)] {
        &self.params
    }

    fn template(&self) -> &str {
        if let Some(message) = &self.message {
            return message;
        }
        match self.code.as_ref() {
            "required" => "This field is required.",
            "unique" => "This is already taken.",
            "unique_together" => "A row with this {field_labels} already exists.",
            "max_length" => "Ensure this value has at most {limit_value} characters.",
            "null_characters_not_allowed" => "Null characters are not allowed.",
            "invalid_date" => "Enter a valid date, such as 2026-11-23.",
            "invalid_time" => "Enter a valid time, such as 13:37.",
            "invalid_datetime" => "Enter a valid date and time, such as 2026-11-23T13:37.",
            "invalid_integer" => "Enter a whole number.",
            "invalid_decimal" => "Enter a number, such as 9.50.",
            "invalid_json" => "Enter valid JSON.",
            "invalid_choice" => "Select one of the available choices.",
            "min_value" => "Ensure this value is greater than or equal to {limit_value}.",
            "max_value" => "Ensure this value is less than or equal to {limit_value}.",
            "invalid_username" => {
                "Enter a valid username: letters, digits and @ . + - _ only, of one script."
            }
            "invalid_email" => "Enter a valid email address.",
            "password_too_short" => {
                "This password is too short. It must contain at least {min_length} characters."
            }
            "password_too_long" => "This password is too long. It may have at most 256 characters.",
            "invalid_login" => {
                "Please enter a correct {username} and password. Note that the password is case-sensitive."
            }
            _ => "Enter a valid value.",
        }
    }
}

/// The sentence for people, with the parameters filled in.
impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = self.template().to_owned();
        for (name, value) in &self.params {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        f.write_str(&text)
    }
}
