//! Another agency may help better. Whether a case may go there is for its person to say: the staff ask, and only when
//! the person agrees does what they wrote and handed in begin there, as a case of its own that goes on from this one.
//! What the staff wrote stays.

use crate::answer::{find_to_work, say};
use crate::files::{self, KeptFile, NewFile};
use crate::own::{self, Way};
use crate::submit::{Receipt, year_at};
use crate::{case, keys, routing, store};
use entity::cases::{case as row, case_message, case_offer};
use entity::words::{
    AgencyId, CaseId, CaseKind, CaseMessageId, CaseSide, CaseStatus, CaseWord, Kind,
};
use hall::cx::StaffAct;
use hall::error::{Error, Refusal, Result};
use hall::{Cx, Event, Tx};
use sea_orm::ActiveValue::Set;
use serde_json::json;

/// The staff ask whether it may go there, and why. A new question takes the place of one that is open.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `agency` and `reason`; `AlreadyDecided` for what has ended; `ChangedMeanwhile`.
pub async fn offer(
    cx: &Cx,
    id: CaseId,
    expects: Option<i64>,
    to: Option<AgencyId>,
    reason: &str,
) -> Result<()> {
    let mut tx = cx.begin().await?;
    let found = find_to_work(cx, &tx, id, expects).await?;
    let to = match to {
        Some(to) if to != found.agency_id && store::around::is_agency(&*tx, to).await? => to,
        _ => return Err(Error::invalid("agency", "cases-problem-agency")),
    };
    let reason = case::checked_text("reason", reason, cx.config().limits.feedback_chars)?;
    if matches!(found.status, CaseStatus::Closed | CaseStatus::Declined) {
        return Err(Refusal::AlreadyDecided.into());
    }
    let now = cx.now();
    store::around::end_offer(&*tx, id, now, None).await?;
    let message = say(&tx, &found, CaseWord::Offered, reason, now).await?;
    store::around::keep_offer(
        &*tx,
        case_offer::ActiveModel {
            agency_id: Set(found.agency_id),
            case_id: Set(id),
            to_agency_id: Set(to),
            message_id: Set(message),
            asked_by: Set(cx.actor.person()),
            asked_at: Set(now),
            ..Default::default()
        },
    )
    .await?;
    store::cases::change(
        &*tx,
        row::ActiveModel {
            id: Set(id),
            version: Set(found.version + 1),
            updated_at: Set(now),
            ..Default::default()
        },
    )
    .await?;
    tx.log(StaffAct {
        deed: "cases-log-offered",
        kind: "case",
        thing: id.0,
        before: None::<AgencyId>,
        after: Some(json!({ "agency": to, "message": message })),
    })
    .await?;
    tx.tell(Event::CaseMessaged { case: id, message }).await?;
    tx.commit().await
}

/// Its person says whether it may. Agreed: the receipt of the case it goes on as.
///
/// # Errors
/// `Missing`; `AlreadyDecided` where nothing is asked any more.
pub async fn answer_offer(cx: &Cx, way: &Way, agree: bool) -> Result<Option<Receipt>> {
    let seen = own::find(cx, way).await?;
    if store::around::open_offer(cx.db(), seen.id).await?.is_none() {
        return Err(Refusal::AlreadyDecided.into());
    }
    // Files are copied before anything is locked; those of a question that is gone meanwhile are swept.
    let files = match agree {
        true => copied(cx, seen.id).await?,
        false => Vec::new(),
    };
    let mut tx = cx.begin().await?;
    let found = own::find_for_change(cx, &tx, way).await?;
    let open = store::around::open_offer(&*tx, found.id).await?;
    let open = open.ok_or(Error::Conflict(Refusal::AlreadyDecided))?;
    let now = cx.now();
    store::around::end_offer(&*tx, found.id, now, Some(agree)).await?;
    let word = if agree {
        CaseWord::Agreed
    } else {
        CaseWord::Refused
    };
    let message = said(&tx, &found, word).await?;
    let receipt = match agree {
        true => Some(begin_there(&mut tx, &found, open.to_agency_id, files).await?),
        false => None,
    };
    let mut change = row::ActiveModel {
        id: Set(found.id),
        person_id: Set(found.person_id),
        version: Set(found.version + 1),
        updated_at: Set(now),
        ..Default::default()
    };
    if agree {
        crate::handover::let_go(&mut tx, found.id).await?;
        change.status = Set(CaseStatus::Closed);
        change.waiting_since = Set(None);
        change.due_at = Set(None);
        change.warn_at = Set(None);
        // It is not closed but elsewhere: nothing came of this clock here.
        change.solve_due_at = Set(None);
        change.solve_warn_at = Set(None);
        crate::waiting::over(&mut change);
        change.resolved_at = Set(Some(now));
    }
    store::cases::change(&*tx, change).await?;
    let case = found.id;
    tx.tell(Event::CaseMessaged { case, message }).await?;
    if agree {
        tx.tell(Event::CaseClosed { case }).await?;
    }
    tx.commit().await?;
    Ok(receipt)
}

