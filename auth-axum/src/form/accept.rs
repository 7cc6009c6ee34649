use http::{HeaderMap, header::ACCEPT};

/// Whether the client would rather have JSON than a page.
///
/// The rule: `application/json` or `application/*+json` (such as `application/problem+json`) is named in `Accept` with a weight
/// above zero, and no page type (`text/html`, `application/xhtml+xml`) is named with a higher weight, or before it with the
/// same. Wildcards speak for neither side, so a browser and a bare `*/*` get pages (RFC 9110, section 12.5.1).
///
/// # Examples
///
/// ```
/// use auth_axum::form::accepts_json;
/// use http::{HeaderMap, HeaderValue, header::ACCEPT};
///
/// let mut headers = HeaderMap::new();
/// assert!(!accepts_json(&headers));
/// headers.insert(ACCEPT, HeaderValue::from_static("application/json, */*"));
/// assert!(accepts_json(&headers));
/// ```
pub fn accepts_json(headers: &HeaderMap) -> bool {
    let mut best = (0, false);
    for (weight, is_json) in headers
        .get_all(ACCEPT)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(preference)
    {
        if weight > best.0 {
            best = (weight, is_json);
        }
    }
    best.1
}

/// The weight of a media range in thousandths, and whether it is JSON; `None` for what is neither JSON nor a page.
fn preference(range: &str) -> Option<(u16, bool)> {
    let mut parts = range.split(';').map(str::trim_ascii);
    let essence = parts.next()?.to_ascii_lowercase();
    let is_json = essence == "application/json"
        || essence.starts_with("application/") && essence.ends_with("+json");
    if !is_json && essence != "text/html" && essence != "application/xhtml+xml" {
        return None;
    }
    let weight = parts.find_map(|parameter| {
        parameter
            .strip_prefix("q=")
            .or_else(|| parameter.strip_prefix("Q="))
    });
    Some((weight.map_or(Some(1000), thousandths)?, is_json))
}

/// `qvalue` of RFC 9110, section 12.4.2: `0` to `1` with at most three decimals.
fn thousandths(weight: &str) -> Option<u16> {
    let (whole, decimals) = weight.split_once('.').unwrap_or((weight, ""));
    if decimals.len() > 3 || !decimals.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let thousandths: u16 = format!("{decimals:0<3}").parse().ok()?;
    match (whole, thousandths) {
        ("0", _) => Some(thousandths),
        ("1", 0) => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn asked(lines: &[&str]) -> bool {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(ACCEPT, HeaderValue::from_str(line).unwrap());
        }
        accepts_json(&headers)
    }

    #[test]
    fn clients_that_name_json_get_json() {
        for line in [
            "application/json",
            "Application/JSON",
            "application/json; charset=utf-8",
            "application/json, text/plain, */*",
            "*/*, application/json;q=0.1",
            "application/problem+json",
            "application/vnd.api+json;q=0.9, text/html;q=0.8",
            "application/json, text/html",
            "text/html;q=0, application/json;q=0.001",
            "text/html;q=0.999, application/json;q=1.000",
        ] {
            assert!(asked(&[line]), "{line}");
        }
        assert!(asked(&["text/plain", "application/json"]));
    }

    #[test]
    fn all_others_get_pages() {
        for line in [
            "",
            "*/*",
            "application/*",
            "text/html",
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
            "text/html, application/json",
            "application/json;q=0",
            "application/json;q=0.5, text/html;q=0.6",
            "application/json;q=2",
            "application/json;q=0.1234",
            "application/json;q=",
            "application/json;q=-1",
            "application/json5",
            "text/json+json",
            ",,;;,",
        ] {
            assert!(!asked(&[line]), "{line}");
        }
        assert!(!asked(&[]));
    }
}
