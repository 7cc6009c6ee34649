//! `validate` and `required`.

use auth_core::form::{FieldError, FormData};
use auth_core::model::{BuildModel, SaveError};
use auth_core::schema::Table;
use auth_core::test::{TestDb, TestResult};
use auth_core::{AbstractModel, Model};
use auth_tests::models::User;

use crate::kit::code_of;

fn is_country(code: &str) -> Result<(), FieldError> {
    if code.len() == 2 {
        Ok(())
    } else {
        Err(FieldError::new("country"))
    }
}

#[derive(Debug, Clone, AbstractModel)]
struct Origin {
    #[model(max_length = 20, default = "de", validate = is_country)]
    origin: String,
}

#[derive(Debug, Clone, Model)]
#[model(table = "parcel", label = "shop.Parcel")]
struct Parcel {
    id: i64,
    #[model(flatten)]
    from: Origin,
    #[model(max_length = 20, validate = is_country, form)]
    to: Option<String>,
    #[model(max_length = 20, form, required, default = "")]
    content: String,
}

struct Sent(&'static [(&'static str, &'static str)]);

impl FormData for Sent {
    fn text(&self, field: &str) -> Option<&str> {
        let sent = self.0.iter().find(|(name, _)| *name == field);
        sent.map(|(_, text)| *text)
    }
}

async fn with_parcels(db: &TestDb) -> TestResult {
    db.create_schema::<User>(&[Table::of::<Parcel>()]).await?;
    Ok(())
}

fn code(result: Result<Parcel, SaveError>, field: &str) -> String {
    match result {
        Ok(parcel) => format!("{parcel:?}"),
        Err(error) => code_of(&error, field),
    }
}

auth_core::test_on_each_database! {
    async fn a_function_sees_every_insert_and_save(db: TestDb) -> TestResult {
        with_parcels(&db).await?;
        assert_eq!(code(Parcel::builder().to("France").create(&db).await, "to"), "country");
        let mut parcel = Parcel::builder().create(&db).await?;
        assert_eq!((parcel.to.as_deref(), parcel.from.origin.as_str()), (None, "de"));
        let error = parcel.save(&db, |parcel| "Germany".clone_into(&mut parcel.from.origin)).await.unwrap_err();
        assert_eq!(code_of(&error, "origin"), "country");
        assert_eq!(parcel.from.origin, "de", "it is as it was");
        parcel.update(&db, ParcelUpdate::new().to("fr")).await?;
        let error = parcel.update(&db, ParcelUpdate::new().to("France")).await.unwrap_err();
        assert_eq!(code_of(&error, "to"), "country");
        Ok(())
    }

    async fn a_form_insists_on_what_is_required(db: TestDb) -> TestResult {
        with_parcels(&db).await?;
        for sent in [Sent(&[]), Sent(&[("content", " ")])] {
            assert_eq!(code(Parcel::builder().fill(&sent).create(&db).await, "content"), "required");
        }
        let parcel = Parcel::builder().fill(&Sent(&[("content", "books"), ("origin", "fr")])).create(&db).await?;
        assert_eq!((parcel.content.as_str(), parcel.from.origin.as_str()), ("books", "de"), "no form sets `origin`");
        assert_eq!(Parcel::builder().create(&db).await?.content, "", "code need not say it");
        Ok(())
    }
}
