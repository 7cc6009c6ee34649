// derive: AuthUser
#[auth_user(table = "members", prefix = "mem_", username_field = "login", identity = exact)]
struct Member {
    #[auth_user(flatten)]
    base: AbstractBaseUser<Uuid>,
    #[auth_user(max_length = 60)]
    login: String,
}
