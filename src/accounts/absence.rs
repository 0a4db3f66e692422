//! Somebody on the staff is away, and who stands in for them meanwhile: at most three, one after the other, and never
//! in a circle.

use crate::browse::{self, Profile};
use crate::profile::{log_of, own_row};
use crate::{standing, store};
use chrono::NaiveDate;
use entity::accounts::staff_profile;
use entity::words::PersonId;
use hall::error::{Error, Problems, Result};
use hall::says::Say;
use hall::{Cx, Deed};
use poem_openapi::Object;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// So many may stand in one after the other: the deputy, the deputy's deputy, and one more.
pub const LONGEST_CHAIN: usize = 3;
/// Nobody plans further, and a slip in a year is found.
const LONGEST_DAYS: i64 = 400;

/// From when until when, and who stands in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Object)]
#[oai(deny_unknown_fields)]
pub struct AbsenceInput {
    /// The first day away, as `2026-07-01`, by the agency's own calendar.
    pub from: String,
    /// The last day away.
    pub until: String,
    /// Somebody else on the staff.
    pub deputy: Option<PersonId>,
}

/// An absence as the rules see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Away {
    pub from: NaiveDate,
    pub until: NaiveDate,
    pub deputy: Option<PersonId>,
}

/// What would leave nobody to turn to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Knot {
    Circle,
    Long,
}

/// Who stands in for somebody while all before them are away at the same time.
fn chain(start: PersonId, all: &HashMap<PersonId, Away>) -> Result<Vec<PersonId>, Knot> {
    let mut chain = Vec::new();
    let mut here = start;
    let (mut from, mut until) = (NaiveDate::MIN, NaiveDate::MAX);
    while let Some(away) = all.get(&here) {
        (from, until) = (from.max(away.from), until.min(away.until));
        let (true, Some(deputy)) = (from <= until, away.deputy) else {
            break;
        };
        if deputy == start || chain.contains(&deputy) {
            return Err(Knot::Circle);
        }
        if chain.len() == LONGEST_CHAIN {
            return Err(Knot::Long);
        }
        chain.push(deputy);
        here = deputy;
    }
    Ok(chain)
}

/// Whether everybody who is away has somebody there in the end.
fn untied(all: &HashMap<PersonId, Away>) -> Result<(), Knot> {
    all.keys().try_for_each(|one| chain(*one, all).map(drop))
}

pub(crate) fn away_of(row: &staff_profile::Model) -> Option<Away> {
    Some(Away {
        from: row.away_from.as_deref()?.parse().ok()?,
        until: row.away_until.as_deref()?.parse().ok()?,
        deputy: row.deputy_id,
    })
}

/// The day it is where the agency is.
///
/// # Errors
/// A fault when the agency's zone cannot be read, which cannot be saved.
pub async fn today(cx: &Cx) -> Result<NaiveDate> {
    let site = agencies::site(cx).await?;
    let zone = press::dates::zone(&site.settings.zone).map_err(Error::Fault)?;
    Ok(press::dates::day(&zone, cx.now()))
}

/// Who is there for somebody today: they themselves, or who stands in for them, or for those. Where all of them are away
/// it is the last.
///
/// # Errors
/// A fault of the database.
pub async fn there_for(cx: &Cx, id: PersonId) -> Result<PersonId> {
    let today = today(cx).await?;
    let away: HashMap<PersonId, Away> = store::profiles::away_from(cx.db(), cx.agency, today)
        .await?
        .iter()
        .filter_map(|row| Some((row.person_id, away_of(row)?)))
        .filter(|(_, away)| away.from <= today)
        .collect();
    Ok(stand_in(id, &away))
}

/// `away`: who is away on that day.
fn stand_in(id: PersonId, away: &HashMap<PersonId, Away>) -> PersonId {
    let mut here = id;
    for _ in 0..LONGEST_CHAIN {
        match away.get(&here).and_then(|away| away.deputy) {
            Some(deputy) if deputy != id => here = deputy,
            _ => break,
        }
    }
    here
}

