//! What a visitor may do here before we know them. It waits with their letter.

use crate::contest::ballot::{self, Ballot};
use crate::discuss::{self, NewComment};
use crate::submit::{self, Submission};
use crate::support;
use entity::words::{ChallengeId, IdeaId};
use hall::acts::Act;
use hall::{Cx, Result, addresses};
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub const SUPPORT: &str = "idea.support";
pub const COMMENT: &str = "idea.comment";
pub const SUBMIT: &str = "idea.submit";
pub const FOLLOW: &str = "idea.follow";
pub const VOTE: &str = "challenge.vote";

/// Every act of this room that can wait.
pub fn acts() -> Vec<Box<dyn Act>> {
    vec![
        Box::new(SupportAct),
        Box::new(CommentAct),
        Box::new(SubmitAct),
        Box::new(FollowAct),
        Box::new(VoteAct),
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

#[derive(Serialize, Deserialize)]
pub struct WaitingBallot {
    pub challenge: ChallengeId,
    /// Of what it names, so that the voter sees it while waiting.
    pub titles: Vec<String>,
    pub ballot: Ballot,
}

struct VoteAct;

#[async_trait::async_trait]
impl Act for VoteAct {
    fn kind(&self) -> &'static str {
        VOTE
    }

    async fn carry_out(&self, cx: &Cx, payload: &Value) -> Result<String> {
        let act = WaitingBallot::deserialize(payload)?;
        ballot::cast(cx, act.challenge, act.ballot).await?;
        Ok(format!(
            "{}#receipt",
            addresses::challenge_vote(act.challenge)
        ))
    }

    fn recall(&self, payload: &Value) -> Vec<(String, String)> {
        let titles = payload.get("titles").and_then(Value::as_array);
        titles
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(|title| ("ideas-act-vote".to_owned(), title.to_owned()))
            .collect()
    }
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
