//! How matters find their person, for the staff: the rules in order and in words, who is on duty, and where a sample
//! would go. Administrators change them.

use super::ask::{area_choices, asker_choices, choice, theme_choices};
use crate::routing::words::channel_name;
use crate::routing::{self as rules, RoutingView, RuleInput, Sample, Tried};
use crate::views::Choice;
use accounts::PersonChip;
use entity::words::{
    AreaId, AskerKind, Channel, Lang, OrganisationId, PersonId, RoutingRuleId, RoutingTo, TeamId,
    ThemeId,
};
use hall::error::{Error, Problems, Result};
use hall::{Cx, Deed, addresses};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

#[derive(Serialize)]
pub(super) struct RoutingPage {
    routing: RoutingView,
    duty: Vec<Choice>,
    companies: Vec<Company>,
    sample: SampleForm,
    /// What the rules say of the sample; null before it was tried.
    tried: Option<Tried>,
}

/// A company with everybody it could know as its own.
#[derive(Serialize)]
struct Company {
    id: OrganisationId,
    name: String,
    contacts: Vec<Choice>,
}

#[derive(Serialize)]
struct SampleForm {
    text: String,
    themes: Vec<Choice>,
    areas: Vec<Choice>,
    languages: Vec<Choice>,
    askers: Vec<Choice>,
    channels: Vec<Choice>,
}

#[derive(Serialize)]
pub(super) struct RulePage {
    /// Null for a new one.
    id: Option<RoutingRuleId>,
    words: String,
    themes: Vec<Choice>,
    areas: Vec<Choice>,
    languages: Vec<Choice>,
    askers: Vec<Choice>,
    channels: Vec<Choice>,
    gives: Vec<Choice>,
    teams: Vec<Choice>,
    people: Vec<Choice>,
}

/// A sample as it was typed.
#[derive(Clone, Debug, Default, Deserialize)]
struct Sampled {
    text: Option<String>,
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    language: Option<Lang>,
    asker: Option<AskerKind>,
    channel: Option<Channel>,
    #[serde(rename = "try")]
    go: Option<String>,
}

fn languages(chosen: &[Lang]) -> Vec<Choice> {
    Lang::ALL
        .iter()
        .map(|one| choice(one.code(), one.own_name().to_owned(), chosen.contains(one)))
        .collect()
}

fn channels(lang: Lang, chosen: &[Channel]) -> Vec<Choice> {
    Channel::ALL
        .iter()
        .map(|one| choice(one.code(), channel_name(lang, *one), chosen.contains(one)))
        .collect()
}

fn people(all: &[(PersonId, String)], chosen: Option<PersonId>) -> Vec<Choice> {
    all.iter()
        .map(|(id, name)| choice(&id.to_string(), name.clone(), chosen == Some(*id)))
        .collect()
}

async fn page(cx: &Cx, sampled: &Sampled) -> Result<RoutingPage> {
    let site = agencies::site(cx).await?;
    let (routing, tried) = match &sampled.go {
        Some(_) => rules::all_and_tried(cx, &sample_of(cx, sampled)).await?,
        None => (rules::all(cx).await?, None),
    };
    Ok(RoutingPage {
        duty: people(&routing.people, routing.duty),
        companies: routing
            .organisations
            .iter()
            .map(|one| Company {
                id: one.id,
                name: match one.name.is_empty() {
                    true => one.number.clone(),
                    false => format!("{} ({})", one.name, one.number),
                },
                contacts: people(&routing.people, one.contact),
            })
            .collect(),
        routing,
        sample: SampleForm {
            text: sampled.text.clone().unwrap_or_default(),
            themes: theme_choices(cx, &site, sampled.theme.as_slice()),
            areas: area_choices(cx, &site, sampled.area.as_slice()),
            languages: languages(sampled.language.as_slice()),
            askers: asker_choices(cx, sampled.asker),
            channels: channels(cx.lang, sampled.channel.as_slice()),
        },
        tried,
    })
}

fn sample_of(cx: &Cx, sampled: &Sampled) -> Sample {
    let text = sampled.text.clone().unwrap_or_default();
    Sample {
        lang: sampled
            .language
            .or_else(|| press::guess_language(&text))
            .unwrap_or(cx.lang),
        text,
        theme: sampled.theme,
        area: sampled.area,
        asker: sampled.asker.unwrap_or(AskerKind::Private),
        contact: None,
        channel: sampled.channel.unwrap_or(Channel::Web),
    }
}

pub(super) async fn show(visit: Visit) -> Result<Response> {
    let sampled: Sampled = visit.query()?;
    visit.show(&page(&visit.cx, &sampled).await?)
}

/// A rule as it was typed.
#[derive(Clone, Debug, Deserialize)]
struct Typed {
    themes: Vec<ThemeId>,
    areas: Vec<AreaId>,
    languages: Vec<Lang>,
    asker: Option<AskerKind>,
    channels: Vec<Channel>,
    words: Option<String>,
    gives: Option<RoutingTo>,
    team: Option<TeamId>,
    person: Option<PersonId>,
}

