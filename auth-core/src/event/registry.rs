//! Who is told.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, PoisonError, RwLock};

use super::Event;

type Subscriber = Arc<dyn Fn(&Event) + Send + Sync>;

/// The subscribers of an application. Clones are cheap and share them.
///
/// # Examples
///
/// ```
/// use auth_core::event::{Event, Events};
/// use std::sync::{Arc, atomic::{AtomicU32, Ordering}};
///
/// let events = Events::default();
/// let changes = Arc::new(AtomicU32::new(0));
/// let counter = Arc::clone(&changes);
/// events.subscribe(move |event| {
///     if let Event::PasswordChanged { .. } = event {
///         counter.fetch_add(1, Ordering::Relaxed);
///     }
/// });
///
/// events.emit(Event::PasswordChanged { user_id: "7".into(), at: chrono::Utc::now() });
/// assert_eq!(changes.load(Ordering::Relaxed), 1);
/// ```
#[derive(Clone, Default)]
pub struct Events {
    subscribers: Arc<RwLock<Vec<Subscriber>>>,
}

impl Events {
    /// Has `subscriber` called with every later event, in the order of subscription.
    ///
    /// It is called on the task of the request, which waits for it: hand slow work to another task. If it panics, that is logged,
    /// and neither the request nor the other subscribers suffer (unless the program is built with `panic = "abort"`).
    pub fn subscribe(&self, subscriber: impl Fn(&Event) + Send + Sync + 'static) {
        self.subscribers
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .push(Arc::new(subscriber));
    }

    /// Logs the event under the target `auth::event`, and tells the subscribers.
    ///
    /// Emit when the event has happened, which for most is after the commit.
    #[expect(clippy::needless_pass_by_value, reason = "an event is told once")]
    pub fn emit(&self, event: Event) {
        log(&event);
        // Called without the lock: a subscriber may subscribe another.
        let subscribers = self
            .subscribers
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        for subscriber in subscribers {
            if catch_unwind(AssertUnwindSafe(|| subscriber(&event))).is_err() {
                tracing::error!(target: "auth::event", event = event.name(), "a subscriber panicked");
            }
        }
    }
}

/// Failures are warnings (OWASP Logging Vocabulary, `authn_login_fail`), all else is information.
fn log(event: &Event) {
    let name = event.name();
    let user_id = event.user_id();
    let session = event.session();
    let at = event.at().to_rfc3339();
    if let Some(reason) = event.failure() {
        let reason = reason.as_str();
        tracing::warn!(target: "auth::event", event = name, user_id, reason, at, "{name}");
    } else {
        tracing::info!(target: "auth::event", event = name, user_id, session, at, "{name}");
    }
}

impl fmt::Debug for Events {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let subscribers = self
            .subscribers
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .len();
        f.debug_struct("Events")
            .field("subscribers", &subscribers)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, Write};
    use std::sync::Mutex;

    use chrono::DateTime;

    use super::*;
    use crate::event::LoginFailure;

    /// A subscriber that remembers names, and what it remembers.
    fn recorder(events: &Events) -> Arc<Mutex<Vec<&'static str>>> {
        let names = Arc::new(Mutex::new(Vec::new()));
        let memory = Arc::clone(&names);
        events.subscribe(move |event| memory.lock().unwrap().push(event.name()));
        names
    }

    /// Where the log goes.
    #[derive(Clone, Default)]
    struct Log(Arc<Mutex<Vec<u8>>>);

    impl Write for Log {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn failure() -> Event {
        Event::LoginFailed {
            user_id: Some("7".to_owned()),
            reason: LoginFailure::WrongPassword,
            at: DateTime::UNIX_EPOCH,
        }
    }

    fn change() -> Event {
        Event::PasswordChanged {
            user_id: "7".to_owned(),
            at: DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn every_subscriber_is_told_on_every_clone() {
        let events = Events::default();
        let first = recorder(&events);
        let second = recorder(&events.clone());
        events.clone().emit(failure());
        events.emit(change());
        assert_eq!(*first.lock().unwrap(), ["login.failed", "password.changed"]);
        assert_eq!(*second.lock().unwrap(), *first.lock().unwrap());
    }

    #[test]
    fn a_panicking_subscriber_harms_nobody() {
        let events = Events::default();
        events.subscribe(|_| panic!("on purpose"));
        let names = recorder(&events);
        events.emit(change());
        events.emit(change());
        assert_eq!(names.lock().unwrap().len(), 2);
    }

    #[test]
    fn events_are_logged_as_fields() {
        let log = Log::default();
        let subscriber = tracing_subscriber::fmt()
            .with_ansi(false)
            .with_writer({
                let log = log.clone();
                move || log.clone()
            })
            .finish();
        tracing::subscriber::with_default(subscriber, || {
            Events::default().emit(failure());
            Events::default().emit(Event::LoggedIn {
                user_id: "7".to_owned(),
                session: "00ff\n\u{1b}[2J".to_owned(),
                at: DateTime::UNIX_EPOCH,
            });
        });
        let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
        let lines: Vec<_> = log.lines().collect();
        assert_eq!(lines.len(), 2, "no event is more than a line: {log:?}");
        for part in [
            "WARN auth::event: login.failed",
            r#"event="login.failed""#,
            r#"user_id="7""#,
            r#"reason="wrong_password""#,
            r#"at="1970-01-01T00:00:00+00:00""#,
        ] {
            assert!(lines[0].contains(part), "{part} in {}", lines[0]);
        }
        assert!(lines[1].contains("INFO auth::event: login.succeeded"));
        assert!(lines[1].contains(r#"session="00ff\n"#) && !lines[1].contains('\u{1b}'));
    }

    #[test]
    fn a_subscriber_may_subscribe_another() {
        let events = Events::default();
        let inner = events.clone();
        events.subscribe(move |_| inner.subscribe(|_| ()));
        events.emit(change());
        assert_eq!(format!("{events:?}"), "Events { subscribers: 2 }");
    }
}
