//! Rebuilds the release binary when a file is added to a folder that `project!()` embeds.

fn main() {
    for folder in ["migrations", "templates", "static", "locales"] {
        if std::path::Path::new(folder).exists() {
            println!("cargo::rerun-if-changed={folder}");
        }
    }
}
