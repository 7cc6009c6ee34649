//! Every user model of `tests/models` is migrated, created, logged in and changed on each database, and all of them work with code
//! that is generic over `U: AuthUser`. Some live in crates of their own, in `tests/crates`.

#![allow(unreachable_pub, reason = "models are written as in a library")]

#[path = "../../models/abstract_in_abstract.rs"]
mod abstract_in_abstract;
#[path = "../../models/bare.rs"]
mod bare;
#[path = "../../models/base_with_permissions.rs"]
mod base_with_permissions;
#[path = "../../models/behind_a_facade.rs"]
mod behind_a_facade;
#[path = "../../models/by_a_renamed_crate.rs"]
mod by_a_renamed_crate;
#[path = "../../models/by_auth_core_alone.rs"]
mod by_auth_core_alone;
#[path = "../../models/called_result.rs"]
mod called_result;
#[path = "../../models/choices.rs"]
mod choices;
#[path = "../../models/composite_unique.rs"]
mod composite_unique;
#[path = "../../models/computed_default.rs"]
mod computed_default;
#[path = "../../models/conditional_fields.rs"]
mod conditional_fields;
mod directory;
#[path = "../../models/doc_comments.rs"]
mod doc_comments;
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
mod from_outside;
#[path = "../../models/hostile_names.rs"]
mod hostile_names;
#[path = "../../models/in_a_library.rs"]
mod in_a_library;
#[path = "../../models/integer_username.rs"]
mod integer_username;
#[path = "../../models/json.rs"]
mod json;
#[path = "../../models/macro_made.rs"]
mod macro_made;
#[path = "../../models/made_by_a_facade.rs"]
mod made_by_a_facade;
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
#[path = "../../models/raw_username.rs"]
mod raw_username;
#[path = "../../models/renamed_table_and_columns.rs"]
mod renamed_table_and_columns;
#[path = "../../models/thirty_fields.rs"]
mod thirty_fields;
#[path = "../../models/through_the_prelude.rs"]
mod through_the_prelude;
#[path = "../../models/two_abstract_models.rs"]
mod two_abstract_models;
#[path = "../../models/under_strict_lints.rs"]
mod under_strict_lints;
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

        /// The same models, to code that knows none of them.
        mod in_a_directory {
            use super::*;

            auth_core::test_on_each_database! {$(
                async fn $model(db: TestDb) -> TestResult {
                    let tables: Vec<Table> = zoo!(@ $($model $tables)?);
                    directory::keep::<super::$model::User>(&db, &tables).await
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
    behind_a_facade;
    by_a_renamed_crate with tables;
    by_auth_core_alone with tables;
    called_result;
    choices;
    composite_unique;
    computed_default;
    conditional_fields;
    doc_comments;
    email_login;
    email_login_beside_name;
    every_narrow_type;
    every_type;
    exact_identity;
    hostile_names with tables;
    in_a_library with tables;
    integer_username;
    json;
    macro_made;
    made_by_a_facade;
    minimal_base;
    newtype;
    no_prelude with tables;
    nullable_unique;
    prefixed;
    raw_identifiers;
    raw_username;
    renamed_table_and_columns;
    thirty_fields;
    through_the_prelude;
    two_abstract_models;
    under_strict_lints with tables;
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
