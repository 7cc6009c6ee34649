//! What has ended stays ended (AC-10 to AC-18).

use auth_axum::model::Model;
use auth_axum::password::{Hasher, Params};
use auth_axum::prelude::*;
use auth_axum::test::{TestDb, TestResult};
use auth_tests::app::{self, Gate};
use auth_tests::models;
use http::Method;

use crate::kit::{
    LOGOUT, PASSWORD, alice, articles, logged_in, owner, password, rows, test_app, user, who,
};

auth_core::test_on_each_database! {
    // AC-10
    async fn a_copied_cookie_is_dead_after_the_logout(db: TestDb) -> TestResult {
        let (_app, mut client) = alice(&db).await?;
        let mut thief = client.clone();
        client.get("/").await?;
        thief.get("/").await?;
        assert_eq!(rows(&db, "auth_session").await?, 1);

        let response = client.post_form(LOGOUT, &[]).await?;
        assert_eq!(response.status(), 303);
        assert_eq!(response.location(), Some("/"));
        let cookie = "sid=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0";
        assert_eq!(response.set_cookie("sid"), Some(cookie));
        assert_eq!(response.header("clear-site-data"), Some("\"cache\", \"storage\""));
        assert_eq!(response.header("cache-control"), Some("no-store"));
        assert_eq!(rows(&db, "auth_session").await?, 0);

        assert_eq!(who(&mut client).await?, None);
        let fields = [("title", "t"), ("body", "b")];
        let response = thief.post_form("/articles/new", &fields).await?;
        assert_eq!(response.location(), Some("/accounts/login"));
        assert_eq!(rows(&db, "articles_article").await?, 0);
        assert_eq!(who(&mut thief).await?, None);
        assert_eq!(thief.session_cookie(), None, "the dead cookie is cleared");
        Ok(())
    }

    // AC-11
    async fn logging_out_twice_or_as_nobody_is_no_error(db: TestDb) -> TestResult {
        let (app, mut client) = alice(&db).await?;
        client.get("/").await?;
        let mut second_click = client.clone();
        assert_eq!(client.post_form(LOGOUT, &[]).await?.status(), 303);
        assert_eq!(second_click.post_form(LOGOUT, &[]).await?.status(), 303);
        assert_eq!(client.post_form(LOGOUT, &[]).await?.status(), 303);
        let mut nobody = app.client();
        let response = nobody.post_form(LOGOUT, &[]).await?;
        assert_eq!(response.status(), 303);
        assert_eq!(response.set_cookie("sid"), None);
        assert_eq!(rows(&db, "auth_session").await?, 0);
        Ok(())
    }

    // AC-12
    async fn a_logout_beats_a_slow_request(db: TestDb) -> TestResult {
        db.create_schema::<models::User>(&[]).await?;
        let gate = Gate::default();
        let app = app::start_with(&db, &gate, |auth| auth)?;
        user(&db, "alice").await?;
        let mut client = logged_in(&app, "alice").await?;
        let token = client.session_cookie().unwrap().to_owned();
        let mut slow = client.clone();
        let slow = tokio::spawn(async move { slow.get("/slow").await });
        gate.arrival().await;
        assert_eq!(client.post_form(LOGOUT, &[]).await?.status(), 303);
        gate.open();

        let response = slow.await??;
        assert_eq!(response.status(), 409);
        let cookie = response.set_cookie("sid");
        assert!(cookie.is_none_or(|line| line.ends_with("Max-Age=0")), "{cookie:?}");
        assert_eq!(rows(&db, "auth_session").await?, 0);
        assert_eq!(owner(&app, &format!("sid={token}")).await?, None);
        Ok(())
    }

    // AC-12, AC-02
    async fn a_login_beats_a_slow_request_of_before(db: TestDb) -> TestResult {
        db.create_schema::<models::User>(&[]).await?;
        let gate = Gate::default();
        let app = app::start_with(&db, &gate, |auth| auth)?;
        user(&db, "alice").await?;
        let mut client = app.client();
        client.post_form("/session-set", &[("cart", "1")]).await?;
        let mut slow = client.clone();
        let slow = tokio::spawn(async move { slow.get("/slow").await });
        gate.arrival().await;
        assert_eq!(client.login("alice", PASSWORD).await?.status(), 303);
        gate.open();
        assert_eq!(slow.await??.status(), 409);
        assert_eq!(rows(&db, "auth_session").await?, 1);
        assert_eq!(who(&mut client).await?.as_deref(), Some("alice"));
        Ok(())
    }

    // AC-13, AC-14
    async fn a_new_password_ends_every_session(db: TestDb) -> TestResult {
        let (app, mut first) = alice(&db).await?;
        let mut second = logged_in(&app, "alice").await?;
        let mut alice = user_of(&db, "alice").await?;
        alice.set_password(&db, password("another horse")).await?;
        assert_eq!(who(&mut first).await?, None);
        assert_eq!(who(&mut second).await?, None);
        assert_eq!(first.login("alice", PASSWORD).await?.status(), 422);
        assert_eq!(first.login("alice", "another horse").await?.status(), 303);
        Ok(())
    }

    // AC-14: by somebody who writes to the table.
    async fn a_password_that_changed_behind_our_back_ends_every_session(db: TestDb) -> TestResult {
        let (_app, mut client) = alice(&db).await?;
        let other = db.hasher().hash(password("another horse")).await?;
        db.execute("UPDATE accounts_user SET password = ?", (other,)).await?;
        assert_eq!(who(&mut client).await?, None);
        assert_eq!(rows(&db, "auth_session").await?, 0);
        Ok(())
    }

    // AC-15
    async fn a_deactivated_user_is_out_and_stays_out(db: TestDb) -> TestResult {
        let (app, mut client) = alice(&db).await?;
        let mut second = logged_in(&app, "alice").await?;
        let copy = client.clone();
        let mut alice = user_of(&db, "alice").await?;
        alice.save(&db, |alice| alice.is_active = false).await?;
        assert_eq!(who(&mut client).await?, None);
        assert_eq!(client.login("alice", PASSWORD).await?.status(), 422);

        alice.save(&db, |alice| alice.is_active = true).await?;
        assert_eq!(who(&mut copy.clone()).await?, None);
        assert_eq!(who(&mut second).await?, None, "also one that asked nothing meanwhile");
        Ok(())
    }

    // AC-15
    async fn a_session_of_a_deleted_user_is_nobodys(db: TestDb) -> TestResult {
        let (_app, mut client) = alice(&db).await?;
        let mut copy = client.clone();
        user_of(&db, "alice").await?.delete(&db).await?;
        assert_eq!(who(&mut client).await?, None);
        let again = user(&db, "alice").await?;
        assert_eq!(who(&mut copy).await?, None);
        assert_eq!(rows(&db, "auth_session").await?, 0);
        assert!(again.id > 1, "keys are not given out twice");
        Ok(())
    }

    // AC-18
    async fn a_silent_rehash_ends_no_session(db: TestDb) -> TestResult {
        let today = Hasher::builder().params(Params::new(7168, 5, 1)?).threads(1).build();
        let app = articles(&db.with_services(db.services().with_hasher(today))).await?;
        let user = user(&db, "alice").await?;
        let before = user.password_hash().as_str().to_owned();
        let mut forced = app.client();
        forced.login_as(&user).await?;

        let mut first = logged_in(&app, "alice").await?;
        let after = user_of(&db, "alice").await?.password_hash().as_str().to_owned();
        assert_ne!(before, after, "the login has upgraded the hash");
        let mut second = logged_in(&app, "alice").await?;
        for client in [&mut forced, &mut first, &mut second] {
            assert_eq!(who(client).await?.as_deref(), Some("alice"));
        }
        Ok(())
    }

    // AC-18, AC-121
    async fn an_upgrade_by_one_login_is_no_change_to_another(db: TestDb) -> TestResult {
        let today = Hasher::builder().params(Params::new(7168, 5, 1)?).threads(1).build();
        let app = articles(&db.with_services(db.services().with_hasher(today))).await?;
        user(&db, "alice").await?;
        let logins: Vec<_> = (0..10)
            .map(|_| {
                let mut client = app.client();
                tokio::spawn(async move {
                    let status = client.login("alice", PASSWORD).await?.status();
                    TestResult::Ok((client, status))
                })
            })
            .collect();
        for login in logins {
            let (mut client, status) = login.await??;
            assert_eq!(status, 303);
            assert_eq!(who(&mut client).await?.as_deref(), Some("alice"));
        }
        Ok(())
    }

    // AC-10
    async fn a_logout_in_one_browser_leaves_the_other_alone(db: TestDb) -> TestResult {
        let (app, mut first) = alice(&db).await?;
        let mut second = logged_in(&app, "alice").await?;
        first.post_form(LOGOUT, &[]).await?;
        assert_eq!(who(&mut first).await?, None);
        assert_eq!(who(&mut second).await?.as_deref(), Some("alice"));
        Ok(())
    }

    // AC-137
    async fn no_condition_gets_private_data_after_the_logout(db: TestDb) -> TestResult {
        let app = test_app(&db).await?;
        user(&db, "alice").await?;
        let mut client = logged_in(&app, "alice").await?;
        client.post_form(LOGOUT, &[]).await?;
        for (name, value) in [
            ("if-none-match", "*"),
            ("if-modified-since", "Mon, 23 Nov 2026 12:00:00 GMT"),
            ("range", "bytes=0-10"),
        ] {
            let request = client.request(Method::GET, "/me").header(name, value);
            assert_eq!(request.send().await?.status(), 303, "{name}");
        }
        Ok(())
    }
}

async fn user_of(db: &TestDb, name: &str) -> TestResult<articles::accounts::User> {
    let found = articles::accounts::User::get_by_natural_key(db, name).await?;
    Ok(found.ok_or("no such user")?)
}
