//! The name of a permission, known to the compiler.

use std::fmt;

/// The name of a permission, as a constant of its model: `Article::ADD`, `Article::PUBLISH_ARTICLE`. A misspelt one does not
/// compile.
///
/// ```
/// use auth_core::Model;
///
/// #[derive(Debug, Clone, Model)]
/// #[model(label = "blog.Article", permissions = [("publish_article", "Can publish articles")])]
/// struct Article {
///     id: i64,
/// }
///
/// assert_eq!(Article::ADD.to_string(), "blog.add_article");
/// assert_eq!(Article::ADD.name(), "Can add article");
/// assert_eq!(Article::PUBLISH_ARTICLE.to_string(), "blog.publish_article");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Perm {
    label: &'static str,
    action: Action,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Action {
    /// One of those that every model has.
    Usual(&'static str),
    /// One that a model has added.
    Own {
        codename: &'static str,
        name: &'static str,
    },
}

impl Perm {
    /// To add rows of the model `label`.
    pub const fn add(label: &'static str) -> Self {
        Self::usual(label, "add")
    }

    /// To change rows of the model `label`.
    pub const fn change(label: &'static str) -> Self {
        Self::usual(label, "change")
    }

    /// To delete rows of the model `label`.
    pub const fn delete(label: &'static str) -> Self {
        Self::usual(label, "delete")
    }

    /// To see rows of the model `label`.
    pub const fn view(label: &'static str) -> Self {
        Self::usual(label, "view")
    }

    /// What the model `label` has added.
    pub const fn own(label: &'static str, codename: &'static str, name: &'static str) -> Self {
        Self {
            label,
            action: Action::Own { codename, name },
        }
    }

    const fn usual(label: &'static str, action: &'static str) -> Self {
        Self {
            label,
            action: Action::Usual(action),
        }
    }

    /// The application.
    pub fn app_label(&self) -> &'static str {
        self.label.split_once('.').map_or("", |(app, _)| app)
    }

    /// What may be done: `add_article`.
    pub fn codename(&self) -> String {
        match self.action {
            Action::Usual(action) => format!("{action}_{}", self.model().to_lowercase()),
            Action::Own { codename, .. } => codename.to_owned(),
        }
    }

    /// The same for people.
    pub fn name(&self) -> String {
        match self.action {
            Action::Usual(action) => format!("Can {action} {}", self.model().to_lowercase()),
            Action::Own { name, .. } => name.to_owned(),
        }
    }

    fn model(&self) -> &'static str {
        self.label
            .split_once('.')
            .map_or(self.label, |(_, model)| model)
    }
}

/// `blog.add_article`, as Django writes it.
impl fmt::Display for Perm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.app_label(), self.codename())
    }
}
