//! The life of an article: a colleague looks at it, everyone reads it, the day comes to look again, and at last it is
//! retired with a pointer to what to read instead.

use crate::article::{self, Step, WORDS_CHARS};
use crate::start::log;
use crate::store::texts::Written;
use crate::views::DeskView;
use crate::write::find_to_keep;
use crate::{browse, ready, store};
use entity::articles::article as row;
use entity::words::{ArticleId, ArticleState, Feature, PersonId};
use hall::error::{Error, Problems, Refusal, Result};
use hall::says::Say;
use hall::{Cx, Deed, Event, Tx};
use poem_openapi::Object;
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};

/// A colleague is asked to look at it before everyone reads it; without a name, whoever has time.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` where something is still missing, or on `reviewer`; `OwnWork`, `NoSuchStep`,
/// `ChangedMeanwhile`.
pub async fn ask_review(
    cx: &Cx,
    id: ArticleId,
    reviewer: Option<PersonId>,
    expects: Option<i64>,
) -> Result<DeskView> {
    let (mut tx, found) = begin(cx, id, expects).await?;
    let state = article::after(found.state, Step::AskReview)?;
    if reviewer.is_some() && reviewer == cx.actor.person() {
        return Err(Refusal::OwnWork.into());
    }
    if let Some(reviewer) = reviewer {
        let staff = store::people::staff(&*tx, cx.agency).await?;
        if staff.iter().all(|one| one.id != reviewer) {
            return Err(Error::invalid("reviewer", "articles-problem-choice"));
        }
    }
    check_ready(&tx, &found).await?;
    let change = row::ActiveModel {
        state: Set(state),
        reviewer_id: Set(reviewer),
        review_asked_at: Set(Some(cx.now())),
        review_words: Set(None),
        ..store::articles::touched(&found, cx.now())
    };
    store::articles::change(&*tx, change).await?;
    log(&mut tx, "articles-log-review-asked", id, None, None).await?;
    tx.tell(Event::ArticleReviewAsked { article: id }).await?;
    tx.commit().await?;
    browse::desk_one(cx, id).await
}

/// The reviewer hands it back with words.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `words`; `NoSuchStep`, `ChangedMeanwhile`.
pub async fn send_back(
    cx: &Cx,
    id: ArticleId,
    words: &str,
    expects: Option<i64>,
) -> Result<DeskView> {
    let (mut tx, found) = begin(cx, id, expects).await?;
    let state = article::after(found.state, Step::SendBack)?;
    let mut problems = Problems::default();
    let words = article::said("words", words, WORDS_CHARS, &mut problems);
    problems.done()?;
    let change = row::ActiveModel {
        state: Set(state),
        reviewer_id: Set(cx.actor.person()),
        review_asked_at: Set(None),
        review_words: Set(Some(words.clone())),
        ..store::articles::touched(&found, cx.now())
    };
    store::articles::change(&*tx, change).await?;
    log(&mut tx, "articles-log-sent-back", id, None, Some(&words)).await?;
    tx.tell(Event::ArticleSentBack { article: id }).await?;
    tx.commit().await?;
    browse::desk_one(cx, id).await
}

/// Everyone reads it from now on, as it was last written in every language; what was changed since is published over
/// what stood. Whoever set no day to look again gets one in a year.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` where something is still missing; `NoSuchStep` for a draft nobody has looked at;
/// `OwnWork` where a colleague has to publish it; `ChangedMeanwhile`.
pub async fn publish(cx: &Cx, id: ArticleId, expects: Option<i64>) -> Result<DeskView> {
    let (mut tx, found) = begin(cx, id, expects).await?;
    let state = article::after(found.state, Step::Publish)?;
    let texts = store::texts::latest_of(&*tx, &[id]).await?;
    if needs_colleague(cx, &texts) {
        return Err(Refusal::OwnWork.into());
    }
    check_ready(&tx, &found).await?;
    store::texts::publish_all(&*tx, id).await?;
    let change = row::ActiveModel {
        state: Set(state),
        reviewer_id: Set(None),
        review_asked_at: Set(None),
        review_words: Set(None),
        published_at: Set(found.published_at.or(Some(cx.now()))),
        renewed_at: Set(Some(cx.now())),
        review_on: Set(review_day(cx, &found, found.review_on.clone()).await?),
        ..store::articles::touched(&found, cx.now())
    };
    store::articles::change(&*tx, change).await?;
    log(&mut tx, "articles-log-published", id, None, None).await?;
    tx.tell(Event::ArticleChanged { article: id }).await?;
    crate::readings::forget(&tx);
    tx.commit().await?;
    browse::desk_one(cx, id).await
}

/// Whether what is new was written by whoever asks, where the agency wants a second pair of eyes on everything.
pub(crate) fn needs_colleague(cx: &Cx, latest: &[Written]) -> bool {
    cx.expect_on(Feature::PublishingAlone).is_err()
        && cx.actor.person().is_some()
        && latest.iter().any(|text| {
            text.published_id != Some(text.latest_id) && text.by_id == cx.actor.person()
        })
}

/// The day chosen, or one in a year where it has passed or none was chosen.
async fn review_day(cx: &Cx, found: &row::Model, chosen: Option<String>) -> Result<Option<String>> {
    let site = agencies::site(cx).await?;
    let today = article::local_date(&site.settings.zone, cx.now());
    let ahead = chosen.filter(|day| *day > today.to_string());
    Ok(ahead.or_else(|| article::next_look(found.kind, today)))
}

