//! The names under which the program answers, and what depends on them.

use std::fs;

use crate::support::{Client, Folder, PASSWORD, Program, TestResult};

#[test]
fn each_spelling_of_loopback_is_a_host_whose_own_origin_counts() -> TestResult {
    let folder = Folder::with_alice()?;
    let server = Program::server(&folder).serve()?;
    let port = server.address().port();
    let spellings = ["127.0.0.1", "localhost", "[::1]"].map(|host| format!("http://{host}:{port}"));
    for own in &spellings {
        for claimed in &spellings {
            let mut browser = Client::new(server.address(), own).with_origin(claimed);
            let expected = if own == claimed { 303 } else { 403 };
            let answer = browser.log_in("alice", PASSWORD)?;
            assert_eq!(answer.status, expected, "{claimed} at {own}");
        }
    }
    Ok(())
}

#[test]
fn other_hosts_are_not_answered() -> TestResult {
    let folder = Folder::migrated()?;
    let server = Program::server(&folder).serve()?;
    let port = server.address().port();
    for host in [
        "evil.test".to_owned(),
        format!("evil.test:{port}"),
        "localhost".to_owned(),
        "127.0.0.1".to_owned(),
        "127.0.0.1:1".to_owned(),
        format!("LOCALHOST:{port}"),
        format!("localhost.:{port}"),
        format!("127.1:{port}"),
        format!("[0:0:0:0:0:0:0:1]:{port}"),
        format!("127.0.0.1:{port}@evil.test"),
        String::new(),
    ] {
        for path in ["/", "/public", "/accounts/login"] {
            let mut browser = Client::new(server.address(), &format!("http://{host}"));
            assert_eq!(browser.get(path)?.status, 400, "{path} at {host:?}");
        }
    }
    Ok(())
}

#[test]
fn on_loopback_the_cookie_is_plain_and_nothing_insists_on_https() -> TestResult {
    let folder = Folder::with_alice()?;
    let server = Program::server(&folder).serve()?;
    let answer = server.client().log_in("alice", PASSWORD)?;
    let session = answer
        .all("set-cookie")
        .find(|line| line.starts_with("sid="));
    let session = session.ok_or("no session cookie")?;
    assert!(!session.contains("Secure"), "{session}");
    assert_eq!(answer.header("strict-transport-security"), "");
    Ok(())
}

#[test]
fn with_an_https_origin_the_cookie_is_bound_to_it_and_browsers_keep_to_https() -> TestResult {
    let folder = Folder::with_alice()?;
    let server = Program::server(&folder)
        .env("APP_ORIGIN", "https://app.test")
        .env("SECRET_KEY", "0123456789abcdef0123456789abcdef")
        .serve()?;
    let answer = server.client().log_in("alice", PASSWORD)?;
    assert_eq!(answer.status, 303);
    for line in answer.all("set-cookie") {
        assert!(line.starts_with("__Host-"), "{line}");
        assert!(
            line.contains("; Secure") && line.contains("; Path=/;"),
            "{line}"
        );
        assert!(!line.contains("Domain"), "{line}");
    }
    let is_session = |line: &str| line.starts_with("__Host-sid=");
    assert!(answer.all("set-cookie").any(is_session), "{answer:?}");
    let hsts = answer.header("strict-transport-security");
    assert!(hsts.starts_with("max-age="), "{answer:?}");

    let loopback = format!("http://{}", server.address());
    let mut browser = Client::new(server.address(), &loopback);
    assert_eq!(browser.get("/")?.status, 400, "loopback is not its name");
    Ok(())
}

#[test]
fn templates_and_styles_are_found_from_any_folder() -> TestResult {
    let folder = Folder::new()?;
    let other = folder.join("some other folder");
    fs::create_dir(&other)?;
    let url = format!("sqlite:{}/board.db", other.display());
    let server = Program::server(&folder).env("DATABASE_URL", &url).serve()?;
    let page = server.client().get("/")?;
    assert!(
        page.body.contains("A small board for articles."),
        "{}",
        page.body
    );
    let (_, rest) = page
        .body
        .split_once("rel=\"stylesheet\" href=\"")
        .ok_or("no stylesheet")?;
    let stylesheet = rest.split('"').next().unwrap_or_default();
    let stylesheet = server.client().get(stylesheet)?;
    assert_eq!(stylesheet.status, 200);
    assert!(stylesheet.header("content-type").starts_with("text/css"));
    server.stop()?.succeeded();

    // The key is beside the database, wherever that is.
    assert_eq!(folder.names()?, ["some other folder"]);
    assert!(other.join("board.secret").exists());
    Ok(())
}
