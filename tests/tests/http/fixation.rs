//! A login has a token that nobody knew before (AC-01 to AC-08).

use auth_axum::test::{TestDb, TestResult};
use http::Method;

use crate::kit::{LOGIN, PASSWORD, alice, articles, logged_in, owner, rows, test_app, user, who};

auth_core::test_on_each_database! {
    // AC-01
    async fn a_token_of_the_attackers_choice_is_not_taken_over(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        user(&db, "alice").await?;
        let chosen = "A".repeat(43);
        let mut victim = app.client();
        victim.cookies_mut().set("sid", &chosen);
        assert_eq!(who(&mut victim).await?, None);
        assert_eq!(rows(&db, "auth_session").await?, 0);

        victim.cookies_mut().set("sid", &chosen);
        assert_eq!(victim.login("alice", PASSWORD).await?.status(), 303);
        assert_ne!(victim.session_cookie(), Some(chosen.as_str()));
        assert_eq!(who(&mut victim).await?.as_deref(), Some("alice"));
        assert_eq!(owner(&app, &format!("sid={chosen}")).await?, None);
        Ok(())
    }

    // AC-02
    async fn a_cart_survives_the_login_under_a_new_token(db: TestDb) -> TestResult {
        let app = test_app(&db).await?;
        user(&db, "alice").await?;
        let mut client = app.client();
        client.post_form("/session-set", &[("cart", "1")]).await?;
        let before = client.session_cookie().unwrap().to_owned();

        assert_eq!(client.login("alice", PASSWORD).await?.status(), 303);
        assert_ne!(client.session_cookie(), Some(before.as_str()));
        assert_eq!(client.get("/session-get?cart").await?.json()?, "1");
        assert_eq!(rows(&db, "auth_session").await?, 1);

        let mut thief = app.client();
        thief.cookies_mut().set("sid", &before);
        assert_eq!(who(&mut thief).await?, None);
        thief.cookies_mut().set("sid", &before);
        assert!(thief.get("/session-get?cart").await?.json()?.is_null());
        Ok(())
    }

    // AC-03
    async fn another_user_gets_nothing_of_the_session_before(db: TestDb) -> TestResult {
        let app = test_app(&db).await?;
        user(&db, "alice").await?;
        user(&db, "bob").await?;
        let mut client = logged_in(&app, "alice").await?;
        client.post_form("/session-set", &[("cart", "alice-secret")]).await?;
        let before = client.session_cookie().unwrap().to_owned();

        assert_eq!(client.login("bob", PASSWORD).await?.status(), 303);
        assert_eq!(who(&mut client).await?.as_deref(), Some("bob"));
        assert!(client.get("/session-get?cart").await?.json()?.is_null());
        assert_eq!(owner(&app, &format!("sid={before}")).await?, None);
        assert_eq!(rows(&db, "auth_session").await?, 1);
        Ok(())
    }

    // AC-04
    async fn every_login_has_a_token_of_its_own(db: TestDb) -> TestResult {
        let app = test_app(&db).await?;
        user(&db, "alice").await?;
        let mut client = logged_in(&app, "alice").await?;
        client.post_form("/session-set", &[("cart", "1")]).await?;
        let mut tokens = vec![client.session_cookie().unwrap().to_owned()];
        for _ in 0..3 {
            assert_eq!(client.login("alice", PASSWORD).await?.status(), 303);
            let token = client.session_cookie().unwrap().to_owned();
            assert!(!tokens.contains(&token));
            for old in &tokens {
                assert_eq!(owner(&app, &format!("sid={old}")).await?, None);
            }
            tokens.push(token);
        }
        assert_eq!(client.get("/session-get?cart").await?.json()?, "1");
        assert_eq!(rows(&db, "auth_session").await?, 1);
        Ok(())
    }

    // AC-06
    async fn a_failed_login_leaves_the_session_alone(db: TestDb) -> TestResult {
        let app = test_app(&db).await?;
        user(&db, "alice").await?;
        let mut visitor = app.client();
        visitor.post_form("/session-set", &[("cart", "1")]).await?;
        let mut alice = logged_in(&app, "alice").await?;
        for client in [&mut visitor, &mut alice] {
            let before = client.session_cookie().unwrap().to_owned();
            let who_before = client.get("/whoami").await?.text().to_owned();
            let response = client.login("alice", "wrong").await?;
            assert_eq!(response.status(), 422);
            assert_eq!(response.set_cookie("sid"), None);
            assert_eq!(client.session_cookie(), Some(before.as_str()));
            assert_eq!(client.get("/whoami").await?.text(), who_before);
        }
        assert_eq!(visitor.get("/session-get?cart").await?.json()?, "1");
        assert_eq!(rows(&db, "auth_session").await?, 2);
        Ok(())
    }

    // AC-08
    async fn a_token_counts_in_the_cookie_alone(db: TestDb) -> TestResult {
        let (app, client) = alice(&db).await?;
        let token = client.session_cookie().unwrap().to_owned();
        let mut thief = app.client();
        let me = thief.get(&format!("/me?sid={token}")).await?;
        assert_eq!(me.status(), 303);
        for header in ["authorization", "x-session", "sid", "x-sid", "cookie2"] {
            for value in [token.clone(), format!("Bearer {token}"), format!("sid={token}")] {
                let request = thief.request(Method::GET, "/me").header(header, value);
                assert_eq!(request.send().await?.status(), 303, "{header}");
            }
        }
        let fields = [("sid", token.as_str()), ("title", "t"), ("body", "b")];
        let response = thief.post_form("/articles/new", &fields).await?;
        assert_eq!(response.location(), Some(LOGIN));
        Ok(())
    }

    async fn the_cookie_of_before_the_login_ends_with_it(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        user(&db, "alice").await?;
        let mut client = app.client();
        client.get(LOGIN).await?;
        assert!(client.cookies().get("pre").is_some());
        client.login("alice", PASSWORD).await?;
        assert_eq!(client.cookies().names().collect::<Vec<_>>(), ["sid"]);
        Ok(())
    }
}
