//! What sounds like the thing one looks at, with the words that matched. The search engine finds, the database has the
//! last word: only what this agency has, and still has, is shown.
//!
//! Colleagues open the same thing, and each of them opens it again after everything they do with it. To look through a whole
//! town for what is like it costs more than the rest of the page, so what was found is remembered for a while: what comes
//! meanwhile is seen a little later.

use crate::store::desk::Fact;
use crate::store::things::Thing;
use crate::views::{ImprovementLine, SimilarView};
use chrono::{DateTime, TimeDelta, Utc};
use entity::words::{CaseId, IdeaId, ImprovementId, ItemKind, Kind, Lang};
use hall::{Briefly, Cx, Result, addresses};
use search::{Audience, Hit, Like};
use std::sync::Arc;
use std::time::Duration;

const MOST: usize = 8;
const MONTH: TimeDelta = TimeDelta::days(30);
/// So often within a month it is no chance any more.
const OFTEN: i64 = 3;

/// Things remembered at once: some 10 kB each.
const MOST_REMEMBERED: usize = 300;

/// What was found to be like the last things looked at; kept in the hub.
pub struct LikenessMemory(Briefly<Like, Vec<Hit>>);

impl LikenessMemory {
    /// Remembers for so long.
    pub fn new(lasts: Duration) -> Self {
        Self(Briefly::new(lasts, MOST_REMEMBERED))
    }
}

/// Ideas and feedback like this one. An engine that is away finds none: the work goes on.
pub(crate) async fn like(cx: &Cx, thing: &Thing) -> Result<Arc<Vec<Hit>>> {
    let own = match thing.kind {
        ItemKind::Idea => Some(Kind::Idea),
        ItemKind::Case => Some(Kind::Case),
        ItemKind::Comment | ItemKind::Report | ItemKind::Question => None,
    };
    let own = own.map(|kind| search::Key::new(kind.code(), thing.id));
    let like = Like {
        title: thing.title.chars().take(300).collect(),
        text: thing.text.chars().take(2_000).collect(),
        lang: thing.lang.code().to_owned(),
        kinds: vec![
            Kind::Idea.code().to_owned(),
            Kind::Case.code().to_owned(),
            Kind::Improvement.code().to_owned(),
        ],
        agencies: vec![thing.agency.0],
        // What only one of them may see is no help to the others.
        audience: Audience {
            staff: true,
            person: None,
            desk: true,
        },
        except: own,
        limit: MOST,
    };
    let memory = cx.hub().kept::<LikenessMemory>()?;
    let search = &cx.ports().search;
    let found = memory
        .0
        .of(like.clone(), async { Ok(search.similar(&like).await?) });
    Ok(found.await.unwrap_or_else(|wrong| {
        tracing::warn!(%wrong, "nothing similar: the search engine does not answer");
        Arc::default()
    }))
}

/// What sort of thing of the inbox was found, if it is one.
fn kind_of(hit: &Hit) -> Option<ItemKind> {
    match hit.kind.as_str() {
        idea if idea == Kind::Idea.code() => Some(ItemKind::Idea),
        case if case == Kind::Case.code() => Some(ItemKind::Case),
        _ => None,
    }
}

/// What was found, as things of the inbox.
pub(crate) fn things(hits: &[Hit]) -> Vec<(ItemKind, i64)> {
    hits.iter()
        .filter_map(|hit| Some((kind_of(hit)?, hit.number)))
        .collect()
}

/// The improvements among what was found.
pub(crate) fn improvements(hits: &[Hit]) -> Vec<i64> {
    hits.iter()
        .filter(|hit| hit.kind == Kind::Improvement.code())
        .map(|hit| hit.number)
        .collect()
}

/// The same for improvements.
pub(crate) fn improvement_views(hits: &[Hit], facts: &[Fact]) -> Vec<ImprovementLine> {
    hits.iter()
        .filter(|hit| hit.kind == Kind::Improvement.code())
        .filter_map(|hit| {
            let known = facts
                .iter()
                .find(|fact| fact.what == "alike_improvement" && fact.a == Some(hit.number))?;
            let id = ImprovementId(hit.number);
            Some(ImprovementLine {
                id,
                title: known.words.clone()?,
                url: addresses::desk_improvement(id),
                words: hit.matched.clone(),
            })
        })
        .collect()
}

/// "The third time this month someone asks this": how often the same was brought within thirty days before this, this once
/// included. It is then worth an improvement, or an article that answers it for everyone.
pub(crate) fn repeated(
    kind: ItemKind,
    received_at: DateTime<Utc>,
    thing: i64,
    facts: &[Fact],
) -> Option<i64> {
    let since = received_at - MONTH;
    let before = facts
        .iter()
        .filter(|fact| fact.what == "like_case" && fact.a != Some(thing))
        .filter(|fact| fact.at.is_some_and(|at| since <= at && at <= received_at))
        .count();
    let times = i64::try_from(before).unwrap_or(i64::MAX).saturating_add(1);
    (kind == ItemKind::Case && times >= OFTEN).then_some(times)
}

/// What the database says of them, in the engine's order.
pub(crate) fn views(lang: Lang, hits: &[Hit], facts: &[Fact]) -> Vec<SimilarView> {
    hits.iter()
        .filter_map(|hit| {
            let kind = kind_of(hit)?;
            let of = |what: &str| {
                facts
                    .iter()
                    .find(|fact| fact.what == what && fact.a == Some(hit.number))
            };
            let known = of(&format!("like_{kind}"))?;
            let item = of(&format!("alike_{kind}"));
            Some(SimilarView {
                kind,
                what: press::say(lang, &format!("triage-kind-{kind}"), &[]),
                thing_id: hit.number,
                item: item.and_then(|fact| fact.b).map(entity::words::InboxItemId),
                title: known.words.clone().unwrap_or_default(),
                marked: press::SafeHtml::marked(&hit.title),
                passage: press::SafeHtml::marked(&hit.text),
                words: hit.matched.clone(),
                supporters: known.b,
                merges: kind == ItemKind::Idea,
                url: match kind {
                    ItemKind::Case => addresses::desk_case(CaseId(hit.number)),
                    _ => addresses::idea(IdeaId(hit.number)),
                },
            })
        })
        .collect()
}
