//! The types that are widened, wrapped or chosen, and JSON: each comparison finds what Rust finds.

use std::cmp::Ordering;

use auth_core::model::{BuildModel, Decimal, Json};
use auth_core::schema::Table;
use auth_core::test::{TestDb, TestResult};
use auth_core::{Choices, Field, Model};
use auth_tests::models::User;
use chrono::NaiveDateTime;
use serde_json::{Value, json};

use super::comparisons::compare_rows;
use super::found;
use super::random::{Dice, Test, compare, compare_equal, compare_filters, search};

#[derive(Debug, Clone, PartialEq, PartialOrd, Field)]
struct Score(i32);

#[derive(Debug, Clone, PartialEq, PartialOrd, Field)]
struct Code {
    letters: String,
}

/// The order of what is stored is none of the variants'.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Choices)]
enum Status {
    Open,
    InReview,
    #[choice(value = "a")]
    Closed,
}

impl PartialOrd for Status {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.value().partial_cmp(other.value())
    }
}

#[derive(Debug, Clone, PartialEq, Model)]
#[model(table = "lab_sample", label = "lab.Sample")]
struct Sample {
    id: i64,
    tiny: Option<i8>,
    byte: Option<u8>,
    port: Option<u16>,
    address: Option<u32>,
    ratio: Option<f32>,
    price: Option<Decimal>,
    local: Option<NaiveDateTime>,
    json: Option<Json<Value>>,
    score: Option<Score>,
    code: Option<Code>,
    status: Option<Status>,
    #[model(choices = [-1, (2, "hard")])]
    level: Option<i16>,
}

const SAMPLE: SampleFields<Sample> = Sample::FIELDS;

async fn with_samples(db: &TestDb) -> TestResult {
    db.create_schema::<User>(&[Table::of::<Sample>()]).await?;
    Ok(())
}

fn moment(text: &str) -> NaiveDateTime {
    text.parse().expect("ISO 8601")
}

fn code(letters: &str) -> Code {
    Code {
        letters: letters.to_owned(),
    }
}

fn codes() -> Vec<Code> {
    ["", "a", "A", "a ", "ab", "b", "a%", "ä", "𝒜", "\\"]
        .map(code)
        .to_vec()
}

fn prices() -> Vec<Decimal> {
    // Of more digits SQLite compares some fifteen.
    [(-25, 1), (0, 0), (9, 0), (10, 0), (10_001, 2), (1, 9)]
        .map(|(digits, scale)| Decimal::new(digits, scale))
        .to_vec()
}

fn moments() -> Vec<NaiveDateTime> {
    [
        "9999-12-31T23:59:59.999999",
        "1969-12-31T23:59:59.999999",
        "1970-01-01T00:00:00",
        "1970-01-01T00:00:00.000001",
    ]
    .map(moment)
    .to_vec()
}

/// JSON that databases are known to take for something else.
fn documents() -> Vec<Json<Value>> {
    [
        json!(null),
        json!(true),
        json!("true"),
        json!(1),
        json!(1.0),
        json!(1.5),
        json!("1"),
        json!(1_000_000_000_000_000_000_000.0),
        json!(9_007_199_254_740_993_i64),
        json!(u64::MAX),
        json!("a"),
        json!("A"),
        json!("a "),
        json!("ä"),
        json!("a\u{301}"),
        json!("'\"\\/\n\u{1}𝒜"),
        json!(""),
        json!([]),
        json!({}),
        json!([1, 2]),
        json!([2, 1]),
        json!([1, 1]),
        json!([1]),
        json!([[1]]),
        json!({"a": 1}),
        json!({"A": 1}),
        json!({"a": 1, "b": {"c": [null], "d": 0.1}}),
        json!({"long key": 1, "a": [{"z": 1, "b": 2}]}),
        json!({"a": null}),
    ]
    .map(Json)
    .to_vec()
}

fn leaf(dice: &mut Dice) -> Test<Sample> {
    match dice.roll(14) {
        0 => compare(dice, SAMPLE.tiny, &[i8::MIN, 0, 1], |row| row.tiny),
        1 => compare(dice, SAMPLE.byte, &[0, 128, u8::MAX], |row| row.byte),
        2 => compare(dice, SAMPLE.port, &[0, u16::MAX], |row| row.port),
        3 => compare(dice, SAMPLE.address, &[0, u32::MAX], |row| row.address),
        4 => compare(dice, SAMPLE.ratio, &[-0.1, 0.0, 0.1, 0.3], |row| row.ratio),
        5 => compare(dice, SAMPLE.price, &prices(), |row| row.price),
        6 => compare(dice, SAMPLE.local, &moments(), |row| row.local),
        7 | 8 => compare_equal(dice, SAMPLE.json, &documents(), |row| row.json.clone()),
        9 => compare(dice, SAMPLE.score, &[-1, 0, 1].map(Score), |row| {
            row.score.clone()
        }),
        10 => compare(dice, SAMPLE.code, &codes(), |row| row.code.clone()),
        11 => search(dice, SAMPLE.code, |row| Some(row.code.clone()?.letters)),
        12 => compare(dice, SAMPLE.status, Status::ALL, |row| row.status),
        _ => compare(dice, SAMPLE.level, &[-1, 2, 7], |row| row.level),
    }
}

