//! An HTTP answer, as far as the checks need it.

use crate::Outcome;

/// An answer of a server.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// Reads the head, without the empty line at its end.
    pub(crate) fn parse(head: &[u8]) -> Outcome<Self> {
        let head = std::str::from_utf8(head)?.to_owned();
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok());
        Ok(Self {
            status: status.ok_or_else(|| format!("no HTTP answer: {head:?}"))?,
            head,
            body: Vec::new(),
        })
    }

    /// The value of the first field of this name, which is in small letters.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (field, value) = line.split_once(':')?;
            field.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    /// The length of the body that follows.
    pub(crate) fn content_length(&self) -> Outcome<usize> {
        match self.header("content-length") {
            Some(length) => Ok(length.parse()?),
            None => Err(format!("an answer without a length: {:?}", self.head).into()),
        }
    }

    /// Whether the server closes the connection behind it.
    pub(crate) fn is_last(&self) -> bool {
        self.header("connection")
            .is_some_and(|value| value.eq_ignore_ascii_case("close"))
    }

    /// The number of bytes on the wire, had the connection stayed open.
    pub(crate) fn size(&self) -> usize {
        let close = if self.is_last() { CLOSE.len() } else { 0 };
        self.head.len() + 4 - close + self.body.len()
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The beginning of the body, for the one line of an error.
    pub(crate) fn excerpt(&self) -> String {
        let text = self.text();
        let words: Vec<&str> = text.split_whitespace().collect();
        words.join(" ").chars().take(EXCERPT).collect()
    }
}

/// So many characters of a body are shown.
const EXCERPT: usize = 120;

/// By how much the last answer of a connection is longer.
pub(crate) const CLOSE: &str = "connection: close\r\n";
