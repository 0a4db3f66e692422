//! The walk of a matter: waiting, kept or hidden, appealed, upheld or restored. Pure rules.

use entity::words::{MatterState, Rule};
use hall::says::Say;
use hall::{Problems, Refusal, Result};

pub(crate) const REASON_CHARS: usize = 2000;
pub(crate) const APPEAL_CHARS: usize = 5000;

/// What can be done with a matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Keep,
    Hide,
    Undo,
    Appeal,
    Uphold,
    Restore,
}

/// Where a step leads from a state.
///
/// # Errors
/// `AlreadyDecided`, or `CannotAppeal` for an appeal against anything but a hiding.
pub(crate) fn after(state: MatterState, step: Step) -> Result<MatterState> {
    use MatterState::{Appealed, Hidden, Kept, Restored, Upheld, Waiting};
    let to = match (state, step) {
        (Waiting, Step::Keep) => Kept,
        // What was kept may be looked at again and hidden after all.
        (Waiting | Kept, Step::Hide) => Hidden,
        (Kept | Hidden, Step::Undo) => Waiting,
        (Hidden, Step::Appeal) => Appealed,
        (Appealed, Step::Uphold) => Upheld,
        (Hidden | Appealed | Upheld, Step::Restore) => Restored,
        (_, Step::Appeal) => return Err(Refusal::CannotAppeal.into()),
        _ => return Err(Refusal::AlreadyDecided.into()),
    };
    Ok(to)
}

/// A text somebody else will read: there, and not endless.
pub(crate) fn checked_text(field: &'static str, text: &str, most: usize) -> Result<String> {
    let text = text.trim();
    let mut problems = Problems::default();
    problems.expect(
        !text.is_empty(),
        field,
        Say::of("moderation-problem-text-missing"),
    );
    problems.expect(
        text.chars().count() <= most,
        field,
        Say::of("moderation-problem-text-long").with("most", most),
    );
    problems.done()?;
    Ok(text.to_owned())
}

/// The key of a rule's words.
pub(crate) const fn rule_key(rule: Rule) -> &'static str {
    match rule {
        Rule::Spam => "moderation-rule-spam",
        Rule::Insult => "moderation-rule-insult",
        Rule::Privacy => "moderation-rule-privacy",
        Rule::OffTopic => "moderation-rule-off-topic",
        Rule::Illegal => "moderation-rule-illegal",
        Rule::Other => "moderation-rule-other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEPS: &[Step] = &[
        Step::Keep,
        Step::Hide,
        Step::Undo,
        Step::Appeal,
        Step::Uphold,
        Step::Restore,
    ];

    #[test]
    fn the_walk_of_a_matter() {
        let mut table = String::new();
        for &state in MatterState::ALL {
            let steps: Vec<String> = STEPS
                .iter()
                .filter_map(|&step| Some(format!("{step:?} → {}", after(state, step).ok()?)))
                .collect();
            table += &format!("{state}: {}\n", steps.join(", "));
        }
        assert_eq!(
            table,
            "waiting: Keep → kept, Hide → hidden\n\
             kept: Hide → hidden, Undo → waiting\n\
             hidden: Undo → waiting, Appeal → appealed, Restore → restored\n\
             appealed: Uphold → upheld, Restore → restored\n\
             upheld: Restore → restored\n\
             restored: \n"
        );
    }

    #[test]
    fn a_reason_is_there_and_not_endless() {
        assert!(checked_text("reason", "  ", 10).is_err());
        assert!(checked_text("reason", "eleven long", 10).is_err());
        assert_eq!(
            checked_text("reason", " ten long ", 10).unwrap(),
            "ten long"
        );
    }
}
