//! `default_sql`.

use auth_core::Model;
use auth_core::model::BuildModel;
use auth_core::schema::Table;
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::User;
use chrono::{DateTime, TimeDelta, Utc};

#[derive(Debug, Clone, Model)]
#[model(table = "ticket", label = "shop.Ticket")]
struct Ticket {
    id: i64,
    #[model(default_sql = "40 + 2")]
    number: i32,
    #[model(max_length = 20, default_sql = "lower('ABC')")]
    code: String,
    #[model(default_sql = "CURRENT_TIMESTAMP")]
    printed: DateTime<Utc>,
    #[model(default_sql = "NULL")]
    note: Option<String>,
}

auth_core::test_on_each_database! {
    async fn the_database_computes_what_nobody_says(db: TestDb) -> TestResult {
        db.create_schema::<User>(&[Table::of::<Ticket>()]).await?;
        let computed = Ticket::builder().create(&db).await?;
        assert_eq!((computed.number, computed.code.as_str(), computed.note.as_deref()), (42, "abc", None));
        let age = Utc::now() - computed.printed;
        assert!(age.abs() < TimeDelta::minutes(5), "{age}");
        let given = Ticket::builder().number(7).code("x").note("y").create(&db).await?;
        assert_eq!((given.number, given.code.as_str(), given.note.as_deref()), (7, "x", Some("y")));
        Ok(())
    }

    async fn the_table_computes_it_too(db: TestDb) -> TestResult {
        db.create_schema::<User>(&[Table::of::<Ticket>()]).await?;
        db.execute("INSERT INTO ticket (note) VALUES ('by hand')", ()).await?;
        let (number, code) = db.fetch_one::<(i32, String)>("SELECT number, code FROM ticket", ()).await?;
        assert_eq!((number, code.as_str()), (42, "abc"));
        Ok(())
    }
}
