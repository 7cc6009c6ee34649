//! Every page on a phone and on a desk, and what assistive technology needs of it.

use crate::driver::Browser;
use crate::page::ENTER;
use crate::support::{Folder, PASSWORD, Program, TestResult};

const SIZES: [(&str, u32, u32); 2] = [("phone", 390, 844), ("desk", 1280, 800)];

/// What is wrong with the page, one sentence each.
const PROBLEMS: &str = r#"
const problems = [];
const all = (selector) => [...document.querySelectorAll(selector)];
const named = (element) => (element.labels && element.labels.length > 0 && element.labels[0].innerText.trim())
    || element.getAttribute("aria-label") || element.innerText.trim();
if (!document.documentElement.lang) problems.push("no lang");
if (!document.title.trim()) problems.push("no title");
if (all("h1").length !== 1) problems.push(all("h1").length + " h1");
if (all("main").length !== 1) problems.push(all("main").length + " main");
for (const element of all("input:not([type=hidden]), textarea, select, button, a")) {
    if (!named(element)) problems.push("no name: " + element.outerHTML);
}
for (const element of all("[aria-describedby], [aria-labelledby]")) {
    const ids = [element.getAttribute("aria-describedby"), element.getAttribute("aria-labelledby")];
    for (const id of ids.join(" ").split(" ").filter(Boolean)) {
        if (!document.getElementById(id)) problems.push("no element " + id);
    }
}
const ids = all("[id]").map((element) => element.id);
for (const id of new Set(ids)) {
    if (ids.filter((other) => other === id).length > 1) problems.push("id twice: " + id);
}
for (const element of all("[style], [onclick]")) problems.push("inline: " + element.outerHTML);
if (document.documentElement.scrollWidth > innerWidth) {
    problems.push("scrolls sideways: " + document.documentElement.scrollWidth + " of " + innerWidth);
}
for (const element of all("main a.button, button, input:not([type=hidden]):not([type=checkbox]), textarea")) {
    const box = element.getBoundingClientRect();
    if (box.height < 44 || box.right > innerWidth + 1) problems.push("too small or cut off: " + element.outerHTML);
}
return problems;
"#;

#[test]
fn every_page_fits_and_can_be_understood_without_seeing_it() -> TestResult {
    let Some(browser) = Browser::open()? else {
        return Ok(());
    };
    let folder = Folder::with_alice()?;
    let server = Program::server(&folder).serve()?;
    let look = |name: &str, path: &str| -> TestResult {
        for (size, width, height) in SIZES {
            browser.resize(width, height)?;
            browser.open_page(&format!("{}{path}", server.origin()))?;
            sound(&browser, &format!("{name} on a {size}"))?;
            browser.screenshot(&format!("{name}-{size}.png"))?;
        }
        Ok(())
    };

    look("index-empty", "/")?;
    look("login", "/accounts/login")?;
    assert_eq!(browser.complaints()?, [""; 0], "before any mistake");

    for (size, width, height) in SIZES {
        browser.resize(width, height)?;
        browser.open_page(&format!("{}/accounts/login", server.origin()))?;
        browser.wait_for_focus("#id_username")?;
        browser.press("alice")?;
        browser.tab_to("#id_password")?;
        browser.press(&format!("wrong{ENTER}"))?;
        browser.wait_for("Please enter a correct")?;
        browser.wait_for_focus("#id_password")?;
        sound(&browser, &format!("the failed login on a {size}"))?;
        browser.screenshot(&format!("login-failed-{size}.png"))?;
    }
    // The browser's own words about the answer 422, twice.
    assert_eq!(browser.complaints()?.len(), 2);

    browser.press(&format!("{PASSWORD}{ENTER}"))?;
    browser.wait_for("Hello, alice")?;
    look("new-article", "/articles/new")?;
    write_articles(&browser, server.origin())?;
    look("index", "/")?;
    look("article", "/articles/1")?;
    assert_eq!(
        browser.complaints()?,
        [""; 0],
        "nothing breaks our own rules"
    );

    look("not-found", "/articles/99")?;
    assert_eq!(browser.complaints()?.len(), SIZES.len(), "404 alone");
    Ok(())
}

/// Fails when something is wrong with the page.
fn sound(browser: &Browser, name: &str) -> TestResult {
    let problems = browser.run(PROBLEMS)?;
    assert_eq!(problems, serde_json::json!([]), "{name}");
    Ok(())
}

/// One of the usual kind, one that is hard to fit into a line.
fn write_articles(browser: &Browser, origin: &str) -> TestResult {
    let long = "Donaudampfschifffahrtsgesellschaft".repeat(4);
    for (title, body) in [
        (
            "On keeping bees in a small garden",
            "They need less room than one thinks. Flowers they find themselves.",
        ),
        (long.as_str(), long.as_str()),
    ] {
        browser.open_page(&format!("{origin}/articles/new"))?;
        browser.wait_for_focus("#id_title")?;
        browser.press(title)?;
        browser.tab_to("textarea")?;
        browser.press(body)?;
        browser.tab_to("main button[type=submit]")?;
        browser.press(&ENTER.to_string())?;
        browser.wait_for("All articles")?;
    }
    Ok(())
}
