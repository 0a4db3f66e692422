//! What staff do with things of the inbox: one thing or five hundred, by one function, in one transaction, all or none.
//! Each act keeps what was before it. Where the thing itself changes, its own room does that in the same transaction.

use crate::item::{self, MOST_AT_ONCE, REASON_CHARS, UNDO_AMONG_US, UNDO_WINDOW};
use crate::store::{acts, items, list, teams};
use crate::{presence, upkeep};
use chrono::{DateTime, Utc};
use entity::triage::act as row;
use entity::triage::item::{ActiveModel, Model};
use entity::words::{
    CaseId, CommentId, Decision, IdeaId, IdeaStatus, ImprovementId, InboxActId, InboxDeed,
    InboxItemId, ItemKind, ItemState, MatterId, MergeId, NamedStatusId, PersonId, QueryId, Rule,
    Stance, TeamId, ThemeId,
};
use hall::cx::StaffAct;
use hall::says::Say;
use hall::{Cx, Deed, Error, Problems, Result, Tx};
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Something to act on, as it was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    pub id: InboxItemId,
    pub seen: Seen,
}

/// How one saw it: whoever acts on what has changed since is told so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    Version(i64),
    /// Anything that has not changed after this moment.
    At(DateTime<Utc>),
}

/// Whose work it becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    Nobody,
    Person(PersonId),
    Team(TeamId),
}

/// An answer given from the inbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    pub text: String,
    /// Ideas only: where the answer brings them.
    pub status: Option<IdeaStatus>,
    pub named_status: Option<NamedStatusId>,
}

/// What is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doing {
    Assign(To),
    Snooze(DateTime<Utc>),
    Wake,
    Sort(Option<ThemeId>),
    Route(TeamId),
    Decline(String),
    Answer(Reply),
    Merge(IdeaId),
    /// Evidence of a standing improvement from now on.
    Link(ImprovementId),
    /// Evidence of a new one.
    Begin {
        title: String,
        why: String,
    },
    Keep,
    Hide {
        rule: Rule,
        reason: String,
    },
}

impl Doing {
    pub const fn deed(&self) -> InboxDeed {
        match self {
            Self::Assign(_) => InboxDeed::Assigned,
            Self::Snooze(_) => InboxDeed::Snoozed,
            Self::Wake => InboxDeed::Woken,
            Self::Sort(_) => InboxDeed::Sorted,
            Self::Route(_) => InboxDeed::Routed,
            Self::Decline(_) => InboxDeed::Declined,
            Self::Answer(_) => InboxDeed::Answered,
            Self::Merge(_) => InboxDeed::Merged,
            Self::Link(_) | Self::Begin { .. } => InboxDeed::Linked,
            Self::Keep => InboxDeed::Kept,
            Self::Hide { .. } => InboxDeed::Hidden,
        }
    }

    /// The decision it is, if it is one.
    pub const fn decision(&self) -> Option<Decision> {
        match self {
            Self::Route(_) => Some(Decision::Routed),
            Self::Decline(_) => Some(Decision::Declined),
            Self::Answer(Reply {
                status: Some(IdeaStatus::Declined),
                ..
            }) => Some(Decision::Declined),
            Self::Answer(_) => Some(Decision::Answered),
            Self::Merge(_) => Some(Decision::Merged),
            Self::Link(_) | Self::Begin { .. } => Some(Decision::Linked),
            Self::Keep | Self::Hide { .. } => Some(Decision::Moderated),
            Self::Assign(_) | Self::Snooze(_) | Self::Wake | Self::Sort(_) => None,
        }
    }

