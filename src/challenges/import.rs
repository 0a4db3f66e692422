//! Challenges brought from elsewhere, each known by its source and its name there. Brought again, it is the same one:
//! its words and dates stay as they are here; only the closing moves along while the source goes on collecting.

use crate::phase::Timeline;
use crate::store;
use chrono::{DateTime, Utc};
use entity::challenges::{challenge as row, phase_change};
use entity::words::{
    Blueprint, ChallengeId, ChallengeMode, ChallengeState, Counts, FormParts, Gate, GateKind,
    Gates, Lang, PhaseKind, ThemeId, Voting, VotingKind,
};
use hall::error::Result;
use hall::{Cx, Deed, Event};
use sea_orm::ActiveValue::Set;

/// A challenge as it arrives.
#[derive(Clone, Debug)]
pub struct ArrivingChallenge {
    /// Its lasting name at the source.
    pub origin_id: String,
    pub origin_url: Option<String>,
    pub title: String,
    pub summary: String,
    /// Markdown.
    pub problem: String,
    pub licence: String,
    pub lang: Lang,
    pub theme: Option<ThemeId>,
    /// In any order; a challenge from elsewhere may have no date for its decision.
    pub phases: Vec<(PhaseKind, DateTime<Utc>)>,
}

/// A challenge that came from elsewhere and waits for its evaluation closes when the source had its last entry. Like every
/// date of a published challenge it moves only later, with a reason in the public list of changes.
///
/// # Errors
/// `Forbidden` for who may not import, `Missing`.
pub async fn collects_until(
    cx: &Cx,
    id: ChallengeId,
    closes: DateTime<Utc>,
    reason: &str,
) -> Result<()> {
    cx.may(Deed::Import)?;
    let mut tx = cx.begin().await?;
    let row = store::challenges::find_for_change(&*tx, id).await?;
    let standing = store::phases::of(&*tx, id).await?;
    let Some(before) = standing
        .ends(PhaseKind::Collecting)
        .filter(|at| standing.starts(PhaseKind::Evaluating) == Some(*at))
    else {
        return Ok(());
    };
    let runs_into_the_next = standing
        .ends(PhaseKind::Evaluating)
        .is_some_and(|next| next <= closes);
    if row.state != ChallengeState::Published || closes <= before || runs_into_the_next {
        return Ok(());
    }
    let moved = standing
        .phases()
        .iter()
        .map(|(kind, at)| match kind {
            PhaseKind::Evaluating => (*kind, closes),
            _ => (*kind, *at),
        })
        .collect();
    store::phases::keep(&*tx, row.agency_id, id, &Timeline::standing(moved)).await?;
    let change = phase_change::ActiveModel {
        agency_id: Set(row.agency_id),
        challenge_id: Set(id),
        kind: Set(PhaseKind::Evaluating),
        before: Set(before),
        after: Set(closes),
        reason: Set(reason.to_owned()),
        by_id: Set(cx.actor.person()),
        created_at: Set(cx.now()),
        ..Default::default()
    };
    let change = store::phases::keep_change(&*tx, change).await?;
    tx.tell(Event::ChallengePhaseMoved {
        challenge: id,
        changes: vec![change],
    })
    .await?;
    tx.commit().await
}

/// Keeps a challenge of a source, or finds the one kept before.
///
/// # Errors
/// `Forbidden` for who may not import.
pub async fn import_challenge(
    cx: &Cx,
    source: &str,
    arriving: ArrivingChallenge,
) -> Result<ChallengeId> {
    cx.may(Deed::Import)?;
    let mut tx = cx.begin().await?;
    let timeline = Timeline::standing(arriving.phases);
    if let Some(id) = store::imports::known(&*tx, source, &arriving.origin_id).await? {
        return Ok(id);
    }
    let now = cx.now();
    let announced = timeline.phases().first().map_or(now, |(_, at)| *at);
    let zone = agencies::site(cx).await?.settings.zone.clone();
    let nobody = Gate {
        kind: GateKind::Staff,
        ..Gate::default()
    };
    let fresh = row::ActiveModel {
        agency_id: Set(cx.agency),
        mode: Set(ChallengeMode::Open),
        state: Set(ChallengeState::Published),
        title: Set(arriving.title.clone()),
        summary: Set(arriving.summary),
        problem: Set(arriving.problem),
        for_whom: Set(String::new()),
        good_answer: Set(String::new()),
        prize: Set(None),
        prize_terms: Set(None),
        licence: Set(arriving.licence),
        effort: Set(None),
        lang: Set(arriving.lang),
        theme_id: Set(arriving.theme),
        area_id: Set(None),
        contact_id: Set(None),
        created_by: Set(None),
        blueprint: Set(Blueprint::IdeasThenDecision),
        form: Set(FormParts::default()),
        form_version: Set(1),
        gates: Set(Gates {
            submit: nobody,
            ..Gates::default()
        }),
        voting: Set(Voting {
            kind: VotingKind::None,
            counts: Counts::Shown,
            ..Voting::default()
        }),
        zone: Set(zone),
        preview_key: Set(ports::secrets::random_key()),
        publish_at: Set(None),
        published_at: Set(Some(announced)),
        cancelled_at: Set(None),
        cancel_reason: Set(None),
        archived_at: Set(None),
        next_change_at: Set(None),
        idea_count: Set(0),
        ballot_count: Set(0),
        version: Set(1),
        origin_source: Set(Some(source.to_owned())),
        origin_id: Set(Some(arriving.origin_id)),
        origin_url: Set(arriving.origin_url),
        created_at: Set(announced),
        updated_at: Set(now),
        ..Default::default()
    };
    let id = store::imports::keep_new(&*tx, fresh, &timeline).await?;
    tx.tell(Event::ChallengeChanged { challenge: id }).await?;
    tx.commit().await?;
    Ok(id)
}
