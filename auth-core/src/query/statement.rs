//! The text of a query and its values, which are never a part of the text.

use crate::db::{Engine, Select, Sql};
use crate::model::{Model, Value};

use super::condition::Condition;
use super::order::Order;

/// A statement while it is written: text with a `?` for each value so far.
#[derive(Debug)]
pub(super) struct Statement {
    engine: Engine,
    text: String,
    values: Vec<Value>,
}

impl Statement {
    pub(super) fn new(engine: Engine, text: String) -> Self {
        Self {
            engine,
            text,
            values: Vec::new(),
        }
    }

    pub(super) const fn engine(&self) -> Engine {
        self.engine
    }

    /// Adds text that this crate made of names that the compiler knows.
    pub(super) fn push(&mut self, pieces: &[&str]) {
        self.text.extend(pieces.iter().copied());
    }

    /// Adds a `?` and its value.
    pub(super) fn bind(&mut self, value: Value) {
        self.text.push('?');
        self.values.push(value);
    }

    /// Adds the `WHERE` for `condition`, which is left out where it means every row.
    pub(super) fn filter(mut self, condition: &Condition) -> Self {
        if !matches!(condition, Condition::All(parts) if parts.is_empty()) {
            self.push(&[" WHERE "]);
            condition.write(&mut self);
        }
        self
    }

    /// Adds the `ORDER BY`. Rows that are alike in `order` come by their key, so that no two pages share a row.
    pub(super) fn order<M: Model>(mut self, order: &[Order<M>]) -> Self {
        self.push(&[" ORDER BY "]);
        for step in order {
            step.write(&mut self);
            if step.is_total() {
                return self;
            }
            self.push(&[", "]);
        }
        self.push(&["\"", M::KEY, "\""]);
        self
    }

    /// Adds the `LIMIT`.
    pub(super) fn limit(mut self, rows: i64) -> Self {
        self.push(&[" LIMIT "]);
        self.bind(Value::Int(rows));
        self
    }

    /// Adds the `OFFSET`, where there is one.
    pub(super) fn offset(mut self, rows: i64) -> Self {
        if rows > 0 {
            self.push(&[" OFFSET "]);
            self.bind(Value::Int(rows));
        }
        self
    }

    /// What follows the columns of a `SELECT` of whole rows.
    pub(super) fn into_select<M: Model>(self) -> (Select, Vec<Value>) {
        let select = Select::query(self.engine, &[("", M::COLUMNS.as_slice())], &self.text);
        (select, self.values)
    }

