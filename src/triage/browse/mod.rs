//! Questions that change nothing: the list with one thing beside it.

mod feedback;

use crate::filter::{Filter, Part, Place, Side, Sort};
use crate::item;
use crate::plenty::Plenty;
use crate::store::desk::{self, Fact};
use crate::store::items;
use crate::store::list::{self, Narrow};
use crate::store::things::{self, Thing};
use crate::views::*;
use crate::{presence, similar, suggest};
use accounts::PersonChip;
use agencies::Site;
use chrono::{DateTime, SecondsFormat, Utc};
use entity::triage::item::Model;
use entity::words::{
    CaseId, CommentId, IdeaId, ImprovementId, InboxActId, InboxDeed, InboxItemId, InboxNoteId,
    InboxViewId, ItemKind, ItemState, Kind, Lang, MatterId, Names, PersonId, TeamId, ThemeId,
};
use hall::{Cx, Deed, Error, Result, addresses};
use press::say;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// A filter with what the site knows put in.
pub(crate) async fn narrow<'a>(cx: &Cx, filter: &'a Filter) -> Result<Narrow<'a>> {
    let themes = match filter.theme {
        Some(Side::One(theme)) => {
            let site = agencies::site(cx).await?;
            let below: Vec<ThemeId> = site.theme_and_below(theme);
            if below.is_empty() { vec![theme] } else { below }
        }
        _ => Vec::new(),
    };
    Ok(Narrow {
        agency: cx.agency,
        filter,
        themes,
        owner: filter.owner(cx),
        now: cx.now(),
    })
}

/// What one asks to see.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub filter: Filter,
    pub after: Option<Place>,
    /// This one beside the list; none: the first.
    pub item: Option<InboxItemId>,
    pub ticked: Vec<InboxItemId>,
    /// Words of the improvement one looks for.
    pub find: Option<String>,
}

/// The list, what stands around it, and one thing beside it.
///
/// # Errors
/// `Forbidden` for whoever does not work here; `Missing` for an item of another agency.
pub async fn desk(cx: &Cx, asked: &Asked, most: u64) -> Result<Desk> {
    cx.may(Deed::WorkInbox(cx.agency))?;
    let me = cx.person()?;
    let narrow = narrow(cx, &asked.filter).await?;
    let mut rows = list::stretch(cx.db(), &narrow, asked.after, asked.item, most + 1).await?;
    let apart = asked
        .item
        .and_then(|id| rows.iter().position(|row| row.id == id))
        .map(|at| rows[at].clone());
    if asked.item.is_some() && apart.as_ref().is_none_or(|row| row.agency_id != cx.agency) {
        return Err(Error::Missing);
    }
    // What was asked for by its number stands in the list only where it belongs.
    if let Some(row) = &apart
        && !belongs(row, &narrow, asked.after)
    {
        rows.retain(|other| other.id != row.id);
    }
    let more = rows.len() as u64 > most;
    rows.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    let next = rows
        .last()
        .filter(|_| more)
        .map(|last| list::place(&asked.filter, last));
    let shown = apart.or_else(|| rows.first().cloned());

    let plenty = cx.hub().kept::<Plenty>()?;
    let facts = desk::around_list(cx.db(), &narrow, me, &plenty).await?;
    let middle = desk::middle(cx.db(), cx.agency, &plenty, narrow.now).await?;
    let site = agencies::site(cx).await?;
    let whole = match &shown {
        Some(row) => Some(read_whole(cx, row).await?),
        None => None,
    };
    let people = people_of(&rows, shown.as_ref(), whole.as_ref());
    let names = accounts::names(cx, &people).await?;
    let open = presence::others(cx)?;
    let teams = teams_of(cx, &facts);
    let known = Known {
        cx,
        site: &site,
        names: &names,
        teams: &teams,
        open: &open,
    };
    let shown_id = shown.as_ref().map(|row| row.id);
    let lines = rows
        .iter()
        .map(|row| {
            let mut line = known.row(row);
            line.current = Some(row.id) == shown_id;
            line.ticked = asked.ticked.contains(&row.id);
            line
        })
        .collect();
    let shown = shown
        .zip(whole)
        .map(|(row, whole)| known.item(&row, whole, &facts));
    Ok(Desk {
        rows: lines,
        next,
        shown,
        counts: counts_of(&facts),
        views: views_of(&facts, me, &asked.filter),
        teams: teams
            .iter()
            .map(|(id, name)| Named {
                id: *id,
                name: name.clone(),
            })
            .collect(),
        colleagues: colleagues_of(&facts),
        answered_in: middle.map(|(from, to)| item::ageing(from, to)),
        undo: undo_of(cx.lang, &facts),
    })
}

