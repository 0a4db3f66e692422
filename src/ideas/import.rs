//! Ideas that come from elsewhere, many at a time.
//!
//! Each has the name of its source and its own name there. Brought again, it is known: its words stay as they are here,
//! with every edit, merge and decision made since, and only what belongs to the source (counts, outcome) is brought up to
//! date. Nobody hears of an imported idea by letter; search and moderation do.

use crate::{idea, store};
use accounts::texts;
use chrono::{DateTime, Utc};
use entity::ideas::{comment, idea as row};
use entity::words::{
    AreaId, Cause, ChallengeId, ChallengeState, CommentId, IdeaId, IdeaStatus, Kind, Lang,
    PhaseKind, Stance, ThemeId, Visibility,
};
use hall::{Cx, Deed, Event, Result};
use sea_orm::ActiveValue::Set;
use std::collections::{BTreeMap, HashMap, HashSet};

/// An idea as it arrives. Its words fit the hub's bounds already.
#[derive(Clone, Debug)]
pub struct ArrivingIdea {
    pub origin_id: String,
    pub title: String,
    pub text: String,
    pub lang: Lang,
    /// The challenge it was handed in to.
    pub challenge: Option<ChallengeId>,
    pub theme: Option<ThemeId>,
    pub area: Option<AreaId>,
    pub place: Option<String>,
    /// In whole units of `currency`.
    pub amount: Option<i64>,
    pub currency: Option<String>,
    /// `None`: the source does not say.
    pub created_at: Option<DateTime<Utc>>,
    pub visibility: Visibility,
    pub status: IdeaStatus,
    pub outcome: Option<String>,
    pub carried_support: i64,
    pub carried_against: i64,
    pub carried_votes: i64,
    /// A salted hash. It tells authors of one source apart and names nobody.
    pub author: Option<String>,
    pub url: Option<String>,
}

/// A comment as it arrives, under an idea of the same source that is already here.
#[derive(Clone, Debug)]
pub struct ArrivingComment {
    pub origin_id: String,
    /// The origin id of its idea.
    pub idea: String,
    /// The origin id of the comment it answers.
    pub parent: Option<String>,
    pub text: String,
    pub lang: Lang,
    pub stance: Stance,
    pub author: Option<String>,
    pub created_at: Option<DateTime<Utc>>,
}

/// What became of a batch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arrived {
    pub new: usize,
    pub known: usize,
    /// Came after the door of their challenge had closed, and were left out.
    pub late: usize,
}

/// Keeps a batch of ideas in one transaction: all of them, or after a crash none. An entry of a challenge comes in by the
/// same door as everyone's: what is dated after its collecting closed, or comes once it was decided here or called off,
/// is left out.
///
/// # Errors
/// `Forbidden` for who may not import; `Invalid` when words do not fit.
pub async fn import_ideas(cx: &Cx, source: &str, ideas: Vec<ArrivingIdea>) -> Result<Arrived> {
    cx.may(Deed::Import)?;
    let mut tx = cx.begin().await?;
    let names: Vec<&str> = ideas.iter().map(|idea| idea.origin_id.as_str()).collect();
    let known = store::imports::known_ideas(&*tx, source, &names).await?;
    let now = cx.now();
    let mut rows = Vec::new();
    let mut joined: BTreeMap<ChallengeId, i64> = BTreeMap::new();
    let doors = doors(cx, &tx, &ideas).await?;
    let mut late = 0;
    for idea in &ideas {
        let joins = match known.get(&idea.origin_id) {
            Some(kept) => {
                bring_up_to_date(&tx, kept, idea).await?;
                kept.challenge_id.is_none() && kept.visibility == Visibility::Public
            }
            None if is_late(&doors, idea) => {
                late += 1;
                false
            }
            None => {
                rows.push(new_row(cx, source, idea, now)?);
                idea.visibility == Visibility::Public
            }
        };
        if let Some(challenge) = idea.challenge.filter(|_| joins) {
            *joined.entry(challenge).or_default() += 1;
        }
    }
    let new = rows.len();
    store::imports::keep_ideas(&*tx, rows).await?;
    for (challenge, count) in joined {
        challenges::count_ideas(&tx, challenge, count).await?;
    }
    let waiting: HashSet<&str> = ideas
        .iter()
        .filter(|i| i.visibility == Visibility::Waiting)
        .map(|i| i.origin_id.as_str())
        .collect();
    let arrived: Vec<(IdeaId, bool)> = store::imports::known_ideas(&*tx, source, &names)
        .await?
        .into_values()
        .filter(|kept| !known.contains_key(&kept.origin_id))
        .map(|kept| (kept.id, waiting.contains(kept.origin_id.as_str())))
        .collect();
    if !arrived.is_empty() {
        tx.tell(Event::IdeasImported {
            ideas: arrived.iter().map(|(id, _)| *id).collect(),
        })
        .await?;
    }
    let looked_at = arrived.iter().filter(|(_, waits)| *waits);
    tx.tell_all(looked_at.map(|(id, _)| Event::ModerationNeeded {
        kind: Kind::Idea,
        id: id.0,
        cause: Cause::Import,
    }))
    .await?;
    tx.commit().await?;
    Ok(Arrived {
        new,
        known: ideas.len() - new - late,
        late,
    })
}

