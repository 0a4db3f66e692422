//! From a question to hits: what is asked of tantivy, and how well each answer fits. (`like` finds what is about the same.)
//!
//! Every word of the question is a group of alternatives, of which the best counts: the word as written,
//! another form of it, a synonym, a beginning, a misspelling. A rare misspelling must not outweigh a
//! common word, so a group is as rare as its word, not as the alternative that happened to be found.

use tantivy::collector::{Count, TopDocs};
use tantivy::query::{
    AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, EmptyQuery, Occur,
    Query as Asked, TermQuery, TermSetQuery,
};
use tantivy::schema::{Field, IndexRecordOption, Value};
use tantivy::{DocAddress, DocId, Order, Score, Searcher, SegmentReader, TantivyDocument, Term};

use super::count::Counter;
use super::expand::{Expansion, Known, Shape, Slips};
use super::failed;
use super::generation::Generation;
use super::schema::{Fields, extra_token};
use crate::analysis::Lang;
use crate::cursor;
use crate::document::Key;
use crate::highlight::Highlighter;
use crate::query::{FacetCounts, Hit, Hits, Matching, Query, Sort};
use crate::similar::{Found, better_spelling};
use crate::synonyms::Synonyms;
use crate::words::Words;
use crate::{DEEPEST, Error, Result};

pub(super) const MOST_HITS: usize = 100;
/// So many terms are cheaper looked up one by one.
const FEW_TERMS: usize = 16;
/// What a match in the title adds to the same match in the text.
pub(super) const TITLE: f32 = 1.5;
/// Each supporter counts a little, the first ones most.
const POPULARITY: f32 = 0.02;

/// Answers a question.
pub fn search(generation: &Generation, query: &Query, synonyms: &Synonyms) -> Result<Hits> {
    let words = words_of(query, synonyms);
    let offset = cursor::offset(query.after.as_deref())?;
    let limit = query.limit.min(MOST_HITS).min(DEEPEST - offset);
    let searcher = generation.reader.searcher();
    let sort = match (query.sort, words.is_empty()) {
        (Sort::Relevance, true) => Sort::Newest,
        (sort, _) => sort,
    };
    let found = |slips| {
        let asked = asked(generation, &searcher, query, &words, slips)?;
        collect(&searcher, &*asked, query, sort, offset, limit)
    };
    let (total, facets, best) = match found(Slips::OfRareWords)? {
        (0, ..) if !words.is_empty() => found(Slips::OfAnyWord)?,
        enough => enough,
    };
    let hits = hits(generation, &searcher, &words, &best)?;
    Ok(Hits {
        next: cursor::next(offset, hits.len(), total),
        hits,
        total,
        facets,
    })
}

/// Spells the question like the documents it finds.
pub fn suggest(
    generation: &Generation,
    query: &Query,
    synonyms: &Synonyms,
) -> Result<Option<String>> {
    let words = words_of(query, synonyms);
    if words.is_empty() {
        return Ok(None);
    }
    let searcher = generation.reader.searcher();
    for matching in [Matching::All, Matching::Any] {
        let query = Query {
            matching,
            facets: Vec::new(),
            after: None,
            ..query.clone()
        };
        let asked = asked(generation, &searcher, &query, &words, Slips::OfAnyWord)?;
        let (total, _, best) = collect(&searcher, &*asked, &query, Sort::Relevance, 0, 20)?;
        if total == 0 {
            continue;
        }
        let mut kept = Vec::new();
        for (_, address) in best {
            kept.push(Kept::read(generation, &searcher, address)?);
        }
        let found: Vec<Found<'_>> = kept
            .iter()
            .map(|kept| Found {
                title: &kept.title,
                text: &kept.text,
                lang: &kept.lang,
            })
            .collect();
        return Ok(better_spelling(&query.q, &words, &found));
    }
    Ok(None)
}

