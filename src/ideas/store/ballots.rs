//! Ballots and what they name. Casting goes through a queue that writes many at once.

use challenges::{Act, Judged, Wish};
use chrono::{DateTime, Utc};
use entity::ideas::{ballot, ballots_set_aside, idea};
use entity::words::{BallotId, ChallengeId, IdeaId, PersonId, SetAsideId};
use hall::error::{Error, Refusal, Result};
use hall::queue::WriteQueue;
use hall::{Cx, Event, Tx};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbBackend, EntityTrait,
    FromQueryResult, QueryFilter, QueryOrder, QuerySelect, Statement, Value,
};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::{Arc, OnceLock};
use tokio::sync::OnceCell;

/// What stands on a ballot: the shortlist if there is one, else every idea of the challenge the city has not declined.
const ON_BALLOT: &str = "ideas.visibility = 'public' and ideas.published_at is not null \
    and ideas.status not in ('draft', 'merged', 'withdrawn', 'declined') \
    and (not exists (select 1 from evaluations e where e.challenge_id = ideas.challenge_id and e.shortlisted_at is not null) \
    or exists (select 1 from evaluations e where e.idea_id = ideas.id and e.shortlisted_at is not null))";

/// The most a ballot page holds.
pub const MOST_CANDIDATES: i64 = 1_000;

/// One person's wish about one vote.
#[derive(Clone, Debug)]
pub struct Order {
    pub challenge: ChallengeId,
    pub person: PersonId,
    pub staff: bool,
    /// `None`: the ballot is taken back.
    pub choices: Option<Vec<IdeaId>>,
    /// Kept if this is the first ballot of the person here; a change keeps the receipt it had.
    pub receipt: String,
    /// A salted hash; empty for who came by no network.
    pub network: String,
    /// When it was wished.
    pub at: DateTime<Utc>,
}

/// A ballot as it was kept; `None` in its place when it was taken back.
#[derive(Clone, Debug)]
pub struct Kept {
    pub receipt: String,
    pub revision: i64,
    pub cast_at: DateTime<Utc>,
    pub changed_at: DateTime<Utc>,
}

/// The queue of a running hub, kept in it by `app.rs`; its writer starts with the first order.
#[derive(Default)]
pub struct BallotQueue {
    queue: OnceLock<WriteQueue<Order, Option<Kept>>>,
    salt: OnceCell<String>,
}

/// Where the hub keeps the salt of networks.
const SALT: &str = "ballots.salt";

impl BallotQueue {
    /// Hands in an order and waits until it is durable.
    pub async fn hand_in(&self, cx: &Cx, order: Order) -> Result<Option<Kept>> {
        let queue = self.queue.get_or_init(|| {
            let hub = Cx::of_hub(Arc::clone(cx.hub()));
            WriteQueue::start(cx.hub().closing.clone(), move |orders| {
                let cx = hub.clone();
                async move { write(&cx, &orders).await }
            })
        });
        queue.hand_in(order).await
    }

    /// The salt under which networks are kept: made at the first ballot, the same ever after, never shown.
    pub async fn salt(&self, cx: &Cx) -> Result<&str> {
        let made = self
            .salt
            .get_or_try_init(|| async {
                if let Some(salt) = cx.note(SALT).await? {
                    return Ok(salt);
                }
                let salt = ports::secrets::random_key();
                cx.keep_note(SALT, &salt).await?;
                // Another node may have made one at the same time: what stands there is everyone's.
                Ok::<_, Error>(cx.note(SALT).await?.unwrap_or(salt))
            })
            .await?;
        Ok(made)
    }
}

type Voter = (ChallengeId, PersonId);