/// Whether a row that was asked for by its number stands in this stretch of the list by right.
fn belongs(row: &Model, narrow: &Narrow<'_>, after: Option<Place>) -> bool {
    let filter = narrow.filter;
    let fits = |side: Option<bool>| side.unwrap_or(true);
    let waited = narrow.now - row.received_at;
    let here = row.state == filter.part().state()
        && fits(filter.kind.map(|kind| {
            let (kind, of_counter) = kind.means();
            row.kind == kind && (of_counter.is_none() || row.case_kind == of_counter)
        }))
        && fits(filter.lang.map(|lang| row.lang == lang))
        && fits(filter.theme.map(|theme| {
            match theme {
                Side::None => row.theme_id.is_none(),
                Side::One(_) => row
                    .theme_id
                    .is_some_and(|theme| narrow.themes.contains(&theme)),
            }
        }))
        && fits(filter.area.map(|area| match area {
            Side::None => row.area_id.is_none(),
            Side::One(area) => row.area_id == Some(area),
        }))
        && fits(filter.team.map(|team| match team {
            Side::None => row.team_id.is_none(),
            Side::One(team) => row.team_id == Some(team),
        }))
        && fits(narrow.owner.map(|owner| row.assignee_id == owner))
        && fits(filter.age.map(|age| match age.least() {
            Some(least) => waited >= least,
            None => waited < chrono::TimeDelta::days(1),
        }));
    let beyond = after.is_none_or(|after| {
        let here = list::place(filter, row);
        let (one, other) = ((here.at, here.id), (after.at, after.id));
        let rising = match filter.part() {
            Part::Open | Part::Routed => filter.sort() == Sort::Oldest,
            Part::Snoozed => true,
            Part::Decided => false,
        };
        if rising { one > other } else { one < other }
    });
    here && beyond
}

/// A stretch of the list for a program.
///
/// # Errors
/// `Forbidden`.
pub async fn stretch(
    cx: &Cx,
    filter: &Filter,
    after: Option<Place>,
    most: u64,
) -> Result<(Vec<ItemRow>, Option<Place>)> {
    cx.may(Deed::WorkInbox(cx.agency))?;
    let narrow = narrow(cx, filter).await?;
    let mut rows = list::stretch(cx.db(), &narrow, after, None, most + 1).await?;
    let more = rows.len() as u64 > most;
    rows.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    let next = rows
        .last()
        .filter(|_| more)
        .map(|last| list::place(filter, last));
    let facts = desk::teams_with_themes(cx.db(), cx.agency).await?;
    Ok((lines(cx, &rows, &facts).await?, next))
}

/// Rows as lines of a list, for whoever knows the teams already.
pub(crate) async fn lines(cx: &Cx, rows: &[Model], teams: &[Fact]) -> Result<Vec<ItemRow>> {
    let names = accounts::names(cx, &people_of(rows, None, None)).await?;
    let site = agencies::site(cx).await?;
    let known = Known {
        cx,
        site: &site,
        names: &names,
        teams: &teams_of(cx, teams),
        open: &presence::others(cx)?,
    };
    Ok(rows.iter().map(|row| known.row(row)).collect())
}

/// How many wait where.
///
/// # Errors
/// `Forbidden`, `SignIn`.
pub async fn counts(cx: &Cx, filter: &Filter) -> Result<(Counts, Vec<ViewLink>)> {
    cx.may(Deed::WorkInbox(cx.agency))?;
    let me = cx.person()?;
    let narrow = narrow(cx, filter).await?;
    let plenty = cx.hub().kept::<Plenty>()?;
    let facts = desk::around_list(cx.db(), &narrow, me, &plenty).await?;
    Ok((counts_of(&facts), views_of(&facts, me, filter)))
}

/// One thing with everything at hand.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn one(cx: &Cx, id: InboxItemId) -> Result<ItemView> {
    let row = items::find(cx.db(), id).await?;
    if row.agency_id != cx.agency {
        return Err(Error::Missing);
    }
    cx.may(Deed::WorkInbox(row.agency_id))?;
    let facts = desk::teams_with_themes(cx.db(), cx.agency).await?;
    let whole = read_whole(cx, &row).await?;
    let names = accounts::names(cx, &people_of(&[], Some(&row), Some(&whole))).await?;
    let site = agencies::site(cx).await?;
    let known = Known {
        cx,
        site: &site,
        names: &names,
        teams: &teams_of(cx, &facts),
        open: &presence::others(cx)?,
    };
    Ok(known.item(&row, whole, &facts))
}

