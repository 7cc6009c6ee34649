//! `unique_together` and `index_together`.

use auth_core::Model;
use auth_core::form::FieldError;
use auth_core::model::{BuildModel, SaveError};
use auth_core::schema::Table;
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::User;

#[derive(Debug, Clone, Model)]
#[model(
    table = "seat",
    label = "shop.Seat",
    unique_together = ["row_letter", "number"],
    index_together = [["number", "hall"], ["hall", "number"]]
)]
struct Seat {
    id: i64,
    #[model(max_length = 2, column = "row", label = "row")]
    row_letter: String,
    number: i32,
    #[model(unique, max_length = 20)]
    hall: Option<String>,
}

auth_core::test_on_each_database! {
    async fn no_two_rows_share_all_of_it(db: TestDb) -> TestResult {
        db.create_schema::<User>(&[Table::of::<Seat>()]).await?;
        let seat = |row: &str, number| Seat::builder().row_letter(row).number(number);
        seat("A", 1).create(&db).await?;
        seat("A", 2).create(&db).await?;
        seat("B", 1).create(&db).await?;
        let Err(SaveError::Invalid(errors)) = seat("A", 1).create(&db).await else {
            return Err("stored twice".into());
        };
        assert_eq!(errors.form().iter().map(FieldError::code).collect::<Vec<_>>(), ["unique_together"]);
        assert_eq!(errors.to_string(), "A row with this row, number already exists.");
        seat("C", 1).hall("x").create(&db).await?;
        let Err(SaveError::Invalid(errors)) = seat("C", 2).hall("x").create(&db).await else {
            return Err("stored twice".into());
        };
        assert_eq!(errors.field("hall").len(), 1, "a field alone is still told by its name");
        Ok(())
    }
}

#[test]
fn every_group_is_an_index() {
    let table = Table::of::<Seat>();
    let columns: Vec<_> = table
        .indexes
        .iter()
        .map(|index| index.columns.join(" "))
        .collect();
    assert_eq!(columns, ["number hall", "hall number"]);
    assert_eq!(table.uniques[1].columns, ["row", "number"]);
}
