//! A server with requests for it, and the answers that are right.

use std::fs;
use std::path::PathBuf;
use std::rc::Rc;

use serde_json::json;
use tokio::task::JoinSet;

use crate::Outcome;
use crate::bench::Bench;
use crate::client::Client;
use crate::engine::Engine;
use crate::figures::Figures;
use crate::server::Server;
use crate::writer::Writer;
use crate::wrk::{Count, Load};

/// A request and the answer that is right.
#[derive(Debug, Clone)]
pub(crate) struct Exchange {
    pub(crate) request: String,
    pub(crate) status: u16,
    /// What the body has to contain.
    pub(crate) contains: String,
}

/// How often a warm-up sends how many requests side by side: enough for every connection of the pool.
const WARM_UP: (usize, usize) = (16, 25);

/// A server with requests for it.
pub(crate) struct Contestant {
    pub(crate) name: String,
    pub(crate) engine: Option<Engine>,
    pub(crate) server: Rc<Server>,
    pub(crate) connections: u64,
    /// How many requests the warm-up sends, a connection each so many.
    pub(crate) warm_up: (usize, usize),
    /// Whether the server may turn requests away, with another answer: then those are only counted.
    pub(crate) may_refuse: bool,
    /// Who writes to its database meanwhile.
    pub(crate) writer: Option<Writer>,
    requests: PathBuf,
    exchanges: Vec<Exchange>,
    /// The bytes of a right answer.
    size: usize,
    pub(crate) rounds: Vec<Figures>,
}

impl Contestant {
    /// The size of the first right answer is that of all.
    pub(crate) async fn new(
        bench: &Bench,
        name: &str,
        engine: Option<Engine>,
        server: &Rc<Server>,
        exchanges: Vec<Exchange>,
    ) -> Outcome<Self> {
        let file = name.replace([' ', ',', '/'], "_");
        let requests = bench.scratch(&format!("{file}-{}.requests", server.address.port()));
        let all: Vec<&str> = exchanges
            .iter()
            .map(|exchange| &*exchange.request)
            .collect();
        fs::write(&requests, all.join("\0"))?;
        let mut contestant = Self {
            name: name.to_owned(),
            engine,
            server: Rc::clone(server),
            connections: 32,
            warm_up: WARM_UP,
            may_refuse: false,
            writer: None,
            requests,
            exchanges,
            size: 0,
            rounds: Vec::new(),
        };
        contestant.size = contestant.measure_size().await?;
        Ok(contestant)
    }

    /// The name with its database.
    pub(crate) fn title(&self) -> String {
        match self.engine {
            Some(engine) => format!("{}, {engine}", self.name),
            None => self.name.clone(),
        }
    }

    /// Sends a few requests over several connections and compares every answer.
    pub(crate) async fn check(&self, (connections, requests): (usize, usize)) -> Outcome {
        let mut clients = JoinSet::new();
        for _ in 0..connections {
            let (address, size) = (self.server.address, self.size);
            let exchanges: Vec<Exchange> = (0..requests)
                .map(|_| self.exchanges[fastrand::usize(..self.exchanges.len())].clone())
                .collect();
            clients.spawn(async move {
                let mut client = Client::new(address);
                for exchange in exchanges {
                    compare(&mut client, &exchange, size)
                        .await
                        .map_err(|error| error.to_string())?;
                }
                Ok::<(), String>(())
            });
        }
        while let Some(result) = clients.join_next().await {
            result?.map_err(|error| format!("{}: {error}", self.title()))?;
        }
        Ok(())
    }

    /// The bytes of a right answer.
    pub(crate) const fn size(&self) -> usize {
        self.size
    }

    /// A load, with its answers counted and weighed.
    pub(crate) async fn load(&self, seconds: u64) -> Outcome<Count> {
        let load = Load {
            address: self.server.address,
            requests: &self.requests,
            connections: self.connections,
            seconds,
        };
        let count = match load.run().await {
            Ok(count) if self.may_refuse => return Ok(count),
            Ok(count) => load.check(&count, self.size).map(|()| count),
            Err(error) => Err(error),
        }
        .map_err(|error| format!("{}: {error}", self.title()))?;
        let refusals = if self.exchanges[0].status < 400 {
            0
        } else {
            count.requests
        };
        if count.refused != refusals {
            let title = self.title();
            return Err(format!("{title}: {} answers were refusals", count.refused).into());
        }
        Ok(count)
    }

    /// One round: warm-up, load, and checks before, of, and after it.
    pub(crate) async fn round(&mut self, bench: &Bench, seconds: u64) -> Outcome {
        self.check(self.warm_up).await?;
        let before = (self.server.cpu()?, bench.postgres.cpu()?);
        let count = match &self.writer {
            Some(writer) => writer.during(self.load(seconds)).await?,
            None => self.load(seconds).await?,
        };
        let after = (self.server.cpu()?, bench.postgres.cpu()?);
        let memory = self.server.memory()?;
        self.check((1, 10)).await?;
        let per_request = |seconds: f64| seconds * 1e6 / count.requests as f64;
        self.rounds.push(Figures {
            count,
            cpu: per_request(after.0 - before.0),
            postgres_cpu: per_request(after.1 - before.1),
            resident: memory.resident as f64 / 1024.0,
            peak: memory.peak as f64 / 1024.0,
        });
        Ok(())
    }

    /// One value of all rounds.
    pub(crate) fn values(&self, of: impl Fn(&Figures) -> f64) -> Vec<f64> {
        self.rounds.iter().map(of).collect()
    }

    /// The raw rounds.
    pub(crate) fn json(&self) -> serde_json::Value {
        let rounds: Vec<_> = self.rounds.iter().map(Figures::json).collect();
        json!({
            "name": self.name,
            "database": self.engine.map(|engine| engine.to_string()),
            "answer_bytes": self.size,
            "rounds": rounds,
        })
    }

    async fn measure_size(&self) -> Outcome<usize> {
        let mut client = Client::new(self.server.address);
        let answer = client.send(self.exchanges[0].request.as_bytes()).await?;
        Ok(answer.size())
    }
}

async fn compare(client: &mut Client, exchange: &Exchange, size: usize) -> Outcome {
    let answer = client.send(exchange.request.as_bytes()).await?;
    let problem = if answer.status != exchange.status {
        format!("{} instead of {}", answer.status, exchange.status)
    } else if !answer.text().contains(&exchange.contains) {
        format!("no {:?} in it", exchange.contains)
    } else if answer.size() != size {
        format!("{} bytes instead of {size}", answer.size())
    } else {
        return Ok(());
    };
    Err(format!("a wrong answer: {problem}: {}", answer.excerpt()).into())
}
