//! The past, lived through deed by deed. Each deed is the verb a page would call, by the person who did it, at the
//! moment they did it.

use super::Mark;
use super::content::{Answer, Comment, Content, Idea, Report};
use super::history::{self, Deed, Happening};
use super::settling::{lang_of, status_of};
use anyhow::{Context, Result};
use entity::words::{CommentId, IdeaId, IdeaStatus, Kind, Visibility};
use futures_util::future::try_join_all;
use hall::{Cx, Error};
use ideas::{Edit, NewComment, Submission};

/// Lives through what is still to come of the history.
pub(super) async fn live_through(
    cx: &Cx,
    content: &Content,
    mark: &mut Mark,
    goes_on: bool,
) -> Result<()> {
    let past = history::tell(content, mark.began);
    let stopped_at = mark.done;
    for (n, happening) in past.iter().enumerate().skip(stopped_at) {
        let as_them = as_person(cx, mark, &happening.who).await?.at(happening.at);
        // The deed where a filling was cut short may have been done without being noted.
        let perhaps_done = goes_on && n == stopped_at;
        if !(perhaps_done && is_done(&as_them, mark, &happening.deed).await?) {
            told(happening, relive(&as_them, mark, &happening.deed).await)?;
        }
        mark.done = n + 1;
        mark.keep(cx).await?;
    }
    Ok(())
}

fn told(happening: &Happening<'_>, outcome: Result<()>) -> Result<()> {
    outcome.with_context(|| format!("{} at {}: {}", happening.who, happening.at, happening.deed))
}

async fn relive(cx: &Cx, mark: &mut Mark, deed: &Deed<'_>) -> Result<()> {
    match deed {
        Deed::Submit(idea) => submit(cx, mark, idea).await?,
        Deed::Edit(idea) => {
            let added = idea.edit.as_ref().map_or("", |edit| edit.add.as_str());
            let words = words(mark, idea, added)?;
            let edit = Edit {
                words,
                ..Edit::default()
            };
            ideas::edit(cx, mark.idea(idea)?, edit).await?;
        }
        Deed::Withdraw(idea) => ideas::withdraw(cx, mark.idea(idea)?).await?,
        Deed::Support(idea, people) => support(cx, mark, idea, people).await?,
        Deed::Follow(idea) => ideas::follow(cx, mark.idea(idea)?).await?,
        Deed::Comment(idea, said) => comment(cx, mark, idea, said).await?,
        Deed::Answer(idea, given) => answer(cx, mark, idea, given).await?,
        Deed::Merge(idea) => {
            let merge = idea.merge.as_ref().context("a merge")?;
            let into = *mark
                .ideas
                .get(&merge.into)
                .context("the idea to merge into")?;
            let done = ideas::merge(cx, mark.idea(idea)?, into, &merge.reason).await?;
            mark.merges.insert(idea.key.clone(), done.id);
        }
        Deed::UndoMerge(idea) => {
            let merge = *mark.merges.get(&idea.key).context("the merge to undo")?;
            ideas::undo_merge(cx, merge).await?;
        }
        Deed::Report(idea, report) => self::report(cx, mark, idea, report).await?,
        Deed::Hide(idea) => hide(cx, mark, idea).await?,
        Deed::Appeal(idea) => appeal(cx, mark, idea).await?,
    }
    Ok(())
}

async fn submit(cx: &Cx, mark: &mut Mark, idea: &Idea) -> Result<()> {
    let words = words(mark, idea, "")?;
    let id = if idea.draft {
        ideas::save_draft(cx, words).await?
    } else {
        ideas::submit(cx, words).await?.row.id
    };
    mark.ideas.insert(idea.key.clone(), id);
    Ok(())
}

fn words(mark: &Mark, idea: &Idea, added: &str) -> Result<Submission> {
    Ok(Submission {
        title: idea.title.clone(),
        text: format!("{}{added}", idea.text),
        lang: Some(lang_of(&idea.lang)?),
        theme: mark.themes.get(&idea.theme).copied(),
        area: mark.areas.get(&idea.area).copied(),
        place: Some(idea.place.clone()),
        ..Submission::default()
    })
}

/// A handful of people at about the same time, as it goes when word gets round.
async fn support(cx: &Cx, mark: &Mark, idea: &Idea, people: &[String]) -> Result<()> {
    let id = mark.idea(idea)?;
    let handful = people.iter().map(|key| async move {
        let as_them = as_person(cx, mark, key).await?.at(cx.now());
        ideas::support(&as_them, id).await?;
        anyhow::Ok(())
    });
    try_join_all(handful).await?;
    Ok(())
}

async fn comment(cx: &Cx, mark: &mut Mark, idea: &Idea, said: &Comment) -> Result<()> {
    let parent = match &said.reply_to {
        Some(key) => Some(mark.comment(idea, key)?),
        None => None,
    };
    let new = NewComment {
        text: said.text.clone(),
        stance: said.stance.parse().ok().context("a stance")?,
        parent,
        lang: Some(lang_of(&said.lang)?),
    };
    let kept = ideas::comment(cx, mark.idea(idea)?, new).await?;
    if let Some(key) = &said.key {
        mark.comments.insert(within(idea, key), kept.id);
    }
    Ok(())
}

