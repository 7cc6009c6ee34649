//! `identity = exact` and `prefix`.

use auth_core::account::Authentication;
use auth_core::test::{TestDb, TestResult};
use auth_core::user::BuildUser;
use auth_core::{AbstractModel, AbstractUser, AuthUser, Model};

use crate::kit::{PASSWORD, accounts, code_of, credentials, password};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(table = "legacy_user", identity = exact, prefix = "lu_")]
struct Legacy {
    #[auth_user(flatten)]
    base: AbstractUser,
}

auth_core::test_on_each_database! {
    async fn a_name_is_its_spelling(db: TestDb) -> TestResult {
        db.create_schema::<Legacy>(&[]).await?;
        for name in ["Ann", "ann", "Ann Ex?"] {
            Legacy::new(name).password(password(PASSWORD)).create(&db).await?;
        }
        let accounts = accounts::<Legacy>(&db);
        let Authentication::Verified(_) = accounts.authenticate(&credentials("Ann Ex?", PASSWORD)).await? else {
            return Err("who is in the table logs in".into());
        };
        assert!(Legacy::get_by_natural_key(&db, "ANN").await?.is_none());
        let taken = Legacy::new("ann").create(&db).await.unwrap_err();
        assert_eq!(code_of(&taken, "username"), "unique");
        let blank = Legacy::new("").create(&db).await.unwrap_err();
        assert_eq!(code_of(&blank, "username"), "required");
        Ok(())
    }

    async fn a_row_is_as_somebody_else_has_left_it(db: TestDb) -> TestResult {
        db.create_schema::<Legacy>(&[]).await?;
        let sql = "INSERT INTO legacy_user (lu_password, lu_username, lu_email, lu_is_superuser, lu_date_joined) VALUES ('!', 'x y', 'not an address', FALSE, '2020-01-01 00:00:00')";
        db.execute(sql, ()).await?;
        let mut user = Legacy::get_by_natural_key(&db, "x y").await?.ok_or("not found")?;
        user.save(&db, |user| "X".clone_into(&mut user.first_name)).await?;
        let (email,) = db.fetch_one::<(String,)>("SELECT lu_email FROM legacy_user", ()).await?;
        assert_eq!(email, "not an address");
        Ok(())
    }
}

#[test]
fn the_table_has_no_identity_keys() {
    let names: Vec<_> = Legacy::COLUMNS.iter().map(|column| column.name).collect();
    assert!(
        names
            .iter()
            .all(|name| name.starts_with("lu_") && !name.ends_with("_key")),
        "{names:?}"
    );
    assert_eq!(Legacy::KEY, "lu_id");
}
