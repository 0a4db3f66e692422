//! Keeping the inbox right by itself: every event that may change what waits has the thing looked at as it is now, so
//! it does not matter how often or in which order it is heard. What rests comes back when its time has come.

use crate::store::things::{Standing, Thing};
use crate::store::{items, things};
use crate::{act, item, presence, telling};
use chrono::{DateTime, Utc};
use entity::triage::item::{ActiveModel, Model};
use entity::words::{
    CaseId, Decision, EvidenceKind, InboxDeed, ItemKind, ItemState, PersonId, TeamId,
};
use hall::job::{Job, Listener};
use hall::{Cx, Error, Event, Result, Tx};
use jobs::Row;
use sea_orm::ActiveValue::Set;
use serde_json::Value;
use std::collections::HashMap;
use std::time::Duration;

/// Things looked at in one transaction when many come at once.
const BATCH: u64 = 200;
const BRING_IN: &str = "triage.bring_in";
const WAKE: &str = "triage.wake";
/// The note that says how far an older hub's standing things are brought in.
const BROUGHT: &str = "triage.brought_in";

/// Who listens here.
pub fn listeners() -> Vec<Box<dyn Listener>> {
    vec![Box::new(Keeper)]
}

/// What is done here.
pub fn jobs() -> Vec<Box<dyn Job>> {
    vec![Box::new(BringIn), Box::new(Wake), Box::new(telling::Tell)]
}

/// What is looked after by the clock.
pub fn timetable() -> Vec<Row> {
    vec![
        Row {
            kind: BRING_IN,
            every: Duration::from_secs(60),
            due: |cx| Box::pin(async move { Ok(cx.note(BROUGHT).await?.is_none()) }),
            why: "brings what already waited into the inbox, once",
        },
        Row {
            kind: WAKE,
            every: Duration::from_secs(20),
            due: |cx| Box::pin(items::any_to_wake(cx.db(), cx.now())),
            why: "brings back to the inbox what rested until now",
        },
        telling::row(),
    ]
}

/// Keeps a row per thing that waits.
struct Keeper;

#[async_trait::async_trait]
impl Listener for Keeper {
    fn name(&self) -> &'static str {
        "triage"
    }

    fn concerns(&self, event: &Event) -> Option<String> {
        match event {
            Event::PersonLeft { person } => Some(format!("left:{person}")),
            Event::IdeasSorted { ideas } => Some(format!("sorted:{ideas:?}")),
            event => match concerned(event).as_slice() {
                [] => None,
                things => Some(
                    things
                        .iter()
                        .map(|(kind, id)| format!("{kind}:{id}"))
                        .collect::<Vec<_>>()
                        .join("+"),
                ),
            },
        }
    }

    async fn on(&self, cx: &Cx, event: &Event) -> Result<()> {
        match event {
            Event::PersonLeft { person } => {
                let tx = cx.begin().await?;
                items::let_go(&*tx, *person).await?;
                tx.commit().await
            }
            Event::IdeasSorted { ideas } => {
                let ids: Vec<i64> = ideas.iter().map(|idea| idea.0).collect();
                look_at(cx, ItemKind::Idea, &ids).await
            }
            event => {
                for (kind, id) in concerned(event) {
                    look_at(cx, kind, &[id]).await?;
                }
                Ok(())
            }
        }
    }
}

/// A kind of the inbox as improvements know it; a report is no evidence.
pub(crate) const fn evidence_kind(kind: ItemKind) -> Option<EvidenceKind> {
    match kind {
        ItemKind::Idea => Some(EvidenceKind::Idea),
        ItemKind::Case => Some(EvidenceKind::Case),
        ItemKind::Comment => Some(EvidenceKind::Comment),
        ItemKind::Question => Some(EvidenceKind::Question),
        ItemKind::Report => None,
    }
}

const fn item_kind(kind: EvidenceKind) -> ItemKind {
    match kind {
        EvidenceKind::Idea => ItemKind::Idea,
        EvidenceKind::Case => ItemKind::Case,
        EvidenceKind::Comment => ItemKind::Comment,
        EvidenceKind::Question => ItemKind::Question,
    }
}

