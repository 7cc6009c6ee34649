//! Writes that do not say whose rows they change, and writes that go wrong.

use std::time::Duration;

use auth_core::account::{Accounts, NewLogin};
use auth_core::db::DbError;
use auth_core::schema::Table;
use auth_core::session::Lookup;
use auth_core::test::{TestDb, TestResult};
use auth_core::user::BuildUser;
use auth_core::{AbstractUser, AuthUser, Model};
use auth_tests::models::User;

use crate::kit::{PASSWORD, accounts, count, login, password, user_called, with_tables};

use super::{ARRIVAL, MAX_STALE, cached, is_live, tells_others, warm};

#[derive(Debug, Clone, Model)]
#[model(table = "app_team", label = "app.Team")]
struct Team {
    id: i64,
    #[model(max_length = 50)]
    name: String,
}

/// A user who goes with their team.
#[derive(Debug, Clone, AuthUser)]
#[auth_user(table = "app_worker", label = "app.Worker")]
struct Worker {
    #[auth_user(flatten)]
    base: AbstractUser,
    #[auth_user(references = Team)]
    team_id: i64,
}

async fn logged_in(db: &TestDb) -> TestResult<(Accounts<User>, NewLogin<User>)> {
    with_tables(db).await?;
    user_called(db, "alice").await?;
    let accounts = warm(db).await?;
    let login = login(&accounts, "alice").await?;
    assert!(is_live(&accounts, &login).await?);
    Ok((accounts, login))
}

