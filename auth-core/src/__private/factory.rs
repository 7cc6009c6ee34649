//! `User::factory()`, where tests can be written.

// A `cfg` inside of a macro is that of the crate that calls it. This pair is chosen by ours.

#[cfg(feature = "test")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_factory {
    ($vis:vis, $model:ident, $builder:ident, $start:ident) => {
        impl $model {
            /// One for a test that does not care what is in it: something is in every field that has to be filled in.
            #[allow(dead_code)]
            $vis fn factory() -> $builder {
                $builder($crate::test::$start())
            }
        }
    };
}

#[cfg(not(feature = "test"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_factory {
    ($vis:vis, $model:ident, $builder:ident, $start:ident) => {};
}

pub use crate::__impl_factory as impl_factory;
