//! What a request costs, counted at the driver.

use auth_axum::test::{TestDb, TestResult};

use crate::kit::{
    LOGOUT, PASSWORD, alice, articles, logged_in, nothing_at_hand, somebody_writes, test_app, user,
};

auth_core::test_on_each_database! {
    async fn me_is_one_statement_and_public_none(db: TestDb) -> TestResult {
        let (_app, mut client) = alice(&db).await?;
        for _ in 0..3 {
            nothing_at_hand(&db);
            somebody_writes(&db).await?;
            let log = db.capture_log();
            assert_eq!(client.get("/me").await?.text(), "alice");
            let statements = log.statements();
            assert_eq!(statements.len(), 1, "{statements:#?}");
            assert!(statements[0].contains("JOIN"), "{statements:#?}");

            let log = db.capture_log();
            assert_eq!(client.get("/public").await?.status(), 200);
            assert_eq!(log.statements(), Vec::<String>::new());
        }
        Ok(())
    }

    async fn all_that_asks_shares_one_statement(db: TestDb) -> TestResult {
        let app = test_app(&db).await?;
        user(&db, "alice").await?;
        let mut client = logged_in(&app, "alice").await?;
        // The user in the page, messages, the CSRF token, login_required.
        for path in ["/board", "/guarded", "/whoami", "/session-get?a"] {
            nothing_at_hand(&db);
            somebody_writes(&db).await?;
            let log = db.capture_log();
            assert_eq!(client.get(path).await?.status(), 200, "{path}");
            assert_eq!(log.statements().len(), 1, "{path}");
        }
        Ok(())
    }

    async fn a_visitor_without_a_cookie_costs_no_session_query(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        let mut client = app.client();
        for (path, count) in [("/me", 0), ("/accounts/login", 0), ("/accounts/csrf", 0), ("/", 1), ("/nowhere", 0)] {
            let log = db.capture_log();
            client.get(path).await?;
            assert_eq!(log.statements().len(), count, "{path}: {:#?}", log.statements());
        }
        Ok(())
    }

    async fn a_refused_request_asks_nothing(db: TestDb) -> TestResult {
        let (_app, mut client) = alice(&db).await?;
        let log = db.capture_log();
        let fields = [("csrf_token", "wrong")];
        assert_eq!(client.post_form(LOGOUT, &fields).await?.status(), 403);
        assert_eq!(client.get("/nowhere").await?.status(), 404);
        assert_eq!(client.get(LOGOUT).await?.status(), 405);
        assert_eq!(log.statements(), Vec::<String>::new());
        Ok(())
    }

    async fn a_login_costs_a_handful(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        user(&db, "alice").await?;
        let mut client = app.client();
        client.csrf_token().await?;
        let log = db.capture_log();
        let fields = [("username", "alice"), ("password", PASSWORD)];
        assert_eq!(client.post_form("/accounts/login", &fields).await?.status(), 303);
        let statements = log.statements();
        // The user, and in one transaction: the user again, last_login, the session.
        assert!(statements.len() <= 6, "{statements:#?}");
        Ok(())
    }
}
