//! A form, as templates draw it.

use auth_core::form::{FieldError, FormData, FormErrors};
use auth_core::model::{AbstractModel, Column, Model, Public};
use serde_json::{Value, json};

use super::FieldView;

/// A form, as `auth/forms.html` draws it: give it to a template as `form`.
///
/// ```
/// use auth_axum::pages::{FieldView, FormView};
///
/// let form = FormView::new("/articles/new")
///     .field(FieldView::text("title", "Title").required().max_length(200))
///     .field(FieldView::select("topic", "Topic", [("rust", "Rust"), ("web", "The web")]))
///     .field(FieldView::textarea("body", "Text").required());
/// ```
#[derive(Debug, Clone, Default)]
pub struct FormView {
    action: String,
    fields: Vec<FieldView>,
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

    /// The form of a model: one field for each that sign-up, and whatever else makes a row, may set.
    pub fn of<M: Model>(action: impl Into<String>) -> Self {
        let columns = M::COLUMNS.as_slice().iter();
        Self::of_columns(action, columns.filter(|column| column.forms.signup))
    }

    /// A form of one field for each of these columns.
    ///
    /// ```
    /// use auth_axum::pages::FormView;
    /// use auth_axum::prelude::*;
    /// use auth_axum::user::ProfileData;
    ///
    /// #[derive(Debug, Clone, AuthUser)]
    /// struct User {
    ///     #[auth_user(flatten)]
    ///     base: AbstractUser,
    ///     #[auth_user(form, choices = [("de", "German"), ("fr", "French")], default = "de")]
    ///     language: String,
    /// }
    ///
    /// fn profile(user: &User) -> FormView {
    ///     FormView::of_columns("/profile", UserProfileForm::columns()).row(user)
    /// }
    /// ```
    pub fn of_columns(
        action: impl Into<String>,
        columns: impl IntoIterator<Item = &'static Column>,
    ) -> Self {
        let fields = columns.into_iter().map(FieldView::of);
        fields.fold(Self::new(action), Self::field)
    }

    /// Shows what a row has. A `private` field and a password stay empty.
    pub fn row<M: AbstractModel>(mut self, row: &M) -> Self {
        for field in &mut self.fields {
            if let Some(column) = M::COLUMNS.find(&field.name)
                && let Some(value) = row.value(column.field)
            {
                field.show(column, &value);
            }
        }
        self
    }

    /// Shows again what a person has sent. Passwords are not shown.
    pub fn fill(mut self, data: &impl FormData) -> Self {
        for field in &mut self.fields {
            field.fill(data.text(&field.name).unwrap_or_default());
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

impl Public for FormView {
    fn public(&self) -> Value {
        let fields: Vec<_> = self.fields.iter().map(FieldView::public).collect();
        json!({ "action": self.action, "fields": fields, "errors": self.errors })
    }
}
