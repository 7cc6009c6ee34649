//! SQL that is written once.

use auth_core::db::{DbError, Sql};
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::Note;

use crate::kit::{count, user_called, with_tables};

const TABLE: &str =
    "CREATE TABLE \"order\" (\"select\" INTEGER NOT NULL, \"group by\" VARCHAR(20))";

/// An error of the application.
#[derive(Debug)]
enum Mine {
    Changed,
    Db,
}

impl From<DbError> for Mine {
    fn from(_: DbError) -> Self {
        Self::Db
    }
}

auth_core::test_on_each_database! {
    async fn placeholders_and_quotes_are_alike(db: TestDb) -> TestResult {
        db.execute(TABLE, ()).await?;
        let inserted = db.execute("INSERT INTO \"order\" (\"select\", \"group by\") VALUES (?, ?), (?, ?)", (1_i64, "one?", 2_i64, "two'")).await?;
        assert_eq!(inserted, 2);
        let sql = "SELECT \"group by\", '?', 'it''s \"x\"' -- a comment? with 'quotes
            FROM \"order\" WHERE \"select\" = ? AND \"group by\" <> ?";
        let row = db.fetch_one::<(String, String, String)>(sql, (1_i64, "'; DROP TABLE \"order\"; --")).await?;
        assert_eq!(row, ("one?".to_owned(), "?".to_owned(), "it's \"x\"".to_owned()));
        Ok(())
    }

    async fn a_standard_string_is_what_it_says(db: TestDb) -> TestResult {
        let (text, joined) = db.fetch_one::<(String, String)>(r"SELECT 'C:\new', 'a' || ?", ("b",)).await?;
        assert_eq!((text.as_str(), joined.as_str()), (r"C:\new", "ab"));
        Ok(())
    }

    async fn there_is_one_row_or_none(db: TestDb) -> TestResult {
        db.execute(TABLE, ()).await?;
        let sql = "SELECT \"select\" FROM \"order\"";
        assert_eq!(db.fetch_optional::<(i64,)>(sql, ()).await?, None);
        let none = db.fetch_one::<(i64,)>(sql, ()).await;
        assert!(matches!(none, Err(DbError::Refused(_))), "{none:?}");
        for number in [1_i64, 2, 3] {
            db.execute("INSERT INTO \"order\" (\"select\") VALUES (?)", (number,)).await?;
        }
        let rows = db.fetch_all::<(i64,)>(Sql::trusted(format!("{sql} ORDER BY 1")), ()).await?;
        assert_eq!(rows, [(1,), (2,), (3,)]);
        assert_eq!(db.execute("DELETE FROM \"order\" WHERE \"select\" > ?", (1_i64,)).await?, 2);
        Ok(())
    }

    async fn rows_become_models_by_the_names_of_their_columns(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let alice = user_called(&db, "alice").await?;
        let note = Note::builder().author_id(alice.id).body("b").stars(3_i16);
        let note = auth_core::model::BuildModel::create(note, &db).await?;
        let sql = "SELECT u.\"username\" AS \"author\", n.* FROM \"notes_note\" n JOIN \"accounts_user\" u ON u.\"id\" = n.\"author_id\"";
        assert_eq!(db.fetch_all::<Note>(sql, ()).await?, [note]);
        let too_few = db.fetch_all::<Note>("SELECT \"id\" FROM \"notes_note\"", ()).await.unwrap_err();
        assert!(too_few.to_string().contains("author_id"), "{too_few}");
        Ok(())
    }

    async fn a_transaction_is_all_or_nothing(db: TestDb) -> TestResult {
        db.execute(TABLE, ()).await?;
        let insert = "INSERT INTO \"order\" (\"select\") VALUES (1)";
        db.transact(move |tx| Box::pin(async move {
            tx.execute(insert, ()).await?;
            tx.execute(insert, ()).await?;
            Ok::<_, DbError>(())
        })).await?;
        assert_eq!(count(&db, "order").await?, 2);

        let result = db.transact(move |tx| Box::pin(async move {
            tx.execute("DELETE FROM \"order\"", ()).await?;
            let left: Vec<(i64,)> = tx.fetch_all("SELECT \"select\" FROM \"order\"", ()).await?;
            assert_eq!(left.len(), 0);
            Err::<(), _>(Mine::Changed)
        })).await;
        assert!(matches!(result, Err(Mine::Changed)), "{result:?}");
        assert_eq!(count(&db, "order").await?, 2);
        Ok(())
    }

    async fn a_panic_in_a_transaction_rolls_back_and_is_passed_on(db: TestDb) -> TestResult {
        db.execute(TABLE, ()).await?;
        let of_task = {
            let db = db.clone();
            tokio::spawn(async move {
                db.transact(|tx| Box::pin(async move {
                    tx.execute("INSERT INTO \"order\" (\"select\") VALUES (1)", ()).await?;
                    let none = tx.fetch_optional::<(i64,)>("SELECT 1 WHERE 1 = 2", ()).await?;
                    none.expect("on purpose");
                    Ok::<_, DbError>(())
                })).await
            })
        };
        assert!(of_task.await.is_err_and(|error| error.is_panic()));
        assert_eq!(count(&db, "order").await?, 0);
        assert_eq!(db.execute("INSERT INTO \"order\" (\"select\") VALUES (2)", ()).await?, 1, "nothing is locked");
        Ok(())
    }
}
