use url::Url;

use super::*;

/// Refused: open redirects in the manner of Django's `test_http.py` and `LoginView` tests, with many variations.
#[rustfmt::skip]
const REFUSED: &[&str] = &[
    // the sample list
    "https://evil.test", "//evil.test", "/\\evil.test", "http:evil.test", "https://app.test@evil.test", "/\t/evil.test",
    "\n//evil.test", "/.//evil.test", "javascript:alert(1)", "https://app.test.evil.test", "//[::1]", "",
    // absolute URLs, ours too
    "http://example.com", "http:///example.com", "https://example.com", "ftp://example.com", "ftp:/example.com",
    "https:example.com", "https:/example.com", "https:///example.com", "https:////example.com", "http:\\\\evil.test",
    "http:/\\evil.test", "https://app.test/", "https://app.test", "HTTPS://APP.TEST/", "http://app.test:8000/", "https://[::1]/",
    "https://[:", "http://[2001:cdba:0000:257]/", "https://0x7f.1/", "https://2130706433/", "https://evil.test%2f@app.test/",
    "https://app.test%40evil.test", "https://app.test#@evil.test", "https://app.test?@evil.test", "https://app.test\\@evil.test",
    "https://user:pass@app.test/", "blob:https://evil.test/1", "file:///etc/passwd", "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD4=", "javascript:alert(\"XSS\")", "JavaScript:alert(1)", "javascript://%0aalert(1)",
    "jav\tascript:alert(1)", "java\nscript:alert(1)", "\x08//example.com", "\u{1}javascript:alert(1)", "vbscript:msgbox(1)",
    "about:blank", "mailto:a@evil.test", "tel:1", "ws://evil.test", "view-source:https://evil.test", "otherapp://x", "//", "///",
    "////", "///example.com", "////example.com", "/////evil.test", "//example.com/", "//example.com:80/x", "//a:b@evil.test",
    "//app.test", "//app.test@evil.test", "//evil.test\\@app.test", "//evil.test/..", "//evil.test/%2e%2e", "//evil。test",
    "//ｅvil.test", "//%65vil.test", "//127.0.0.1", "//0/", "//①.test", "//evil%00.test", "//?a", "//#a", "// evil.test",
    "//\u{a0}evil.test",
    // backslashes
    "\\", "\\\\", "\\evil.test", "\\\\evil.test", "\\\\\\evil.test", "/\\", "/\\/evil.test", "/\\\\evil.test", "\\/evil.test",
    "\\//evil.test", "//\\evil.test", "///\\evil.test", "/a\\b", "/a/..\\evil.test", "/a?b=\\c", "/a#\\b", "http:\\evil.test",
    "http:\\/\\/evil.test", "/.\\/evil.test", "\\\\example.com", "\\\\\\example.com", "/\\\\/example.com", "/\\\\\\example.com",
    "http:/\\//example.com", "http:\\/example.com", "http:/\\example.com",
    // white space and control characters
    " ", "\t", "\n", " /x", "\t/x", "\n/x", "\r/x", "\u{c}/x", "\u{b}/x", "\0/x", "\u{a0}/x", "\u{2000}/x", "\u{feff}/x",
    "\u{85}/x", "/\n/evil.test", "/\r/evil.test", "/\r\n/evil.test", "/\t\t/evil.test", "/\0/evil.test", "/\u{b}/evil.test",
    "/\u{c}/evil.test", "/\u{7f}/evil.test", "/\u{85}/evil.test", "/\u{9f}", "/\u{1}", "/\u{1f}", "/a\r\nSet-Cookie: x=1",
    "/a\nb", "/a\rb", "/a\0", "/a?b\n", "/a#b\n", "/a\t", "\r\n//evil.test", " //evil.test", "\t//evil.test", "/ok\n", "\u{1b}/x",
    "/\u{1b}[2J",
    // dot segments that leave two slashes in front
    "/.//", "/..//evil.test", "/././/evil.test", "/../..//evil.test", "/a/..//evil.test", "/a/b/../..//evil.test",
    "/%2e//evil.test", "/%2E//evil.test", "/%2e%2e//evil.test", "/.%2e//evil.test", "/%2E.//evil.test", "/a/%2e%2e//evil.test",
    "/a/.%2E//evil.test", "/a/./..//evil.test", "/..///evil.test", "/.///evil.test", "/a/..//", "/.//@evil.test", "/.//?x",
    "/.//[::1]", "/a/.././/evil.test", "/x/y/../%2e%2e/%2e//evil.test",
    // no absolute path
    "a", "a/b", "accounts/login", ".", "..", "./a", "../a", "?next=/", "#top", "?", "#", "@evil.test", ":80", "evil.test",
    "%2f%2fevil.test", "%2Fa", "%09/a", "%5cevil.test", "／evil.test", "／／evil.test", "⁄evil.test", "∕evil.test", "。/", "é", "*",
    "app.test/x", "www.evil.test", "&#47;&#47;evil.test", "%0a//evil.test", "%E2%80%8B//evil.test", "\u{200b}//evil.test",
    "\u{202e}/x", "\u{ad}/x", "<//evil.test", "[//evil.test",
];

