//! Categories: what articles are sorted by, and in which of them people may comment.

use super::samples;
use crate::{CategoryInput, browse};
use entity::articles::category;
use entity::words::{CategoryId, Lang, Names};
use hall::error::{Error, Result};
use press::Page;
use serde::Serialize;
use web::{Door, Flash, Response, Visit, Who};

const HERE: &str = "/desk/articles/categories";

pub(super) fn doors() -> Vec<Door> {
    vec![
        Door::get("/desk/articles/categories", Who::Admin, list),
        Door::post("/desk/articles/categories", Who::Admin, add),
        Door::get("/desk/articles/categories/:id", Who::Admin, form),
        Door::post("/desk/articles/categories/:id", Who::Admin, keep),
        Door::post("/desk/articles/categories/:id/away", Who::Admin, away),
    ]
}

/// A name in one language.
#[derive(Clone, Debug, Serialize)]
struct NameField {
    field: String,
    lang: Lang,
    label: &'static str,
    value: String,
}

/// The fields of a category, empty for a new one.
#[derive(Clone, Debug, Serialize)]
struct Form {
    names: Vec<NameField>,
    comments: bool,
    position: Option<i64>,
}

impl Form {
    fn of(input: &CategoryInput) -> Self {
        Self {
            names: Lang::ALL
                .iter()
                .map(|lang| NameField {
                    field: format!("names.{lang}"),
                    lang: *lang,
                    label: lang.own_name(),
                    value: input.names.0.get(lang.code()).cloned().unwrap_or_default(),
                })
                .collect(),
            comments: input.comments,
            position: input.position,
        }
    }
}

#[derive(Serialize)]
struct Row {
    id: CategoryId,
    name: String,
    comments: bool,
    away: bool,
}

#[derive(Serialize)]
pub struct ListPage {
    rows: Vec<Row>,
    form: Form,
}

#[derive(Serialize)]
pub struct EditPage {
    id: CategoryId,
    name: String,
    away: bool,
    form: Form,
}

/// What was typed, and whether all of it can be read.
fn typed(visit: &Visit) -> (CategoryInput, Result<()>) {
    let names = Lang::ALL.iter().fold(Names::default(), |names, lang| {
        match visit.field(&format!("names.{lang}")) {
            Some(name) => names.with(*lang, name),
            None => names,
        }
    });
    let number = visit.field("position").map(str::trim);
    let position = number.filter(|number| !number.is_empty()).map(str::parse);
    let read = match &position {
        Some(Err(_)) => Err(Error::invalid("position", "web-problem-number")),
        _ => Ok(()),
    };
    let input = CategoryInput {
        names,
        comments: visit.field("comments").is_some(),
        position: position.and_then(std::result::Result::ok),
    };
    (input, read)
}

fn list_page(lang: Lang, known: &[category::Model], input: &CategoryInput) -> ListPage {
    ListPage {
        rows: known
            .iter()
            .map(|one| Row {
                id: one.id,
                name: one.names.in_lang(lang).to_owned(),
                comments: one.comments,
                away: one.archived_at.is_some(),
            })
            .collect(),
        form: Form::of(input),
    }
}

async fn list(visit: Visit) -> Result<Response> {
    let known = browse::categories(&visit.cx, true).await?;
    visit.show(&list_page(visit.lang, &known, &CategoryInput::default()))
}

async fn add(visit: Visit) -> Result<Response> {
    let (input, read) = typed(&visit);
    let outcome = match read {
        Ok(()) => crate::keep_category(&visit.cx, None, input.clone()).await,
        Err(wrong) => Err(wrong),
    };
    match outcome {
        Ok(_) => Ok(visit.go_with(HERE, Flash::good("articles-flash-saved"))),
        Err(Error::Invalid(problems)) => {
            let known = browse::categories(&visit.cx, true).await?;
            visit.again(&list_page(visit.lang, &known, &input), problems)
        }
        Err(other) => Err(other),
    }
}

fn edit_page(lang: Lang, one: &category::Model, input: Option<CategoryInput>) -> EditPage {
    let standing = CategoryInput {
        names: one.names.clone(),
        comments: one.comments,
        position: Some(one.position),
    };
    EditPage {
        id: one.id,
        name: one.names.in_lang(lang).to_owned(),
        away: one.archived_at.is_some(),
        form: Form::of(&input.unwrap_or(standing)),
    }
}

async fn found(visit: &Visit) -> Result<category::Model> {
    let id: CategoryId = visit.path("id")?;
    let known = browse::categories(&visit.cx, true).await?;
    known
        .into_iter()
        .find(|one| one.id == id)
        .ok_or(Error::Missing)
}

async fn form(visit: Visit) -> Result<Response> {
    let one = found(&visit).await?;
    visit.show(&edit_page(visit.lang, &one, None))
}

async fn keep(visit: Visit) -> Result<Response> {
    let one = found(&visit).await?;
    let (input, read) = typed(&visit);
    let outcome = match read {
        Ok(()) => crate::keep_category(&visit.cx, Some(one.id), input.clone()).await,
        Err(wrong) => Err(wrong),
    };
    match outcome {
        Ok(_) => Ok(visit.go_with(HERE, Flash::good("articles-flash-saved"))),
        Err(Error::Invalid(problems)) => {
            visit.again(&edit_page(visit.lang, &one, Some(input)), problems)
        }
        Err(other) => Err(other),
    }
}

/// No longer offered, or offered again, by the button that was pressed.
async fn away(visit: Visit) -> Result<Response> {
    let id: CategoryId = visit.path("id")?;
    let back = visit.field("do") == Some("back");
    crate::put_category_away(&visit.cx, id, !back).await?;
    Ok(visit.go_with(HERE, Flash::good("articles-flash-saved")))
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "articles/desk/categories.html";

    fn samples() -> Vec<Self> {
        let empty = CategoryInput::default();
        vec![
            list_page(Lang::En, &samples::categories(), &empty),
            list_page(Lang::En, &[], &empty),
        ]
    }
}

impl Page for EditPage {
    const TEMPLATE: &'static str = "articles/desk/category.html";

    fn samples() -> Vec<Self> {
        samples::categories()
            .iter()
            .map(|one| edit_page(Lang::En, one, None))
            .collect()
    }
}
