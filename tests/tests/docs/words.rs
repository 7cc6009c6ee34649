//! The project's text speaks of the project alone.

use std::path::Path;
use std::{fs, io};

/// Paths of machines, places of packages, and notes that are not part of the project. They are put
/// together here, so that this file does not contain them.
const FOREIGN: [&str; 11] = [
    concat!("/ro", "ot/"),
    concat!("/wo", "rk/"),
    concat!("/ho", "me/"),
    concat!("/tm", "p/"),
    concat!("index.", "crates.io"),
    concat!("static.", "crates.io"),
    concat!("sec", "urity.md"),
    concat!("des", "ign.md"),
    concat!("sty", "le.md"),
    concat!("the br", "ief"),
    concat!("iss", "ue 2"),
];

/// Not written by people, or not part of the repository.
const SKIPPED: [&str; 3] = ["target", ".git", "Cargo.lock"];

fn search(path: &Path, found: &mut Vec<String>) -> io::Result<usize> {
    let mut files = 0;
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if SKIPPED.contains(&name.as_str()) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            files += search(&entry.path(), found)?;
            continue;
        }
        // What is no text has no words.
        let Ok(text) = fs::read_to_string(entry.path()) else {
            continue;
        };
        files += 1;
        for (number, line) in text.lines().enumerate() {
            for word in FOREIGN.iter().filter(|word| line.contains(**word)) {
                found.push(format!("{}:{}: {word}", entry.path().display(), number + 1));
            }
        }
    }
    Ok(files)
}

#[test]
fn no_text_speaks_of_the_place_where_it_was_written() -> io::Result<()> {
    let mut found = Vec::new();
    let files = search(&crate::root(), &mut found)?;
    assert!(files > 300, "{files} files");
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}
