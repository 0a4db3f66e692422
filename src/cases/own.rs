//! What its person does with a case: say something more, say whether the answer helped, end its links. They come with
//! the link of a letter, or signed in.

use crate::case::{self, Step};
use crate::files::{self, KeptFile};
use crate::promise::{self, Ending};
use crate::store;
use crate::submit::{self, NewFeedback, Receipt};
use entity::cases::{case as row, case_message};
use entity::words::{CaseId, CaseMessageId, CaseSide, CaseWord, Channel, Kind, PersonId};
use hall::error::{Error, Refusal, Result};
use hall::{Actor, Cx, Deed, Event, Tx, addresses};
use ports::secrets;
use sea_orm::ActiveValue::Set;
use std::net::IpAddr;

/// How somebody comes to their case.
#[derive(Clone, Debug)]
pub enum Way {
    /// With the key of a link.
    Token(String),
    /// Signed in.
    Own(CaseId),
    /// By a letter whose sender is its person's; only the hub itself says so.
    Letter(CaseId),
}

/// The case at the end of this way, as whoever came may know it.
///
/// # Errors
/// `Missing` for a link that opens nothing, and for the case of somebody else.
pub(crate) async fn find(cx: &Cx, way: &Way) -> Result<row::Model> {
    match way {
        Way::Token(token) => store::keys::opens(cx.db(), &secrets::hash(token))
            .await?
            .ok_or(Error::Missing),
        Way::Own(id) => {
            let me = cx.person()?;
            let found = store::cases::find_own(cx.db(), *id, me).await?;
            // Whoever found it has it: themselves, or with the others of their company.
            let person_id = Some(me);
            own(cx, row::Model { person_id, ..found })
        }
        Way::Letter(id) => {
            expect_the_hub(cx)?;
            store::cases::find(cx.db(), *id).await
        }
    }
}

fn expect_the_hub(cx: &Cx) -> Result<()> {
    match *cx.actor {
        Actor::Hub => Ok(()),
        _ => Err(Error::Missing),
    }
}

pub(crate) async fn find_for_change(cx: &Cx, tx: &Tx, way: &Way) -> Result<row::Model> {
    let id = match way {
        Way::Token(token) => {
            // Looked up where it is written: a link ended a moment ago opens nothing.
            let found = store::keys::opens(&**tx, &secrets::hash(token)).await?;
            found.ok_or(Error::Missing)?.id
        }
        Way::Own(id) => *id,
        Way::Letter(id) => {
            expect_the_hub(cx)?;
            *id
        }
    };
    let found = store::cases::find_for_change(&**tx, id).await?;
    match way {
        Way::Token(_) | Way::Letter(_) => Ok(found),
        Way::Own(_) => {
            let found = connected(cx, found).await?;
            match found.held_by {
                Some(company) if !cx.actor.is(found.person_id) => {
                    let me = cx.person()?;
                    let theirs = store::organisations::holds(&**tx, company, me).await?;
                    theirs.then_some(found).ok_or(Error::Missing)
                }
                _ => own(cx, found),
            }
        }
    }
}

fn own(cx: &Cx, found: row::Model) -> Result<row::Model> {
    // Staff have their own page: this one is for its person.
    if !cx.actor.is(found.person_id) {
        return Err(Error::Missing);
    }
    cx.may(Deed::SeeCase(&found))?;
    Ok(found)
}

/// What came with an address belongs to whoever has proven that address by signing in, and to nobody else.
async fn connected(cx: &Cx, found: row::Model) -> Result<row::Model> {
    let (None, Some(key)) = (found.person_id, found.email_key.as_deref()) else {
        return Ok(found);
    };
    let me = cx.person()?;
    let mine = store::cases::email_key_of(cx.db(), me).await?;
    let person_id = (mine.as_deref() == Some(key)).then_some(me);
    Ok(row::Model { person_id, ..found })
}

/// Something more, with files if there are any.
///
/// # Errors
/// `Missing`; `Invalid` on `text` and `files`; `CaseLongClosed`.
pub async fn add(cx: &Cx, way: &Way, text: &str, files: Vec<KeptFile>) -> Result<CaseMessageId> {
    let mut tx = cx.begin().await?;
    let message = add_in(cx, &mut tx, way, text, files).await?;
    tx.commit().await?;
    Ok(message)
}