/// A thing as its own room has it, and what stands around it in this one.
struct Whole {
    thing: Option<Thing>,
    hits: Arc<Vec<search::Hit>>,
    facts: Vec<Fact>,
}

async fn read_whole(cx: &Cx, row: &Model) -> Result<Whole> {
    let thing = things::now(cx.db(), row.kind, &[row.thing_id]).await?.pop();
    let hits = match &thing {
        Some(thing) => similar::like(cx, thing).await?,
        None => Arc::default(),
    };
    let (things, improvements) = (similar::things(&hits), similar::improvements(&hits));
    let facts = desk::around_item(cx.db(), row, &things, &improvements).await?;
    Ok(Whole { thing, hits, facts })
}

fn people_of(rows: &[Model], shown: Option<&Model>, whole: Option<&Whole>) -> Vec<PersonId> {
    let mut people: Vec<PersonId> = rows
        .iter()
        .chain(shown)
        .flat_map(|row| [row.assignee_id, row.decided_by])
        .flatten()
        .collect();
    people.extend(shown.and_then(|row| row.author_id));
    let facts = whole
        .map(|whole| whole.facts.as_slice())
        .unwrap_or_default();
    for fact in facts {
        if matches!(
            fact.what.as_str(),
            "note" | "act" | "undone" | "report" | "message" | "case_state"
        ) {
            people.extend(fact.b.map(PersonId));
        }
        if fact.what == "act" {
            people.extend(what_of(fact).person);
        }
    }
    people
}

pub(crate) fn teams_of(cx: &Cx, facts: &[Fact]) -> BTreeMap<TeamId, String> {
    facts
        .iter()
        .filter(|fact| fact.what == "team")
        .filter_map(|fact| {
            let names: Names = serde_json::from_str(fact.words.as_deref()?).ok()?;
            Some((TeamId(fact.a?), names.in_lang(cx.lang).to_owned()))
        })
        .collect()
}

fn colleagues_of(facts: &[Fact]) -> Vec<Colleague> {
    let mut people: Vec<Colleague> = facts
        .iter()
        .filter(|fact| fact.what == "member")
        .filter_map(|fact| {
            Some(Colleague {
                id: PersonId(fact.a?),
                name: fact.words.clone()?,
            })
        })
        .collect();
    people.sort_by(|one, other| one.name.cmp(&other.name).then(one.id.cmp(&other.id)));
    people.dedup_by_key(|person| person.id);
    people
}

fn counts_of(facts: &[Fact]) -> Counts {
    let count = |what: &str| {
        facts
            .iter()
            .find(|fact| fact.what == what)
            .and_then(|fact| fact.a)
            .unwrap_or(0)
    };
    Counts {
        shown: count("shown"),
        open: count("open"),
        routed: count("routed"),
        snoozed: count("snoozed"),
        mine: count("mine"),
        ideas: count("kind_idea"),
        cases: count("kind_case"),
        comments: count("kind_comment"),
        reports: count("kind_report"),
        questions: count("kind_question"),
        mentions: count("mentions"),
    }
}

fn views_of(facts: &[Fact], me: PersonId, filter: &Filter) -> Vec<ViewLink> {
    facts
        .iter()
        .filter(|fact| fact.what == "view")
        .filter_map(|fact| {
            let id = InboxViewId(fact.a?);
            let (way, filters) = fact.more.as_deref()?.split_once(' ')?;
            let and = if filters.is_empty() { "" } else { "&" };
            Some(ViewLink {
                id,
                name: fact.words.clone()?,
                filters: filters.to_owned(),
                url: format!("{}?{filters}{and}view={id}", addresses::INBOX),
                shared: way == "shared",
                own: fact.b == Some(me.0),
                current: filter.view == Some(id),
            })
        })
        .collect()
}

fn undo_of(lang: Lang, facts: &[Fact]) -> Option<UndoView> {
    let fact = facts.iter().find(|fact| fact.what == "undo")?;
    let deed: InboxDeed = fact.words.as_deref()?.parse().ok()?;
    Some(UndoView {
        act: InboxActId(fact.a?),
        deed,
        what: say(
            lang,
            &format!("triage-flash-{deed}"),
            &[("count", fact.b?.into())],
        ),
        count: fact.b?,
        at: fact.at?,
    })
}

