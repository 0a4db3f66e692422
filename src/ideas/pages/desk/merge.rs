//! Merging ideas, and undoing it.

use crate::browse;
use crate::merge as merging;
use crate::pages::samples;
use crate::views::{IdeaRow, MergeView};
use entity::words::{IdeaId, MergeId};
use hall::error::Result;
use hall::{Cx, addresses};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

#[derive(Serialize)]
pub struct MergePage {
    idea: IdeaRow,
    candidates: Vec<IdeaRow>,
    q: String,
    merges: Vec<MergeView>,
}

#[derive(Deserialize)]
struct Find {
    q: Option<String>,
}

pub async fn merge_form(visit: Visit) -> Result<Response> {
    let asked: Find = visit.query()?;
    let page = merge_page(&visit.cx, visit.path("id")?, asked.q).await?;
    visit.show(&page)
}

async fn merge_page(cx: &Cx, id: IdeaId, q: Option<String>) -> Result<MergePage> {
    let (idea, candidates, merges) = browse::for_merge(cx, id, q.as_deref()).await?;
    Ok(MergePage {
        idea,
        candidates,
        q: q.unwrap_or_default(),
        merges,
    })
}

#[derive(Deserialize)]
struct Others {
    #[serde(default)]
    other: Vec<IdeaId>,
    why: Option<String>,
}

pub async fn merge(visit: Visit) -> Result<Response> {
    let id: IdeaId = visit.path("id")?;
    let asked: Others = visit.form()?;
    if asked.other.is_empty() {
        let problems = hall::Problems::one("", hall::says::Say::of("ideas-problem-merge-none"));
        return visit.again(&merge_page(&visit.cx, id, None).await?, problems);
    }
    for other in &asked.other {
        merging::merge(
            &visit.cx,
            *other,
            id,
            asked.why.as_deref().unwrap_or_default(),
        )
        .await?;
    }
    let flash = Flash::good("ideas-flash-merged").with("count", asked.other.len());
    Ok(visit.go_with(&addresses::idea(id), flash))
}

pub async fn undo_merge(visit: Visit) -> Result<Response> {
    let done = merging::undo_merge(&visit.cx, visit.path("id")?).await?;
    Ok(visit.go_with(
        &addresses::idea(done.merged),
        Flash::good("ideas-flash-merge-undone"),
    ))
}

impl Page for MergePage {
    const TEMPLATE: &'static str = "ideas/merge.html";

    fn samples() -> Vec<Self> {
        let merged = MergeView {
            id: MergeId(1),
            at: samples::sample_row().created_at,
            by: Some(samples::chip("Liisa Koskinen", true)),
            title: "Seats".to_owned(),
            undo_url: "/merges/1/undo".to_owned(),
        };
        let page = |candidates, merges| Self {
            idea: samples::sample_row(),
            candidates,
            q: String::new(),
            merges,
        };
        vec![
            page(samples::sample_rows(), vec![merged]),
            page(vec![], vec![]),
        ]
    }
}
