//! What waits to be gathered into a letter, and everything such a letter speaks of.

use super::said;
use articles::browse::{Commented, Reminded};
use chrono::{DateTime, TimeDelta, Utc};
use entity::accounts::person;
use entity::cases::{case, case_message};
use entity::challenges::{
    challenge, milestone, milestone_update, news, phase, phase_change, query, review,
};
use entity::ideas::{answer, comment, decision, idea, merge, support, winner};
use entity::moderation::matter;
use entity::notifications::notice;
use entity::words::{
    AnswerId, ArticleCommentId, ArticleId, CaseId, CaseMessageId, ChallengeId, CommentId, IdeaId,
    ImprovementChangeId, ImprovementId, ImprovementTaskId, InboxItemId, InboxNoteId, Lang,
    LetterId, MatterId, MergeId, MilestoneId, NewsId, PersonId, PhaseChangeId, PhaseKind, QueryId,
    ReviewId,
};
use hall::{Cx, Result};
use improvements::browse::{OwnThing, Titled, ToldChange, ToldTask};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, Statement, Value,
};
use std::collections::{HashMap, HashSet};

/// Notices read at once: more than anyone gets in a day.
const MOST_NOTICES: u64 = 5000;

#[derive(FromQueryResult)]
struct Due {
    id: i64,
}

/// People whose letter is due: something was gathered for long enough, and their rhythm allows another letter.
pub(crate) async fn due(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    gather: TimeDelta,
    most: i64,
) -> Result<Vec<PersonId>> {
    let sql = "select p.id from people p
        join (select person_id, min(created_at) as first_at from notices
              where letter_id is null group by person_id) n on n.person_id = p.id
        where p.left_at is null and n.first_at <= $1
          and (p.letters = 'at_once'
            or (p.letters = 'daily' and (p.last_letter_at is null or p.last_letter_at <= $2))
            or (p.letters = 'weekly' and (p.last_letter_at is null or p.last_letter_at <= $3)))
        order by p.id limit $4";
    let values: [Value; 4] = [
        (now - gather).into(),
        (now - TimeDelta::days(1)).into(),
        (now - TimeDelta::weeks(1)).into(),
        most.into(),
    ];
    let found = Due::find_by_statement(said(db, sql, values))
        .all(db)
        .await?;
    Ok(found.into_iter().map(|due| PersonId(due.id)).collect())
}

pub(crate) async fn notices(
    db: &impl ConnectionTrait,
    people: &[PersonId],
) -> Result<Vec<notice::Model>> {
    Ok(notice::Entity::find()
        .filter(notice::Column::LetterId.is_null())
        .filter(notice::Column::PersonId.is_in(people.iter().copied()))
        .order_by_asc(notice::Column::PersonId)
        .order_by_asc(notice::Column::Id)
        .limit(MOST_NOTICES)
        .all(db)
        .await?)
}

/// The numbers of everything some notices speak of.
#[derive(Default)]
pub(crate) struct Wanted {
    pub ideas: HashSet<IdeaId>,
    pub answers: HashSet<AnswerId>,
    pub comments: HashSet<CommentId>,
    pub merges: HashSet<MergeId>,
    pub matters: HashSet<MatterId>,
    pub notes: HashSet<InboxNoteId>,
    pub people: HashSet<PersonId>,
    pub challenges: HashSet<ChallengeId>,
    /// Challenges whose decision is spoken of.
    pub decided: HashSet<ChallengeId>,
    pub changes: HashSet<PhaseChangeId>,
    pub queries: HashSet<QueryId>,
    pub told: HashSet<NewsId>,
    pub reviews: HashSet<ReviewId>,
    pub steps: HashSet<MilestoneId>,
    pub updates: HashSet<i64>,
    pub cases: HashSet<CaseId>,
    pub messages: HashSet<CaseMessageId>,
    pub improvements: HashSet<ImprovementId>,
    pub moves: HashSet<ImprovementChangeId>,
    pub tasks: HashSet<ImprovementTaskId>,
    pub articles: HashSet<ArticleId>,
    pub article_comments: HashSet<ArticleCommentId>,
}

