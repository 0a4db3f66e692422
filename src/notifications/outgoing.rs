//! Letters as an administrator sees them: what waits, what could not be delivered and why, try again, or let it be. What a
//! letter says is never shown here, for it may hold somebody's key, and of whom it goes to only the house of the address.

use crate::post::HOLD;
use crate::store::letters::{self, WITH_A_KEY};
use chrono::{DateTime, Utc};
use entity::notifications::letter;
use entity::words::{Lang, LetterId, LetterState};
use hall::cx::StaffAct;
use hall::says::masked;
use hall::{Cx, Deed, Error, Event, Refusal, Result};
use serde::{Deserialize, Serialize};

/// Letters of a kind that are tried again at once.
const AT_ONCE: u64 = 500;

#[derive(Clone, Debug)]
pub struct OutgoingFilter {
    pub state: LetterState,
    pub kind: Option<String>,
    pub after: Option<OutgoingPlace>,
}

/// Where a page of the list ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutgoingPlace(pub DateTime<Utc>, pub i64);

/// One letter on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutgoingLetter {
    pub id: LetterId,
    pub kind: String,
    pub lang: Lang,
    pub state: LetterState,
    /// `…@kuusilahti.example`.
    pub to: String,
    pub attempts: i64,
    pub why: Option<String>,
    pub created_at: DateTime<Utc>,
    /// When it is tried next, or was tried last.
    pub try_at: DateTime<Utc>,
    /// Its words are still there, so that it can be tried again.
    pub has_words: bool,
}

impl From<letters::Outgoing> for OutgoingLetter {
    fn from(row: letters::Outgoing) -> Self {
        Self {
            has_words: row.state == LetterState::Waiting
                || !WITH_A_KEY.contains(&row.kind.as_str()),
            id: row.id,
            kind: row.kind,
            lang: row.lang,
            state: row.state,
            to: masked(&row.recipient),
            attempts: row.attempts,
            why: row.last_error.as_deref().map(masked),
            created_at: row.created_at,
            try_at: row.try_at,
        }
    }
}

/// A page of letters.
#[derive(Clone, Debug)]
pub struct Outgoing {
    pub letters: Vec<OutgoingLetter>,
    pub next: Option<OutgoingPlace>,
}

/// How many letters of a kind wait or could not be delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterCount {
    pub kind: String,
    pub state: LetterState,
    pub letters: i64,
}

/// Letters of one state, latest first.
///
/// # Errors
/// `Forbidden` for who does not keep the site.
pub async fn outgoing(cx: &Cx, filter: &OutgoingFilter, most: u64) -> Result<Outgoing> {
    cx.may(Deed::KeepSite(cx.agency))?;
    let after = filter.after.as_ref().map(|place| (place.0, place.1));
    let kind = filter.kind.as_deref();
    let mut rows = letters::outgoing(cx.db(), filter.state, kind, after, most + 1).await?;
    let more = rows.len() as u64 > most;
    rows.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    let next = more
        .then(|| rows.last().map(|row| OutgoingPlace(row.try_at, row.id.0)))
        .flatten();
    Ok(Outgoing {
        letters: rows.into_iter().map(OutgoingLetter::from).collect(),
        next,
    })
}

/// What there is of each kind.
///
/// # Errors
/// `Forbidden` for who does not keep the site.
pub async fn letter_kinds(cx: &Cx) -> Result<Vec<LetterCount>> {
    cx.may(Deed::KeepSite(cx.agency))?;
    let found = letters::of_kinds(cx.db()).await?;
    Ok(found
        .into_iter()
        .map(|count| LetterCount {
            kind: count.kind,
            state: count.state,
            letters: count.letters,
        })
        .collect())
}

/// A letter that could not be delivered has all its tries again; one that waits is tried now.
///
/// # Errors
/// `Forbidden`; `Missing` for one that was sent; `Conflict` when its words are no longer kept.
pub async fn retry_letter(cx: &Cx, id: LetterId) -> Result<()> {
    let mut tx = cx.begin().await?;
    let row = letters::find(&*tx, id).await?;
    cx.may(Deed::KeepSite(cx.agency))?;
    let row = row
        .filter(|row| matches!(row.state, LetterState::Waiting | LetterState::Failed))
        .ok_or(Error::Missing)?;
    if row.state == LetterState::Failed && row.text.is_empty() {
        return Err(Refusal::WordsNotKept.into());
    }
    if row.state == LetterState::Waiting && row.try_at <= cx.now() + HOLD {
        // It is in somebody's hands or about to be; taking it once more would send it twice.
        return Ok(());
    }
    letters::try_again(&*tx, vec![id.0], row.state, cx.now()).await?;
    tx.log(StaffAct {
        deed: "admin-log-letter-retried",
        kind: "letter",
        thing: id.0,
        before: Some(Logged::of(&row)),
        after: Some((LetterState::Waiting, &row.kind)),
    })
    .await?;
    tx.tell(Event::LetterWritten { letter: id }).await?;
    tx.commit().await
}

/// Every letter of this kind that could not be delivered and whose words are kept has all its tries again. Answers how
/// many those are, some hundreds at a time.
///
/// # Errors
/// `Forbidden`.
pub async fn retry_letters(cx: &Cx, kind: &str) -> Result<u64> {
    let mut tx = cx.begin().await?;
    let failed = letters::failed_of_kind(&*tx, kind, AT_ONCE).await?;
    cx.may(Deed::KeepSite(cx.agency))?;
    let Some(first) = failed.first().copied() else {
        return Ok(0);
    };
    let number = failed.len() as u64;
    letters::try_again(&*tx, failed, LetterState::Failed, cx.now()).await?;
    tx.log(StaffAct {
        deed: "admin-log-letters-retried",
        kind: "letter",
        thing: 0,
        before: Some((LetterState::Failed, kind, number)),
        after: Some((LetterState::Waiting, kind, number)),
    })
    .await?;
    // One round of the post takes all that wait.
    tx.tell(Event::LetterWritten {
        letter: LetterId(first),
    })
    .await?;
    tx.commit().await?;
    Ok(number)
}

/// A letter is taken out of the post, for a reason that stands in the log. Its words go.
///
/// # Errors
/// `Forbidden`; `Missing` for one that was sent; `Invalid` on `reason`.
pub async fn drop_letter(cx: &Cx, id: LetterId, reason: &str) -> Result<()> {
    let mut tx = cx.begin().await?;
    let row = letters::find(&*tx, id).await?;
    cx.may(Deed::KeepSite(cx.agency))?;
    let row = row
        .filter(|row| matches!(row.state, LetterState::Waiting | LetterState::Failed))
        .ok_or(Error::Missing)?;
    let reason = jobs::checked_reason(reason)?;
    letters::drop_out(&*tx, id, row.state).await?;
    tx.log(StaffAct {
        deed: "admin-log-letter-dropped",
        kind: "letter",
        thing: id.0,
        before: Some(Logged::of(&row)),
        after: Some(reason),
    })
    .await?;
    tx.commit().await
}

#[derive(Serialize)]
struct Logged<'a> {
    kind: &'a str,
    state: LetterState,
    attempts: i64,
    why: Option<String>,
}

impl<'a> Logged<'a> {
    fn of(row: &'a letter::Model) -> Self {
        Self {
            kind: &row.kind,
            state: row.state,
            attempts: row.attempts,
            why: row.last_error.as_deref().map(masked),
        }
    }
}
