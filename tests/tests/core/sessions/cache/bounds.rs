//! How much is kept.

use auth_core::account::Accounts;
use auth_core::session::{Lookup, SessionData};
use auth_core::test::{TestDb, TestResult};
use auth_core::token::SessionToken;
use auth_tests::models::User;

use crate::kit::with_tables;

use super::warm;

async fn sessions_with(
    accounts: &Accounts<User>,
    count: usize,
    numbers: usize,
) -> TestResult<Vec<SessionToken>> {
    let mut data = SessionData::default();
    data.apply([("numbers".into(), Some(vec![0; numbers].into()))]);
    let mut tokens = Vec::new();
    for _ in 0..count {
        tokens.push(accounts.sessions().create_anonymous(&data).await?.0);
    }
    Ok(tokens)
}

async fn load_all(accounts: &Accounts<User>, tokens: &[SessionToken]) -> TestResult {
    for token in tokens {
        assert!(matches!(
            accounts.sessions().load(token).await?,
            Lookup::Live(_)
        ));
    }
    Ok(())
}

auth_core::test_on_each_database! {
    async fn large_sessions_push_each_other_out(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let accounts = warm(&db).await?;
        // Twelve thousand numbers: 24 KB of JSON, 384 KB in memory. There is room for 32 MB.
        let tokens = sessions_with(&accounts, 160, 12_000).await?;
        let log = db.capture_log();
        load_all(&accounts, &tokens).await?;
        load_all(&accounts, &tokens).await?;
        let read = log.statements().len();
        assert!((160 + 80..=320).contains(&read), "{read}");
        Ok(())
    }

    async fn a_huge_session_pushes_nobody_out(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let accounts = warm(&db).await?;
        let small = sessions_with(&accounts, 100, 0).await?;
        load_all(&accounts, &small).await?;
        let huge = sessions_with(&accounts, 20, 30_000).await?;
        load_all(&accounts, &huge).await?;
        let log = db.capture_log();
        load_all(&accounts, &small).await?;
        assert_eq!(log.statements().len(), 0);
        load_all(&accounts, &huge).await?;
        assert_eq!(log.statements().len(), 20, "it is not kept itself");
        Ok(())
    }

    async fn small_ones_stay(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let accounts = warm(&db).await?;
        let mut tokens = Vec::new();
        for _ in 0..200 {
            tokens.push(accounts.sessions().create_anonymous(&SessionData::default()).await?.0);
        }
        let log = db.capture_log();
        for _ in 0..3 {
            for token in &tokens {
                assert!(matches!(accounts.sessions().load(token).await?, Lookup::Live(_)));
            }
        }
        assert_eq!(log.statements().len(), 200);
        Ok(())
    }
}
