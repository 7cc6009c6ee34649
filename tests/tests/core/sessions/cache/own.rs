//! What this program does holds at the next request.

use auth_core::account::LoginOptions;
use auth_core::db::DbError;
use auth_core::test::{TestDb, TestResult};
use auth_core::{AuthUser, Model};
use auth_tests::models::User;

use crate::kit::{found, login, password, user_called, verified, with_tables};

use super::{MAX_STALE, is_live, warm};

auth_core::test_on_each_database! {
    async fn a_session_at_hand_is_no_statement(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = warm(&db).await?;
        let login = login(&accounts, "alice").await?;
        assert!(is_live(&accounts, &login).await?);
        let log = db.capture_log();
        for _ in 0..10 {
            let session = found(&accounts, &login).await?.ok_or("no session")?;
            assert_eq!(session.user().map(|user| user.username.as_str()), Some("alice"));
        }
        assert_eq!(log.statements(), Vec::<String>::new());
        db.clock().advance(MAX_STALE);
        assert!(is_live(&accounts, &login).await?);
        assert_eq!(log.statements().len(), 1, "after a while it is read again");
        Ok(())
    }

    async fn a_logout_holds_at_once(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = warm(&db).await?;
        let (here, there) = (login(&accounts, "alice").await?, login(&accounts, "alice").await?);
        assert!(is_live(&accounts, &here).await? && is_live(&accounts, &there).await?);
        accounts.logout(&here.session).await?;
        assert_eq!((is_live(&accounts, &here).await?, is_live(&accounts, &there).await?), (false, true));
        Ok(())
    }

    async fn a_login_ends_the_session_before_at_once(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        user_called(&db, "bob").await?;
        let accounts = warm(&db).await?;
        for name in ["alice", "bob"] {
            let before = login(&accounts, "alice").await?;
            assert!(is_live(&accounts, &before).await?);
            let previous = Some(*before.session.id());
            let options = LoginOptions { previous, ..LoginOptions::default() };
            accounts.login(verified(&accounts, name).await?, options).await?;
            assert!(!is_live(&accounts, &before).await?, "{name}");
        }
        Ok(())
    }

    async fn a_new_password_holds_at_once(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let mut alice = user_called(&db, "alice").await?;
        user_called(&db, "bob").await?;
        let accounts = warm(&db).await?;
        let (hers, his) = (login(&accounts, "alice").await?, login(&accounts, "bob").await?);
        assert!(is_live(&accounts, &hers).await? && is_live(&accounts, &his).await?);
        alice.set_password(&db, password("another password")).await?;
        let log = db.capture_log();
        assert_eq!((is_live(&accounts, &his).await?, log.statements().len()), (true, 0), "bob's is still at hand");
        assert!(!is_live(&accounts, &hers).await?);
        Ok(())
    }

    async fn other_flags_hold_at_once(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let mut alice = user_called(&db, "alice").await?;
        let accounts = warm(&db).await?;
        let login = login(&accounts, "alice").await?;
        for granted in [true, false] {
            alice.save(&db, |user| user.permissions.is_superuser = granted).await?;
            let session = found(&accounts, &login).await?.ok_or("no session")?;
            assert_eq!(session.user().map(|user| user.permissions.is_superuser), Some(granted));
        }
        alice.save(&db, |user| user.is_active = false).await?;
        assert!(!is_live(&accounts, &login).await?);
        Ok(())
    }

    async fn a_deleted_user_is_out_at_once(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let alice = user_called(&db, "alice").await?;
        let accounts = warm(&db).await?;
        let login = login(&accounts, "alice").await?;
        assert!(is_live(&accounts, &login).await?);
        alice.delete(&db).await?;
        assert!(!is_live(&accounts, &login).await?);
        Ok(())
    }

    async fn values_hold_at_once(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = warm(&db).await?;
        let login = login(&accounts, "alice").await?;
        for count in 0..3 {
            accounts.sessions().merge(login.session.id(), vec![("count".into(), Some(count.into()))]).await?;
            let session = found(&accounts, &login).await?.ok_or("no session")?;
            assert_eq!(session.data().get("count"), Some(&count.into()));
        }
        Ok(())
    }

    // Nothing tells whose rows they change: all sessions are read again.
    async fn sql_of_the_applications_own_holds_at_once(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = warm(&db).await?;
        let nickname = async |login| {
            let session = found(&accounts, login).await?;
            TestResult::Ok(session.and_then(|session| session.user().map(|user| user.nickname.clone())))
        };
        let hers = login(&accounts, "alice").await?;
        assert_eq!(nickname(&hers).await?.as_deref(), Some(""));

        db.execute("UPDATE accounts_user SET nickname = 'one'", ()).await?;
        assert_eq!(nickname(&hers).await?.as_deref(), Some("one"));

        let transaction = db.transact(|tx| Box::pin(async move {
            tx.execute("UPDATE \"accounts_user\" SET nickname = 'two'", ()).await?;
            Ok::<_, DbError>(())
        }));
        transaction.await?;
        assert_eq!(nickname(&hers).await?.as_deref(), Some("two"));

        if db.engine().name() != "mysql" {
            let sql = "\n update accounts_user SET nickname = 'three' RETURNING id";
            db.fetch_all::<(i64,)>(sql, ()).await?;
            assert_eq!(nickname(&hers).await?.as_deref(), Some("three"));
        }
        db.execute("DELETE FROM auth_session", ()).await?;
        assert_eq!(nickname(&hers).await?, None);
        Ok(())
    }

    async fn what_is_rolled_back_has_not_happened(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = warm(&db).await?;
        let login = login(&accounts, "alice").await?;
        assert!(is_live(&accounts, &login).await?);
        let failed = db.transact(|tx| Box::pin(async move {
            tx.execute("DELETE FROM auth_session", ()).await?;
            tx.execute("DELETE FROM nowhere", ()).await
        }));
        assert!(failed.await.is_err());
        let log = db.capture_log();
        assert!(is_live(&accounts, &login).await?);
        // An engine that may have committed half of it reads again.
        let read = usize::from(db.engine().name() == "mysql");
        assert_eq!(log.statements().len(), read);
        Ok(())
    }

    async fn a_session_that_ends_by_itself_is_not_kept(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let day = std::time::Duration::from_hours(24);
        let accounts = crate::kit::accounts::<User>(&db).with_session_cache(day * 365);
        let login = login(&accounts, "alice").await?;
        assert!(is_live(&accounts, &login).await?);
        db.clock().advance(day);
        assert!(!is_live(&accounts, &login).await?);
        Ok(())
    }

    async fn last_seen_is_written_once_for_many_requests(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let alice = user_called(&db, "alice").await?;
        let accounts = warm(&db).await?;
        let login = login(&accounts, "alice").await?;
        db.clock().advance(std::time::Duration::from_mins(1));
        let session = found(&accounts, &login).await?.ok_or("no session")?;
        assert!(session.wants_touch(db.epoch()));
        let log = db.capture_log();
        for _ in 0..3 {
            accounts.sessions().touch(&session).await?;
        }
        let log = log.statements();
        assert_eq!(log.len(), 1, "{log:?}");
        let session = found(&accounts, &login).await?.ok_or("no session")?;
        assert!(!session.wants_touch(db.epoch()));
        assert_eq!(session.user_id(), Some(alice.key()));
        Ok(())
    }
}
