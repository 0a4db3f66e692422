//! What stands behind a case: things of any kind that somebody said, each linked once.

use crate::improvement;
use crate::start::{find_to_keep, line, log};
use crate::store;
use crate::views::Chip;
use entity::improvements::{change, improvement as row};
use entity::words::{EvidenceKind, ImprovementDeed, ImprovementId, Kind};
use hall::error::{Error, Result};
use hall::{Cx, Deed, Event, Tx};
use poem_openapi::Object;
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

/// One thing that somebody said.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Object,
)]
#[oai(rename = "ImprovementEvidence")]
pub struct Evidence {
    pub kind: EvidenceKind,
    pub id: i64,
}

impl Evidence {
    pub const fn new(kind: EvidenceKind, id: i64) -> Self {
        Self { kind, id }
    }

    /// As the rest of the house calls it.
    pub const fn thing(self) -> (Kind, i64) {
        let kind = match self.kind {
            EvidenceKind::Idea => Kind::Idea,
            EvidenceKind::Comment => Kind::Comment,
            EvidenceKind::Question => Kind::Query,
            EvidenceKind::Case => Kind::Case,
        };
        (kind, self.id)
    }

    /// Reads what staff paste: the address of a thing's page, whole or its path, or `idea 412`.
    pub fn read(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let (path, mark) = typed.split_once('#').unwrap_or((typed, ""));
        let path = path.split('?').next().unwrap_or(path);
        let number = |text: &str| text.parse().ok();
        // `/ideas/7#comment-12` and `/challenges/3#question-5` are about what the mark names.
        if let Some(id) = mark.strip_prefix("comment-").and_then(number) {
            return Some(Self::new(EvidenceKind::Comment, id));
        }
        if let Some(id) = mark.strip_prefix("question-").and_then(number) {
            return Some(Self::new(EvidenceKind::Question, id));
        }
        let parts: Vec<&str> = path
            .split(['/', ' '])
            .filter(|part| !part.is_empty())
            .collect();
        let id = parts.last().copied().and_then(number)?;
        let kind = match parts
            .len()
            .checked_sub(2)
            .and_then(|at| parts.get(at))
            .copied()?
        {
            "ideas" | "idea" => EvidenceKind::Idea,
            "comments" | "comment" => EvidenceKind::Comment,
            "questions" | "question" => EvidenceKind::Question,
            "cases" | "case" | "feedback" => EvidenceKind::Case,
            _ => return None,
        };
        Some(Self::new(kind, id))
    }
}

/// Something stands behind a case from now on. Twice is the same as once.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `evidence` for what is not there; `MergedElsewhere`.
pub async fn link(cx: &Cx, id: ImprovementId, evidence: Evidence) -> Result<()> {
    let mut tx = cx.begin().await?;
    link_all(&mut tx, id, &[evidence]).await?;
    tx.commit().await
}

/// The same for many within a change of somebody else's: all of them or none. Answers those that were not behind it yet.
///
/// # Errors
/// As for `link`.
pub async fn link_all(
    tx: &mut Tx,
    id: ImprovementId,
    evidence: &[Evidence],
) -> Result<Vec<Evidence>> {
    let cx = tx.cx().clone();
    let found = find_to_keep(&cx, tx, id).await?;
    improvement::can_be_worked_on(&found)?;
    link_rows(tx, &found, evidence).await
}

pub(crate) async fn link_rows(
    tx: &mut Tx,
    to: &row::Model,
    evidence: &[Evidence],
) -> Result<Vec<Evidence>> {
    let cx = tx.cx().clone();
    let asked: HashSet<Evidence> = evidence.iter().copied().collect();
    let asked: Vec<Evidence> = asked.into_iter().collect();
    let there = store::evidence::things(&**tx, to.agency_id, &asked).await?;
    if there.len() < asked.len() {
        return Err(Error::invalid("evidence", "improvements-problem-evidence"));
    }
    let standing = store::evidence::linked(&**tx, to.id, &asked).await?;
    store::evidence::own(&**tx, to.id, &standing).await?;
    let mut new: Vec<Evidence> = asked
        .into_iter()
        .filter(|one| !standing.contains(one))
        .collect();
    if new.is_empty() {
        return Ok(new);
    }
    new.sort_unstable();
    store::evidence::keep(
        &**tx,
        (to.agency_id, to.id),
        &new,
        cx.actor.person(),
        cx.now(),
    )
    .await?;
    let titles: Vec<String> = new.iter().map(|one| title_of(&there, *one)).collect();
    let lines = titles
        .iter()
        .map(|title| change::ActiveModel {
            what: Set(title.clone()),
            ..line(&cx, to, ImprovementDeed::Linked)
        })
        .collect();
    store::work::keep_changes(&**tx, lines).await?;
    store::improvements::recount(&**tx, to.id).await?;
    log(
        tx,
        "improvements-log-linked",
        to.id,
        None::<String>,
        Some(&new),
    )
    .await?;
    tx.tell_all(new.iter().map(|one| Event::EvidenceLinked {
        improvement: to.id,
        kind: one.kind,
        id: one.id,
    }))
    .await?;
    Ok(new)
}

