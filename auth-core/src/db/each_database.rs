//! One test per engine that is compiled in.

/// Writes each test of the block once per engine that is compiled in: `name::sqlite`, `name::postgres`,
/// `name::mysql`. See [`test`](crate::test).
#[macro_export]
macro_rules! test_on_each_database {
    ($($(#[$attribute:meta])* async fn $name:ident($($parameter:tt)*) -> $result:ty $body:block)*) => {$(
        $(#[$attribute])*
        async fn $name($($parameter)*) -> $result $body

        mod $name {
            $crate::__test_on_sqlite!(super::$name);
            $crate::__test_on_postgres!(super::$name);
            $crate::__test_on_mysql!(super::$name);
        }
    )*};
}

// A `cfg` inside of a macro is that of the crate that calls it. These pairs are chosen by ours.

#[cfg(feature = "sqlite")]
#[doc(hidden)]
#[macro_export]
macro_rules! __test_on_sqlite {
    ($body:path) => {
        #[test]
        fn sqlite() -> $crate::test::TestResult {
            $crate::test::run($crate::db::Engine::Sqlite, $body)
        }
    };
}

#[cfg(not(feature = "sqlite"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __test_on_sqlite {
    ($body:path) => {};
}

#[cfg(feature = "postgres")]
#[doc(hidden)]
#[macro_export]
macro_rules! __test_on_postgres {
    ($body:path) => {
        #[test]
        fn postgres() -> $crate::test::TestResult {
            $crate::test::run($crate::db::Engine::Postgres, $body)
        }
    };
}

#[cfg(not(feature = "postgres"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __test_on_postgres {
    ($body:path) => {};
}

#[cfg(feature = "mysql")]
#[doc(hidden)]
#[macro_export]
macro_rules! __test_on_mysql {
    ($body:path) => {
        #[test]
        fn mysql() -> $crate::test::TestResult {
            $crate::test::run($crate::db::Engine::MySql, $body)
        }
    };
}

#[cfg(not(feature = "mysql"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __test_on_mysql {
    ($body:path) => {};
}
