//! The built-in pages.

use auth_axum::test::{TestDb, TestResult};

use crate::kit::{LOGIN, PASSWORD, articles, logged_in, test_app, user};

/// The `input` of that name.
fn input<'p>(page: &'p str, name: &str) -> &'p str {
    let at = page
        .find(&format!("name=\"{name}\""))
        .unwrap_or_else(|| panic!("no {name}: {page}"));
    let begin = page[..at].rfind('<').unwrap();
    let end = at + page[at..].find('>').unwrap();
    &page[begin..=end]
}

auth_core::test_on_each_database! {
    async fn password_managers_and_keyboards_find_their_way(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        let mut client = app.client();
        let page = client.get(LOGIN).await?;
        let text = page.text();
        let username = input(text, "username");
        for part in [
            "type=\"text\"", "autocomplete=\"username\"", "autocapitalize=\"none\"", "maxlength=\"150\"", "required",
            "autofocus", "spellcheck=\"false\"",
        ] {
            assert!(username.contains(part), "{part}: {username}");
        }
        let password = input(text, "password");
        for part in ["type=\"password\"", "autocomplete=\"current-password\"", "required"] {
            assert!(password.contains(part), "{part}: {password}");
        }
        assert!(!password.contains("value=") && !password.contains("maxlength"), "{password}");
        assert!(input(text, "remember_me").contains("type=\"checkbox\""));
        assert!(input(text, "csrf_token").contains("type=\"hidden\""));
        for name in ["username", "password", "remember_me"] {
            let field = input(text, name);
            let id = field.split_once("id=\"").unwrap().1.split('"').next().unwrap();
            assert!(text.contains(&format!("<label for=\"{id}\">")), "{name}");
        }
        assert!(text.starts_with("<!doctype html>"));
        assert!(text.contains("lang=\"en\"") && text.contains("name=\"viewport\""));
        assert!(!text.contains("<script") && !text.contains("style="));
        Ok(())
    }

    async fn a_failed_login_keeps_the_name_and_never_the_password(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        let mut client = app.client();
        client.get(LOGIN).await?;
        let fields = [("username", "al\"ice<"), ("password", "hunter2"), ("remember_me", "on"), ("next", "/me")];
        let page = client.post_form(LOGIN, &fields).await?;
        let text = page.text();
        assert_eq!(page.status(), 422);
        assert!(input(text, "username").contains("value=\"al&quot;ice&lt;\""), "{text}");
        assert!(!text.contains("hunter2"));
        assert!(input(text, "remember_me").contains("checked"));
        assert!(input(text, "next").contains("value=\"/me\"") || input(text, "next").contains("&#x2f;me"));
        assert!(input(text, "password").contains("autofocus"));
        assert!(text.contains("role=\"alert\""));
        assert!(text.contains("<title>Error: "));
        Ok(())
    }

    async fn an_application_has_a_login_page_of_its_own(db: TestDb) -> TestResult {
        let app = test_app(&db).await?;
        user(&db, "alice").await?;
        let mut client = app.client();
        let page = client.get(LOGIN).await?;
        assert!(page.text().contains("<title>Our own door</title>"), "{}", page.text());
        assert_eq!(client.login("alice", PASSWORD).await?.status(), 303);
        Ok(())
    }

    async fn every_template_knows_who_it_is_for(db: TestDb) -> TestResult {
        let app = test_app(&db).await?;
        user(&db, "alice").await?;
        let page = app.client().get("/board").await?;
        assert!(page.text().contains("<p id=\"who\"></p>"), "{}", page.text());
        let page = logged_in(&app, "alice").await?.get("/board").await?;
        assert!(page.text().contains("<p id=\"who\">alice</p>"));
        assert!(page.text().contains("board</p>"));
        assert!(page.csrf_token().is_some());
        Ok(())
    }
}
