//! Decimals, which are text on SQLite, compare as numbers.

use auth_core::Model;
use auth_core::model::{BuildModel, Decimal};
use auth_core::schema::Table;
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::{Item, User};

auth_core::test_on_each_database! {
    async fn ten_is_more_than_nine(db: TestDb) -> TestResult {
        db.create_schema::<User>(&[Table::of::<Item>()]).await?;
        for fee in ["9", "10", "-2.5", "100.01"] {
            Item::builder().fee(fee.parse::<Decimal>()?).create(&db).await?;
        }
        let ordered = Item::objects(&db).order_by(|item| item.fee.asc()).all().await?;
        let fees: Vec<_> = ordered.iter().map(|item| item.fee.to_string()).collect();
        assert_eq!(fees, ["-2.5", "9", "10", "100.01"]);
        let nine = "9".parse::<Decimal>()?;
        let more = Item::objects(&db).filter(|item| item.fee.gt(nine)).count().await?;
        assert_eq!(more, 2);
        let same = Item::objects(&db).filter(|item| item.fee.eq("10.00".parse::<Decimal>().unwrap_or_default())).count().await?;
        assert_eq!(same, 1);
        Ok(())
    }
}