/// Accepted, with the target that is emitted.
const ACCEPTED: &[(&str, &str)] = &[
    ("/", "/"),
    (
        "/view/?param=http://example.com",
        "/view/?param=http://example.com",
    ),
    (
        "/view/?param=https://example.com",
        "/view/?param=https://example.com",
    ),
    (
        "/view?param=ftp://example.com",
        "/view?param=ftp://example.com",
    ),
    ("/view?p=//x", "/view?p=//x"),
    ("/url%20with%20spaces/", "/url%20with%20spaces/"),
    ("/url with spaces/", "/url%20with%20spaces/"),
    ("/é", "/%C3%A9"),
    ("/é?ü=ß", "/%C3%A9?%C3%BC=%C3%9F"),
    ("/😀", "/%F0%9F%98%80"),
    ("/a?b=c#d", "/a?b=c"),
    ("/a#d?e", "/a"),
    ("/#", "/"),
    ("/?", "/?"),
    ("/??//evil.test", "/??//evil.test"),
    ("/a//b", "/a//b"),
    ("/a//", "/a//"),
    ("/a/./b/../c", "/a/./b/../c"),
    ("/..", "/.."),
    ("/../a", "/../a"),
    ("/...//evil.test", "/...//evil.test"),
    ("/%2e%2e/me", "/%2e%2e/me"),
    ("/%2F%2Fevil.test", "/%2F%2Fevil.test"),
    ("/%5Cevil.test", "/%5Cevil.test"),
    ("/%09/evil.test", "/%09/evil.test"),
    ("/a%0d%0aSet-Cookie:x=1", "/a%0d%0aSet-Cookie:x=1"),
    ("/%", "/%"),
    ("/%zz", "/%zz"),
    ("/@evil.test", "/@evil.test"),
    ("/:80", "/:80"),
    ("/evil.test", "/evil.test"),
    ("/http://evil.test", "/http://evil.test"),
    ("/javascript:alert(1)", "/javascript:alert(1)"),
    ("/\"><script>", "/%22%3E%3Cscript%3E"),
    ("/a|b^c`d{e}", "/a%7Cb%5Ec%60d%7Be%7D"),
    ("/a?b[c]=d&e='f'", "/a?b[c]=d&e='f'"),
    ("/\u{a0}/x", "/%C2%A0/x"),
    ("/\u{202e}x", "/%E2%80%AEx"),
    ("/／evil.test", "/%EF%BC%8Fevil.test"),
    ("/a ", "/a%20"),
    ("/;a=b", "/;a=b"),
];

fn base() -> Url {
    Url::parse("https://app.test/accounts/login").unwrap()
}

/// What must hold of every target that leaves: the contract of the type, checked by another's parser.
fn assert_stays_home(raw: &str, next: &SafeNext) {
    let out = next.as_str();
    assert!(
        out.starts_with('/') && !out.starts_with("//") && !out.starts_with("/\\"),
        "{raw:?} -> {out:?}"
    );
    assert!(
        out.bytes().all(|byte| byte.is_ascii_graphic()),
        "{raw:?} -> {out:?}"
    );
    assert!(
        out.len() <= MAX_LEN && !out.contains('#'),
        "{raw:?} -> {out:?}"
    );
    assert_eq!(next.to_location(), out);
    let resolved = base().join(out).unwrap();
    assert_eq!(resolved.origin(), base().origin(), "{raw:?} -> {out:?}");
    assert_eq!(resolved.username(), "");
    assert!(!resolved.path().starts_with("//"), "{raw:?} -> {out:?}");
    assert_eq!(
        SafeNext::parse(out).as_ref(),
        Some(next),
        "a safe target stays what it is"
    );
}

