//! The secret key of a process.

use std::net::SocketAddr;
use std::path::PathBuf;

use auth_core::secret::SecretKey;

use crate::auth::SetupError;

use super::{CommandError, Settings};

/// `SECRET_KEY`, or on loopback one of our own in a file beside the database, readable by its owner
/// alone.
pub(super) fn secret_key(
    settings: &Settings,
    address: SocketAddr,
    name: &str,
) -> Result<SecretKey, CommandError> {
    if let Some(key) = &settings.secret_key {
        return Ok(SecretKey::new(key.0.clone())?);
    }
    if !address.ip().is_loopback() {
        return Err(SetupError::NoSecretKey.into());
    }
    let beside = settings
        .database()
        .file()
        .map_or_else(|| PathBuf::from(name), PathBuf::from);
    Ok(SecretKey::load_or_create(&beside.with_extension("secret"))?)
}
