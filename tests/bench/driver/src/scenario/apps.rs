//! The smallest login apps: copies that are built from nothing, and again after an edit.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::Outcome;
use crate::bench::Bench;
use crate::cargo::{self, Took};

/// An app in the folder `apps`.
struct Kind {
    folder: &'static str,
    name: &'static str,
    /// The file with the user struct.
    file: &'static str,
    /// The line in it below which a field is added.
    above: &'static str,
    field: &'static str,
}

const OURS: Kind = Kind {
    folder: "ours",
    name: "ours: the first example of the README",
    file: "src/main.rs",
    above: "    nickname: String,\n",
    field: "    #[auth_user(max_length = 120, default = \"\", form)]\n    company: String,\n",
};

const THEIRS: Kind = Kind {
    folder: "axum-login",
    name: "axum-login: its SQLite example",
    file: "src/user.rs",
    above: "    nickname: String,\n",
    field: "    company: String,\n",
};

/// Each beside its counterpart.
const KINDS: [Kind; 4] = [
    OURS,
    THEIRS,
    Kind {
        folder: "ours-lean",
        name: "ours without pages and commands",
        ..OURS
    },
    Kind {
        folder: "axum-login-lean",
        name: "axum-login as a lean hand has it",
        ..THEIRS
    },
];

/// An app of this run, and what each build took.
pub(super) struct App {
    kind: &'static Kind,
    folder: PathBuf,
    pub(super) crates: usize,
    pub(super) debug: Vec<Took>,
    pub(super) release: Vec<Took>,
    pub(super) check: Vec<Took>,
    pub(super) build: Vec<Took>,
}

impl App {
    /// All of them, each copied to a folder of its own, with whatever they need downloaded.
    pub(super) async fn all(bench: &Bench) -> Outcome<Vec<Self>> {
        let mut apps = Vec::new();
        for kind in &KINDS {
            apps.push(Self::prepare(bench, kind).await?);
        }
        Ok(apps)
    }

    async fn prepare(bench: &Bench, kind: &'static Kind) -> Outcome<Self> {
        // As deep below the library as the original, so that the path to it holds.
        let folder = bench.target(&format!("app-{}", kind.folder));
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        copy(&bench.root().join("apps").join(kind.folder), &folder)?;
        if !folder.join("Cargo.lock").exists() {
            fs::copy(
                bench.root().join("../../Cargo.lock"),
                folder.join("Cargo.lock"),
            )?;
        }
        cargo::run(cargo::command(&folder).arg("fetch")).await?;
        Ok(Self {
            crates: crates(&folder).await?,
            kind,
            folder,
            debug: Vec::new(),
            release: Vec::new(),
            check: Vec::new(),
            build: Vec::new(),
        })
    }

    pub(super) const fn name(&self) -> &'static str {
        self.kind.name
    }

    /// How long a build takes when nothing is built: everything is downloaded already.
    pub(super) async fn cold_build(&self, profile: &str) -> Outcome<Took> {
        let target = self.folder.join("target");
        if target.exists() {
            fs::remove_dir_all(target)?;
        }
        cargo::time(&self.folder, &["build", "--profile", profile]).await
    }

    /// Brings what `after_a_field` builds upon up to date.
    pub(super) async fn warm_up(&self) -> Outcome {
        for command in ["check", "build"] {
            cargo::time(&self.folder, &[command]).await?;
        }
        Ok(())
    }

    /// A field is added to the user struct, and removed again when everything has been timed.
    pub(super) async fn after_a_field(&mut self) -> Outcome {
        let file = self.folder.join(self.kind.file);
        let before = fs::read_to_string(&file)?;
        let (above, field) = (self.kind.above, self.kind.field);
        let after = before.replacen(above, &format!("{above}{field}"), 1);
        if after == before {
            return Err(format!("{} has no place for a field", file.display()).into());
        }
        fs::write(&file, after)?;
        self.check
            .push(cargo::time(&self.folder, &["check"]).await?);
        self.build
            .push(cargo::time(&self.folder, &["build"]).await?);
        fs::write(&file, before)?;
        self.warm_up().await
    }

    pub(super) fn json(&self) -> Value {
        let json = |times: &[Took]| -> Vec<Value> {
            let one = |took: &Took| json!({ "seconds": took.seconds, "cpu": took.cpu });
            times.iter().map(one).collect()
        };
        json!({
            "name": self.kind.name,
            "crates": self.crates,
            "cold_debug": json(&self.debug),
            "cold_release": json(&self.release),
            "check_after_a_field": json(&self.check),
            "build_after_a_field": json(&self.build),
        })
    }
}

/// The crates that are compiled for this machine, those for build scripts and macros among them, without the app.
async fn crates(folder: &Path) -> Outcome<usize> {
    let mut command = cargo::command(folder);
    command.args(["tree", "--edges", "normal,build", "--no-dedupe"]);
    command.args(["--prefix", "none", "--format", "{p}"]);
    let tree = cargo::run(&mut command).await?;
    // `NAME vVERSION`, and for some where they are and what. The first is the app.
    let crates: BTreeSet<Vec<&str>> = tree
        .lines()
        .skip(1)
        .map(|line| line.split(' ').take(2).collect())
        .filter(|words: &Vec<&str>| words.len() == 2)
        .collect();
    Ok(crates.len())
}

/// Copies a folder, without what somebody has built there.
fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if !entry.file_type()?.is_dir() {
            fs::copy(entry.path(), to)?;
        } else if entry.file_name() != "target" {
            copy(&entry.path(), &to)?;
        }
    }
    Ok(())
}
