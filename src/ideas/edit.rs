//! Changing an idea's words, with every earlier version kept; and withdrawing it.

use crate::contest::{entry, window};
use crate::files;
use crate::submit::Submission;
use crate::views::IdeaView;
use crate::{browse, idea, store};
use accounts::texts;
use entity::ideas::idea as row;
use entity::words::{FileId, FileRole, IdeaId, IdeaStatus, Kind, Need, Visibility};
use hall::cx::StaffAct;
use hall::error::{Refusal, Result};
use hall::{Cx, Deed, Event};
use sea_orm::ActiveValue::Set;

/// The new words, and which version they were written over.
#[derive(Clone, Debug, Default)]
pub struct Edit {
    pub words: Submission,
    /// The version the editor had before them. Another one meanwhile is a conflict, and nothing is overwritten.
    pub over: Option<i64>,
    /// Why, in a line. Everyone reads it beside the new version.
    pub why: Option<String>,
    pub remove_files: Vec<FileId>,
}

/// The author mends the words while the idea is young; staff may set theme, area and words right later.
pub async fn edit(cx: &Cx, id: IdeaId, asked: Edit) -> Result<IdeaView> {
    let mut tx = cx.begin().await?;
    let old = store::ideas::find_for_change(&*tx, id).await?;
    cx.may(Deed::EditIdea(&old))?;
    let by_author = cx.actor.is(old.author_id);
    idea::can_be_edited(&old, by_author)?;
    window::check_edit(cx, &old).await?;
    if asked.over.is_some_and(|over| over != old.version) {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let site = agencies::site(cx).await?;
    let form = match old.challenge_id {
        Some(challenge) => Some(challenges::form_of(cx, challenge).await?),
        None => None,
    };
    let why = idea::checked_why(asked.why.as_deref())?;
    let standing = accounts::files::of(&*tx, Kind::Idea, id.0).await?;
    let stay: Vec<FileRole> = standing
        .iter()
        .filter(|file| !asked.remove_files.contains(&file.id))
        .map(|file| file.role)
        .collect();
    let come = asked.words.files.iter().map(|file| file.role);
    files::check_number(cx, stay.iter().copied().chain(come))?;
    let asks_cost = form
        .as_ref()
        .is_some_and(|form| form.parts.cost != Need::Off);
    let words = Submission {
        amount: asked.words.amount.clone().filter(|_| asks_cost),
        ..asked.words.clone()
    };
    let fit = entry::fitting(cx, &site, form.as_ref(), &words, &stay)?;
    let (title, text) = (fit.title, fit.text);
    // A sum nobody asks for came from elsewhere, and stays as it came.
    let (amount, currency) = if asks_cost {
        (fit.amount, fit.amount.map(|_| entry::CURRENCY.to_owned()))
    } else {
        (old.amount, old.currency.clone())
    };
    let said_anew = title != old.title || text != old.text;
    let cause = if said_anew {
        texts::first_look(cx, &site, &format!("{title}\n{text}")).await?
    } else {
        None
    };

    if said_anew && old.status != IdeaStatus::Draft {
        store::ideas::keep_version(&*tx, &old, cx.actor.person(), why.clone(), cx.now()).await?;
    }
    if !by_author {
        tx.log(StaffAct {
            deed: "ideas-log-idea-edited",
            kind: "idea",
            thing: id.0,
            before: Some(serde_json::json!({ "title": old.title, "text": old.text })),
            after: Some(serde_json::json!({ "title": title, "text": text, "why": why })),
        })
        .await?;
    }
    let visibility = match (cause, old.visibility) {
        (Some(_), Visibility::Public) => Visibility::Waiting,
        (_, standing) => standing,
    };
    let kept = store::ideas::change(
        &*tx,
        row::ActiveModel {
            id: Set(id),
            lang: Set(asked.words.lang.unwrap_or(old.lang)),
            title: Set(title),
            text: Set(text),
            theme_id: Set(asked.words.theme),
            area_id: Set(asked.words.area),
            place: Set(fit.place),
            amount: Set(amount),
            currency: Set(currency),
            version: Set(old.version + i64::from(said_anew && old.status != IdeaStatus::Draft)),
            visibility: Set(visibility),
            updated_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    let thing = files::thing(old.agency_id, id);
    accounts::files::take_off(&tx, thing, Some(&asked.remove_files), cx.now()).await?;
    accounts::files::attach(&tx, thing, standing.len(), fit.files).await?;
    if let (Some(challenge), Some(form), Some(answers)) = (old.challenge_id, &form, &fit.answers) {
        entry::keep_answers(&tx, old.agency_id, id, challenge, form, answers).await?;
    }
    entry::count(&tx, Some(&old), &kept).await?;
    tx.tell(Event::IdeaEdited { idea: id }).await?;
    if let Some(cause) = cause {
        tx.tell(Event::ModerationNeeded {
            kind: Kind::Idea,
            id: id.0,
            cause,
        })
        .await?;
    }
    tx.commit().await?;
    browse::one(cx, id).await
}

/// The author takes the idea down again. Its page says so; its words stay readable to them and to staff.
pub async fn withdraw(cx: &Cx, id: IdeaId) -> Result<()> {
    let mut tx = cx.begin().await?;
    let idea = store::ideas::find_for_change(&*tx, id).await?;
    cx.may(Deed::WithdrawIdea(&idea))?;
    idea::can_be_withdrawn(&idea)?;
    window::check_edit(cx, &idea).await?;
    store::ideas::set_status(&*tx, id, IdeaStatus::Withdrawn, None, cx.now()).await?;
    let after = row::Model {
        status: IdeaStatus::Withdrawn,
        ..idea.clone()
    };
    entry::count(&tx, Some(&idea), &after).await?;
    tx.tell(Event::IdeaWithdrawn { idea: id }).await?;
    tx.commit().await
}
