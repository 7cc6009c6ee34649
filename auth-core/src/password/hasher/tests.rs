use std::time::{Duration, Instant};

use super::*;
use crate::password::Params;

fn password(text: &str) -> Password {
    Password::new(text).unwrap()
}

fn cheap() -> HasherBuilder {
    Hasher::builder().params(Params::insecure_for_tests())
}

#[tokio::test]
async fn only_the_right_password_matches() {
    let hasher = cheap().build();
    let hash = hasher.hash(password("correct")).await.unwrap();
    let right = hasher.verify(password("correct"), Some(hash.clone())).await;
    assert_eq!(
        right.unwrap(),
        Verdict {
            matches: true,
            outdated: false
        }
    );
    for wrong in ["Correct", "correct ", "c"] {
        let verdict = hasher.verify(password(wrong), Some(hash.clone())).await;
        assert_eq!(
            verdict.unwrap(),
            Verdict {
                matches: false,
                outdated: false
            }
        );
    }
}

#[tokio::test]
async fn a_new_hash_is_a_phc_string_with_its_own_salt() {
    let hasher = Hasher::shared();
    let one = hasher.hash(password("secret")).await.unwrap();
    let two = hasher.hash(password("secret")).await.unwrap();
    assert_ne!(one, two);
    assert!(one.as_str().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    assert_eq!(one.as_str().len(), 31 + 22 + 1 + 43);
}

#[tokio::test]
async fn hashes_of_the_reference_implementation_verify() {
    // From the test suite of the reference implementation, `argon2/src/test.c` (version 0x13, Argon2id).
    let hasher = cheap().build();
    for (text, hash) in [
        (
            "password",
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        ),
        (
            "password",
            "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
        ),
    ] {
        let stored = PasswordHash::from_stored(hash);
        let verdict = hasher
            .verify(password(text), Some(stored.clone()))
            .await
            .unwrap();
        assert_eq!(
            verdict,
            Verdict {
                matches: true,
                outdated: true
            }
        );
        assert!(
            !hasher
                .verify(password("x"), Some(stored))
                .await
                .unwrap()
                .matches
        );
    }
}

#[tokio::test]
async fn every_attempt_is_exactly_one_run() {
    let hasher = cheap().build();
    let current = hasher.hash(password("secret")).await.unwrap();
    let old =
        "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc";
    for stored in [
        None,
        Some(current),
        Some(PasswordHash::from_stored(old)),
        Some(PasswordHash::unusable().unwrap()),
        Some(PasswordHash::from_stored("")),
        Some(PasswordHash::from_stored("gibberish")),
        Some(PasswordHash::from_stored(
            "$argon2id$v=19$m=4294967295,t=1,p=1$c29tZXNhbHQ$x",
        )),
        Some(PasswordHash::from_stored("pbkdf2_sha256$1000$salt$hash")),
    ] {
        let before = hasher.runs();
        let verdict = hasher
            .verify(password("wrong"), stored.clone())
            .await
            .unwrap();
        assert!(!verdict.matches && !verdict.outdated, "{stored:?}");
        assert_eq!(hasher.runs(), before + 1, "{stored:?}");
    }
}

#[tokio::test]
async fn the_hash_that_is_burnt_for_nobody_matches_no_password() {
    let hasher = cheap().build();
    let decoy = Phc {
        params: Params::insecure_for_tests(),
        salt: vec![0; SALT],
        tag: vec![0; TAG],
    };
    for stored in [None, Some(PasswordHash::from(decoy))] {
        assert!(
            !hasher
                .verify(password("secret"), stored)
                .await
                .unwrap()
                .matches
        );
    }
}

#[tokio::test]
async fn an_outdated_hash_is_told_only_to_who_knows_the_password() {
    let old = cheap().build().hash(password("secret")).await.unwrap();
    let hasher = cheap().params(Params::accepted(16, 1, 1).unwrap()).build();
    let verdict = hasher.verify(password("secret"), Some(old.clone())).await;
    assert_eq!(
        verdict.unwrap(),
        Verdict {
            matches: true,
            outdated: true
        }
    );
    let verdict = hasher.verify(password("wrong"), Some(old)).await;
    assert_eq!(
        verdict.unwrap(),
        Verdict {
            matches: false,
            outdated: false
        }
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn many_at_once_all_get_their_own_answer() {
    let hasher = cheap().build();
    let tasks: Vec<_> = (0..200)
        .map(|n| {
            let hasher = hasher.clone();
            tokio::spawn(async move {
                let hash = hasher.hash(password(&n.to_string())).await.unwrap();
                let right = password(&n.to_string());
                let wrong = password(&(n + 1).to_string());
                hasher
                    .verify(right, Some(hash.clone()))
                    .await
                    .unwrap()
                    .matches
                    && !hasher.verify(wrong, Some(hash)).await.unwrap().matches
            })
        })
        .collect();
    for task in tasks {
        assert!(task.await.unwrap());
    }
    assert_eq!(hasher.runs(), 600);
    assert_eq!(hasher.queued(), 0);
}

#[tokio::test]
async fn a_flood_is_refused_in_part_and_each_answer_is_one_run() {
    let hasher = Hasher::builder().threads(1).queue_len(2).build();
    let tasks: Vec<_> = (0..100)
        .map(|_| {
            let hasher = hasher.clone();
            tokio::spawn(async move { hasher.hash(password("secret")).await })
        })
        .collect();
    let (mut done, mut refused) = (0, 0);
    for task in tasks {
        match task.await.unwrap() {
            Ok(_) => done += 1,
            Err(HashError::Overloaded { .. }) => refused += 1,
            Err(other) => panic!("{other}"),
        }
    }
    assert!(done >= 2 && refused > 0, "{done} done, {refused} refused");
    assert_eq!(hasher.runs(), done);
    assert!(hasher.hash(password("secret")).await.is_ok(), "it recovers");
}

#[tokio::test]
async fn a_cheaper_hash_takes_as_long_as_a_current_one() {
    let old = cheap().build().hash(password("secret")).await.unwrap();
    let attempt = async |hasher: &Hasher, stored: Option<PasswordHash>| {
        let began = Instant::now();
        hasher.verify(password("wrong"), stored).await.unwrap();
        began.elapsed()
    };
    let hasher = Hasher::builder().build();
    // The first verification knows no duration yet and must estimate it.
    assert!(attempt(&hasher, Some(old.clone())).await > Duration::from_millis(1));

    let mut current = Duration::MAX;
    for _ in 0..10 {
        current = current.min(attempt(&hasher, None).await);
    }
    for _ in 0..10 {
        assert!(attempt(&hasher, Some(old.clone())).await > current / 2);
    }
}

#[tokio::test]
async fn a_refusal_takes_as_long_as_the_dearest_hash_met() {
    // A hash of an older, dearer setting.
    let (current, dearer) = (Params::insecure_for_tests(), Params::default());
    let stored = Hasher::builder().params(dearer).build();
    let stored = stored.hash(password("secret")).await.unwrap();
    let hasher = Hasher::builder().params(current).build();

    let began = Instant::now();
    hasher
        .verify(password("wrong"), Some(stored))
        .await
        .unwrap();
    let dear = began.elapsed();
    for _ in 0..3 {
        let began = Instant::now();
        hasher.verify(password("wrong"), None).await.unwrap();
        assert!(
            began.elapsed() >= dear / 2,
            "{:?} against {dear:?}",
            began.elapsed()
        );
    }
    let right = hasher.hash(password("right")).await.unwrap();
    let began = Instant::now();
    hasher.verify(password("right"), Some(right)).await.unwrap();
    assert!(
        began.elapsed() < dear / 2,
        "whoever is let in does not wait"
    );
}