fn words_of(query: &Query, synonyms: &Synonyms) -> Words {
    let mut langs: Vec<Lang> = query
        .langs
        .iter()
        .filter_map(|l| Lang::from_code(l))
        .collect();
    if langs.is_empty() || langs.len() < query.langs.len() {
        langs = Lang::ALL.to_vec();
    }
    Words::of(&query.q, &langs, query.prefix, synonyms)
}

/// Everything tantivy is asked: the words, the filters and who may see it.
fn asked(
    generation: &Generation,
    searcher: &Searcher,
    query: &Query,
    words: &Words,
    slips: Slips,
) -> Result<Box<dyn Asked>> {
    let fields = &generation.fields;
    let mut clauses = filters(fields, query);
    let mut any: Vec<Box<dyn Asked>> = Vec::new();
    for word in &words.words {
        let expansion = generation
            .expansions
            .of(word, slips, searcher, fields)
            .map_err(failed)?;
        if expansion.is_empty() && query.matching == Matching::All {
            return Ok(Box::new(EmptyQuery));
        }
        let all = group(fields.all, &expansion, searcher, fields)?;
        match query.matching {
            Matching::All => clauses.push((Occur::Must, all)),
            Matching::Any => any.push(all),
        }
        let title = group(fields.title, &expansion, searcher, fields)?;
        clauses.push((Occur::Should, Box::new(BoostQuery::new(title, TITLE))));
    }
    if !any.is_empty() {
        clauses.push((Occur::Must, Box::new(BooleanQuery::union(any))));
    }
    Ok(Box::new(BooleanQuery::new(clauses)))
}

/// What must hold whatever the words: never scored, never optional.
pub(super) fn filters(fields: &Fields, query: &Query) -> Vec<(Occur, Box<dyn Asked>)> {
    let sights = query.audience.sights();
    let names = |field: Field, values: &[String]| -> Vec<Term> {
        let terms = values.iter().map(|v| Term::from_field_text(field, v));
        terms.collect()
    };
    let numbers = |field: Field, values: &[i64]| -> Vec<Term> {
        let terms = values.iter().map(|v| Term::from_field_i64(field, *v));
        terms.collect()
    };
    let visible = sights
        .iter()
        .map(|sight| Term::from_field_text(fields.visible, &sight.token()))
        .collect();
    let mut wanted = vec![
        visible,
        names(fields.kind, &query.kinds),
        names(fields.lang, &query.langs),
        names(fields.status, &query.statuses),
        numbers(fields.theme, &query.themes),
        numbers(fields.area, &query.areas),
        numbers(fields.agency, &query.agencies),
    ];
    for (name, values) in &query.extra {
        let tokens = values.iter().map(|value| extra_token(name, value));
        wanted.push(names(fields.extra, &tokens.collect::<Vec<_>>()));
    }
    let everything: (Occur, Box<dyn Asked>) = (Occur::Must, Box::new(AllQuery));
    let mut clauses: Vec<(Occur, Box<dyn Asked>)> = wanted
        .into_iter()
        .filter(|terms| !terms.is_empty())
        .map(|terms| {
            let one = any_of(terms);
            let unscored: Box<dyn Asked> = Box::new(ConstScoreQuery::new(one, 0.0));
            (Occur::Must, unscored)
        })
        .collect();
    if clauses.is_empty() {
        clauses.push(everything);
    }
    clauses
}

/// One of these. For a set of terms tantivy builds an automaton, which pays once there are many of them: for a handful it
/// costs more than everything else a question does.
fn any_of(mut terms: Vec<Term>) -> Box<dyn Asked> {
    match terms.len() {
        1 => term(terms.remove(0)),
        2..=FEW_TERMS => Box::new(BooleanQuery::union(terms.into_iter().map(term).collect())),
        _ => Box::new(TermSetQuery::new(terms)),
    }
}

pub(super) fn term(term: Term) -> Box<dyn Asked> {
    Box::new(TermQuery::new(term, IndexRecordOption::Basic))
}