/// Some ten statements for up to 512 people. Window and gate are asked again at the moment of each wish; what is named
/// has to stand on the ballot still.
async fn write(cx: &Cx, orders: &[Order]) -> Result<Vec<Result<Option<Kept>>>> {
    let mut tx = cx.begin().await?;
    let voted_in: BTreeSet<ChallengeId> = orders.iter().map(|order| order.challenge).collect();
    for challenge in &voted_in {
        hold(&*tx, *challenge, Hold::BesideOthers).await?;
    }
    let refusals = judged(&tx, orders).await?;
    // Of several ballots of one person within a batch, the last one that may be cast holds. Sorted, so that two nodes
    // never wait for each other.
    let last: BTreeMap<Voter, &Order> = orders
        .iter()
        .zip(&refusals)
        .filter(|(_, refusal)| refusal.is_none())
        .map(|(order, _)| ((order.challenge, order.person), order))
        .collect();
    let cast: Vec<(&Order, &[IdeaId])> = last
        .values()
        .filter_map(|order| Some((*order, order.choices.as_deref()?)))
        .collect();
    let taken: Vec<Voter> = last
        .iter()
        .filter(|(_, order)| order.choices.is_none())
        .map(|(voter, _)| *voter)
        .collect();

    let mut moved = Moved::default();
    remove(&*tx, &taken, &mut moved).await?;
    let kept = keep(&*tx, &cast, &mut moved).await?;
    moved.write_down(&mut tx).await?;
    tx.commit().await?;

    Ok(orders
        .iter()
        .zip(refusals)
        .map(|(order, refusal)| match refusal {
            Some(refusal) => Err(refusal.into()),
            None => Ok(kept.get(&(order.challenge, order.person)).cloned()),
        })
        .collect())
}

/// Why not, order by order.
async fn judged(tx: &Tx, orders: &[Order]) -> Result<Vec<Option<Refusal>>> {
    let wishes: Vec<Wish> = orders
        .iter()
        .map(|order| Wish {
            challenge: order.challenge,
            person: order.person,
            staff: order.staff,
            at: order.at,
        })
        .collect();
    let Judged { mut refusals, .. } = challenges::judge(tx, Act::Vote, &wishes).await?;
    let named: HashSet<IdeaId> = orders
        .iter()
        .filter_map(|order| order.choices.as_deref())
        .flatten()
        .copied()
        .collect();
    let standing = on_ballot_among(&**tx, &named).await?;
    for (order, refusal) in orders.iter().zip(&mut refusals) {
        let all_stand = order.choices.iter().flatten().all(|choice| {
            standing
                .get(choice)
                .is_some_and(|challenge| *challenge == order.challenge)
        });
        if refusal.is_none() && !all_stand {
            *refusal = Some(Refusal::ChangedMeanwhile);
        }
    }
    Ok(refusals)
}

/// What a batch changes beside the ballots themselves.
#[derive(Default)]
struct Moved {
    votes: BTreeMap<(ChallengeId, IdeaId), i64>,
    ballots: BTreeMap<ChallengeId, i64>,
}

impl Moved {
    fn vote(&mut self, challenge: ChallengeId, idea: IdeaId, by: i64) {
        *self.votes.entry((challenge, idea)).or_default() += by;
    }

    async fn write_down(&self, tx: &mut Tx) -> Result<()> {
        let votes: Vec<String> = self
            .votes
            .iter()
            .filter(|(_, by)| **by != 0)
            .map(|((challenge, idea), by)| format!("({challenge}, {idea}, {by})"))
            .collect();
        if !votes.is_empty() {
            tx.execute_unprepared(&format!(
                "with moved (challenge_id, idea_id, people) as (values {}) \
                 insert into vote_counts (agency_id, challenge_id, idea_id, votes) \
                 select c.agency_id, moved.challenge_id, moved.idea_id, moved.people \
                 from moved join challenges c on c.id = moved.challenge_id where true \
                 on conflict (idea_id) do update set votes = vote_counts.votes + excluded.votes",
                votes.join(", ")
            ))
            .await?;
        }
        for (challenge, by) in &self.ballots {
            if *by != 0 {
                challenges::count_ballots(tx, *challenge, *by).await?;
            }
        }
        let told: Vec<Event> = self
            .ballots
            .keys()
            .map(|challenge| Event::BallotsCast {
                challenge: *challenge,
            })
            .collect();
        tx.tell_all(told).await
    }
}

#[derive(FromQueryResult)]
struct Written {
    id: BallotId,
    challenge_id: ChallengeId,
    person_id: PersonId,
    receipt: String,
    revision: i64,
    cast_at: DateTime<Utc>,
    changed_at: DateTime<Utc>,
    set_aside_id: Option<SetAsideId>,
}

