//! The import itself: what was checked is kept, in batches.
//!
//! The file is read on a thread of its own, two batches ahead at the most; each batch is one transaction. Killed at any
//! moment, the hub has whole batches and nothing else, and the same command goes on where it stopped, because every row
//! is known by its name at the source.

use crate::fault::Fault;
use crate::record::{Foreign, Found, ImportedComment, ImportedIdea, Seal};
use crate::report::Known;
use crate::rounds::Rounds;
use agencies::AreaInput;
use entity::words::{AreaId, Names, ThemeId};
use hall::says::Say;
use hall::{Cx, Deed, Error};
use ideas::{ArrivingComment, ArrivingIdea};
use ports::secrets::random_key;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc;

/// Rows kept in one transaction.
const BATCH: usize = 200;
/// Where the hub keeps the salt.
const SALT: &str = "imports.salt";
/// Batches read ahead of the database.
const AHEAD: usize = 2;

/// What an import did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Applied {
    pub new_ideas: u64,
    pub new_comments: u64,
    pub known: u64,
    /// Entries that came after their challenge had closed.
    pub late: u64,
    /// Whether it was asked to stop before the end.
    pub interrupted: bool,
}

impl Applied {
    pub fn done(&self) -> u64 {
        self.new_ideas + self.new_comments + self.known + self.late
    }

    /// What to say at the end.
    pub fn ending(&self, took: Duration) -> Say {
        Say::of("imports-apply-done")
            .with("ideas", self.new_ideas)
            .with("comments", self.new_comments)
            .with("known", self.known)
            .with("seconds", took.as_secs().max(1))
    }

    /// What to say of entries no door was open for; nothing when there were none.
    pub fn lateness(&self) -> Option<Say> {
        (self.late > 0).then(|| Say::of("imports-apply-late").with("entries", self.late))
    }

    /// What to say when it was stopped on the way.
    pub fn interruption(&self, all: u64) -> Say {
        Say::of("imports-apply-interrupted")
            .with("done", self.done())
            .with("all", all)
    }
}

