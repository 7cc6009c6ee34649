//! A small HTTP client, which sees every byte.

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::Outcome;
use crate::answer::Answer;

/// One connection, which is opened again when the server has closed it.
pub(crate) struct Client {
    address: SocketAddr,
    stream: Option<TcpStream>,
}

impl Client {
    pub(crate) const fn new(address: SocketAddr) -> Self {
        Self {
            address,
            stream: None,
        }
    }

    /// Sends a request as it stands and reads the answer.
    pub(crate) async fn send(&mut self, request: &[u8]) -> Outcome<Answer> {
        let mut stream = if let Some(stream) = self.stream.take() {
            stream
        } else {
            let stream = TcpStream::connect(self.address).await?;
            stream.set_nodelay(true)?;
            stream
        };
        stream.write_all(request).await?;
        let (mut bytes, mut answer) = (Vec::with_capacity(1024), None::<(Answer, usize)>);
        loop {
            if let Some((answer, end)) = &mut answer {
                if bytes.len() >= *end {
                    answer.body = bytes.split_off(*end - answer.content_length()?);
                    break;
                }
            } else if let Some(head) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
                let parsed = Answer::parse(&bytes[..head])?;
                let end = head + 4 + parsed.content_length()?;
                answer = Some((parsed, end));
                continue;
            }
            if stream.read_buf(&mut bytes).await? == 0 {
                return Err("the server has closed the connection".into());
            }
        }
        let (answer, _) = answer.ok_or("no answer")?;
        if !answer.is_last() {
            self.stream = Some(stream);
        }
        Ok(answer)
    }
}
