//! One case at the desk: what stands behind it, what is done, what was decided.

use super::choices::{Choice, Tab, say, staff};
use super::samples;
use crate::browse;
use crate::evidence::Evidence;
use crate::views::{Chip, ImprovementView};
use crate::walk::Move;
use crate::work::{LinkInput, TaskInput};
use entity::words::{
    EvidenceKind, ImprovementId, ImprovementLinkKind, ImprovementMergeId, ImprovementTaskId, Lang,
    PersonId, Stage,
};
use hall::addresses;
use hall::error::{Error, Problems, Result};
use hall::says::Say;
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

/// What stands above every page of one case.
#[derive(Clone, Serialize)]
pub struct Head {
    pub id: ImprovementId,
    pub url: String,
    pub title: String,
    pub lang: Lang,
    pub stage: Stage,
    pub stage_name: String,
    pub meaning: &'static str,
    pub people_count: i64,
    pub carried_votes: i64,
    pub published: bool,
    pub public_url: String,
    pub tabs: Vec<Tab>,
}

impl Head {
    pub fn of(lang: Lang, view: &ImprovementView, current: &str) -> Self {
        let url = view.row.url.clone();
        let tab = |part: &str, path: &str| Tab {
            label: say(lang, &format!("improvements-part-{part}")),
            href: format!("{url}{path}"),
            current: part == current,
        };
        Self {
            id: view.row.id,
            title: view.row.title.clone(),
            lang: view.row.lang,
            stage: view.row.stage,
            stage_name: view.row.stage_name.clone(),
            meaning: crate::views::dial(view.row.stage),
            people_count: view.row.people_count,
            carried_votes: view.row.carried_votes,
            published: view.published_at.is_some() && view.merged_into.is_none(),
            public_url: view.public_url.clone(),
            tabs: vec![
                tab("work", ""),
                tab("measure", "/measure"),
                tab("public", "/public"),
            ],
            url,
        }
    }
}

#[derive(Serialize)]
pub struct ShowPage {
    head: Head,
    view: ImprovementView,
    owners: Vec<Choice>,
    typed: Typed,
}

/// What was typed and could not be taken, form by form.
#[derive(Clone, Default, Deserialize, Serialize)]
struct Typed {
    words: Option<String>,
    stage: Option<Stage>,
    language: Option<Lang>,
    version: Option<i64>,
    back: Option<String>,
    address: Option<String>,
    note: Option<String>,
    what: Option<String>,
    why: Option<String>,
    task: Option<String>,
    owner: Option<PersonId>,
    due_on: Option<String>,
    challenge: Option<i64>,
}

async fn page(visit: &Visit, id: ImprovementId, typed: Typed) -> Result<ShowPage> {
    let found = browse::desk(&visit.cx, id).await?;
    Ok(page_of(visit.lang, found.view, &found.staff, typed))
}

fn page_of(
    lang: Lang,
    view: ImprovementView,
    people: &[(PersonId, String)],
    typed: Typed,
) -> ShowPage {
    ShowPage {
        head: Head::of(lang, &view, "work"),
        owners: staff(people, typed.owner),
        view,
        typed,
    }
}

pub async fn show(visit: Visit) -> Result<Response> {
    let id = visit.path("id")?;
    visit.show(&page(&visit, id, Typed::default()).await?)
}

/// Back to the case after a deed, or the case again with what was wrong.
async fn done(
    visit: &Visit,
    id: ImprovementId,
    outcome: Result<()>,
    flash: &str,
    mark: &str,
    typed: Typed,
) -> Result<Response> {
    match outcome {
        Ok(()) => {
            let to = format!("{}{mark}", addresses::desk_improvement(id));
            Ok(visit.go_with(&to, Flash::good(flash)))
        }
        Err(Error::Invalid(problems)) => visit.again(&page(visit, id, typed).await?, problems),
        Err(other) => Err(other),
    }
}

/// From the board as from the case's own page: back to where it was asked.
pub async fn move_on(visit: Visit) -> Result<Response> {
    let id: ImprovementId = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let Some(stage) = typed.stage else {
        let wrong = Error::invalid("stage", "improvements-problem-choice");
        return done(&visit, id, Err(wrong), "", "", typed).await;
    };
    let asked = Move {
        stage,
        words: typed.words.clone(),
        lang: typed.language,
        expects: typed.version,
    };
    let moved = match crate::move_to(&visit.cx, id, asked).await {
        Ok(moved) => moved,
        Err(wrong) => return done(&visit, id, Err(wrong), "", "", typed).await,
    };
    let name = moved.improvement.row.stage_name.clone();
    let flash = match moved.limit {
        Some(limit) if moved.is_over() => Flash::info("improvements-flash-moved-over")
            .with("stage", name)
            .with("count", moved.cards)
            .with("limit", limit),
        _ => Flash::good("improvements-flash-moved").with("stage", name),
    };
    let back = typed
        .back
        .filter(|back| back.starts_with(addresses::DESK_IMPROVEMENTS))
        .unwrap_or_else(|| addresses::desk_improvement(id));
    Ok(visit.go_with(&format!("{back}#improvement-{id}"), flash))
}