async fn said(tx: &Tx, found: &row::Model, word: CaseWord) -> Result<CaseMessageId> {
    let me = tx.cx().actor.person();
    store::messages::keep(
        &**tx,
        case_message::ActiveModel {
            agency_id: Set(found.agency_id),
            case_id: Set(found.id),
            side: Set(CaseSide::Customer),
            word: Set(word),
            by_id: Set(me.filter(|me| found.person_id == Some(*me))),
            text: Set(String::new()),
            lang: Set(found.lang),
            created_at: Set(tx.cx().now()),
            ..Default::default()
        },
    )
    .await
}

/// The same files once more: each case forgets its own.
async fn copied(cx: &Cx, id: CaseId) -> Result<Vec<KeptFile>> {
    let storage = &cx.ports().storage;
    let mut copies = Vec::new();
    for file in accounts::files::of(cx.db(), Kind::Case, id.0).await? {
        let bytes = storage.fetch(&file.key).await?.ok_or(Error::Missing)?;
        let thumb = match &file.thumb_key {
            Some(key) => storage.fetch(key).await?,
            None => None,
        };
        copies.push(NewFile {
            role: file.role,
            name: file.name,
            media_type: file.media_type,
            bytes,
            thumb,
            width: file.width,
            height: file.height,
            alt: file.alt,
        });
    }
    accounts::files::keep(cx, files::FOLDER, copies).await
}

/// What its person said begins there. It was received when they first made contact: going elsewhere restarts no clock.
async fn begin_there(
    tx: &mut Tx,
    found: &row::Model,
    to: AgencyId,
    files: Vec<KeptFile>,
) -> Result<Receipt> {
    let cx = tx.cx().clone();
    let now = cx.now();
    let site = agencies::site(&cx).await?;
    let year = year_at(&site.settings.zone, now);
    let number = store::cases::next_number(&**tx, to, year).await?;
    let reference = format!("{year}-{number:05}");
    // There, too, it is somebody's from the beginning.
    let mut there = cx.clone();
    there.agency = to;
    let routed = match found.kind {
        CaseKind::Matter => routing::decide(&there, tx, &routing::Sample::of(found)).await?,
        CaseKind::Feedback => None,
    };
    let kept = store::cases::keep_new(
        &**tx,
        row::ActiveModel {
            agency_id: Set(to),
            team_id: Set(routed.as_ref().and_then(|routed| routed.team)),
            answerer_id: Set(routed.as_ref().map(|routed| routed.person)),
            routed: Set(routed),
            from_name: Set(found.from_name.clone()),
            phone: Set(found.phone.clone()),
            reply: Set(found.reply),
            call_at: Set(found.call_at),
            kind: Set(found.kind),
            reference: Set(reference.clone()),
            channel: Set(found.channel),
            subject: Set(found.subject.clone()),
            lang: Set(found.lang),
            reader_lang: Set(found.reader_lang),
            person_id: Set(found.person_id),
            email: Set(found.email.clone()),
            email_key: Set(found.email_key.clone()),
            about_kind: Set(found.about_kind),
            about_id: Set(found.about_id),
            about_url: Set(found.about_url.clone()),
            about: Set(found.about.clone()),
            status: Set(CaseStatus::Received),
            version: Set(1),
            received_at: Set(found.received_at),
            created_at: Set(now),
            updated_at: Set(now),
            waiting_since: Set(Some(found.waiting_since.unwrap_or(now))),
            // Going elsewhere restarts no clock.
            due_at: Set(found.due_at),
            late_at: Set(found.late_at),
            counted_by: Set(found.counted_by),
            warn_at: Set(found.warn_at),
            follows_id: Set(Some(found.id)),
            ..Default::default()
        },
    )
    .await?;
    for told in store::messages::all(&**tx, found.id).await? {
        let theirs = told.side == CaseSide::Customer && told.word == CaseWord::Said;
        if !theirs || told.hidden_at.is_some() {
            continue;
        }
        let message = case_message::ActiveModel {
            agency_id: Set(to),
            case_id: Set(kept.id),
            side: Set(CaseSide::Customer),
            word: Set(CaseWord::Said),
            by_id: Set(told.by_id),
            text: Set(told.text),
            lang: Set(told.lang),
            created_at: Set(told.created_at),
            ..Default::default()
        };
        store::messages::keep(&**tx, message).await?;
    }
    accounts::files::attach(tx, files::thing(to, kept.id), 0, files).await?;
    let tracking_url = keys::new_link(tx, kept.id).await?;
    tx.tell(Event::CaseReceived { case: kept.id }).await?;
    Ok(Receipt {
        case: kept.id,
        reference,
        tracking_url,
        due_at: kept.due_at,
        assignee: kept.answerer_id,
    })
}
