//! The one question of this room: what is there about this?

use crate::facets::{self, Chosen};
use crate::views::{Found, FoundRow, FoundThing};
use agencies::Site;
use entity::words::{
    AreaId, ArticleTextId, ChallengeId, IdeaId, IdeaStatus, ImprovementId, Kind, Lang, PersonId,
    ThemeId,
};
use futures_util::future::try_join_all;
use hall::{Cx, Error, Result, Role};
use press::SafeHtml;
use search::{Audience, FacetCounts, Hit, Matching, Query, Sort};
use std::collections::HashMap;

/// Letters of a question; nobody asks more precisely by hand.
pub const LONGEST: usize = 200;
/// With so few hits, the asker may have meant another word.
const FEW: u64 = 3;

/// A question as it is asked, raw.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub q: String,
    pub kinds: Vec<Kind>,
    pub langs: Vec<Lang>,
    /// A theme stands for those under it too.
    pub themes: Vec<ThemeId>,
    pub areas: Vec<AreaId>,
    pub statuses: Vec<IdeaStatus>,
    /// The last word may be unfinished.
    pub typing: bool,
    pub most: u64,
    pub after: Option<String>,
}

/// Answers a question with what the asker may see.
///
/// # Errors
/// `Away` while the engine does not answer; `Invalid` for a question that is too long or a page that does not exist.
pub async fn find(cx: &Cx, asked: &Asked) -> Result<Found> {
    if asked.q.chars().count() > LONGEST {
        return Err(Error::invalid("q", "discovery-problem-long"));
    }
    let site = agencies::site(cx).await?;
    let query = query(cx, &site, asked);
    answer(cx, &site, asked, &query).await
}

async fn answer(cx: &Cx, site: &Site, asked: &Asked, query: &Query) -> Result<Found> {
    let engine = &cx.ports().search;
    let first_page = asked.after.is_none();
    let words = asked.q.split_whitespace().count();
    let mut hits = engine.search(query).await?;
    let mut some_words_only = false;
    if hits.total == 0 && words > 1 && first_page {
        let any = Query {
            matching: Matching::Any,
            ..query.clone()
        };
        hits = engine.search(&any).await?;
        // The pages behind this one would not know that some words were enough.
        hits.next = None;
        some_words_only = hits.total > 0;
    }
    let did_you_mean = match first_page && words > 0 && (hits.total < FEW || some_words_only) {
        true => engine.suggest(query).await?,
        false => None,
    };
    let chosen = chosen(asked);
    let counts = counts_with_alternatives(cx, query, hits.facets, &chosen).await?;
    let rows = rows(cx, &hits.hits).await?;
    Ok(Found {
        hits: shown(&hits.hits, rows),
        total: hits.total,
        facets: facets::named(cx, site, &counts, &chosen),
        next: hits.next,
        did_you_mean,
        some_words_only,
    })
}

fn query(cx: &Cx, site: &Site, asked: &Asked) -> Query {
    let words = |codes: Vec<&'static str>| codes.into_iter().map(str::to_owned).collect();
    Query {
        q: asked.q.clone(),
        kinds: words(asked.kinds.iter().map(|kind| kind.code()).collect()),
        langs: words(asked.langs.iter().map(|lang| lang.code()).collect()),
        themes: asked
            .themes
            .iter()
            .flat_map(|theme| {
                let mut all = site.theme_and_below(*theme);
                all.push(*theme);
                all
            })
            .map(|theme| theme.0)
            .collect(),
        areas: asked.areas.iter().map(|area| area.0).collect(),
        statuses: words(asked.statuses.iter().map(|status| status.code()).collect()),
        agencies: vec![cx.agency.0],
        audience: Audience {
            staff: cx.actor.role_at(cx.agency) >= Role::Staff,
            person: cx.actor.person().map(|person| person.0),
            desk: false,
        },
        facets: facets::ALL.to_vec(),
        prefix: asked.typing,
        sort: Sort::Relevance,
        limit: usize::try_from(asked.most).unwrap_or(20),
        after: asked.after.clone(),
        ..Query::default()
    }
}

