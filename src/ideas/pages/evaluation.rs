//! The desk of a challenge's ideas: who looks at what, what is on the shortlist, what each will be answered.

use super::choices::{self, Choice, FilterChoice};
use super::list::Pager;
use super::samples;
use crate::browse::{
    self, ColleagueView, Evaluated, EvaluationDesk, Head, NoteView, PreparedView, Progress, Shown,
    Spread, WeighedRow,
};
use crate::evaluation::{self as evaluating, Prepared};
use crate::views::StatusView;
use chrono::DateTime;
use entity::words::{ChallengeId, IdeaId, IdeaStatus, Lang, PersonId, PhaseKind};
use hall::error::{Error, Result};
use hall::{Cx, addresses};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit, paging};

/// Ideas on a page of the desk.
const ROWS: u64 = 50;

pub const PARAMETERS: &[&str] = &["show", "owner", "after"];

#[derive(Clone, Debug, Default, Deserialize)]
struct Asked {
    show: Option<Shown>,
    owner: Option<PersonId>,
    after: Option<String>,
}

#[derive(Serialize)]
pub struct EvaluationPage {
    #[serde(flatten)]
    desk: EvaluationDesk,
    filters: Vec<FilterChoice>,
    url: String,
    decision_url: String,
    pager: Pager,
    narrowed: bool,
}

pub async fn list(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let asked: Asked = visit.query()?;
    let after: Option<i64> = paging::read(asked.after.as_deref())?;
    let shown = asked.show.unwrap_or_default();
    let desk =
        browse::evaluation(&visit.cx, id, shown, asked.owner, after.map(IdeaId), ROWS).await?;
    let url = addresses::evaluation(id);
    let page = |after: Option<String>| {
        let mut kept: Vec<(&str, String)> = Vec::new();
        if shown != Shown::All {
            kept.push(("show", shown.code().to_owned()));
        }
        kept.extend(asked.owner.map(|owner| ("owner", owner.to_string())));
        kept.extend(after.map(|after| ("after", after)));
        web::address(&url, &kept)
    };
    visit.show(&EvaluationPage {
        filters: filters(&visit.cx, shown, asked.owner, &desk.colleagues),
        pager: Pager {
            next_url: desk.next.map(|next| page(Some(paging::write(&next.0)))),
            prev_url: after.map(|_| page(None)),
        },
        decision_url: addresses::desk_decision(id),
        narrowed: shown != Shown::All || asked.owner.is_some(),
        url,
        desk,
    })
}

fn shown_word(lang: Lang, shown: Shown) -> String {
    let key = match shown {
        Shown::All => "ideas-weigh-show-all",
        Shown::Shortlisted => "ideas-weigh-show-shortlisted",
        Shown::NotShortlisted => "ideas-weigh-show-not-shortlisted",
        Shown::ToDo => "ideas-weigh-show-to-do",
        Shown::Done => "ideas-weigh-show-done",
        Shown::WithoutAnswer => "ideas-weigh-show-without-answer",
        Shown::WithAnswer => "ideas-weigh-show-with-answer",
        Shown::Mine => "ideas-weigh-show-mine",
    };
    press::say(lang, key, &[])
}

fn filters(
    cx: &Cx,
    shown: Shown,
    owner: Option<PersonId>,
    colleagues: &[ColleagueView],
) -> Vec<FilterChoice> {
    let say = |key: &str| press::say(cx.lang, key, &[]);
    let owners = std::iter::once(Choice::new("", say("ideas-filter-any"), owner.is_none())).chain(
        colleagues
            .iter()
            .map(|one| Choice::new(one.id, one.name.clone(), owner == Some(one.id))),
    );
    vec![
        FilterChoice {
            key: "show",
            id: None,
            label: say("ideas-weigh-show"),
            options: Shown::ALL
                .iter()
                .map(|one| Choice::new(one.code(), shown_word(cx.lang, *one), shown == *one))
                .collect(),
        },
        FilterChoice {
            key: "owner",
            id: None,
            label: say("ideas-weigh-owner"),
            options: owners.collect(),
        },
    ]
}

/// What was typed into one of the forms of the page, kept when something is wrong with it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
struct Typed {
    reason: Option<String>,
    text: Option<String>,
    status: Option<String>,
    owner: Option<PersonId>,
    done: Option<String>,
    score: Option<i64>,
    /// The note has a name of its own, so that the page knows which form came back.
    note: Option<String>,
    #[serde(rename = "do")]
    deed: Option<String>,
}

#[derive(Serialize)]
pub struct EvaluatedPage {
    #[serde(flatten)]
    view: Evaluated,
    url: String,
    desk_url: String,
    owners: Vec<Choice>,
    scores: Vec<Choice>,
    statuses: Vec<Choice>,
    typed: Typed,
    html: press::SafeHtml,
}

pub async fn one(visit: Visit) -> Result<Response> {
    let (id, idea) = both(&visit)?;
    let page = page(&visit.cx, id, idea, Typed::default()).await?;
    visit.show(&page)
}

