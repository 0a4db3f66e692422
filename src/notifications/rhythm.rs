//! How often a person hears from the hub: chosen in their account, or stopped with one click from any letter.

use crate::store::people::{self, Followed};
use entity::accounts::person;
use entity::words::{Kind, Lang, LetterPace, PersonId};
use hall::{Cx, Deed, Error, Result, addresses};
use serde::Serialize;

/// Sets the rhythm of whoever holds the key of their letters' way out. Needs no signing in: mail programs do it too.
///
/// # Errors
/// `Missing` for an unknown key.
pub async fn rhythm_by_key(cx: &Cx, key: &str, pace: LetterPace) -> Result<()> {
    let person = whose(cx, key).await?;
    people::keep_pace(&cx.database().write, person, pace).await
}

/// Whose letters this key stops.
///
/// # Errors
/// `Missing` for an unknown key.
pub(crate) async fn whose(cx: &Cx, key: &str) -> Result<PersonId> {
    let person = people::find_by_key(cx.db(), key).await?;
    person.map(|person| person.id).ok_or(Error::Missing)
}

/// A person chooses how often letters come at the most.
///
/// # Errors
/// `SignIn` for visitors.
pub async fn choose_rhythm(cx: &Cx, pace: LetterPace) -> Result<()> {
    let me = cx.person()?;
    cx.may(Deed::KeepAccount(me))?;
    people::keep_pace(&cx.database().write, me, pace).await
}

pub(crate) async fn me(cx: &Cx) -> Result<person::Model> {
    let person = people::find(cx.db(), cx.person()?).await?;
    person.ok_or(Error::SignIn)
}

/// An idea or a challenge a person follows.
#[derive(Clone, Debug, Serialize)]
pub struct Following {
    pub kind: Kind,
    pub id: i64,
    pub url: String,
    pub title: String,
    pub lang: Lang,
    pub unfollow_url: String,
}

/// A page of what somebody follows.
pub struct FollowingPage {
    pub things: Vec<Following>,
    /// Where the next page begins, if there is one.
    pub next: Option<i64>,
}

/// What I follow, newest first, at most `most`; `before` is the last one seen.
///
/// # Errors
/// `SignIn` for visitors.
pub async fn following(cx: &Cx, before: Option<i64>, most: u64) -> Result<FollowingPage> {
    let found = people::followed(cx.db(), cx.person()?, before, most).await?;
    let next = found
        .last()
        .filter(|_| found.len() as u64 == most)
        .map(|(follow, _)| *follow);
    let things = found
        .into_iter()
        .filter_map(|(_, thing)| match thing? {
            Followed::Idea(idea) => cx.could(Deed::SeeIdea(&idea)).then(|| {
                of_kind(
                    Kind::Idea,
                    idea.id.0,
                    addresses::idea(idea.id),
                    idea.title,
                    idea.lang,
                )
            }),
            Followed::Challenge(one) => cx.could(Deed::SeeChallenge(&one)).then(|| {
                of_kind(
                    Kind::Challenge,
                    one.id.0,
                    addresses::challenge(one.id),
                    one.title,
                    one.lang,
                )
            }),
        })
        .collect();
    Ok(FollowingPage { things, next })
}

fn of_kind(kind: Kind, id: i64, url: String, title: String, lang: Lang) -> Following {
    Following {
        kind,
        id,
        unfollow_url: format!("{url}/unfollow"),
        url,
        title,
        lang,
    }
}
