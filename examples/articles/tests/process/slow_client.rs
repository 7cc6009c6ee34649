//! Clients that take their time.

use std::io::{Read, Write};
use std::thread;
use std::time::{Duration, Instant};

use crate::support::{Folder, Program, TestResult};

#[test]
fn a_header_that_trickles_in_is_cut_after_ten_seconds() -> TestResult {
    if std::env::var_os("TEST_FULL").is_none() {
        eprintln!("not asked for: TEST_FULL is not set");
        return Ok(());
    }
    let folder = Folder::migrated()?;
    let server = Program::server(&folder).serve()?;
    let mut stream = server.client().connect()?;
    let mut trickle = stream.try_clone()?;
    thread::spawn(move || {
        for byte in b"GET / HTTP/1.1\r\nX-Slow: "
            .iter()
            .chain([b'x'; 100].iter())
        {
            if trickle.write_all(&[*byte]).is_err() {
                return;
            }
            thread::sleep(Duration::from_millis(200));
        }
    });

    let started = Instant::now();
    // The end of the stream, or a reset: both cut the client off.
    drop(stream.read_to_end(&mut Vec::new()));
    let took = started.elapsed();
    assert!((9..12).contains(&took.as_secs()), "{took:?}");
    assert_eq!(server.client().get("/public")?.status, 200);
    Ok(())
}
