//! User models: the embedded bases, the trait, and what can be done with a user.

mod abstract_base_user;
mod abstract_user;
mod anonymous;
mod auth_user;
mod build;
mod erase;
mod erased;
mod fields;
mod hooks;
mod identity;
mod login_data;
mod lookup;
mod password;
mod permissions_mixin;
mod profile_data;
mod signup_data;
mod user_base;

pub use abstract_base_user::{AbstractBaseUser, AbstractBaseUserFields};
pub use abstract_user::{AbstractUser, AbstractUserFields};
pub use anonymous::AnonymousUser;
pub use auth_user::AuthUser;
pub use build::{BuildAbstractUser, BuildUser, NewUser};
pub use hooks::UserHooks;
pub use identity::{Identity, WithoutIdentity, write_without_identity};
pub use login_data::{LoginData, LoginParts};
pub(crate) use lookup::identity_mistake;
pub use permissions_mixin::{PermissionsMixin, PermissionsMixinFields};
pub use profile_data::ProfileData;
pub use signup_data::SignupData;
pub use user_base::{UserBase, key_column};
