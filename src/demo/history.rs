//! The town's past in the order it happened: every deed of the files with its moment.
//!
//! Pure: the same content and the same now give the same history, so a filling that was interrupted
//! finds its place again by counting.

use super::content::{Answer, Comment, Content, Idea, Report};
use chrono::{DateTime, Duration, NaiveTime, Utc};
use std::fmt;

/// How far back the first people came, days.
const FIRST_DAY: i64 = 400;

/// One thing somebody did at one moment.
pub struct Happening<'a> {
    pub at: DateTime<Utc>,
    /// The key of whoever did it.
    pub who: String,
    pub deed: Deed<'a>,
}

/// What they did. The idea is the one it was done to.
pub enum Deed<'a> {
    Submit(&'a Idea),
    Edit(&'a Idea),
    Withdraw(&'a Idea),
    /// Several people within a short time; `who` is the first of them.
    Support(&'a Idea, Vec<String>),
    Follow(&'a Idea),
    Comment(&'a Idea, &'a Comment),
    Answer(&'a Idea, &'a Answer),
    Merge(&'a Idea),
    UndoMerge(&'a Idea),
    /// The idea itself, or its comment of that key.
    Report(&'a Idea, &'a Report),
    Hide(&'a Idea),
    Appeal(&'a Idea),
}

/// The day the town begins: before the first idea.
pub fn first_day(now: DateTime<Utc>) -> DateTime<Utc> {
    now - Duration::days(FIRST_DAY)
}

/// For whoever reads why a filling stopped.
impl fmt::Display for Deed<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (word, idea) = match self {
            Self::Submit(idea) => ("submits", idea),
            Self::Edit(idea) => ("edits", idea),
            Self::Withdraw(idea) => ("withdraws", idea),
            Self::Support(idea, _) => ("supports", idea),
            Self::Follow(idea) => ("follows", idea),
            Self::Comment(idea, _) => ("comments on", idea),
            Self::Answer(idea, _) => ("answers", idea),
            Self::Merge(idea) => ("merges", idea),
            Self::UndoMerge(idea) => ("undoes the merge of", idea),
            Self::Report(idea, _) => ("reports", idea),
            Self::Hide(idea) => ("hides", idea),
            Self::Appeal(idea) => ("appeals for", idea),
        };
        write!(f, "{word} {}", idea.key)
    }
}

/// When a person joined: long ago, or just before their first words if they are new.
pub fn joined(content: &Content, key: &str, now: DateTime<Utc>) -> DateTime<Utc> {
    content
        .ideas
        .iter()
        .filter(|idea| idea.author == key)
        .map(|idea| on_day(now, idea.days_ago, &idea.key) - Duration::hours(1))
        .min()
        .filter(|_| {
            content
                .people
                .person
                .iter()
                .any(|person| person.key == key && person.new)
        })
        .unwrap_or_else(|| first_day(now))
}

/// Everything that happened, oldest first.
pub fn tell(content: &Content, now: DateTime<Utc>) -> Vec<Happening<'_>> {
    let crowd = content.people.crowd.size;
    let mut all: Vec<Happening<'_>> = content
        .ideas
        .iter()
        .flat_map(|idea| of_one(idea, crowd, now))
        .collect();
    // Stable: what one idea saw in one minute keeps its order.
    all.sort_by_key(|happening| happening.at);
    all
}

fn of_one(idea: &Idea, crowd: usize, now: DateTime<Utc>) -> Vec<Happening<'_>> {
    let mut days: Vec<(i64, &str, Deed<'_>)> = Vec::new();
    days.push((0, idea.author.as_str(), Deed::Submit(idea)));
    for comment in idea.comments.iter().chain(&idea.late_comments) {
        days.push((
            comment.days_after,
            &comment.author,
            Deed::Comment(idea, comment),
        ));
    }
    if let Some(edit) = &idea.edit {
        days.push((edit.days_after, &idea.author, Deed::Edit(idea)));
    }
    for follower in &idea.followers {
        days.push((1, follower, Deed::Follow(idea)));
    }
    for report in &idea.reports {
        days.push((report.days_after, &report.by, Deed::Report(idea, report)));
    }
    for answer in &idea.answers {
        days.push((answer.days_after, &answer.by, Deed::Answer(idea, answer)));
    }
    if let Some(hidden) = &idea.hidden {
        days.push((hidden.days_after, &hidden.by, Deed::Hide(idea)));
    }
    if let Some(appeal) = &idea.appeal {
        days.push((appeal.days_after, &idea.author, Deed::Appeal(idea)));
    }
    if let Some(merge) = &idea.merge {
        days.push((merge.days_after, &merge.by, Deed::Merge(idea)));
        if let (Some(day), Some(by)) = (merge.undone_after, &merge.undone_by) {
            days.push((day, by, Deed::UndoMerge(idea)));
        }
    }
    if let Some(withdrawn) = &idea.withdrawn {
        days.push((withdrawn.days_after, &idea.author, Deed::Withdraw(idea)));
    }
    days.sort_by_key(|(day, _, _)| *day);

    // Each on its day, at an hour of its own, never before the one before it nor in the future.
    let mut all: Vec<Happening<'_>> = Vec::with_capacity(days.len());
    for (n, (day, who, deed)) in days.into_iter().enumerate() {
        let wished = on_day(now, idea.days_ago - day, &format!("{}{n}", idea.key));
        let at = match all.last() {
            Some(before) if wished <= before.at => before.at + Duration::minutes(7),
            None => on_day(now, idea.days_ago, &idea.key),
            Some(_) => wished,
        };
        all.push(Happening {
            at: at.min(now - Duration::seconds(60)),
            who: who.to_owned(),
            deed,
        });
    }
    let sent = all[0].at;
    all.extend(supports(idea, crowd, sent, gathering_until(idea, now)));
    all
}

/// Support comes while the idea gathers it: many early, fewer later.
fn supports(
    idea: &Idea,
    crowd: usize,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Vec<Happening<'_>> {
    let seed = number_of(&idea.key);
    let people: Vec<String> = idea
        .supporters
        .iter()
        .cloned()
        // 11 and 140 have no common factor, so nobody is met twice.
        .chain((0..idea.more_supporters).map(|n| format!("crowd-{}", (seed + n * 11) % crowd)))
        .collect();
    let handfuls: Vec<_> = people.chunks(9).collect();
    let span = (until - from).num_minutes().max(1);
    handfuls
        .iter()
        .enumerate()
        .map(|(n, handful)| {
            let part = (n as i64 + 1) * (n as i64 + 1);
            let whole = (handfuls.len() as i64 + 1) * (handfuls.len() as i64 + 1);
            Happening {
                at: from + Duration::minutes(span * part / whole),
                who: handful[0].clone(),
                deed: Deed::Support(idea, handful.to_vec()),
            }
        })
        .collect()
}

/// Until the city takes it on, or it goes another way; an open one gathers until now.
fn gathering_until(idea: &Idea, now: DateTime<Utc>) -> DateTime<Utc> {
    let closing = idea
        .answers
        .iter()
        .filter(|answer| !["under_review", "with-council"].contains(&answer.status.as_str()))
        .map(|answer| answer.days_after)
        .chain(idea.merge.iter().map(|merge| merge.days_after))
        .chain(idea.withdrawn.iter().map(|withdrawn| withdrawn.days_after))
        .chain(idea.hidden.iter().map(|hidden| hidden.days_after))
        .min()
        .unwrap_or(idea.days_ago);
    // The evening before: nobody is refused for coming an hour late.
    now - Duration::days(idea.days_ago - closing) - Duration::hours(20)
}

/// A moment between eight and eight, local winter time, of the day so many days ago.
fn on_day(now: DateTime<Utc>, days_ago: i64, key: &str) -> DateTime<Utc> {
    let minute = 6 * 60 + number_of(key) % (12 * 60);
    let day = (now - Duration::days(days_ago)).date_naive();
    let midnight = day.and_time(NaiveTime::MIN).and_utc();
    midnight + Duration::minutes(minute as i64)
}

/// A number that is always the same for the same key.
fn number_of(key: &str) -> usize {
    key.bytes()
        .fold(7_usize, |sum, byte| (sum * 31 + byte as usize) % 1_000_003)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_past_is_past_and_begins_with_the_ideas() {
        let content = Content::read().unwrap();
        let now = "2026-03-29T01:30:00Z".parse().unwrap();
        let past = tell(&content, now);
        let mut sent = std::collections::BTreeSet::new();
        for happening in &past {
            assert!(happening.at < now);
            match &happening.deed {
                Deed::Submit(idea) => assert!(sent.insert(&idea.key)),
                Deed::Support(idea, people) => {
                    assert!(sent.contains(&idea.key), "{} too early", idea.key);
                    assert!(people.len() <= 9);
                }
                Deed::Edit(idea)
                | Deed::Withdraw(idea)
                | Deed::Follow(idea)
                | Deed::Comment(idea, _)
                | Deed::Answer(idea, _)
                | Deed::UndoMerge(idea)
                | Deed::Report(idea, _)
                | Deed::Hide(idea)
                | Deed::Appeal(idea) => assert!(sent.contains(&idea.key)),
                Deed::Merge(idea) => {
                    let into = &idea.merge.as_ref().unwrap().into;
                    assert!(sent.contains(&idea.key) && sent.contains(into));
                }
            }
        }
    }

    #[test]
    fn nobody_supports_an_idea_twice_or_their_own() {
        let content = Content::read().unwrap();
        let now = "2026-06-20T12:00:00Z".parse().unwrap();
        let mut seen = std::collections::BTreeSet::new();
        for happening in tell(&content, now) {
            if let Deed::Support(idea, people) = happening.deed {
                for person in people {
                    assert_ne!(person, idea.author);
                    assert!(
                        seen.insert((idea.key.clone(), person.clone())),
                        "{person} twice on {}",
                        idea.key
                    );
                }
            }
        }
    }
}
