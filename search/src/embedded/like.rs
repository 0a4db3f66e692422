//! Documents about the same thing: those that share enough of the rare words.
//!
//! Word by word, not document by document: the lists of rare words are short, and adding them up costs a fraction of walking
//! through all of them side by side, which is what tantivy does where several words have to be there.

use tantivy::query::{BooleanQuery, EnableScoring, Occur, Query as Asked, Weight};
use tantivy::{DocAddress, DocId, Score, Searcher, SegmentOrdinal, SegmentReader, TERMINATED};

use super::expand::{Known, Slips};
use super::failed;
use super::find::{Best, MOST_HITS, TITLE, as_rare, filters, hits, liked, number_of, rarity, term};
use super::generation::Generation;
use crate::Result;
use crate::query::{Hit, Like, Query};
use crate::similar::{enough, telling_words};

/// Likeness is told by rare words: so many documents are looked through for it, the rarest words first.
const READ: u64 = 10_000;
/// And at least so many words, however common they are.
const FEWEST_TELLING: usize = 4;
/// So many of the likest are looked at first for each one wanted: most of them may be seen.
const AT_FIRST: usize = 8;

/// Finds documents about the same thing.
pub fn similar(generation: &Generation, like: &Like) -> Result<Vec<Hit>> {
    let words = telling_words(like);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let searcher = generation.reader.searcher();
    let fields = &generation.fields;
    let mut telling = Vec::new();
    for word in &words.words {
        let expansion = generation
            .expansions
            .of(word, Slips::OfAnyWord, &searcher, fields)
            .map_err(failed)?;
        // Its most frequent shape stands for the word: who looks for likeness reads long lists, and would read each of
        // them once more for every shape.
        if let Some(known) = expansion.same.iter().max_by_key(|known| known.frequency) {
            telling.push(known.clone());
        }
    }
    if telling.len() < enough(words.words.len()) {
        return Ok(Vec::new());
    }
    let telling = rarest(telling);
    let scored = EnableScoring::enabled_from_searcher(&searcher);
    let mut weights = Vec::with_capacity(telling.len());
    for known in &telling {
        let own = rarity(known.frequency, searcher.num_docs());
        let said = as_rare(fields.all, known, own, &searcher, fields)?;
        let title = as_rare(fields.title, known, TITLE * own, &searcher, fields)?;
        let said = said.into_iter().map(|said| (Occur::Must, said));
        let title = title.into_iter().map(|title| (Occur::Should, title));
        let word = BooleanQuery::new(said.chain(title).collect());
        weights.push(word.weight(scored).map_err(failed)?);
    }
    let limit = like.limit.clamp(1, MOST_HITS);
    let best = alike(
        &searcher,
        &weights,
        &*allowed(generation, &searcher, like)?,
        enough(telling.len()),
        limit,
    )?;
    hits(generation, &searcher, &words, &best)
}

/// What may be found at all: of these kinds, for this reader, and not the thing itself.
fn allowed(generation: &Generation, searcher: &Searcher, like: &Like) -> Result<Box<dyn Weight>> {
    let query = Query {
        kinds: like.kinds.clone(),
        agencies: like.agencies.clone(),
        audience: like.audience,
        ..Query::default()
    };
    let mut clauses = filters(&generation.fields, &query);
    if let Some(except) = &like.except {
        let itself = term(generation.fields.key_term(except));
        clauses.push((Occur::MustNot, itself));
    }
    BooleanQuery::new(clauses)
        .weight(EnableScoring::disabled_from_searcher(searcher))
        .map_err(failed)
}

/// Those that share so many of the words and are allowed, the likest first; of two that are as like the newer one.
fn alike(
    searcher: &Searcher,
    words: &[Box<dyn Weight>],
    allowed: &dyn Weight,
    needed: usize,
    limit: usize,
) -> Result<Best> {
    let mut best = Vec::new();
    for (at, segment) in (0 as SegmentOrdinal..).zip(searcher.segment_readers()) {
        let shared = shared(segment, words, needed).map_err(failed)?;
        let found = likest(segment, shared, allowed, limit).map_err(failed)?;
        best.extend(found.into_iter().map(|one| (at, one)));
    }
    best.sort_by(|(_, one), (_, other)| one.order(other));
    best.truncate(limit);
    let best = best.into_iter();
    Ok(best
        .map(|(segment, one)| (one.score, DocAddress::new(segment, one.doc)))
        .collect())
}

