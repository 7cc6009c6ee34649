//! User models: the embedded bases, the trait, and what can be done with a user.

mod abstract_base_user;
mod abstract_user;
mod anonymous;
mod auth_user;
mod build;
mod clean;
mod fields;
mod login_data;
mod lookup;
mod password;
mod permissions_mixin;
mod user_base;

pub use abstract_base_user::{AbstractBaseUser, AbstractBaseUserFields};
pub use abstract_user::{AbstractUser, AbstractUserFields};
pub use anonymous::AnonymousUser;
pub use auth_user::AuthUser;
pub use build::{BuildAbstractUser, BuildUser, NewUser};
pub use clean::{clean_user, field_to_blame, user_saved};
pub use login_data::LoginData;
pub(crate) use lookup::identity_mistake;
pub use permissions_mixin::{PermissionsMixin, PermissionsMixinFields};
pub use user_base::UserBase;
