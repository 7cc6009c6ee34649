//! The text of a statement, written once for three databases.

use std::borrow::Cow;
use std::sync::Arc;

use sqlx::{AssertSqlSafe, SqlSafeStr, SqlStr};

use crate::model::Value;

use super::Engine;
use super::change::Touched;

/// The text of a statement: standard SQL with `?` for each value and `"…"` around names.
///
/// A literal becomes one by itself. Text that was put together at run time has to be vouched for with
/// [`Sql::trusted`], which is easy to search for.
#[derive(Debug, Clone)]
pub struct Sql {
    text: Text,
    touched: Touched,
}

#[derive(Debug, Clone)]
enum Text {
    Portable(Cow<'static, str>),
    /// Already in the engine's own words; a statement of the hot path is translated once.
    Prepared(Engine, Arc<str>),
}

impl Sql {
    /// Text that was put together at run time.
    ///
    /// # Security
    ///
    /// The caller vouches that nothing in it comes from outside: values go through `?`.
    pub fn trusted(text: String) -> Self {
        Text::Portable(Cow::Owned(text)).into()
    }

    /// Text that this crate put together from names that the compiler knows.
    pub(crate) fn generated(text: String) -> Self {
        Self::trusted(text)
    }

    /// Translates the text once, for a statement that runs with every request.
    pub(crate) fn prepare(self, engine: Engine) -> Self {
        let text = self.for_engine(engine);
        Text::Prepared(engine, text.as_str().into()).into()
    }

    /// Adds text at the end, for the clauses that only some engines have.
    pub(super) fn with_suffix(&self, suffix: &str) -> Self {
        match &self.text {
            Text::Portable(text) => Text::Portable(Cow::Owned(format!("{text}{suffix}"))),
            Text::Prepared(engine, text) => {
                Text::Prepared(*engine, format!("{text}{suffix}").into())
            }
        }
        .into()
    }

    /// Says which row the statement changes, so that only copies of that one are forgotten.
    pub(crate) fn touching(mut self, table: &'static str, key: Value) -> Self {
        self.touched = Touched::Row(table, key);
        self
    }

    /// Says that the statement changes no row that anybody could have a copy of: a new one, or one that counts as gone.
    pub(crate) fn touching_nothing(mut self) -> Self {
        self.touched = Touched::Nothing;
        self
    }

    pub(super) const fn touched(&self) -> &Touched {
        &self.touched
    }

    pub(super) fn text(&self) -> &str {
        match &self.text {
            Text::Portable(text) => text,
            Text::Prepared(_, text) => text,
        }
    }

    /// Whether it only reads, as far as its text tells: what a function or a trigger does, it does not.
    pub(super) fn is_read(&self) -> bool {
        if matches!(self.text, Text::Prepared(..)) {
            return true; // only our own `SELECT`s are
        }
        let text = self.text().to_lowercase();
        let statements = text
            .split(';')
            .filter(|statement| !statement.trim().is_empty());
        match first_word(&text) {
            "select" | "values" | "show" | "explain" | "pragma" | "table" => statements.count() < 2,
            "with" => statements.count() < 2 && !writes_somewhere(&text),
            _ => false,
        }
    }

    /// The text in the words of `engine`.
    pub(super) fn for_engine(&self, engine: Engine) -> SqlStr {
        match &self.text {
            Text::Prepared(prepared_for, text) if *prepared_for == engine => {
                AssertSqlSafe(text.clone()).into_sql_str()
            }
            Text::Prepared(_, text) => AssertSqlSafe(translate(text, engine)).into_sql_str(),
            Text::Portable(Cow::Borrowed(text)) if engine.speaks_portably() => text.into_sql_str(),
            Text::Portable(text) => AssertSqlSafe(translate(text, engine)).into_sql_str(),
        }
    }
}

impl From<&'static str> for Sql {
    fn from(text: &'static str) -> Self {
        Text::Portable(Cow::Borrowed(text)).into()
    }
}

impl From<Text> for Sql {
    fn from(text: Text) -> Self {
        Self {
            text,
            touched: Touched::Unknown,
        }
    }
}

