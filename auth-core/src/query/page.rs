//! One page of many rows.

use serde_json::{Map, Value as Json};

use crate::model::{Model, Public};

/// One page of many rows, and how many there are in all.
///
/// In a template it is an object with its fields and `pages`: `{% for user in page.rows %}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<M> {
    /// The rows of this page.
    pub rows: Vec<M>,
    /// The number of this page, from 1.
    pub number: u64,
    /// How many rows a page has, but for the last one.
    pub size: u64,
    /// How many rows all pages have together.
    pub total: u64,
}

impl<M> Page<M> {
    /// How many pages there are. Without rows there is one, which is empty.
    pub const fn pages(&self) -> u64 {
        if self.size == 0 || self.total == 0 {
            return 1;
        }
        self.total.div_ceil(self.size)
    }

    /// Whether there is a page before this one.
    pub const fn has_previous(&self) -> bool {
        self.number > 1
    }

    /// Whether there is a page behind this one.
    pub const fn has_next(&self) -> bool {
        self.number < self.pages()
    }
}

impl<M: Model> Public for Page<M> {
    fn public(&self) -> Json {
        let facts = [
            ("rows", self.rows.public()),
            ("number", self.number.into()),
            ("size", self.size.into()),
            ("total", self.total.into()),
            ("pages", self.pages().into()),
        ];
        Json::Object(
            facts
                .map(|(name, fact)| (name.to_owned(), fact))
                .into_iter()
                .collect::<Map<_, _>>(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_counted() {
        for (number, size, total, pages, has_previous, has_next) in [
            (1, 50, 0, 1, false, false),
            (1, 50, 50, 1, false, false),
            (1, 50, 51, 2, false, true),
            (2, 50, 51, 2, true, false),
            (9, 50, 51, 2, true, false),
            (1, 0, 51, 1, false, false),
            (1, u64::MAX, u64::MAX, 1, false, false),
        ] {
            let page = Page::<()> {
                rows: Vec::new(),
                number,
                size,
                total,
            };
            let found = (page.pages(), page.has_previous(), page.has_next());
            assert_eq!(found, (pages, has_previous, has_next), "{page:?}");
        }
    }
}
