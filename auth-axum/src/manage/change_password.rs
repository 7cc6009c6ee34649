//! `changepassword`.

use std::env;

use auth_core::AuthUser;
use auth_core::command::change_password;
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
    let password = if arguments.get_flag("noinput") {
        env::var("NEW_PASSWORD")
            .map_err(|_| CommandError::sentence("NEW_PASSWORD is needed with --noinput"))?
    } else {
        Terminal::open("use --noinput, and NEW_PASSWORD in the environment")?.new_password()?
    };
    change_password(db, &mut user, password, PasswordPolicy::default()).await?;
    println!(
        "The password of {} is changed; all sessions have ended.",
        user.get_username()
    );
    Ok(())
}
