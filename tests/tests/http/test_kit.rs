//! The clients that applications test with.

use auth_axum::prelude::*;
use auth_axum::test::{TestDb, TestResult};

use crate::kit::{alice, articles, rows, user, who};

auth_core::test_on_each_database! {
    async fn login_as_needs_no_password(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        let bob = user(&db, "bob").await?;
        let mut client = app.client();
        client.login_as(&bob).await?;
        assert_eq!(who(&mut client).await?.as_deref(), Some("bob"));
        assert_eq!(client.post_form("/accounts/logout", &[]).await?.status(), 303);
        assert_eq!(who(&mut client).await?, None);
        Ok(())
    }

    async fn login_as_refuses_who_may_not_log_in(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        let mut bob = user(&db, "bob").await?;
        bob.save(&db, |bob| bob.is_active = false).await?;
        let mut client = app.client();
        assert!(client.login_as(&bob).await.is_err());
        assert_eq!(client.session_cookie(), None);
        assert_eq!(rows(&db, "auth_session").await?, 0);
        Ok(())
    }

    async fn clients_have_cookies_of_their_own(db: TestDb) -> TestResult {
        let (app, mut client) = alice(&db).await?;
        assert_eq!(who(&mut app.client()).await?, None);
        let mut copy = client.clone();
        assert_eq!(who(&mut copy).await?.as_deref(), Some("alice"));
        copy.cookies_mut().remove("sid");
        assert_eq!(who(&mut copy).await?, None);
        assert_eq!(who(&mut client).await?.as_deref(), Some("alice"));
        Ok(())
    }
}
