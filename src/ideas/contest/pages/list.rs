//! The ideas of a challenge: filters, also by answers, and an order of lot that stays the reader's own.

use crate::browse::{AnswerFilter, Filter, Place, Sort};
use crate::contest::browse::{self, Setting};
use crate::contest::window;
use crate::pages::choices::{Choice, FilterChoice, Tab};
use crate::pages::list::{Active, Asked, Pager, Total, active, filters, tabs};
use crate::pages::samples;
use crate::views::{ChallengeLink, IdeaRow};
use challenges::Act;
use entity::words::{ChallengeId, Lang, QuestionId, QuestionKind, VotingKind};
use hall::error::{Error, Result};
use hall::{Cx, addresses};
use press::Page;
use serde::Serialize;
use web::{Response, Visit, paging};

/// Every parameter the list reads.
pub const PARAMETERS: &[&str] = &[
    "q", "status", "theme", "area", "language", "answered", "mine", "answer", "number", "least",
    "most", "sort", "after",
];

/// Rows on a page.
const ROWS: u64 = 20;

#[derive(Serialize)]
pub struct ContestListPage {
    challenge: ChallengeLink,
    /// How many ideas it has in all.
    idea_count: i64,
    rows: Vec<IdeaRow>,
    filters: Vec<FilterChoice>,
    numbers: Option<Numbers>,
    sorts: Vec<Tab>,
    sort: String,
    random: bool,
    q: String,
    active: Vec<Active>,
    clear_url: String,
    total: Option<Total>,
    pager: Pager,
    feed_url: String,
    csv_url: String,
    print_url: String,
    new_url: Option<String>,
    vote_url: Option<String>,
    /// Why no idea can be handed in now, in words.
    closed: Option<String>,
    counts_hidden: bool,
}

/// The filter of one question that is answered with a number.
#[derive(Serialize)]
struct Numbers {
    questions: Vec<Choice>,
    least: String,
    most: String,
}

/// A link to the challenge itself.
pub fn link(setting: &Setting) -> ChallengeLink {
    let brief = &setting.window.brief;
    ChallengeLink {
        id: brief.id,
        url: brief.url.clone(),
        title: brief.title.clone(),
        lang: brief.lang,
    }
}

/// What the address asks for, within this challenge.
pub async fn filter_of(cx: &Cx, setting: &Setting, asked: &Asked) -> Result<Filter> {
    let filter = asked.filter(cx).await?;
    Ok(Filter {
        sort: asked.sort.unwrap_or(Sort::Random),
        answers: narrowing(
            setting,
            &asked.answer,
            asked.number,
            asked.least.as_deref(),
            asked.most.as_deref(),
        )?,
        ..filter
    })
}

/// Answers a list is narrowed by: `12:Children`, and the bounds of one number.
pub fn narrowing(
    setting: &Setting,
    answers: &[String],
    number: Option<QuestionId>,
    least: Option<&str>,
    most: Option<&str>,
) -> Result<Vec<AnswerFilter>> {
    let mut wanted = Vec::new();
    for answer in answers.iter().filter(|answer| !answer.is_empty()) {
        let chosen = answer
            .split_once(':')
            .and_then(|(question, value)| Some((question.parse::<QuestionId>().ok()?, value)))
            .filter(|(question, value)| {
                setting.narrowing().any(|known| {
                    known.id == *question && known.options.iter().any(|option| option == value)
                })
            })
            .ok_or_else(|| Error::invalid("answer", "web-problem-choice"))?;
        wanted.push(AnswerFilter::Is(chosen.0, chosen.1.to_owned()));
    }
    let (least, most) = (bound("least", least)?, bound("most", most)?);
    if least.is_some() || most.is_some() {
        let question = number
            .or_else(|| numbers(setting).next().map(|question| question.id))
            .filter(|wanted| numbers(setting).any(|question| question.id == *wanted))
            .ok_or_else(|| Error::invalid("number", "web-problem-choice"))?;
        wanted.push(AnswerFilter::Between(question, least, most));
    }
    Ok(wanted)
}

