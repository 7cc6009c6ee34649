//! What the suites of this program share.

use std::sync::Arc;

use auth_core::AuthUser;
use auth_core::account::{Accounts, Authentication, Credentials, LoginOptions, NewLogin, Verified};
use auth_core::db::Db;
use auth_core::model::SaveError;
use auth_core::password::Password;
use auth_core::schema::Table;
use auth_core::secret::SecretKey;
use auth_core::session::{Lookup, Session, SessionPolicy};
use auth_core::test::{TestDb, TestResult};
use auth_core::user::BuildUser;
use auth_tests::models::{Note, User};

/// The password of every user here.
pub(crate) const PASSWORD: &str = "correct horse battery staple";

pub(crate) fn password(text: &str) -> Password {
    Password::new(text).expect("a password")
}

/// The tables of most suites.
pub(crate) async fn with_tables(db: &TestDb) -> TestResult {
    db.create_schema::<User>(&[Table::of::<Note>()]).await?;
    Ok(())
}

/// The same secret in each test, so that two handles agree.
pub(crate) fn secret() -> SecretKey {
    SecretKey::new("a secret of the test suite, 32 bytes and more").expect("long enough")
}

pub(crate) fn accounts<U: AuthUser>(db: &Db) -> Accounts<U> {
    Accounts::new(db, &secret(), SessionPolicy::default())
}

pub(crate) async fn user_called(db: &Db, name: &str) -> Result<User, SaveError> {
    User::new(name)
        .password(password(PASSWORD))
        .create(db)
        .await
}

pub(crate) fn credentials(name: &str, text: &str) -> Credentials {
    Credentials::new(name, password(text))
}

/// The outcome of the right password.
pub(crate) async fn verified<U: AuthUser>(
    accounts: &Accounts<U>,
    name: &str,
) -> TestResult<Verified<U>> {
    match accounts.authenticate(&credentials(name, PASSWORD)).await? {
        Authentication::Verified(verified) => Ok(*verified),
        Authentication::Refused(reason) => Err(format!("refused: {reason:?}").into()),
    }
}

/// A login with the right password.
pub(crate) async fn login<U: AuthUser>(
    accounts: &Accounts<U>,
    name: &str,
) -> TestResult<NewLogin<U>> {
    let verified = verified(accounts, name).await?;
    Ok(accounts.login(verified, LoginOptions::default()).await?)
}

/// How many rows a table has.
pub(crate) async fn count(db: &Db, table: &str) -> TestResult<i64> {
    let sql = auth_core::db::Sql::trusted(format!("SELECT COUNT(*) FROM \"{table}\""));
    let (count,) = db.fetch_one::<(i64,)>(sql, ()).await?;
    Ok(count)
}

/// The code of the first mistake in a field.
pub(crate) fn code_of(error: &SaveError, field: &str) -> String {
    match error {
        SaveError::Invalid(errors) => match errors.field(field) {
            [first, ..] => first.code().to_owned(),
            [] => format!("no mistake in {field}: {errors}"),
        },
        other => format!("{other:?}"),
    }
}

/// `few` usually, `many` in a full run.
pub(crate) fn times(few: usize, many: usize) -> usize {
    if std::env::var_os("TEST_FULL").is_some() {
        many
    } else {
        few
    }
}

/// The living session of a login.
pub(crate) async fn found<U: AuthUser>(
    accounts: &Accounts<U>,
    login: &NewLogin<U>,
) -> TestResult<Option<Arc<Session<U>>>> {
    Ok(match accounts.sessions().load(&login.token).await? {
        Lookup::Live(session) => Some(session),
        Lookup::Dead => None,
    })
}
