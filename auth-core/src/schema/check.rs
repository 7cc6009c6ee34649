//! A rule about the values of a column.

use serde::{Deserialize, Serialize};

use crate::model::Column;
use crate::model::literal::integer;

use super::{Literal, check_name};

/// A rule: a column holds one of some values, or null.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Check {
    /// The name of the rule, so that a migration can replace it.
    pub name: String,
    /// The column.
    pub column: String,
    /// The values.
    pub values: Vec<Literal>,
}

impl Check {
    /// The rule of `column` in `table`, if it has choices.
    pub fn of(table: &str, column: &Column) -> Option<Self> {
        let literal = |value: &str| match integer(value) {
            Some(number) if column.kind.is_integer() => Literal::Int(number),
            _ => Literal::Text(value.to_owned()),
        };
        let values: Vec<_> = column
            .choices
            .iter()
            .map(|choice| literal(choice.value))
            .collect();
        (!values.is_empty()).then(|| Self {
            name: check_name(table, column.name),
            column: column.name.to_owned(),
            values,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Choice;

    const CHOICES: &[Choice] = &[Choice::new("1", "one"), Choice::new("-2", "two")];

    #[test]
    fn values_are_literals_of_the_column() {
        let numbers = Check::of(
            "t",
            &Column {
                choices: CHOICES,
                ..Column::of::<i16>("level")
            },
        )
        .unwrap();
        assert_eq!(numbers.name, "t_level_check");
        assert_eq!(numbers.values, [Literal::Int(1), Literal::Int(-2)]);
        let texts = Check::of(
            "t",
            &Column {
                choices: CHOICES,
                ..Column::of::<String>("level")
            },
        )
        .unwrap();
        assert_eq!(texts.values[0], Literal::Text("1".to_owned()));
        assert_eq!(Check::of("t", &Column::of::<String>("name")), None);
    }

    #[test]
    fn it_is_read_as_it_was_written() {
        let rule = Check::of(
            "t",
            &Column {
                choices: CHOICES,
                ..Column::of::<i16>("level")
            },
        )
        .unwrap();
        let text = serde_json::to_string(&rule).unwrap();
        assert_eq!(serde_json::from_str::<Check>(&text).unwrap(), rule);
    }
}
