//! What the derives say about mistakes. The texts are part of the interface: each case under `ui/`
//! makes one mistake, and its twin `…_mended.rs` shows that the advice compiles.
//!
//! `TRYBUILD=overwrite cargo test -p auth-tests --test derive_ui` writes the texts anew; read the diff.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{fs, io};

const MENDED: &str = "_mended.rs";

/// The files below `ui/` whose name ends in `suffix`.
fn files(suffix: &str) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for theme in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("ui"))? {
        for file in fs::read_dir(theme?.path())? {
            let path = file?.path();
            if path.to_string_lossy().ends_with(suffix) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The cases that make a mistake.
fn mistakes() -> io::Result<Vec<PathBuf>> {
    let mut found = files(".rs")?;
    found.retain(|path| !path.to_string_lossy().ends_with(MENDED));
    Ok(found)
}

#[test]
fn every_mistake_is_told_as_recorded() -> io::Result<()> {
    let cases = trybuild::TestCases::new();
    for path in mistakes()? {
        cases.compile_fail(path);
    }
    Ok(())
}

/// The twins are modules of one program: linking each by itself would take minutes. Those that name
/// the user model of their crate are crates by themselves.
#[test]
fn every_mended_twin_compiles() -> io::Result<()> {
    let cases = trybuild::TestCases::new();
    let mut program = String::new();
    for (index, path) in files(MENDED)?.iter().enumerate() {
        if fs::read_to_string(path)?.contains("auth_user_model!") {
            cases.pass(path);
        } else {
            let _ = writeln!(program, "#[path = {path:?}]\npub mod case_{index};");
        }
    }
    program.push_str("fn main() {}\n");
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("mended.rs");
    fs::write(&path, program)?;
    cases.pass(path);
    Ok(())
}

#[test]
fn every_mistake_has_a_mended_twin() -> io::Result<()> {
    let names = |paths: Vec<PathBuf>, suffix: &str| -> BTreeSet<String> {
        paths
            .iter()
            .map(|path| path.to_string_lossy().trim_end_matches(suffix).to_owned())
            .collect()
    };
    let (wrong, mended) = (names(mistakes()?, ".rs"), names(files(MENDED)?, MENDED));
    assert_eq!(wrong, mended);
    assert!(wrong.len() >= 28, "{} cases", wrong.len());
    Ok(())
}

#[test]
fn no_two_mistakes_share_a_message() -> io::Result<()> {
    let mut seen = BTreeMap::new();
    for path in files(".stderr")? {
        let text = fs::read_to_string(&path)?;
        let message = text.lines().next().unwrap_or_default().to_owned();
        assert!(
            message.starts_with("error"),
            "{}: {message}",
            path.display()
        );
        if let Some(other) = seen.insert(message.clone(), path.clone()) {
            panic!(
                "{} and {} both say: {message}",
                other.display(),
                path.display()
            );
        }
    }
    assert_eq!(
        seen.len(),
        mistakes()?.len(),
        "each case has its recorded text"
    );
    Ok(())
}