/// Somebody on the staff, or a lead for them, says that they are away and who stands in; what was said before goes.
///
/// # Errors
/// `Missing` for who is not on the staff; `Forbidden`; `Invalid` on `from`, `until` and `deputy`.
pub async fn keep_absence(cx: &Cx, id: PersonId, input: AbsenceInput) -> Result<Profile> {
    let today = today(cx).await?;
    let mut tx = cx.begin().await?;
    // One at a time: two who name each other at once would make a circle.
    store::profiles::hold_agency(&*tx, cx.agency).await?;
    let before = own_row(&tx, id).await?;
    cx.may(Deed::KeepProfile(cx.agency, id))?;
    let away = checked(&input, today)?;
    let deputy = away.deputy.ok_or(Error::Missing)?;
    if !store::profiles::speaks_for(&*tx, cx.agency, deputy).await? {
        return Err(Error::invalid("deputy", "people-problem-deputy-missing"));
    }
    let mut all: HashMap<PersonId, Away> = store::profiles::away_from(&*tx, cx.agency, today)
        .await?
        .iter()
        .filter_map(|row| Some((row.person_id, away_of(row)?)))
        .collect();
    all.insert(id, away);
    match untied(&all) {
        Ok(()) => {}
        Err(Knot::Circle) => {
            return Err(Error::invalid("deputy", "people-problem-deputy-circle"));
        }
        Err(Knot::Long) => {
            let say = Say::of("people-problem-deputy-chain").with("most", LONGEST_CHAIN);
            return Err(Error::Invalid(Problems::one("deputy", say)));
        }
    }
    let kept = [
        away.from.to_string(),
        away.until.to_string(),
        deputy.to_string(),
    ];
    store::profiles::keep_absence(&*tx, id, Some(away), cx.now()).await?;
    log_of(&mut tx, id, "people-log-absence", said(&before), Some(kept)).await?;
    standing::changed(&tx);
    tx.commit().await?;
    browse::profile(cx, id).await
}

/// They are back. Twice is the same as once.
///
/// # Errors
/// `Missing` for who is not on the staff; `Forbidden`.
pub async fn end_absence(cx: &Cx, id: PersonId) -> Result<Profile> {
    let mut tx = cx.begin().await?;
    let before = own_row(&tx, id).await?;
    cx.may(Deed::KeepProfile(cx.agency, id))?;
    if before.away_from.is_some() {
        store::profiles::keep_absence(&*tx, id, None, cx.now()).await?;
        log_of(
            &mut tx,
            id,
            "people-log-back",
            said(&before),
            None::<[String; 3]>,
        )
        .await?;
    }
    standing::changed(&tx);
    tx.commit().await?;
    browse::profile(cx, id).await
}

fn said(row: &staff_profile::Model) -> Option<[String; 3]> {
    let deputy = row.deputy_id.map_or(String::new(), |id| id.to_string());
    Some([row.away_from.clone()?, row.away_until.clone()?, deputy])
}

