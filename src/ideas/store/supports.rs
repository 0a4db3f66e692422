//! Who stands behind what. Giving and taking back goes through a queue that writes many at once.

use crate::idea;
use crate::store;
use challenges::{Act, Judged, Wish};
use chrono::{DateTime, Utc};
use entity::ideas::idea::Standing;
use entity::words::{IdeaId, PersonId};
use hall::error::{Error, Result};
use hall::queue::Queue;
use hall::{Actor, Cx, Deed, Event, Role, access};
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

/// One person's wish about one idea.
#[derive(Clone, Debug)]
pub struct Order {
    pub idea: IdeaId,
    pub person: PersonId,
    /// The same person with what their session or token lets them do.
    pub actor: Arc<Actor>,
    /// Give, or take back.
    pub give: bool,
    /// When it was wished.
    pub at: DateTime<Utc>,
}

/// What came of it.
#[derive(Clone, Copy, Debug)]
pub struct Outcome {
    /// How many stand behind the idea now.
    pub count: i64,
    /// The challenge of the idea keeps its counts to the staff for now.
    pub hidden: bool,
    /// Whether the person is staff of the idea's agency.
    pub staff: bool,
}

/// The queue of a running hub, kept in it by `app.rs`; its writer starts with the first order.
#[derive(Default)]
pub struct SupportQueue(OnceLock<Queue<Order, Outcome>>);

impl SupportQueue {
    /// Hands in an order and waits until it is durable.
    pub async fn hand_in(&self, cx: &Cx, order: Order) -> Result<Outcome> {
        let queue = self.0.get_or_init(|| {
            let hub = Cx::of_hub(Arc::clone(cx.hub()));
            Queue::of_writes(cx.database(), cx.hub().closing.clone(), move |orders| {
                let cx = hub.clone();
                async move { write(&cx, &orders).await }
            })
        });
        queue.hand_in(order).await
    }
}

/// Four statements for up to 512 people. The rules are asked here, where nobody can come in between; the windows of
/// challenges at the moment of each wish.
async fn write(cx: &Cx, orders: &[Order]) -> Result<Vec<Result<Outcome>>> {
    let mut tx = cx.begin().await?;
    let asked: HashSet<IdeaId> = orders.iter().map(|order| order.idea).collect();
    let ideas = store::ideas::find_standing_for_change(&*tx, &asked).await?;
    let mut refusals: Vec<Option<Error>> = orders
        .iter()
        .map(|order| stands_against(&ideas, order).err())
        .collect();
    let hiding = windows(&tx, &ideas, orders, &mut refusals).await?;
    // Of several clicks of one person on one idea within a batch, the last one holds.
    let last: HashMap<(IdeaId, PersonId), &Order> = orders
        .iter()
        .zip(&refusals)
        .filter(|(_, refusal)| refusal.is_none())
        .map(|(order, _)| ((order.idea, order.person), order))
        .collect();
    let given: Vec<&Order> = last.values().copied().filter(|order| order.give).collect();
    let taken: Vec<_> = last
        .iter()
        .filter(|(_, order)| !order.give)
        .map(|(pair, _)| *pair)
        .collect();

    let added = add(&*tx, &ideas, &given).await?;
    let removed = remove(&*tx, &taken).await?;
    let already: Vec<_> = given
        .iter()
        .map(|order| (order.idea, order.person))
        .filter(|pair| !added.contains(pair))
        .collect();
    keep_as_own(&*tx, &already).await?;
    let mut changes: HashMap<IdeaId, i64> = HashMap::new();
    for (idea, _) in &added {
        *changes.entry(*idea).or_default() += 1;
    }
    for (idea, _) in &removed {
        *changes.entry(*idea).or_default() -= 1;
    }
    let counts = count_on(&*tx, &ideas, &changes, &hiding).await?;
    if !counts.is_empty() {
        let ideas = counts.keys().copied().collect();
        tx.tell(Event::IdeasSupported { ideas }).await?;
    }
    tx.commit().await?;
    show_live(cx, &counts, &hiding).await;

    Ok(orders
        .iter()
        .zip(refusals)
        .map(|(order, refusal)| {
            if let Some(refusal) = refusal {
                return Err(refusal);
            }
            let idea = ideas.get(&order.idea).ok_or(Error::Missing)?;
            Ok(Outcome {
                count: counts
                    .get(&order.idea)
                    .copied()
                    .unwrap_or(idea.support_count),
                hidden: hiding.contains(&order.idea),
                staff: is_staff(order, idea),
            })
        })
        .collect())
}

