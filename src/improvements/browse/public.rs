//! One case as everyone sees it, once its page is switched on; and the same before, for the staff to look at.

use super::one::{Sorted, names, title_of, url_of};
use crate::improvement::WALK;
use crate::stages::stage_name;
use crate::store;
use crate::views::{
    ImprovementView, PublicEvidence, PublicMove, PublicNamed, PublicView, WalkStep, dial,
};
use agencies::Site;
use chrono::{DateTime, Utc};
use entity::improvements::improvement;
use entity::words::{ImprovementDeed, ImprovementId, Lang, Stage};
use hall::error::{Error, Result};
use hall::{Cx, Deed, addresses};

/// The public page. Four questions.
///
/// # Errors
/// `Missing` while it is switched off, for the staff too.
pub async fn public_one(cx: &Cx, id: ImprovementId) -> Result<PublicView> {
    let view = whole(cx, id, false).await?;
    match view.published_at {
        Some(_) => Ok(view),
        None => Err(Error::Missing),
    }
}

/// The page as a visitor would see it, before it is switched on.
///
/// # Errors
/// `Missing`; `Forbidden` for whoever is not staff of its agency.
pub async fn preview(cx: &Cx, id: ImprovementId) -> Result<PublicView> {
    whole(cx, id, true).await
}

/// Where a case went on that was merged: the public case its readers are led to.
///
/// # Errors
/// `Missing` where there is none to see.
pub async fn merged_into(cx: &Cx, id: ImprovementId) -> Result<ImprovementId> {
    let mut at = id;
    // Cases merged into cases: nobody merges further than this.
    for _ in 0..10 {
        let row = store::improvements::find(cx.db(), at).await?;
        match row.merged_into {
            Some(into) => at = into,
            None if at != id && row.published_at.is_some() => return Ok(at),
            None => break,
        }
    }
    Err(Error::Missing)
}

async fn whole(cx: &Cx, id: ImprovementId, preview: bool) -> Result<PublicView> {
    let (row, counted) = store::improvements::find_counted(cx.db(), id).await?;
    cx.may(Deed::SeeImprovement(&row))?;
    if preview {
        cx.may(Deed::KeepImprovements(row.agency_id))?;
    } else if row.published_at.is_none() || row.merged_into.is_some() {
        return Err(Error::Missing);
    }
    let site = agencies::site(cx).await?;
    let told = store::evidence::of(cx.db(), id).await?;
    let parts = store::work::everything(cx.db(), id, false).await?;
    let sorted = Sorted::of(cx, &site, parts, &names(cx, Vec::new()).await?, "");
    let staff = !preview && cx.could(Deed::KeepImprovements(row.agency_id));
    let shown: Vec<PublicEvidence> = told
        .iter()
        .filter(|one| one.public == 1)
        .map(|one| PublicEvidence {
            kind: one.kind,
            id: one.thing_id,
            title: title_of(one),
            lang: one.lang,
            url: url_of(one.kind, one.thing_id, one.idea_id, one.challenge_id),
        })
        .collect();
    let history: Vec<PublicMove> = sorted
        .log
        .into_iter()
        .filter(|line| line.deed == ImprovementDeed::Moved)
        .filter_map(|line| {
            let after = line.stage_after?;
            Some(PublicMove {
                stage: after.stage,
                stage_name: after.name,
                html: line.what_html,
                text: line.what,
                lang: line.lang,
                at: line.at,
            })
        })
        .collect();
    Ok(PublicView {
        id: row.id,
        url: addresses::improvement(row.id),
        title: row.title.clone(),
        lang: row.lang,
        stage: row.stage,
        stage_name: stage_name(&site.settings.stages, cx.lang, row.stage),
        walk: walk(&site, cx.lang, &row, &history),
        moved_at: row.moved_at,
        told: row.told.as_deref().map(press::prose),
        told_text: row.told.clone(),
        told_lang: row.told_lang,
        theme: row
            .theme_id
            .and_then(|id| site.theme(id))
            .map(|theme| PublicNamed {
                id: theme.id,
                name: theme.names.in_lang(cx.lang).to_owned(),
            }),
        area: row
            .area_id
            .and_then(|id| site.area(id))
            .map(|area| PublicNamed {
                id: area.id,
                name: area.names.in_lang(cx.lang).to_owned(),
            }),
        team: row
            .team_id
            .zip(counted.team_names)
            .map(|(id, names)| PublicNamed {
                id,
                name: names.in_lang(cx.lang).to_owned(),
            }),
        heard: press::prose(&row.heard),
        doing: press::prose(&row.doing),
        results: press::prose(&row.results),
        words: (row.heard.clone(), row.doing.clone(), row.results.clone()),
        people_count: counted.people_now + counted.strangers_now,
        carried_votes: counted.carried_now,
        private_count: counted.evidence_now - i64::try_from(shown.len()).unwrap_or(0),
        evidence: shown,
        milestones: sorted.milestones,
        challenges: sorted
            .challenges
            .into_iter()
            .filter(|link| link.public)
            .collect(),
        answers: sorted.answers,
        history,
        outcome: row.outcome.clone().filter(|_| row.outcome_public),
        published_at: row.published_at,
        updated_at: row.updated_at,
        preview,
        desk_url: staff.then(|| addresses::desk_improvement(row.id)),
    })
}

/// The stages of work in order; what was declined ends where it stood.
fn walk(
    site: &Site,
    lang: Lang,
    row: &improvement::Model,
    history: &[PublicMove],
) -> Vec<WalkStep> {
    let came = |stage: Stage| -> Option<DateTime<Utc>> {
        history
            .iter()
            .find(|step| step.stage == stage)
            .map(|step| step.at)
            .or((stage == Stage::Triage).then_some(row.created_at))
    };
    let step = |stage: Stage, current: bool, done: bool| WalkStep {
        meaning: dial(stage),
        stage,
        name: stage_name(&site.settings.stages, lang, stage),
        at: (current || done).then(|| came(stage)).flatten(),
        current,
        done,
    };
    if row.stage == Stage::Declined {
        let mut steps: Vec<WalkStep> = WALK
            .iter()
            .filter(|stage| came(**stage).is_some())
            .map(|stage| step(*stage, false, true))
            .collect();
        steps.push(step(Stage::Declined, true, false));
        return steps;
    }
    WALK.iter()
        .map(|stage| step(*stage, *stage == row.stage, *stage < row.stage))
        .collect()
}

impl ImprovementView {
    /// Whether there is enough to show in public.
    pub fn can_be_shown(&self) -> bool {
        !self.heard.is_empty() && !self.doing.is_empty() && self.merged_into.is_none()
    }
}
