//! What colleagues share about a case: an answer that is being written, what it hangs together with, and who among them
//! wants to hear of it. Its person reads none of it.

pub mod api;

use crate::answer::find_to_work;
use crate::case::{self, page_of};
use crate::{files, store};
use accounts::follows;
use entity::cases::{case_draft, case_link};
use entity::words::{CaseId, InboxItemId, Kind};
use hall::error::{Error, Problems, Refusal, Result};
use hall::says::Say;
use hall::{Cx, Event};
use sea_orm::ActiveValue::Set;
use std::sync::Arc;

/// More than that is a list and not what a case hangs together with.
const MOST_LINKS: u64 = 50;

/// Who else has a case open just now. The room of the inbox keeps this promise; the front office says who.
#[async_trait::async_trait]
pub trait SeesColleagues: Send + Sync {
    /// The asker has it open from now on. Others, by name.
    ///
    /// # Errors
    /// A fault of the bus.
    async fn open(&self, cx: &Cx, item: InboxItemId) -> Result<Vec<String>>;
}

/// Kept by the hub.
pub struct Colleagues(pub Arc<dyn SeesColleagues>);

pub(crate) async fn open_by(cx: &Cx, item: Option<InboxItemId>) -> Result<Vec<String>> {
    match (cx.hub().kept::<Colleagues>(), item) {
        (Ok(colleagues), Some(item)) => colleagues.0.open(cx, item).await,
        _ => Ok(Vec::new()),
    }
}

/// An answer as far as it is written; empty: there is none. `seen`: the writing it goes on from, 0 for none.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `text`; `ChangedMeanwhile` where a colleague wrote since.
pub async fn keep_draft(cx: &Cx, id: CaseId, seen: Option<i64>, text: &str) -> Result<()> {
    let text = case::checked_word("text", text, cx.rules().limits.feedback_chars)?;
    let tx = cx.begin().await?;
    let found = find_to_work(cx, &tx, id, None).await?;
    let standing = store::shared::draft(&*tx, id).await?;
    let version = standing.as_ref().map_or(0, |draft| draft.version);
    if seen.is_some_and(|seen| seen != version) {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let Some(text) = text else {
        store::shared::drop_draft(&*tx, id).await?;
        return tx.commit().await;
    };
    let mut row = case_draft::ActiveModel {
        agency_id: Set(found.agency_id),
        case_id: Set(id),
        text: Set(text),
        version: Set(version.saturating_add(1)),
        by_id: Set(cx.actor.person()),
        at: Set(cx.now()),
        ..Default::default()
    };
    if let Some(standing) = standing {
        row.id = Set(standing.id);
    }
    store::shared::keep_draft(&*tx, row).await?;
    tx.commit().await
}

/// What an address of this hub leads to, if a case can hang together with it.
pub fn thing_at(cx: &Cx, address: &str) -> Option<(Kind, i64)> {
    let home = cx.config().absolute("");
    let address = address.trim();
    let path = address
        .strip_prefix(home.trim_end_matches('/'))
        .unwrap_or(address);
    for at in ["/desk/improvements/", "/improvements/"] {
        if let Some(rest) = path.strip_prefix(at) {
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            return digits.parse().ok().map(|id| (Kind::Improvement, id));
        }
    }
    page_of(path)?.1
}

/// It hangs together with this. Twice is the same as once.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `link_to` for what is not there, and when there are too many.
pub async fn link(cx: &Cx, id: CaseId, kind: Kind, thing: i64) -> Result<()> {
    let mut tx = cx.begin().await?;
    let found = find_to_work(cx, &tx, id, None).await?;
    if !store::shared::is_there(&*tx, found.agency_id, kind, thing).await? {
        return Err(Error::invalid("link_to", "cases-problem-link"));
    }
    if store::shared::has_links(&*tx, id, MOST_LINKS).await? {
        return Err(Error::Invalid(Problems::one(
            "link_to",
            Say::of("cases-problem-links-many").with("most", MOST_LINKS),
        )));
    }
    store::shared::keep_link(
        &*tx,
        case_link::ActiveModel {
            agency_id: Set(found.agency_id),
            case_id: Set(id),
            kind: Set(kind),
            thing_id: Set(thing),
            by_id: Set(cx.actor.person()),
            at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    tx.tell(Event::CaseChanged { case: id }).await?;
    tx.commit().await
}

/// It does not any more.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn unlink(cx: &Cx, id: CaseId, kind: Kind, thing: i64) -> Result<()> {
    let tx = cx.begin().await?;
    find_to_work(cx, &tx, id, None).await?;
    store::shared::drop_link(&*tx, id, kind, thing).await?;
    tx.commit().await
}

/// Whether the asker hears what is said in it, whoever has it.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn follow(cx: &Cx, id: CaseId, follows: bool) -> Result<()> {
    let tx = cx.begin().await?;
    let found = find_to_work(cx, &tx, id, None).await?;
    let thing = files::thing(found.agency_id, id);
    match follows {
        true => follows::keep(&tx, thing).await?,
        false => follows::remove(&tx, thing).await?,
    }
    tx.commit().await
}
