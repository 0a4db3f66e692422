//! What was decided about challenges, with the numbers as they stood, and the record of how it came to that.

use chrono::{DateTime, Utc};
use entity::ideas::{decision, idea, winner};
use entity::words::{ChallengeId, IdeaId, PhaseKind, VotingKind};
use hall::error::Result;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter,
    QueryOrder, QuerySelect, Statement,
};

pub async fn find(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
) -> Result<Option<decision::Model>> {
    Ok(decision::Entity::find()
        .filter(decision::Column::ChallengeId.eq(challenge))
        .one(db)
        .await?)
}

pub async fn keep_new(tx: &impl ConnectionTrait, row: decision::ActiveModel) -> Result<()> {
    decision::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub async fn change(tx: &impl ConnectionTrait, row: decision::ActiveModel) -> Result<()> {
    row.update(tx).await?;
    Ok(())
}

/// Puts these winners in the place of those there were.
pub async fn keep_winners(
    tx: &impl ConnectionTrait,
    challenge: ChallengeId,
    rows: Vec<winner::ActiveModel>,
) -> Result<()> {
    winner::Entity::delete_many()
        .filter(winner::Column::ChallengeId.eq(challenge))
        .exec(tx)
        .await?;
    for some in rows.chunks(200) {
        winner::Entity::insert_many(some.to_vec())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

pub async fn winners(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
) -> Result<Vec<winner::Model>> {
    Ok(winner::Entity::find()
        .filter(winner::Column::ChallengeId.eq(challenge))
        .order_by_asc(Expr::cust("case when place is null then 1 else 0 end"))
        .order_by_asc(winner::Column::Place)
        .order_by_asc(winner::Column::Id)
        .limit(2000)
        .all(db)
        .await?)
}

/// What a winner was given, beside the idea itself.
#[derive(FromQueryResult)]
pub struct Chosen {
    pub w_place: Option<i64>,
    pub w_prize: Option<String>,
    pub w_reason: Option<String>,
}

/// The winners with their ideas, in order, as far as the public may read them.
pub async fn winners_with_ideas(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
) -> Result<Vec<(idea::Model, Chosen)>> {
    let sql = "select i.*, w.place as w_place, w.prize as w_prize, w.reason as w_reason \
        from winners w join ideas i on i.id = w.idea_id where w.challenge_id = $1 and i.visibility = 'public' \
        order by case when w.place is null then 1 else 0 end, w.place, i.carried_votes desc, w.id limit 2000";
    chosen(db, sql, challenge).await
}

/// Every public idea of a challenge with what it won, if anything: the table of the result.
pub async fn ideas_with_outcome(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
) -> Result<Vec<(idea::Model, Chosen)>> {
    let sql = "select i.*, w.place as w_place, w.prize as w_prize, w.reason as w_reason \
        from ideas i left join winners w on w.idea_id = i.id and w.challenge_id = i.challenge_id \
        where i.challenge_id = $1 and i.visibility = 'public' and i.published_at is not null \
        and i.status <> 'draft' order by i.id limit 10000";
    chosen(db, sql, challenge).await
}

async fn chosen(
    db: &impl ConnectionTrait,
    sql: &str,
    challenge: ChallengeId,
) -> Result<Vec<(idea::Model, Chosen)>> {
    let statement =
        Statement::from_sql_and_values(db.get_database_backend(), sql, [challenge.0.into()]);
    db.query_all_raw(statement)
        .await?
        .iter()
        .map(|row| {
            Ok((
                idea::Model::from_query_result(row, "")?,
                Chosen::from_query_result(row, "")?,
            ))
        })
        .collect()
}

/// Ideas that may be chosen from: the shortlist, and those chosen already, with what they were given.
pub async fn candidates(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
) -> Result<Vec<(idea::Model, Chosen)>> {
    let sql = "select i.*, w.place as w_place, w.prize as w_prize, w.reason as w_reason from ideas i \
        left join winners w on w.idea_id = i.id and w.challenge_id = i.challenge_id \
        where i.challenge_id = $1 and i.status <> 'draft' and (w.id is not null or i.id in \
        (select idea_id from evaluations where challenge_id = $1 and shortlisted_at is not null)) \
        order by i.id limit 500";
    chosen(db, sql, challenge).await
}

/// Those of these challenges whose decision somebody here has published; one brought from elsewhere is none.
pub async fn decided_here(
    db: &impl ConnectionTrait,
    challenges: &[ChallengeId],
) -> Result<Vec<ChallengeId>> {
    Ok(decision::Entity::find()
        .select_only()
        .column(decision::Column::ChallengeId)
        .filter(decision::Column::ChallengeId.is_in(challenges.iter().copied()))
        .filter(decision::Column::PublishedAt.is_not_null())
        .filter(decision::Column::ById.is_not_null())
        .into_tuple()
        .all(db)
        .await?)
}

/// Planned decisions whose time has come.
pub async fn due(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Vec<decision::Model>> {
    Ok(decision::Entity::find()
        .filter(decision::Column::PublishedAt.is_null())
        .filter(decision::Column::PublishAt.lte(now))
        .order_by_asc(decision::Column::PublishAt)
        .limit(50)
        .all(db)
        .await?)
}

#[derive(FromQueryResult)]
struct Tally {
    idea_id: IdeaId,
    votes: i64,
}

/// How many chose each idea, ballots set aside left out. Most first.
pub async fn tallies(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
    voting: VotingKind,
) -> Result<Vec<(IdeaId, i64)>> {
    let sql = match voting {
        VotingKind::None => return Ok(Vec::new()),
        VotingKind::Support => {
            "select id as idea_id, support_count as votes from ideas where challenge_id = $1 \
             and visibility = 'public' and published_at is not null and status not in ('draft', 'withdrawn', 'merged') \
             order by support_count desc, id"
        }
        VotingKind::Approval => {
            "select idea_id, votes from vote_counts where challenge_id = $1 and votes > 0 order by votes desc, idea_id"
        }
    };
    let statement =
        Statement::from_sql_and_values(db.get_database_backend(), sql, [challenge.0.into()]);
    let found = Tally::find_by_statement(statement).all(db).await?;
    Ok(found
        .into_iter()
        .map(|tally| (tally.idea_id, tally.votes))
        .collect())
}

/// How many took part, counted once, when the decision is published.
#[derive(FromQueryResult, Default, Clone, Copy, Debug)]
pub struct Turnout {
    pub ideas: i64,
    pub authors: i64,
    pub comments: i64,
    pub carried_votes: i64,
    pub ballots: i64,
    pub set_aside: i64,
    pub supports: i64,
    pub supporters: i64,
}

pub async fn turnout(db: &impl ConnectionTrait, challenge: ChallengeId) -> Result<Turnout> {
    let sql = "select t.*, b.ballots, b.set_aside, s.supports, s.supporters from \
        (select count(*) as ideas, count(distinct coalesce(cast(author_id as text), imported_author)) as authors, \
         cast(coalesce(sum(comment_count), 0) as bigint) as comments, \
         cast(coalesce(sum(carried_votes), 0) as bigint) as carried_votes \
         from ideas where challenge_id = $1 and visibility = 'public' and published_at is not null \
         and status not in ('draft', 'withdrawn', 'merged')) t, \
        (select count(*) as ballots, count(set_aside_id) as set_aside from ballots where challenge_id = $1) b, \
        (select count(*) as supports, count(distinct u.person_id) as supporters from supports u \
         join ideas i on i.id = u.idea_id where i.challenge_id = $1) s";
    let statement =
        Statement::from_sql_and_values(db.get_database_backend(), sql, [challenge.0.into()]);
    Ok(Turnout::find_by_statement(statement)
        .one(db)
        .await?
        .unwrap_or_default())
}

/// A line of the record: a date that moved, or ballots set aside.
#[derive(FromQueryResult)]
pub struct Recorded {
    /// `moved` or `set_aside`.
    pub what: String,
    pub phase: Option<PhaseKind>,
    pub before: Option<DateTime<Utc>>,
    pub after: Option<DateTime<Utc>>,
    pub reason: String,
    pub ballots: Option<i64>,
    pub at: DateTime<Utc>,
    pub undone_at: Option<DateTime<Utc>>,
    pub by_name: Option<String>,
    pub by_title: Option<String>,
}

/// Everything that was changed after publication, oldest first, with the name of who did it.
pub async fn record(db: &impl ConnectionTrait, challenge: ChallengeId) -> Result<Vec<Recorded>> {
    let sql = "select r.*, p.name as by_name, p.title as by_title from \
        (select 'moved' as what, kind as phase, before, after, reason, null as ballots, \
         created_at as at, null as undone_at, by_id from phase_changes where challenge_id = $1 \
         union all \
         select 'set_aside' as what, null as phase, created_at as before, created_at as after, reason, \
         ballot_count as ballots, created_at as at, undone_at, by_id from ballots_set_aside where challenge_id = $1) r \
        left join people p on p.id = r.by_id and p.left_at is null order by r.at limit 1000";
    let statement =
        Statement::from_sql_and_values(db.get_database_backend(), sql, [challenge.0.into()]);
    Ok(Recorded::find_by_statement(statement).all(db).await?)
}

/// The ideas that were chosen say so from then on.
pub async fn mark_chosen(
    tx: &impl ConnectionTrait,
    challenge: ChallengeId,
    at: DateTime<Utc>,
) -> Result<()> {
    let sql = "update ideas set chosen_at = $2 where challenge_id = $1 and chosen_at is null \
        and id in (select idea_id from winners where challenge_id = $1)";
    let values = [challenge.0.into(), at.into()];
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    tx.execute_raw(statement).await?;
    Ok(())
}

/// The entries a source says were chosen, kept as winners. Doing it again adds only what is new.
pub async fn keep_winners_by_status(
    tx: &impl ConnectionTrait,
    challenge: ChallengeId,
) -> Result<()> {
    let sql = "insert into winners (agency_id, challenge_id, idea_id, reason) \
        select agency_id, challenge_id, id, coalesce(origin_outcome, '') from ideas where challenge_id = $1 \
        and origin_source is not null and status in ('planned', 'in_progress', 'done') \
        on conflict (challenge_id, idea_id) do nothing";
    let statement =
        Statement::from_sql_and_values(tx.get_database_backend(), sql, [challenge.0.into()]);
    tx.execute_raw(statement).await?;
    Ok(())
}