async fn keep(
    tx: &impl ConnectionTrait,
    cast: &[(&Order, &[IdeaId])],
    moved: &mut Moved,
) -> Result<HashMap<Voter, Kept>> {
    if cast.is_empty() {
        return Ok(HashMap::new());
    }
    let written = upsert(tx, cast).await?;
    let changed: Vec<&Written> = written.iter().filter(|row| row.revision > 1).collect();
    forget_choices(tx, &changed, moved).await?;
    let ids: HashMap<Voter, &Written> = written
        .iter()
        .map(|row| ((row.challenge_id, row.person_id), row))
        .collect();
    let mut rows = Vec::new();
    for (order, choices) in cast {
        let Some(row) = ids.get(&(order.challenge, order.person)) else {
            continue;
        };
        let change = moved.ballots.entry(order.challenge).or_default();
        *change += i64::from(row.revision == 1);
        for choice in *choices {
            rows.push(format!("({}, {}, {choice})", row.id, order.challenge));
            if row.set_aside_id.is_none() {
                moved.vote(order.challenge, *choice, 1);
            }
        }
    }
    if !rows.is_empty() {
        tx.execute_unprepared(&format!(
            "with named (ballot_id, challenge_id, idea_id) as (values {}) \
             insert into ballot_choices (agency_id, ballot_id, challenge_id, idea_id) \
             select c.agency_id, named.ballot_id, named.challenge_id, named.idea_id \
             from named join challenges c on c.id = named.challenge_id",
            rows.join(", ")
        ))
        .await?;
    }
    Ok(written
        .into_iter()
        .map(|row| {
            let voter = (row.challenge_id, row.person_id);
            let kept = Kept {
                receipt: row.receipt,
                revision: row.revision,
                cast_at: row.cast_at,
                changed_at: row.changed_at,
            };
            (voter, kept)
        })
        .collect())
}

async fn upsert(tx: &impl ConnectionTrait, cast: &[(&Order, &[IdeaId])]) -> Result<Vec<Written>> {
    let moment = match tx.get_database_backend() {
        DbBackend::Postgres => "::timestamptz",
        _ => "",
    };
    let mut rows = Vec::with_capacity(cast.len());
    let mut values: Vec<Value> = Vec::with_capacity(cast.len() * 3);
    for (order, _) in cast {
        let at = values.len();
        rows.push(format!(
            "({}, {}, ${}, ${}, ${}{moment})",
            order.challenge,
            order.person,
            at + 1,
            at + 2,
            at + 3
        ));
        values.push(order.receipt.clone().into());
        values.push(order.network.clone().into());
        values.push(order.at.into());
    }
    let sql = format!(
        "with wishes (challenge_id, person_id, receipt, network_hash, wished_at) as (values {}) \
         insert into ballots (agency_id, challenge_id, person_id, receipt, revision, cast_at, changed_at, \
         network_hash, person_created_at) \
         select c.agency_id, c.id, p.id, w.receipt, 1, w.wished_at, w.wished_at, w.network_hash, p.created_at \
         from wishes w join challenges c on c.id = w.challenge_id join people p on p.id = w.person_id where true \
         on conflict (challenge_id, person_id) do update \
         set revision = ballots.revision + 1, changed_at = excluded.changed_at \
         returning id, challenge_id, person_id, receipt, revision, cast_at, changed_at, set_aside_id",
        rows.join(", ")
    );
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    Ok(Written::find_by_statement(statement).all(tx).await?)
}

#[derive(FromQueryResult)]
struct Unnamed {
    ballot_id: BallotId,
    challenge_id: ChallengeId,
    idea_id: IdeaId,
}

async fn forget_choices(
    tx: &impl ConnectionTrait,
    ballots: &[&Written],
    moved: &mut Moved,
) -> Result<()> {
    if ballots.is_empty() {
        return Ok(());
    }
    let aside: HashSet<BallotId> = ballots
        .iter()
        .filter(|row| row.set_aside_id.is_some())
        .map(|row| row.id)
        .collect();
    let ids: Vec<String> = ballots.iter().map(|row| row.id.to_string()).collect();
    let sql = format!(
        "delete from ballot_choices where ballot_id in ({}) returning ballot_id, challenge_id, idea_id",
        ids.join(", ")
    );
    let statement = Statement::from_string(tx.get_database_backend(), sql);
    for gone in Unnamed::find_by_statement(statement).all(tx).await? {
        if !aside.contains(&gone.ballot_id) {
            moved.vote(gone.challenge_id, gone.idea_id, -1);
        }
    }
    Ok(())
}

