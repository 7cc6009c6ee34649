//! A struct that a macro writes, of whatever it was given.

use auth_core::{AbstractModel, AbstractUser, AuthUser};

macro_rules! user {
    (
        $(#[$attribute:meta])*
        $vis:vis struct $name:ident($base:ty) by $path:path as $table:literal {
            $($(#[$key:meta])* $field_vis:vis $field:ident: $type:ty = $default:expr),*
        }
    ) => {
        #[derive(Debug, Clone, AuthUser)]
        #[auth_user(crate = $path, table = $table)]
        $(#[$attribute])*
        $vis struct $name {
            #[auth_user(flatten)]
            pub base: $base,
            $($(#[$key])* #[auth_user(default = $default)] $field_vis $field: $type,)*
        }
    };
}

user! {
    /// Whoever has an account.
    #[auth_user(label = "zoo.User")]
    pub struct User(AbstractUser) by auth_core as "macro_made" {
        level: i16 = 1,
        #[auth_user(form)]
        pub credits: i64 = -1,
        #[auth_user(max_length = 10)]
        pub(super) city: String = "Ghent"
    }
}

#[derive(Debug, Clone, AbstractModel)]
pub struct Address {
    #[model(max_length = 20, default = "", form)]
    pub street: String,
}

/// The type comes from the macro outside, the field from the one inside: no name of the derive's own may be taken for theirs.
macro_rules! nested {
    ($embedded:ident) => {
        #[allow(dead_code, reason = "it compiles, which is the question")]
        mod inside {
            use super::*;

            macro_rules! embedding {
                ($field:ident) => {
                    #[derive(Debug, Clone, AuthUser)]
                    #[auth_user(table = "macro_made_inside")]
                    pub struct Resident {
                        #[auth_user(flatten)]
                        pub base: AbstractUser,
                        #[auth_user(flatten)]
                        pub $field: $embedded,
                    }
                };
            }
            embedding!(address);
        }
    };
}

nested!(Address);
pub fn change() -> UserUpdate {
    UserUpdate::new().level(2).credits(3).city("Liège")
}
