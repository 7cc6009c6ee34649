use std::net::{Ipv4Addr, Ipv6Addr};

use super::OriginError;

/// Checks the spelling of an origin and says whether it is https.
pub(super) fn is_secure(origin: &str) -> Result<bool, OriginError> {
    let (rest, secure, default_port) = match origin.split_once("://") {
        Some(("https", rest)) => (rest, true, 443),
        Some(("http", rest)) => (rest, false, 80),
        _ => return Err(OriginError::Scheme),
    };
    let (host, port) = match rest.rfind(':') {
        Some(colon) if !rest.ends_with(']') => (&rest[..colon], Some(&rest[colon + 1..])),
        _ => (rest, None),
    };
    let is_loopback = check_host(host)?;
    if port.is_some_and(|port| !is_port(port, default_port)) {
        return Err(OriginError::Port);
    }
    if !secure && !is_loopback {
        return Err(OriginError::NotLoopback);
    }
    Ok(secure)
}

/// The host without its port. What is no port stays.
pub(super) fn without_port(host: &[u8]) -> &[u8] {
    match host.iter().rposition(|byte| *byte == b':') {
        Some(colon) if str::from_utf8(&host[colon + 1..]).is_ok_and(is_number) => &host[..colon],
        _ => host,
    }
}

/// A port number, in plain digits.
fn is_number(port: &str) -> bool {
    port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok()
}

/// Whether a well-spelled host is loopback.
fn check_host(host: &str) -> Result<bool, OriginError> {
    if let Some(ip) = host.strip_prefix('[') {
        let ip = ip.strip_suffix(']').ok_or(OriginError::Host)?;
        let parsed: Ipv6Addr = ip.parse().map_err(|_| OriginError::Host)?;
        // Browsers shorten addresses in one way, and write no embedded IPv4.
        let canonical = parsed.to_string() == ip && !ip.contains('.');
        return canonical
            .then_some(parsed.is_loopback())
            .ok_or(OriginError::Host);
    }
    if host.len() > 253 || !host.split('.').all(is_label) {
        return Err(OriginError::Host);
    }
    // A host whose last label begins with a digit is an IPv4 address to browsers, however short: `127.1`, `0x7f.1`.
    if host
        .rsplit('.')
        .next()
        .is_some_and(|label| label.starts_with(|c: char| c.is_ascii_digit()))
    {
        let parsed: Ipv4Addr = host.parse().map_err(|_| OriginError::Host)?;
        return Ok(parsed.is_loopback());
    }
    Ok(host == "localhost")
}

fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && label
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
        && !label.starts_with('-')
        && !label.ends_with('-')
}

fn is_port(port: &str, default: u16) -> bool {
    port.parse()
        .is_ok_and(|number: u16| number != 0 && number != default && number.to_string() == port)
}