fn both(visit: &Visit) -> Result<(ChallengeId, IdeaId)> {
    Ok((visit.path("id")?, visit.path("idea")?))
}

async fn page(cx: &Cx, id: ChallengeId, idea: IdeaId, typed: Typed) -> Result<EvaluatedPage> {
    let view = browse::evaluated(cx, id, idea).await?;
    Ok(laid_out(cx.lang, view, typed))
}

fn laid_out(lang: Lang, view: Evaluated, typed: Typed) -> EvaluatedPage {
    let owner = view.row.owner.as_ref().map(|owner| owner.id);
    let chosen = typed
        .status
        .clone()
        .or_else(|| {
            view.row
                .prepared
                .as_ref()
                .map(|prepared| prepared.status.meaning.code().to_owned())
        })
        .unwrap_or_default();
    EvaluatedPage {
        url: view.row.url.clone(),
        desk_url: addresses::evaluation(view.challenge.id),
        owners: view
            .colleagues
            .iter()
            .map(|one| Choice::new(one.id, one.name.clone(), owner == Some(one.id)))
            .collect(),
        scores: (1..=evaluating::BEST)
            .map(|score| {
                Choice::new(
                    score,
                    score.to_string(),
                    view.row.spread.mine == Some(score),
                )
            })
            .collect(),
        statuses: view
            .steps
            .iter()
            .map(|step| {
                Choice::new(
                    step,
                    choices::status_word(lang, *step),
                    chosen == step.code(),
                )
            })
            .collect(),
        html: press::prose_from(&view.text, 2),
        typed,
        view,
    }
}

/// Back to the page of the idea: well done, or with what is wrong and what was typed.
async fn done(
    visit: &Visit,
    id: ChallengeId,
    idea: IdeaId,
    typed: Typed,
    outcome: Result<()>,
    flash: &'static str,
) -> Result<Response> {
    match outcome {
        Ok(()) => Ok(visit.go_with(&addresses::evaluated_idea(id, idea), Flash::good(flash))),
        Err(Error::Invalid(problems)) => {
            visit.again(&page(&visit.cx, id, idea, typed).await?, problems)
        }
        Err(other) => Err(other),
    }
}

pub async fn shortlist(visit: Visit) -> Result<Response> {
    let (id, idea) = both(&visit)?;
    let typed: Typed = visit.form()?;
    let off = typed.deed.as_deref() == Some("off");
    let reason = (!off).then(|| typed.reason.clone().unwrap_or_default());
    let outcome = evaluating::shortlist(&visit.cx, id, idea, reason).await;
    let flash = if off {
        "ideas-flash-off-shortlist"
    } else {
        "ideas-flash-shortlisted"
    };
    done(&visit, id, idea, typed, outcome, flash).await
}

pub async fn owner(visit: Visit) -> Result<Response> {
    let (id, idea) = both(&visit)?;
    let typed: Typed = visit.form()?;
    let outcome = evaluating::give_to(&visit.cx, id, idea, typed.owner).await;
    done(&visit, id, idea, typed, outcome, "ideas-flash-owner").await
}

pub async fn mark(visit: Visit) -> Result<Response> {
    let (id, idea) = both(&visit)?;
    let typed: Typed = visit.form()?;
    let is_done = typed.done.as_deref() == Some("1");
    let outcome = evaluating::mark_done(&visit.cx, id, idea, is_done).await;
    let flash = if is_done {
        "ideas-flash-weighed"
    } else {
        "ideas-flash-weigh-again"
    };
    done(&visit, id, idea, typed, outcome, flash).await
}

pub async fn opinion(visit: Visit) -> Result<Response> {
    let (id, idea) = both(&visit)?;
    let typed: Typed = visit.form()?;
    let outcome = evaluating::think(&visit.cx, id, idea, typed.score).await;
    done(&visit, id, idea, typed, outcome, "ideas-flash-opinion").await
}

pub async fn note(visit: Visit) -> Result<Response> {
    let (id, idea) = both(&visit)?;
    let typed: Typed = visit.form()?;
    let text = typed.note.clone().unwrap_or_default();
    let outcome = evaluating::note(&visit.cx, id, idea, &text)
        .await
        .map_err(|wrong| renamed(wrong, "note"));
    done(&visit, id, idea, typed, outcome, "ideas-flash-noted").await
}

/// The verb calls it text; on this page another field has that name.
fn renamed(wrong: Error, field: &'static str) -> Error {
    match wrong {
        Error::Invalid(mut problems) => {
            for problem in &mut problems.0 {
                problem.field = field.into();
            }
            Error::Invalid(problems)
        }
        other => other,
    }
}

