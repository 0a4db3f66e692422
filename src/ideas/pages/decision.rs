//! Deciding about a challenge, and what everyone reads of it: the result, the protocol, the table.

use super::desk::moment;
use super::evaluation::sample_head;
use super::samples;
use crate::browse::{
    self, Candidate, DecisionDesk, Head, NumbersView, PhaseLine, Protocol, RecordLine, ResultView,
    WinnerView,
};
use crate::decision::{self as deciding, DecisionDraft, Publication, SetAside, WinnerDraft};
use chrono::{DateTime, Utc};
use entity::words::{ChallengeId, IdeaId, Lang, PhaseKind, VotingKind};
use hall::addresses;
use hall::error::{Error, Problems, Result};
use hall::says::Say;
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

#[derive(Serialize)]
pub struct DecisionPage {
    #[serde(flatten)]
    desk: DecisionDesk,
    url: String,
    evaluation_url: String,
    result_url: String,
    at: String,
}

fn laid_out(desk: DecisionDesk, at: String) -> DecisionPage {
    let id = desk.challenge.id;
    DecisionPage {
        url: addresses::desk_decision(id),
        evaluation_url: addresses::evaluation(id),
        result_url: addresses::challenge_result(id),
        at,
        desk,
    }
}

pub async fn form(visit: Visit) -> Result<Response> {
    let desk = browse::decision_desk(&visit.cx, visit.path("id")?).await?;
    visit.show(&laid_out(desk, String::new()))
}

#[derive(Clone, Debug, Default, Deserialize)]
struct Typed {
    text: Option<String>,
    /// Those that were ticked.
    #[serde(default)]
    winner: Vec<IdeaId>,
    #[serde(rename = "do")]
    deed: Option<String>,
}

/// A field of one of the ideas offered.
fn part<'a>(visit: &'a Visit, name: &str, idea: IdeaId) -> &'a str {
    visit
        .field(&format!("{name}-{idea}"))
        .unwrap_or_default()
        .trim()
}

fn draft(visit: &Visit, typed: &Typed) -> Result<DecisionDraft> {
    let mut problems = Problems::default();
    let mut winners = Vec::new();
    for idea in &typed.winner {
        let place = match part(visit, "place", *idea) {
            "" => None,
            said => {
                let read = said.trim_end_matches('.').parse().ok();
                problems.expect(
                    read.is_some(),
                    format!("place-{idea}"),
                    Say::of("ideas-problem-place-number"),
                );
                read
            }
        };
        winners.push(WinnerDraft {
            idea: *idea,
            place,
            prize: Some(part(visit, "prize", *idea).to_owned()),
            reason: part(visit, "reason", *idea).to_owned(),
        });
    }
    problems.done()?;
    Ok(DecisionDraft {
        text: typed.text.clone().unwrap_or_default(),
        lang: None,
        winners,
    })
}

pub async fn keep(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let kept = match draft(&visit, &typed) {
        Ok(draft) => deciding::prepare(&visit.cx, id, draft).await,
        Err(wrong) => Err(wrong),
    };
    match kept {
        Ok(()) if typed.deed.as_deref() == Some("preview") => {
            Ok(visit.go(&format!("{}/preview", addresses::desk_decision(id))))
        }
        Ok(()) => Ok(visit.go_with(
            &addresses::desk_decision(id),
            Flash::good("ideas-flash-decision-kept"),
        )),
        Err(Error::Invalid(problems)) => {
            let mut desk = browse::decision_desk(&visit.cx, id).await?;
            desk.text = typed.text.clone().unwrap_or_default();
            for candidate in &mut desk.candidates {
                candidate.chosen = typed.winner.contains(&candidate.id);
                candidate.place = part(&visit, "place", candidate.id).to_owned();
                candidate.prize = part(&visit, "prize", candidate.id).to_owned();
                candidate.reason = part(&visit, "reason", candidate.id).to_owned();
            }
            visit.again(&laid_out(desk, String::new()), problems)
        }
        Err(other) => Err(other),
    }
}

#[derive(Deserialize)]
struct When {
    /// Local time of the site; empty: now.
    at: Option<String>,
}