/// Why not, apart from what the challenge of the idea says.
fn stands_against(ideas: &HashMap<IdeaId, Standing>, order: &Order) -> Result<()> {
    let idea = ideas.get(&order.idea).ok_or(Error::Missing)?;
    access::may(&order.actor, Deed::SupportIdea(*idea))?;
    idea::can_be_supported_by(idea, order.person)
}

fn is_staff(order: &Order, idea: &Standing) -> bool {
    order.actor.role_at(idea.agency_id) >= Role::Staff
}

/// Asks the challenges of these ideas, if any belongs to one: one question, and one more for each gate that asks about
/// people. Adds their refusals, and answers the ideas whose counts nobody may see yet.
async fn windows(
    tx: &hall::Tx,
    ideas: &HashMap<IdeaId, Standing>,
    orders: &[Order],
    refusals: &mut [Option<Error>],
) -> Result<HashSet<IdeaId>> {
    let (places, wishes): (Vec<usize>, Vec<Wish>) = orders
        .iter()
        .enumerate()
        .filter_map(|(place, order)| {
            let idea = ideas.get(&order.idea)?;
            let wish = Wish {
                challenge: idea.challenge_id?,
                person: order.person,
                staff: is_staff(order, idea),
                at: order.at,
            };
            Some((place, wish))
        })
        .unzip();
    let mut hiding = HashSet::new();
    if wishes.is_empty() {
        return Ok(hiding);
    }
    let judged = challenges::judge(tx, Act::Support, &wishes).await?;
    let Judged {
        briefs,
        refusals: theirs,
    } = judged;
    for ((place, wish), refusal) in places.into_iter().zip(&wishes).zip(theirs) {
        if refusals[place].is_none() {
            refusals[place] = refusal.map(Error::from);
        }
        if briefs
            .get(&wish.challenge)
            .is_some_and(|brief| challenges::hides_counts(brief, wish.at))
        {
            hiding.insert(orders[place].idea);
        }
    }
    Ok(hiding)
}

/// Moves the counts on open pages. Straight to the bus, for a job per batch would cost more than the support itself;
/// news lost here is made good by the next.
async fn show_live(cx: &Cx, counts: &HashMap<IdeaId, i64>, hiding: &HashSet<IdeaId>) {
    let hidden_everywhere = match agencies::site(cx).await {
        Ok(site) => site.settings.hide_support_counts,
        Err(wrong) => {
            tracing::warn!(%wrong, "whether counts are hidden could not be read, so none was carried");
            return;
        }
    };
    if hidden_everywhere {
        return;
    }
    let news = counts
        .iter()
        .filter(|(idea, _)| !hiding.contains(*idea))
        .map(|(idea, count)| ports::bus::News {
            topic: format!("idea-{idea}"),
            data: serde_json::json!({ "id": format!("support-{idea}"), "count": count })
                .to_string(),
        })
        .collect();
    if let Err(wrong) = cx.ports().bus.publish_all(news).await {
        tracing::warn!(%wrong, "live counts were not carried");
    }
}

type Pairs = HashSet<(IdeaId, PersonId)>;

#[derive(FromQueryResult)]
struct Pair {
    idea_id: i64,
    person_id: i64,
}

async fn pairs(
    db: &impl ConnectionTrait,
    sql: String,
    values: Vec<sea_orm::Value>,
) -> Result<Pairs> {
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let found = Pair::find_by_statement(statement).all(db).await?;
    Ok(found
        .into_iter()
        .map(|pair| (IdeaId(pair.idea_id), PersonId(pair.person_id)))
        .collect())
}