impl Typed {
    fn input(&self) -> RuleInput {
        RuleInput {
            themes: self.themes.clone(),
            areas: self.areas.clone(),
            languages: self.languages.clone(),
            asker: self.asker,
            channels: self.channels.clone(),
            words: self
                .words
                .clone()
                .unwrap_or_default()
                .split([',', '\n', ';'])
                .map(str::to_owned)
                .collect(),
            gives: self.gives.unwrap_or(RoutingTo::Turn),
            team: self.team,
            person: self.person,
        }
    }
}

fn empty() -> RuleInput {
    RuleInput {
        themes: Vec::new(),
        areas: Vec::new(),
        languages: Vec::new(),
        asker: None,
        channels: Vec::new(),
        words: Vec::new(),
        gives: RoutingTo::Turn,
        team: None,
        person: None,
    }
}

async fn rule_page(
    cx: &Cx,
    known: &RoutingView,
    id: Option<RoutingRuleId>,
    rule: &RuleInput,
) -> Result<RulePage> {
    let site = agencies::site(cx).await?;
    Ok(RulePage {
        id,
        words: rule.words.join(", "),
        themes: theme_choices(cx, &site, &rule.themes),
        areas: area_choices(cx, &site, &rule.areas),
        languages: languages(&rule.languages),
        askers: asker_choices(cx, rule.asker),
        channels: channels(cx.lang, &rule.channels),
        gives: RoutingTo::ALL
            .iter()
            .map(|to| {
                let key = match to {
                    RoutingTo::Turn => "cases-routing-give-turn",
                    RoutingTo::Load => "cases-routing-give-load",
                    RoutingTo::Person => "cases-routing-give-person",
                    RoutingTo::Contact => "cases-routing-to-contact",
                };
                let label = press::say(cx.lang, key, &[]);
                choice(to.code(), label, rule.gives == *to)
            })
            .collect(),
        teams: known
            .teams
            .iter()
            .map(|(id, name)| choice(&id.to_string(), name.clone(), rule.team == Some(*id)))
            .collect(),
        people: people(&known.people, rule.person),
    })
}

pub(super) async fn new(visit: Visit) -> Result<Response> {
    let known = rules::all(&visit.cx).await?;
    visit.show(&rule_page(&visit.cx, &known, None, &empty()).await?)
}

pub(super) async fn form(visit: Visit) -> Result<Response> {
    let id: RoutingRuleId = visit.path("id")?;
    visit.cx.may(Deed::KeepSite(visit.cx.agency))?;
    let known = rules::all(&visit.cx).await?;
    let rule = known.rules.iter().find(|rule| rule.id == id);
    let rule = rule.ok_or(Error::Missing)?.rule.clone();
    visit.show(&rule_page(&visit.cx, &known, Some(id), &rule).await?)
}

async fn kept(
    visit: &Visit,
    id: Option<RoutingRuleId>,
    done: Result<()>,
    rule: &RuleInput,
) -> Result<Response> {
    match done {
        Ok(()) => Ok(back(visit, "cases-flash-rule-kept")),
        Err(Error::Invalid(problems)) => {
            let known = rules::all(&visit.cx).await?;
            visit.again(&rule_page(&visit.cx, &known, id, rule).await?, problems)
        }
        Err(other) => Err(other),
    }
}

fn back(visit: &Visit, flash: &'static str) -> Response {
    visit.go_with(addresses::ROUTING, Flash::good(flash))
}

pub(super) async fn add(visit: Visit) -> Result<Response> {
    let rule = visit.form::<Typed>()?.input();
    let done = rules::add(&visit.cx, rule.clone()).await.map(drop);
    kept(&visit, None, done, &rule).await
}

pub(super) async fn change(visit: Visit) -> Result<Response> {
    let id: RoutingRuleId = visit.path("id")?;
    let rule = visit.form::<Typed>()?.input();
    let done = rules::change(&visit.cx, id, rule.clone()).await;
    kept(&visit, Some(id), done, &rule).await
}

pub(super) async fn shift(visit: Visit) -> Result<Response> {
    let id: RoutingRuleId = visit.path("id")?;
    let earlier = visit.field("to") != Some("later");
    rules::shift(&visit.cx, id, earlier).await?;
    Ok(back(&visit, "cases-flash-rule-moved"))
}

pub(super) async fn retire(visit: Visit) -> Result<Response> {
    let id: RoutingRuleId = visit.path("id")?;
    rules::retire(&visit.cx, id, true).await?;
    Ok(back(&visit, "cases-flash-rule-retired"))
}

pub(super) async fn revive(visit: Visit) -> Result<Response> {
    let id: RoutingRuleId = visit.path("id")?;
    rules::retire(&visit.cx, id, false).await?;
    Ok(back(&visit, "cases-flash-rule-revived"))
}

