//! What requests put into a session.

use auth_core::session::{Change, Lookup, SessionData, SessionError, Sessions};
use auth_core::test::{TestDb, TestResult};
use auth_core::token::SessionToken;
use auth_tests::models::User;
use serde_json::json;

use crate::kit::{accounts, count, login, user_called, with_tables};

fn change(key: impl Into<std::borrow::Cow<'static, str>>, value: serde_json::Value) -> Change {
    (key.into(), Some(value))
}

async fn data(sessions: &Sessions<User>, token: &SessionToken) -> TestResult<SessionData> {
    match sessions.load(token).await? {
        Lookup::Live(session) => Ok(session.data().clone()),
        Lookup::Dead => Err("no session".into()),
    }
}

auth_core::test_on_each_database! {
    async fn a_value_is_kept_changed_and_removed(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let login = login(&accounts, "alice").await?;
        let (sessions, id) = (accounts.sessions(), login.session.id());
        sessions.merge(id, vec![change("a", json!(1)), change("b", json!({"x": null}))]).await?;
        sessions.merge(id, vec![change("a", json!(2)), ("b".into(), None)]).await?;
        let stored = data(sessions, &login.token).await?;
        assert_eq!((stored.get("a"), stored.get("b")), (Some(&json!(2)), None));
        // The same value again: the row is there, though MySQL says that nothing changed.
        sessions.merge(id, vec![change("a", json!(2))]).await?;
        Ok(())
    }

    async fn parallel_requests_keep_all_their_keys(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let login = login(&accounts, "alice").await?;
        let tasks: Vec<_> = (0..10)
            .map(|number| {
                let (sessions, id) = (accounts.sessions().clone(), *login.session.id());
                tokio::spawn(async move {
                    sessions.merge(&id, vec![change(format!("key{number}"), json!(number))]).await
                })
            })
            .collect();
        for task in tasks {
            task.await??;
        }
        assert_eq!(data(accounts.sessions(), &login.token).await?.keys().count(), 10);
        Ok(())
    }

    async fn a_logout_beats_a_slow_request(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let login = login(&accounts, "alice").await?;
        accounts.logout(&login.session).await?;
        let late = accounts.sessions().merge(login.session.id(), vec![change("a", json!(1))]).await;
        assert!(matches!(late, Err(SessionError::Gone)), "{late:?}");
        assert_eq!(count(&db, "auth_session").await?, 0);
        assert!(matches!(accounts.sessions().load(&login.token).await?, Lookup::Dead));
        Ok(())
    }

    async fn a_logout_beats_requests_at_the_same_time(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        for _ in 0..5 {
            let login = login(&accounts, "alice").await?;
            let tasks: Vec<_> = (0..4)
                .map(|number| {
                    let (sessions, id) = (accounts.sessions().clone(), *login.session.id());
                    tokio::spawn(async move { sessions.merge(&id, vec![change("a", json!(number))]).await })
                })
                .collect();
            accounts.logout(&login.session).await?;
            for task in tasks {
                let merged = task.await?;
                assert!(matches!(merged, Ok(()) | Err(SessionError::Gone)), "{merged:?}");
            }
            assert_eq!(count(&db, "auth_session").await?, 0);
        }
        Ok(())
    }

    async fn too_much_data_is_refused_and_the_rest_stays(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let login = login(&accounts, "alice").await?;
        let (sessions, id) = (accounts.sessions(), login.session.id());
        // {"a":"…"} takes eight bytes besides.
        sessions.merge(id, vec![change("a", json!("x".repeat(SessionData::LIMIT - 8)))]).await?;
        let over = sessions.merge(id, vec![change("b", json!(1))]).await;
        assert!(matches!(over, Err(SessionError::TooLarge)), "{over:?}");
        let stored = data(sessions, &login.token).await?;
        assert!(stored.get("a").is_some() && stored.get("b").is_none());
        sessions.merge(id, vec![("a".into(), None), change("b", json!(1))]).await?;

        let mut large = SessionData::default();
        large.apply([change("a", json!("x".repeat(SessionData::LIMIT)))]);
        let over = sessions.create_anonymous(&large).await;
        assert!(matches!(over, Err(SessionError::TooLarge)));
        Ok(())
    }
}
