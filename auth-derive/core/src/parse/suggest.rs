//! "Did you mean …?"

/// The sentence for a key that does not exist, given those that do.
pub(super) fn unknown_key(key: &str, known: &[&str]) -> String {
    match nearest(key, known) {
        Some(near) => format!("there is no key `{key}`: did you mean `{near}`?"),
        None => format!("there is no key `{key}`: the keys are {}", listed(known)),
    }
}

/// `` `a`, `b`, `c` ``
fn listed(names: &[&str]) -> String {
    names
        .iter()
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(", ")
}

/// The known name that a slip of the fingers could have turned into `word`.
pub(crate) fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let tolerance = 1 + word.chars().count() / 4;
    // Of two that are as near, the one with the same first letter: few slips are made there.
    let ranked = known.iter().map(|name| {
        (
            distance(word, name),
            word.chars().next() != name.chars().next(),
            *name,
        )
    });
    ranked
        .filter(|(distance, ..)| *distance <= tolerance)
        .min()
        .map(|(.., name)| name)
}

/// The number of edits between two words: a letter added, dropped or replaced, or two neighbours
/// exchanged (the optimal string alignment distance of Damerau and Levenshtein).
fn distance(left: &str, right: &str) -> usize {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=right.len()).collect()];
    for (y, from) in left.iter().enumerate() {
        let above = &rows[y];
        let mut row = vec![y + 1];
        for (x, to) in right.iter().enumerate() {
            let replaced = above[x] + usize::from(from != to);
            let mut fewest = replaced.min(above[x + 1] + 1).min(row[x] + 1);
            if x > 0 && y > 0 && *from == right[x - 1] && left[y - 1] == *to {
                fewest = fewest.min(rows[y - 1][x - 1] + 1);
            }
            row.push(fewest);
        }
        rows.push(row);
    }
    rows[left.len()][right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let known = ["max_length", "unique", "form"];
        assert_eq!(nearest("max_lenght", &known), Some("max_length"));
        assert_eq!(nearest("tabel", &["label", "table"]), Some("table"));
        assert_eq!(nearest("uniqe", &known), Some("unique"));
        assert_eq!(nearest("verbose_name", &known), None);
    }

    #[test]
    fn distance_counts_edits() {
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("same", "same"), 0);
        assert_eq!(distance("tabel", "table"), 1);
    }
}
