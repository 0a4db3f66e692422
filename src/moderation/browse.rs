//! Questions that change nothing: the queue, one matter, what an author may appeal.

use crate::matter::rule_key;
use crate::store::{self, Line};
use crate::things;
use crate::views::{ActLine, Appealable, MatterRow, MatterView, ReportLine, RuleChoice};
use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::moderation::matter::{self, Model};
use entity::words::{Cause, Kind, Lang, MatterId, MatterState, PersonId, Rule, Visibility};
use hall::{Cx, Deed, Error, Result, addresses};
use ideas::{Hidden, ModeratedThing, TellsWhy};
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
    let lines = store::lines(cx.db(), &things, None).await?;
    let authors: Vec<PersonId> = found.iter().filter_map(|row| row.author_id).collect();
    let names = accounts::names(cx, &authors).await?;
    Ok(found
        .iter()
        .map(|row| line(cx.lang, row, reports_of(&lines, row), &names))
        .collect())
}

/// How often a thing was reported.
fn reports_of(lines: &[Line], about: &Model) -> i64 {
    let about = lines
        .iter()
        .filter(|line| line.is_report() && line.is_about(about.kind, about.thing_id));
    i64::try_from(about.count()).unwrap_or(i64::MAX)
}

/// The desk of whoever moderates: a stretch of the queue, one matter beside it, and how many wait.
pub(crate) struct Desk {
    pub filter: Filter,
    pub matters: Vec<MatterRow>,
    pub shown: Option<MatterView>,
    pub waiting: i64,
    pub appealed: i64,
}

/// The part of the queue with one matter beside it: the one asked for, in whose part it stands, or the first.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub(crate) async fn desk(
    cx: &Cx,
    filter: Filter,
    asked: Option<MatterId>,
    after: Option<MatterId>,
    most: u64,
) -> Result<Desk> {
    cx.may(Deed::Moderate(cx.agency))?;
    let asked = match asked {
        Some(id) => {
            let found = store::find(cx.db(), id).await?;
            cx.may(Deed::Moderate(found.agency_id))?;
            Some(found)
        }
        None => None,
    };
    let filter = asked
        .as_ref()
        .map_or(filter, |asked| Filter::of(asked.state));
    let mut found = store::list(cx.db(), cx.agency, filter.states(), after, most).await?;
    // What was asked for by name is in the list, even if it stands far down.
    if let Some(asked) = &asked
        && !found.iter().any(|row| row.id == asked.id)
    {
        found.insert(0, asked.clone());
    }
    let shown = asked.or_else(|| found.first().cloned());
    let things: Vec<(Kind, i64)> = found.iter().map(|row| (row.kind, row.thing_id)).collect();
    let looked_at = shown.as_ref().map(|shown| (shown.kind, shown.thing_id));
    let lines = store::lines(cx.db(), &things, looked_at).await?;
    let author = shown.as_ref().and_then(|shown| shown.author_id);
    let figures = store::figures(cx.db(), cx.agency, author, cx.now()).await?;
    let thing = match looked_at {
        Some((kind, id)) => Some(things::thing(cx, kind, id).await?),
        None => None,
    };
    let mut people: Vec<PersonId> = lines.iter().filter_map(|line| line.person_id).collect();
    people.extend(found.iter().filter_map(|row| row.author_id));
    let names = accounts::names(cx, &people).await?;
    let shown = shown
        .zip(thing)
        .map(|(shown, thing)| view(cx, &shown, thing, &lines, &names, figures.blocked));
    let matters = found
        .iter()
        .map(|row| MatterRow {
            current: shown.as_ref().is_some_and(|shown| shown.row.id == row.id),
            ..line(cx.lang, row, reports_of(&lines, row), &names)
        })
        .collect();
    Ok(Desk {
        filter,
        matters,
        shown,
        waiting: figures.waiting,
        appealed: figures.appealed,
    })
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

/// One matter, with the thing as it is now.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn one(cx: &Cx, id: MatterId) -> Result<MatterView> {
    let found = store::find(cx.db(), id).await?;
    cx.may(Deed::Moderate(found.agency_id))?;
    let thing = things::thing(cx, found.kind, found.thing_id).await?;
    view_of(cx, &found, thing).await
}

