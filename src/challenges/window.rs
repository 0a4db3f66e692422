//! What other rooms ask: which challenge is this, what does its form ask for, and may this person do that now.

use crate::at_once::window_to;
use crate::form::{Form, Question};
use crate::gate::{self, Standing};
use crate::phase::{Act, Timeline};
use crate::store;
use chrono::{DateTime, Utc};
use entity::challenges::{challenge, question};
use entity::words::{
    AgencyId, ChallengeId, ChallengeState, FormParts, GateDeed, Gates, Lang, PhaseKind, Voting,
};
use hall::error::{Error, Refusal, Result};
use hall::{Cx, Deed, Role, Tx, addresses};
use std::collections::HashMap;

/// A challenge as the rooms above need it: what it is called, where it stands, what it allows.
#[derive(Clone, Debug)]
pub struct Brief {
    pub id: ChallengeId,
    pub agency: AgencyId,
    pub title: String,
    pub lang: Lang,
    pub url: String,
    pub state: ChallengeState,
    pub timeline: Timeline,
    /// IANA name of the zone its dates are written in.
    pub zone: String,
    pub parts: FormParts,
    pub form_version: i64,
    pub gates: Gates,
    pub voting: Voting,
    pub idea_count: i64,
    pub ballot_count: i64,
    /// Brought from elsewhere: its source.
    pub origin: Option<String>,
}

impl Brief {
    pub(crate) fn of(row: &challenge::Model, timeline: Timeline) -> Self {
        Self {
            id: row.id,
            agency: row.agency_id,
            title: row.title.clone(),
            lang: row.lang,
            url: addresses::challenge(row.id),
            state: row.state,
            timeline,
            zone: row.zone.clone(),
            parts: row.form.clone(),
            form_version: row.form_version,
            gates: row.gates.clone(),
            voting: row.voting.clone(),
            idea_count: row.idea_count,
            ballot_count: row.ballot_count,
            origin: row.origin_source.clone(),
        }
    }

    /// The phase at that moment; `None` for a draft and what has not begun.
    pub fn phase(&self, now: DateTime<Utc>) -> Option<PhaseKind> {
        match self.state {
            ChallengeState::Draft => None,
            _ => self.timeline.at(now),
        }
    }

    /// Until when something can be done, whoever asks; `None`: without end.
    ///
    /// # Errors
    /// The refusal that says since when it is closed or when it opens.
    pub fn open(&self, act: Act, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, Refusal> {
        match self.state {
            ChallengeState::Draft => Err(Refusal::NotPartOfChallenge),
            ChallengeState::Cancelled => Err(Refusal::ChallengeCancelled),
            ChallengeState::Published | ChallengeState::Archived => {
                self.timeline.open(act, self.voting.kind, now)
            }
        }
    }

    /// The deed whose gate an act has to pass, if any.
    pub const fn gate_of(act: Act) -> Option<GateDeed> {
        match act {
            Act::Submit => Some(GateDeed::Submit),
            Act::Comment => Some(GateDeed::Comment),
            Act::Support | Act::Vote => Some(GateDeed::Vote),
            Act::Ask | Act::Edit | Act::Evaluate | Act::Decide | Act::CarryOut => None,
        }
    }
}

/// A challenge as one person meets it now.
#[derive(Clone, Debug)]
pub struct Window {
    pub brief: Brief,
    /// The server's clock when it was asked.
    pub now: DateTime<Utc>,
    pub phase: Option<PhaseKind>,
    who: Standing,
}

impl Window {
    pub(crate) fn new(brief: Brief, now: DateTime<Utc>, who: Standing) -> Self {
        let phase = brief.phase(now);
        Self {
            brief,
            now,
            phase,
            who,
        }
    }

    /// Whether this person may do this now, and until when (`None`: without end). First the clock, then the gate.
    ///
    /// # Errors
    /// The refusal in words: closed since when, opens when, not eligible why.
    pub fn may(&self, act: Act) -> Result<Option<DateTime<Utc>>, Refusal> {
        let until = self.brief.open(act, self.now)?;
        self.eligible(act)?;
        Ok(until)
    }

    /// Whether this person is among those an act is for, whenever it is open.
    ///
    /// # Errors
    /// The refusal that says why not.
    pub fn eligible(&self, act: Act) -> Result<(), Refusal> {
        match Brief::gate_of(act) {
            Some(deed) => gate::admits(self.brief.gates.of(deed), deed, &self.who),
            None => Ok(()),
        }
    }