async fn with_random_samples(db: &TestDb, dice: &mut Dice) -> TestResult<Vec<Sample>> {
    with_samples(db).await?;
    let mut rows = Vec::new();
    for _ in 0..40 {
        let mut row = Sample::builder();
        macro_rules! perhaps {
            ($($field:ident: $pool:expr;)*) => {$(
                if dice.roll(3) > 0 {
                    row = row.$field(dice.pick($pool));
                }
            )*};
        }
        perhaps! {
            tiny: &[i8::MIN, 0, 1];
            byte: &[0, 128, u8::MAX];
            port: &[0, u16::MAX];
            address: &[0, u32::MAX];
            ratio: &[-0.1, 0.0, 0.1, 0.3];
            price: &prices();
            local: &moments();
            json: &documents();
            score: &[-1, 0, 1].map(Score);
            code: &codes();
            status: Status::ALL;
            level: &[-1, 2];
        }
        rows.push(row.create(db).await?);
    }
    Ok(rows)
}

auth_core::test_on_each_database! {
    async fn narrow_integers(db: TestDb) -> TestResult {
        with_samples(&db).await?;
        compare_rows(&db, SAMPLE.tiny, &[i8::MIN, -1, 0, i8::MAX], Sample::builder, SampleBuilder::tiny).await
    }

    async fn integers_without_a_sign(db: TestDb) -> TestResult {
        with_samples(&db).await?;
        let values = [0, 1 << 31, u32::MAX, 7];
        compare_rows(&db, SAMPLE.address, &values, Sample::builder, SampleBuilder::address).await
    }

    async fn short_fractions(db: TestDb) -> TestResult {
        with_samples(&db).await?;
        let values = [0.1, 0.3, -0.1, f32::MAX, f32::MIN, f32::MIN_POSITIVE, 0.0];
        compare_rows(&db, SAMPLE.ratio, &values, Sample::builder, SampleBuilder::ratio).await
    }

    async fn decimals(db: TestDb) -> TestResult {
        with_samples(&db).await?;
        compare_rows(&db, SAMPLE.price, &prices(), Sample::builder, SampleBuilder::price).await
    }

    async fn moments_without_a_zone(db: TestDb) -> TestResult {
        with_samples(&db).await?;
        compare_rows(&db, SAMPLE.local, &moments(), Sample::builder, SampleBuilder::local).await
    }

    async fn wrapped_numbers_and_texts(db: TestDb) -> TestResult {
        with_samples(&db).await?;
        compare_rows(&db, SAMPLE.score, &[-1, 7, 0].map(Score), Sample::builder, SampleBuilder::score).await?;
        db.execute("DELETE FROM \"lab_sample\"", ()).await?;
        compare_rows(&db, SAMPLE.code, &codes(), Sample::builder, SampleBuilder::code).await
    }

    async fn choices_by_what_is_stored(db: TestDb) -> TestResult {
        with_samples(&db).await?;
        compare_rows(&db, SAMPLE.status, Status::ALL, Sample::builder, SampleBuilder::status).await
    }

    async fn json_by_its_content(db: TestDb) -> TestResult {
        with_samples(&db).await?;
        let mut rows = vec![];
        Sample::builder().create(&db).await?;
        for document in documents() {
            rows.push((Sample::builder().json(document.clone()).create(&db).await?.id, document));
        }
        for (id, document) in &rows {
            let others: Vec<_> = rows.iter().map(|(other, _)| *other).filter(|other| other != id).collect();
            let given = || document.clone();
            for (filter, expected) in [
                (SAMPLE.json.eq(given()), vec![*id]),
                (SAMPLE.json.is_in([given(), Json(json!("none"))]), vec![*id]),
                (SAMPLE.json.ne(given()), others.clone()),
                (!SAMPLE.json.is_in([given()]), others),
            ] {
                assert_eq!(found(&db, filter).await?, expected, "{document:?}");
            }
        }
        let spelt: Value = serde_json::from_str(r#" { "b": {"d": 0.10, "c": [null]}, "a": 1 } "#)?;
        assert_eq!(found(&db, SAMPLE.json.eq(Json(spelt))).await?.len(), 1);
        assert_eq!(found(&db, SAMPLE.json.is_null()).await?.len(), 1, "JSON's null is a value");
        Ok(())
    }

    async fn json_that_no_column_holds(db: TestDb) -> TestResult {
        with_samples(&db).await?;
        let id = Sample::builder().json(json!("a")).create(&db).await?.id;
        let deep = (0..40).fold(json!(1), |inner, _| json!([inner]));
        for strange in [json!("\0"), json!({"a\0": 1}), deep] {
            let strange = Json(strange);
            assert_eq!(found(&db, SAMPLE.json.eq(strange.clone())).await?, Vec::<i64>::new());
            assert_eq!(found(&db, SAMPLE.json.ne(strange.clone())).await?, [id]);
            assert_eq!(found(&db, SAMPLE.json.is_in([strange, Json(json!("a"))])).await?, [id]);
        }
        Ok(())
    }

    async fn a_filter_finds_what_the_condition_finds(db: TestDb) -> TestResult {
        let mut dice = Dice::new();
        let rows = with_random_samples(&db, &mut dice).await?;
        compare_filters(&db, &mut dice, &rows, leaf).await
    }
}
