//! `changepassword`.

use std::env;

use auth_core::AuthUser;
use auth_core::command::{ChangePasswordError, change_password};
use auth_core::db::Db;
use auth_core::password::PasswordPolicy;
use clap::ArgMatches;

use super::CommandError;
use super::terminal::Terminal;

pub(super) async fn run<U: AuthUser>(db: &Db, arguments: &ArgMatches) -> Result<(), CommandError> {
    let username = arguments
        .get_one::<String>("username")
        .map_or("", String::as_str);
    let user = U::get_by_natural_key(db, username).await?;
    let mut user =
        user.ok_or_else(|| CommandError::sentence(format!("there is no user {username}")))?;
    let policy = PasswordPolicy::default();
    if arguments.get_flag("noinput") {
        let password = env::var("NEW_PASSWORD")
            .map_err(|_| CommandError::sentence("NEW_PASSWORD is needed with --noinput"))?;
        change_password(db, &mut user, password, policy).await?;
    } else {
        let terminal = Terminal::open("use --noinput, and NEW_PASSWORD in the environment")?;
        ask(db, &mut user, policy, &terminal).await?;
    }
    println!(
        "The password of {} is changed; all sessions have ended.",
        user.get_username()
    );
    Ok(())
}

/// Asks until the password is good.
async fn ask<U: AuthUser>(
    db: &Db,
    user: &mut U,
    policy: PasswordPolicy,
    terminal: &Terminal,
) -> Result<(), CommandError> {
    loop {
        match change_password(db, user, terminal.new_password()?, policy).await {
            Err(ChangePasswordError::Invalid(errors)) => terminal.tell(&errors, "password"),
            result => return Ok(result?),
        }
    }
}
