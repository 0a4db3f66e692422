//! Answer templates.

use crate::browse;
use crate::pages::choices::{self, Choice};
use crate::templates::{self as preparing, NewTemplate};
use crate::views::TemplateView;
use entity::words::{IdeaStatus, Lang};
use hall::Cx;
use hall::error::{Error, Result};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

#[derive(Serialize)]
pub struct TemplatesPage {
    rows: Vec<TemplateView>,
    statuses: Vec<Choice>,
    languages: Vec<Choice>,
    form: TemplateForm,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct TemplateForm {
    title: Option<String>,
    text: Option<String>,
    status: Option<IdeaStatus>,
    language: Option<Lang>,
}

async fn templates_page(cx: &Cx, form: TemplateForm) -> Result<TemplatesPage> {
    let steps = [
        IdeaStatus::UnderReview,
        IdeaStatus::Planned,
        IdeaStatus::InProgress,
        IdeaStatus::Done,
        IdeaStatus::Declined,
    ];
    Ok(TemplatesPage {
        rows: browse::templates(cx).await?,
        statuses: steps
            .iter()
            .map(|step| {
                Choice::new(
                    step,
                    choices::status_word(cx.lang, *step),
                    form.status == Some(*step),
                )
            })
            .collect(),
        languages: choices::languages(form.language.or(Some(cx.lang))),
        form,
    })
}

pub async fn templates(visit: Visit) -> Result<Response> {
    let page = templates_page(&visit.cx, TemplateForm::default()).await?;
    visit.show(&page)
}

pub async fn keep_template(visit: Visit) -> Result<Response> {
    let form: TemplateForm = visit.form()?;
    let asked = NewTemplate {
        title: form.title.clone().unwrap_or_default(),
        text: form.text.clone().unwrap_or_default(),
        lang: form.language.unwrap_or(visit.lang),
        status: form.status.unwrap_or(IdeaStatus::UnderReview),
    };
    match preparing::keep_template(&visit.cx, asked).await {
        Ok(_) => Ok(visit.go_with("/desk/templates", Flash::good("ideas-flash-template-kept"))),
        Err(Error::Invalid(problems)) => {
            visit.again(&templates_page(&visit.cx, form).await?, problems)
        }
        Err(other) => Err(other),
    }
}

pub async fn archive_template(visit: Visit) -> Result<Response> {
    preparing::archive_template(&visit.cx, visit.path("id")?).await?;
    Ok(visit.go_with(
        "/desk/templates",
        Flash::good("ideas-flash-template-archived"),
    ))
}

impl Page for TemplatesPage {
    const TEMPLATE: &'static str = "ideas/templates.html";

    fn samples() -> Vec<Self> {
        let template = TemplateView {
            id: 1,
            title: "Thank you".to_owned(),
            text: "Thank you for the idea.".to_owned(),
            lang: Lang::En,
            status: IdeaStatus::UnderReview,
        };
        let page = |rows| Self {
            rows,
            statuses: vec![],
            languages: vec![],
            form: TemplateForm::default(),
        };
        vec![page(vec![template]), page(vec![])]
    }
}
