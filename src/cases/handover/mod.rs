//! A case changes hands: it is offered, with an introduction of three, and accepted or declined on a clock of its own.
//! Whoever gives it keeps it until then, so that nobody's matter is nobody's; its person is told by whom and why.

pub mod api;
mod browse;
mod clock;

pub use browse::{HandoverView, Mine, members_asked, of_case, one, standing};
pub(crate) use browse::{open_view, people_of};
pub(crate) use clock::let_go;
pub use clock::{WatchHandovers, handovers_timetable};

use crate::answer::find_to_work;
use crate::case::{self, Step};
use crate::store;
use agencies::{moment, timestamp};
use entity::cases::{case as row, case_handover, case_message};
use entity::words::{
    CaseHandoverId, CaseId, CaseResult, CaseSide, CaseStatus, CaseWord, HandoverStep, PersonId,
    TeamId,
};
use hall::cx::StaffAct;
use hall::error::{Error, Problems, Refusal, Result};
use hall::says::Say;
use hall::{Cx, Deed, Event, Tx};
use sea_orm::ActiveValue::Set;

/// Working minutes within which an offer is answered.
pub const MINUTES: i64 = 4 * 60;
/// Characters of each part of an introduction: it is read, not studied.
pub const PART_CHARS: usize = 1_000;

/// To whom, and the introduction.
#[derive(Clone, Debug, Default)]
pub struct NewHandover {
    pub to: Option<PersonId>,
    pub team: Option<TeamId>,
    /// What it is about.
    pub about: String,
    /// What was done.
    pub done: String,
    /// What is needed.
    pub needed: String,
    /// Why; its person reads it.
    pub why: String,
}

struct Introduced {
    about: String,
    done: String,
    needed: String,
    why: String,
}

fn introduced(new: &NewHandover) -> Result<Introduced> {
    let mut problems = Problems::default();
    let mut part =
        |field: &'static str, text: &str| match case::checked_text(field, text, PART_CHARS) {
            Ok(text) => Ok(text),
            Err(Error::Invalid(found)) => {
                problems.0.extend(found.0);
                Ok(String::new())
            }
            Err(other) => Err(other),
        };
    let parts = Introduced {
        about: part("handover_about", &new.about)?,
        done: part("handover_done", &new.done)?,
        needed: part("handover_needed", &new.needed)?,
        why: part("handover_why", &new.why)?,
    };
    problems.done()?;
    Ok(parts)
}

/// Offers a case. If nobody has it yet, whoever offers it has it until the offer is accepted.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `handover_to`, `handover_about`, `handover_done`, `handover_needed`,
/// `handover_why`; `AlreadyDecided` for what has ended; `ChangedMeanwhile`.
pub async fn offer(
    cx: &Cx,
    id: CaseId,
    expects: Option<i64>,
    new: NewHandover,
) -> Result<CaseHandoverId> {
    let mut tx = cx.begin().await?;
    let found = find_to_work(cx, &tx, id, expects).await?;
    if matches!(found.status, CaseStatus::Closed | CaseStatus::Declined) {
        return Err(Refusal::AlreadyDecided.into());
    }
    let me = cx.actor.person();
    let owner = found.answerer_id.or(me);
    check_receiver(&tx, &found, owner, &new).await?;
    let said = introduced(&new)?;
    let to_id = match new.to {
        Some(to) => Some(accounts::there_for(cx, to).await?),
        None => None,
    };
    if to_id.is_some() && to_id == owner {
        // They stand in for whoever it is meant for, and have it already.
        return Err(Error::invalid("handover_to", "cases-problem-handover-own"));
    }
    let site = agencies::site(cx).await?;
    let now = cx.now();
    let due = site
        .calendar()?
        .after_minutes(timestamp(now), MINUTES)
        .map_err(|_| Error::fault("the agency's calendar has no open day for years"))?;
    let lang = press::guess_language(&said.why).unwrap_or(cx.lang);
    let kept = store::handovers::keep(
        &*tx,
        case_handover::ActiveModel {
            agency_id: Set(found.agency_id),
            case_id: Set(id),
            from_id: Set(owner),
            offered_by: Set(me),
            meant_for: Set(new.to),
            to_id: Set(to_id),
            team_id: Set(new.team),
            about: Set(said.about),
            done: Set(said.done),
            needed: Set(said.needed),
            why: Set(said.why),
            lang: Set(lang),
            offered_at: Set(now),
            due_at: Set(moment(due.at)),
            counted_by: Set(site.settings.hours.version),
            ..Default::default()
        },
    )
    .await?;
    let mut change = row::ActiveModel {
        id: Set(id),
        version: Set(found.version + 1),
        ..Default::default()
    };
    if found.answerer_id.is_none() && owner.is_some() {
        change.answerer_id = Set(owner);
        change.status = Set(case::after(
            found.status,
            found.first_answered_at.is_some(),
            Step::TakeUp,
        )?);
    }
    store::cases::change(&*tx, change).await?;
    log(&mut tx, "cases-log-handover-offered", &kept).await?;
    tell(&mut tx, &kept, HandoverStep::Offered).await?;
    tx.commit().await?;
    Ok(kept.id)
}