pub async fn answer(visit: Visit) -> Result<Response> {
    let (id, idea) = both(&visit)?;
    let typed: Typed = visit.form()?;
    if typed.deed.as_deref() == Some("drop") {
        let outcome = evaluating::prepare_answer(&visit.cx, id, idea, None).await;
        return done(
            &visit,
            id,
            idea,
            typed,
            outcome,
            "ideas-flash-prepared-dropped",
        )
        .await;
    }
    let outcome = match typed
        .status
        .as_deref()
        .unwrap_or_default()
        .parse::<IdeaStatus>()
    {
        Ok(status) => {
            let prepared = Prepared {
                text: typed.text.clone().unwrap_or_default(),
                status,
                lang: None,
            };
            evaluating::prepare_answer(&visit.cx, id, idea, Some(prepared)).await
        }
        Err(_) => Err(Error::invalid("status", "ideas-problem-status")),
    };
    done(&visit, id, idea, typed, outcome, "ideas-flash-prepared").await
}

pub async fn release(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let released = evaluating::release(&visit.cx, id).await?;
    let flash = if released.left > 0 {
        Flash::info("ideas-flash-released-some")
            .with("count", released.count)
            .with("left", released.left)
    } else {
        Flash::good("ideas-flash-released").with("count", released.count)
    };
    Ok(visit.go_with(&addresses::evaluation(id), flash))
}

pub(super) fn sample_head() -> Head {
    Head {
        id: ChallengeId(7),
        title: "A livelier harbour <b>\"&".to_owned(),
        lang: Lang::En,
        url: "/challenges/7".to_owned(),
        phase: Some(PhaseKind::Evaluating),
        origin: None,
    }
}

fn sample_weighed() -> WeighedRow {
    let at = DateTime::from_timestamp(1_790_000_000, 0).unwrap_or_default();
    WeighedRow {
        idea: samples::sample_row(),
        url: "/desk/challenges/7/evaluation/412".to_owned(),
        owner: Some(samples::chip("Liisa Hakala", true)),
        shortlisted_at: Some(at),
        reason: Some("Cheap, and asked for often.".to_owned()),
        done_at: Some(at),
        notes: 2,
        spread: Spread {
            count: 4,
            mean: Some(3.8),
            lowest: Some(1),
            highest: Some(5),
            each: vec![1, 0, 0, 1, 2],
            mine: Some(5),
        },
        prepared: Some(PreparedView {
            text: "Thank you.".to_owned(),
            lang: Lang::En,
            status: StatusView {
                meaning: IdeaStatus::Planned,
                name: "Planned".to_owned(),
            },
        }),
        released_at: None,
    }
}

fn sample_bare() -> WeighedRow {
    WeighedRow {
        idea: samples::sample_rows().swap_remove(1),
        owner: None,
        shortlisted_at: None,
        reason: None,
        done_at: None,
        notes: 0,
        spread: Spread {
            each: vec![0; 5],
            ..Spread::default()
        },
        prepared: None,
        ..sample_weighed()
    }
}

impl Page for EvaluationPage {
    const TEMPLATE: &'static str = "ideas/evaluation.html";

    fn samples() -> Vec<Self> {
        let page = |rows: Vec<WeighedRow>, open, narrowed| Self {
            desk: EvaluationDesk {
                challenge: sample_head(),
                progress: Progress {
                    ideas: 2,
                    shortlisted: 1,
                    done: 1,
                    prepared: 1,
                    released: 0,
                },
                rows,
                colleagues: vec![],
                next: None,
                open,
                may_decide: open,
            },
            filters: vec![],
            url: "/desk/challenges/7/evaluation".to_owned(),
            decision_url: "/desk/challenges/7/decision".to_owned(),
            pager: Pager::default(),
            narrowed,
        };
        vec![
            page(vec![sample_weighed(), sample_bare()], true, false),
            page(vec![], true, true),
            page(vec![], false, false),
        ]
    }
}

impl Page for EvaluatedPage {
    const TEMPLATE: &'static str = "ideas/evaluation_idea.html";

    fn samples() -> Vec<Self> {
        let page = |row: WeighedRow, open| {
            let at = DateTime::from_timestamp(1_790_000_000, 0).unwrap_or_default();
            laid_out(
                Lang::En,
                Evaluated {
                    challenge: sample_head(),
                    row,
                    text: "Somewhere to *sit*.".to_owned(),
                    place: Some("Pier 2".to_owned()),
                    amount: Some(12_000),
                    currency: Some("EUR".to_owned()),
                    notes: vec![
                        NoteView {
                            by: Some(samples::chip("Liisa Hakala", true)),
                            at,
                            text: "Ask the <harbour> master.".to_owned(),
                        },
                        NoteView {
                            by: None,
                            at,
                            text: "Done.".to_owned(),
                        },
                    ],
                    colleagues: vec![ColleagueView {
                        id: PersonId(1),
                        name: "Liisa Hakala".to_owned(),
                    }],
                    steps: vec![IdeaStatus::Open, IdeaStatus::Planned],
                    open,
                },
                Typed::default(),
            )
        };
        let released = WeighedRow {
            released_at: DateTime::from_timestamp(1_790_000_000, 0),
            ..sample_weighed()
        };
        vec![
            page(sample_weighed(), true),
            page(sample_bare(), true),
            page(released, false),
        ]
    }
}
