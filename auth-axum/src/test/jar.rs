//! The cookies of a client.

use std::collections::BTreeMap;

use http::{HeaderMap, header::SET_COOKIE};

/// The cookies of a client: by name, with no regard to paths or domains, which ours do not have.
///
/// Clones are copies: what a thief has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CookieJar(BTreeMap<String, Cookie>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Cookie {
    value: String,
    persistent: bool,
}

impl CookieJar {
    /// The value of a cookie.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(|cookie| cookie.value.as_str())
    }

    /// Puts a cookie in that ends with the browser.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        let cookie = Cookie {
            value: value.into(),
            persistent: false,
        };
        self.0.insert(name.into(), cookie);
    }

    /// Throws a cookie away.
    pub fn remove(&mut self, name: &str) {
        self.0.remove(name);
    }

    /// What a browser that is closed and opened again still has.
    pub fn reopen(&mut self) {
        self.0.retain(|_, cookie| cookie.persistent);
    }

    /// The names of the cookies, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The `Cookie` header; nothing for an empty jar.
    pub fn header(&self) -> Option<String> {
        let pairs: Vec<String> = self
            .0
            .iter()
            .map(|(name, cookie)| format!("{name}={}", cookie.value))
            .collect();
        (!pairs.is_empty()).then(|| pairs.join("; "))
    }

    /// Takes over what a response sets.
    pub(super) fn store(&mut self, headers: &HeaderMap) {
        for line in headers.get_all(SET_COOKIE) {
            let Ok(line) = line.to_str() else { continue };
            let mut parts = line.split("; ");
            let Some((name, value)) = parts.next().and_then(|pair| pair.split_once('=')) else {
                continue;
            };
            match parts.find_map(|part| part.strip_prefix("Max-Age=")) {
                Some("0") => self.remove(name),
                max_age => {
                    let cookie = Cookie {
                        value: value.to_owned(),
                        persistent: max_age.is_some(),
                    };
                    self.0.insert(name.to_owned(), cookie);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    #[test]
    fn cookies_come_stay_and_go() {
        let mut jar = CookieJar::default();
        let set = |jar: &mut CookieJar, line: &'static str| {
            jar.store(&HeaderMap::from_iter([(
                SET_COOKIE,
                HeaderValue::from_static(line),
            )]));
        };
        set(&mut jar, "sid=abc; Path=/; HttpOnly");
        set(&mut jar, "lang=de; Max-Age=60");
        assert_eq!(jar.header().as_deref(), Some("lang=de; sid=abc"));
        jar.reopen();
        assert_eq!(jar.header().as_deref(), Some("lang=de"));
        set(&mut jar, "lang=; Path=/; Max-Age=0");
        assert_eq!(jar.header(), None);
    }
}