/// Everything they speak of, as it is now.
#[derive(Default)]
pub(crate) struct Shelf {
    pub ideas: HashMap<IdeaId, idea::Model>,
    pub answers: HashMap<AnswerId, answer::Model>,
    pub comments: HashMap<CommentId, comment::Model>,
    pub merges: HashMap<MergeId, merge::Model>,
    pub matters: HashMap<MatterId, matter::Model>,
    /// Who named somebody, and at which thing of the inbox. Never what the note says.
    pub notes: HashMap<InboxNoteId, NamedAt>,
    pub people: HashMap<PersonId, person::Model>,
    pub supporters: HashSet<(IdeaId, PersonId)>,
    pub challenges: HashMap<ChallengeId, challenge::Model>,
    pub phases: HashMap<ChallengeId, Vec<(PhaseKind, DateTime<Utc>)>>,
    /// Published decisions, and how many ideas they chose.
    pub decisions: HashMap<ChallengeId, decision::Model>,
    pub chosen: HashMap<ChallengeId, i64>,
    pub changes: HashMap<PhaseChangeId, phase_change::Model>,
    pub queries: HashMap<QueryId, query::Model>,
    pub told: HashMap<NewsId, news::Model>,
    pub reviews: HashMap<ReviewId, review::Model>,
    pub steps: HashMap<MilestoneId, milestone::Model>,
    pub updates: HashMap<i64, milestone_update::Model>,
    pub cases: HashMap<CaseId, case::Model>,
    pub messages: HashMap<CaseMessageId, case_message::Model>,
    pub improvements: HashMap<ImprovementId, Titled>,
    pub moves: HashMap<ImprovementChangeId, ToldChange>,
    pub tasks: HashMap<ImprovementTaskId, ToldTask>,
    pub articles: HashMap<ArticleId, Reminded>,
    pub article_comments: HashMap<ArticleCommentId, Commented>,
    /// Who still stands behind which improvement.
    pub behind: HashSet<(ImprovementId, PersonId)>,
    /// What of a person's own stands behind an improvement, to lead them there.
    pub own: HashMap<(ImprovementId, PersonId), OwnThing>,
}

/// A note of the inbox, without its words.
#[derive(FromQueryResult)]
pub(crate) struct NamedAt {
    pub id: InboxNoteId,
    pub by_id: PersonId,
    pub item_id: InboxItemId,
    pub title: String,
    pub lang: Lang,
}

fn named_at(db: &impl ConnectionTrait, notes: &HashSet<InboxNoteId>) -> Statement {
    let mut ids: Vec<String> = notes.iter().map(ToString::to_string).collect();
    // Never an empty list, which is no SQL.
    ids.push("0".to_owned());
    let sql = format!(
        "select n.id, n.by_id, n.item_id, i.title, i.lang from inbox_notes n \
         join inbox_items i on i.id = n.item_id where n.id in ({})",
        ids.join(", ")
    );
    said(db, &sql, [])
}

