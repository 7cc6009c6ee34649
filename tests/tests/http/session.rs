//! What applications keep in a session, and for how long (AC-106, AC-125).

use std::time::Duration;

use auth_axum::test::{TestDb, TestResult};
use auth_tests::app::{self, Gate};
use auth_tests::models;
use serde_json::json;

use crate::kit::{LOGIN, PASSWORD, alice, articles, logged_in, rows, test_app, user, who};

const MINUTE: Duration = Duration::from_mins(1);
const HOUR: Duration = Duration::from_hours(1);
const DAY: Duration = Duration::from_hours(24);
const SECOND: Duration = Duration::from_secs(1);

auth_core::test_on_each_database! {
    async fn values_come_change_and_go(db: TestDb) -> TestResult {
        let app = test_app(&db).await?;
        user(&db, "alice").await?;
        for mut client in [app.client(), logged_in(&app, "alice").await?] {
            assert!(client.get("/session-get?a").await?.json()?.is_null());
            client.post_form("/session-set", &[("a", "é"), ("b", "2")]).await?;
            assert_eq!(client.get("/session-get?a").await?.json()?, "é");
            client.post_form("/session-set", &[("a", "other")]).await?;
            client.post_form("/session-remove", &[("key", "b")]).await?;
            assert_eq!(client.get("/session-get?a").await?.json()?, "other");
            assert!(client.get("/session-get?b").await?.json()?.is_null());
        }
        Ok(())
    }

    async fn a_visitors_session_begins_with_the_first_value(db: TestDb) -> TestResult {
        let app = test_app(&db).await?;
        let mut client = app.client();
        client.get("/session-get?a").await?;
        client.post_form("/session-remove", &[("key", "a")]).await?;
        assert_eq!(client.session_cookie(), None);
        assert_eq!(rows(&db, "auth_session").await?, 0);
        let response = client.post_form("/session-set", &[("a", "1")]).await?;
        assert!(response.set_cookie("sid").is_some());
        assert_eq!(rows(&db, "auth_session").await?, 1);
        Ok(())
    }

    // AC-125
    async fn parallel_requests_keep_all_keys(db: TestDb) -> TestResult {
        db.create_schema::<models::User>(&[]).await?;
        let gate = Gate::default();
        let app = app::start_with(&db, &gate, |auth| auth)?;
        user(&db, "alice").await?;
        let mut client = logged_in(&app, "alice").await?;
        client.csrf_token().await?;
        // One that has read before all others, and writes after them.
        let mut slow = client.clone();
        let slow = tokio::spawn(async move { slow.get("/slow").await });
        gate.arrival().await;
        let writers: Vec<_> = (0..10)
            .map(|n| {
                let mut client = client.clone();
                tokio::spawn(async move {
                    let key = format!("key{n}");
                    client.post_form("/session-set", &[(key.as_str(), "1")]).await
                })
            })
            .collect();
        for writer in writers {
            assert_eq!(writer.await??.status(), 200);
        }
        gate.open();
        assert_eq!(slow.await??.status(), 200);
        for key in (0..10).map(|n| format!("key{n}")) {
            let path = format!("/session-get?{key}");
            assert_eq!(client.get(&path).await?.json()?, "1", "{key}");
        }
        assert_eq!(client.get("/session-get?slow").await?.json()?, true);
        Ok(())
    }

    async fn one_after_the_other_counts(db: TestDb) -> TestResult {
        let app = test_app(&db).await?;
        let mut client = app.client();
        for n in 1..=10 {
            let response = client.post_form("/increment", &[]).await?;
            assert_eq!(response.text(), n.to_string());
        }
        Ok(())
    }

    async fn a_session_holds_64_kib(db: TestDb) -> TestResult {
        let app = test_app(&db).await?;
        user(&db, "alice").await?;
        for mut client in [app.client(), logged_in(&app, "alice").await?] {
            client.post_form("/session-set", &[("kept", "1")]).await?;
            let fill = |bytes: usize| bytes.to_string();
            // {"filled":"x…","kept":"1"}
            let room = 64 * 1024 - r#"{"filled":"","kept":"1"}"#.len();
            let response = client.post_form("/session-fill", &[("bytes", &fill(room))]).await?;
            assert_eq!(response.status(), 200);
            let response = client.post_form("/session-fill", &[("bytes", &fill(room + 1))]).await?;
            assert_eq!(response.status(), 413, "what could not be kept is not claimed to be");
            assert_eq!(client.get("/session-get?kept").await?.json()?, "1");
            let kept = client.get("/session-get?filled").await?.json()?;
            assert_eq!(kept.as_str().map(str::len), Some(room));
        }
        Ok(())
    }

    async fn a_message_is_told_once(db: TestDb) -> TestResult {
        let app = test_app(&db).await?;
        user(&db, "alice").await?;
        for mut client in [app.client(), logged_in(&app, "alice").await?] {
            for text in ["Saved & <b>well</b>", "second"] {
                let response = client.post_form("/message", &[("text", text)]).await?;
                assert_eq!(response.location(), Some("/board"));
            }
            let page = client.get("/board").await?;
            assert!(page.text().contains("Saved &amp; &lt;b&gt;well&lt;"), "{}", page.text());
            assert!(page.text().contains("second"));
            assert!(!client.get("/board").await?.text().contains("second"));
        }
        Ok(())
    }

    async fn a_message_survives_the_login(db: TestDb) -> TestResult {
        let app = test_app(&db).await?;
        user(&db, "alice").await?;
        let mut client = app.client();
        client.post_form("/message", &[("text", "welcome")]).await?;
        let token = client.csrf_token().await?;
        let fields = [("username", "alice"), ("password", PASSWORD), ("csrf_token", &token)];
        assert_eq!(client.post_form(LOGIN, &fields).await?.status(), 303);
        assert!(client.get("/board").await?.text().contains("welcome"));
        Ok(())
    }

    // AC-106
    async fn visitors_create_no_rows(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        let mut client = app.client();
        for n in 0..1000 {
            let mut fresh = app.client();
            let client = if n % 2 == 0 { &mut client } else { &mut fresh };
            if n % 3 == 0 {
                let token = format!("{n:A>43}");
                client.cookies_mut().set("sid", token);
            }
            let path = ["/", LOGIN, "/me", "/public", "/accounts/csrf"][n % 5];
            let status = client.get(path).await?.status();
            assert!(!status.is_server_error() && !status.is_client_error(), "{path}: {status}");
        }
        assert_eq!(rows(&db, "auth_session").await?, 0);
        Ok(())
    }

    async fn reading_a_session_writes_nothing_but_a_touch_a_minute(db: TestDb) -> TestResult {
        let (_app, mut client) = alice(&db).await?;
        let writes = async |client: &mut crate::kit::Client| -> TestResult<Vec<String>> {
            let log = db.capture_log();
            assert_eq!(client.get("/me").await?.status(), 200);
            let mut statements = log.statements();
            statements.retain(|line| !line.contains("SELECT"));
            Ok(statements)
        };
        assert!(writes(&mut client).await?.is_empty());
        db.clock().advance(59 * SECOND);
        assert!(writes(&mut client).await?.is_empty());
        db.clock().advance(SECOND);
        assert_eq!(writes(&mut client).await?.len(), 1);
        for _ in 0..5 {
            assert!(writes(&mut client).await?.is_empty());
        }
        Ok(())
    }

    async fn a_session_ends_after_a_day_of_silence(db: TestDb) -> TestResult {
        let (_app, mut client) = alice(&db).await?;
        for _ in 0..3 {
            db.clock().advance((24 * 60 - 1) * MINUTE);
            assert_eq!(who(&mut client).await?.as_deref(), Some("alice"));
        }
        db.clock().advance(DAY);
        let response = client.get("/me").await?;
        assert_eq!(response.status(), 303);
        assert!(response.set_cookie("sid").unwrap().ends_with("; Max-Age=0"));
        Ok(())
    }

    async fn a_session_ends_after_two_weeks_whatever_happens(db: TestDb) -> TestResult {
        let (_app, mut client) = alice(&db).await?;
        for _ in 0..27 {
            db.clock().advance(12 * HOUR);
            assert_eq!(who(&mut client).await?.as_deref(), Some("alice"));
        }
        db.clock().advance((12 * 3600 - 1) * SECOND);
        assert_eq!(who(&mut client.clone()).await?.as_deref(), Some("alice"));
        db.clock().advance(SECOND);
        assert_eq!(who(&mut client).await?, None);
        Ok(())
    }

    async fn remember_me_outlives_the_browser(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        user(&db, "alice").await?;
        let login = async |remember: &[(&str, &str)]| -> TestResult<_> {
            let mut client = app.client();
            client.get(LOGIN).await?;
            let fields = [("username", "alice"), ("password", PASSWORD)];
            let fields = [&fields[..], remember].concat();
            let response = client.post_form(LOGIN, &fields).await?;
            assert_eq!(response.status(), 303);
            let line = response.set_cookie("sid").unwrap_or_default();
            let attributes = line.split_once("; ").map(|(_, rest)| rest.to_owned());
            client.cookies_mut().reopen();
            Ok((client, attributes.unwrap_or_default()))
        };
        let (mut client, attributes) = login(&[]).await?;
        assert_eq!(attributes, "Path=/; HttpOnly; SameSite=Lax");
        assert_eq!(who(&mut client).await?, None);

        let (mut client, attributes) = login(&[("remember_me", "on")]).await?;
        assert_eq!(attributes, "Path=/; HttpOnly; SameSite=Lax; Max-Age=7776000");
        assert_eq!(who(&mut client).await?.as_deref(), Some("alice"));
        db.clock().advance(13 * DAY);
        assert_eq!(who(&mut client).await?.as_deref(), Some("alice"));
        db.clock().advance(14 * DAY);
        assert_eq!(who(&mut client).await?, None);
        Ok(())
    }

    async fn json_remembers_too(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        user(&db, "alice").await?;
        let mut client = app.client();
        let body = json!({ "username": "alice", "password": PASSWORD, "remember_me": true });
        let response = client.post_json(LOGIN, &body).await?;
        assert!(response.set_cookie("sid").unwrap().contains("Max-Age=7776000"));
        Ok(())
    }

    async fn a_clock_that_steps_back_ends_and_revives_nothing(db: TestDb) -> TestResult {
        let (app, mut client) = alice(&db).await?;
        let now = db.now();
        db.clock().advance(2 * DAY);
        let mut late = client.clone();
        assert_eq!(who(&mut late).await?, None);
        db.clock().set(now - chrono::TimeDelta::days(1));
        let status = client.get("/me").await?.status();
        assert!(status == 200 || status == 303, "{status}");
        let mut fresh = app.client();
        assert_eq!(fresh.login("alice", PASSWORD).await?.status(), 303);
        Ok(())
    }
}