/// The same within a change of the caller's own.
///
/// # Errors
/// As for [`add`].
pub async fn add_in(
    cx: &Cx,
    tx: &mut Tx,
    way: &Way,
    text: &str,
    files: Vec<KeptFile>,
) -> Result<CaseMessageId> {
    let text = case::checked_text("text", text, cx.rules().limits.feedback_chars)?;
    let found = find_for_change(cx, tx, way).await?;
    let standing = accounts::files::of(&**tx, Kind::Case, found.id.0)
        .await?
        .len();
    files::check_total(cx, found.kind, standing + files.len())?;
    let thing = files::thing(found.agency_id, found.id);
    accounts::files::attach(tx, thing, standing, files).await?;
    speak(tx, &found, Step::Add, CaseWord::Said, Some(text)).await
}

/// What is said anew about a case that was closed too long ago to be opened again.
#[derive(Clone, Debug)]
pub struct Anew {
    pub text: String,
    pub channel: Channel,
    /// Where it came from, for the throttle.
    pub network: Option<IpAddr>,
    pub files: Vec<KeptFile>,
}

/// It begins anew, as a case that goes on from the old one: about the same, with the address that was given then.
///
/// # Errors
/// `Missing`; `Invalid` on `text` and `files`; `CaseGoesOn` while something can still be added to the old one; `Busy`.
pub async fn again(cx: &Cx, way: &Way, said: Anew) -> Result<Receipt> {
    submit::submit(cx, anew(cx, way, said).await?).await
}

/// The same within a change of the caller's own.
///
/// # Errors
/// As for [`again`].
pub async fn again_in(cx: &Cx, tx: &mut Tx, way: &Way, said: Anew) -> Result<Receipt> {
    let new = anew(cx, way, said).await?;
    submit::submit_in(cx, tx, new).await
}

async fn anew(cx: &Cx, way: &Way, said: Anew) -> Result<NewFeedback> {
    let found = find(cx, way).await?;
    if case::can_go_on(found.resolved_at, cx.now()).is_ok() {
        return Err(Refusal::CaseGoesOn.into());
    }
    let site = agencies::site(cx).await?;
    Ok(NewFeedback {
        text: said.text,
        email: found.email,
        about: found.about,
        about_url: found.about_url,
        theme: found.theme_id.filter(|id| site.theme(*id).is_some()),
        area: found.area_id.filter(|id| site.area(*id).is_some()),
        channel: said.channel,
        network: said.network,
        files: said.files,
        follows: Some(found.id),
        ..NewFeedback::default()
    })
}

/// "This helped": it is done with.
///
/// # Errors
/// `Missing`; `NothingAnswered`.
pub async fn helped(cx: &Cx, way: &Way) -> Result<()> {
    let mut tx = cx.begin().await?;
    let found = find_for_change(cx, &tx, way).await?;
    if found.helped == Some(true) && found.resolved_at.is_some() {
        // Twice is the same as once.
        return Ok(());
    }
    speak(&mut tx, &found, Step::Helped, CaseWord::Helped, None).await?;
    tx.commit().await
}

/// "Not yet", with a word why if they like: the staff have it again.
///
/// # Errors
/// `Missing`; `Invalid` on `why`; `NothingAnswered`, `CaseLongClosed`.
pub async fn not_yet(cx: &Cx, way: &Way, why: &str) -> Result<()> {
    let why = case::checked_word("why", why, cx.rules().limits.feedback_chars)?;
    let mut tx = cx.begin().await?;
    let found = find_for_change(cx, &tx, way).await?;
    speak(&mut tx, &found, Step::NotYet, CaseWord::NotYet, why).await?;
    tx.commit().await
}

/// Who says it: its person, or a colleague of theirs where the members of a company have it in common. Whoever came by a
/// link and is neither stays unnamed.
async fn spoken_by(tx: &Tx, found: &row::Model) -> Result<Option<PersonId>> {
    let Some(me) = tx.cx().actor.person() else {
        return Ok(None);
    };
    let theirs = match found.held_by {
        _ if found.person_id == Some(me) => true,
        Some(company) => store::organisations::holds(&**tx, company, me).await?,
        None => false,
    };
    Ok(theirs.then_some(me))
}

