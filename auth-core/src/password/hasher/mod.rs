//! Hashing and checking passwords on threads of its own.

mod builder;
mod error;
mod floor;
mod pool;
mod queue;
mod run;
#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::{Arc, OnceLock};

use subtle::ConstantTimeEq as _;

pub use self::builder::HasherBuilder;
pub use self::error::HashError;
use self::pool::Pool;
use self::run::Recipe;
use super::phc::{Phc, SALT, TAG};
use super::{Password, PasswordHash};
use crate::token::random;

/// A handle on a bounded pool of threads that compute Argon2id.
///
/// Clones are cheap and share the pool, which ends with the last of them. The pool has one thread per core at lowered
/// priority, each with memory of its own that is used again and again, so that a flood of logins neither takes all memory nor
/// starves other requests (ASVS 15.2.2). The threads start at the first use. What waits is bounded in number and in time;
/// beyond that, [`HashError::Overloaded`] is the answer.
///
/// The futures need a tokio runtime with its timer enabled. Dropping one takes its job out of the queue; a job
/// that has begun runs to its end. With tokio's clock paused, what waits is timed out at once.
///
/// # Security
///
/// [`verify`](Self::verify) computes exactly one hash for every attempt, also for a user who does not exist, and takes as long for a hash
/// with older parameters as for a current one: time does not tell who has an account (CVE-2016-2513, CVE-2018-6188).
///
/// # Examples
///
/// ```
/// use auth_core::password::{Hasher, Password};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let hasher = Hasher::shared();
/// let hash = hasher.hash(Password::new("correct horse")?).await?;
///
/// let right = hasher.verify(Password::new("correct horse")?, Some(hash.clone())).await?;
/// assert!(right.matches && !right.outdated);
/// let wrong = hasher.verify(Password::new("battery staple")?, Some(hash)).await?;
/// assert!(!wrong.matches);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Hasher {
    pool: Arc<Pool>,
}

/// The answer to "is this the password?".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Verdict {
    /// Whether it is. Never true for a missing, unusable, malformed or unknown hash.
    pub matches: bool,

    /// Whether it is, and the stored hash was made with other parameters than the hasher's: now is the time to
    /// [`hash`](Hasher::hash) the password anew. False when the password is wrong.
    pub outdated: bool,
}

impl Hasher {
    /// A pool with settings of one's own.
    pub fn builder() -> HasherBuilder {
        HasherBuilder::default()
    }

    /// The pool of this process, with the default settings.
    ///
    /// All who hash passwords in one process should share one pool: two pools take each other's cores.
    pub fn shared() -> Self {
        static SHARED: OnceLock<Hasher> = OnceLock::new();
        SHARED.get_or_init(|| Self::builder().build()).clone()
    }

    /// The hash to store for a new password, with a new salt.
    ///
    /// # Errors
    ///
    /// [`HashError`] if it could not be computed; nothing is known of the password then.
    pub async fn hash(&self, password: Password) -> Result<PasswordHash, HashError> {
        let params = self.pool.params();
        let salt = random::<SALT>()?.to_vec();
        let recipe = Recipe::new(password, params, salt.clone(), TAG);

        let tag = self.pool.run(recipe).await?.tag;
        Ok(Phc { params, salt, tag }.into())
    }

    /// Whether `password` is the one that `stored` was made of.
    ///
    /// Pass `None` for a user who does not exist, and ask for nothing less than `matches`: one hash is computed in any case.
    ///
    /// # Errors
    ///
    /// [`HashError`] if it could not be found out. A wrong password, and a hash that cannot be read, are no errors.
    pub async fn verify(
        &self,
        password: Password,
        stored: Option<PasswordHash>,
    ) -> Result<Verdict, HashError> {
        let current = self.pool.params();
        let stored = stored.and_then(|hash| hash.phc());
        let recipe = match &stored {
            Some(phc) => Recipe::new(password, phc.params, phc.salt.clone(), phc.tag.len()),
            None => Recipe::new(password, current, vec![0; SALT], TAG),
        };

        let run = self.pool.run(recipe).await?;
        let matches = stored
            .as_ref()
            .is_some_and(|phc| bool::from(phc.tag.ct_eq(&run.tag)));
        self.pool.level(&run, matches).await;

        let Some(phc) = stored else {
            return Ok(Verdict {
                matches: false,
                outdated: false,
            });
        };
        Ok(Verdict {
            matches,
            outdated: matches && phc.is_outdated(current),
        })
    }

    /// How many Argon2 computations the pool has begun since it was made: a metric.
    pub fn runs(&self) -> u64 {
        self.pool.runs()
    }

    /// How many jobs wait for a thread at this moment: a metric.
    pub fn queued(&self) -> usize {
        self.pool.queued()
    }
}

impl fmt::Debug for Hasher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Hasher")
            .field("params", &self.pool.params())
            .field("runs", &self.runs())
            .field("queued", &self.queued())
            .finish_non_exhaustive()
    }
}
