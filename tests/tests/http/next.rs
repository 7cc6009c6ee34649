//! After a login one stays on this site (AC-50 to AC-56).

use auth_axum::extract;
use auth_axum::prelude::*;
use auth_axum::test::{TestApp, TestDb, TestResponse, TestResult};
use auth_tests::models;
use http::Method;
use url::Url;

use crate::kit::{
    App, Client, HTTPS, LOGIN, PASSWORD, articles_on_https, logged_in, test_app, user,
};

/// List R, and more of every kind.
#[rustfmt::skip]
const UNSAFE: &[&str] = &[
    "https://evil.test", "//evil.test", "/\\evil.test", "http:evil.test", "https://app.test@evil.test",
    "/\t/evil.test", "\n//evil.test", "/.//evil.test", "javascript:alert(1)", "https://app.test.evil.test",
    "//[::1]", "",
    "http://example.com", "http:///example.com", "https://example.com", "ftp://example.com", "https:example.com",
    "https:/example.com", "https:///example.com", "https:////example.com", "http:\\\\evil.test", "http:/\\evil.test",
    "https://app.test/", "https://app.test", "HTTPS://APP.TEST/", "https://[::1]/", "https://[:",
    "https://0x7f.1/", "https://2130706433/", "https://evil.test%2f@app.test/", "https://app.test%40evil.test",
    "https://app.test#@evil.test", "https://app.test?@evil.test", "https://app.test\\@evil.test",
    "https://user:pass@app.test/", "blob:https://evil.test/1", "file:///etc/passwd",
    "data:text/html,<script>alert(1)</script>", "JavaScript:alert(1)", "javascript://%0aalert(1)",
    "jav\tascript:alert(1)", "\u{8}//example.com", "\u{1}javascript:alert(1)", "vbscript:msgbox(1)",
    "about:blank", "mailto:a@evil.test", "ws://evil.test", "otherapp://x", "//", "///", "////",
    "///example.com", "////example.com", "//example.com:80/x", "//a:b@evil.test", "//app.test",
    "//app.test@evil.test", "//evil.test\\@app.test", "//evil.test/..", "//evil。test", "//ｅvil.test",
    "//%65vil.test", "//127.0.0.1", "//0/", "//①.test", "// evil.test", "//\u{a0}evil.test",
    "\\", "\\\\", "\\evil.test", "\\\\evil.test", "/\\", "/\\/evil.test", "/\\\\evil.test", "\\/evil.test",
    "\\//evil.test", "//\\evil.test", "/a\\b", "/a/..\\evil.test", "/a?b=\\c", "/.\\/evil.test",
    " ", "\t", "\n", " /x", "\t/x", "\n/x", "\r/x", "\u{a0}/x", "\u{2000}/x", "\u{feff}/x", "\u{85}/x",
    "/\n/evil.test", "/\r/evil.test", "/\r\n/evil.test", "/\u{b}/evil.test", "/\u{7f}/evil.test",
    "/\u{85}/evil.test", "/a\r\nSet-Cookie: x=1", "/a\nb", "/ok\n", "\u{1b}/x", "/\u{1b}[2J",
    "/.//", "/..//evil.test", "/././/evil.test", "/a/..//evil.test", "/a/b/../..//evil.test",
    "/%2e//evil.test", "/%2e%2e//evil.test", "/.%2e//evil.test", "/a/%2e%2e//evil.test", "/a/./..//evil.test",
    "a", "a/b", "accounts/login", ".", "..", "./a", "../a", "?next=/", "#top", "@evil.test", ":80",
    "evil.test", "%2f%2fevil.test", "%2Fa", "%5cevil.test", "／evil.test", "⁄evil.test", "é", "*",
    "&#47;&#47;evil.test", "%0a//evil.test", "\u{200b}//evil.test", "\u{202e}/x",
];

const GOOD: &[(&str, &str)] = &[
    ("/", "/"),
    ("/me", "/me"),
    ("/view/?p=http://x", "/view/?p=http://x"),
    ("/view?p=//x", "/view?p=//x"),
    ("/url%20with%20spaces/", "/url%20with%20spaces/"),
    ("/é", "/%C3%A9"),
    ("/a?b=c#d", "/a?b=c"),
    ("/a?b=c&d=e", "/a?b=c&d=e"),
    ("/%2F%2Fevil.test", "/%2F%2Fevil.test"),
    ("/a%0d%0aSet-Cookie:x=1", "/a%0d%0aSet-Cookie:x=1"),
    ("/\"><script>", "/%22%3E%3Cscript%3E"),
];