pub(crate) async fn fetch(cx: &Cx, mut wanted: Wanted) -> Result<Shelf> {
    let db = cx.db();
    let mut shelf = Shelf::default();
    if !wanted.improvements.is_empty() {
        fetch_improvements(cx, &mut wanted, &mut shelf).await?;
    }
    if !wanted.articles.is_empty() {
        let ids: Vec<ArticleId> = wanted.articles.iter().copied().collect();
        let said: Vec<ArticleCommentId> = wanted.article_comments.iter().copied().collect();
        shelf.articles = articles::browse::reminded(cx, &ids).await?;
        shelf.article_comments = articles::browse::commented(cx, &said).await?;
        let speakers = shelf.article_comments.values().filter_map(|said| said.by);
        wanted.people.extend(speakers);
    }
    if !wanted.challenges.is_empty() {
        fetch_challenges(db, &mut wanted, &mut shelf).await?;
    }
    if !wanted.cases.is_empty() {
        for found in case::Entity::find()
            .filter(case::Column::Id.is_in(wanted.cases.iter().copied()))
            .all(db)
            .await?
        {
            shelf.cases.insert(found.id, found);
        }
        for found in case_message::Entity::find()
            .filter(case_message::Column::Id.is_in(wanted.messages.iter().copied()))
            .all(db)
            .await?
        {
            shelf.messages.insert(found.id, found);
        }
    }
    for found in answer::Entity::find()
        .filter(answer::Column::Id.is_in(wanted.answers))
        .all(db)
        .await?
    {
        wanted.people.insert(found.by_id);
        shelf.answers.insert(found.id, found);
    }
    for found in comment::Entity::find()
        .filter(comment::Column::Id.is_in(wanted.comments))
        .all(db)
        .await?
    {
        wanted.people.extend(found.author_id);
        shelf.comments.insert(found.id, found);
    }
    for found in merge::Entity::find()
        .filter(merge::Column::Id.is_in(wanted.merges))
        .all(db)
        .await?
    {
        wanted.ideas.extend([found.canonical_id, found.merged_id]);
        shelf.merges.insert(found.id, found);
    }
    for found in matter::Entity::find()
        .filter(matter::Column::Id.is_in(wanted.matters))
        .all(db)
        .await?
    {
        shelf.matters.insert(found.id, found);
    }
    for found in NamedAt::find_by_statement(named_at(db, &wanted.notes))
        .all(db)
        .await?
    {
        wanted.people.insert(found.by_id);
        shelf.notes.insert(found.id, found);
    }
    let supports = support::Entity::find()
        .select_only()
        .columns([support::Column::IdeaId, support::Column::PersonId])
        .filter(support::Column::IdeaId.is_in(wanted.ideas.iter().copied()))
        .filter(support::Column::PersonId.is_in(wanted.people.iter().copied()))
        .into_tuple::<(IdeaId, PersonId)>()
        .all(db)
        .await?;
    shelf.supporters.extend(supports);
    for found in idea::Entity::find()
        .filter(idea::Column::Id.is_in(wanted.ideas))
        .all(db)
        .await?
    {
        shelf.ideas.insert(found.id, found);
    }
    for found in person::Entity::find()
        .filter(person::Column::Id.is_in(wanted.people))
        .all(db)
        .await?
    {
        shelf.people.insert(found.id, found);
    }
    Ok(shelf)
}

/// What notices about improvements speak of.
async fn fetch_improvements(cx: &Cx, wanted: &mut Wanted, shelf: &mut Shelf) -> Result<()> {
    let ids: Vec<ImprovementId> = wanted.improvements.iter().copied().collect();
    let moves: Vec<ImprovementChangeId> = wanted.moves.iter().copied().collect();
    let tasks: Vec<ImprovementTaskId> = wanted.tasks.iter().copied().collect();
    let people: Vec<PersonId> = wanted.people.iter().copied().collect();
    shelf.improvements = improvements::browse::titles(cx, &ids).await?;
    shelf.moves = improvements::browse::change_of(cx, &moves).await?;
    shelf.tasks = improvements::browse::task_of(cx, &tasks).await?;
    wanted
        .people
        .extend(shelf.moves.values().filter_map(|change| change.by));
    for id in ids {
        let own = improvements::browse::own_things(cx, id, &people).await?;
        for (person, thing) in own {
            shelf.behind.insert((id, person));
            shelf.own.insert((id, person), thing);
        }
    }
    Ok(())
}