auth_core::test_on_each_database! {
    async fn who_goes_with_another_row_is_out_at_once(db: TestDb) -> TestResult {
        db.create_schema::<Worker>(&[Table::of::<Team>()]).await?;
        let team = Team { id: 0, name: "a".to_owned() }.insert(&db).await?;
        Worker::new("alice").password(password(PASSWORD)).team_id(team.id).create(&db).await?;
        let accounts = accounts::<Worker>(&db).with_session_cache(MAX_STALE);
        let login = login(&accounts, "alice").await?;
        assert!(matches!(accounts.sessions().load(&login.token).await?, Lookup::Live(_)));
        team.delete(&db).await?;
        assert_eq!(count(&db, "app_worker").await?, 0);
        assert!(matches!(accounts.sessions().load(&login.token).await?, Lookup::Dead));
        Ok(())
    }

    async fn a_table_in_another_spelling_is_the_same(db: TestDb) -> TestResult {
        if db.engine().name() == "mysql" {
            return Ok(()); // there it is another table
        }
        let (accounts, login) = logged_in(&db).await?;
        db.execute("DELETE FROM AUTH_SESSION", ()).await?;
        assert!(!is_live(&accounts, &login).await?);
        Ok(())
    }

    async fn a_write_behind_a_read_is_a_write(db: TestDb) -> TestResult {
        if !db.engine().is_embedded() {
            return Ok(()); // one statement at a time
        }
        let (accounts, login) = logged_in(&db).await?;
        db.execute("SELECT 1; DELETE FROM auth_session", ()).await?;
        assert_eq!(count(&db, "auth_session").await?, 0);
        assert!(!is_live(&accounts, &login).await?);
        Ok(())
    }

    async fn a_write_whose_rows_are_wanted_outlives_its_caller(db: TestDb) -> TestResult {
        if db.engine().name() == "mysql" {
            return Ok(()); // no RETURNING
        }
        let (accounts, _) = logged_in(&db).await?;
        for round in 0..60 {
            let login = login(&accounts, "alice").await?;
            assert!(is_live(&accounts, &login).await?);
            let deleted = db.fetch_all::<(Vec<u8>,)>("DELETE FROM auth_session RETURNING id", ());
            drop(tokio::time::timeout(Duration::from_micros(round * 50), deleted).await);
            while count(&db, "auth_session").await? > 0 {
                tokio::time::sleep(Duration::from_millis(1)).await;
                db.execute("DELETE FROM auth_session", ()).await?;
            }
            // Told right after the commit, by a task of its own.
            tokio::time::sleep(Duration::from_millis(20)).await;
            assert!(!is_live(&accounts, &login).await?, "round {round}");
        }
        Ok(())
    }

    async fn a_write_whose_rows_are_wanted_is_announced(db: TestDb) -> TestResult {
        if !tells_others(&db) {
            return Ok(());
        }
        let (accounts, login) = logged_in(&db).await?;
        let other = db.another(|config| config).await?;
        let _there = cached(&other);
        other.fetch_all::<(Vec<u8>,)>("DELETE FROM auth_session RETURNING id", ()).await?;
        let deadline = std::time::Instant::now() + ARRIVAL;
        while is_live(&accounts, &login).await? {
            assert!(std::time::Instant::now() < deadline, "never heard");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        Ok(())
    }

    async fn a_transaction_may_change_any_number_of_rows(db: TestDb) -> TestResult {
        logged_in(&db).await?;
        let transaction = db.transact(|tx| Box::pin(async move {
            for id in 1_000..1_200_i64 {
                tx.execute("UPDATE accounts_user SET nickname = 'x' WHERE id = ?", (id,)).await?;
                tx.execute("DELETE FROM auth_session WHERE user_id = ?", (id,)).await?;
            }
            Ok::<_, DbError>(())
        }));
        transaction.await?;
        Ok(())
    }

    async fn what_the_engine_commits_by_itself_is_told(db: TestDb) -> TestResult {
        let (accounts, login) = logged_in(&db).await?;
        let failed = db.transact(|tx| Box::pin(async move {
            tx.execute("DELETE FROM auth_session", ()).await?;
            tx.execute("CREATE TABLE other (a INT)", ()).await?;
            tx.execute("DELETE FROM nowhere", ()).await
        }));
        assert!(failed.await.is_err());
        let remains = count(&db, "auth_session").await? == 1;
        assert_eq!(is_live(&accounts, &login).await?, remains);
        Ok(())
    }

    async fn who_is_active_elsewhere_is_not_idle_here(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let here = accounts::<User>(&db).with_session_cache(Duration::from_hours(48));
        let other = db.another(|config| config).await?;
        let there = accounts::<User>(&other);
        let login = login(&here, "alice").await?;
        assert!(is_live(&here, &login).await?);
        for _ in 0..25 {
            db.clock().advance(Duration::from_hours(1));
            let Lookup::Live(session) = there.sessions().load(&login.token).await? else {
                return Err("no session".into());
            };
            there.sessions().touch(&session).await?;
        }
        assert!(is_live(&here, &login).await?);
        Ok(())
    }

    async fn a_touch_that_failed_is_tried_again(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db).with_session_cache(Duration::from_hours(1));
        let login = login(&accounts, "alice").await?;
        assert!(is_live(&accounts, &login).await?);
        db.clock().advance(Duration::from_mins(2));
        let Lookup::Live(session) = accounts.sessions().load(&login.token).await? else {
            return Err("no session".into());
        };
        let other = db.another(|config| config.max_connections(1)).await?;
        other.execute("ALTER TABLE auth_session RENAME TO elsewhere", ()).await?;
        assert!(accounts.sessions().touch(&session).await.is_err());
        other.execute("ALTER TABLE elsewhere RENAME TO auth_session", ()).await?;
        let log = db.capture_log();
        accounts.sessions().touch(&session).await?;
        assert_eq!(log.statements().len(), 1);
        Ok(())
    }

    async fn what_no_statement_tells_can_be_said(db: TestDb) -> TestResult {
        let (accounts, login) = logged_in(&db).await?;
        // By another pool, as a trigger or a function would do it out of sight.
        let other = db.another(|config| config.max_connections(1)).await?;
        other.execute("DELETE FROM auth_session", ()).await?;
        assert!(is_live(&accounts, &login).await?);
        accounts.sessions().forget_cached();
        assert!(!is_live(&accounts, &login).await?);
        Ok(())
    }
}
