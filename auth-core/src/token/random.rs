//! The one place where randomness enters the crate.

/// The operating system gave no random bytes.
///
/// Nothing secret can be made without them, so the operation that asked has done nothing.
#[derive(Debug, thiserror::Error)]
#[error("the operating system gave no random bytes")]
pub struct RngError(#[from] getrandom::Error);

/// `N` bytes from the random number generator of the operating system (ASVS 11.5.1).
///
/// # Errors
///
/// [`RngError`] if the system has no entropy to give, for example without `getrandom(2)` and `/dev/urandom`.
///
/// # Examples
///
/// ```
/// let salt: [u8; 16] = auth_core::token::random()?;
/// assert_ne!(salt, auth_core::token::random::<16>()?);
/// # Ok::<(), auth_core::token::RngError>(())
/// ```
pub fn random<const N: usize>() -> Result<[u8; N], RngError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}
