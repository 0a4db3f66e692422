//! One person who came by different ways is found by their name or their phone, and the staff say that it is one. Their
//! history is seen together from then on, by the staff alone: nobody reads or hears more than before. It can be undone.

use crate::answer::find_to_work;
use crate::store;
use entity::cases::case_same_person;
use entity::words::CaseId;
use hall::Cx;
use hall::cx::StaffAct;
use hall::error::{Error, Refusal, Result};
use sea_orm::ActiveValue::Set;

/// The people of both are one.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `same_as` for the same case and for what is not there.
pub async fn is_same(cx: &Cx, id: CaseId, other: CaseId) -> Result<()> {
    let mut tx = cx.begin().await?;
    let found = find_to_work(cx, &tx, id, None).await?;
    let there = match store::cases::find(&*tx, other).await {
        Ok(there) => there.agency_id == found.agency_id && other != id,
        Err(Error::Missing) => false,
        Err(wrong) => return Err(wrong),
    };
    if !there {
        return Err(Error::invalid("same_as", "cases-problem-same-person"));
    }
    let (first, second) = (id.min(other), id.max(other));
    if store::same::standing(&*tx, first, second).await?.is_some() {
        return Ok(());
    }
    store::same::keep(
        &*tx,
        case_same_person::ActiveModel {
            agency_id: Set(found.agency_id),
            case_id: Set(first),
            other_id: Set(second),
            by_id: Set(cx.actor.person()),
            at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    tx.log(StaffAct {
        deed: "cases-log-same-person",
        kind: "case",
        thing: id.0,
        before: None::<CaseId>,
        after: Some(other),
    })
    .await?;
    tx.commit().await
}

/// They are two after all.
///
/// # Errors
/// `Missing`, `Forbidden`; `AlreadyUndone`.
pub async fn is_another(cx: &Cx, id: CaseId, other: CaseId) -> Result<()> {
    let mut tx = cx.begin().await?;
    find_to_work(cx, &tx, id, None).await?;
    let (first, second) = (id.min(other), id.max(other));
    let standing = store::same::standing(&*tx, first, second).await?;
    let standing = standing.ok_or(Error::Conflict(Refusal::AlreadyUndone))?;
    let undone = case_same_person::ActiveModel {
        id: Set(standing.id),
        undone_at: Set(Some(cx.now())),
        undone_by: Set(cx.actor.person()),
        ..Default::default()
    };
    store::same::change(&*tx, undone).await?;
    tx.log(StaffAct {
        deed: "cases-log-another-person",
        kind: "case",
        thing: id.0,
        before: Some(other),
        after: None::<CaseId>,
    })
    .await?;
    tx.commit().await
}
