//! A column with choices holds nothing else, whoever writes it.

use std::collections::BTreeMap;

use auth_core::db::{DbError, Sql};
use auth_core::form::FormData;
use auth_core::model::{BuildModel, Choice, Draft, Field, Public, SaveError};
use auth_core::schema::Table;
use auth_core::test::{TestDb, TestResult};
use auth_core::{AbstractModel, Choices, Model};
use auth_tests::models::{Item, Status, User};
use serde_json::json;

use crate::kit::{code_of, count};

/// The table of [`Item`] as it might have been before the choices.
#[derive(Debug, Clone, Model)]
#[model(table = "shop_item")]
struct Anything {
    id: i64,
    #[model(max_length = 20)]
    status: String,
}

/// A part of [`Item`].
#[derive(Debug, Clone, Model)]
#[model(table = "shop_item")]
struct Chosen {
    id: i64,
    status: Option<Status>,
}

/// What has to be written with care in SQL.
#[derive(Debug, Clone, PartialEq, Model)]
#[model(table = "odd_choice")]
struct Odd {
    id: i64,
    #[model(choices = ["it's", "a\\b", "50%", "?", "$1", ";--", "\"q\"", "`q`", "é", "𝒜", "a\nb"], default = "it's", index)]
    text: String,
    #[model(choices = [-9_223_372_036_854_775_808, 0, 9_223_372_036_854_775_807], default = 0)]
    number: i64,
}

struct Typed(BTreeMap<&'static str, &'static str>);

impl FormData for Typed {
    fn text(&self, field: &str) -> Option<&str> {
        self.0.get(field).copied()
    }
}

#[test]
fn a_variant_knows_its_value_and_its_label() {
    let facts: Vec<_> = Status::ALL
        .iter()
        .map(|status| (status.value(), status.label()))
        .collect();
    assert_eq!(
        facts,
        [
            ("draft", "Draft"),
            ("in_review", "In Review"),
            ("live", "Published")
        ]
    );
    assert_eq!(Status::CHOICES[2], Choice::new("live", "Published"));
    assert_eq!(Status::Public.public(), json!("live"));
    let column = |field| Item::COLUMNS.find(field).expect("a column");
    assert_eq!(column("status").max_length, Some(20));
    assert_eq!(column("language").choices[0], Choice::new("de", "German"));
    assert_eq!(
        column("level").choices,
        [Choice::new("-1", "-1"), Choice::new("2", "hard")]
    );
}

#[test]
fn what_a_person_types_has_to_be_a_choice() {
    let code = |field, text: &'static str| {
        let mut draft = Draft::<Item>::new();
        draft.fill(&Typed(BTreeMap::from([(field, text)])));
        let item = draft.finish(chrono::Utc::now());
        item.err()
            .map(|errors| code_of(&SaveError::Invalid(errors), field))
    };
    for (field, text) in [
        ("language", "de"),
        ("language", ""),
        ("level", "-1"),
        ("level", " 2 "),
        ("level", ""),
    ] {
        assert_eq!(code(field, text), None, "{field} = {text}");
    }
    for (field, text) in [("language", "DE"), ("language", "en"), ("level", "3")] {
        assert_eq!(
            code(field, text).as_deref(),
            Some("invalid_choice"),
            "{field} = {text}"
        );
    }
    assert_eq!(code("level", "x").as_deref(), Some("invalid_integer"));
}

auth_core::test_on_each_database! {
    async fn a_row_with_another_value_is_refused(db: TestDb) -> TestResult {
        db.create_schema::<User>(&[Table::of::<Item>()]).await?;
        let error = Item::builder().language("en").create(&db).await.unwrap_err();
        assert_eq!(code_of(&error, "language"), "invalid_choice");
        let mut item = Item::builder().language("de").create(&db).await?;
        let error = item.save(&db, |item| item.level = 1).await.unwrap_err();
        assert_eq!(code_of(&error, "level"), "invalid_choice");
        assert_eq!((item.level, count(&db, "shop_item").await?), (2, 1));
        Ok(())
    }

    async fn sql_with_another_value_is_refused(db: TestDb) -> TestResult {
        db.create_schema::<User>(&[Table::of::<Item>()]).await?;
        let item = Item::builder().create(&db).await?;
        for assignment in ["\"status\" = 'Draft'", "\"status\" = ''", "\"language\" = 'en'", "\"level\" = 1"] {
            let sql = Sql::trusted(format!("UPDATE \"shop_item\" SET {assignment}"));
            let error = db.execute(sql, ()).await.unwrap_err();
            assert!(matches!(error, DbError::Refused(_)), "{assignment}: {error:?}");
        }
        db.execute("UPDATE \"shop_item\" SET \"status\" = 'live', \"language\" = NULL, \"level\" = -1", ()).await?;
        let changed = Item::get(&db, item.id).await?.ok_or("gone")?;
        assert_eq!((changed.status, changed.level), (Status::Public, -1));
        Ok(())
    }

    async fn every_choice_is_stored_whatever_is_in_it(db: TestDb) -> TestResult {
        db.create_schema::<User>(&[Table::of::<Odd>()]).await?;
        let column = |field| Odd::COLUMNS.find(field).expect("a column").choices.iter();
        for (text, number) in column("text").zip(column("number").cycle()) {
            let number = number.value.parse::<i64>()?;
            let row = Odd::builder().text(text.value).number(number).create(&db).await?;
            assert_eq!(Odd::get(&db, row.id).await?, Some(row));
        }
        let default = Odd::builder().create(&db).await?;
        assert_eq!((default.text.as_str(), default.number), ("it's", 0));
        Ok(())
    }

    // A choice that was taken out of the program while rows still had it.
    async fn an_unknown_value_is_told_with_its_column(db: TestDb) -> TestResult {
        db.create_schema::<User>(&[Table::of::<Anything>()]).await?;
        let row = Anything::builder().status("hidden").create(&db).await?;
        let by_name = db.fetch_all::<Chosen>("SELECT * FROM \"shop_item\"", ()).await;
        for error in [Chosen::get(&db, row.id).await.unwrap_err(), by_name.unwrap_err()] {
            let message = "column \"status\": expected text, found text that is none of the choices";
            assert_eq!(error.to_string(), message);
        }
        Ok(())
    }
}
