//! Why an extractor gave nothing: one small type per failure.

mod layer_missing;
mod login_rejected;
mod login_rejection;
mod unavailable;

pub use layer_missing::LayerMissing;
pub use login_rejected::LoginRejected;
pub use login_rejection::LoginRejection;
pub use unavailable::Unavailable;
