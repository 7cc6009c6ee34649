//! `check`.

use auth_core::check::{Finding, Severity, check_database, check_model};
use auth_core::migrate::Migrations;
use auth_core::project::Project;
use auth_core::schema::Schema;

use super::settings::Redacted;
use super::{CommandError, Settings};

pub(super) async fn run(
    project: &Project,
    schema: &Schema,
    settings: &Settings,
    deploy: bool,
) -> Result<(), CommandError> {
    let mut findings = check_model(project, schema);
    findings.extend(database(project, schema, settings).await);
    if deploy {
        findings.extend(production(settings));
    }
    for finding in &findings {
        println!("{finding}");
    }
    let errors = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .count();
    if errors > 0 {
        return Err(CommandError::sentence(format!(
            "check found {errors} error(s)"
        )));
    }
    println!("No errors.");
    Ok(())
}

async fn database(project: &Project, schema: &Schema, settings: &Settings) -> Vec<Finding> {
    match settings.open_database(false).await {
        Ok(db) => {
            let migrations = Migrations::of(project, db.engine());
            let findings = check_database(&db, &migrations, schema).await;
            db.close().await;
            findings
        }
        Err(error) => vec![Finding::error("auth.E206", error.line(), "")],
    }
}

/// What is good enough on loopback, and not in production.
fn production(settings: &Settings) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(problem) = secret_problem(settings) {
        let hint = "Give it a random text of at least 32 bytes.";
        findings.push(Finding::error("auth.E301", problem, hint));
    }
    if let Some(problem) = origin_problem(settings) {
        let hint = "Set it to the address that browsers use, such as https://example.org.";
        findings.push(Finding::error("auth.E302", problem, hint));
    }
    findings.push(Finding::warning(
        "auth.W303",
        "The password is the only factor, and 8 characters are enough.",
        "NIST SP 800-63B-4 asks for 15 characters in that case.",
    ));
    findings
}

fn secret_problem(settings: &Settings) -> Option<String> {
    match settings.secret() {
        Ok(Some(_)) if settings.secret_key.as_ref().is_some_and(is_monotonous) => {
            Some("SECRET_KEY has fewer than 8 different characters.".to_owned())
        }
        Ok(Some(_)) => None,
        Ok(None) => Some("SECRET_KEY is not set.".to_owned()),
        Err(error) => Some(format!("{}.", error.line())),
    }
}

/// As Django's W009: a text that somebody typed, not one that was drawn.
fn is_monotonous(key: &Redacted) -> bool {
    let different: std::collections::BTreeSet<_> = key.0.bytes().collect();
    different.len() < 8
}

fn origin_problem(settings: &Settings) -> Option<String> {
    match settings.origin() {
        Ok(Some(origin)) if origin.is_secure() => None,
        Ok(_) => Some("APP_ORIGIN is not an https address.".to_owned()),
        Err(error) => Some(format!("{}.", error.line())),
    }
}
