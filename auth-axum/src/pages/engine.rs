//! The template engine: which template a name means, and how values are written.

use std::sync::Arc;

use auth_core::project::Project;
use minijinja::{AutoEscape, Environment, Output, State, Value};

use crate::problem::Problem;

use super::csrf_input::CsrfInput;
use super::{PageError, Stylesheet};

/// The built-in templates.
const BUILT_IN: [(&str, &str); 4] = [
    ("base.html", include_str!("../../templates/base.html")),
    ("forms.html", include_str!("../../templates/forms.html")),
    ("error.html", include_str!("../../templates/error.html")),
    (
        "accounts/login.html",
        include_str!("../../templates/accounts/login.html"),
    ),
];

/// The templates of an application, and the built-in ones beneath.
///
/// `NAME` is the application's `templates/NAME`, or the built-in one; `auth/NAME` is always the
/// built-in one, so that an override can extend what it overrides.
#[derive(Debug, Clone)]
pub(crate) struct Pages {
    environment: Arc<Environment<'static>>,
    project: Option<Project>,
    site_name: Arc<str>,
    pub(crate) stylesheet: Stylesheet,
    pub(crate) stylesheet_url: Arc<str>,
}

impl Pages {
    pub(crate) fn new(project: Option<Project>, site_name: &str, accounts: &str) -> Self {
        let stylesheet = Stylesheet::default();
        Self {
            environment: Arc::new(environment(project)),
            project,
            site_name: site_name.into(),
            stylesheet_url: format!("{accounts}{}", stylesheet.path()).into(),
            stylesheet,
        }
    }

    pub(crate) fn site_name(&self) -> &str {
        &self.site_name
    }

    pub(super) fn render(&self, name: &str, context: Value) -> Result<String, PageError> {
        let failed = |source| PageError::Template {
            name: name.to_owned(),
            source,
        };
        // In a debug build an edited template shows at once; parsing it costs less than a query.
        let fresh;
        let environment = if cfg!(debug_assertions) {
            fresh = environment(self.project);
            &fresh
        } else {
            &*self.environment
        };
        environment
            .get_template(name)
            .and_then(|template| template.render(context))
            .map_err(failed)
    }

    /// The page of an error. It asks nothing of the session, which may be the very thing that failed.
    pub(crate) fn error(&self, problem: &Problem) -> Option<String> {
        let context = minijinja::context! {
            site_name => self.site_name(),
            stylesheet_url => &*self.stylesheet_url,
            status => problem.status.as_u16(),
            title => problem.status.canonical_reason().unwrap_or("Error"),
            sentence => problem.detail,
        };
        match self.render("error.html", context) {
            Ok(html) => Some(html),
            Err(error) => {
                tracing::error!(%error, "the error page itself cannot be shown");
                None
            }
        }
    }
}

fn environment(project: Option<Project>) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_loader(move |name| Ok(load(project.as_ref(), name)));
    environment.set_formatter(write_value);
    environment
}

fn load(project: Option<&Project>, name: &str) -> Option<String> {
    let built_in = |name: &str| {
        BUILT_IN
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, text)| (*text).to_owned())
    };
    match name.strip_prefix("auth/") {
        Some(name) => built_in(name),
        None => project
            .and_then(|project| project.read_text(&format!("templates/{name}")))
            .or_else(|| built_in(name)),
    }
}

/// Writes a value into a page. The engine's own escape also turns `/` into an entity, which no
/// context needs and which makes addresses hard to read and to search for.
fn write_value(
    out: &mut Output<'_>,
    state: &mut State<'_, '_>,
    value: &Value,
) -> Result<(), minijinja::Error> {
    if *state.auto_escape() != AutoEscape::Html || value.is_safe() {
        return minijinja::escape_formatter(out, state, value);
    }
    if value.downcast_object_ref::<CsrfInput>().is_some() {
        return write!(out, "{value}").map_err(minijinja::Error::from);
    }
    match value.as_str() {
        Some(text) => escape(out, text).map_err(minijinja::Error::from),
        None => minijinja::escape_formatter(out, state, value),
    }
}

/// Writes what needs no escaping in one go.
fn escape(out: &mut Output<'_>, text: &str) -> std::fmt::Result {
    let mut rest = text;
    while let Some(place) = rest.find(['&', '<', '>', '"', '\'']) {
        let (plain, from) = rest.split_at(place);
        out.write_str(plain)?;
        let mut chars = from.chars();
        out.write_str(match chars.next() {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            Some('"') => "&quot;",
            _ => "&#39;",
        })?;
        rest = chars.as_str();
    }
    out.write_str(rest)
}