/// Whether a part of a statement writes. A function `replace()` and a clause `FOR UPDATE` do not.
fn writes_somewhere(text: &str) -> bool {
    let words: Vec<_> = text
        .split(|char: char| !char.is_alphanumeric() && char != '_')
        .filter(|word| !word.is_empty())
        .collect();
    words.windows(2).any(|pair| match (pair[0], pair[1]) {
        ("insert" | "merge" | "replace", "into") | ("delete", "from") => true,
        (before, "update") => before != "for",
        _ => false,
    })
}

/// The first word of a statement, behind brackets and comments.
fn first_word(text: &str) -> &str {
    let mut rest = text.trim_start_matches(|char: char| char.is_whitespace() || char == '(');
    while let Some(comment) = rest.strip_prefix("--") {
        rest = comment
            .split_once('\n')
            .map_or("", |(_, rest)| rest)
            .trim_start();
    }
    let end = rest.find(|char: char| !char.is_alphabetic());
    &rest[..end.unwrap_or(rest.len())]
}

/// Numbers the `?` and changes the quotes of names where the engine wants it, outside of strings
/// and comments.
fn translate(text: &str, engine: Engine) -> String {
    if engine.speaks_portably() {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut number = 0;
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '?' => {
                number += 1;
                engine.write_placeholder(&mut out, number);
            }
            '\'' => copy_until(&mut out, &mut chars, '\'', '\''),
            '"' => copy_until(&mut out, &mut chars, '"', engine.name_quote()),
            '-' if chars.peek() == Some(&'-') => {
                out.push('-');
                out.extend(chars.by_ref().take_while(|char| *char != '\n'));
                out.push('\n');
            }
            other => out.push(other),
        }
    }
    out
}

/// Copies a quoted piece whose opening quote has just been read, with `quote` around it. A doubled
/// quote inside arrives as two pieces side by side, which is the same thing.
fn copy_until(out: &mut String, chars: &mut impl Iterator<Item = char>, end: char, quote: char) {
    out.push(quote);
    out.extend(chars.take_while(|char| *char != end));
    out.push(quote);
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"SELECT "a""b", '?''"x"' FROM "t" WHERE a = ? -- why?
AND b = ?"#;

    #[test]
    fn placeholders_are_numbered_outside_of_strings_and_comments() {
        let expected = "SELECT \"a\"\"b\", '?''\"x\"' FROM \"t\" WHERE a = $1 -- why?\nAND b = $2";
        assert_eq!(translate(TEXT, Engine::Postgres), expected);
    }

    #[test]
    fn names_get_the_engines_quotes() {
        let expected = "SELECT `a``b`, '?''\"x\"' FROM `t` WHERE a = ? -- why?\nAND b = ?";
        assert_eq!(translate(TEXT, Engine::MySql), expected);
    }

    #[test]
    fn an_unclosed_quote_does_not_hang() {
        assert_eq!(translate("SELECT 'a", Engine::Postgres), "SELECT 'a'");
    }

    #[test]
    fn what_only_reads_is_known() {
        for text in [
            "SELECT 1",
            "\n (select * FROM accounts_user)",
            "-- why\nSELECT updated FROM t;",
            "WITH x AS (SELECT 1) SELECT * FROM x",
            "WITH x AS (SELECT replace(a, 'b', 'c') FROM t) SELECT * FROM x FOR UPDATE",
        ] {
            assert!(Sql::from(text).is_read(), "{text}");
        }
        for text in [
            "SELECT 1; DELETE FROM t",
            "WITH x AS (DELETE FROM t RETURNING *) SELECT * FROM x",
            "WITH x AS (UPDATE t SET a = 1 RETURNING *) SELECT * FROM x",
            "update t SET a = 1 RETURNING a",
            "CALL kick()",
            "",
        ] {
            assert!(!Sql::from(text).is_read(), "{text}");
        }
    }

    #[test]
    fn a_prepared_statement_keeps_its_translation() {
        let sql = Sql::from("SELECT ?").prepare(Engine::Postgres);
        assert_eq!(sql.for_engine(Engine::Postgres).as_str(), "SELECT $1");
    }
}
