//! Questions that change nothing: the queue, one matter, what an author may appeal.

use crate::matter::rule_key;
use crate::store;
use crate::views::{ActLine, Appealable, MatterRow, MatterView, ReportLine, RuleChoice};
use accounts::PersonChip;
use entity::moderation::matter::{self, Model};
use entity::words::{Cause, Kind, Lang, MatterId, MatterState, PersonId, Rule, Visibility};
use hall::{Cx, Deed, Error, Result, addresses};
use ideas::{Hidden, TellsWhy};
use press::say;
use std::collections::HashMap;

/// Which part of the queue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    #[default]
    Waiting,
    Appealed,
    Hidden,
    Kept,
}

impl Filter {
    pub const ALL: &'static [Self] = &[Self::Waiting, Self::Appealed, Self::Hidden, Self::Kept];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Appealed => "appealed",
            Self::Hidden => "hidden",
            Self::Kept => "kept",
        }
    }

    pub fn read(word: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|filter| filter.code() == word)
    }

    pub const fn states(self) -> &'static [MatterState] {
        match self {
            Self::Waiting => &[MatterState::Waiting],
            Self::Appealed => &[MatterState::Appealed],
            Self::Hidden => &[MatterState::Hidden, MatterState::Upheld],
            Self::Kept => &[MatterState::Kept, MatterState::Restored],
        }
    }

    /// Where a matter in this state is found.
    pub fn of(state: MatterState) -> Self {
        Self::ALL
            .iter()
            .copied()
            .find(|filter| filter.states().contains(&state))
            .unwrap_or_default()
    }
}

/// A stretch of the queue.
///
/// # Errors
/// `Forbidden` for whoever does not moderate here.
pub async fn queue(
    cx: &Cx,
    filter: Filter,
    after: Option<MatterId>,
    most: u64,
) -> Result<Vec<MatterRow>> {
    cx.may(Deed::Moderate(cx.agency))?;
    let found = store::list(cx.db(), cx.agency, filter.states(), after, most).await?;
    let things: Vec<(Kind, i64)> = found.iter().map(|row| (row.kind, row.thing_id)).collect();
    let reports = store::report_counts(cx.db(), &things).await?;
    let authors: Vec<PersonId> = found.iter().filter_map(|row| row.author_id).collect();
    let names = accounts::names(cx, &authors).await?;
    Ok(found
        .iter()
        .map(|row| {
            let reports = reports.get(&(row.kind, row.thing_id)).copied().unwrap_or(0);
            line(cx.lang, row, reports, &names)
        })
        .collect())
}

fn line(lang: Lang, row: &Model, reports: i64, names: &HashMap<PersonId, PersonChip>) -> MatterRow {
    MatterRow {
        id: row.id,
        url: addresses::matter(row.id),
        kind: row.kind,
        thing_id: row.thing_id,
        title: row.excerpt.clone(),
        state: row.state,
        cause: row.cause,
        why: say(lang, cause_key(row.cause), &[]),
        reports,
        at: row.opened_at,
        author: row.author_id.and_then(|id| names.get(&id).cloned()),
        current: false,
    }
}

const fn cause_key(cause: Cause) -> &'static str {
    match cause {
        Cause::Report => "moderation-cause-report",
        Cause::NewPersonsLink => "moderation-cause-new-persons-link",
        Cause::WatchedWord => "moderation-cause-watched-word",
        Cause::Import => "moderation-cause-import",
    }
}

/// How many wait in each part of the queue that asks for work.
///
/// # Errors
/// `Forbidden` as `queue`.
pub(crate) async fn counts(cx: &Cx) -> Result<(i64, i64)> {
    cx.may(Deed::Moderate(cx.agency))?;
    let waiting = store::count(cx.db(), cx.agency, Filter::Waiting.states()).await?;
    let appealed = store::count(cx.db(), cx.agency, Filter::Appealed.states()).await?;
    Ok((waiting, appealed))
}

/// One matter, with the thing as it is now.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn one(cx: &Cx, id: MatterId) -> Result<MatterView> {
    let found = store::find(cx.db(), id).await?;
    cx.may(Deed::Moderate(found.agency_id))?;
    view_of(cx, &found).await
}

