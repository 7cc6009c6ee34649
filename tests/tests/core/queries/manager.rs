//! Queries that an application gives names.

use std::ops::Deref;

use auth_core::query::{Manager, Objects};
use auth_core::schema::Table;
use auth_core::test::{TestDb, TestResult};
use auth_core::{AbstractUser, AuthUser, Model};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(table = "managed_user", manager = Members)]
struct ManagedUser {
    #[auth_user(flatten)]
    base: AbstractUser,
}

struct Members(Objects<ManagedUser>);

impl Manager<ManagedUser> for Members {
    fn from_objects(objects: Objects<ManagedUser>) -> Self {
        Self(objects)
    }
}

impl Deref for Members {
    type Target = Objects<ManagedUser>;

    fn deref(&self) -> &Objects<ManagedUser> {
        &self.0
    }
}

impl Members {
    fn active(&self) -> Objects<ManagedUser> {
        self.filter(|user| user.is_active.eq(true))
    }
}

/// Rows that only look deleted.
#[derive(Debug, Clone, Model)]
#[model(table = "managed_page", manager = Kept)]
struct ManagedPage {
    id: i64,
    #[model(default = false)]
    gone: bool,
}

struct Kept(Objects<ManagedPage>);

impl Manager<ManagedPage> for Kept {
    fn from_objects(objects: Objects<ManagedPage>) -> Self {
        Self(objects.filter(|page| page.gone.eq(false)))
    }
}

/// Code that does not know the model asks for all rows.
async fn rows<M: Model>(db: &TestDb) -> TestResult<u64> {
    Ok(Objects::<M>::new(db).count().await?)
}

auth_core::test_on_each_database! {
    async fn a_manager_has_names_for_queries_and_all_that_objects_have(db: TestDb) -> TestResult {
        db.create_schema::<ManagedUser>(&[]).await?;
        for name in ["alice", "bob"] {
            ManagedUser::objects(&db).create(ManagedUser::new(name)).await?;
        }
        let bob = ManagedUser::objects(&db).filter(|user| user.username.eq("bob"));
        assert_eq!(bob.update(|user| user.is_active = false).await?, 1);
        assert_eq!(ManagedUser::objects(&db).active().count().await?, 1);
        assert_eq!(ManagedUser::objects(&db).count().await?, 2);
        Ok(())
    }

    async fn a_manager_may_leave_rows_out(db: TestDb) -> TestResult {
        db.create_schema::<ManagedUser>(&[Table::of::<ManagedPage>()]).await?;
        for gone in [true, false, true] {
            ManagedPage::objects(&db).0.create(ManagedPage::builder().gone(gone)).await?;
        }
        assert_eq!(ManagedPage::objects(&db).0.count().await?, 1);
        assert_eq!(rows::<ManagedPage>(&db).await?, 3);
        Ok(())
    }
}
