//! What the index keeps of challenges, and where a question leads.

use super::rows;
use crate::store;
use crate::views::ChallengeRow;
use entity::challenges::challenge;
use entity::words::{ChallengeId, ChallengeState, Kind, QueryId, Visibility};
use hall::error::{Error, Result};
use hall::{Cx, Deed};
use search::{Document, Sight};
use std::collections::BTreeMap;

/// Where a public question is answered: its challenge's page.
///
/// # Errors
/// `Missing`.
pub async fn challenge_of_query(cx: &Cx, id: QueryId) -> Result<ChallengeId> {
    let asked = store::talk::query(cx.db(), id).await?;
    let row = store::challenges::find(cx.db(), asked.challenge_id).await?;
    cx.may(Deed::SeeChallenge(&row))?;
    let seen = asked.visibility == Visibility::Public
        || cx.actor.is(asked.asker_id)
        || cx.could(Deed::Moderate(row.agency_id));
    if seen {
        Ok(row.id)
    } else {
        Err(Error::Missing)
    }
}

/// These challenges as the index keeps them; a number without a document is to be removed from it.
///
/// # Errors
/// A fault of the database.
pub async fn documents(cx: &Cx, ids: &[ChallengeId]) -> Result<Vec<Document>> {
    let found = store::challenges::many(cx.db(), ids).await?;
    Ok(found
        .into_iter()
        .filter(|row| row.state != ChallengeState::Draft)
        .map(document)
        .collect())
}

fn document(row: challenge::Model) -> Document {
    let text = [
        &row.summary,
        &row.problem,
        &row.for_whom,
        &row.good_answer,
        row.prize.as_ref().unwrap_or(&String::new()),
    ]
    .iter()
    .map(|part| press::plain(part))
    .filter(|part| !part.is_empty())
    .collect::<Vec<_>>()
    .join("\n");
    Document {
        kind: Kind::Challenge.code().to_owned(),
        number: row.id.0,
        agency_id: row.agency_id.0,
        text,
        title: row.title,
        lang: row.lang.code().to_owned(),
        theme: row.theme_id.map(|theme| theme.0),
        area: row.area_id.map(|area| area.0),
        status: String::new(),
        visible_to: vec![Sight::Public],
        created_at: row.published_at.unwrap_or(row.created_at),
        popularity: row.idea_count,
        facets: BTreeMap::new(),
    }
}

/// Numbers of challenges in order, to walk through all of them.
///
/// # Errors
/// A fault of the database.
pub async fn document_ids_after(
    cx: &Cx,
    after: ChallengeId,
    most: u64,
) -> Result<Vec<ChallengeId>> {
    store::challenges::ids_after(cx.db(), after, most).await
}

/// The challenges among these that the asker may see: the database has the last word over the index.
///
/// # Errors
/// A fault of the database.
pub async fn rows_seen_by(cx: &Cx, ids: &[ChallengeId]) -> Result<Vec<ChallengeRow>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let site = agencies::site(cx).await?;
    let mut found = store::challenges::whole(cx.db(), ids).await?;
    found.retain(|(row, _)| cx.could(Deed::SeeChallenge(row)));
    Ok(rows(cx, &site, found))
}