/// The things whose place in the inbox an event may change.
fn concerned(event: &Event) -> Vec<(ItemKind, i64)> {
    match event {
        Event::IdeaSubmitted { idea }
        | Event::IdeaEdited { idea }
        | Event::IdeaWithdrawn { idea }
        | Event::IdeaAnswered { idea, .. }
        | Event::IdeaSeenOtherwise { idea } => vec![(ItemKind::Idea, idea.0)],
        Event::IdeasMerged {
            canonical, merged, ..
        }
        | Event::MergeUndone {
            canonical, merged, ..
        } => vec![(ItemKind::Idea, canonical.0), (ItemKind::Idea, merged.0)],
        Event::CaseReceived { case }
        | Event::CaseMessaged { case, .. }
        | Event::CaseAnswered { case, .. }
        | Event::CaseClosed { case }
        | Event::CaseReopened { case }
        | Event::CaseChanged { case } => vec![(ItemKind::Case, case.0)],
        Event::CommentEdited { comment, .. } | Event::CommentSeenOtherwise { comment, .. } => {
            vec![(ItemKind::Comment, comment.0)]
        }
        Event::ThingReported { matter }
        | Event::MatterOpened { matter }
        | Event::ModerationDecided { matter }
        | Event::ModerationAppealed { matter } => vec![(ItemKind::Report, matter.0)],
        Event::ChallengeAsked { query, .. }
        | Event::ChallengeQuestionAnswered { query, .. }
        | Event::QuerySeenOtherwise { query, .. } => vec![(ItemKind::Question, query.0)],
        Event::EvidenceLinked { kind, id, .. } | Event::EvidenceUnlinked { kind, id, .. } => {
            vec![(item_kind(*kind), *id)]
        }
        _ => Vec::new(),
    }
}

/// Brings the rows of these things to what the things are now.
pub(crate) async fn look_at(cx: &Cx, kind: ItemKind, ids: &[i64]) -> Result<()> {
    let mut tx = cx.begin().await?;
    let changed = settle(&mut tx, kind, ids).await?;
    tx.commit().await?;
    if changed {
        presence::tell_changed(cx).await;
    }
    Ok(())
}

/// The same, within a transaction. Answers whether anything came or went.
async fn settle(tx: &mut Tx, kind: ItemKind, ids: &[i64]) -> Result<bool> {
    let now = tx.cx().now();
    // The rows first: whoever acts on them changes the thing in the same transaction, and is waited for.
    let mut rows: HashMap<i64, Model> = items::of_things(&**tx, kind, ids)
        .await?
        .into_iter()
        .map(|row| (row.thing_id, row))
        .collect();
    // A matter has somebody from the moment it came in.
    let owners = match kind {
        ItemKind::Case => things::owners(&**tx, ids).await?,
        _ => HashMap::new(),
    };
    let mut fresh = Vec::new();
    let mut changed = false;
    let mut found = things::now(&**tx, kind, ids).await?;
    if let Some(evidence) = evidence_kind(kind) {
        let linked = things::linked(&**tx, evidence, ids).await?;
        for thing in &mut found {
            if thing.standing == Standing::Waiting
                && let Some((by, at)) = linked.get(&thing.id).copied()
                && thing.heard_at <= at
            {
                thing.standing = Standing::Over {
                    decision: Decision::Linked,
                    by,
                    at,
                };
            }
        }
    }
    for thing in found {
        match rows.remove(&thing.id) {
            Some(row) => {
                if let Some(change) = refreshed(&row, &thing) {
                    items::refresh(&**tx, row.id, change).await?;
                }
                let owner = owners.get(&thing.id).copied();
                if let Some(mut change) = moved(&row, &thing, now) {
                    changed = true;
                    if let Some(hand) = hand_of(tx, &row, &thing, owner).await? {
                        change.assignee_id = Set(Some(hand));
                    }
                    items::change(&**tx, &[row.id], change).await?;
                } else if let Some(change) = followed(tx, &row, &thing, owner).await? {
                    changed = true;
                    if row.assignee_id.is_some() {
                        // Nobody takes back what has gone to somebody else since.
                        items::change(&**tx, &[row.id], change).await?;
                    } else {
                        items::refresh(&**tx, row.id, change).await?;
                    }
                }
            }
            // A comment comes only when somebody marks it.
            None if thing.standing == Standing::Waiting && kind != ItemKind::Comment => {
                fresh.push(ActiveModel {
                    assignee_id: Set(owners.get(&thing.id).map(|(owner, _)| *owner)),
                    team_id: Set(owners.get(&thing.id).and_then(|(_, team)| *team)),
                    ..new_row(&thing, now)
                });
            }
            // Answered before anybody here heard that it came: it counts among what came and went all the same.
            None if kind == ItemKind::Case => fresh.extend(settled_row(&thing, now)),
            None => {}
        }
    }
    changed |= !fresh.is_empty();
    items::bring_in(&**tx, fresh).await?;
    Ok(changed)
}

/// Who has a case, and the team it is in.
type Owner = (PersonId, Option<TeamId>);

