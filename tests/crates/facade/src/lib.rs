//! What a company gives to its applications in place of auth-axum: the crate itself, and a user model to start from.

pub use auth_axum;

/// Writes the user model of an application: the fields that all have here, and its own.
#[macro_export]
macro_rules! staff_model {
    ($(#[$attribute:meta])* $vis:vis struct $name:ident { $($fields:tt)* }) => {
        #[derive(Debug, Clone, $crate::auth_axum::AuthUser)]
        #[auth_user(crate = $crate::auth_axum)]
        $(#[$attribute])*
        $vis struct $name {
            /// What every account has.
            #[auth_user(flatten)]
            pub base: $crate::auth_axum::AbstractUser,
            /// Where the costs are booked.
            #[auth_user(default = 0)]
            pub cost_centre: i64,
            $($fields)*
        }
    };
}
