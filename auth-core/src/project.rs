//! The files of an application: migrations, templates, catalogues, static files.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

/// The files of the application that calls `project!()`.
///
/// In a debug build they are read from the application's folder, so that an edited template shows at
/// the next request. In a release build they are embedded, and the program runs from any folder.
#[derive(Debug, Clone, Copy)]
pub struct Project {
    root: &'static str,
    name: &'static str,
    embedded: Option<&'static [(&'static str, &'static [u8])]>,
}

impl Project {
    /// What `project!()` expands to.
    #[doc(hidden)]
    pub const fn new(
        root: &'static str,
        name: &'static str,
        embedded: Option<&'static [(&'static str, &'static [u8])]>,
    ) -> Self {
        Self {
            root,
            name,
            embedded,
        }
    }

    /// The name of the application's package.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The folder of the application's sources, for commands that write there.
    pub fn root(&self) -> PathBuf {
        PathBuf::from(self.root)
    }

    /// The content of the file at `path`, which is relative and has `/` between its parts.
    pub fn read(&self, path: &str) -> Option<Cow<'static, [u8]>> {
        if let Some(embedded) = self.embedded {
            let found = embedded.iter().find(|(name, _)| *name == path);
            return found.map(|(_, content)| Cow::Borrowed(*content));
        }
        // Only names that could be embedded: nothing leaves the folder.
        let is_plain = path
            .split('/')
            .all(|part| !part.is_empty() && !part.starts_with('.') && !part.contains('\\'));
        is_plain
            .then(|| std::fs::read(self.root().join(path)).ok().map(Cow::Owned))
            .flatten()
    }

    /// The text of the file at `path`.
    pub fn read_text(&self, path: &str) -> Option<String> {
        String::from_utf8(self.read(path)?.into_owned()).ok()
    }

    /// The names of the files directly in `folder`, sorted.
    pub fn list(&self, folder: &str) -> Vec<String> {
        let mut names = if let Some(embedded) = self.embedded {
            let inside = embedded
                .iter()
                .filter_map(|(name, _)| name.strip_prefix(folder)?.strip_prefix('/'));
            inside
                .filter(|name| !name.contains('/'))
                .map(str::to_owned)
                .collect()
        } else {
            files_in(&self.root().join(folder))
        };
        names.sort_unstable();
        names
    }
}

fn files_in(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let files = entries.flatten().filter(|entry| entry.path().is_file());
    files
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| !name.starts_with('.'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMBEDDED: Project = Project::new(
        "",
        "app",
        Some(&[("templates/a.html", b"a"), ("templates/x/b.html", b"b")]),
    );

    #[test]
    fn embedded_files_are_found_by_name() {
        assert_eq!(EMBEDDED.read_text("templates/a.html").as_deref(), Some("a"));
        assert_eq!(EMBEDDED.read("templates/../templates/a.html"), None);
        assert_eq!(EMBEDDED.list("templates"), ["a.html"]);
    }

    #[test]
    fn nothing_outside_of_the_folder_is_read() {
        let project = Project::new(env!("CARGO_MANIFEST_DIR"), "app", None);
        assert!(project.read("Cargo.toml").is_some());
        for path in [
            "../Cargo.toml",
            "src/../Cargo.toml",
            "/etc/passwd",
            "src//lib.rs",
            ".git/config",
            "",
        ] {
            assert_eq!(project.read(path), None, "{path}");
        }
    }
}
