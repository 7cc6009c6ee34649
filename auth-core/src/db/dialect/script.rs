//! A migration as text.

use crate::model::OnDelete;
use crate::schema::{Check, ColumnSchema, ForeignKey, Index, Literal, Operation, Table};

use super::{Dialect, Engine};

/// The two directions of a migration, as SQL text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Script {
    pub(crate) up: String,
    pub(crate) down: String,
}

/// Writes `operations` in the words of `engine`; `title` heads the file.
pub(crate) fn render(engine: Engine, title: &str, operations: &[Operation]) -> Script {
    let dialect = engine.dialect();
    let up: Vec<_> = operations
        .iter()
        .map(|operation| forward(dialect, operation))
        .collect();
    let down: Vec<_> = operations
        .iter()
        .rev()
        .filter_map(|operation| backward(dialect, operation))
        .collect();
    Script {
        up: format!("-- {title}\n\n{}", up.join("\n")),
        down: format!("-- Undoes: {title}\n\n{}", down.join("\n")),
    }
}

fn forward(dialect: &dyn Dialect, operation: &Operation) -> String {
    match operation {
        Operation::CreateTable(table) => create_table(dialect, table),
        Operation::Insert {
            table,
            comment,
            row,
        } => {
            let names: Vec<_> = row.iter().map(|(name, _)| dialect.quote(name)).collect();
            let values: Vec<_> = row
                .iter()
                .map(|(_, value)| literal(dialect, value))
                .collect();
            format!(
                "-- {comment}\nINSERT INTO {} ({}) VALUES ({});\n",
                dialect.quote(table),
                names.join(", "),
                values.join(", ")
            )
        }
    }
}

fn backward(dialect: &dyn Dialect, operation: &Operation) -> Option<String> {
    match operation {
        Operation::CreateTable(table) => {
            Some(format!("DROP TABLE {};\n", dialect.quote(&table.name)))
        }
        // The row goes with its table.
        Operation::Insert { .. } => None,
    }
}

fn create_table(dialect: &dyn Dialect, table: &Table) -> String {
    let columns = table
        .columns
        .iter()
        .map(|column| column_line(dialect, column));
    let key = (!table.has_numbered_key())
        .then(|| format!("PRIMARY KEY ({})", quoted_list(dialect, &table.primary_key)));
    let uniques = table.uniques.iter().map(|index| {
        format!(
            "CONSTRAINT {} UNIQUE ({})",
            dialect.quote(&index.name),
            quoted_list(dialect, &index.columns)
        )
    });
    let foreign_keys = table
        .foreign_keys
        .iter()
        .map(|key| foreign_key(dialect, key));
    let checks = table.checks.iter().map(|rule| check(dialect, rule));
    let lines: Vec<_> = columns
        .chain(key)
        .chain(uniques)
        .chain(foreign_keys)
        .chain(checks)
        .map(|line| format!("    {line}"))
        .collect();
    let indexes: String = table
        .indexes
        .iter()
        .map(|index| create_index(dialect, table, index))
        .collect();
    format!(
        "-- {}\nCREATE TABLE {} (\n{}\n){};\n{indexes}",
        table.comment,
        dialect.quote(&table.name),
        lines.join(",\n"),
        dialect.table_options(table),
    )
}

fn column_line(dialect: &dyn Dialect, column: &ColumnSchema) -> String {
    let name = dialect.quote(&column.name);
    if column.numbered {
        return format!("{name} {}", dialect.numbered_key());
    }
    let null = if column.nullable { "" } else { " NOT NULL" };
    let default = column.default.as_ref().map_or(String::new(), |value| {
        let text = literal(dialect, value);
        let text = if matches!(value, Literal::Text(_)) {
            dialect.text_default(&text)
        } else {
            text
        };
        format!(" DEFAULT {text}")
    });
    format!("{name} {}{null}{default}", dialect.column_type(column))
}

fn foreign_key(dialect: &dyn Dialect, key: &ForeignKey) -> String {
    let action = match key.on_delete {
        OnDelete::Cascade => "CASCADE",
        OnDelete::SetNull => "SET NULL",
    };
    format!(
        "CONSTRAINT {} FOREIGN KEY ({}) REFERENCES {} ({}) ON DELETE {action}",
        dialect.quote(&key.name),
        dialect.quote(&key.column),
        dialect.quote(&key.table),
        dialect.quote(&key.target),
    )
}

fn check(dialect: &dyn Dialect, rule: &Check) -> String {
    let values: Vec<_> = rule
        .values
        .iter()
        .map(|value| literal(dialect, value))
        .collect();
    format!(
        "CONSTRAINT {} CHECK ({} IN ({}))",
        dialect.quote(&rule.name),
        dialect.quote(&rule.column),
        values.join(", ")
    )
}

fn create_index(dialect: &dyn Dialect, table: &Table, index: &Index) -> String {
    format!(
        "CREATE INDEX {} ON {} ({});\n",
        dialect.quote(&index.name),
        dialect.quote(&table.name),
        quoted_list(dialect, &index.columns)
    )
}

fn quoted_list(dialect: &dyn Dialect, names: &[String]) -> String {
    let quoted: Vec<_> = names.iter().map(|name| dialect.quote(name)).collect();
    quoted.join(", ")
}

fn literal(dialect: &dyn Dialect, value: &Literal) -> String {
    match value {
        Literal::Bool(value) => dialect.bool_literal(*value).to_owned(),
        Literal::Int(value) => value.to_string(),
        Literal::Float(value) => format!("{value:?}"),
        Literal::Text(text) => format!("'{}'", text.replace('\'', "''")),
        // In brackets, which all engines want around what is no literal.
        Literal::Sql { sql } => format!("({sql})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Choice, Column, Kind};

    const TEXTS: &[Choice] = &[Choice::new("it's", ""), Choice::new("2", "")];
    const NUMBERS: &[Choice] = &[Choice::new("-1", ""), Choice::new("2", "")];

    fn created(engine: Engine) -> String {
        let mut table = Table::new("t", "Rows.").column(ColumnSchema::new("d", Kind::Decimal));
        table = table.column(ColumnSchema::new("j", Kind::Json));
        let text = Column {
            choices: TEXTS,
            ..Column::of::<String>("a")
        };
        let number = Column {
            choices: NUMBERS,
            ..Column::of::<i64>("b")
        };
        for column in [text, number] {
            table.checks.extend(Check::of("t", &column));
        }
        create_table(engine.dialect(), &table.primary_key(&["d"]))
    }

    #[test]
    fn rules_have_names_and_literals() {
        for engine in Engine::ALL {
            let text = created(engine).replace('`', "\"");
            for rule in [
                r#"CONSTRAINT "t_a_check" CHECK ("a" IN ('it''s', '2'))"#,
                r#"CONSTRAINT "t_b_check" CHECK ("b" IN (-1, 2))"#,
            ] {
                assert!(text.contains(rule), "{text}");
            }
        }
    }

    #[test]
    fn every_engine_has_a_type_for_decimals_and_json() {
        for (engine, decimal, json) in [
            (Engine::Sqlite, "TEXT", "TEXT"),
            (Engine::Postgres, "NUMERIC", "JSONB"),
            (Engine::MySql, "DECIMAL(57, 28)", "JSON"),
        ] {
            let (text, dialect) = (created(engine), engine.dialect());
            for (name, kind) in [("d", decimal), ("j", json)] {
                let line = format!("{} {kind} NOT NULL", dialect.quote(name));
                assert!(text.contains(&line), "{text}");
            }
        }
    }
}
