//! Tokens and cookies.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::Utc;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest, Sha256};

use crate::failure::Failure;

/// The key of what is signed. Whoever measures needs no secret.
const KEY: [u8; 32] = *b"the key of the handlers by hand!";

/// The key of the session that the cookie names: the hash of its token.
pub(crate) fn session_key(headers: &HeaderMap) -> Option<[u8; 32]> {
    let token = headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .find_map(|pair| pair.trim().strip_prefix("sid="))?;
    let mut bytes = [0; 32];
    let length = URL_SAFE_NO_PAD.decode_slice(token, &mut bytes).ok()?;
    (length == bytes.len()).then(|| Sha256::digest(bytes).into())
}

/// Whether a session that ends at these times is alive.
pub(crate) fn is_alive(expires_at: i64, ends_at: i64) -> bool {
    let now = Utc::now().timestamp();
    now < expires_at && now < ends_at
}

/// A new token, as the cookie has it and as the table has it.
pub(crate) fn new_token() -> Result<(String, [u8; 32]), Failure> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)?;
    Ok((URL_SAFE_NO_PAD.encode(bytes), Sha256::digest(bytes).into()))
}

/// The keyed hash of `message`.
pub(crate) fn mac(message: &[u8]) -> [u8; 32] {
    let mut block = [0; 64];
    block[..KEY.len()].copy_from_slice(&KEY);
    let mut mac = Hmac::<Sha256>::new((&block).into());
    mac.update(message);
    mac.finalize().into_bytes().into()
}

/// The hidden field of a form on a page of this session.
pub(crate) fn csrf_input(key: &[u8; 32]) -> String {
    let token = URL_SAFE_NO_PAD.encode(mac(key));
    format!("<input type=\"hidden\" name=\"csrf_token\" value=\"{token}\">")
}
