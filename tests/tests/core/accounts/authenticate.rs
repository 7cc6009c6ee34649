//! Who may log in, and what it costs to find out.

use auth_core::account::{AuthBackend, AuthError, Authentication, Credentials, Outcome};
use auth_core::db::{BoxFuture, Db};
use auth_core::event::{Event, LoginFailure};
use auth_core::test::{TestDb, TestResult};
use auth_core::user::BuildUser;
use auth_core::{AuthUser, Model};
use auth_tests::models::{Member, User};

use crate::kit::{PASSWORD, accounts, credentials, password, user_called, verified, with_tables};

/// Says the same to everybody.
#[derive(Debug)]
enum Fixed {
    AcceptAll,
    RefuseAll,
    Broken,
}

impl AuthBackend<User> for Fixed {
    fn name(&self) -> &'static str {
        "fixed"
    }

    fn authenticate<'a>(
        &'a self,
        db: &'a Db,
        credentials: &'a Credentials,
    ) -> BoxFuture<'a, Result<Outcome<User>, AuthError>> {
        Box::pin(async move {
            match self {
                Self::AcceptAll => {
                    let user = User::get_by_natural_key(db, &credentials.username).await?;
                    Ok(
                        user.map_or(Outcome::Pass(LoginFailure::UnknownUser), |user| {
                            Outcome::Accept(Box::new(user))
                        }),
                    )
                }
                Self::RefuseAll => Ok(Outcome::Refuse(LoginFailure::Inactive)),
                Self::Broken => Err(AuthError::Backend {
                    name: "fixed",
                    source: "out of order".into(),
                }),
            }
        })
    }
}

async fn refusal(
    accounts: &auth_core::account::Accounts<User>,
    name: &str,
    text: &str,
) -> TestResult<LoginFailure> {
    match accounts.authenticate(&credentials(name, text)).await? {
        Authentication::Refused(reason) => Ok(reason),
        Authentication::Verified(_) => Err(format!("{name} was let in").into()),
    }
}

auth_core::test_on_each_database! {
    async fn the_right_password_is_verified(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let alice = user_called(&db, "alice").await?;
        for spelling in ["alice", "ALICE", " ａｌｉｃｅ "] {
            let found = verified(&accounts::<User>(&db), spelling).await?;
            assert_eq!(found.user().id, alice.id, "{spelling:?}");
        }
        assert!(db.seen().is_empty(), "being verified is no event: the login is");
        Ok(())
    }

    async fn every_refusal_costs_one_hash_and_is_told(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        User::new("unusable").create(&db).await?;
        let mut inactive = user_called(&db, "inactive").await?;
        inactive.save(&db, |user| user.is_active = false).await?;
        let mut odd = user_called(&db, "odd").await?;
        odd.save(&db, |user| user.base.base.password = auth_core::password::PasswordHash::from_stored("md5$x$y")).await?;
        let accounts = accounts::<User>(&db);

        for (name, text, reason) in [
            ("alice", "wrong", LoginFailure::WrongPassword),
            ("nobody", PASSWORD, LoginFailure::UnknownUser),
            ("", PASSWORD, LoginFailure::UnknownUser),
            ("a\0b", PASSWORD, LoginFailure::UnknownUser),
            ("unusable", PASSWORD, LoginFailure::Unusable),
            ("inactive", PASSWORD, LoginFailure::Inactive),
            ("inactive", "wrong", LoginFailure::WrongPassword),
            ("odd", PASSWORD, LoginFailure::WrongPassword),
        ] {
            let (runs, told) = (db.hasher().runs(), db.seen().len());
            assert_eq!(refusal(&accounts, name, text).await?, reason, "{name:?}");
            assert_eq!(db.hasher().runs() - runs, 1, "{name:?} costs one hash");
            let told = db.seen().split_off(told);
            assert_eq!(told.len(), 1, "{name:?} is told once");
            assert_eq!(told[0].failure(), Some(reason));
        }
        let runs = db.hasher().runs();
        verified(&accounts, "alice").await?;
        assert_eq!(db.hasher().runs() - runs, 1, "the right password costs as much");
        Ok(())
    }

    async fn a_failure_names_the_account_that_was_tried(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let alice = user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        refusal(&accounts, "ALICE", "wrong").await?;
        refusal(&accounts, "nobody", "wrong").await?;
        let tried: Vec<_> = db.seen().iter().map(|event| event.user_id().map(str::to_owned)).collect();
        assert_eq!(tried, [Some(alice.id.to_string()), None]);
        Ok(())
    }

    async fn other_backends_are_asked_after_the_passwords(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db).with_backend(Fixed::AcceptAll);
        let Authentication::Verified(found) = accounts.authenticate(&credentials("alice", "wrong")).await? else {
            return Err("the second backend was not asked".into());
        };
        assert_eq!(found.user().username, "alice");
        assert!(db.seen().is_empty(), "no failure when somebody said yes");
        assert!(refusal(&accounts, "nobody", "x").await.is_ok());
        Ok(())
    }

    async fn a_refusal_is_final(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db)
            .with_backend(Fixed::RefuseAll)
            .with_backend(Fixed::AcceptAll);
        assert_eq!(refusal(&accounts, "alice", "wrong").await?, LoginFailure::Inactive);
        assert_eq!(db.seen().len(), 1);
        Ok(())
    }

    async fn a_backend_that_cannot_tell_is_an_error(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let accounts = accounts::<User>(&db).with_backend(Fixed::Broken);
        let error = accounts.authenticate(&credentials("alice", "x")).await.unwrap_err();
        assert!(matches!(error, AuthError::Backend { name: "fixed", .. }), "{error:?}");
        assert!(db.seen().is_empty(), "nobody knows whether it was a failure");
        Ok(())
    }

    async fn an_address_logs_in_a_member(db: TestDb) -> TestResult {
        db.create_schema::<Member>(&[]).await?;
        let member = Member::new("m@example.org").card_name("M").password(password(PASSWORD)).create(&db).await?;
        let found = verified(&accounts::<Member>(&db), "M@EXAMPLE.org").await?;
        assert_eq!(found.user().key(), member.key());
        Ok(())
    }

    async fn a_logout_is_told(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        let accounts = accounts::<User>(&db);
        let login = crate::kit::login(&accounts, "alice").await?;
        accounts.logout(&login.session).await?;
        let names: Vec<_> = db.seen().iter().map(Event::name).collect();
        assert_eq!(names, ["login.succeeded", "logout.succeeded"]);
        assert_eq!(db.seen()[0].session(), db.seen()[1].session());
        Ok(())
    }
}
