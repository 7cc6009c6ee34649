//! The hot statements are index look-ups on every engine, by the plans that DESIGN.md shows.

use auth_core::account::{Accounts, Authentication, Credentials, LoginOptions};
use auth_core::db::{DbError, Engine, Pool, Sql};
use auth_core::password::Password;
use auth_core::secret::SecretKey;
use auth_core::session::{Lookup, SessionData, SessionPolicy};
use auth_core::test::{TestDb, TestResult};
use auth_core::user::BuildUser;
use auth_tests::models::User;
use sqlx::{AssertSqlSafe, Row};

/// So many users and sessions that no planner prefers to read them all.
const ROWS: i64 = 2_000;

auth_core::test_on_each_database! {
    async fn hot_statements_look_up_by_index(db: TestDb) -> TestResult {
        db.create_schema::<User>(&[]).await?;
        fill(&db).await?;
        let statements = hot_statements(&db).await?;
        let design = crate::read("DESIGN.md")?;
        let mut missing = Vec::new();
        for statement in statements {
            let plan = explain(&db, &statement).await?;
            assert!(is_lookup(db.engine(), &plan), "{statement}\n{plan}");
            let shown = format!("| `{}` | {} | `{plan}` |", portable(&statement), title(db.engine()));
            if !design.contains(&shown) {
                missing.push(shown);
            }
        }
        assert!(missing.is_empty(), "DESIGN.md lacks:\n{}", missing.join("\n"));
        Ok(())
    }
}

/// Rows that nobody asks for, and statistics of them.
async fn fill(db: &TestDb) -> TestResult {
    db.transact(|tx| {
        Box::pin(async move {
            for number in 0..ROWS {
                let name = format!("somebody{number}");
                let user = "INSERT INTO \"accounts_user\" (\"username\", \"username_key\", \"date_joined\") \
                            VALUES (?, ?, CURRENT_TIMESTAMP)";
                tx.execute(user, (name.clone(), name.clone())).await?;
                let session = "INSERT INTO \"auth_session\" (\"id\", \"user_id\", \"auth_time\", \"aal\", \"seen_at\", \
                               \"idle\", \"ends_at\", \"expires_at\", \"persistent\") SELECT ?, \"id\", 0, 1, 0, 0, 0, 0, FALSE \
                               FROM \"accounts_user\" WHERE \"username_key\" = ?";
                tx.execute(session, (name.clone().into_bytes(), name)).await?;
            }
            Ok::<_, DbError>(())
        })
    })
    .await?;
    for table in ["accounts_user", "auth_session"] {
        let analyze = match db.engine() {
            Engine::MySql => format!("ANALYZE TABLE {table}"),
            _ => format!("ANALYZE {table}"),
        };
        db.execute(Sql::trusted(analyze), ()).await?;
    }
    Ok(())
}

/// What reaches the driver for a login of somebody with a cart, a request of theirs, and the logout;
/// without inserts, which look nothing up.
async fn hot_statements(db: &TestDb) -> TestResult<Vec<String>> {
    let password = Password::new("correct horse battery staple")?;
    User::new("alice")
        .password(password.clone())
        .create(db)
        .await?;
    let secret = SecretKey::generate()?;
    let accounts = Accounts::<User>::new(db, &secret, SessionPolicy::default());
    let mut cart = SessionData::default();
    cart.apply([("cart".into(), Some(7.into()))]);
    let (_, before) = accounts.sessions().create_anonymous(&cart).await?;

    let log = db.capture_log();
    let credentials = Credentials::new("alice", password);
    let Authentication::Verified(verified) = accounts.authenticate(&credentials).await? else {
        return Err("alice was refused".into());
    };
    let options = LoginOptions {
        previous: Some(*before.id()),
        ..LoginOptions::default()
    };
    let login = accounts.login(*verified, options).await?;
    let Lookup::Live(session) = accounts.sessions().load(&login.token).await? else {
        return Err("the session is gone".into());
    };
    accounts.sessions().touch(&session).await?;
    accounts.logout(&session).await?;

    let mut statements: Vec<String> = Vec::new();
    for line in log.statements() {
        let statement = statement(&line);
        let looks_up = ["SELECT", "UPDATE", "DELETE"]
            .iter()
            .any(|verb| statement.starts_with(verb));
        if looks_up && !statements.contains(&statement) {
            statements.push(statement);
        }
    }
    assert!(statements.len() >= 7, "{statements:#?}");
    Ok(statements)
}

/// The text of a logged statement. The driver logs a short one as its own summary.
fn statement(line: &str) -> String {
    let after = |name: &str| line.split_once(name).map_or("", |(_, rest)| rest);
    let until =
        |text: &str, end: &str| text.split(end).next().unwrap_or_default().trim().to_owned();
    let text = until(after(" db.statement="), " rows_affected=");
    if text.is_empty() {
        until(after(" summary="), " db.statement=")
    } else {
        text
    }
}

