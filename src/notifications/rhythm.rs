//! How often a person hears from the hub: chosen in their account, or stopped with one click from any letter.

use crate::store::people;
use entity::words::{Lang, LetterPace, PersonId};
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

pub(crate) async fn rhythm(cx: &Cx) -> Result<LetterPace> {
    let person = people::find(cx.db(), cx.person()?).await?;
    Ok(person.ok_or(Error::SignIn)?.letters)
}

/// An idea a person follows.
#[derive(Clone, Debug, Serialize)]
pub struct Following {
    #[serde(skip)]
    pub follow: i64,
    pub id: i64,
    pub url: String,
    pub title: String,
    pub lang: Lang,
    pub unfollow_url: String,
}

/// What I follow, newest first, at most `most`; `before` is the last one seen.
///
/// # Errors
/// `SignIn` for visitors.
pub async fn following(cx: &Cx, before: Option<i64>, most: u64) -> Result<Vec<Following>> {
    let found = people::followed(cx.db(), cx.person()?, before, most).await?;
    Ok(found
        .into_iter()
        .filter(|(_, idea)| cx.could(Deed::SeeIdea(idea)))
        .map(|(follow, idea)| Following {
            follow,
            id: idea.id.0,
            url: addresses::idea(idea.id),
            unfollow_url: format!("{}/unfollow", addresses::idea(idea.id)),
            title: idea.title,
            lang: idea.lang,
        })
        .collect())
}
