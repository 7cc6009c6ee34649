//! A wire to a database server that tests can cut.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// A wire to a database server that can be cut and mended: the server is gone for one application and
/// there for all others.
#[derive(Debug)]
pub struct Proxy {
    url: String,
    state: Arc<Mutex<State>>,
    listener: JoinHandle<()>,
}

#[derive(Debug, Default)]
struct State {
    cut: bool,
    wires: Vec<JoinHandle<()>>,
}

impl Proxy {
    /// A wire to the server at `url` (`scheme://user:password@host:port/name`).
    ///
    /// # Errors
    ///
    /// There is no free port.
    pub async fn open(url: &str) -> io::Result<Self> {
        let server = authority(url);
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let own = listener.local_addr()?.to_string();
        let state = Arc::new(Mutex::new(State::default()));
        let task = tokio::spawn(forward(listener, server.to_owned(), state.clone()));
        Ok(Self {
            url: url.replacen(server, &own, 1),
            state,
            listener: task,
        })
    }

    /// The address of the database through the wire.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Cuts the wire: what is connected is cut off, and nobody gets through.
    pub fn cut(&self) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.cut = true;
        for wire in state.wires.drain(..) {
            wire.abort();
        }
    }

    /// Mends it.
    pub fn mend(&self) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.cut = false;
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.cut();
        self.listener.abort();
    }
}

async fn forward(listener: TcpListener, server: String, state: Arc<Mutex<State>>) {
    while let Ok((client, _)) = listener.accept().await {
        let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
        if !state.cut {
            let server = server.clone();
            state.wires.push(tokio::spawn(async move {
                drop(connect(client, &server).await);
            }));
        }
    }
}

async fn connect(mut client: TcpStream, server: &str) -> io::Result<()> {
    let mut server = TcpStream::connect(server).await?;
    server.set_nodelay(true)?;
    client.set_nodelay(true)?;
    tokio::io::copy_bidirectional(&mut client, &mut server).await?;
    Ok(())
}

/// `host:port` of an address.
fn authority(url: &str) -> &str {
    let after = url.rsplit_once('@').map_or(url, |(_, after)| after);
    after.split('/').next().unwrap_or(after)
}