    /// What the log and the undo know of it.
    fn told(&self) -> serde_json::Value {
        match self {
            Self::Assign(To::Nobody) => json!({}),
            Self::Assign(To::Person(id)) => json!({ "person": id }),
            Self::Assign(To::Team(id)) | Self::Route(id) => json!({ "team": id }),
            Self::Snooze(until) => json!({ "until": until }),
            Self::Wake | Self::Keep => json!({}),
            Self::Sort(theme) => json!({ "theme": theme }),
            Self::Decline(reason) => json!({ "reason": reason }),
            Self::Answer(reply) => json!({ "status": reply.status }),
            Self::Merge(into) => json!({ "into": into }),
            Self::Link(id) => json!({ "improvement": id }),
            Self::Begin { title, .. } => json!({ "title": title }),
            Self::Hide { rule, reason } => json!({ "rule": rule, "reason": reason }),
        }
    }
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, poem_openapi::Object)]
#[oai(rename = "InboxDone")]
pub struct Done {
    /// Undo it by this number.
    pub act: InboxActId,
    pub deed: InboxDeed,
    pub count: usize,
    /// None: it cannot be undone.
    pub undo_until: Option<DateTime<Utc>>,
    /// Others hear of it then.
    pub tell_at: Option<DateTime<Utc>>,
    /// The improvement it was linked to.
    pub improvement: Option<ImprovementId>,
}

/// How a thing stood before an act: everything an undo puts back.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Before {
    pub state: ItemState,
    pub team: Option<TeamId>,
    pub assignee: Option<PersonId>,
    pub snoozed_until: Option<DateTime<Utc>>,
    pub theme: Option<ThemeId>,
    pub first_answered_at: Option<DateTime<Utc>>,
    pub decision: Option<Decision>,
    pub decided_at: Option<DateTime<Utc>>,
    pub decided_by: Option<PersonId>,
    pub reason: Option<String>,
    /// What the act began in another room.
    #[serde(default)]
    pub merge: Option<MergeId>,
    #[serde(default)]
    pub improvement: Option<ImprovementId>,
}

impl Before {
    fn of(item: &Model) -> Self {
        Self {
            state: item.state,
            team: item.team_id,
            assignee: item.assignee_id,
            snoozed_until: item.snoozed_until,
            theme: item.theme_id,
            first_answered_at: item.first_answered_at,
            decision: item.decision,
            decided_at: item.decided_at,
            decided_by: item.decided_by,
            reason: item.reason.clone(),
            merge: None,
            improvement: None,
        }
    }

    /// The row as it was.
    pub fn row(&self) -> ActiveModel {
        ActiveModel {
            state: Set(self.state),
            team_id: Set(self.team),
            assignee_id: Set(self.assignee),
            snoozed_until: Set(self.snoozed_until),
            theme_id: Set(self.theme),
            first_answered_at: Set(self.first_answered_at),
            decision: Set(self.decision),
            decided_at: Set(self.decided_at),
            decided_by: Set(self.decided_by),
            reason: Set(self.reason.clone()),
            tell_at: Set(None),
            ..Default::default()
        }
    }
}

/// Does it with all of these, or with none.
///
/// # Errors
/// `Missing`, `Forbidden`; `Overtaken` by name when somebody changed one of them since it was seen; `Invalid` for what
/// cannot be done with one of them; the errors of the room whose thing it is.
pub async fn act(cx: &Cx, targets: &[Target], doing: &Doing) -> Result<Done> {
    let mut tx = cx.begin().await?;
    let done = act_in(&mut tx, targets, doing).await?;
    tx.commit().await?;
    presence::tell_changed(cx).await;
    Ok(done)
}

