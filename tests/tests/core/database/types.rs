//! What goes in comes out, for the types that no database has as they are.

use auth_core::Model;
use auth_core::db::Sql;
use auth_core::model::{BuildModel, Decimal, Draft, Json, SaveError};
use auth_core::schema::Table;
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::{Code, Details, Item, ItemBuilder, Score, Status, User};
use chrono::NaiveDateTime;
use serde_json::json;

use crate::kit::{code_of, count, times};

/// Floating point, which has a row read column by column everywhere.
#[derive(Debug, Clone, PartialEq, Model)]
#[model(table = "lab_reading")]
struct Reading {
    id: i64,
    value: f32,
    error: Option<f32>,
    notes: Json<Vec<f64>>,
    cost: Decimal,
}

async fn with_items(db: &TestDb) -> TestResult {
    let tables = [Table::of::<Item>(), Table::of::<Reading>()];
    db.create_schema::<User>(&tables).await?;
    Ok(())
}

/// Reads it by place and by name.
async fn stored(db: &TestDb, item: ItemBuilder) -> TestResult<Item> {
    let item = item.create(db).await?;
    assert_eq!(Item::get(db, item.id).await?.as_ref(), Some(&item));
    let sql = "SELECT * FROM \"shop_item\" WHERE \"id\" = ?";
    assert_eq!(db.fetch_one::<Item>(sql, (item.id,)).await?, item);
    Ok(item)
}

fn moment(text: &str) -> NaiveDateTime {
    text.parse().expect("ISO 8601")
}

/// Numbers of any bits, always the same ones (Marsaglia's xorshift64).
fn any_bits(count: usize) -> impl Iterator<Item = u64> {
    let next = |bits: &u64| {
        let bits = bits ^ (bits << 13);
        let bits = bits ^ (bits >> 7);
        Some(bits ^ (bits << 17))
    };
    std::iter::successors(Some(0x9E37_79B9_7F4A_7C15), next).take(count)
}

/// `levels` arrays or objects, one in the other.
fn nested(levels: usize) -> Json<serde_json::Value> {
    let wrap = |inner, level| {
        if level % 2 == 0 {
            json!([inner])
        } else {
            json!({ "a": inner })
        }
    };
    Json((0..levels).fold(json!("x"), wrap))
}

#[test]
fn what_a_person_types_is_read_or_told_by_its_field() {
    for (field, text, code) in [
        ("age", "255", None),
        ("age", "256", Some("max_value")),
        ("age", "-1", Some("min_value")),
        ("sold", "4294967295", None),
        ("sold", "4294967296", Some("max_value")),
        ("price", " 9.50 ", None),
        ("price", "9,50", Some("invalid_decimal")),
        ("extra", "[1, {}]", None),
        ("extra", "[1, {]", Some("invalid_json")),
        ("extra", "", None),
        ("details", "[]", Some("invalid")),
        ("packed_at", "2026-11-23T13:37", None),
        ("packed_at", "today", Some("invalid_datetime")),
    ] {
        let mut draft = Draft::<Item>::new();
        draft.set_text(field, text);
        let refused = draft.finish(chrono::Utc::now()).err().map(SaveError::from);
        let told = refused.map(|error| code_of(&error, field));
        assert_eq!(told.as_deref(), code, "{field} = {text}");
    }
}

