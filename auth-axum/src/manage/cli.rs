//! The command line.

use auth_core::AuthUser;
use auth_core::command::superuser_fields;
use auth_core::model::{Column, Forms};
use clap::{Arg, ArgAction, Command};

/// The command line of an application with the user model `U`.
pub(super) fn command<U: AuthUser>(name: &'static str) -> Command {
    Command::new(name)
        .about("Serves the application, and looks after its database and accounts.")
        .after_help("Settings come from the environment: BIND, DATABASE_URL, SECRET_KEY, APP_ORIGIN, RUST_LOG.")
        .disable_help_subcommand(true)
        .subcommand(Command::new("serve").about("Serve the application (the default)"))
        .subcommand(make_migrations())
        .subcommand(Command::new("migrate").about("Apply the migrations that the database lacks"))
        .subcommand(Command::new("showmigrations").about("List the migrations, and which are applied"))
        .subcommand(create_superuser::<U>())
        .subcommand(change_password::<U>())
        .subcommand(Command::new("clearsessions").about("Remove sessions that have ended"))
        .subcommand(
            Command::new("check")
                .about("Say what is wrong with the setup")
                .arg(flag("deploy").help("Also say what is not fit for production")),
        )
}

fn make_migrations() -> Command {
    Command::new("makemigrations")
        .about("Write the next migration from the compiled model")
        .arg(flag("check").help("Write nothing; exit with 1 if there is something to write"))
        .arg(flag("dry-run").help("Print what would be written"))
        .arg(
            Arg::new("name")
                .long("name")
                .value_name("NAME")
                .value_parser(migration_name)
                .help("Name of the migration"),
        )
}

fn migration_name(text: &str) -> Result<String, String> {
    let is_word = !text.is_empty()
        && text
            .chars()
            .all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_');
    if is_word {
        Ok(text.to_owned())
    } else {
        Err("use a-z, 0-9 and _ only".to_owned())
    }
}

fn create_superuser<U: AuthUser>() -> Command {
    let about = "Make a user with every right";
    let help = "Asks for whatever is not given. With --noinput nothing is asked: the password comes from \
                SUPERUSER_PASSWORD, and each missing field from SUPERUSER_<FIELD>.";
    let fields = optional_fields::<U>();
    let command = Command::new("createsuperuser")
        .about(about)
        .after_help(help)
        .arg(flag("noinput").help("Ask nothing"));
    fields
        .into_iter()
        .fold(command, |command, column| command.arg(field(column)))
}

/// The fields that may be given: those that are asked for, and those that people may fill in.
pub(super) fn optional_fields<U: AuthUser>() -> Vec<&'static Column> {
    let asked = superuser_fields::<U>();
    let more = U::COLUMNS
        .as_slice()
        .iter()
        .filter(|column| column.forms != Forms::NONE && !asked.contains(column));
    asked.iter().copied().chain(more).collect()
}

/// `--first_name`, and `--first-name` for those who type it so.
fn field(column: &'static Column) -> Arg {
    Arg::new(column.field)
        .long(column.field)
        .alias(column.field.replace('_', "-"))
        .value_name("VALUE")
        .help(column.label)
}

fn change_password<U: AuthUser>() -> Command {
    let help = "Asks for the new password twice and ends the sessions of the user. With --noinput it comes from NEW_PASSWORD.";
    Command::new("changepassword")
        .about("Give a user another password")
        .after_help(help)
        .arg(
            Arg::new("username")
                .required(true)
                .value_name("USERNAME")
                .help(U::USERNAME_FIELD),
        )
        .arg(flag("noinput").help("Ask nothing"))
}

fn flag(name: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue)
}
