//! Polis: the export of one conversation, a folder with `comments.csv` and `summary.csv`.
//!
//! A statement becomes an idea. What its moderators accepted is public, what they rejected is hidden, what nobody looked
//! at waits in this hub's moderation. Agreements and disagreements are carried over as counts; the file with every single
//! vote is not read. The moment is taken from the milliseconds; the date written beside them names zones by letters that
//! mean several places, and is ignored.

use crate::fault::{Fault, What, some_of};
use crate::read::language::Ear;
use crate::read::{Limits, Row, Table, cells, plain};
use crate::record::{
    Carried, Columns, Foreign, Found, ImportedChallenge, ImportedIdea, Seal, Seen,
};
use crate::stamp::Stamp;
use chrono::{DateTime, Utc};
use entity::words::{IdeaStatus, Lang, Visibility};
use hall::says::Say;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

/// A statement is a sentence; as a title it is cut earlier than the hub's bound, so that a list stays a list.
const TITLE_CHARS: usize = 110;

const FIELDS: [(&str, &str); 7] = [
    ("comment-id", "imports-field-id"),
    ("comment-body", "imports-field-text"),
    ("timestamp", "imports-field-date"),
    ("author-id", "imports-field-author"),
    ("agrees", "imports-field-support"),
    ("disagrees", "imports-field-against"),
    ("moderated", "imports-field-visibility"),
];
const NEEDED: usize = 2;

pub struct Polis {
    comments: PathBuf,
    file: Arc<str>,
    source: String,
    topic: Option<String>,
    description: Option<String>,
    url: Option<String>,
    has_votes: bool,
    /// When the first and the last statement came.
    span: Option<(DateTime<Utc>, DateTime<Utc>)>,
    entries: u64,
    name: String,
    at: [Option<usize>; FIELDS.len()],
    columns: Columns,
    width: usize,
    ear: Ear,
    limits: Limits,
    otherwise: Lang,
    stamp: Stamp,
}

impl Polis {
    /// Reads the whole folder once: it is complete and whole, or there is a fault. `otherwise` is the language of what
    /// cannot be told.
    pub fn open(folder: &Path, limits: &Limits, otherwise: Lang) -> Result<Polis, Fault> {
        let comments = folder.join("comments.csv");
        let stamp = Stamp::of(&comments)?;
        let mut table = Table::open(&comments, None, limits)?;
        let mut at = [None; FIELDS.len()];
        for (place, (heading, _)) in at.iter_mut().zip(FIELDS) {
            *place = table.column(heading)?;
        }
        let missing: Vec<&str> = FIELDS
            .iter()
            .zip(at)
            .take(NEEDED)
            .filter(|(_, at)| at.is_none())
            .map(|((heading, _), _)| *heading)
            .collect();
        if !missing.is_empty() {
            let found = some_of(table.headings());
            return Err(Fault::of(
                &comments,
                What::MissingColumns {
                    missing: missing.join(", "),
                    found,
                },
            ));
        }
        let columns = Columns {
            mapped: FIELDS
                .iter()
                .zip(at)
                .filter(|(_, at)| at.is_some())
                .map(|((h, field), _)| ((*h).into(), *field))
                .collect(),
            unmapped: table
                .headings()
                .iter()
                .filter(|h| FIELDS.iter().all(|(name, _)| h != name))
                .cloned()
                .collect(),
        };
        let width = table.headings().len();
        let mut ear = Ear::default();
        let mut span: Option<(DateTime<Utc>, DateTime<Utc>)> = None;
        let mut entries = 0;
        while let Some(row) = table.next_row()? {
            let body = at[1].map_or("", |body| row.cell(body));
            ear.listen(body);
            entries += u64::from(!body.is_empty());
            if let Some(said) = at[2].and_then(|column| cells::moment(row.cell(column))) {
                span = span.map_or(Some((said, said)), |(first, last)| {
                    Some((said.min(first), said.max(last)))
                });
            }
        }
        let summary = folder.join("summary.csv");
        let said = if summary.exists() {
            summary_of(&summary, limits)?
        } else {
            Vec::new()
        };
        let about = |key: &str| {
            said.iter()
                .find(|(k, _)| k == key)
                .map(|(_, v)| v.clone())
                .filter(|v| !v.is_empty())
        };
        let url =
            about("url").filter(|url| url.starts_with("https://") || url.starts_with("http://"));
        let conversation = url
            .as_deref()
            .and_then(|url| url.trim_end_matches('/').rsplit('/').next())
            .map(str::to_owned);
        let folder_name = || {
            folder.file_name().map_or_else(
                || "conversation".into(),
                |n| n.to_string_lossy().into_owned(),
            )
        };
        Ok(Polis {
            file: comments.display().to_string().into(),
            comments,
            source: format!("polis:{}", conversation.unwrap_or_else(folder_name)),
            name: folder_name(),
            span,
            entries,
            topic: about("topic"),
            description: about("conversation-description"),
            url,
            has_votes: folder.join("votes.csv").exists(),
            at,
            columns,
            width,
            ear,
            limits: limits.clone(),
            otherwise,
            stamp,
        })
    }

