//! The ideas of a challenge as a feed, as a table with a column per question, and to be printed.

use super::list::{filter_of, link, sample_link};
use crate::browse::{Place, Sort, moment};
use crate::contest::browse::{self, Setting, Whole};
use crate::pages::list::Asked;
use crate::pages::samples;
use crate::views::{ChallengeLink, FormAnswer, IdeaRow};
use entity::words::{ChallengeId, QuestionId, QuestionKind};
use hall::Result;
use hall::addresses;
use press::{Page, SafeHtml};
use serde::Serialize;
use web::syndication::{Entry, Feed};
use web::{Response, Visit};

/// Entries of a feed.
const ENTRIES: u64 = 50;
/// Rows of a table and of a printed list.
const MOST_ROWS: usize = 10_000;
const MOST_PRINTED: u64 = 1_000;
const AT_ONCE: u64 = 500;

/// The list as an Atom feed, newest first whatever the page's order.
pub async fn feed(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let mut asked: Asked = visit.query()?;
    asked.sort = Some(Sort::Newest);
    let setting = browse::setting(&visit.cx, id).await?;
    let filter = filter_of(&visit.cx, &setting, &asked).await?;
    let found = browse::list(&visit.cx, &setting, filter, None, ENTRIES).await?;
    let config = visit.config();
    let entries: Vec<Entry> = found
        .rows
        .iter()
        .map(|idea| Entry {
            address: config.absolute(&idea.url),
            title: idea.title.clone(),
            summary: idea.excerpt.clone(),
            author: idea.author.as_ref().map(|author| author.name.clone()),
            lang: idea.lang,
            published: idea.created_at,
            updated: idea.updated_at,
        })
        .collect();
    let path = addresses::challenge_ideas(id);
    let updated = entries.iter().map(|entry| entry.updated).max();
    Ok(visit.atom(&Feed {
        title: setting.window.brief.title.clone(),
        page: config.absolute(&asked.address(&path, None)),
        address: config.absolute(&asked.address(&format!("{path}.atom"), None)),
        lang: visit.lang,
        updated: updated.unwrap_or_else(|| visit.cx.now()),
        entries,
    }))
}

/// The list as a table, a column for each question the form asks or once asked.
pub async fn table(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let asked: Asked = visit.query()?;
    let setting = browse::setting(&visit.cx, id).await?;
    let mut lines: Vec<Vec<String>> = Vec::new();
    let mut after: Option<Place> = None;
    loop {
        let filter = filter_of(&visit.cx, &setting, &asked).await?;
        let found = browse::whole(&visit.cx, &setting, filter, after, AT_ONCE).await?;
        lines.extend(found.rows.iter().map(|one| line(&visit, &setting, one)));
        after = found.next;
        if after.is_none() || lines.len() >= MOST_ROWS {
            break;
        }
    }
    let mut header = vec![
        "id",
        "url",
        "title",
        "text",
        "lang",
        "status",
        "theme",
        "area",
        "place",
        "amount",
        "currency",
        "author",
        "support_count",
        "votes",
        "carried_support",
        "carried_against",
        "carried_votes",
        "comment_count",
        "outcome",
        "created_at",
        "updated_at",
    ];
    header.extend(
        setting
            .form
            .questions
            .iter()
            .map(|question| question.label.as_str()),
    );
    Ok(visit.csv(&format!("challenge-{id}-ideas.csv"), &header, lines))
}

fn line(visit: &Visit, setting: &Setting, one: &Whole) -> Vec<String> {
    let row = &one.row;
    let number = |count: i64| count.to_string();
    let mut cells = vec![
        row.id.to_string(),
        visit.config().absolute(&row.url),
        row.title.clone(),
        one.text.clone(),
        row.lang.to_string(),
        row.status.meaning.to_string(),
        row.theme
            .as_ref()
            .map(|theme| theme.name.clone())
            .unwrap_or_default(),
        row.area
            .as_ref()
            .map(|area| area.name.clone())
            .unwrap_or_default(),
        one.place.clone().unwrap_or_default(),
        one.amount.map(number).unwrap_or_default(),
        one.currency.clone().unwrap_or_default(),
        row.author
            .as_ref()
            .map(|author| author.name.clone())
            .unwrap_or_default(),
        row.support_count.map(number).unwrap_or_default(),
        row.votes.map(number).unwrap_or_default(),
        number(row.carried_support),
        number(row.carried_against),
        number(row.carried_votes),
        number(row.comment_count),
        one.outcome.clone().unwrap_or_default(),
        moment(row.created_at),
        moment(row.updated_at),
    ];
    cells.extend(setting.form.questions.iter().map(|question| {
        one.answers
            .iter()
            .find(|answer| answer.question == question.id)
            .map(|answer| answer.values.join("; "))
            .unwrap_or_default()
    }));
    cells
}

/// Every idea of the list with all its words, for paper.
#[derive(Serialize)]
pub struct PrintPage {
    challenge: ChallengeLink,
    ideas: Vec<Printed>,
    more: bool,
}

#[derive(Serialize)]
struct Printed {
    idea: IdeaRow,
    html: SafeHtml,
    place: Option<String>,
    amount: Option<String>,
    answers: Vec<FormAnswer>,
}

pub async fn print(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let asked: Asked = visit.query()?;
    let setting = browse::setting(&visit.cx, id).await?;
    let filter = filter_of(&visit.cx, &setting, &asked).await?;
    let found = browse::whole(&visit.cx, &setting, filter, None, MOST_PRINTED).await?;
    let more = found.next.is_some();
    let ideas = found
        .rows
        .into_iter()
        .map(|one| Printed {
            html: press::prose_from(&one.text, 3),
            amount: one.amount.map(|amount| {
                let whole = press::numbers::whole(visit.lang, amount);
                match &one.currency {
                    Some(currency) => format!("{whole}\u{a0}{currency}"),
                    None => whole,
                }
            }),
            place: one.place,
            answers: one.answers,
            idea: one.row,
        })
        .collect();
    visit.show_quietly(&PrintPage {
        challenge: link(&setting),
        ideas,
        more,
    })
}

impl Page for PrintPage {
    const TEMPLATE: &'static str = "ideas/challenge_print.html";

    fn samples() -> Vec<Self> {
        let ideas = samples::sample_rows()
            .into_iter()
            .map(|idea| Printed {
                idea,
                html: press::prose("Somewhere to *sit*."),
                place: Some("By pier 2".to_owned()),
                amount: Some("1 200 EUR".to_owned()),
                answers: vec![FormAnswer {
                    question: QuestionId(3),
                    label: "For whom?".to_owned(),
                    kind: QuestionKind::OneOf,
                    values: vec!["Children".to_owned()],
                    retired: false,
                }],
            })
            .collect();
        vec![
            Self {
                challenge: sample_link(),
                ideas,
                more: true,
            },
            Self {
                challenge: sample_link(),
                ideas: vec![],
                more: false,
            },
        ]
    }
}
