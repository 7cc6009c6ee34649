//! `createsuperuser`.

use std::env;

use auth_core::AuthUser;
use auth_core::command::{NewSuperuser, superuser_fields};
use auth_core::db::Db;
use auth_core::model::{Column, SaveError};
use auth_core::password::PasswordPolicy;
use clap::ArgMatches;

use crate::pages::capitalized;

use super::CommandError;
use super::cli::optional_fields;
use super::terminal::Terminal;

/// The variable of the password, which never stands on the command line, where others can read it.
const PASSWORD: &str = "SUPERUSER_PASSWORD";

pub(super) async fn run<U: AuthUser>(db: &Db, arguments: &ArgMatches) -> Result<(), CommandError> {
    let policy = PasswordPolicy::default();
    let superuser = if arguments.get_flag("noinput") {
        from_arguments::<U>(arguments, policy)?
    } else {
        let terminal =
            Terminal::open("use --noinput with flags, and SUPERUSER_PASSWORD in the environment")?;
        ask::<U>(db, arguments, policy, &terminal).await?
    };
    let user = superuser.create(db).await?;
    println!("Superuser {} created.", user.get_username());
    Ok(())
}

fn given<'a>(arguments: &'a ArgMatches, column: &Column) -> Option<&'a String> {
    arguments.get_one::<String>(column.field)
}

fn from_arguments<U: AuthUser>(
    arguments: &ArgMatches,
    policy: PasswordPolicy,
) -> Result<NewSuperuser<U>, CommandError> {
    let mut superuser = NewSuperuser::default();
    for column in optional_fields::<U>() {
        let variable = format!("SUPERUSER_{}", column.field.to_ascii_uppercase());
        let value = given(arguments, column)
            .cloned()
            .or_else(|| env::var(&variable).ok());
        match value {
            Some(value) => superuser.set(column.field, &value),
            None if superuser_fields::<U>().contains(&column) => {
                let missing = format!("--{} or {variable} is needed with --noinput", column.field);
                return Err(CommandError::sentence(missing));
            }
            None => {}
        }
    }
    let password = env::var(PASSWORD)
        .map_err(|_| CommandError::sentence(format!("{PASSWORD} is needed with --noinput")))?;
    superuser
        .password(password, policy)
        .map_err(SaveError::from)?;
    Ok(superuser)
}

async fn ask<U: AuthUser>(
    db: &Db,
    arguments: &ArgMatches,
    policy: PasswordPolicy,
    terminal: &Terminal,
) -> Result<NewSuperuser<U>, CommandError> {
    let mut superuser = NewSuperuser::default();
    for column in optional_fields::<U>() {
        if let Some(value) = given(arguments, column) {
            NewSuperuser::<U>::check(db, column, value).await?;
            superuser.set(column.field, value);
        } else if superuser_fields::<U>().contains(&column) {
            superuser.set(column.field, &ask_field::<U>(db, column, terminal).await?);
        }
    }
    while let Err(errors) = superuser.password(terminal.new_password()?, policy) {
        terminal.tell(&errors, "password");
    }
    Ok(superuser)
}

/// Asks until the answer is good.
async fn ask_field<U: AuthUser>(
    db: &Db,
    column: &Column,
    terminal: &Terminal,
) -> Result<String, CommandError> {
    let question = capitalized(column.label);
    loop {
        let answer = terminal.line(&question)?;
        match NewSuperuser::<U>::check(db, column, &answer).await {
            Ok(()) => return Ok(answer),
            Err(SaveError::Invalid(errors)) => terminal.tell(&errors, column.field),
            Err(error) => return Err(error.into()),
        }
    }
}
