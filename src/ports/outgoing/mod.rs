//! Every address the hub asks on somebody's word goes through here: providers of sign-in today, whatever comes later.
//! An address can be chosen by who is asked (a document that names the next address), so each one is looked at anew:
//! https only, no redirects, a bound on time and size, and never into the networks behind the hub's own wall.

mod guarded;
mod networks;

pub use guarded::Guarded;
pub use networks::{Networks, is_public};

use bytes::Bytes;
use std::time::Duration;

pub type Question = http::Request<Vec<u8>>;
pub type Answer = http::Response<Bytes>;

/// How long one question may take, from looking up the name to the last byte.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unanswered {
    /// The hub does not ask there at all; the setting that could change it is named.
    #[error("the hub does not ask {0}")]
    NotAsked(String),
    #[error("no answer within {} seconds", PATIENCE.as_secs())]
    TooSlow,
    #[error("the answer is larger than {0} bytes")]
    TooLarge(usize),
    #[error("{0}")]
    Failed(String),
}

#[async_trait::async_trait]
pub trait Outgoing: Send + Sync {
    /// Asks, and reads an answer of at most so many bytes.
    ///
    /// # Errors
    /// Why there is none.
    async fn ask(&self, question: Question, most: usize) -> Result<Answer, Unanswered>;

    /// Whether a browser may be sent there: the same schemes, nothing asked.
    fn is_fit(&self, address: &url::Url) -> bool;
}
