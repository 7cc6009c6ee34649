//! No secret is written down (AC-146, AC-190).

use auth_axum::prelude::*;
use auth_axum::test::{TestDb, TestResult};
use serde_json::json;

use crate::kit::{LOGIN, LOGOUT, articles, password, who};

const SECRET: &str = "xyzzy-plugh-1234 ünique";
const OTHER: &str = "frobozz-magic-5678 änother";
const WRONG: &str = "wrong-guess-9012";

auth_core::test_on_each_database! {
    // AC-190
    async fn no_secret_reaches_the_log_at_any_level(db: TestDb) -> TestResult {
        let log = db.capture_log();
        let app = articles(&db).await?;
        let mut user = articles::accounts::User::new("alice").password(password(SECRET)).create(&db).await?;
        let mut secrets = vec![SECRET.to_owned(), OTHER.to_owned(), WRONG.to_owned()];
        secrets.push(user.password_hash().as_str().to_owned());
        let mut client = app.client();
        for secret in [WRONG, SECRET] {
            let page = client.get(LOGIN).await?;
            secrets.extend(page.csrf_token());
            secrets.extend(client.cookies().get("pre").map(str::to_owned));
            client.login("alice", secret).await?;
        }
        assert_eq!(who(&mut client).await?.as_deref(), Some("alice"));
        secrets.extend(client.session_cookie().map(str::to_owned));
        let body = json!({ "username": "alice", "password": SECRET });
        let response = client.post_json(LOGIN, &body).await?;
        secrets.extend(response.csrf_token());
        secrets.extend(client.session_cookie().map(str::to_owned));
        // AC-146: a password in the box of the username.
        client.login(SECRET, "x").await?;
        client.login(&"long".repeat(50), OTHER).await?;
        user.set_password(&db, password(OTHER)).await?;
        secrets.push(user.password_hash().as_str().to_owned());
        who(&mut client).await?;
        client.login("alice", OTHER).await?;
        secrets.extend(client.session_cookie().map(str::to_owned));
        secrets.push(client.csrf_token().await?);
        client.get(&format!("/nowhere?password={WRONG}")).await?;
        client.post_form(LOGOUT, &[]).await?;

        let text = format!("{}\n{:?}\n{user:?}\n{client:?}", log.text(), db.seen());
        assert!(text.contains("SELECT"), "something was captured");
        secrets.sort();
        secrets.dedup();
        assert!(secrets.len() > 10, "{secrets:?}");
        for secret in &secrets {
            // The client is the browser; what it prints of its own cookies is not the server's.
            let from_server = text.split("TestClient").next().unwrap_or_default();
            for form in [secret.clone(), url::form_urlencoded::byte_serialize(secret.as_bytes()).collect()] {
                let at = from_server.find(&form);
                let around = at.map(|at| &from_server[at.saturating_sub(200)..at]);
                assert!(at.is_none(), "{secret} after {around:?}");
            }
        }
        Ok(())
    }

    // AC-190, AC-194
    async fn no_secret_stands_in_the_tables(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        articles::accounts::User::new("alice").password(password(SECRET)).create(&db).await?;
        let mut client = app.client();
        client.login("alice", SECRET).await?;
        let token = client.session_cookie().unwrap().to_owned();
        let sql = "SELECT id, auth_hash, data FROM auth_session";
        let rows = db.fetch_all::<(Vec<u8>, Vec<u8>, Option<String>)>(sql, ()).await?;
        assert_eq!(rows.len(), 1);
        let (id, hash, data) = &rows[0];
        assert_eq!((id.len(), hash.len()), (32, 32));
        assert_ne!(id.as_slice(), &token.as_bytes()[..32]);
        assert!(data.as_deref().is_none_or(|data| !data.contains(&token)));
        let sql = "SELECT password FROM accounts_user";
        let (stored,) = db.fetch_one::<(String,)>(sql, ()).await?;
        assert!(stored.starts_with("$argon2id$") && !stored.contains("xyzzy"), "{stored}");
        Ok(())
    }
}
