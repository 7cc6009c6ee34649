//! Requests that meet (AC-122 to AC-124).

use auth_axum::prelude::*;
use auth_axum::test::{TestDb, TestResult};
use tokio::task::JoinSet;

use crate::kit::{LOGOUT, PASSWORD, articles, logged_in, owner, password, rows, times, user, who};

auth_core::test_on_each_database! {
    // AC-122
    async fn no_session_by_an_old_password_survives_the_new_one(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        let mut alice = user(&db, "alice").await?;
        for trial in 0..times(10, 1000) {
            let attempts: Vec<_> = (0..3)
                .map(|_| {
                    let mut client = app.client();
                    tokio::spawn(async move {
                        let status = client.login("alice", PASSWORD).await?.status();
                        TestResult::Ok((client, status))
                    })
                })
                .collect();
            alice.set_password(&db, password("another horse")).await?;
            for attempt in attempts {
                let (mut client, status) = attempt.await??;
                assert!([303, 409, 422].contains(&status.as_u16()), "{trial}: {status}");
                assert_eq!(who(&mut client).await?, None, "{trial}: {status}");
            }
            alice.set_password(&db, password(PASSWORD)).await?;
        }
        assert_eq!(rows(&db, "auth_session").await?, 0);
        Ok(())
    }

    // AC-123
    async fn no_session_survives_a_deactivation(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        let mut alice = user(&db, "alice").await?;
        for trial in 0..times(10, 1000) {
            let mut client = app.client();
            let attempt = tokio::spawn(async move {
                let status = client.login("alice", PASSWORD).await?.status();
                TestResult::Ok((client, status))
            });
            alice.save(&db, |alice| alice.is_active = false).await?;
            let (mut client, status) = attempt.await??;
            assert!([303, 409, 422].contains(&status.as_u16()), "{trial}: {status}");
            let mut copy = client.clone();
            if trial % 2 == 0 {
                assert_eq!(who(&mut client).await?, None, "{trial}: {status}");
            }
            alice.save(&db, |alice| alice.is_active = true).await?;
            assert_eq!(who(&mut copy).await?, None, "{trial}: {status}");
        }
        Ok(())
    }

    // AC-124
    async fn nobody_is_logged_in_after_the_answer_to_the_logout(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        user(&db, "alice").await?;
        for trial in 0..times(3, 100) {
            let mut client = logged_in(&app, "alice").await?;
            client.csrf_token().await?;
            let cookie = client.cookies().header().unwrap();
            let mut others = JoinSet::new();
            for _ in 0..25 {
                let mut other = client.clone();
                others.spawn(async move { Ok::<_, ()>(other.get("/me").await.is_ok()) });
                let mut other = client.clone();
                others.spawn(async move {
                    let fields = [("title", "t"), ("body", "b")];
                    Ok(other.post_form("/articles/new", &fields).await.is_ok())
                });
            }
            assert_eq!(client.post_form(LOGOUT, &[]).await?.status(), 303, "{trial}");
            assert_eq!(owner(&app, &cookie).await?, None, "{trial}");
            while let Some(other) = others.join_next().await {
                assert_eq!(other?, Ok(true));
            }
            assert_eq!(owner(&app, &cookie).await?, None, "{trial}");
            assert_eq!(rows(&db, "auth_session").await?, 0, "{trial}");
        }
        Ok(())
    }
}
