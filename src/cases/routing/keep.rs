//! The rules of routing as an administrator keeps them: in order, in words, each change in the log and taken back from
//! there as long as nobody changed the same since.

use super::choose;
use super::words::{self, Called};
use super::{Sample, judge};
use crate::store;
use accounts::PersonChip;
use agencies::Site;
use chrono::{DateTime, Utc};
use entity::cases::{organisation, routing_rule};
use entity::words::{
    AreaId, AskerKind, Channel, Lang, OrganisationId, PersonId, RoutingRuleId, RoutingTo,
    RoutingWhen, TeamId, ThemeId,
};
use hall::cx::StaffAct;
use hall::error::{Error, Problems, Refusal, Result};
use hall::says::Say;
use hall::{Cx, Deed, Tx};
use poem_openapi::Object;
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::collections::HashMap;

const MOST_WORDS: usize = 30;
const WORD_CHARS: usize = 60;
const MOST_VALUES: usize = 50;
/// Lines of the log beside the rules.
const LAST: u64 = 6;

/// A rule as it is kept: everything that is said must hold, of several values any one; nothing said holds always.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Object)]
#[oai(deny_unknown_fields, rename = "RoutingRuleBody")]
pub struct RuleInput {
    /// A theme stands for those under it too.
    #[oai(default)]
    pub themes: Vec<ThemeId>,
    #[oai(default)]
    pub areas: Vec<AreaId>,
    #[oai(default)]
    pub languages: Vec<Lang>,
    pub asker: Option<AskerKind>,
    #[oai(default)]
    pub channels: Vec<Channel>,
    /// The beginnings of words.
    #[oai(default)]
    pub words: Vec<String>,
    pub gives: RoutingTo,
    /// With `turn` and `load`.
    pub team: Option<TeamId>,
    /// With `person`.
    pub person: Option<PersonId>,
}

/// A rule as it is read.
#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "RoutingRule")]
pub struct RuleView {
    pub id: RoutingRuleId,
    /// The whole rule in words.
    pub sentence: String,
    pub rule: RuleInput,
    /// It is not asked any more.
    pub retired: bool,
}

/// A change of the rules that can be taken back.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeView {
    pub id: i64,
    pub at: DateTime<Utc>,
    pub by: String,
    pub what: String,
}

/// A company and whom it knows as its own.
#[derive(Clone, Debug, Serialize, Object)]
pub struct OrganisationView {
    pub id: OrganisationId,
    pub name: String,
    /// `FI` for a checked business ID.
    pub country: String,
    pub number: String,
    pub contact: Option<PersonId>,
}

/// All of routing.
#[derive(Clone, Debug, Serialize, Object)]
pub struct RoutingView {
    /// In the order they are asked; the retired ones last.
    pub rules: Vec<RuleView>,
    /// Who gets what no rule gives to anybody.
    pub duty: Option<PersonId>,
    pub duty_name: Option<String>,
    /// The companies that asked last.
    pub organisations: Vec<OrganisationView>,
    #[oai(skip)]
    pub may_keep: bool,
    #[oai(skip)]
    pub changes: Vec<ChangeView>,
    #[oai(skip)]
    pub teams: Vec<(TeamId, String)>,
    #[oai(skip)]
    pub people: Vec<(PersonId, String)>,
}

/// What the rules say of a sample.
#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "RoutingTried")]
pub struct Tried {
    pub rules: Vec<TriedRule>,
    pub answerer: Option<PersonChip>,
    pub team: Option<String>,
    /// How it would come to them.
    pub how: Option<String>,
}

#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "RoutingTriedRule")]
pub struct TriedRule {
    pub id: RoutingRuleId,
    pub sentence: String,
    pub decides: bool,
    /// Why it decides or does not.
    pub why: String,
}

/// What the log keeps of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Snapshot {
    position: i64,
    rule: RuleInput,
    retired: bool,
}

impl Snapshot {
    fn of(row: &routing_rule::Model) -> Self {
        Self {
            position: row.position,
            rule: input_of(row),
            retired: row.retired_at.is_some(),
        }
    }
}

