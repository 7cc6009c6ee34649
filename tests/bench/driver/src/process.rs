//! What `/proc` says about a process.

use std::fs;
use std::process::Command;
use std::sync::OnceLock;

use crate::Outcome;

/// The memory of a process in KiB.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Memory {
    /// Now.
    pub(crate) resident: u64,
    /// At most, since it started.
    pub(crate) peak: u64,
}

/// The CPU time of a process so far, in seconds.
pub(crate) fn cpu(pid: u32) -> Outcome<f64> {
    let fields = stat(pid)?;
    Ok(seconds(time(&fields, 14)? + time(&fields, 15)?))
}

/// The CPU time of a process and its children so far, the ended ones included.
pub(crate) fn cpu_of_family(parent: u32) -> Outcome<f64> {
    let own = stat(parent)?;
    let mut ticks = 0;
    for field in 14..=17 {
        ticks += time(&own, field)?;
    }
    for entry in fs::read_dir("/proc")? {
        let Some(pid) = entry?
            .file_name()
            .to_str()
            .and_then(|name| name.parse().ok())
        else {
            continue;
        };
        // One that has just ended counts for its parent.
        let Ok(fields) = stat(pid) else { continue };
        if fields
            .get(1)
            .is_some_and(|field| *field == parent.to_string())
        {
            ticks += time(&fields, 14)? + time(&fields, 15)?;
        }
    }
    Ok(seconds(ticks))
}

pub(crate) fn memory(pid: u32) -> Outcome<Memory> {
    let status = fs::read_to_string(format!("/proc/{pid}/status"))?;
    let kib = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        let number = line.and_then(|rest| rest.trim_start_matches(':').split_whitespace().next());
        number
            .and_then(|number| number.parse().ok())
            .ok_or_else(|| format!("process {pid} has no {name}"))
    };
    Ok(Memory {
        resident: kib("VmRSS")?,
        peak: kib("VmHWM")?,
    })
}

/// The fields after the name of the program, which may itself contain anything: the first is number 3 of proc(5).
fn stat(pid: u32) -> Outcome<Vec<String>> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat"))?;
    let (_, rest) = stat
        .rsplit_once(')')
        .ok_or("/proc has no stat as it used to")?;
    Ok(rest.split_whitespace().map(str::to_owned).collect())
}

/// A field by its number in proc(5).
fn time(fields: &[String], number: usize) -> Outcome<u64> {
    let field = fields
        .get(number - 3)
        .ok_or("/proc has no stat as it used to")?;
    Ok(field.parse()?)
}

fn seconds(ticks: u64) -> f64 {
    static PER_SECOND: OnceLock<u64> = OnceLock::new();
    let per_second = PER_SECOND.get_or_init(|| {
        let output = Command::new("getconf").arg("CLK_TCK").output().ok();
        let text = output.and_then(|output| String::from_utf8(output.stdout).ok());
        text.and_then(|text| text.trim().parse().ok())
            .unwrap_or(100)
    });
    ticks as f64 / *per_second as f64
}
