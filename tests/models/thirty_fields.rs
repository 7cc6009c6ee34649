//! Thirty fields of its own.

use auth_core::{AbstractUser, AuthUser};

#[derive(Debug, Clone, AuthUser)]
#[expect(clippy::struct_excessive_bools, reason = "many fields are the point")]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(default = 1)]
    pub field_01: i16,
    #[auth_user(default = 1)]
    pub field_02: i32,
    #[auth_user(default = 1)]
    pub field_03: i64,
    #[auth_user(max_length = 40, default = "")]
    pub field_04: String,
    #[auth_user(default = false)]
    pub field_05: bool,
    #[auth_user(default = 1)]
    pub field_06: i16,
    #[auth_user(default = 1)]
    pub field_07: i32,
    #[auth_user(default = 1)]
    pub field_08: i64,
    #[auth_user(max_length = 40, default = "")]
    pub field_09: String,
    #[auth_user(default = false)]
    pub field_10: bool,
    #[auth_user(default = 1)]
    pub field_11: i16,
    #[auth_user(default = 1)]
    pub field_12: i32,
    #[auth_user(default = 1)]
    pub field_13: i64,
    #[auth_user(max_length = 40, default = "")]
    pub field_14: String,
    #[auth_user(default = false)]
    pub field_15: bool,
    #[auth_user(default = 1)]
    pub field_16: i16,
    #[auth_user(default = 1)]
    pub field_17: i32,
    #[auth_user(default = 1)]
    pub field_18: i64,
    #[auth_user(max_length = 40, default = "")]
    pub field_19: String,
    #[auth_user(default = false)]
    pub field_20: bool,
    #[auth_user(default = 1)]
    pub field_21: i16,
    #[auth_user(default = 1)]
    pub field_22: i32,
    #[auth_user(default = 1)]
    pub field_23: i64,
    #[auth_user(max_length = 40, default = "")]
    pub field_24: String,
    #[auth_user(default = false)]
    pub field_25: bool,
    #[auth_user(default = 1)]
    pub field_26: i16,
    #[auth_user(default = 1)]
    pub field_27: i32,
    #[auth_user(default = 1)]
    pub field_28: i64,
    #[auth_user(max_length = 40, default = "")]
    pub field_29: String,
    #[auth_user(default = false)]
    pub field_30: bool,
}

pub fn change() -> UserUpdate {
    UserUpdate::new()
        .field_01(2)
        .field_02(3)
        .field_03(4)
        .field_04("x")
        .field_05(true)
        .field_06(2)
        .field_07(3)
        .field_08(4)
        .field_09("x")
        .field_10(true)
        .field_11(2)
        .field_12(3)
        .field_13(4)
        .field_14("x")
        .field_15(true)
        .field_16(2)
        .field_17(3)
        .field_18(4)
        .field_19("x")
        .field_20(true)
        .field_21(2)
        .field_22(3)
        .field_23(4)
        .field_24("x")
        .field_25(true)
        .field_26(2)
        .field_27(3)
        .field_28(4)
        .field_29("x")
        .field_30(true)
}
