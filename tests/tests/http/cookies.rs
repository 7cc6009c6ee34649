//! Our cookies, and what may stand beside and in them (AC-20 to AC-29).

use auth_axum::test::{TestDb, TestResult};
use http::{HeaderValue, Method};

use crate::kit::{
    App, Client, LOGIN, LOGOUT, PASSWORD, articles_on_https, logged_in, owner, rows, user,
};

const NAME: &str = "__Host-sid";

/// The example behind https, alice logged in, and mallory too.
async fn two_users(db: &TestDb) -> TestResult<(App, Client, String, String)> {
    let app = articles_on_https(db).await?;
    user(db, "alice").await?;
    user(db, "mallory").await?;
    let alice = logged_in(&app, "alice").await?;
    let mallory = logged_in(&app, "mallory").await?;
    let token = |client: &Client| client.session_cookie().unwrap().to_owned();
    let tokens = (token(&alice), token(&mallory));
    Ok((app, alice, tokens.0, tokens.1))
}

/// Who `/me` says it is, for raw `Cookie` lines.
async fn owner_of(app: &App, lines: &[&[u8]]) -> TestResult<Option<String>> {
    let mut client = app.client();
    let mut request = client.request(Method::GET, "/me");
    for line in lines {
        request = request.header("cookie", HeaderValue::from_bytes(line)?);
    }
    let response = request.send().await?;
    assert!(response.status() == 200 || response.status() == 303);
    Ok((response.status() == 200).then(|| response.text().to_owned()))
}

