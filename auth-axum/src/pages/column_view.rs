//! The field of a column: which input its kind asks for, and how a value is written into it.

use auth_core::model::{Column, DefaultValue, Kind, Value};
use chrono::{DateTime, NaiveDateTime, NaiveTime, Timelike, Utc};

use super::FieldView;
use super::field_view::capitalized;

impl FieldView {
    /// The field of a column, with the default of the column in it.
    ///
    /// | Column | Input |
    /// |---|---|
    /// | with choices | a select, with their labels |
    /// | `bool` | a box to tick; of an `Option<bool>` a select of yes, no and not given |
    /// | text | a line, or without `max_length` several |
    /// | numbers | a number, within what the type holds |
    /// | dates and times | the browser's own input; moments are in UTC and say so |
    /// | JSON | several lines, indented |
    /// | bytes | how many there are, not to be changed: nobody can type them |
    ///
    /// Inputs of browsers know thousandths of a second, and no more.
    pub fn of(column: &Column) -> Self {
        let mut field = Self::without_value(column).help(column.help);
        field.may_be_blank = column.nullable || column.default.is_none();
        // Of a box that nobody ticks browsers send nothing, which is an answer too.
        field.required = column.must_be_filled_in() && !matches!(field.kind, "checkbox");
        if let Some(default) = column.default
            && default != DefaultValue::Now
        {
            field.show(
                column,
                &default.value(column.kind, DateTime::<Utc>::UNIX_EPOCH),
            );
        }
        field
    }

    fn without_value(column: &Column) -> Self {
        let (name, label) = (column.field, capitalized(column.label));
        if !column.choices.is_empty() {
            let choices = column.choices.iter();
            return Self::select(name, &label, choices.map(|one| (one.value, one.label)));
        }
        let field = |kind| Self::of_kind(kind, name, &label);
        match column.kind {
            Kind::Bool if column.nullable => {
                Self::select(name, &label, [("true", "Yes"), ("false", "No")])
            }
            Kind::Bool => field("checkbox"),
            Kind::SmallInt | Kind::Int | Kind::BigInt => Self {
                range: range(column),
                ..field("number")
            },
            // Without it browsers take whole numbers alone.
            Kind::Float | Kind::Decimal => Self {
                step: "any",
                ..field("number")
            },
            Kind::Date => field("date"),
            // Without it they refuse seconds, also those that are there already.
            Kind::Time => Self {
                step: "any",
                ..field("time")
            },
            Kind::DateTime => Self {
                step: "any",
                label: format!("{label} (UTC)"),
                ..field("datetime-local")
            },
            Kind::Json => field("textarea").uncapitalized(),
            Kind::Text if column.max_length.is_none() => field("textarea"),
            Kind::Bytes => Self {
                disabled: true,
                ..field("text")
            },
            Kind::Uuid | Kind::Key => field("text").uncapitalized(),
            _ => Self {
                max_length: column.max_length,
                ..field("text")
            },
        }
    }

    /// Shows what is in the column.
    pub(super) fn show(&mut self, column: &Column, value: &Value) {
        if column.private || self.kind == "password" {
            return;
        }
        self.checked = *value == Value::Bool(true);
        if self.kind != "checkbox" {
            self.value = written(value);
        }
    }
}

/// The least and the greatest integer of a column, where browsers can count as far.
fn range(column: &Column) -> Option<(i64, i64)> {
    match (column.range, column.kind) {
        (Some(range), _) => Some(range),
        (None, Kind::SmallInt) => Some((i16::MIN.into(), i16::MAX.into())),
        (None, Kind::Int) => Some((i32::MIN.into(), i32::MAX.into())),
        (None, _) => None,
    }
}

/// The value as the input of its kind takes it (HTML, "valid local date and time string").
fn written(value: &Value) -> String {
    match value {
        Value::Time(time) => time.format(time_format(*time)).to_string(),
        Value::DateTime(moment) => {
            let local: NaiveDateTime = moment.naive_utc();
            format!(
                "{}T{}",
                local.date(),
                local.time().format(time_format(local.time()))
            )
        }
        Value::Json(json) => serde_json::to_string_pretty(json).unwrap_or_default(),
        other => other.display(),
    }
}

/// As short as can be, so that browsers ask for no seconds where there are none.
fn time_format(time: NaiveTime) -> &'static str {
    match (time.second(), time.nanosecond() / 1_000_000) {
        (0, 0) => "%H:%M",
        (_, 0) => "%H:%M:%S",
        _ => "%H:%M:%S%.3f",
    }
}
