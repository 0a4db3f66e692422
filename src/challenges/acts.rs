//! What a visitor may do here before we know them. It waits with their letter.

use crate::talk;
use entity::words::ChallengeId;
use hall::acts::Act;
use hall::{Cx, Result, addresses};
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub const ASK: &str = "challenge.ask";
pub const FOLLOW: &str = "challenge.follow";

/// Every act of this room that can wait.
pub fn acts() -> Vec<Box<dyn Act>> {
    vec![Box::new(AskAct), Box::new(FollowAct)]
}

#[derive(Serialize, Deserialize)]
pub struct Waiting {
    pub challenge: ChallengeId,
    pub text: String,
}

struct AskAct;

#[async_trait::async_trait]
impl Act for AskAct {
    fn kind(&self) -> &'static str {
        ASK
    }

    async fn carry_out(&self, cx: &Cx, payload: &Value) -> Result<String> {
        let act = Waiting::deserialize(payload)?;
        talk::ask(cx, act.challenge, &act.text).await?;
        Ok(format!("{}#questions", addresses::challenge(act.challenge)))
    }

    fn recall(&self, payload: &Value) -> Vec<(String, String)> {
        recall("challenges-waits-ask", payload)
    }
}

struct FollowAct;

#[async_trait::async_trait]
impl Act for FollowAct {
    fn kind(&self) -> &'static str {
        FOLLOW
    }

    async fn carry_out(&self, cx: &Cx, payload: &Value) -> Result<String> {
        let act = Waiting::deserialize(payload)?;
        crate::people::follow(cx, act.challenge).await?;
        Ok(addresses::challenge(act.challenge))
    }

    fn recall(&self, payload: &Value) -> Vec<(String, String)> {
        recall("challenges-waits-follow", payload)
    }
}

fn recall(key: &str, payload: &Value) -> Vec<(String, String)> {
    let text = payload["text"].as_str().unwrap_or_default();
    vec![(key.to_owned(), text.to_owned())]
}
