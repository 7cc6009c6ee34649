//! The path to a column is the path to the value.

use auth_core::model::{Field, Key};
use auth_core::query::FieldSet;
use auth_core::test::{TestDb, TestResult};
use auth_core::{AbstractModel, Model};
use auth_tests::models::{Member, User, UuidUser};
use uuid::Uuid;

use crate::kit::{user_called, with_tables};

#[derive(Debug, Clone, AbstractModel)]
struct Stamped {
    #[model(column = "created_at", default = "")]
    created: String,
}

/// Fields with names that are taken, columns with other names, and a field that is none.
#[derive(Debug, Clone, Model)]
#[model(table = "odd_one")]
struct Odd {
    #[model(primary_key, column = "odd_key")]
    key: Uuid,
    #[model(column = "kind", default = 0)]
    r#type: i64,
    #[model(flatten)]
    stamped: Stamped,
    #[model(skip)]
    cache: Vec<u8>,
}

/// A struct that another macro writes, in a module that calls its own types what the prelude calls others.
mod shadowed {
    macro_rules! model {
        ($name:ident, $field:ident, $base:ty, $column:ty) => {
            #[derive(Debug, Clone, auth_core::Model)]
            #[model(table = "shadowed")]
            pub(super) struct $name {
                pub(super) id: i64,
                #[model(flatten)]
                pub(super) $field: $base,
                pub(super) text: $column,
            }
        };
    }

    #[derive(Debug)]
    #[allow(dead_code, reason = "only their names matter")]
    enum Result {}
    #[derive(Debug)]
    #[allow(dead_code, reason = "only their names matter")]
    enum Col {}

    model!(Odd, base, super::Stamped, std::string::String);
}

/// A set of columns that any key fits, and a parameter that no column has.
#[derive(Debug, Clone, AbstractModel)]
#[allow(dead_code, reason = "its columns matter")]
struct Keyed<K: Key, C: Clone + Default + Send + Sync + 'static> {
    #[model(primary_key)]
    key: K,
    #[model(skip)]
    cache: C,
}

/// Whose columns are behind a parameter.
#[derive(Debug, Clone, Model)]
#[model(table = "parametric")]
struct Parametric {
    id: i64,
    #[model(flatten)]
    pair: Pair<i32>,
}

#[derive(Debug, Clone, AbstractModel)]
struct Pair<T>
where
    T: Field + Default,
{
    left: T,
    right: Option<T>,
}

#[test]
fn parameters_and_macros_are_no_obstacle() {
    assert_eq!(
        shadowed::Odd::FIELDS.base.created.to_string(),
        "\"created_at\""
    );
    let _ = shadowed::Odd::FIELDS.text.contains("a") | !shadowed::Odd::FIELDS.id.eq(1);
    let pair = Parametric::FIELDS.pair;
    let _ = pair.left.gt(1) & (pair.right.is_null() | pair.right.le(7));
    let keyed: KeyedFields<User, i64, bool> = <KeyedFields<User, i64, bool> as FieldSet>::FIELDS;
    let _ = keyed.key.column();
}

#[test]
fn a_column_displays_as_its_quoted_name() {
    assert_eq!(User::FIELDS.nickname.to_string(), "\"nickname\"");
    assert_eq!(Odd::FIELDS.r#type.to_string(), "\"kind\"");
    assert_eq!(Odd::FIELDS.stamped.created.to_string(), "\"created_at\"");
    assert_eq!(Odd::FIELDS.key.column().kind.name(), "uuid");
}

#[test]
fn columns_of_embedded_structs_are_reached_like_their_values() {
    let user = User::FIELDS;
    assert_eq!(user.base.username.to_string(), user.username.to_string());
    assert_eq!(user.id.to_string(), "\"id\"");
    assert_eq!(
        user.permissions.is_superuser.to_string(),
        "\"is_superuser\""
    );
    assert_eq!(Member::FIELDS.last_login.to_string(), "\"last_login\"");
    let key = Uuid::from_u128(1);
    let _ = UuidUser::FIELDS.id.is_in([key]);
}

auth_core::test_on_each_database! {
    async fn rows_are_found_by_columns_of_any_name(db: TestDb) -> TestResult {
        db.create_schema::<User>(&[auth_core::schema::Table::of::<Odd>()]).await?;
        let objects = Odd::objects(&db);
        for number in [1, 2, 3] {
            let row = objects.create(Odd::builder().r#type(number)).await?;
            assert!(row.cache.is_empty());
        }
        let odd = objects.filter(|odd| odd.r#type.gt(1) & odd.stamped.created.eq(""))
            .order_by(|odd| odd.r#type.desc());
        let first = odd.first().await?.ok_or("none")?;
        assert_eq!(first.r#type, 3);
        assert!(odd.get(first.key).await?.is_some());
        assert!(objects.filter(|odd| odd.r#type.lt(3)).get(first.key).await?.is_none());
        assert_eq!(odd.delete().await?, 2);
        assert_eq!(objects.all().await?.len(), 1);
        Ok(())
    }

    async fn one_row_is_found_by_its_key_if_it_is_meant(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        let alice = user_called(&db, "alice").await?;
        let (all, active) = (User::objects(&db), User::objects(&db).filter(|user| user.is_active.eq(true)));
        assert!(active.get(alice.id).await?.is_some());
        assert_eq!(active.update(|user| user.is_active = false).await?, 1);
        assert!(active.get(alice.id).await?.is_none());
        assert_eq!(all.get(alice.id).await?.map(|user| user.username.clone()), Some("alice".to_owned()));
        assert!(all.get(alice.id + 1).await?.is_none());
        Ok(())
    }

    async fn an_embedded_field_is_a_filter_like_any_other(db: TestDb) -> TestResult {
        with_tables(&db).await?;
        for (name, credits) in [("alice", 200), ("bob", 50), ("carol", 300)] {
            let mut user = user_called(&db, name).await?;
            user.save(&db, |user| user.credits = credits).await?;
        }
        let rich = User::objects(&db)
            .filter(|user| user.credits.gt(100) & user.is_active.eq(true))
            .order_by(|user| user.username.desc())
            .page(1, 50).await?;
        let names: Vec<_> = rich.rows.iter().map(|user| user.username.as_str()).collect();
        assert_eq!((names, rich.total), (vec!["carol", "alice"], 2));
        let unknown = User::objects(&db).filter(|user| user.birthday.is_null());
        assert_eq!((unknown.count().await?, unknown.exists().await?), (3, true));
        assert!(!User::objects(&db).filter(|user| user.birthday.is_not_null()).exists().await?);
        Ok(())
    }
}