fn encode(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// A redirect that a browser follows to a page of ours.
fn assert_home(response: &TestResponse, what: &str) {
    assert_eq!(response.status(), 303, "{what:?}");
    let location = response.location().unwrap_or_default();
    assert!(
        location.bytes().all(|byte| byte.is_ascii_graphic()),
        "{what:?}: {location}"
    );
    assert!(location.starts_with('/'), "{what:?}: {location}");
    assert!(
        !location.starts_with("//") && !location.starts_with("/\\"),
        "{what:?}: {location}"
    );
    let base = Url::parse("https://app.test/accounts/login").unwrap();
    let resolved = base.join(location).unwrap();
    assert_eq!(
        resolved.origin().ascii_serialization(),
        HTTPS,
        "{what:?}: {location}"
    );
    assert_eq!(response.headers().get_all("location").iter().count(), 1);
    for line in response.set_cookies() {
        assert!(line.starts_with("__Host-"), "{what:?}: {line}");
    }
}

/// A browser of bob's, opened anew for every login: a login is cheap here.
async fn login(app: &App, query: Option<&str>, body: Option<&str>) -> TestResult<TestResponse> {
    let mut client: Client = app.client();
    let path = match query {
        Some(next) => format!("{LOGIN}?next={next}"),
        None => LOGIN.to_owned(),
    };
    let token = client.csrf_token().await?;
    let mut fields = vec![
        ("username", "bob"),
        ("password", PASSWORD),
        ("csrf_token", &token),
    ];
    fields.extend(body.map(|next| ("next", next)));
    client.post_form(&path, &fields).await
}

auth_core::test_on_each_database! {
    // AC-50
    async fn no_next_leads_away(db: TestDb) -> TestResult {
        assert!(UNSAFE.len() > 112, "{}", UNSAFE.len());
        let app = articles_on_https(&db).await?;
        user(&db, "bob").await?;
        let long = "a".repeat(20_000);
        let slashed = format!("/{long}");
        for next in UNSAFE.iter().copied().chain([long.as_str(), slashed.as_str()]) {
            let once = encode(next);
            let twice = encode(&once);
            let in_query = (once.len() < 8000).then_some(once.as_str());
            for response in [
                login(&app, None, Some(next)).await?,
                login(&app, in_query, None).await?,
                login(&app, in_query, Some(next)).await?,
            ] {
                assert_home(&response, next);
                assert_eq!(response.location(), Some("/"), "{next:?}");
            }
            assert_home(&login(&app, None, Some(&once)).await?, next);
            if twice.len() < 8000 {
                assert_home(&login(&app, Some(&twice), None).await?, next);
            }
        }
        Ok(())
    }

    // AC-51
    async fn a_path_of_ours_is_honoured(db: TestDb) -> TestResult {
        let app = articles_on_https(&db).await?;
        user(&db, "bob").await?;
        for (next, location) in GOOD {
            let response = login(&app, None, Some(next)).await?;
            assert_home(&response, next);
            assert_eq!(response.location(), Some(*location));
            // As people do: the page repeats it, and the form sends it.
            let mut client = app.client();
            client.get(&format!("{LOGIN}?next={}", encode(next))).await?;
            let fields = [("username", "bob"), ("password", PASSWORD), ("next", location)];
            let response = client.post_form(LOGIN, &fields).await?;
            assert_eq!(response.location(), Some(*location));
        }
        Ok(())
    }

    // AC-52
    async fn a_login_never_leads_back_to_the_login(db: TestDb) -> TestResult {
        let app = articles_on_https(&db).await?;
        user(&db, "bob").await?;
        for next in [
            "/accounts/login", "/accounts/logout", "/accounts/login/", "/accounts/login?next=/accounts/login",
            "/accounts/./login", "/x/../accounts/logout", "/accounts/%2e/login", "/accounts/login#a",
        ] {
            assert_eq!(login(&app, None, Some(next)).await?.location(), Some("/"), "{next}");
        }
        Ok(())
    }

    // AC-53
    async fn no_input_adds_a_header(db: TestDb) -> TestResult {
        let app = articles_on_https(&db).await?;
        user(&db, "bob").await?;
        for evil in ["/a\r\nSet-Cookie: x=1", "/a%0d%0aSet-Cookie:x=1", "/\r\n\r\n<script>", "/a\u{2028}b"] {
            let response = login(&app, None, Some(evil)).await?;
            assert_home(&response, evil);
            let response = login(&app, Some(&encode(evil)), None).await?;
            assert_home(&response, evil);
            let mut client = app.client();
            let response = client.login(evil, PASSWORD).await?;
            assert_eq!(response.status(), 422);
            assert!(response.headers().get("x").is_none());
        }
        Ok(())
    }

    // AC-54
    async fn the_login_page_shows_a_safe_next_alone(db: TestDb) -> TestResult {
        let app = articles_on_https(&db).await?;
        let mut client = app.client();
        let plain = client.get(LOGIN).await?;
        assert!(!plain.text().contains("name=\"next\""));
        for next in UNSAFE {
            let page = client.get(&format!("{LOGIN}?next={}", encode(next))).await?;
            assert_eq!(page.status(), 200, "{next:?}");
            assert!(!page.text().contains("name=\"next\""), "{next:?}");
            assert!(!page.text().contains("evil"), "{next:?}");
            let fields = [("username", "bob"), ("password", "wrong"), ("next", *next)];
            let page = client.post_form(LOGIN, &fields).await?;
            assert_eq!(page.status(), 422, "{next:?}");
            assert!(!page.text().contains("name=\"next\""), "{next:?}");
        }
        for (next, location) in GOOD {
            let page = client.get(&format!("{LOGIN}?next={}", encode(next))).await?;
            let value = location.replace('&', "&amp;").replace('"', "&quot;").replace('/', "&#x2f;");
            let escaped = format!("<input type=\"hidden\" name=\"next\" value=\"{value}\">");
            let plain = escaped.replace("&#x2f;", "/");
            assert!(page.text().contains(&escaped) || page.text().contains(&plain), "{next}: {}", page.text());
            assert!(!page.text().contains("<script"), "{next}");
        }
        Ok(())
    }

    // AC-55
    async fn login_required_leads_back_to_the_same_path(db: TestDb) -> TestResult {
        let app = test_app(&db).await?;
        let mut client = app.client();
        for (path, location) in [
            ("/guarded", "/accounts/login?next=/guarded"),
            ("/guarded?x=//e", "/accounts/login?next=/guarded%3Fx%3D%2F%2Fe"),
            ("/guarded?a=b&c=d", "/accounts/login?next=/guarded%3Fa%3Db%26c%3Dd"),
            ("/guarded?next=//evil.test", "/accounts/login?next=/guarded%3Fnext%3D%2F%2Fevil.test"),
            ("/guarded/%2e%2e/me", "/accounts/login?next=/guarded/%252e%252e/me"),
            ("/guarded/%C3%A9", "/accounts/login?next=/guarded/%25C3%25A9"),
            ("/me", "/accounts/login?next=/me"),
        ] {
            let response = client.get(path).await?;
            assert_eq!(response.status(), 303, "{path}");
            let shown = response.location().unwrap_or_default();
            // A slash may stand in a query as it is.
            assert_eq!(shown.replace("%2F", "/"), location.replace("%2F", "/"), "{path}");
        }
        for path in ["//evil.test/me", "//evil.test/guarded", "/.//evil.test/guarded", "/guarded//evil.test"] {
            let response = client.get(path).await?;
            let location = response.location().unwrap_or("/accounts/login");
            assert!(location.starts_with("/accounts/login"), "{path}: {location}");
            assert!(response.status() == 303 || response.status() == 404, "{path}");
        }
        Ok(())
    }

    // AC-55: and back again.
    async fn a_visitor_comes_back_to_where_they_wanted(db: TestDb) -> TestResult {
        let app = articles_on_https(&db).await?;
        user(&db, "bob").await?;
        let mut client = app.client();
        let to_login = client.get("/articles/new?a=b%26c").await?;
        let page = client.get(to_login.location().unwrap()).await?;
        let (_, after) = page.text().split_once("name=\"next\" value=\"").unwrap();
        let next = after.split('"').next().unwrap().replace("&#x2f;", "/");
        let fields = [("username", "bob"), ("password", PASSWORD), ("next", next.as_str())];
        let response = client.post_form(LOGIN, &fields).await?;
        assert_eq!(response.location(), Some("/articles/new?a=b%26c"));
        Ok(())
    }

    async fn a_form_that_needs_a_login_leads_to_the_login_page(db: TestDb) -> TestResult {
        let app = articles_on_https(&db).await?;
        let mut client = app.client();
        let response = client.post_form("/articles/new", &[("title", "t")]).await?;
        assert_eq!(response.status(), 303);
        assert_eq!(response.location(), Some(LOGIN), "a form cannot be gone back to");
        Ok(())
    }

    // AC-56
    async fn a_doubled_next_is_refused_or_none(db: TestDb) -> TestResult {
        let app = articles_on_https(&db).await?;
        user(&db, "bob").await?;
        let mut client = logged_in(&app, "bob").await?;
        let page = client.get("/accounts/login?next=/ok&next=//evil").await?;
        assert_eq!(page.status(), 200);
        assert!(!page.text().contains("name=\"next\""));
        let token = client.csrf_token().await?;
        let body = format!("username=bob&password=x&csrf_token={token}&next=/ok&next=//evil");
        let request = client.request(Method::POST, LOGIN).same_origin();
        let response = request.body("application/x-www-form-urlencoded", body).send().await?;
        assert_eq!(response.status(), 400);
        Ok(())
    }

    // AC-55, where the router cuts the path.
    async fn below_a_nested_router_the_way_back_is_the_whole_path(db: TestDb) -> TestResult {
        db.create_schema::<models::User>(&[]).await?;
        let app = TestApp::<models::User>::of_routes(&db, |auth| {
            let inner = Router::new()
                .route("/layer", get(async || "in").layer(login_required()))
                .route("/extractor", get(async |user: extract::CurrentUser<models::User>| user.get_username()));
            Router::new().nest("/app", inner).merge(auth.accounts("/accounts")).layer(auth.layer())
        })?;
        for path in ["/app/layer", "/app/extractor"] {
            let response = app.client().get(path).await?;
            assert_eq!(response.location(), Some(&*format!("/accounts/login?next={path}")));
        }
        Ok(())
    }
}
