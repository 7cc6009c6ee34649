//! Only `auth-core/src/db` knows that there are three databases.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// The crates whose code is looked at, and the one folder that may.
const CRATES: [&str; 4] = [
    "auth-core/src",
    "auth-axum/src",
    "auth-derive/src",
    "auth-derive/core/src",
];
const ALLOWED: &str = "auth-core/src/db/";

const NAMES: [&str; 4] = ["sqlite", "postgres", "mysql", "mariadb"];

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            rust_files(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    Ok(())
}

/// A line without its comment. A `//` inside of a string is an address: what is before it counts.
fn code(line: &str) -> &str {
    let mut from = 0;
    while let Some(at) = line[from..].find("//") {
        let at = from + at;
        if !line[..at].ends_with(':') {
            return &line[..at];
        }
        from = at + 2;
    }
    line
}

fn names_a_database(line: &str) -> bool {
    let code = code(line).to_lowercase();
    NAMES.iter().any(|name| code.contains(name))
}

#[test]
fn only_one_folder_names_a_database() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for folder in CRATES {
        rust_files(&root.join(folder), &mut files)?;
    }
    assert!(files.len() > 100, "{} files", files.len());
    let mut found = Vec::new();
    for path in files {
        let name = path
            .strip_prefix(&root)
            .unwrap_or(&path)
            .display()
            .to_string();
        if name.starts_with(ALLOWED) {
            continue;
        }
        let text = fs::read_to_string(&path)?;
        // Unit tests may name what they are about.
        let text = text
            .split("#[cfg(test)]\nmod tests {")
            .next()
            .unwrap_or_default();
        let lines = text
            .lines()
            .enumerate()
            .filter(|(_, line)| names_a_database(line));
        found.extend(lines.map(|(number, line)| format!("{name}:{}: {}", number + 1, line.trim())));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

#[test]
fn comments_may_name_databases_and_code_may_not() {
    assert!(names_a_database("use sqlx::SqlitePool; // a pool"));
    assert!(names_a_database("\"postgres://host\""));
    assert!(!names_a_database("let a = 1; // unlike MySQL"));
    assert!(!names_a_database("/// SQLite"));
}
