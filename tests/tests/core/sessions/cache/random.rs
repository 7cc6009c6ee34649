//! Two processes at random, against a model that knows what each may still show.

use std::time::Duration;

use auth_core::account::{Accounts, NewLogin};
use auth_core::db::Db;
use auth_core::session::Lookup;
use auth_core::test::{TestDb, TestResult};
use auth_core::{AuthUser, Model};
use auth_tests::models::User;

use crate::kit::{login, password, times, user_called, with_tables};

use super::{MAX_STALE, cached};

const USERS: usize = 3;
const SESSIONS: usize = 8;
const NAMES: [&str; USERS] = ["alice", "bob", "carol"];

/// What a request sees of its session.
#[derive(Debug, Clone, PartialEq)]
enum Seen {
    Dead,
    Live {
        nickname: String,
        superuser: bool,
        value: u64,
    },
}

/// What a session was like from a write on.
#[derive(Debug, Clone)]
struct Version {
    /// When it was written.
    at: Duration,
    /// Which process wrote it.
    by: usize,
    seen: Seen,
}

/// Random numbers that come again with the same seed (splitmix64).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) >> 33).expect("31 bits") % end
    }
}

/// A session with all that it has been.
struct Tracked {
    user: usize,
    login: NewLogin<User>,
    versions: Vec<Version>,
}

impl Tracked {
    fn now(&self) -> &Seen {
        &self.versions.last().expect("begins with one").seen
    }

    fn write(&mut self, at: Duration, by: usize, change: impl FnOnce(&mut Seen)) {
        let mut seen = self.now().clone();
        change(&mut seen);
        self.versions.push(Version { at, by, seen });
    }

    /// The first version that process `by` may still show: its own last one, or the one that stood when the promise
    /// began.
    fn oldest_allowed(&self, by: usize, now: Duration) -> usize {
        let own = self.versions.iter().rposition(|version| version.by == by);
        let known = self
            .versions
            .iter()
            .rposition(|version| version.at + MAX_STALE <= now);
        own.max(known).unwrap_or(0)
    }
}

struct World {
    random: Random,
    db: TestDb,
    pools: [Db; 2],
    processes: [Accounts<User>; 2],
    users: Vec<User>,
    now: Duration,
    sessions: Vec<Tracked>,
}

impl World {
    async fn begin(db: &TestDb, seed: u64) -> TestResult<Self> {
        with_tables(db).await?;
        let mut users = Vec::new();
        for name in NAMES {
            users.push(user_called(db, name).await?);
        }
        // Nobody tells anybody: on PostgreSQL announcements would only make it easier.
        let pools = [
            db.another(|config| config).await?,
            db.another(|config| config).await?,
        ];
        Ok(Self {
            random: Random(seed),
            db: db.clone(),
            processes: [cached(&pools[0]), cached(&pools[1])],
            pools,
            users,
            now: Duration::ZERO,
            sessions: Vec::new(),
        })
    }

    /// One random operation.
    async fn step(&mut self) -> TestResult {
        let by = self.random.below(2);
        match self.random.below(100) {
            0..60 => self.request(by).await,
            60..72 => {
                let by_so_long = Duration::from_millis(u64::try_from(self.random.below(400))?);
                self.db.clock().advance(by_so_long);
                self.now += by_so_long;
                Ok(())
            }
            72..80 => self.log_in(by).await,
            80..100 => self.write(by).await,
            _ => unreachable!("below 100"),
        }
    }

    async fn request(&mut self, by: usize) -> TestResult {
        if self.sessions.is_empty() {
            return Ok(());
        }
        let session = self.random.below(self.sessions.len());
        let seen = look(&self.processes[by], &self.sessions[session].login).await?;
        self.check(
            session,
            by,
            self.sessions[session].oldest_allowed(by, self.now),
            &seen,
        )
    }

    /// Fails if what was seen is older than `oldest`, a version, or was never there.
    fn check(&self, session: usize, by: usize, oldest: usize, seen: &Seen) -> TestResult {
        let versions = &self.sessions[session].versions;
        if versions[oldest..]
            .iter()
            .any(|version| version.seen == *seen)
        {
            return Ok(());
        }
        Err(format!(
            "process {by} at {:?} saw {seen:?}, allowed from {oldest} on: {versions:#?}",
            self.now
        )
        .into())
    }

    async fn log_in(&mut self, by: usize) -> TestResult {
        let user = self.random.below(USERS);
        if !self.users[user].is_active {
            return Ok(());
        }
        let login = login(&self.processes[by], NAMES[user]).await?;
        let seen = Seen::Live {
            nickname: self.users[user].nickname.clone(),
            superuser: self.users[user].permissions.is_superuser,
            value: 0,
        };
        let versions = vec![Version {
            at: self.now,
            by,
            seen,
        }];
        let session = Tracked {
            user,
            login,
            versions,
        };
        if self.sessions.len() < SESSIONS {
            self.sessions.push(session);
        } else {
            let place = self.random.below(SESSIONS);
            self.sessions[place] = session;
        }
        Ok(())
    }

