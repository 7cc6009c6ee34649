//! Date-times as text, in an engine that has no type for them.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime};

/// Date-times are text that sorts as time and that Django reads too.
#[cfg_attr(
    not(feature = "sqlite"),
    allow(dead_code, reason = "written there alone")
)]
pub(super) const DATE_TIME: &str = "%Y-%m-%d %H:%M:%S%.6f";

/// Reads what [`DATE_TIME`] writes: `2026-11-23 04:35:16.000000`. To try formats would take 30 times as long.
fn own_date_time(text: &str) -> Option<NaiveDateTime> {
    let bytes: &[u8; 26] = text.as_bytes().try_into().ok()?;
    let marks = [
        (4, b'-'),
        (7, b'-'),
        (10, b' '),
        (13, b':'),
        (16, b':'),
        (19, b'.'),
    ];
    if marks.iter().any(|(place, mark)| bytes[*place] != *mark) {
        return None;
    }
    let number = |digits: std::ops::Range<usize>| {
        bytes[digits].iter().try_fold(0_u32, |number, byte| {
            let digit = byte.is_ascii_digit().then(|| u32::from(byte - b'0'))?;
            Some(number * 10 + digit)
        })
    };
    NaiveDate::from_ymd_opt(number(0..4)?.cast_signed(), number(5..7)?, number(8..10)?)?
        .and_hms_micro_opt(
            number(11..13)?,
            number(14..16)?,
            number(17..19)?,
            number(20..26)?,
        )
}

/// A date-time as we write it, or as others do: with a `T`, without a fraction or seconds, with an offset.
pub(super) fn date_time(text: &str) -> Option<NaiveDateTime> {
    own_date_time(text).or_else(|| foreign_date_time(text))
}

fn foreign_date_time(text: &str) -> Option<NaiveDateTime> {
    let text = text.replacen('T', " ", 1);
    let text = text.trim_end_matches('Z');
    let formats = ["%F %T%.f", "%F %R"];
    let naive = formats
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok());
    naive.or_else(|| {
        let formats = ["%F %T%.f%#z", "%F %R%#z"];
        let mut moments = formats
            .iter()
            .filter_map(|format| DateTime::parse_from_str(text, format).ok());
        Some(moments.next()?.naive_utc())
    })
}

/// A time of day, with or without seconds. One of UTC says so or not.
pub(super) fn time(text: &str) -> Option<NaiveTime> {
    let text = text.trim_end_matches('Z');
    ["%T%.f", "%R"]
        .iter()
        .find_map(|format| NaiveTime::parse_from_str(text, format).ok())
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn own_date_times_come_back_as_they_were_written() {
        let start = DateTime::UNIX_EPOCH.naive_utc();
        for seconds in [0, 951_827_696, 1_763_873_716, 32_503_679_999] {
            for micros in [0, 1, 100_000, 999_999] {
                let time = start + TimeDelta::seconds(seconds) + TimeDelta::microseconds(micros);
                let text = time.format(DATE_TIME).to_string();
                assert_eq!(own_date_time(&text), Some(time), "{text}");
            }
        }
    }

    #[test]
    fn whatever_else_there_is_is_not_taken_for_it() {
        for text in [
            "",
            "2026-11-23",
            "2026-11-23 04:35:16",
            "2026-11-23T04:35:16.000000",
            "2026-11-23 04:35:16.00000Z",
            "2026-13-23 04:35:16.000000",
            "2026-11-23 24:35:16.000000",
            "+026-11-23 04:35:16.000000",
            "2026-11-23 04:35:16.0000é",
        ] {
            assert_eq!(own_date_time(text), None, "{text}");
        }
    }
}
