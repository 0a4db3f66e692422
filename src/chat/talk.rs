//! What happens in a live chat. Each line is a message of its case, kept before anybody hears that something was said.

use crate::{browse, store};
use cases::{NewFeedback, Receipt, Way};
use entity::chat::talk as row;
use entity::words::{Channel, ChatId, ChatState};
use hall::error::{Error, Refusal, Result};
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
/// As for bringing any case: `Invalid` on `text` and `email`; `Busy`.
pub async fn begin(cx: &Cx, new: NewTalk) -> Result<Began> {
    let there = browse::counter(cx).await?.open;
    let said = NewFeedback {
        text: new.text,
        email: new.email,
        channel: Channel::Chat,
        network: new.network,
        ..NewFeedback::default()
    };
    let mut tx = cx.begin().await?;
    let receipt = cases::submit_in(cx, &mut tx, said).await?;
    if !there {
        tx.commit().await?;
        return Ok(Began::Left(receipt));
    }
    store::keep(
        &*tx,
        row::ActiveModel {
            agency_id: Set(cx.agency),
            case_id: Set(receipt.case),
            state: Set(ChatState::Waiting),
            began_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    tx.commit().await?;
    browse::tell_desk(cx, cx.agency).await;
    let key = receipt.tracking_url.rsplit('/').next();
    let key = key.unwrap_or_default().to_owned();
    Ok(Began::Talk { key, receipt })
}

/// A further line of whoever holds the key.
///
/// # Errors
/// `Missing`; `Invalid` on `text`; `AlreadyDecided` once it is over: the case itself goes on on its page.
pub async fn say(cx: &Cx, key: &str, text: &str) -> Result<()> {
    let told = browse::by_key(cx, key).await?;
    if told.state == ChatState::Ended {
        return Err(Refusal::AlreadyDecided.into());
    }
    cases::add(cx, &Way::Token(key.to_owned()), text, Vec::new()).await?;
    browse::tell(cx, told.agency_id, told.case_id).await;
    Ok(())
}

/// Whoever holds the key ends it.
///
/// # Errors
/// `Missing`.
pub async fn leave(cx: &Cx, key: &str) -> Result<()> {
    let told = browse::by_key(cx, key).await?;
    let mut tx = cx.begin().await?;
    over(cx, &mut tx, told.id).await?;
    tx.commit().await?;
    browse::tell(cx, told.agency_id, told.case_id).await;
    Ok(())
}

/// Somebody of the staff takes it; the person reads who it is. From a colleague too, who is relieved.
///
/// # Errors
/// `Missing`, `Forbidden`; `AlreadyDecided` once it is over.
pub async fn take(cx: &Cx, id: ChatId) -> Result<()> {
    let told = browse::find_to_work(cx, id).await?;
    let mut tx = cx.begin().await?;
    take_in(cx, &mut tx, id).await?;
    tx.commit().await?;
    browse::tell(cx, told.agency_id, told.case_id).await;
    Ok(())
}

async fn take_in(cx: &Cx, tx: &mut Tx, id: ChatId) -> Result<row::Model> {
    let me = cx.person()?;
    let chat = store::find_for_change(&**tx, id).await?;
    cx.may(Deed::WorkInbox(chat.agency_id))?;
    if chat.state == ChatState::Ended {
        return Err(Refusal::AlreadyDecided.into());
    }
    if chat.taken_by == Some(me) {
        return Ok(chat);
    }
    let change = row::ActiveModel {
        id: Set(id),
        state: Set(ChatState::Open),
        taken_by: Set(Some(me)),
        taken_at: Set(Some(cx.now())),
        ..Default::default()
    };
    store::change(&**tx, change).await?;
    cases::hand_in(cx, tx, chat.case_id, None, None, Some(me)).await?;
    Ok(chat)
}

/// A line of the staff. Whoever answers has taken it.
///
/// # Errors
/// As for taking; `Invalid` on `text`.
pub async fn answer(cx: &Cx, id: ChatId, text: &str) -> Result<()> {
    browse::find_to_work(cx, id).await?;
    let mut tx = cx.begin().await?;
    let chat = take_in(cx, &mut tx, id).await?;
    cases::answer_in(cx, &mut tx, chat.case_id, None, text).await?;
    tx.commit().await?;
    browse::tell(cx, chat.agency_id, chat.case_id).await;
    Ok(())
}

/// The staff end it. The case goes on as every case does.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn end(cx: &Cx, id: ChatId) -> Result<()> {
    let told = browse::find_to_work(cx, id).await?;
    let mut tx = cx.begin().await?;
    over(cx, &mut tx, id).await?;
    tx.commit().await?;
    browse::tell(cx, told.agency_id, told.case_id).await;
    Ok(())
}

/// Twice is the same as once.
async fn over(cx: &Cx, tx: &mut Tx, id: ChatId) -> Result<()> {
    let chat = store::find_for_change(&**tx, id).await?;
    if chat.state == ChatState::Ended {
        return Ok(());
    }
    let change = row::ActiveModel {
        id: Set(id),
        state: Set(ChatState::Ended),
        ended_at: Set(Some(cx.now())),
        ..Default::default()
    };
    store::change(&**tx, change).await?;
    // While they talked no letter went out; the last word goes now, to whoever left an address.
    if let Some(message) = store::last_answer(&**tx, chat.case_id).await? {
        let case = chat.case_id;
        tx.tell(Event::CaseMessaged { case, message }).await?;
    }
    Ok(())
}

/// Only what there is can be watched.
///
/// # Errors
/// `Missing`.
pub(crate) async fn watched(cx: &Cx, key: &str) -> Result<String> {
    let told = browse::by_key(cx, key).await?;
    if told.state == ChatState::Ended {
        return Err(Error::Missing);
    }
    Ok(browse::topic(told.case_id))
}
