//! Bad input is refused before anything is asked of the database or the hasher (AC-101 to AC-144).

use auth_axum::test::{TestDb, TestResponse, TestResult};
use http::Method;
use serde_json::{Value, json};

use crate::kit::{Client, LOGIN, PASSWORD, articles, assert_generic, rows, test_app, user, who};

const FORM: &str = "application/x-www-form-urlencoded";

/// Sends a body to the login with a valid token; nothing may be looked up and nothing hashed.
async fn refused(
    db: &TestDb,
    client: &mut Client,
    kind: &str,
    body: impl Into<Vec<u8>>,
) -> TestResult<TestResponse> {
    let token = client.csrf_token().await?;
    let runs = db.hasher().runs();
    let log = db.capture_log();
    let request = client.request(Method::POST, LOGIN).same_origin();
    let request = request.header("x-csrf-token", token);
    let response = request.body(kind, body).send().await?;
    assert_eq!(log.statements(), Vec::<String>::new());
    assert_eq!(db.hasher().runs(), runs);
    assert!(response.set_cookie("sid").is_none());
    assert_generic(&response, "a refused login");
    Ok(response)
}

fn codes(response: &TestResponse, field: &str) -> Vec<String> {
    let json = response.json().unwrap_or_default();
    let errors = json["errors"][field]
        .as_array()
        .cloned()
        .unwrap_or_default();
    let code = |error: &Value| error["code"].as_str().unwrap_or_default().to_owned();
    errors.iter().map(code).collect()
}