/// Numbers of ours, never text of anyone's, so they may stand in the statement.
fn values(pairs: &[(IdeaId, PersonId)]) -> String {
    let rows: Vec<String> = pairs
        .iter()
        .map(|(idea, person)| format!("({}, {})", idea.0, person.0))
        .collect();
    rows.join(", ")
}

async fn add(
    tx: &impl ConnectionTrait,
    ideas: &HashMap<IdeaId, Standing>,
    given: &[&Order],
) -> Result<Pairs> {
    let moment = match tx.get_database_backend() {
        DbBackend::Postgres => "::timestamptz",
        _ => "",
    };
    let (mut rows, mut moments) = (Vec::with_capacity(given.len()), Vec::new());
    for order in given {
        if let Some(idea) = ideas.get(&order.idea) {
            moments.push(order.at.into());
            rows.push(format!(
                "({}, {}, {}, ${}{moment})",
                idea.agency_id,
                idea.id,
                order.person,
                moments.len()
            ));
        }
    }
    if rows.is_empty() {
        return Ok(Pairs::new());
    }
    let sql = format!(
        "insert into supports (agency_id, idea_id, person_id, created_at) values {} \
         on conflict (idea_id, person_id) do nothing returning idea_id, person_id",
        rows.join(", ")
    );
    pairs(tx, sql, moments).await
}

async fn remove(tx: &impl ConnectionTrait, taken: &[(IdeaId, PersonId)]) -> Result<Pairs> {
    if taken.is_empty() {
        return Ok(Pairs::new());
    }
    let sql = format!(
        "delete from supports where (idea_id, person_id) in (values {}) returning idea_id, person_id",
        values(taken)
    );
    pairs(tx, sql, vec![]).await
}

/// Whoever was carried here by a merge and now stands here by their own word stays when the merge is undone.
async fn keep_as_own(tx: &impl ConnectionTrait, already: &[(IdeaId, PersonId)]) -> Result<()> {
    if already.is_empty() {
        return Ok(());
    }
    tx.execute_unprepared(&format!(
        "update supports set via_merge_id = null where via_merge_id is not null \
         and (idea_id, person_id) in (values {})",
        values(already)
    ))
    .await?;
    Ok(())
}

/// Moves the counters, and the ranking with them: a job per idea would cost more than the support itself. Written
/// once, for every write of a row moves it in the indexes people sort by.
async fn count_on(
    tx: &impl ConnectionTrait,
    ideas: &HashMap<IdeaId, Standing>,
    changes: &HashMap<IdeaId, i64>,
    hiding: &HashSet<IdeaId>,
) -> Result<HashMap<IdeaId, i64>> {
    let (mut counts, mut rows) = (HashMap::new(), Vec::new());
    for (id, by) in changes.iter().filter(|(_, by)| **by != 0) {
        let Some(idea) = ideas.get(id) else { continue };
        let count = idea.support_count + by;
        // The order of the list would tell what the count may not.
        let trend = idea
            .published_at
            .filter(|_| !hiding.contains(id))
            .map_or("cast(null as bigint)".to_owned(), |published| {
                idea::trend(published, count, idea.comment_count).to_string()
            });
        rows.push(format!("({id}, {count}, {trend})"));
        counts.insert(*id, count);
    }
    if rows.is_empty() {
        return Ok(counts);
    }
    // The row and its place in the orders, in one message.
    let moved = format!(
        "with moved (idea_id, people, rank) as (values {})",
        rows.join(", ")
    );
    tx.execute_unprepared(&format!(
        "{moved} update ideas set support_count = moved.people, trend = coalesce(moved.rank, trend) \
         from moved where id = moved.idea_id; \
         {moved} update idea_ranks set support_count = moved.people, trend = coalesce(moved.rank, trend) \
         from moved where idea_ranks.idea_id = moved.idea_id"
    ))
    .await?;
    Ok(counts)
}