auth_core::test_on_each_database! {
    async fn nothing_and_the_defaults_are_kept(db: TestDb) -> TestResult {
        with_items(&db).await?;
        let item = stored(&db, Item::builder()).await?;
        assert_eq!((item.price, item.details, item.language), (None, None, None));
        assert_eq!((item.discount, item.fee, item.extra), (Decimal::new(5, 1), Decimal::ZERO, Json(json!({}))));
        assert_eq!((item.score, item.status, item.level), (Score(0), Status::Draft, 2));
        Ok(())
    }

    // The database makes the same defaults as we do.
    async fn the_database_has_the_same_defaults(db: TestDb) -> TestResult {
        with_items(&db).await?;
        let ours = stored(&db, Item::builder()).await?;
        db.execute("INSERT INTO \"shop_item\" (\"sold\") VALUES (NULL)", ()).await?;
        let theirs = Item::get(&db, ours.id + 1).await?.ok_or("not stored")?;
        assert_eq!(theirs, Item { id: theirs.id, ..ours });
        Ok(())
    }

    async fn each_type_keeps_its_ends(db: TestDb) -> TestResult {
        with_items(&db).await?;
        stored(&db, Item::builder().shelf(i8::MIN).age(u8::MIN).stock(u16::MIN).sold(u32::MIN)
            .packed_at(moment("1970-01-01T00:00:00")).price(Decimal::MIN).score(Score(i32::MIN))
            .code(Code { letters: String::new() }).extra(json!(null)).status(Status::InReview).level(-1)).await?;
        stored(&db, Item::builder().shelf(i8::MAX).age(u8::MAX).stock(u16::MAX).sold(u32::MAX)
            .packed_at(moment("9999-12-31T23:59:59.999999")).price(Decimal::MAX).score(Score(i32::MAX))
            .code(Code { letters: "𝒜'\"\\".to_owned() }).extra(json!([i64::MIN, u64::MAX])).status(Status::Public)
            .language("fr")).await?;
        let text = "\u{1}\n\r\t'\"\\%_?𝒜é\u{301}\u{10ffff} ";
        let details = Details { tags: vec![text.to_owned(), String::new()], weight: 0.1 + 0.2, origin: None };
        stored(&db, Item::builder().price(Decimal::new(1, 28)).details(details)
            .extra(json!({ text: [true, null, -0.5, {}, [], "x".repeat(100_000)] }))).await?;
        stored(&db, Item::builder().price(Decimal::new(-123_456_789, 5)).extra(nested(31))
            .details(Details { weight: f64::MAX, ..Details::default() })).await?;
        stored(&db, Item::builder().details(Details { weight: f64::MIN_POSITIVE, ..Details::default() })).await?;
        Ok(())
    }

    async fn floating_point_keeps_every_bit(db: TestDb) -> TestResult {
        with_items(&db).await?;
        for value in [0.0, 0.1, f32::MIN, f32::MAX, f32::MIN_POSITIVE] {
            let notes: Vec<_> = any_bits(times(500, 10_000)).map(f64::from_bits).filter(|value| value.is_finite()).collect();
            let reading = Reading::builder().value(value).error(-value).notes(notes).cost(Decimal::new(995, 2));
            let reading = reading.create(&db).await?;
            assert_eq!(Reading::get(&db, reading.id).await?, Some(reading));
        }
        Ok(())
    }

    async fn what_a_type_cannot_hold_is_told_with_its_column(db: TestDb) -> TestResult {
        with_items(&db).await?;
        let id = stored(&db, Item::builder()).await?.id;
        for (column, value) in [("shelf", "128"), ("age", "-1"), ("stock", "65536"), ("sold", "4294967296"), ("details", "'[]'")] {
            let sql = format!("UPDATE \"shop_item\" SET \"{column}\" = {value}");
            db.execute(Sql::trusted(sql), ()).await?;
            let error = Item::get(&db, id).await.unwrap_err().to_string();
            assert!(error.contains(&format!("\"{column}\"")) && !error.contains(value), "{error}");
            db.execute(Sql::trusted(format!("UPDATE \"shop_item\" SET \"{column}\" = NULL")), ()).await?;
        }
        Ok(())
    }

    async fn decimals_are_equal_as_numbers(db: TestDb) -> TestResult {
        with_items(&db).await?;
        let item = stored(&db, Item::builder().price(Decimal::new(1_500, 3))).await?;
        let (price, as_typed) = (Decimal::new(15, 1), Decimal::new(150, 2));
        assert_eq!(item.price.map(|price| price.to_string()), Some("1.5".to_owned()));
        for wanted in [price, as_typed] {
            let sql = "SELECT \"id\", \"price\" FROM \"shop_item\" WHERE \"price\" = ?";
            assert_eq!(db.fetch_all::<(i64, Decimal)>(sql, (wanted,)).await?, [(item.id, price)]);
        }
        let error = Item::builder().price(as_typed).create(&db).await.unwrap_err();
        assert_eq!(code_of(&error, "price"), "unique");
        Ok(())
    }

    async fn a_decimal_keeps_every_digit(db: TestDb) -> TestResult {
        with_items(&db).await?;
        let largest = (0..=28).map(|scale| Decimal::from_i128_with_scale(Decimal::MAX.mantissa(), scale));
        let any = any_bits(times(60, 2_000)).map(|bits| {
            let mantissa = i128::from(bits.cast_signed()) << (bits % 33);
            let scale = u32::try_from(bits % 29).expect("small");
            Decimal::from_i128_with_scale(mantissa, scale)
        });
        for number in largest.chain(any) {
            let fee = Item::builder().fee(number).create(&db).await?.id;
            let stored = Item::get(&db, fee).await?.ok_or("not stored")?.fee;
            assert_eq!((stored, stored.to_string()), (number, number.normalize().to_string()));
        }
        Ok(())
    }

    async fn json_is_the_same_if_its_content_is(db: TestDb) -> TestResult {
        with_items(&db).await?;
        let mut item = stored(&db, Item::builder().extra(json!({"a": 1, "b": [2]}))).await?;
        let log = db.capture_log();
        item.save(&db, |item| item.extra = serde_json::from_str(r#"{ "b": [2], "a": 1 }"#).expect("JSON")).await?;
        assert!(log.statements().is_empty(), "{:?}", log.statements());
        item.save(&db, |item| item.extra["b"] = json!([3])).await?;
        assert_eq!(Item::get(&db, item.id).await?, Some(item));
        Ok(())
    }

    async fn json_that_some_database_refuses_is_refused_by_all(db: TestDb) -> TestResult {
        with_items(&db).await?;
        for (extra, code) in [
            (nested(32), "invalid_json"),
            (Json(json!({"a": ["\0"]})), "null_characters_not_allowed"),
        ] {
            let error = Item::builder().extra(extra).create(&db).await.unwrap_err();
            assert_eq!(code_of(&error, "extra"), code);
        }
        // A statement has no check of its own.
        let no_json = Json(std::collections::BTreeMap::from([((1, 2), 3)]));
        let sql = "UPDATE \"shop_item\" SET \"extra\" = ?";
        assert!(db.execute(sql, (no_json,)).await.is_err());
        assert_eq!(count(&db, "shop_item").await?, 0);
        Ok(())
    }
}
