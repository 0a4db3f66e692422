//! What a visitor may do here before we know them. It waits with their letter.

use crate::discuss::{self, NewComment};
use crate::submit::{self, Submission};
use crate::support;
use entity::words::IdeaId;
use hall::acts::Act;
use hall::{Cx, Result, addresses};
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub const SUPPORT: &str = "idea.support";
pub const COMMENT: &str = "idea.comment";
pub const SUBMIT: &str = "idea.submit";
pub const FOLLOW: &str = "idea.follow";

/// Every act of this room that can wait.
pub fn acts() -> Vec<Box<dyn Act>> {
    vec![
        Box::new(SupportAct),
        Box::new(CommentAct),
        Box::new(SubmitAct),
        Box::new(FollowAct),
    ]
}

#[derive(Serialize, Deserialize)]
pub struct OnIdea {
    pub idea: IdeaId,
    pub title: String,
}

#[derive(Serialize, Deserialize)]
pub struct WaitingComment {
    pub idea: IdeaId,
    pub comment: NewComment,
}

struct SupportAct;

#[async_trait::async_trait]
impl Act for SupportAct {
    fn kind(&self) -> &'static str {
        SUPPORT
    }

    async fn carry_out(&self, cx: &Cx, payload: &Value) -> Result<String> {
        let act = OnIdea::deserialize(payload)?;
        support::support(cx, act.idea).await?;
        Ok(format!("{}#support", addresses::idea(act.idea)))
    }

    fn recall(&self, payload: &Value) -> Vec<(String, String)> {
        recall("ideas-act-support", payload, "/title")
    }
}

struct FollowAct;

#[async_trait::async_trait]
impl Act for FollowAct {
    fn kind(&self) -> &'static str {
        FOLLOW
    }

    async fn carry_out(&self, cx: &Cx, payload: &Value) -> Result<String> {
        let act = OnIdea::deserialize(payload)?;
        crate::follow::follow(cx, act.idea).await?;
        Ok(addresses::idea(act.idea))
    }

    fn recall(&self, payload: &Value) -> Vec<(String, String)> {
        recall("ideas-act-follow", payload, "/title")
    }
}

struct CommentAct;

#[async_trait::async_trait]
impl Act for CommentAct {
    fn kind(&self) -> &'static str {
        COMMENT
    }

    async fn carry_out(&self, cx: &Cx, payload: &Value) -> Result<String> {
        let act = WaitingComment::deserialize(payload)?;
        let kept = discuss::comment(cx, act.idea, act.comment).await?;
        Ok(addresses::comment(act.idea, kept.id))
    }

    fn recall(&self, payload: &Value) -> Vec<(String, String)> {
        recall("ideas-act-comment", payload, "/comment/text")
    }
}

struct SubmitAct;

#[async_trait::async_trait]
impl Act for SubmitAct {
    fn kind(&self) -> &'static str {
        SUBMIT
    }

    async fn carry_out(&self, cx: &Cx, payload: &Value) -> Result<String> {
        let kept = submit::submit(cx, Submission::deserialize(payload)?).await?;
        Ok(kept.row.url)
    }

    fn recall(&self, payload: &Value) -> Vec<(String, String)> {
        let mut said = recall("ideas-act-submit", payload, "/title");
        said.extend(recall("ideas-act-text", payload, "/text"));
        said
    }
}

fn recall(key: &str, payload: &Value, path: &str) -> Vec<(String, String)> {
    let text = payload
        .pointer(path)
        .and_then(Value::as_str)
        .unwrap_or_default();
    vec![(key.to_owned(), text.to_owned())]
}
