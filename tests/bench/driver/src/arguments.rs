//! What the command line asks for.

use std::env;

use crate::Outcome;
use crate::scenario::{ALL, QUICK};

/// What the command line asks for.
pub(crate) struct Arguments {
    /// Shorter rounds, and no scenario that takes minutes to prepare.
    pub(crate) quick: bool,
    /// Whether a missed target is a failure.
    pub(crate) check: bool,
    /// What to run, in this order.
    pub(crate) scenarios: Vec<String>,
}

impl Arguments {
    pub(crate) fn read() -> Outcome<Self> {
        let (mut quick, mut check, mut scenarios) = (false, false, Vec::new());
        for argument in env::args().skip(1) {
            match argument.as_str() {
                "--quick" => quick = true,
                "--check" => check = true,
                name if ALL.contains(&name) => scenarios.push(argument),
                _ => {
                    return Err(format!("{argument} is no scenario: {}", ALL.join(", ")).into());
                }
            }
        }
        if scenarios.is_empty() {
            let usual: &[&str] = if quick { &QUICK } else { &ALL };
            scenarios = usual.iter().map(ToString::to_string).collect();
        }
        Ok(Self {
            quick,
            check,
            scenarios,
        })
    }
}
