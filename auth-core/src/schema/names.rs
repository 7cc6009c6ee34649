//! The names of indexes and rules.

use sha2::{Digest, Sha256};

/// The shortest limit of the three engines (PostgreSQL cuts longer names without a word).
const LIMIT: usize = 63;

pub(crate) fn unique_name(table: &str, columns: &[&str]) -> String {
    fit(format!("{table}_{}_uniq", columns.join("_")))
}

pub(crate) fn index_name(table: &str, columns: &[&str]) -> String {
    fit(format!("{table}_{}_idx", columns.join("_")))
}

pub(crate) fn foreign_key_name(table: &str, column: &str) -> String {
    fit(format!("{table}_{column}_fk"))
}

pub(crate) fn check_name(table: &str, column: &str) -> String {
    fit(format!("{table}_{column}_check"))
}

/// A name that is too long keeps its beginning and gets a hash of the whole.
fn fit(name: String) -> String {
    if name.len() <= LIMIT {
        return name;
    }
    let hash = Sha256::digest(&name);
    let tail = u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]);
    let head: String = name.chars().take(LIMIT - 9).collect();
    format!("{head}_{tail:08x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_are_cut_and_stay_different() {
        let (a, b) = (
            unique_name(&"t".repeat(80), &["a"]),
            unique_name(&"t".repeat(80), &["b"]),
        );
        assert_eq!(a.len(), LIMIT);
        assert_ne!(a, b);
    }
}
