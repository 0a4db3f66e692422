//! What the staff ask about e-mail.

use crate::route::{self, Refused};
use crate::store;
use crate::views::{MailCase, MailFile, MailMay, MailRow, MailView, RefusedFile};
use entity::mailroom::mail;
use entity::words::{CaseId, Lang, MailId, MailReason, MailState};
use hall::error::{Error, Result};
use hall::{Cx, Deed, Stored, addresses};
use std::collections::HashMap;

/// Which mail.
#[derive(Clone, Copy, Debug)]
pub struct MailFilter {
    pub state: MailState,
    pub after: Option<MailId>,
}

/// Mail of one state, newest first.
///
/// # Errors
/// `Forbidden` for who does not serve here.
pub async fn mails(cx: &Cx, filter: MailFilter, most: u64) -> Result<Vec<MailRow>> {
    cx.may(Deed::WorkInbox(cx.agency))?;
    let found = store::list(cx.db(), cx.agency, filter.state, filter.after, most).await?;
    let cases: Vec<CaseId> = found.iter().filter_map(|mail| mail.case_id).collect();
    let numbers = numbers(cx, &cases).await?;
    Ok(found
        .iter()
        .map(|mail| row(cx.lang, mail, &numbers))
        .collect())
}

async fn numbers(cx: &Cx, cases: &[CaseId]) -> Result<HashMap<CaseId, String>> {
    if cases.is_empty() {
        return Ok(HashMap::new());
    }
    Ok(store::references(cx.db(), cases)
        .await?
        .into_iter()
        .collect())
}

fn row(lang: Lang, mail: &mail::Model, numbers: &HashMap<CaseId, String>) -> MailRow {
    MailRow {
        id: mail.id,
        sender: mail.sender.clone(),
        subject: mail.subject.clone(),
        state: mail.state,
        state_name: state_name(lang, mail.state),
        reason: mail.reason,
        reason_says: mail.reason.map(|reason| reason_says(lang, reason)),
        way: mail.way,
        size: mail.size,
        copies: mail.copies,
        received_at: mail.received_at,
        case: mail.case_id.and_then(|id| {
            Some(MailCase {
                id,
                reference: numbers.get(&id)?.clone(),
                url: addresses::desk_case(id),
            })
        }),
        url: addresses::desk_mail(mail.id),
    }
}

pub(crate) fn state_name(lang: Lang, state: MailState) -> String {
    let key = match state {
        MailState::Waiting => "mailroom-state-waiting",
        MailState::Began => "mailroom-state-began",
        MailState::Joined => "mailroom-state-joined",
        MailState::Held => "mailroom-state-held",
        MailState::LeftAlone => "mailroom-state-left-alone",
        MailState::Thrown => "mailroom-state-thrown",
    };
    press::say(lang, key, &[])
}

pub(crate) fn reason_says(lang: Lang, reason: MailReason) -> String {
    let key = match reason {
        MailReason::AutoReply => "mailroom-reason-auto-reply",
        MailReason::Bulk => "mailroom-reason-bulk",
        MailReason::List => "mailroom-reason-list",
        MailReason::Report => "mailroom-reason-report",
        MailReason::Own => "mailroom-reason-own",
        MailReason::TooMany => "mailroom-reason-too-many",
        MailReason::Flood => "mailroom-reason-flood",
        MailReason::Crowd => "mailroom-reason-crowd",
        MailReason::Deep => "mailroom-reason-deep",
        MailReason::Head => "mailroom-reason-head",
        MailReason::Large => "mailroom-reason-large",
        MailReason::Stuck => "mailroom-reason-stuck",
        MailReason::Nobody => "mailroom-reason-nobody",
        MailReason::Unreadable => "mailroom-reason-unreadable",
        MailReason::Empty => "mailroom-reason-empty",
        MailReason::Shut => "mailroom-reason-shut",
    };
    press::say(lang, key, &[])
}

async fn find(cx: &Cx, id: MailId) -> Result<mail::Model> {
    let mail = store::find(cx.db(), id).await?;
    if cx.may(Deed::WorkInbox(mail.agency_id)).is_err() {
        // Whoever may not read it learns nothing of it, but that they do not serve here.
        cx.may(Deed::WorkInbox(cx.agency))?;
        return Err(Error::Missing);
    }
    Ok(mail)
}

/// One mail, with what it says.
///
/// # Errors
/// `Missing`, `Forbidden`; a fault of storage.
pub async fn one(cx: &Cx, id: MailId) -> Result<MailView> {
    let mail = find(cx, id).await?;
    let cases: Vec<CaseId> = mail.case_id.into_iter().collect();
    let numbers = numbers(cx, &cases).await?;
    let raw = route::original(cx, &mail).await?;
    let kept = raw.is_some();
    let letter = match raw {
        Some(raw) => route::read(cx, &mail, raw).await.ok(),
        None => None,
    };
    let refused: Vec<Refused> = match mail.refused.clone() {
        Some(refused) => serde_json::from_value(refused)?,
        None => Vec::new(),
    };
    Ok(MailView {
        text: letter.as_ref().map(|letter| letter.text.clone()),
        html: letter
            .as_ref()
            .and_then(|letter| letter.html.as_deref())
            .map(press::cleaned),
        files: letter
            .iter()
            .flat_map(|letter| &letter.files)
            .map(|file| MailFile {
                name: file.name.clone(),
                size: i64::try_from(file.bytes.len()).unwrap_or(i64::MAX),
            })
            .collect(),
        refused: refused
            .into_iter()
            .map(|file| RefusedFile {
                name: file.name,
                why: file.why,
            })
            .collect(),
        may: may(&mail),
        kept,
        row: row(cx.lang, &mail, &numbers),
    })
}

/// What can be done with it now.
pub(crate) fn may(mail: &mail::Model) -> MailMay {
    let undone = matches!(
        mail.state,
        MailState::Held | MailState::LeftAlone | MailState::Thrown
    );
    MailMay {
        // Of one too large, or one the mailbox kept, only the head is here.
        let_in: undone
            && mail.raw_key.is_some()
            && !matches!(mail.reason, Some(MailReason::Large | MailReason::Stuck)),
        throw_away: mail.state == MailState::Held,
    }
}

/// The mail as it came, to be sent.
///
/// # Errors
/// `Missing` for one that is not there or no longer kept; `Forbidden`; a fault of storage.
pub async fn original(cx: &Cx, id: MailId) -> Result<Stored> {
    let mail = find(cx, id).await?;
    Ok(Stored {
        key: mail.raw_key.ok_or(Error::Missing)?,
        media_type: "message/rfc822".to_owned(),
        name: format!("{id}.eml"),
        picture: false,
        private: true,
    })
}
