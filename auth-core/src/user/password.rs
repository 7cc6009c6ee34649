//! A user's password.

use crate::db::Db;
use crate::event::Event;
use crate::model::{Model, SaveError};
use crate::password::{HashError, Password, PasswordHash};

use super::{AuthUser, UserBase};

pub(crate) async fn set_password<U: AuthUser>(
    user: &mut U,
    db: &Db,
    password: Password,
) -> Result<(), SaveError> {
    let hash = db.hasher().hash(password).await?;
    store(user, db, hash).await
}

pub(crate) async fn set_unusable_password<U: AuthUser>(
    user: &mut U,
    db: &Db,
) -> Result<(), SaveError> {
    let hash = PasswordHash::unusable().map_err(HashError::from)?;
    store(user, db, hash).await
}

async fn store<U: AuthUser>(user: &mut U, db: &Db, hash: PasswordHash) -> Result<(), SaveError> {
    Model::save(user, db, |user| user.core_mut().password = hash).await?;
    db.events().emit(Event::PasswordChanged {
        user_id: user.key().to_string(),
        at: db.now(),
    });
    Ok(())
}
