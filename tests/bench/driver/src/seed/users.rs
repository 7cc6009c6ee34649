//! The password hash of all users, and what ties their sessions to it.

use auth_core::password::{Hasher, Password};
use auth_core::secret::SecretKey;

use super::{PASSWORD, USERS};
use crate::Outcome;
use crate::bench::SECRET_KEY;

/// The hash of the one password, with the default parameters.
pub(super) async fn password_hash() -> Outcome<String> {
    let hash = Hasher::shared().hash(Password::new(PASSWORD)?).await?;
    Ok(hash.as_str().to_owned())
}

/// What each user's sessions carry, one behind the other, 32 bytes each: the library's keyed hash of key and password hash.
/// Were it wrong, the session would be removed at its first use, and the checks of the answers would fail.
pub(super) fn auth_hashes(password_hash: &str) -> Outcome<Vec<u8>> {
    let key = SecretKey::new(SECRET_KEY)?.derive("session auth hash");
    let of_user = |id: usize| key.mac(&[id.to_string().as_bytes(), password_hash.as_bytes()]);
    Ok((1..=USERS).flat_map(of_user).collect())
}
