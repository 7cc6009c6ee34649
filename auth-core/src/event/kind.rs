//! The events.

use chrono::{DateTime, Utc};

/// Something that has happened to an account.
///
/// # Examples
///
/// ```
/// use auth_core::event::{Event, LoginFailure};
/// use chrono::Utc;
///
/// let event = Event::LoginFailed {
///     user_id: None,
///     reason: LoginFailure::UnknownUser,
///     at: Utc::now(),
/// };
/// assert_eq!(event.name(), "login.failed");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event {
    /// A user has logged in.
    LoggedIn {
        /// The user's key.
        user_id: String,
        /// The reference of the new session.
        session: String,
        /// When it happened.
        at: DateTime<Utc>,
    },

    /// A session has ended by a logout.
    LoggedOut {
        /// The user's key; `None` if the session was anonymous.
        user_id: Option<String>,
        /// The reference of the ended session.
        session: String,
        /// When it happened.
        at: DateTime<Utc>,
    },

    /// Somebody has tried to log in, in vain.
    LoginFailed {
        /// The key of the account that was tried; `None` if there is no such account. Never what was typed.
        user_id: Option<String>,
        /// Why it failed. For operators: clients must not be able to tell.
        reason: LoginFailure,
        /// When it happened.
        at: DateTime<Utc>,
    },

    /// A user has another password than before. A silent rehash of the same one is not told.
    PasswordChanged {
        /// The user's key.
        user_id: String,
        /// When it happened.
        at: DateTime<Utc>,
    },

    /// What was known about a user has been erased.
    PersonalDataErased {
        /// The user's key.
        user_id: String,
        /// When it happened.
        at: DateTime<Utc>,
    },
}

impl Event {
    /// The stable name of the event, for logs, filters and tables.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::LoggedIn { .. } => "login.succeeded",
            Self::LoginFailed { .. } => "login.failed",
            Self::LoggedOut { .. } => "logout.succeeded",
            Self::PasswordChanged { .. } => "password.changed",
            Self::PersonalDataErased { .. } => "personal_data.erased",
        }
    }

    /// When it happened.
    pub const fn at(&self) -> DateTime<Utc> {
        match self {
            Self::LoggedIn { at, .. }
            | Self::LoggedOut { at, .. }
            | Self::LoginFailed { at, .. }
            | Self::PasswordChanged { at, .. }
            | Self::PersonalDataErased { at, .. } => *at,
        }
    }

    /// The key of the user it happened to, if it happened to one.
    pub fn user_id(&self) -> Option<&str> {
        match self {
            Self::LoggedIn { user_id, .. }
            | Self::PasswordChanged { user_id, .. }
            | Self::PersonalDataErased { user_id, .. } => Some(user_id),
            Self::LoggedOut { user_id, .. } | Self::LoginFailed { user_id, .. } => {
                user_id.as_deref()
            }
        }
    }

    /// The reference of the session that began or ended with it.
    pub fn session(&self) -> Option<&str> {
        match self {
            Self::LoggedIn { session, .. } | Self::LoggedOut { session, .. } => Some(session),
            Self::LoginFailed { .. }
            | Self::PasswordChanged { .. }
            | Self::PersonalDataErased { .. } => None,
        }
    }

    /// Why a login failed, if one did.
    pub const fn failure(&self) -> Option<LoginFailure> {
        match self {
            Self::LoginFailed { reason, .. } => Some(*reason),
            _ => None,
        }
    }
}

/// Why a login failed.
///
/// # Security
///
/// The client gets one answer for all of them (CVE-2018-6188): this is for logs and subscribers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LoginFailure {
    /// There is no such account.
    UnknownUser,
    /// The password is wrong.
    WrongPassword,
    /// The account is deactivated, whatever the password.
    Inactive,
    /// The account has no usable password.
    Unusable,
}

impl LoginFailure {
    /// The stable name of the reason.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UnknownUser => "unknown_user",
            Self::WrongPassword => "wrong_password",
            Self::Inactive => "inactive",
            Self::Unusable => "unusable_password",
        }
    }
}
