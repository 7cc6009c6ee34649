// derive: AuthUser
#[auth_user(table = "accounts_user")]
pub struct User {
    #[auth_user(flatten)]
    pub base: AbstractUser,
    #[auth_user(max_length = 80, default = "", form)]
    pub nickname: String,
    #[auth_user(form)]
    pub birthday: Option<NaiveDate>,
    #[auth_user(max_length = 20, default = "", form(profile))]
    pub phone: String,
    #[auth_user(max_length = 200, default = "", form(profile))]
    pub street: String,
    #[auth_user(max_length = 80, default = "", form(profile))]
    pub city: String,
    #[auth_user(max_length = 2, default = "de", form(profile))]
    pub country: String,
    #[auth_user(default = "", form(profile))]
    pub about: String,
    #[auth_user(default = 0)]
    pub credits: i64,
    #[auth_user(default = 0)]
    pub level: i16,
    #[auth_user(default = false)]
    pub newsletter: bool,
    #[auth_user(unique)]
    pub external: Option<Uuid>,
    #[auth_user(index)]
    pub team: Option<i64>,
    #[auth_user(default = now)]
    pub accepted_at: DateTime<Utc>,
    #[auth_user(private)]
    pub notes: Option<String>,
}
