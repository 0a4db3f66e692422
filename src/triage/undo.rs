//! Taking an act back: everything nobody changed since is as it was before, and whoever undoes hears what was not.

use crate::act::{self, Before};
use crate::presence;
use crate::store::{acts, items};
use entity::triage::act as row;
use entity::triage::item::{ActiveModel, Model};
use entity::words::{
    IdeaId, ImprovementId, InboxActId, InboxDeed, InboxItemId, ItemKind, PersonId, ThemeId,
};
use hall::cx::StaffAct;
use hall::{Cx, Deed, Error, Refusal, Result, Tx};
use sea_orm::ActiveValue::Set;
use serde::Serialize;
use std::collections::HashMap;

/// What an undo did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, poem_openapi::Object)]
#[oai(rename = "InboxUndone")]
pub struct Undone {
    pub act: InboxActId,
    pub deed: InboxDeed,
    /// How many are as they were before.
    pub restored: usize,
    /// What somebody changed since stays as they left it.
    pub left: Vec<Left>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, poem_openapi::Object)]
#[oai(rename = "InboxLeft")]
pub struct Left {
    pub id: InboxItemId,
    pub title: String,
    /// Who changed it; none: nobody of the staff.
    pub by: Option<String>,
}

/// Takes an act back.
///
/// # Errors
/// `Missing`, `Forbidden`; `AlreadyUndone`, `TooLateToUndo`.
pub async fn undo(cx: &Cx, id: InboxActId) -> Result<Undone> {
    let mut tx = cx.begin().await?;
    let act = acts::find_for_change(&*tx, id).await?;
    cx.may(Deed::WorkInbox(act.agency_id))?;
    if act.agency_id != cx.agency {
        return Err(Error::Missing);
    }
    if act.undone_at.is_some() {
        return Err(Refusal::AlreadyUndone.into());
    }
    if act.undo_until.is_none_or(|until| until <= cx.now()) {
        return Err(Refusal::TooLateToUndo.into());
    }
    let kept = acts::items(&*tx, id).await?;
    let ids: Vec<InboxItemId> = kept.iter().map(|kept| kept.item_id).collect();
    let rows: HashMap<InboxItemId, Model> = items::many_for_change(&*tx, &ids)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    let mut restored: Vec<(Model, Before)> = Vec::new();
    let mut left: Vec<Model> = Vec::new();
    for kept in kept {
        let Some(row) = rows.get(&kept.item_id) else {
            continue;
        };
        if row.version == kept.version_after {
            restored.push((row.clone(), serde_json::from_value(kept.before)?));
        } else {
            left.push(row.clone());
        }
    }
    put_back(&mut tx, act.deed, &restored).await?;
    acts::change(
        &*tx,
        id,
        row::ActiveModel {
            undone_at: Set(Some(cx.now())),
            undone_by: Set(cx.actor.person()),
            tell_at: Set(None),
            ..Default::default()
        },
    )
    .await?;
    tx.log(StaffAct {
        deed: "triage-log-undone",
        kind: "inbox_act",
        thing: id.0,
        before: Some(serde_json::json!({ "deed": act.deed, "items": act.count })),
        after: Some(serde_json::json!({ "items": restored.len() })),
    })
    .await?;
    tx.commit().await?;
    presence::tell_changed(cx).await;
    told(cx, &act, restored.len(), left).await
}

/// Rows that stood alike go back together; what began in another room ends there in the same transaction.
async fn put_back(tx: &mut Tx, deed: InboxDeed, restored: &[(Model, Before)]) -> Result<()> {
    let cx = tx.cx().clone();
    let mut alike: HashMap<Before, Vec<InboxItemId>> = HashMap::new();
    let mut linked: HashMap<ImprovementId, Vec<improvements::Evidence>> = HashMap::new();
    let mut themes: HashMap<Option<ThemeId>, Vec<IdeaId>> = HashMap::new();
    for (row, before) in restored {
        if let Some(id) = before.improvement {
            linked.entry(id).or_default().extend(act::evidence_of(row));
        }
        if let Some(merge) = before.merge {
            ideas::undo_merge_in(tx, merge).await?;
        }
        if matches!(deed, InboxDeed::Assigned | InboxDeed::Routed) {
            act::hand_case(tx, row, before.team, before.assignee).await?;
        }
        if deed == InboxDeed::Sorted {
            act::sort_cases(tx, std::iter::once((row, before.theme))).await?;
        }
        if deed == InboxDeed::Sorted && row.kind == ItemKind::Idea {
            themes
                .entry(before.theme)
                .or_default()
                .push(IdeaId(row.thing_id));
        }
        let same = Before {
            merge: None,
            improvement: None,
            ..before.clone()
        };
        alike.entry(same).or_default().push(row.id);
    }
    for (id, evidence) in linked {
        improvements::unlink_all(tx, id, &evidence).await?;
    }
    for (theme, ideas) in themes {
        ideas::sort_in(tx, &ideas, theme).await?;
    }
    for (before, ids) in alike {
        let change = ActiveModel {
            changed_by: Set(cx.actor.person()),
            changed_how: Set(Some(InboxDeed::Undone)),
            changed_at: Set(cx.now()),
            ..before.row()
        };
        items::change(&**tx, &ids, change).await?;
    }
    Ok(())
}

async fn told(cx: &Cx, act: &row::Model, restored: usize, left: Vec<Model>) -> Result<Undone> {
    let people: Vec<PersonId> = left.iter().filter_map(|row| row.changed_by).collect();
    let names = accounts::names(cx, &people).await?;
    Ok(Undone {
        act: act.id,
        deed: act.deed,
        restored,
        left: left
            .into_iter()
            .map(|row| Left {
                id: row.id,
                by: row
                    .changed_by
                    .and_then(|id| names.get(&id))
                    .map(|chip| chip.name.clone()),
                title: row.title,
            })
            .collect(),
    })
}