fn chosen(asked: &Asked) -> Chosen {
    fn words<T: ToString>(values: &[T]) -> Vec<String> {
        values.iter().map(ToString::to_string).collect()
    }
    HashMap::from([
        (search::Facet::Kind, words(&asked.kinds)),
        (search::Facet::Lang, words(&asked.langs)),
        (search::Facet::Theme, words(&asked.themes)),
        (search::Facet::Area, words(&asked.areas)),
        (search::Facet::Status, words(&asked.statuses)),
    ])
}

/// Counts every chosen fact again as if it were not chosen.
async fn counts_with_alternatives(
    cx: &Cx,
    query: &Query,
    mut counts: FacetCounts,
    chosen: &Chosen,
) -> Result<FacetCounts, search::Error> {
    let without = facets::ALL
        .iter()
        .filter(|facet| chosen.get(facet).is_some_and(|values| !values.is_empty()))
        .map(|facet| {
            let mut query = Query {
                facets: vec![facet.clone()],
                limit: 0,
                after: None,
                ..query.clone()
            };
            match facet {
                search::Facet::Kind => query.kinds.clear(),
                search::Facet::Lang => query.langs.clear(),
                search::Facet::Theme => query.themes.clear(),
                search::Facet::Area => query.areas.clear(),
                search::Facet::Status => query.statuses.clear(),
                search::Facet::Agency | search::Facet::Extra(_) => {}
            }
            async move { cx.ports().search.search(&query).await }
        });
    for others in try_join_all(without).await? {
        counts.extend(others.facets);
    }
    Ok(counts)
}

pub(crate) type Rows = HashMap<(Kind, i64), FoundRow>;

/// What the index found, as the database lets the asker see it now.
pub(crate) async fn rows(cx: &Cx, hits: &[Hit]) -> Result<Rows> {
    let of = |kind: Kind| {
        hits.iter()
            .filter(move |hit| hit.kind == kind.code())
            .map(|hit| hit.number)
    };
    let ids: Vec<IdeaId> = of(Kind::Idea).map(IdeaId).collect();
    let ideas = ideas::browse::rows_seen_by(cx, &ids).await?;
    let ids: Vec<ChallengeId> = of(Kind::Challenge).map(ChallengeId).collect();
    let challenges = challenges::browse::rows_seen_by(cx, &ids).await?;
    let ids: Vec<ImprovementId> = of(Kind::Improvement).map(ImprovementId).collect();
    let improvements = improvements::browse::rows_seen_by(cx, &ids).await?;
    let ids: Vec<PersonId> = of(Kind::Person).map(PersonId).collect();
    let people = accounts::browse::rows_seen_by(cx, &ids).await?;
    let ideas = ideas
        .into_iter()
        .map(|row| ((Kind::Idea, row.id.0), FoundRow::Idea(Box::new(row))));
    let challenges = challenges.into_iter().map(|row| {
        (
            (Kind::Challenge, row.id.0),
            FoundRow::Challenge(Box::new(row)),
        )
    });
    let improvements = improvements.into_iter().map(|row| {
        (
            (Kind::Improvement, row.id.0),
            FoundRow::Improvement(Box::new(row)),
        )
    });
    let people = people.into_iter().map(|row| {
        (
            (Kind::Person, row.person.id.0),
            FoundRow::Person(Box::new(row)),
        )
    });
    let ids: Vec<ArticleTextId> = of(Kind::Article).map(ArticleTextId).collect();
    let articles = articles::browse::rows_seen_by(cx, &ids).await?;
    let articles = articles
        .into_iter()
        .map(|(id, row)| ((Kind::Article, id.0), FoundRow::Article(Box::new(row))));
    Ok(ideas
        .chain(challenges)
        .chain(improvements)
        .chain(people)
        .chain(articles)
        .collect())
}

fn shown(hits: &[Hit], mut rows: Rows) -> Vec<FoundThing> {
    hits.iter()
        .filter_map(|hit| {
            let kind: Kind = hit.kind.parse().ok()?;
            let row = rows.remove(&(kind, hit.number))?;
            let indexed: String = hit.title.iter().map(|(_, piece)| piece.as_str()).collect();
            // What was edited a moment ago keeps its new title, unmarked.
            let title = match indexed == row.title() {
                true => SafeHtml::marked(&hit.title),
                false => SafeHtml::marked(&[(false, row.title().to_owned())]),
            };
            Some(FoundThing {
                kind,
                title,
                passage: SafeHtml::marked(&hit.text),
                row,
            })
        })
        .collect()
}
