//! `skip`: fields that are no columns.

use auth_core::model::BuildModel;
use auth_core::schema::Table;
use auth_core::test::{TestDb, TestResult};
use auth_core::{AbstractModel, Model};
use auth_tests::models::User;

/// What came with the request, and how often somebody looked.
#[derive(Debug, Clone, AbstractModel)]
struct Visit {
    #[model(skip)]
    count: u64,
}

#[derive(Debug, Clone, Model)]
#[model(table = "page")]
struct Page {
    id: i64,
    title: String,
    #[model(skip)]
    draft: Option<String>,
    #[model(flatten)]
    visit: Visit,
}

auth_core::test_on_each_database! {
    async fn they_outlive_every_change_of_the_row(db: TestDb) -> TestResult {
        db.create_schema::<User>(&[Table::of::<Page>()]).await?;
        let mut page = Page::builder().title("one").create(&db).await?;
        assert_eq!((page.draft.as_deref(), page.visit.count), (None, 0), "their default");
        (page.draft, page.visit.count) = (Some("unsent".to_owned()), 7);
        page.update(&db, PageUpdate::new().title("two")).await?;
        page.save(&db, |page| page.title.push('!')).await?;
        assert_eq!((page.title.as_str(), page.draft.as_deref(), page.visit.count), ("two!", Some("unsent"), 7));
        let stored = Page::get(&db, page.id).await?.ok_or("gone")?;
        assert_eq!((stored.title.as_str(), stored.draft, stored.visit.count), ("two!", None, 0), "nothing stores them");
        Ok(())
    }
}
