//! Derived code works where no name means what it usually does.

/// Without the prelude, among types with its names.
#[no_implicit_prelude]
mod odd {
    #[derive(::std::fmt::Debug, ::std::clone::Clone, ::std::marker::Copy, ::auth_core::Choices)]
    pub(super) enum Result {
        Ok,
        Err,
        #[choice(label = "r#None")]
        None,
        r#Static,
    }

    #[derive(::std::fmt::Debug, ::std::clone::Clone, ::auth_axum::Field)]
    #[allow(non_camel_case_types)]
    pub(super) struct Option {
        pub(super) r#type: ::std::string::String,
    }

    #[derive(::std::fmt::Debug, ::std::clone::Clone, ::std::marker::Copy, ::auth_axum::Choices)]
    pub(super) enum String {
        Vec,
    }

    // What is inside is never shown, and so it is not outside.
    #[derive(::std::fmt::Debug, ::std::clone::Clone, ::auth_core::Field)]
    pub(super) struct Value(::auth_core::password::PasswordHash);

    #[derive(::std::fmt::Debug, ::std::clone::Clone, ::auth_axum::Model)]
    pub(super) struct Some {
        pub(super) id: i64,
        #[model(default = "err")]
        pub(super) result: Result,
        pub(super) option: Option,
        pub(super) string: String,
        pub(super) value: ::std::option::Option<Value>,
        #[model(choices = ["a", ("b", "B")])]
        pub(super) text: ::std::string::String,
    }
}

use auth_core::model::{Field, Public};
use auth_core::{AbstractModel, Choices};

#[test]
fn types_with_the_names_of_the_prelude_are_columns() {
    let values: Vec<_> = odd::Result::ALL.iter().map(|it| it.value()).collect();
    assert_eq!(values, ["ok", "err", "none", "static"]);
    let lengths = odd::Some::COLUMNS.iter().map(|column| column.max_length);
    assert_eq!(
        lengths.collect::<Vec<_>>(),
        [None, Some(20), None, Some(20), Some(255), Some(20)]
    );
    let inside = odd::Option {
        r#type: "a".to_owned(),
    };
    assert_eq!(inside.public(), "a");
    assert_eq!(odd::Value::MAX_LENGTH, Some(255));
}