pub(super) async fn undo(visit: Visit) -> Result<Response> {
    let line: i64 = visit.path("line")?;
    rules::undo(&visit.cx, line).await?;
    Ok(back(&visit, "cases-flash-rule-undone"))
}

#[derive(Deserialize)]
struct Chosen {
    person: Option<PersonId>,
}

pub(super) async fn duty(visit: Visit) -> Result<Response> {
    let chosen: Chosen = visit.form()?;
    let done = rules::keep_duty(&visit.cx, chosen.person).await;
    after(&visit, done, "cases-flash-duty").await
}

pub(super) async fn contact(visit: Visit) -> Result<Response> {
    let id: OrganisationId = visit.path("id")?;
    let chosen: Chosen = visit.form()?;
    let done = rules::keep_contact(&visit.cx, id, chosen.person).await;
    after(&visit, done, "cases-flash-contact").await
}

async fn after(visit: &Visit, done: Result<()>, flash: &'static str) -> Result<Response> {
    match done {
        Ok(()) => Ok(back(visit, flash)),
        Err(Error::Invalid(found)) => {
            let mut problems = Problems::default();
            for problem in found.0 {
                problems.add("person", problem.say);
            }
            visit.again(&page(&visit.cx, &Sampled::default()).await?, problems)
        }
        Err(other) => Err(other),
    }
}

impl Page for RoutingPage {
    const TEMPLATE: &'static str = "cases/routing.html";

    fn samples() -> Vec<Self> {
        let one = |value: &str, label: &str| choice(value, label.to_owned(), value == "2");
        let form = || SampleForm {
            text: "Do I need a permit for a <quay>?".to_owned(),
            themes: vec![one("1", "Permits"), one("2", "Parks")],
            areas: vec![one("2", "Harbour")],
            languages: languages(&[Lang::Fi]),
            askers: vec![one("private", "A private person")],
            channels: channels(Lang::En, &[Channel::Web]),
        };
        let page = |routing: RoutingView, tried: Option<Tried>| RoutingPage {
            duty: vec![one("2", "Liisa Hakala")],
            companies: routing
                .organisations
                .iter()
                .map(|company| Company {
                    id: company.id,
                    name: company.name.clone(),
                    contacts: vec![one("2", "Liisa Hakala")],
                })
                .collect(),
            routing,
            sample: form(),
            tried,
        };
        let nothing = |may_keep| RoutingView {
            rules: Vec::new(),
            duty: None,
            duty_name: None,
            organisations: Vec::new(),
            may_keep,
            changes: Vec::new(),
            teams: Vec::new(),
            people: Vec::new(),
        };
        let rule = |id, retired| rules::RuleView {
            id: RoutingRuleId(id),
            sentence: "If the theme is Permits → team <Building control>".to_owned(),
            rule: empty(),
            retired,
        };
        let full = RoutingView {
            rules: vec![rule(1, false), rule(2, false), rule(3, true)],
            duty: Some(PersonId(2)),
            duty_name: Some("Liisa Hakala".to_owned()),
            organisations: vec![rules::OrganisationView {
                id: OrganisationId(1),
                name: "Laituri Oy".to_owned(),
                country: "FI".to_owned(),
                number: "0112038-9".to_owned(),
                contact: None,
            }],
            changes: vec![rules::ChangeView {
                id: 7,
                at: chrono::DateTime::from_timestamp(1_781_697_600, 0).unwrap_or_default(),
                by: "Tuomas Wikström".to_owned(),
                what: "Changed a rule".to_owned(),
            }],
            ..nothing(true)
        };
        let tried = Tried {
            rules: vec![rules::TriedRule {
                id: RoutingRuleId(1),
                sentence: "If the theme is Permits → team <Building control>".to_owned(),
                decides: true,
                why: "This rule decides".to_owned(),
            }],
            answerer: Some(super::samples::liisa()),
            team: Some("Building control".to_owned()),
            how: Some("If the theme is Permits".to_owned()),
        };
        let nobody = Tried {
            rules: Vec::new(),
            answerer: None::<PersonChip>,
            team: None,
            how: None,
        };
        vec![
            page(nothing(false), None),
            page(nothing(true), Some(nobody)),
            page(full, Some(tried)),
        ]
    }
}

impl Page for RulePage {
    const TEMPLATE: &'static str = "cases/routing_rule.html";

    fn samples() -> Vec<Self> {
        let one = |value: &str, label: &str| choice(value, label.to_owned(), value == "2");
        let page = |id: Option<i64>| Self {
            id: id.map(RoutingRuleId),
            words: "permit, quay".to_owned(),
            themes: vec![one("1", "Permits"), one("2", "Parks")],
            areas: vec![one("2", "Harbour")],
            languages: languages(&[Lang::Fi]),
            askers: vec![one("private", "A private person")],
            channels: channels(Lang::En, &[Channel::Web]),
            gives: vec![one("turn", "Everybody of a team in turn")],
            teams: vec![one("2", "Building control")],
            people: vec![one("2", "Liisa Hakala")],
        };
        vec![page(None), page(Some(1))]
    }
}