/// A thing staff may pick up although nobody has reported it: a matter not yet opened.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub(crate) async fn not_yet_opened(cx: &Cx, kind: Kind, id: i64) -> Result<MatterView> {
    let thing = things::thing(cx, kind, id).await?;
    cx.may(Deed::Moderate(thing.agency))?;
    let words = match kind {
        Kind::Idea | Kind::Challenge | Kind::Improvement | Kind::Person | Kind::Article => {
            thing.title.clone()
        }
        Kind::Comment | Kind::Query | Kind::Case | Kind::ArticleComment => thing.excerpt.clone(),
    };
    let matter = Model {
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
    };
    let mut view = view_of(cx, &matter, thing).await?;
    view.row.url = picked_up(kind, id);
    Ok(view)
}

/// Where staff decide about a thing nobody has reported.
pub(crate) fn picked_up(kind: Kind, id: i64) -> String {
    match kind {
        Kind::Idea => format!("{}/ideas/{id}", addresses::MODERATION),
        Kind::Comment => format!("{}/comments/{id}", addresses::MODERATION),
        Kind::ArticleComment => format!("{}/article-comments/{id}", addresses::MODERATION),
        Kind::Challenge
        | Kind::Query
        | Kind::Case
        | Kind::Improvement
        | Kind::Person
        | Kind::Article => {
            format!("{}/questions/{id}", addresses::MODERATION)
        }
    }
}

async fn view_of(cx: &Cx, found: &Model, thing: ModeratedThing) -> Result<MatterView> {
    let about = (found.kind, found.thing_id);
    let lines = store::lines(cx.db(), &[about], Some(about)).await?;
    let mut people: Vec<PersonId> = lines.iter().filter_map(|line| line.person_id).collect();
    people.extend(found.author_id);
    let names = accounts::names(cx, &people).await?;
    let figures = store::figures(cx.db(), found.agency_id, found.author_id, cx.now()).await?;
    Ok(view(cx, found, thing, &lines, &names, figures.blocked))
}

/// A matter with everything at hand.
fn view(
    cx: &Cx,
    found: &Model,
    thing: ModeratedThing,
    lines: &[Line],
    names: &HashMap<PersonId, PersonChip>,
    blocked: Option<Option<DateTime<Utc>>>,
) -> MatterView {
    let name = |id: Option<PersonId>| id.and_then(|id| names.get(&id).cloned());
    let told = |reports: bool| {
        lines.iter().filter(move |line| {
            line.is_report() == reports && line.is_about(found.kind, found.thing_id)
        })
    };
    let may_block = found.author_id.is_some()
        && found.author_id != cx.actor.person()
        && cx.could(Deed::BlockPeople(found.agency_id));
    let undoable = matches!(found.state, MatterState::Kept | MatterState::Hidden);
    MatterView {
        row: line(cx.lang, found, reports_of(lines, found), names),
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
        reports_list: told(true)
            .filter_map(|line| {
                let rule: Rule = line.word.parse().ok()?;
                Some(ReportLine {
                    rule,
                    reason: say(cx.lang, rule_key(rule), &[]),
                    text: line.text.clone(),
                    by: name(line.person_id),
                    at: line.at,
                })
            })
            .collect(),
        history: told(false)
            .map(|line| ActLine {
                what: say(cx.lang, &line.word, &[]),
                by: name(line.person_id),
                at: line.at,
            })
            .collect(),
        undo_url: undoable.then(|| format!("{}/undo", addresses::matter(found.id))),
        may_block,
        blocked: blocked.is_some(),
        blocked_until: blocked.flatten(),
        rules: rules(cx.lang, found.rule),
    }
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

/// The matter about a thing, if there is one. What was shown again after an appeal is settled; a new look is a new matter.
///
/// # Errors
/// `Forbidden`.
pub async fn matter_of(cx: &Cx, kind: Kind, id: i64) -> Result<Option<MatterId>> {
    let found = store::latest_of(cx.db(), kind, id).await?;
    if let Some(found) = &found {
        cx.may(Deed::Moderate(found.agency_id))?;
    }
    Ok(found
        .filter(|found| found.state != MatterState::Restored)
        .map(|found| found.id))
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
    let thing = things::thing(cx, found.kind, found.thing_id).await?;
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
