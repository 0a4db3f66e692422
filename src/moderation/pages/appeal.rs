//! The author of something hidden reads why, and asks for another look.

use crate::appeal;
use crate::browse;
use crate::views::Appealable;
use entity::words::Lang;
use hall::{Error, Result, addresses};
use press::Page;
use serde::Serialize;
use web::{Flash, Response, Visit};

#[derive(Serialize)]
pub(super) struct AppealPage {
    key: String,
    #[serde(flatten)]
    hidden: Appealable,
    form: Typed,
}

#[derive(Default, Serialize)]
struct Typed {
    text: String,
}

pub(super) async fn form(visit: Visit) -> Result<Response> {
    let key: String = visit.path("key")?;
    let page = page_of(&visit, key).await?;
    visit.show_quietly(&page)
}

pub(super) async fn send(visit: Visit) -> Result<Response> {
    let key: String = visit.path("key")?;
    let text = visit.field("text").unwrap_or_default();
    match appeal::appeal_by_key(&visit.cx, &key, text).await {
        Ok(()) => Ok(visit.go_with(
            &addresses::appeal(&key),
            Flash::good("moderation-flash-appealed"),
        )),
        Err(Error::Invalid(problems)) => visit.again(&page_of(&visit, key).await?, problems),
        Err(other) => Err(other),
    }
}

async fn page_of(visit: &Visit, key: String) -> Result<AppealPage> {
    Ok(AppealPage {
        hidden: browse::by_appeal_key(&visit.cx, &key).await?,
        key,
        form: Typed {
            text: visit.field("text").unwrap_or_default().to_owned(),
        },
    })
}

impl Page for AppealPage {
    const TEMPLATE: &'static str = "moderation/appeal.html";

    fn samples() -> Vec<Self> {
        let page = |sent, decided: Option<&str>| Self {
            key: "0123456789abcdef".to_owned(),
            hidden: Appealable {
                title: "Those people at number 7 …".to_owned(),
                html: press::prose("Those people at number 7 *never* sweep."),
                lang: Lang::Fi,
                rule: "It insults people".to_owned(),
                reason: "Please write about the matter.".to_owned(),
                at: chrono::DateTime::from_timestamp(1_781_697_600, 0).unwrap_or_default(),
                sent,
                decided: decided.map(str::to_owned),
            },
            form: Typed::default(),
        };
        vec![
            page(false, None),
            page(true, None),
            page(false, Some("It stays hidden.")),
        ]
    }
}
