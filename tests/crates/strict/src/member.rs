//! Whoever has an account.

use auth_core::form::FieldError;
use auth_core::model::Json;
use auth_core::{AbstractBaseUser, AuthUser, PermissionsMixin};
use chrono::{DateTime, NaiveDate, Utc};

use crate::address::Address;
use crate::badge::Badge;
use crate::measure::Measure;
use crate::members::Members;
use crate::plan::Plan;
use crate::team::Team;

/// Whoever has an account.
#[derive(Debug, Clone, AuthUser)]
#[auth_user(
    crate = auth_core,
    table = "strict_member",
    label = "strict.Member",
    prefix = "mem_",
    username_field = "email",
    email_field = "email",
    required_fields = ["nickname", "born"],
    identity = keyed,
    unique_together = ["team_id", "nickname"],
    index_together = [["plan", "born"]],
    permissions = [("ban_member", "Can ban people")],
    manager = Members
)]
#[expect(
    clippy::partial_pub_fields,
    reason = "one that only this crate can set"
)]
#[non_exhaustive]
pub struct Member {
    /// Key, password and last login.
    #[auth_user(flatten)]
    pub base: AbstractBaseUser,
    /// Superuser flag, groups and permissions.
    #[auth_user(flatten)]
    pub permissions: PermissionsMixin,
    /// Where they live.
    #[auth_user(flatten)]
    pub address: Address,
    /// How tall they are.
    #[auth_user(flatten)]
    pub measure: Measure<i16>,
    /// What they log in with.
    #[auth_user(max_length = 254, personal)]
    pub email: String,
    /// What others call them.
    #[auth_user(max_length = 40, form, column = "nick", validate = is_polite)]
    pub nickname: String,
    /// When they were born.
    #[auth_user(form, required, label = "date of birth", help = "We send you a card.")]
    pub born: Option<NaiveDate>,
    /// What they pay for.
    #[auth_user(default = "free", form)]
    pub plan: Plan,
    /// What lets them in.
    #[auth_user(unique)]
    pub badge: Option<Badge>,
    /// In which language they read.
    #[auth_user(choices = [("de", "German"), ("fr", "French")], max_length = 2, default = "de", form(profile))]
    pub language: String,
    /// How many letters they have written.
    #[auth_user(default = 0, renamed_from = "mails", form(admin))]
    pub letters: u32,
    /// What they have left to spend.
    #[auth_user(default_sql = "1 + 1", index)]
    pub credits: i64,
    /// When they agreed to the rules.
    #[auth_user(default = now)]
    pub accepted: DateTime<Utc>,
    /// How loud they are.
    #[auth_user(default = 0.5)]
    pub loudness: f64,
    /// In which state they are: a word of the language.
    #[auth_user(max_length = 20, default = "")]
    pub r#type: String,
    /// What nobody asks any more.
    #[deprecated]
    #[auth_user(default = 0, form)]
    pub shoe_size: i16,
    /// Whether they may log in.
    #[auth_user(default = true)]
    pub is_active: bool,
    /// What the doctor says.
    #[auth_user(private)]
    pub notes: Option<String>,
    /// What they like.
    pub settings: Option<Json<Vec<u8>>>,
    /// Whom they work with.
    #[auth_user(references = Team)]
    pub team_id: Option<i64>,
    /// What nothing stores.
    #[auth_user(skip)]
    pub greeting: String,
    /// What only this module sees.
    #[auth_user(default = 0)]
    secret: i16,
}

impl Member {
    /// What only this crate can set.
    #[inline]
    #[must_use]
    pub const fn secret(&self) -> i16 {
        self.secret
    }
}

/// Whether nobody is shouted at.
fn is_polite(name: &str) -> Result<(), FieldError> {
    if name.contains('!') {
        Err(FieldError::new("loud"))
    } else {
        Ok(())
    }
}