/// What notices about challenges speak of.
async fn fetch_challenges(
    db: &impl ConnectionTrait,
    wanted: &mut Wanted,
    shelf: &mut Shelf,
) -> Result<()> {
    let ids: Vec<ChallengeId> = wanted.challenges.iter().copied().collect();
    for found in challenge::Entity::find()
        .filter(challenge::Column::Id.is_in(ids.clone()))
        .all(db)
        .await?
    {
        shelf.challenges.insert(found.id, found);
    }
    for found in phase::Entity::find()
        .filter(phase::Column::ChallengeId.is_in(ids))
        .all(db)
        .await?
    {
        let phases = shelf.phases.entry(found.challenge_id).or_default();
        phases.push((found.kind, found.starts_at));
    }
    fetch_decisions(db, wanted, shelf).await?;
    for found in phase_change::Entity::find()
        .filter(phase_change::Column::Id.is_in(wanted.changes.iter().copied()))
        .all(db)
        .await?
    {
        shelf.changes.insert(found.id, found);
    }
    for found in query::Entity::find()
        .filter(query::Column::Id.is_in(wanted.queries.iter().copied()))
        .all(db)
        .await?
    {
        wanted
            .people
            .extend([found.asker_id, found.answered_by].into_iter().flatten());
        shelf.queries.insert(found.id, found);
    }
    for found in news::Entity::find()
        .filter(news::Column::Id.is_in(wanted.told.iter().copied()))
        .all(db)
        .await?
    {
        wanted.people.extend(found.by_id);
        shelf.told.insert(found.id, found);
    }
    for found in review::Entity::find()
        .filter(review::Column::Id.is_in(wanted.reviews.iter().copied()))
        .all(db)
        .await?
    {
        wanted.people.extend([found.asked_by, found.asked_of]);
        shelf.reviews.insert(found.id, found);
    }
    for found in milestone::Entity::find()
        .filter(milestone::Column::Id.is_in(wanted.steps.iter().copied()))
        .all(db)
        .await?
    {
        shelf.steps.insert(found.id, found);
    }
    for found in milestone_update::Entity::find()
        .filter(milestone_update::Column::Id.is_in(wanted.updates.iter().copied()))
        .all(db)
        .await?
    {
        wanted.people.extend(found.by_id);
        shelf.updates.insert(found.id, found);
    }
    Ok(())
}

/// What was decided, and how many ideas were chosen.
async fn fetch_decisions(
    db: &impl ConnectionTrait,
    wanted: &Wanted,
    shelf: &mut Shelf,
) -> Result<()> {
    if wanted.decided.is_empty() {
        return Ok(());
    }
    for found in decision::Entity::find()
        .filter(decision::Column::ChallengeId.is_in(wanted.decided.iter().copied()))
        .filter(decision::Column::PublishedAt.is_not_null())
        .all(db)
        .await?
    {
        shelf.decisions.insert(found.challenge_id, found);
    }
    let chosen = winner::Entity::find()
        .select_only()
        .column(winner::Column::ChallengeId)
        .filter(winner::Column::ChallengeId.is_in(wanted.decided.iter().copied()))
        .into_tuple::<ChallengeId>()
        .all(db)
        .await?;
    for challenge in chosen {
        *shelf.chosen.entry(challenge).or_default() += 1;
    }
    Ok(())
}

/// These notices went into that letter.
pub(crate) async fn mark(
    db: &impl ConnectionTrait,
    notices: Vec<i64>,
    letter: LetterId,
) -> Result<()> {
    notice::Entity::update_many()
        .col_expr(notice::Column::LetterId, Expr::value(letter))
        .filter(notice::Column::Id.is_in(notices))
        .exec(db)
        .await?;
    Ok(())
}

/// Nothing is left to say about these.
pub(crate) async fn drop_notices(db: &impl ConnectionTrait, notices: Vec<i64>) -> Result<()> {
    notice::Entity::delete_many()
        .filter(notice::Column::Id.is_in(notices))
        .exec(db)
        .await?;
    Ok(())
}

pub(crate) async fn keep_last_letter(
    db: &impl ConnectionTrait,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<()> {
    person::Entity::update_many()
        .col_expr(person::Column::LastLetterAt, Expr::value(now))
        .filter(person::Column::Id.eq(person))
        .exec(db)
        .await?;
    Ok(())
}
