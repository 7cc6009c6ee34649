//! Which new passwords are good enough.

use super::Password;

/// The demands on a new password; a stored one is never judged again.
///
/// The default demands 8 characters (ASVS 6.2.1, Django `MinimumLengthValidator`). While the password is the only factor,
/// 15 are better (NIST SP 800-63B-4 §3.1.1.2).
///
/// # Examples
///
/// ```
/// use auth_core::password::{Password, PasswordPolicy};
///
/// let policy = PasswordPolicy::default();
/// let violations = policy.check(&Password::new("secret")?);
/// assert_eq!(violations[0].code(), "password_too_short");
/// assert!(policy.check(&Password::new("long enough")?).is_empty());
/// # Ok::<(), auth_core::password::PasswordError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PasswordPolicy {
    min_length: usize,
}

impl PasswordPolicy {
    /// The least length that any policy can demand, in code points.
    pub const LEAST_MIN_LENGTH: usize = 8;

    /// A policy that demands `min_length` code points.
    ///
    /// # Errors
    ///
    /// [`PolicyError`] under 8, and over [`Password::MAX_CHARS`], where no password could pass.
    pub const fn new(min_length: usize) -> Result<Self, PolicyError> {
        if min_length < Self::LEAST_MIN_LENGTH || min_length > Password::MAX_CHARS {
            return Err(PolicyError { min_length });
        }
        Ok(Self { min_length })
    }

    /// The least length of a new password in code points.
    pub const fn min_length(&self) -> usize {
        self.min_length
    }

    /// All that is wrong with `password`; nothing if it is good enough.
    #[must_use = "a password with violations must not be stored"]
    pub fn check(&self, password: &Password) -> Vec<PolicyViolation> {
        let mut violations = Vec::new();
        if password.chars() < self.min_length {
            violations.push(PolicyViolation::TooShort {
                min_length: self.min_length,
            });
        }
        violations
    }
}

impl Default for PasswordPolicy {
    fn default() -> Self {
        Self {
            min_length: Self::LEAST_MIN_LENGTH,
        }
    }
}

/// A policy was asked for that protects nobody, or lets nobody in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "a password policy demands {} to {} characters, not {min_length}",
    PasswordPolicy::LEAST_MIN_LENGTH,
    Password::MAX_CHARS
)]
pub struct PolicyError {
    min_length: usize,
}

/// One thing that is wrong with a new password; its `Display` is the message in English.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PolicyViolation {
    /// Too few code points.
    #[error("This password is too short. It must contain at least {min_length} characters.")]
    TooShort {
        /// How many there must be.
        min_length: usize,
    },
}

impl PolicyViolation {
    /// The stable name of the violation, Django's where Django has one.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooShort { .. } => "password_too_short",
        }
    }

    /// The values in the message, by name, for a translation of it.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooShort { min_length } => vec![("min_length", min_length.to_string())],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_are_counted_not_bytes() {
        let check = |text: &str| PasswordPolicy::default().check(&Password::new(text).unwrap());
        assert_eq!(
            check("passwor"),
            [PolicyViolation::TooShort { min_length: 8 }]
        );
        assert_eq!(check("päßwörd").len(), 1);
        assert!(check("päßwörd1").is_empty());
        assert!(check("        ").is_empty());
    }

    #[test]
    fn a_policy_is_neither_weak_nor_impossible() {
        assert!(PasswordPolicy::new(7).is_err());
        assert_eq!(PasswordPolicy::new(8), Ok(PasswordPolicy::default()));
        assert_eq!(PasswordPolicy::new(15).unwrap().min_length(), 15);
        assert!(PasswordPolicy::new(256).is_ok());
        assert!(PasswordPolicy::new(257).is_err());
    }

    #[test]
    fn a_violation_is_code_parameters_and_message() {
        let violation = PolicyViolation::TooShort { min_length: 8 };
        assert_eq!(violation.params(), [("min_length", "8".to_owned())]);
        assert_eq!(
            violation.to_string(),
            "This password is too short. It must contain at least 8 characters."
        );
    }
}
