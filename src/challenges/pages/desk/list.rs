//! Every challenge the staff keep, and beginning another.

use super::{desk, worded};
use crate::browse;
use crate::challenge::Words;
use crate::draft as drafting;
use crate::pages::public::{Choice, Tab};
use crate::pages::samples;
use crate::views::ChallengeRow;
use entity::words::{Blueprint, ChallengeState, Lang};
use hall::addresses;
use hall::error::{Error, Result};
use press::{Page, say};
use serde::{Deserialize, Serialize};
use web::{Response, Visit};

#[derive(Serialize)]
pub struct ListPage {
    rows: Vec<ChallengeRow>,
    tabs: Vec<Tab>,
}

#[derive(Deserialize)]
struct AskedList {
    state: Option<ChallengeState>,
}

fn list_page(lang: Lang, state: ChallengeState, rows: Vec<ChallengeRow>) -> ListPage {
    let tabs = [
        ChallengeState::Published,
        ChallengeState::Draft,
        ChallengeState::Cancelled,
        ChallengeState::Archived,
    ]
    .into_iter()
    .map(|one| Tab {
        label: say(lang, &format!("challenges-tab-{one}"), &[]),
        href: format!("{}?state={one}", addresses::DESK_CHALLENGES),
        current: one == state,
    })
    .collect();
    ListPage { rows, tabs }
}

pub async fn list(visit: Visit) -> Result<Response> {
    let asked: AskedList = visit.query()?;
    let state = asked.state.unwrap_or(ChallengeState::Published);
    let rows = browse::desk_list(&visit.cx, state).await?;
    visit.show(&list_page(visit.lang, state, rows))
}

#[derive(Serialize)]
pub struct NewPage {
    title: String,
    blueprints: Vec<Choice>,
}

#[derive(Clone, Default, Deserialize)]
struct TypedNew {
    title: Option<String>,
    blueprint: Option<Blueprint>,
}

fn new_page(lang: Lang, typed: &TypedNew) -> NewPage {
    NewPage {
        title: typed.title.clone().unwrap_or_default(),
        blueprints: worded(
            lang,
            "blueprint",
            Blueprint::ALL,
            typed.blueprint.unwrap_or(Blueprint::IdeasThenVote),
        ),
    }
}

pub async fn new(visit: Visit) -> Result<Response> {
    visit.show(&new_page(visit.lang, &TypedNew::default()))
}

pub async fn begin(visit: Visit) -> Result<Response> {
    let typed: TypedNew = visit.form()?;
    let words = Words {
        title: typed.title.clone().unwrap_or_default(),
        lang: Some(visit.lang),
        contact: visit.cx.actor.person(),
        ..Words::default()
    };
    let blueprint = typed.blueprint.unwrap_or(Blueprint::IdeasThenVote);
    match drafting::draft(&visit.cx, blueprint, words).await {
        Ok(id) => Ok(visit.go(&desk(id, "/words"))),
        Err(Error::Invalid(problems)) => visit.again(&new_page(visit.lang, &typed), problems),
        Err(other) => Err(other),
    }
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "challenges/desk/list.html";

    fn samples() -> Vec<Self> {
        vec![
            list_page(Lang::En, ChallengeState::Published, samples::sample_rows()),
            list_page(Lang::En, ChallengeState::Draft, Vec::new()),
        ]
    }
}

impl Page for NewPage {
    const TEMPLATE: &'static str = "challenges/desk/new.html";

    fn samples() -> Vec<Self> {
        vec![new_page(Lang::En, &TypedNew::default())]
    }
}
