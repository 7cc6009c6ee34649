use std::fmt;

use super::DecodeError;

/// The fields of a request body, in the order in which they were sent.
///
/// # Examples
///
/// ```
/// use auth_axum::form::{DecodeError, Fields, Limits};
///
/// let fields = Fields::parse(b"username=al+ice&tag=a&tag=b", Limits::default())?;
/// assert_eq!(fields.get("username")?, Some("al ice"));
/// assert_eq!(fields.get("password")?, None);
/// assert_eq!(fields.get("tag"), Err(DecodeError::Duplicate));
/// # Ok::<(), DecodeError>(())
/// ```
///
/// # Security
///
/// Values may be passwords: `Debug` shows the names alone.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

/// How much a body may hold. The defaults suit every form of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Fields in all: 50. Hash flooding and quadratic look-ups begin with many fields (CVE-2023-24580).
    pub fields: usize,
    /// Bytes of the encoded body: 65,536.
    pub bytes: usize,
    /// Bytes of one decoded name: 200.
    pub name_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            fields: 50,
            bytes: 64 * 1024,
            name_bytes: 200,
        }
    }
}

impl Fields {
    /// Decodes `application/x-www-form-urlencoded` (WHATWG URL, section 5.1), with errors where that standard is lenient.
    ///
    /// `+` is a space, `;` is data (CVE-2021-23336), a field without `=` has an empty value, an empty field between two `&` is none.
    ///
    /// # Errors
    ///
    /// [`DecodeError`] for a broken percent sequence, bad UTF-8, a NUL character, or a body beyond `limits`.
    pub fn parse(body: &[u8], limits: Limits) -> Result<Self, DecodeError> {
        super::urlencoded::parse(body, limits)
    }

    /// Decodes a flat JSON object to the same fields that a form would have.
    ///
    /// Text is taken as it is, a number as the digits that were sent, `true` and `false` as these words, and `null` as the empty text: what
    /// a form sends for nothing.
    ///
    /// # Errors
    ///
    /// [`DecodeError`] for anything but a flat JSON object, for a key that stands twice, a NUL character, or a body beyond `limits`.
    ///
    /// # Examples
    ///
    /// ```
    /// use auth_axum::form::{DecodeError, Fields, Limits};
    ///
    /// let fields = Fields::parse_json(br#"{"username": "alice", "remember_me": true}"#, Limits::default())?;
    /// assert_eq!(fields.get("remember_me")?, Some("true"));
    /// # Ok::<(), DecodeError>(())
    /// ```
    pub fn parse_json(body: &[u8], limits: Limits) -> Result<Self, DecodeError> {
        super::json::parse(body, limits)
    }

    /// The value of a field, or `None` if it was not sent. Fields that nobody asks for are ignored, doubled or not.
    ///
    /// # Errors
    ///
    /// [`DecodeError::Duplicate`] if the field was sent more than once, also with equal values.
    pub fn get(&self, name: &str) -> Result<Option<&str>, DecodeError> {
        let mut values = self
            .iter()
            .filter(|(key, _)| *key == name)
            .map(|(_, value)| value);
        let first = values.next();
        match values.next() {
            None => Ok(first),
            Some(_) => Err(DecodeError::Duplicate),
        }
    }

    /// All fields as (name, value), in the order in which they were sent.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Adds a decoded field, or says which limit it breaks.
    pub(super) fn push(
        &mut self,
        name: String,
        value: String,
        limits: Limits,
    ) -> Result<(), DecodeError> {
        if self.0.len() >= limits.fields {
            return Err(DecodeError::TooManyFields);
        }
        if name.len() > limits.name_bytes {
            return Err(DecodeError::NameTooLong);
        }
        if name.contains('\0') || value.contains('\0') {
            return Err(DecodeError::Nul);
        }
        self.0.push((name, value));
        Ok(())
    }
}

impl fmt::Debug for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.iter().map(|(name, _)| (name, "[redacted]"));
        f.debug_map().entries(names).finish()
    }
}