auth_core::test_on_each_database! {
    // AC-101, AC-102, AC-118
    async fn a_field_that_is_too_long_is_told_without_a_query(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        user(&db, "alice").await?;
        let mut client = app.client();
        for (name, password, field, code) in [
            ("alice", "x".repeat(1025), "password", "password_too_long"),
            ("alice", "x".repeat(257), "password", "password_too_long"),
            ("alice", "\u{fdfa}".repeat(342), "password", "password_too_long"),
            ("alice", "e\u{301}".repeat(300), "password", "password_too_long"),
            ("alice", "x".repeat(60_000), "password", "password_too_long"),
            ("alice", String::new(), "password", "required"),
            (&"x".repeat(151), PASSWORD.to_owned(), "username", "max_length"),
            (&"é".repeat(151), PASSWORD.to_owned(), "username", "max_length"),
            ("", PASSWORD.to_owned(), "username", "required"),
            (" \t\u{a0}", PASSWORD.to_owned(), "username", "required"),
        ] {
            let what = format!("{name:.9} {password:.9}");
            let body = json!({ "username": name, "password": password });
            let token = client.csrf_token().await?;
            let (runs, log) = (db.hasher().runs(), db.capture_log());
            let request = client.request(Method::POST, LOGIN).same_origin().accept_json();
            let response = request.header("x-csrf-token", token).json(&body).send().await?;
            assert_eq!(response.status(), 422, "{what}: {}", response.text());
            assert_eq!(codes(&response, field), [code], "{what}");
            assert_eq!(log.statements(), Vec::<String>::new(), "{what}");
            assert_eq!(db.hasher().runs(), runs, "{what}");

            let form = [("username", name), ("password", password.as_str())];
            let form = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
            if form.len() > 60_000 {
                continue;
            }
            let page = refused(&db, &mut client, FORM, form).await?;
            assert_eq!(page.status(), 422, "{what}");
            assert!(page.text().contains("aria-invalid=\"true\""), "{what}");
        }
        // The longest that fits goes through to the hasher.
        let response = client.login(&"x".repeat(150), &"é".repeat(256)).await?;
        assert_eq!(response.status(), 422);
        assert_eq!(db.hasher().runs(), 2);
        Ok(())
    }

    // AC-103
    async fn a_body_beyond_the_limits_is_refused(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        let mut client = app.client();
        let exact = format!("username=alice&password=x&pad={}", "x".repeat(65_536 - 30));
        assert_eq!(exact.len(), 65_536);
        let token = client.csrf_token().await?;
        let request = client.request(Method::POST, LOGIN).same_origin();
        let request = request.header("x-csrf-token", token).body(FORM, exact.clone());
        assert_eq!(request.send().await?.status(), 422, "64 KiB are read");
        let more = format!("{exact}x");
        assert_eq!(refused(&db, &mut client, FORM, more).await?.status(), 413);
        let huge = "x".repeat(3 * 1024 * 1024);
        assert_eq!(refused(&db, &mut client, FORM, huge).await?.status(), 413);
        let fields = vec!["a=1"; 51].join("&");
        assert_eq!(refused(&db, &mut client, FORM, fields).await?.status(), 400);
        let fields = vec!["a=1"; 10_000].join("&");
        assert_eq!(refused(&db, &mut client, FORM, fields).await?.status(), 400);
        let name = format!("{}=1", "n".repeat(60_000));
        assert_eq!(refused(&db, &mut client, FORM, name).await?.status(), 400);
        let deep = format!("{}{}", "[".repeat(30_000), "]".repeat(30_000));
        assert_eq!(refused(&db, &mut client, "application/json", deep).await?.status(), 400);
        let long = format!(r#"{{"username":"a","password":"b","pad":"{}"}}"#, "x".repeat(65_536));
        assert_eq!(refused(&db, &mut client, "application/json", long).await?.status(), 413);
        Ok(())
    }

    // The token inside of the body is looked for before the form's own limits are applied.
    async fn a_long_form_with_its_token_inside_is_refused_too(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        let mut client = app.client();
        let token = client.csrf_token().await?;
        let log = db.capture_log();
        for (pad, status) in [(65_536, 413), (3 * 1024 * 1024, 413)] {
            let body = format!("username=a&password=b&csrf_token={token}&pad={}", "x".repeat(pad));
            let request = client.request(Method::POST, LOGIN).same_origin().body(FORM, body);
            assert_eq!(request.send().await?.status(), status, "{pad}");
        }
        assert_eq!(log.statements(), Vec::<String>::new());
        Ok(())
    }

    // AC-110, AC-111, AC-143
    async fn a_body_that_cannot_be_decoded_is_refused(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        user(&db, "alice").await?;
        let mut client = app.client();
        for body in [
            &b"username=alice&password=a%00b"[..], b"username=al%00ice&password=x", b"%00=1&username=a&password=b",
            b"username=alice&password=x%FF", b"username=alice&password=x%FE", b"username=alice&password=\xff",
            b"username=%c0%af&password=x", b"username=%ed%a0%80&password=x", b"username=%&password=x",
            b"username=%zz&password=x", b"username=%4&password=x", b"username=alice&username=alice&password=x",
            b"username=alice&username=bob&password=x", b"username=alice&password=x&password=y",
            b"username=alice&password=x&remember_me=on&remember_me=on", b"username=alice&password=x&next=/&next=/",
        ] {
            let response = refused(&db, &mut client, FORM, body).await?;
            assert_eq!(response.status(), 400, "{}", body.escape_ascii());
        }
        for body in [
            &br#"{"username":"al\u0000ice","password":"x"}"#[..], br#"{"username":"alice","password":"a\u0000b"}"#,
            b"{\"username\":\"\xff\",\"password\":\"x\"}", br#"{"username":"a","username":"b","password":"x"}"#,
            br#"{"username":["alice"],"password":"x"}"#, br#"{"username":{"$ne":null},"password":"x"}"#,
            br#"["alice","x"]"#, b"", b"null", b"{", b"\"x\"", br#"{"username":"a","password":"b"} x"#,
            br#"{"username":"\ud800","password":"x"}"#, b"username=alice&password=x",
        ] {
            let response = refused(&db, &mut client, "application/json", body).await?;
            assert_eq!(response.status(), 400, "{}", body.escape_ascii());
        }
        Ok(())
    }

    // AC-111
    async fn two_broken_passwords_are_never_the_same(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        user_with("eve", "x\u{fffd}", &db).await?;
        let mut client = app.client();
        let response = refused(&db, &mut client, FORM, "username=eve&password=x%FF").await?;
        assert_eq!(response.status(), 400);
        assert_eq!(client.login("eve", "x\u{fffd}").await?.status(), 303);
        Ok(())
    }

    // AC-143, AC-144
    async fn odd_but_decodable_fields_are_data(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        user(&db, "alice").await?;
        for body in [
            "username[]=alice&password=x", "a=1;username=alice&password=x", "user=alice&pass=x",
            "USERNAME=alice&PASSWORD=x", "password=x", "username=alice", "", "&&&",
        ] {
            let mut client = app.client();
            let response = refused(&db, &mut client, FORM, body).await?;
            assert_eq!(response.status(), 422, "{body}");
        }
        let mut client = app.client();
        let token = client.csrf_token().await?;
        let body = format!("username=alice&password=correct+horse%20battery+staple&is_superuser=1&x=y&x=z&csrf_token={token}");
        let request = client.request(Method::POST, LOGIN).same_origin().body(FORM, body);
        assert_eq!(request.send().await?.status(), 303, "fields that nobody asks for are ignored");
        Ok(())
    }

    // AC-140 to AC-142
    async fn another_content_type_is_refused(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        user(&db, "alice").await?;
        let mut client = app.client();
        let token = client.csrf_token().await?;
        let multipart = format!(
            "--x\r\nContent-Disposition: form-data; name=\"username\"\r\n\r\nalice\r\n--x\r\n\
             Content-Disposition: form-data; name=\"password\"\r\n\r\n{PASSWORD}\r\n--x--\r\n"
        );
        for (kind, body) in [
            ("multipart/form-data; boundary=x", multipart.as_str()),
            ("text/plain", "username=alice&password=x"),
            ("application/x-www-form-urlencoded; charset=utf-7", "username=alice&password=x"),
            ("application/x-www-form-urlencoded; charset=utf-16", "username=alice&password=x"),
            ("application/json; charset=iso-8859-1", "{}"),
            ("application/xml", "<a/>"),
            ("application/jsonp", "{}"),
            ("", "username=alice&password=x"),
        ] {
            let response = refused(&db, &mut client, kind, body).await?;
            assert_eq!(response.status(), 415, "{kind}");
            // Also when the token would have to be found in there.
            let body = format!("{body}&csrf_token={token}");
            let request = client.request(Method::POST, LOGIN).same_origin();
            assert_eq!(request.body(kind, body).send().await?.status(), 415, "{kind}");
        }
        let request = client.request(Method::POST, LOGIN).same_origin().header("x-csrf-token", &token);
        let request = request.header("content-type", FORM).body(FORM, "username=alice");
        assert_eq!(request.send().await?.status(), 415, "two content types");
        let request = client.request(Method::POST, LOGIN).same_origin().header("x-csrf-token", &token);
        let request = request.header("content-encoding", "gzip").body(FORM, "\x1f\u{8b}");
        assert_eq!(request.send().await?.status(), 415, "a compressed body");
        let request = client.request(Method::POST, LOGIN).same_origin().header("x-csrf-token", &token);
        assert_eq!(request.send().await?.status(), 415, "no content type");
        Ok(())
    }

    // AC-139
    async fn credentials_in_the_query_do_nothing(db: TestDb) -> TestResult {
        let app = test_app(&db).await?;
        user(&db, "alice").await?;
        let mut client = app.client();
        let runs = db.hasher().runs();
        let query = "username=alice&password=correct%20horse%20battery%20staple";
        for path in [LOGIN, "/login-any"] {
            for method in [Method::GET, Method::HEAD] {
                let request = client.request(method.clone(), &format!("{path}?{query}"));
                let response = request.send().await?;
                assert!(response.status() == 200 || response.status() == 405, "{method} {path}");
                assert!(response.set_cookie("sid").is_none(), "{method} {path}");
                assert!(!response.text().contains("battery"));
            }
            let path = format!("{path}?{query}");
            let response = client.post_form(&path, &[("username", ""), ("password", "")]).await?;
            assert_eq!(response.status(), 422, "{path}");
        }
        assert_eq!(db.hasher().runs(), runs);
        assert_eq!(who(&mut client).await?, None);
        assert_eq!(rows(&db, "auth_session").await?, 0);
        Ok(())
    }

    // AC-115
    async fn an_id_that_is_none_leads_nowhere(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        let mut client = app.client();
        for id in [
            "0", "-1", "999999", "9223372036854775807", "9223372036854775808", "-0", "1e400", "x", "1.0",
            "%00", "%ff", "1%20", "'", "99999999999999999999999999", "+1", "",
        ] {
            let response = client.get(&format!("/articles/{id}")).await?;
            assert!(matches!(response.status().as_u16(), 404 | 400), "{id}: {}", response.status());
            assert_generic(&response, id);
        }
        Ok(())
    }

    // AC-117
    async fn four_byte_characters_are_kept(db: TestDb) -> TestResult {
        let app = articles(&db).await?;
        user(&db, "alice").await?;
        let mut client = app.client();
        client.login("alice", PASSWORD).await?;
        let text = "😀 𝔘𝔫𝔦 \u{10ffff} ' \" <b>&";
        let response = client.post_form("/articles/new", &[("title", text), ("body", text)]).await?;
        let page = client.get(response.location().unwrap()).await?;
        assert!(page.text().contains("😀 𝔘𝔫𝔦 \u{10ffff}"), "{}", page.text());
        assert!(!page.text().contains("<b>"));
        Ok(())
    }
}

async fn user_with(name: &str, password: &str, db: &TestDb) -> TestResult {
    use auth_axum::prelude::*;

    let user = articles::accounts::User::new(name);
    user.password(crate::kit::password(password))
        .create(db)
        .await?;
    Ok(())
}
