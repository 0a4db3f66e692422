//! The rules of an improvement, as plain functions: how it walks, and what it may say.

use entity::improvements::improvement;
use entity::words::{Lang, Outcome, Stage, Trial};
use hall::error::{Error, Problems, Refusal, Result};
use hall::says::Say;

pub const TITLE_CHARS: usize = 150;
pub const TEXT_CHARS: usize = 10_000;
pub const NOTE_CHARS: usize = 5_000;
pub const WORDS_CHARS: usize = 5_000;
pub const LINE_CHARS: usize = 300;
pub const REASON_CHARS: usize = 1_000;

/// The stages of work, in their order. Declined stands beside them.
pub const WALK: [Stage; 5] = [
    Stage::Triage,
    Stage::Exploring,
    Stage::Trial,
    Stage::Adopting,
    Stage::Done,
];

/// Where it can go from here. Work goes on to any later stage and back to any earlier one; what is done is taken up
/// again where it was carried out; what was declined begins anew.
pub fn next_stages(from: Stage) -> &'static [Stage] {
    use Stage::{Adopting, Declined, Done, Exploring, Triage, Trial};
    match from {
        Triage => &[Exploring, Trial, Adopting, Done, Declined],
        Exploring => &[Triage, Trial, Adopting, Done, Declined],
        Trial => &[Triage, Exploring, Adopting, Done, Declined],
        Adopting => &[Triage, Exploring, Trial, Done, Declined],
        Done => &[Exploring, Trial, Adopting],
        Declined => &[Triage, Exploring],
    }
}

/// Whether anybody still works on it.
pub const fn is_open(stage: Stage) -> bool {
    !matches!(stage, Stage::Done | Stage::Declined)
}

/// # Errors
/// `MergedElsewhere`, `NoSuchStep`.
pub fn can_move(row: &improvement::Model, to: Stage) -> Result<()> {
    can_be_worked_on(row)?;
    if next_stages(row.stage).contains(&to) {
        Ok(())
    } else {
        Err(Refusal::NoSuchStep.into())
    }
}

/// # Errors
/// `MergedElsewhere` for what goes on within another case.
pub fn can_be_worked_on(row: &improvement::Model) -> Result<()> {
    match row.merged_into {
        Some(_) => Err(Refusal::MergedElsewhere.into()),
        None => Ok(()),
    }
}

/// The second of two people is told.
///
/// # Errors
/// `ChangedMeanwhile` when another version stands than the one it was written over.
pub fn stands_at(row: &improvement::Model, expects: Option<i64>) -> Result<()> {
    match expects {
        Some(expects) if expects != row.version => Err(Refusal::ChangedMeanwhile.into()),
        _ => Ok(()),
    }
}

/// # Errors
/// `CannotMerge` into itself, across agencies, or with one that is merged already.
pub fn can_be_merged(other: &improvement::Model, into: &improvement::Model) -> Result<()> {
    let fits = other.id != into.id
        && other.agency_id == into.agency_id
        && other.merged_into.is_none()
        && into.merged_into.is_none();
    if fits {
        Ok(())
    } else {
        Err(Refusal::CannotMerge.into())
    }
}

/// A page with nothing on it is not switched on.
///
/// # Errors
/// `MergedElsewhere`, `NothingToShow`.
pub fn can_be_shown(row: &improvement::Model) -> Result<()> {
    can_be_worked_on(row)?;
    if row.heard.is_empty() || row.doing.is_empty() {
        return Err(Refusal::NothingToShow.into());
    }
    Ok(())
}

