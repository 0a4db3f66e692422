//! The way in for e-mail, and what the staff do with it, for programs.

use crate::browse::{self, MailFilter};
use crate::desk;
use crate::receive::{Arrived, Received, handed_in};
use crate::views::{MailRow, MailView};
use bytes::Bytes;
use entity::words::{MailId, MailState, MailWay};
use poem_openapi::param::{Header, Path, Query};
use poem_openapi::payload::{Attachment, Binary, Json};
use poem_openapi::{Enum, Object, OpenApi};
use web::{ApiResult, Asked, paging};

pub struct MailApi;

/// What is said to the mail server. Either way it need not keep the message.
#[derive(Clone, Copy, Debug, Enum)]
#[oai(rename_all = "snake_case")]
pub enum InboundAs {
    /// The original is kept, and will be read.
    Kept,
    /// It was here before, or is one of many alike.
    Known,
}

#[derive(Debug, Object)]
pub struct InboundEmail {
    pub outcome: InboundAs,
}

#[derive(Debug, Object)]
pub struct MailList {
    pub items: Vec<MailRow>,
    /// Hand it back as `after`; null at the end.
    pub next: Option<String>,
}

const PER_PAGE: u64 = 50;

#[OpenApi]
impl MailApi {
    /// Hand in an e-mail
    ///
    /// For the mail server of the hub: the whole message (RFC 5322) as it arrived at the counter’s address. No token; the
    /// word of the setting `inbound.secret` instead. Without that setting there is no such door. After 200 the original
    /// is kept; after 429 or 503 the server keeps it and tries again.
    #[oai(
        path = "/inbound/email",
        method = "post",
        operation_id = "hand_in_email"
    )]
    async fn hand_in(
        &self,
        asked: Asked,
        /// The word agreed on.
        #[oai(name = "X-Inbound-Secret")]
        word: Header<Option<String>>,
        /// The address it arrived at, where the message does not say.
        to: Query<Option<String>>,
        /// The envelope’s sender; `<>` for none.
        from: Query<Option<String>>,
        message: Binary<Vec<u8>>,
    ) -> ApiResult<Json<InboundEmail>> {
        let arrived = Arrived {
            raw: Bytes::from(message.0),
            came_to: to.0,
            way_back: from.0,
            way: MailWay::Handed,
            only_head: None,
        };
        let word = word.0.unwrap_or_default();
        let outcome = match handed_in(&asked, &word, arrived).await? {
            Received::Kept => InboundAs::Kept,
            Received::Known => InboundAs::Known,
        };
        Ok(Json(InboundEmail { outcome }))
    }

    /// E-mail that came in, newest first
    ///
    /// For the staff. `state`: `held` when it is left out.
    #[oai(path = "/mail", method = "get", operation_id = "mails")]
    async fn list(
        &self,
        asked: Asked,
        state: Query<Option<MailState>>,
        after: Query<Option<String>>,
    ) -> ApiResult<Json<MailList>> {
        let filter = MailFilter {
            state: state.0.unwrap_or(MailState::Held),
            after: paging::read(after.0.as_deref())?.map(MailId),
        };
        let mut items = browse::mails(&asked, filter, PER_PAGE + 1).await?;
        let more = items.len() as u64 > PER_PAGE;
        items.truncate(PER_PAGE as usize);
        let next = items
            .last()
            .filter(|_| more)
            .map(|last| paging::write(&last.id.0));
        for item in &mut items {
            make_absolute(&asked, item);
        }
        Ok(Json(MailList { items, next }))
    }

    /// One e-mail, with what it says
    #[oai(path = "/mail/:id", method = "get", operation_id = "mail")]
    async fn one(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<MailView>> {
        let mut view = browse::one(&asked, MailId(id.0)).await?;
        make_absolute(&asked, &mut view.row);
        Ok(Json(view))
    }

    /// The original of an e-mail, as it came
    #[oai(
        path = "/mail/:id/original",
        method = "get",
        operation_id = "mail_original"
    )]
    async fn original(&self, asked: Asked, id: Path<i64>) -> ApiResult<Attachment<Vec<u8>>> {
        let original = browse::original(&asked, MailId(id.0)).await?;
        let raw = original.bytes(&asked).await?;
        Ok(Attachment::new(raw.to_vec()).filename(original.name))
    }

    /// Let a held e-mail in
    #[oai(
        path = "/mail/:id/let-in",
        method = "post",
        operation_id = "let_mail_in"
    )]
    async fn let_in(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<MailView>> {
        desk::let_in(&asked, MailId(id.0)).await?;
        self.one(asked, id).await
    }

    /// Throw a held e-mail away
    #[oai(
        path = "/mail/:id/throw-away",
        method = "post",
        operation_id = "throw_mail_away"
    )]
    async fn throw_away(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<MailView>> {
        desk::throw_away(&asked, MailId(id.0)).await?;
        self.one(asked, id).await
    }
}

/// A program reads whole addresses.
fn make_absolute(asked: &Asked, row: &mut MailRow) {
    row.url = asked.config().absolute(&row.url);
    if let Some(case) = &mut row.case {
        case.url = asked.config().absolute(&case.url);
    }
}
