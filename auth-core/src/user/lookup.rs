//! Finding a user by what they log in with.

use crate::db::{Db, DbError};
use crate::model::{Field, crud};

use super::AuthUser;
use super::clean::identity_of;

/// The user whose username has the identity of `typed`.
pub(crate) async fn get_by_natural_key<U: AuthUser>(
    db: &Db,
    typed: &str,
) -> Result<Option<U>, DbError> {
    let Some(key) = identity_of::<U>(typed) else {
        return Ok(None);
    };
    db.fetch_model(crud::select_by::<U>("username_key"), vec![key.into_value()])
        .await
}