async fn speak(
    tx: &mut Tx,
    found: &row::Model,
    step: Step,
    word: CaseWord,
    text: Option<String>,
) -> Result<CaseMessageId> {
    let now = tx.cx().now();
    let answered = found.first_answered_at.is_some();
    let to = case::after(found.status, answered, step)?;
    if step != Step::Helped {
        case::can_go_on(found.resolved_at, now)?;
    }
    let by = spoken_by(tx, found).await?;
    let text = text.unwrap_or_default();
    let lang = press::guess_language(&text).unwrap_or(found.lang);
    let message = store::messages::keep(
        &**tx,
        case_message::ActiveModel {
            agency_id: Set(found.agency_id),
            case_id: Set(found.id),
            side: Set(CaseSide::Customer),
            word: Set(word),
            by_id: Set(by),
            text: Set(text),
            lang: Set(lang),
            created_at: Set(now),
            ..Default::default()
        },
    )
    .await?;
    let mut change = row::ActiveModel {
        id: Set(found.id),
        // Who came signed in has proven that it is theirs.
        person_id: Set(found.person_id),
        status: Set(to),
        version: Set(found.version + 1),
        updated_at: Set(now),
        ..Default::default()
    };
    crate::waiting::over(&mut change);
    match step {
        Step::Helped => {
            crate::handover::let_go(tx, found.id).await?;
            change.helped = Set(Some(true));
            change.waiting_since = Set(None);
            change.resolved_at = Set(Some(found.resolved_at.unwrap_or(now)));
            promise::end(tx, found, Ending::LetRest, &mut change).await?;
        }
        _ => {
            change.waiting_since = Set(Some(found.waiting_since.unwrap_or(now)));
            change.resolved_at = Set(None);
            // Further words do not move what was promised to the first.
            if found.waiting_since.is_none() {
                promise::begin(tx.cx(), now, &mut change).await?;
            }
            if step == Step::NotYet {
                change.helped = Set(Some(false));
            }
        }
    }
    crate::resolution::step(tx, found, &mut change).await?;
    store::cases::change(&**tx, change).await?;
    let case = found.id;
    if step != Step::Helped {
        crate::merging::wake(tx, found).await?;
    }
    tx.tell(Event::CaseMessaged { case, message }).await?;
    if step == Step::Helped {
        tx.tell(Event::CaseClosed { case }).await?;
    } else if case::reopens(found.status, to) {
        tx.tell(Event::CaseReopened { case }).await?;
    }
    Ok(message)
}

/// The path of one's own page.
pub(crate) fn path(way: &Way) -> String {
    match way {
        Way::Token(token) => addresses::tracked_case(token),
        Way::Own(id) | Way::Letter(id) => addresses::own_case(*id),
    }
}

/// A new key to one's own case, for the live chat about it that goes on: in the account it is a case among others, and a
/// chat is opened by its key alone.
///
/// # Errors
/// `Missing` where no chat of one's own goes on.
pub async fn chat_key(cx: &Cx, id: CaseId) -> Result<String> {
    let seen = crate::browse::tracked(cx, &Way::Own(id)).await?;
    if seen.chat.is_none() {
        return Err(Error::Missing);
    }
    let tx = cx.begin().await?;
    let link = crate::keys::new_link(&tx, id).await?;
    tx.commit().await?;
    Ok(crate::keys::key_in(&link).to_owned())
}

/// Every link to the case ends. Later letters carry a new one; with `and_letters` none comes any more, unless the case
/// belongs to an account, whose letters are its own matter.
///
/// # Errors
/// `Missing`.
pub async fn end_links(cx: &Cx, way: &Way, and_letters: bool) -> Result<()> {
    let tx = cx.begin().await?;
    let found = find_for_change(cx, &tx, way).await?;
    if and_letters && found.email.is_some() {
        let silent = row::ActiveModel {
            id: Set(found.id),
            email: Set(None),
            email_key: Set(None),
            ..Default::default()
        };
        store::cases::change(&*tx, silent).await?;
    }
    store::keys::end(&*tx, found.id, cx.now()).await?;
    tx.commit().await
}
