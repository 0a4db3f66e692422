//! Decidim: the open-data files of proposals and of the comments under them.
//!
//! The columns changed over the years and differ between cities: `title` became `title/fi`, `title/sv` and so on, `supports`
//! became `votes`, categories and scopes became taxonomies, and later versions say when a decision was published. `schema`
//! knows the names; here a row is read. Files may be given in any order and number; comments find their proposal through
//! the comment they answer, however deep.

mod schema;
mod threads;

use crate::fault::{Fault, What, some_of};
use crate::read::language::Ear;
use crate::read::{Limits, Row, Table, cells, plain};
use crate::record::{Carried, Columns, Foreign, Found, ImportedComment, ImportedIdea, Seal, Seen};
use crate::stamp::Stamp;
use chrono::{DateTime, Utc};
use entity::words::{Lang, Stance, Visibility};
use hall::says::Say;
use schema::{CommentColumns, ProposalColumns};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;
use threads::{Parent, Threads};

pub struct Decidim {
    proposals: Vec<Sheet<ProposalColumns>>,
    comments: Vec<Sheet<CommentColumns>>,
    source: String,
    threads: Threads,
    ear: Ear,
    limits: Limits,
    otherwise: Lang,
}

/// A file whose columns are known.
struct Sheet<C> {
    path: PathBuf,
    name: Arc<str>,
    columns: C,
    headings: Vec<String>,
    stamp: Stamp,
}

impl Decidim {
    /// Reads every file once. They are told apart by their columns, not by their names.
    pub fn open(paths: &[PathBuf], limits: &Limits, otherwise: Lang) -> Result<Decidim, Fault> {
        let mut read = Decidim {
            proposals: Vec::new(),
            comments: Vec::new(),
            source: String::new(),
            threads: Threads::default(),
            ear: Ear::default(),
            limits: limits.clone(),
            otherwise,
        };
        for path in paths {
            read.take_in(path)?;
        }
        let Some(first) = read.proposals.first() else {
            let none = PathBuf::new();
            return Err(Fault::of(paths.first().unwrap_or(&none), What::NoProposals));
        };
        let host = first_host(first, limits)?;
        let file_name = || {
            first
                .path
                .file_stem()
                .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
        };
        read.source = format!("decidim:{}", host.unwrap_or_else(file_name));
        read.learn()?;
        Ok(read)
    }

    fn take_in(&mut self, path: &Path) -> Result<(), Fault> {
        let stamp = Stamp::of(path)?;
        let table = Table::open(path, None, &self.limits)?;
        let headings = table.headings().to_vec();
        let name: Arc<str> = path.display().to_string().into();
        let path = path.to_owned();
        if table.column("commentable_id")?.is_some() {
            let columns = CommentColumns::of(&table)?;
            self.comments.push(Sheet {
                path,
                name,
                columns,
                headings,
                stamp,
            });
        } else if schema::has_proposals(&headings) {
            let columns = ProposalColumns::of(&table)?;
            self.proposals.push(Sheet {
                path,
                name,
                columns,
                headings,
                stamp,
            });
        } else {
            let found = some_of(&headings);
            return Err(Fault::of(&path, What::UnknownKind { found }));
        }
        Ok(())
    }

    /// The pass before all others: which languages are spoken, which proposals there will be, what answers what.
    fn learn(&mut self) -> Result<(), Fault> {
        let (mut ear, mut threads) = (Ear::default(), Threads::default());
        for sheet in &self.proposals {
            let mut table = Table::open(&sheet.path, None, &self.limits)?;
            while let Some(row) = table.next_row()? {
                ear.listen(&sheet.columns.body.of(&row).0);
                if let (Found::Idea(idea), _) = self.proposal(sheet, &row, &Seal::with("")) {
                    threads.proposal(&idea.source_id);
                }
            }
        }
        for sheet in &self.comments {
            let mut table = Table::open(&sheet.path, None, &self.limits)?;
            while let Some(row) = table.next_row()? {
                if let (Some(id), Ok(parent)) = (
                    id_of(row.cell(sheet.columns.id)),
                    sheet.columns.parent(&row),
                ) {
                    threads.comment(&id, parent);
                }
            }
        }
        (self.ear, self.threads) = (ear, threads);
        Ok(())
    }

