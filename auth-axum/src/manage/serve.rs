//! `serve`.

use std::env;
use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use auth_core::AuthUser;
use auth_core::db::Db;
use auth_core::migrate::{self, Migrations, StartError};
use auth_core::secret::SecretKey;
use auth_core::session::clear_expired;
use tokio::net::TcpListener;

use crate::auth::SetupError;
use crate::headers::SecurityHeaders;
use crate::origin::OriginPolicy;
use crate::server::{ServerLimits, serve, shutdown_signal};

use super::secret::own_key;
use super::{CommandError, Manage, Settings};

/// How often sessions that have ended are removed.
const PURGE_INTERVAL: Duration = Duration::from_hours(1);

/// What can be had, and be wrong, without a database.
struct Front {
    listener: TcpListener,
    address: SocketAddr,
    origin: OriginPolicy,
    secret: Option<SecretKey>,
}

pub(super) async fn run<U: AuthUser>(
    manage: Manage<U>,
    settings: &Settings,
) -> Result<(), CommandError> {
    if !manage.has_routes() {
        return Err(CommandError::sentence(
            "there is nothing to serve: give `Manage` its routes with `.routes(…)`, or name a command",
        ));
    }
    check_migrations(&manage, settings)?;
    let front = front(settings).await?;
    let db = settings
        .open_database(true)
        .await?
        .with_services(manage.services());
    let result = serve_on(&db, front, manage, settings).await;
    db.close().await;
    result
}

/// Whether there are migrations for this database, and whether they make what the model is: a file
/// that does not exist yet is not made in vain.
fn check_migrations<U: AuthUser>(
    manage: &Manage<U>,
    settings: &Settings,
) -> Result<(), CommandError> {
    let (project, config) = (manage.project(), settings.database());
    let engine = config.engine()?;
    if Migrations::of(&project, engine).is_empty() {
        return Err(StartError::NoMigrations(engine.name()).into());
    }
    if config.file().is_some_and(|file| !Path::new(file).exists()) {
        migrate::make(&project, &manage.schema(), None)?;
    }
    Ok(())
}

async fn front(settings: &Settings) -> Result<Front, CommandError> {
    let address = settings.address()?;
    let (secret, configured) = (settings.secret()?, settings.origin()?);
    if !address.ip().is_loopback() {
        if configured.is_none() {
            return Err(CommandError::sentence(
                "APP_ORIGIN is not set: beyond loopback it has to name the https address that browsers use",
            ));
        }
        if secret.is_none() {
            return Err(SetupError::NoSecretKey.into());
        }
    }
    let listener = bind(address).await?;
    let address = listener.local_addr()?;
    let origin = match configured {
        Some(origin) => origin,
        None => OriginPolicy::loopback(address)?,
    };
    Ok(Front {
        listener,
        address,
        origin,
        secret,
    })
}

async fn serve_on<U: AuthUser>(
    db: &Db,
    front: Front,
    manage: Manage<U>,
    settings: &Settings,
) -> Result<(), CommandError> {
    let project = manage.project();
    let migrations = Migrations::of(&project, db.engine());
    migrate::prepare(db, &migrations, &manage.schema()).await?;
    // After the database, so that a mistyped one does not leave a key behind.
    let secret = match front.secret {
        Some(secret) => secret,
        None => own_key(settings, project.name())?,
    };
    let headers = SecurityHeaders::new(front.origin.is_secure());
    let origin = front.origin.clone();
    let app = manage.router(|builder| builder.secret(secret).origin(origin), db)?;

    // Before anybody is told that it serves, and may ask it to stop.
    let stop = shutdown_signal();
    welcome::<U>(db, &front.origin, front.address, project.name()).await?;
    let purge = tokio::spawn(purge_for_ever(db.clone()));
    let limits = ServerLimits::default();
    let served = serve(front.listener, app, headers, limits, stop).await;
    purge.abort();
    Ok(served?)
}

async fn bind(address: SocketAddr) -> Result<TcpListener, CommandError> {
    TcpListener::bind(address).await.map_err(|error| {
        CommandError::sentence(format!(
            "cannot listen on {address}: {error}. Set BIND to another address"
        ))
    })
}

/// Says where the application is, and how to make the first account.
async fn welcome<U: AuthUser>(
    db: &Db,
    origin: &OriginPolicy,
    address: SocketAddr,
    name: &str,
) -> Result<(), CommandError> {
    println!("Serving on {}", origin.origin());
    if origin.origin() != format!("http://{address}") {
        // What a proxy has to be told.
        println!("Listening on {address}");
    }
    let sql = auth_core::db::Sql::trusted(format!("SELECT 1 FROM \"{}\" LIMIT 1", U::TABLE));
    let anybody: Option<(i64,)> = db.fetch_optional(sql, ()).await?;
    if anybody.is_none() {
        println!(
            "There is no account yet. Make one with:\n\n    {} createsuperuser\n",
            own_command(name)
        );
    }
    Ok(())
}

/// How this program was started, as people would type it again.
fn own_command(name: &str) -> String {
    let program = env::args().next().unwrap_or_else(|| name.to_owned());
    if program.contains("target/") {
        format!("cargo run -p {name} --")
    } else {
        program
    }
}

async fn purge_for_ever(db: Db) {
    let mut interval = tokio::time::interval(PURGE_INTERVAL);
    loop {
        interval.tick().await;
        match clear_expired(&db).await {
            Ok(0) => {}
            Ok(removed) => tracing::info!(removed, "sessions that had ended were removed"),
            Err(error) => tracing::warn!(%error, "sessions that have ended could not be removed"),
        }
    }
}