auth_core::test_on_each_database! {
    // AC-20
    async fn garbage_is_nobody_and_costs_no_query(db: TestDb) -> TestResult {
        let (app, _, token, _) = two_users(&db).await?;
        let log = db.capture_log();
        let long = "A".repeat(4000);
        let longer = "A".repeat(25_000);
        for value in [
            "", "\"", "\"\"", "=", "%00", "null", "a b", "../../etc/passwd", "' OR 1=1 --", "é",
            &token[..42], &format!("{token}A"), &format!("\"{token}\""), &format!(" {token}"),
            &format!("{token}="), &format!("%{}", &token[1..]), &format!(".{}", &token[1..]),
            &format!("{}+", &token[..42]), &format!("{}\u{e9}", &token[..41]), &long, &longer,
            &format!("{token},{token}"), &token.replace(|_: char| true, "*"),
        ] {
            let line = format!("{NAME}={value}");
            assert_eq!(owner_of(&app, &[line.as_bytes()]).await?, None, "{value:.50}");
        }
        assert_eq!(log.statements(), Vec::<String>::new());
        Ok(())
    }

    // AC-20
    async fn no_changed_character_passes(db: TestDb) -> TestResult {
        let (app, _, token, _) = two_users(&db).await?;
        for place in 0..token.len() {
            let other = if &token[place..=place] == "A" { "B" } else { "A" };
            let mut changed = token.clone();
            changed.replace_range(place..=place, other);
            assert_eq!(owner(&app, &format!("{NAME}={changed}")).await?, None, "{place}");
        }
        Ok(())
    }

    // AC-21, AC-26
    async fn a_disguised_name_is_not_ours(db: TestDb) -> TestResult {
        let (app, _, alice, mallory) = two_users(&db).await?;
        let ours = format!("{NAME}={alice}");
        for name in [
            "%5F%5FHost-sid", "%5f%5fHost-sid", "__%48ost-sid", "__Host-si%64", "__Host%2Dsid",
            "\u{2000}__Host-sid", "\u{a0}__Host-sid", "\u{85}__Host-sid", "\u{feff}__Host-sid",
            "__Host-sid ", "__HOST-sid", "__host-sid", "__Host-SID", "x__Host-sid", "__Host-sidx",
            "\"__Host-sid\"", "sid", "__Secure-sid", "$Version=1, __Host-sid",
        ] {
            let planted = format!("{name}={mallory}");
            let (ours, planted) = (ours.as_bytes(), planted.as_bytes());
            assert_eq!(owner_of(&app, &[planted]).await?, None, "{name}");
            for lines in [
                &[&[ours, planted].join(&b"; "[..])[..]][..],
                &[&[planted, ours].join(&b"; "[..])],
                &[ours, planted],
                &[planted, ours],
            ] {
                let owner = owner_of(&app, lines).await?;
                assert_eq!(owner.as_deref(), Some("alice"), "{name}");
            }
        }
        let legacy = format!("$Version=1; {NAME}=\"{alice}\"; $Path=/");
        assert_eq!(owner_of(&app, &[legacy.as_bytes()]).await?, None);
        Ok(())
    }

    // AC-22
    async fn two_values_are_trusted_in_no_order(db: TestDb) -> TestResult {
        let (app, _, alice, mallory) = two_users(&db).await?;
        let (one, two) = (format!("{NAME}={alice}"), format!("{NAME}={mallory}"));
        let log = db.capture_log();
        for (first, second) in [(&one, &two), (&two, &one)] {
            let joined = format!("{first}; {second}");
            assert_eq!(owner_of(&app, &[joined.as_bytes()]).await?, None);
            assert_eq!(owner_of(&app, &[first.as_bytes(), second.as_bytes()]).await?, None);
            let with_more = format!("a=b; {first}; c=d; {second}; {first}");
            assert_eq!(owner_of(&app, &[with_more.as_bytes()]).await?, None);
        }
        assert!(log.contains("cookie.malformed"));
        assert_eq!(log.statements(), Vec::<String>::new());
        let twice = format!("{one}; {one}");
        assert_eq!(owner_of(&app, &[twice.as_bytes()]).await?.as_deref(), Some("alice"));
        Ok(())
    }

    // AC-22: no form goes through either.
    async fn two_values_make_a_form_forged(db: TestDb) -> TestResult {
        let (app, mut alice, one, two) = two_users(&db).await?;
        let token = alice.csrf_token().await?;
        for cookies in [format!("{NAME}={one}; {NAME}={two}"), format!("{NAME}={two}; {NAME}={one}")] {
            let mut client = app.client();
            let request = client.request(Method::POST, LOGOUT).same_origin();
            let request = request.header("cookie", cookies).form(&[("csrf_token", &token)]);
            assert_eq!(request.send().await?.status(), 403);
        }
        assert_eq!(rows(&db, "auth_session").await?, 2);
        Ok(())
    }

    // AC-23, AC-24
    async fn neighbours_disturb_nobody(db: TestDb) -> TestResult {
        let (app, _, token, _) = two_users(&db).await?;
        let ours = format!("{NAME}={token}").into_bytes();
        for neighbour in [
            &b"x=\xff"[..], b"\xff\xfe=x", b"lonely", b"=", b"=x", b"x=", b"", b" ", b"x=\"a;b\"",
            b"__Host-sid", b"a=b=c", b"x=\xc3", b"theme=dark", "n\u{e9}=\u{fc}".as_bytes(),
        ] {
            for lines in [
                &[&[&ours, neighbour].join(&b"; "[..])[..]][..],
                &[&[neighbour, &ours].join(&b"; "[..])],
                &[&[neighbour, &ours].join(&b";"[..])],
                &[neighbour, &ours],
                &[&ours, neighbour],
            ] {
                let owner = owner_of(&app, lines).await?;
                assert_eq!(owner.as_deref(), Some("alice"), "{}", neighbour.escape_ascii());
            }
        }
        Ok(())
    }

    // AC-25
    async fn a_cookie_bomb_hurts_only_its_own_request(db: TestDb) -> TestResult {
        let (app, mut alice, token, _) = two_users(&db).await?;
        let bomb: Vec<_> = (0..40).map(|n| format!("c{n}={}", "x".repeat(1000))).collect();
        let request = alice.request(Method::GET, "/me").header("cookie", bomb.join("; "));
        assert_eq!(request.send().await?.status(), 431);
        assert_eq!(owner(&app, &format!("{NAME}={token}")).await?.as_deref(), Some("alice"));
        Ok(())
    }

    // AC-27
    async fn cookies_are_set_with_every_attribute_and_once(db: TestDb) -> TestResult {
        let app = articles_on_https(&db).await?;
        user(&db, "alice").await?;
        let mut client = app.client();
        let attributes = "; Path=/; HttpOnly; SameSite=Lax; Secure";
        let shape = |lines: Vec<&str>| -> Vec<String> {
            let cut = |line: &str| {
                let (pair, rest) = line.split_once(';').unwrap();
                let (name, value) = pair.split_once('=').unwrap();
                format!("{name}={};{rest}", if value.is_empty() { "" } else { "V" })
            };
            lines.into_iter().map(cut).collect()
        };
        let page = client.get(LOGIN).await?;
        assert_eq!(shape(page.set_cookies()), [format!("__Host-pre=V{attributes}")]);
        assert!(client.get(LOGIN).await?.set_cookies().is_empty(), "the browser has it");
        assert!(client.login("alice", "wrong").await?.set_cookies().is_empty());
        let response = client.login("alice", PASSWORD).await?;
        assert_eq!(
            shape(response.set_cookies()),
            [format!("__Host-sid=V{attributes}"), format!("__Host-pre={attributes}; Max-Age=0")]
        );
        let value = client.session_cookie().unwrap();
        assert_eq!(value.len(), 43);
        assert!(value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)));
        assert!(client.get("/me").await?.set_cookies().is_empty());
        assert!(client.get("/").await?.set_cookies().is_empty());
        let response = client.post_form(LOGOUT, &[]).await?;
        assert_eq!(
            shape(response.set_cookies()),
            [format!("__Host-sid={attributes}; Max-Age=0")]
        );
        Ok(())
    }

    // AC-29
    async fn one_cookie_is_no_other(db: TestDb) -> TestResult {
        let (app, mut alice, token, _) = two_users(&db).await?;
        let mut visitor = app.client();
        let csrf = visitor.csrf_token().await?;
        let pre = visitor.cookies().get("__Host-pre").unwrap().to_owned();
        let alices = alice.csrf_token().await?;
        for value in [&pre, &csrf, &alices] {
            assert_eq!(owner(&app, &format!("{NAME}={value}")).await?, None);
        }
        for cookies in [format!("__Host-pre={token}"), format!("__Host-pre={csrf}")] {
            for posted in [&token, &pre, &csrf] {
                let mut client = app.client();
                let request = client.request(Method::POST, LOGIN).same_origin();
                let fields = [("username", "alice"), ("password", PASSWORD), ("csrf_token", posted)];
                let response = request.header("cookie", &cookies).form(&fields).send().await?;
                assert_eq!(response.status(), 403);
            }
        }
        Ok(())
    }

    // AC-194: what stands in the table is no token.
    async fn a_stolen_table_logs_nobody_in(db: TestDb) -> TestResult {
        let (app, _, token, _) = two_users(&db).await?;
        let sql = "SELECT id, auth_hash FROM auth_session";
        for (id, hash) in db.fetch_all::<(Vec<u8>, Vec<u8>)>(sql, ()).await? {
            use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
            for bytes in [id, hash] {
                let stolen = URL_SAFE_NO_PAD.encode(&bytes);
                assert_ne!(stolen, token);
                assert_eq!(owner(&app, &format!("{NAME}={stolen}")).await?, None);
            }
        }
        Ok(())
    }
}
