//! One list for all that a set of keys needs.

/// Writes a struct of settings, each with its key, the function that reads its value, and a meaning.
///
/// From the one list come the struct, the names for "did you mean", the reader, and the keys that were
/// written, so that none of them can forget a key.
macro_rules! options {
    ($(#[$meta:meta])* $name:ident {
        $($(#[$doc:meta])* $field:ident $(as $key:literal)?: $type:ty = $read:path,)*
    }) => {
        $(#[$meta])*
        #[derive(Debug, Default)]
        pub(crate) struct $name {
            $($(#[$doc])* pub(crate) $field: Option<$crate::parse::setting::Setting<$type>>,)*
        }

        impl $name {
            /// All keys.
            pub(super) const KEYS: &'static [&'static str] = &[$($crate::parse::options::key!($field $($key)?)),*];

            /// Reads the value of `key`. It says false, and reads nothing, if there is no such key.
            fn read_value(
                &mut self,
                context: &$crate::context::Context,
                key: &syn::Ident,
                input: syn::parse::ParseStream,
            ) -> syn::Result<bool> {
                $(if key == $crate::parse::options::key!($field $($key)?) {
                    $crate::parse::setting::set(context, &mut self.$field, key, $read(key, input)?);
                    return Ok(true);
                })*
                Ok(false)
            }

            /// The keys that were written.
            #[allow(dead_code, reason = "not every set of keys is asked")]
            pub(crate) fn keys(&self) -> impl Iterator<Item = &syn::Ident> {
                let keys = [$(self.$field.as_ref().map(|setting| &setting.key)),*];
                keys.into_iter().flatten()
            }
        }
    };
}
pub(super) use options;

/// How a key is spelt: as the field, or as it says.
macro_rules! key {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $key:literal) => {
        $key
    };
}
pub(super) use key;
