//! Sentences that the compiler puts together.

/// A sentence of a compile error that names what the user wrote. The compiler can show text in a panic, but not format any.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sentence {
    letters: [u8; Self::LONGEST],
    length: usize,
}

impl Sentence {
    const LONGEST: usize = 512;

    /// The beginning.
    pub(super) const fn new(text: &str) -> Self {
        let nothing = Self {
            letters: [0; Self::LONGEST],
            length: 0,
        };
        nothing.then(text)
    }

    /// Goes on. What is too long is cut.
    pub(super) const fn then(mut self, text: &str) -> Self {
        let letters = text.as_bytes();
        let mut place = 0;
        while place < letters.len() && self.length < Self::LONGEST {
            self.letters[self.length] = letters[place];
            self.length += 1;
            place += 1;
        }
        self
    }

    /// Says it as a compile error, at the place of the caller.
    #[track_caller]
    #[expect(clippy::panic, reason = "in constants it is a compile error")]
    pub(super) const fn refuse(&self) -> ! {
        panic!("{}", self.text());
    }

    /// The sentence.
    pub(super) const fn text(&self) -> &str {
        let (letters, _) = self.letters.split_at(self.length);
        match std::str::from_utf8(letters) {
            Ok(text) => text,
            // Cut within a letter.
            Err(_) => "a rule of the derive is broken",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_become_one_text() {
        const WHOLE: Sentence = Sentence::new("there is no `").then("é").then("`");
        assert_eq!(WHOLE.text(), "there is no `é`");
        let long = "é".repeat(300);
        assert_eq!(Sentence::new(&long).text().len(), 512);
        assert!(Sentence::new("x").then(&long).text().starts_with("a rule"));
    }
}
