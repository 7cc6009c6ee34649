//! A visit with the keyboard alone, and what it leaves in the database.

use std::fs;

use auth_core::token::SessionToken;

use crate::driver::Browser;
use crate::page::ENTER;
use crate::support::{Folder, PASSWORD, Program, TestResult};

const TITLE: &str = "<script>alert(1)</script> & <b>bold</b>";

#[test]
fn somebody_logs_in_writes_an_article_and_leaves_with_the_keyboard_alone() -> TestResult {
    let Some(browser) = Browser::open()? else {
        return Ok(());
    };
    let folder = Folder::with_alice()?;
    let server = Program::server(&folder).serve()?;

    // To the login page, by the link.
    browser.open_page(server.origin())?;
    browser.tab_to("a[href='/accounts/login']")?;
    browser.press(&ENTER.to_string())?;
    browser.wait_for("Remember me")?;
    browser.wait_for_focus("#id_username")?;

    // A wrong password: the summary is announced, the name stays, the password is asked for again.
    browser.press("alice")?;
    browser.tab_to("#id_password")?;
    browser.press(&format!("wrong{ENTER}"))?;
    browser.wait_for("Please enter a correct username and password.")?;
    let alert = browser.run("return document.querySelector('[role=alert]').innerText")?;
    assert!(alert.to_string().contains("correct username"), "{alert}");
    let title = browser.run("return document.title")?;
    assert!(title.to_string().contains("Error: "), "{title}");
    let name = browser.run("return document.querySelector('#id_username').value")?;
    assert_eq!(name, "alice");
    let left = browser.run("return document.querySelector('#id_password').value")?;
    assert_eq!(left, "");
    browser.wait_for_focus("#id_password")?;
    assert_eq!(folder.database().logins()?, 0);

    // The right one. The button is reached by Tab.
    browser.press(PASSWORD)?;
    browser.tab_to("button[type=submit]")?;
    browser.press(&ENTER.to_string())?;
    browser.wait_for("Hello, alice")?;
    let cookie = browser.cookie("sid")?.ok_or("no session cookie")?;
    assert!(
        cookie["expiry"].is_null(),
        "it ends with the browser: {cookie}"
    );
    assert_eq!(cookie["httpOnly"], true);
    assert_eq!(cookie["sameSite"], "Lax");
    let token = cookie["value"].as_str().ok_or("no token")?;
    only_the_hash_is_stored(&folder, token)?;

    // An article.
    browser.tab_to("a[href='/articles/new']")?;
    browser.press(&ENTER.to_string())?;
    browser.wait_for("New article")?;
    browser.wait_for_focus("#id_title")?;
    browser.press(TITLE)?;
    browser.tab_to("textarea")?;
    browser.press("</div><img src=x onerror=alert(2)>")?;
    browser.tab_to("main button[type=submit]")?;
    browser.press(&ENTER.to_string())?;
    browser.wait_for("All articles")?;
    assert!(browser.text()?.contains(TITLE), "{}", browser.text()?);
    assert!(
        browser.text()?.contains("</div><img src=x"),
        "{}",
        browser.text()?
    );
    let foreign =
        browser.run("return document.querySelectorAll('main script, main img, main b').length")?;
    assert_eq!(foreign, 0, "the text of an article is no markup");
    let private = browser.run("return location.pathname")?;
    assert_eq!(private, "/articles/1");

    // Out again.
    browser.tab_to(".account button")?;
    browser.press(&ENTER.to_string())?;
    browser.wait_for("Log in")?;
    assert!(browser.text()?.contains(TITLE), "the list is for everybody");
    assert_eq!(
        folder
            .database()
            .number("SELECT count(*) FROM auth_session")?,
        0
    );
    assert_eq!(browser.cookie("sid")?, None);
    for _ in 0..3 {
        browser.back()?;
        browser.wait_for("Articles")?;
        assert!(
            !browser.text()?.contains("Hello, alice"),
            "{}",
            browser.text()?
        );
        assert!(
            !browser.text()?.contains("Delete this article"),
            "{}",
            browser.text()?
        );
    }
    // The browser's own words about the answer 422.
    let complaints = browser.complaints()?;
    assert_eq!(complaints.len(), 1, "{complaints:?}");
    Ok(())
}

/// The table holds the hash of the token, and no file of the database the token itself.
fn only_the_hash_is_stored(folder: &Folder, cookie: &str) -> TestResult {
    let token = SessionToken::parse(cookie.as_bytes()).ok_or("not a token")?;
    let sql = "SELECT id FROM auth_session WHERE user_id IS NOT NULL";
    let rows: Vec<(Vec<u8>,)> = folder.database().rows(sql)?;
    assert_eq!(rows, [(token.hash().as_bytes().to_vec(),)]);
    for name in folder.names()?.iter().filter(|name| name.contains(".db")) {
        let bytes = fs::read(folder.join(name))?;
        let found = bytes
            .windows(16)
            .any(|piece| cookie.as_bytes().windows(16).any(|part| part == piece));
        assert!(!found, "the token is in {name}");
    }
    Ok(())
}

#[test]
fn who_wants_to_be_remembered_gets_a_cookie_that_outlives_the_browser() -> TestResult {
    let Some(browser) = Browser::open()? else {
        return Ok(());
    };
    let folder = Folder::with_alice()?;
    let server = Program::server(&folder).serve()?;
    browser.open_page(&format!("{}/accounts/login?next=/me", server.origin()))?;
    browser.wait_for_focus("#id_username")?;
    browser.press("alice")?;
    browser.tab_to("#id_password")?;
    browser.press(PASSWORD)?;
    browser.tab_to("#id_remember_me")?;
    browser.press(" ")?;
    browser.tab_to("button[type=submit]")?;
    browser.press(&ENTER.to_string())?;
    browser.wait_for("alice")?;
    assert_eq!(
        browser.run("return location.pathname")?,
        "/me",
        "on to `next`"
    );

    let cookie = browser.cookie("sid")?.ok_or("no session cookie")?;
    let now = browser
        .run("return Date.now() / 1000")?
        .as_f64()
        .ok_or("no time")?;
    let days = (cookie["expiry"].as_f64().ok_or("no expiry")? - now) / 86_400.0;
    assert!((13.0..=90.1).contains(&days), "{days} days");
    Ok(())
}
