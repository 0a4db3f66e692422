//! The rules of a case: the walk of its statuses, when it can be opened again, what its words may be. Pure functions;
//! the source is `RULES.md`.

use chrono::{DateTime, Duration, Utc};
use entity::words::CaseStatus::{self, Answered, Closed, Declined, InHand, Received};
use entity::words::{ArticleId, ChallengeId, IdeaId, Kind};
use hall::error::{Problems, Refusal, Result};
use hall::says::Say;

/// So long after its end a case opens again as itself; later it begins anew.
pub const REOPENS_FOR: Duration = Duration::days(30);
/// Characters of the subject: what a line of a list shows.
const SUBJECT_CHARS: usize = 90;
const ABOUT_CHARS: usize = 200;
const ADDRESS_CHARS: usize = 500;

/// What can happen to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Staff: a team or a person has it now.
    TakeUp,
    Answer,
    Close,
    Decline,
    /// Its person: says something more.
    Add,
    Helped,
    NotYet,
}

impl Step {
    pub const ALL: &'static [Self] = &[
        Self::TakeUp,
        Self::Answer,
        Self::Close,
        Self::Decline,
        Self::Add,
        Self::Helped,
        Self::NotYet,
    ];
}

/// Where a step leads. `answered`: the staff have said something at least once.
///
/// # Errors
/// `AlreadyDecided` for ending what has ended, `NothingAnswered` for judging an answer that was never given.
pub fn after(status: CaseStatus, answered: bool, step: Step) -> Result<CaseStatus> {
    Ok(match (step, status) {
        (Step::TakeUp, Received) => InHand,
        (Step::TakeUp, as_it_is) => as_it_is,
        (Step::Answer, _) => Answered,
        (Step::Close, Received | InHand | Answered) => Closed,
        (Step::Decline, Received | InHand | Answered) => Declined,
        (Step::Close | Step::Decline, Closed | Declined) => {
            return Err(Refusal::AlreadyDecided.into());
        }
        (Step::Add, Received) => Received,
        (Step::Add, _) => InHand,
        (Step::Helped | Step::NotYet, _) if !answered => {
            return Err(Refusal::NothingAnswered.into());
        }
        (Step::Helped, Declined) => Declined,
        (Step::Helped, _) => Closed,
        (Step::NotYet, _) => InHand,
    })
}

/// Whether the step from one to the other opens it again for the staff.
pub fn reopens(from: CaseStatus, to: CaseStatus) -> bool {
    matches!(from, Answered | Closed | Declined) && matches!(to, InHand)
}

/// What has ended opens again for thirty days.
///
/// # Errors
/// `CaseLongClosed`.
pub fn can_go_on(resolved_at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Result<()> {
    match resolved_at {
        Some(at) if now - at > REOPENS_FOR => Err(Refusal::CaseLongClosed.into()),
        _ => Ok(()),
    }
}

/// What somebody says, trimmed and measured, in the field it was typed in.
///
/// # Errors
/// `Invalid` when it is empty or too long.
pub fn checked_text(field: &'static str, text: &str, most: usize) -> Result<String> {
    let text = plain_breaks(text);
    let mut problems = Problems::default();
    problems.expect(!text.is_empty(), field, Say::of("cases-problem-text-empty"));
    expect_short(&mut problems, field, &text, most);
    problems.done()?;
    Ok(text)
}

/// The same where nothing need be said.
///
/// # Errors
/// `Invalid` when it is too long.
pub fn checked_word(field: &'static str, text: &str, most: usize) -> Result<Option<String>> {
    let text = plain_breaks(text);
    let mut problems = Problems::default();
    expect_short(&mut problems, field, &text, most);
    problems.done()?;
    Ok(Some(text).filter(|text| !text.is_empty()))
}

fn expect_short(problems: &mut Problems, field: &'static str, text: &str, most: usize) {
    let is = text.chars().count();
    problems.expect(
        is <= most,
        field,
        Say::of("cases-problem-text-long")
            .with("most", most)
            .with("is", is),
    );
}

fn plain_breaks(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .trim()
        .to_owned()
}

/// What a line of a list shows of it: the beginning, on one line.
pub fn subject_of(text: &str) -> String {
    press::excerpt(text, SUBJECT_CHARS)
}

/// The page or service in the person's own words.
///
/// # Errors
/// `Invalid` on `about` when it is too long.
pub fn checked_about(about: Option<&str>) -> Result<Option<String>> {
    let about = about
        .unwrap_or_default()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let mut problems = Problems::default();
    problems.expect(
        about.chars().count() <= ABOUT_CHARS,
        "about",
        Say::of("cases-problem-about-long").with("most", ABOUT_CHARS),
    );
    problems.done()?;
    Ok(Some(about).filter(|about| !about.is_empty()))
}

/// A page of this hub as a path, and the thing it is the page of. Queries are left out, and so is every address that is
/// somebody's key.
pub fn page_of(address: &str) -> Option<(String, Option<(Kind, i64)>)> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let fits = path.starts_with('/')
        && !path.starts_with("//")
        && path.len() <= ADDRESS_CHARS
        && !path.contains(|sign: char| sign.is_control() || sign.is_whitespace() || sign == '\\')
        && !hall::addresses::is_secret(path);
    fits.then(|| (path.to_owned(), thing_of(path)))
}