fn checked(input: &AbsenceInput, today: NaiveDate) -> Result<Away> {
    let mut problems = Problems::default();
    let mut day = |text: &str, field: &'static str| {
        let day: Option<NaiveDate> = text.trim().parse().ok();
        problems.expect(day.is_some(), field, Say::of("people-problem-day"));
        day
    };
    let (from, until) = (day(&input.from, "from"), day(&input.until, "until"));
    if let (Some(from), Some(until)) = (from, until) {
        problems.expect(
            from <= until,
            "until",
            Say::of("people-problem-days-reversed"),
        );
        problems.expect(until >= today, "until", Say::of("people-problem-days-past"));
        problems.expect(
            (until - from).num_days() <= LONGEST_DAYS,
            "until",
            Say::of("people-problem-days-many").with("most", LONGEST_DAYS),
        );
    }
    problems.expect(
        input.deputy.is_some(),
        "deputy",
        Say::of("people-problem-deputy-none"),
    );
    problems.done()?;
    Ok(Away {
        from: from.ok_or(Error::Missing)?,
        until: until.ok_or(Error::Missing)?,
        deputy: input.deputy,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `a 1-9 b` : the person a is away on the days 1 to 9 of July, and b stands in.
    fn town(lines: &[&str]) -> HashMap<PersonId, Away> {
        let person = |name: &str| PersonId(i64::from(name.as_bytes()[0]));
        let july = |day: &str| NaiveDate::from_ymd_opt(2026, 7, day.parse().unwrap()).unwrap();
        lines
            .iter()
            .map(|line| {
                let words: Vec<&str> = line.split(' ').collect();
                let (from, until) = words[1].split_once('-').unwrap();
                let away = Away {
                    from: july(from),
                    until: july(until),
                    deputy: words.get(2).map(|name| person(name)),
                };
                (person(words[0]), away)
            })
            .collect()
    }

    fn judged(lines: &[&str]) -> Result<(), Knot> {
        untied(&town(lines))
    }

    #[test]
    fn three_may_stand_in_one_after_the_other_and_a_fourth_may_not() {
        assert_eq!(judged(&["a 1-9 b"]), Ok(()));
        assert_eq!(judged(&["a 1-9 b", "b 1-9 c", "c 1-9 d"]), Ok(()));
        let four = ["a 1-9 b", "b 1-9 c", "c 1-9 d", "d 1-9 e"];
        assert_eq!(judged(&four), Err(Knot::Long));
        // Whichever of them comes last makes it long.
        for left_out in 0..4 {
            let mut three = four.to_vec();
            three.remove(left_out);
            assert_eq!(judged(&three), Ok(()), "without {left_out}");
        }
        let names = |start: u8, lines: &[&str]| {
            let chain = chain(PersonId(i64::from(start)), &town(lines)).unwrap();
            let letters = chain.iter().map(|one| one.0 as u8 as char);
            letters.collect::<String>()
        };
        assert_eq!(names(b'a', &four[..3]), "bcd");
        assert_eq!(names(b'c', &four[..3]), "d");
        assert_eq!(names(b'x', &four[..3]), "");
    }

    #[test]
    fn nobody_stands_in_for_themself_by_any_way_round() {
        assert_eq!(judged(&["a 1-9 a"]), Err(Knot::Circle));
        assert_eq!(judged(&["a 1-9 b", "b 1-9 a"]), Err(Knot::Circle));
        assert_eq!(
            judged(&["a 1-9 b", "b 1-9 c", "c 1-9 a"]),
            Err(Knot::Circle)
        );
        assert_eq!(
            judged(&["x 1-9 a", "a 1-9 b", "b 1-9 a"]),
            Err(Knot::Circle)
        );
    }

    #[test]
    fn two_who_are_away_one_after_the_other_stand_in_for_each_other() {
        assert_eq!(judged(&["a 1-9 b", "b 10-20 a"]), Ok(()));
        assert_eq!(judged(&["a 1-10 b", "b 10-20 a"]), Err(Knot::Circle));
        // A fourth is away at another time than the first three together.
        let later = ["a 1-9 b", "b 1-9 c", "c 5-9 d", "d 10-20 e"];
        assert_eq!(judged(&later), Ok(()));
    }

    #[test]
    fn days_are_read_or_refused_in_words() {
        let today = NaiveDate::from_ymd_opt(2026, 6, 17).unwrap();
        let says = |from: &str, until: &str| {
            let input = AbsenceInput {
                from: from.to_owned(),
                until: until.to_owned(),
                deputy: Some(PersonId(2)),
            };
            match checked(&input, today) {
                Err(Error::Invalid(problems)) => problems
                    .0
                    .iter()
                    .map(|problem| format!("{} {}", problem.field, problem.say.key))
                    .collect(),
                other => vec![format!("{:?}", other.map(|away| away.until).unwrap())],
            }
        };
        assert_eq!(says(" 2026-06-10 ", "2026-06-17"), ["2026-06-17"]);
        assert_eq!(
            says("tomorrow", "2026-02-30"),
            ["from people-problem-day", "until people-problem-day"]
        );
        assert_eq!(
            says("2026-07-02", "2026-07-01"),
            ["until people-problem-days-reversed"]
        );
        assert_eq!(
            says("2026-06-01", "2026-06-16"),
            ["until people-problem-days-past"]
        );
        assert_eq!(
            says("2026-07-01", "2036-07-01"),
            ["until people-problem-days-many"]
        );
    }
}
