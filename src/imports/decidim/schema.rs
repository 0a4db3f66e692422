//! The columns of Decidim's open data, under the names they have had.
//!
//! Proposals, early: `id`, `title`, `body`, `category/name/<lang>`, `scope/name/<lang>`, `state`, `reference`, `supports`,
//! `endorsements`, `published_at`, `url`. Later: `title/<lang>`, `votes`, `endorsements/total_count` and then
//! `likes/total_count`, `taxonomies/name`, `author/id`, `withdrawn`, `withdrawn_at`, `state_published_at`, `answered_at`,
//! `cost`. Database exports add `component_id` and `proposal_votes_count`. Comments: `id`, `created_at`, `body` with
//! `locale`, or `body/<lang>`, `author/…`, `alignment`, `commentable_id`, `commentable_type`, `root_commentable_url`.

use super::threads::Parent;
use crate::fault::{Fault, What, some_of};
use crate::read::{Row, Table, plain};
use crate::record::Columns;
use entity::words::IdeaStatus;
use hall::says::Say;

/// Machine translations stand in columns of their own; only what people wrote is taken.
const BY_MACHINE: &str = "machine_translations";

/// A text kept in one column, or in one column per language, or as JSON in one column.
#[derive(Debug, Default)]
pub struct Translated {
    whole: Option<usize>,
    languages: Vec<(String, usize)>,
}

impl Translated {
    fn in_table(table: &Table, base: &str) -> Result<Translated, Fault> {
        let prefix = format!("{base}/");
        let languages = table
            .headings()
            .iter()
            .enumerate()
            .filter_map(|(at, heading)| Some((heading.strip_prefix(&prefix)?, at)))
            .filter(|(lang, _)| !lang.contains('/') && !lang.starts_with(BY_MACHINE))
            .map(|(lang, at)| (lang.to_owned(), at))
            .collect();
        Ok(Translated {
            whole: table.column(base)?,
            languages,
        })
    }

    fn exists(&self) -> bool {
        self.whole.is_some() || !self.languages.is_empty()
    }

    fn uses(&self) -> Vec<usize> {
        self.whole
            .into_iter()
            .chain(self.languages.iter().map(|(_, at)| *at))
            .collect()
    }

    fn as_kept<'a>(&'a self, row: &'a Row) -> (&'a str, Option<&'a str>) {
        let whole = self
            .whole
            .map(|at| row.cell(at))
            .filter(|cell| !cell.is_empty());
        match whole {
            Some(text) => (text, None),
            None => self
                .languages
                .iter()
                .map(|(lang, at)| (row.cell(*at), Some(lang.as_str())))
                .find(|(text, _)| !text.is_empty())
                .unwrap_or_default(),
        }
    }

    /// The text and its language, where the file names it: the first language that has one, in the file's order.
    pub fn of(&self, row: &Row) -> (String, Option<String>) {
        let (text, lang) = self.as_kept(row);
        match from_json(text) {
            Some((lang, text)) => (text, Some(lang)),
            None => (text.to_owned(), lang.map(str::to_owned)),
        }
    }
}

/// `{"fi":"Penkki"}`, or the same as Ruby prints it, `{"fi"=>"Penkki"}`.
fn from_json(text: &str) -> Option<(String, String)> {
    let object = text.trim();
    if !(object.starts_with('{') && object.ends_with('}')) {
        return None;
    }
    let read =
        |text: &str| serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(text).ok();
    let map = read(object).or_else(|| read(&object.replace("\"=>", "\":")))?;
    map.into_iter()
        .filter(|(lang, _)| lang != BY_MACHINE)
        .find_map(|(lang, text)| Some((lang, text.as_str().filter(|t| !t.is_empty())?.to_owned())))
}

pub fn has_proposals(headings: &[String]) -> bool {
    let has = |base: &str| {
        headings
            .iter()
            .any(|h| h == base || h.starts_with(&format!("{base}/")))
    };
    has("id") && has("title") && has("body")
}

