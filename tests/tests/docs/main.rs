//! What the documents say, compared with the code.

mod limits;
mod plans;
mod words;

use std::path::{Path, PathBuf};
use std::{fs, io};

/// The folder of the whole project.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> io::Result<String> {
    fs::read_to_string(root().join(path))
}
