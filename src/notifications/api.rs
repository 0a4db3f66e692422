//! The way in for letters that came back.

use crate::bounces::{CameBack, handed_in};
use poem_openapi::param::{Header, Query};
use poem_openapi::payload::{Binary, Json};
use poem_openapi::{Enum, Object, OpenApi};
use web::{ApiResult, Asked};

pub struct LettersApi;

/// What became of it.
#[derive(Clone, Copy, Debug, Enum)]
#[oai(rename_all = "snake_case")]
pub enum ReturnedAs {
    /// A letter of this hub, and its address is marked.
    Marked,
    /// A letter of this hub that is only late, or was known to have come back.
    Nothing,
    /// No letter of this hub.
    Unknown,
}

#[derive(Debug, Object)]
pub struct ReturnedLetter {
    pub outcome: ReturnedAs,
}

#[OpenApi]
impl LettersApi {
    /// Hand in a letter that came back
    ///
    /// For the mail server of the hub: the whole message as it arrived at the return address. No token; the word of the
    /// setting `mail.bounce_secret` instead. Without that setting there is no such door.
    #[oai(
        path = "/letters/returned",
        method = "post",
        operation_id = "letter_returned"
    )]
    async fn returned(
        &self,
        asked: Asked,
        /// The word agreed on.
        #[oai(name = "X-Bounce-Secret")]
        word: Header<Option<String>>,
        /// The address it arrived at, where the message does not say.
        to: Query<Option<String>>,
        message: Binary<Vec<u8>>,
    ) -> ApiResult<Json<ReturnedLetter>> {
        let word = word.0.unwrap_or_default();
        let outcome = match handed_in(&asked, &word, to.0.as_deref(), &message.0).await? {
            CameBack::Marked => ReturnedAs::Marked,
            CameBack::Nothing => ReturnedAs::Nothing,
            CameBack::Unknown => ReturnedAs::Unknown,
        };
        Ok(Json(ReturnedLetter { outcome }))
    }
}
