//! For whom each deed is, how the vote goes, and who is invited.

use super::{Head, desk, head, worded};
use crate::browse::{self, Part};
use crate::challenge::{Rules, local, moment};
use crate::draft as drafting;
use crate::pages::public::Choice;
use crate::pages::samples;
use crate::people;
use crate::views::DeskView;
use agencies::Site;
use entity::words::{
    AreaId, ChallengeId, Counts, Gate, GateDeed, GateKind, Gates, Lang, Voting, VotingKind,
};
use hall::error::{Error, Problems, Result};
use press::{Page, say};
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

#[derive(Serialize)]
struct GateForm {
    field: String,
    legend: String,
    kinds: Vec<Choice>,
    areas: Vec<Choice>,
    before: String,
}

#[derive(Serialize)]
pub struct RulesPage {
    head: Head,
    gates: Vec<GateForm>,
    voting: Vec<Choice>,
    counts: Vec<Choice>,
    min: String,
    max: String,
    deeds: Vec<Choice>,
    addresses: String,
    invited: Vec<Choice>,
}

#[derive(Clone, Default, Deserialize)]
struct TypedRules {
    #[serde(rename = "gate-submit")]
    submit: Option<GateKind>,
    #[serde(rename = "gate-submit-areas", default)]
    submit_areas: Vec<AreaId>,
    #[serde(rename = "gate-submit-before")]
    submit_before: Option<String>,
    #[serde(rename = "gate-comment")]
    comment: Option<GateKind>,
    #[serde(rename = "gate-comment-areas", default)]
    comment_areas: Vec<AreaId>,
    #[serde(rename = "gate-comment-before")]
    comment_before: Option<String>,
    #[serde(rename = "gate-vote")]
    vote: Option<GateKind>,
    #[serde(rename = "gate-vote-areas", default)]
    vote_areas: Vec<AreaId>,
    #[serde(rename = "gate-vote-before")]
    vote_before: Option<String>,
    voting: Option<VotingKind>,
    counts: Option<Counts>,
    min: Option<i64>,
    max: Option<i64>,
}

impl TypedRules {
    fn rules(&self, zone: &str) -> Result<Rules> {
        let mut problems = Problems::default();
        let mut gate = |field: &'static str,
                        kind: Option<GateKind>,
                        areas: &[AreaId],
                        before: &Option<String>| {
            let kind = kind.unwrap_or(GateKind::Anyone);
            let before = match before.as_deref().filter(|_| kind == GateKind::Older) {
                Some(typed) => match moment(zone, typed) {
                    Ok(at) => Some(at),
                    Err(wrong) => {
                        problems.add(field, wrong);
                        None
                    }
                },
                None => None,
            };
            Gate {
                kind,
                areas: match kind {
                    GateKind::Areas => areas.to_vec(),
                    _ => Vec::new(),
                },
                before,
            }
        };
        let gates = Gates {
            submit: gate(
                "gate-submit",
                self.submit,
                &self.submit_areas,
                &self.submit_before,
            ),
            comment: gate(
                "gate-comment",
                self.comment,
                &self.comment_areas,
                &self.comment_before,
            ),
            vote: gate("gate-vote", self.vote, &self.vote_areas, &self.vote_before),
        };
        problems.done()?;
        let standard = Voting::default();
        Ok(Rules {
            gates,
            voting: Voting {
                kind: self.voting.unwrap_or(standard.kind),
                min: self.min.unwrap_or(standard.min),
                max: self.max.unwrap_or(standard.max),
                counts: self.counts.unwrap_or(standard.counts),
            },
        })
    }
}