async fn act_in(tx: &mut Tx, targets: &[Target], doing: &Doing) -> Result<Done> {
    let cx = &tx.cx().clone();
    let deed = doing.deed();
    cx.may(Deed::WorkInbox(cx.agency))?;
    let doing = &checked(cx, tx, doing).await?;
    let rows = found(cx, tx, targets, deed).await?;
    let mut before: Vec<(Model, Before)> = rows
        .into_iter()
        .map(|row| {
            let before = Before::of(&row);
            (row, before)
        })
        .collect();
    let improvement = carry_out(tx, doing, &mut before).await?;
    let what = match &improvement {
        Some((id, title)) => json!({ "improvement": id, "title": title }),
        None => doing.told(),
    };

    let now = cx.now();
    let ids: Vec<InboxItemId> = before.iter().map(|(row, _)| row.id).collect();
    let told_later = matches!(doing, Doing::Decline(_))
        && before.iter().any(|(row, _)| row.kind != ItemKind::Comment);
    let tell_at = told_later.then(|| now + UNDO_WINDOW);
    change(tx, doing, &before, tell_at).await?;
    let undo_until = match deed {
        // Said is said: an answer and a ruling have reached others, and have their own way back where there is one.
        InboxDeed::Answered | InboxDeed::Kept | InboxDeed::Hidden => None,
        InboxDeed::Declined => Some(now + UNDO_WINDOW),
        _ => Some(now + UNDO_AMONG_US),
    };
    let act = acts::keep(
        &**tx,
        row::ActiveModel {
            agency_id: Set(cx.agency),
            by_id: Set(cx.actor.person()),
            deed: Set(deed),
            what: Set(what.clone()),
            count: Set(i64::try_from(ids.len()).unwrap_or(i64::MAX)),
            at: Set(now),
            undo_until: Set(undo_until),
            tell_at: Set(tell_at),
            ..Default::default()
        },
    )
    .await?;
    let kept = before
        .iter()
        .map(|(row, before)| Ok((row.id, serde_json::to_value(before)?, row.version + 1)))
        .collect::<Result<Vec<_>>>()?;
    acts::keep_before(&**tx, act, kept).await?;
    tx.log(StaffAct {
        deed: &format!("triage-log-{deed}"),
        kind: "inbox_act",
        thing: act.0,
        before: None::<()>,
        after: Some(json!({ "items": ids.len(), "what": what })),
    })
    .await?;
    Ok(Done {
        act,
        deed,
        count: ids.len(),
        undo_until,
        tell_at,
        improvement: improvement.map(|(id, _)| id),
    })
}

/// What was asked, with what was typed looked at.
async fn checked(cx: &Cx, tx: &Tx, doing: &Doing) -> Result<Doing> {
    Ok(match doing {
        Doing::Decline(reason) => {
            Doing::Decline(item::checked_text("reason", reason, REASON_CHARS)?)
        }
        Doing::Snooze(until) if *until <= cx.now() => {
            return Err(Error::invalid("until", "triage-problem-until"));
        }
        Doing::Sort(Some(theme)) => {
            let site = agencies::site(cx).await?;
            let known = site.theme(*theme).is_some_and(|known| !known.archived);
            if !known {
                return Err(Error::invalid("theme", "triage-problem-theme"));
            }
            doing.clone()
        }
        Doing::Assign(To::Team(team)) | Doing::Route(team) => {
            if !teams::is_team(&**tx, cx.agency, *team).await? {
                return Err(Error::invalid("to", "triage-problem-to"));
            }
            doing.clone()
        }
        Doing::Assign(To::Person(person)) => {
            // An administrator without a team may take things too.
            let works_here = cx.actor.person() == Some(*person)
                || teams::is_member(&**tx, cx.agency, *person).await?;
            if !works_here {
                return Err(Error::invalid("to", "triage-problem-to"));
            }
            doing.clone()
        }
        other => other.clone(),
    })
}

/// The rows to act on, kept from others until the transaction ends.
async fn found(cx: &Cx, tx: &Tx, targets: &[Target], deed: InboxDeed) -> Result<Vec<Model>> {
    let mut wanted = targets.to_vec();
    wanted.sort_by_key(|target| target.id);
    wanted.dedup_by_key(|target| target.id);
    if wanted.is_empty() {
        return Err(Error::invalid("", "triage-problem-none"));
    }
    if wanted.len() > MOST_AT_ONCE {
        return Err(Error::Invalid(Problems::one(
            "",
            Say::of("triage-problem-many").with("most", MOST_AT_ONCE),
        )));
    }
    let ids: Vec<InboxItemId> = wanted.iter().map(|target| target.id).collect();
    let rows = items::many_for_change(&**tx, &ids).await?;
    if rows.len() != wanted.len() || rows.iter().any(|row| row.agency_id != cx.agency) {
        return Err(Error::Missing);
    }
    for row in &rows {
        cx.may(Deed::WorkInbox(row.agency_id))?;
    }
    let changed = rows.iter().zip(&wanted).filter(|(row, target)| {
        !item::can(row.state, deed)
            || match target.seen {
                Seen::Version(version) => row.version != version,
                Seen::At(moment) => row.changed_at > moment,
            }
    });
    let changed: Vec<&Model> = changed.map(|(row, _)| row).collect();
    if let Some(first) = changed.first() {
        let name = match first.changed_by {
            Some(id) => accounts::names(cx, &[id]).await?.remove(&id),
            None => None,
        };
        let name = name.as_ref().map(|chip| chip.name.as_str());
        return Err(item::overtaken(first, name, changed.len() - 1));
    }
    if let Some(unfit) = rows.iter().find(|row| !item::fits(row.kind, deed)) {
        return Err(Error::Invalid(Problems::one(
            "",
            Say::of("triage-problem-unfit").with("title", unfit.title.as_str()),
        )));
    }
    Ok(rows)
}