    /// A write by `by`, with requests on both sides while it goes on, and one afterwards.
    async fn write(&mut self, by: usize) -> TestResult {
        if self.sessions.is_empty() {
            return Ok(());
        }
        let session = self.random.below(self.sessions.len());
        let oldest = [0, 1].map(|process| self.sessions[session].oldest_allowed(process, self.now));
        let processes = self.processes.clone();
        let login = self.sessions[session].login.token.clone();
        let beside = tokio::spawn(async move {
            let mut seen = Vec::new();
            for _ in 0..3 {
                for process in &processes {
                    seen.push(shown(&process.sessions().load(&login).await?));
                }
            }
            Ok::<_, auth_core::db::DbError>(seen)
        });
        self.change(session, by).await?;
        for (index, seen) in beside.await??.iter().enumerate() {
            self.check(session, index % 2, oldest[index % 2], seen)?;
        }
        self.request(by).await
    }

    async fn change(&mut self, session: usize, by: usize) -> TestResult {
        let user = self.sessions[session].user;
        let kind = self.random.below(7);
        let pool = &self.pools[by];
        let number = self.random.below(1_000_000);
        match kind {
            0 => {
                // What is as it was is not written.
                let superuser = number.is_multiple_of(2);
                let is_other = self.users[user].permissions.is_superuser != superuser;
                self.users[user]
                    .save(pool, |user| user.permissions.is_superuser = superuser)
                    .await?;
                if is_other {
                    self.of_user(user, by, |seen| set_superuser(seen, superuser));
                }
            }
            1 => {
                let nickname = number.to_string();
                self.users[user]
                    .save(pool, |user| user.nickname.clone_from(&nickname))
                    .await?;
                self.of_user(user, by, |seen| set_nickname(seen, &nickname));
            }
            2 => {
                let nickname = format!("all {number}");
                pool.execute(
                    "UPDATE accounts_user SET nickname = ?",
                    (nickname.as_str(),),
                )
                .await?;
                for user in 0..USERS {
                    self.users[user].nickname.clone_from(&nickname);
                    self.of_user(user, by, |seen| set_nickname(seen, &nickname));
                }
            }
            3 => {
                let value = u64::try_from(number)?;
                let sessions = self.processes[by].sessions();
                let id = self.sessions[session].login.session.id();
                let merged = sessions
                    .merge(id, vec![("value".into(), Some(value.into()))])
                    .await;
                let is_live = *self.sessions[session].now() != Seen::Dead;
                assert_eq!(merged.is_ok(), is_live, "{merged:?}");
                self.sessions[session].write(self.now, by, |seen| {
                    if let Seen::Live { value: stored, .. } = seen {
                        *stored = value;
                    }
                });
            }
            4 => {
                self.processes[by]
                    .logout(&self.sessions[session].login.session)
                    .await?;
                self.sessions[session].write(self.now, by, |seen| *seen = Seen::Dead);
            }
            5 => {
                self.users[user]
                    .set_password(pool, password(crate::kit::PASSWORD))
                    .await?;
                self.of_user(user, by, |seen| *seen = Seen::Dead);
            }
            _ => {
                let active = self.users[user].is_active;
                self.users[user]
                    .save(pool, |user| user.is_active = !active)
                    .await?;
                if active {
                    self.of_user(user, by, |seen| *seen = Seen::Dead);
                }
            }
        }
        Ok(())
    }

    fn of_user(&mut self, user: usize, by: usize, change: impl Fn(&mut Seen)) {
        for session in self
            .sessions
            .iter_mut()
            .filter(|session| session.user == user)
        {
            session.write(self.now, by, &change);
        }
    }
}

fn set_nickname(seen: &mut Seen, to: &str) {
    if let Seen::Live { nickname, .. } = seen {
        to.clone_into(nickname);
    }
}

fn set_superuser(seen: &mut Seen, to: bool) {
    if let Seen::Live { superuser, .. } = seen {
        *superuser = to;
    }
}

async fn look(accounts: &Accounts<User>, login: &NewLogin<User>) -> TestResult<Seen> {
    Ok(shown(&accounts.sessions().load(&login.token).await?))
}

fn shown(found: &Lookup<User>) -> Seen {
    match found {
        Lookup::Live(session) => session.user().map_or(Seen::Dead, |user| Seen::Live {
            nickname: user.nickname.clone(),
            superuser: user.permissions.is_superuser,
            value: session
                .data()
                .get("value")
                .and_then(serde_json::Value::as_u64)
                .unwrap_or(0),
        }),
        Lookup::Dead => Seen::Dead,
    }
}

auth_core::test_on_each_database! {
    async fn nobody_is_shown_what_is_older_than_promised(db: TestDb) -> TestResult {
        let seed = u64::from(std::process::id());
        println!("seed {seed}");
        let mut world = World::begin(&db, seed).await?;
        let steps = if db.engine().is_embedded() { times(20_000, 100_000) } else { times(2_000, 100_000) };
        for step in 0..steps {
            world.step().await.map_err(|error| format!("seed {seed}, step {step}: {error}"))?;
        }
        Ok(())
    }
}
