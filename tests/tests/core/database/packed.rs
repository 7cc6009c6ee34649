//! A packed row is what the same columns are one by one, whatever somebody has put into them.

use auth_core::Model;
use auth_core::db::{Engine, Sql};
use auth_core::model::{Decimal, Json};
use auth_core::test::{TestDb, TestResult};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use uuid::Uuid;

/// No floating point number, which would have every column read by itself.
#[derive(Debug, Clone, PartialEq, Model)]
#[model(table = "sundry")]
struct Sundry {
    id: i64,
    flag: Option<bool>,
    small: Option<i16>,
    int: Option<i32>,
    big: Option<i64>,
    text: Option<String>,
    bytes: Option<Vec<u8>>,
    uuid: Option<Uuid>,
    day: Option<NaiveDate>,
    hour: Option<NaiveTime>,
    moment: Option<DateTime<Utc>>,
    price: Option<Decimal>,
    extra: Option<Json<serde_json::Value>>,
}

const COLUMNS: [&str; 12] = [
    "flag", "small", "int", "big", "text", "bytes", "uuid", "day", "hour", "moment", "price",
    "extra",
];

/// As SQL: what programs and people leave behind in a column that takes anything.
const VALUES: [&str; 54] = [
    "NULL",
    "0",
    "1",
    "2",
    "-1",
    "32767",
    "32768",
    "-32769",
    "2147483648",
    "9223372036854775807",
    "-9223372036854775808",
    "9223372036854775808",
    "1.0",
    "1.5",
    "1e300",
    "'1'",
    "' 7 '",
    "'7x'",
    "''",
    "' '",
    "'true'",
    "'a\u{7f}\u{85}\u{2028}é\u{301}\u{10ffff}'",
    "'\"\\/\n\r\t'",
    "'a' || char(0) || 'b'",
    "x''",
    "x'00'",
    "x'ff'",
    "x'31'",
    "CAST(x'ff61' AS TEXT)",
    "CAST(x'c0af' AS TEXT)",
    "CAST(x'eda080' AS TEXT)",
    "x'00112233445566778899aabbccddeeff'",
    "'00112233-4455-6677-8899-aabbccddeeff'",
    "'2026-11-23'",
    "'2026-02-30'",
    "'12:00:00.000001'",
    "'12:00'",
    "'24:00:00'",
    "'2026-11-23 12:00:00.000001'",
    "'2026-11-23 12:00:00'",
    "'2026-11-23T12:00:00Z'",
    "'2026-11-23 14:00:00+02:00'",
    "'2026-11-23 12:00'",
    "1795435200",
    "zeroblob(3)",
    "'{\"a\": [1]}'",
    "'{\"a\":'",
    "'null'",
    "'[0.30000000000000004]'",
    "'-0.00'",
    "'1.50'",
    "'79228162514264337593543950335.0'",
    "'79228162514264337593543950336'",
    "x'7b7d'",
];

#[test]
fn anything_is_read_alike_or_refused() -> TestResult {
    auth_core::test::run(Engine::Sqlite, compare)
}

async fn compare(db: TestDb) -> TestResult {
    let columns = COLUMNS.map(|column| format!("\"{column}\"")).join(", ");
    let create = format!("CREATE TABLE sundry (id INTEGER PRIMARY KEY, {columns})");
    db.execute(Sql::trusted(create), ()).await?;
    let (mut read, mut refused, mut differences) = (0, 0, Vec::new());
    for column in COLUMNS {
        for value in VALUES {
            db.execute("DELETE FROM sundry", ()).await?;
            let insert = format!("INSERT INTO sundry (id, \"{column}\") VALUES (1, {value})");
            db.execute(Sql::trusted(insert), ()).await?;
            let packed = Sundry::get(&db, 1).await;
            let plain: Result<Option<Sundry>, _> = db
                .fetch_optional("SELECT * FROM sundry WHERE id = ?", (1_i64,))
                .await;
            match (packed, plain) {
                (Ok(packed), Ok(plain)) if packed == plain => read += 1,
                (Err(_), Err(_)) => refused += 1,
                (packed, plain) => {
                    differences.push(format!("{column} = {value}: {packed:?}, {plain:?}"));
                }
            }
        }
    }
    assert!(differences.is_empty(), "{differences:#?}");
    assert!(read > 100 && refused > 50, "{read} read, {refused} refused");
    Ok(())
}
