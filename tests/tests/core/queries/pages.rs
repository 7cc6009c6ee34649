//! Pages have each row once.

use auth_core::Model;
use auth_core::db::DbError;
use auth_core::query::Objects;
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::Note;

use super::author;

const ROWS: i64 = 1_030;

/// More than a thousand notes, with as many stars as a few others have, or none.
async fn with_notes(db: &TestDb) -> TestResult {
    let author = author(db).await?;
    db.transact(move |tx| {
        Box::pin(async move {
            for number in 0..ROWS {
                let stars =
                    (number % 7 > 0).then_some(i16::try_from(number * 31 % 5).unwrap_or_default());
                let sql = "INSERT INTO notes_note (author_id, body, stars) VALUES (?, ?, ?)";
                tx.execute(sql, (author, format!("{}", number % 3), stars))
                    .await?;
            }
            Ok::<_, DbError>(())
        })
    })
    .await?;
    Ok(())
}

async fn every_page(notes: &Objects<Note>, size: u64) -> TestResult<Vec<i64>> {
    let mut keys = Vec::new();
    let total = notes.count().await?;
    for number in 1.. {
        let page = notes.page(number, size).await?;
        assert_eq!((page.number, page.size, page.total), (number, size, total));
        keys.extend(page.rows.iter().map(|note| note.id));
        if !page.has_next() {
            assert_eq!(page.pages(), number);
            break;
        }
        assert_eq!(page.rows.len() as u64, size);
    }
    Ok(keys)
}

auth_core::test_on_each_database! {
    async fn pages_neither_overlap_nor_leave_gaps(db: TestDb) -> TestResult {
        with_notes(&db).await?;
        let notes = Note::objects(&db).order_by(|note| [note.stars.desc(), note.body.asc()]);
        let mut expected = Note::objects(&db).all().await?;
        expected.sort_by_key(|note| (std::cmp::Reverse(note.stars), note.body.clone(), note.id));
        let expected: Vec<_> = expected.iter().map(|note| note.id).collect();
        assert_eq!(expected.len(), usize::try_from(ROWS)?);
        for size in [50, 103, 1_030, 5_000] {
            assert_eq!(every_page(&notes, size).await?, expected, "{size}");
        }
        let some = notes.filter(|note| note.stars.ge(2_i16));
        let count = some.count().await?;
        assert!(count > 100);
        assert_eq!(every_page(&some, 33).await?.len() as u64, count);
        Ok(())
    }

    async fn any_number_and_size_is_answered(db: TestDb) -> TestResult {
        with_notes(&db).await?;
        let notes = Note::objects(&db);
        let total = ROWS.unsigned_abs();
        for (number, size, rows) in [
            (0, 10, 10), (1, 10, 10), (103, 10, 10), (104, 10, 0), (u64::MAX, 10, 0), (u64::MAX, u64::MAX, 0),
            (2, u64::MAX, 0), (1, u64::MAX, total), (1, 0, 0), (0, 0, 0), (7, 0, 0), (2, 1_000, 30),
        ] {
            let page = notes.page(number, size).await?;
            let found = (page.rows.len() as u64, page.total, page.number);
            assert_eq!(found, (rows, total, number.max(1)), "{number} {size}");
        }
        let none = notes.filter(|note| note.stars.gt(100_i16));
        let page = none.page(1, 10).await?;
        assert_eq!((page.rows.len(), page.total, page.pages(), page.has_next()), (0, 0, 1, false));
        Ok(())
    }

    async fn a_page_is_two_statements_and_one_where_it_can_be(db: TestDb) -> TestResult {
        with_notes(&db).await?;
        let notes = Note::objects(&db).filter(|note| note.body.eq("1"));
        for (number, size, statements) in [(1, 10, 2), (1, 1_000, 1), (4, 100, 1), (9, 100, 2), (1, 0, 1)] {
            let log = db.capture_log();
            notes.page(number, size).await?;
            assert_eq!(log.statements().len(), statements, "{number} {size}");
        }
        Ok(())
    }
}
