//! Connections at hand are in nobody's way.

use std::time::{Duration, Instant};

use auth_core::db::{Db, DbConfig, DbError, Pool};
use auth_core::test::{TestDb, TestResult};

/// So many connections of the pool, taken by the application itself.
async fn own(db: &Db, count: usize) -> Result<usize, sqlx::Error> {
    macro_rules! take {
        ($pool:expr) => {{
            let mut held = Vec::new();
            for _ in 0..count {
                held.push($pool.acquire().await?);
            }
            Ok(held.len())
        }};
    }
    match db.pool() {
        Pool::Sqlite(pool) => take!(pool),
        #[cfg(feature = "postgres")]
        Pool::Postgres(pool) => take!(pool),
        #[cfg(feature = "mysql")]
        Pool::MySql(pool) => take!(pool),
        _ => Ok(0),
    }
}

const fn sized(count: u32) -> impl Fn(DbConfig) -> DbConfig + Copy {
    move |config| {
        config
            .max_connections(count)
            .acquire_timeout(Duration::from_secs(1))
    }
}

async fn read_inside_of_a_transaction(db: Db) -> Result<(), DbError> {
    let inner = db.clone();
    db.transact(move |_tx| {
        Box::pin(async move {
            tokio::time::sleep(Duration::from_millis(20)).await;
            inner.fetch_one::<(i64,)>("SELECT 1", ()).await?;
            Ok::<_, DbError>(())
        })
    })
    .await
}

auth_core::test_on_each_database! {
    async fn a_read_inside_of_a_transaction_finds_one(db: TestDb) -> TestResult {
        for (size, transactions) in [(2, 1), (3, 2), (5, 4), (10, 9)] {
            let pool = db.another(sized(size)).await?;
            let mut running = tokio::task::JoinSet::new();
            for _ in 0..transactions {
                running.spawn(read_inside_of_a_transaction(pool.clone()));
            }
            for result in running.join_all().await {
                result?;
            }
            pool.close().await;
        }
        Ok(())
    }

    async fn the_application_gets_all_of_a_small_pool(db: TestDb) -> TestResult {
        let pool = db.another(sized(2)).await?;
        let reader = pool.clone();
        let busy = tokio::spawn(async move {
            loop {
                drop(reader.fetch_one::<(i64,)>("SELECT 1", ()).await);
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        });
        tokio::time::sleep(Duration::from_millis(100)).await;
        assert_eq!(own(&pool, 2).await?, 2);
        busy.abort();
        Ok(())
    }

    async fn the_application_gets_its_share_between_two_bursts(db: TestDb) -> TestResult {
        let pool = db.another(|config| config.acquire_timeout(Duration::from_secs(2))).await?;
        let reader = pool.clone();
        let busy = tokio::spawn(async move {
            loop {
                let mut burst = tokio::task::JoinSet::new();
                for _ in 0..8 {
                    let reader = reader.clone();
                    burst.spawn(async move { drop(reader.fetch_one::<(i64,)>("SELECT 1", ()).await) });
                }
                burst.join_all().await;
                tokio::time::sleep(Duration::from_millis(400)).await;
            }
        });
        for _ in 0..3 {
            tokio::time::sleep(Duration::from_millis(150)).await;
            assert_eq!(own(&pool, 5).await?, 5);
        }
        busy.abort();
        Ok(())
    }

    async fn the_wait_for_a_connection_counts_once(db: TestDb) -> TestResult {
        let pool = db.another(sized(5)).await?;
        let all = pool.clone();
        let (taken, wait) = tokio::sync::oneshot::channel();
        let holder = tokio::spawn(async move {
            macro_rules! hold {
                ($pool:expr) => {{
                    let mut held = Vec::new();
                    for _ in 0..5 {
                        held.push($pool.acquire().await);
                    }
                    let _: Result<(), ()> = taken.send(());
                    tokio::time::sleep(Duration::from_secs(3)).await;
                    drop(held);
                }};
            }
            match all.pool() {
                Pool::Sqlite(pool) => hold!(pool),
                #[cfg(feature = "postgres")]
                Pool::Postgres(pool) => hold!(pool),
                #[cfg(feature = "mysql")]
                Pool::MySql(pool) => hold!(pool),
                _ => {}
            }
        });
        wait.await?;
        let began = Instant::now();
        let mut readers = tokio::task::JoinSet::new();
        // More than there are places: some wait for a place first.
        for _ in 0..8 {
            let pool = pool.clone();
            readers.spawn(async move { pool.fetch_one::<(i64,)>("SELECT 1", ()).await });
        }
        for result in readers.join_all().await {
            assert!(matches!(result, Err(DbError::Unavailable(_))), "{result:?}");
        }
        assert!(began.elapsed() < Duration::from_millis(1_700), "{:?}", began.elapsed());
        holder.abort();
        Ok(())
    }

    async fn an_answer_is_read_to_its_end(db: TestDb) -> TestResult {
        if db.engine().name() != "mysql" {
            return Ok(()); // the drivers do it, or nothing is held
        }
        let pool = db.another(|config| config).await?;
        pool.execute("CREATE TABLE big (a INT, b LONGTEXT)", ()).await?;
        for number in 0..100_i64 {
            pool.execute("INSERT INTO big VALUES (?, REPEAT('x', 200000))", (number,)).await?;
        }
        pool.fetch_optional::<(i64, String)>("SELECT a, b FROM big", ()).await?;
        // It would wait for whoever has not read to the end.
        let began = Instant::now();
        pool.execute("ALTER TABLE big ADD COLUMN c INT", ()).await?;
        assert!(began.elapsed() < Duration::from_secs(1), "{:?}", began.elapsed());
        Ok(())
    }

    async fn closing_waits_for_nobody_at_hand(db: TestDb) -> TestResult {
        for size in [1, 2, 5, 10] {
            let pool = db.another(sized(size)).await?;
            for _ in 0..3 {
                pool.fetch_one::<(i64,)>("SELECT 1", ()).await?;
            }
            tokio::time::timeout(Duration::from_secs(2), pool.close()).await?;
        }
        Ok(())
    }
}
