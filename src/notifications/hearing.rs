//! Turns what happened into notices for everyone concerned. Each event matters, so each has a key of its own; heard
//! twice, it leaves one notice per person.

use crate::news::News;
use crate::store::notices::{self, Concerned, Told};
use crate::store::{threads, verdicts};
use entity::words::{
    AnswerId, CaseId, CaseMessageId, CaseSide, CaseWord, CommentId, IdeaId, InboxNoteId, Kind,
    MatterId, MergeId, Visibility,
};
use hall::job::{Job, Listener};
use hall::{Cx, Event, Result};
use jobs::Row;
use serde_json::Value;
use std::time::Duration;

pub(crate) struct Notices;

#[async_trait::async_trait]
impl Listener for Notices {
    fn name(&self) -> &'static str {
        "notices"
    }

    fn concerns(&self, event: &Event) -> Option<String> {
        match event {
            Event::IdeaAnswered { answer, .. } => Some(format!("answer:{answer}")),
            Event::CommentWritten { comment, .. } | Event::CommentSeenOtherwise { comment, .. } => {
                Some(format!("comment:{comment}"))
            }
            Event::IdeasMerged { merge, .. } => Some(format!("merge:{merge}")),
            Event::MergeUndone { merge, .. } => Some(format!("unmerge:{merge}")),
            Event::IdeaEdited { idea } => Some(format!("edit:{idea}")),
            Event::IdeaWithdrawn { idea } => Some(format!("withdrawal:{idea}")),
            Event::ModerationAppealed { matter } => Some(format!("appeal:{matter}")),
            Event::ColleagueMentioned { note } => Some(format!("mention:{note}")),
            Event::CaseMessaged { message, .. } => Some(format!("case-message:{message}")),
            Event::PersonLeft { person } => Some(format!("left:{person}")),
            _ => None,
        }
    }

    async fn on(&self, cx: &Cx, event: &Event) -> Result<()> {
        match *event {
            Event::IdeaAnswered { idea, answer, .. } => answered(cx, idea, answer).await,
            Event::CommentWritten { comment, idea }
            | Event::CommentSeenOtherwise { comment, idea } => commented(cx, idea, comment).await,
            Event::IdeasMerged {
                merge,
                canonical,
                merged,
            } => merged_into(cx, merge, canonical, merged).await,
            Event::MergeUndone {
                merge,
                canonical,
                merged,
            } => unmerged(cx, merge, canonical, merged).await,
            Event::IdeaEdited { idea } => edited(cx, idea).await,
            Event::IdeaWithdrawn { idea } => withdrawn(cx, idea).await,
            Event::ModerationAppealed { matter } => appealed(cx, matter).await,
            Event::ColleagueMentioned { note } => mentioned(cx, note).await,
            Event::CaseMessaged { case, message } => wrote_again(cx, case, message).await,
            Event::PersonLeft { person } => notices::forget(cx, person).await,
            _ => Ok(()),
        }
    }
}

async fn answered(cx: &Cx, idea: IdeaId, answer: AnswerId) -> Result<()> {
    let by = notices::answerer(cx.db(), answer).await?;
    let told = Told::of(idea, News::Answered { answer }, format!("answer:{answer}")).except(by);
    // Its author reads it in the letter about the decision it came with.
    let concerned = if verdicts::came_with_decision(cx.db(), answer).await? {
        Concerned::SupportersAndFollowers(idea)
    } else {
        Concerned::Everyone(idea)
    };
    notices::keep(cx, &told, concerned).await
}

/// The person replied to hears that they were replied to; everyone else that something was said.
async fn commented(cx: &Cx, idea: IdeaId, comment: CommentId) -> Result<()> {
    let Some(said) = notices::comment(cx.db(), comment).await? else {
        return Ok(());
    };
    if said.visibility != Visibility::Public {
        return Ok(());
    }
    let key = format!("comment:{comment}");
    let told = Told::of(idea, News::Replied { comment }, key.clone()).except(said.author_id);
    if let Some(parent) = said.parent_id {
        notices::keep(cx, &told, Concerned::WriterOf(parent)).await?;
    }
    let told = Told::of(idea, News::Commented { comment }, key).except(said.author_id);
    notices::keep(cx, &told, Concerned::AuthorAndFollowers(idea)).await
}

