//! `BIND` and `APP_ORIGIN`.

use std::net::TcpListener;

use crate::support::{Folder, Program, TestResult};

const KEY: &str = "0123456789abcdef0123456789abcdef";

#[test]
fn an_address_that_is_none_is_named_with_an_example() -> TestResult {
    let folder = Folder::new()?;
    for bind in [
        "garbage",
        "127.0.0.1",
        "127.0.0.1:",
        ":8000",
        "127.0.0.1:65536",
        "http://127.0.0.1:8000",
    ] {
        let run = Program::new(&folder, &["serve"]).env("BIND", bind).run()?;
        let line = run.refused();
        assert!(
            line.contains(bind) && line.contains("127.0.0.1:8000"),
            "{line}"
        );
    }
    assert!(folder.names()?.is_empty());
    Ok(())
}

#[test]
fn a_port_in_use_is_named() -> TestResult {
    let folder = Folder::new()?;
    let other = TcpListener::bind("127.0.0.1:0")?;
    let bind = other.local_addr()?.to_string();
    let run = Program::new(&folder, &["serve"]).env("BIND", &bind).run()?;
    let line = run.refused();
    assert!(
        line.contains(&bind) && line.contains("in use") && line.contains("BIND"),
        "{line}"
    );
    assert!(!folder.join("articles.db").exists());
    Ok(())
}

#[test]
fn a_foreign_address_is_refused() -> TestResult {
    let folder = Folder::new()?;
    let run = Program::new(&folder, &["serve"])
        .env("BIND", "192.0.2.1:0")
        .env("APP_ORIGIN", "https://app.test")
        .env("SECRET_KEY", KEY)
        .run()?;
    assert!(run.refused().contains("192.0.2.1"), "{run:?}");
    Ok(())
}

#[test]
fn beyond_loopback_there_has_to_be_an_origin() -> TestResult {
    let folder = Folder::new()?;
    let run = Program::new(&folder, &["serve"])
        .env("BIND", "0.0.0.0:0")
        .env("SECRET_KEY", KEY)
        .run()?;
    assert!(run.refused().contains("APP_ORIGIN is not set"), "{run:?}");
    assert!(folder.names()?.is_empty());
    Ok(())
}

#[test]
fn an_origin_that_no_browser_would_send_is_refused() -> TestResult {
    let folder = Folder::new()?;
    for (origin, word) in [
        ("http://app.test", "loopback"),
        ("http://192.0.2.1:8000", "loopback"),
        ("https://app.test/", "path"),
        ("https://app.test/board", "path"),
        ("https://APP.test", "lower-case"),
        ("HTTPS://app.test", "https://"),
        ("https://app.test:443", "default"),
        ("https://me@app.test", "user"),
        ("https://münchen.test", "punycode"),
        ("https://", "host"),
        ("app.test", "https://"),
        ("*", "https://"),
    ] {
        let run = Program::server(&folder).env("APP_ORIGIN", origin).run()?;
        let line = run.refused();
        assert!(
            line.contains("APP_ORIGIN") && line.contains(word),
            "{origin}: {line}"
        );
    }
    assert!(folder.names()?.is_empty());
    Ok(())
}

#[test]
fn an_https_origin_is_told_with_the_address_behind_it() -> TestResult {
    let folder = Folder::new()?;
    let server = Program::new(&folder, &["serve"])
        .env("BIND", "0.0.0.0:0")
        .env("APP_ORIGIN", "https://app.test")
        .env("SECRET_KEY", KEY)
        .serve()?;
    assert_eq!(server.origin(), "https://app.test");
    assert_ne!(server.address().port(), 0);
    Ok(())
}