async fn check_receiver(
    tx: &Tx,
    found: &row::Model,
    owner: Option<PersonId>,
    new: &NewHandover,
) -> Result<()> {
    let problem =
        |key: &'static str| Err(Error::Invalid(Problems::one("handover_to", Say::of(key))));
    if store::handovers::open(&**tx, found.id).await?.is_some() {
        return problem("cases-problem-handover-open");
    }
    if new.to.is_none() && new.team.is_none() {
        return problem("cases-problem-handover-nobody");
    }
    if let Some(to) = new.to {
        if Some(to) == owner {
            return problem("cases-problem-handover-own");
        }
        if !store::people::is_staff(&**tx, found.agency_id, to).await? {
            return problem("cases-problem-answerer");
        }
    }
    if let Some(team) = new.team
        && !store::people::is_team(&**tx, found.agency_id, team).await?
    {
        return problem("cases-problem-team");
    }
    Ok(())
}

/// An offer with its case, both held until the transaction ends. The case comes first, as everywhere.
async fn held(cx: &Cx, tx: &Tx, id: CaseHandoverId) -> Result<(case_handover::Model, row::Model)> {
    let seen = store::handovers::find(&**tx, id).await?;
    let found = store::cases::find_for_change(&**tx, seen.case_id).await?;
    cx.may(Deed::AnswerCase(&found))?;
    let offered = store::handovers::find(&**tx, id).await?;
    if offered.ended_at.is_some() {
        return Err(Refusal::AlreadyDecided.into());
    }
    Ok((offered, found))
}

/// Whether somebody is asked by this offer: they are meant, stand in, or serve in the team.
pub(crate) fn is_asked(cx: &Cx, offered: &case_handover::Model) -> bool {
    let Some(signed) = cx.actor.signed() else {
        return false;
    };
    let named = [offered.to_id, offered.meant_for].contains(&Some(signed.id));
    let of_team = offered.to_id.is_none()
        && signed
            .teams
            .iter()
            .any(|membership| Some(membership.team) == offered.team_id);
    (named || of_team) && offered.from_id != Some(signed.id)
}

/// Whether somebody may take an offer back: they made it, or have what is offered.
pub(crate) fn is_mine(cx: &Cx, offered: &case_handover::Model) -> bool {
    let me = cx.actor.person();
    me.is_some() && [offered.offered_by, offered.from_id].contains(&me)
}

/// It is theirs from now on, and its person is told by whom and why. That they are told meets no promise.
///
/// # Errors
/// `Missing`; `Forbidden` for who is not asked; `AlreadyDecided`.
pub async fn accept(cx: &Cx, id: CaseHandoverId) -> Result<CaseId> {
    let mut tx = cx.begin().await?;
    let (offered, found) = held(cx, &tx, id).await?;
    if !is_asked(cx, &offered) {
        return Err(Error::Forbidden);
    }
    let me = cx.person()?;
    let now = cx.now();
    let message = store::messages::keep(
        &*tx,
        case_message::ActiveModel {
            agency_id: Set(found.agency_id),
            case_id: Set(found.id),
            side: Set(CaseSide::Staff),
            word: Set(CaseWord::Handed),
            by_id: Set(Some(me)),
            lang: Set(offered.lang),
            text: Set(offered.why.clone()),
            created_at: Set(now),
            ..Default::default()
        },
    )
    .await?;
    clock::end(&tx, &offered, CaseResult::Met).await?;
    let change = case_handover::ActiveModel {
        id: Set(id),
        ended_at: Set(Some(now)),
        ending: Set(Some(HandoverStep::Accepted)),
        ended_by: Set(Some(me)),
        message_id: Set(Some(message)),
        ..Default::default()
    };
    store::handovers::change(&*tx, change).await?;
    let taken = row::ActiveModel {
        id: Set(found.id),
        answerer_id: Set(Some(me)),
        team_id: Set(offered.team_id.or(found.team_id)),
        status: Set(case::after(
            found.status,
            found.first_answered_at.is_some(),
            Step::TakeUp,
        )?),
        version: Set(found.version + 1),
        ..Default::default()
    };
    store::cases::change(&*tx, taken).await?;
    log(&mut tx, "cases-log-handover-accepted", &offered).await?;
    tell(&mut tx, &offered, HandoverStep::Accepted).await?;
    let case = found.id;
    tx.tell(Event::CaseMessaged { case, message }).await?;
    tx.commit().await?;
    Ok(case)
}

