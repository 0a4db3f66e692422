//! From rows of the database to rows people see: names for numbers, and whether the reader stands behind it.

use crate::follow::followed;
use crate::store;
use crate::views::{AreaView, ChallengeLink, IdeaRow, StatusView, ThemeView};
use accounts::PersonChip;
use agencies::Site;
use challenges::{Act, Brief};
use entity::ideas::idea::Model;
use entity::words::{ChallengeId, IdeaId, IdeaStatus, PersonId};
use hall::{Cx, Result, Role, addresses};
use std::collections::HashMap;

const EXCERPT: usize = 200;

/// Two questions, however many rows: who wrote them, and which the reader supports; a third where some belong to challenges.
pub async fn of(cx: &Cx, found: Vec<Model>) -> Result<Vec<IdeaRow>> {
    of_known(cx, found, None, true).await
}

/// The same, where the challenge of all of them is known already; `mine`: whether it matters which the reader supports.
pub async fn of_known(
    cx: &Cx,
    found: Vec<Model>,
    known: Option<&Brief>,
    mine: bool,
) -> Result<Vec<IdeaRow>> {
    let site = agencies::site(cx).await?;
    let mut writers: Vec<PersonId> = found.iter().filter_map(|idea| idea.author_id).collect();
    writers.sort_unstable();
    writers.dedup();
    let names = accounts::names(cx, &writers).await?;
    let ids: Vec<IdeaId> = found.iter().map(|idea| idea.id).collect();
    let reader = cx.actor.person().filter(|_| mine);
    let mine = store::supports::supported_among(cx.db(), reader, &ids).await?;
    let briefs = briefs(cx, &found, known).await?;
    Ok(found
        .iter()
        .map(|idea| {
            let brief = idea.challenge_id.and_then(|id| briefs.get(&id));
            row(cx, &site, idea, &names, mine.contains(&idea.id), brief)
        })
        .collect())
}

/// The challenges these ideas belong to.
async fn briefs(
    cx: &Cx,
    found: &[Model],
    known: Option<&Brief>,
) -> Result<HashMap<ChallengeId, Brief>> {
    if let Some(brief) = known {
        return Ok(HashMap::from([(brief.id, brief.clone())]));
    }
    let mut ids: Vec<ChallengeId> = found.iter().filter_map(|idea| idea.challenge_id).collect();
    ids.sort_unstable();
    ids.dedup();
    challenges::briefs(cx, &ids).await
}

pub fn row(
    cx: &Cx,
    site: &Site,
    idea: &Model,
    names: &HashMap<PersonId, PersonChip>,
    supported: bool,
    brief: Option<&Brief>,
) -> IdeaRow {
    IdeaRow {
        id: idea.id,
        url: addresses::idea(idea.id),
        title: idea.title.clone(),
        excerpt: press::excerpt(&idea.text, EXCERPT),
        lang: idea.lang,
        status: status(cx, site, idea, brief),
        chosen: idea.chosen_at.is_some(),
        visibility: idea.visibility,
        theme: idea
            .theme_id
            .and_then(|id| site.theme(id))
            .map(|theme| ThemeView {
                id: theme.id,
                name: theme.names.in_lang(cx.lang).to_owned(),
            }),
        area: idea
            .area_id
            .and_then(|id| site.area(id))
            .map(|area| AreaView {
                id: area.id,
                name: area.names.in_lang(cx.lang).to_owned(),
            }),
        author: idea.author_id.and_then(|id| names.get(&id)).cloned(),
        support_count: shown_count(cx, site, idea, brief),
        carried_support: idea.carried_support,
        carried_against: idea.carried_against,
        carried_votes: idea.carried_votes,
        comment_count: idea.comment_count,
        created_at: idea.published_at.unwrap_or(idea.created_at),
        updated_at: idea.updated_at,
        answered: idea.answered_at.is_some(),
        supported_by_me: supported,
        challenge: brief.map(|brief| ChallengeLink {
            id: brief.id,
            url: brief.url.clone(),
            title: brief.title.clone(),
            lang: brief.lang,
        }),
        votes: None,
        matched: None,
    }
}

/// Counts may be hidden until a campaign closes; staff see them all the while.
fn shown_count(cx: &Cx, site: &Site, idea: &Model, brief: Option<&Brief>) -> Option<i64> {
    // Where the challenge is not at hand, its count stays closed.
    let closed = site.settings.hide_support_counts
        || match brief {
            Some(brief) => challenges::hides_counts(brief, cx.now()),
            None => idea.challenge_id.is_some(),
        };
    let hidden = closed && cx.actor.role_at(idea.agency_id) < Role::Staff;
    if hidden {
        None
    } else {
        Some(idea.support_count)
    }
}

/// What an idea is called where it stands. One that nobody answered yet is "open for support" only where support is
/// open: in a challenge it says that it was chosen, or else how far its challenge is.
pub fn status(cx: &Cx, site: &Site, idea: &Model, brief: Option<&Brief>) -> StatusView {
    let own = || status_name(cx, site, idea.status, idea.named_status_id);
    let unanswered = idea.status == IdeaStatus::Open && idea.named_status_id.is_none();
    let name = match brief {
        _ if !unanswered => own(),
        _ if idea.chosen_at.is_some() => press::say(cx.lang, "ideas-status-chosen", &[]),
        Some(brief) if brief.open(Act::Support, cx.now()).is_err() => match brief.phase(cx.now()) {
            Some(phase) => challenges::said::phase_name(cx.lang, phase),
            None => own(),
        },
        _ => own(),
    };
    StatusView {
        meaning: idea.status,
        name,
    }
}

/// The agency's own name for a status, else the word everyone knows it by.
pub fn status_name(
    cx: &Cx,
    site: &Site,
    meaning: entity::words::IdeaStatus,
    named: Option<entity::words::NamedStatusId>,
) -> String {
    named
        .and_then(|id| site.status(id))
        .filter(|named| named.meaning == meaning)
        .map(|named| named.names.in_lang(cx.lang).to_owned())
        .unwrap_or_else(|| {
            press::say(
                cx.lang,
                &format!("ideas-status-{}", meaning.code().replace('_', "-")),
                &[],
            )
        })
}

/// Everyone an idea concerns, in order of number and without doubles: its author, supporters and followers.
/// For letters; a page at a time, because there may be thousands.
pub async fn concerned_after(
    cx: &Cx,
    id: IdeaId,
    after: PersonId,
    most: u64,
) -> Result<Vec<PersonId>> {
    let idea = store::ideas::find(cx.db(), id).await?;
    let mut people = store::supports::supporters_after(cx.db(), id, after, most).await?;
    people.extend(
        accounts::follows::followers_after(cx, followed(idea.agency_id, id), after, most).await?,
    );
    people.extend(idea.author_id.filter(|author| *author > after));
    people.sort_unstable();
    people.dedup();
    people.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    Ok(people)
}