/// A case whose person goes on goes to whoever has it, failing that to whoever answered it, unless they work here no
/// more: it stands under "mine", and its person reads who has it.
async fn hand_of(
    tx: &mut Tx,
    row: &Model,
    thing: &Thing,
    owner: Option<Owner>,
) -> Result<Option<PersonId>> {
    let goes_on = row.kind == ItemKind::Case && thing.standing == Standing::Waiting;
    if goes_on && let Some(lead) = low_rating(tx, CaseId(row.thing_id)).await? {
        return Ok(Some(lead));
    }
    let hand = match (owner, row.assignee_id) {
        (Some(owner), _) => Some(owner),
        (None, None) => row.decided_by.map(|hand| (hand, row.team_id)),
        (None, Some(_)) => None,
    };
    let (true, Some((hand, team))) = (goes_on, hand) else {
        return Ok(None);
    };
    let cx = tx.cx().clone();
    let id = CaseId(row.thing_id);
    match cases::hand_in(&cx, tx, id, None, team, Some(hand)).await {
        Ok(()) => Ok(Some(hand)),
        Err(Error::Invalid(_)) => Ok(None),
        Err(other) => Err(other),
    }
}

/// A row stands under whoever has the case, however they came to have it: accepted from a colleague, or found for it.
async fn followed(
    tx: &Tx,
    row: &Model,
    thing: &Thing,
    owner: Option<Owner>,
) -> Result<Option<ActiveModel>> {
    let (Some((owner, team)), Standing::Waiting) = (owner, &thing.standing) else {
        return Ok(None);
    };
    let waits = matches!(row.state, ItemState::Open | ItemState::Snoozed);
    if !waits || (row.assignee_id, row.team_id) == (Some(owner), team) {
        return Ok(None);
    }
    if low_rating(tx, CaseId(row.thing_id)).await?.is_some() {
        return Ok(None);
    }
    Ok(Some(ActiveModel {
        assignee_id: Set(Some(owner)),
        team_id: Set(team),
        changed_at: Set(tx.cx().now()),
        ..Default::default()
    }))
}

/// What was rated low is no work for whoever answered it: who leads has it. Its person still reads who answered.
async fn low_rating(tx: &Tx, id: CaseId) -> Result<Option<PersonId>> {
    cases::survey::lead_of(tx.cx(), id).await
}

/// A thing as it first comes to the inbox.
pub(crate) fn new_row(thing: &Thing, now: DateTime<Utc>) -> ActiveModel {
    ActiveModel {
        agency_id: Set(thing.agency),
        kind: Set(thing.kind),
        thing_id: Set(thing.id),
        case_kind: Set(thing.case_kind),
        title: Set(thing.title.clone()),
        excerpt: Set(press::excerpt(&thing.text, item::EXCERPT_CHARS)),
        lang: Set(thing.lang),
        author_id: Set(thing.author),
        theme_id: Set(thing.theme),
        area_id: Set(thing.area),
        state: Set(ItemState::Open),
        received_at: Set(thing.received_at),
        came_at: Set(Some(thing.received_at)),
        note_count: Set(0),
        changed_at: Set(now),
        version: Set(1),
        ..Default::default()
    }
}

/// A thing that was over before it came to the inbox, where that is a decision of the staff.
fn settled_row(thing: &Thing, now: DateTime<Utc>) -> Option<ActiveModel> {
    let Standing::Over { decision, by, at } = thing.standing else {
        return None;
    };
    let answers = matches!(decision, Decision::Answered | Decision::Declined);
    Some(ActiveModel {
        state: Set(ItemState::Decided),
        first_answered_at: Set(answers.then_some(at)),
        decision: Set(Some(decision)),
        decided_at: Set(Some(at)),
        decided_by: Set(by),
        changed_by: Set(by),
        changed_how: Set(Some(how(decision))),
        ..new_row(thing, now)
    })
}

/// What a row says anew because the thing does; nobody has acted, so its version stays.
fn refreshed(row: &Model, thing: &Thing) -> Option<ActiveModel> {
    let excerpt = press::excerpt(&thing.text, item::EXCERPT_CHARS);
    // Staff sort ideas and feedback themselves; what hangs on another thing is sorted with that at first only.
    let own_theme = matches!(thing.kind, ItemKind::Idea | ItemKind::Case);
    let theme = if own_theme { thing.theme } else { row.theme_id };
    let same = row.title == thing.title
        && row.case_kind == thing.case_kind
        && row.excerpt == excerpt
        && row.lang == thing.lang
        && row.author_id == thing.author
        && row.theme_id == theme
        && row.area_id == thing.area;
    (!same).then(|| ActiveModel {
        case_kind: Set(thing.case_kind),
        title: Set(thing.title.clone()),
        excerpt: Set(excerpt),
        lang: Set(thing.lang),
        author_id: Set(thing.author),
        theme_id: Set(theme),
        area_id: Set(thing.area),
        ..Default::default()
    })
}

