//! A database that goes away and comes back (AC-170, AC-171).

use std::sync::{Arc, Mutex};
use std::time::Duration;

use auth_axum::test::{TestApp, TestClient, TestDb, TestResponse, TestResult};
use auth_core::db::{Db, DbConfig, DbError};
use auth_tests::app::{self, Gate, Proxy};
use auth_tests::models;
use serde_json::json;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::kit::{
    LOGIN, LOGOUT, PASSWORD, assert_generic, assert_strict, logged_in, nothing_at_hand, rows, user,
    who,
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
async fn all_unavailable(
    db: &TestDb,
    client: &mut TestClient<models::User>,
    token: &str,
) -> TestResult {
    nothing_at_hand(db);
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

/// Takes the database away, looks, gives it back, and looks again.
async fn away_and_back<T>(
    db: &TestDb,
    own: &Db,
    away: impl AsyncFnOnce() -> TestResult<T>,
    back: impl AsyncFnOnce(T) -> TestResult,
) -> TestResult {
    let app: TestApp<models::User> = app::start(own)?;
    user(db, "alice").await?;
    let mut client = logged_in(&app, "alice").await?;
    let token = client.csrf_token().await?;
    assert_eq!(rows(db, "auth_session").await?, 1);
    let gone = away().await?;
    all_unavailable(db, &mut client, &token).await?;
    back(gone).await?;
    let name = who(&mut client).await?;
    assert_eq!(
        name.as_deref(),
        Some("alice"),
        "well again, and still logged in"
    );
    let response = client.post_form("/session-set", &[("a", "1")]).await?;
    assert_eq!(response.status(), 200);
    let response = app.client().login("alice", PASSWORD).await?;
    assert_eq!(response.status(), 303);
    assert_eq!(client.post_form(LOGOUT, &[]).await?.status(), 303);
    assert_eq!(rows(db, "auth_session").await?, 1);
    Ok(())
}

/// Keeps the only connection of a pool busy.
struct Busy {
    release: oneshot::Sender<()>,
    task: JoinHandle<Result<(), DbError>>,
}

impl Busy {
    async fn keep(db: &Db) -> TestResult<Self> {
        let (begun, has_begun) = oneshot::channel::<()>();
        let (release, released) = oneshot::channel::<()>();
        let signals = Arc::new(Mutex::new(Some((begun, released))));
        let db = db.clone();
        let task = tokio::spawn(async move {
            let work = db.transact(move |_tx| {
                let signals = signals.lock().unwrap().take();
                Box::pin(async move {
                    if let Some((begun, released)) = signals {
                        begun.send(()).ok();
                        released.await.ok();
                    }
                    Ok(())
                })
            });
            work.await
        });
        has_begun.await?;
        Ok(Self { release, task })
    }

    async fn end(self) -> TestResult {
        self.release.send(()).ok();
        Ok(self.task.await??)
    }
}

/// A pool of one connection that does not wait long for it.
async fn pool_of_one(db: &TestDb) -> TestResult<Db> {
    let wait = Duration::from_millis(100);
    Ok(db
        .another(|config| config.max_connections(1).acquire_timeout(wait))
        .await?)
}

auth_core::test_on_each_database! {
    // AC-171: on the embedded database too.
    async fn without_a_free_connection_it_is_503_and_never_anonymous(db: TestDb) -> TestResult {
        db.create_schema::<models::User>(&[]).await?;
        let own = pool_of_one(&db).await?;
        away_and_back(&db, &own, async || Busy::keep(&own).await, Busy::end).await
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
        let away = async || { proxy.cut(); Ok(()) };
        let back = async |()| { proxy.mend(); Ok(()) };
        away_and_back(&db, &own, away, back).await
    }

    // AC-170, AC-174: in the middle of a request.
    async fn a_logout_that_does_not_reach_the_database_is_not_claimed(db: TestDb) -> TestResult {
        db.create_schema::<models::User>(&[]).await?;
        let own = pool_of_one(&db).await?;
        let gate = Gate::default();
        let app = app::start_with(&own, &gate, |auth| auth)?;
        user(&db, "alice").await?;
        let mut client = logged_in(&app, "alice").await?;
        client.csrf_token().await?;
        for path in ["/logout-late", "/set-late"] {
            let mut late = client.clone();
            let late = tokio::spawn(async move { late.post_form(path, &[]).await });
            gate.arrival().await;
            let busy = Busy::keep(&own).await?;
            gate.open();
            assert_unavailable(&late.await??, path);
            busy.end().await?;
            assert_eq!(who(&mut client).await?.as_deref(), Some("alice"), "{path}");
        }
        assert!(client.get("/session-get?late").await?.json()?.is_null());
        Ok(())
    }

    async fn a_pool_that_is_closed_is_503(db: TestDb) -> TestResult {
        db.create_schema::<models::User>(&[]).await?;
        let own = db.another(|config| config).await?;
        let app: TestApp<models::User> = app::start(&own)?;
        user(&db, "alice").await?;
        let mut client = logged_in(&app, "alice").await?;
        let token = client.csrf_token().await?;
        own.close().await;
        all_unavailable(&db, &mut client, &token).await?;
        let body = json!({ "username": "alice", "password": PASSWORD });
        assert_unavailable(&client.post_json(LOGIN, &body).await?, "a login as JSON");
        Ok(())
    }
}