/// One line, without line breaks and control signs.
pub fn one_line(text: &str) -> String {
    text.split(|sign: char| sign.is_control() || sign.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A line that must say something.
pub fn line(field: &'static str, text: &str, most: usize, problems: &mut Problems) -> String {
    let text = one_line(text);
    problems.expect(
        !text.is_empty(),
        field,
        Say::of("improvements-problem-missing"),
    );
    not_longer(field, &text, most, problems);
    text
}

/// A text that may be empty.
pub fn text(field: &'static str, text: &str, most: usize, problems: &mut Problems) -> String {
    let text = text.replace("\r\n", "\n").trim().to_owned();
    not_longer(field, &text, most, problems);
    text
}

/// A text that must say something.
pub fn said(field: &'static str, said: &str, most: usize, problems: &mut Problems) -> String {
    let said = text(field, said, most, problems);
    problems.expect(
        !said.is_empty(),
        field,
        Say::of("improvements-problem-missing"),
    );
    said
}

fn not_longer(field: &'static str, text: &str, most: usize, problems: &mut Problems) {
    problems.expect(
        text.chars().count() <= most,
        field,
        Say::of("improvements-problem-long").with("most", most),
    );
}

/// A local date as forms send it, `2026-11-21`; empty is none.
pub fn date(field: &'static str, typed: Option<&str>, problems: &mut Problems) -> Option<String> {
    let typed = typed.map(str::trim).filter(|typed| !typed.is_empty())?;
    match chrono::NaiveDate::parse_from_str(typed, "%Y-%m-%d") {
        Ok(date) => Some(date.to_string()),
        Err(_) => {
            problems.add(field, Say::of("improvements-problem-date"));
            None
        }
    }
}

/// A local date as it is said, `21 November 2026`.
pub fn day(lang: Lang, date: &str) -> String {
    chrono::NaiveDate::parse_from_str(date, "%Y-%m-%d")
        .ok()
        .and_then(|date| date.and_hms_opt(12, 0, 0))
        .zip(press::dates::zone("UTC").ok())
        .map_or_else(
            || date.to_owned(),
            |(noon, zone)| press::dates::date(lang, &zone, noon.and_utc()),
        )
}

/// # Errors
/// `Invalid`, field by field.
pub fn checked_trial(trial: &Trial) -> Result<Trial> {
    let mut problems = Problems::default();
    let kept = Trial {
        hypothesis: text("hypothesis", &trial.hypothesis, REASON_CHARS, &mut problems),
        measure: text("measure", &trial.measure, REASON_CHARS, &mut problems),
        start_value: text("start_value", &trial.start_value, LINE_CHARS, &mut problems),
        end_value: text("end_value", &trial.end_value, LINE_CHARS, &mut problems),
        learned: text("learned", &trial.learned, NOTE_CHARS, &mut problems),
        starts_on: date("starts_on", trial.starts_on.as_deref(), &mut problems),
        ends_on: date("ends_on", trial.ends_on.as_deref(), &mut problems),
    };
    if let (Some(starts), Some(ends)) = (&kept.starts_on, &kept.ends_on) {
        problems.expect(
            starts <= ends,
            "ends_on",
            Say::of("improvements-problem-ends"),
        );
    }
    problems.done()?;
    Ok(kept)
}

/// Enough for any city's whole budget.
const MOST_CENTS: i64 = 100_000_000_000_000;

/// # Errors
/// `Invalid`, field by field.
pub fn checked_outcome(outcome: &Outcome) -> Result<Outcome> {
    let mut problems = Problems::default();
    let kept = Outcome {
        measured: text("measured", &outcome.measured, REASON_CHARS, &mut problems),
        before: text("before", &outcome.before, LINE_CHARS, &mut problems),
        after: text("after", &outcome.after, LINE_CHARS, &mut problems),
        money: outcome.money,
        currency: outcome.money.map(|_| {
            let typed = outcome.currency.as_deref().map(str::trim).unwrap_or("");
            match typed {
                "" => "EUR".to_owned(),
                other => other.to_ascii_uppercase(),
            }
        }),
    };
    problems.expect(
        kept.money.is_none_or(|cents| cents.abs() <= MOST_CENTS),
        "money",
        Say::of("improvements-problem-money"),
    );
    problems.expect(
        kept.currency.as_deref().is_none_or(|code| {
            code.len() == 3 && code.bytes().all(|sign| sign.is_ascii_uppercase())
        }),
        "currency",
        Say::of("improvements-problem-currency"),
    );
    problems.done()?;
    Ok(kept)
}

/// An amount as people type it, `12 500`, `-300,50`, in cents.
///
/// # Errors
/// `Invalid` on `money`.
pub fn cents(typed: &str) -> Result<Option<i64>> {
    let plain: String = typed
        .chars()
        .filter(|sign| !sign.is_whitespace() && *sign != '\u{202f}' && *sign != '€')
        .map(|sign| match sign {
            ',' => '.',
            '−' | '–' => '-',
            other => other,
        })
        .collect();
    if plain.is_empty() {
        return Ok(None);
    }
    let wrong = || Error::invalid("money", "improvements-problem-money");
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
    let negative = whole.starts_with('-');
    let whole: i64 = whole.trim_start_matches('-').parse().map_err(|_| wrong())?;
    let rest: i64 = match rest.len() {
        0 => 0,
        1 | 2 if rest.bytes().all(|sign| sign.is_ascii_digit()) => {
            format!("{rest:0<2}").parse().map_err(|_| wrong())?
        }
        _ => return Err(wrong()),
    };
    let cents = whole
        .checked_mul(100)
        .and_then(|cents| cents.checked_add(rest))
        .ok_or_else(wrong)?;
    Ok(Some(if negative { -cents } else { cents }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_walk_as_a_table() {
        let mut table = String::new();
        for from in Stage::ALL {
            let line: Vec<String> = Stage::ALL
                .iter()
                .map(|to| match next_stages(*from).contains(to) {
                    true => format!("{:<10}", to.code()),
                    false => format!("{:<10}", "·"),
                })
                .collect();
            table.push_str(format!("{:<10}{}", from.code(), line.concat()).trim_end());
            table.push('\n');
        }
        assert_eq!(
            table,
            "\
triage    ·         exploring trial     adopting  done      declined
exploring triage    ·         trial     adopting  done      declined
trial     triage    exploring ·         adopting  done      declined
adopting  triage    exploring trial     ·         done      declined
done      ·         exploring trial     adopting  ·         ·
declined  triage    exploring ·         ·         ·         ·
"
        );
    }

    #[test]
    fn money_is_read_as_people_type_it() {
        let read = |typed: &str| cents(typed).ok().flatten();
        assert_eq!(read("12 500"), Some(1_250_000));
        assert_eq!(read("12 500,5 €"), Some(1_250_050));
        assert_eq!(read("-300.05"), Some(-30_005));
        assert_eq!(read("−0,5"), Some(-50));
        assert_eq!(read(""), None);
        for wrong in ["a lot", "1.234", "1,2,3", "99999999999999999999"] {
            assert!(cents(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_trial_ends_after_it_began_and_dates_are_dates() {
        let fields = |trial: &Trial| match checked_trial(trial) {
            Err(Error::Invalid(problems)) => problems
                .0
                .iter()
                .map(|problem| problem.field.to_string())
                .collect(),
            _ => Vec::new(),
        };
        let trial = Trial {
            starts_on: Some("2026-05-01".to_owned()),
            ends_on: Some("2026-04-30".to_owned()),
            ..Trial::default()
        };
        assert_eq!(fields(&trial), ["ends_on"]);
        let trial = Trial {
            starts_on: Some("in May".to_owned()),
            start_value: "x".repeat(301),
            ..Trial::default()
        };
        assert_eq!(fields(&trial), ["start_value", "starts_on"]);
    }
}