/// What changes in the rooms of the things themselves. Answers the improvement they stand behind from now on, by name.
async fn carry_out(
    tx: &mut Tx,
    doing: &Doing,
    rows: &mut [(Model, Before)],
) -> Result<Option<(ImprovementId, String)>> {
    match doing {
        Doing::Link(id) => return link(tx, *id, rows).await.map(Some),
        Doing::Begin { title, why } => {
            let new = improvements::NewImprovement {
                title: title.clone(),
                why: why.clone(),
                ..improvements::NewImprovement::default()
            };
            let id = improvements::start_within(tx, new).await?;
            return link(tx, id, rows).await.map(Some);
        }
        _ => {}
    }
    changes_of(tx, doing, rows).await?;
    Ok(None)
}

/// Puts things behind an improvement. Those that stood there before stay there when this is undone.
async fn link(
    tx: &mut Tx,
    id: ImprovementId,
    rows: &mut [(Model, Before)],
) -> Result<(ImprovementId, String)> {
    let evidence: Vec<improvements::Evidence> = rows
        .iter()
        .filter_map(|(row, _)| evidence_of(row))
        .collect();
    let new = improvements::link_all(tx, id, &evidence).await?;
    for (row, before) in rows.iter_mut() {
        before.improvement = evidence_of(row).filter(|one| new.contains(one)).map(|_| id);
    }
    let title = items::improvement_title(&**tx, id).await?;
    Ok((id, title))
}

/// A thing of the inbox as improvements know it; a report is none.
pub(crate) fn evidence_of(row: &Model) -> Option<improvements::Evidence> {
    upkeep::evidence_kind(row.kind).map(|kind| improvements::Evidence::new(kind, row.thing_id))
}

async fn changes_of(tx: &mut Tx, doing: &Doing, rows: &mut [(Model, Before)]) -> Result<()> {
    match doing {
        Doing::Sort(theme) => {
            let ideas: Vec<IdeaId> = rows
                .iter()
                .filter(|(row, _)| row.kind == ItemKind::Idea)
                .map(|(row, _)| IdeaId(row.thing_id))
                .collect();
            ideas::sort_in(tx, &ideas, *theme).await?;
            sort_cases(tx, rows.iter().map(|(row, _)| (row, *theme))).await
        }
        // Its person reads who has it.
        Doing::Assign(to) => {
            for (row, _) in rows.iter() {
                match to {
                    To::Nobody => hand_case(tx, row, None, None).await?,
                    To::Person(person) => give_case(tx, row, *person).await?,
                    To::Team(team) => hand_case(tx, row, Some(*team), None).await?,
                }
            }
            Ok(())
        }
        Doing::Route(team) => {
            for (row, _) in rows.iter() {
                hand_case(tx, row, Some(*team), None).await?;
            }
            Ok(())
        }
        Doing::Answer(reply) => {
            for (row, _) in rows.iter() {
                answer(tx, row, reply).await?;
            }
            Ok(())
        }
        Doing::Merge(into) => {
            for (row, before) in rows.iter_mut() {
                before.merge = Some(ideas::merge_in(tx, IdeaId(row.thing_id), *into, "").await?);
            }
            Ok(())
        }
        Doing::Keep => {
            for (row, _) in rows.iter() {
                moderation::keep_in(tx, MatterId(row.thing_id)).await?;
            }
            Ok(())
        }
        Doing::Hide { rule, reason } => {
            let ruling = moderation::Ruling {
                rule: *rule,
                reason: reason.clone(),
            };
            for (row, _) in rows.iter() {
                moderation::hide_in(tx, MatterId(row.thing_id), &ruling).await?;
            }
            Ok(())
        }
        // A decline is told when it can no longer be undone; the rest concerns only colleagues.
        Doing::Snooze(_)
        | Doing::Wake
        | Doing::Link(_)
        | Doing::Begin { .. }
        | Doing::Decline(_) => Ok(()),
    }
}

