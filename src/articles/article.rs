//! The rules of an article, as plain functions: how it walks, what it may say. Source: the fifth issue's first sentence.

use chrono::{DateTime, NaiveDate, Utc};
use entity::articles::article;
use entity::words::{ArticleKind, ArticleState, Lang, RelatedKind, ServiceFacts};
use hall::error::{Problems, Refusal, Result};
use hall::says::Say;

pub const TITLE_CHARS: usize = 150;
pub const SUMMARY_CHARS: usize = 400;
pub const BODY_CHARS: usize = 40_000;
pub const FACT_CHARS: usize = 2_000;
pub const WORDS_CHARS: usize = 1_000;
pub const COMMENT_CHARS: usize = 5_000;
/// What is written down as JSON of a guide.
pub const GUIDE_BYTES: usize = 200_000;

/// What can happen to an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    AskReview,
    SendBack,
    /// For the first time, or with what was written since.
    Publish,
    /// The clock: somebody should look whether it still holds.
    FallDue,
    StillGood,
    Retire,
    Reopen,
}

impl Step {
    pub const ALL: &'static [Self] = &[
        Self::AskReview,
        Self::SendBack,
        Self::Publish,
        Self::FallDue,
        Self::StillGood,
        Self::Retire,
        Self::Reopen,
    ];
}

/// The languages in which a reader is served best, the best first: their own, the one the article was begun in, English.
pub(crate) const fn fitting_langs(reader: Lang, own: Lang) -> [Lang; 3] {
    [reader, own, Lang::En]
}

/// Where a step leads. Somebody looks at an article before it is published; what is changed later is published over it.
///
/// # Errors
/// `NoSuchStep`.
pub fn after(state: ArticleState, step: Step) -> Result<ArticleState> {
    use ArticleState::{Draft, Due, InReview, Published, Retired};
    let to = match (step, state) {
        (Step::AskReview, Draft) => InReview,
        (Step::SendBack, InReview) => Draft,
        (Step::Publish, InReview | Published | Due) => Published,
        (Step::FallDue, Published) => Due,
        (Step::StillGood, Published | Due) => Published,
        (Step::Retire, Published | Due) => Retired,
        (Step::Reopen, Retired) => Draft,
        _ => return Err(Refusal::NoSuchStep.into()),
    };
    Ok(to)
}

/// Whether everyone finds it.
pub const fn is_shown(state: ArticleState) -> bool {
    matches!(state, ArticleState::Published | ArticleState::Due)
}

/// Whether an article of this kind stands on such a thing: a story on what people said and what came of it.
pub const fn is_evidence(kind: ArticleKind, thing: RelatedKind) -> bool {
    matches!(kind, ArticleKind::Story)
        && matches!(thing, RelatedKind::Idea | RelatedKind::Improvement)
}

/// The second of two people is told.
///
/// # Errors
/// `ChangedMeanwhile` when another version stands than the one it was changed over.
pub fn stands_at(row: &article::Model, expects: Option<i64>) -> Result<()> {
    match expects {
        Some(expects) if expects != row.version => Err(Refusal::ChangedMeanwhile.into()),
        _ => Ok(()),
    }
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
    problems.expect(!text.is_empty(), field, Say::of("articles-problem-missing"));
    not_longer(field, &text, most, problems);
    text
}

/// A text that may be empty.
pub fn text(field: &'static str, text: &str, most: usize, problems: &mut Problems) -> String {
    let text: String = text
        .replace("\r\n", "\n")
        .chars()
        .filter(|sign| !sign.is_control() || matches!(sign, '\n' | '\t'))
        .collect();
    let text = text.trim().to_owned();
    not_longer(field, &text, most, problems);
    text
}

/// A text that must say something.
pub fn said(field: &'static str, said: &str, most: usize, problems: &mut Problems) -> String {
    let said = text(field, said, most, problems);
    problems.expect(!said.is_empty(), field, Say::of("articles-problem-missing"));
    said
}

fn not_longer(field: &'static str, text: &str, most: usize, problems: &mut Problems) {
    let is = text.chars().count();
    problems.expect(
        is <= most,
        field,
        Say::of("articles-problem-long")
            .with("most", most)
            .with("is", is),
    );
}

pub fn checked_facts(facts: &ServiceFacts, problems: &mut Problems) -> ServiceFacts {
    ServiceFacts {
        for_whom: text("for_whom", &facts.for_whom, FACT_CHARS, problems),
        price: text("price", &facts.price, FACT_CHARS, problems),
        time: text("time", &facts.time, FACT_CHARS, problems),
        how: text("how", &facts.how, FACT_CHARS, problems),
    }
}

/// A local date as forms send it, `2026-11-21`; empty is none.
pub fn date(field: &'static str, typed: Option<&str>, problems: &mut Problems) -> Option<String> {
    let typed = typed.map(str::trim).filter(|typed| !typed.is_empty())?;
    match NaiveDate::parse_from_str(typed, "%Y-%m-%d") {
        Ok(date) => Some(date.to_string()),
        Err(_) => {
            problems.add(field, Say::of("articles-problem-date"));
            None
        }
    }
}

/// The date it is there then.
pub fn local_date(zone: &str, at: DateTime<Utc>) -> NaiveDate {
    let there = jiff::Timestamp::from_second(at.timestamp())
        .ok()
        .and_then(|at| at.in_tz(zone).ok())
        .and_then(|there| there.date().to_string().parse().ok());
    there.unwrap_or_else(|| at.date_naive())
}

/// When somebody should look again, if nobody chose a day: in a year. News are of their day and stay as they were.
pub fn next_look(kind: ArticleKind, today: NaiveDate) -> Option<String> {
    match kind {
        ArticleKind::News => None,
        _ => today
            .checked_add_months(chrono::Months::new(12))
            .map(|day| day.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_walk_of_an_article() {
        let mut table = String::new();
        for &state in ArticleState::ALL {
            let steps: Vec<String> = Step::ALL
                .iter()
                .filter_map(|&step| Some(format!("{step:?} → {}", after(state, step).ok()?)))
                .collect();
            table += &format!("{state}: {}\n", steps.join(", "));
        }
        assert_eq!(
            table,
            "draft: AskReview → in_review\n\
             in_review: SendBack → draft, Publish → published\n\
             published: Publish → published, FallDue → due, StillGood → published, Retire → retired\n\
             due: Publish → published, StillGood → published, Retire → retired\n\
             retired: Reopen → draft\n"
        );
    }

    #[test]
    fn a_page_is_looked_at_again_in_a_year_and_news_never() {
        let today: NaiveDate = "2028-02-29".parse().unwrap();
        assert_eq!(
            next_look(ArticleKind::Service, today).as_deref(),
            Some("2029-02-28")
        );
        assert_eq!(next_look(ArticleKind::News, today), None);
    }

    #[test]
    fn a_day_begins_where_the_city_is() {
        let late = "2026-06-17T21:30:00Z".parse().unwrap();
        assert_eq!(
            local_date("Europe/Helsinki", late).to_string(),
            "2026-06-18"
        );
    }
}
