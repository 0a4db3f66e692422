//! Which column is what: the `--map` of the command line, read and checked.

use entity::words::IdeaStatus;
use hall::says::Say;
use std::str::FromStr;

/// What a column can be mapped to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Id,
    Title,
    Text,
    Fact,
    Challenge,
    Theme,
    Area,
    Place,
    Amount,
    Currency,
    Group,
    Date,
    Author,
    Link,
    Lang,
    Visibility,
    Status,
    Outcome,
    Support,
    Against,
    Votes,
}

impl Field {
    const ALL: [(Field, &'static str, &'static str); 21] = [
        (Field::Id, "id", "imports-field-id"),
        (Field::Title, "title", "imports-field-title"),
        (Field::Text, "text", "imports-field-text"),
        (Field::Fact, "fact", "imports-field-fact"),
        (Field::Challenge, "challenge", "imports-field-challenge"),
        (Field::Theme, "theme", "imports-field-theme"),
        (Field::Area, "area", "imports-field-area"),
        (Field::Place, "place", "imports-field-place"),
        (Field::Amount, "amount", "imports-field-amount"),
        (Field::Currency, "currency", "imports-field-currency"),
        (Field::Group, "group", "imports-field-group"),
        (Field::Date, "date", "imports-field-date"),
        (Field::Author, "author", "imports-field-author"),
        (Field::Link, "link", "imports-field-link"),
        (Field::Lang, "lang", "imports-field-language"),
        (Field::Visibility, "visibility", "imports-field-visibility"),
        (Field::Status, "status", "imports-field-status"),
        (Field::Outcome, "outcome", "imports-field-outcome"),
        (Field::Support, "support", "imports-field-support"),
        (Field::Against, "against", "imports-field-against"),
        (Field::Votes, "votes", "imports-field-votes"),
    ];

    fn named(name: &str) -> Option<Field> {
        Field::ALL
            .iter()
            .find(|(_, own, _)| own.eq_ignore_ascii_case(name.trim()))
            .map(|(field, _, _)| *field)
    }

    fn names() -> String {
        Field::ALL.map(|(_, name, _)| name).join(", ")
    }

    pub fn key(self) -> &'static str {
        Field::ALL
            .iter()
            .find(|(field, _, _)| *field == self)
            .map_or("imports-field-fact", |(_, _, key)| key)
    }
}

/// Everything the command line says about a table.
#[derive(Debug, Clone, Default)]
pub struct Mapping {
    /// Field and heading (or headings between bars), in the order given.
    pub columns: Vec<(Field, String)>,
    /// Words of the source and what they mean here.
    pub statuses: Vec<(String, IdeaStatus)>,
    /// The currency of amounts that name none.
    pub currency: Option<String>,
    pub separator: Option<u8>,
    /// The lasting name of the source; the file's name where it is not given.
    pub source: Option<String>,
}

impl Mapping {
    /// Adds `field=Heading`.
    ///
    /// # Errors
    /// A message that names the fields there are.
    pub fn map(&mut self, spec: &str) -> Result<(), Say> {
        let wrong = |key| {
            Say::of(key)
                .with("map", spec)
                .with("fields", Field::names())
        };
        let (name, heading) = spec
            .split_once('=')
            .ok_or_else(|| wrong("imports-map-shape"))?;
        let field = Field::named(name).ok_or_else(|| wrong("imports-map-field"))?;
        if heading.trim().is_empty() {
            return Err(wrong("imports-map-shape"));
        }
        self.columns.push((field, heading.to_owned()));
        Ok(())
    }

    /// Adds `WORD=status`.
    ///
    /// # Errors
    /// A message that names the statuses there are.
    pub fn status(&mut self, spec: &str) -> Result<(), Say> {
        let known = [
            IdeaStatus::Open,
            IdeaStatus::UnderReview,
            IdeaStatus::Planned,
            IdeaStatus::InProgress,
            IdeaStatus::Done,
            IdeaStatus::Declined,
            IdeaStatus::Withdrawn,
        ];
        let wrong = || {
            Say::of("imports-map-status")
                .with("map", spec)
                .with("statuses", known.map(IdeaStatus::code).join(", "))
        };
        let (word, status) = spec.rsplit_once('=').ok_or_else(wrong)?;
        let status = IdeaStatus::from_str(status.trim())
            .ok()
            .filter(|s| known.contains(s))
            .ok_or_else(wrong)?;
        self.statuses.push((word.trim().to_owned(), status));
        Ok(())
    }

    /// Takes what a preset says where the command line says nothing about that field.
    pub fn fill_in(&mut self, preset: Mapping) {
        let given: Vec<Field> = self.columns.iter().map(|(field, _)| *field).collect();
        self.columns.extend(
            preset
                .columns
                .into_iter()
                .filter(|(field, _)| !given.contains(field)),
        );
        self.statuses.extend(preset.statuses);
        self.currency = self.currency.take().or(preset.currency);
        self.separator = self.separator.or(preset.separator);
        self.source = self.source.take().or(preset.source);
    }

    /// # Errors
    /// A title is the one thing an idea cannot be without.
    pub fn complete(&self) -> Result<(), Say> {
        match self.columns.iter().any(|(field, _)| *field == Field::Title) {
            true => Ok(()),
            false => Err(Say::of("imports-map-no-title").with("fields", Field::names())),
        }
    }

    /// What a word of the source means: as mapped, or if it is one of the hub's own words.
    pub fn status_for(&self, word: &str) -> Option<IdeaStatus> {
        let mapped = self
            .statuses
            .iter()
            .find(|(own, _)| own.eq_ignore_ascii_case(word))
            .map(|(_, status)| *status);
        let by_name = || IdeaStatus::from_str(&word.to_lowercase().replace(' ', "_")).ok();
        let can_arrive = |s: &IdeaStatus| !matches!(s, IdeaStatus::Draft | IdeaStatus::Merged);
        mapped.or_else(by_name).filter(can_arrive)
    }
}
