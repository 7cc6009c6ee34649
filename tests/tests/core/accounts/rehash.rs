//! A silent upgrade of the hash is not a password change.

use auth_core::account::LoginOptions;
use auth_core::password::{Hasher, Params};
use auth_core::session::Lookup;
use auth_core::test::{TestDb, TestResult};
use auth_core::{AuthUser, Model};
use auth_tests::models::User;

use crate::kit::{PASSWORD, accounts, login, password, user_called, verified, with_tables};

/// The cheapest parameters after those of the test kit.
fn dearer() -> TestResult<Hasher> {
    let params = Params::new(7168, 5, 1)?;
    Ok(Hasher::builder().params(params).threads(1).build())
}

auth_core::test_on_each_database! {
    async fn a_rehash_ends_no_session(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let alice = user_called(&db, "alice").await?;
        let old = accounts::<User>(&db);
        let elsewhere = login(&old, "alice").await?;

        let upgraded = db.with_services(db.services().with_hasher(dearer()?));
        let new = accounts::<User>(&upgraded);
        let checked = verified(&new, "alice").await?;
        let here = new.login(checked, LoginOptions::default()).await?;

        let stored = User::get(&db, alice.id).await?.ok_or("not stored")?;
        assert_ne!(stored.password_hash(), alice.password_hash());
        assert!(stored.check_password(&upgraded, password(PASSWORD)).await?);
        for token in [&elsewhere.token, &here.token] {
            assert!(matches!(new.sessions().load(token).await?, Lookup::Live(_)));
        }
        assert!(db.seen().iter().all(|event| event.name() != "password.changed"));
        // The next login finds it up to date.
        let runs = upgraded.hasher().runs();
        verified(&new, "alice").await?;
        assert_eq!(upgraded.hasher().runs() - runs, 1);
        Ok(())
    }

    async fn a_rehash_revives_no_session(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let mut alice = user_called(&db, "alice").await?;
        let old = accounts::<User>(&db);
        let stolen = login(&old, "alice").await?;
        // As if an administrator had changed the password by SQL, which ends sessions only when they are met.
        let hash = db.hasher().hash(password("another password")).await?;
        db.execute(
            "UPDATE \"accounts_user\" SET \"password\" = ? WHERE \"id\" = ?",
            (hash.as_str(), alice.id),
        ).await?;
        let upgraded = db.with_services(db.services().with_hasher(dearer()?));
        let new = accounts::<User>(&upgraded);
        let credentials = crate::kit::credentials("alice", "another password");
        let auth_core::account::Authentication::Verified(checked) = new.authenticate(&credentials).await? else {
            return Err("refused".into());
        };
        new.login(*checked, LoginOptions::default()).await?;
        assert!(matches!(new.sessions().load(&stolen.token).await?, Lookup::Dead));
        alice.save(&db, |user| user.credits = 1).await?;
        Ok(())
    }
}
