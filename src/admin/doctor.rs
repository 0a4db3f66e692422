//! What `talkoo doctor` says, asked by a page. Whoever knows the ports keeps this promise, and answers from memory for a
//! few seconds, so that nobody wears out a mail server by pressing a key.

use entity::words::Lang;
use hall::says::Say;
use hall::{Cx, Deed, Result};
use std::borrow::Cow;
use std::sync::Arc;

/// One thing that was tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// `database`, `search`, `mail`, `mailbox`, `storage`, `bus`, `jobs`, `address`, `folder`, or `sign-in` and a word.
    pub what: Cow<'static, str>,
    pub well: bool,
    /// What works, or what is wrong.
    pub say: Say,
    /// What the library or the other machine said of it, word by word. Empty: nothing.
    pub detail: String,
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
        say: told_of_jobs(jobs.waiting, jobs.dead),
        detail: String::new(),
    });
    Ok(findings)
}

/// How the jobs are, as a sentence.
pub fn told_of_jobs(waiting: i64, given_up: i64) -> Say {
    if given_up == 0 {
        Say::of("admin-found-jobs").with("count", waiting)
    } else {
        Say::of("admin-why-jobs").with("count", given_up)
    }
}

/// What a part is called: the word of a service of sign-in stands behind its name.
pub fn part(lang: Lang, what: &str) -> String {
    let key = match what {
        "database" => "admin-port-database",
        "search" => "admin-port-search",
        "mail" => "admin-port-mail",
        "mailbox" => "admin-port-mailbox",
        "storage" => "admin-port-storage",
        "bus" => "admin-port-bus",
        "jobs" => "admin-port-jobs",
        "address" => "admin-port-address",
        "folder" => "admin-port-folder",
        service => {
            let service = service.strip_prefix("sign-in").unwrap_or(service).trim();
            let name = press::say(lang, "admin-port-sign-in", &[]);
            return format!("{name} {service}").trim_end().to_owned();
        }
    };
    press::say(lang, key, &[])
}
