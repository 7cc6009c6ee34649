//! An application: its routes, its tables, its commands.

use std::process::ExitCode;

use auth_core::AuthUser;
use auth_core::db::Db;
use auth_core::migrate::{self, Migrations};
use auth_core::model::Model;
use auth_core::project::Project;
use auth_core::schema::{Schema, Table};
use auth_core::services::Services;
use auth_core::session::{announce_changes, clear_expired};
use axum::Router;

use crate::auth::{Auth, AuthBuilder, SetupError};

use super::{
    CommandError, Settings, change_password, check, cli, create_superuser, log, migrations, serve,
    static_files,
};

type Routes<U> = Box<dyn FnOnce(&Auth<U>) -> Router + Send>;
type Setup<U> = Box<dyn FnOnce(AuthBuilder<U>) -> AuthBuilder<U> + Send>;

/// An application: its routes, its tables, and the commands that come with them.
///
/// ```no_run
/// # use auth_axum::prelude::*;
/// # #[derive(Debug, Clone, AuthUser)]
/// # struct User {
/// #     #[auth_user(flatten)]
/// #     base: AbstractUser,
/// # }
/// # auth_user_model!(User);
/// # #[derive(Debug, Clone, Model)]
/// # struct Article {
/// #     id: i64,
/// # }
/// fn app() -> Manage {
///     Manage::new(project!())
///         .model::<Article>()
///         .routes(|auth| Router::new().merge(auth.accounts("/accounts")))
/// }
///
/// #[tokio::main]
/// async fn main() -> ExitCode {
///     app().run().await // serve | migrate | makemigrations | createsuperuser | …
/// }
/// ```
pub struct Manage<U: AuthUser> {
    project: Project,
    tables: Vec<Table>,
    routes: Option<Routes<U>>,
    setup: Vec<Setup<U>>,
    services: Services,
}

impl<U: AuthUser> Manage<U> {
    /// The application whose files are `project!()`.
    pub fn new(project: Project) -> Self {
        Self {
            project,
            tables: Vec::new(),
            routes: None,
            setup: Vec::new(),
            services: Services::default(),
        }
    }

    /// The routes. The layer is put around them.
    pub fn routes(mut self, routes: impl FnOnce(&Auth<U>) -> Router + Send + 'static) -> Self {
        self.routes = Some(Box::new(routes));
        self
    }

    /// Adds a table of the application's own to the schema.
    pub fn model<M: Model>(mut self) -> Self {
        self.tables.push(Table::of::<M>());
        self
    }

    /// Changes settings of the accounts: `.auth(|auth| auth.backend(Directory))`.
    pub fn auth(
        mut self,
        setup: impl FnOnce(AuthBuilder<U>) -> AuthBuilder<U> + Send + 'static,
    ) -> Self {
        self.setup.push(Box::new(setup));
        self
    }

    /// Takes clock, hasher and events from `services`.
    pub fn with_services(mut self, services: Services) -> Self {
        self.services = services;
        self
    }

    /// The application's files.
    pub const fn project(&self) -> Project {
        self.project
    }

    /// The schema: the user model with everything around it, and the application's own tables.
    pub fn schema(&self) -> Schema {
        Schema::of::<U>(&self.tables)
    }

    pub(super) const fn has_routes(&self) -> bool {
        self.routes.is_some()
    }

    pub(super) fn services(&self) -> Services {
        self.services.clone()
    }

    /// The whole application as a router, on a database of the caller's: what tests drive.
    ///
    /// # Errors
    ///
    /// [`SetupError`] when there is no usable key or origin.
    pub fn router(
        self,
        last: impl FnOnce(AuthBuilder<U>) -> AuthBuilder<U>,
        db: &Db,
    ) -> Result<Router, SetupError> {
        self.assemble(last, db).map(|(_, router)| router)
    }

    /// The same, with the handle.
    pub(crate) fn assemble(
        self,
        last: impl FnOnce(AuthBuilder<U>) -> AuthBuilder<U>,
        db: &Db,
    ) -> Result<(Auth<U>, Router), SetupError> {
        let builder = Auth::builder(db.clone()).project(self.project);
        let builder = self
            .setup
            .into_iter()
            .fold(builder, |builder, setup| setup(builder));
        let auth = last(builder).build()?;
        let own = self.routes.map_or_else(Router::new, |routes| routes(&auth));
        let router = own
            .merge(static_files::routes(self.project))
            .layer(auth.layer());
        Ok((auth, router))
    }

    /// Runs the command that the arguments of this process name; `serve` without any.
    ///
    /// An error is one line on stderr and exit code 1; wrong arguments are exit code 2.
    pub async fn run(self) -> ExitCode {
        let matches = match cli::command::<U>(self.project.name()).try_get_matches() {
            Ok(matches) => matches,
            Err(error) => {
                // Help goes to stdout and is no failure.
                drop(error.print());
                return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
            }
        };
        log::init(matches!(matches.subcommand_name(), None | Some("serve")));
        match self.dispatch(&matches).await {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("error: {}", error.line());
                ExitCode::FAILURE
            }
        }
    }

    async fn dispatch(self, matches: &clap::ArgMatches) -> Result<(), CommandError> {
        let settings = Settings::from_env(self.project.name())?;
        match matches.subcommand() {
            None | Some(("serve", _)) => serve::run(self, &settings).await,
            Some(("makemigrations", arguments)) => {
                migrations::make(&self.project, &self.schema(), arguments)
            }
            Some(("check", arguments)) => {
                check::run(
                    &self.project,
                    &self.schema(),
                    &settings,
                    arguments.get_flag("deploy"),
                )
                .await
            }
            Some((command, arguments)) => {
                let db = settings
                    .open_database(command == "migrate")
                    .await?
                    .with_services(self.services());
                let result = self.on_database(&db, command, arguments).await;
                db.close().await;
                result
            }
        }
    }

    async fn on_database(
        &self,
        db: &Db,
        command: &str,
        arguments: &clap::ArgMatches,
    ) -> Result<(), CommandError> {
        let (migrations, schema) = (Migrations::of(&self.project, db.engine()), self.schema());
        match command {
            "showmigrations" => return migrations::show(db, &migrations).await,
            "migrate" => {
                migrate::same_user_model(db, &schema.user_model).await?;
                return migrations::apply(db, &migrations).await;
            }
            _ => migrate::verify(db, &migrations, &schema).await?,
        }
        announce_changes::<U>(db);
        match command {
            "createsuperuser" => create_superuser::run::<U>(db, arguments).await,
            "changepassword" => change_password::run::<U>(db, arguments).await,
            _ => clear_sessions(db).await,
        }
    }
}

async fn clear_sessions(db: &Db) -> Result<(), CommandError> {
    let removed = clear_expired(db).await?;
    println!("{removed} session(s) removed.");
    Ok(())
}
