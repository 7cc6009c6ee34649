//! The settings of a pool.

use std::num::NonZeroUsize;
use std::thread::available_parallelism;
use std::time::Duration;

use super::Hasher;
use super::pool::Pool;
use crate::password::Params;

/// Settings for a [`Hasher`]; each has a default that suits a web application.
///
/// # Examples
///
/// ```
/// use auth_core::password::{Hasher, Params};
/// use std::time::Duration;
///
/// let hasher = Hasher::builder()
///     .params(Params::new(65_536, 3, 1)?)
///     .max_wait(Duration::from_secs(1))
///     .build();
/// assert_eq!(hasher.runs(), 0);
/// # Ok::<(), auth_core::password::ParamsError>(())
/// ```
#[derive(Debug, Clone)]
pub struct HasherBuilder {
    pub(super) params: Params,
    pub(super) threads: NonZeroUsize,
    pub(super) queue_len: usize,
    pub(super) max_wait: Duration,
}

impl HasherBuilder {
    /// The cost of new hashes; [`Params::default`] unless set.
    pub fn params(mut self, params: Params) -> Self {
        self.params = params;
        self
    }

    /// How many hashes are computed at once; one per core unless set, and never fewer than one.
    ///
    /// Each thread keeps the memory of one hash.
    pub fn threads(mut self, threads: usize) -> Self {
        self.threads = NonZeroUsize::new(threads).unwrap_or(NonZeroUsize::MIN);
        self
    }

    /// How many jobs may wait; 1,024 unless set.
    pub fn queue_len(mut self, queue_len: usize) -> Self {
        self.queue_len = queue_len;
        self
    }

    /// How long a job may wait before it begins; 2 seconds unless set.
    pub fn max_wait(mut self, max_wait: Duration) -> Self {
        self.max_wait = max_wait;
        self
    }

    /// The pool. Its threads start when they are first needed.
    pub fn build(self) -> Hasher {
        Hasher {
            pool: Pool::new(&self).into(),
        }
    }
}

impl Default for HasherBuilder {
    fn default() -> Self {
        Self {
            params: Params::default(),
            threads: available_parallelism().unwrap_or(NonZeroUsize::MIN),
            queue_len: 1024,
            max_wait: Duration::from_secs(2),
        }
    }
}
