//! Who wants to know what is written.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock, Weak};

use uuid::Uuid;

use crate::db::Sql;

use super::{Change, Touched};

/// Somebody who keeps copies of rows.
pub(crate) trait Watcher: Send + Sync {
    /// A write has happened, or may have: copies of these rows are not to be used any more.
    fn changed(&self, change: &Change);
}

/// Who wants to know what is written through a [`Db`](crate::db::Db) and its clones.
#[derive(Clone, Default)]
pub(crate) struct Changes(Arc<Registry>);

struct Registry {
    /// By which a process knows its own announcements.
    process: Uuid,
    /// Whether anybody has ever watched: most programs never do, and pay one load for it.
    watched: AtomicBool,
    watching: RwLock<Vec<Watch>>,
    /// Whether a write of this process may still be going on somewhere without anybody waiting for it.
    in_doubt: AtomicBool,
}

struct Watch {
    table: &'static str,
    watcher: Option<Weak<dyn Watcher>>,
}

impl Watch {
    fn is_alive(&self) -> bool {
        let watcher = self.watcher.as_ref();
        watcher.is_none_or(|watcher| watcher.strong_count() > 0)
    }
}

impl Default for Registry {
    fn default() -> Self {
        Self {
            process: Uuid::new_v4(),
            watched: AtomicBool::new(false),
            watching: RwLock::default(),
            in_doubt: AtomicBool::new(false),
        }
    }
}

impl Changes {
    /// Tells `watcher` from now on what happens to `tables`, for as long as it lives. Without a watcher, other processes
    /// are told alone.
    pub(crate) fn watch(&self, tables: &[&'static str], watcher: Option<&Weak<dyn Watcher>>) {
        let new = tables.iter().map(|table| Watch {
            table,
            watcher: watcher.cloned(),
        });
        let mut watching = self
            .0
            .watching
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        watching.retain(Watch::is_alive);
        watching.extend(new);
        drop(watching);
        self.0.watched.store(true, Ordering::Release);
    }

    /// What a statement changes that somebody watches.
    pub(in crate::db) fn of(&self, sql: &Sql) -> Vec<Change> {
        if !self.0.watched.load(Ordering::Acquire) || sql.is_read() {
            return Vec::new();
        }
        match sql.touched() {
            Touched::Row(table, key) if self.tables().contains(table) => {
                vec![Change::row(table, key)]
            }
            Touched::Nothing | Touched::Row(..) => Vec::new(),
            Touched::Unknown => {
                let mut tables = self.tables();
                // Names without quotes mean the same in any case.
                let text = sql.text().to_lowercase();
                tables.retain(|table| text.contains(&table.to_lowercase()));
                tables.into_iter().map(Change::any).collect()
            }
        }
    }

    /// Tells the watchers in this process.
    pub(in crate::db) fn tell(&self, changes: &[Change]) {
        for change in changes {
            for watcher in self.watchers_of(&change.table) {
                watcher.changed(change);
            }
        }
    }

    /// Tells the watchers in this process that anything may have happened.
    pub(super) fn tell_all(&self) {
        let tables: Vec<_> = self.tables().into_iter().map(Change::any).collect();
        self.tell(&tables);
    }

    /// By which a process knows its own announcements.
    pub(super) fn process(&self) -> Uuid {
        self.0.process
    }

    /// A write of this process ended without an answer: it may happen later, and only its announcement tells.
    pub(in crate::db) fn doubt(&self) {
        self.0.in_doubt.store(true, Ordering::Release);
    }

    /// Whether an announcement tells what has been told here already.
    pub(super) fn is_known(&self, process: Uuid) -> bool {
        process == self.0.process && !self.0.in_doubt.load(Ordering::Acquire)
    }

    fn tables(&self) -> Vec<&'static str> {
        let watching = self.read();
        let mut tables: Vec<_> = watching.iter().map(|watch| watch.table).collect();
        tables.sort_unstable();
        tables.dedup();
        tables
    }

    /// Taken out of the lock, so that a watcher may do as it likes.
    fn watchers_of(&self, table: &str) -> Vec<Arc<dyn Watcher>> {
        self.read()
            .iter()
            .filter(|watch| watch.table == table)
            .filter_map(|watch| watch.watcher.as_ref()?.upgrade())
            .collect()
    }

    fn read(&self) -> std::sync::RwLockReadGuard<'_, Vec<Watch>> {
        self.0
            .watching
            .read()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Changes")
            .field("watched", &self.tables())
            .finish()
    }
}