/// What the log says of an act.
#[derive(Default, serde::Deserialize)]
#[serde(default)]
struct What {
    person: Option<PersonId>,
    team: Option<TeamId>,
    theme: Option<ThemeId>,
    until: Option<DateTime<Utc>>,
    reason: Option<String>,
    title: Option<String>,
}

fn what_of(fact: &Fact) -> What {
    fact.more
        .as_deref()
        .and_then(|more| serde_json::from_str(more).ok())
        .unwrap_or_default()
}

/// What one knows while making views.
struct Known<'a> {
    cx: &'a Cx,
    site: &'a Site,
    names: &'a HashMap<PersonId, PersonChip>,
    teams: &'a BTreeMap<TeamId, String>,
    open: &'a [(InboxItemId, String)],
}

impl Known<'_> {
    fn chip(&self, id: Option<PersonId>) -> Option<PersonChip> {
        id.and_then(|id| self.names.get(&id).cloned())
    }

    fn row(&self, row: &Model) -> ItemRow {
        let lang = self.cx.lang;
        let until = match row.state {
            ItemState::Decided => row.decided_at.unwrap_or(row.changed_at),
            _ => self.cx.now(),
        };
        ItemRow {
            id: row.id,
            version: row.version,
            kind: row.kind,
            what: match row.case_kind {
                Some(kind) => say(lang, &format!("triage-kind-{kind}"), &[]),
                None => say(lang, &format!("triage-kind-{}", row.kind), &[]),
            },
            case_kind: row.case_kind,
            thing_id: row.thing_id,
            title: row.title.clone(),
            excerpt: row.excerpt.clone(),
            lang: row.lang,
            state: row.state,
            theme: row.theme_id.and_then(|id| {
                Some(Named {
                    id,
                    name: self.site.theme(id)?.names.in_lang(lang).to_owned(),
                })
            }),
            area: row.area_id.and_then(|id| {
                Some(Named {
                    id,
                    name: self.site.area(id)?.names.in_lang(lang).to_owned(),
                })
            }),
            team: row.team_id.and_then(|id| {
                Some(Named {
                    id,
                    name: self.teams.get(&id)?.clone(),
                })
            }),
            assignee: self.chip(row.assignee_id),
            received_at: row.received_at,
            age: item::ageing(row.received_at, until),
            snoozed_until: row.snoozed_until,
            decision: row.decision,
            decided: row
                .decision
                .map(|decision| say(lang, &format!("triage-decision-{decision}"), &[])),
            decided_at: row.decided_at,
            decided_by: self.chip(row.decided_by),
            reason: row.reason.clone(),
            tell_at: row.tell_at,
            answered_in: row
                .first_answered_at
                .map(|at| item::ageing(row.received_at, at)),
            notes: row.note_count,
            open_by: self
                .open
                .iter()
                .filter(|(item, _)| *item == row.id)
                .map(|(_, name)| name.clone())
                .collect(),
            url: addresses::inbox_item(row.id),
            current: false,
            ticked: false,
        }
    }

    fn item(&self, row: &Model, whole: Whole, around: &[Fact]) -> ItemView {
        let lang = self.cx.lang;
        let Whole { thing, hits, facts } = whole;
        let (text, about, supporters, comments) = match thing {
            Some(thing) => (thing.text, thing.about, thing.supporters, thing.comments),
            None => (row.excerpt.clone(), None, None, None),
        };
        let mut all = facts.clone();
        all.extend_from_slice(around);
        ItemView {
            row: self.row(row),
            case: feedback::reading(self, row, &facts),
            html: press::prose(&text),
            text,
            thing_url: url_of(row),
            author: self.chip(row.author_id),
            about_title: about.as_ref().map(|about| about.title.clone()),
            about_url: about.map(|about| about.url),
            supporters,
            comments,
            reports: facts
                .iter()
                .filter(|fact| fact.what == "report")
                .filter_map(|fact| {
                    let rule = fact.words.as_deref()?.replace('_', "-");
                    Some(ReportLine {
                        rule: say(lang, &format!("moderation-rule-{rule}"), &[]),
                        text: fact.more.clone().unwrap_or_default(),
                        by: self.chip(fact.b.map(PersonId)),
                        at: fact.at?,
                    })
                })
                .collect(),
            said: facts
                .iter()
                .filter(|fact| fact.what == "note")
                .filter_map(|fact| {
                    Some(NoteView {
                        id: InboxNoteId(fact.a?),
                        text: fact.words.clone()?,
                        by: self.chip(fact.b.map(PersonId)),
                        at: fact.at?,
                    })
                })
                .rev()
                .collect(),
            done: self.deeds(&facts),
            repeated: similar::repeated(row.kind, row.received_at, row.thing_id, &facts),
            similar: similar::views(lang, &hits, &facts),
            alike: similar::improvement_views(&hits, &facts),
            behind: facts
                .iter()
                .filter(|fact| fact.what == "behind")
                .filter_map(|fact| {
                    let id = ImprovementId(fact.a?);
                    Some(ImprovementLine {
                        id,
                        title: fact.words.clone()?,
                        url: addresses::desk_improvement(id),
                        words: Vec::new(),
                    })
                })
                .collect(),
            suggestion: (row.state == ItemState::Open)
                .then(|| {
                    suggest::suggestion(
                        lang,
                        self.site,
                        row.theme_id,
                        row.team_id,
                        &all,
                        self.teams,
                    )
                })
                .flatten(),
            can: can(row),
            answer_help: say(lang, &format!("triage-answer-help-{}", row.kind), &[]),
            decline_help: say(lang, &format!("triage-decline-help-{}", row.kind), &[]),
        }
    }

    /// The log of decisions, latest first.
    fn deeds(&self, facts: &[Fact]) -> Vec<DeedLine> {
        facts
            .iter()
            .filter(|fact| fact.what == "act")
            .filter_map(|fact| {
                let act = InboxActId(fact.a?);
                let deed: InboxDeed = fact.words.as_deref()?.parse().ok()?;
                let undone = facts
                    .iter()
                    .any(|other| other.what == "undone" && other.a == fact.a);
                Some(DeedLine {
                    act,
                    deed,
                    what: self.told(deed, &what_of(fact)),
                    by: self.chip(fact.b.map(PersonId)),
                    at: fact.at?,
                    undone,
                })
            })
            .collect()
    }

    fn told(&self, deed: InboxDeed, what: &What) -> String {
        let lang = self.cx.lang;
        let person = self.chip(what.person).map(|chip| chip.name);
        let team = what.team.and_then(|id| self.teams.get(&id).cloned());
        let theme = what
            .theme
            .and_then(|id| self.site.theme(id))
            .map(|theme| theme.names.in_lang(lang).to_owned());
        let until = what
            .until
            .map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true));
        let to = person
            .or(team)
            .or(theme)
            .or(until)
            .or(what.reason.clone())
            .or(what.title.clone());
        let with = if to.is_some() { "-to" } else { "" };
        say(
            lang,
            &format!("triage-did-{deed}{with}"),
            &[("to", to.unwrap_or_default().into())],
        )
    }
}

