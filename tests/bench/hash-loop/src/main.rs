//! Argon2id in a tight loop, a thread per core, each with memory of its own that it reuses: what the machine can do.
//!
//! `hash-loop SECONDS` prints the hashes per second of all threads together.

use std::error::Error;
use std::time::{Duration, Instant};
use std::{env, thread};

use argon2::{Algorithm, Argon2, Block, Params, Version};

fn main() -> Result<(), Box<dyn Error>> {
    let seconds = env::args().nth(1).ok_or("hash-loop SECONDS")?.parse()?;
    let duration = Duration::from_secs_f64(seconds);
    let threads = thread::available_parallelism()?.get();
    let rates = thread::scope(|scope| {
        let loops: Vec<_> = (0..threads)
            .map(|_| scope.spawn(move || hash_for(duration)))
            .collect();
        loops
            .into_iter()
            .map(|thread| thread.join().map_err(|_| "a thread died")?)
            .collect::<Result<Vec<f64>, _>>()
    })?;
    println!("{:.3}", rates.iter().sum::<f64>());
    Ok(())
}

/// The hashes per second of one thread. Each counts to the end of its last hash, so that none is cut in two.
fn hash_for(duration: Duration) -> Result<f64, &'static str> {
    let params = Params::new(19_456, 2, 1, None).map_err(|_| "the parameters are wrong")?;
    let mut memory = vec![Block::default(); params.block_count()];
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let mut out = [0; 32];
    let (start, mut hashes) = (Instant::now(), 0);
    while start.elapsed() < duration {
        argon2
            .hash_password_into_with_memory(b"a right password", &[7; 16], &mut out, &mut memory)
            .map_err(|_| "a hash failed")?;
        hashes += 1;
    }
    Ok(f64::from(hashes) / start.elapsed().as_secs_f64())
}
