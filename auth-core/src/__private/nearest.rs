//! "Did you mean …?" about the columns of embedded structs, which only the compiler knows.

use crate::model::Columns;

/// The longest name that is compared.
const LONGEST: usize = 64;

/// The field that a slip of the fingers could have turned into `word`.
pub(super) const fn nearest<'c>(word: &str, columns: &'c Columns) -> Option<&'c str> {
    let columns = columns.as_slice();
    let mut best = None;
    let mut fewest = 2 + word.len() / 4;
    let mut index = 0;
    while index < columns.len() {
        let edits = distance(word.as_bytes(), columns[index].field.as_bytes());
        if edits < fewest {
            fewest = edits;
            best = Some(columns[index].field);
        }
        index += 1;
    }
    best
}

/// How many letters have to be added, dropped or replaced (Levenshtein), or neighbours exchanged.
const fn distance(left: &[u8], right: &[u8]) -> usize {
    if left.len() >= LONGEST || right.len() >= LONGEST {
        return usize::MAX;
    }
    let mut above = [0; LONGEST];
    let mut before_that = [0; LONGEST];
    let mut x = 0;
    while x <= right.len() {
        above[x] = x;
        x += 1;
    }
    let mut y = 0;
    while y < left.len() {
        let mut row = [0; LONGEST];
        row[0] = y + 1;
        let mut x = 0;
        while x < right.len() {
            let mut edits = above[x] + (left[y] != right[x]) as usize;
            edits = smaller(edits, above[x + 1] + 1);
            edits = smaller(edits, row[x] + 1);
            if x > 0 && y > 0 && left[y] == right[x - 1] && left[y - 1] == right[x] {
                edits = smaller(edits, before_that[x - 1] + 1);
            }
            row[x + 1] = edits;
            x += 1;
        }
        before_that = above;
        above = row;
        y += 1;
    }
    above[right.len()]
}

const fn smaller(left: usize, right: usize) -> usize {
    if left < right { left } else { right }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AbstractModel, Column};
    use crate::user::AbstractUser;

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let columns = <AbstractUser>::COLUMNS;
        assert_eq!(nearest("emial", columns), Some("email"));
        assert_eq!(nearest("user_name", columns), Some("username"));
        assert_eq!(nearest("shoe_size", columns), None);
        assert_eq!(nearest("x".repeat(70).as_str(), columns), None);
    }

    #[test]
    fn it_is_known_to_the_compiler() {
        const COLUMNS: Columns = Columns::EMPTY.column("badge", Column::of::<i64>(""));
        const NEAREST: Option<&str> = nearest("bagde", &COLUMNS);
        assert_eq!(NEAREST, Some("badge"));
    }
}
