//! The example, as its contract says.

use auth_axum::test::{TestDb, TestResult};

use crate::kit::{LOGIN, LOGOUT, PASSWORD, alice, articles, logged_in, rows, user};

auth_core::test_on_each_database! {
    async fn the_index_greets(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        user(&db, "alice").await?;
        let mut client = app.client();
        let page = client.get("/").await?;
        assert!(page.text().contains("href=\"/accounts/login\"") || page.text().contains("href=\"&#x2f;accounts&#x2f;login\""));
        assert!(!page.text().contains("Hello, "));
        assert!(page.set_cookies().is_empty(), "a page without a form sets no cookie");
        assert_eq!(client.login("alice", PASSWORD).await?.location(), Some("/"));
        let page = client.get("/").await?;
        assert!(page.text().contains("Hello, alice"), "no markup inside");
        assert!(page.text().contains("/accounts/logout") || page.text().contains("&#x2f;accounts&#x2f;logout"));
        assert!(page.csrf_token().is_some());
        assert_eq!(client.get("/me").await?.header("content-type"), Some("text/plain; charset=utf-8"));
        client.post_form(LOGOUT, &[]).await?;
        assert!(!client.get("/").await?.text().contains("alice"));
        Ok(())
    }

    async fn a_name_is_escaped(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        let user = user(&db, "mallory").await?;
        // Not a name that a form would accept.
        db.execute("UPDATE accounts_user SET username = ?", ("<script>alert(1)</script>",)).await?;
        let mut client = app.client();
        client.login_as(&user).await?;
        let page = client.get("/").await?;
        assert!(page.text().contains("Hello, &lt;script&gt;"), "{}", page.text());
        assert!(!page.text().contains("<script"));
        Ok(())
    }

    async fn an_article_is_written_read_and_deleted_by_its_author_alone(db: TestDb) -> TestResult {
        let (app, mut alice) = alice(&db).await?;
        user(&db, "bob").await?;
        let mut bob = logged_in(&app, "bob").await?;
        let mut visitor = app.client();
        let response = visitor.get("/articles/new").await?;
        assert_eq!(response.location(), Some("/accounts/login?next=/articles/new"));

        let fields = [("title", "<b>Title</b>"), ("body", "Line 1\r\nLine 2"), ("author_id", "2"), ("credits", "9")];
        let response = alice.post_form("/articles/new", &fields).await?;
        assert_eq!(response.status(), 303);
        let path = response.location().unwrap().to_owned();
        let page = visitor.get(&path).await?;
        assert!(page.text().contains("&lt;b&gt;Title"));
        assert!(page.text().contains("by alice"));
        assert!(!page.text().contains("/delete") && !page.text().contains("Delete"));
        assert!(visitor.get("/").await?.text().contains("by alice"));
        assert!(alice.get(&path).await?.text().contains("Delete"));

        let delete = format!("{path}/delete");
        assert_eq!(bob.post_form(&delete, &[]).await?.status(), 403);
        assert_eq!(visitor.post_form(&delete, &[]).await?.location(), Some(LOGIN));
        assert_eq!(rows(&db, "articles_article").await?, 1);
        assert_eq!(alice.post_form(&delete, &[]).await?.location(), Some("/"));
        assert_eq!(rows(&db, "articles_article").await?, 0);
        assert_eq!(alice.get(&path).await?.status(), 404);
        Ok(())
    }

    async fn a_wrong_article_is_shown_again(db: TestDb) -> TestResult {
        let (_app, mut client) = alice(&db).await?;
        for (title, body) in [("", "kept text"), (&"x".repeat(201), "kept text"), (" ", "kept text")] {
            let response = client.post_form("/articles/new", &[("title", title), ("body", body)]).await?;
            assert_eq!(response.status(), 422, "{title:.9}");
            assert!(response.text().contains("kept text"));
            assert!(response.text().contains("aria-invalid=\"true\""));
            assert!(response.csrf_token().is_some());
        }
        assert_eq!(rows(&db, "articles_article").await?, 0);
        Ok(())
    }
}
