//! The transaction of a login.

use std::sync::Arc;
use std::time::Duration;

use auth_core::Model;
use auth_core::account::{LoginError, LoginOptions, Verified};
use auth_core::db::DbError;
use auth_core::session::{Change, Lookup, SessionData};
use auth_core::test::{TestDb, TestResult};
use auth_core::token::SessionToken;
use auth_core::{AuthUser, account::Accounts};
use auth_tests::models::{User, UuidUser};
use serde_json::json;
use tokio::sync::Notify;

use crate::kit::{
    PASSWORD, accounts, count, login, password, times, user_called, verified, with_tables,
};

fn change(key: &'static str, value: serde_json::Value) -> Change {
    (key.into(), Some(value))
}

/// The data of an anonymous session: one value called `cart`.
fn cart() -> SessionData {
    let mut data = SessionData::default();
    data.apply([change("cart", json!([1, 2]))]);
    data
}

async fn is_live<U: AuthUser>(accounts: &Accounts<U>, token: &SessionToken) -> TestResult<bool> {
    let lookup = accounts.sessions().load(token).await?;
    Ok(matches!(lookup, Lookup::Live(_)))
}

auth_core::test_on_each_database! {
    async fn a_login_opens_a_session_and_is_told(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let alice = user_called(&db, "alice").await?;
        db.clock().advance(Duration::from_secs(5));
        let accounts = accounts::<User>(&db);
        let login = login(&accounts, "alice").await?;

        let Lookup::Live(session) = accounts.sessions().load(&login.token).await? else {
            return Err("no session".into());
        };
        let user = session.user().ok_or("nobody")?;
        assert_eq!((user.id, user.last_login), (alice.id, Some(db.now())));
        assert_eq!(session.auth_time(), db.epoch());
        assert!(!session.is_persistent());
        let event = &db.seen()[0];
        assert_eq!(event.user_id(), Some(alice.id.to_string().as_str()));
        assert_eq!(event.session(), Some(login.token.hash().reference().as_str()));
        Ok(())
    }

    async fn who_is_known_to_be_inactive_is_not_logged_in_whatever_the_row_says(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let mut alice = user_called(&db, "alice").await?;
        alice.is_active = false;
        let verified = Verified::without_credentials(alice);
        let login = accounts::<User>(&db).login(verified, LoginOptions::default()).await;
        assert!(matches!(login, Err(LoginError::Changed)), "{login:?}");
        assert_eq!(count(&db, "auth_session").await?, 0);
        Ok(())
    }

    async fn a_uuid_user_logs_in(db: TestDb) -> TestResult {
        use auth_core::user::BuildUser;
        db.create_schema::<UuidUser>(&[]).await?;
        let alice = UuidUser::new("alice").password(password(PASSWORD)).create(&db).await?;
        let accounts = accounts::<UuidUser>(&db);
        let login = login(&accounts, "alice").await?;
        let Lookup::Live(session) = accounts.sessions().load(&login.token).await? else {
            return Err("no session".into());
        };
        assert_eq!(session.user_id(), Some(alice.id));
        Ok(())
    }

    async fn a_token_from_before_the_login_is_worth_nothing(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let (before, anonymous) = accounts.sessions().create_anonymous(&cart()).await?;
        let options = LoginOptions { previous: Some(*anonymous.id()), ..LoginOptions::default() };
        let login = accounts.login(verified(&accounts, "alice").await?, options).await?;
        assert_ne!(login.token.hash(), before.hash());
        assert!(!is_live(&accounts, &before).await?, "fixation");
        assert!(is_live(&accounts, &login.token).await?);
        Ok(())
    }

    async fn every_login_rotates_the_token(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let first = login(&accounts, "alice").await?;
        let options = LoginOptions {
            previous: Some(first.token.hash()),
            changes: vec![change("theme", json!("dark"))],
            ..LoginOptions::default()
        };
        let second = accounts.login(verified(&accounts, "alice").await?, options).await?;
        assert!(!is_live(&accounts, &first.token).await?);
        assert!(is_live(&accounts, &second.token).await?);
        assert_eq!(count(&db, "auth_session").await?, 1);
        Ok(())
    }

    async fn a_cart_survives_the_login(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let (_, anonymous) = accounts.sessions().create_anonymous(&cart()).await?;
        let options = LoginOptions {
            previous: Some(*anonymous.id()),
            changes: vec![change("theme", json!("dark"))],
            remember_me: true,
        };
        let first = accounts.login(verified(&accounts, "alice").await?, options).await?;
        assert!(first.session.is_persistent());
        assert_eq!(first.session.data().get("cart"), Some(&json!([1, 2])));
        assert_eq!(first.session.data().get("theme"), Some(&json!("dark")));

        // And the next login of the same user.
        let options = LoginOptions { previous: Some(first.token.hash()), ..LoginOptions::default() };
        let second = accounts.login(verified(&accounts, "alice").await?, options).await?;
        let Lookup::Live(session) = accounts.sessions().load(&second.token).await? else {
            return Err("no session".into());
        };
        assert_eq!(session.data().get("cart"), Some(&json!([1, 2])));
        Ok(())
    }

    async fn another_users_data_is_dropped_with_their_session(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        user_called(&db, "bob").await?;
        let accounts = accounts::<User>(&db);
        let alice = login(&accounts, "alice").await?;
        accounts.sessions().merge(alice.session.id(), vec![change("cart", json!(1))]).await?;
        let options = LoginOptions {
            previous: Some(*alice.session.id()),
            changes: vec![change("theme", json!("hers"))],
            ..LoginOptions::default()
        };
        let bob = accounts.login(verified(&accounts, "bob").await?, options).await?;
        assert!(bob.session.data().is_empty(), "{:?}", bob.session.data());
        assert!(!is_live(&accounts, &alice.token).await?);
        Ok(())
    }

    async fn a_session_that_has_ended_carries_nothing_over(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let (_, anonymous) = accounts.sessions().create_anonymous(&cart()).await?;
        db.clock().advance(Duration::from_hours(25));
        let options = LoginOptions { previous: Some(*anonymous.id()), ..LoginOptions::default() };
        let login = accounts.login(verified(&accounts, "alice").await?, options).await?;
        assert!(login.session.data().is_empty(), "what a shared computer kept is not hers");
        assert_eq!(count(&db, "auth_session").await?, 1);
        Ok(())
    }

    async fn a_previous_session_that_is_unknown_does_not_matter(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let options = LoginOptions {
            previous: Some(SessionToken::generate()?.hash()),
            changes: vec![change("cart", json!(1))],
            ..LoginOptions::default()
        };
        let login = accounts.login(verified(&accounts, "alice").await?, options).await?;
        assert_eq!(login.session.data().get("cart"), Some(&json!(1)));
        Ok(())
    }

    async fn an_account_that_has_changed_is_not_logged_in(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let accounts = accounts::<User>(&db);
        for what in ["password", "active", "deleted", "unusable"] {
            let mut user = user_called(&db, what).await?;
            let checked = verified(&accounts, what).await?;
            match what {
                "password" => user.set_password(&db, password("another one")).await?,
                "active" => user.save(&db, |user| user.is_active = false).await?,
                "unusable" => user.set_unusable_password(&db).await?,
                _ => assert!(user.delete(&db).await?),
            }
            let error = accounts.login(checked, LoginOptions::default()).await.unwrap_err();
            assert!(matches!(error, LoginError::Changed), "{what}: {error:?}");
        }
        assert_eq!(count(&db, "auth_session").await?, 0);
        assert!(db.seen().iter().all(|event| event.name() != "login.succeeded"));
        Ok(())
    }

    async fn a_password_change_that_is_under_way_is_waited_for(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let checked = verified(&accounts, "alice").await?;
        let is_under_way = Arc::new(Notify::new());
        let change = {
            let (db, is_under_way) = (db.clone(), is_under_way.clone());
            tokio::spawn(async move {
                db.transact(|tx| Box::pin(async move {
                    tx.execute("UPDATE \"accounts_user\" SET \"password\" = '!'", ()).await?;
                    is_under_way.notify_one();
                    tokio::time::sleep(Duration::from_millis(300)).await;
                    Ok::<_, DbError>(())
                })).await
            })
        };
        is_under_way.notified().await;
        let error = accounts.login(checked, LoginOptions::default()).await.unwrap_err();
        assert!(matches!(error, LoginError::Changed), "{error:?}");
        change.await??;
        Ok(())
    }

    async fn a_refused_login_ends_no_session(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let mut user = user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let (before, anonymous) = accounts.sessions().create_anonymous(&cart()).await?;
        let checked = verified(&accounts, "alice").await?;
        user.save(&db, |user| user.is_active = false).await?;
        let options = LoginOptions { previous: Some(*anonymous.id()), ..LoginOptions::default() };
        accounts.login(checked, options).await.unwrap_err();
        assert!(is_live(&accounts, &before).await?, "all or nothing");
        Ok(())
    }

    async fn one_user_logs_in_many_times_at_once(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let checked = verified(&accounts, "alice").await?;
        let logins = times(40, 100);
        let tasks: Vec<_> = (0..logins)
            .map(|_| {
                let (accounts, checked) = (accounts.clone(), checked.clone());
                tokio::spawn(async move { accounts.login(checked, LoginOptions::default()).await })
            })
            .collect();
        for task in tasks {
            task.await??;
        }
        assert_eq!(count(&db, "auth_session").await?, i64::try_from(logins)?);
        Ok(())
    }
}
