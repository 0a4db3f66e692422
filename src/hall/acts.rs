//! What a visitor did before we knew them. It waits with the sign-in letter and counts when the link is followed.

use crate::cx::Cx;
use crate::error::Result;
use serde_json::Value;

/// One kind of act that can wait: `idea.support`, `idea.comment`, `idea.submit`.
#[async_trait::async_trait]
pub trait Act: Send + Sync {
    fn kind(&self) -> &'static str;

    /// Carries it out as the person who has just confirmed; answers the path where its result is seen.
    ///
    /// # Errors
    /// The verb's own. A refusal is told to the person, and nothing typed is lost.
    async fn carry_out(&self, cx: &Cx, payload: &Value) -> Result<String>;

    /// What was typed, to show on the waiting page: pairs of label key and text.
    fn recall(&self, payload: &Value) -> Vec<(String, String)>;
}
