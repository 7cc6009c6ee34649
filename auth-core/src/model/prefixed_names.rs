//! Names of columns with something before them, made by the compiler.

use super::Columns;

/// The longest name that PostgreSQL keeps, in bytes.
const LONGEST: usize = 63;

/// One byte more, to see what is too long.
const ROOM: usize = LONGEST + 1;

/// A name of that length, for one that was cut within a character.
const CUT: &str = "________________________________________________________________";

/// The names of all columns of a model with a prefix, as long as the program: a constant has to hold the letters.
#[derive(Debug)]
pub struct PrefixedNames {
    letters: [[u8; ROOM]; Columns::CAPACITY],
    lengths: [usize; Columns::CAPACITY],
}

impl PrefixedNames {
    /// `prefix` before the name of each of `columns`. What is too long for a database is cut, to what [`fit`](Self::fit) refuses.
    pub const fn of(prefix: &str, columns: &Columns) -> Self {
        let mut names = Self {
            letters: [[0; ROOM]; Columns::CAPACITY],
            lengths: [0; Columns::CAPACITY],
        };
        let columns = columns.as_slice();
        let mut index = 0;
        while index < columns.len() {
            names.add(index, prefix.as_bytes());
            names.add(index, columns[index].name.as_bytes());
            index += 1;
        }
        names
    }

    /// Whether no name of `columns`, which have a prefix, is longer than a database keeps.
    pub const fn fit(columns: &Columns) -> bool {
        let columns = columns.as_slice();
        let mut index = 0;
        while index < columns.len() {
            if columns[index].name.len() > LONGEST {
                return false;
            }
            index += 1;
        }
        true
    }

    const fn add(&mut self, index: usize, letters: &[u8]) {
        let mut place = 0;
        while place < letters.len() && self.lengths[index] < ROOM {
            self.letters[index][self.lengths[index]] = letters[place];
            self.lengths[index] += 1;
            place += 1;
        }
    }

    /// The name of the column at `index`.
    pub const fn get(&self, index: usize) -> &str {
        let (letters, _) = self.letters[index].split_at(self.lengths[index]);
        match std::str::from_utf8(letters) {
            Ok(name) => name,
            // Two texts, one behind the other, are text; unless the end is cut off within a character.
            Err(_) => CUT,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Column;

    const PLAIN: Columns = Columns::EMPTY
        .column("id", Column::of::<i64>(""))
        .primary_key()
        .column("näme", Column::of::<String>(""));

    #[test]
    fn every_name_gets_the_prefix_and_fields_keep_theirs() {
        const NAMES: &PrefixedNames = &PrefixedNames::of("usr_", &PLAIN);
        let columns = PLAIN.renamed(NAMES);
        let names: Vec<_> = columns
            .iter()
            .map(|column| (column.name, column.field))
            .collect();
        assert_eq!(names, [("usr_id", "id"), ("usr_näme", "näme")]);
    }
}
