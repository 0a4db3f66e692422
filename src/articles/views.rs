//! What is seen of an article: everyone what is published, in the language that fits them best; the staff all of it.

use crate::article::fitting_langs;
use crate::store::texts::{Heading, Written};
use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::articles::{article, category};
use entity::words::{
    ArticleCommentId, ArticleId, ArticleKind, ArticleState, CategoryId, FileId, Lang, PersonId,
    RelatedKind, ServiceFacts, ThemeId, Visibility,
};
use poem_openapi::Object;
use press::{Reading, SafeHtml, Section, Segment};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
#[oai(rename = "ArticleTheme")]
pub struct ThemeChip {
    pub id: ThemeId,
    pub name: String,
}

/// A category as its readers and the staff see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
#[oai(rename = "ArticleCategory")]
pub struct CategoryView {
    pub id: CategoryId,
    /// In the reader's language.
    pub name: String,
    /// People who are signed in may comment on its articles.
    pub comments: bool,
    pub archived: bool,
}

impl CategoryView {
    pub(crate) fn of(lang: Lang, row: &category::Model) -> Self {
        Self {
            id: row.id,
            name: row.names.in_lang(lang).to_owned(),
            comments: row.comments,
            archived: row.archived_at.is_some(),
        }
    }
}

/// An article in a public list.
#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "ArticleRow")]
pub struct ArticleRow {
    pub id: ArticleId,
    pub url: String,
    pub kind: ArticleKind,
    /// In the reader's language.
    pub kind_name: String,
    pub state: ArticleState,
    pub title: String,
    pub summary: String,
    /// What title and summary are written in: the reader's language where the article has it.
    pub lang: Lang,
    /// Every language it can be read in.
    pub langs: Vec<Lang>,
    pub theme: Option<ThemeChip>,
    pub category: Option<CategoryView>,
    pub published_at: Option<DateTime<Utc>>,
    /// When it was last published.
    pub renewed_at: Option<DateTime<Utc>>,
}

/// A language an article can be read in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LangChoice {
    pub lang: Lang,
    pub name: &'static str,
    pub url: String,
    pub current: bool,
}

/// Something an article is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
#[oai(rename = "ArticleRelated")]
pub struct RelatedView {
    pub kind: RelatedKind,
    pub id: i64,
    pub title: String,
    pub lang: Lang,
    pub url: String,
    /// The story stands on it.
    pub is_evidence: bool,
}

/// A picture or a paper of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
#[oai(rename = "ArticleFile")]
pub struct FileView {
    pub id: FileId,
    pub url: String,
    pub thumb_url: Option<String>,
    pub name: String,
    pub media_type: String,
    /// Bytes.
    pub size: i64,
    pub alt: String,
    pub is_picture: bool,
}

#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "ArticleComment")]
pub struct CommentView {
    pub id: ArticleCommentId,
    pub by: Option<PersonChip>,
    pub text: String,
    #[oai(skip)]
    pub html: SafeHtml,
    pub lang: Lang,
    /// Its author and the staff see it while it waits or is hidden.
    pub visibility: Visibility,
    pub at: DateTime<Utc>,
}

/// Facts of a service as they are shown.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FactsShown {
    pub for_whom: SafeHtml,
    pub price: SafeHtml,
    pub time: SafeHtml,
    pub how: SafeHtml,
}

impl FactsShown {
    pub(crate) fn of(facts: &ServiceFacts) -> Self {
        Self {
            for_whom: press::prose(&facts.for_whom),
            price: press::prose(&facts.price),
            time: press::prose(&facts.time),
            how: press::prose(&facts.how),
        }
    }
}

/// Where a retired article leads.
#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "ArticleRetired")]
pub struct RetiredView {
    /// Markdown.
    pub words: String,
    #[oai(skip)]
    pub html: SafeHtml,
    pub at: Option<DateTime<Utc>>,
    pub pointer: Option<ArticleRow>,
}

