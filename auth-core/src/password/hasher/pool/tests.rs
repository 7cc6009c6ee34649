use std::time::Instant;

use super::*;
use crate::password::{Hasher, Password};

fn recipe() -> Recipe {
    let password = Password::new("secret").unwrap();
    Recipe::new(password, Params::insecure_for_tests(), vec![0; 16], 32)
}

fn settings() -> HasherBuilder {
    Hasher::builder().params(Params::insecure_for_tests())
}

/// A pool whose threads never start: what is to happen, happens when the test says so.
fn idle(settings: &HasherBuilder) -> Arc<Pool> {
    let mut pool = Pool::new(settings);
    *pool.started.get_mut().unwrap() = 1;
    Arc::new(pool)
}

fn spawn(pool: &Arc<Pool>) -> tokio::task::JoinHandle<Reply> {
    let pool = Arc::clone(pool);
    tokio::spawn(async move { pool.run(recipe()).await })
}

/// Waits until a condition holds that another task or thread brings about.
async fn until(mut holds: impl FnMut() -> bool) {
    let patience = Instant::now() + Duration::from_secs(10);
    while !holds() {
        assert!(Instant::now() < patience, "it never holds");
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

fn is_overloaded(reply: &Reply) -> bool {
    matches!(reply, Err(HashError::Overloaded { .. }))
}

#[tokio::test]
async fn a_full_queue_refuses_at_once_and_serves_who_is_in_it() {
    let pool = idle(&settings().queue_len(2));
    let waiting = [spawn(&pool), spawn(&pool)];
    until(|| pool.queued() == 2).await;
    assert!(is_overloaded(&pool.run(recipe()).await));

    let shared = Arc::clone(&pool.shared);
    let thread = thread::spawn(move || shared.serve());
    for task in waiting {
        assert!(task.await.unwrap().is_ok());
    }
    assert_eq!(pool.runs(), 2);
    drop(pool);
    thread.join().unwrap();
}

#[tokio::test]
async fn who_waits_too_long_is_refused_and_leaves_the_queue() {
    let pool = idle(&settings().max_wait(Duration::from_millis(20)));
    let began = Instant::now();
    assert!(is_overloaded(&pool.run(recipe()).await));
    assert!(began.elapsed() >= Duration::from_millis(20));
    assert_eq!((pool.queued(), pool.runs()), (0, 0));
}

#[tokio::test]
async fn who_goes_away_leaves_the_queue() {
    let pool = idle(&settings());
    let tasks = [spawn(&pool), spawn(&pool), spawn(&pool)];
    until(|| pool.queued() == 3).await;
    tasks[1].abort();
    until(|| pool.queued() == 2).await;
    tasks[0].abort();
    tasks[2].abort();
    until(|| pool.queued() == 0).await;
    assert_eq!(pool.runs(), 0);
}

#[tokio::test]
async fn the_limit_is_on_the_waiting_and_not_on_the_work() {
    let pool = idle(&settings().max_wait(Duration::from_millis(100)));
    let task = spawn(&pool);
    until(|| pool.queued() == 1).await;
    let job = pool.shared.queue.pop().unwrap();
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert!(!task.is_finished());

    let run = job.recipe.run(&mut Memory::new(pool.params())).unwrap();
    assert!(job.reply.send(Ok(run)).is_ok());
    assert!(task.await.unwrap().is_ok());
}

#[tokio::test]
async fn a_job_that_is_reached_too_late_is_not_done() {
    let pool = idle(&settings().max_wait(Duration::from_millis(1)));
    let (reply, answer) = oneshot::channel();
    pool.shared.queue.push(recipe(), reply).unwrap();
    thread::sleep(Duration::from_millis(5));
    let job = pool.shared.queue.pop().unwrap();
    pool.shared.work(job, &mut Memory::new(pool.params()));
    assert!(is_overloaded(&answer.await.unwrap()));
    assert_eq!(pool.runs(), 0);
}

#[tokio::test]
async fn the_threads_end_with_the_last_handle() {
    let hasher = settings().build();
    let shared = Arc::downgrade(&hasher.pool.shared);
    let clone = hasher.clone();
    let hash = async |hasher: &Hasher| hasher.hash(Password::new("secret").unwrap()).await;
    hash(&hasher).await.unwrap();
    drop(hasher);
    hash(&clone).await.unwrap();
    drop(clone);
    until(|| shared.strong_count() == 0).await;
}

#[test]
fn threads_start_with_the_first_job_only() {
    let hasher = Hasher::builder().build();
    assert_eq!(Arc::strong_count(&hasher.pool.shared), 1);
}

#[test]
fn the_client_is_told_whole_seconds_and_never_none() {
    for (max_wait, seconds) in [(0, 1), (10, 1), (1000, 1), (2000, 2), (2100, 3)] {
        let pool = idle(&settings().max_wait(Duration::from_millis(max_wait)));
        let HashError::Overloaded { retry_after } = pool.shared.overloaded() else {
            panic!("it is overloaded");
        };
        assert_eq!(retry_after, Duration::from_secs(seconds));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn the_threads_have_a_lower_priority() {
    let nice = thread::spawn(|| {
        lower_priority();
        let stat = std::fs::read_to_string("/proc/thread-self/stat").unwrap();
        // The name, which may hold anything, is in brackets; niceness is field 19 of proc_pid_stat(5).
        let fields = stat.rsplit_once(')').unwrap().1;
        fields.split_whitespace().nth(16).unwrap().parse::<i32>()
    });
    assert_eq!(nice.join().unwrap(), Ok(10));
}