async fn remove(tx: &impl ConnectionTrait, taken: &[Voter], moved: &mut Moved) -> Result<()> {
    if taken.is_empty() {
        return Ok(());
    }
    let voters: Vec<String> = taken
        .iter()
        .map(|(challenge, person)| format!("({challenge}, {person})"))
        .collect();
    let statement = Statement::from_string(
        tx.get_database_backend(),
        format!(
            "select id, challenge_id, person_id, receipt, revision, cast_at, changed_at, set_aside_id from ballots \
             where (challenge_id, person_id) in (values {})",
            voters.join(", ")
        ),
    );
    let found = Written::find_by_statement(statement).all(tx).await?;
    if found.is_empty() {
        return Ok(());
    }
    forget_choices(tx, &found.iter().collect::<Vec<_>>(), moved).await?;
    let ids: Vec<String> = found.iter().map(|row| row.id.to_string()).collect();
    tx.execute_unprepared(&format!(
        "delete from ballots where id in ({})",
        ids.join(", ")
    ))
    .await?;
    for row in &found {
        *moved.ballots.entry(row.challenge_id).or_default() -= 1;
    }
    Ok(())
}

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

/// Ballots from one network.
#[derive(Clone, Debug, FromQueryResult)]
pub struct FromNetwork {
    pub network_hash: String,
    pub ballots: i64,
    pub new_accounts: i64,
    pub set_aside: i64,
    pub first_at: DateTime<Utc>,
    pub last_at: DateTime<Utc>,
}

/// Networks many of the first two hundred thousand ballots came from, those with most new accounts first. An account is new when it was made after
/// `since`, shortly before the vote began. For the staff's eyes, over one challenge.
pub async fn networks(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
    since: DateTime<Utc>,
    least: i64,
) -> Result<Vec<FromNetwork>> {
    let sql = "select * from (select network_hash, count(*) as ballots, \
        cast(sum(case when person_created_at >= $2 then 1 else 0 end) as bigint) as new_accounts, \
        cast(sum(case when set_aside_id is null then 0 else 1 end) as bigint) as set_aside, \
        min(cast_at) as first_at, max(cast_at) as last_at \
        from (select network_hash, person_created_at, set_aside_id, cast_at from ballots \
        where challenge_id = $1 and network_hash <> '' limit 200000) as looked_at \
        group by network_hash) as networks where ballots >= $3 \
        order by new_accounts desc, ballots desc, network_hash limit 50";
    let values = [challenge.0.into(), since.into(), least.into()];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    Ok(FromNetwork::find_by_statement(statement).all(db).await?)
}

/// Ballots cast within one minute.
#[derive(Clone, Debug, FromQueryResult)]
pub struct InMinute {
    /// `2026-06-17T06:01`, in UTC.
    pub minute: String,
    pub ballots: i64,
    pub new_accounts: i64,
    pub set_aside: i64,
}

/// The minutes with the most ballots, at least so many.
pub async fn busiest_minutes(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
    since: DateTime<Utc>,
    least: i64,
) -> Result<Vec<InMinute>> {
    let minute = match db.get_database_backend() {
        DbBackend::Postgres => "to_char(cast_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI')",
        _ => "replace(substr(cast_at, 1, 16), ' ', 'T')",
    };
    let sql = format!(
        "select * from (select {minute} as minute, count(*) as ballots, \
         cast(sum(case when person_created_at >= $2 then 1 else 0 end) as bigint) as new_accounts, \
         cast(sum(case when set_aside_id is null then 0 else 1 end) as bigint) as set_aside \
         from (select person_created_at, set_aside_id, cast_at from ballots \
         where challenge_id = $1 limit 200000) as looked_at group by 1) as minutes \
         where ballots >= $3 order by ballots desc, minute limit 50"
    );
    let values = [challenge.0.into(), since.into(), least.into()];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    Ok(InMinute::find_by_statement(statement).all(db).await?)
}