    /// The whole statement.
    pub(super) fn into_sql(self) -> (Sql, Vec<Value>) {
        (Sql::generated(self.text), self.values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Model;
    use crate::model::Json;
    use crate::query::Filter;

    #[derive(Debug, Clone, Model)]
    #[model(table = "note")]
    struct Note {
        id: i64,
        #[model(column = "body")]
        text: String,
        code: Option<String>,
        stars: Option<i32>,
        extra: Option<Json<Vec<i32>>>,
    }

    fn written(engine: Engine, filter: &Filter<Note>) -> (String, Vec<Value>) {
        let statement = Statement::new(engine, String::new()).filter(&filter.condition);
        (statement.text, statement.values)
    }

    /// On SQLite, where everything is plain.
    fn plain(filter: &Filter<Note>) -> String {
        written(Engine::Sqlite, filter).0
    }

    const NOTE: NoteFields<Note> = Note::FIELDS;

    #[test]
    fn conditions_are_joined_as_they_were_written() {
        let (one, two) = (NOTE.stars.ge(1), NOTE.id.ne(2));
        for (filter, expected) in [
            (Filter::default(), ""),
            (one.clone(), " WHERE \"stars\" >= ?"),
            (Filter::default() & one.clone(), " WHERE \"stars\" >= ?"),
            (
                one.clone() & two.clone() & one.clone(),
                " WHERE (\"stars\" >= ? AND \"id\" <> ? AND \"stars\" >= ?)",
            ),
            (
                !(one.clone() | two.clone()) & !!two,
                " WHERE (NOT ((\"stars\" >= ? OR \"id\" <> ?)) AND \"id\" <> ?)",
            ),
            (NOTE.stars.is_in([1, 2]), " WHERE \"stars\" IN (?, ?)"),
            (NOTE.stars.is_in([1]), " WHERE \"stars\" = ?"),
            (NOTE.stars.is_in([None::<i32>]), " WHERE \"stars\" IS NULL"),
            (NOTE.stars.is_in(Vec::<i32>::new()), " WHERE 1 = 0"),
            (!NOTE.stars.is_null(), " WHERE NOT (\"stars\" IS NULL)"),
        ] {
            assert_eq!(plain(&filter), expected);
        }
    }

    #[test]
    fn values_are_bound_in_their_order() {
        let filter = NOTE.id.gt(1) & (NOTE.stars.is_in([2, 3]) | NOTE.text.starts_with("4?"));
        let values = [
            Value::Int(1),
            Value::Int(2),
            Value::Int(3),
            Value::Key("4?".to_owned()),
            Value::Key("4@".to_owned()),
        ];
        assert_eq!(written(Engine::Sqlite, &filter).1, values);
        assert_eq!(written(Engine::Postgres, &filter).1, values);
    }

    #[test]
    fn text_is_exact_in_the_words_of_each_engine() {
        let filter = NOTE.text.eq("a") & NOTE.code.lt("b") & NOTE.code.contains("%");
        for (engine, expected) in [
            (
                Engine::Sqlite,
                " WHERE (\"body\" = ? AND \"code\" < ? AND instr(\"code\", ?) > 0)",
            ),
            (
                Engine::Postgres,
                " WHERE (\"body\" = ? AND \"code\" COLLATE \"C\" < ? AND strpos(\"code\" COLLATE \"C\", ?) > 0)",
            ),
            (
                Engine::MySql,
                " WHERE ((\"body\" = ? AND CAST(\"body\" AS BINARY) = ?) AND CAST(\"code\" AS BINARY) < ? \
                 AND instr(CAST(\"code\" AS BINARY), ?) > 0)",
            ),
        ] {
            assert_eq!(written(engine, &filter).0, expected);
        }
    }

    #[test]
    fn json_is_compared_by_its_content_and_text_by_its_end() {
        let filter = NOTE.extra.ne(Json(vec![1])) & NOTE.text.ends_with("é");
        for (engine, expected, length) in [
            (
                Engine::Sqlite,
                " WHERE (json(\"extra\") <> json(?) AND substr(\"body\", ? * -1) = ?)",
                1,
            ),
            (
                Engine::Postgres,
                " WHERE (CAST(\"extra\" AS TEXT) <> CAST(? AS TEXT) \
                 AND right(\"body\" COLLATE \"C\", ?::integer) = ?)",
                1,
            ),
            (
                Engine::MySql,
                " WHERE (CAST(CAST(JSON_EXTRACT(\"extra\", '$') AS CHAR) AS BINARY) \
                 <> CAST(CAST(JSON_EXTRACT(?, '$') AS CHAR) AS BINARY) \
                 AND RIGHT(CAST(\"body\" AS BINARY), ?) = ?)",
                2,
            ),
        ] {
            let (text, values) = written(engine, &filter);
            assert_eq!(text, expected);
            assert_eq!(values[1], Value::Int(length));
        }
    }

    #[test]
    fn text_with_a_nul_is_compared_without_being_sent() {
        for (filter, expected) in [
            (NOTE.text.eq("a\0b"), " WHERE \"body\" <> \"body\""),
            (NOTE.text.ne("a\0b"), " WHERE \"body\" = \"body\""),
            (NOTE.text.lt("a\0b"), " WHERE \"body\" <= ?"),
            (NOTE.text.ge("a\0b"), " WHERE \"body\" > ?"),
            (NOTE.text.contains("\0"), " WHERE \"body\" <> \"body\""),
            (NOTE.text.is_in(["\0", "a"]), " WHERE \"body\" = ?"),
        ] {
            assert_eq!(plain(&filter), expected);
        }
        let (_, values) = written(Engine::Postgres, &NOTE.text.gt("a\0b"));
        assert_eq!(values, [Value::Key("a".to_owned())]);
    }

    #[test]
    fn the_key_decides_between_rows_that_are_alike() {
        let ordered =
            |engine, order: &[Order<Note>]| Statement::new(engine, String::new()).order(order).text;
        assert_eq!(ordered(Engine::MySql, &[]), " ORDER BY \"id\"");
        assert_eq!(
            ordered(Engine::MySql, &[NOTE.code.asc()]),
            " ORDER BY \"code\" ASC, \"id\""
        );
        assert_eq!(
            ordered(Engine::Postgres, &[NOTE.code.desc(), NOTE.text.asc()]),
            " ORDER BY \"code\" COLLATE \"C\" DESC NULLS LAST, \"body\" COLLATE \"C\" ASC, \"id\""
        );
        assert_eq!(
            ordered(Engine::Sqlite, &[NOTE.id.desc(), NOTE.stars.asc()]),
            " ORDER BY \"id\" DESC"
        );
    }

    #[test]
    fn many_conditions_do_not_become_a_deep_expression() {
        let any = (0..10_000).fold(NOTE.id.eq(0), |any, id| any | NOTE.id.eq(id));
        let (mut depth, mut deepest) = (0_i32, 0);
        for char in plain(&any).chars() {
            depth += match char {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            deepest = deepest.max(depth);
        }
        assert!(depth == 0 && deepest < 10, "{deepest}");
    }
}
