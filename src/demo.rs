//! A small town to try and develop in, made only with verbs.
//!
//! Kuusilahti is written down in the files of `demo/`. Filling a hub means living its past through once more: every
//! person does what they did, as themselves, at their moment. How far it has come is noted after each deed, so a
//! filling that was cut short goes on where it stopped, and a filled hub is left alone.

mod content;
mod contests;
mod feed;
mod feedback;
mod guides;
mod history;
mod improvements;
mod inbox;
mod knowledge;
pub mod letters;
mod matters;
pub mod portraits;
mod post;
mod profiles;
mod settling;
mod talks;
mod telling;

use crate::app::App;
use accounts::NewPerson;
use anyhow::{Context, Result};
use chrono::{DateTime, Utc};
use content::Content;
use entity::words::{
    AreaId, ArticleId, CaseId, ChallengeId, CommentId, IdeaId, ImprovementId, MergeId,
    NamedStatusId, PersonId, ThemeId,
};
use hall::Cx;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where the hub notes how far the filling has come.
const NOTE: &str = "demo";

/// How far the filling has come, and what became of the keys.
#[derive(Serialize, Deserialize)]
struct Mark {
    /// The town's today. A filling that goes on tomorrow tells the same past.
    began: DateTime<Utc>,
    /// Deeds of the history that are done.
    done: usize,
    whole: bool,
    people: BTreeMap<String, PersonId>,
    themes: BTreeMap<String, ThemeId>,
    areas: BTreeMap<String, AreaId>,
    statuses: BTreeMap<String, NamedStatusId>,
    ideas: BTreeMap<String, IdeaId>,
    /// By the idea's key and the comment's own.
    comments: BTreeMap<String, CommentId>,
    merges: BTreeMap<String, MergeId>,
    /// A hub filled before there were challenges has none noted.
    #[serde(default)]
    contests: BTreeMap<String, ChallengeId>,
    /// A hub filled before there was a counter has none noted.
    #[serde(default)]
    feedback: BTreeMap<String, CaseId>,
    /// The rules by which matters find their person are kept.
    #[serde(default)]
    routing: bool,
    #[serde(default)]
    improvements: BTreeMap<String, ImprovementId>,
    /// Deeds of each improvement that are done.
    #[serde(default)]
    improvement_deeds: BTreeMap<String, usize>,
    #[serde(default)]
    guides: BTreeMap<String, ArticleId>,
    /// A hub filled before there were articles has none noted.
    #[serde(default)]
    articles: BTreeMap<String, ArticleId>,
}

/// Makes the hub the town of Kuusilahti: nothing to do if it already is, the rest if it is so in part.
///
/// # Errors
/// A fault of the database, or content that no verb accepts.
pub async fn fill(app: &App) -> Result<()> {
    let cx = app.cx();
    let (mut mark, goes_on) = match cx.note(NOTE).await? {
        Some(note) => (
            serde_json::from_str(&note).context("the demo's note")?,
            true,
        ),
        None => (Mark::new(cx.now()), false),
    };
    if mark.whole {
        return Ok(());
    }
    let content = Content::read()?;
    settling::settle(&cx, &content, &mut mark).await?;
    telling::live_through(&cx, &content, &mut mark, goes_on).await?;
    contests::hold(&cx, &mut mark).await?;
    feedback::tell(&cx, &mut mark).await?;
    matters::tell(&cx, &mut mark).await?;
    talks::talk(&cx, &mark).await?;
    improvements::work(&cx, &mut mark).await?;
    profiles::keep(&cx, &content, &mark).await?;
    knowledge::write(&cx, &mut mark).await?;
    guides::write(&cx, &mut mark).await?;
    post::comes_in(&cx, &mark).await?;
    // Found by searching, waiting with the moderators: the town is whole when all who listen have heard its past.
    jobs::run_until_quiet(&app.hub).await?;
    inbox::work(&cx, &mark).await?;
    feed::told(&cx, &mark).await?;
    settling::let_them_hear(&cx, &content, &mark).await?;
    mark.whole = true;
    mark.keep(&cx).await
}

/// Prints where the hub is and a way in for everyone a newcomer wants to be; in an empty hub, for its administrator.
///
/// # Errors
/// A fault of the database.
pub async fn greet(app: &App, empty: bool) -> Result<()> {
    let cx = app.cx();
    // `serve` refuses a folder with this mark: a demo's people are nobody.
    std::fs::write(
        app.hub.ports.config.data.join("demo.mark"),
        "A demo lives here.\n",
    )?;
    println!("Talkoo is at {}", app.hub.ports.config.absolute("/"));
    println!(
        "Letters it sends can be read at {}",
        app.hub.ports.config.absolute("/demo/letters")
    );
    println!("Each link signs one person in, once:");
    for person in Content::read()?.people.person {
        let is_admin = person.role == content::Role::Admin;
        if !person.to_try || (empty && !is_admin) {
            continue;
        }
        let admin = NewPerson {
            email: person.email.clone(),
            name: Some(person.name.clone()),
            is_admin,
            confirmed: true,
            ..NewPerson::default()
        };
        accounts::ensure_person(&cx, admin).await?;
        let cx = cx.in_lang(settling::lang_of(&person.lang)?);
        let link = accounts::sign_in_link(&cx, &person.email, is_admin).await?;
        println!("  {:<18} {:<30} {link}", person.name, person.email);
    }
    Ok(())
}

impl Mark {
    fn new(began: DateTime<Utc>) -> Self {
        Self {
            began,
            done: 0,
            whole: false,
            people: BTreeMap::new(),
            themes: BTreeMap::new(),
            areas: BTreeMap::new(),
            statuses: BTreeMap::new(),
            ideas: BTreeMap::new(),
            comments: BTreeMap::new(),
            merges: BTreeMap::new(),
            contests: BTreeMap::new(),
            feedback: BTreeMap::new(),
            routing: false,
            improvements: BTreeMap::new(),
            improvement_deeds: BTreeMap::new(),
            articles: BTreeMap::new(),
            guides: BTreeMap::new(),
        }
    }

    async fn keep(&self, cx: &Cx) -> Result<()> {
        cx.keep_note(NOTE, &serde_json::to_string(self)?).await?;
        Ok(())
    }
}