fn thing_of(path: &str) -> Option<(Kind, i64)> {
    let mut parts = path.trim_start_matches('/').split('/');
    let kind = match parts.next()? {
        "ideas" => Kind::Idea,
        "challenges" => Kind::Challenge,
        "knowledge" => Kind::Article,
        _ => return None,
    };
    let id: i64 = parts.next()?.parse().ok()?;
    // Spelled as the site itself spells it.
    let path = match kind {
        Kind::Idea => hall::addresses::idea(IdeaId(id)),
        Kind::Article => hall::addresses::article(ArticleId(id)),
        _ => hall::addresses::challenge(ChallengeId(id)),
    };
    (id > 0 && !path.is_empty()).then_some((kind, id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_walk_of_a_case() {
        let mut table = format!("{:<10}", "");
        for step in Step::ALL {
            table.push_str(&format!("{:<13}", format!("{step:?}")));
        }
        for answered in [false, true] {
            table.push_str(if answered {
                "\n– answered before –"
            } else {
                "\n– never answered –"
            });
            for &status in CaseStatus::ALL {
                table.push_str(&format!("\n{:<10}", status.code()));
                for &step in Step::ALL {
                    let to = match after(status, answered, step) {
                        Ok(to) if reopens(status, to) => format!("{to} *"),
                        Ok(to) => to.to_string(),
                        Err(_) => "–".to_owned(),
                    };
                    table.push_str(&format!("{to:<13}"));
                }
            }
        }
        let table: Vec<&str> = table.lines().map(str::trim_end).collect();
        // A star: it waits for the staff again.
        assert_eq!(
            table.join("\n"),
            "          TakeUp       Answer       Close        Decline      Add          Helped       NotYet\n\
             – never answered –\n\
             received  in_hand      answered     closed       declined     received     –            –\n\
             in_hand   in_hand      answered     closed       declined     in_hand      –            –\n\
             answered  answered     answered     closed       declined     in_hand *    –            –\n\
             closed    closed       answered     –            –            in_hand *    –            –\n\
             declined  declined     answered     –            –            in_hand *    –            –\n\
             – answered before –\n\
             received  in_hand      answered     closed       declined     received     closed       in_hand\n\
             in_hand   in_hand      answered     closed       declined     in_hand      closed       in_hand\n\
             answered  answered     answered     closed       declined     in_hand *    closed       in_hand *\n\
             closed    closed       answered     –            –            in_hand *    closed       in_hand *\n\
             declined  declined     answered     –            –            in_hand *    declined     in_hand *"
        );
    }

    #[test]
    fn what_ended_goes_on_for_thirty_days() {
        let now: DateTime<Utc> = "2026-06-17T06:00:00Z".parse().unwrap();
        assert!(can_go_on(None, now).is_ok());
        assert!(can_go_on(Some(now - REOPENS_FOR), now).is_ok());
        assert!(can_go_on(Some(now - REOPENS_FOR - Duration::seconds(1)), now).is_err());
    }

    #[test]
    fn a_page_is_a_path_of_this_hub_and_nobodys_key() {
        assert_eq!(
            page_of("/ideas/412?sort=top#comments"),
            Some(("/ideas/412".to_owned(), Some((Kind::Idea, 412))))
        );
        assert_eq!(
            page_of("/challenges/7/vote"),
            Some(("/challenges/7/vote".to_owned(), Some((Kind::Challenge, 7))))
        );
        assert_eq!(
            page_of("/knowledge/7?in=fi"),
            Some(("/knowledge/7".to_owned(), Some((Kind::Article, 7))))
        );
        assert_eq!(
            page_of("/pages/terms"),
            Some(("/pages/terms".to_owned(), None))
        );
        for unfit in [
            "",
            "https://elsewhere.example/",
            "//elsewhere.example",
            "javascript:alert(1)",
            "/a\\b",
            "/a b",
            "/track/5f2c",
            "/sign-in/5f2c",
            "/challenges/preview/5f2c",
        ] {
            assert_eq!(page_of(unfit), None, "{unfit}");
        }
    }

    #[test]
    fn words_are_there_and_not_endless() {
        assert!(checked_text("text", " \r\n ", 10).is_err());
        assert!(checked_text("text", "eleven long", 10).is_err());
        assert_eq!(checked_text("text", " a\r\nb ", 10).unwrap(), "a\nb");
        assert_eq!(checked_word("why", "  ", 10).unwrap(), None);
        assert_eq!(
            checked_about(Some("  The  library ")).unwrap().as_deref(),
            Some("The library")
        );
        assert!(checked_about(Some(&"a".repeat(201))).is_err());
    }
}