/// An article as everyone reads it.
#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "Article")]
pub struct ArticleView {
    #[serde(flatten)]
    #[oai(flatten)]
    pub row: ArticleRow,
    /// The Markdown it was written in.
    #[serde(skip)]
    pub body: String,
    #[oai(skip)]
    pub html: SafeHtml,
    #[oai(skip)]
    pub contents: Vec<Section>,
    /// How long it takes to read, at two hundred words a minute.
    pub minutes: i64,
    /// Of a service, in Markdown.
    #[serde(skip)]
    pub service: Option<ServiceFacts>,
    #[oai(skip)]
    pub facts: Option<FactsShown>,
    /// Whom its readers turn to, and who answers for the page.
    pub contact: Option<PersonChip>,
    pub owner: Option<PersonChip>,
    #[oai(skip)]
    pub languages: Vec<LangChoice>,
    /// The reader's language, where the article does not have it.
    pub missing_lang: Option<Lang>,
    pub related: Vec<RelatedView>,
    pub pictures: Vec<FileView>,
    pub papers: Vec<FileView>,
    pub takes_comments: bool,
    pub comments: Vec<CommentView>,
    /// More comments: hand it back.
    pub comments_after: Option<ArticleCommentId>,
    /// Where the questions of a guide begin.
    pub walk_url: Option<String>,
    pub feedback_url: String,
    pub retired: Option<RetiredView>,
    /// For the staff.
    #[oai(skip_serializing_if_is_none)]
    pub desk_url: Option<String>,
    /// The staff look at what is not published.
    pub preview: bool,
}

/// An article in the staff's list.
#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "ArticleDeskRow")]
pub struct DeskRow {
    pub id: ArticleId,
    /// The staff's page.
    pub url: String,
    pub kind: ArticleKind,
    pub state: ArticleState,
    pub title: String,
    pub lang: Lang,
    pub owner: Option<PersonChip>,
    pub theme: Option<ThemeChip>,
    pub category: Option<CategoryView>,
    pub review_on: Option<String>,
    /// Each language of the site, and how far it is.
    pub languages: Vec<LangState>,
    /// Something was written since it was published.
    pub has_changes: bool,
    pub updated_at: DateTime<Utc>,
}

/// How far an article is in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, poem_openapi::Enum)]
#[serde(rename_all = "snake_case")]
#[oai(rename = "ArticleTextState", rename_all = "snake_case")]
pub enum TextState {
    /// Nothing is written: readers get another language.
    Missing,
    /// Written, and published in no version yet.
    Draft,
    /// Published, and written anew since.
    Changed,
    Published,
    /// Published, and older than the language it follows.
    Behind,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
#[oai(rename = "ArticleLangState")]
pub struct LangState {
    pub lang: Lang,
    #[oai(skip)]
    pub name: &'static str,
    pub state: TextState,
}

/// A text of an article as the staff write it.
#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "ArticleDeskText")]
pub struct DeskText {
    pub lang: Lang,
    #[oai(skip)]
    pub name: &'static str,
    pub state: TextState,
    /// The number of its latest version; 0 where there is none.
    pub number: i64,
    pub title: String,
    pub summary: String,
    pub body: String,
    pub service: ServiceFacts,
    pub guide: Option<String>,
    pub written_at: Option<DateTime<Utc>>,
    pub by: Option<PersonChip>,
}

/// A whole article, for those who write it.
#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "ArticleDesk")]
pub struct DeskView {
    #[serde(flatten)]
    #[oai(flatten)]
    pub row: DeskRow,
    /// The language it was begun in; the others follow it.
    pub own_lang: Lang,
    pub contact: Option<PersonChip>,
    pub contact_id: Option<PersonId>,
    pub owner_id: Option<PersonId>,
    /// Every language of the site, side by side.
    pub texts: Vec<DeskText>,
    pub related: Vec<RelatedView>,
    pub files: Vec<FileView>,
    pub reviewer: Option<PersonChip>,
    /// What is new was written by whoever asks, and the agency wants a colleague to publish it.
    pub needs_colleague: bool,
    pub review_asked_at: Option<DateTime<Utc>>,
    pub review_words: Option<String>,
    pub published_at: Option<DateTime<Utc>>,
    pub renewed_at: Option<DateTime<Utc>>,
    pub retired_at: Option<DateTime<Utc>>,
    pub retired_words: Option<String>,
    pub pointer: Option<ArticleId>,
    pub helped_count: i64,
    pub not_helped_count: i64,
    pub version: i64,
    /// Where everyone reads it.
    pub public_url: String,
}

impl DeskView {
    pub fn text(&self, lang: Lang) -> Option<&DeskText> {
        self.texts.iter().find(|text| text.lang == lang)
    }
}

/// A version of a text.
#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "ArticleVersion")]
pub struct VersionView {
    pub number: i64,
    pub title: String,
    pub summary: String,
    pub body: String,
    pub service: Option<ServiceFacts>,
    /// The version it was restored from.
    pub restored_from: Option<i64>,
    pub by: Option<PersonChip>,
    pub at: DateTime<Utc>,
    /// Against the one before it, word by word.
    #[oai(skip)]
    pub title_changes: Vec<Segment>,
    #[oai(skip)]
    pub changes: Vec<Segment>,
}

/// The word a kind is named by.
pub const fn kind_key(kind: ArticleKind) -> &'static str {
    match kind {
        ArticleKind::Article => "articles-kind-article",
        ArticleKind::News => "articles-kind-news",
        ArticleKind::Story => "articles-kind-story",
        ArticleKind::Service => "articles-kind-service",
        ArticleKind::Guide => "articles-kind-guide",
    }
}