pub async fn publish(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let typed: When = visit.form()?;
    let published = match &typed.at {
        Some(at) => match moment(&visit.cx, at).await {
            Ok(at) => deciding::publish(&visit.cx, id, Some(at)).await,
            Err(wrong) => Err(wrong),
        },
        None => deciding::publish(&visit.cx, id, None).await,
    };
    match published {
        Ok(Publication::Now { answers }) => Ok(visit.go_with(
            &addresses::challenge_result(id),
            Flash::good("ideas-flash-decided").with("count", answers),
        )),
        Ok(Publication::Already) => Ok(visit.go_with(
            &addresses::challenge_result(id),
            Flash::info("ideas-flash-decided-before"),
        )),
        Ok(Publication::Planned(_)) => Ok(visit.go_with(
            &addresses::desk_decision(id),
            Flash::good("ideas-flash-decision-planned"),
        )),
        Err(Error::Invalid(problems)) => {
            let desk = browse::decision_desk(&visit.cx, id).await?;
            visit.again(&laid_out(desk, typed.at.unwrap_or_default()), problems)
        }
        Err(other) => Err(other),
    }
}

pub async fn unplan(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    deciding::unplan(&visit.cx, id).await?;
    Ok(visit.go_with(
        &addresses::desk_decision(id),
        Flash::good("ideas-flash-decision-unplanned"),
    ))
}

#[derive(Serialize)]
pub struct ResultPage {
    #[serde(flatten)]
    view: ResultView,
    protocol_url: String,
    csv_url: String,
    ideas_url: String,
    desk_url: String,
}

fn result_page(view: ResultView) -> ResultPage {
    let id = view.challenge.id;
    ResultPage {
        protocol_url: addresses::challenge_protocol(id),
        csv_url: format!("{}.csv", addresses::challenge_result(id)),
        ideas_url: addresses::challenge_ideas(id),
        desk_url: addresses::desk_decision(id),
        view,
    }
}

pub async fn result(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    match browse::result(&visit.cx, id).await {
        Ok(view) => visit.show(&result_page(view)),
        // Its time has come, its words have not.
        Err(Error::Missing) => visit.show(&AwaitedPage {
            challenge: browse::result_awaited(&visit.cx, id).await?,
        }),
        Err(other) => Err(other),
    }
}

/// The phase for deciding has begun and nothing is published yet.
#[derive(Serialize)]
pub struct AwaitedPage {
    challenge: Head,
}

impl Page for AwaitedPage {
    const TEMPLATE: &'static str = "ideas/result_awaited.html";

    fn samples() -> Vec<Self> {
        vec![Self {
            challenge: sample_head(),
        }]
    }
}

pub async fn preview(visit: Visit) -> Result<Response> {
    let view = browse::result_preview(&visit.cx, visit.path("id")?).await?;
    visit.show_quietly(&result_page(view))
}

#[derive(Serialize)]
pub struct ProtocolPage {
    #[serde(flatten)]
    view: Protocol,
    result_url: String,
}

pub async fn protocol(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let view = browse::protocol(&visit.cx, id).await?;
    visit.show(&ProtocolPage {
        view,
        result_url: addresses::challenge_result(id),
    })
}

/// Everything public about a decided challenge, a row per idea.
pub async fn csv(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let rows = browse::outcomes(&visit.cx, id).await?;
    let header = [
        "id",
        "url",
        "title",
        "lang",
        "status",
        "theme",
        "area",
        "place",
        "author",
        "amount",
        "currency",
        "support_count",
        "votes",
        "carried_support",
        "carried_against",
        "carried_votes",
        "comment_count",
        "winner",
        "rank",
        "prize",
        "reason",
        "outcome",
        "created_at",
    ];
    let number = |count: i64| count.to_string();
    let lines = rows.into_iter().map(|row| {
        let idea = row.idea;
        vec![
            idea.id.to_string(),
            visit.config().absolute(&idea.url),
            idea.title,
            idea.lang.to_string(),
            idea.status.meaning.to_string(),
            idea.theme.map(|theme| theme.name).unwrap_or_default(),
            idea.area.map(|area| area.name).unwrap_or_default(),
            row.place_named.unwrap_or_default(),
            idea.author.map(|author| author.name).unwrap_or_default(),
            row.amount.map(number).unwrap_or_default(),
            row.currency.unwrap_or_default(),
            idea.support_count.map(number).unwrap_or_default(),
            row.votes.map(number).unwrap_or_default(),
            number(idea.carried_support),
            number(idea.carried_against),
            number(idea.carried_votes),
            number(idea.comment_count),
            if row.winner { "yes" } else { "no" }.to_owned(),
            row.place.map(number).unwrap_or_default(),
            row.prize.unwrap_or_default(),
            row.reason.unwrap_or_default(),
            row.outcome.unwrap_or_default(),
            browse::moment(idea.created_at),
        ]
    });
    let lines: Vec<Vec<String>> = lines.collect();
    Ok(visit.csv("result.csv", &header, lines))
}

fn at() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).unwrap_or_default()
}

