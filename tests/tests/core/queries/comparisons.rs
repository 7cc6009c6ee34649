//! Each comparison of each type finds what Rust finds.

use std::fmt::Debug;

use auth_core::Model;
use auth_core::model::{BuildModel, Field};
use auth_core::query::{Col, Filter, Objects, Operand, OrderedField, Unsaved};
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::{Note, NoteBuilder, NoteFields};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use uuid::Uuid;

use super::{author, found, note};

type Comparison<M, T> = (&'static str, Filter<M>, fn(&T, &T) -> bool);

/// Stores a row for each value and one without, and compares all of them with each value.
pub(super) async fn compare_rows<B, M, T>(
    db: &TestDb,
    column: Col<M, Option<T>>,
    values: &[T],
    without: fn() -> B,
    set: fn(B, T) -> B,
) -> TestResult
where
    B: Unsaved<Model = M>,
    M: Model<Key = i64, Manager = Objects<M>>,
    T: Field + OrderedField + PartialOrd + Debug + Operand<Option<T>>,
{
    let objects = M::objects(db);
    objects.create(without()).await?;
    let mut rows = Vec::new();
    for value in values {
        let row = objects.create(set(without(), value.clone())).await?;
        rows.push((row.key(), value.clone()));
    }
    for value in values {
        let given = || value.clone();
        let comparisons: [Comparison<M, T>; 8] = [
            ("eq", column.eq(given()), |left, right| left == right),
            ("ne", column.ne(given()), |left, right| left != right),
            ("lt", column.lt(given()), |left, right| left < right),
            ("le", column.le(given()), |left, right| left <= right),
            ("gt", column.gt(given()), |left, right| left > right),
            ("ge", column.ge(given()), |left, right| left >= right),
            ("is_in", column.is_in([given(), given()]), |left, right| {
                left == right
            }),
            ("not is_in", !column.is_in([given()]), |left, right| {
                left != right
            }),
        ];
        for (name, filter, holds) in comparisons {
            let expected: Vec<i64> = rows
                .iter()
                .filter(|(_, stored)| holds(stored, value))
                .map(|(id, _)| *id)
                .collect();
            assert_eq!(found(db, filter).await?, expected, "{name} {value:?}");
        }
    }
    let all: Vec<i64> = rows.iter().map(|(id, _)| *id).collect();
    assert_eq!(found(db, column.is_not_null()).await?, all);
    assert_eq!(found(db, column.is_in(values.to_vec())).await?, all);
    assert_eq!(found(db, column.is_null()).await?.len(), 1);
    let sorted = objects
        .filter(|_| column.is_not_null())
        .order_by(|_| column.asc())
        .all()
        .await?;
    let sorted: Vec<i64> = sorted.iter().map(Model::key).collect();
    rows.sort_by(|(_, left), (_, right)| left.partial_cmp(right).expect("no NaN"));
    assert_eq!(sorted, rows.iter().map(|(id, _)| *id).collect::<Vec<_>>());
    Ok(())
}

/// The same for notes. The first user is who writes them.
async fn compare<T: Field + OrderedField + PartialOrd + Debug + Operand<Option<T>>>(
    db: &TestDb,
    column: Col<Note, Option<T>>,
    values: &[T],
    set: fn(NoteBuilder, T) -> NoteBuilder,
) -> TestResult {
    assert_eq!(author(db).await?, 1);
    compare_rows(db, column, values, || note(1), set).await
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

fn time(hour: u32, minute: u32, second: u32, micro: u32) -> NaiveTime {
    NaiveTime::from_hms_micro_opt(hour, minute, second, micro).expect("a time")
}

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().expect("RFC 3339")
}

auth_core::test_on_each_database! {
    async fn truths(db: TestDb) -> TestResult {
        compare(&db, Note::FIELDS.pinned, &[true, false], NoteBuilder::pinned).await
    }

    async fn small_integers(db: TestDb) -> TestResult {
        compare(&db, Note::FIELDS.stars, &[i16::MIN, -1, i16::MAX, 0], NoteBuilder::stars).await
    }

    async fn integers(db: TestDb) -> TestResult {
        compare(&db, Note::FIELDS.views, &[i32::MIN, i32::MAX, 0, -1], NoteBuilder::views).await
    }

    async fn large_integers(db: TestDb) -> TestResult {
        let values = [i64::MAX, i64::MAX - 1, i64::MIN, i64::MIN + 1, 0, 1 << 53, (1 << 53) + 1];
        compare(&db, Note::FIELDS.size, &values, NoteBuilder::size).await
    }

    async fn fractions(db: TestDb) -> TestResult {
        let values = [f64::MAX, f64::MIN, 0.0, -0.5, 0.1 + 0.2, 0.3, f64::MIN_POSITIVE, 9_007_199_254_740_993.0];
        compare(&db, Note::FIELDS.score, &values, NoteBuilder::score).await
    }

    async fn bytes(db: TestDb) -> TestResult {
        let values = [vec![], vec![0], vec![0, 0], vec![0x41], vec![0x61], vec![0x20], vec![255], vec![255, 0]];
        compare(&db, Note::FIELDS.digest, &values, NoteBuilder::digest).await
    }

    async fn uuids(db: TestDb) -> TestResult {
        let values = [Uuid::nil(), Uuid::max(), Uuid::from_u128(1), Uuid::from_u128(1 << 127), Uuid::from_u128(256)];
        compare(&db, Note::FIELDS.external, &values, NoteBuilder::external).await
    }

    async fn days(db: TestDb) -> TestResult {
        let values = [day(9999, 12, 31), day(1000, 1, 1), day(1969, 12, 31), day(2026, 2, 28), day(2026, 11, 3)];
        compare(&db, Note::FIELDS.due_on, &values, NoteBuilder::due_on).await
    }

    async fn times(db: TestDb) -> TestResult {
        let values = [
            time(23, 59, 59, 999_999), time(0, 0, 0, 0), time(12, 0, 0, 0), time(12, 0, 0, 1),
            time(12, 0, 0, 500_000), time(12, 0, 0, 499_999), time(12, 0, 1, 0),
        ];
        compare(&db, Note::FIELDS.due_at, &values, NoteBuilder::due_at).await
    }

    async fn moments(db: TestDb) -> TestResult {
        let values = [
            "9999-12-31T23:59:59.999999Z", "1970-01-01T00:00:00Z", "1969-12-31T23:59:59.999999Z", "1000-01-01T00:00:00Z",
            "2026-11-23T12:00:00Z", "2026-11-23T12:00:00.000001Z", "2026-11-23T12:00:00.1Z", "2026-11-23T12:00:00.09Z",
        ].map(moment);
        compare(&db, Note::FIELDS.seen_at, &values, NoteBuilder::seen_at).await
    }

    // `MAX_UTC` is what many call "never".
    async fn values_that_no_column_holds(db: TestDb) -> TestResult {
        let author = author(&db).await?;
        note(author).create(&db).await?;
        let last = moment("9999-12-31T23:59:59.999999Z");
        let ids = [
            note(author).score(f64::MAX).seen_at(last).due_on(day(9999, 12, 31)).create(&db).await?.id,
            note(author).score(f64::MIN).seen_at(moment("1000-01-01T00:00:00Z")).due_on(day(1000, 1, 1)).create(&db).await?.id,
        ];
        let NoteFields { score, seen_at, due_on, .. } = Note::FIELDS;
        let (above, below) = (DateTime::<Utc>::MAX_UTC, DateTime::<Utc>::MIN_UTC);
        for (name, filter, is_all) in [
            ("lt above", seen_at.lt(above), true),
            ("le above", seen_at.le(above), true),
            ("gt above", seen_at.gt(above), false),
            ("ge above", seen_at.ge(above), false),
            ("eq above", seen_at.eq(above), false),
            ("ne above", seen_at.ne(above), true),
            ("not gt above", !seen_at.gt(above), true),
            ("is_in", seen_at.is_in([above, below]), false),
            ("lt below", seen_at.lt(below), false),
            ("gt below", seen_at.gt(below), true),
            ("lt last day", due_on.lt(NaiveDate::MAX), true),
            ("ge first day", due_on.ge(NaiveDate::MIN), true),
            ("eq first day", due_on.eq(NaiveDate::MIN), false),
            ("lt infinity", score.lt(f64::INFINITY), true),
            ("lt minus infinity", score.lt(f64::NEG_INFINITY), false),
            ("eq infinity", score.eq(f64::INFINITY), false),
            ("ge minus infinity", score.ge(f64::NEG_INFINITY), true),
            ("lt not a number", score.lt(f64::NAN), false),
            ("ge not a number", score.ge(f64::NAN), false),
            ("eq not a number", score.eq(f64::NAN), false),
            ("ne not a number", score.ne(f64::NAN), true),
        ] {
            let expected = if is_all { ids.to_vec() } else { Vec::new() };
            assert_eq!(found(&db, filter).await?, expected, "{name}");
        }
        Ok(())
    }

    async fn thousands_of_values_and_conditions(db: TestDb) -> TestResult {
        let author = author(&db).await?;
        for size in [7, 8] {
            note(author).size(size).create(&db).await?;
        }
        let column = Note::FIELDS.size;
        assert_eq!(found(&db, column.is_in(1_000..5_000_i64)).await?, Vec::<i64>::new());
        assert_eq!(found(&db, column.is_in(0..4_000_i64)).await?.len(), 2);
        let any = (8..2_000_i64).map(|size| column.eq(size)).reduce(|all, one| all | one);
        assert_eq!(found(&db, any.ok_or("none")?).await?.len(), 1);
        let all = (9..2_000_i64).fold(Filter::default(), |all, size| all & column.ne(size));
        assert_eq!(found(&db, all).await?.len(), 2);
        Ok(())
    }
}
