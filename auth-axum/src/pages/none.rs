//! What stands in for the template engine in an application without pages.

use std::sync::Arc;

use auth_core::project::Project;

use crate::problem::Problem;

use super::Stylesheet;

/// No templates: errors are told in plain text or JSON.
#[derive(Debug, Clone)]
pub(crate) struct Pages {
    pub(crate) stylesheet: Stylesheet,
    pub(crate) stylesheet_url: Arc<str>,
}

impl Pages {
    pub(crate) fn new(_project: Option<Project>, _site_name: &str, accounts: &str) -> Self {
        let stylesheet = Stylesheet::default();
        Self {
            stylesheet_url: format!("{accounts}{}", stylesheet.path()).into(),
            stylesheet,
        }
    }

    pub(crate) fn error(&self, _problem: &Problem) -> Option<String> {
        None
    }
}
