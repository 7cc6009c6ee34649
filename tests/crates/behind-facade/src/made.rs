//! A model that a macro of the facade writes: `crate` is a path with `$crate` in it.

zoo_facade::staff_model! {
    /// Whoever sits at a counter.
    #[auth_user(table = "clerk")]
    pub struct Clerk {
        /// Where they sit.
        #[auth_user(default = 1)]
        pub counter: i16,
    }
}
