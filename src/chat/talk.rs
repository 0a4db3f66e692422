//! What happens in a live chat. Each line is a message of its case, kept before anybody hears that something was said.

use crate::store::{self, Told};
use crate::{browse, seats};
use cases::{NewMatter, Receipt, Way, Who};
use entity::chat::talk as row;
use entity::words::{Channel, ChatId, ChatState, TeamId};
use hall::error::{Refusal, Result};
use hall::{Cx, Deed, Event, Tx};
use sea_orm::ActiveValue::Set;
use std::net::IpAddr;

/// What somebody comes with.
#[derive(Clone, Debug, Default)]
pub struct NewTalk {
    pub text: String,
    /// Where the answer goes should they lose each other.
    pub email: Option<String>,
    /// Where it came from, for the throttle.
    pub network: Option<IpAddr>,
}

/// What came of the first line.
#[derive(Clone, Debug)]
pub enum Began {
    /// Somebody is there and has been told; the key opens the chat.
    Talk { key: String, receipt: Receipt },
    /// Nobody is there: it is a case with its promise.
    Left(Receipt),
}

/// The first line: it is a case from now on, and a live chat if somebody is there.
///
/// # Errors
/// As for bringing any matter: `Invalid` on `text` and `email`; `Busy`.
pub async fn begin(cx: &Cx, new: NewTalk) -> Result<Began> {
    let there = browse::counter(cx).await?.open;
    let matter = NewMatter {
        text: new.text,
        who: Who {
            email: new.email,
            ..Who::default()
        },
        channel: Channel::Chat,
        network: new.network,
        ..NewMatter::default()
    };
    let mut tx = cx.begin().await?;
    let receipt = cases::receive_in(cx, &mut tx, matter).await?;
    if !there {
        tx.commit().await?;
        return Ok(Began::Left(receipt));
    }
    let chat = row::ActiveModel {
        agency_id: Set(cx.agency),
        case_id: Set(receipt.case),
        state: Set(ChatState::Waiting),
        began_at: Set(cx.now()),
        ..Default::default()
    };
    store::keep(&*tx, chat).await?;
    tx.commit().await?;
    browse::tell_desk(cx, cx.agency).await;
    let key = cases::key_in(&receipt.tracking_url).to_owned();
    Ok(Began::Talk { key, receipt })
}

/// Where a line came to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// In the chat, where it is read as it is said.
    Live,
    /// The chat was over: in the case, which goes on.
    InCase,
}

/// A further line of whoever holds the key. It stands in the case whatever became of the chat meanwhile.
///
/// # Errors
/// `Missing`; `Invalid` on `text`; `CaseLongClosed`.
pub async fn say(cx: &Cx, key: &str, text: &str) -> Result<Said> {
    let told = browse::by_key(cx, key).await?;
    cases::add(cx, &Way::Token(key.to_owned()), text, Vec::new()).await?;
    if told.state == ChatState::Ended {
        return Ok(Said::InCase);
    }
    browse::tell(cx, told.agency_id, told.case_id).await;
    Ok(Said::Live)
}

/// Whoever holds the key ends it.
///
/// # Errors
/// `Missing`.
pub async fn leave(cx: &Cx, key: &str) -> Result<()> {
    let told = browse::by_key(cx, key).await?;
    over(cx, told.id).await
}

/// Somebody of the staff takes it; the person reads who it is. From a colleague too, who is relieved.
///
/// # Errors
/// `Missing`, `Forbidden`; `AlreadyDecided` once it is over.
pub async fn take(cx: &Cx, id: ChatId) -> Result<()> {
    browse::find_to_work(cx, id).await?;
    let mut tx = cx.begin().await?;
    let told = take_in(cx, &mut tx, id).await?;
    tx.commit().await?;
    seats::look(cx).await?;
    browse::tell(cx, told.agency_id, told.case_id).await;
    Ok(())
}

async fn take_in(cx: &Cx, tx: &mut Tx, id: ChatId) -> Result<Told> {
    let me = cx.person()?;
    let chat = store::find_for_change(&**tx, id).await?;
    let told = store::find(&**tx, id).await?;
    cx.may(Deed::WorkInbox(told.agency_id))?;
    if chat.state == ChatState::Ended {
        return Err(Refusal::AlreadyDecided.into());
    }
    if chat.taken_by == Some(me) {
        return Ok(told);
    }
    let change = row::ActiveModel {
        id: Set(id),
        state: Set(ChatState::Open),
        taken_by: Set(Some(me)),
        taken_at: Set(Some(cx.now())),
        ..Default::default()
    };
    store::change(&**tx, change).await?;
    // The case goes where the talk is; its team stays where whoever talks serves in it.
    let team = told.team_id.filter(|team| serves_in(cx, *team));
    cases::hand_in(cx, tx, told.case_id, None, team, Some(me)).await?;
    Ok(told)
}

fn serves_in(cx: &Cx, team: TeamId) -> bool {
    let signed = cx.actor.signed();
    signed.is_some_and(|signed| signed.teams.iter().any(|one| one.team == team))
}

/// A line of the staff. Whoever answers has taken it.
///
/// # Errors
/// As for taking; `Invalid` on `text`.
pub async fn answer(cx: &Cx, id: ChatId, text: &str) -> Result<()> {
    browse::find_to_work(cx, id).await?;
    let mut tx = cx.begin().await?;
    let told = take_in(cx, &mut tx, id).await?;
    cases::answer_in(cx, &mut tx, told.case_id, None, text).await?;
    tx.commit().await?;
    seats::look(cx).await?;
    browse::tell(cx, told.agency_id, told.case_id).await;
    Ok(())
}

/// The staff end it. The case goes on as every case does.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn end(cx: &Cx, id: ChatId) -> Result<()> {
    browse::find_to_work(cx, id).await?;
    over(cx, id).await
}

/// It is over. Twice is the same as once. While they talked no letter went out: whoever listens writes what was answered
/// to whoever left an address.
///
/// # Errors
/// `Missing`.
pub(crate) async fn over(cx: &Cx, id: ChatId) -> Result<()> {
    let mut tx = cx.begin().await?;
    let chat = store::find_for_change(&*tx, id).await?;
    if chat.state == ChatState::Ended {
        return Ok(());
    }
    let case = chat.case_id;
    let change = row::ActiveModel {
        id: Set(id),
        state: Set(ChatState::Ended),
        ended_at: Set(Some(cx.now())),
        ..Default::default()
    };
    store::change(&*tx, change).await?;
    tx.tell(Event::ChatEnded { case }).await?;
    tx.commit().await?;
    browse::tell(cx, chat.agency_id, case).await;
    Ok(())
}