fn input_of(row: &routing_rule::Model) -> RuleInput {
    let when = row.wanted.clone();
    RuleInput {
        themes: when.themes,
        areas: when.areas,
        languages: when.langs,
        asker: when.asker,
        channels: when.channels,
        words: when.words,
        gives: row.gives,
        team: row.team_id,
        person: row.person_id,
    }
}

/// The rules, who is on duty, and what was changed last.
///
/// # Errors
/// `Forbidden` for who does not serve here.
pub async fn all(cx: &Cx) -> Result<RoutingView> {
    Ok(gathered(cx, None).await?.0)
}

/// The same with what the rules say of a sample; then without what was changed last.
///
/// # Errors
/// `Forbidden` for who does not serve here.
pub async fn all_and_tried(cx: &Cx, sample: &Sample) -> Result<(RoutingView, Option<Tried>)> {
    gathered(cx, Some(sample)).await
}

async fn gathered(cx: &Cx, sample: Option<&Sample>) -> Result<(RoutingView, Option<Tried>)> {
    cx.may(Deed::SeeCases(cx.agency))?;
    let site = agencies::site(cx).await?;
    let called = Called::of(cx).await?;
    let mut rules = store::routing::rules(cx.db(), cx.agency, true).await?;
    rules.sort_by_key(|rule| rule.retired_at.is_some());
    let organisations = store::routing::organisations(cx.db(), cx.agency).await?;
    let lines = match sample {
        None => store::routing::last_changes(cx.db(), cx.agency, LAST).await?,
        Some(_) => Vec::new(),
    };
    let by: Vec<PersonId> = lines.iter().filter_map(|line| line.person_id).collect();
    let names = match by.is_empty() {
        true => HashMap::new(),
        false => accounts::names(cx, &by).await?,
    };
    let tried = match sample {
        Some(sample) => {
            let open: Vec<routing_rule::Model> = rules
                .iter()
                .filter(|rule| rule.retired_at.is_none())
                .cloned()
                .collect();
            Some(tried(cx, &site, &called, &open, sample).await?)
        }
        None => None,
    };
    let duty = site.settings.duty;
    let mut teams: Vec<(TeamId, String)> = called
        .teams
        .iter()
        .map(|(id, names)| (*id, names.in_lang(cx.lang).to_owned()))
        .collect();
    teams.sort_by(|one, other| one.1.cmp(&other.1));
    let mut people: Vec<(PersonId, String)> = called
        .people
        .iter()
        .map(|(id, name)| (*id, name.clone()))
        .collect();
    people.sort_by(|one, other| one.1.cmp(&other.1));
    let view = RoutingView {
        rules: rules
            .iter()
            .map(|row| RuleView {
                id: row.id,
                sentence: words::sentence(cx.lang, &site, &called, row),
                rule: input_of(row),
                retired: row.retired_at.is_some(),
            })
            .collect(),
        duty,
        duty_name: duty.and_then(|id| called.people.get(&id)).cloned(),
        organisations: organisations
            .into_iter()
            .map(|one| OrganisationView {
                id: one.id,
                name: one.name,
                country: one.country,
                number: one.number,
                contact: one.contact_id,
            })
            .collect(),
        may_keep: cx.could(Deed::KeepSite(cx.agency)),
        changes: lines
            .into_iter()
            .map(|line| ChangeView {
                id: line.id,
                at: line.at,
                by: line
                    .person_id
                    .and_then(|id| names.get(&id))
                    .map(|chip| chip.name.clone())
                    .unwrap_or_default(),
                what: press::say(cx.lang, &line.deed, &[]),
            })
            .collect(),
        teams,
        people,
    };
    Ok((view, tried))
}

