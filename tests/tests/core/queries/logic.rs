//! `&`, `|`, `!` and what has no value.

use auth_core::Model;
use auth_core::model::BuildModel;
use auth_core::query::Filter;
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::Note;

use super::{author, found, note};

auth_core::test_on_each_database! {
    async fn a_null_is_neither_equal_nor_unequal(db: TestDb) -> TestResult {
        let author = author(&db).await?;
        let null = note(author).create(&db).await?.id;
        let one = note(author).stars(1_i16).code("a").create(&db).await?.id;
        let two = note(author).stars(2_i16).code("b").create(&db).await?.id;
        let (stars, code) = (Note::FIELDS.stars, Note::FIELDS.code);
        let cases = [
            ("ne", stars.ne(1_i16), vec![two]),
            ("not eq", !stars.eq(1_i16), vec![two]),
            ("not lt", !stars.lt(2_i16), vec![two]),
            ("not is_in", !stars.is_in([1_i16]), vec![two]),
            ("not contains", !code.contains("a"), vec![two]),
            ("not starts_with", !code.starts_with("a"), vec![two]),
            ("not not", !!stars.eq(1_i16), vec![one]),
            ("or is_null", stars.ne(1_i16) | stars.is_null(), vec![null, two]),
            ("not is_null", !stars.is_null(), vec![one, two]),
            ("unknown or true", stars.eq(9_i16) | Note::FIELDS.body.eq(""), vec![null, one, two]),
            ("not (unknown and false)", !(stars.eq(9_i16) & Note::FIELDS.body.eq("x")), vec![null, one, two]),
            ("not (unknown and true)", !(stars.eq(9_i16) & Note::FIELDS.body.eq("")), vec![one, two]),
            ("eq none", stars.eq(None), vec![null]),
            ("ne none", stars.ne(None), vec![one, two]),
            ("lt none", stars.lt(None), vec![]),
            ("not lt none", !stars.lt(None), vec![]),
            ("is_in with none", stars.is_in([None, Some(2)]), vec![null, two]),
            ("not is_in with none", !stars.is_in([None, Some(2)]), vec![one]),
            ("is_in none", stars.is_in([None::<i16>]), vec![null]),
            ("is_in nothing", stars.is_in(Vec::<i16>::new()), vec![]),
            ("not is_in nothing", !stars.is_in(Vec::<i16>::new()), vec![null, one, two]),
            ("everything", Filter::default(), vec![null, one, two]),
            ("nothing", !Filter::default(), vec![]),
            ("everything or", Filter::default() | stars.eq(1_i16), vec![null, one, two]),
        ];
        for (name, filter, expected) in cases {
            assert_eq!(found(&db, filter).await?, expected, "{name}");
        }
        Ok(())
    }

    async fn and_binds_as_it_is_written(db: TestDb) -> TestResult {
        let author = author(&db).await?;
        for (stars, views) in [(1, 1), (1, 2), (2, 1), (2, 2)] {
            note(author).stars(stars).views(views).create(&db).await?;
        }
        let (one, two) = (Note::FIELDS.stars.eq(1_i16), Note::FIELDS.views.eq(2));
        let mixed = (one.clone() | two.clone()) & !(one.clone() & two.clone());
        assert_eq!(found(&db, mixed).await?, [1, 4]);
        let nested = one.clone() | (two.clone() & !one.clone());
        assert_eq!(found(&db, nested).await?, [1, 2, 4]);
        let filters = Note::objects(&db).filter(|_| one).filter(|_| two);
        assert_eq!(filters.count().await?, 1);
        Ok(())
    }
}