/// The alternatives for one word in one field; the best one counts.
fn group(
    field: Field,
    expansion: &Expansion,
    searcher: &Searcher,
    fields: &Fields,
) -> Result<Box<dyn Asked>> {
    let rarity = rarity(expansion.frequency, searcher.num_docs());
    let mut alternatives: Vec<Box<dyn Asked>> = Vec::new();
    for known in &expansion.same {
        let weight = match known.shape {
            Shape::Accented => 1.3,
            Shape::Folded => 1.0,
            Shape::Stem => 0.85,
        };
        let word = as_rare(field, known, weight * rarity, searcher, fields)?;
        alternatives.extend(word);
    }
    for phrase in &expansion.synonyms {
        let words = phrase
            .iter()
            .map(|known| term(Term::from_field_text(field, &known.token)))
            .collect();
        let all = BooleanQuery::intersection(words);
        alternatives.push(constant(Box::new(all), 0.7 * rarity));
    }
    // A misspelling in a title is still a misspelling: the right word anywhere comes before it.
    let near = if field == fields.title { 0.1 } else { 0.25 };
    let sets = [
        (&expansion.beginnings, 0.6),
        (&expansion.near[0], near),
        (&expansion.near[1], near / 2.0),
    ];
    for (tokens, weight) in sets {
        if !tokens.is_empty() {
            let terms = tokens.iter().map(|t| Term::from_field_text(field, t));
            alternatives.push(constant(any_of(terms.collect()), weight * rarity));
        }
    }
    Ok(match alternatives.len() {
        0 => Box::new(EmptyQuery),
        1 => alternatives.remove(0),
        _ => Box::new(DisjunctionMaxQuery::new(alternatives)),
    })
}

/// A word of the vocabulary in one field, worth so much. tantivy scores by the rarity of the word in that field, which is
/// taken out again. None where it does not stand.
pub(super) fn as_rare(
    field: Field,
    known: &Known,
    weight: f32,
    searcher: &Searcher,
    fields: &Fields,
) -> Result<Option<Box<dyn Asked>>> {
    let word = Term::from_field_text(field, &known.token);
    // The vocabulary is that of all the text: how often a word stands there is known already.
    let here = if field == fields.all {
        known.frequency
    } else {
        searcher.doc_freq(&word).map_err(failed)?
    };
    if here == 0 {
        return Ok(None);
    }
    let own = rarity(here, searcher.num_docs());
    let word = Box::new(TermQuery::new(word, IndexRecordOption::WithFreqs));
    Ok(Some(boosted(word, weight / own.max(0.01))))
}

fn boosted(query: Box<dyn Asked>, weight: f32) -> Box<dyn Asked> {
    Box::new(BoostQuery::new(query, weight))
}

fn constant(query: Box<dyn Asked>, weight: f32) -> Box<dyn Asked> {
    Box::new(ConstScoreQuery::new(query, weight))
}

/// The inverse document frequency of BM25, as tantivy computes it.
pub(super) fn rarity(frequency: u64, documents: u64) -> f32 {
    let frequency = frequency.min(documents) as f32;
    (1.0 + (documents as f32 - frequency + 0.5) / (frequency + 0.5)).ln()
}

/// A score with what its supporters add.
pub(super) fn liked(score: Score, popularity: i64) -> Score {
    // How many doublings: close enough to a logarithm, and there are many documents.
    let doublings = popularity.max(0).checked_ilog2().map_or(0, |log| log + 1);
    score * (1.0 + POPULARITY * doublings as f32)
}

pub(super) type Best = Vec<(f32, DocAddress)>;

