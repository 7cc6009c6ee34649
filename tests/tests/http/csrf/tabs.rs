//! People with many tabs are not in the way (AC-42 to AC-44).

use auth_axum::test::{TestDb, TestResult};

use super::Case;
use crate::kit::{LOGIN, LOGOUT, PASSWORD, who};

auth_core::test_on_each_database! {
    // AC-42
    async fn a_token_is_good_for_many_forms(db: TestDb) -> TestResult {
        let mut case = Case::new(db).await?;
        let token = case.client.csrf_token().await?;
        for n in 0..20 {
            let fields = [("title", "t"), ("body", "b"), ("csrf_token", token.as_str())];
            let response = case.client.post_form("/articles/new", &fields).await?;
            assert_eq!(response.status(), 303, "{n}");
            case.db.clock().advance(std::time::Duration::from_hours(16));
        }
        Ok(())
    }

    // AC-43
    async fn a_login_in_two_tabs_ends_in_a_page_that_helps(db: TestDb) -> TestResult {
        let case = Case::new(db).await?;
        let mut browser = case.app.client();
        let first = browser.get(LOGIN).await?.csrf_token().unwrap();
        let second = browser.get(LOGIN).await?.csrf_token().unwrap();
        assert_ne!(first, second);
        let fields = |token| [("username", "bob"), ("password", PASSWORD), ("csrf_token", token)];
        assert_eq!(browser.post_form(LOGIN, &fields(&first)).await?.status(), 303);
        let response = browser.post_form(LOGIN, &fields(&second)).await?;
        assert_eq!(response.status(), 403);
        assert!(response.text().contains("reload the page"), "{}", response.text());
        assert_eq!(who(&mut browser).await?.as_deref(), Some("bob"));
        Ok(())
    }

    // AC-43: both open, the first attempt fails, the second tab goes on.
    async fn a_failed_login_in_one_tab_leaves_the_other_usable(db: TestDb) -> TestResult {
        let case = Case::new(db).await?;
        let mut browser = case.app.client();
        let first = browser.get(LOGIN).await?.csrf_token().unwrap();
        let second = browser.get(LOGIN).await?.csrf_token().unwrap();
        let fields = [("username", "bob"), ("password", "wrong"), ("csrf_token", &first)];
        assert_eq!(browser.post_form(LOGIN, &fields).await?.status(), 422);
        let fields = [("username", "bob"), ("password", PASSWORD), ("csrf_token", &second)];
        assert_eq!(browser.post_form(LOGIN, &fields).await?.status(), 303);
        Ok(())
    }

    // AC-44
    async fn no_two_pages_show_the_same_token(db: TestDb) -> TestResult {
        let mut case = Case::new(db).await?;
        let mut tokens = std::collections::HashSet::new();
        for _ in 0..100 {
            tokens.insert(case.client.get("/").await?.csrf_token().unwrap());
        }
        assert_eq!(tokens.len(), 100);
        let last = tokens.iter().next().unwrap();
        assert_eq!(case.client.post_form(LOGOUT, &[("csrf_token", last)]).await?.status(), 303);
        Ok(())
    }
}
