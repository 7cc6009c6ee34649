//! A database that goes away and comes back (AC-170, AC-171).

use std::time::Duration;

use auth_axum::test::{TestApp, TestClient, TestDb, TestResponse, TestResult};
use auth_core::db::{Db, DbConfig, DbError};
use auth_tests::app::{self, Proxy};
use auth_tests::models;
use serde_json::json;
use tokio::sync::oneshot;

use crate::kit::{
    LOGIN, LOGOUT, PASSWORD, assert_generic, assert_strict, logged_in, rows, user, who,
};

fn assert_unavailable(response: &TestResponse, what: &str) {
    assert_eq!(response.status(), 503, "{what}: {}", response.text());
    let wait: u64 = response.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=10).contains(&wait), "{what}");
    assert_generic(response, what);
    assert_strict(response, what);
    assert!(
        response.set_cookie("sid").is_none(),
        "{what}: nobody is logged out by an outage"
    );
}

/// Everything that needs the database, while it is away.
async fn all_unavailable(client: &mut TestClient<models::User>, token: &str) -> TestResult {
    for path in [
        "/me",
        "/whoami",
        "/board",
        "/guarded",
        LOGIN,
        "/session-get?a",
    ] {
        assert_unavailable(&client.get(path).await?, path);
        let response = client.get_json(path).await?;
        assert_unavailable(&response, path);
        assert_eq!(response.json()?["status"], 503, "{path}");
    }
    let fields = [
        ("username", "alice"),
        ("password", PASSWORD),
        ("csrf_token", token),
    ];
    assert_unavailable(&client.post_form(LOGIN, &fields).await?, "a login");
    let fields = [("csrf_token", token)];
    assert_unavailable(
        &client.post_form(LOGOUT, &fields).await?,
        "a logout is not claimed",
    );
    assert_unavailable(
        &client
            .post_form("/session-set", &[("a", "1"), fields[0]])
            .await?,
        "a value",
    );
    assert_eq!(
        client.get("/public").await?.status(),
        200,
        "what asks nothing is well"
    );
    Ok(())
}

async fn away_and_back(
    db: &TestDb,
    own: &Db,
    away: impl AsyncFnOnce() -> TestResult,
    back: impl AsyncFnOnce() -> TestResult,
) -> TestResult {
    let app: TestApp<models::User> = app::start(own)?;
    user(db, "alice").await?;
    let mut client = logged_in(&app, "alice").await?;
    let token = client.csrf_token().await?;
    assert_eq!(rows(db, "auth_session").await?, 1);
    away().await?;
    all_unavailable(&mut client, &token).await?;
    back().await?;
    assert_eq!(
        who(&mut client).await?.as_deref(),
        Some("alice"),
        "well again, and still logged in"
    );
    assert_eq!(
        client
            .post_form("/session-set", &[("a", "1")])
            .await?
            .status(),
        200
    );
    assert_eq!(app.client().login("alice", PASSWORD).await?.status(), 303);
    assert_eq!(client.post_form(LOGOUT, &[]).await?.status(), 303);
    assert_eq!(rows(db, "auth_session").await?, 1);
    Ok(())
}

auth_core::test_on_each_database! {
    // AC-171: on the embedded database too.
    async fn without_a_free_connection_it_is_503_and_never_anonymous(db: TestDb) -> TestResult {
        db.create_schema::<models::User>(&[]).await?;
        let own = db
            .another(|config| config.max_connections(1).acquire_timeout(Duration::from_millis(100)))
            .await?;
        let (release, released) = oneshot::channel::<()>();
        let (hold, held) = oneshot::channel::<()>();
        let holder = own.clone();
        let held_up = async move {
            let gate = std::sync::Mutex::new(Some((hold, released)));
            let gate = std::sync::Arc::new(gate);
            let work = holder.transact::<(), DbError, _>(move |_tx| {
                let gate = gate.clone();
                Box::pin(async move {
                    let taken = gate.lock().unwrap().take();
                    if let Some((hold, released)) = taken {
                        hold.send(()).ok();
                        released.await.ok();
                    }
                    Ok(())
                })
            });
            work.await
        };
        let mut task = None;
        let task_slot = &mut task;
        away_and_back(
            &db,
            &own,
            async || {
                *task_slot = Some(tokio::spawn(held_up));
                Ok(held.await?)
            },
            async || {
                release.send(()).ok();
                Ok(())
            },
        )
        .await?;
        if let Some(task) = task {
            task.await??;
        }
        Ok(())
    }

    // AC-170: the server itself is cut off and comes back.
    async fn a_server_that_is_cut_off_is_503_and_well_when_it_returns(db: TestDb) -> TestResult {
        if db.engine().is_embedded() {
            return Ok(()); // there is no wire to cut
        }
        db.create_schema::<models::User>(&[]).await?;
        let proxy = Proxy::open(db.url()).await?;
        let config = DbConfig::new(proxy.url()).acquire_timeout(Duration::from_millis(500));
        let own = Db::open(&config).await?.with_services(db.services());
        away_and_back(
            &db,
            &own,
            async || {
                proxy.cut();
                Ok(())
            },
            async || {
                proxy.mend();
                Ok(())
            },
        )
        .await
    }

    async fn a_pool_that_is_closed_is_503(db: TestDb) -> TestResult {
        db.create_schema::<models::User>(&[]).await?;
        let own = db.another(|config| config).await?;
        let app: TestApp<models::User> = app::start(&own)?;
        user(&db, "alice").await?;
        let mut client = logged_in(&app, "alice").await?;
        let token = client.csrf_token().await?;
        own.close().await;
        all_unavailable(&mut client, &token).await?;
        let body = json!({ "username": "alice", "password": PASSWORD });
        assert_unavailable(&client.post_json(LOGIN, &body).await?, "a login as JSON");
        Ok(())
    }
}
