//! From a question to hits: what is asked of the server, in how many shapes, and what is made of it.

use std::collections::{BTreeMap, HashMap};

use meilisearch_sdk::indexes::Index as MeiliIndex;
use meilisearch_sdk::search::{
    FederationOptions, MatchingStrategies, MergeFacets, SearchQuery, Selectors,
};

use super::wire::{Found as Document, accented};
use super::{Meili, within};
use crate::analysis::Lang;
use crate::cursor;
use crate::document::Key;
use crate::highlight::Highlighter;
use crate::query::{Facet, FacetCounts, Hit, Hits, Like, Matching, Query, Sort};
use crate::similar::{Found, better_spelling, enough, telling_words};
use crate::words::{Word, Words};
use crate::{DEEPEST, Error, Result};

const MOST_HITS: usize = 100;
/// How many drafts' likenesses are looked at before the best are kept.
const LOOKED_AT: usize = 60;

/// Stems too: of two words, one may be misspelt and the other inflected.
const AS_TYPED: &[&str] = &["title", "text", "stems"];
const AS_STEMMED: &[&str] = &["stems"];
const AS_ACCENTED: &[&str] = &["title", "text", "stems", "accents"];

/// One shape of a question.
#[derive(PartialEq)]
struct Shape {
    q: String,
    attributes: &'static [&'static str],
    weight: f32,
}

/// What came back before it is made into hits.
struct Answer {
    documents: Vec<(Document, f32)>,
    total: u64,
    facets: FacetCounts,
}

pub async fn search(meili: &Meili, query: &Query) -> Result<Hits> {
    let words = words_of(meili, query);
    let offset = cursor::offset(query.after.as_deref())?;
    let limit = query.limit.min(MOST_HITS).min(DEEPEST - offset);
    let answer = ask(meili, query, &words, offset, limit).await?;
    let hits = hits(&words, answer.documents)?;
    Ok(Hits {
        next: cursor::next(offset, hits.len(), answer.total),
        hits,
        total: answer.total,
        facets: answer.facets,
    })
}

pub async fn similar(meili: &Meili, like: &Like) -> Result<Vec<Hit>> {
    let words = telling_words(like);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let query = Query {
        kinds: like.kinds.clone(),
        agencies: like.agencies.clone(),
        audience: like.audience,
        matching: Matching::Any,
        ..Query::default()
    };
    let answer = ask(meili, &query, &words, 0, LOOKED_AT).await?;
    let needed = enough(words.words.len());
    let mut judged = Vec::new();
    for (document, score) in answer.documents {
        let mut highlighter = Highlighter::new(&words);
        let mut marks = highlighter.marks(&document.title, &document.lang);
        marks.extend(highlighter.marks(&document.shown, &document.lang));
        let mut answered: Vec<usize> = marks.iter().map(|mark| mark.word).collect();
        answered.sort_unstable();
        answered.dedup();
        let itself = like
            .except
            .as_ref()
            .is_some_and(|k| k.to_string() == document.id);
        if answered.len() >= needed && !itself {
            judged.push((answered.len(), document, score));
        }
    }
    // The sort is stable: among equals the server's order stays.
    judged.sort_by_key(|(answered, _, _)| usize::MAX - answered);
    judged.truncate(like.limit.clamp(1, MOST_HITS));
    let documents = judged.into_iter().map(|(_, d, score)| (d, score)).collect();
    hits(&words, documents)
}

pub async fn suggest(meili: &Meili, query: &Query) -> Result<Option<String>> {
    let words = words_of(meili, query);
    if words.is_empty() {
        return Ok(None);
    }
    for matching in [Matching::All, Matching::Any] {
        let query = Query {
            matching,
            facets: Vec::new(),
            sort: Sort::Relevance,
            ..query.clone()
        };
        let answer = ask(meili, &query, &words, 0, 20).await?;
        if answer.documents.is_empty() {
            continue;
        }
        let found: Vec<Found<'_>> = answer
            .documents
            .iter()
            .map(|(document, _)| Found {
                title: &document.title,
                text: &document.shown,
                lang: &document.lang,
            })
            .collect();
        return Ok(better_spelling(&query.q, &words, &found));
    }
    Ok(None)
}

fn langs_of(query: &Query) -> Vec<Lang> {
    let known: Vec<Lang> = query
        .langs
        .iter()
        .filter_map(|l| Lang::from_code(l))
        .collect();
    match known.is_empty() || known.len() < query.langs.len() {
        true => Lang::ALL.to_vec(),
        false => known,
    }
}

fn words_of(meili: &Meili, query: &Query) -> Words {
    Words::of(&query.q, &langs_of(query), query.prefix, &meili.synonyms())
}