/// The text that fits a reader best: in one of `fitting_langs`, else any.
pub(crate) fn best<T: InLang>(texts: &[T], reader: Lang, own: Lang) -> Option<&T> {
    fitting_langs(reader, own)
        .iter()
        .find_map(|lang| texts.iter().find(|text| text.lang() == *lang))
        .or_else(|| texts.first())
}

pub(crate) trait InLang {
    fn lang(&self) -> Lang;
}

impl InLang for Written {
    fn lang(&self) -> Lang {
        self.lang
    }
}

impl InLang for crate::store::links::Heading {
    fn lang(&self) -> Lang {
        self.lang
    }
}

impl InLang for Heading {
    fn lang(&self) -> Lang {
        self.lang
    }
}

/// How far a language is.
pub(crate) fn text_state(own: Option<&Heading>, text: Option<&Heading>) -> TextState {
    let Some(text) = text else {
        return TextState::Missing;
    };
    match text.published_id {
        None => TextState::Draft,
        Some(published) if published != text.latest_id => TextState::Changed,
        Some(_) => match own {
            Some(own) if own.lang != text.lang && own.written_at > text.written_at => {
                TextState::Behind
            }
            _ => TextState::Published,
        },
    }
}

pub(crate) fn is_preview(row: &article::Model) -> bool {
    matches!(row.state, ArticleState::Draft | ArticleState::InReview)
}

/// The reading of a text in its own language.
pub(crate) fn reading(text: &Written) -> Reading {
    press::reading(&text.body, text.lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Said(Lang);

    impl InLang for Said {
        fn lang(&self) -> Lang {
            self.0
        }
    }

    #[test]
    fn a_reader_gets_their_language_then_the_first_then_english_then_any() {
        let of = |langs: &[Lang], reader, own| {
            let texts: Vec<Said> = langs.iter().map(|lang| Said(*lang)).collect();
            best(&texts, reader, own).map(|text| text.0)
        };
        assert_eq!(
            of(&[Lang::Fi, Lang::Sv], Lang::Sv, Lang::Fi),
            Some(Lang::Sv)
        );
        assert_eq!(
            of(&[Lang::Fi, Lang::En], Lang::Ru, Lang::Fi),
            Some(Lang::Fi)
        );
        assert_eq!(
            of(&[Lang::De, Lang::En], Lang::Ru, Lang::Fi),
            Some(Lang::En)
        );
        assert_eq!(of(&[Lang::De], Lang::Ru, Lang::Fi), Some(Lang::De));
        assert_eq!(of(&[], Lang::Ru, Lang::Fi), None);
    }
}