/// An administrator adds a rule, as the last.
///
/// # Errors
/// `Forbidden`; `Invalid` on `themes`, `areas`, `words`, `team`, `person`.
pub async fn add(cx: &Cx, input: RuleInput) -> Result<RoutingRuleId> {
    let mut tx = cx.begin().await?;
    cx.may(Deed::KeepSite(cx.agency))?;
    let rules = store::routing::rules_for_change(&*tx, cx.agency).await?;
    let full = rules.len() as u64 >= store::routing::MOST_RULES;
    if full {
        let say = Say::of("cases-problem-routing-full").with("most", rules.len());
        return Err(Error::Invalid(Problems::one("words", say)));
    }
    let input = checked(cx, &tx, input).await?;
    let last = rules.iter().map(|rule| rule.position).max().unwrap_or(0);
    let row = routing_rule::ActiveModel {
        agency_id: Set(cx.agency),
        position: Set(last + 1),
        created_at: Set(cx.now()),
        ..columns(&input)
    };
    let kept = store::routing::keep_new(&*tx, row).await?;
    log(&mut tx, "cases-log-rule-added", None, &kept).await?;
    tx.commit().await?;
    Ok(kept.id)
}

/// An administrator changes a rule where it stands.
///
/// # Errors
/// As for [`add`]; `Missing`.
pub async fn change(cx: &Cx, id: RoutingRuleId, input: RuleInput) -> Result<()> {
    let tx = cx.begin().await?;
    cx.may(Deed::KeepSite(cx.agency))?;
    let before = store::routing::rule_for_change(&*tx, cx.agency, id).await?;
    let input = checked(cx, &tx, input).await?;
    let row = routing_rule::ActiveModel {
        id: Set(id),
        ..columns(&input)
    };
    finish(cx, tx, "cases-log-rule-changed", &before, row).await
}

/// An administrator has a rule asked earlier or later by one.
///
/// # Errors
/// `Forbidden`; `Missing`.
pub async fn shift(cx: &Cx, id: RoutingRuleId, earlier: bool) -> Result<()> {
    let mut tx = cx.begin().await?;
    cx.may(Deed::KeepSite(cx.agency))?;
    let rules = store::routing::rules_for_change(&*tx, cx.agency).await?;
    let before = rules
        .iter()
        .find(|rule| rule.id == id && rule.retired_at.is_none())
        .ok_or(Error::Missing)?;
    let place = |rule: &routing_rule::Model| (rule.position, rule.id);
    let beside = rules
        .iter()
        .filter(|rule| rule.retired_at.is_none())
        .filter(|rule| match earlier {
            true => place(rule) < place(before),
            false => place(rule) > place(before),
        });
    let other = match earlier {
        true => beside.max_by_key(|rule| place(rule)),
        false => beside.min_by_key(|rule| place(rule)),
    };
    let Some(other) = other else { return Ok(()) };
    // Two with the same place change it by their numbers.
    let there = match other.position.cmp(&before.position) {
        Ordering::Equal if earlier => before.position - 1,
        Ordering::Equal => before.position + 1,
        _ => other.position,
    };
    let to = |id, position| routing_rule::ActiveModel {
        id: Set(id),
        position: Set(position),
        ..Default::default()
    };
    store::routing::change(&*tx, to(other.id, before.position)).await?;
    let after = store::routing::change(&*tx, to(id, there)).await?;
    log(&mut tx, "cases-log-rule-moved", Some(before), &after).await?;
    tx.commit().await
}

/// An administrator has a rule asked no more, or again. Twice is the same as once.
///
/// # Errors
/// `Forbidden`; `Missing`.
pub async fn retire(cx: &Cx, id: RoutingRuleId, retired: bool) -> Result<()> {
    let tx = cx.begin().await?;
    cx.may(Deed::KeepSite(cx.agency))?;
    let before = store::routing::rule_for_change(&*tx, cx.agency, id).await?;
    if before.retired_at.is_some() == retired {
        return Ok(());
    }
    let row = routing_rule::ActiveModel {
        id: Set(id),
        retired_at: Set(retired.then(|| cx.now())),
        ..Default::default()
    };
    let deed = match retired {
        true => "cases-log-rule-retired",
        false => "cases-log-rule-revived",
    };
    finish(cx, tx, deed, &before, row).await
}