/// Which of these ideas the person stands behind.
pub async fn supported_among(
    db: &impl ConnectionTrait,
    person: Option<PersonId>,
    ideas: &[IdeaId],
) -> Result<HashSet<IdeaId>> {
    let (Some(person), false) = (person, ideas.is_empty()) else {
        return Ok(HashSet::new());
    };
    // As values, and so many of them that lists of different lengths are asked for in the same words: the database has
    // understood them once. Nothing has the number 0.
    let mut values: Vec<sea_orm::Value> = vec![person.0.into()];
    values.extend(ideas.iter().map(|idea| sea_orm::Value::from(idea.0)));
    if ideas.len() > 1 {
        values.resize(1 + ideas.len().next_multiple_of(8), 0i64.into());
    }
    let places: Vec<String> = (2..=values.len())
        .map(|place| format!("${place}"))
        .collect();
    let sql = format!(
        "select idea_id, person_id from supports where person_id = $1 and idea_id in ({})",
        places.join(", ")
    );
    Ok(pairs(db, sql, values)
        .await?
        .into_iter()
        .map(|(idea, _)| idea)
        .collect())
}

/// People behind an idea, in order of number, from after the given one.
pub async fn supporters_after(
    db: &impl ConnectionTrait,
    idea: IdeaId,
    after: PersonId,
    most: u64,
) -> Result<Vec<PersonId>> {
    let sql = "select idea_id, person_id from supports where idea_id = $1 and person_id > $2 order by person_id limit $3";
    #[allow(clippy::cast_possible_wrap)] // Page sizes are small.
    let values = vec![idea.0.into(), after.0.into(), (most as i64).into()];
    let found = Pair::find_by_statement(Statement::from_sql_and_values(
        db.get_database_backend(),
        sql,
        values,
    ))
    .all(db)
    .await?;
    Ok(found
        .into_iter()
        .map(|pair| PersonId(pair.person_id))
        .collect())
}

/// Carries the supporters of one idea over to another, each person once, the author of the other left out.
pub async fn carry_over(
    tx: &impl ConnectionTrait,
    from: IdeaId,
    into: IdeaId,
    merge: entity::words::MergeId,
) -> Result<()> {
    let sql = "insert into supports (agency_id, idea_id, person_id, via_merge_id, created_at) \
        select supports.agency_id, canonical.id, supports.person_id, $3, supports.created_at \
        from supports join ideas as canonical on canonical.id = $2 \
        where supports.idea_id = $1 and (canonical.author_id is null or canonical.author_id <> supports.person_id) \
        on conflict (idea_id, person_id) do nothing";
    let values = [from.0.into(), into.0.into(), merge.0.into()];
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        sql,
        values,
    ))
    .await?;
    Ok(())
}

/// Takes away what a merge had carried over, once it no longer stands. Someone may be behind two merged ideas: then
/// they stay, by the other. Whoever stepped back meanwhile is not brought back.
pub async fn drop_carried(tx: &impl ConnectionTrait, merge: entity::words::MergeId) -> Result<()> {
    let hand_on = "update supports set via_merge_id = (\
        select min(merges.id) from merges join supports as own on own.idea_id = merges.merged_id \
        where merges.canonical_id = supports.idea_id and merges.undone_at is null \
        and own.person_id = supports.person_id) \
        where via_merge_id = $1 and exists (\
        select 1 from merges join supports as own on own.idea_id = merges.merged_id \
        where merges.canonical_id = supports.idea_id and merges.undone_at is null \
        and own.person_id = supports.person_id)";
    let drop = "delete from supports where via_merge_id = $1";
    for sql in [hand_on, drop] {
        tx.execute_raw(Statement::from_sql_and_values(
            tx.get_database_backend(),
            sql,
            [merge.0.into()],
        ))
        .await?;
    }
    Ok(())
}

/// Counts the people behind one idea anew and keeps the number. Only for staff's rare deeds.
pub async fn recount(tx: &impl ConnectionTrait, idea: IdeaId) -> Result<()> {
    let sql = match tx.get_database_backend() {
        DbBackend::Postgres | DbBackend::Sqlite => {
            "update ideas set support_count = (select count(*) from supports where idea_id = $1) where id = $1"
        }
        other => return Err(hall::Error::fault(format!("no such database: {other:?}"))),
    };
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        sql,
        [idea.0.into()],
    ))
    .await?;
    store::ranks::renew(tx, &[idea]).await
}