/// Why an import stopped.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    #[error(transparent)]
    Fault(#[from] Fault),
    #[error(transparent)]
    Hub(#[from] Error),
}

enum Batch {
    Ideas(Vec<ImportedIdea>),
    Comments(Vec<ImportedComment>),
}

/// Keeps everything that maps. `progress` hears after each batch how many rows are done. It stops between two batches
/// when the hub is closing.
///
/// # Errors
/// A fault of the file, should it have changed since it was checked; an error of the hub.
pub async fn apply(
    cx: &Cx,
    foreign: Arc<dyn Foreign>,
    mut progress: impl FnMut(&Applied),
) -> Result<Applied, Stopped> {
    cx.may(Deed::Import)?;
    let seal = Seal::with(salt(cx).await?);
    let source = foreign.source().to_owned();
    let mut shelves = Shelves::default();
    for found in foreign.challenges() {
        let theme = match found.theme.as_deref() {
            Some(name) => Some(shelves.theme(cx, &source, name).await?),
            None => None,
        };
        shelves.rounds.keep(cx, &source, found, theme).await?;
    }
    let (line, mut batches) = mpsc::channel(AHEAD);
    let reader = tokio::task::spawn_blocking(move || read(&*foreign, &seal, &line));
    let mut applied = Applied::default();
    while let Some(batch) = batches.recv().await {
        if cx.hub().closing.is_cancelled() {
            applied.interrupted = true;
            break;
        }
        match batch {
            Batch::Ideas(ideas) => {
                let mut arriving = Vec::with_capacity(ideas.len());
                for idea in ideas {
                    arriving.push(shelves.place(cx, &source, idea).await?);
                }
                let arrived = ideas::import_ideas(cx, &source, arriving).await?;
                applied.new_ideas += arrived.new as u64;
                applied.known += arrived.known as u64;
                applied.late += arrived.late as u64;
            }
            Batch::Comments(comments) => {
                let arriving = comments.into_iter().map(arriving_comment).collect();
                let arrived = ideas::import_comments(cx, &source, arriving).await?;
                applied.new_comments += arrived.new as u64;
                applied.known += arrived.known as u64;
            }
        }
        progress(&applied);
    }
    drop(batches);
    reader
        .await
        .map_err(|wrong| Error::fault(format!("reading stopped: {wrong}")))??;
    if !applied.interrupted {
        shelves.rounds.decide(cx, &source).await?;
    }
    Ok(applied)
}

/// The salt for the names of authors: made at the first import, the same ever after, so that an author of a later export
/// is found to be the one of an earlier.
async fn salt(cx: &Cx) -> Result<String, Error> {
    if let Some(salt) = cx.note(SALT).await? {
        return Ok(salt);
    }
    let salt = random_key();
    cx.keep_note(SALT, &salt).await?;
    Ok(salt)
}

/// Reads the files and hands on full batches, until the end or until nobody takes them any more.
fn read(foreign: &dyn Foreign, seal: &Seal, line: &mpsc::Sender<Batch>) -> Result<(), Fault> {
    let mut known = Known::default();
    let (mut ideas, mut comments): (Vec<ImportedIdea>, Vec<ImportedComment>) =
        (Vec::new(), Vec::new());
    let mut in_batch: HashSet<String> = HashSet::new();
    foreign.walk(seal, &mut |seen| {
        if known.meets(&seen.found, seen.line).is_some() {
            return true;
        }
        match seen.found {
            Found::Idea(idea) => {
                ideas.push(*idea);
                ideas.len() < BATCH
                    || line
                        .blocking_send(Batch::Ideas(std::mem::take(&mut ideas)))
                        .is_ok()
            }
            Found::Comment(comment) => {
                // Ideas come first, and what a comment answers is in an earlier batch.
                let answers_this_batch = comment
                    .parent
                    .as_ref()
                    .is_some_and(|parent| in_batch.contains(parent));
                let mut taken = ideas.is_empty()
                    || line
                        .blocking_send(Batch::Ideas(std::mem::take(&mut ideas)))
                        .is_ok();
                if comments.len() == BATCH || answers_this_batch {
                    in_batch.clear();
                    taken = taken
                        && line
                            .blocking_send(Batch::Comments(std::mem::take(&mut comments)))
                            .is_ok();
                }
                in_batch.insert(comment.source_id.clone());
                comments.push(*comment);
                taken
            }
            Found::LeftOut(_) | Found::Broken(_) => true,
        }
    })?;
    if !ideas.is_empty() {
        line.blocking_send(Batch::Ideas(ideas)).ok();
    }
    if !comments.is_empty() {
        line.blocking_send(Batch::Comments(comments)).ok();
    }
    Ok(())
}

/// Challenges, themes and areas by the names the source has for them, each looked up or made once.
#[derive(Default)]
struct Shelves {
    rounds: Rounds,
    themes: HashMap<String, ThemeId>,
    areas: HashMap<String, AreaId>,
}

impl Shelves {
    async fn place(
        &mut self,
        cx: &Cx,
        source: &str,
        idea: ImportedIdea,
    ) -> Result<ArrivingIdea, Error> {
        let theme = match idea.theme.as_deref() {
            Some(name) => Some(self.theme(cx, source, name).await?),
            None => None,
        };
        let area = match idea.area.as_deref() {
            Some(name) => Some(self.area(cx, name).await?),
            None => None,
        };
        Ok(ArrivingIdea {
            origin_id: idea.source_id,
            title: idea.title,
            text: idea.text,
            lang: idea.lang,
            challenge: idea
                .challenge
                .as_deref()
                .and_then(|name| self.rounds.of(name)),
            theme,
            area,
            place: idea.place,
            amount: idea.amount,
            currency: idea.currency,
            created_at: idea.created_at,
            visibility: idea.visibility,
            status: idea.status,
            outcome: idea.outcome,
            carried_support: idea.carried.support,
            carried_against: idea.carried.against,
            carried_votes: idea.carried.votes,
            author: idea.author,
            url: idea.url,
        })
    }

    async fn theme(&mut self, cx: &Cx, source: &str, name: &str) -> Result<ThemeId, Error> {
        if let Some(id) = self.themes.get(name) {
            return Ok(*id);
        }
        let id =
            agencies::theme_named(cx, name, &format!("{source}/{}", name.to_lowercase())).await?;
        self.themes.insert(name.to_owned(), id);
        Ok(id)
    }

    /// An area of the town that is called so in any language, or a new one.
    async fn area(&mut self, cx: &Cx, name: &str) -> Result<AreaId, Error> {
        if let Some(id) = self.areas.get(name) {
            return Ok(*id);
        }
        let site = agencies::site(cx).await?;
        let called_so = |names: &Names| {
            names
                .all()
                .any(|own| own.to_lowercase() == name.to_lowercase())
        };
        let id = match site.areas.iter().find(|area| called_so(&area.names)) {
            Some(area) => area.id,
            None => {
                let names = Names::same(&name.chars().take(AREA_CHARS).collect::<String>());
                agencies::keep_area(
                    cx,
                    None,
                    AreaInput {
                        names,
                        position: None,
                    },
                )
                .await?
            }
        };
        self.areas.insert(name.to_owned(), id);
        Ok(id)
    }
}

/// Names of areas from elsewhere are cut to what the settings page takes.
const AREA_CHARS: usize = 60;

fn arriving_comment(comment: ImportedComment) -> ArrivingComment {
    ArrivingComment {
        origin_id: comment.source_id,
        idea: comment.idea,
        parent: comment.parent,
        text: comment.text,
        lang: comment.lang,
        stance: comment.stance,
        author: comment.author,
        created_at: comment.created_at,
    }
}

#[cfg(test)]
mod tests;
