//! Casting goes through a queue that writes many ballots at once.

use super::{Hold, decided_among, hold, on_ballot_among};
use challenges::{Act, Judged, Wish};
use chrono::{DateTime, Utc};
use entity::words::{BallotId, ChallengeId, IdeaId, PersonId, SetAsideId};
use hall::error::{Error, Refusal, Result};
use hall::queue::Queue;
use hall::{Cx, Event, Tx};
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement, Value};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::{Arc, OnceLock};
use tokio::sync::OnceCell;

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
    queue: OnceLock<Queue<Order, Option<Kept>>>,
    salt: OnceCell<String>,
}

/// Where the hub keeps the salt of networks.
const SALT: &str = "ballots.salt";

impl BallotQueue {
    /// Hands in an order and waits until it is durable.
    pub async fn hand_in(&self, cx: &Cx, order: Order) -> Result<Option<Kept>> {
        let queue = self.queue.get_or_init(|| {
            let hub = Cx::of_hub(Arc::clone(cx.hub()));
            Queue::of_writes(cx.database(), cx.hub().closing.clone(), move |orders| {
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
    let decided = decided_among(&*tx, &voted_in).await?;
    let refusals = judged(&tx, orders, &decided).await?;
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

/// Why not, order by order. What was wished in time but stood in line until the decision was out is refused: its numbers
/// stand, and nobody is told that a ballot counts which does not.
async fn judged(
    tx: &Tx,
    orders: &[Order],
    decided: &HashSet<ChallengeId>,
) -> Result<Vec<Option<Refusal>>> {
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
        if refusal.is_none() && decided.contains(&order.challenge) {
            *refusal = Some(Refusal::AlreadyDecided);
        }
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
