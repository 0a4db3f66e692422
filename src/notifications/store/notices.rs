//! Who is concerned by what happened, and the notices that tell them. An idea may have thousands of supporters: they
//! are told in batches, each one statement.

use super::said;
use crate::news::News;
use chrono::{DateTime, TimeDelta, Utc};
use entity::cases::case_message;
use entity::challenges::{milestone, news, phase_change, query, review};
use entity::hub::note;
use entity::ideas::{answer, comment, decision, idea, merge};
use entity::moderation::matter;
use entity::notifications::notice;
use entity::triage::note as inbox_note;
use entity::words::{
    AgencyId, AnswerId, CaseId, CaseMessageId, ChallengeId, CommentId, IdeaId, InboxNoteId, Kind,
    MatterId, MergeId, MilestoneId, NewsId, PersonId, PhaseChangeId, QueryId, ReviewId,
};
use hall::{Cx, Result};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter,
    QueryOrder, QuerySelect, Value,
};

/// People told in one statement.
const BATCH: i64 = 1000;

/// What is told, and the key by which each person is told once.
pub(crate) struct Told {
    pub kind: Kind,
    pub thing: i64,
    pub news: News,
    pub key: String,
    pub except: Option<PersonId>,
}

#[derive(Clone, Copy)]
pub(crate) enum Concerned {
    /// The author, the supporters, the followers.
    Everyone(IdeaId),
    AuthorAndFollowers(IdeaId),
    SupportersAndFollowers(IdeaId),
    WriterOf(CommentId),
    /// The colleagues named in a note of the inbox.
    NamedIn(InboxNoteId),
    /// Staff who answered a case, whoever has it, and those who follow it, as long as they work where it is.
    HandsOf(CaseId),
    /// Leads of the agency's teams, and admins.
    Moderators(AgencyId),
    One(PersonId),
    FollowersOf(ChallengeId),
    /// Followers, and whoever has begun an idea for it.
    ReadyFor(ChallengeId),
    /// Followers, and the authors of its ideas.
    TakingPartIn(ChallengeId),
    /// The contact person, and whoever began it.
    KeepersOf(ChallengeId),
    /// Followers, and whoever stood behind one of its ideas or voted. Its authors hear in a letter of their own.
    AwaitingDecision(ChallengeId),
    /// The author of the idea that a step carries out, and whoever stood behind it, by support or by ballot.
    BehindStep(MilestoneId),
}