fn numbers(setting: &Setting) -> impl Iterator<Item = &challenges::Question> {
    setting
        .narrowing()
        .filter(|question| question.kind == QuestionKind::Number)
}

fn bound(field: &'static str, typed: Option<&str>) -> Result<Option<f64>> {
    let plain: String = typed
        .unwrap_or_default()
        .chars()
        .filter(|sign| !sign.is_whitespace())
        .map(|sign| if sign == ',' { '.' } else { sign })
        .collect();
    if plain.is_empty() {
        return Ok(None);
    }
    plain
        .parse::<f64>()
        .ok()
        .filter(|number| number.is_finite())
        .map(Some)
        .ok_or_else(|| Error::invalid(field, "web-problem-number"))
}

pub async fn list(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let asked: Asked = visit.query()?;
    let cx = &visit.cx;
    let after: Option<Place> = paging::read(asked.after.as_deref())?;
    let first = after.is_none();
    let setting = browse::setting(cx, id).await?;
    let filter = filter_of(cx, &setting, &asked).await?;
    let (sort, narrowed) = (filter.sort, filter.answers.clone());
    let found = browse::list(cx, &setting, filter, after, ROWS).await?;
    let site = agencies::site(cx).await?;
    let path = addresses::challenge_ideas(id);
    let next = found.next.as_ref().map(paging::write);
    let window = &setting.window;
    let closed = window::closed(cx, window, Act::Submit);
    let mut choices = filters(&site, visit.lang, &asked);
    choices.extend(question_filters(&setting, visit.lang, &narrowed));
    visit.show(&ContestListPage {
        challenge: link(&setting),
        idea_count: window.brief.idea_count,
        filters: choices,
        numbers: number_filter(&setting, &asked),
        sorts: tabs(visit.lang, &asked, &path, &setting.sorts(cx), Sort::Random),
        sort: asked
            .sort
            .map(|sort| sort.code().to_owned())
            .unwrap_or_default(),
        random: sort == Sort::Random,
        q: asked.q.clone().unwrap_or_default(),
        active: {
            let mut on = active(&site, visit.lang, &asked, &path);
            on.extend(answers_on(&setting, &asked, &path));
            on
        },
        clear_url: path.clone(),
        total: (first && next.is_none()).then(|| Total::of(found.rows.len())),
        pager: Pager {
            next_url: next.map(|next| asked.address(&path, Some(("after", Some(&next))))),
            prev_url: (!first).then(|| asked.address(&path, None)),
        },
        feed_url: asked.address(&format!("{path}.atom"), None),
        csv_url: asked.address(&format!("{path}.csv"), None),
        print_url: asked.address(&format!("{path}/print"), None),
        new_url: closed.is_none().then(|| addresses::new_challenge_idea(id)),
        vote_url: (window.brief.voting.kind == VotingKind::Approval
            && window::closed(cx, window, Act::Vote).is_none())
        .then(|| addresses::challenge_vote(id)),
        closed: closed.map(|refusal| window::said(cx, refusal)),
        counts_hidden: window::hides_counts(cx, &window.brief),
        rows: found.rows,
    })
}

fn question_filters(setting: &Setting, lang: Lang, narrowed: &[AnswerFilter]) -> Vec<FilterChoice> {
    setting
        .narrowing()
        .filter(|question| question.kind != QuestionKind::Number)
        .map(|question| {
            let any = Choice::new("", press::say(lang, "ideas-filter-any", &[]), false);
            let options = question.options.iter().map(|option| {
                let wanted = AnswerFilter::Is(question.id, option.clone());
                Choice::new(
                    format!("{}:{option}", question.id),
                    option.as_str(),
                    narrowed.contains(&wanted),
                )
            });
            FilterChoice {
                key: "answer",
                id: Some(format!("answer-{}", question.id)),
                label: question.label.clone(),
                options: std::iter::once(any).chain(options).collect(),
            }
        })
        .collect()
}