/// A thing staff may pick up although nobody has reported it: a matter not yet opened.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub(crate) async fn not_yet_opened(cx: &Cx, kind: Kind, id: i64) -> Result<MatterView> {
    let thing = ideas::browse::moderated_thing(cx, kind, id).await?;
    cx.may(Deed::Moderate(thing.agency))?;
    let words = match kind {
        Kind::Idea | Kind::Challenge => thing.title.clone(),
        Kind::Comment | Kind::Query => thing.excerpt.clone(),
    };
    let mut view = view_of(
        cx,
        &Model {
            id: MatterId(0),
            agency_id: thing.agency,
            kind,
            thing_id: id,
            author_id: thing.author_id,
            cause: Cause::Report,
            state: MatterState::Waiting,
            excerpt: words,
            opened_at: thing.created_at,
            decided_by: None,
            decided_at: None,
            rule: None,
            reason: None,
            visibility_before: None,
            appeal: None,
            appealed_at: None,
            appeal_answer: None,
            appeal_key: String::new(),
        },
    )
    .await?;
    view.row.url = picked_up(kind, id);
    Ok(view)
}

/// Where staff decide about a thing nobody has reported.
pub(crate) fn picked_up(kind: Kind, id: i64) -> String {
    match kind {
        Kind::Idea => format!("{}/ideas/{id}", addresses::MODERATION),
        Kind::Comment => format!("{}/comments/{id}", addresses::MODERATION),
        Kind::Challenge | Kind::Query => format!("{}/questions/{id}", addresses::MODERATION),
    }
}

async fn view_of(cx: &Cx, found: &Model) -> Result<MatterView> {
    let thing = ideas::browse::moderated_thing(cx, found.kind, found.thing_id).await?;
    let reports = store::reports_of(cx.db(), found.kind, found.thing_id).await?;
    let history = store::history(cx.db(), found.kind, found.thing_id).await?;
    let people: Vec<PersonId> = reports
        .iter()
        .filter_map(|report| report.reporter_id)
        .chain(history.iter().filter_map(|act| act.person_id))
        .chain(found.author_id)
        .collect();
    let names = accounts::names(cx, &people).await?;
    let name = |id: Option<PersonId>| id.and_then(|id| names.get(&id).cloned());
    let blocked = match found.author_id {
        Some(author) => store::blocked_until(cx.db(), author, cx.now()).await?,
        None => None,
    };
    let may_block = found.author_id.is_some()
        && found.author_id != cx.actor.person()
        && cx.could(Deed::BlockPeople(found.agency_id));
    let undoable = matches!(found.state, MatterState::Kept | MatterState::Hidden);
    Ok(MatterView {
        row: line(cx.lang, found, reports.len() as i64, &names),
        html: press::prose(&thing.text),
        text: thing.text,
        lang: thing.lang,
        thing_url: thing.url,
        hidden: thing.visibility == Visibility::Hidden,
        open: matches!(found.state, MatterState::Waiting | MatterState::Kept),
        rule: found.rule,
        reason: found.reason.clone(),
        decided_at: found
            .decided_at
            .filter(|_| found.state != MatterState::Waiting),
        appealed: found.state == MatterState::Appealed,
        appeal: found.appeal.as_deref().map(press::prose),
        appeal_answer: found.appeal_answer.clone(),
        reports_list: reports
            .iter()
            .map(|report| ReportLine {
                rule: report.rule,
                reason: say(cx.lang, rule_key(report.rule), &[]),
                text: report.text.clone(),
                by: name(report.reporter_id),
                at: report.created_at,
            })
            .collect(),
        history: history
            .iter()
            .map(|act| ActLine {
                what: say(cx.lang, &act.deed, &[]),
                by: name(act.person_id),
                at: act.at,
            })
            .collect(),
        undo_url: undoable.then(|| format!("{}/undo", addresses::matter(found.id))),
        may_block,
        blocked: blocked.is_some(),
        blocked_until: blocked.flatten(),
        rules: rules(cx.lang, found.rule),
    })
}