/// Whether a challenge takes in what a source brings.
enum Door {
    /// What is dated until then, and what has no date.
    Until(Option<DateTime<Utc>>),
    /// It was decided here, or called off.
    Shut,
}

/// The doors of the challenges these ideas are for. Two questions.
async fn doors(
    cx: &Cx,
    tx: &hall::Tx,
    ideas: &[ArrivingIdea],
) -> Result<HashMap<ChallengeId, Door>> {
    let wanted: HashSet<ChallengeId> = ideas.iter().filter_map(|idea| idea.challenge).collect();
    if wanted.is_empty() {
        return Ok(HashMap::new());
    }
    let wanted: Vec<ChallengeId> = wanted.into_iter().collect();
    let decided = store::decisions::decided_here(&**tx, &wanted).await?;
    Ok(challenges::briefs(cx, &wanted)
        .await?
        .into_iter()
        .map(|(id, brief)| {
            let over = brief.state == ChallengeState::Cancelled || decided.contains(&id);
            let door = match over {
                true => Door::Shut,
                false => Door::Until(brief.timeline.ends(PhaseKind::Collecting)),
            };
            (id, door)
        })
        .collect())
}

/// An entry belongs to the time in which its challenge collected. The last one may have closed it.
fn is_late(doors: &HashMap<ChallengeId, Door>, idea: &ArrivingIdea) -> bool {
    match idea.challenge.and_then(|id| doors.get(&id)) {
        Some(Door::Shut) => true,
        Some(Door::Until(Some(closed))) => idea.created_at.is_some_and(|at| at > *closed),
        Some(Door::Until(None)) | None => false,
    }
}

/// Keeps a batch of comments. One whose idea or thread is not here is left out and counted as neither.
///
/// # Errors
/// As for ideas.
pub async fn import_comments(
    cx: &Cx,
    source: &str,
    comments: Vec<ArrivingComment>,
) -> Result<Arrived> {
    cx.may(Deed::Import)?;
    let mut tx = cx.begin().await?;
    let names: Vec<&str> = comments
        .iter()
        .flat_map(|c| [Some(c.origin_id.as_str()), c.parent.as_deref()])
        .flatten()
        .collect();
    let known = store::imports::known_comments(&*tx, source, &names).await?;
    let about: Vec<&str> = comments.iter().map(|c| c.idea.as_str()).collect();
    let ideas = store::imports::known_ideas(&*tx, source, &about).await?;
    let now = cx.now();
    let mut rows = Vec::new();
    let mut per_idea: BTreeMap<IdeaId, i64> = BTreeMap::new();
    let mut per_thread: BTreeMap<CommentId, i64> = BTreeMap::new();
    let mut arrived = Arrived::default();
    for comment in &comments {
        if known.contains_key(&comment.origin_id) {
            arrived.known += 1;
            continue;
        }
        let parent = comment.parent.as_ref().map(|parent| known.get(parent));
        let (Some(idea), Some(parent)) = (
            ideas.get(&comment.idea),
            parent.map_or(Some(None), |p| p.map(Some)),
        ) else {
            continue;
        };
        let root = parent.map(|parent| parent.root_id.unwrap_or(parent.id));
        rows.push(comment::ActiveModel {
            agency_id: Set(cx.agency),
            about_kind: Set(Kind::Idea),
            about_id: Set(idea.id.0),
            root_id: Set(root),
            parent_id: Set(parent.map(|parent| parent.id)),
            author_id: Set(None),
            imported_author: Set(comment.author.clone()),
            stance: Set(comment.stance),
            text: Set(idea::checked_text(
                &comment.text,
                cx.config().limits.comment_chars,
            )?),
            lang: Set(comment.lang),
            visibility: Set(Visibility::Public),
            reply_count: Set(0),
            origin_source: Set(Some(source.to_owned())),
            origin_id: Set(Some(comment.origin_id.clone())),
            created_at: Set(comment.created_at.unwrap_or(now)),
            ..Default::default()
        });
        *per_idea.entry(idea.id).or_default() += 1;
        if let Some(root) = root {
            *per_thread.entry(root).or_default() += 1;
        }
    }
    arrived.new = rows.len();
    store::imports::keep_comments(&*tx, rows).await?;
    store::imports::add_comments(&*tx, &per_idea, &per_thread).await?;
    if !per_idea.is_empty() {
        tx.tell(Event::IdeasImported {
            ideas: per_idea.into_keys().collect(),
        })
        .await?;
    }
    tx.commit().await?;
    Ok(arrived)
}

