//! Random filters find what the same conditions find in Rust, over random rows.

use std::fmt::Debug;

use auth_core::Model;
use auth_core::model::{BuildModel, Field};
use auth_core::query::{Col, Filter, Objects, OrderedField, TextField};
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::{Note, NoteFields};
use chrono::{DateTime, Days, NaiveDate, Utc};
use uuid::Uuid;

use crate::kit::times;

use super::{author, found, note};

/// A small generator with a fixed seed (Marsaglia's xorshift64), so that a failure can be repeated.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) const fn new() -> Self {
        Self(0x9E37_79B9_7F4A_7C15)
    }

    pub(super) fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap_or_default()
    }

    pub(super) fn pick<T: Clone>(&mut self, pool: &[T]) -> T {
        pool[self.roll(pool.len())].clone()
    }
}

/// A condition in Rust, on a row and on what one of its columns holds.
type Predicate<M> = dyn Fn(&M) -> Option<bool> + Send;
type Holds<T> = Box<dyn Fn(T) -> Option<bool> + Send>;

/// A condition in words, in SQL, and in Rust, where a comparison with nothing is neither true nor false.
pub(super) struct Test<M> {
    words: String,
    filter: Filter<M>,
    holds: Box<Predicate<M>>,
}

const TEXTS: [&str; 14] = [
    "", "a", "A", "a ", "b", "ab", "a%", "_", "\\", "'", "ä", "𝒜", "a\0", "abc",
];

fn texts() -> Vec<String> {
    TEXTS.map(str::to_owned).to_vec()
}

/// What a note may hold in its column of text, which has no NUL.
fn stored_texts() -> Vec<String> {
    texts()
        .into_iter()
        .filter(|text| !text.contains('\0'))
        .collect()
}

fn days() -> Vec<NaiveDate> {
    let first = NaiveDate::default();
    [0, 1, 365, 20_000]
        .into_iter()
        .map(|days| first + Days::new(days))
        .collect()
}

fn moments() -> Vec<DateTime<Utc>> {
    [-1, 0, 1, 1_000_000]
        .into_iter()
        .filter_map(DateTime::from_timestamp_micros)
        .collect()
}

fn uuids() -> Vec<Uuid> {
    [0, 1, u128::MAX].map(Uuid::from_u128).to_vec()
}

/// Any comparison of a column with values from `pool`.
pub(super) fn compare<M: Model, T: Field + OrderedField + PartialOrd + Debug>(
    dice: &mut Dice,
    column: Col<M, Option<T>>,
    pool: &[T],
    read: fn(&M) -> Option<T>,
) -> Test<M> {
    let value = dice.pick(pool);
    let (given, shown) = (value.clone(), format!("{value:?}"));
    let comparison: (&str, Filter<M>, Holds<Option<T>>) = match dice.roll(10) {
        2 => (
            "lt",
            column.lt(given),
            Box::new(move |held| Some(held? < value)),
        ),
        3 => (
            "le",
            column.le(given),
            Box::new(move |held| Some(held? <= value)),
        ),
        4 => (
            "gt",
            column.gt(given),
            Box::new(move |held| Some(held? > value)),
        ),
        5 => (
            "ge",
            column.ge(given),
            Box::new(move |held| Some(held? >= value)),
        ),
        _ => return compare_equal(dice, column, pool, read),
    };
    let (words, filter, holds) = comparison;
    Test {
        words: format!("{column} {words} {shown}"),
        filter,
        holds: Box::new(move |note| holds(read(note))),
    }
}

/// Any comparison of a column that needs no order.
pub(super) fn compare_equal<M: Model, T: Field + PartialEq + Debug>(
    dice: &mut Dice,
    column: Col<M, Option<T>>,
    pool: &[T],
    read: fn(&M) -> Option<T>,
) -> Test<M> {
    let value = dice.pick(pool);
    let (given, shown) = (value.clone(), format!("{value:?}"));
    let comparison: (&str, Filter<M>, Holds<Option<T>>) = match dice.roll(6) {
        0 => (
            "eq",
            column.eq(given),
            Box::new(move |held| Some(held? == value)),
        ),
        1 => (
            "ne",
            column.ne(given),
            Box::new(move |held| Some(held? != value)),
        ),
        2 => (
            "is_null",
            column.is_null(),
            Box::new(|held| Some(held.is_none())),
        ),
        3 => (
            "is_not_null",
            column.is_not_null(),
            Box::new(|held| Some(held.is_some())),
        ),
        4 => {
            let some: Vec<T> = (0..dice.roll(4)).map(|_| dice.pick(pool)).collect();
            let none = some.is_empty();
            let filter = column.is_in(some.clone());
            (
                "is_in",
                filter,
                Box::new(move |held| {
                    if none {
                        Some(false)
                    } else {
                        Some(some.contains(&held?))
                    }
                }),
            )
        }
        _ => {
            let some = [Some(value), None];
            let filter = column.is_in(some.clone());
            (
                "is_in with none",
                filter,
                Box::new(move |held| Some(some.contains(&held))),
            )
        }
    };
    let (words, filter, holds) = comparison;
    Test {
        words: format!("{column} {words} {shown}"),
        filter,
        holds: Box::new(move |row| holds(read(row))),
    }
}

