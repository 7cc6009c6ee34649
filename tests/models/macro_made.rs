//! A struct that a macro writes, of whatever it was given.

use auth_core::{AbstractUser, AuthUser};

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

pub fn change() -> UserUpdate {
    UserUpdate::new().level(2).credits(3).city("Liège")
}