pub struct ProposalColumns {
    pub id: usize,
    pub title: Translated,
    pub body: Translated,
    pub theme: Vec<Translated>,
    pub area: Vec<Translated>,
    pub address: Option<usize>,
    pub cost: Option<usize>,
    state: Option<usize>,
    state_published_at: Option<usize>,
    withdrawn: Vec<usize>,
    answer: Translated,
    /// Votes before endorsements, under every name they have had.
    pub support: Vec<usize>,
    pub dates: Vec<usize>,
    pub url: Option<usize>,
    pub space_url: Option<usize>,
    pub is_amend: Option<usize>,
    pub author: Vec<usize>,
}

impl ProposalColumns {
    pub fn of(table: &Table) -> Result<ProposalColumns, Fault> {
        let all = |names: &[&str]| -> Result<Vec<usize>, Fault> {
            Ok(names
                .iter()
                .map(|n| table.column(n))
                .collect::<Result<Vec<_>, _>>()?
                .into_iter()
                .flatten()
                .collect())
        };
        let translated = |names: &[&str]| -> Result<Vec<Translated>, Fault> {
            let found: Result<Vec<_>, _> = names
                .iter()
                .map(|n| Translated::in_table(table, n))
                .collect();
            Ok(found?.into_iter().filter(Translated::exists).collect())
        };
        Ok(ProposalColumns {
            id: needed(table, "id")?,
            title: Translated::in_table(table, "title")?,
            body: Translated::in_table(table, "body")?,
            theme: translated(&["taxonomies/name", "category/name"])?,
            area: translated(&["scope/name"])?,
            address: table.column("address")?,
            cost: table.column("cost")?,
            state: table.column("state")?,
            state_published_at: table.column("state_published_at")?,
            withdrawn: all(&["withdrawn", "withdrawn_at"])?,
            answer: Translated::in_table(table, "answer")?,
            support: all(&[
                "votes",
                "supports",
                "proposal_votes_count",
                "votes_count",
                "likes/total_count",
                "likes_count",
                "endorsements/total_count",
                "endorsements_count",
                "endorsements",
            ])?,
            dates: all(&["published_at", "created_at"])?,
            url: table.column("url")?,
            space_url: table.column("participatory_space/url")?,
            is_amend: table.column("is_amend")?,
            author: all(&["author/id", "author/name", "author_id"])?,
        })
    }

    /// What became of the proposal. Where the file says when decisions were published, one without a date was not.
    pub fn decision(&self, row: &Row, remarks: &mut Vec<Say>) -> (IdeaStatus, Option<String>) {
        let cell = |column: Option<usize>| column.map_or("", |c| row.cell(c));
        let withdrawn = self
            .withdrawn
            .iter()
            .any(|c| !matches!(row.cell(*c), "" | "false" | "f" | "0"));
        let state = cell(self.state).to_lowercase();
        if withdrawn || state == "withdrawn" {
            return (IdeaStatus::Withdrawn, None);
        }
        let published = self
            .state_published_at
            .is_none_or(|c| !row.cell(c).is_empty());
        let status = match state.as_str() {
            _ if !published => return (IdeaStatus::Open, None),
            "accepted" => IdeaStatus::Planned,
            "rejected" => IdeaStatus::Declined,
            "evaluating" => IdeaStatus::UnderReview,
            "" | "not_answered" | "published" => return (IdeaStatus::Open, None),
            other => {
                remarks.push(Say::of("imports-row-status").with("value", other));
                IdeaStatus::Open
            }
        };
        let answer = plain::from_rich(&self.answer.of(row).0);
        (status, Some(if answer.is_empty() { state } else { answer }))
    }

