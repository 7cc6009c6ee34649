//! Nobody learns who has an account (AC-60).

use auth_axum::password::{Hasher, Params};
use auth_axum::prelude::*;
use auth_axum::test::{TestDb, TestResult};
use serde_json::json;

use crate::kit::{LOGIN, PASSWORD, articles, masked, password, user};

auth_core::test_on_each_database! {
    // AC-60
    async fn every_failed_login_looks_the_same_and_costs_one_hash(db: TestDb) -> TestResult {
        let today = Hasher::builder().params(Params::new(7168, 5, 1)?).threads(1).build();
        let today = db.with_services(db.services().with_hasher(today));
        let app = articles(&today).await?;
        user(&today, "alice").await?;
        let inactive = articles::accounts::User::new("ina");
        inactive.is_active(false).password(password(PASSWORD)).create(&today).await?;
        articles::accounts::User::new("nopw").create(&db).await?;
        user(&db, "oldy").await?;
        let gone = user(&db, "gone").await?;
        gone.delete(&db).await?;

        let attempts = [
            ("nobody", PASSWORD), ("alice", "wrong"), ("ina", PASSWORD), ("ina", "wrong"),
            ("nopw", PASSWORD), ("nopw", "!"), ("oldy", "wrong"), ("gone", PASSWORD),
            ("alice\u{200b}", PASSWORD), ("ALICE", "wrong"), ("alice ", "wrong"), ("x'; --", "x"),
        ];
        let mut pages = Vec::new();
        for (name, password) in attempts {
            let mut client = app.client();
            let token = client.get(LOGIN).await?.csrf_token().unwrap();
            let fields = [("username", name), ("password", password), ("csrf_token", &token)];
            let before = today.hasher().runs();
            let response = client.post_form(LOGIN, &fields).await?;
            assert_eq!(today.hasher().runs() - before, 1, "{name}");
            assert_eq!(response.status(), 422, "{name}");
            assert_eq!(response.header("retry-after"), None);
            let shown = without_name(&masked(&response));
            pages.push((name, shown));

            let body = json!({ "username": name, "password": password });
            let before = today.hasher().runs();
            let response = client.post_json(LOGIN, &body).await?;
            assert_eq!(today.hasher().runs() - before, 1, "{name}");
            pages.push((name, masked(&response)));
        }
        let (html, json): (Vec<_>, Vec<_>) =
            pages.iter().partition(|(_, page)| page.contains("text/html"));
        assert_eq!(html.len(), attempts.len());
        for pages in [html, json] {
            for (name, page) in &pages {
                assert_eq!(page, &pages[0].1, "{name}");
            }
        }
        assert!(db.seen().len() >= attempts.len(), "operators are told");
        Ok(())
    }

    async fn a_right_password_costs_one_hash(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        user(&db, "alice").await?;
        let before = db.hasher().runs();
        assert_eq!(app.client().login("alice", PASSWORD).await?.status(), 303);
        assert_eq!(db.hasher().runs() - before, 1);
        Ok(())
    }

    async fn a_name_is_found_in_any_spelling_of_the_same_identity(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        user(&db, "Straße").await?;
        for name in ["Straße", "STRASSE", "strasse", "ＳＴＲＡＳＳＥ"] {
            let mut client = app.client();
            assert_eq!(client.login(name, PASSWORD).await?.status(), 303, "{name}");
            assert_eq!(client.get("/me").await?.text(), "Straße");
        }
        Ok(())
    }
}

/// The page without the name that was typed.
fn without_name(page: &str) -> String {
    let (before, field) = page.split_once("name=\"username\"").unwrap();
    let (attributes, value) = field.split_once(" value=\"").unwrap();
    let (_, after) = value.split_once('"').unwrap();
    format!("{before}{attributes}{after}")
}
