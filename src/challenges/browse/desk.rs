//! A challenge as its keepers see it.

use super::one::{pictures, sorted, words_of};
use super::{names, row_of};
use crate::challenge::{Rules, local};
use crate::draft::{QuestionCondition, QuestionInput};
use crate::phase::{ALWAYS, Timeline};
use crate::views::*;
use crate::{said, store};
use entity::challenges::{challenge, question};
use entity::words::{ChallengeId, PersonId, PhaseKind};
use hall::error::Result;
use hall::{Cx, Deed, addresses};

/// A page of a challenge at the desk: each looks up only what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Overview,
    Words,
    Dates,
    Rules,
    Form,
    Talk,
}

/// A challenge as its keepers see it on one page of the desk.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn desk(cx: &Cx, id: ChallengeId, part: Part) -> Result<DeskView> {
    let db = cx.db();
    let (row, timeline) = store::challenges::find_whole(db, id).await?;
    cx.may(Deed::SeeChallenge(&row))?;
    cx.may(Deed::KeepChallenges(row.agency_id))?;
    let site = agencies::site(cx).await?;
    let questions = match part {
        Part::Form => store::forms::questions(db, id).await?,
        _ => Vec::new(),
    };
    let reviews = match part {
        Part::Overview => store::reviews::of(db, id).await?,
        _ => Vec::new(),
    };
    let everything = match part {
        Part::Talk => store::talk::everything(db, id, cx.actor.person(), true).await?,
        _ => Vec::new(),
    };
    let staff = match part {
        Part::Overview | Part::Words => store::people::staff(db, row.agency_id).await?,
        _ => Vec::new(),
    };
    let invited = match part {
        Part::Rules => store::standing::invited(db, id).await?,
        _ => Vec::new(),
    };
    let pictures = match part {
        Part::Words => pictures(cx, id).await?,
        _ => Vec::new(),
    };
    let mut people: Vec<PersonId> = everything
        .iter()
        .flat_map(|one| [one.by_id, one.answered_by])
        .flatten()
        .collect();
    people.extend(reviews.iter().flat_map(|one| [one.asked_by, one.asked_of]));
    let names = names(cx, people).await?;
    let (_, queries, milestones) = sorted(everything, &names, cx.actor.person());
    Ok(DeskView {
        blueprint: row.blueprint,
        words: words_of(&row),
        rules: Rules {
            gates: row.gates.clone(),
            voting: row.voting.clone(),
        },
        parts: row.form.clone(),
        questions: asked(&questions),
        zone: row.zone.clone(),
        phases: desk_phases(cx, &row, &timeline),
        preview_url: addresses::challenge_preview(&row.preview_key),
        publish_at: row.publish_at,
        version: row.version,
        form_version: row.form_version,
        reviews: reviews
            .into_iter()
            .map(|one| ReviewView {
                id: one.id,
                asked_by: names.get(&one.asked_by).cloned(),
                asked_of: names.get(&one.asked_of).cloned(),
                version: one.version,
                older: one.version < row.version,
                outcome: one.outcome,
                remark: one.remark,
                asked_at: one.asked_at,
                decided_at: one.decided_at,
                mine: cx.actor.is(Some(one.asked_of)),
            })
            .collect(),
        invited,
        pictures,
        queries,
        milestones,
        staff: staff.into_iter().map(|one| (one.id, one.name)).collect(),
        row: row_of(cx, &site, &row, timeline),
    })
}

fn desk_phases(cx: &Cx, row: &challenge::Model, timeline: &Timeline) -> Vec<DeskPhase> {
    PhaseKind::ALL
        .iter()
        .map(|kind| {
            let starts = timeline.starts(*kind);
            DeskPhase {
                kind: *kind,
                name: said::phase_name(cx.lang, *kind),
                always: ALWAYS.contains(kind),
                local: starts.map(|at| local(&row.zone, at)).unwrap_or_default(),
                starts: starts.map(|at| said::date(cx.lang, &row.zone, at)),
                begun: starts.is_some_and(|at| at <= cx.now()),
            }
        })
        .collect()
}

/// The questions asked now, as the desk types them: conditions by their place.
fn asked(questions: &[question::Model]) -> Vec<QuestionInput> {
    let standing: Vec<&question::Model> = questions
        .iter()
        .filter(|one| one.retired_at.is_none())
        .collect();
    standing
        .iter()
        .map(|one| QuestionInput {
            id: Some(one.id),
            kind: one.kind,
            label: one.label.clone(),
            help: one.help.clone(),
            required: one.required,
            options: one.options.0.clone(),
            after: one.condition.as_ref().and_then(|condition| {
                let place = standing.iter().position(|of| of.id == condition.question)?;
                Some(QuestionCondition {
                    question: i64::try_from(place).ok()? + 1,
                    is: condition.is.clone(),
                })
            }),
        })
        .collect()
}
