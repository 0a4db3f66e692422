//! Templates of answers staff may start from.

use crate::idea;
use crate::store;
use entity::ideas::answer_template as row;
use entity::words::{IdeaStatus, Lang};
use hall::cx::StaffAct;
use hall::error::{Error, Result};
use hall::{Cx, Deed};
use sea_orm::ActiveValue::Set;

#[derive(Clone, Debug)]
pub struct NewTemplate {
    pub title: String,
    pub text: String,
    pub lang: Lang,
    pub status: IdeaStatus,
}

pub async fn keep_template(cx: &Cx, asked: NewTemplate) -> Result<i64> {
    cx.may(Deed::KeepTemplates(cx.agency))?;
    let (title, text) = idea::checked_words(&asked.title, &asked.text, &cx.config().limits)?;
    let mut tx = cx.begin().await?;
    let kept = store::answers::keep_template(
        &*tx,
        row::ActiveModel {
            agency_id: Set(cx.agency),
            title: Set(title.clone()),
            text: Set(text),
            lang: Set(asked.lang),
            status: Set(asked.status),
            archived_at: Set(None),
            ..Default::default()
        },
    )
    .await?;
    tx.log(StaffAct {
        deed: "ideas-log-template-kept",
        kind: "answer_template",
        thing: kept.id,
        before: None::<()>,
        after: Some(serde_json::json!({ "title": title })),
    })
    .await?;
    tx.commit().await?;
    Ok(kept.id)
}

pub async fn archive_template(cx: &Cx, id: i64) -> Result<()> {
    cx.may(Deed::KeepTemplates(cx.agency))?;
    let mut tx = cx.begin().await?;
    let template = store::answers::find_template(&*tx, id).await?;
    if template.agency_id != cx.agency {
        return Err(Error::Missing);
    }
    store::answers::archive_template(&*tx, id, cx.now()).await?;
    tx.log(StaffAct {
        deed: "ideas-log-template-archived",
        kind: "answer_template",
        thing: id,
        before: Some(serde_json::json!({ "title": template.title })),
        after: None::<()>,
    })
    .await?;
    tx.commit().await
}