    /// As a verb asks it: `window.check(Act::Submit)?`.
    ///
    /// # Errors
    /// `Conflict` with the refusal.
    pub fn check(&self, act: Act) -> Result<()> {
        self.may(act).map(drop).map_err(Error::from)
    }

    /// Counts of votes and supports are hidden for now.
    pub fn hides_counts(&self) -> bool {
        hides_counts(&self.brief, self.now)
    }
}

/// Counts hidden until the end: from the first idea until the vote closes.
pub fn hides_counts(brief: &Brief, now: DateTime<Utc>) -> bool {
    brief.voting.kind != entity::words::VotingKind::None
        && brief.voting.counts == entity::words::Counts::Hidden
        && brief
            .timeline
            .ends(PhaseKind::Voting)
            .is_some_and(|closes| now < closes)
}

/// What this person may do with the challenge now. One question.
///
/// # Errors
/// `Missing` for a challenge that is not there, or a draft of others.
pub async fn window(cx: &Cx, id: ChallengeId) -> Result<Window> {
    window_to(cx, id, |row| Deed::SeeChallenge(row)).await
}

pub(crate) async fn window_of(
    cx: &Cx,
    row: &challenge::Model,
    timeline: Timeline,
) -> Result<Window> {
    let who = standing(cx, row).await?;
    Ok(Window::new(Brief::of(row, timeline), cx.now(), who))
}

async fn standing(cx: &Cx, row: &challenge::Model) -> Result<Standing> {
    let staff = cx.actor.role_at(row.agency_id) >= Role::Staff;
    let asks = [GateDeed::Submit, GateDeed::Comment, GateDeed::Vote]
        .iter()
        .any(|deed| gate::asks_about_person(row.gates.of(*deed)));
    match cx.actor.person() {
        Some(person) if asks => {
            let found = store::standing::of(cx.db(), row.id, person).await?;
            Ok(Standing { staff, ..found })
        }
        person => Ok(Standing {
            known: person.is_some(),
            staff,
            ..Standing::default()
        }),
    }
}

/// One challenge in short.
///
/// # Errors
/// `Missing` for a challenge that is not there, or a draft of others.
pub async fn brief(cx: &Cx, id: ChallengeId) -> Result<Brief> {
    briefs(cx, &[id]).await?.remove(&id).ok_or(Error::Missing)
}

/// These challenges in short, as far as the asker may see them. One question, however many.
pub async fn briefs(cx: &Cx, ids: &[ChallengeId]) -> Result<HashMap<ChallengeId, Brief>> {
    let found = store::challenges::whole(cx.db(), ids).await?;
    Ok(found
        .into_iter()
        .filter(|(row, _)| cx.could(Deed::SeeChallenge(row)))
        .map(|(row, timeline)| (row.id, Brief::of(&row, timeline)))
        .collect())
}

/// The form of a challenge one has in short already. One question.
pub async fn form_of_brief(cx: &Cx, brief: &Brief) -> Result<Form> {
    let questions = store::forms::questions(cx.db(), brief.id).await?;
    Ok(Form {
        version: brief.form_version,
        parts: brief.parts.clone(),
        questions: questions.into_iter().map(question_of).collect(),
    })
}

/// The form as it is now, with the questions it once had.
///
/// # Errors
/// `Missing` as for the challenge itself.
pub async fn form_of(cx: &Cx, id: ChallengeId) -> Result<Form> {
    let row = store::challenges::find(cx.db(), id).await?;
    cx.may(Deed::SeeChallenge(&row))?;
    form_of_row(cx, &row).await
}

pub(crate) async fn form_of_row(cx: &Cx, row: &challenge::Model) -> Result<Form> {
    let questions = store::forms::questions(cx.db(), row.id).await?;
    Ok(Form {
        version: row.form_version,
        parts: row.form.clone(),
        questions: questions.into_iter().map(question_of).collect(),
    })
}

fn question_of(row: question::Model) -> Question {
    Question {
        id: row.id,
        kind: row.kind,
        label: row.label,
        help: row.help,
        required: row.required,
        options: row.options.0,
        condition: row.condition,
        retired: row.retired_at.is_some(),
    }
}

/// An idea was handed in (1), withdrawn or hidden (-1), or many were.
///
/// # Errors
/// A fault of the database.
pub async fn count_ideas(tx: &Tx, id: ChallengeId, change: i64) -> Result<()> {
    store::challenges::count_ideas(&**tx, id, change).await
}

/// First ballots of so many people, within the transaction that keeps them.
///
/// # Errors
/// A fault of the database.
pub async fn count_ballots(tx: &Tx, id: ChallengeId, change: i64) -> Result<()> {
    store::challenges::count_ballots(&**tx, id, change).await
}
