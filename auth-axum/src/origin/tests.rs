use std::borrow::Cow;

use http::HeaderValue;

use super::*;

fn hosts(lines: &[&str]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for line in lines {
        headers.append(HOST, HeaderValue::from_bytes(line.as_bytes()).unwrap());
    }
    headers
}

fn resolve<'p>(policy: &'p OriginPolicy, lines: &[&str]) -> Result<Cow<'p, str>, HostError> {
    policy.resolve(&hosts(lines), &Uri::from_static("/"))
}

#[test]
fn a_configured_origin_has_one_host() {
    let policy = OriginPolicy::configured("https://app.test").unwrap();
    assert!(policy.is_secure());
    assert_eq!(policy.origin(), "https://app.test");
    assert_eq!(
        resolve(&policy, &["app.test"]),
        Ok("https://app.test".into())
    );
    for host in [
        "",
        "evil.test",
        "app.test.",
        "app.test:443",
        "app.test:80",
        "app.test:99999",
        "app.test:",
        "APP.test",
        "a.app.test",
        "app.test.evil.test",
        "user@app.test",
        "app.test@evil.test",
        "app.tést",
        "app.test/",
        "app.test, app.test",
        "https://app.test",
        "127.0.0.1",
        "localhost",
        "app.test\tx",
    ] {
        assert_eq!(resolve(&policy, &[host]), Err(HostError::Unknown), "{host}");
    }
}

#[test]
fn a_host_is_named_exactly_once() {
    let policy = OriginPolicy::configured("https://app.test").unwrap();
    assert_eq!(resolve(&policy, &[]), Err(HostError::Missing));
    assert_eq!(
        resolve(&policy, &["app.test", "app.test"]),
        Err(HostError::Many)
    );
    assert_eq!(
        resolve(&policy, &["app.test", "evil.test"]),
        Err(HostError::Many)
    );
}

#[test]
fn the_target_may_name_the_host_if_it_agrees() {
    let policy = OriginPolicy::configured("https://app.test").unwrap();
    let ours = Uri::from_static("https://app.test/me");
    let foreign = Uri::from_static("http://evil.test/me");
    assert_eq!(
        policy.resolve(&hosts(&[]), &ours),
        Ok("https://app.test".into())
    );
    assert_eq!(
        policy.resolve(&hosts(&["app.test"]), &ours),
        Ok("https://app.test".into())
    );
    assert_eq!(
        policy.resolve(&hosts(&["app.test"]), &foreign),
        Err(HostError::Conflict)
    );
    assert_eq!(
        policy.resolve(&hosts(&["evil.test"]), &ours),
        Err(HostError::Conflict)
    );
    assert_eq!(
        policy.resolve(&hosts(&[]), &foreign),
        Err(HostError::Unknown)
    );
    assert_eq!(
        policy.resolve(&hosts(&["app.test", "app.test"]), &ours),
        Err(HostError::Many)
    );
    let userinfo = Uri::from_static("http://x@app.test/me");
    assert_eq!(
        policy.resolve(&hosts(&[]), &userinfo),
        Err(HostError::Unknown)
    );
}

#[test]
fn loopback_answers_under_its_three_spellings() {
    let policy = OriginPolicy::loopback("127.0.0.1:8000".parse().unwrap()).unwrap();
    assert!(!policy.is_secure());
    assert_eq!(policy.origin(), "http://127.0.0.1:8000");
    for host in ["127.0.0.1:8000", "localhost:8000", "[::1]:8000"] {
        assert_eq!(
            resolve(&policy, &[host]),
            Ok(format!("http://{host}").into())
        );
    }
    for host in [
        "127.0.0.1",
        "localhost",
        "localhost:8001",
        "[::1]",
        "::1:8000",
        "127.1:8000",
        "127.0.0.2:8000",
        "localhost.:8000",
        "LOCALHOST:8000",
    ] {
        assert_eq!(resolve(&policy, &[host]), Err(HostError::Unknown), "{host}");
    }
}

