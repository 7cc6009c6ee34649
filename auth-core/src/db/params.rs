//! The values of a statement.

use crate::model::{Field, Value};

/// One value of a statement: anything that can be a column, or borrowed text.
pub trait Param: Send {
    /// The value.
    fn into_value(self) -> Value;
}

impl<F: Field> Param for F {
    fn into_value(self) -> Value {
        Field::into_value(self)
    }
}

impl Param for &str {
    fn into_value(self) -> Value {
        Value::Text(self.to_owned())
    }
}

/// The values of a statement, one for each `?`: a tuple, or a `Vec<Value>`.
pub trait IntoParams: Send {
    /// The values, in order.
    fn into_params(self) -> Vec<Value>;
}

impl IntoParams for Vec<Value> {
    fn into_params(self) -> Vec<Value> {
        self
    }
}

impl IntoParams for () {
    fn into_params(self) -> Vec<Value> {
        Vec::new()
    }
}

macro_rules! tuples {
    ($(($($name:ident $index:tt),+))*) => {$(
        impl<$($name: Param),+> IntoParams for ($($name,)+) {
            fn into_params(self) -> Vec<Value> {
                vec![$(self.$index.into_value()),+]
            }
        }

        impl<$($name: Field),+> super::FromRow for ($($name,)+) {
            fn from_row(row: &super::Row) -> Result<Self, super::DbError> {
                Ok(($(row.at::<$name>($index)?,)+))
            }
        }
    )*};
}

tuples! {
    (A 0)
    (A 0, B 1)
    (A 0, B 1, C 2)
    (A 0, B 1, C 2, D 3)
    (A 0, B 1, C 2, D 3, E 4)
    (A 0, B 1, C 2, D 3, E 4, F 5)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10)
    (A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11)
}