async fn bring_up_to_date(
    tx: &hall::Tx,
    kept: &store::imports::KnownIdea,
    idea: &ArrivingIdea,
) -> Result<()> {
    let same = kept.carried_support == idea.carried_support
        && kept.carried_against == idea.carried_against
        && kept.carried_votes == idea.carried_votes
        && kept.origin_outcome == idea.outcome
        && (kept.challenge_id.is_some() || idea.challenge.is_none());
    if same {
        return Ok(());
    }
    let news = row::ActiveModel {
        id: Set(kept.id),
        carried_support: Set(idea.carried_support),
        carried_against: Set(idea.carried_against),
        carried_votes: Set(idea.carried_votes),
        origin_outcome: Set(idea.outcome.clone()),
        // Brought before challenges were: it finds its own now.
        challenge_id: Set(kept.challenge_id.or(idea.challenge)),
        ..Default::default()
    };
    store::ideas::change(&**tx, news).await.map(|_| ())
}

fn new_row(
    cx: &Cx,
    source: &str,
    arriving: &ArrivingIdea,
    now: DateTime<Utc>,
) -> Result<row::ActiveModel> {
    let (title, text) = idea::checked_words(&arriving.title, &arriving.text, &cx.config().limits)?;
    let at = arriving.created_at.unwrap_or(now);
    Ok(row::ActiveModel {
        agency_id: Set(cx.agency),
        author_id: Set(None),
        imported_author: Set(arriving.author.clone()),
        title: Set(title),
        text: Set(text),
        lang: Set(arriving.lang),
        challenge_id: Set(arriving.challenge),
        theme_id: Set(arriving.theme),
        area_id: Set(arriving.area),
        place: Set(arriving
            .place
            .as_deref()
            .map(texts::one_line)
            .filter(|place| !place.is_empty())),
        amount: Set(arriving.amount),
        currency: Set(arriving.currency.clone()),
        status: Set(arriving.status),
        named_status_id: Set(None),
        visibility: Set(arriving.visibility),
        support_count: Set(0),
        carried_support: Set(arriving.carried_support),
        carried_against: Set(arriving.carried_against),
        carried_votes: Set(arriving.carried_votes),
        comment_count: Set(0),
        view_count: Set(0),
        // What comes without a date is no news: it stands below everything that has one.
        trend: Set(arriving.created_at.map_or(0, |at| idea::trend(at, 0, 0))),
        answered_at: Set(None),
        merged_into: Set(None),
        version: Set(1),
        origin_source: Set(Some(source.to_owned())),
        origin_id: Set(Some(arriving.origin_id.clone())),
        origin_url: Set(arriving.url.clone()),
        origin_outcome: Set(arriving.outcome.clone()),
        published_at: Set(Some(at)),
        created_at: Set(at),
        updated_at: Set(at),
        ..Default::default()
    })
}

/// A source as people call it: `polis:9wtchdmmun` is Polis, `decidim:osallistu.example` its address, `csv:catalyst` a name.
pub(crate) fn source_name(source: &str) -> String {
    match source.split_once(':') {
        Some(("polis", conversation)) => format!("Polis, {conversation}"),
        Some(("decidim" | "csv", name)) => name.to_owned(),
        _ => source.to_owned(),
    }
}

/// The known things of a source, by their names there.
pub(crate) type Known<T> = HashMap<String, T>;
