//! Every limit and timeout in DESIGN.md is the one in the code.

use std::io;

use auth_axum::form::Limits;
use auth_axum::server::ServerLimits;
use auth_core::db::DbConfig;
use auth_core::identity::IdentityKey;
use auth_core::password::{HasherBuilder, Params, Password, PasswordPolicy};
use auth_core::secret::SecretKey;
use auth_core::session::{
    CACHE_BYTES, Lifetime, PURGE_BATCH, SessionData, SessionPolicy, TOUCH_INTERVAL,
};
use auth_core::token::SessionToken;
use chrono::TimeDelta;
use std::time::Duration;

/// Name and value of each row whose value a program can ask for.
fn public() -> Vec<(&'static str, String)> {
    let server = ServerLimits::default();
    let form = Limits::default();
    let policy = SessionPolicy::default();
    let strict = SessionPolicy::strict();
    let relaxed = SessionPolicy::relaxed();
    vec![
        ("Open connections", thousands(server.connections)),
        (
            "Requests of one connection",
            thousands(server.connection_requests),
        ),
        (
            "Age of a connection, after which it ends with its answer",
            time(server.connection_time),
        ),
        ("Header fields", thousands(server.headers)),
        (
            "Target and header fields together",
            kib(server.header_bytes),
        ),
        (
            "Time for a header, and for an idle connection",
            time(server.header_time),
        ),
        ("Body", kib(server.body_bytes)),
        ("Pause within a body", time(server.body_pause)),
        ("Time for a response", time(server.request_time)),
        (
            "Time in which a client takes nothing of a response",
            time(server.write_pause),
        ),
        (
            "Time to finish after the signal to stop",
            time(server.grace),
        ),
        ("Form: fields", thousands(form.fields)),
        ("Form: body", kib(form.bytes)),
        (
            "Form: name of a field",
            format!("{} bytes", form.name_bytes),
        ),
        (
            "Password: least length",
            format!("{} characters", PasswordPolicy::default().min_length()),
        ),
        (
            "Password: greatest length",
            format!(
                "{} characters, {} bytes",
                Password::MAX_CHARS,
                thousands(Password::MAX_BYTES)
            ),
        ),
        ("Argon2id", format!("`{}`", Params::default())),
        (
            "Stored Argon2id parameters, at most",
            format!(
                "`m={},t={},p={}`",
                Params::MAX_M,
                Params::MAX_T,
                Params::MAX_P
            ),
        ),
        (
            "Identity key",
            format!("{} characters", IdentityKey::MAX_CHARS),
        ),
        (
            "Session token",
            format!("256 bits, {} characters", SessionToken::LENGTH),
        ),
        ("Session: data", kib(SessionData::LIMIT)),
        ("Session: idle, absolute", lifetime(policy.session)),
        ("Session with \"remember me\"", lifetime(policy.remembered)),
        ("Session, `strict`", lifetime(strict.session)),
        ("Session, `relaxed`", lifetime(relaxed.session)),
        (
            "Session, `relaxed` with \"remember me\"",
            lifetime(relaxed.remembered),
        ),
        (
            "Session: \"last seen\" is written",
            format!("every {}", span(TOUCH_INTERVAL)),
        ),
        (
            "Purge: sessions in one statement",
            thousands(PURGE_BATCH.unsigned_abs().try_into().unwrap_or(usize::MAX)),
        ),
        (
            "Session cache, if asked for: memory",
            format!("{} MiB", CACHE_BYTES / (1024 * 1024)),
        ),
        (
            "`SECRET_KEY`: least length",
            format!("{} bytes", SecretKey::MIN_BYTES),
        ),
    ]
}

