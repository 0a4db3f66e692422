//! The rules of an idea: the walk of its statuses, when it gathers support, what its words may be.
//! Pure functions; the source of every rule is `RULES.md`.

use accounts::texts::{one_line, plain_breaks};
use chrono::{DateTime, Utc};
use entity::ideas::idea::{Model, Standing};
use entity::words::IdeaStatus::{self, *};
use entity::words::{PersonId, Visibility};
use hall::error::{Error, Problems, Refusal, Result};
use hall::says::Say;
use ports::config::Limits;

/// Where staff may lead an idea from here, with an official answer. Merging and withdrawing are deeds of their own.
pub const fn next_steps(from: IdeaStatus) -> &'static [IdeaStatus] {
    match from {
        Open => &[UnderReview, Planned, InProgress, Done, Declined],
        UnderReview => &[Open, Planned, InProgress, Done, Declined],
        Planned => &[UnderReview, InProgress, Done, Declined],
        InProgress => &[Planned, Done, Declined],
        Done => &[InProgress],
        Declined => &[UnderReview],
        Draft | Merged | Withdrawn => &[],
    }
}

/// An answer may also leave the status as it is.
pub fn can_step(from: IdeaStatus, to: IdeaStatus) -> Result<()> {
    let stays = from == to && !next_steps(from).is_empty();
    if stays || next_steps(from).contains(&to) {
        Ok(())
    } else {
        Err(Refusal::NoSuchStep.into())
    }
}

/// Support is given and taken back freely while an idea is open or under review.
pub fn gathers_support(idea: &Standing) -> bool {
    matches!(idea.status, Open | UnderReview) && idea.visibility == Visibility::Public
}

/// One support per person; the author is not counted as a supporter.
pub fn can_be_supported_by(idea: &Standing, person: PersonId) -> Result<()> {
    if idea.author_id == Some(person) {
        return Err(Refusal::OwnIdea.into());
    }
    if gathers_support(idea) {
        Ok(())
    } else {
        Err(Refusal::NotGatheringSupport.into())
    }
}

/// People may talk about everything that is not a draft, hidden, merged or withdrawn.
pub fn takes_comments(idea: &Model) -> bool {
    !matches!(idea.status, Draft | Merged | Withdrawn) && idea.visibility == Visibility::Public
}

pub fn can_be_discussed(idea: &Model) -> Result<()> {
    if takes_comments(idea) {
        Ok(())
    } else {
        Err(Refusal::ClosedForComments.into())
    }
}

/// The author may change the words until the city has begun to act on them; staff may mend them until the end.
pub fn can_be_edited(idea: &Model, by_author: bool) -> Result<()> {
    let open = match idea.status {
        Draft | Open | UnderReview => true,
        Planned | InProgress | Done | Declined => !by_author,
        Merged | Withdrawn => false,
    };
    if open {
        Ok(())
    } else {
        Err(Refusal::NotEditable.into())
    }
}

pub fn can_be_withdrawn(idea: &Model) -> Result<()> {
    if matches!(idea.status, Draft | Open | UnderReview) {
        Ok(())
    } else {
        Err(Refusal::NotWithdrawable.into())
    }
}

/// What may be merged: told in public, and still one of its own.
pub fn can_be_merged(idea: &Model, into: &Model) -> Result<()> {
    let free = |idea: &Model| !matches!(idea.status, Draft | Merged | Withdrawn);
    // Voices given within one challenge stay in it.
    let together = idea.agency_id == into.agency_id && idea.challenge_id == into.challenge_id;
    if idea.id != into.id && together && free(idea) && free(into) {
        Ok(())
    } else {
        Err(Refusal::CannotMerge.into())
    }
}

/// Whether it stands in public lists.
pub fn is_listed(idea: &Model) -> bool {
    idea.visibility == Visibility::Public && !matches!(idea.status, Draft | Merged | Withdrawn)
}

/// The words of an idea, trimmed and measured. Lengths in characters as people count them.
pub fn checked_words(title: &str, text: &str, limits: &Limits) -> Result<(String, String)> {
    let words = measured_words(title, text, limits)?;
    let mut problems = Problems::default();
    problems.expect(
        !words.1.is_empty(),
        "text",
        Say::of("ideas-problem-text-empty"),
    );
    problems.done()?;
    Ok(words)
}

/// The same where a text may be missing: the form of a challenge says whether it is asked for.
pub fn measured_words(title: &str, text: &str, limits: &Limits) -> Result<(String, String)> {
    let title = one_line(title);
    let text = plain_breaks(text);
    let mut problems = Problems::default();
    let length = title.chars().count();
    problems.expect(length > 0, "title", Say::of("ideas-problem-title-empty"));
    problems.expect(
        length <= limits.title_chars,
        "title",
        Say::of("ideas-problem-title-long")
            .with("most", limits.title_chars)
            .with("is", length),
    );
    check_length(&mut problems, &text, limits.text_chars);
    problems.done()?;
    Ok((title, text))
}

/// Letters of a reason for a change.
pub const WHY_CHARS: usize = 300;

