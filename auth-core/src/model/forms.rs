//! The forms that may set a column.

/// The forms that may set a column. A column that none may set is out of reach of every request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forms {
    /// Sign-up, and whatever else makes a row.
    pub signup: bool,
    /// What people change about themselves.
    pub profile: bool,
    /// The admin.
    pub admin: bool,
}

impl Forms {
    /// No form.
    pub const NONE: Self = Self {
        signup: false,
        profile: false,
        admin: false,
    };
    /// All forms.
    pub const ALL: Self = Self {
        signup: true,
        profile: true,
        admin: true,
    };

    /// Some forms.
    pub const fn of(signup: bool, profile: bool, admin: bool) -> Self {
        Self {
            signup,
            profile,
            admin,
        }
    }
}