/// A document that shares enough.
#[derive(Clone, Copy)]
struct One {
    doc: DocId,
    score: Score,
    created: i64,
}

impl One {
    fn order(&self, other: &Self) -> std::cmp::Ordering {
        let (one, two) = ((self.score, self.created), (other.score, other.created));
        let likest = two.0.total_cmp(&one.0).then(two.1.cmp(&one.1));
        likest.then(self.doc.cmp(&other.doc))
    }
}

/// The documents of a segment in which so many of the words stand.
fn shared(
    segment: &SegmentReader,
    words: &[Box<dyn Weight>],
    needed: usize,
) -> tantivy::Result<Vec<One>> {
    // A place for every document of the segment: adding up in a row is many times quicker than looking each one up.
    let places = segment.max_doc() as usize;
    let (mut times, mut scores) = (vec![0u8; places], vec![0.0; places]);
    let mut found = Vec::new();
    for word in words {
        let mut standing = word.scorer(segment, 1.0)?;
        let mut doc = standing.doc();
        while doc != TERMINATED {
            let at = doc as usize;
            times[at] = times[at].saturating_add(1);
            scores[at] += standing.score();
            if usize::from(times[at]) == needed {
                found.push(doc);
            }
            doc = standing.advance();
        }
    }
    let popularity = number_of(segment, "popularity");
    let created = number_of(segment, "created");
    Ok(found
        .into_iter()
        .filter(|doc| !segment.is_deleted(*doc))
        .map(|doc| One {
            doc,
            score: liked(scores[doc as usize], popularity(doc)),
            created: created(doc),
        })
        .collect())
}

/// The likest that are allowed, by looking at the likest first: who may see what is dearer to find out than what is alike.
fn likest(
    segment: &SegmentReader,
    mut shared: Vec<One>,
    allowed: &dyn Weight,
    limit: usize,
) -> tantivy::Result<Vec<One>> {
    shared.sort_unstable_by(One::order);
    let mut kept = Vec::new();
    let mut rest = shared.as_slice();
    let mut stretch = limit.saturating_mul(AT_FIRST);
    while kept.len() < limit && !rest.is_empty() {
        let (these, others) = rest.split_at(stretch.min(rest.len()));
        let mut in_order: Vec<DocId> = these.iter().map(|one| one.doc).collect();
        in_order.sort_unstable();
        let mut those = allowed.scorer(segment, 1.0)?;
        in_order.retain(|doc| {
            if those.doc() < *doc {
                those.seek(*doc);
            }
            those.doc() == *doc
        });
        let may = |one: &&One| in_order.binary_search(&one.doc).is_ok();
        kept.extend(these.iter().filter(may));
        rest = others;
        stretch = stretch.saturating_mul(4);
    }
    Ok(kept)
}

/// The words that tell most, until enough documents would be looked through for them.
fn rarest(mut words: Vec<Known>) -> Vec<Known> {
    words.sort_by_key(|known| known.frequency);
    let mut read = 0;
    let mut kept = Vec::with_capacity(words.len());
    for known in words {
        read += known.frequency;
        if read > READ && kept.len() >= FEWEST_TELLING {
            break;
        }
        kept.push(known);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::super::expand::Shape;
    use super::*;

    #[test]
    fn likeness_is_told_by_the_rarest_words() {
        let town = [
            ("bench", 90),
            ("harbour", 400),
            ("city", 7_000),
            ("street", 20_000),
        ];
        let large = [
            ("city", 400_000),
            ("bollard", 12),
            ("street", 90_000),
            ("bench", 20_000),
            ("harbour", 30_000),
            ("dredging", 3),
        ];
        let names = |words: &[(&str, u64)]| -> Vec<String> {
            let known = words.iter().map(|(token, frequency)| Known {
                token: (*token).to_owned(),
                shape: Shape::Folded,
                frequency: *frequency,
            });
            let kept = rarest(known.collect()).into_iter();
            kept.map(|known| known.token).collect()
        };
        assert_eq!(names(&town), ["bench", "harbour", "city", "street"]);
        assert_eq!(names(&large), ["dredging", "bollard", "bench", "harbour"]);
    }
}
