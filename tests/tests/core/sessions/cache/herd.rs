//! Many requests of one session at the same moment.

use std::sync::Arc;

use auth_core::session::Lookup;
use auth_core::test::{TestDb, TestResult};
use tokio::task::JoinSet;

use crate::kit::{login, user_called, with_tables};

use super::{MAX_STALE, is_live, warm};

auth_core::test_on_each_database! {
    async fn one_of_many_reads(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = warm(&db).await?;
        let login = Arc::new(login(&accounts, "alice").await?);
        let other = db.another(|config| config).await?;
        for _ in 0..3 {
            db.clock().advance(MAX_STALE);
            other.execute("UPDATE accounts_user SET nickname = 'other'", ()).await?;
            let log = db.capture_log();
            let mut requests = JoinSet::new();
            for _ in 0..100 {
                let (accounts, login) = (accounts.clone(), login.clone());
                requests.spawn(async move { accounts.sessions().load(&login.token).await.map(|found| matches!(found, Lookup::Live(_))) });
            }
            for live in requests.join_all().await {
                assert!(live?);
            }
            assert_eq!(log.statements().len(), 1);
        }
        Ok(())
    }

    async fn a_reader_that_goes_away_is_replaced(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = warm(&db).await?;
        let login = Arc::new(login(&accounts, "alice").await?);
        let other = db.another(|config| config).await?;
        for _ in 0..20 {
            db.clock().advance(MAX_STALE);
            other.execute("UPDATE accounts_user SET nickname = 'other'", ()).await?;
            let mut requests = JoinSet::new();
            for _ in 0..10 {
                let (accounts, login) = (accounts.clone(), login.clone());
                requests.spawn(async move { accounts.sessions().load(&login.token).await.map(|found| matches!(found, Lookup::Live(_))) });
            }
            let first = requests.spawn({
                let (accounts, login) = (accounts.clone(), login.clone());
                async move { accounts.sessions().load(&login.token).await.map(|found| matches!(found, Lookup::Live(_))) }
            });
            tokio::task::yield_now().await;
            first.abort();
            while let Some(request) = requests.join_next().await {
                assert!(request.map_or(true, |live| live.is_ok_and(|live| live)));
            }
        }
        Ok(())
    }

    async fn a_failure_is_shared_and_not_kept(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = warm(&db).await?;
        let login = Arc::new(login(&accounts, "alice").await?);
        db.execute("ALTER TABLE auth_session RENAME TO elsewhere", ()).await?;
        let log = db.capture_log();
        let mut requests = JoinSet::new();
        for _ in 0..20 {
            let (accounts, login) = (accounts.clone(), login.clone());
            requests.spawn(async move { accounts.sessions().load(&login.token).await.is_err() });
        }
        assert!(requests.join_all().await.into_iter().all(|failed| failed));
        // A request that comes after the failure tries for itself.
        assert!(log.statements().len() < 20, "{}", log.statements().len());
        db.execute("ALTER TABLE elsewhere RENAME TO auth_session", ()).await?;
        assert!(is_live(&accounts, &login).await?);
        Ok(())
    }

    async fn a_dead_session_is_not_kept(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let accounts = warm(&db).await?;
        let unknown = auth_core::token::SessionToken::generate()?;
        let log = db.capture_log();
        for asked in 1..=3 {
            assert!(matches!(accounts.sessions().load(&unknown).await?, Lookup::Dead));
            assert_eq!(log.statements().len(), asked);
        }
        Ok(())
    }
}
