//! A database for one test.

use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};

use crate::clock::ManualClock;
use crate::db::dialect::render;
use crate::db::{Db, DbConfig, DbError, Engine, Throwaway};
use crate::event::{Event, Events};
use crate::migrate::{MigrationFile, Migrations, migrate};
use crate::password::{Hasher, Params};
use crate::schema::{Schema, Table};
use crate::services::Services;
use crate::user::AuthUser;

use super::captured_log::Capture;
use super::{CapturedLog, TestResult};

/// 2026-11-23T12:00:00Z, when all tests begin.
const START: i64 = 1_795_435_200;

/// A database for one test, with a clock that stands at 2026-11-23T12:00:00Z, a cheap hasher and a
/// memory of all events. It can be used like a [`Db`], and is removed with the last of its clones.
///
/// ```
/// use auth_core::test::{TestDb, TestResult};
/// use std::time::Duration;
///
/// # auth_core::test::run(auth_core::db::Engine::ALL[0], |db| async move {
/// let noon = db.now();
/// db.clock().advance(Duration::from_secs(60));
/// assert_eq!((db.now() - noon).num_seconds(), 60);
/// # Ok(()) }).unwrap();
/// ```
#[derive(Debug, Clone)]
pub struct TestDb {
    db: Db,
    clock: ManualClock,
    services: Services,
    seen: Arc<Mutex<Vec<Event>>>,
    capture: Capture,
    // The last: connections are closed before their database is removed.
    place: Arc<Throwaway>,
}

impl TestDb {
    pub(super) async fn open(engine: Engine, capture: Capture) -> TestResult<Self> {
        let place = Throwaway::create(engine).await?;
        let start = DateTime::<Utc>::from_timestamp(START, 0).unwrap_or_default();
        let clock = ManualClock::at(start);
        let seen = Arc::new(Mutex::new(Vec::new()));
        let services = Services::default()
            .with_clock(clock.clone())
            .with_hasher(cheap_hasher(Params::insecure_for_tests()))
            .with_events(remembered_in(&seen));
        Ok(Self {
            db: Db::open(place.config())
                .await?
                .with_services(services.clone()),
            clock,
            services,
            seen,
            capture,
            place: Arc::new(place),
        })
    }

    /// Creates the tables of an application with the user model `U` and the tables `models` of its
    /// own, by the migration that `makemigrations` would write, and gives that migration.
    ///
    /// # Errors
    ///
    /// The engine refuses the migration.
    pub async fn create_schema<U: AuthUser>(&self, models: &[Table]) -> TestResult<Migrations> {
        let migrations = self.migrations(&Schema::of::<U>(models));
        migrate(&self.db, &migrations).await?;
        Ok(migrations)
    }

    /// The migration that creates `schema` on this engine.
    pub fn migrations(&self, schema: &Schema) -> Migrations {
        let up = render(self.db.engine(), "0001_initial", &schema.create()).up;
        let first = MigrationFile {
            version: 1,
            name: "initial".to_owned(),
            up,
        };
        Migrations::from_iter([first])
    }

    /// Another pool on the same database, as another process would have, with the same clock, hasher
    /// and events.
    ///
    /// # Errors
    ///
    /// As [`Db::open`].
    pub async fn another(
        &self,
        settings: impl FnOnce(DbConfig) -> DbConfig + Send,
    ) -> Result<Db, DbError> {
        let config = settings(self.place.config().clone());
        Ok(Db::open(&config)
            .await?
            .with_services(self.services.clone()))
    }

    /// The same database with other services: start from [`services`](Self::services).
    pub fn with_services(&self, services: Services) -> Db {
        self.db.clone().with_services(services)
    }

    /// The clock, hasher and events of this test.
    pub fn services(&self) -> Services {
        self.services.clone()
    }

    /// The address of the database, with its password: for a program that is started on it.
    pub fn url(&self) -> &str {
        self.place.url()
    }

    /// The clock of this test.
    pub const fn clock(&self) -> &ManualClock {
        &self.clock
    }

    /// The events so far, oldest first.
    pub fn seen(&self) -> Vec<Event> {
        self.seen
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Captures what this test logs from now on, at every level.
    pub fn capture_log(&self) -> CapturedLog {
        self.capture.start()
    }
}

impl Deref for TestDb {
    type Target = Db;

    fn deref(&self) -> &Db {
        &self.db
    }
}

/// A hasher that costs next to nothing, on one thread.
fn cheap_hasher(params: Params) -> Hasher {
    Hasher::builder().params(params).threads(1).build()
}

fn remembered_in(seen: &Arc<Mutex<Vec<Event>>>) -> Events {
    let events = Events::default();
    let memory = Arc::clone(seen);
    events.subscribe(move |event| {
        let mut memory = memory.lock().unwrap_or_else(PoisonError::into_inner);
        memory.push(event.clone());
    });
    events
}
