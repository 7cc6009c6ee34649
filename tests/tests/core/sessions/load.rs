//! Finding the session of a request.

use auth_core::session::{Lookup, SessionData};
use auth_core::test::{TestDb, TestResult};
use auth_core::token::SessionToken;
use auth_tests::models::User;

use crate::kit::{accounts, login, user_called, with_tables};

auth_core::test_on_each_database! {
    async fn a_load_is_one_statement_that_writes_nothing(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let login = login(&accounts, "alice").await?;
        let (anonymous, _) = accounts.sessions().create_anonymous(&SessionData::default()).await?;
        let unknown = SessionToken::generate()?;
        for token in [&login.token, &anonymous, &unknown] {
            let log = db.capture_log();
            accounts.sessions().load(token).await?;
            let statements = log.statements();
            assert_eq!(statements.len(), 1, "{statements:?}");
            assert!(statements[0].contains("SELECT"), "{statements:?}");
        }
        Ok(())
    }

    // What it holds, every request carries through every layer.
    async fn a_load_is_small(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let token = SessionToken::generate()?;
        let accounts = accounts::<User>(&db);
        let plain = size_of_val(&accounts.sessions().load(&token));
        let accounts = accounts.with_session_cache(std::time::Duration::from_secs(1));
        let cached = size_of_val(&accounts.sessions().load(&token));
        assert!(plain <= 2_048 && cached <= 2_048, "{plain} {cached}");
        Ok(())
    }

    async fn a_load_gives_session_user_and_data(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let alice = user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let login = login(&accounts, "alice").await?;
        let Lookup::Live(session) = accounts.sessions().load(&login.token).await? else {
            return Err("no session".into());
        };
        assert_eq!(session.user_id(), Some(alice.id));
        assert_eq!(session.user().map(|user| user.username.clone()).as_deref(), Some("alice"));
        assert!(session.data().is_empty());
        Ok(())
    }

    async fn an_anonymous_session_has_no_user(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let accounts = accounts::<User>(&db);
        let mut data = SessionData::default();
        data.apply([("cart".into(), Some("𝒜 é \u{1} \" \\".into()))]);
        let (token, _) = accounts.sessions().create_anonymous(&data).await?;
        let Lookup::Live(session) = accounts.sessions().load(&token).await? else {
            return Err("no session".into());
        };
        assert_eq!((session.user_id(), session.user().is_none()), (None, true));
        assert_eq!(session.data(), &data);
        Ok(())
    }

    async fn the_table_holds_the_hash_alone(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let login = login(&accounts::<User>(&db), "alice").await?;
        let sql = "SELECT \"id\", \"auth_hash\" FROM \"auth_session\"";
        let (id, auth_hash) = db.fetch_one::<(Vec<u8>, Vec<u8>)>(sql, ()).await?;
        assert_eq!(id, login.token.hash().as_bytes());
        assert_eq!(auth_hash.len(), 32);
        assert_ne!(id, login.token.encode().into_bytes());
        // What is in the table is no token.
        let as_token = SessionToken::parse(&id);
        assert!(as_token.is_none());
        Ok(())
    }

    async fn broken_rows_count_as_dead(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let login = login(&accounts, "alice").await?;
        db.execute("UPDATE \"auth_session\" SET \"data\" = ?", ("{no json",)).await?;
        let Lookup::Live(session) = accounts.sessions().load(&login.token).await? else {
            return Err("no session".into());
        };
        assert!(session.data().is_empty());
        db.execute("UPDATE \"auth_session\" SET \"auth_hash\" = ?", (None::<Vec<u8>>,)).await?;
        assert!(matches!(accounts.sessions().load(&login.token).await?, Lookup::Dead));
        Ok(())
    }
}
