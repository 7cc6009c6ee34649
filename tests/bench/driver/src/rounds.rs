//! Servers by turns, so that whatever else the machine does meets all of them.

use crate::Outcome;
use crate::bench::Bench;
use crate::contestant::Contestant;
use crate::figures::Figures;
use crate::stats::ratio;

/// Runs every contestant once a round, in an order that is drawn for each.
pub(crate) async fn run(bench: &Bench, contestants: &mut [Contestant]) -> Outcome {
    let (rounds, seconds) = bench.rounds();
    for round in 1..=rounds {
        bench.say(&format!("round {round} of {rounds}"));
        let mut order: Vec<usize> = (0..contestants.len()).collect();
        fastrand::shuffle(&mut order);
        for place in order {
            contestants[place].round(bench, seconds).await?;
        }
    }
    Ok(())
}

/// The ratio by pairs of two contestants.
pub(crate) fn compare(one: &Contestant, other: &Contestant, of: impl Fn(&Figures) -> f64) -> f64 {
    ratio(&one.values(&of), &other.values(&of))
}