fn title_of(there: &[store::evidence::Thing], one: Evidence) -> String {
    there
        .iter()
        .find(|thing| thing.kind == one.kind && thing.id == one.id)
        .map_or_else(
            || format!("{} {}", one.kind, one.id),
            |thing| press::excerpt(&thing.title, 150),
        )
}

/// It stands behind the case no longer: whoever said it hears no more of it, unless they are behind it otherwise.
/// What was not behind it stays so.
///
/// # Errors
/// `Missing`, `Forbidden`; `MergedElsewhere`.
pub async fn unlink(cx: &Cx, id: ImprovementId, evidence: Evidence) -> Result<()> {
    let mut tx = cx.begin().await?;
    unlink_all(&mut tx, id, &[evidence]).await?;
    tx.commit().await
}

/// The same for many within a change of somebody else's. Answers those that were behind it.
///
/// # Errors
/// As for `unlink`.
pub async fn unlink_all(
    tx: &mut Tx,
    id: ImprovementId,
    evidence: &[Evidence],
) -> Result<Vec<Evidence>> {
    let cx = tx.cx().clone();
    let found = find_to_keep(&cx, tx, id).await?;
    improvement::can_be_worked_on(&found)?;
    let standing = store::evidence::linked(&**tx, id, evidence).await?;
    let mut gone: Vec<Evidence> = standing.into_iter().collect();
    if gone.is_empty() {
        return Ok(gone);
    }
    gone.sort_unstable();
    let there = store::evidence::things(&**tx, found.agency_id, &gone).await?;
    for kind in EvidenceKind::ALL {
        let things: Vec<i64> = gone
            .iter()
            .filter(|one| one.kind == *kind)
            .map(|one| one.id)
            .collect();
        store::evidence::drop(&**tx, id, *kind, &things).await?;
    }
    let lines = gone
        .iter()
        .map(|one| change::ActiveModel {
            what: Set(title_of(&there, *one)),
            ..line(&cx, &found, ImprovementDeed::Unlinked)
        })
        .collect();
    store::work::keep_changes(&**tx, lines).await?;
    store::improvements::recount(&**tx, id).await?;
    log(
        tx,
        "improvements-log-unlinked",
        id,
        Some(&gone),
        None::<String>,
    )
    .await?;
    tx.tell_all(gone.iter().map(|one| Event::EvidenceUnlinked {
        improvement: id,
        kind: one.kind,
        id: one.id,
    }))
    .await?;
    Ok(gone)
}

/// The cases each of these things stands behind, for the staff of the agency. Two questions.
///
/// # Errors
/// `Forbidden`.
pub async fn of_things(cx: &Cx, things: &[Evidence]) -> Result<HashMap<Evidence, Vec<Chip>>> {
    cx.may(Deed::KeepImprovements(cx.agency))?;
    let found = store::evidence::cases_of(cx.db(), things).await?;
    let ids: HashSet<ImprovementId> = found.iter().map(|one| one.improvement_id).collect();
    let ids: Vec<ImprovementId> = ids.into_iter().collect();
    let site = agencies::site(cx).await?;
    let chips: HashMap<ImprovementId, Chip> = store::improvements::many(cx.db(), &ids)
        .await?
        .iter()
        .filter(|row| cx.could(Deed::SeeImprovement(row)))
        .map(|row| (row.id, Chip::of(&site, cx.lang, row)))
        .collect();
    let mut cases: HashMap<Evidence, Vec<Chip>> = HashMap::new();
    for one in found {
        if let Some(chip) = chips.get(&one.improvement_id) {
            cases
                .entry(Evidence::new(one.kind, one.thing_id))
                .or_default()
                .push(chip.clone());
        }
    }
    Ok(cases)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_staff_paste_is_read() {
        let read = |typed| Evidence::read(typed).map(|one| (one.kind, one.id));
        let idea = Some((EvidenceKind::Idea, 412));
        assert_eq!(read("/ideas/412"), idea);
        assert_eq!(
            read(" https://kuusilahti.example/ideas/412?sort=newest "),
            idea
        );
        assert_eq!(read("idea 412"), idea);
        assert_eq!(
            read("/ideas/412?thread=9#comment-9"),
            Some((EvidenceKind::Comment, 9))
        );
        assert_eq!(read("/comments/9"), Some((EvidenceKind::Comment, 9)));
        assert_eq!(
            read("/challenges/3#question-5"),
            Some((EvidenceKind::Question, 5))
        );
        assert_eq!(
            read("/challenges/questions/5"),
            Some((EvidenceKind::Question, 5))
        );
        for other in ["", "412", "/challenges/3", "a bench", "/ideas/new"] {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