/// Why an idea was changed; nobody has to say.
pub fn checked_why(why: Option<&str>) -> Result<Option<String>> {
    let why = one_line(why.unwrap_or_default());
    let mut problems = Problems::default();
    problems.expect(
        why.chars().count() <= WHY_CHARS,
        "why",
        Say::of("ideas-problem-why-long").with("most", WHY_CHARS),
    );
    problems.done()?;
    Ok(Some(why).filter(|why| !why.is_empty()))
}

/// The words of a comment or an answer.
pub fn checked_text(text: &str, most: usize) -> Result<String> {
    let text = plain_breaks(text);
    let mut problems = Problems::default();
    check_text(&mut problems, &text, most);
    problems.done()?;
    Ok(text)
}

/// What it would cost, as people write sums: `1 200`, `1.200`, `1200 €`. Whole units; cents are left out.
pub fn checked_amount(typed: &str) -> Result<Option<i64>> {
    let plain: String = typed
        .chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '€' | '\'' | '’'))
        .collect();
    if plain.is_empty() {
        return Ok(None);
    }
    let wrong = || Error::invalid("amount", "ideas-problem-amount");
    let mut parts: Vec<&str> = plain.split(['.', ',']).collect();
    // One or two digits behind the last sign are cents; three belong to a thousand.
    if parts.len() > 1 && parts.last().is_some_and(|last| last.len() < 3) {
        let cents = parts.pop().unwrap_or_default();
        if cents.is_empty() || !cents.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err(wrong());
        }
    }
    let thousands = parts.iter().skip(1).all(|part| part.len() == 3);
    let digits = parts.concat();
    let fits =
        !digits.is_empty() && digits.len() <= 12 && digits.bytes().all(|d| d.is_ascii_digit());
    if !thousands || !fits {
        return Err(wrong());
    }
    digits.parse().map(Some).map_err(|_| wrong())
}

fn check_text(problems: &mut Problems, text: &str, most: usize) {
    problems.expect(
        !text.is_empty(),
        "text",
        Say::of("ideas-problem-text-empty"),
    );
    check_length(problems, text, most);
}

fn check_length(problems: &mut Problems, text: &str, most: usize) {
    let length = text.chars().count();
    problems.expect(
        length <= most,
        "text",
        Say::of("ideas-problem-text-long")
            .with("most", most)
            .with("is", length),
    );
}

/// How high an idea stands among the trending: newer is higher, and each tenfold of voices is worth a week.
/// A whole number that only changes when a voice is added, so the list needs no recounting as time goes by.
pub fn trend(published: DateTime<Utc>, supporters: i64, comments: i64) -> i64 {
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)] // Rank, not arithmetic.
    let voices = ((supporters + comments / 2).max(1) as f64).log10() * 604_800.0;
    #[allow(clippy::cast_possible_truncation)]
    let bonus = voices as i64;
    published.timestamp() + bonus
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_walk_of_statuses() {
        let table: String = IdeaStatus::ALL
            .iter()
            .map(|from| {
                let to: Vec<_> = next_steps(*from).iter().map(|step| step.code()).collect();
                format!(
                    "{:<12} → {}\n",
                    from.code(),
                    if to.is_empty() {
                        "–".to_owned()
                    } else {
                        to.join(", ")
                    }
                )
            })
            .collect();
        assert_eq!(
            table,
            "draft        → –\n\
             open         → under_review, planned, in_progress, done, declined\n\
             under_review → open, planned, in_progress, done, declined\n\
             planned      → under_review, in_progress, done, declined\n\
             in_progress  → planned, done, declined\n\
             done         → in_progress\n\
             declined     → under_review\n\
             merged       → –\n\
             withdrawn    → –\n"
        );
    }

    #[test]
    fn words_are_tidied_and_measured() {
        let limits = Limits::default();
        let (title, text) = checked_words(
            "  A bench\n by the \u{202e}harbour ",
            "One\r\ntwo\u{0}",
            &limits,
        )
        .unwrap();
        assert_eq!(title, "A bench by the harbour");
        assert_eq!(text, "One\ntwo");
        assert!(checked_words("", "x", &limits).is_err());
        assert!(checked_words(&"ä".repeat(150), "x", &limits).is_ok());
        assert!(checked_words(&"ä".repeat(151), "x", &limits).is_err());
    }

    #[test]
    fn a_sum_is_read_as_people_write_it() {
        for (typed, amount) in [
            ("", None),
            ("1200", Some(1200)),
            ("1 200 €", Some(1200)),
            ("1.200", Some(1200)),
            ("1,200.50", Some(1200)),
            ("1.200,5", Some(1200)),
            ("1’200’000", Some(1_200_000)),
        ] {
            assert_eq!(checked_amount(typed).unwrap(), amount, "{typed}");
        }
        for wrong in ["a lot", "-5", "1.2.3", "1.", "12.3456", "1234567890123"] {
            assert!(checked_amount(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn ten_voices_weigh_half_a_day() {
        let at = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        assert_eq!(trend(at, 10, 0) - trend(at, 1, 0), 604_800);
        assert_eq!(trend(at, 0, 0), at.timestamp());
    }
}