    pub fn uses(&self) -> Vec<(&'static str, Vec<usize>)> {
        let several =
            |all: &[Translated]| all.iter().flat_map(Translated::uses).collect::<Vec<_>>();
        let one = |column: Option<usize>| column.into_iter().collect::<Vec<_>>();
        vec![
            ("imports-field-id", vec![self.id]),
            ("imports-field-title", self.title.uses()),
            ("imports-field-text", self.body.uses()),
            ("imports-field-theme", several(&self.theme)),
            ("imports-field-area", several(&self.area)),
            ("imports-field-place", one(self.address)),
            ("imports-field-amount", one(self.cost)),
            (
                "imports-field-status",
                [
                    one(self.state),
                    one(self.state_published_at),
                    self.withdrawn.clone(),
                ]
                .concat(),
            ),
            ("imports-field-outcome", self.answer.uses()),
            ("imports-field-support", self.support.clone()),
            ("imports-field-date", self.dates.clone()),
            ("imports-field-link", one(self.url)),
            ("imports-field-source", one(self.space_url)),
            ("imports-field-amendment", one(self.is_amend)),
            ("imports-field-author", self.author.clone()),
        ]
    }
}

pub struct CommentColumns {
    pub id: usize,
    pub body: Translated,
    pub locale: Option<usize>,
    pub alignment: Option<usize>,
    pub created_at: Option<usize>,
    pub author: Vec<usize>,
    commentable_id: usize,
    commentable_type: Option<usize>,
}

impl CommentColumns {
    pub fn of(table: &Table) -> Result<CommentColumns, Fault> {
        let body = Translated::in_table(table, "body")?;
        if !body.exists() {
            return Err(missing(table, "body"));
        }
        let authors = [
            table.column("author/id")?,
            table.column("author/name")?,
            table.column("author_id")?,
        ];
        Ok(CommentColumns {
            id: needed(table, "id")?,
            body,
            locale: table.column("locale")?,
            alignment: table.column("alignment")?,
            created_at: table.column("created_at")?,
            author: authors.into_iter().flatten().collect(),
            commentable_id: needed(table, "commentable_id")?,
            commentable_type: table.column("commentable_type")?,
        })
    }

    /// What the comment answers; an error with the kind's name where that is neither a proposal nor a comment.
    pub fn parent(&self, row: &Row) -> Result<Parent, String> {
        let id = row.cell(self.commentable_id);
        let id = id.strip_suffix(".0").unwrap_or(id).to_owned();
        match self.commentable_type.map_or("", |c| row.cell(c)) {
            "" | "Decidim::Proposals::Proposal" => Ok(Parent::Proposal(id)),
            "Decidim::Comments::Comment" => Ok(Parent::Comment(id)),
            other => Err(other.to_owned()),
        }
    }

    pub fn uses(&self) -> Vec<(&'static str, Vec<usize>)> {
        let one = |column: Option<usize>| column.into_iter().collect::<Vec<_>>();
        vec![
            ("imports-field-id", vec![self.id]),
            ("imports-field-comment", self.body.uses()),
            ("imports-field-language", one(self.locale)),
            ("imports-field-stance", one(self.alignment)),
            ("imports-field-date", one(self.created_at)),
            ("imports-field-author", self.author.clone()),
            (
                "imports-field-parent",
                [vec![self.commentable_id], one(self.commentable_type)].concat(),
            ),
        ]
    }
}

/// Adds what one file uses and what it does not to the columns of all files.
pub fn add_uses(all: &mut Columns, headings: &[String], uses: &[(&'static str, Vec<usize>)]) {
    for (at, heading) in headings.iter().enumerate() {
        match uses.iter().find(|(_, columns)| columns.contains(&at)) {
            Some((field, _)) => all.mapped.push((heading.clone(), field)),
            None => all.unmapped.push(heading.clone()),
        }
    }
}

pub fn is_true(cell: &str) -> bool {
    matches!(cell.to_lowercase().as_str(), "true" | "t" | "1")
}

fn needed(table: &Table, heading: &str) -> Result<usize, Fault> {
    table
        .column(heading)?
        .ok_or_else(|| missing(table, heading))
}

fn missing(table: &Table, heading: &str) -> Fault {
    let found = some_of(table.headings());
    Fault::of(
        table.path(),
        What::MissingColumns {
            missing: heading.to_owned(),
            found,
        },
    )
}
