//! Changing many rows.

use std::time::Duration;

use auth_core::Model;
use auth_core::db::DbError;
use auth_core::test::{TestDb, TestResult};
use auth_core::user::BuildAbstractUser;
use auth_tests::models::{Note, User};

use crate::kit::{accounts, code_of, count, found, login, user_called, with_tables};

auth_core::test_on_each_database! {
    async fn rows_are_created_by_their_builder(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let users = User::objects(&db);
        let alice = users.create(User::new("alice").email("A@Example.org").nickname("Al")).await?;
        assert_eq!(alice.email, "A@example.org");
        let note = Note::objects(&db).create(Note::builder().author_id(alice.id).body("b")).await?;
        assert_eq!(Note::objects(&db).get(note.id).await?, Some(note));
        let error = users.create(User::new("ALICE")).await.unwrap_err();
        assert_eq!(code_of(&error, "username"), "unique");
        Ok(())
    }

    async fn what_is_meant_is_changed_and_counted(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        for name in ["alice", "bob", "carol"] {
            user_called(&db, name).await?;
        }
        let some = User::objects(&db).filter(|user| user.username.ge("bob"));
        assert_eq!(some.update(|user| user.credits = 7).await?, 2);
        let log = db.capture_log();
        assert_eq!(some.update(|user| user.credits = 7).await?, 2);
        assert_eq!(log.count("sqlx::query", " SET "), 0, "nothing changed: {}", log.text());
        drop(log);
        assert_eq!(User::objects(&db).filter(|user| user.credits.eq(7)).count().await?, 2);
        assert_eq!(some.filter(|user| user.credits.gt(7)).update(|user| user.credits = 0).await?, 0);
        Ok(())
    }

    async fn thousands_of_rows_are_changed_in_one_transaction(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let author = user_called(&db, "alice").await?.id;
        db.transact(move |tx| Box::pin(async move {
            for number in 0..1_203_i32 {
                let sql = "INSERT INTO notes_note (author_id, body, views) VALUES (?, ?, ?)";
                tx.execute(sql, (author, "", number)).await?;
            }
            Ok::<_, DbError>(())
        })).await?;
        let notes = Note::objects(&db);
        // What was changed is met once, also when it still is, or no more, among those that are meant.
        let few = notes.filter(|note| note.views.lt(1_200));
        assert_eq!(few.update(|note| note.views = note.views.map(|views| views + 600)).await?, 1_200);
        assert_eq!(notes.filter(|note| note.views.ge(600)).count().await?, 1_203);
        assert_eq!(notes.filter(|note| note.views.eq(1_799)).count().await?, 1);
        Ok(())
    }

    async fn every_row_is_cleaned_and_checked_as_by_save(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        for name in ["alice", "bob"] {
            user_called(&db, name).await?;
        }
        let users = User::objects(&db);
        users.update(|user| user.email = format!(" {}@EXAMPLE.org ", user.username)).await?;
        let alice = users.filter(|user| user.email.eq("alice@example.org")).first().await?;
        assert!(alice.is_some());
        assert!(users.update(|user| "nonsense".clone_into(&mut user.email)).await.is_err());
        let error = users.update(|user| user.nickname = "x".repeat(81)).await.unwrap_err();
        assert_eq!(code_of(&error, "nickname"), "max_length");
        // The second one meets the first, which is not stored either.
        let error = users.update(|user| "Same@example.org".clone_into(&mut user.email)).await.unwrap_err();
        assert_eq!(code_of(&error, "email"), "unique");
        assert_eq!(users.filter(|user| user.email.eq("alice@example.org")).count().await?, 1);
        users.filter(|user| user.username.eq("alice")).update(|user| "Ａlicia".clone_into(&mut user.username)).await?;
        assert!(<User as auth_core::AuthUser>::get_by_natural_key(&db, "ALICIA").await?.is_some());
        Ok(())
    }

    async fn who_is_locked_out_is_out_at_once(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let plain = accounts::<User>(&db);
        let cached = accounts::<User>(&db).with_session_cache(Duration::from_mins(1));
        let mut logins = Vec::new();
        for name in ["alice", "bob", "carol"] {
            user_called(&db, name).await?;
            let login = login(&plain, name).await?;
            assert!(found(&cached, &login).await?.is_some());
            logins.push(login);
        }
        let others = User::objects(&db).filter(|user| user.username.ne("carol"));
        assert_eq!(others.update(|user| user.is_active = false).await?, 2);
        assert_eq!(count(&db, "auth_session").await?, 1);
        for (login, is_in) in logins.iter().zip([false, false, true]) {
            assert_eq!(found(&plain, login).await?.is_some(), is_in);
            assert_eq!(found(&cached, login).await?.is_some(), is_in);
        }
        assert_eq!(others.update(|user| user.is_active = true).await?, 2);
        assert!(found(&cached, &logins[0]).await?.is_none(), "re-activation revives none");
        Ok(())
    }

    async fn a_change_of_many_is_told_to_who_keeps_copies(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        user_called(&db, "alice").await?;
        for number in 0..120 {
            User::objects(&db).create(User::new(format!("user{number}"))).await?;
        }
        let cached = accounts::<User>(&db).with_session_cache(Duration::from_mins(1));
        let login = login(&cached, "alice").await?;
        assert!(found(&cached, &login).await?.is_some());
        assert_eq!(User::objects(&db).update(|user| user.credits = 5).await?, 121);
        let session = found(&cached, &login).await?.ok_or("no session")?;
        assert_eq!(session.user().map(|user| user.credits), Some(5));
        assert_eq!(User::objects(&db).filter(|user| user.username.eq("alice")).delete().await?, 1);
        assert!(found(&cached, &login).await?.is_none());
        Ok(())
    }

    async fn two_that_change_the_same_rows_both_count(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        for name in ["alice", "bob", "carol"] {
            user_called(&db, name).await?;
        }
        let users = User::objects(&db);
        let add = || users.update(|user| user.credits += 1);
        let (first, second, third) = tokio::join!(add(), add(), add());
        assert_eq!((first?, second?, third?), (3, 3, 3));
        assert_eq!(users.filter(|user| user.credits.eq(3)).count().await?, 3);
        Ok(())
    }
}
