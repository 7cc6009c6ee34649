//! What stands in for the template engine in an application without pages.

use auth_core::project::Project;

use crate::problem::Problem;

use super::Stylesheet;

/// No templates: errors are told in plain text or JSON.
#[derive(Debug, Clone)]
pub(crate) struct Pages {
    pub(crate) stylesheet: Stylesheet,
}

impl Pages {
    pub(crate) fn new(_project: Option<Project>, _site_name: &str, _accounts: &str) -> Self {
        Self {
            stylesheet: Stylesheet::default(),
        }
    }

    #[expect(
        clippy::unused_self,
        reason = "the engine that it stands in for has templates to ask"
    )]
    pub(crate) fn error(&self, _problem: &Problem) -> Option<String> {
        None
    }
}