/// Says who has a piece of feedback, where it is one.
pub(crate) async fn hand_case(
    tx: &mut Tx,
    row: &Model,
    team: Option<TeamId>,
    person: Option<PersonId>,
) -> Result<()> {
    if row.kind != ItemKind::Case {
        return Ok(());
    }
    let cx = tx.cx().clone();
    cases::hand_in(&cx, tx, CaseId(row.thing_id), None, team, person).await
}

/// A colleague has a case from now on; the team that has it keeps it.
async fn give_case(tx: &mut Tx, row: &Model, person: PersonId) -> Result<()> {
    if row.kind != ItemKind::Case {
        return Ok(());
    }
    let cx = tx.cx().clone();
    cases::give_in(&cx, tx, CaseId(row.thing_id), person).await
}

/// Puts what is feedback among these under its theme.
pub(crate) async fn sort_cases(
    tx: &mut Tx,
    rows: impl Iterator<Item = (&Model, Option<ThemeId>)>,
) -> Result<()> {
    let cx = tx.cx().clone();
    for (row, theme) in rows.filter(|(row, _)| row.kind == ItemKind::Case) {
        cases::set_theme_in(&cx, tx, CaseId(row.thing_id), theme).await?;
    }
    Ok(())
}

/// Answers a thing where it stands.
async fn answer(tx: &mut Tx, row: &Model, reply: &Reply) -> Result<()> {
    match row.kind {
        ItemKind::Idea => {
            let answer = ideas::Answer {
                text: reply.text.clone(),
                status: reply.status.unwrap_or(IdeaStatus::UnderReview),
                named_status: reply.named_status,
                lang: None,
                publish_at: None,
            };
            ideas::answer_in(tx, IdeaId(row.thing_id), &answer).await?;
        }
        ItemKind::Question => {
            challenges::answer_query_in(tx, QueryId(row.thing_id), &reply.text).await?;
        }
        ItemKind::Comment => {
            let id = CommentId(row.thing_id);
            let idea = ideas::browse::idea_of_comment(&tx.cx().clone(), id).await?;
            let comment = ideas::NewComment {
                text: reply.text.clone(),
                stance: Stance::Neutral,
                parent: Some(id),
                lang: None,
            };
            ideas::comment_in(tx, idea, comment).await?;
        }
        ItemKind::Case => {
            let cx = tx.cx().clone();
            let id = CaseId(row.thing_id);
            cases::answer_in(&cx, tx, id, None, &reply.text).await?;
        }
        ItemKind::Report => {
            return Err(Error::Invalid(Problems::one(
                "",
                Say::of("triage-problem-unfit").with("title", row.title.as_str()),
            )));
        }
    }
    Ok(())
}

/// Tells the writer of a thing why nothing comes of it. For the job that does so when the time to undo is over.
pub(crate) async fn decline_in(tx: &mut Tx, row: &Model, reason: &str) -> Result<()> {
    match row.kind {
        ItemKind::Idea => {
            let answer = ideas::Answer {
                text: reason.to_owned(),
                status: IdeaStatus::Declined,
                named_status: None,
                lang: None,
                publish_at: None,
            };
            ideas::answer_in(tx, IdeaId(row.thing_id), &answer).await?;
        }
        ItemKind::Question => {
            challenges::answer_query_in(tx, QueryId(row.thing_id), reason).await?;
        }
        // Nobody asked the city: the reason is for colleagues.
        ItemKind::Comment => {}
        ItemKind::Case => {
            let cx = tx.cx().clone();
            let id = CaseId(row.thing_id);
            cases::decline_in(&cx, tx, id, None, reason).await?;
        }
        ItemKind::Report => {}
    }
    Ok(())
}