/// Which ballots a sign speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Batch {
    Network(String),
    /// From, and until before.
    Between(DateTime<Utc>, DateTime<Utc>),
}

/// Sets ballots aside under a reason: those of the batch not yet set aside, of new accounts alone if so wished. How many
/// they were.
pub async fn set_aside(
    tx: &impl ConnectionTrait,
    challenge: ChallengeId,
    batch: &Batch,
    only_new_since: Option<DateTime<Utc>>,
    under: SetAsideId,
) -> Result<i64> {
    let mut chosen = ballot::Entity::update_many()
        .col_expr(ballot::Column::SetAsideId, Expr::value(under.0))
        .filter(ballot::Column::ChallengeId.eq(challenge))
        .filter(ballot::Column::SetAsideId.is_null());
    chosen = match batch {
        Batch::Network(hash) => chosen.filter(ballot::Column::NetworkHash.eq(hash.as_str())),
        Batch::Between(from, until) => chosen
            .filter(ballot::Column::CastAt.gte(*from))
            .filter(ballot::Column::CastAt.lt(*until)),
    };
    if let Some(since) = only_new_since {
        chosen = chosen.filter(ballot::Column::PersonCreatedAt.gte(since));
    }
    let done = chosen.exec(tx).await?;
    Ok(i64::try_from(done.rows_affected).unwrap_or(i64::MAX))
}

pub async fn keep_set_aside(
    tx: &impl ConnectionTrait,
    row: ballots_set_aside::ActiveModel,
) -> Result<ballots_set_aside::Model> {
    Ok(row.insert(tx).await?)
}

pub async fn count_set_aside(
    tx: &impl ConnectionTrait,
    id: SetAsideId,
    ballots: i64,
) -> Result<()> {
    ballots_set_aside::ActiveModel {
        id: Set(id),
        ballot_count: Set(ballots),
        ..Default::default()
    }
    .update(tx)
    .await?;
    Ok(())
}

pub async fn find_set_aside(
    tx: &impl ConnectionTrait,
    id: SetAsideId,
) -> Result<ballots_set_aside::Model> {
    ballots_set_aside::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(Error::Missing)
}

/// What was set aside in a challenge, newest first.
pub async fn sets_aside(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
) -> Result<Vec<ballots_set_aside::Model>> {
    Ok(ballots_set_aside::Entity::find()
        .filter(ballots_set_aside::Column::ChallengeId.eq(challenge))
        .order_by_desc(ballots_set_aside::Column::Id)
        .limit(200)
        .all(db)
        .await?)
}

/// Counts a batch again that had been set aside.
pub async fn restore(
    tx: &impl ConnectionTrait,
    id: SetAsideId,
    by: PersonId,
    at: DateTime<Utc>,
) -> Result<()> {
    ballot::Entity::update_many()
        .col_expr(ballot::Column::SetAsideId, Expr::value(None::<i64>))
        .filter(ballot::Column::SetAsideId.eq(id))
        .exec(tx)
        .await?;
    ballots_set_aside::ActiveModel {
        id: Set(id),
        undone_at: Set(Some(at)),
        undone_by: Set(Some(by)),
        ..Default::default()
    }
    .update(tx)
    .await?;
    Ok(())
}

/// Counts the votes of a challenge anew and keeps the numbers. Only for staff's rare deeds.
pub async fn recount(tx: &impl ConnectionTrait, challenge: ChallengeId) -> Result<()> {
    let sql = "update vote_counts set votes = (select count(*) from ballot_choices c \
        join ballots b on b.id = c.ballot_id \
        where c.challenge_id = $1 and c.idea_id = vote_counts.idea_id and b.set_aside_id is null) \
        where challenge_id = $1";
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        sql,
        [challenge.0.into()],
    ))
    .await?;
    Ok(())
}

/// Whether the decision of a challenge is out: then its numbers stand.
pub async fn is_decided(db: &impl ConnectionTrait, challenge: ChallengeId) -> Result<bool> {
    let sql =
        "select 1 as decided from decisions where challenge_id = $1 and published_at is not null";
    let statement =
        Statement::from_sql_and_values(db.get_database_backend(), sql, [challenge.0.into()]);
    Ok(db.query_one_raw(statement).await?.is_some())
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