#[test]
fn loopback_calls_itself_by_the_bound_address() {
    for (bound, origin) in [
        ("[::1]:8000", "http://[::1]:8000"),
        ("127.0.0.2:8000", "http://127.0.0.2:8000"),
        ("127.0.0.1:80", "http://127.0.0.1"),
        ("127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("[::1]:80", "http://[::1]"),
    ] {
        let policy = OriginPolicy::loopback(bound.parse().unwrap()).unwrap();
        assert_eq!(policy.origin(), origin);
        assert_eq!(
            resolve(&policy, &[origin.strip_prefix("http://").unwrap()]),
            Ok(origin.into())
        );
    }
}

#[test]
fn plain_http_stays_on_loopback() {
    for bound in [
        "0.0.0.0:8000",
        "[::]:8000",
        "192.168.0.1:8000",
        "[2001:db8::1]:80",
    ] {
        assert_eq!(
            OriginPolicy::loopback(bound.parse().unwrap()),
            Err(OriginError::NotLoopback),
            "{bound}"
        );
    }
    for origin in [
        "http://app.test",
        "http://10.0.0.1:8000",
        "http://[2001:db8::1]",
        "http://localhost.evil.test",
        "http://a.localhost",
    ] {
        assert_eq!(
            OriginPolicy::configured(origin),
            Err(OriginError::NotLoopback),
            "{origin}"
        );
    }
}

#[test]
fn well_spelled_origins_are_taken() {
    for origin in [
        "https://app.test",
        "https://app.test:8443",
        "https://a-b.c1.test",
        "https://xn--bcher-kva.test",
        "https://127.0.0.1",
        "https://[::1]:444",
        "https://[2001:db8::1]",
        "https://localhost",
        "https://app.test:80",
        "http://localhost:8000",
        "http://127.0.0.1:443",
        "http://[::1]:8000",
        "http://localhost",
    ] {
        let policy =
            OriginPolicy::configured(origin).unwrap_or_else(|error| panic!("{origin}: {error}"));
        assert_eq!(policy.is_secure(), origin.starts_with("https"));
        assert_eq!(
            resolve(&policy, &[origin.split_once("://").unwrap().1]),
            Ok(origin.into())
        );
        assert_eq!(
            url::Url::parse(origin)
                .unwrap()
                .origin()
                .ascii_serialization(),
            origin,
            "browsers spell it the same"
        );
    }
}

#[test]
fn other_spellings_are_refused_with_the_reason() {
    for (origin, reason) in [
        ("", OriginError::Scheme),
        ("app.test", OriginError::Scheme),
        ("HTTPS://app.test", OriginError::Scheme),
        ("ftp://app.test", OriginError::Scheme),
        ("https:app.test", OriginError::Scheme),
        ("https://", OriginError::Host),
        ("https://APP.test", OriginError::Host),
        ("https://bücher.test", OriginError::Host),
        ("https://app.test.", OriginError::Host),
        ("https://app.test/", OriginError::Host),
        ("https://app.test/x", OriginError::Host),
        ("https://user@app.test", OriginError::Host),
        ("https://app..test", OriginError::Host),
        ("https://-app.test", OriginError::Host),
        ("https://127.1", OriginError::Host),
        ("https://0x7f.1", OriginError::Host),
        ("https://127.0.0.01", OriginError::Host),
        ("https://[0:0:0:0:0:0:0:1]", OriginError::Host),
        ("https://[::FFFF]", OriginError::Host),
        ("https://[::ffff:127.0.0.1]", OriginError::Host),
        ("https://[::1", OriginError::Host),
        ("https://::1", OriginError::Host),
        (" https://app.test", OriginError::Scheme),
        ("https://app.test ", OriginError::Host),
        ("https://app.test:", OriginError::Port),
        ("https://app.test:443", OriginError::Port),
        ("https://app.test:0444", OriginError::Port),
        ("https://app.test:0", OriginError::Port),
        ("https://app.test:65536", OriginError::Port),
        ("https://app.test:+1", OriginError::Port),
        ("https://app.test:8443/", OriginError::Port),
        ("http://localhost:80", OriginError::Port),
    ] {
        assert_eq!(OriginPolicy::configured(origin), Err(reason), "{origin}");
    }
}

#[test]
fn without_a_known_port_any_port_of_loopback_is_ours() {
    let policy = OriginPolicy::any_loopback_port();
    for host in [
        "127.0.0.1:8001",
        "localhost:3000",
        "[::1]:65535",
        "localhost",
    ] {
        assert_eq!(
            resolve(&policy, &[host]),
            Ok(format!("http://{host}").into())
        );
    }
    for host in [
        "evil.test:8001",
        "localhost:",
        "localhost:*",
        "localhost:99999",
        "localhost:80a",
        "localhost.:80",
        "a@localhost:80",
    ] {
        assert_eq!(resolve(&policy, &[host]), Err(HostError::Unknown), "{host}");
    }
}
