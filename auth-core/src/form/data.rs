//! What a person has sent.

/// The fields that a person has sent, as text by name.
///
/// Builders take from it what the model marks with `form`, and nothing else: no request can set any
/// other field (ASVS 15.3.3).
pub trait FormData {
    /// What was sent as `field`, if anything was.
    fn text(&self, field: &str) -> Option<&str>;
}
