//! The life of a user, whatever the model.

use auth_core::AuthUser;
use auth_core::account::{Accounts, Authentication, Credentials, LoginOptions};
use auth_core::model::Changes;
use auth_core::password::Password;
use auth_core::schema::Table;
use auth_core::secret::SecretKey;
use auth_core::session::{Lookup, SessionPolicy};
use auth_core::test::{TestDb, TestResult};
use auth_core::user::BuildUser;

const PASSWORD: &str = "correct horse battery staple";

fn password() -> TestResult<Password> {
    Ok(Password::new(PASSWORD)?)
}

/// Creates the tables of `U`, a user by `builder`, logs in, changes what `change` says, and reads it back each time.
pub(crate) async fn visit<U, B>(
    db: &TestDb,
    tables: &[Table],
    builder: B,
    change: impl Changes<U> + Send,
) -> TestResult
where
    U: AuthUser,
    B: BuildUser<Model = U>,
{
    db.create_schema::<U>(tables).await?;
    let mut user = builder.password(password()?).create(db).await?;
    assert_eq!(stored(db, &user).await?.values(), user.values());

    let secret = SecretKey::new("the secret key of the models in the zoo")?;
    let accounts = Accounts::<U>::new(db, &secret, SessionPolicy::default());
    let credentials = Credentials::new(user.get_username(), password()?);
    let Authentication::Verified(verified) = accounts.authenticate(&credentials).await? else {
        return Err("refused".into());
    };
    let login = accounts.login(*verified, LoginOptions::default()).await?;
    let Lookup::Live(session) = accounts.sessions().load(&login.token).await? else {
        return Err("no session".into());
    };
    let found = session.user().ok_or("nobody")?;
    assert_eq!(found.key(), user.key());

    let before = stored(db, &user).await?.values();
    user.update(db, change).await?;
    let after = stored(db, &user).await?;
    assert_ne!(after.values(), before, "nothing has changed");
    let is_login = |column: &auth_core::model::Column| column.field == "last_login";
    for ((column, stored), value) in U::COLUMNS.iter().zip(after.values()).zip(user.values()) {
        assert!(
            is_login(column) || stored == value,
            "{}: {stored:?} and not {value:?}",
            column.field
        );
    }
    let natural = U::get_by_natural_key(db, &user.get_username()).await?;
    assert_eq!(natural.map(|user| user.key()), Some(user.key()));
    assert!(user.delete(db).await?);
    Ok(())
}

async fn stored<U: AuthUser>(db: &TestDb, user: &U) -> TestResult<U> {
    Ok(U::get(db, user.key()).await?.ok_or("not stored")?)
}
