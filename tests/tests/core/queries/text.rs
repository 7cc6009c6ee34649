//! Text is found by each of its characters, and by nothing else.

use auth_core::Model;
use auth_core::model::BuildModel;
use auth_core::query::Filter;
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::Note;

use super::{author, found, note};

/// What databases are known to take for something else.
const TEXTS: [&str; 38] = [
    "",
    " ",
    "a",
    "A",
    "a ",
    "a  ",
    " a",
    "aa",
    "á",
    "a\u{301}",
    "ä",
    "b",
    "Z",
    "z",
    "100%",
    "100_",
    "100\\",
    "100\\%",
    "1000",
    "%",
    "_",
    "\\",
    "\\\\",
    "it's",
    "\"q\"",
    "`t`",
    "?",
    "$1",
    ":a",
    "'; DROP TABLE notes_note; --",
    "\" OR 1 = 1 --",
    "𝒜",
    "\u{10ffff}",
    "\u{d7ff}",
    "a\n",
    "a\t",
    "ß",
    "SS",
];

/// What else is looked for.
const PARTS: [&str; 12] = [
    "0",
    "0%",
    "%0",
    "_0",
    "0\\",
    "' OR '1' = '1",
    "DROP",
    "\u{301}",
    "\u{e000}",
    "a\0",
    "\0",
    "a\u{10ffff}",
];

type Search = (
    &'static str,
    fn(&str) -> Filter<Note>,
    fn(&str, &str) -> bool,
);

const SEARCHES: [Search; 11] = [
    (
        "eq",
        |part| Note::FIELDS.body.eq(part),
        |text, part| text == part,
    ),
    (
        "ne",
        |part| Note::FIELDS.body.ne(part),
        |text, part| text != part,
    ),
    (
        "lt",
        |part| Note::FIELDS.body.lt(part),
        |text, part| text < part,
    ),
    (
        "le",
        |part| Note::FIELDS.body.le(part),
        |text, part| text <= part,
    ),
    (
        "gt",
        |part| Note::FIELDS.body.gt(part),
        |text, part| text > part,
    ),
    (
        "ge",
        |part| Note::FIELDS.body.ge(part),
        |text, part| text >= part,
    ),
    (
        "is_in",
        |part| Note::FIELDS.body.is_in([part, "z"]),
        |text, part| text == part || text == "z",
    ),
    (
        "not is_in",
        |part| !Note::FIELDS.body.is_in([part, "z"]),
        |text, part| text != part && text != "z",
    ),
    (
        "contains",
        |part| Note::FIELDS.body.contains(part),
        |text, part| text.contains(part),
    ),
    (
        "starts_with",
        |part| Note::FIELDS.body.starts_with(part),
        |text, part| text.starts_with(part),
    ),
    (
        "ends_with",
        |part| Note::FIELDS.body.ends_with(part),
        |text, part| text.ends_with(part),
    ),
];

auth_core::test_on_each_database! {
    async fn each_character_counts(db: TestDb) -> TestResult {
        let author = author(&db).await?;
        let mut rows = Vec::new();
        for text in TEXTS {
            rows.push((note(author).body(text).create(&db).await?.id, text));
        }
        for part in TEXTS.into_iter().chain(PARTS) {
            for (name, filter, holds) in SEARCHES {
                let expected: Vec<_> = rows.iter().filter(|(_, text)| holds(text, part)).copied().collect();
                let ids = found(&db, filter(part)).await?;
                let found: Vec<_> = rows.iter().filter(|(id, _)| ids.contains(id)).copied().collect();
                assert_eq!(found, expected, "{name} {part:?}");
            }
        }
        assert_eq!(Note::objects(&db).count().await?, TEXTS.len() as u64, "nothing was dropped");
        Ok(())
    }

    // `code` has an index and a length.
    async fn an_index_finds_no_more_than_the_text(db: TestDb) -> TestResult {
        let author = author(&db).await?;
        for code in ["a", "A", "á", " a", "b"] {
            note(author).code(code).create(&db).await?;
        }
        for (code, count) in [("a", 1), ("A", 1), ("a ", 0), (" a", 1), ("", 0)] {
            let notes = Note::objects(&db).filter(|note| note.code.eq(code));
            assert_eq!(notes.count().await?, count, "{code:?}");
        }
        let notes = Note::objects(&db).filter(|note| note.code.starts_with("a") & note.code.is_in(["a", "á"]));
        assert_eq!(notes.count().await?, 1);
        Ok(())
    }

    async fn a_filter_shows_no_value_in_the_log(db: TestDb) -> TestResult {
        author(&db).await?;
        let notes = Note::objects(&db).filter(|note| note.body.contains("secret") | note.code.is_in(["secret"]));
        assert!(!format!("{notes:?}").contains("secret"));
        let log = db.capture_log();
        notes.all().await?;
        assert_eq!(notes.count().await?, 0);
        assert!(!log.text().contains("secret"), "{}", log.text());
        Ok(())
    }
}