fn number_filter(setting: &Setting, asked: &Asked) -> Option<Numbers> {
    let questions: Vec<Choice> = numbers(setting)
        .map(|question| {
            let chosen = asked.number == Some(question.id);
            Choice::new(question.id, question.label.as_str(), chosen)
        })
        .collect();
    (!questions.is_empty()).then(|| Numbers {
        questions,
        least: asked.least.clone().unwrap_or_default(),
        most: asked.most.clone().unwrap_or_default(),
    })
}

fn answers_on(setting: &Setting, asked: &Asked, path: &str) -> Vec<Active> {
    let mut on: Vec<Active> = asked
        .answer
        .iter()
        .enumerate()
        .filter_map(|(place, answer)| {
            let (question, value) = answer.split_once(':')?;
            let question = setting.form.question(question.parse().ok()?)?;
            let mut without = asked.clone();
            without.answer.remove(place);
            Some(Active {
                label: format!("{}: {value}", question.label),
                remove_url: without.address(path, None),
            })
        })
        .collect();
    if asked.least.is_some() || asked.most.is_some() {
        let question = asked
            .number
            .and_then(|id| setting.form.question(id))
            .or_else(|| numbers(setting).next());
        let without = Asked {
            number: None,
            least: None,
            most: None,
            ..asked.clone()
        };
        let bounds = format!(
            "{} – {}",
            asked.least.as_deref().unwrap_or("…"),
            asked.most.as_deref().unwrap_or("…")
        );
        on.extend(question.map(|question| Active {
            label: format!("{}: {bounds}", question.label),
            remove_url: without.address(path, None),
        }));
    }
    on
}

pub fn sample_link() -> ChallengeLink {
    ChallengeLink {
        id: ChallengeId(5),
        url: "/challenges/5".to_owned(),
        title: "A livelier harbour <b>\"&".to_owned(),
        lang: Lang::En,
    }
}

impl Page for ContestListPage {
    const TEMPLATE: &'static str = "ideas/challenge_list.html";

    fn samples() -> Vec<Self> {
        let page = |rows: Vec<IdeaRow>, closed: Option<&str>| Self {
            challenge: sample_link(),
            idea_count: 2,
            filters: vec![FilterChoice {
                key: "answer",
                id: Some("answer-3".to_owned()),
                label: "For whom?".to_owned(),
                options: vec![Choice::new("3:Children", "Children", true)],
            }],
            numbers: Some(Numbers {
                questions: vec![Choice::new(4, "How many?", true)],
                least: "1".to_owned(),
                most: String::new(),
            }),
            sorts: vec![Tab {
                label: "By lot".to_owned(),
                href: "/challenges/5/ideas".to_owned(),
                current: true,
            }],
            sort: String::new(),
            random: true,
            q: String::new(),
            active: vec![],
            clear_url: "/challenges/5/ideas".to_owned(),
            total: Some(Total::of(rows.len())),
            pager: Pager {
                next_url: Some("/challenges/5/ideas?after=x".to_owned()),
                prev_url: None,
            },
            feed_url: "/challenges/5/ideas.atom".to_owned(),
            csv_url: "/challenges/5/ideas.csv".to_owned(),
            print_url: "/challenges/5/ideas/print".to_owned(),
            new_url: closed
                .is_none()
                .then(|| "/challenges/5/ideas/new".to_owned()),
            vote_url: closed.map(|_| "/challenges/5/vote".to_owned()),
            closed: closed.map(str::to_owned),
            counts_hidden: closed.is_some(),
            rows,
        };
        let asked = page(vec![], None);
        vec![
            page(samples::sample_rows(), None),
            page(samples::sample_rows(), Some("Closed since yesterday.")),
            Self {
                numbers: None,
                filters: vec![],
                random: false,
                pager: Pager::default(),
                ..asked
            },
        ]
    }
}
