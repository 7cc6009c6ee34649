use auth_core::db::{Db, DbError};
use auth_core::query::{Manager, Objects};
use auth_core::{AbstractUser, AuthUser, Model};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(manager = Members)]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(index)]
    pub credits: i64,
}

pub struct Members(pub Objects<User>);

impl Manager<User> for Members {
    fn from_objects(objects: Objects<User>) -> Self {
        Self(objects)
    }
}

pub async fn rich(db: &Db) -> Result<Vec<User>, DbError> {
    let active = User::objects(db).0.filter(|user| user.is_active.eq(true));
    active.filter(|user| user.credits.gt(100)).order_by(|user| user.base.username.asc()).all().await
}

fn main() {}