    fn read(&self, row: &Row, seal: &Seal) -> (Found, Vec<Say>) {
        let mut remarks = Vec::new();
        let [id, body, timestamp, author, agrees, disagrees, moderated] =
            self.at.map(|at| at.map_or("", |column| row.cell(column)));
        if row.len() != self.width {
            let uneven = Say::of("imports-row-uneven")
                .with("found", row.len())
                .with("expected", self.width);
            return (Found::Broken(uneven), remarks);
        }
        if id.is_empty() {
            return (Found::LeftOut(Say::of("imports-row-no-id")), remarks);
        }
        if body.is_empty() {
            return (Found::LeftOut(Say::of("imports-row-no-text")), remarks);
        }
        let (title, _) = plain::title(body, TITLE_CHARS.min(self.limits.title_chars));
        let (text, cut) = plain::shortened(body, self.limits.text_chars);
        if cut {
            remarks.push(Say::of("imports-row-text-cut").with("limit", self.limits.text_chars));
        }
        let created_at = cells::moment(timestamp);
        if created_at.is_none() {
            remarks.push(Say::of("imports-row-no-date").with("value", timestamp));
        }
        let visibility = match moderated {
            "1" => Visibility::Public,
            "-1" => Visibility::Hidden,
            "0" => Visibility::Waiting,
            other => {
                remarks.push(Say::of("imports-row-moderation").with("value", other));
                Visibility::Waiting
            }
        };
        let mut counted = |cell: &str| match cells::count(cell) {
            Ok(count) => count.unwrap_or_default().max(0),
            Err(_) => {
                remarks.push(Say::of("imports-row-not-a-number").with("value", cell));
                0
            }
        };
        let carried = Carried {
            support: counted(agrees),
            against: counted(disagrees),
            votes: 0,
        };
        let idea = ImportedIdea {
            source_id: id.strip_suffix(".0").unwrap_or(id).to_owned(),
            title,
            lang: self
                .ear
                .of(&text)
                .and_then(|l| Lang::from_str(l).ok())
                .unwrap_or(self.otherwise),
            text,
            challenge: Some(self.source.clone()),
            theme: self.topic.clone(),
            area: None,
            place: None,
            amount: None,
            currency: None,
            created_at,
            visibility,
            status: IdeaStatus::Open,
            outcome: None,
            carried,
            author: seal.author(&self.source, author),
            url: self.url.clone(),
        };
        (Found::Idea(Box::new(idea)), remarks)
    }
}

impl Foreign for Polis {
    fn source(&self) -> &str {
        &self.source
    }

    fn columns(&self) -> Columns {
        self.columns.clone()
    }

    fn about(&self) -> Vec<Say> {
        let mut about = Vec::new();
        about.extend(
            self.topic
                .as_deref()
                .map(|topic| Say::of("imports-about-topic").with("topic", topic)),
        );
        about.extend(
            self.description
                .as_deref()
                .map(|text| Say::of("imports-about-description").with("text", text)),
        );
        about.extend(self.has_votes.then(|| Say::of("imports-about-votes-file")));
        about
    }

    fn challenges(&self) -> Vec<ImportedChallenge> {
        let title = self.topic.clone().unwrap_or_else(|| self.name.clone());
        vec![ImportedChallenge {
            source_id: self.source.clone(),
            lang: self
                .ear
                .of(&title)
                .and_then(|lang| Lang::from_str(lang).ok())
                .unwrap_or(self.otherwise),
            title,
            text: self.description.clone(),
            theme: self.topic.clone(),
            url: self.url.clone(),
            first: self.span.map(|(first, _)| first),
            last: self.span.map(|(_, last)| last),
            decided: false,
            entries: self.entries,
        }]
    }

    fn walk(&self, seal: &Seal, visit: &mut dyn FnMut(Seen) -> bool) -> Result<(), Fault> {
        self.stamp.still_holds(&self.comments)?;
        let mut table = Table::open(&self.comments, None, &self.limits)?;
        while let Some(row) = table.next_row()? {
            let line = row.line;
            let (found, remarks) = self.read(&row, seal);
            if !visit(Seen {
                file: self.file.clone(),
                line,
                found,
                remarks,
            }) {
                break;
            }
        }
        Ok(())
    }
}

