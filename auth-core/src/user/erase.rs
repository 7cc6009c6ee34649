//! Erasing what is known about a person.

use crate::db::{Db, Tx};
use crate::event::Event;
use crate::model::{Field, SaveError, Value, crud, misfit};
use crate::password::{HashError, PasswordHash};

use super::erased::Erased;
use super::{AuthUser, UserBase};

pub(crate) async fn erase_personal_data<U: AuthUser>(
    user: &mut U,
    db: &Db,
) -> Result<(), SaveError> {
    let mut values = Vec::new();
    for column in U::COLUMNS.iter().filter(|column| column.personal) {
        values.push((
            column.field,
            Erased::of::<U>(column).value(column, db).await?,
        ));
    }
    let password = PasswordHash::unusable().map_err(HashError::from)?;
    let (select, key) = (db.select_by::<U>(U::KEY), user.key());
    *user = db
        .transact(move |tx| {
            Box::pin(async move {
                // As it is stored: what somebody has written since it was read is erased too.
                let stored = tx.fetch_models_for_update::<U>(&select, vec![key.into_value()]);
                let stored = stored.await?.pop().ok_or(SaveError::Gone)?;
                erase_in(tx, &stored, values, password).await
            })
        })
        .await?;
    let (user_id, at) = (user.key().to_string(), db.now());
    db.events().emit(Event::PasswordChanged {
        user_id: user_id.clone(),
        at,
    });
    db.events().emit(Event::PersonalDataErased { user_id, at });
    Ok(())
}

/// The row with `values` in it, by field, of somebody who cannot log in any more.
async fn erase_in<U: AuthUser>(
    tx: &mut Tx,
    stored: &U,
    values: Vec<(&'static str, Value)>,
    password: PasswordHash,
) -> Result<U, SaveError> {
    let edit = move |user: &mut U| {
        let mut row = user.values();
        for (field, value) in values {
            if let Some(place) = U::COLUMNS.position(field) {
                row[place] = value;
            }
        }
        if let Some(place) = U::COLUMNS.position("is_active")
            && let Value::Bool(is_active) = &mut row[place]
        {
            *is_active = false;
        }
        user.set_values(row).map_err(|error| misfit::<U>(&error))?;
        user.core_mut().password = password;
        Ok(())
    };
    crud::overwrite_in(tx, stored, edit).await
}