impl Concerned {
    /// A select of `person_id`, `$1` being the number beside it.
    fn people(self) -> (&'static str, i64) {
        match self {
            Self::Everyone(idea) => (
                "select author_id as person_id from ideas where id = $1
                 union select person_id from supports where idea_id = $1
                 union select person_id from follows where kind = 'idea' and thing_id = $1",
                idea.0,
            ),
            Self::AuthorAndFollowers(idea) => (
                "select author_id as person_id from ideas where id = $1
                 union select person_id from follows where kind = 'idea' and thing_id = $1",
                idea.0,
            ),
            Self::SupportersAndFollowers(idea) => (
                "select person_id from supports where idea_id = $1
                 union select f.person_id from follows f join ideas i on i.id = f.thing_id
                 where f.kind = 'idea' and f.thing_id = $1
                 and (i.author_id is null or i.author_id <> f.person_id)",
                idea.0,
            ),
            Self::WriterOf(comment) => (
                "select author_id as person_id from comments where id = $1",
                comment.0,
            ),
            Self::NamedIn(note) => (
                "select person_id from inbox_mentions where note_id = $1",
                note.0,
            ),
            Self::HandsOf(case) => (
                "select h.person_id from (
                    select by_id as person_id from case_messages
                    where case_id = $1 and side = 'staff' and by_id is not null
                    union select answerer_id from cases where id = $1 and answerer_id is not null
                    union select person_id from follows where kind = 'case' and thing_id = $1) as h
                 where h.person_id in (select m.person_id from team_members m join teams t on t.id = m.team_id
                    join cases c on c.agency_id = t.agency_id where c.id = $1)
                 or h.person_id in (select id from people where is_admin)",
                case.0,
            ),
            Self::Moderators(agency) => (
                "select m.person_id from team_members m join teams t on t.id = m.team_id
                 where t.agency_id = $1 and m.is_lead
                 union select id from people where is_admin",
                agency.0,
            ),
            Self::One(person) => ("select id as person_id from people where id = $1", person.0),
            Self::FollowersOf(challenge) => (
                "select person_id from follows where kind = 'challenge' and thing_id = $1",
                challenge.0,
            ),
            Self::ReadyFor(challenge) => (
                "select person_id from follows where kind = 'challenge' and thing_id = $1
                 union select author_id from ideas where challenge_id = $1 and status = 'draft'",
                challenge.0,
            ),
            Self::TakingPartIn(challenge) => (
                "select person_id from follows where kind = 'challenge' and thing_id = $1
                 union select author_id from ideas where challenge_id = $1 and visibility = 'public'
                    and status not in ('draft', 'withdrawn')",
                challenge.0,
            ),
            Self::KeepersOf(challenge) => (
                "select contact_id as person_id from challenges where id = $1
                 union select created_by from challenges where id = $1",
                challenge.0,
            ),
            Self::AwaitingDecision(challenge) => (
                "select person_id from (
                    select person_id from follows where kind = 'challenge' and thing_id = $1
                    union select s.person_id from ideas i join supports s on s.idea_id = i.id where i.challenge_id = $1
                    union select person_id from ballots where challenge_id = $1) as heard
                 where person_id not in (select author_id from ideas where challenge_id = $1
                    and author_id is not null and published_at is not null and status not in ('draft', 'withdrawn'))",
                challenge.0,
            ),
            Self::BehindStep(milestone) => (
                "select i.author_id as person_id from milestones m join ideas i on i.id = m.idea_id where m.id = $1
                 union select s.person_id from milestones m join supports s on s.idea_id = m.idea_id where m.id = $1
                 union select b.person_id from milestones m join ballot_choices c on c.challenge_id = m.challenge_id
                    and c.idea_id = m.idea_id join ballots b on b.id = c.ballot_id where m.id = $1",
                milestone.0,
            ),
        }
    }
}

/// Leaves a notice for everyone concerned who wants letters, may take part and has not heard of it.
pub(crate) async fn keep(cx: &Cx, told: &Told, concerned: Concerned) -> Result<()> {
    let (people, of) = concerned.people();
    let sql = format!(
        "select person_id from ({people}) as concerned
         where person_id > $2 order by person_id limit $3"
    );
    let mut after = 0_i64;
    loop {
        let batch: Vec<i64> =
            Person::find_by_statement(said(cx.db(), &sql, [of.into(), after.into(), BATCH.into()]))
                .all(cx.db())
                .await?
                .into_iter()
                .map(|person| person.person_id)
                .collect();
        let Some(last) = batch.last().copied() else {
            return Ok(());
        };
        let tx = cx.begin().await?;
        keep_for(&*tx, cx.agency, told, &batch, cx.now()).await?;
        tx.commit().await?;
        if (batch.len() as i64) < BATCH {
            return Ok(());
        }
        after = last;
    }
}

/// The same for people who are known already; a thousand at the most.
pub(crate) async fn keep_for_people(cx: &Cx, told: &Told, people: &[PersonId]) -> Result<()> {
    let people: Vec<i64> = people.iter().map(|person| person.0).collect();
    let tx = cx.begin().await?;
    keep_for(&*tx, cx.agency, told, &people, cx.now()).await?;
    tx.commit().await
}

#[derive(FromQueryResult)]
struct Person {
    person_id: i64,
}

/// Who hears of things: those who stayed, want letters, have confirmed their address and are not blocked.
const WANTS_TO_HEAR: &str =
    "p.left_at is null and p.letters <> 'never' and p.confirmed_at is not null
    and not exists (select 1 from blocks b where b.person_id = p.id and b.lifted_at is null
        and (b.until is null or b.until > $6))";

