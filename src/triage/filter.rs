//! What part of the inbox one looks at, as it stands in the address: every filter survives every act there.

use chrono::TimeDelta;
use entity::words::{
    AreaId, CaseKind, InboxItemId, InboxViewId, ItemKind, ItemState, Lang, PersonId, TeamId,
    ThemeId,
};
use hall::{Cx, Error, Result, addresses};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A closed set that only addresses and programs speak.
macro_rules! spoken {
    ($(#[$doc:meta])* $name:ident as $known:literal { $($(#[$vdoc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, poem_openapi::Enum)]
        #[oai(rename = $known)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $word)] #[oai(rename = $word)] $variant),*
        }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }
        }
    };
}

spoken! {
    /// The lists of the inbox.
    Part as "InboxPart" {
        Open = "open",
        /// In the own list of a team.
        Routed = "routed",
        Snoozed = "snoozed",
        Decided = "decided",
    }
}

spoken! {
    /// What kind of things one looks at.
    What as "InboxKind" {
        Idea = "idea",
        /// Whatever came to the counter.
        Case = "case",
        Feedback = "feedback",
        Matter = "matter",
        Comment = "comment",
        Report = "report",
        Question = "question",
    }
}

impl What {
    /// The kind it is in the inbox, and of what came to the counter only these.
    pub const fn means(self) -> (ItemKind, Option<CaseKind>) {
        match self {
            Self::Idea => (ItemKind::Idea, None),
            Self::Case => (ItemKind::Case, None),
            Self::Feedback => (ItemKind::Case, Some(CaseKind::Feedback)),
            Self::Matter => (ItemKind::Case, Some(CaseKind::Matter)),
            Self::Comment => (ItemKind::Comment, None),
            Self::Report => (ItemKind::Report, None),
            Self::Question => (ItemKind::Question, None),
        }
    }
}

spoken! {
    /// How long it has waited, at least; `day` is the youngest: less than a day.
    Age as "InboxAge" {
        Day = "day",
        Days3 = "3",
        Week = "7",
        Weeks2 = "14",
        Month = "30",
    }
}

spoken! {
    Sort as "InboxSort" {
        Oldest = "oldest",
        Newest = "newest",
    }
}

spoken! {
    /// How many weeks the overview looks back, this one included.
    Weeks as "InboxWeeks" {
        Four = "4",
        Twelve = "12",
        Half = "26",
        Year = "52",
    }
}

impl Weeks {
    pub const fn number(self) -> u32 {
        match self {
            Self::Four => 4,
            Self::Twelve => 12,
            Self::Half => 26,
            Self::Year => 52,
        }
    }
}

impl Part {
    pub const fn state(self) -> ItemState {
        match self {
            Self::Open => ItemState::Open,
            Self::Routed => ItemState::Routed,
            Self::Snoozed => ItemState::Snoozed,
            Self::Decided => ItemState::Decided,
        }
    }

    pub const fn of(state: ItemState) -> Self {
        match state {
            ItemState::Open => Self::Open,
            ItemState::Routed => Self::Routed,
            ItemState::Snoozed => Self::Snoozed,
            ItemState::Decided => Self::Decided,
        }
    }
}

impl Age {
    /// The least time waited; none for what is younger than a day.
    pub const fn least(self) -> Option<TimeDelta> {
        match self {
            Self::Day => None,
            Self::Days3 => Some(TimeDelta::days(3)),
            Self::Week => Some(TimeDelta::days(7)),
            Self::Weeks2 => Some(TimeDelta::days(14)),
            Self::Month => Some(TimeDelta::days(30)),
        }
    }
}

/// Whose it is: `me`, `none`, or a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    Me,
    Nobody,
    Person(PersonId),
}

/// One theme, area or team, or none: `none`, or a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side<T> {
    None,
    One(T),
}

impl fmt::Display for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Me => f.write_str("me"),
            Self::Nobody => f.write_str("none"),
            Self::Person(id) => id.fmt(f),
        }
    }
}

impl FromStr for Owner {
    type Err = Error;
    fn from_str(word: &str) -> Result<Self> {
        match word {
            "me" => Ok(Self::Me),
            "none" => Ok(Self::Nobody),
            id => id
                .parse()
                .map(Self::Person)
                .map_err(|_| Error::invalid("assignee", "triage-problem-filter")),
        }
    }
}

impl<T: fmt::Display> fmt::Display for Side<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => f.write_str("none"),
            Self::One(id) => id.fmt(f),
        }
    }
}

impl<T: FromStr> Side<T> {
    pub(crate) fn read(field: &'static str, word: Option<&str>) -> Result<Option<Self>> {
        match word {
            None => Ok(None),
            Some("none") => Ok(Some(Self::None)),
            Some(id) => id
                .parse()
                .map(|id| Some(Self::One(id)))
                .map_err(|_| Error::invalid(field, "triage-problem-filter")),
        }
    }
}

