//! What must not be read in a log, an error or a `{:?}`.

use auth_core::account::{Authentication, Credentials, LoginOptions};
use auth_core::session::Lookup;
use auth_core::test::{TestDb, TestResult};
use auth_core::user::{BuildUser, LoginData};
use auth_core::{AuthUser, Model};
use auth_tests::models::{User, UserLoginForm};
use serde_json::json;

use crate::kit::{
    PASSWORD, accounts, credentials, password, secret, user_called, verified, with_tables,
};

/// What somebody would search a log for, and whatever spelling `{:?}` may give it.
struct Secrets(Vec<String>);

impl Secrets {
    fn of(texts: &[&str]) -> Self {
        Self(texts.iter().map(|text| (*text).to_owned()).collect())
    }

    fn add_bytes(&mut self, bytes: &[u8]) {
        let hex: Vec<_> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        self.0.push(hex.concat());
        let list = format!("{bytes:?}");
        self.0.push(list.trim_matches(['[', ']']).to_owned());
    }

    fn are_not_in(&self, what: &str, text: &str) {
        for secret in &self.0 {
            assert!(
                !text.contains(secret.as_str()),
                "{what} shows {secret}:\n{text}"
            );
        }
    }
}

auth_core::test_on_each_database! {
    async fn neither_logs_nor_debug_show_a_secret(db: TestDb) -> TestResult {
        let log = db.capture_log();
        with_tables(&db).await?;
        let mut user = user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let (before, anonymous) = accounts.sessions().create_anonymous(&auth_core::session::SessionData::default()).await?;
        let form = UserLoginForm::of(("alice".to_owned(), password(PASSWORD), true));
        let checked = verified(&accounts, "alice").await?;
        let options = LoginOptions {
            previous: Some(*anonymous.id()),
            changes: vec![("cart".into(), Some(json!("a note to self")))],
            remember_me: true,
        };
        let builder = User::new("bob").password(password(PASSWORD));
        let debugged = format!(
            "{form:?} {:?} {checked:?} {options:?} {builder:?} {accounts:?} {db:?} {:?} {:?}",
            Credentials::of(&form), secret(), password(PASSWORD),
        );
        let login = accounts.login(checked, options).await?;
        let Lookup::Live(session) = accounts.sessions().load(&login.token).await? else {
            return Err("no session".into());
        };
        let debugged = format!("{debugged} {login:?} {session:?} {:?} {:?} {user:?} {user:#?}", session.user(), user.password_hash());

        let Authentication::Refused(reason) = accounts.authenticate(&credentials("alice", "hunter2 hunter2")).await? else {
            return Err("let in".into());
        };
        let error = user_called(&db, "alice").await.unwrap_err();
        let debugged = format!("{debugged} {reason:?} {error:?} {error} {:?}", db.seen());

        let mut secrets = Secrets::of(&[
            PASSWORD,
            "hunter2",
            "of the test suite",
            user.password_hash().as_str(),
            &login.token.encode(),
            &before.encode(),
        ]);
        let sql = "SELECT \"id\", \"auth_hash\" FROM \"auth_session\"";
        for (id, auth_hash) in db.fetch_all::<(Vec<u8>, Vec<u8>)>(sql, ()).await? {
            secrets.add_bytes(&id);
            secrets.add_bytes(&auth_hash);
        }
        accounts.sessions().merge(login.session.id(), vec![("a".into(), Some(json!(1)))]).await?;
        let runs = user.password_hash().as_str().to_owned();
        user.set_password(&db, password("another password")).await?;
        secrets.0.extend([runs, user.password_hash().as_str().to_owned(), "another password".to_owned()]);
        accounts.logout(&login.session).await?;
        user.delete(&db).await?;

        assert!(log.contains("sqlx::query") && log.contains("login.succeeded"), "the log is captured");
        secrets.are_not_in("the log", &log.text());
        secrets.are_not_in("debug", &debugged);
        let of_server = db.url().split_once('@').and_then(|(user, _)| user.rsplit_once(':'));
        if let Some((_, of_server)) = of_server {
            assert!(!log.contains(of_server) && !debugged.contains(of_server));
        }
        Ok(())
    }
}
