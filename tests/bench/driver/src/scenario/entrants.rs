//! The servers, each with a database of its own.

use std::rc::Rc;

use crate::Outcome;
use crate::bench::Bench;
use crate::contestant::Exchange;
use crate::engine::Engine;
use crate::seed::{AXUM_LOGIN, Content};
use crate::server::Server;
use crate::site::{Cookie, Site, Tables};

/// A program and how it is started.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    ByHand,
    Ours,
    OursCached,
    AxumLogin,
    AxumLoginWithoutPing,
}

impl Kind {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::ByHand => "by hand",
            Self::Ours => "ours",
            Self::OursCached => "ours, session cache",
            Self::AxumLogin => "axum-login",
            Self::AxumLoginWithoutPing => "axum-login, no ping",
        }
    }

    const fn tables(self) -> Tables {
        match self {
            Self::ByHand | Self::Ours | Self::OursCached => Tables::Ours,
            Self::AxumLogin | Self::AxumLoginWithoutPing => Tables::AxumLogin,
        }
    }

    const fn program(self) -> &'static str {
        match self {
            Self::ByHand => "release/by-hand",
            Self::Ours | Self::OursCached => "release/ours",
            Self::AxumLogin | Self::AxumLoginWithoutPing => AXUM_LOGIN,
        }
    }

    const fn variable(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::OursCached => Some(("BENCH_SESSION_CACHE", "1")),
            Self::AxumLoginWithoutPing => Some(("BENCH_PING", "0")),
            _ => None,
        }
    }
}

/// A server that runs, and its database.
pub(crate) struct Entrant {
    pub(crate) kind: Kind,
    pub(crate) engine: Engine,
    pub(crate) server: Rc<Server>,
    pub(crate) site: Site,
}

impl Entrant {
    /// Starts a server on a copy of the usual database; nothing if there is no such server.
    pub(crate) async fn start(bench: &Bench, kind: Kind, engine: Engine) -> Outcome<Option<Self>> {
        Self::start_with(bench, kind, engine, &[]).await
    }

    /// The same with more variables.
    pub(crate) async fn start_with(
        bench: &Bench,
        kind: Kind,
        engine: Engine,
        variables: &[(&str, &str)],
    ) -> Outcome<Option<Self>> {
        let whose = format!("{}-{engine}", kind.name().replace([' ', ','], "-"));
        let site = Site::copy(bench, engine, kind.tables(), Content::USUAL, &whose).await?;
        Self::start_on(bench, kind, engine, site, variables).await
    }

    /// Starts a server on this database.
    pub(crate) async fn start_on(
        bench: &Bench,
        kind: Kind,
        engine: Engine,
        site: Site,
        variables: &[(&str, &str)],
    ) -> Outcome<Option<Self>> {
        let mut all = vec![("DATABASE_URL", &*site.url)];
        all.extend(kind.variable());
        all.extend(variables);
        let program = bench.target(kind.program());
        let server = Server::start(bench, kind.name(), &program, &all).await?;
        Ok(server.map(|server| Self {
            kind,
            engine,
            server: Rc::new(server),
            site,
        }))
    }

    /// GET requests for this path by everybody who is logged in. `contains` says what is in the answer.
    pub(crate) fn gets(&self, path: &str, contains: impl Fn(&Cookie) -> String) -> Vec<Exchange> {
        let cookies = self.site.cookies.iter();
        cookies
            .map(|cookie| Exchange {
                request: format!(
                    "GET {path} HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\n\r\n",
                    self.server.address, cookie.pair
                ),
                status: 200,
                contains: contains(cookie),
            })
            .collect()
    }
}
