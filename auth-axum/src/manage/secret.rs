//! The secret key of a process.

use std::path::PathBuf;

use auth_core::secret::SecretKey;

use super::{CommandError, Settings};

/// The key of a process on loopback that was given none: one of our own, in a file beside the
/// database, readable by its owner alone.
pub(super) fn own_key(settings: &Settings, name: &str) -> Result<SecretKey, CommandError> {
    let beside = settings
        .database()
        .file()
        .map_or_else(|| PathBuf::from(name), PathBuf::from);
    Ok(SecretKey::load_or_create(&beside.with_extension("secret"))?)
}