async fn answer(cx: &Cx, mark: &Mark, idea: &Idea, given: &Answer) -> Result<()> {
    let named = mark.statuses.get(&given.status).copied();
    let status = match named {
        Some(id) => agencies::site(cx)
            .await?
            .status(id)
            .map(|status| status.meaning)
            .context("the meaning of a status")?,
        None => status_of(&given.status)?,
    };
    let answer = ideas::Answer {
        text: given.text.clone(),
        status,
        named_status: named,
        lang: Some(lang_of(&given.lang)?),
        publish_at: None,
    };
    ideas::answer(cx, mark.idea(idea)?, answer).await?;
    Ok(())
}

async fn report(cx: &Cx, mark: &Mark, idea: &Idea, report: &Report) -> Result<()> {
    let (kind, id) = match &report.comment {
        Some(key) => (Kind::Comment, mark.comment(idea, key)?.0),
        None => (Kind::Idea, mark.idea(idea)?.0),
    };
    let report = moderation::Report {
        kind,
        id,
        rule: report.rule.parse().ok().context("a rule")?,
        text: report.text.clone(),
    };
    moderation::report(cx, report).await?;
    Ok(())
}

async fn hide(cx: &Cx, mark: &Mark, idea: &Idea) -> Result<()> {
    let hidden = idea.hidden.as_ref().context("a reason to hide")?;
    let matter = moderation::open_by_staff(cx, Kind::Idea, mark.idea(idea)?.0).await?;
    let ruling = moderation::Ruling {
        rule: hidden.rule.parse().ok().context("a rule")?,
        reason: hidden.reason.clone(),
    };
    moderation::hide(cx, matter, ruling).await?;
    Ok(())
}

async fn appeal(cx: &Cx, mark: &Mark, idea: &Idea) -> Result<()> {
    let appeal = idea.appeal.as_ref().context("an appeal")?;
    moderation::appeal_mine(cx, Kind::Idea, mark.idea(idea)?.0, &appeal.text).await?;
    Ok(())
}

/// Whether a deed that nothing notes was done nevertheless, just before the filling was cut short. What was made is
/// then found again under its key.
async fn is_done(cx: &Cx, mark: &mut Mark, deed: &Deed<'_>) -> Result<bool> {
    match deed {
        Deed::Submit(idea) => {
            let mine = ideas::browse::Filter {
                mine: true,
                status: IdeaStatus::ALL.to_vec(),
                ..ideas::browse::Filter::of(cx.agency)
            };
            let found = ideas::browse::list(cx, &mine, None, 100).await?.rows;
            let there = found.iter().find(|row| row.title == idea.title);
            if let Some(row) = there {
                mark.ideas.insert(idea.key.clone(), row.id);
            }
            Ok(there.is_some())
        }
        Deed::Comment(idea, said) => {
            let last = ideas::browse::latest_comments(cx, mark.idea(idea)?, 100).await?;
            let there = last
                .iter()
                .find(|comment| comment.text.trim() == said.text.trim());
            if let (Some(comment), Some(key)) = (there, &said.key) {
                mark.comments.insert(within(idea, key), comment.id);
            }
            Ok(there.is_some())
        }
        Deed::Answer(idea, given) => {
            let view = ideas::browse::one(cx, mark.idea(idea)?).await?;
            Ok(view
                .answers
                .iter()
                .any(|answer| answer.text.trim() == given.text.trim()))
        }
        Deed::Merge(idea) => {
            let merge = idea.merge.as_ref().context("a merge")?;
            let into = *mark
                .ideas
                .get(&merge.into)
                .context("the idea to merge into")?;
            let merged = mark.idea(idea)?;
            let canonical = ideas::browse::one(cx, into).await?;
            let found = canonical.merged.iter().find(|there| there.id == merged);
            if let Some(id) = found.and_then(|there| there.merge) {
                mark.merges.insert(idea.key.clone(), id);
            }
            Ok(found.is_some())
        }
        Deed::Edit(idea) => {
            let added = idea.edit.as_ref().map_or("", |edit| edit.add.trim());
            let view = ideas::browse::one(cx, mark.idea(idea)?).await?;
            Ok(view.text.trim().ends_with(added))
        }
        Deed::Hide(idea) => {
            let view = ideas::browse::one(cx, mark.idea(idea)?).await?;
            Ok(view.row.visibility == Visibility::Hidden)
        }
        // Doing these again is the same as once.
        Deed::Support(..) | Deed::Follow(_) | Deed::Report(..) => Ok(false),
        // And these are refused as done already.
        Deed::Withdraw(_) | Deed::UndoMerge(_) | Deed::Appeal(_) => {
            match relive(cx, mark, deed).await {
                Ok(()) => Ok(true),
                Err(wrong) if matches!(wrong.downcast_ref(), Some(Error::Conflict(_))) => Ok(true),
                Err(wrong) => Err(wrong),
            }
        }
    }
}

async fn as_person(cx: &Cx, mark: &Mark, key: &str) -> Result<Cx> {
    let id = *mark
        .people
        .get(key)
        .with_context(|| format!("nobody is called {key}"))?;
    Ok(cx.acting_as(accounts::actor_of(cx, id).await?))
}

fn within(idea: &Idea, key: &str) -> String {
    format!("{}/{key}", idea.key)
}

impl Mark {
    fn idea(&self, idea: &Idea) -> Result<IdeaId> {
        self.ideas
            .get(&idea.key)
            .copied()
            .with_context(|| format!("{} is not there", idea.key))
    }

    fn comment(&self, idea: &Idea, key: &str) -> Result<CommentId> {
        let key = within(idea, key);
        self.comments
            .get(&key)
            .copied()
            .with_context(|| format!("{key} is not there"))
    }
}
