//! The report: what an import would do, row by row, before it does anything.
//!
//! It counts what becomes what, names the columns that are used and those that are not, and lists what does not map with
//! the line it stands on and the reason, a few of each kind and how many more.

use crate::fault::Fault;
use crate::record::{Carried, Columns, Foreign, Found, Seal};
use crate::words::said;
use entity::words::{IdeaStatus, Lang, Visibility};
use hall::says::Say;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// Lines listed for one kind of problem.
const LISTED: usize = 10;
/// Names of themes and values listed.
const NAMED: usize = 12;

#[derive(Debug, Default)]
pub struct Report {
    pub source: String,
    pub about: Vec<Say>,
    pub columns: Columns,
    pub rows: u64,
    pub left_out: u64,
    pub broken: u64,
    pub comments: u64,
    pub seen: BTreeMap<Visibility, u64>,
    pub statuses: BTreeMap<IdeaStatus, u64>,
    /// The titles of the challenges there are.
    pub challenges: Vec<String>,
    pub themes: BTreeSet<String>,
    pub languages: BTreeMap<&'static str, u64>,
    pub sums: BTreeMap<String, (u64, i64)>,
    pub carried: Carried,
    problems: Vec<Problem>,
}

/// One kind of problem and where it was met.
#[derive(Debug)]
struct Problem {
    key: String,
    listed: Vec<(Arc<str>, u64, Say)>,
    times: u64,
}

/// Reads everything and writes nothing.
pub fn examine(foreign: &dyn Foreign) -> Result<Report, Fault> {
    let mut report = Report {
        source: foreign.source().to_owned(),
        about: foreign.about(),
        columns: foreign.columns(),
        challenges: foreign
            .challenges()
            .into_iter()
            .map(|one| one.title)
            .collect(),
        ..Report::default()
    };
    let mut known = Known::default();
    // Authors are sealed with a salt of no consequence: the report does not keep them.
    foreign.walk(&Seal::with(""), &mut |mut seen| {
        if let Some(repeated) = known.meets(&seen.found, seen.line) {
            seen.found = Found::LeftOut(repeated);
        }
        report.rows += 1;
        for remark in seen.remarks {
            report.note(&seen.file, seen.line, remark);
        }
        match seen.found {
            Found::Idea(idea) => {
                *report.seen.entry(idea.visibility).or_default() += 1;
                *report.statuses.entry(idea.status).or_default() += 1;
                *report.languages.entry(idea.lang.code()).or_default() += 1;
                report.themes.extend(idea.theme);
                if let Some(amount) = idea.amount {
                    let (ideas, sum) = report
                        .sums
                        .entry(idea.currency.unwrap_or_default())
                        .or_default();
                    *ideas += 1;
                    *sum = sum.saturating_add(amount);
                }
                report.carried.support += idea.carried.support;
                report.carried.against += idea.carried.against;
                report.carried.votes += idea.carried.votes;
            }
            Found::Comment(_) => report.comments += 1,
            Found::LeftOut(why) => {
                report.left_out += 1;
                report.note(&seen.file, seen.line, why);
            }
            Found::Broken(why) => {
                report.broken += 1;
                report.note(&seen.file, seen.line, why);
            }
        }
        true
    })?;
    Ok(report)
}

/// The source ids met so far, as hashes: bounded by the number of rows a file may have. The first of a name is taken.
#[derive(Default)]
pub struct Known(HashMap<u64, u64>);

impl Known {
    /// Says so when this id was met before, and on which line.
    pub fn meets(&mut self, found: &Found, line: u64) -> Option<Say> {
        let mut hasher = DefaultHasher::new();
        let id = match found {
            Found::Idea(idea) => ("idea", &idea.source_id),
            Found::Comment(comment) => ("comment", &comment.source_id),
            _ => return None,
        };
        id.hash(&mut hasher);
        match self.0.entry(hasher.finish()) {
            std::collections::hash_map::Entry::Occupied(first) => Some(
                Say::of("imports-row-repeated")
                    .with("id", id.1.as_str())
                    .with("first", first.get().to_string()),
            ),
            std::collections::hash_map::Entry::Vacant(free) => {
                free.insert(line);
                None
            }
        }
    }
}

impl Report {
    pub fn ideas(&self) -> u64 {
        self.seen.values().sum()
    }

    /// The ideas and comments an import would keep.
    pub fn that_map(&self) -> u64 {
        self.ideas() + self.comments
    }

    fn note(&mut self, file: &Arc<str>, line: u64, say: Say) {
        let at = self
            .problems
            .iter()
            .position(|p| p.key == say.key)
            .unwrap_or_else(|| {
                self.problems.push(Problem {
                    key: say.key.clone(),
                    listed: Vec::new(),
                    times: 0,
                });
                self.problems.len() - 1
            });
        let problem = &mut self.problems[at];
        problem.times += 1;
        if problem.listed.len() < LISTED {
            problem.listed.push((file.clone(), line, say));
        }
    }

    /// The lines on which a kind of problem was met, as far as they are listed.
    pub fn lines_of(&self, key: &str) -> Vec<u64> {
        self.problems
            .iter()
            .filter(|p| p.key == key)
            .flat_map(|p| p.listed.iter().map(|l| l.1))
            .collect()
    }