/// A search for a part of a text.
pub(super) fn search<M: Model, T: Field + TextField>(
    dice: &mut Dice,
    column: Col<M, T>,
    read: fn(&M) -> Option<String>,
) -> Test<M> {
    let part = dice.pick(&TEXTS);
    match dice.roll(3) {
        0 => Test {
            words: format!("{column} contains {part:?}"),
            filter: column.contains(part),
            holds: Box::new(move |row| Some(read(row)?.contains(part))),
        },
        1 => Test {
            words: format!("{column} starts_with {part:?}"),
            filter: column.starts_with(part),
            holds: Box::new(move |row| Some(read(row)?.starts_with(part))),
        },
        _ => Test {
            words: format!("{column} ends_with {part:?}"),
            filter: column.ends_with(part),
            holds: Box::new(move |row| Some(read(row)?.ends_with(part))),
        },
    }
}

fn leaf(dice: &mut Dice) -> Test<Note> {
    let NoteFields {
        pinned,
        stars,
        size,
        score,
        external,
        due_on,
        seen_at,
        code,
        body,
        ..
    } = Note::FIELDS;
    match dice.roll(11) {
        0 => compare(dice, pinned, &[true, false], |note| note.pinned),
        1 => compare(dice, stars, &[-1, 0, 1, 2], |note| note.stars),
        2 => compare(dice, size, &[i64::MIN, 0, i64::MAX], |note| note.size),
        3 => compare(dice, score, &[-0.5, 0.0, 0.3], |note| note.score),
        4 => compare(dice, external, &uuids(), |note| note.external),
        5 => compare(dice, due_on, &days(), |note| note.due_on),
        6 => compare(dice, seen_at, &moments(), |note| note.seen_at),
        7 | 8 => compare(dice, code, &texts(), |note| note.code.clone()),
        9 => search(dice, code, |note| note.code.clone()),
        _ => search(dice, body, |note| Some(note.body.clone())),
    }
}

/// A condition of conditions, each of them made by `leaf`.
fn tree<M: 'static>(dice: &mut Dice, depth: usize, leaf: fn(&mut Dice) -> Test<M>) -> Test<M> {
    if depth == 0 || dice.roll(4) == 0 {
        return leaf(dice);
    }
    let left = tree(dice, depth - 1, leaf);
    match dice.roll(5) {
        0 => Test {
            words: format!("!({})", left.words),
            filter: !left.filter,
            holds: Box::new(move |note| (left.holds)(note).map(|holds| !holds)),
        },
        1 | 2 => {
            let right = tree(dice, depth - 1, leaf);
            Test {
                words: format!("({} & {})", left.words, right.words),
                filter: left.filter & right.filter,
                holds: Box::new(
                    move |note| match ((left.holds)(note), (right.holds)(note)) {
                        (Some(false), _) | (_, Some(false)) => Some(false),
                        (Some(true), Some(true)) => Some(true),
                        _ => None,
                    },
                ),
            }
        }
        _ => {
            let right = tree(dice, depth - 1, leaf);
            Test {
                words: format!("({} | {})", left.words, right.words),
                filter: left.filter | right.filter,
                holds: Box::new(
                    move |note| match ((left.holds)(note), (right.holds)(note)) {
                        (Some(true), _) | (_, Some(true)) => Some(true),
                        (Some(false), Some(false)) => Some(false),
                        _ => None,
                    },
                ),
            }
        }
    }
}

/// Compares what `filters` random filters find with what their conditions say of `rows`, which are all that there are.
pub(super) async fn compare_filters<M>(
    db: &TestDb,
    dice: &mut Dice,
    rows: &[M],
    leaf: fn(&mut Dice) -> Test<M>,
) -> TestResult
where
    M: Model<Key = i64, Manager = Objects<M>>,
{
    let (mut some, filters) = (0, times(300, 5_000));
    for _ in 0..filters {
        let test = tree(dice, 4, leaf);
        let meant = rows.iter().filter(|row| (test.holds)(row) == Some(true));
        let expected: Vec<i64> = meant.map(Model::key).collect();
        assert_eq!(found(db, test.filter).await?, expected, "{}", test.words);
        some += usize::from(!expected.is_empty() && expected.len() < rows.len());
    }
    assert!(
        some > filters / 3,
        "{some} of {filters} filters find some of the rows"
    );
    Ok(())
}

async fn with_random_notes(db: &TestDb, dice: &mut Dice) -> TestResult<Vec<Note>> {
    let author = author(db).await?;
    let (texts, mut codes) = (stored_texts(), stored_texts());
    // They are unique, and MySQL takes these two for one.
    codes.retain(|code| code != "a ");
    let mut rows = Vec::new();
    for _ in 0..40 {
        let mut row = note(author).body(dice.pick(&texts));
        macro_rules! perhaps {
            ($($field:ident: $pool:expr;)*) => {$(
                if dice.roll(3) > 0 {
                    row = row.$field(dice.pick($pool));
                }
            )*};
        }
        perhaps! {
            pinned: &[true, false];
            stars: &[-1, 0, 1, 2];
            size: &[i64::MIN, 0, i64::MAX];
            score: &[-0.5, 0.0, 0.3];
            external: &uuids();
            due_on: &days();
            seen_at: &moments();
        }
        if !codes.is_empty() && dice.roll(3) > 0 {
            row = row.code(codes.remove(0));
        }
        rows.push(row.create(db).await?);
    }
    Ok(rows)
}

auth_core::test_on_each_database! {
    async fn a_filter_finds_what_the_condition_finds(db: TestDb) -> TestResult {
        let mut dice = Dice::new();
        let rows = with_random_notes(&db, &mut dice).await?;
        compare_filters(&db, &mut dice, &rows, leaf).await
    }
}