/// The owner has looked: it still holds, until the next day given, or for another year.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `review_on`; `NoSuchStep`, `ChangedMeanwhile`.
pub async fn still_good(
    cx: &Cx,
    id: ArticleId,
    review_on: Option<&str>,
    expects: Option<i64>,
) -> Result<DeskView> {
    let (mut tx, found) = begin(cx, id, expects).await?;
    let state = article::after(found.state, Step::StillGood)?;
    let mut problems = Problems::default();
    let chosen = article::date("review_on", review_on, &mut problems);
    problems.done()?;
    let next = review_day(cx, &found, chosen.clone()).await?;
    if chosen.is_some() && chosen != next {
        return Err(Error::invalid("review_on", "articles-problem-past"));
    }
    let change = row::ActiveModel {
        state: Set(state),
        review_on: Set(next.clone()),
        ..store::articles::touched(&found, cx.now())
    };
    store::articles::change(&*tx, change).await?;
    log(
        &mut tx,
        "articles-log-still-good",
        id,
        None,
        next.as_deref(),
    )
    .await?;
    tx.tell(Event::ArticleChanged { article: id }).await?;
    tx.commit().await?;
    browse::desk_one(cx, id).await
}

/// How an article is taken out of use.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Object)]
#[serde(default)]
#[oai(rename = "ArticleRetiring")]
pub struct Retiring {
    /// Why, for whoever comes by its old address.
    #[oai(default)]
    pub words: String,
    /// The article to read instead.
    pub pointer: Option<ArticleId>,
    pub expects: Option<i64>,
}

/// It is found no more; whoever comes by its address reads why, and what to read instead.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `words` with neither words nor a pointer, on `pointer` for what is not
/// published; `NoSuchStep`, `ChangedMeanwhile`.
pub async fn retire(cx: &Cx, id: ArticleId, how: Retiring) -> Result<DeskView> {
    let (mut tx, found) = begin(cx, id, how.expects).await?;
    let state = article::after(found.state, Step::Retire)?;
    let mut problems = Problems::default();
    let words = article::text("words", &how.words, WORDS_CHARS, &mut problems);
    problems.expect(
        !words.is_empty() || how.pointer.is_some(),
        "words",
        Say::of("articles-problem-retire"),
    );
    if let Some(pointer) = how.pointer {
        let other = store::articles::many(&*tx, &[pointer]).await?;
        problems.expect(
            pointer != id
                && other
                    .first()
                    .is_some_and(|other| article::is_shown(other.state)),
            "pointer",
            Say::of("articles-problem-pointer"),
        );
    }
    problems.done()?;
    let change = row::ActiveModel {
        state: Set(state),
        retired_at: Set(Some(cx.now())),
        retired_words: Set(Some(words.clone())),
        pointer_id: Set(how.pointer),
        ..store::articles::touched(&found, cx.now())
    };
    store::articles::change(&*tx, change).await?;
    log(&mut tx, "articles-log-retired", id, None, Some(&words)).await?;
    tx.tell(Event::ArticleChanged { article: id }).await?;
    crate::readings::forget(&tx);
    tx.commit().await?;
    browse::desk_one(cx, id).await
}

/// A retired article is worked on again, as a draft.
///
/// # Errors
/// `Missing`, `Forbidden`; `NoSuchStep`, `ChangedMeanwhile`.
pub async fn reopen(cx: &Cx, id: ArticleId, expects: Option<i64>) -> Result<DeskView> {
    let (mut tx, found) = begin(cx, id, expects).await?;
    let change = row::ActiveModel {
        state: Set(article::after(found.state, Step::Reopen)?),
        retired_at: Set(None),
        retired_words: Set(None),
        pointer_id: Set(None),
        ..store::articles::touched(&found, cx.now())
    };
    store::articles::change(&*tx, change).await?;
    log(&mut tx, "articles-log-reopened", id, None, None).await?;
    tx.tell(Event::ArticleChanged { article: id }).await?;
    tx.commit().await?;
    browse::desk_one(cx, id).await
}

/// A reader says whether it helped. Counted, with nothing about the reader.
///
/// # Errors
/// `Missing` for what they cannot see or what is not published.
pub async fn helped(cx: &Cx, id: ArticleId, helped: bool) -> Result<()> {
    let found = store::articles::find(cx.db(), id).await?;
    cx.may(Deed::SeeArticle(&found))?;
    if !article::is_shown(found.state) {
        return Err(Error::Missing);
    }
    let tx = cx.begin().await?;
    store::articles::count_helped(&*tx, id, helped).await?;
    tx.commit().await
}

async fn begin(cx: &Cx, id: ArticleId, expects: Option<i64>) -> Result<(Tx, row::Model)> {
    let tx = cx.begin().await?;
    let found = find_to_keep(cx, &tx, id).await?;
    article::stands_at(&found, expects)?;
    Ok((tx, found))
}

async fn check_ready(tx: &Tx, found: &row::Model) -> Result<()> {
    let texts = store::texts::latest_of(&**tx, &[found.id]).await?;
    let links = store::links::of(&**tx, found.id).await?;
    ready::check(found, &texts, &links)
}

/// The clock: what is to be looked at today falls due, and its owner is told once.
pub(crate) async fn fall_due(cx: &Cx, found: &row::Model) -> Result<()> {
    let mut tx = cx.begin().await?;
    let standing = store::articles::find_for_change(&*tx, found.id).await?;
    // Somebody may have looked meanwhile.
    if standing.state != ArticleState::Published || standing.review_on != found.review_on {
        return Ok(());
    }
    let change = row::ActiveModel {
        state: Set(article::after(standing.state, Step::FallDue)?),
        ..store::articles::touched(&standing, cx.now())
    };
    store::articles::change(&*tx, change).await?;
    tx.tell(Event::ArticleDue { article: found.id }).await?;
    tx.commit().await
}