/// Every shape of the question, each once.
fn shapes(query: &Query, words: &Words) -> Vec<Shape> {
    let langs = langs_of(query);
    let mut shapes = Vec::new();
    match query.matching {
        Matching::All => shapes_of(&words.words, &langs, &mut shapes),
        // The server would only leave out words at the end; asked one by one, any of them will do.
        Matching::Any => {
            for word in &words.words {
                shapes_of(std::slice::from_ref(word), &langs, &mut shapes);
            }
        }
    }
    shapes
}

fn shapes_of(words: &[Word], langs: &[Lang], shapes: &mut Vec<Shape>) {
    let mut add = |words: Vec<String>, attributes, weight, unfinished: bool| {
        // A space at the end tells the server that the last word is finished.
        let end = if unfinished { "" } else { " " };
        let shape = Shape {
            q: words.join(" ") + end,
            attributes,
            weight,
        };
        if !shapes.contains(&shape) {
            shapes.push(shape);
        }
    };
    let unfinished = words.last().is_some_and(|word| word.prefix);
    let folded = words.iter().map(|word| word.folded.clone()).collect();
    add(folded, AS_TYPED, 1.0, unfinished);
    if words.iter().any(|word| word.typed != word.folded) {
        let spelt = words.iter().map(|word| match word.typed == word.folded {
            true => word.folded.clone(),
            false => accented(&word.typed),
        });
        add(spelt.collect(), AS_ACCENTED, 1.6, unfinished);
    }
    for lang in langs {
        // Where a form may be of two words, both readings are asked for.
        for last in [false, true] {
            let stemmed: Option<Vec<String>> = words
                .iter()
                .map(|word| {
                    let mut stems = word.stems.iter().filter(|(of, _)| of == lang);
                    let stem = if last {
                        stems.next_back()
                    } else {
                        stems.next()
                    };
                    match stem {
                        Some((_, stem)) => Some(stem.clone()),
                        // A number, or a word of another script: only as it is.
                        None if word.stems.is_empty() => Some(word.folded.clone()),
                        None => None,
                    }
                })
                .collect();
            if let Some(stemmed) = stemmed {
                add(stemmed, AS_STEMMED, 0.9, false);
            }
        }
    }
}

async fn ask(
    meili: &Meili,
    query: &Query,
    words: &Words,
    offset: usize,
    limit: usize,
) -> Result<Answer> {
    let index = meili.client.index(&meili.name);
    let filter = filter(query);
    let facets: Vec<String> = server_facets(&query.facets);
    let facets: Vec<&str> = facets.iter().map(String::as_str).collect();
    let sort: &[&str] = match (query.sort, words.is_empty()) {
        (Sort::Newest, _) | (Sort::Relevance, true) => &["created:desc"],
        (Sort::Popular, _) => &["popularity:desc", "created:desc"],
        (Sort::Relevance, false) => &[],
    };
    if words.is_empty() {
        let mut everything = SearchQuery::new(&index);
        everything
            .with_filter(&filter)
            .with_offset(offset)
            .with_limit(limit)
            .with_sort(sort)
            .with_facets(Selectors::Some(&facets));
        let results = within(everything.execute::<Document>()).await?;
        let documents = results.hits.into_iter().map(|hit| (hit.result, 0.0));
        return Ok(Answer {
            documents: documents.collect(),
            total: results.estimated_total_hits.unwrap_or(0) as u64,
            facets: counted(
                &query.facets,
                results.facet_distribution.unwrap_or_default(),
            ),
        });
    }
    let shapes = shapes(query, words);
    let mut together = meili.client.multi_search();
    for shape in &shapes {
        let one = one_shape(&index, shape, &filter, sort);
        together.with_search_query_and_weight(one, shape.weight);
    }
    let names = facets.iter().map(|name| (*name).to_owned()).collect();
    let federation = FederationOptions {
        offset: Some(offset),
        limit: Some(limit),
        facets_by_index: Some(HashMap::from([(meili.name.clone(), names)])),
        merge_facets: Some(MergeFacets::default()),
        ..FederationOptions::default()
    };
    let together = together.with_federation(federation);
    let results = within(together.execute::<Document>()).await?;
    let documents = results.hits.into_iter().map(|hit| {
        let score = hit.federation.map_or(0.0, |f| f.weighted_ranking_score);
        (hit.result, score)
    });
    Ok(Answer {
        documents: documents.collect(),
        total: results.estimated_total_hits as u64,
        facets: counted(
            &query.facets,
            results.facet_distribution.unwrap_or_default(),
        ),
    })
}

