//! `auth_user_model!`: which user model the application has.

/// Fixes the user model of an application: Django's `AUTH_USER_MODEL`, kept by the compiler.
///
/// It emits the alias `AUTH_USER_MODEL` and those that follow from it, so that no handler names a
/// generic parameter: `AuthSession`, `CurrentUser`, `LoginForm`, `Verified`, `UserId`, and with the
/// feature `manage` also `Manage`.
///
/// One crate has one user model. A second call is a compile error, and so is one for a type that is
/// no user model.
///
/// ```
/// use auth_axum::prelude::*;
///
/// #[derive(Debug, Clone, AuthUser)]
/// pub struct User {
///     #[auth_user(flatten)]
///     pub base: AbstractUser,
/// }
///
/// auth_user_model!(User);
///
/// async fn me(user: CurrentUser) -> String {
///     user.username.clone()
/// }
/// ```
#[macro_export]
macro_rules! auth_user_model {
    ($user:ty) => {
        /// The user model of this application.
        #[allow(non_camel_case_types, reason = "named after Django's setting")]
        pub type AUTH_USER_MODEL = $user;

        const _: () = $crate::__private::is_user_model::<$user>();

        /// The key of a user.
        #[allow(
            dead_code,
            reason = "one of the aliases that follow from the user model"
        )]
        pub type UserId = <$user as $crate::Model>::Key;
        /// The session of a request.
        #[allow(
            dead_code,
            reason = "one of the aliases that follow from the user model"
        )]
        pub type AuthSession = $crate::extract::AuthSession<$user>;
        /// Who is logged in.
        #[allow(
            dead_code,
            reason = "one of the aliases that follow from the user model"
        )]
        pub type CurrentUser = $crate::extract::CurrentUser<$user>;
        /// The login form.
        #[allow(
            dead_code,
            reason = "one of the aliases that follow from the user model"
        )]
        pub type LoginForm = $crate::extract::LoginForm<$user>;
        /// A user whose credentials have just been found right.
        #[allow(
            dead_code,
            reason = "one of the aliases that follow from the user model"
        )]
        pub type Verified = $crate::extract::Verified<$user>;

        $crate::__manage_alias!($user);

        // Exported macros live at the root of the crate, where a second one of this name is refused.
        #[doc(hidden)]
        #[macro_export]
        macro_rules! this_crate_already_has_an_auth_user_model {
            () => {};
        }
    };
}

#[cfg(feature = "manage")]
#[doc(hidden)]
#[macro_export]
macro_rules! __manage_alias {
    ($user:ty) => {
        /// The server and the management commands of this application.
        #[allow(
            dead_code,
            reason = "one of the aliases that follow from the user model"
        )]
        pub type Manage = $crate::manage::Manage<$user>;
    };
}

#[cfg(not(feature = "manage"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __manage_alias {
    ($user:ty) => {};
}
