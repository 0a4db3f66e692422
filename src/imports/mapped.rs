//! Any other table: the person says which column is what, `--map title=Proposal --map theme=Challenge`.
//!
//! A field may be mapped more than once. Several columns make one id together, follow each other in a text, stand as facts
//! below it, or are tried in turn. Where a source writes the same measure under different headings in different years,
//! `--map "fact=Overall score|Rating"` takes the first that is filled. A `group` column joins rows that share their
//! currency, so that one left empty is read as that of its group. `presets` keeps the maps of well-known files.

mod mapping;
mod presets;

use crate::fault::{Fault, What, some_of};
use crate::read::language::Ear;
use crate::read::{Limits, Row, Table, cells, plain};
use crate::record::{
    Carried, Columns, Foreign, Found, ImportedChallenge, ImportedIdea, Seal, Seen,
};
use crate::stamp::Stamp;
use entity::words::{IdeaStatus, Lang, Visibility};
use hall::says::Say;
pub use mapping::{Field, Mapping};
pub use presets::{PRESETS, preset};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

/// Groups whose currency is remembered; a column with more different values is not one of groups.
const MOST_GROUPS: usize = 10_000;
/// Challenges of one table; a column with more different values is not one of challenges.
const MOST_CHALLENGES: usize = 2_000;
/// Longer ids are kept as their hash.
const LONGEST_ID: usize = 200;
const LONGEST_LINK: usize = 2_000;

pub struct Mapped {
    path: PathBuf,
    file: Arc<str>,
    source: String,
    mapping: Mapping,
    /// For each mapped field, in the order given, the columns that are tried in turn.
    uses: Vec<(Field, Vec<usize>)>,
    headings: Vec<String>,
    currencies: HashMap<String, String>,
    challenges: BTreeMap<String, ImportedChallenge>,
    ear: Ear,
    limits: Limits,
    otherwise: Lang,
    stamp: Stamp,
}

impl Mapped {
    /// Reads the file once: every mapped column is there, every row is whole, and each group's currency is known.
    pub fn open(
        path: &Path,
        mapping: Mapping,
        limits: &Limits,
        otherwise: Lang,
    ) -> Result<Mapped, Fault> {
        let stamp = Stamp::of(path)?;
        let table = Table::open(path, mapping.separator, limits)?;
        let mut uses = Vec::new();
        let mut missing = Vec::new();
        for (field, heading) in &mapping.columns {
            match columns_of(&table, heading)? {
                Ok(columns) => uses.push((*field, columns)),
                Err(absent) => missing.push(format!("“{absent}”")),
            }
        }
        if !missing.is_empty() {
            let found = some_of(table.headings());
            return Err(Fault::of(
                path,
                What::MissingColumns {
                    missing: missing.join(", "),
                    found,
                },
            ));
        }
        // A theme called challenge is one, unless the maps say otherwise.
        if !uses.iter().any(|(field, _)| *field == Field::Challenge) {
            let named: Vec<_> = mapping
                .columns
                .iter()
                .zip(&uses)
                .filter(|((field, heading), _)| {
                    *field == Field::Theme && heading.trim().eq_ignore_ascii_case("challenge")
                })
                .map(|(_, (_, columns))| (Field::Challenge, columns.clone()))
                .collect();
            uses.extend(named);
        }
        let stem = path.file_stem().map_or_else(
            || "table".into(),
            |stem| stem.to_string_lossy().into_owned(),
        );
        let mut mapped = Mapped {
            file: path.display().to_string().into(),
            path: path.to_owned(),
            source: format!("csv:{}", mapping.source.clone().unwrap_or(stem)),
            uses,
            headings: table.headings().to_vec(),
            currencies: HashMap::new(),
            challenges: BTreeMap::new(),
            ear: Ear::default(),
            limits: limits.clone(),
            otherwise,
            stamp,
            mapping,
        };
        mapped.learn(table)?;
        Ok(mapped)
    }

