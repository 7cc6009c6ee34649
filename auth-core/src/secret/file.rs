//! A secret key that is kept in a file.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use zeroize::Zeroizing;

/// How long a reader waits for another process that has created the file but not yet filled it.
const PATIENCE: Duration = Duration::from_secs(1);

/// The text in the file, or `fresh`, which is then in the file.
///
/// Of several processes that start at once, one creates the file; the others read what it wrote.
pub(super) fn load_or_create(
    path: &Path,
    fresh: Zeroizing<String>,
) -> io::Result<Zeroizing<String>> {
    match read(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        other => return other,
    }
    match create(path, &fresh) {
        Ok(()) => Ok(fresh),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => read(path),
        Err(error) => Err(error),
    }
}

fn read(path: &Path) -> io::Result<Zeroizing<String>> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let text = Zeroizing::new(fs::read_to_string(path)?);
        if !text.is_empty() || Instant::now() >= deadline {
            warn_if_exposed(path)?;
            // An editor ends the line; that is not part of the key.
            return Ok(Zeroizing::new(text.trim().to_owned()));
        }
        thread::sleep(Duration::from_millis(10));
    }
}

fn create(path: &Path, text: &str) -> io::Result<()> {
    let mut file = private_file().open(path)?;
    fill(&mut file, text).inspect_err(|_| {
        // Half a key would be refused at the next start; that the removal fails too is no news.
        let _ = fs::remove_file(path);
    })
}

fn fill(file: &mut File, text: &str) -> io::Result<()> {
    // One write: a reader sees nothing or all of it.
    file.write_all(Zeroizing::new(format!("{text}\n")).as_bytes())?;
    file.sync_all()
}

/// `create_new` decides the race, and follows no symbolic link that somebody else has laid.
fn private_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

#[cfg(unix)]
fn warn_if_exposed(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;

    let mode = fs::metadata(path)?.permissions().mode();
    if mode & 0o077 != 0 {
        tracing::warn!(path = %path.display(), "other users can read the secret key file: chmod 600");
    }
    Ok(())
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the Unix twin can fail")]
fn warn_if_exposed(_: &Path) -> io::Result<()> {
    Ok(())
}