/// The summary is a table without headings: a name and a value per row.
fn summary_of(path: &Path, limits: &Limits) -> Result<Vec<(String, String)>, Fault> {
    let mut table = Table::open(path, Some(b','), limits)?;
    let mut pairs = Vec::new();
    if let [name, value, ..] = table.headings() {
        pairs.push((name.clone(), value.clone()));
    }
    while let Some(row) = table.next_row()? {
        pairs.push((row.cell(0).to_owned(), row.cell(1).to_owned()));
    }
    Ok(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::examine;
    use std::fs;

    const COMMENTS: &str = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n\
        1403067224363,Wed Jun 18 11:53:44 WIB 2014,48,215,38,18,1,\"Benches by the harbour, please.\"\n\
        1403058803883,Wed Jun 18 09:33:23 WIB 2014,13,8,1,0,-1,Hello.\n\
        1542406176584,Sat Nov 17 05:09:36 WIB 2018,53,215,1.0,0,0,Not sure *any* of <b>this</b> helps.\n\
        not a time,,54,,2,x,7,Odd row\n\
        1542406176584,,55,9,0,0,1,\n";
    const SUMMARY: &str = "topic,A better harbour\nurl,https://pol.is/2abc\nvoters,3\nconversation-description,\"What, if \"\"anything\"\"?\"\n";

    fn folder(comments: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("comments.csv"), comments).unwrap();
        fs::write(folder.path().join("summary.csv"), SUMMARY).unwrap();
        folder
    }

    fn ideas(polis: &Polis) -> Vec<ImportedIdea> {
        let mut ideas = Vec::new();
        polis
            .walk(&Seal::with("s"), &mut |seen| {
                if let Found::Idea(idea) = seen.found {
                    ideas.push(*idea);
                }
                true
            })
            .unwrap();
        ideas
    }

    #[test]
    fn statements_become_ideas_by_what_their_moderators_decided() {
        let folder = folder(COMMENTS);
        let polis = Polis::open(folder.path(), &Limits::default(), Lang::En).unwrap();
        assert_eq!(polis.source(), "polis:2abc");
        let ideas = ideas(&polis);
        let seen: Vec<_> = ideas
            .iter()
            .map(|i| {
                (
                    i.source_id.as_str(),
                    i.visibility,
                    i.carried.support,
                    i.carried.against,
                )
            })
            .collect();
        assert_eq!(
            seen,
            [
                ("48", Visibility::Public, 38, 18),
                ("13", Visibility::Hidden, 1, 0),
                ("53", Visibility::Waiting, 1, 0),
                ("54", Visibility::Waiting, 2, 0),
            ]
        );
        assert_eq!(
            ideas[0].created_at.unwrap().timestamp_millis(),
            1_403_067_224_363
        );
        assert_eq!(ideas[0].theme.as_deref(), Some("A better harbour"));
        assert_eq!(ideas[0].author, ideas[2].author);
        assert_eq!(ideas[3].author, None);
        assert_eq!(ideas[2].text, "Not sure *any* of <b>this</b> helps.");
    }

    #[test]
    fn the_report_names_what_does_not_map_by_line() {
        let folder = folder(COMMENTS);
        let polis = Polis::open(folder.path(), &Limits::default(), Lang::En).unwrap();
        let report = examine(&polis).unwrap();
        assert_eq!(
            (report.rows, report.ideas(), report.left_out, report.broken),
            (5, 4, 1, 0)
        );
        assert_eq!(report.columns.unmapped, ["datetime"]);
        let lines = |key: &str| report.lines_of(key);
        assert_eq!(lines("imports-row-no-date"), [5]);
        assert_eq!(lines("imports-row-moderation"), [5]);
        assert_eq!(lines("imports-row-not-a-number"), [5]);
        assert_eq!(lines("imports-row-no-text"), [6]);
    }

    #[test]
    fn a_folder_without_the_right_columns_is_refused() {
        let wrong = folder("id,text\n1,a\n");
        let fault = Polis::open(wrong.path(), &Limits::default(), Lang::En)
            .err()
            .unwrap();
        assert!(
            matches!(&fault.what, What::MissingColumns { missing, .. } if missing == "comment-id, comment-body")
        );
        let empty = tempfile::tempdir().unwrap();
        assert!(matches!(
            Polis::open(empty.path(), &Limits::default(), Lang::En)
                .err()
                .unwrap()
                .what,
            What::Missing
        ));
    }

    #[test]
    fn a_row_of_another_width_stops_the_import() {
        let folder = folder(&format!(
            "{COMMENTS}1542406176584,,56,9,0,0,1,one,too many\n"
        ));
        let polis = Polis::open(folder.path(), &Limits::default(), Lang::En).unwrap();
        let report = examine(&polis).unwrap();
        assert_eq!(
            (report.broken, report.lines_of("imports-row-uneven")),
            (1, vec![7])
        );
    }
}
