//! Search for machines: the same question, the same answer.

use crate::find::{Asked as Question, find};
use crate::views::{Facet, FoundRow, FoundThing};
use entity::words::{AreaId, IdeaStatus, Kind, Lang, ThemeId};
use poem_openapi::param::Query;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked, paging};

pub struct SearchApi;

#[derive(Object)]
struct SearchAnswer {
    items: Vec<SearchItem>,
    facets: SearchFacets,
    /// How many were found; beyond a thousand it may be a guess.
    total: u64,
    /// A spelling that finds more.
    did_you_mean: Option<String>,
    /// Hand it back as `after`; null at the end. At most a thousand results can be paged through.
    next: Option<String>,
}

/// Something that was found.
#[derive(Object)]
struct SearchItem {
    kind: Kind,
    id: i64,
    title: String,
    url: String,
    lang: Lang,
    /// Of an idea.
    status: Option<IdeaStatus>,
    /// The passage that matched, as HTML: text is escaped, what matched stands in `<mark>`. The title when only that matched.
    highlight: String,
}

/// How many of everything found have each value.
#[derive(Object, Default)]
struct SearchFacets {
    kind: Vec<SearchFacetValue>,
    lang: Vec<SearchFacetValue>,
    theme: Vec<SearchFacetValue>,
    area: Vec<SearchFacetValue>,
    status: Vec<SearchFacetValue>,
}

#[derive(Object)]
struct SearchFacetValue {
    /// As the filter takes it.
    value: String,
    /// In the language asked for.
    name: String,
    count: u64,
}

#[OpenApi]
impl SearchApi {
    /// Find ideas, challenges, improvements and articles by their words
    ///
    /// Small spelling mistakes and other forms of a word are found too. Everything is narrowed by any of the values
    /// given for each filter. With no words at all, everything is found, newest first.
    #[allow(clippy::too_many_arguments)] // Every filter is a parameter of its own.
    #[oai(path = "/search", method = "get", operation_id = "search")]
    async fn search(
        &self,
        asked: Asked,
        q: Query<Option<String>>,
        kind: Query<Vec<Kind>>,
        lang: Query<Vec<Lang>>,
        theme: Query<Vec<ThemeId>>,
        area: Query<Vec<AreaId>>,
        status: Query<Vec<IdeaStatus>>,
        /// The last word is still being typed.
        typing: Query<Option<bool>>,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<SearchAnswer>> {
        let question = Question {
            q: q.0.unwrap_or_default(),
            kinds: kind.0,
            langs: lang.0,
            themes: theme.0,
            areas: area.0,
            statuses: status.0,
            typing: typing.0.unwrap_or(false),
            most: paging::per_page(per_page.0)?,
            after: after.0.filter(|after| !after.is_empty()),
        };
        let found = find(&asked, &question).await?;
        Ok(Json(SearchAnswer {
            items: found.hits.iter().map(|hit| item(&asked, hit)).collect(),
            facets: facets(found.facets),
            total: found.total,
            did_you_mean: found.did_you_mean,
            next: found.next,
        }))
    }
}

fn item(asked: &Asked, hit: &FoundThing) -> SearchItem {
    let passage = hit.passage.as_str();
    let marked = match passage.contains("<mark>") || !hit.title.as_str().contains("<mark>") {
        true => passage,
        false => hit.title.as_str(),
    };
    let (id, url, lang, status) = match &hit.row {
        FoundRow::Idea(idea) => (idea.id.0, &idea.url, idea.lang, Some(idea.status.meaning)),
        FoundRow::Challenge(challenge) => (challenge.id.0, &challenge.url, challenge.lang, None),
        FoundRow::Improvement(improvement) => {
            (improvement.id.0, &improvement.url, improvement.lang, None)
        }
        // What they say of themself is said in the reader's language.
        FoundRow::Person(one) => (one.person.id.0, &one.url, asked.lang, None),
        FoundRow::Article(article) => (article.id.0, &article.url, article.lang, None),
    };
    SearchItem {
        kind: hit.kind,
        id,
        title: hit.row.title().to_owned(),
        url: asked.config().absolute(url),
        lang,
        status,
        highlight: marked.to_owned(),
    }
}

fn facets(found: Vec<Facet>) -> SearchFacets {
    let mut facets = SearchFacets::default();
    for facet in found {
        let values = facet.values.into_iter().map(|value| SearchFacetValue {
            value: value.value,
            name: value.name,
            count: value.count,
        });
        let place = match facet.key {
            "kind" => &mut facets.kind,
            "lang" => &mut facets.lang,
            "theme" => &mut facets.theme,
            "area" => &mut facets.area,
            _ => &mut facets.status,
        };
        place.extend(values);
    }
    facets
}
