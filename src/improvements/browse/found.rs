//! What readers of this room ask: documents for the index, who is behind a case, what a letter speaks of.

use super::lists::public_row;
use super::one::url_of;
use crate::store;
use crate::views::PublicRow;
use entity::improvements::{change, improvement, task};
use entity::words::{
    CaseId, EvidenceKind, ImprovementChangeId, ImprovementId, ImprovementTaskId, Kind, Lang,
    PersonId, Stage,
};
use hall::error::Result;
use hall::{Cx, Deed, addresses};
use search::{Document, Sight};
use std::collections::{BTreeMap, HashMap};

/// These cases as the index keeps them; a number without a document is to be removed from it. One that is switched on
/// is found by its public words and by nothing else; the others by their title and why, and by the staff alone. Notes
/// are never in it.
///
/// # Errors
/// A fault of the database.
pub async fn documents(cx: &Cx, ids: &[ImprovementId]) -> Result<Vec<Document>> {
    let found = store::improvements::many(cx.db(), ids).await?;
    Ok(found
        .into_iter()
        .filter(|row| row.merged_into.is_none())
        .map(document)
        .collect())
}

fn document(row: improvement::Model) -> Document {
    let public = row.published_at.is_some();
    let text = match public {
        true => [&row.heard, &row.doing, &row.results]
            .iter()
            .map(|part| press::plain(part))
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("\n"),
        false => press::plain(&row.why),
    };
    Document {
        kind: Kind::Improvement.code().to_owned(),
        number: row.id.0,
        agency_id: row.agency_id.0,
        title: row.title,
        text,
        lang: row.lang.code().to_owned(),
        theme: row.theme_id.map(|theme| theme.0),
        area: row.area_id.map(|area| area.0),
        status: String::new(),
        visible_to: vec![if public { Sight::Public } else { Sight::Staff }],
        created_at: row.published_at.unwrap_or(row.created_at),
        popularity: row.people_count,
        facets: BTreeMap::new(),
    }
}

/// Numbers of cases in order, to walk through all of them.
///
/// # Errors
/// A fault of the database.
pub async fn document_ids_after(
    cx: &Cx,
    after: ImprovementId,
    most: u64,
) -> Result<Vec<ImprovementId>> {
    store::improvements::ids_after(cx.db(), after, most).await
}

/// The cases among these that the asker may see: the database has the last word over the index. What is not switched
/// on leads the staff to their own page.
///
/// # Errors
/// A fault of the database.
pub async fn rows_seen_by(cx: &Cx, ids: &[ImprovementId]) -> Result<Vec<PublicRow>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let site = agencies::site(cx).await?;
    let found = store::improvements::many(cx.db(), ids).await?;
    Ok(found
        .into_iter()
        .filter(|row| row.merged_into.is_none() && cx.could(Deed::SeeImprovement(row)))
        .map(|row| {
            let shown = row.published_at.is_some();
            let row = public_row(cx, &site, row);
            match shown {
                true => row,
                false => PublicRow {
                    url: addresses::desk_improvement(row.id),
                    summary: String::new(),
                    ..row
                },
            }
        })
        .collect())
}

/// The people behind a case, in order, to walk through all of them. For the hub's own jobs.
///
/// # Errors
/// A fault of the database.
pub async fn behind_after(
    cx: &Cx,
    id: ImprovementId,
    after: PersonId,
    most: i64,
) -> Result<Vec<PersonId>> {
    store::people::behind_after(cx.db(), id, after, most).await
}

/// Something of a person's own, by which they stand behind a case.
#[derive(Clone, Debug)]
pub struct OwnThing {
    pub title: String,
    pub lang: Lang,
    pub url: String,
}

