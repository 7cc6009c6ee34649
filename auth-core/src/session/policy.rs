//! How long sessions live.

use chrono::Duration;

/// How long sessions live.
///
/// | Preset | idle | absolute | "remember me": idle | absolute |
/// |---|---|---|---|---|
/// | [`relaxed`](Self::relaxed) | 14 d | 30 d | 30 d | 365 d |
/// | [`default`](Self::default) | 24 h | 14 d | 14 d | 90 d |
/// | [`strict`](Self::strict) | 30 min | 8 h | 30 min | 8 h |
///
/// Idle time counts from the last request; the absolute end does not move (ASVS 7.3.1, 7.3.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionPolicy {
    /// The lifetime of a session that ends with the browser.
    pub session: Lifetime,
    /// The lifetime of a session that outlives it.
    pub remembered: Lifetime,
}

/// The two ends of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lifetime {
    /// How long it lives without a request.
    pub idle: Duration,
    /// How long it lives at most.
    pub absolute: Duration,
}

/// How often a request moves the idle end: reading a session writes nothing in between.
pub const TOUCH_INTERVAL: Duration = Duration::minutes(1);

impl Lifetime {
    const fn new(idle: Duration, absolute: Duration) -> Self {
        Self { idle, absolute }
    }
}

impl Default for SessionPolicy {
    fn default() -> Self {
        Self {
            session: Lifetime::new(Duration::hours(24), Duration::days(14)),
            remembered: Lifetime::new(Duration::days(14), Duration::days(90)),
        }
    }
}

impl SessionPolicy {
    /// For sites where a stolen laptop is no great harm.
    pub const fn relaxed() -> Self {
        Self {
            session: Lifetime::new(Duration::days(14), Duration::days(30)),
            remembered: Lifetime::new(Duration::days(30), Duration::days(365)),
        }
    }

    /// For sites with much to lose. "Remember me" changes nothing.
    pub const fn strict() -> Self {
        let lifetime = Lifetime::new(Duration::minutes(30), Duration::hours(8));
        Self {
            session: lifetime,
            remembered: lifetime,
        }
    }

    /// The lifetime of a session, remembered or not.
    pub const fn lifetime(&self, remembered: bool) -> Lifetime {
        if remembered {
            self.remembered
        } else {
            self.session
        }
    }
}
