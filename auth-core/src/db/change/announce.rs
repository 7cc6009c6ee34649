//! Telling other processes.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::db::conn::Conn;
use crate::db::{DbError, Sql};
use crate::model::Value;

use super::{Change, Changes};

/// The channel of the database on which changes are announced.
pub(in crate::db) const CHANNEL: &str = "auth_changes";

/// The longest announcement that PostgreSQL carries, in bytes.
const LONGEST: usize = 7_999;

/// What one process tells the others. It names keys of rows, never a token or a value.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Announcement {
    pub(super) process: Uuid,
    pub(super) changes: Vec<Change>,
}

impl Announcement {
    /// As text that the channel carries: tables instead of rows when there are too many.
    fn text(mut self) -> String {
        let mut text = serde_json::to_string(&self).unwrap_or_default();
        if text.len() > LONGEST {
            for change in &mut self.changes {
                change.key = None;
            }
            self.changes.sort_unstable();
            self.changes.dedup();
            text = serde_json::to_string(&self).unwrap_or_default();
        }
        text
    }
}

impl Changes {
    /// Tells other processes, on an engine that can: with the commit, if the connection is in a transaction.
    pub(in crate::db) async fn announce(
        &self,
        conn: Conn<'_>,
        changes: &[Change],
    ) -> Result<(), DbError> {
        let Some(sql) = conn.engine().announce() else {
            return Ok(());
        };
        if changes.is_empty() {
            return Ok(());
        }
        let announcement = Announcement {
            process: self.process(),
            changes: changes.to_vec(),
        };
        let values = vec![
            Value::Text(CHANNEL.to_owned()),
            Value::Text(announcement.text()),
        ];
        conn.execute(&Sql::from(sql), values).await.map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_for_the_channel_names_tables() {
        let change = |key: u32| Change {
            table: "auth_session".to_owned(),
            key: Some(format!("{key:043}")),
        };
        let text = |changes: Vec<Change>| {
            let process = Uuid::nil();
            Announcement { process, changes }.text()
        };
        assert!(text(vec![change(7)]).contains("00007"));
        let users = |key: u32| Change {
            table: "accounts_user".to_owned(),
            ..change(key)
        };
        let long = text(
            (0..1000)
                .flat_map(|key| [change(key), users(key)])
                .collect(),
        );
        assert!(long.len() < 200, "{long}");
        let heard: Announcement = serde_json::from_str(&long).unwrap();
        assert_eq!(
            heard.changes,
            ["accounts_user", "auth_session"].map(Change::any)
        );
    }
}