/// An administrator takes back what a line of the log tells of a rule, as long as nobody changed the same since.
///
/// # Errors
/// `Forbidden`; `Missing` for another line; `ChangedMeanwhile`.
pub async fn undo(cx: &Cx, line: i64) -> Result<()> {
    let tx = cx.begin().await?;
    cx.may(Deed::KeepSite(cx.agency))?;
    let line = store::routing::change_line(&*tx, cx.agency, line).await?;
    let told = |value: Option<serde_json::Value>| -> Result<Option<Snapshot>> {
        let Some(value) = value else { return Ok(None) };
        serde_json::from_value(value)
            .map(Some)
            .map_err(|_| Error::Missing)
    };
    let (was, is) = (told(line.before)?, told(line.after)?);
    let before =
        store::routing::rule_for_change(&*tx, cx.agency, RoutingRuleId(line.thing_id)).await?;
    if Some(Snapshot::of(&before)) != is {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let row = match was {
        // What was added is put away.
        None => routing_rule::ActiveModel {
            id: Set(before.id),
            retired_at: Set(Some(cx.now())),
            ..Default::default()
        },
        Some(was) => routing_rule::ActiveModel {
            id: Set(before.id),
            position: Set(was.position),
            retired_at: Set(was.retired.then(|| before.retired_at.unwrap_or(cx.now()))),
            ..columns(&was.rule)
        },
    };
    finish(cx, tx, "cases-log-rule-undone", &before, row).await
}

/// An administrator says who gets what no rule gives to anybody.
///
/// # Errors
/// `Forbidden`; `Invalid` on `duty` for who does not serve here.
pub async fn keep_duty(cx: &Cx, person: Option<PersonId>) -> Result<()> {
    if let Some(person) = person
        && !store::people::is_staff(cx.db(), cx.agency, person).await?
    {
        return Err(Error::invalid("duty", "cases-problem-answerer"));
    }
    agencies::keep_duty(cx, person).await
}

/// Staff say whom a company knows as its own.
///
/// # Errors
/// `Forbidden`; `Missing`; `Invalid` on `contact` for who does not serve here.
pub async fn keep_contact(cx: &Cx, id: OrganisationId, contact: Option<PersonId>) -> Result<()> {
    let mut tx = cx.begin().await?;
    cx.may(Deed::SeeCases(cx.agency))?;
    let before = store::routing::organisation(&*tx, id)
        .await?
        .filter(|one| one.agency_id == cx.agency)
        .ok_or(Error::Missing)?;
    if let Some(person) = contact
        && !store::people::is_staff(&*tx, cx.agency, person).await?
    {
        return Err(Error::invalid("contact", "cases-problem-answerer"));
    }
    if before.contact_id == contact {
        return Ok(());
    }
    let row = organisation::ActiveModel {
        id: Set(id),
        contact_id: Set(contact),
        ..Default::default()
    };
    store::routing::change_organisation(&*tx, row).await?;
    tx.log(StaffAct {
        deed: "cases-log-contact-kept",
        kind: "organisation",
        thing: id.0,
        before: Some(before.contact_id),
        after: Some(contact),
    })
    .await?;
    tx.commit().await
}

/// What the rules say of a sample, rule by rule, and who would have it.
///
/// # Errors
/// `Forbidden` for who does not serve here.
pub async fn try_out(cx: &Cx, sample: &Sample) -> Result<Tried> {
    cx.may(Deed::SeeCases(cx.agency))?;
    let site = agencies::site(cx).await?;
    let called = Called::of(cx).await?;
    let rules = store::routing::rules(cx.db(), cx.agency, false).await?;
    tried(cx, &site, &called, &rules, sample).await
}

async fn tried(
    cx: &Cx,
    site: &Site,
    called: &Called,
    rules: &[routing_rule::Model],
    sample: &Sample,
) -> Result<Tried> {
    let verdict = judge(cx, cx.db(), rules, sample).await?;
    let told: Vec<TriedRule> = rules
        .iter()
        .zip(&verdict.rules)
        .map(|(rule, (id, why))| TriedRule {
            id: *id,
            sentence: words::sentence(cx.lang, site, called, rule),
            decides: why.is_none(),
            why: words::why_not(cx.lang, *why),
        })
        .collect();
    let Some(routed) = verdict.routed else {
        return Ok(Tried {
            rules: told,
            answerer: None,
            team: None,
            how: None,
        });
    };
    let rule = rules.iter().find(|rule| Some(rule.id) == routed.rule);
    Ok(Tried {
        rules: told,
        how: Some(words::how(cx.lang, site, called, &routed, rule)),
        team: routed.team.map(|team| called.team(cx.lang, Some(team))),
        answerer: Some(accounts::person_chip(cx, routed.person).await?),
    })
}

fn columns(input: &RuleInput) -> routing_rule::ActiveModel {
    routing_rule::ActiveModel {
        wanted: Set(RoutingWhen {
            themes: input.themes.clone(),
            areas: input.areas.clone(),
            langs: input.languages.clone(),
            asker: input.asker,
            channels: input.channels.clone(),
            words: input.words.clone(),
        }),
        gives: Set(input.gives),
        team_id: Set(input.team),
        person_id: Set(input.person),
        ..Default::default()
    }
}

async fn finish(
    cx: &Cx,
    mut tx: Tx,
    deed: &'static str,
    before: &routing_rule::Model,
    row: routing_rule::ActiveModel,
) -> Result<()> {
    cx.may(Deed::KeepSite(cx.agency))?;
    let after = store::routing::change(&*tx, row).await?;
    if Snapshot::of(&after) == Snapshot::of(before) {
        return Ok(());
    }
    log(&mut tx, deed, Some(before), &after).await?;
    tx.commit().await
}

async fn log(
    tx: &mut Tx,
    deed: &'static str,
    before: Option<&routing_rule::Model>,
    after: &routing_rule::Model,
) -> Result<()> {
    tx.log(StaffAct {
        deed,
        kind: "rule",
        thing: after.id.0,
        before: before.map(Snapshot::of),
        after: Some(Snapshot::of(after)),
    })
    .await
}

/// Without repeats, and only what the rule needs.
async fn checked(cx: &Cx, tx: &Tx, input: RuleInput) -> Result<RuleInput> {
    fn once<T: PartialEq>(values: Vec<T>) -> Vec<T> {
        let mut kept = Vec::new();
        for value in values {
            if !kept.contains(&value) {
                kept.push(value);
            }
        }
        kept
    }
    let site = agencies::site(cx).await?;
    let mut problems = Problems::default();
    let themes = once(input.themes);
    problems.expect(
        themes.len() <= MOST_VALUES && themes.iter().all(|id| site.theme(*id).is_some()),
        "themes",
        Say::of("cases-problem-theme"),
    );
    let areas = once(input.areas);
    problems.expect(
        areas.len() <= MOST_VALUES && areas.iter().all(|id| site.area(*id).is_some()),
        "areas",
        Say::of("cases-problem-area"),
    );
    let words: Vec<String> = once(
        input
            .words
            .iter()
            .map(|word| hall::says::one_line(word))
            .filter(|word| !word.is_empty())
            .collect(),
    );
    let fits =
        |word: &String| word.chars().count() <= WORD_CHARS && !choose::plain(word).is_empty();
    problems.expect(
        words.len() <= MOST_WORDS && words.iter().all(fits),
        "words",
        Say::of("cases-problem-routing-words")
            .with("most", MOST_WORDS)
            .with("chars", WORD_CHARS),
    );
    let by_team = matches!(input.gives, RoutingTo::Turn | RoutingTo::Load);
    let team = input.team.filter(|_| by_team);
    let person = input.person.filter(|_| input.gives == RoutingTo::Person);
    if by_team {
        let known = match team {
            Some(team) => store::people::is_team(&**tx, cx.agency, team).await?,
            None => false,
        };
        problems.expect(known, "team", Say::of("cases-problem-team"));
    }
    if input.gives == RoutingTo::Person {
        let known = match person {
            Some(person) => store::people::is_staff(&**tx, cx.agency, person).await?,
            None => false,
        };
        problems.expect(known, "person", Say::of("cases-problem-answerer"));
    }
    problems.done()?;
    Ok(RuleInput {
        themes,
        areas,
        languages: once(input.languages),
        asker: input.asker,
        channels: once(input.channels),
        words,
        gives: input.gives,
        team,
        person,
    })
}