/// Runs the question: how many, which facts, and the page asked for.
fn collect(
    searcher: &Searcher,
    asked: &dyn Asked,
    query: &Query,
    sort: Sort,
    offset: usize,
    limit: usize,
) -> Result<(u64, FacetCounts, Best)> {
    let counter = (!query.facets.is_empty()).then(|| Counter {
        facets: query.facets.clone(),
    });
    // A collector for nothing is not allowed; what is too much is cut off below.
    let page = TopDocs::with_limit(limit.max(1)).and_offset(offset);
    let (total, facets, mut best) = match sort {
        Sort::Relevance => {
            let page = page.tweak_score(|segment: &SegmentReader| {
                let popularity = number_of(segment, "popularity");
                let created = number_of(segment, "created");
                move |doc: DocId, score: Score| (liked(score, popularity(doc)), created(doc))
            });
            let (total, facets, best) = run(searcher, asked, &(Count, counter, page))?;
            let best = best.into_iter().map(|((score, _), at)| (score, at));
            (total, facets, best.collect::<Best>())
        }
        Sort::Newest | Sort::Popular => {
            let first = match sort {
                Sort::Popular => "popularity",
                _ => "created",
            };
            if sort == Sort::Newest {
                let page = page.order_by_fast_field::<i64>(first, Order::Desc);
                let (total, facets, best) = run(searcher, asked, &(Count, counter, page))?;
                (
                    total,
                    facets,
                    best.into_iter().map(|(_, at)| (0.0, at)).collect(),
                )
            } else {
                let page = page.tweak_score(|segment: &SegmentReader| {
                    let popularity = number_of(segment, "popularity");
                    let created = number_of(segment, "created");
                    move |doc: DocId, _: Score| (popularity(doc), created(doc))
                });
                let (total, facets, best) = run(searcher, asked, &(Count, counter, page))?;
                (
                    total,
                    facets,
                    best.into_iter().map(|(_, at)| (0.0, at)).collect(),
                )
            }
        }
    };
    best.truncate(limit);
    Ok((total as u64, facets.unwrap_or_default(), best))
}

fn run<C: tantivy::collector::Collector>(
    searcher: &Searcher,
    asked: &dyn Asked,
    collector: &C,
) -> Result<C::Fruit> {
    searcher.search(asked, collector).map_err(failed)
}

pub(super) fn number_of(segment: &SegmentReader, field: &str) -> impl Fn(DocId) -> i64 + use<> {
    let column = segment.fast_fields().i64(field).ok();
    move |doc| column.as_ref().and_then(|c| c.first(doc)).unwrap_or(0)
}

/// What the index keeps of a document for showing it.
struct Kept {
    key: String,
    title: String,
    text: String,
    lang: String,
}

impl Kept {
    fn read(generation: &Generation, searcher: &Searcher, at: DocAddress) -> Result<Self> {
        let fields = &generation.fields;
        let document: TantivyDocument = searcher.doc(at).map_err(failed)?;
        let text = |field| {
            let value = document.get_first(field);
            value
                .and_then(|v| v.as_str())
                .unwrap_or_default()
                .to_owned()
        };
        Ok(Self {
            key: text(fields.key),
            title: text(fields.kept_title),
            text: text(fields.kept_text),
            lang: text(fields.lang),
        })
    }
}

pub(super) fn hits(
    generation: &Generation,
    searcher: &Searcher,
    words: &Words,
    best: &Best,
) -> Result<Vec<Hit>> {
    let mut highlighter = Highlighter::new(words);
    let mut hits = Vec::with_capacity(best.len());
    for (score, at) in best {
        let kept = Kept::read(generation, searcher, *at)?;
        let key: Key = kept
            .key
            .parse()
            .map_err(|_| Error::Damaged("a document has no key".to_owned()))?;
        let shown = highlighter.highlight(&kept.title, &kept.text, &kept.lang);
        hits.push(Hit {
            kind: key.kind,
            number: key.number,
            lang: kept.lang,
            title: shown.title,
            text: shown.text,
            score: *score,
            matched: shown.matched,
        });
    }
    Ok(hits)
}
