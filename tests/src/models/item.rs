//! Something for sale.

use auth_core::model::{Decimal, Json};
use auth_core::{Choices, Field, Model};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

/// A column of every type that [`Note`](super::Note) does not have, but for floating point.
#[derive(Debug, Clone, PartialEq, Model)]
#[model(table = "shop_item", label = "shop.Item")]
pub struct Item {
    /// The key.
    pub id: i64,
    /// A very small number.
    pub shelf: Option<i8>,
    /// The same without a sign.
    pub age: Option<u8>,
    /// A small number without a sign.
    pub stock: Option<u16>,
    /// A number without a sign.
    pub sold: Option<u32>,
    /// A moment without a zone.
    pub packed_at: Option<NaiveDateTime>,
    /// An amount of money.
    #[model(unique)]
    pub price: Option<Decimal>,
    /// What is taken off it.
    #[model(default = "0.50")]
    pub discount: Decimal,
    /// What comes on top.
    #[model(default = 0)]
    pub fee: Decimal,
    /// What is on the label.
    pub details: Option<Json<Details>>,
    /// Whatever a supplier says.
    #[model(default = "{}")]
    pub extra: Json<serde_json::Value>,
    /// How people like it.
    #[model(default = 0)]
    pub score: Score,
    /// What others call it.
    pub code: Option<Code>,
    /// Whether people see it.
    #[model(default = "draft")]
    pub status: Status,
    /// What it is written in.
    #[model(choices = [("de", "German"), ("fr", "French")], form)]
    pub language: Option<String>,
    /// How hard it is.
    #[model(choices = [-1, (2, "hard")], default = 2, form)]
    pub level: i16,
}

/// JSON with a shape.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Details {
    /// Texts.
    pub tags: Vec<String>,
    /// A fraction.
    pub weight: f64,
    /// May be unknown.
    pub origin: Option<String>,
}

/// A number of the application's own.
#[derive(Debug, Clone, Copy, PartialEq, Field)]
pub struct Score(pub i32);

/// Text of the application's own.
#[derive(Debug, Clone, PartialEq, Field)]
pub struct Code {
    /// The letters.
    pub letters: String,
}

/// Who sees something.
#[derive(Debug, Clone, Copy, PartialEq, Choices)]
pub enum Status {
    /// Its author.
    Draft,
    /// Editors.
    InReview,
    /// Everybody.
    #[choice(value = "live", label = "Published")]
    Public,
}
