//! Ballots and what they name: what stands on one, one's own, and the counts.

mod queue;
mod signs;

pub use queue::{BallotQueue, Kept, Order};
pub use signs::{
    Batch, busiest_minutes, count_set_aside, find_set_aside, keep_set_aside, networks, recount,
    restore, set_aside, sets_aside,
};

use chrono::{DateTime, Utc};
use entity::ideas::idea;
use entity::words::{ChallengeId, IdeaId, PersonId};
use hall::error::Result;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};
use std::collections::{BTreeSet, HashMap, HashSet};

/// What stands on a ballot: the shortlist if there is one, else every idea of the challenge the city has not declined.
const ON_BALLOT: &str = "ideas.visibility = 'public' and ideas.published_at is not null \
    and ideas.status not in ('draft', 'merged', 'withdrawn', 'declined') \
    and (not exists (select 1 from evaluations e where e.challenge_id = ideas.challenge_id and e.shortlisted_at is not null) \
    or exists (select 1 from evaluations e where e.idea_id = ideas.id and e.shortlisted_at is not null))";

/// The most a ballot page holds.
pub const MOST_CANDIDATES: i64 = 1_000;

#[derive(FromQueryResult)]
struct Standing {
    id: IdeaId,
    challenge_id: ChallengeId,
}

/// Which of these ideas stand on a ballot, and on whose.
async fn on_ballot_among(
    db: &impl ConnectionTrait,
    ideas: &HashSet<IdeaId>,
) -> Result<HashMap<IdeaId, ChallengeId>> {
    if ideas.is_empty() {
        return Ok(HashMap::new());
    }
    let list: Vec<String> = ideas.iter().map(ToString::to_string).collect();
    let sql = format!(
        "select ideas.id, ideas.challenge_id from ideas \
         where ideas.id in ({}) and ideas.challenge_id is not null and {ON_BALLOT}",
        list.join(", ")
    );
    let statement = Statement::from_string(db.get_database_backend(), sql);
    Ok(Standing::find_by_statement(statement)
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row.challenge_id))
        .collect())
}

/// Whether all of these stand on the ballot of this challenge.
pub async fn all_on_ballot(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
    ideas: &[IdeaId],
) -> Result<bool> {
    let asked: HashSet<IdeaId> = ideas.iter().copied().collect();
    let standing = on_ballot_among(db, &asked).await?;
    Ok(asked
        .iter()
        .all(|idea| standing.get(idea) == Some(&challenge)))
}

/// Everything on a challenge's ballot, in order of number.
pub async fn candidates(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
) -> Result<Vec<idea::Model>> {
    let sql = format!(
        "select ideas.* from ideas where ideas.challenge_id = $1 and {ON_BALLOT} order by ideas.id limit $2"
    );
    let values = [challenge.0.into(), MOST_CANDIDATES.into()];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    Ok(idea::Model::find_by_statement(statement).all(db).await?)
}

#[derive(FromQueryResult)]
struct Own {
    receipt: String,
    revision: i64,
    cast_at: DateTime<Utc>,
    changed_at: DateTime<Utc>,
    idea_id: Option<IdeaId>,
}

/// This person's ballot and what it names, in one question.
pub async fn own(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
    person: PersonId,
) -> Result<Option<(Kept, Vec<IdeaId>)>> {
    let sql = "select b.receipt, b.revision, b.cast_at, b.changed_at, c.idea_id from ballots b \
        left join ballot_choices c on c.ballot_id = b.id \
        where b.challenge_id = $1 and b.person_id = $2 order by c.idea_id";
    let values = [challenge.0.into(), person.0.into()];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let rows = Own::find_by_statement(statement).all(db).await?;
    let Some(first) = rows.first() else {
        return Ok(None);
    };
    let kept = Kept {
        receipt: first.receipt.clone(),
        revision: first.revision,
        cast_at: first.cast_at,
        changed_at: first.changed_at,
    };
    Ok(Some((
        kept,
        rows.iter().filter_map(|row| row.idea_id).collect(),
    )))
}

#[derive(FromQueryResult)]
struct Votes {
    idea_id: IdeaId,
    votes: i64,
}

/// How many counted ballots name each idea of a challenge.
pub async fn votes(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
) -> Result<HashMap<IdeaId, i64>> {
    let sql = "select idea_id, votes from vote_counts where challenge_id = $1 order by votes desc, idea_id limit 2000";
    let statement =
        Statement::from_sql_and_values(db.get_database_backend(), sql, [challenge.0.into()]);
    Ok(Votes::find_by_statement(statement)
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.idea_id, row.votes))
        .collect())
}

/// Whether the decision of a challenge is out: then its numbers stand.
pub async fn is_decided(db: &impl ConnectionTrait, challenge: ChallengeId) -> Result<bool> {
    let sql =
        "select 1 as decided from decisions where challenge_id = $1 and published_at is not null";
    let statement =
        Statement::from_sql_and_values(db.get_database_backend(), sql, [challenge.0.into()]);
    Ok(db.query_one_raw(statement).await?.is_some())
}

/// Those of these challenges whose decision is out.
pub async fn decided_among(
    db: &impl ConnectionTrait,
    challenges: &BTreeSet<ChallengeId>,
) -> Result<HashSet<ChallengeId>> {
    // Numbers of ours, so they may stand in the statement.
    let numbers: Vec<String> = challenges.iter().map(ToString::to_string).collect();
    let sql = format!(
        "select challenge_id from decisions where published_at is not null and challenge_id in ({})",
        numbers.join(", ")
    );
    let rows = db
        .query_all_raw(Statement::from_string(db.get_database_backend(), sql))
        .await?;
    rows.iter()
        .map(|row| Ok(ChallengeId(row.try_get("", "challenge_id")?)))
        .collect()
}

/// Casting goes on beside casting; a recount goes alone, so that it counts everything once.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    BesideOthers,
    Alone,
}

/// Holds the vote of a challenge until the transaction ends. SQLite writes one after the other anyway.
pub async fn hold(tx: &impl ConnectionTrait, challenge: ChallengeId, how: Hold) -> Result<()> {
    const VOTES: i64 = 7_411_121_000_000;
    if tx.get_database_backend() == DbBackend::Postgres {
        let lock = match how {
            Hold::BesideOthers => "pg_advisory_xact_lock_shared",
            Hold::Alone => "pg_advisory_xact_lock",
        };
        tx.execute_unprepared(&format!("select {lock}({})", VOTES + challenge.0))
            .await?;
    }
    Ok(())
}
