//! Answering many ideas with the same words.

use super::answer::{Form, Typed, read, template_choices, text_of};
use crate::answer as answering;
use crate::browse::{self, Place};
use crate::pages::choices::{self, Choice, FilterChoice};
use crate::pages::list::{self, Asked, Pager};
use crate::pages::samples;
use crate::views::IdeaRow;
use entity::words::{IdeaId, IdeaStatus};
use hall::error::{Error, Result};
use press::Page;
use serde::Serialize;
use web::{Flash, Response, Visit, paging};

/// Ideas on a page of the desk.
const ROWS: u64 = 50;

#[derive(Serialize)]
pub struct BulkPage {
    rows: Vec<IdeaRow>,
    filters: Vec<FilterChoice>,
    q: String,
    sort: String,
    pager: Pager,
    statuses: Vec<Choice>,
    templates: Vec<Choice>,
    form: Form,
    selected: Vec<IdeaId>,
    hearers: i64,
}

async fn bulk_page(visit: &Visit, asked: &Asked, typed: &Typed) -> Result<BulkPage> {
    let cx = &visit.cx;
    let after: Option<Place> = paging::read(asked.after.as_deref())?;
    let first = after.is_none();
    // The desk begins with what nobody has answered.
    let asked = Asked {
        answered: asked.answered.clone().or_else(|| Some("no".to_owned())),
        ..asked.clone()
    };
    let found = browse::list(cx, &asked.filter(cx).await?, after, ROWS).await?;
    let site = agencies::site(cx).await?;
    let steps = [
        IdeaStatus::UnderReview,
        IdeaStatus::Planned,
        IdeaStatus::InProgress,
        IdeaStatus::Done,
        IdeaStatus::Declined,
    ];
    let next = found.next.as_ref().map(paging::write);
    Ok(BulkPage {
        filters: list::filters(&site, cx.lang, &asked),
        q: asked.q.clone().unwrap_or_default(),
        sort: asked
            .sort
            .map(|sort| sort.code().to_owned())
            .unwrap_or_default(),
        pager: Pager {
            next_url: next.map(|next| asked.address("/desk/ideas", Some(("after", Some(&next))))),
            prev_url: (!first).then(|| asked.address("/desk/ideas", None)),
        },
        statuses: choices::steps(
            &site,
            cx.lang,
            &steps,
            typed.status.as_deref().unwrap_or_default(),
        ),
        templates: template_choices(cx, typed.template).await?,
        form: Form {
            text: text_of(cx, typed).await?,
            at: typed.at.clone().unwrap_or_default(),
        },
        selected: typed.idea.clone(),
        hearers: found
            .rows
            .iter()
            .map(|row| row.support_count.unwrap_or(0) + 1)
            .sum(),
        rows: found.rows,
    })
}

pub async fn bulk_form(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let page = bulk_page(&visit, &asked, &Typed::default()).await?;
    visit.show(&page)
}

pub async fn bulk(visit: Visit) -> Result<Response> {
    let typed: Typed = visit.form()?;
    match give_many(&visit, &typed).await {
        Err(Error::Invalid(problems)) => visit.again(
            &bulk_page(&visit, &Asked::default(), &typed).await?,
            problems,
        ),
        Err(Error::Conflict(refusal)) => visit.refused(
            &bulk_page(&visit, &Asked::default(), &typed).await?,
            &refusal,
        ),
        other => other,
    }
}

async fn give_many(visit: &Visit, typed: &Typed) -> Result<Response> {
    if typed.idea.is_empty() {
        return Err(Error::invalid("", "ideas-problem-bulk-none"));
    }
    let asked = read(&visit.cx, typed).await?;
    let count = answering::answer_many(&visit.cx, &typed.idea, asked).await?;
    Ok(visit.go_with(
        "/desk/ideas",
        Flash::good("ideas-flash-answered-many").with("count", count),
    ))
}

impl Page for BulkPage {
    const TEMPLATE: &'static str = "ideas/bulk.html";

    fn samples() -> Vec<Self> {
        let page = |rows: Vec<IdeaRow>| Self {
            selected: rows.iter().map(|row| row.id).take(1).collect(),
            rows,
            filters: vec![],
            q: String::new(),
            sort: String::new(),
            pager: Pager::default(),
            statuses: vec![Choice::new("planned", "Planned", true)],
            templates: vec![],
            form: Form::default(),
            hearers: 3,
        };
        vec![page(samples::sample_rows()), page(vec![])]
    }
}