async fn keep_for(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    told: &Told,
    people: &[i64],
    now: DateTime<Utc>,
) -> Result<()> {
    let mut values: Vec<Value> = vec![
        agency.0.into(),
        told.news.code().into(),
        told.kind.code().into(),
        told.thing.into(),
        serde_json::to_value(told.news)?.into(),
        now.into(),
        format!("{}:", told.key).into(),
        told.except.map_or(0, |person| person.0).into(),
    ];
    let places: Vec<String> = people
        .iter()
        .map(|person| {
            values.push((*person).into());
            format!("${}", values.len())
        })
        .collect();
    let sql = format!(
        "insert into notices (agency_id, person_id, news, kind, thing_id, payload, dedupe_key, created_at)
         select $1, p.id, $2, $3, $4, $5, $7 || cast(p.id as text), $6 from people p
         where p.id in ({}) and p.id <> $8 and {WANTS_TO_HEAR}
         on conflict (dedupe_key) do nothing",
        places.join(", ")
    );
    db.execute_raw(said(db, &sql, values)).await?;
    Ok(())
}

/// The last support whose idea was looked at.
const SEEN_SUPPORT: &str = "notifications.seen_support";

/// Whether support came since the last look.
pub(crate) async fn any_new_support(db: &impl ConnectionTrait) -> Result<bool> {
    Ok(newest_support(db).await? > seen_support(db).await?)
}

async fn newest_support(db: &impl ConnectionTrait) -> Result<i64> {
    let newest = entity::ideas::support::Entity::find()
        .select_only()
        .column(entity::ideas::support::Column::Id)
        .order_by_desc(entity::ideas::support::Column::Id)
        .limit(1)
        .into_tuple::<i64>()
        .one(db)
        .await?;
    Ok(newest.unwrap_or(0))
}

async fn seen_support(db: &impl ConnectionTrait) -> Result<i64> {
    let seen = note::Entity::find()
        .filter(note::Column::Key.eq(SEEN_SUPPORT))
        .one(db)
        .await?;
    Ok(seen.and_then(|note| note.value.parse().ok()).unwrap_or(0))
}

/// A stretch of support looked at in one statement.
const STRETCH: i64 = 10_000;
/// On PostgreSQL a lower number may be committed a little later than a higher one: what is near is looked at again.
const OVERLAP: i64 = 1000;

/// Support older than this is no news: a backup restored, a town's past told.
const FRESH: TimeDelta = TimeDelta::days(3);

/// Leaves a notice for the author of every idea whose very first support came since the last look.
pub(crate) async fn keep_first_supporters(cx: &Cx) -> Result<()> {
    let newest = newest_support(cx.db()).await?;
    let mut seen = seen_support(cx.db()).await?;
    while seen < newest {
        let upto = newest.min(seen + STRETCH);
        let tx = cx.begin().await?;
        first_supporters_between(&*tx, (seen - OVERLAP).max(0), upto, cx.now()).await?;
        keep_seen_support(&*tx, upto).await?;
        tx.commit().await?;
        seen = upto;
    }
    Ok(())
}

async fn first_supporters_between(
    db: &impl ConnectionTrait,
    after: i64,
    upto: i64,
    now: DateTime<Utc>,
) -> Result<()> {
    let values: [Value; 7] = [
        after.into(),
        upto.into(),
        News::FirstSupporter.code().into(),
        serde_json::to_value(News::FirstSupporter)?.into(),
        "first-supporter:".into(),
        now.into(),
        (now - FRESH).into(),
    ];
    let sql = format!(
        "insert into notices (agency_id, person_id, news, kind, thing_id, payload, dedupe_key, created_at)
         select i.agency_id, p.id, $3, 'idea', i.id, $4, $5 || cast(i.id as text), $6
         from ideas i join people p on p.id = i.author_id
         where i.id in (select idea_id from supports where id > $1 and id <= $2 and created_at > $7)
           and not exists (select 1 from supports s where s.idea_id = i.id and s.id <= $1)
           and {WANTS_TO_HEAR}
         on conflict (dedupe_key) do nothing"
    );
    db.execute_raw(said(db, &sql, values)).await?;
    Ok(())
}

