//! How much is kept.

use auth_core::session::{Lookup, SessionData};
use auth_core::test::{TestDb, TestResult};

use crate::kit::with_tables;

use super::warm;

auth_core::test_on_each_database! {
    async fn large_sessions_push_each_other_out(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let accounts = warm(&db).await?;
        let mut large = SessionData::default();
        large.apply([("text".into(), Some("x".repeat(60_000).into()))]);
        let mut tokens = Vec::new();
        for _ in 0..64 {
            tokens.push(accounts.sessions().create_anonymous(&large).await?.0);
        }
        let log = db.capture_log();
        for _ in 0..2 {
            for token in &tokens {
                let Lookup::Live(session) = accounts.sessions().load(token).await? else {
                    return Err("no session".into());
                };
                assert_eq!(session.data(), &large);
            }
        }
        // Each may grow to two megabytes in memory, and there is room for 32.
        let read = log.statements().len();
        assert!((64 + 48..=128).contains(&read), "{read}");
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
