// derive: AbstractModel
#[model(prefix = "address_")]
pub struct Address<K: Key> {
    #[model(max_length = 200, form, personal)]
    pub street: String,
    #[model(max_length = 80, form, required)]
    pub city: Option<String>,
    pub owner: K,
}
