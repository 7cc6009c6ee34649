//! The same routes for JSON clients.

use auth_axum::test::{TestDb, TestResult};
use http::Method;
use serde_json::json;

use crate::kit::{LOGIN, LOGOUT, PASSWORD, alice, articles, user, who};

auth_core::test_on_each_database! {
    async fn a_login_answers_with_the_user_and_a_token(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        user(&db, "alice").await?;
        let mut client = app.client();
        let csrf = client.get_json("/accounts/csrf").await?;
        assert_eq!(csrf.status(), 200);
        assert_eq!(csrf.header("content-type"), Some("application/json"));
        let body = json!({ "username": "alice", "password": PASSWORD, "next": "/me" });
        let response = client.post_json(LOGIN, &body).await?;
        assert_eq!(response.status(), 200);
        assert_eq!(response.header("content-type"), Some("application/json"));
        assert_eq!(response.location(), None);
        let answer = response.json()?;
        assert_eq!(answer["user"]["username"], "alice");
        assert_eq!(answer["next"], "/me");
        assert!(!response.text().contains("argon2"), "{}", response.text());
        assert!(answer["user"].get("password").is_none());
        assert_eq!(who(&mut client).await?.as_deref(), Some("alice"));

        let token = answer["csrf_token"].as_str().unwrap();
        let request = client.request(Method::POST, LOGOUT).same_origin().accept_json();
        let response = request.header("x-csrf-token", token).json(&json!({})).send().await?;
        assert_eq!(response.status(), 200, "the token of the answer is good: {}", response.text());
        assert_eq!(who(&mut client).await?, None);
        Ok(())
    }

    async fn a_failed_login_is_a_problem(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        let mut client = app.client();
        let body = json!({ "username": "alice", "password": "wrong" });
        let response = client.post_json(LOGIN, &body).await?;
        assert_eq!(response.status(), 422);
        assert_eq!(response.header("content-type"), Some("application/problem+json"));
        let problem = response.json()?;
        assert_eq!(problem["status"], 422);
        assert!(problem["title"].is_string() && problem["detail"].is_string());
        let error = &problem["errors"]["__all__"][0];
        assert_eq!(error["code"], "invalid_login");
        assert!(error["message"].as_str().unwrap().contains("username"));

        let response = client.post_json(LOGIN, &json!({})).await?;
        let errors = &response.json()?["errors"];
        assert_eq!(errors["username"][0]["code"], "required");
        assert_eq!(errors["password"][0]["code"], "required");
        assert!(errors["password"][0]["message"].is_string());
        Ok(())
    }

    async fn nobody_gets_401(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        let mut client = app.client();
        for path in ["/me", "/articles/new"] {
            let response = client.get_json(path).await?;
            assert_eq!(response.status(), 401, "{path}");
            assert_eq!(response.header("content-type"), Some("application/problem+json"));
            assert_eq!(response.json()?["status"], 401);
            assert_eq!(response.location(), None);
        }
        let response = client.post_json("/articles/new", &json!({ "title": "t" })).await?;
        assert_eq!(response.status(), 401);
        Ok(())
    }

    async fn forms_and_answers_may_be_mixed(db: TestDb) -> TestResult {
        let (_app, mut client) = alice(&db).await?;
        let token = client.csrf_token().await?;
        let request = client.request(Method::POST, "/articles/new").same_origin().accept_json();
        let fields = [("title", "t"), ("body", "b"), ("csrf_token", token.as_str())];
        let response = request.form(&fields).send().await?;
        assert_eq!(response.status(), 201, "a form that asks for JSON");
        let request = client.request(Method::POST, "/articles/new").same_origin();
        let request = request.header("x-csrf-token", &token);
        let response = request.json(&json!({ "title": "t", "body": "b" })).send().await?;
        assert_eq!(response.status(), 303, "JSON that asks for a page");
        let request = client.request(Method::POST, "/articles/new").same_origin().accept_json();
        let body = json!({ "title": "t", "body": "b", "csrf_token": token });
        assert_eq!(request.json(&body).send().await?.status(), 201, "the token in the body");
        Ok(())
    }

    async fn articles_are_made_in_json(db: TestDb) -> TestResult {
        let (app, mut client) = alice(&db).await?;
        let body = json!({ "title": "A title", "body": "A text", "author_id": 99, "id": 77 });
        let response = client.post_json("/articles/new", &body).await?;
        assert_eq!(response.status(), 201, "{}", response.text());
        let made = response.json()?;
        assert_eq!(made["title"], "A title");
        let id = made["id"].as_i64().unwrap();
        assert_ne!(id, 77);
        assert_eq!(made["author_id"], 1);
        // All mistakes at once: what is too long beside what is missing.
        let response = client.post_json("/articles/new", &json!({ "title": "x".repeat(201) })).await?;
        assert_eq!(response.status(), 422);
        let errors = response.json()?;
        assert_eq!(errors["errors"]["title"][0]["code"], "max_length", "{errors}");
        assert_eq!(errors["errors"]["body"][0]["code"], "required", "{errors}");
        let response = client.post_json("/articles/new", &json!({})).await?;
        let errors = response.json()?;
        assert_eq!(errors["errors"]["title"][0]["code"], "required", "{errors}");
        assert_eq!(errors["errors"]["body"][0]["code"], "required", "{errors}");

        user(&db, "bob").await?;
        let mut bob = app.client();
        bob.login("bob", PASSWORD).await?;
        let path = format!("/articles/{id}/delete");
        let response = bob.post_json(&path, &json!({})).await?;
        assert_eq!(response.status(), 403);
        assert_eq!(response.json()?["status"], 403);
        assert_eq!(client.post_json(&path, &json!({})).await?.status(), 200);
        assert_eq!(client.post_json(&path, &json!({})).await?.status(), 404);
        Ok(())
    }
}
