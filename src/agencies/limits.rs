//! Limits an admin may set within bounds, in place of the operator's. The others stand in the settings file, because they
//! are read once, when the hub begins.

use crate::settings;
use entity::words::Settings;
use hall::says::Say;
use hall::{Cx, Problems, Result};
use ports::config::Limits;
use std::collections::BTreeMap;

/// A limit an admin may change.
#[derive(Clone, Copy)]
pub struct Knob {
    pub name: &'static str,
    pub least: i64,
    pub most: i64,
    read: fn(&Limits) -> i64,
    write: fn(&mut Limits, i64),
}

macro_rules! knob {
    ($name:ident, $least:literal ..= $most:literal) => {
        Knob {
            name: stringify!($name),
            least: $least,
            most: $most,
            read: |limits| i64::try_from(limits.$name).unwrap_or(i64::MAX),
            // Within its bounds it fits whatever its type.
            write: |limits, value| limits.$name = value.try_into().unwrap_or(limits.$name),
        }
    };
}

pub const KNOBS: &[Knob] = &[
    knob!(letters_per_address, 1..=50),
    knob!(letters_per_network, 5..=5000),
    knob!(feedback_per_address, 1..=100),
    knob!(feedback_per_network, 1..=1000),
    knob!(images_per_idea, 0..=20),
    knob!(attachments_per_idea, 0..=20),
    knob!(files_per_feedback, 0..=10),
    knob!(files_per_matter, 0..=10),
    knob!(comment_chars, 200..=5000),
    knob!(feedback_chars, 200..=20000),
];

impl Knob {
    /// What it is in these limits.
    pub fn of(&self, limits: &Limits) -> i64 {
        (self.read)(limits)
    }
}

/// The operator's limits with the agency's own in their place. One outside its bounds, as an older version may have
/// allowed it, is left as the operator has it.
pub(crate) fn with_own(operators: &Limits, own: &BTreeMap<String, i64>) -> Limits {
    let mut limits = operators.clone();
    for knob in KNOBS {
        if let Some(value) = own.get(knob.name)
            && (knob.least..=knob.most).contains(value)
        {
            (knob.write)(&mut limits, *value);
        }
    }
    limits
}

/// An admin sets limits; `None` goes back to the operator's. One that is not named stays as it is.
///
/// # Errors
/// `Forbidden`; `Invalid` on the limit's name, for what is out of bounds or no limit.
pub async fn keep_limits(cx: &Cx, wanted: &BTreeMap<String, Option<i64>>) -> Result<Settings> {
    settings::change(cx, "agencies-log-limits-kept", |before| {
        let mut problems = Problems::default();
        let mut limits = before.limits.clone();
        for (name, value) in wanted {
            let Some(knob) = KNOBS.iter().find(|knob| knob.name == name) else {
                problems.add(name.clone(), Say::of("agencies-problem-limit-unknown"));
                continue;
            };
            match value {
                None => drop(limits.remove(knob.name)),
                Some(value) => {
                    problems.expect(
                        (knob.least..=knob.most).contains(value),
                        knob.name,
                        Say::of("agencies-problem-limit")
                            .with("least", knob.least)
                            .with("most", knob.most),
                    );
                    limits.insert(knob.name.to_owned(), *value);
                }
            }
        }
        problems.done()?;
        Ok(Settings {
            limits,
            ..before.clone()
        })
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_limits_stand_in_the_place_of_the_operators_within_their_bounds() {
        let operators = Limits::default();
        let own = BTreeMap::from([
            ("images_per_idea".to_owned(), 2),
            ("letters_per_address".to_owned(), 1_000_000),
            ("nonsense".to_owned(), 7),
        ]);
        let limits = with_own(&operators, &own);
        assert_eq!(limits.images_per_idea, 2);
        assert_eq!(limits.letters_per_address, operators.letters_per_address);
        for knob in KNOBS {
            let is = knob.of(&operators);
            assert!(
                (knob.least..=knob.most).contains(&is),
                "{} begins out of its own bounds",
                knob.name
            );
        }
    }
}