/// The plan of the engine in one line, without costs.
async fn explain(db: &TestDb, statement: &str) -> TestResult<String> {
    let mut lines: Vec<String> = Vec::new();
    match db.pool() {
        // Values that are not bound count as NULL, and do not matter for the plan.
        Pool::Sqlite(pool) => {
            let explain = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {statement}"));
            for row in sqlx::query(explain).fetch_all(pool).await? {
                lines.push(row.try_get("detail")?);
            }
            // The value, hidden from the planner in a subquery.
            lines.retain(|line| line != "SCALAR SUBQUERY 1" && line != "SCAN CONSTANT ROW");
        }
        // A generic plan, which is what a prepared statement gets in the long run.
        #[cfg(feature = "postgres")]
        Pool::Postgres(pool) => {
            let values = vec!["NULL"; statement.matches('$').count()].join(", ");
            let explain = format!(
                "SET plan_cache_mode = force_generic_plan; PREPARE hot AS {statement}; \
                 EXPLAIN (COSTS OFF) EXECUTE hot({values}); DEALLOCATE hot; RESET plan_cache_mode"
            );
            for row in sqlx::raw_sql(AssertSqlSafe(explain))
                .fetch_all(pool)
                .await?
            {
                let line: String = row.try_get(0)?;
                lines.push(line.trim_start_matches([' ', '-', '>']).to_owned());
            }
        }
        // It looks the rows up while it plans: values have to be those of rows that exist.
        #[cfg(feature = "mysql")]
        Pool::MySql(pool) => {
            let explain = AssertSqlSafe(format!("EXPLAIN {}", with_values(statement)));
            for row in sqlx::raw_sql(explain).fetch_all(pool).await? {
                let cell = |name| row.try_get_unchecked::<Option<String>, _>(name);
                let [table, kind, key] =
                    [cell("table")?, cell("type")?, cell("key")?].map(Option::unwrap_or_default);
                lines.push(format!("{table}: {kind} {key}"));
            }
        }
        _ => return Err("an engine that this test does not know".into()),
    }
    Ok(lines.join("; "))
}

/// The statement with a value of an existing row for each `?` in a condition.
#[cfg(feature = "mysql")]
fn with_values(statement: &str) -> String {
    let mut parts = statement.split('?');
    let mut text = parts.next().unwrap_or_default().to_owned();
    let in_sessions =
        statement.contains("FROM `auth_session`") || statement.starts_with("UPDATE `auth_session`");
    for part in parts {
        let value = match text
            .trim_end_matches(['=', ' ', '`'])
            .rsplit(['`', '.'])
            .next()
        {
            Some("id") if in_sessions => "'somebody7'",
            Some("id") => "7",
            Some("username_key") => "'somebody7'",
            _ => "NULL",
        };
        text.push_str(value);
        text.push_str(part);
    }
    text
}

fn is_lookup(engine: Engine, plan: &str) -> bool {
    let mut steps = plan.split("; ");
    match engine {
        Engine::Sqlite => steps.all(|step| step.starts_with("SEARCH ")),
        // As many conditions as scans: an index can also be read from end to end.
        Engine::Postgres => {
            let count = |text| plan.matches(text).count();
            let scans = count("Index Scan using");
            scans > 0 && count(" Scan") == scans && count("Index Cond") == scans
        }
        Engine::MySql => steps.all(|step| {
            let (kind, key) = step
                .split_once(": ")
                .and_then(|(_, access)| access.split_once(' '))
                .unwrap_or_default();
            ["const", "eq_ref", "ref", "range"].contains(&kind) && !key.is_empty()
        }),
    }
}

/// The statement as it is written in the code: for all engines, columns cut short.
fn portable(statement: &str) -> String {
    let mut text = statement.replace('`', "\"");
    for number in (1..10).rev() {
        text = text.replace(&format!("${number}"), "?");
    }
    let text = text.replace("(SELECT ?)", "?");
    let text = text.trim_end_matches(" FOR UPDATE").replace('"', "");
    match text.split_once(" FROM ") {
        Some((columns, rest)) if columns.matches(',').count() > 2 => {
            format!("SELECT … FROM {rest}")
        }
        _ => text,
    }
}

const fn title(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => "SQLite",
        Engine::Postgres => "PostgreSQL",
        Engine::MySql => "MariaDB",
    }
}

#[test]
fn a_plan_that_reads_everything_is_no_lookup() {
    for (engine, plan) in [
        (Engine::Sqlite, "SCAN accounts_user"),
        (Engine::Sqlite, "SEARCH s USING PRIMARY KEY (id=?); SCAN u"),
        (
            Engine::Postgres,
            "Seq Scan on accounts_user; Filter: (id = $1)",
        ),
        (
            Engine::Postgres,
            "Index Scan using accounts_user_pkey on accounts_user; Filter: (a = $1)",
        ),
        (Engine::MySql, "accounts_user: ALL "),
        (
            Engine::MySql,
            "s: const PRIMARY; u: index accounts_user_email_key_uniq",
        ),
    ] {
        assert!(!is_lookup(engine, plan), "{plan}");
    }
}
