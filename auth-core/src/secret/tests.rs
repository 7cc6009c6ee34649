use std::fs;
use std::path::PathBuf;
use std::sync::Barrier;
use std::thread;

use super::*;
use crate::token::random;

const TEXT: &str = "0123456789abcdef0123456789abcdef";

/// A path of its own for each test, gone with the test.
struct TempPath(PathBuf);

impl TempPath {
    fn new() -> Self {
        let name = format!("secret-key-{:016x}", u64::from_ne_bytes(random().unwrap()));
        Self(std::env::temp_dir().join(name))
    }
}

impl Drop for TempPath {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// Two keys are the same if they sign alike.
fn signature(key: &SecretKey) -> [u8; 32] {
    key.derive("test").mac(&[b"message"])
}

#[test]
fn a_key_needs_32_bytes_not_characters() {
    assert!(SecretKey::new(TEXT).is_ok());
    assert!(SecretKey::new("ä".repeat(16)).is_ok());
    assert!(matches!(
        SecretKey::new(&TEXT[1..]),
        Err(SecretKeyError::TooShort { bytes: 31 })
    ));
}

#[test]
fn every_byte_of_a_long_key_counts() {
    let long = TEXT.repeat(10);
    let other = format!("{}X", &long[..long.len() - 1]);
    assert_ne!(
        signature(&SecretKey::new(long).unwrap()),
        signature(&SecretKey::new(other).unwrap())
    );
}

#[test]
fn purposes_give_unrelated_keys() {
    let key = SecretKey::new(TEXT).unwrap();
    let tag = key.derive("csrf").mac(&[b"x"]);
    assert!(key.derive("csrf").verify(&[b"x"], &tag));
    assert!(!key.derive("csr").verify(&[b"x"], &tag));
    assert!(!key.derive("csr").verify(&[b"fx"], &tag));
}

#[test]
fn debug_hides_the_keys() {
    let key = SecretKey::new(TEXT).unwrap();
    assert_eq!(
        format!("{key:?} {:?}", key.derive("x")),
        "SecretKey(***) MacKey(***)"
    );
}

#[test]
fn generated_keys_differ() {
    assert_ne!(
        signature(&SecretKey::generate().unwrap()),
        signature(&SecretKey::generate().unwrap())
    );
}

#[test]
fn a_created_key_is_found_again() {
    let path = TempPath::new();
    let created = SecretKey::load_or_create(&path.0).unwrap();
    let loaded = SecretKey::load_or_create(&path.0).unwrap();
    assert_eq!(signature(&created), signature(&loaded));
}

#[cfg(unix)]
#[test]
fn the_file_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;

    let path = TempPath::new();
    SecretKey::load_or_create(&path.0).unwrap();
    let mode = fs::metadata(&path.0).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_line_end_in_the_file_is_not_part_of_the_key() {
    let path = TempPath::new();
    fs::write(&path.0, format!("{TEXT}\r\n")).unwrap();
    let loaded = SecretKey::load_or_create(&path.0).unwrap();
    assert_eq!(
        signature(&loaded),
        signature(&SecretKey::new(TEXT).unwrap())
    );
}

#[test]
fn a_short_file_is_refused_and_left_alone() {
    let path = TempPath::new();
    fs::write(&path.0, "short\n").unwrap();
    let error = SecretKey::load_or_create(&path.0).unwrap_err();
    assert!(matches!(error, SecretKeyError::ShortFile { bytes: 5, .. }));
    assert_eq!(fs::read_to_string(&path.0).unwrap(), "short\n");
}

#[test]
fn a_missing_folder_is_an_error_that_names_the_path() {
    let path = TempPath::new().0.join("key");
    let error = SecretKey::load_or_create(&path).unwrap_err();
    assert!(
        error.to_string().contains(&path.display().to_string()),
        "{error}"
    );
}

#[test]
fn starters_at_once_agree_on_one_key() {
    for _ in 0..20 {
        let path = TempPath::new();
        let start = Barrier::new(8);
        let signatures: Vec<_> = thread::scope(|scope| {
            let starters: Vec<_> = (0..8)
                .map(|_| {
                    scope.spawn(|| {
                        start.wait();
                        signature(&SecretKey::load_or_create(&path.0).unwrap())
                    })
                })
                .collect();
            starters.into_iter().map(|s| s.join().unwrap()).collect()
        });
        assert!(signatures.iter().all(|s| *s == signatures[0]));
    }
}

#[test]
fn a_reader_waits_for_a_writer_that_has_only_created_the_file() {
    let path = TempPath::new();
    fs::write(&path.0, "").unwrap();
    thread::scope(|scope| {
        let reader = scope.spawn(|| SecretKey::load_or_create(&path.0).unwrap());
        thread::sleep(std::time::Duration::from_millis(50));
        fs::write(&path.0, TEXT).unwrap();
        let key = reader.join().unwrap();
        assert_eq!(signature(&key), signature(&SecretKey::new(TEXT).unwrap()));
    });
}