/// The rows whose value stands in one file alone: the row, the file, and what is written there.
const PRIVATE: [(&str, &str, &str); 17] = [
    (
        "| Form that is searched for its CSRF token | 2 MiB |",
        "auth-axum/src/layer/guard.rs",
        "BODY_LIMIT: usize = 2 * 1024 * 1024;",
    ),
    (
        "| `next` | 2,048 bytes |",
        "auth-axum/src/next/mod.rs",
        "MAX_LEN: usize = 2048;",
    ),
    (
        "| Username at login, if the model sets no length | 254 characters |",
        "auth-axum/src/extract/login_form.rs",
        "USERNAME_LIMIT: u32 = 254;",
    ),
    (
        "| Username | 150 characters |",
        "auth-core/src/identity/username.rs",
        "MAX_CHARS: usize = 150;",
    ),
    (
        "| E-mail address | 254 bytes |",
        "auth-core/src/identity/email.rs",
        "MAX_BYTES: usize = 254;",
    ),
    (
        "| Hashing: waiting jobs | 1,024 |",
        "auth-core/src/password/hasher/builder.rs",
        "queue_len: 1024,",
    ),
    (
        "| Hashing: waiting time | 2 s |",
        "auth-core/src/password/hasher/builder.rs",
        "max_wait: Duration::from_secs(2),",
    ),
    (
        "| Pool: connections | 10 |",
        "auth-core/src/db/config.rs",
        "max_connections: 10,",
    ),
    (
        "| Pool: waiting for a connection | 2 s |",
        "auth-core/src/db/config.rs",
        "acquire_timeout: Duration::from_secs(2),",
    ),
    (
        "| Statement, on servers | 5 s |",
        "auth-core/src/db/config.rs",
        "statement_timeout: Duration::from_secs(5),",
    ),
    (
        "| SQLite: waiting for the writer before | 5 s |",
        "auth-core/src/db/writer.rs",
        "WRITER_TIMEOUT: Duration = Duration::from_secs(5);",
    ),
    (
        "| PostgreSQL: transaction that does nothing | 30 s |",
        "auth-core/src/db/driver/postgres.rs",
        "(\"idle_in_transaction_session_timeout\", \"30000\")",
    ),
    (
        "| Transaction that met another one: fresh starts | 3 |",
        "auth-core/src/db/transact.rs",
        "CONFLICT_RETRIES: u32 = 3;",
    ),
    (
        "| Migrations: waiting for another process | 1 min |",
        "auth-core/src/db/migrator.rs",
        "LOCK_TIMEOUT: Duration = Duration::from_mins(1);",
    ),
    (
        "| Purge: how often | every 1 h |",
        "auth-axum/src/manage/serve.rs",
        "PURGE_INTERVAL: Duration = Duration::from_hours(1);",
    ),
    (
        "| Columns of a model | 128 |",
        "auth-core/src/model/columns.rs",
        "CAPACITY: usize = 128;",
    ),
    (
        "| Name of a table, column or index | 63 bytes |",
        "auth-core/src/schema/names.rs",
        "LIMIT: usize = 63;",
    ),
];

#[test]
fn limits_are_those_of_the_code() -> io::Result<()> {
    let design = crate::read("DESIGN.md")?;
    let mut wrong = Vec::new();
    for (name, value) in public() {
        let row = format!("| {name} | {value} |");
        if !design.contains(&row) {
            wrong.push(row);
        }
    }
    for (row, file, line) in PRIVATE {
        if !crate::read(file)?.contains(line) {
            wrong.push(format!("{file} does not say {line}"));
        }
        if !design.contains(row) {
            wrong.push(row.to_owned());
        }
    }
    assert!(wrong.is_empty(), "DESIGN.md lacks:\n{}", wrong.join("\n"));
    Ok(())
}

/// What a pool and the hashing threads are told unless somebody sets it.
#[test]
fn defaults_reach_their_settings() {
    let config = format!("{:?}", DbConfig::new("sqlite:x.db"));
    assert!(
        config.contains("max_connections: 10, acquire_timeout: 2s"),
        "{config}"
    );
    let hasher = format!("{:?}", HasherBuilder::default());
    assert!(hasher.contains("queue_len: 1024, max_wait: 2s"), "{hasher}");
}

fn thousands(number: usize) -> String {
    if number < 1_000 {
        return number.to_string();
    }
    format!("{},{:03}", number / 1_000, number % 1_000)
}

fn kib(bytes: usize) -> String {
    match bytes / 1024 {
        kib if kib >= 1024 => format!("{} MiB", kib / 1024),
        kib => format!("{kib} KiB"),
    }
}

fn time(duration: Duration) -> String {
    format!("{} s", duration.as_secs())
}

fn span(duration: TimeDelta) -> String {
    match (
        duration.num_days(),
        duration.num_hours(),
        duration.num_minutes(),
    ) {
        (days, ..) if days > 1 => format!("{days} d"),
        (_, hours, _) if hours > 0 => format!("{hours} h"),
        (.., minutes) => format!("{minutes} min"),
    }
}

fn lifetime(lifetime: Lifetime) -> String {
    format!("{}, {}", span(lifetime.idle), span(lifetime.absolute))
}