#[test]
fn unsafe_targets_are_refused() {
    for raw in REFUSED {
        assert_eq!(SafeNext::parse(raw), None, "{raw:?}");
    }
    assert!(REFUSED.len() > 150);
}

#[test]
fn good_targets_are_kept() {
    for (raw, expected) in ACCEPTED {
        let next = SafeNext::parse(raw).unwrap_or_else(|| panic!("{raw:?} is a path"));
        assert_eq!(next.as_str(), *expected);
        assert_stays_home(raw, &next);
    }
}

#[test]
fn whatever_leaves_the_host_in_a_browser_is_refused() {
    for raw in REFUSED.iter().chain(ACCEPTED.iter().map(|(raw, _)| raw)) {
        let leaves = base()
            .join(raw)
            .is_ok_and(|url| url.origin() != base().origin());
        assert!(!leaves || SafeNext::parse(raw).is_none(), "{raw:?}");
    }
}

#[test]
fn length_is_measured_encoded() {
    let path = |filler: &str, times: usize| SafeNext::parse(&format!("/{}", filler.repeat(times)));
    assert!(path("a", MAX_LEN - 1).is_some());
    assert!(path("a", MAX_LEN).is_none());
    assert!(path("é", 341).is_some());
    assert!(path("é", 342).is_none());
    assert!(path("a", 20_000).is_none());
    assert_eq!(SafeNext::parse(&"a".repeat(20_000)), None);
}

#[test]
fn a_default_is_always_safe() {
    assert_eq!(SafeNext::default_to("/home?a=b").as_str(), "/home?a=b");
    for unsafe_default in ["https://evil.test", "//evil.test", "", "home"] {
        assert_eq!(SafeNext::default_to(unsafe_default).as_str(), "/");
    }
}

#[test]
fn login_and_logout_are_recognised_however_written() {
    let avoided = ["/accounts/login", "/accounts/logout/"];
    for raw in [
        "/accounts/login",
        "/accounts/login/",
        "/accounts/login?next=/accounts/login",
        "/accounts/logout",
        "/accounts/logout//",
        "/accounts/./login",
        "/x/../accounts/login",
        "/accounts/x/%2e%2e/login/",
        "/accounts/login#x",
        "/accounts/login/.",
    ] {
        assert!(!SafeNext::parse(raw).unwrap().avoids(&avoided), "{raw}");
    }
    for raw in [
        "/",
        "/accounts",
        "/accounts/login2",
        "/accounts/login/x",
        "/?next=/accounts/login",
        "/Accounts/Login",
    ] {
        assert!(SafeNext::parse(raw).unwrap().avoids(&avoided), "{raw}");
    }
}

#[test]
fn random_targets_agree_with_a_whatwg_parser() {
    const PIECES: &[&str] = &[
        "/",
        "/",
        "/",
        "\\",
        ".",
        "..",
        "%2e",
        "%2E",
        "%2f",
        "%5c",
        "%09",
        "%00",
        "evil.test",
        "app.test",
        "@",
        ":",
        "?",
        "#",
        "\t",
        "\n",
        "\r",
        " ",
        "\0",
        "a",
        "é",
        "。",
        "／",
        "\u{85}",
        "\u{a0}",
        "\u{200b}",
        "[::1]",
        "https:",
        "http:",
        "javascript:",
        "%",
        "+",
        ";",
        "&",
        "=",
        "|",
        "\u{7f}",
        "😀",
    ];
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = |bound: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap() % bound
    };
    let mut accepted = 0;
    for round in 0..200_000 {
        let mut raw = String::from(if round % 2 == 0 { "/" } else { "" });
        (0..random(9)).for_each(|_| raw.push_str(PIECES[random(PIECES.len())]));
        let Some(next) = SafeNext::parse(&raw) else {
            continue;
        };
        accepted += 1;
        assert_stays_home(&raw, &next);
        let (sent, kept) = (
            base().join(&raw.replace(' ', "%20")).unwrap(),
            base().join(next.as_str()).unwrap(),
        );
        assert_eq!(
            path::normalize(next.as_str().split('?').next().unwrap()),
            kept.path(),
            "{raw:?}"
        );
        assert_eq!(
            sent.path().replace('|', "%7C"),
            kept.path(),
            "the browser goes where it was asked to: {raw:?}"
        );
    }
    assert!(accepted > 20_000, "{accepted}");
}
