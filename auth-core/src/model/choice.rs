//! One of the values that a column may hold.

use super::Value;
use super::columns::same;

/// One of the values that a column may hold, and its name for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// What is stored, as text: `"draft"`, or `"2"` in a column of whole numbers.
    pub value: &'static str,
    /// The name for people.
    pub label: &'static str,
}

impl Choice {
    /// The choice that is stored as `value` and that people know as `label`.
    pub const fn new(value: &'static str, label: &'static str) -> Self {
        Self { value, label }
    }

    /// Whether `value` is this choice.
    pub fn is(&self, value: &Value) -> bool {
        match value {
            Value::Text(text) | Value::Key(text) => text == self.value,
            Value::Int(number) => number.to_string() == self.value,
            _ => false,
        }
    }
}

/// Whether one of `choices` is stored as `value`.
pub(crate) const fn has_text(choices: &[Choice], value: &str) -> bool {
    let mut index = 0;
    while index < choices.len() {
        if same(choices[index].value, value) {
            return true;
        }
        index += 1;
    }
    false
}

/// The length of a column for `choices`: room for the longest, rounded up to twenties, so that a longer choice that comes later
/// changes the rule of the column and seldom its type.
pub const fn length_for(choices: &[Choice]) -> u32 {
    let (mut longest, mut index) = (1, 0);
    while index < choices.len() {
        let length = characters(choices[index].value);
        if length > longest {
            longest = length;
        }
        index += 1;
    }
    let room = longest.div_ceil(20) * 20;
    // Of up to 255 characters MySQL stores the length in one byte, and the derives allow no longer value.
    if room > 255 { 255 } else { room }
}

const fn characters(text: &str) -> u32 {
    let (bytes, mut count, mut index) = (text.as_bytes(), 0, 0);
    while index < bytes.len() {
        // All but the first byte of a character begin with the bits 10.
        if bytes[index] & 0xC0 != 0x80 {
            count += 1;
        }
        index += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_has_room_for_its_choices_and_some_more() {
        let length = |value| length_for(&[Choice::new("a", ""), Choice::new(value, "")]);
        assert_eq!(length(""), 20);
        assert_eq!(length("12345678901234567890"), 20);
        assert_eq!(length("éééééééééééééééééééé"), 20);
        assert_eq!(length("123456789012345678901"), 40);
        assert_eq!(length(&*"x".repeat(255).leak()), 255);
    }

    #[test]
    fn a_number_is_the_choice_with_its_digits() {
        let choice = Choice::new("-1", "none");
        assert!(choice.is(&Value::Int(-1)) && choice.is(&Value::Text("-1".to_owned())));
        assert!(!choice.is(&Value::Int(1)) && !choice.is(&Value::Bool(true)));
    }
}
