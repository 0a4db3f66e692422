//! What `talkoo doctor` says, asked by a page. Whoever knows the ports keeps this promise, and answers from memory for a
//! few seconds, so that nobody wears out a mail server by pressing a key.

use hall::{Cx, Deed, Result};
use std::borrow::Cow;
use std::sync::Arc;

/// One thing that was tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// `database`, `search`, `mail`, `storage`, `bus`, `jobs`, `address`, `folder`.
    pub what: Cow<'static, str>,
    pub well: bool,
    /// In the words of the program, which are English: what works, or what is wrong.
    pub note: String,
}

#[async_trait::async_trait]
pub trait Doctor: Send + Sync {
    /// Everything that was tried, at most a few seconds ago.
    async fn says(&self, cx: &Cx) -> Vec<Finding>;
}

/// The one who knows, kept in the hub.
pub struct TheDoctor(pub Arc<dyn Doctor>);

/// What the doctor says, with the jobs.
///
/// # Errors
/// `Forbidden` for who does not keep the site.
pub async fn findings(cx: &Cx) -> Result<Vec<Finding>> {
    cx.may(Deed::KeepSite(cx.agency))?;
    let mut findings = cx.hub().kept::<TheDoctor>()?.0.says(cx).await;
    let jobs = jobs::figures(cx).await?;
    findings.push(Finding {
        what: "jobs".into(),
        well: jobs.dead == 0,
        note: if jobs.dead == 0 {
            format!("{} waiting, none given up", jobs.waiting)
        } else {
            format!("{} given up", jobs.dead)
        },
    });
    Ok(findings)
}
