//! Prints how long each expansion took that the compiler did for this program.

/// Changed, it has the program compiled anew.
const ROUND: Option<&str> = option_env!("BENCH_ROUND");

fn main() {
    let _ = ROUND;
    for nanoseconds in expansion::nanoseconds!() {
        println!("{nanoseconds}");
    }
}
