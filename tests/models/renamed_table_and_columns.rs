//! The table is older than the struct.

use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
#[auth_user(table = "Tbl_Kunden", label = "crm.Kunde")]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(column = "order", max_length = 20, default = "")]
    pub sequence: String,
    #[auth_user(column = "KundenNr", unique)]
    pub number: Option<i32>,
}

pub fn change() -> UserUpdate {
    UserUpdate::new().sequence("b").number(4711)
}