    fn learn(&mut self, mut table: Table) -> Result<(), Fault> {
        let mut seen: HashMap<String, BTreeSet<String>> = HashMap::new();
        let mut ear = Ear::default();
        let mut challenges: BTreeMap<String, ImportedChallenge> = BTreeMap::new();
        while let Some(row) = table.next_row()? {
            self.learn_challenge(&row, &mut challenges);
            ear.listen(&format!(
                "{}. {}",
                self.first(&row, Field::Title),
                self.first(&row, Field::Text)
            ));
            let currency = currency_code(self.first(&row, Field::Currency));
            let group = self.first(&row, Field::Group);
            if let Some(currency) = currency
                && (seen.contains_key(group) || seen.len() < MOST_GROUPS)
            {
                seen.entry(group.to_owned()).or_default().insert(currency);
            }
        }
        // A group with two currencies has no default; its empty cells stay empty and are reported.
        self.currencies = seen
            .into_iter()
            .filter(|(group, currencies)| !group.is_empty() && currencies.len() == 1)
            .filter_map(|(group, currencies)| Some((group, currencies.into_iter().next()?)))
            .collect();
        for challenge in challenges.values_mut() {
            challenge.lang = ear
                .of(&challenge.title)
                .and_then(|lang| Lang::from_str(lang).ok())
                .unwrap_or(self.otherwise);
        }
        self.challenges = challenges;
        self.ear = ear;
        Ok(())
    }

    fn learn_challenge(&self, row: &Row, known: &mut BTreeMap<String, ImportedChallenge>) {
        let Some(name) = self.challenge_name(row) else {
            return;
        };
        if self.first(row, Field::Title).is_empty()
            || known.len() == MOST_CHALLENGES && !known.contains_key(&name)
        {
            return;
        }
        let moment = cells::moment(self.first(row, Field::Date));
        let says = |field| self.uses.iter().any(|(of, _)| *of == field);
        let challenge = known.entry(name).or_insert_with_key(|name| {
            let mut parts = self.all(row, Field::Challenge).map(|(_, cell)| cell);
            let first = parts.next().unwrap_or_default();
            let rest = parts.collect::<Vec<_>>().join(", ");
            let theme = self.first(row, Field::Theme);
            ImportedChallenge {
                source_id: name.clone(),
                title: if rest.is_empty() {
                    first.to_owned()
                } else {
                    format!("{first} ({rest})")
                },
                text: None,
                theme: (!theme.is_empty()).then(|| theme.to_owned()),
                url: None,
                lang: self.otherwise,
                first: None,
                last: None,
                decided: says(Field::Status) || says(Field::Outcome),
                entries: 0,
            }
        });
        challenge.entries += 1;
        if let Some(moment) = moment {
            challenge.first = Some(challenge.first.map_or(moment, |first| first.min(moment)));
            challenge.last = Some(challenge.last.map_or(moment, |last| last.max(moment)));
        }
    }

    /// The name of a row's challenge: its columns together, the first of them filled.
    fn challenge_name(&self, row: &Row) -> Option<String> {
        let parts: Vec<&str> = self
            .all(row, Field::Challenge)
            .map(|(_, cell)| cell)
            .collect();
        (!parts.is_empty()).then(|| {
            let name = parts.join(" · ");
            match name.len() {
                0..=LONGEST_ID => name,
                _ => hex::encode(&Sha256::digest(name)[..16]),
            }
        })
    }

