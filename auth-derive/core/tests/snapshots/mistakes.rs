// derive: AuthUser
#[auth_user(tabel = "accounts_user")]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(max_length = 0, form(sign_up))]
    pub nickname: String,
}