    fn proposal(
        &self,
        sheet: &Sheet<ProposalColumns>,
        row: &Row,
        seal: &Seal,
    ) -> (Found, Vec<Say>) {
        let at = &sheet.columns;
        let mut remarks = Vec::new();
        if row.len() != sheet.headings.len() {
            return (uneven(row, &sheet.headings), remarks);
        }
        let Some(source_id) = id_of(row.cell(at.id)) else {
            return (Found::LeftOut(Say::of("imports-row-no-id")), remarks);
        };
        if schema::is_true(at.is_amend.map_or("", |c| row.cell(c))) {
            return (Found::LeftOut(Say::of("imports-row-amendment")), remarks);
        }
        let (title, said_lang) = at.title.of(row);
        let (body, body_lang) = at.body.of(row);
        let (title, body) = (plain::from_rich(&title), plain::from_rich(&body));
        if title.is_empty() && body.is_empty() {
            return (Found::LeftOut(Say::of("imports-row-no-title")), remarks);
        }
        let (title, cut) = plain::title(
            if title.is_empty() { &body } else { &title },
            self.limits.title_chars,
        );
        if cut {
            remarks.push(Say::of("imports-row-title-cut").with("limit", self.limits.title_chars));
        }
        let (text, cut) = plain::shortened(
            if body.is_empty() { &title } else { &body },
            self.limits.text_chars,
        );
        if cut {
            remarks.push(Say::of("imports-row-text-cut").with("limit", self.limits.text_chars));
        }
        let lang = self.lang_of(said_lang.or(body_lang), &text, &mut remarks);
        let (status, outcome) = at.decision(row, &mut remarks);
        let created_at = at.dates.iter().find_map(|c| cells::moment(row.cell(*c)));
        if created_at.is_none() {
            remarks.push(
                Say::of("imports-row-no-date")
                    .with("value", at.dates.first().map_or("", |c| row.cell(*c))),
            );
        }
        let support = first_count(row, &at.support, &mut remarks);
        let cell = |column: Option<usize>| column.map_or("", |c| row.cell(c));
        let text_of = |cell: &str| (!cell.is_empty()).then(|| cell.to_owned());
        let idea = ImportedIdea {
            source_id,
            title,
            text,
            lang,
            challenge: None,
            theme: at.theme.iter().map(|t| t.of(row).0).find(|t| !t.is_empty()),
            area: at.area.iter().map(|t| t.of(row).0).find(|t| !t.is_empty()),
            place: text_of(cell(at.address)),
            amount: cells::amount(cell(at.cost))
                .ok()
                .flatten()
                .map(|(amount, _)| amount),
            currency: None,
            created_at,
            visibility: Visibility::Public,
            status,
            outcome,
            carried: Carried {
                support,
                ..Carried::default()
            },
            author: at
                .author
                .iter()
                .find_map(|c| seal.author(&self.source, row.cell(*c))),
            url: text_of(cell(at.url))
                .filter(|url| url.starts_with("https://") || url.starts_with("http://")),
        };
        (Found::Idea(Box::new(idea)), remarks)
    }

    fn comment(
        &self,
        sheet: &Sheet<CommentColumns>,
        row: &Row,
        id: &str,
        idea: String,
        seal: &Seal,
    ) -> (Found, Vec<Say>) {
        let at = &sheet.columns;
        let mut remarks = Vec::new();
        let (body, said_lang) = at.body.of(row);
        let (text, cut) = plain::shortened(&plain::from_rich(&body), self.limits.comment_chars);
        if text.is_empty() {
            return (Found::LeftOut(Say::of("imports-row-no-text")), remarks);
        }
        if cut {
            remarks.push(Say::of("imports-row-text-cut").with("limit", self.limits.comment_chars));
        }
        let said_lang = at
            .locale
            .map(|c| row.cell(c).to_owned())
            .filter(|l| !l.is_empty())
            .or(said_lang);
        let stance = match at.alignment.map_or("", |c| row.cell(c)) {
            "1" | "1.0" => Stance::For,
            "-1" | "-1.0" => Stance::Against,
            _ => Stance::Neutral,
        };
        let created_at: Option<DateTime<Utc>> =
            at.created_at.and_then(|c| cells::moment(row.cell(c)));
        let comment = ImportedComment {
            source_id: id.to_owned(),
            idea,
            parent: match at.parent(row) {
                Ok(Parent::Comment(parent)) => Some(parent),
                _ => None,
            },
            lang: self.lang_of(said_lang, &text, &mut remarks),
            text,
            stance,
            author: at
                .author
                .iter()
                .find_map(|c| seal.author(&self.source, row.cell(*c))),
            created_at,
        };
        (Found::Comment(Box::new(comment)), remarks)
    }

    /// The language the file names, where the hub speaks it; else what the text sounds like.
    fn lang_of(&self, said: Option<String>, text: &str, remarks: &mut Vec<Say>) -> Lang {
        let code = said
            .as_deref()
            .map(|code| code.split(['-', '_']).next().unwrap_or(code).to_lowercase());
        match code.as_deref().map(Lang::from_str) {
            Some(Ok(lang)) => return lang,
            Some(Err(_)) => {
                remarks
                    .push(Say::of("imports-row-language").with("lang", code.unwrap_or_default()));
                return self.otherwise;
            }
            None => {}
        }
        self.ear
            .of(text)
            .and_then(|l| Lang::from_str(l).ok())
            .unwrap_or(self.otherwise)
    }

