//! "Did you mean …?"

/// The sentence for a key that does not exist, given those that do.
pub(super) fn unknown_key(key: &str, known: &[&str]) -> String {
    match nearest(key, known) {
        Some(near) => format!("there is no key `{key}`: did you mean `{near}`?"),
        None => format!("there is no key `{key}`: the keys are {}", listed(known)),
    }
}

/// `` `a`, `b`, `c` ``
pub(crate) fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// The known name that a slip of the fingers could have turned into `word`.
fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let tolerance = 1 + word.chars().count() / 4;
    let distances = known.iter().map(|name| (distance(word, name), *name));
    distances.filter(|(distance, _)| *distance <= tolerance).min().map(|(_, name)| name)
}

/// The edit distance of Levenshtein.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (above, from) in left.chars().enumerate() {
        let mut diagonal = above;
        row[0] = above + 1;
        for (index, to) in right.iter().enumerate() {
            let replaced = diagonal + usize::from(from != *to);
            diagonal = row[index + 1];
            row[index + 1] = replaced.min(diagonal + 1).min(row[index] + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let known = ["max_length", "unique", "form"];
        assert_eq!(nearest("max_lenght", &known), Some("max_length"));
        assert_eq!(nearest("uniqe", &known), Some("unique"));
        assert_eq!(nearest("verbose_name", &known), None);
    }

    #[test]
    fn distance_counts_edits() {
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("same", "same"), 0);
    }
}
