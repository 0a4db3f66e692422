//! Standing behind an idea, following it, talking about it. A visitor gives an e-mail in the same form, and the act
//! waits for the letter.

use super::show;
use crate::acts::{self, OnIdea, WaitingComment};
use crate::browse;
use crate::discuss::{self, NewComment};
use crate::{follow as following, support as supporting};
use entity::words::{CommentId, IdeaId, Lang, Stance};
use hall::addresses;
use hall::error::{Error, Result};
use press::Page;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use web::{Flash, Response, Visit};

/// Lets an act wait for a visitor's letter; answers the page where they wait.
pub async fn by_letter(
    visit: &Visit,
    kind: &'static str,
    payload: Value,
    return_to: &str,
) -> Result<Response> {
    let asked = accounts::Asked {
        email: visit.field("email").unwrap_or_default().to_owned(),
        name: None,
        network: visit.network(),
        return_to: return_to.to_owned(),
        act: Some((kind, payload)),
    };
    let receipt = accounts::wait_for_letter(&visit.cx, asked).await?;
    Ok(visit.go(&receipt.path()))
}

pub async fn support(visit: Visit) -> Result<Response> {
    let id: IdeaId = visit.path("id")?;
    let page = addresses::idea(id);
    if visit.is_trapped() {
        return Ok(visit.go(&page));
    }
    if visit.cx.actor.person().is_none() {
        let title = supporting::rehearse(&visit.cx, id).await?;
        let payload = serde_json::to_value(OnIdea { idea: id, title })?;
        return match by_letter(&visit, acts::SUPPORT, payload, &page).await {
            Err(Error::Invalid(problems)) => {
                visit.again(&show::page_of(&visit, id).await?, problems)
            }
            other => other,
        };
    }
    supporting::support(&visit.cx, id).await?;
    Ok(visit.go(&format!("{page}#support")))
}

pub async fn take_back(visit: Visit) -> Result<Response> {
    let id: IdeaId = visit.path("id")?;
    supporting::take_back(&visit.cx, id).await?;
    Ok(visit.go(&format!("{}#support", addresses::idea(id))))
}

pub async fn follow(visit: Visit) -> Result<Response> {
    let id: IdeaId = visit.path("id")?;
    following::follow(&visit.cx, id).await?;
    Ok(visit.go_with(&addresses::idea(id), Flash::good("ideas-flash-followed")))
}

pub async fn unfollow(visit: Visit) -> Result<Response> {
    let id: IdeaId = visit.path("id")?;
    following::unfollow(&visit.cx, id).await?;
    Ok(visit.go_with(&addresses::idea(id), Flash::good("ideas-flash-unfollowed")))
}

#[derive(Clone, Deserialize)]
struct TypedComment {
    text: Option<String>,
    stance: Option<Stance>,
    parent: Option<CommentId>,
    language: Option<Lang>,
}

pub async fn comment(visit: Visit) -> Result<Response> {
    let id: IdeaId = visit.path("id")?;
    if visit.is_trapped() {
        return Ok(visit.go(&addresses::idea(id)));
    }
    let typed: TypedComment = visit.form()?;
    let asked = NewComment {
        text: typed.text.clone().unwrap_or_default(),
        stance: typed.stance.unwrap_or(Stance::Neutral),
        parent: typed.parent,
        lang: typed.language,
    };
    match say(&visit, id, asked).await {
        Err(Error::Invalid(problems)) => {
            let mut page = show::page_of(&visit, id).await?;
            page.comment_text = typed.text.unwrap_or_default();
            page.comment_stance = typed.stance.unwrap_or(Stance::Neutral).to_string();
            visit.again(&page, problems)
        }
        other => other,
    }
}

async fn say(visit: &Visit, id: IdeaId, asked: NewComment) -> Result<Response> {
    if visit.cx.actor.person().is_none() {
        discuss::rehearse(&visit.cx, id, &asked.text).await?;
        let payload = serde_json::to_value(WaitingComment {
            idea: id,
            comment: asked,
        })?;
        return by_letter(visit, acts::COMMENT, payload, &addresses::idea(id)).await;
    }
    let kept = discuss::comment(&visit.cx, id, asked).await?;
    let flash = if kept.hidden {
        Flash::info("ideas-flash-comment-waits")
    } else {
        Flash::good("ideas-flash-commented")
    };
    Ok(visit.go_with(
        &format!("{}#comment-{}", addresses::idea(id), kept.id),
        flash,
    ))
}

#[derive(Serialize)]
pub struct CommentPage {
    idea_url: String,
    idea_title: String,
    action: String,
    text: String,
}

async fn comment_page(visit: &Visit, text: Option<String>) -> Result<CommentPage> {
    let id: CommentId = visit.path("comment")?;
    let comment = browse::comment(&visit.cx, id).await?;
    if !comment.may.edit {
        return Err(Error::Missing);
    }
    let idea = comment.idea;
    Ok(CommentPage {
        idea_url: addresses::idea(idea),
        idea_title: browse::title_of(&visit.cx, idea).await?,
        action: format!("{}/comments/{id}/edit", addresses::idea(idea)),
        text: text.unwrap_or(comment.text),
    })
}

pub async fn edit_comment_form(visit: Visit) -> Result<Response> {
    let page = comment_page(&visit, None).await?;
    visit.show(&page)
}

pub async fn edit_comment(visit: Visit) -> Result<Response> {
    let id: CommentId = visit.path("comment")?;
    let text = visit.field("text").unwrap_or_default().to_owned();
    match discuss::edit_comment(&visit.cx, id, &text).await {
        Ok(kept) => Ok(visit.go_with(
            &addresses::comment(kept.idea, kept.id),
            Flash::good("ideas-flash-comment-edited"),
        )),
        Err(Error::Invalid(problems)) => {
            visit.again(&comment_page(&visit, Some(text)).await?, problems)
        }
        Err(other) => Err(other),
    }
}

impl Page for CommentPage {
    const TEMPLATE: &'static str = "ideas/comment_edit.html";

    fn samples() -> Vec<Self> {
        vec![Self {
            idea_url: "/ideas/412".to_owned(),
            idea_title: "A bench".to_owned(),
            action: "/ideas/412/comments/7/edit".to_owned(),
            text: "Good.".to_owned(),
        }]
    }
}
