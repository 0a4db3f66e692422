//! Counts the values of facts over everything found.

use std::collections::HashMap;

use rustc_hash::FxHashMap;
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::{Column, StrColumn};
use tantivy::{DocId, Score, SegmentReader};

use crate::query::{Facet, FacetCounts};

/// Values of an open kind are cut off here; nobody reads further.
const MOST_VALUES: usize = 100;

/// Counts these facts.
pub struct Counter {
    pub facets: Vec<Facet>,
}

/// The counts of one segment.
pub struct SegmentCounter {
    columns: Vec<(Facet, Counted)>,
}

enum Counted {
    /// By ordinal; the words are looked up at the end. Kept apart by the name in front of `=`.
    Names {
        column: StrColumn,
        counts: Vec<u64>,
        within: Option<String>,
    },
    Numbers {
        column: Column<i64>,
        counts: FxHashMap<i64, u64>,
    },
    /// No document of the segment has the fact.
    Nothing,
}

type Counts = Vec<(Facet, HashMap<String, u64>)>;

impl Collector for Counter {
    type Fruit = FacetCounts;
    type Child = SegmentCounter;

    fn for_segment(&self, _: u32, segment: &SegmentReader) -> tantivy::Result<SegmentCounter> {
        let columns = self
            .facets
            .iter()
            .map(|facet| Ok((facet.clone(), counted(facet, segment)?)))
            .collect::<tantivy::Result<_>>()?;
        Ok(SegmentCounter { columns })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<Counts>) -> tantivy::Result<FacetCounts> {
        let mut sums: HashMap<Facet, HashMap<String, u64>> = HashMap::new();
        for (facet, counts) in segments.into_iter().flatten() {
            let sum = sums.entry(facet).or_default();
            for (value, count) in counts {
                *sum.entry(value).or_default() += count;
            }
        }
        let sorted = |facet: &Facet| {
            let counts = sums.remove(facet).unwrap_or_default();
            let mut counts: Vec<(String, u64)> = counts.into_iter().collect();
            counts.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
            counts.truncate(MOST_VALUES);
            (facet.clone(), counts)
        };
        Ok(self.facets.iter().map(sorted).collect())
    }
}

fn counted(facet: &Facet, segment: &SegmentReader) -> tantivy::Result<Counted> {
    let fast = segment.fast_fields();
    let field = match facet {
        Facet::Extra(_) => "extra",
        other => other.name(),
    };
    Ok(match facet {
        Facet::Theme | Facet::Area | Facet::Agency => Counted::Numbers {
            column: fast.i64(field)?,
            counts: FxHashMap::default(),
        },
        Facet::Kind | Facet::Lang | Facet::Status | Facet::Extra(_) => match fast.str(field)? {
            Some(column) => Counted::Names {
                counts: vec![0; column.num_terms()],
                column,
                within: match facet {
                    Facet::Extra(name) => Some(format!("{name}=")),
                    _ => None,
                },
            },
            None => Counted::Nothing,
        },
    })
}

impl SegmentCollector for SegmentCounter {
    type Fruit = Counts;

    fn collect(&mut self, doc: DocId, _: Score) {
        for (_, counted) in &mut self.columns {
            match counted {
                Counted::Names { column, counts, .. } => {
                    for value in column.term_ords(doc) {
                        counts[value as usize] += 1;
                    }
                }
                Counted::Numbers { column, counts } => {
                    for value in column.values_for_doc(doc) {
                        *counts.entry(value).or_default() += 1;
                    }
                }
                Counted::Nothing => {}
            }
        }
    }

    fn harvest(self) -> Counts {
        let columns = self.columns.into_iter();
        columns
            .map(|(facet, counted)| (facet, counted.by_value()))
            .collect()
    }
}

impl Counted {
    fn by_value(self) -> HashMap<String, u64> {
        match self {
            Counted::Nothing => HashMap::new(),
            Counted::Numbers { counts, .. } => counts
                .into_iter()
                .map(|(value, count)| (value.to_string(), count))
                .collect(),
            Counted::Names {
                column,
                counts,
                within,
            } => {
                let mut by_value = HashMap::new();
                let mut name = String::new();
                for (ord, count) in counts.into_iter().enumerate().filter(|(_, n)| *n > 0) {
                    name.clear();
                    if !matches!(column.ord_to_str(ord as u64, &mut name), Ok(true)) {
                        continue;
                    }
                    let value = match &within {
                        Some(within) => name.strip_prefix(within.as_str()),
                        None => Some(name.as_str()),
                    };
                    if let Some(value) = value {
                        by_value.insert(value.to_owned(), count);
                    }
                }
                by_value
            }
        }
    }
}