    /// Every filled cell mapped to a field, in the order of the maps; of alternatives the first that is filled.
    fn all<'a>(&'a self, row: &'a Row, wanted: Field) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.uses
            .iter()
            .filter(move |(field, _)| *field == wanted)
            .filter_map(|(_, columns)| {
                columns
                    .iter()
                    .map(|c| (self.headings[*c].as_str(), row.cell(*c)))
                    .find(|(_, cell)| !cell.is_empty())
            })
    }

    fn first<'a>(&'a self, row: &'a Row, field: Field) -> &'a str {
        self.all(row, field).next().map_or("", |(_, cell)| cell)
    }

    fn read(&self, row: &Row, seal: &Seal) -> (Found, Vec<Say>) {
        let mut remarks = Vec::new();
        if row.len() != self.headings.len() {
            let uneven = Say::of("imports-row-uneven")
                .with("found", row.len())
                .with("expected", self.headings.len());
            return (Found::Broken(uneven), remarks);
        }
        if row.is_empty() {
            return (Found::LeftOut(Say::of("imports-row-empty")), remarks);
        }
        let title = self.first(row, Field::Title);
        if title.is_empty() {
            return (Found::LeftOut(Say::of("imports-row-no-title")), remarks);
        }
        let Some(source_id) = self.id_of(row) else {
            return (Found::LeftOut(Say::of("imports-row-no-id")), remarks);
        };
        let (short_title, cut) = plain::title(title, self.limits.title_chars);
        if cut {
            remarks.push(Say::of("imports-row-title-cut").with("limit", self.limits.title_chars));
        }
        let (text, cut) = plain::shortened(&self.text_of(row, title), self.limits.text_chars);
        if cut {
            remarks.push(Say::of("imports-row-text-cut").with("limit", self.limits.text_chars));
        }
        let (amount, currency) = self.money_of(row, &mut remarks);
        let text_of = |field: Field| {
            Some(self.first(row, field))
                .filter(|cell| !cell.is_empty())
                .map(str::to_owned)
        };
        let outcome = self
            .all(row, Field::Outcome)
            .map(|(_, cell)| cell)
            .collect::<Vec<_>>()
            .join(": ");
        let idea = ImportedIdea {
            source_id,
            lang: self.lang_of(row, title, &mut remarks),
            title: short_title,
            text,
            challenge: self.challenge_of(row, &mut remarks),
            theme: text_of(Field::Theme),
            area: text_of(Field::Area),
            place: text_of(Field::Place),
            amount,
            currency,
            created_at: self.date_of(row, &mut remarks),
            visibility: self.visibility_of(row, &mut remarks),
            status: self.status_of(row, &mut remarks),
            outcome: (!outcome.is_empty()).then_some(outcome),
            carried: Carried {
                support: self.count_of(row, Field::Support, &mut remarks),
                against: self.count_of(row, Field::Against, &mut remarks),
                votes: self.count_of(row, Field::Votes, &mut remarks),
            },
            author: seal.author(&self.source, self.first(row, Field::Author)),
            url: self.link_of(row, &mut remarks),
        };
        (Found::Idea(Box::new(idea)), remarks)
    }

    /// The lasting name of a row: its id columns, or a hash of all it says where none is mapped.
    fn id_of(&self, row: &Row) -> Option<String> {
        let whole = |cell: &str| cell.strip_suffix(".0").unwrap_or(cell).to_owned();
        let hash_of = |parts: &mut dyn Iterator<Item = &str>| {
            let mut hash = Sha256::new();
            for part in parts {
                hash.update(part.as_bytes());
                hash.update([0]);
            }
            hex::encode(&hash.finalize()[..16])
        };
        if !self.uses.iter().any(|(field, _)| *field == Field::Id) {
            return Some(hash_of(&mut (0..row.len()).map(|c| row.raw(c))));
        }
        let id = self
            .all(row, Field::Id)
            .map(|(_, cell)| whole(cell))
            .collect::<Vec<_>>()
            .join(" ");
        match id.len() {
            0 => None,
            1..=LONGEST_ID => Some(id),
            _ => Some(hash_of(&mut std::iter::once(id.as_str()))),
        }
    }

    /// The texts as paragraphs, the facts as a list below; the title again where there is neither.
    fn text_of(&self, row: &Row, title: &str) -> String {
        let mut paragraphs: Vec<String> = self
            .all(row, Field::Text)
            .map(|(_, cell)| plain::from_rich(cell))
            .collect();
        let facts: Vec<String> = self
            .all(row, Field::Fact)
            .map(|(heading, cell)| {
                format!("- {}: {}", plain::escaped(heading), plain::escaped(cell))
            })
            .collect();
        // A title that was cut is told whole in the text.
        if paragraphs.is_empty()
            && (facts.is_empty() || title.chars().count() > self.limits.title_chars)
        {
            paragraphs.push(title.to_owned());
        }
        paragraphs.extend((!facts.is_empty()).then(|| facts.join("\n")));
        paragraphs.join("\n\n")
    }

    fn money_of(&self, row: &Row, remarks: &mut Vec<Say>) -> (Option<i64>, Option<String>) {
        let cell = self.first(row, Field::Amount);
        let (amount, sign) = match cells::amount(cell) {
            Ok(Some((amount, _))) if amount < 0 => {
                remarks.push(Say::of("imports-row-not-a-number").with("value", cell));
                return (None, None);
            }
            Ok(Some((amount, sign))) => (amount, sign),
            Ok(None) => return (None, None),
            Err(_) => {
                remarks.push(Say::of("imports-row-not-a-number").with("value", cell));
                return (None, None);
            }
        };
        let written = self.first(row, Field::Currency);
        let own = currency_code(written);
        if own.is_none() && !written.is_empty() {
            remarks.push(Say::of("imports-row-currency").with("value", written));
        }
        let of_group = || self.currencies.get(self.first(row, Field::Group)).cloned();
        let currency = own
            .or_else(|| sign.map(str::to_owned))
            .or_else(of_group)
            .or_else(|| self.mapping.currency.clone());
        if currency.is_none() && written.is_empty() {
            remarks.push(Say::of("imports-row-no-currency"));
        }
        (Some(amount), currency)
    }

    fn lang_of(&self, row: &Row, title: &str, remarks: &mut Vec<Say>) -> Lang {
        let said = self.first(row, Field::Lang).to_lowercase();
        match Lang::from_str(said.split(['-', '_']).next().unwrap_or_default()) {
            Ok(lang) => return lang,
            Err(_) if !said.is_empty() => {
                remarks.push(Say::of("imports-row-language").with("lang", said));
                return self.otherwise;
            }
            Err(_) => {}
        }
        // Facts and numbers say nothing about a language; what people wrote does.
        let written = format!("{title}. {}", self.first(row, Field::Text));
        self.ear
            .of(&written)
            .and_then(|l| Lang::from_str(l).ok())
            .unwrap_or(self.otherwise)
    }

    fn date_of(&self, row: &Row, remarks: &mut Vec<Say>) -> Option<chrono::DateTime<chrono::Utc>> {
        let cell = self.first(row, Field::Date);
        let found = cells::moment(cell);
        if found.is_none() && self.uses.iter().any(|(field, _)| *field == Field::Date) {
            remarks.push(Say::of("imports-row-no-date").with("value", cell));
        }
        found
    }

    fn challenge_of(&self, row: &Row, remarks: &mut Vec<Say>) -> Option<String> {
        let name = self.challenge_name(row)?;
        let known = self.challenges.contains_key(&name);
        if !known {
            remarks.push(Say::of("imports-row-challenge").with("most", MOST_CHALLENGES));
        }
        known.then_some(name)
    }

    fn visibility_of(&self, row: &Row, remarks: &mut Vec<Say>) -> Visibility {
        match self.first(row, Field::Visibility).to_lowercase().as_str() {
            "" | "public" | "1" | "true" | "published" | "accepted" => Visibility::Public,
            "hidden" | "-1" | "false" | "rejected" => Visibility::Hidden,
            "waiting" | "0" | "pending" => Visibility::Waiting,
            other => {
                remarks.push(Say::of("imports-row-moderation").with("value", other));
                Visibility::Waiting
            }
        }
    }

    fn status_of(&self, row: &Row, remarks: &mut Vec<Say>) -> IdeaStatus {
        let word = self.first(row, Field::Status);
        if word.is_empty() {
            return IdeaStatus::Open;
        }
        self.mapping.status_for(word).unwrap_or_else(|| {
            remarks.push(Say::of("imports-row-status").with("value", word));
            IdeaStatus::Open
        })
    }

    fn count_of(&self, row: &Row, field: Field, remarks: &mut Vec<Say>) -> i64 {
        let cell = self.first(row, field);
        match cells::count(cell) {
            Ok(count) => count.unwrap_or_default().max(0),
            Err(_) => {
                remarks.push(Say::of("imports-row-not-a-number").with("value", cell));
                0
            }
        }
    }

    fn link_of(&self, row: &Row, remarks: &mut Vec<Say>) -> Option<String> {
        let link = self.first(row, Field::Link);
        let sound = (link.starts_with("https://") || link.starts_with("http://"))
            && link.len() <= LONGEST_LINK
            && !link.contains(|c: char| c.is_whitespace() || c.is_control());
        if !sound && !link.is_empty() {
            remarks.push(Say::of("imports-row-link").with("value", link));
        }
        sound.then(|| link.to_owned())
    }
}