fn rules_page(site: &Site, lang: Lang, view: &DeskView, rules: &Rules, typed: &str) -> RulesPage {
    let gate = |deed: GateDeed| {
        let gate = rules.gates.of(deed);
        GateForm {
            field: format!("gate-{deed}"),
            legend: say(lang, &format!("challenges-deed-{deed}"), &[]),
            kinds: worded(lang, "gatekind", GateKind::ALL, gate.kind),
            areas: site
                .open_areas()
                .map(|area| {
                    let name = area.names.in_lang(lang);
                    Choice::new(area.id, name, gate.areas.contains(&area.id))
                })
                .collect(),
            before: gate
                .before
                .map(|at| local(&view.zone, at))
                .unwrap_or_default(),
        }
    };
    let deeds = [GateDeed::Submit, GateDeed::Comment, GateDeed::Vote];
    RulesPage {
        head: head(view),
        gates: deeds.into_iter().map(gate).collect(),
        voting: worded(lang, "votingkind", VotingKind::ALL, rules.voting.kind),
        counts: worded(lang, "counts", Counts::ALL, rules.voting.counts),
        min: rules.voting.min.to_string(),
        max: rules.voting.max.to_string(),
        deeds: worded(lang, "deed", GateDeed::ALL, GateDeed::Submit),
        addresses: typed.to_owned(),
        invited: view
            .invited
            .iter()
            .map(|(deed, many)| {
                Choice::new(
                    many,
                    say(lang, &format!("challenges-deed-{deed}"), &[]),
                    false,
                )
            })
            .collect(),
    }
}

pub async fn rules(visit: Visit) -> Result<Response> {
    let view = browse::desk(&visit.cx, visit.path("id")?, Part::Rules).await?;
    let site = agencies::site(&visit.cx).await?;
    visit.show(&rules_page(&site, visit.lang, &view, &view.rules, ""))
}

pub async fn keep_rules(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let typed: TypedRules = visit.form()?;
    let view = browse::desk(&visit.cx, id, Part::Rules).await?;
    let rules = typed.rules(&view.zone);
    let done = match &rules {
        Ok(rules) => drafting::keep_rules(&visit.cx, id, rules.clone()).await,
        Err(_) => Ok(()),
    };
    match (rules, done) {
        (Ok(_), Ok(())) => {
            let next = if visit.field("do") == Some("next") {
                "/form"
            } else {
                "/rules"
            };
            Ok(visit.go_with(&desk(id, next), Flash::good("challenges-flash-kept")))
        }
        (Ok(rules), Err(Error::Invalid(problems))) => {
            let site = agencies::site(&visit.cx).await?;
            visit.again(&rules_page(&site, visit.lang, &view, &rules, ""), problems)
        }
        (Err(Error::Invalid(problems)), _) => {
            let site = agencies::site(&visit.cx).await?;
            visit.again(
                &rules_page(&site, visit.lang, &view, &view.rules, ""),
                problems,
            )
        }
        (Err(other), _) | (_, Err(other)) => Err(other),
    }
}

#[derive(Deserialize)]
struct TypedInvitations {
    deed: Option<GateDeed>,
    addresses: Option<String>,
}

pub async fn invite(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let typed: TypedInvitations = visit.form()?;
    let deed = typed.deed.unwrap_or(GateDeed::Submit);
    let addresses = typed.addresses.unwrap_or_default();
    match people::invite(&visit.cx, id, deed, &addresses).await {
        Ok(many) => Ok(visit.go_with(
            &desk(id, "/rules"),
            Flash::good("challenges-flash-invited").with("count", many),
        )),
        Err(Error::Invalid(problems)) => {
            let view = browse::desk(&visit.cx, id, Part::Rules).await?;
            let site = agencies::site(&visit.cx).await?;
            let page = rules_page(&site, visit.lang, &view, &view.rules, &addresses);
            visit.again(&page, problems)
        }
        Err(other) => Err(other),
    }
}

impl Page for RulesPage {
    const TEMPLATE: &'static str = "challenges/desk/rules.html";

    fn samples() -> Vec<Self> {
        samples::sample_desks()
            .into_iter()
            .map(|view| rules_page(&samples::sample_site(), Lang::En, &view, &view.rules, ""))
            .collect()
    }
}
