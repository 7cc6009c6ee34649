//! What ends a session before its time.

use auth_core::account::{Accounts, NewLogin};
use auth_core::password::PasswordHash;
use auth_core::secret::SecretKey;
use auth_core::session::{Lookup, SessionPolicy};
use auth_core::test::{TestDb, TestResult};
use auth_core::{AuthUser, Model};
use auth_tests::models::User;

use crate::kit::{accounts, count, login, password, user_called, with_tables};

async fn is_live(accounts: &Accounts<User>, login: &NewLogin<User>) -> TestResult<bool> {
    let lookup = accounts.sessions().load(&login.token).await?;
    Ok(matches!(lookup, Lookup::Live(_)))
}

auth_core::test_on_each_database! {
    async fn a_logout_ends_one_session_at_once(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let (here, there) = (login(&accounts, "alice").await?, login(&accounts, "alice").await?);
        accounts.logout(&here.session).await?;
        assert_eq!((is_live(&accounts, &here).await?, is_live(&accounts, &there).await?), (false, true));
        assert!(!accounts.sessions().end(here.session.id()).await?, "it was not there any more");
        Ok(())
    }

    // Only an engine whose foreign keys each connection may switch off can leave such a session behind.
    async fn a_session_whose_user_is_gone_is_dead(db: TestDb) -> TestResult {
        if !db.engine().is_embedded() {
            return Ok(());
        }
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let alice = login(&accounts, "alice").await?;
        let careless = db.another(|config| config.max_connections(1)).await?;
        careless.execute("PRAGMA foreign_keys = OFF", ()).await?;
        careless.execute("DELETE FROM accounts_user", ()).await?;
        assert_eq!(count(&db, "auth_session").await?, 1);
        assert!(!is_live(&accounts, &alice).await?);
        Ok(())
    }

    async fn a_new_password_ends_every_session_of_the_user(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let mut alice = user_called(&db, "alice").await?;
        user_called(&db, "bob").await?;
        let accounts = accounts::<User>(&db);
        let (hers, his) = (login(&accounts, "alice").await?, login(&accounts, "bob").await?);
        login(&accounts, "alice").await?;
        alice.set_password(&db, password("another password")).await?;
        assert_eq!(count(&db, "auth_session").await?, 1);
        assert_eq!((is_live(&accounts, &hers).await?, is_live(&accounts, &his).await?), (false, true));
        Ok(())
    }

    async fn a_password_changed_elsewhere_ends_the_session_when_it_is_met(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let login = login(&accounts, "alice").await?;
        let other = PasswordHash::unusable()?;
        db.execute("UPDATE \"accounts_user\" SET \"password\" = ?", (other.as_str(),)).await?;
        assert!(!is_live(&accounts, &login).await?);
        assert_eq!(count(&db, "auth_session").await?, 0);
        Ok(())
    }

    async fn another_secret_ends_all_sessions(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let login = login(&accounts::<User>(&db), "alice").await?;
        let secret = SecretKey::new("another secret of the test suite, 32 bytes")?;
        let other = Accounts::<User>::new(&db, &secret, SessionPolicy::default());
        assert!(!is_live(&other, &login).await?);
        Ok(())
    }

    async fn a_deactivated_user_is_out_and_stays_out(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let mut alice = user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let login = login(&accounts, "alice").await?;
        alice.save(&db, |user| user.is_active = false).await?;
        assert!(!is_live(&accounts, &login).await?);
        alice.save(&db, |user| user.is_active = true).await?;
        assert!(!is_live(&accounts, &login).await?, "re-activation revives none");
        Ok(())
    }

    async fn a_user_deactivated_elsewhere_is_out(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let login = login(&accounts, "alice").await?;
        db.execute("UPDATE \"accounts_user\" SET \"is_active\" = ?", (false,)).await?;
        assert!(!is_live(&accounts, &login).await?);
        Ok(())
    }

    async fn other_changes_end_nothing(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let mut alice = user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let login = login(&accounts, "alice").await?;
        alice.save(&db, |user| {
            "alicia".clone_into(&mut user.username);
            "a@example.org".clone_into(&mut user.email);
            user.is_staff = true;
        }).await?;
        assert!(is_live(&accounts, &login).await?);
        Ok(())
    }

    async fn the_sessions_of_a_deleted_user_go_too(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let alice = user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let login = login(&accounts, "alice").await?;
        assert!(alice.delete(&db).await?);
        assert_eq!(count(&db, "auth_session").await?, 0);
        assert!(!is_live(&accounts, &login).await?);
        Ok(())
    }
}
