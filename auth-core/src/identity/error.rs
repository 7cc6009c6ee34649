//! Why a text cannot be an identity.

/// A text cannot be a name or an address.
///
/// The messages hold no more of the text than one character.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IdentityError {
    /// Nothing is left after the surrounding white space.
    #[error("it is empty")]
    Empty,

    /// It is too long, as typed or after normalisation.
    #[error("it is longer than {max}")]
    TooLong {
        /// The limit: code points for a name or a key, bytes for an e-mail address.
        max: usize,
    },

    /// It holds a character that has no place in it.
    #[error("the character U+{:04X} is not allowed", u32::from(*character))]
    Character {
        /// The first such character.
        character: char,
    },

    /// It mixes alphabets that look alike, such as Latin and Cyrillic.
    #[error("it mixes letters of different alphabets")]
    MixedScripts,

    /// It is not of the form `local@domain`.
    #[error("it is not an e-mail address")]
    NotAnEmail,
}
