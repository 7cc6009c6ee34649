//! How dear a hash is.

use std::fmt;

/// The cost of an Argon2id hash: memory `m` in KiB, passes `t`, lanes `p` (RFC 9106 §3.1).
///
/// The default is m = 19,456 KiB, t = 2, p = 1 (OWASP Password Storage Cheat Sheet, ASVS appendix C).
///
/// # Examples
///
/// ```
/// use auth_core::password::{Params, ParamsError};
///
/// assert_eq!(Params::default().to_string(), "m=19456,t=2,p=1");
/// assert!(Params::new(65_536, 3, 1).is_ok());
/// assert_eq!(Params::new(4_096, 1, 1), Err(ParamsError::TooWeak { least_m: 47_104 }));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Params {
    m: u32,
    t: u32,
    p: u32,
}

impl Params {
    /// The most memory in KiB: 256 MiB.
    pub const MAX_M: u32 = 256 * 1024;

    /// The most passes.
    pub const MAX_T: u32 = 16;

    /// The most lanes.
    pub const MAX_P: u32 = 16;

    /// OWASP's configurations of equal strength: with `t` passes, at least so many KiB.
    const FLOOR: [(u32, u32); 5] = [
        (5, 7_168),
        (4, 9_216),
        (3, 12_288),
        (2, 19_456),
        (1, 47_104),
    ];

    /// Parameters for new hashes.
    ///
    /// # Errors
    ///
    /// [`ParamsError::TooWeak`] below the OWASP floor, which is 47,104 KiB for one pass, 19,456 for two, 12,288 for
    /// three, 9,216 for four and 7,168 for more; [`ParamsError::OutOfRange`] over 256 MiB, 16 passes or 16 lanes, or
    /// without a pass or a lane.
    pub const fn new(m: u32, t: u32, p: u32) -> Result<Self, ParamsError> {
        let Some(params) = Self::accepted(m, t, p) else {
            return Err(ParamsError::OutOfRange);
        };
        let least_m = Self::least_m(t);
        if m < least_m {
            return Err(ParamsError::TooWeak { least_m });
        }
        Ok(params)
    }

    /// The cheapest parameters there are: a hash takes microseconds, and protects nothing.
    ///
    /// # Security
    ///
    /// For tests alone. The name is long so that it can be searched for.
    pub const fn insecure_for_tests() -> Self {
        Self { m: 8, t: 1, p: 1 }
    }

    /// Parameters of a stored hash: weak ones are old, but those over the limits are nobody's.
    pub(super) const fn accepted(m: u32, t: u32, p: u32) -> Option<Self> {
        let in_range = p >= 1
            && p <= Self::MAX_P
            && t >= 1
            && t <= Self::MAX_T
            // RFC 9106 §3.1: at least eight blocks a lane.
            && m >= 8 * p
            && m <= Self::MAX_M;
        if in_range {
            Some(Self { m, t, p })
        } else {
            None
        }
    }

    const fn least_m(t: u32) -> u32 {
        let mut row = 0;
        while row < Self::FLOOR.len() {
            let (passes, least) = Self::FLOOR[row];
            if t >= passes {
                return least;
            }
            row += 1;
        }
        u32::MAX
    }

    /// The memory of one hash in Argon2's blocks, which are of 1 KiB.
    pub(super) const fn blocks(self) -> usize {
        self.m as usize
    }

    /// The work of one hash in arbitrary units, to estimate one duration from another.
    pub(super) fn work(self) -> f64 {
        f64::from(self.m) * f64::from(self.t)
    }

    pub(super) fn argon2(self, tag: usize) -> Result<argon2::Argon2<'static>, argon2::Error> {
        Ok(argon2::Argon2::new(
            argon2::Algorithm::Argon2id,
            argon2::Version::V0x13,
            argon2::Params::new(self.m, self.t, self.p, Some(tag))?,
        ))
    }
}

impl Default for Params {
    fn default() -> Self {
        Self {
            m: 19_456,
            t: 2,
            p: 1,
        }
    }
}

impl fmt::Display for Params {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "m={},t={},p={}", self.m, self.t, self.p)
    }
}

/// Parameters that no password should be hashed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParamsError {
    /// Guessing would be too cheap.
    #[error("so many passes need at least {least_m} KiB of memory")]
    TooWeak {
        /// The least memory in KiB for the number of passes.
        least_m: u32,
    },

    /// Hashing would be too dear, or is not defined.
    #[error(
        "Argon2id takes up to {} KiB of memory, 1 to {} passes and 1 to {} lanes of 8 KiB at least",
        Params::MAX_M,
        Params::MAX_T,
        Params::MAX_P
    )]
    OutOfRange,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_is_on_the_floor() {
        assert_eq!(Params::new(19_456, 2, 1), Ok(Params::default()));
    }

    #[test]
    fn fewer_passes_need_more_memory() {
        for (t, least_m) in [
            (1, 47_104),
            (2, 19_456),
            (3, 12_288),
            (4, 9_216),
            (5, 7_168),
            (16, 7_168),
        ] {
            assert!(Params::new(least_m, t, 1).is_ok());
            assert_eq!(
                Params::new(least_m - 1, t, 1),
                Err(ParamsError::TooWeak { least_m })
            );
        }
    }

    #[test]
    fn what_no_machine_should_compute_is_out_of_range() {
        for (m, t, p) in [
            (Params::MAX_M + 1, 2, 1),
            (u32::MAX, u32::MAX, u32::MAX),
            (19_456, 17, 1),
            (19_456, 0, 1),
            (19_456, 2, 0),
            (19_456, 2, 17),
            (0, 2, 1),
        ] {
            assert_eq!(Params::new(m, t, p), Err(ParamsError::OutOfRange));
        }
    }
}