/// The filters as they are typed, in an address or by a program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    pub part: Option<Part>,
    pub kind: Option<What>,
    pub theme: Option<String>,
    pub area: Option<String>,
    pub lang: Option<Lang>,
    pub age: Option<Age>,
    pub team: Option<String>,
    pub assignee: Option<String>,
    pub sort: Option<Sort>,
    pub view: Option<InboxViewId>,
}

/// The same, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub part: Option<Part>,
    pub kind: Option<What>,
    pub theme: Option<Side<ThemeId>>,
    pub area: Option<Side<AreaId>>,
    pub lang: Option<Lang>,
    pub age: Option<Age>,
    pub team: Option<Side<TeamId>>,
    pub owner: Option<Owner>,
    pub sort: Option<Sort>,
    pub view: Option<InboxViewId>,
}

impl Typed {
    /// # Errors
    /// `Invalid` with the filter that cannot be read.
    pub fn read(&self) -> Result<Filter> {
        Ok(Filter {
            part: self.part,
            kind: self.kind,
            theme: Side::read("theme", self.theme.as_deref())?,
            area: Side::read("area", self.area.as_deref())?,
            lang: self.lang,
            age: self.age,
            team: Side::read("team", self.team.as_deref())?,
            owner: self.assignee.as_deref().map(str::parse).transpose()?,
            sort: self.sort,
            view: self.view,
        })
    }
}

impl Filter {
    pub fn part(&self) -> Part {
        self.part.unwrap_or(Part::Open)
    }

    pub fn sort(&self) -> Sort {
        self.sort.unwrap_or(Sort::Oldest)
    }

    /// Whose things are meant, when somebody's are.
    pub(crate) fn owner(&self, cx: &Cx) -> Option<Option<PersonId>> {
        self.owner.map(|owner| match owner {
            Owner::Me => Some(cx.actor.person().unwrap_or(PersonId(0))),
            Owner::Nobody => None,
            Owner::Person(id) => Some(id),
        })
    }

    /// The filters as pairs, in a fixed order, without what says nothing.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        let mut say = |name, word: Option<String>| {
            if let Some(word) = word {
                pairs.push((name, word));
            }
        };
        let text = |word: &str| Some(word.to_owned());
        say(
            "part",
            self.part
                .filter(|part| *part != Part::Open)
                .and_then(|part| text(part.code())),
        );
        say("kind", self.kind.and_then(|kind| text(kind.code())));
        say("theme", self.theme.map(|theme| theme.to_string()));
        say("area", self.area.map(|area| area.to_string()));
        say("lang", self.lang.and_then(|lang| text(lang.code())));
        say("age", self.age.and_then(|age| text(age.code())));
        say("team", self.team.map(|team| team.to_string()));
        say("assignee", self.owner.map(|owner| owner.to_string()));
        say(
            "sort",
            self.sort
                .filter(|sort| *sort != Sort::Oldest)
                .and_then(|sort| text(sort.code())),
        );
        say("view", self.view.map(|view| view.to_string()));
        pairs
    }

    /// The filters as they are kept with a view.
    pub fn written(&self) -> String {
        let plain = Self {
            view: None,
            ..self.clone()
        };
        joined(&plain.pairs())
    }

    /// The address of the list, with more in it.
    pub fn address(&self, more: &[(&'static str, String)]) -> String {
        let mut pairs = self.pairs();
        pairs.extend(more.iter().cloned());
        if pairs.is_empty() {
            return addresses::INBOX.to_owned();
        }
        format!("{}?{}", addresses::INBOX, joined(&pairs))
    }
}

fn joined(pairs: &[(&'static str, String)]) -> String {
    url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish()
}

/// Where one is in the list: what came last on the page before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub at: chrono::DateTime<chrono::Utc>,
    pub id: InboxItemId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_survive_the_way_through_an_address() {
        let typed = Typed {
            kind: Some(What::Idea),
            theme: Some("3".to_owned()),
            team: Some("none".to_owned()),
            assignee: Some("me".to_owned()),
            age: Some(Age::Week),
            sort: Some(Sort::Newest),
            ..Typed::default()
        };
        let filter = typed.read().unwrap();
        assert_eq!(
            filter.address(&[("item", "7".to_owned())]),
            "/desk/inbox?kind=idea&theme=3&age=7&team=none&assignee=me&sort=newest&item=7"
        );
        assert_eq!(Filter::default().address(&[]), "/desk/inbox");
        for wrong in ["x", "3;", ""] {
            let typed = Typed {
                theme: Some(wrong.to_owned()),
                ..Typed::default()
            };
            assert!(typed.read().is_err(), "{wrong}");
        }
    }
}