fn can(row: &Model) -> Can {
    let able = |deed| item::fits(row.kind, deed) && item::can(row.state, deed);
    Can {
        answer: able(InboxDeed::Answered),
        link: able(InboxDeed::Linked),
        merge: able(InboxDeed::Merged),
        decline: able(InboxDeed::Declined),
        moderate: able(InboxDeed::Kept),
        route: able(InboxDeed::Routed),
        assign: able(InboxDeed::Assigned),
        snooze: able(InboxDeed::Snoozed),
        wake: able(InboxDeed::Woken),
        sort: able(InboxDeed::Sorted),
        status: row.kind == ItemKind::Idea,
    }
}

/// Where the thing itself stands.
fn url_of(row: &Model) -> String {
    match row.kind {
        ItemKind::Idea => addresses::idea(IdeaId(row.thing_id)),
        ItemKind::Comment => addresses::thing(Kind::Comment, CommentId(row.thing_id).0),
        ItemKind::Report => addresses::matter(MatterId(row.thing_id)),
        ItemKind::Question => addresses::thing(Kind::Query, row.thing_id),
        ItemKind::Case => addresses::desk_case(CaseId(row.thing_id)),
    }
}

/// The list a thing stands in now.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn standing(cx: &Cx, id: InboxItemId) -> Result<ItemState> {
    let row = items::find(cx.db(), id).await?;
    if row.agency_id != cx.agency {
        return Err(Error::Missing);
    }
    cx.may(Deed::WorkInbox(row.agency_id))?;
    Ok(row.state)
}