fn one_shape<'a>(
    index: &'a MeiliIndex,
    shape: &'a Shape,
    filter: &'a str,
    sort: &'a [&'a str],
) -> SearchQuery<'a, meilisearch_sdk::DefaultHttpClient> {
    let mut query = SearchQuery::new(index);
    query
        .with_query(&shape.q)
        .with_filter(filter)
        .with_attributes_to_search_on(shape.attributes)
        .with_matching_strategy(MatchingStrategies::ALL);
    if !sort.is_empty() {
        query.with_sort(sort);
    }
    query.build()
}

/// The filter, written from typed values only; a word is quoted and cannot end its quotes.
fn filter(query: &Query) -> String {
    let words = |values: &[String]| -> Vec<String> { values.iter().map(|v| quoted(v)).collect() };
    let numbers = |values: &[i64]| -> Vec<String> { values.iter().map(i64::to_string).collect() };
    let sights = query.audience.sights();
    let mut wanted: BTreeMap<&str, Vec<Vec<String>>> = BTreeMap::from([
        (
            "visible",
            vec![sights.iter().map(|s| quoted(&s.token())).collect()],
        ),
        ("kind", vec![words(&query.kinds)]),
        ("lang", vec![words(&query.langs)]),
        ("status", vec![words(&query.statuses)]),
        ("theme", vec![numbers(&query.themes)]),
        ("area", vec![numbers(&query.areas)]),
        ("agency", vec![numbers(&query.agencies)]),
    ]);
    for (name, values) in &query.extra {
        let tokens = values
            .iter()
            .map(|value| quoted(&format!("{name}={value}")));
        wanted.entry("extra").or_default().push(tokens.collect());
    }
    let clauses: Vec<String> = wanted
        .into_iter()
        .flat_map(|(name, lists)| lists.into_iter().map(move |list| (name, list)))
        .filter(|(_, list)| !list.is_empty())
        .map(|(name, list)| format!("{name} IN [{}]", list.join(", ")))
        .collect();
    clauses.join(" AND ")
}

fn quoted(value: &str) -> String {
    let escaped = value.replace('\\', "\\\\").replace('"', "\\\"");
    format!("\"{escaped}\"")
}

fn server_facets(facets: &[Facet]) -> Vec<String> {
    let mut names: Vec<String> = facets
        .iter()
        .map(|facet| match facet {
            Facet::Extra(_) => "extra".to_owned(),
            facet => facet.name().to_owned(),
        })
        .collect();
    names.sort();
    names.dedup();
    names
}

fn counted(facets: &[Facet], distribution: HashMap<String, HashMap<String, usize>>) -> FacetCounts {
    let none = HashMap::new();
    let one = |facet: &Facet| {
        let within = match facet {
            Facet::Extra(name) => Some(format!("{name}=")),
            _ => None,
        };
        let name = if within.is_some() {
            "extra"
        } else {
            facet.name()
        };
        let values = distribution.get(name).unwrap_or(&none).iter();
        let mut counts: Vec<(String, u64)> = values
            .filter_map(|(value, count)| {
                let value = match &within {
                    Some(within) => value.strip_prefix(within.as_str())?,
                    None => value,
                };
                Some((value.to_owned(), *count as u64))
            })
            .filter(|(_, count)| *count > 0)
            .collect();
        counts.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        (facet.clone(), counts)
    };
    facets.iter().map(one).collect()
}

fn hits(words: &Words, documents: Vec<(Document, f32)>) -> Result<Vec<Hit>> {
    let mut highlighter = Highlighter::new(words);
    let hit = |(document, score): (Document, f32)| {
        let key: Key = document
            .id
            .parse()
            .map_err(|_| Error::Refused(format!("{} is no document of ours", document.id)))?;
        let shown = highlighter.highlight(&document.title, &document.shown, &document.lang);
        Ok(Hit {
            kind: key.kind,
            number: key.number,
            lang: document.lang,
            title: shown.title,
            text: shown.text,
            score,
            matched: shown.matched,
        })
    };
    documents.into_iter().map(hit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::Audience;

    #[test]
    fn a_filter_holds_whatever_is_put_into_it() {
        let query = Query {
            kinds: vec!["idea".to_owned()],
            statuses: vec!["open\" OR visible = \"staff\\".to_owned()],
            themes: vec![3, 4],
            audience: Audience {
                person: Some(7),
                ..Audience::PUBLIC
            },
            ..Query::default()
        };
        assert_eq!(
            filter(&query),
            r#"kind IN ["idea"] AND status IN ["open\" OR visible = \"staff\\"] AND theme IN [3, 4] AND visible IN ["public", "person-7"]"#
        );
    }
}