fn sample_result(preview: bool) -> ResultView {
    let winner = |place, prize: Option<&str>| WinnerView {
        idea: samples::sample_row(),
        place,
        prize: prize.map(str::to_owned),
        reason: "Cheap, and <asked> for often.".to_owned(),
        reason_html: press::prose_from("Cheap, and *asked* for often.", 3),
        votes: place,
        amount: place,
        currency: Some("EUR".to_owned()),
    };
    ResultView {
        challenge: sample_head(),
        voting: VotingKind::Approval,
        published_at: (!preview).then(at),
        by: Some(samples::chip("Henrik Björklund", true)),
        text: "We chose what helps most.".to_owned(),
        html: press::prose_from("We chose what *helps* most.", 2),
        lang: Lang::En,
        winners: vec![winner(Some(1), Some("2 000 €")), winner(None, None)],
        numbers: NumbersView {
            ideas: 12,
            authors: 9,
            comments: 31,
            voters: 140,
            ballots: 151,
            set_aside: 11,
            carried_votes: 0,
            winners: 2,
        },
        set_aside: vec![SetAside {
            at: at(),
            ballots: 11,
            reason: "Eleven accounts made in one minute.".to_owned(),
        }],
        preview,
    }
}

fn sample_brought() -> ResultView {
    let mut head = sample_head();
    head.origin = Some("catalyst".to_owned());
    ResultView {
        challenge: head,
        voting: VotingKind::None,
        by: None,
        winners: vec![],
        set_aside: vec![],
        numbers: NumbersView {
            ideas: 481,
            carried_votes: 120_000,
            ..NumbersView::default()
        },
        ..sample_result(false)
    }
}

impl Page for ResultPage {
    const TEMPLATE: &'static str = "ideas/result.html";

    fn samples() -> Vec<Self> {
        vec![
            result_page(sample_result(false)),
            result_page(sample_result(true)),
            result_page(sample_brought()),
        ]
    }
}

impl Page for ProtocolPage {
    const TEMPLATE: &'static str = "ideas/protocol.html";

    fn samples() -> Vec<Self> {
        let line = |what: &'static str| RecordLine {
            at: at(),
            what,
            by: (what != "undone").then(|| "Henrik Björklund".to_owned()),
            reason: "The <holidays>.".to_owned(),
            phase: (what == "moved").then_some(PhaseKind::Collecting),
            before: (what == "moved").then(at),
            after: (what == "moved").then(at),
            ballots: (what != "moved").then_some(11),
        };
        let page = |result: ResultView, record: Vec<RecordLine>| Self {
            view: Protocol {
                result,
                zone: "Europe/Helsinki".to_owned(),
                phases: vec![
                    PhaseLine {
                        kind: PhaseKind::Announced,
                        starts_at: at(),
                    },
                    PhaseLine {
                        kind: PhaseKind::Decided,
                        starts_at: at(),
                    },
                ],
                record,
            },
            result_url: "/challenges/7/result".to_owned(),
        };
        vec![
            page(
                sample_result(false),
                vec![line("moved"), line("set_aside"), line("undone")],
            ),
            page(sample_brought(), vec![]),
        ]
    }
}

impl Page for DecisionPage {
    const TEMPLATE: &'static str = "ideas/decision.html";

    fn samples() -> Vec<Self> {
        let candidate = |chosen: bool| Candidate {
            id: IdeaId(if chosen { 412 } else { 413 }),
            url: "/ideas/412".to_owned(),
            title: "A bench <b>\"&".to_owned(),
            lang: Lang::Fi,
            votes: chosen.then_some(12),
            chosen,
            place: if chosen { "1" } else { "" }.to_owned(),
            prize: String::new(),
            reason: String::new(),
        };
        let desk = DecisionDesk {
            challenge: sample_head(),
            text: "We chose.".to_owned(),
            lang: Some(Lang::En),
            planned_at: None,
            published_at: None,
            candidates: vec![candidate(true), candidate(false)],
            prepared: 3,
            without_answer: 1,
            may_publish: true,
            opens_at: None,
            kept: true,
        };
        let empty = DecisionDesk {
            candidates: vec![],
            may_publish: false,
            opens_at: Some(at()),
            kept: false,
            ..desk.clone()
        };
        let planned = DecisionDesk {
            planned_at: Some(at()),
            ..desk.clone()
        };
        let published = DecisionDesk {
            published_at: Some(at()),
            ..desk.clone()
        };
        [desk, empty, planned, published]
            .into_iter()
            .map(|desk| laid_out(desk, String::new()))
            .collect()
    }
}