/// Every rule, to choose from.
pub(crate) fn rules(lang: Lang, chosen: Option<Rule>) -> Vec<RuleChoice> {
    Rule::ALL
        .iter()
        .map(|&value| RuleChoice {
            value,
            label: say(lang, rule_key(value), &[]),
            selected: chosen == Some(value),
        })
        .collect()
}

/// The latest matter about a thing, if there ever was one.
///
/// # Errors
/// `Forbidden`.
pub async fn matter_of(cx: &Cx, kind: Kind, id: i64) -> Result<Option<MatterId>> {
    let found = store::latest_of(cx.db(), kind, id).await?;
    if let Some(found) = &found {
        cx.may(Deed::Moderate(found.agency_id))?;
    }
    Ok(found.map(|found| found.id))
}

/// Tells the author of a hidden thing, on its own page, by which rule and why, and how to appeal.
pub struct Explainer;

#[async_trait::async_trait]
impl TellsWhy for Explainer {
    async fn why_hidden(&self, cx: &Cx, kind: Kind, id: i64) -> Result<Option<Hidden>> {
        let Some(me) = cx.actor.person() else {
            return Ok(None);
        };
        let found = store::latest_of(cx.db(), kind, id).await?;
        let concerns_me = |found: &matter::Model| {
            let hides = matches!(
                found.state,
                MatterState::Hidden | MatterState::Appealed | MatterState::Upheld
            );
            hides && found.author_id == Some(me)
        };
        Ok(found.filter(concerns_me).map(|found| Hidden {
            rule: rule_in_words(cx.lang, found.rule),
            reason: found.reason.unwrap_or_default(),
            at: found.decided_at.unwrap_or(found.opened_at),
            appeal_url: addresses::appeal(&found.appeal_key),
            may_appeal: found.state == MatterState::Hidden && found.appealed_at.is_none(),
        }))
    }
}

fn rule_in_words(lang: Lang, rule: Option<Rule>) -> String {
    rule.map(|rule| say(lang, rule_key(rule), &[]))
        .unwrap_or_default()
}

/// What whoever holds this key may read and appeal.
///
/// # Errors
/// `Missing` for an unknown key, and for a matter that never was hidden.
pub async fn by_appeal_key(cx: &Cx, key: &str) -> Result<Appealable> {
    let found = store::by_appeal_key(cx.db(), key)
        .await?
        .ok_or(Error::Missing)?;
    let thing = ideas::browse::moderated_thing(cx, found.kind, found.thing_id).await?;
    let decided = match found.state {
        MatterState::Hidden | MatterState::Appealed => None,
        MatterState::Upheld => Some("moderation-appeal-upheld"),
        MatterState::Restored => Some("moderation-appeal-restored"),
        // The hiding was taken back: whoever had a letter reads that.
        MatterState::Waiting | MatterState::Kept if found.decided_at.is_some() => {
            Some("moderation-appeal-restored")
        }
        MatterState::Waiting | MatterState::Kept => return Err(Error::Missing),
    };
    let decided = decided.map(|key| {
        let answer = found.appeal_answer.as_deref().unwrap_or_default();
        format!("{} {answer}", say(cx.lang, key, &[]))
            .trim()
            .to_owned()
    });
    Ok(Appealable {
        title: found.excerpt.clone(),
        html: press::prose(&thing.text),
        lang: thing.lang,
        rule: rule_in_words(cx.lang, found.rule),
        reason: found.reason.clone().unwrap_or_default(),
        at: found.decided_at.unwrap_or(found.opened_at),
        sent: found.state == MatterState::Appealed,
        decided,
    })
}

/// Counts what waits, for the little number beside "Desk".
pub struct Queue;

#[async_trait::async_trait]
impl web::Waiting for Queue {
    async fn waiting(&self, cx: &Cx) -> Result<i64> {
        match counts(cx).await {
            Ok((waiting, appealed)) => Ok(waiting + appealed),
            Err(Error::Forbidden | Error::SignIn) => Ok(0),
            Err(other) => Err(other),
        }
    }
}
