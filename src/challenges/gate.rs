//! Who may: anyone, people of certain areas, the invited, accounts older than a date, or the agency itself.

use chrono::{DateTime, Utc};
use entity::words::{AreaId, Gate, GateDeed, GateKind};
use hall::error::{Refusal, Result};

/// What there is to know about the asker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Signed in, with a confirmed address.
    pub known: bool,
    pub staff: bool,
    /// When the account was made.
    pub since: Option<DateTime<Utc>>,
    /// Where they say they live.
    pub area: Option<AreaId>,
    pub invited: Vec<GateDeed>,
}

/// Whether this gate lets them do this deed. A visitor is told what the gate asks, not that they are nobody.
pub fn admits(gate: &Gate, deed: GateDeed, who: &Standing) -> Result<(), Refusal> {
    match gate.kind {
        GateKind::Anyone => Ok(()),
        GateKind::Areas => match who.area {
            Some(area) if gate.areas.contains(&area) => Ok(()),
            _ => Err(Refusal::NotOfTheArea),
        },
        GateKind::Invited if who.invited.contains(&deed) => Ok(()),
        GateKind::Invited => Err(Refusal::NotInvited),
        GateKind::Older => match (gate.before, who.since) {
            (None, _) => Ok(()),
            (Some(before), Some(since)) if since < before => Ok(()),
            (Some(before), _) => Err(Refusal::TooNew(before)),
        },
        GateKind::Staff if who.staff => Ok(()),
        GateKind::Staff => Err(Refusal::StaffOnly),
    }
}

/// Whether anything must be looked up about the asker to answer.
pub fn asks_about_person(gate: &Gate) -> bool {
    matches!(
        gate.kind,
        GateKind::Areas | GateKind::Invited | GateKind::Older
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_gate_lets_its_people_in_and_tells_the_others_why_not() {
        let moment: DateTime<Utc> = "2026-09-01T00:00:00Z".parse().unwrap();
        let gate = |kind| Gate {
            kind,
            areas: vec![AreaId(1)],
            before: Some(moment),
        };
        let insider = Standing {
            known: true,
            staff: true,
            since: Some(moment - chrono::TimeDelta::seconds(1)),
            area: Some(AreaId(1)),
            invited: vec![GateDeed::Submit],
        };
        let outsider = Standing {
            known: true,
            since: Some(moment),
            area: Some(AreaId(2)),
            invited: vec![GateDeed::Vote],
            ..Standing::default()
        };
        for kind in GateKind::ALL {
            assert_eq!(
                admits(&gate(*kind), GateDeed::Submit, &insider),
                Ok(()),
                "{kind}"
            );
        }
        let told: Vec<_> = GateKind::ALL
            .iter()
            .map(|kind| admits(&gate(*kind), GateDeed::Submit, &outsider).err())
            .collect();
        assert_eq!(
            told,
            [
                None,
                Some(Refusal::NotOfTheArea),
                Some(Refusal::NotInvited),
                Some(Refusal::TooNew(moment)),
                Some(Refusal::StaffOnly),
            ]
        );
    }
}
