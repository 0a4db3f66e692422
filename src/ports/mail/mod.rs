//! Letters leave the house here. Only jobs may call this port.

mod folder;
mod smtp;

pub use folder::{FolderMail, LaidLetter};
pub use smtp::SmtpMail;

use crate::{PortResult, Works};

/// A letter ready to leave. The same `message_id` means the same letter, however often it is tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    pub message_id: String,
    /// Where it comes back to when it cannot be delivered. Empty: to whoever it is from.
    pub return_path: String,
    pub recipient: String,
    pub subject: String,
    pub text: String,
    /// Empty: plain text only.
    pub html: String,
    pub lang: String,
    /// Further headers, such as `List-Unsubscribe`.
    pub headers: Vec<(String, String)>,
}

#[async_trait::async_trait]
pub trait Mail: Send + Sync {
    /// Hands the letter on.
    ///
    /// # Errors
    /// Passing when the server is away or asks to wait; lasting when the address or letter is refused.
    async fn send(&self, letter: &Letter) -> PortResult<()>;

    /// Takes away what is kept of letters to this address. A keeper that hands letters on keeps none.
    ///
    /// # Errors
    /// Passing when it cannot be taken away now.
    async fn forget(&self, recipient: &str) -> PortResult<()>;

    /// In plain words: where letters go, after having tried the door.
    ///
    /// # Errors
    /// Why no letter would leave now.
    async fn check(&self) -> PortResult<Works>;
}