async fn merged_into(cx: &Cx, merge: MergeId, canonical: IdeaId, merged: IdeaId) -> Result<()> {
    let by = notices::merger(cx.db(), merge).await?;
    let key = format!("merge:{merge}");
    // Whoever has to do with both hears it once, and of the one that is gone.
    let told = Told::of(merged, News::MergedAway { merge }, key.clone()).except(by);
    notices::keep(cx, &told, Concerned::Everyone(merged)).await?;
    let told = Told::of(canonical, News::MergedIn { merge }, key).except(by);
    notices::keep(cx, &told, Concerned::Everyone(canonical)).await
}

async fn unmerged(cx: &Cx, merge: MergeId, canonical: IdeaId, merged: IdeaId) -> Result<()> {
    let by = notices::unmerger(cx.db(), merge).await?;
    for idea in [merged, canonical] {
        let told = Told::of(
            idea,
            News::MergeUndone { merge },
            format!("unmerge:{merge}"),
        )
        .except(by);
        notices::keep(cx, &told, Concerned::Everyone(idea)).await?;
    }
    Ok(())
}

async fn edited(cx: &Cx, idea: IdeaId) -> Result<()> {
    let Some(now) = notices::idea(cx.db(), idea).await? else {
        return Ok(());
    };
    let version = now.version;
    let key = format!("edit:{idea}:{version}");
    let told = Told::of(idea, News::Edited { version }, key).except(now.author_id);
    notices::keep(cx, &told, Concerned::Everyone(idea)).await
}

async fn withdrawn(cx: &Cx, idea: IdeaId) -> Result<()> {
    let author = notices::idea(cx.db(), idea)
        .await?
        .and_then(|idea| idea.author_id);
    let told = Told::of(idea, News::Withdrawn, format!("withdrawal:{idea}")).except(author);
    notices::keep(cx, &told, Concerned::Everyone(idea)).await
}

/// Whoever is named in a note hears that they were, by what it is about.
async fn mentioned(cx: &Cx, id: InboxNoteId) -> Result<()> {
    let Some(note) = notices::note(cx.db(), id).await? else {
        return Ok(());
    };
    let told = Told {
        // Nothing else tells of a comment under its own number, so things of the inbox are gathered under that kind.
        kind: Kind::Comment,
        thing: note.item_id.0,
        news: News::Mentioned { note: id },
        key: format!("mention:{id}"),
        except: Some(note.by_id),
    };
    notices::keep(cx, &told, Concerned::NamedIn(id)).await
}

/// Staff who answered feedback, and whoever has it, hear that its person is not done with it.
async fn wrote_again(cx: &Cx, case: CaseId, id: CaseMessageId) -> Result<()> {
    let Some(message) = notices::message(cx.db(), id).await? else {
        return Ok(());
    };
    if message.side != CaseSide::Customer || message.word == CaseWord::Helped {
        return Ok(());
    }
    if threads::was_live(cx.db(), id).await? {
        // They talk: whoever has it reads it there.
        return Ok(());
    }
    let told = Told {
        kind: Kind::Case,
        thing: case.0,
        news: News::WroteAgain { message: id },
        key: format!("case-message:{id}"),
        except: message.by_id,
    };
    notices::keep(cx, &told, Concerned::HandsOf(case)).await
}

async fn appealed(cx: &Cx, matter: MatterId) -> Result<()> {
    let Some(asked) = notices::matter(cx.db(), matter).await? else {
        return Ok(());
    };
    let told = Told {
        kind: asked.kind,
        thing: asked.thing_id,
        news: News::Appealed { matter },
        key: format!("appeal:{matter}"),
        except: None,
    };
    notices::keep(cx, &told, Concerned::Moderators(asked.agency_id)).await
}

/// Tells authors of their first supporter. Support comes by the thousand a second; so nobody listens to it, and this
/// looks now and then at what came since it last looked.
pub(crate) struct FirstSupporters;

const FIRST_SUPPORTERS: &str = "notifications.first_supporters";

pub(crate) fn row() -> Row {
    Row {
        kind: FIRST_SUPPORTERS,
        every: Duration::from_secs(20),
        due: |cx| Box::pin(notices::any_new_support(cx.db())),
        why: "tells authors of their first supporter",
    }
}

#[async_trait::async_trait]
impl Job for FirstSupporters {
    fn kind(&self) -> &'static str {
        FIRST_SUPPORTERS
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        notices::keep_first_supporters(cx).await
    }
}

impl Told {
    fn of(idea: IdeaId, news: News, key: String) -> Self {
        Self {
            kind: Kind::Idea,
            thing: idea.0,
            news,
            key,
            except: None,
        }
    }

    /// Whoever did it knows already.
    fn except(self, person: Option<entity::words::PersonId>) -> Self {
        Self {
            except: person,
            ..self
        }
    }
}