/// Changes the rows, all in the same way, where that is the same; a rest ends where it began.
async fn change(
    tx: &mut Tx,
    doing: &Doing,
    rows: &[(Model, Before)],
    tell_at: Option<DateTime<Utc>>,
) -> Result<()> {
    let cx = tx.cx().clone();
    let now = cx.now();
    let base = ActiveModel {
        changed_by: Set(cx.actor.person()),
        changed_how: Set(Some(doing.deed())),
        changed_at: Set(now),
        ..Default::default()
    };
    let ids = |wanted: &dyn Fn(&Model) -> bool| -> Vec<InboxItemId> {
        rows.iter()
            .filter(|(row, _)| wanted(row))
            .map(|(row, _)| row.id)
            .collect()
    };
    let all = ids(&|_| true);
    let decided = |decision| ActiveModel {
        state: Set(ItemState::Decided),
        snoozed_until: Set(None),
        decision: Set(Some(decision)),
        decided_at: Set(Some(now)),
        decided_by: Set(cx.actor.person()),
        ..base.clone()
    };
    let change = match doing {
        Doing::Assign(To::Nobody) => ActiveModel {
            assignee_id: Set(None),
            team_id: Set(None),
            ..base
        },
        Doing::Assign(To::Person(person)) => ActiveModel {
            assignee_id: Set(Some(*person)),
            ..base
        },
        Doing::Assign(To::Team(team)) => ActiveModel {
            assignee_id: Set(None),
            team_id: Set(Some(*team)),
            ..base
        },
        Doing::Snooze(until) => ActiveModel {
            state: Set(ItemState::Snoozed),
            snoozed_until: Set(Some(*until)),
            ..base
        },
        Doing::Wake => {
            for state in [ItemState::Open, ItemState::Routed] {
                let change = ActiveModel {
                    state: Set(state),
                    snoozed_until: Set(None),
                    ..base.clone()
                };
                let these = ids(&|row| item::awake(row) == state);
                items::change(&**tx, &these, change).await?;
            }
            return Ok(());
        }
        Doing::Sort(theme) => ActiveModel {
            theme_id: Set(*theme),
            ..base
        },
        Doing::Route(team) => ActiveModel {
            state: Set(ItemState::Routed),
            team_id: Set(Some(*team)),
            assignee_id: Set(None),
            ..decided(Decision::Routed)
        },
        Doing::Decline(reason) => ActiveModel {
            reason: Set(Some(reason.clone())),
            tell_at: Set(tell_at),
            ..decided(Decision::Declined)
        },
        Doing::Hide { reason, .. } => ActiveModel {
            reason: Set(Some(reason.clone())),
            ..decided(Decision::Moderated)
        },
        Doing::Answer(_) => {
            let first = ids(&|row| row.first_answered_at.is_none());
            let again = ids(&|row| row.first_answered_at.is_some());
            let answered = decided(doing.decision().unwrap_or(Decision::Answered));
            let change = ActiveModel {
                first_answered_at: Set(Some(now)),
                ..answered.clone()
            };
            items::change(&**tx, &first, change).await?;
            return items::change(&**tx, &again, answered).await;
        }
        Doing::Merge(_) => decided(Decision::Merged),
        Doing::Link(_) | Doing::Begin { .. } => decided(Decision::Linked),
        Doing::Keep => decided(Decision::Moderated),
    };
    items::change(&**tx, &all, change).await
}

/// When a thing was first answered, now that this was decided.
pub(crate) fn first_answer(
    row: &Model,
    decision: Decision,
    at: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let answers = matches!(decision, Decision::Answered | Decision::Declined)
        && row.kind != ItemKind::Comment;
    row.first_answered_at.or(answers.then_some(at))
}

/// Everything a filter lets through now, oldest first: what "all of these" means, up to what one act takes.
///
/// # Errors
/// `Forbidden`.
pub async fn all_of(cx: &Cx, filter: &crate::Filter) -> Result<Vec<InboxItemId>> {
    cx.may(Deed::WorkInbox(cx.agency))?;
    let narrow = crate::browse::narrow(cx, filter).await?;
    list::all(cx.db(), &narrow, MOST_AT_ONCE as u64).await
}