/// It stays where it is, and whoever offered it reads why.
///
/// # Errors
/// `Missing`; `Forbidden` for who is not asked; `Invalid` on `handover_reason`; `AlreadyDecided`.
pub async fn decline(cx: &Cx, id: CaseHandoverId, reason: &str) -> Result<CaseId> {
    let mut tx = cx.begin().await?;
    let (offered, found) = held(cx, &tx, id).await?;
    if !is_asked(cx, &offered) {
        return Err(Error::Forbidden);
    }
    let reason = case::checked_text("handover_reason", reason, PART_CHARS)?;
    clock::end(&tx, &offered, CaseResult::Met).await?;
    finish(cx, &tx, &offered, HandoverStep::Declined, Some(reason)).await?;
    log(&mut tx, "cases-log-handover-declined", &offered).await?;
    tell(&mut tx, &offered, HandoverStep::Declined).await?;
    tx.commit().await?;
    Ok(found.id)
}

/// Whoever offers it keeps it after all.
///
/// # Errors
/// `Missing`; `Forbidden` for anybody else; `AlreadyDecided`.
pub async fn take_back(cx: &Cx, id: CaseHandoverId) -> Result<CaseId> {
    let mut tx = cx.begin().await?;
    let (offered, found) = held(cx, &tx, id).await?;
    if !is_mine(cx, &offered) {
        return Err(Error::Forbidden);
    }
    clock::end(&tx, &offered, CaseResult::Late).await?;
    finish(cx, &tx, &offered, HandoverStep::TakenBack, None).await?;
    log(&mut tx, "cases-log-handover-taken-back", &offered).await?;
    tell(&mut tx, &offered, HandoverStep::TakenBack).await?;
    tx.commit().await?;
    Ok(found.id)
}

async fn finish(
    cx: &Cx,
    tx: &Tx,
    offered: &case_handover::Model,
    ending: HandoverStep,
    reason: Option<String>,
) -> Result<()> {
    let change = case_handover::ActiveModel {
        id: Set(offered.id),
        ended_at: Set(Some(cx.now())),
        ending: Set(Some(ending)),
        ended_by: Set(cx.actor.person()),
        reason: Set(reason),
        ..Default::default()
    };
    store::handovers::change(&**tx, change).await
}

async fn log(tx: &mut Tx, deed: &'static str, offered: &case_handover::Model) -> Result<()> {
    tx.log(StaffAct {
        deed,
        kind: "case",
        thing: offered.case_id.0,
        before: Some(offered.from_id),
        after: Some((offered.team_id, offered.to_id)),
    })
    .await
}

async fn tell(tx: &mut Tx, offered: &case_handover::Model, step: HandoverStep) -> Result<()> {
    let (case, handover) = (offered.case_id, offered.id);
    tx.tell(Event::CaseHandover {
        case,
        handover,
        step,
    })
    .await?;
    tx.tell(Event::CaseChanged { case }).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_introduction_has_three_parts_and_a_reason() {
        let whole = NewHandover {
            about: "A dark stop.".to_owned(),
            done: "The lamp was looked at.".to_owned(),
            needed: "A new cable.".to_owned(),
            why: "She knows the cables.".to_owned(),
            ..NewHandover::default()
        };
        assert!(introduced(&whole).is_ok());
        let bare = NewHandover {
            done: " ".to_owned(),
            needed: "a".repeat(PART_CHARS + 1),
            why: String::new(),
            ..whole
        };
        let Err(Error::Invalid(problems)) = introduced(&bare) else {
            panic!("an introduction of one part was taken");
        };
        let fields: Vec<_> = problems.0.iter().map(|one| one.field.to_string()).collect();
        assert_eq!(fields, ["handover_done", "handover_needed", "handover_why"]);
    }
}