pub async fn link(visit: Visit) -> Result<Response> {
    let id: ImprovementId = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let address = typed.address.clone().unwrap_or_default();
    let outcome = match Evidence::read(&address) {
        Some(evidence) => crate::link(&visit.cx, id, evidence).await,
        None => Err(Error::invalid("address", "improvements-problem-address")),
    };
    let outcome = outcome.map_err(|wrong| match wrong {
        // The verb speaks of `evidence`; here it was typed as an address.
        Error::Invalid(_) => match Evidence::read(&address) {
            Some(_) => Error::invalid("address", "improvements-problem-evidence"),
            None => wrong,
        },
        other => other,
    });
    done(
        &visit,
        id,
        outcome,
        "improvements-flash-linked",
        "#evidence",
        typed,
    )
    .await
}

#[derive(Deserialize)]
struct TypedThing {
    kind: Option<EvidenceKind>,
    thing: Option<i64>,
}

pub async fn unlink(visit: Visit) -> Result<Response> {
    let id: ImprovementId = visit.path("id")?;
    let typed: TypedThing = visit.form()?;
    let (kind, thing) = typed.kind.zip(typed.thing).ok_or(Error::Missing)?;
    crate::unlink(&visit.cx, id, Evidence::new(kind, thing)).await?;
    Ok(visit.go_with(
        &format!("{}#evidence", addresses::desk_improvement(id)),
        Flash::good("improvements-flash-unlinked"),
    ))
}

pub async fn note(visit: Visit) -> Result<Response> {
    let id: ImprovementId = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let text = typed.note.clone().unwrap_or_default();
    let outcome = on_field(
        crate::note(&visit.cx, id, &text).await.map(drop),
        "text",
        "note",
    );
    done(
        &visit,
        id,
        outcome,
        "improvements-flash-noted",
        "#notes",
        typed,
    )
    .await
}

/// A problem stands beside the field it was typed in.
fn on_field(outcome: Result<()>, from: &str, to: &'static str) -> Result<()> {
    outcome.map_err(|wrong| match wrong {
        Error::Invalid(mut problems) => {
            for problem in &mut problems.0 {
                if problem.field == from {
                    problem.field = to.into();
                }
            }
            Error::Invalid(problems)
        }
        other => other,
    })
}

pub async fn decide(visit: Visit) -> Result<Response> {
    let id: ImprovementId = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let (what, why) = (
        typed.what.clone().unwrap_or_default(),
        typed.why.clone().unwrap_or_default(),
    );
    let outcome = crate::decide(&visit.cx, id, &what, &why).await;
    done(
        &visit,
        id,
        outcome,
        "improvements-flash-noted",
        "#decisions",
        typed,
    )
    .await
}

pub async fn add_task(visit: Visit) -> Result<Response> {
    let id: ImprovementId = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let input = TaskInput {
        title: typed.task.clone().unwrap_or_default(),
        owner: typed.owner,
        due_on: typed.due_on.clone(),
    };
    let outcome = crate::keep_task(&visit.cx, id, None, input).await.map(drop);
    let outcome = on_field(outcome, "title", "task");
    done(
        &visit,
        id,
        outcome,
        "improvements-flash-saved",
        "#tasks",
        typed,
    )
    .await
}

/// A task is done, taken up again or given up, by the button that was pressed.
pub async fn change_task(visit: Visit) -> Result<Response> {
    let id: ImprovementId = visit.path("id")?;
    let task: ImprovementTaskId = visit.path("task")?;
    match visit.field("do") {
        Some("remove") => crate::remove_task(&visit.cx, id, task).await?,
        Some("open") => crate::finish_task(&visit.cx, id, task, false).await?,
        _ => crate::finish_task(&visit.cx, id, task, true).await?,
    }
    Ok(visit.go_with(
        &format!("{}#tasks", addresses::desk_improvement(id)),
        Flash::good("improvements-flash-saved"),
    ))
}

#[derive(Deserialize)]
struct TypedLead {
    challenge: Option<i64>,
    answer: Option<i64>,
}

impl TypedLead {
    fn input(&self) -> Option<LinkInput> {
        let link = |kind, id| LinkInput { kind, id };
        self.challenge
            .map(|id| link(ImprovementLinkKind::Challenge, id))
            .or(self.answer.map(|id| link(ImprovementLinkKind::Answer, id)))
    }
}

pub async fn lead(visit: Visit) -> Result<Response> {
    let id: ImprovementId = visit.path("id")?;
    let typed: TypedLead = visit.form()?;
    let kept = Typed {
        challenge: typed.challenge,
        ..Typed::default()
    };
    let outcome = match typed.input() {
        Some(input) => crate::add_link(&visit.cx, id, input).await,
        None => Err(Error::invalid("id", "improvements-problem-link")),
    };
    let outcome = on_field(outcome, "id", "challenge");
    done(
        &visit,
        id,
        outcome,
        "improvements-flash-linked",
        "#leads",
        kept,
    )
    .await
}

