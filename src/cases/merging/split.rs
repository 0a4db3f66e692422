//! A case that holds two matters becomes two. The new one came when the words came it is made of, so its promise is counted
//! from then; its person hears of it with a link of its own.

use crate::answer::find_to_work;
use crate::submit::year_at;
use crate::{case, promise, store};
use entity::cases::{case as row, case_message};
use entity::words::{CaseId, CaseMessageId, CaseSide, CaseStatus, CaseWord};
use hall::cx::StaffAct;
use hall::error::{Error, Result};
use hall::{Cx, Event};
use sea_orm::ActiveValue::Set;

/// A message of its person becomes a case of its own.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `message` for what is not something its person said; `ChangedMeanwhile`.
pub async fn split(
    cx: &Cx,
    id: CaseId,
    expects: Option<i64>,
    message: CaseMessageId,
) -> Result<CaseId> {
    let mut tx = cx.begin().await?;
    let found = find_to_work(cx, &tx, id, expects).await?;
    let said = store::messages::find_for_change(&*tx, id, message).await?;
    let fits = said.side == CaseSide::Customer
        && !said.text.is_empty()
        && said.hidden_at.is_none()
        && found.forgotten_at.is_none();
    if !fits {
        return Err(Error::invalid("message", "cases-problem-split"));
    }
    if found.person_id.is_none() && found.email.is_none() {
        // Nobody could tell them where the new one is.
        return Err(Error::invalid("message", "cases-problem-split-unreachable"));
    }
    let now = cx.now();
    let site = agencies::site(cx).await?;
    let year = year_at(&site.settings.zone, now);
    let number = store::cases::next_number(&*tx, found.agency_id, year).await?;
    let mut new = row::ActiveModel {
        agency_id: Set(found.agency_id),
        kind: Set(found.kind),
        reference: Set(format!("{year}-{number:05}")),
        channel: Set(found.channel),
        subject: Set(case::subject_of(&said.text)),
        lang: Set(said.lang),
        reader_lang: Set(found.reader_lang),
        person_id: Set(found.person_id),
        email: Set(found.email.clone()),
        email_key: Set(found.email_key.clone()),
        area_id: Set(found.area_id),
        status: Set(CaseStatus::Received),
        version: Set(1),
        received_at: Set(said.created_at),
        created_at: Set(now),
        updated_at: Set(now),
        waiting_since: Set(Some(said.created_at)),
        follows_id: Set(Some(id)),
        ..Default::default()
    };
    promise::begin(cx, said.created_at, &mut new).await?;
    crate::resolution::begin(cx, said.created_at, &mut new).await?;
    let kept = store::cases::keep_new(&*tx, new).await?;
    store::messages::keep(
        &*tx,
        case_message::ActiveModel {
            agency_id: Set(kept.agency_id),
            case_id: Set(kept.id),
            side: Set(CaseSide::Customer),
            word: Set(CaseWord::Said),
            by_id: Set(said.by_id),
            text: Set(said.text),
            lang: Set(said.lang),
            created_at: Set(said.created_at),
            ..Default::default()
        },
    )
    .await?;
    tx.log(StaffAct {
        deed: "cases-log-split",
        kind: "case",
        thing: id.0,
        before: None::<CaseId>,
        after: Some(kept.id),
    })
    .await?;
    tx.tell(Event::CaseReceived { case: kept.id }).await?;
    tx.tell(Event::CaseChanged { case: id }).await?;
    tx.commit().await?;
    Ok(kept.id)
}
