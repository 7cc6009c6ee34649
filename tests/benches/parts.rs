//! What the parts of a request cost, and a derive: `cargo bench -p auth-tests`.

use std::hint::black_box;

use auth_axum::cookie::{self, Found};
use auth_axum::form::{Fields, Limits};
use auth_core::token::{RngError, SessionToken, TokenHash};
use auth_derive_core::{Caller, Derive, Home, derive};
use divan::Bencher;
use http::{HeaderMap, HeaderValue, header};
use proc_macro2::TokenStream;

fn main() {
    divan::main();
}

/// A session cookie behind nine others, as a site with analytics has them.
const COOKIES: &str = "_a=GA1.2.1234567890.1700000000; _b=GA1.2.987654321.1700000000; theme=dark; lang=en-GB; \
    consent=yes.1.2.3; ab=variant-b; tz=Europe%2FVienna; seen=1; cart=3; \
    __Host-sid=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

const LOGIN: &[u8] = b"csrf_token=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8\
    &username=stra%C3%9Fe%40example.org&password=correct+horse+battery+staple&remember_me=on&next=%2Farticles%2Fnew";

/// A user of fifteen fields, one of which is the base.
const MODEL: &str = r#"
    #[auth_user(table = "accounts_user", label = "accounts.User", required_fields = ["email", "company"])]
    pub struct User {
        #[auth_user(flatten)]
        pub base: AbstractUser,
        #[auth_user(max_length = 80, default = "", form)]
        pub nickname: String,
        #[auth_user(max_length = 120, form, label = "employer", help = "Who pays you.")]
        pub company: String,
        #[auth_user(form)]
        pub birthday: Option<NaiveDate>,
        #[auth_user(default = 0)]
        pub credits: i64,
        #[auth_user(max_length = 40, unique)]
        pub customer_number: Option<String>,
        #[auth_user(default = false, form)]
        pub newsletter: bool,
        #[auth_user(index)]
        pub invited_at: Option<DateTime<Utc>>,
        #[auth_user(max_length = 2, default = "en", form)]
        pub language: String,
        #[auth_user(column = "tz", max_length = 40, default = "UTC", form)]
        pub time_zone: String,
        pub score: Option<f64>,
        #[auth_user(private)]
        pub notes: Option<String>,
        #[auth_user(form)]
        pub wakes_at: Option<NaiveTime>,
        #[auth_user(default = 1)]
        pub level: i16,
        #[auth_user(skip)]
        pub cache: Option<String>,
    }
"#;

#[divan::bench]
fn find_the_session_cookie(bencher: Bencher) {
    let mut headers = HeaderMap::new();
    headers.insert(header::COOKIE, HeaderValue::from_static(COOKIES));
    assert!(matches!(
        cookie::find(&headers, "__Host-sid"),
        Found::One(_)
    ));
    bencher.bench(|| {
        matches!(
            cookie::find(black_box(&headers), "__Host-sid"),
            Found::One(_)
        )
    });
}

#[divan::bench]
fn hash_a_token() -> Option<TokenHash> {
    let value = black_box(b"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");
    SessionToken::parse(value).map(|token| token.hash())
}

#[divan::bench]
fn make_a_token() -> Result<String, RngError> {
    SessionToken::generate().map(|token| token.encode())
}

#[divan::bench]
fn decode_a_login_form(bencher: Bencher) {
    assert!(Fields::parse(LOGIN, Limits::default()).is_ok());
    bencher.bench(|| Fields::parse(black_box(LOGIN), Limits::default()));
}

#[divan::bench]
fn derive_a_user_model(bencher: Bencher) {
    let caller = Caller {
        home: Home::AuthAxum,
        package: "board".to_owned(),
    };
    let model = || MODEL.parse::<TokenStream>().unwrap_or_default();
    let expanded = derive(Derive::AuthUser, &caller, model()).to_string();
    assert!(!expanded.contains("compile_error"), "{expanded}");
    bencher
        .with_inputs(model)
        .bench_local_values(|model| derive(Derive::AuthUser, &caller, model));
}