pub async fn lead_no_more(visit: Visit) -> Result<Response> {
    let id: ImprovementId = visit.path("id")?;
    let typed: TypedLead = visit.form()?;
    let input = typed.input().ok_or(Error::Missing)?;
    crate::remove_link(&visit.cx, id, input).await?;
    Ok(visit.go_with(
        &format!("{}#leads", addresses::desk_improvement(id)),
        Flash::good("improvements-flash-saved"),
    ))
}

/// Ideas by their words, to be linked.
#[derive(Serialize)]
pub struct FindPage {
    title: String,
    url: String,
    q: String,
    found: Vec<FoundIdea>,
}

#[derive(Serialize)]
struct FoundIdea {
    id: i64,
    title: String,
    lang: Lang,
    url: String,
    linked: bool,
}

#[derive(Deserialize)]
struct AskedWords {
    q: Option<String>,
}

pub async fn find(visit: Visit) -> Result<Response> {
    let id: ImprovementId = visit.path("id")?;
    let asked: AskedWords = visit.query()?;
    let q = asked.q.unwrap_or_default();
    let (title, found) = browse::ideas_to_link(&visit.cx, id, &q).await?;
    visit.show(&FindPage {
        title,
        url: addresses::desk_improvement(id),
        found: found
            .into_iter()
            .map(|(idea, linked)| FoundIdea {
                id: idea.id.0,
                url: idea.url,
                title: idea.title,
                lang: idea.lang,
                linked,
            })
            .collect(),
        q,
    })
}

#[derive(Serialize)]
pub struct MergePage {
    title: String,
    url: String,
    q: String,
    choices: Vec<Chip>,
    reason: String,
}

async fn merge_page(
    visit: &Visit,
    id: ImprovementId,
    q: String,
    reason: String,
) -> Result<MergePage> {
    let about = browse::about(&visit.cx, id).await?;
    let mut choices = browse::choices(&visit.cx, &q).await?;
    choices.retain(|choice| choice.id != id);
    Ok(MergePage {
        title: about.title,
        url: addresses::desk_improvement(id),
        q,
        choices,
        reason,
    })
}

pub async fn merging(visit: Visit) -> Result<Response> {
    let id = visit.path("id")?;
    let asked: AskedWords = visit.query()?;
    let page = merge_page(&visit, id, asked.q.unwrap_or_default(), String::new()).await?;
    visit.show(&page)
}

#[derive(Deserialize)]
struct TypedMerge {
    into: Option<ImprovementId>,
    reason: Option<String>,
}

pub async fn merge(visit: Visit) -> Result<Response> {
    let id: ImprovementId = visit.path("id")?;
    let typed: TypedMerge = visit.form()?;
    let reason = typed.reason.unwrap_or_default();
    let outcome = match typed.into {
        Some(into) => crate::merge(&visit.cx, id, into, &reason).await,
        None => Err(Error::Invalid(Problems::one(
            "into",
            Say::of("improvements-problem-into"),
        ))),
    };
    match outcome {
        Ok(merged) => Ok(visit.go_with(
            &format!("{}#merges", addresses::desk_improvement(merged.canonical)),
            Flash::good("improvements-flash-merged"),
        )),
        Err(Error::Invalid(problems)) => visit.again(
            &merge_page(&visit, id, String::new(), reason).await?,
            problems,
        ),
        Err(other) => Err(other),
    }
}

pub async fn undo_merge(visit: Visit) -> Result<Response> {
    let id: ImprovementMergeId = visit.path("merge")?;
    let undone = crate::undo_merge(&visit.cx, id).await?;
    Ok(visit.go_with(
        &addresses::desk_improvement(undone.merged),
        Flash::good("improvements-flash-merge-undone"),
    ))
}

impl Page for ShowPage {
    const TEMPLATE: &'static str = "improvements/desk/show.html";

    fn samples() -> Vec<Self> {
        samples::views()
            .into_iter()
            .map(|view| {
                let people = [(PersonId(3), "Liisa Hakala".to_owned())];
                page_of(Lang::En, view, &people, Typed::default())
            })
            .collect()
    }
}

impl Page for FindPage {
    const TEMPLATE: &'static str = "improvements/desk/find.html";

    fn samples() -> Vec<Self> {
        let idea = |linked| FoundIdea {
            id: 412,
            title: "A bench <by> the harbour".to_owned(),
            lang: Lang::En,
            url: "/ideas/412".to_owned(),
            linked,
        };
        let page = |found| Self {
            title: "Seats along the harbour".to_owned(),
            url: "/desk/improvements/7".to_owned(),
            q: "bench".to_owned(),
            found,
        };
        vec![page(vec![idea(true), idea(false)]), page(Vec::new())]
    }
}

impl Page for MergePage {
    const TEMPLATE: &'static str = "improvements/desk/merge.html";

    fn samples() -> Vec<Self> {
        let page = |choices| Self {
            title: "Seats along the harbour".to_owned(),
            url: "/desk/improvements/7".to_owned(),
            q: "rest".to_owned(),
            choices,
            reason: "The same.".to_owned(),
        };
        vec![page(samples::chips()), page(Vec::new())]
    }
}