/// What of each of these people stands behind the case now; whoever was un-linked is not there and hears no more.
///
/// # Errors
/// A fault of the database.
pub async fn own_things(
    cx: &Cx,
    id: ImprovementId,
    people: &[PersonId],
) -> Result<HashMap<PersonId, OwnThing>> {
    let mut own = HashMap::new();
    for one in store::people::own_things(cx.db(), id, people).await? {
        own.entry(one.person_id).or_insert_with(|| OwnThing {
            url: match one.kind {
                // Their own page of it, not the desk's.
                EvidenceKind::Case => addresses::own_case(CaseId(one.thing_id)),
                kind => url_of(kind, one.thing_id, one.idea_id, one.challenge_id),
            },
            title: one.title,
            lang: one.lang,
        });
    }
    Ok(own)
}

/// Those behind a case who have no account, each once: the matter by which their letter finds them, and a key that is
/// theirs alone.
///
/// # Errors
/// A fault of the database.
pub async fn strangers(cx: &Cx, id: ImprovementId) -> Result<Vec<(CaseId, String)>> {
    Ok(store::people::strangers(cx.db(), id)
        .await?
        .into_iter()
        .map(|one| (one.case_id, one.address))
        .collect())
}

/// A change of stage, as letters tell it.
#[derive(Clone, Debug)]
pub struct ToldChange {
    pub id: ImprovementChangeId,
    pub improvement: ImprovementId,
    pub stage: Stage,
    /// The staff's own words.
    pub words: String,
    pub lang: Lang,
    pub by: Option<PersonId>,
}

/// Changes of stage by their numbers, for letters.
///
/// # Errors
/// A fault of the database.
pub async fn change_of(
    cx: &Cx,
    ids: &[ImprovementChangeId],
) -> Result<HashMap<ImprovementChangeId, ToldChange>> {
    let found = store::work::changes(cx.db(), ids).await?;
    Ok(found
        .into_iter()
        .filter_map(|row: change::Model| {
            let stage = row.stage_after?;
            let told = ToldChange {
                id: row.id,
                improvement: row.improvement_id,
                stage,
                words: row.what,
                lang: row.lang,
                by: row.by_id,
            };
            Some((row.id, told))
        })
        .collect())
}

/// A task as its owner's letter tells it.
#[derive(Clone, Debug)]
pub struct ToldTask {
    pub improvement: ImprovementId,
    pub title: String,
    pub owner: Option<PersonId>,
    pub due_on: Option<String>,
    pub done: bool,
}

/// Tasks by their numbers, for letters to their owners.
///
/// # Errors
/// A fault of the database.
pub async fn task_of(
    cx: &Cx,
    ids: &[ImprovementTaskId],
) -> Result<HashMap<ImprovementTaskId, ToldTask>> {
    let found = store::work::tasks(cx.db(), ids).await?;
    Ok(found
        .into_iter()
        .map(|row: task::Model| {
            let told = ToldTask {
                improvement: row.improvement_id,
                title: row.title,
                owner: row.owner_id,
                due_on: row.due_on,
                done: row.done_at.is_some(),
            };
            (row.id, told)
        })
        .collect())
}

/// A case as a letter names it.
#[derive(Clone, Debug)]
pub struct Titled {
    pub title: String,
    pub lang: Lang,
    /// Its page is switched on: the title may be told to anyone.
    pub public: bool,
    pub stage: Stage,
    pub merged: bool,
    /// The latest change of stage; older ones without words of their own are news no more.
    pub last_move: Option<ImprovementChangeId>,
}

/// Cases by their numbers, for letters.
///
/// # Errors
/// A fault of the database.
pub async fn titles(cx: &Cx, ids: &[ImprovementId]) -> Result<HashMap<ImprovementId, Titled>> {
    let mut titles = HashMap::new();
    for row in store::improvements::many(cx.db(), ids).await? {
        let last_move = store::work::last_move(cx.db(), row.id).await?;
        titles.insert(
            row.id,
            Titled {
                title: row.title,
                lang: row.lang,
                public: row.published_at.is_some(),
                stage: row.stage,
                merged: row.merged_into.is_some(),
                last_move,
            },
        );
    }
    Ok(titles)
}
