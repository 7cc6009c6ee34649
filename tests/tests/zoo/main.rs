//! Every user model of `tests/models` is migrated, created, logged in and changed on each database.

#![allow(unreachable_pub, reason = "models are written as in a library")]

#[path = "../../models/abstract_in_abstract.rs"]
mod abstract_in_abstract;
#[path = "../../models/bare.rs"]
mod bare;
#[path = "../../models/base_with_permissions.rs"]
mod base_with_permissions;
#[path = "../../models/choices.rs"]
mod choices;
#[path = "../../models/composite_unique.rs"]
mod composite_unique;
#[path = "../../models/computed_default.rs"]
mod computed_default;
#[path = "../../models/conditional_fields.rs"]
mod conditional_fields;
#[path = "../../models/email_login.rs"]
mod email_login;
#[path = "../../models/email_login_beside_name.rs"]
mod email_login_beside_name;
#[path = "../../models/every_narrow_type.rs"]
mod every_narrow_type;
#[path = "../../models/every_type.rs"]
mod every_type;
#[path = "../../models/exact_identity.rs"]
mod exact_identity;
#[path = "../../models/hostile_names.rs"]
mod hostile_names;
#[path = "../../models/integer_username.rs"]
mod integer_username;
#[path = "../../models/json.rs"]
mod json;
#[path = "../../models/macro_made.rs"]
mod macro_made;
#[path = "../../models/minimal_base.rs"]
mod minimal_base;
#[path = "../../models/newtype.rs"]
mod newtype;
#[path = "../../models/no_prelude.rs"]
mod no_prelude;
#[path = "../../models/nullable_unique.rs"]
mod nullable_unique;
#[path = "../../models/prefixed.rs"]
mod prefixed;
#[path = "../../models/raw_identifiers.rs"]
mod raw_identifiers;
#[path = "../../models/renamed_table_and_columns.rs"]
mod renamed_table_and_columns;
#[path = "../../models/thirty_fields.rs"]
mod thirty_fields;
#[path = "../../models/through_the_prelude.rs"]
mod through_the_prelude;
#[path = "../../models/two_abstract_models.rs"]
mod two_abstract_models;
#[path = "../../models/uuid_key.rs"]
mod uuid_key;
#[path = "../../models/validated.rs"]
mod validated;
#[path = "../../models/visibilities.rs"]
mod visibilities;
mod visit;
#[path = "../../models/with_team.rs"]
mod with_team;

use auth_core::schema::Table;
use auth_core::test::{TestDb, TestResult};

/// A test of each model. One that needs other tables names them.
macro_rules! zoo {
    (@) => { Vec::new() };
    (@ $model:ident $tables:ident) => { super::$model::$tables() };
    ($($model:ident $(with $tables:ident)?;)*) => {
        mod each {
            use super::*;

            auth_core::test_on_each_database! {$(
                async fn $model(db: TestDb) -> TestResult {
                    let tables: Vec<Table> = zoo!(@ $($model $tables)?);
                    visit::visit(&db, &tables, super::$model::User::factory(), super::$model::change()).await
                }
            )*}
        }

        /// The models that are visited.
        const VISITED: &[&str] = &[$(stringify!($model)),*];
    };
}

zoo! {
    abstract_in_abstract;
    bare;
    base_with_permissions;
    choices;
    composite_unique;
    computed_default;
    conditional_fields;
    email_login;
    email_login_beside_name;
    every_narrow_type;
    every_type;
    exact_identity;
    hostile_names;
    integer_username;
    json;
    macro_made;
    minimal_base;
    newtype;
    no_prelude;
    nullable_unique;
    prefixed;
    raw_identifiers;
    renamed_table_and_columns;
    thirty_fields;
    through_the_prelude;
    two_abstract_models;
    uuid_key;
    validated;
    visibilities;
    with_team with tables;
}

#[test]
fn no_model_is_left_out() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("models");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder of this test")
        .filter_map(|file| file.ok()?.path().file_stem()?.to_str().map(str::to_owned))
        .collect();
    files.sort_unstable();
    assert_eq!(files, VISITED);
    assert!(files.len() >= 25);
}
