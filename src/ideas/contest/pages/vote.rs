//! The ballot: one form of boxes to tick, in the reader's own order of lot. Works without a script.

use super::list::sample_link;
use crate::acts;
use crate::contest::ballot::{self, Ballot, BallotView, SetAsideTold, VoteView};
use crate::pages::{samples, talk};
use crate::views::{ChallengeLink, IdeaRow};
use chrono::{DateTime, Utc};
use entity::words::{ChallengeId, IdeaId};
use hall::addresses;
use hall::error::{Error, Result};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

#[derive(Serialize)]
pub struct VotePage {
    challenge: ChallengeLink,
    least: i64,
    most: i64,
    open: bool,
    closed: Option<String>,
    closes_at: Option<DateTime<Utc>>,
    counts_hidden: bool,
    ballot_count: Option<i64>,
    candidates: Vec<Candidate>,
    mine: Option<BallotView>,
    set_aside: Vec<SetAsideTold>,
    email: String,
}

/// What can be ticked.
#[derive(Serialize)]
struct Candidate {
    idea: IdeaRow,
    chosen: bool,
}

#[derive(Deserialize)]
struct Typed {
    choices: Vec<IdeaId>,
    email: Option<String>,
    #[serde(rename = "do")]
    deed: Option<String>,
}

async fn page(visit: &Visit, id: ChallengeId, typed: Option<Typed>) -> Result<VotePage> {
    let vote: VoteView = ballot::vote(&visit.cx, id).await?;
    let chosen: Vec<IdeaId> = match (&typed, &vote.mine) {
        (Some(typed), _) => typed.choices.clone(),
        (None, Some(mine)) => mine.choices.clone(),
        (None, None) => Vec::new(),
    };
    Ok(VotePage {
        challenge: ChallengeLink {
            id,
            url: vote.url,
            title: vote.title,
            lang: vote.lang,
        },
        least: vote.least,
        most: vote.most,
        open: vote.open,
        closed: vote.closed,
        closes_at: vote.closes_at,
        counts_hidden: vote.counts_hidden,
        ballot_count: vote.ballot_count,
        candidates: vote
            .candidates
            .into_iter()
            .map(|idea| Candidate {
                chosen: chosen.contains(&idea.id),
                idea,
            })
            .collect(),
        mine: vote.mine,
        set_aside: vote.set_aside,
        email: typed.and_then(|typed| typed.email).unwrap_or_default(),
    })
}

pub async fn show(visit: Visit) -> Result<Response> {
    let page = page(&visit, visit.path("id")?, None).await?;
    visit.show(&page)
}

pub async fn cast(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let there = addresses::challenge_vote(id);
    if visit.is_trapped() {
        return Ok(visit.go(&there));
    }
    let typed: Typed = visit.form()?;
    if typed.deed.as_deref() == Some("back") {
        ballot::take_back(&visit.cx, id).await?;
        return Ok(visit.go_with(&there, Flash::info("ideas-flash-ballot-back")));
    }
    match vote(&visit, id, &typed).await {
        Err(Error::Invalid(problems)) => {
            let page = page(&visit, id, Some(typed)).await?;
            visit.again(&page, problems)
        }
        other => other,
    }
}

async fn vote(visit: &Visit, id: ChallengeId, typed: &Typed) -> Result<Response> {
    let asked = Ballot {
        choices: typed.choices.clone(),
        network: ballot::network_seal(&visit.cx, id, visit.network()).await?,
    };
    let there = addresses::challenge_vote(id);
    if visit.cx.actor.person().is_none() {
        let titles = ballot::rehearse(&visit.cx, id, &asked.choices).await?;
        let payload = serde_json::to_value(acts::WaitingBallot {
            challenge: id,
            titles,
            ballot: asked,
        })?;
        return talk::by_letter(visit, acts::VOTE, payload, &there).await;
    }
    ballot::cast(&visit.cx, id, asked).await?;
    Ok(visit.go_with(
        &format!("{there}#receipt"),
        Flash::good("ideas-flash-voted"),
    ))
}

impl Page for VotePage {
    const TEMPLATE: &'static str = "ideas/vote.html";

    fn samples() -> Vec<Self> {
        let at = DateTime::from_timestamp(1_790_000_000, 0).unwrap_or_default();
        let page = |open: bool, hidden: bool| Self {
            challenge: sample_link(),
            least: 1,
            most: 3,
            open,
            closed: (!open).then(|| "Closed since yesterday.".to_owned()),
            closes_at: open.then_some(at),
            counts_hidden: hidden,
            ballot_count: (!hidden).then_some(12),
            candidates: samples::sample_rows()
                .into_iter()
                .zip([true, false])
                .map(|(idea, chosen)| Candidate { idea, chosen })
                .collect(),
            mine: hidden.then(|| BallotView {
                receipt: "B4KD-22QX-9TTW".to_owned(),
                revision: 2,
                cast_at: at,
                changed_at: at,
                choices: vec![IdeaId(412)],
            }),
            set_aside: vec![SetAsideTold {
                at,
                reason: "Ninety new accounts of one network within a minute".to_owned(),
                ballots: 90,
            }],
            email: String::new(),
        };
        let empty = page(true, true);
        vec![
            page(true, true),
            page(false, false),
            page(true, false),
            Self {
                candidates: vec![],
                mine: None,
                set_aside: vec![],
                ..empty
            },
        ]
    }
}