    fn walk_proposals(
        &self,
        seal: &Seal,
        visit: &mut dyn FnMut(Seen) -> bool,
    ) -> Result<bool, Fault> {
        for sheet in &self.proposals {
            sheet.stamp.still_holds(&sheet.path)?;
            let mut table = Table::open(&sheet.path, None, &self.limits)?;
            while let Some(row) = table.next_row()? {
                let (found, remarks) = self.proposal(sheet, &row, seal);
                if !visit(Seen {
                    file: sheet.name.clone(),
                    line: row.line,
                    found,
                    remarks,
                }) {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }

    /// Comments of one depth: those on proposals first, then the answers to them, so that what is answered is there.
    fn walk_comments(
        &self,
        depth: usize,
        seal: &Seal,
        visit: &mut dyn FnMut(Seen) -> bool,
    ) -> Result<bool, Fault> {
        for sheet in &self.comments {
            sheet.stamp.still_holds(&sheet.path)?;
            let mut table = Table::open(&sheet.path, None, &self.limits)?;
            while let Some(row) = table.next_row()? {
                let Some((found, remarks)) = self.at_depth(depth, sheet, &row, seal) else {
                    continue;
                };
                if !visit(Seen {
                    file: sheet.name.clone(),
                    line: row.line,
                    found,
                    remarks,
                }) {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }

    fn at_depth(
        &self,
        depth: usize,
        sheet: &Sheet<CommentColumns>,
        row: &Row,
        seal: &Seal,
    ) -> Option<(Found, Vec<Say>)> {
        // What cannot be placed is spoken of once, in the first round.
        let aside = |found: Found| (depth == 0).then_some((found, Vec::new()));
        if row.len() != sheet.headings.len() {
            return aside(uneven(row, &sheet.headings));
        }
        let Some(id) = id_of(row.cell(sheet.columns.id)) else {
            return aside(Found::LeftOut(Say::of("imports-row-no-id")));
        };
        if let Err(kind) = sheet.columns.parent(row) {
            return aside(Found::LeftOut(
                Say::of("imports-row-comment-elsewhere").with("kind", kind),
            ));
        }
        match self.threads.place_of(&id) {
            Some((idea, at)) => (at == depth).then(|| self.comment(sheet, row, &id, idea, seal)),
            None => aside(Found::LeftOut(Say::of("imports-row-comment-alone"))),
        }
    }
}

impl Foreign for Decidim {
    fn source(&self) -> &str {
        &self.source
    }

    fn columns(&self) -> Columns {
        let mut all = Columns::default();
        for sheet in &self.proposals {
            schema::add_uses(&mut all, &sheet.headings, &sheet.columns.uses());
        }
        for sheet in &self.comments {
            schema::add_uses(&mut all, &sheet.headings, &sheet.columns.uses());
        }
        all
    }

    fn about(&self) -> Vec<Say> {
        let files = Say::of("imports-about-decidim")
            .with("proposals", self.proposals.len())
            .with("comments", self.comments.len());
        vec![files]
    }

    fn walk(&self, seal: &Seal, visit: &mut dyn FnMut(Seen) -> bool) -> Result<(), Fault> {
        if !self.walk_proposals(seal, visit)? {
            return Ok(());
        }
        for depth in 0..=self.threads.depth() {
            if !self.walk_comments(depth, seal, visit)? {
                return Ok(());
            }
        }
        Ok(())
    }
}

fn uneven(row: &Row, headings: &[String]) -> Found {
    Found::Broken(
        Say::of("imports-row-uneven")
            .with("found", row.len())
            .with("expected", headings.len()),
    )
}

fn id_of(cell: &str) -> Option<String> {
    let id = cell.strip_suffix(".0").unwrap_or(cell);
    (!id.is_empty()).then(|| id.to_owned())
}

/// The first of several columns that has a count. Votes come before endorsements; they are not added, they may be the
/// same people.
fn first_count(row: &Row, columns: &[usize], remarks: &mut Vec<Say>) -> i64 {
    for cell in columns.iter().map(|c| row.cell(*c)) {
        match cells::count(cell) {
            Ok(Some(count)) => return count.max(0),
            Ok(None) => {}
            Err(_) => remarks.push(Say::of("imports-row-not-a-number").with("value", cell)),
        }
    }
    0
}

/// The host of the first address in the file names the source.
fn first_host(sheet: &Sheet<ProposalColumns>, limits: &Limits) -> Result<Option<String>, Fault> {
    let mut table = Table::open(&sheet.path, None, limits)?;
    while let Some(row) = table.next_row()? {
        let address = [sheet.columns.url, sheet.columns.space_url]
            .into_iter()
            .flatten()
            .map(|c| row.cell(c));
        for address in address {
            let rest = address
                .strip_prefix("https://")
                .or_else(|| address.strip_prefix("http://"));
            let host = rest
                .and_then(|rest| rest.split(['/', '?', '#']).next())
                .unwrap_or_default();
            if !host.is_empty() {
                return Ok(Some(host.to_lowercase()));
            }
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests;