    /// How often a kind of problem was met.
    pub fn times(&self, key: &str) -> u64 {
        self.problems
            .iter()
            .find(|p| p.key == key)
            .map_or(0, |p| p.times)
    }

    /// The report as lines of text.
    pub fn told(&self, lang: Lang) -> Vec<String> {
        let mut lines = vec![said(
            lang,
            &Say::of("imports-report-source").with("source", self.source.as_str()),
        )];
        lines.extend(self.about.iter().map(|about| said(lang, about)));
        lines.push(String::new());
        lines.extend(self.counts(lang));
        lines.push(String::new());
        lines.extend(self.headings(lang));
        lines.push(String::new());
        lines.extend(self.difficulties(lang));
        lines
    }

    fn counts(&self, lang: Lang) -> Vec<String> {
        let rows = Say::of("imports-report-rows")
            .with("rows", self.rows)
            .with("ideas", self.ideas())
            .with("comments", self.comments)
            .with("out", self.left_out + self.broken);
        let mut below = Vec::new();
        for (visibility, ideas) in &self.seen {
            below.push(Say::of(visibility_key(*visibility)).with("ideas", *ideas));
        }
        for (status, ideas) in self
            .statuses
            .iter()
            .filter(|(status, _)| **status != IdeaStatus::Open)
        {
            let name = said(lang, &Say::of(status_key(*status)));
            below.push(
                Say::of("imports-report-status")
                    .with("status", name)
                    .with("ideas", *ideas),
            );
        }
        if !self.challenges.is_empty() {
            below.push(
                Say::of("imports-report-challenges")
                    .with("challenges", self.challenges.len())
                    .with("names", first_of(&self.challenges)),
            );
        }
        if !self.themes.is_empty() {
            below.push(
                Say::of("imports-report-themes")
                    .with("themes", self.themes.len())
                    .with("names", first_of(&self.themes)),
            );
        }
        for (code, ideas) in &self.languages {
            below.push(
                Say::of("imports-report-language")
                    .with("lang", *code)
                    .with("ideas", *ideas),
            );
        }
        for (currency, (ideas, sum)) in &self.sums {
            let sums = Say::of("imports-report-sum").with("currency", currency.as_str());
            below.push(sums.with("sum", *sum).with("ideas", *ideas));
        }
        if self.carried.support + self.carried.against > 0 {
            let carried = Say::of("imports-report-carried").with("support", self.carried.support);
            below.push(carried.with("against", self.carried.against));
        }
        if self.carried.votes > 0 {
            below.push(Say::of("imports-report-votes").with("votes", self.carried.votes));
        }
        let below = below.iter().map(|say| format!("  {}", said(lang, say)));
        std::iter::once(said(lang, &rows)).chain(below).collect()
    }

    fn headings(&self, lang: Lang) -> Vec<String> {
        let Columns { mapped, unmapped } = &self.columns;
        let mut lines = vec![said(
            lang,
            &Say::of("imports-report-mapped").with("columns", mapped.len()),
        )];
        lines.extend(
            mapped
                .iter()
                .map(|(column, field)| format!("  {column} → {}", said(lang, &Say::of(field)))),
        );
        if !unmapped.is_empty() {
            lines.push(said(
                lang,
                &Say::of("imports-report-unmapped").with("columns", unmapped.len()),
            ));
            lines.extend(unmapped.iter().map(|column| format!("  {column}")));
        }
        lines
    }

    fn difficulties(&self, lang: Lang) -> Vec<String> {
        let opening = if self.problems.is_empty() {
            "imports-report-all-well"
        } else {
            "imports-report-problems"
        };
        let mut lines = vec![said(lang, &Say::of(opening))];
        for problem in &self.problems {
            for (file, line, why) in &problem.listed {
                let place = Say::of("imports-report-place")
                    .with("file", short(file))
                    .with("line", line.to_string());
                lines.push(format!("  {} {}", said(lang, &place), said(lang, why)));
            }
            let more = problem.times - problem.listed.len() as u64;
            if more > 0 {
                lines.push(format!(
                    "  {}",
                    said(lang, &Say::of("imports-report-more").with("more", more))
                ));
            }
        }
        lines
    }
}

/// The first few names, and a sign that there are more.
fn first_of<'a>(names: impl IntoIterator<Item = &'a String>) -> String {
    let mut all = names.into_iter();
    let named: Vec<&str> = all.by_ref().take(NAMED).map(String::as_str).collect();
    let mut names = named.join(" · ");
    if all.next().is_some() {
        names.push_str(" · …");
    }
    names
}

fn short(file: &str) -> &str {
    file.rsplit('/').next().unwrap_or(file)
}

fn visibility_key(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Public => "imports-report-public",
        Visibility::Waiting => "imports-report-waiting",
        Visibility::Hidden => "imports-report-hidden",
    }
}

fn status_key(status: IdeaStatus) -> &'static str {
    match status {
        IdeaStatus::Draft => "imports-status-draft",
        IdeaStatus::Open => "imports-status-open",
        IdeaStatus::UnderReview => "imports-status-under-review",
        IdeaStatus::Planned => "imports-status-planned",
        IdeaStatus::InProgress => "imports-status-in-progress",
        IdeaStatus::Done => "imports-status-done",
        IdeaStatus::Declined => "imports-status-declined",
        IdeaStatus::Merged => "imports-status-merged",
        IdeaStatus::Withdrawn => "imports-status-withdrawn",
    }
}