async fn keep_seen_support(db: &impl ConnectionTrait, upto: i64) -> Result<()> {
    note::Entity::insert(note::ActiveModel {
        key: Set(SEEN_SUPPORT.to_owned()),
        value: Set(upto.to_string()),
        ..Default::default()
    })
    .on_conflict(
        OnConflict::column(note::Column::Key)
            .update_column(note::Column::Value)
            .to_owned(),
    )
    .exec_without_returning(db)
    .await?;
    Ok(())
}

/// Whoever left wants to hear nothing more.
pub(crate) async fn forget(cx: &Cx, person: PersonId) -> Result<()> {
    notice::Entity::delete_many()
        .filter(notice::Column::PersonId.eq(person))
        .exec(&cx.database().write)
        .await?;
    Ok(())
}

pub(crate) async fn idea(db: &impl ConnectionTrait, id: IdeaId) -> Result<Option<idea::Model>> {
    Ok(idea::Entity::find_by_id(id).one(db).await?)
}

pub(crate) async fn comment(
    db: &impl ConnectionTrait,
    id: CommentId,
) -> Result<Option<comment::Model>> {
    Ok(comment::Entity::find_by_id(id).one(db).await?)
}

pub(crate) async fn matter(
    db: &impl ConnectionTrait,
    id: MatterId,
) -> Result<Option<matter::Model>> {
    Ok(matter::Entity::find_by_id(id).one(db).await?)
}

pub(crate) async fn note(
    db: &impl ConnectionTrait,
    id: InboxNoteId,
) -> Result<Option<inbox_note::Model>> {
    Ok(inbox_note::Entity::find_by_id(id).one(db).await?)
}

pub(crate) async fn message(
    db: &impl ConnectionTrait,
    id: CaseMessageId,
) -> Result<Option<case_message::Model>> {
    Ok(case_message::Entity::find_by_id(id).one(db).await?)
}

pub(crate) async fn answerer(db: &impl ConnectionTrait, id: AnswerId) -> Result<Option<PersonId>> {
    let found = answer::Entity::find_by_id(id).one(db).await?;
    Ok(found.map(|answer| answer.by_id))
}

pub(crate) async fn merger(db: &impl ConnectionTrait, id: MergeId) -> Result<Option<PersonId>> {
    let found = merge::Entity::find_by_id(id).one(db).await?;
    Ok(found.map(|merge| merge.by_id))
}

pub(crate) async fn unmerger(db: &impl ConnectionTrait, id: MergeId) -> Result<Option<PersonId>> {
    let found = merge::Entity::find_by_id(id).one(db).await?;
    Ok(found.and_then(|merge| merge.undone_by))
}

pub(crate) async fn mover(
    db: &impl ConnectionTrait,
    id: PhaseChangeId,
) -> Result<Option<PersonId>> {
    let found = phase_change::Entity::find_by_id(id).one(db).await?;
    Ok(found.and_then(|change| change.by_id))
}

pub(crate) async fn decider(
    db: &impl ConnectionTrait,
    id: ChallengeId,
) -> Result<Option<PersonId>> {
    let found = decision::Entity::find()
        .filter(decision::Column::ChallengeId.eq(id))
        .one(db)
        .await?;
    Ok(found.and_then(|decision| decision.by_id))
}

pub(crate) async fn teller(db: &impl ConnectionTrait, id: NewsId) -> Result<Option<PersonId>> {
    let found = news::Entity::find_by_id(id).one(db).await?;
    Ok(found.and_then(|news| news.by_id))
}

pub(crate) async fn query(db: &impl ConnectionTrait, id: QueryId) -> Result<Option<query::Model>> {
    Ok(query::Entity::find_by_id(id).one(db).await?)
}

pub(crate) async fn review(
    db: &impl ConnectionTrait,
    id: ReviewId,
) -> Result<Option<review::Model>> {
    Ok(review::Entity::find_by_id(id).one(db).await?)
}

pub(crate) async fn step_done(db: &impl ConnectionTrait, id: MilestoneId) -> Result<bool> {
    let found = milestone::Entity::find_by_id(id).one(db).await?;
    Ok(found.is_some_and(|step| step.done_at.is_some()))
}