/// How a row goes or comes back because of what became of the thing elsewhere.
fn moved(row: &Model, thing: &Thing, now: DateTime<Utc>) -> Option<ActiveModel> {
    match thing.standing {
        Standing::Held | Standing::Never => None,
        Standing::Waiting => {
            (row.state == ItemState::Decided && item::comes_back(row)).then(|| ActiveModel {
                state: Set(ItemState::Open),
                received_at: Set(thing.received_at),
                decision: Set(None),
                decided_at: Set(None),
                decided_by: Set(None),
                reason: Set(None),
                changed_by: Set(None),
                changed_how: Set(Some(InboxDeed::Reopened)),
                changed_at: Set(now),
                ..Default::default()
            })
        }
        Standing::Over { decision, by, at } => {
            let known = row.state == ItemState::Decided
                && (row.decision == Some(decision) || row.decision == Some(Decision::Linked));
            (!known).then(|| ActiveModel {
                state: Set(ItemState::Decided),
                snoozed_until: Set(None),
                first_answered_at: Set(act::first_answer(row, decision, at)),
                decision: Set(Some(decision)),
                decided_at: Set(Some(at)),
                decided_by: Set(by),
                tell_at: Set(None),
                changed_by: Set(by),
                changed_how: Set(Some(how(decision))),
                changed_at: Set(now),
                ..Default::default()
            })
        }
    }
}

/// The deed behind a decision made on another page.
const fn how(decision: Decision) -> InboxDeed {
    match decision {
        Decision::Answered => InboxDeed::Answered,
        Decision::Linked => InboxDeed::Linked,
        Decision::Routed => InboxDeed::Routed,
        Decision::Merged => InboxDeed::Merged,
        Decision::Declined => InboxDeed::Declined,
        Decision::Moderated => InboxDeed::Kept,
        Decision::Gone => InboxDeed::Hidden,
    }
}

/// What already waited when this inbox was new. Imported history is none of it.
struct BringIn;

#[async_trait::async_trait]
impl Job for BringIn {
    fn kind(&self) -> &'static str {
        BRING_IN
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        for &kind in ItemKind::ALL {
            let mut after = 0;
            loop {
                let ids = things::standing_after(cx.db(), kind, after, BATCH).await?;
                let Some(last) = ids.last() else { break };
                after = *last;
                look_at(cx, kind, &ids).await?;
            }
        }
        cx.keep_note(BROUGHT, "yes").await
    }
}

/// What rested comes back.
struct Wake;

#[async_trait::async_trait]
impl Job for Wake {
    fn kind(&self) -> &'static str {
        WAKE
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        loop {
            let tx = cx.begin().await?;
            let due = items::to_wake(&*tx, cx.now(), BATCH).await?;
            for state in [ItemState::Open, ItemState::Routed] {
                let ids: Vec<_> = due
                    .iter()
                    .filter(|row| item::awake(row) == state)
                    .map(|row| row.id)
                    .collect();
                let change = ActiveModel {
                    state: Set(state),
                    snoozed_until: Set(None),
                    changed_by: Set(None),
                    changed_how: Set(Some(InboxDeed::Woken)),
                    changed_at: Set(cx.now()),
                    ..Default::default()
                };
                items::change(&*tx, &ids, change).await?;
            }
            tx.commit().await?;
            if !due.is_empty() {
                presence::tell_changed(cx).await;
            }
            if (due.len() as u64) < BATCH {
                return Ok(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use entity::words::{IdeaId, MatterId, MergeId};

    #[test]
    fn every_event_names_the_things_it_may_move() {
        let idea = IdeaId(4);
        assert_eq!(
            Keeper.concerns(&Event::IdeaEdited { idea }).as_deref(),
            Some("idea:4")
        );
        let merged = Event::IdeasMerged {
            merge: MergeId(1),
            canonical: idea,
            merged: IdeaId(5),
        };
        assert_eq!(Keeper.concerns(&merged).as_deref(), Some("idea:4+idea:5"));
        let reported = Event::ThingReported {
            matter: MatterId(3),
        };
        assert_eq!(Keeper.concerns(&reported).as_deref(), Some("report:3"));
        assert_eq!(
            Keeper.concerns(&Event::IdeasImported { ideas: vec![idea] }),
            None
        );
    }
}
