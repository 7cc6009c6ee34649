//! `serve`.

use std::env;
use std::net::SocketAddr;
use std::time::Duration;

use auth_core::AuthUser;
use auth_core::db::Db;
use auth_core::migrate::{self, Migrations};
use auth_core::session::clear_expired;
use tokio::net::TcpListener;

use crate::headers::SecurityHeaders;
use crate::origin::OriginPolicy;
use crate::server::{ServerLimits, serve, shutdown_signal};

use super::secret::secret_key;
use super::{CommandError, Manage, Settings};

/// How often sessions that have ended are removed.
const PURGE_INTERVAL: Duration = Duration::from_hours(1);

pub(super) async fn run<U: AuthUser>(
    manage: Manage<U>,
    settings: &Settings,
) -> Result<(), CommandError> {
    let project = manage.project();
    let address = settings.address()?;
    // What can be wrong without a database is found before anything is touched.
    let configured = settings
        .origin
        .as_deref()
        .map(OriginPolicy::configured)
        .transpose()?;
    if configured.is_none() && !address.ip().is_loopback() {
        return Err(CommandError::sentence(
            "APP_ORIGIN is not set: beyond loopback it has to name the https address that browsers use",
        ));
    }
    let secret = secret_key(settings, address, project.name())?;
    let listener = bind(address).await?;
    let address = listener.local_addr()?;
    let origin = match configured {
        Some(origin) => origin,
        None => OriginPolicy::loopback(address)?,
    };
    let db = Db::open(&settings.database().create_if_missing(true))
        .await?
        .with_services(manage.services());
    let migrations = Migrations::of(&project, db.engine());
    migrate::prepare(&db, &migrations, &manage.schema()).await?;

    welcome::<U>(&db, &origin, project.name()).await?;
    let headers = SecurityHeaders::new(origin.is_secure());
    let app = manage.router(|builder| builder.secret(secret).origin(origin), &db)?;
    let purge = tokio::spawn(purge_for_ever(db.clone()));
    serve(
        listener,
        app,
        headers,
        ServerLimits::default(),
        shutdown_signal(),
    )
    .await?;
    purge.abort();
    db.close().await;
    Ok(())
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
    name: &str,
) -> Result<(), CommandError> {
    println!("Serving on {}", origin.origin());
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
