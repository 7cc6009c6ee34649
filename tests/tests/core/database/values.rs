//! What goes in comes out.

use auth_core::Model;
use auth_core::model::BuildModel;
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::{Note, NoteBuilder};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use uuid::Uuid;

use crate::kit::{user_called, with_tables};

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().expect("RFC 3339")
}

async fn stored(db: &TestDb, note: NoteBuilder) -> TestResult<Note> {
    let note = note.create(db).await?;
    let found = Note::get(db, note.id).await?.ok_or("not stored")?;
    assert_eq!(found, note);
    Ok(found)
}

auth_core::test_on_each_database! {
    async fn a_null_of_every_kind_stays_null(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let author = user_called(&db, "alice").await?.id;
        let note = stored(&db, Note::builder().author_id(author).body("")).await?;
        assert_eq!((note.pinned, note.digest, note.seen_at), (None, None, None));
        Ok(())
    }

    async fn the_ends_of_every_kind_are_kept(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let author = user_called(&db, "alice").await?.id;
        let time = |hour, minute, second, micro| {
            NaiveTime::from_hms_micro_opt(hour, minute, second, micro).expect("a time")
        };
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).expect("a day");
        let low = Note::builder().author_id(author).body("").code("").pinned(false)
            .stars(i16::MIN).views(i32::MIN).size(i64::MIN).score(f64::MIN).digest(Vec::new())
            .external(Uuid::from_u128(1)).due_on(day(1000, 1, 1)).due_at(time(0, 0, 0, 0))
            .seen_at(moment("1970-01-01T00:00:00Z"));
        stored(&db, low).await?;
        let high = Note::builder().author_id(author).body("\u{1}\n\r\t'\"\\%_?𝒜é\u{301}\u{10ffff} ")
            .code("𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜𝒜").pinned(true)
            .stars(i16::MAX).views(i32::MAX).size(i64::MAX).score(f64::MAX).digest((0..=255).collect::<Vec<u8>>())
            .external(Uuid::from_u128(u128::MAX)).due_on(day(9999, 12, 31)).due_at(time(23, 59, 59, 999_999))
            .seen_at(moment("9999-12-31T23:59:59.999999Z"));
        stored(&db, high).await?;
        let middle = Note::builder().author_id(author).body("x".repeat(100_000)).score(0.1 + 0.2)
            .due_at(time(13, 37, 0, 1)).seen_at(moment("2026-11-23T12:00:00.000001Z"));
        stored(&db, middle).await?;
        Ok(())
    }

    // Spaces at the end count too, but not on MySQL and MariaDB, which have no collation in common that
    // compares them. Identities are compared as bytes for that reason.
    async fn text_differs_by_every_character(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let author = user_called(&db, "alice").await?.id;
        for code in ["a", "A", "á", " a", "ａ"] {
            stored(&db, Note::builder().author_id(author).body("").code(code)).await?;
        }
        let found = db.fetch_all::<(String,)>("SELECT \"code\" FROM \"notes_note\" WHERE \"code\" = ?", ("A",)).await?;
        assert_eq!(found, [("A".to_owned(),)]);
        Ok(())
    }

    async fn moments_compare_as_time(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let author = user_called(&db, "alice").await?.id;
        for text in ["2026-11-23T12:00:00Z", "2026-11-23T12:00:00.000001Z", "2026-11-24T00:00:00Z"] {
            stored(&db, Note::builder().author_id(author).body(text).seen_at(moment(text))).await?;
        }
        let sql = "SELECT \"body\" FROM \"notes_note\" WHERE \"seen_at\" > ? AND \"seen_at\" < ?";
        let between = (moment("2026-11-23T12:00:00Z"), moment("2026-11-23T23:59:59Z"));
        let found = db.fetch_all::<(String,)>(sql, between).await?;
        assert_eq!(found, [("2026-11-23T12:00:00.000001Z".to_owned(),)]);
        Ok(())
    }

    async fn a_key_that_is_gone_takes_its_rows_along(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let alice = user_called(&db, "alice").await?;
        stored(&db, Note::builder().author_id(alice.id).body("b")).await?;
        alice.delete(&db).await?;
        assert_eq!(crate::kit::count(&db, "notes_note").await?, 0);
        Ok(())
    }
}
