//! What the derives write, as a person would lay it out. Reviewing a change of the derives is reading the change of these files.
//!
//! `SNAPSHOTS=overwrite cargo test -p auth-derive-core --test snapshots` writes them anew.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use auth_derive_core::{Caller, Derive, Home, derive};

type TestResult<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// The most lines that a user model of fifteen fields may become.
const MOST_LINES: usize = 400;

/// What a file says it derives: `// derive: AuthUser`.
fn derived(input: &str) -> Option<Derive> {
    let name = input.lines().next()?.strip_prefix("// derive: ")?;
    [Derive::AbstractModel, Derive::Model, Derive::AuthUser]
        .into_iter()
        .find(|derive| format!("{derive:?}") == name)
}

fn expanded(input: &str) -> TestResult<String> {
    let caller = Caller {
        home: Home::AuthAxum,
        package: "shop".to_owned(),
    };
    let kind = derived(input).ok_or("the first line does not name a derive")?;
    let output = derive(kind, &caller, input.parse()?);
    Ok(prettyplease::unparse(&syn::parse2(output)?))
}

fn inputs() -> io::Result<Vec<PathBuf>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots");
    let mut inputs = Vec::new();
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        if !path.to_string_lossy().ends_with(".expanded.rs") {
            inputs.push(path);
        }
    }
    inputs.sort();
    Ok(inputs)
}

#[test]
fn expansions_are_as_recorded() -> TestResult {
    let inputs = inputs()?;
    assert_eq!(inputs.len(), 5);
    for path in inputs {
        let output = expanded(&fs::read_to_string(&path)?)?;
        let recorded = path.with_extension("expanded.rs");
        if env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite") {
            fs::write(&recorded, &output)?;
        }
        let before = fs::read_to_string(&recorded).unwrap_or_default();
        assert!(
            output == before,
            "{} is written differently now: read the difference after SNAPSHOTS=overwrite",
            path.display()
        );
    }
    Ok(())
}

#[test]
fn a_model_of_fifteen_fields_stays_readable() -> io::Result<()> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/fifteen_fields.expanded.rs");
    let lines = fs::read_to_string(path)?.lines().count();
    assert!(lines < MOST_LINES, "{lines} lines");
    Ok(())
}
