//! Deleting many rows.

use auth_core::Model;
use auth_core::model::BuildModel;
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::{Note, User};

use crate::kit::{accounts, count, login, user_called, with_tables};

use super::note;

auth_core::test_on_each_database! {
    async fn what_is_meant_goes_and_what_refers_to_it(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        for name in ["alice", "bob", "carol"] {
            let author = user_called(&db, name).await?.id;
            note(author).create(&db).await?;
            login(&accounts::<User>(&db), name).await?;
        }
        let log = db.capture_log();
        assert_eq!(User::objects(&db).filter(|user| user.username.is_in(["alice", "carol", "dora"])).delete().await?, 2);
        assert_eq!(log.statements().len(), 1);
        assert_eq!((count(&db, "notes_note").await?, count(&db, "auth_session").await?), (1, 1));
        assert_eq!(User::objects(&db).filter(|user| user.username.eq("alice")).delete().await?, 0);
        assert_eq!(Note::objects(&db).delete().await?, 1);
        assert_eq!(User::objects(&db).all().await?.len(), 1);
        Ok(())
    }
}
