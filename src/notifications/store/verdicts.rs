//! What was decided about a challenge, as its authors are told of it.

use entity::challenges::challenge;
use entity::ideas::{answer, decision, idea, winner};
use entity::words::{ChallengeId, IdeaId, IdeaStatus, Lang, PersonId, Visibility};
use hall::Result;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashMap;

pub(crate) struct Decided {
    pub challenge: ChallengeId,
    pub title: String,
    pub challenge_lang: Lang,
    pub text: String,
    pub lang: Lang,
    published_at: chrono::DateTime<chrono::Utc>,
}

/// The published decision of a challenge.
pub(crate) async fn decided(db: &impl ConnectionTrait, id: ChallengeId) -> Result<Option<Decided>> {
    let found = decision::Entity::find()
        .filter(decision::Column::ChallengeId.eq(id))
        .one(db)
        .await?;
    let about = challenge::Entity::find_by_id(id).one(db).await?;
    Ok(found.zip(about).and_then(|(found, about)| {
        Some(Decided {
            challenge: id,
            title: about.title,
            challenge_lang: about.lang,
            text: found.text,
            lang: found.lang,
            published_at: found.published_at?,
        })
    }))
}

/// Everyone who handed in an idea that stands, in order of number.
pub(crate) async fn authors_after(
    db: &impl ConnectionTrait,
    id: ChallengeId,
    after: PersonId,
    most: u64,
) -> Result<Vec<PersonId>> {
    Ok(idea::Entity::find()
        .select_only()
        .column(idea::Column::AuthorId)
        .distinct()
        .filter(idea::Column::ChallengeId.eq(id))
        .filter(idea::Column::AuthorId.gt(after))
        .filter(idea::Column::PublishedAt.is_not_null())
        .filter(idea::Column::Status.is_not_in([IdeaStatus::Draft, IdeaStatus::Withdrawn]))
        .order_by_asc(idea::Column::AuthorId)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}

/// What became of one idea.
pub(crate) struct Told {
    pub idea: IdeaId,
    pub author: PersonId,
    pub title: String,
    pub lang: Lang,
    pub chosen: bool,
    pub place: Option<i64>,
    pub prize: Option<String>,
    pub reason: Option<String>,
    /// The answer that came out with the decision.
    pub answer: Option<(String, Lang)>,
}

/// What became of the ideas of these authors, in three questions.
pub(crate) async fn told(
    db: &impl ConnectionTrait,
    decided: &Decided,
    authors: &[PersonId],
) -> Result<Vec<Told>> {
    let ideas = idea::Entity::find()
        .filter(idea::Column::ChallengeId.eq(decided.challenge))
        .filter(idea::Column::AuthorId.is_in(authors.iter().copied()))
        .filter(idea::Column::PublishedAt.is_not_null())
        .filter(idea::Column::Visibility.eq(Visibility::Public))
        .filter(idea::Column::Status.is_not_in([IdeaStatus::Draft, IdeaStatus::Withdrawn]))
        .order_by_asc(idea::Column::Id)
        .all(db)
        .await?;
    let ids: Vec<IdeaId> = ideas.iter().map(|idea| idea.id).collect();
    let mut winners: HashMap<IdeaId, winner::Model> = winner::Entity::find()
        .filter(winner::Column::ChallengeId.eq(decided.challenge))
        .filter(winner::Column::IdeaId.is_in(ids.iter().copied()))
        .all(db)
        .await?
        .into_iter()
        .map(|winner| (winner.idea_id, winner))
        .collect();
    let mut answers: HashMap<IdeaId, (String, Lang)> = answer::Entity::find()
        .filter(answer::Column::IdeaId.is_in(ids))
        .filter(answer::Column::PublishedAt.eq(decided.published_at))
        .all(db)
        .await?
        .into_iter()
        .map(|answer| (answer.idea_id, (answer.text, answer.lang)))
        .collect();
    Ok(ideas
        .into_iter()
        .filter_map(|idea| {
            let winner = winners.remove(&idea.id);
            Some(Told {
                author: idea.author_id?,
                chosen: winner.is_some(),
                place: winner.as_ref().and_then(|winner| winner.place),
                prize: winner.as_ref().and_then(|winner| winner.prize.clone()),
                reason: winner.map(|winner| winner.reason),
                answer: answers.remove(&idea.id),
                idea: idea.id,
                title: idea.title,
                lang: idea.lang,
            })
        })
        .collect())
}

/// Whether an answer came out with a decision, so that its author has a letter about it already.
pub(crate) async fn came_with_decision(
    db: &impl ConnectionTrait,
    id: entity::words::AnswerId,
) -> Result<bool> {
    let sql = "select d.id from answers a join ideas i on i.id = a.idea_id \
        join decisions d on d.challenge_id = i.challenge_id \
        where a.id = $1 and a.published_at = d.published_at";
    Ok(db
        .query_one_raw(super::said(db, sql, [id.0.into()]))
        .await?
        .is_some())
}
