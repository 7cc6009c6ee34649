//! What a test logs.

use std::cell::RefCell;
use std::fmt::{self, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, Once, PoisonError};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::Interest;
use tracing::{Event, Metadata, Span, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::registry::{LookupSpan, Registry, Scope};

/// The target of the span around a whole test.
const ROOT: &str = "auth_core::test";

/// The target of the statements that the drivers log.
const STATEMENTS: &str = "sqlx::query";

/// How many captures there are in this process: without one, nothing is formatted.
static CAPTURES: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    /// The lines of the span that is being opened on this thread.
    static OPENING: RefCell<Option<Lines>> = const { RefCell::new(None) };
}

type Lines = Arc<Mutex<Vec<Line>>>;

#[derive(Debug)]
struct Line {
    target: &'static str,
    text: String,
}

/// The memory of one test. What is logged inside of its span belongs to it, also on other threads:
/// those of the runtime are in the span from their start, and drivers take it along to theirs.
#[derive(Debug, Clone)]
pub(super) struct Capture(Lines);

impl Capture {
    pub(super) fn new() -> Self {
        static INSTALLED: Once = Once::new();
        INSTALLED.call_once(|| {
            // A program that has a subscriber already keeps it, and captures nothing.
            let _taken = tracing::subscriber::set_global_default(Registry::default().with(Router));
        });
        Self(Lines::default())
    }

    /// The span around the test.
    pub(super) fn span(&self) -> Span {
        OPENING.set(Some(Arc::clone(&self.0)));
        tracing::error_span!(target: ROOT, parent: None, "test")
    }

    pub(super) fn start(&self) -> CapturedLog {
        CAPTURES.fetch_add(1, Ordering::Relaxed);
        CapturedLog {
            lines: Arc::clone(&self.0),
            begin: locked(&self.0).len(),
        }
    }
}

/// What a test has logged since [`TestDb::capture_log`](super::TestDb::capture_log), at every level,
/// on all threads of the test and of the drivers.
#[derive(Debug)]
pub struct CapturedLog {
    lines: Lines,
    begin: usize,
}

impl CapturedLog {
    /// Everything, one event a line: level, target, fields.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for line in &locked(&self.lines)[self.begin..] {
            text.push_str(&line.text);
            text.push('\n');
        }
        text
    }

    /// Whether `text` occurs anywhere, also in the name or value of a field.
    pub fn contains(&self, text: &str) -> bool {
        self.text().contains(text)
    }

    /// How many events of `target` contain `text`.
    pub fn count(&self, target: &str, text: &str) -> usize {
        self.of(target)
            .iter()
            .filter(|line| line.contains(text))
            .count()
    }

    /// The statements that reached a driver, as it logged them, oldest first; without those that set
    /// up a connection, which the pool may open at any time, and the question whether anybody has written.
    pub fn statements(&self) -> Vec<String> {
        let mut statements = self.of(STATEMENTS);
        statements.retain(|line| {
            ![
                "summary=SET ",
                "summary=PRAGMA ",
                "summary=LISTEN ",
                "pragma_database_list",
                "pg_current_snapshot",
            ]
            .iter()
            .any(|setup| line.contains(setup))
        });
        statements
    }

    fn of(&self, target: &str) -> Vec<String> {
        let lines = locked(&self.lines);
        let lines = lines[self.begin..].iter();
        lines
            .filter(|line| line.target == target)
            .map(|line| line.text.clone())
            .collect()
    }
}

impl Drop for CapturedLog {
    fn drop(&mut self) {
        CAPTURES.fetch_sub(1, Ordering::Relaxed);
    }
}

fn locked(lines: &Lines) -> std::sync::MutexGuard<'_, Vec<Line>> {
    lines.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Gives each event to the test in whose span it happens.
struct Router;

impl<S: Subscriber + for<'s> LookupSpan<'s>> Layer<S> for Router {
    fn register_callsite(&self, _metadata: &'static Metadata<'static>) -> Interest {
        Interest::sometimes()
    }

    fn enabled(&self, metadata: &Metadata<'_>, _ctx: Context<'_, S>) -> bool {
        metadata.target() == ROOT || CAPTURES.load(Ordering::Relaxed) > 0
    }

    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, ctx: Context<'_, S>) {
        if attributes.metadata().target() == ROOT {
            if let (Some(span), Some(lines)) = (ctx.span(id), OPENING.take()) {
                span.extensions_mut().insert(lines);
            }
        } else if let Some(lines) = lines_of(ctx.span_scope(id)) {
            write(&lines, attributes.metadata(), |text| {
                attributes.record(text);
            });
        }
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, ctx: Context<'_, S>) {
        if let (Some(span), Some(lines)) = (ctx.span(id), lines_of(ctx.span_scope(id))) {
            write(&lines, span.metadata(), |text| values.record(text));
        }
    }

    fn on_event(&self, event: &Event<'_>, ctx: Context<'_, S>) {
        if let Some(lines) = lines_of(ctx.event_scope(event)) {
            write(&lines, event.metadata(), |text| event.record(text));
        }
    }
}

fn lines_of<'s, S: LookupSpan<'s>>(scope: Option<Scope<'s, S>>) -> Option<Lines> {
    let root = scope?.from_root().next()?;
    let extensions = root.extensions();
    extensions.get::<Lines>().cloned()
}

fn write(lines: &Lines, metadata: &'static Metadata<'static>, record: impl FnOnce(&mut Text)) {
    let mut text = Text(format!("{} {}:", metadata.level(), metadata.target()));
    record(&mut text);
    locked(lines).push(Line {
        target: metadata.target(),
        text: text.0.replace('\n', " "),
    });
}

struct Text(String);

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        // Writing to a `String` cannot fail.
        let _ = write!(self.0, " {}={value:?}", field.name());
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        let _ = write!(self.0, " {}={value}", field.name());
    }
}