impl Foreign for Mapped {
    fn source(&self) -> &str {
        &self.source
    }

    fn columns(&self) -> Columns {
        let mut columns = Columns::default();
        for (at, heading) in self.headings.iter().enumerate() {
            let fields: Vec<Field> = self
                .uses
                .iter()
                .filter(|(_, c)| c.contains(&at))
                .map(|(field, _)| *field)
                .collect();
            columns
                .mapped
                .extend(fields.iter().map(|field| (heading.clone(), field.key())));
            if fields.is_empty() {
                columns.unmapped.push(heading.clone());
            }
        }
        columns
    }

    fn about(&self) -> Vec<Say> {
        let mut about = Vec::new();
        if !self.uses.iter().any(|(field, _)| *field == Field::Id) {
            about.push(Say::of("imports-about-no-id"));
        }
        let mut groups: Vec<_> = self.currencies.iter().collect();
        groups.sort();
        if !groups.is_empty() {
            let named = groups
                .iter()
                .take(20)
                .map(|(group, currency)| format!("{group} {currency}"))
                .collect::<Vec<_>>();
            about.push(Say::of("imports-about-currencies").with("groups", named.join(", ")));
        }
        about
    }

    fn challenges(&self) -> Vec<ImportedChallenge> {
        self.challenges.values().cloned().collect()
    }

    fn walk(&self, seal: &Seal, visit: &mut dyn FnMut(Seen) -> bool) -> Result<(), Fault> {
        self.stamp.still_holds(&self.path)?;
        let mut table = Table::open(&self.path, self.mapping.separator, &self.limits)?;
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

/// The columns a map names: one heading, or several to be tried in turn, between bars. The inner error is a heading that
/// is not there.
fn columns_of(table: &Table, heading: &str) -> Result<Result<Vec<usize>, String>, Fault> {
    if let Some(column) = table.column(heading)? {
        return Ok(Ok(vec![column]));
    }
    let mut columns = Vec::new();
    for part in heading.split('|') {
        match table.column(part)? {
            Some(column) => columns.push(column),
            None => return Ok(Err(crate::read::evened(part))),
        }
    }
    Ok(Ok(columns))
}

/// A currency by its three letters, as ISO 4217 and the tokens of funding platforms have them.
fn currency_code(cell: &str) -> Option<String> {
    let code = cell.to_ascii_uppercase();
    ((3..=5).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_alphabetic())).then_some(code)
}

#[cfg(test)]
mod tests;
