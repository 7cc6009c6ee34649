//! What a library does that cannot know the user model of the application: it is generic over `U: AuthUser`.

use std::marker::PhantomData;

use auth_core::AuthUser;
use auth_core::db::{Db, DbError};
use auth_core::model::{Column, Kind, SaveError, SetFields, Update};
use auth_core::query::Objects;
use auth_core::schema::Table;
use auth_core::test::{self, TestDb, TestResult};
use auth_core::user::{BuildUser, NewUser};

/// The people of an application.
struct Directory<U> {
    db: Db,
    model: PhantomData<fn() -> U>,
}

impl<U: AuthUser> Directory<U> {
    fn new(db: &Db) -> Self {
        Self {
            db: db.clone(),
            model: PhantomData,
        }
    }

    async fn count(&self) -> Result<u64, DbError> {
        Objects::<U>::new(&self.db).count().await
    }

    /// How many people no letter reaches.
    async fn without_email(&self) -> Result<usize, DbError> {
        let people = Objects::<U>::new(&self.db).all().await?;
        Ok(people
            .iter()
            .filter(|user| user.get_email().is_none())
            .count())
    }

    /// An account for somebody who has answered what the model asks for.
    async fn enrol(&self, name: &str, answer: impl Fn(&Column) -> String) -> Result<U, SaveError> {
        let mut user = NewUser::<U>::new(name);
        for column in U::required_fields() {
            user.draft().set_text(column.field, &answer(column));
        }
        user.create(&self.db).await
    }

    /// Makes `user` a superuser, if there is none.
    async fn ensure_superuser(&self, user: NewUser<U>) -> Result<Option<U>, SaveError> {
        let people = Objects::<U>::new(&self.db).all().await?;
        if people.iter().any(U::is_superuser) {
            return Ok(None);
        }
        user.create_superuser(&self.db).await.map(Some)
    }

    /// Keeps `user` out from now on; false where the model cannot.
    async fn lock_out(&self, user: &mut U) -> Result<bool, SaveError> {
        if U::COLUMNS.find("is_active").is_none() {
            return Ok(false);
        }
        let mut update = Update::<U>::new();
        update.draft().set("is_active", false);
        user.update(&self.db, update).await?;
        Ok(true)
    }

    /// How a letter begins.
    fn greeting(user: &U) -> String {
        let short_name = user.value("first_name").map(|name| name.display());
        let name = short_name
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| user.get_username());
        let address = user.get_email().unwrap_or_else(|| "no address".to_owned());
        format!("Dear {name} ({address}),")
    }
}

/// Keeps a directory of users of any model.
pub(crate) async fn keep<U: AuthUser>(db: &TestDb, tables: &[Table]) -> TestResult {
    db.create_schema::<U>(tables).await?;
    let directory = Directory::<U>::new(db);
    let has = |field| U::COLUMNS.find(field).is_some();
    assert_eq!(directory.count().await?, 0);

    let ada = test::user::<U>().create(db).await?;
    let letter = Directory::greeting(&ada);
    assert!(letter.contains(&ada.get_username()), "{letter}");
    assert_eq!(letter.contains('@'), U::EMAIL_FIELD.is_some(), "{letter}");
    if has("first_name") {
        let bob = test::user::<U>().set("first_name", "Bob".to_owned());
        let letter = Directory::greeting(&bob.create(db).await?);
        assert!(letter.starts_with("Dear Bob ("), "{letter}");
    }
    let count = directory.count().await?;
    assert_eq!(count, if has("first_name") { 2 } else { 1 });
    let unreachable = usize::try_from(count)?;
    let unreachable = if U::EMAIL_FIELD.is_some() {
        0
    } else {
        unreachable
    };
    assert_eq!(directory.without_email().await?, unreachable);

    let root = directory.ensure_superuser(test::user()).await?;
    let mut root = root.ok_or("there was a superuser before")?;
    assert_eq!(root.is_superuser(), has("is_superuser"));
    assert_eq!(root.is_staff(), has("is_staff"));
    let second = directory.ensure_superuser(test::user()).await?;
    assert_eq!(second.is_none(), has("is_superuser"));
    assert_eq!(directory.lock_out(&mut root).await?, has("is_active"));
    let stored = U::get(db, root.key()).await?.ok_or("not stored")?;
    assert_eq!(stored.is_active(), !has("is_active"));

    // Bytes cannot be typed.
    if U::required_fields()
        .iter()
        .all(|column| column.kind != Kind::Bytes)
    {
        readmit(&directory, ada).await?;
    }
    Ok(())
}

/// Who has been deleted, and answers what the model asks for as before, is who they were. What was blank before, and is
/// not to be, is answered by something.
async fn readmit<U: AuthUser>(directory: &Directory<U>, user: U) -> TestResult {
    assert!(user.delete(&directory.db).await?);
    let before = |column: &Column| {
        let text = user.value(column.field)?.display();
        (!text.is_empty()).then_some(text)
    };
    let something = |column: &Column| match column.kind {
        Kind::Date => "2001-02-03".to_owned(),
        _ => "something".to_owned(),
    };
    let answer = |column: &Column| before(column).unwrap_or_else(|| something(column));
    let again = directory.enrol(&user.get_username(), answer).await?;
    assert_eq!(again.get_username(), user.get_username());
    for column in U::required_fields() {
        let now = again.value(column.field).map(|value| value.display());
        assert_eq!(now, Some(answer(column)), "{}", column.field);
    }
    Ok(())
}
