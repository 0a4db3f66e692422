//! What the world sees of a search. The page and the API show the same.

use accounts::ColleagueView;
use articles::ArticleRow;
use challenges::ChallengeRow;
use entity::words::Kind;
use ideas::IdeaRow;
use improvements::PublicRow;
use press::SafeHtml;

/// The answer to a question.
#[derive(Clone, Debug, Default)]
pub struct Found {
    pub hits: Vec<FoundThing>,
    /// How many were found altogether; beyond a thousand the engine may guess.
    pub total: u64,
    pub facets: Vec<Facet>,
    /// Hand it back as `after`.
    pub next: Option<String>,
    /// The spelling that was probably meant.
    pub did_you_mean: Option<String>,
    /// Nothing had every word; these have some.
    pub some_words_only: bool,
}

/// Something that was found, as the asker may see it, with what matched.
#[derive(Clone, Debug)]
pub struct FoundThing {
    pub kind: Kind,
    pub row: FoundRow,
    pub title: SafeHtml,
    /// Empty when the text says nothing to the point.
    pub passage: SafeHtml,
}

/// The thing itself.
#[derive(Clone, Debug)]
pub enum FoundRow {
    Idea(Box<IdeaRow>),
    Challenge(Box<ChallengeRow>),
    Improvement(Box<PublicRow>),
    Person(Box<ColleagueView>),
    /// In the language in which it was found.
    Article(Box<ArticleRow>),
}

impl FoundRow {
    pub fn title(&self) -> &str {
        match self {
            Self::Idea(idea) => &idea.title,
            Self::Challenge(challenge) => &challenge.title,
            Self::Improvement(improvement) => &improvement.title,
            Self::Person(one) => &one.person.name,
            Self::Article(article) => &article.title,
        }
    }
}

/// A fact and how many of what was found have each of its values, most first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    pub key: &'static str,
    pub values: Vec<FacetValue>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// As a filter takes it.
    pub value: String,
    /// As people call it, in the asker's language.
    pub name: String,
    pub count: u64,
    pub selected: bool,
}
