//! What search, moderation and the writer of a new idea ask of this room.

use super::rows;
use crate::store;
use crate::views::{IdeaRow, ModeratedThing};
use chrono::SecondsFormat;
use entity::ideas::idea::Model;
use entity::words::{CommentId, IdeaId, IdeaStatus, Kind, Lang, Visibility};
use hall::error::{Error, Result};
use hall::{Cx, Role, addresses};
use search::{Audience, Document, Like, Sight};
use std::collections::{BTreeMap, HashMap};

/// These ideas as the index keeps them; a number without a document is to be removed from it.
pub async fn documents(cx: &Cx, ids: &[IdeaId]) -> Result<Vec<Document>> {
    let found = store::ideas::find_many(cx.db(), ids).await?;
    let mut ids: Vec<_> = found.iter().filter_map(|idea| idea.challenge_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let briefs = challenges::briefs(cx, &ids).await?;
    let hidden = |idea: &Model| {
        idea.challenge_id
            .and_then(|id| briefs.get(&id))
            .is_some_and(|brief| challenges::hides_counts(brief, cx.now()))
    };
    Ok(found
        .into_iter()
        .filter(|idea| idea.status != IdeaStatus::Draft)
        .map(|idea| {
            let hidden = hidden(&idea);
            document(idea, hidden)
        })
        .collect())
}

fn document(idea: Model, count_hidden: bool) -> Document {
    let public = idea.visibility == Visibility::Public && idea.status != IdeaStatus::Withdrawn;
    let mut visible_to = vec![if public { Sight::Public } else { Sight::Staff }];
    visible_to.extend(
        idea.author_id
            .filter(|_| !public)
            .map(|person| Sight::Person(person.0)),
    );
    let mut facets = BTreeMap::new();
    facets.insert(
        "answered".to_owned(),
        vec![
            if idea.answered_at.is_some() {
                "yes"
            } else {
                "no"
            }
            .to_owned(),
        ],
    );
    Document {
        kind: Kind::Idea.code().to_owned(),
        number: idea.id.0,
        agency_id: idea.agency_id.0,
        text: press::plain(&idea.text),
        title: idea.title,
        lang: idea.lang.code().to_owned(),
        theme: idea.theme_id.map(|theme| theme.0),
        area: idea.area_id.map(|area| area.0),
        status: idea.status.code().to_owned(),
        visible_to,
        created_at: idea.published_at.unwrap_or(idea.created_at),
        // A closed count does not move the order of what is found either.
        popularity: idea.carried_support + if count_hidden { 0 } else { idea.support_count },
        facets,
    }
}

/// Numbers of ideas in order, to walk through all of them.
pub async fn document_ids_after(cx: &Cx, after: IdeaId, most: u64) -> Result<Vec<IdeaId>> {
    store::ideas::ids_after(cx.db(), after, most).await
}

/// The ideas among these that the asker may see: the database has the last word over the index.
pub async fn rows_seen_by(cx: &Cx, ids: &[IdeaId]) -> Result<Vec<IdeaRow>> {
    super::lists::rows_of(cx, ids).await
}

pub(super) fn audience(cx: &Cx) -> Audience {
    Audience {
        staff: cx.actor.role_at(cx.agency) >= Role::Staff,
        person: cx.actor.person().map(|person| person.0),
        desk: false,
    }
}

/// Ideas that could be one with this: alike, or found by words. None while the engine is away.
pub(super) async fn candidates(cx: &Cx, idea: &Model, q: Option<&str>) -> Result<Vec<IdeaId>> {
    let engine = &cx.ports().search;
    let kinds = vec![Kind::Idea.code().to_owned()];
    let agencies = vec![cx.agency.0];
    let hits = match q.filter(|q| !q.trim().is_empty()) {
        Some(q) => {
            let query = search::Query {
                q: q.to_owned(),
                kinds,
                agencies,
                audience: audience(cx),
                prefix: true,
                limit: 20,
                ..search::Query::default()
            };
            engine.search(&query).await.map(|found| found.hits)
        }
        None => {
            let like = Like {
                title: idea.title.chars().take(300).collect(),
                text: press::excerpt(&idea.text, 2_000),
                lang: String::new(),
                kinds,
                agencies,
                audience: Audience::PUBLIC,
                except: Some(search::Key::new(Kind::Idea.code(), idea.id.0)),
                limit: 5,
            };
            engine.similar(&like).await
        }
    };
    match hits {
        Ok(hits) => Ok(hits
            .iter()
            .map(|hit| IdeaId(hit.number))
            .filter(|id| *id != idea.id)
            .collect()),
        Err(wrong) => {
            tracing::warn!(%wrong, "no ideas to merge: the search engine does not answer");
            Ok(Vec::new())
        }
    }
}

/// "Is it one of these?": ideas that sound the same as one being written, with the words that matched. An engine that is
/// away answers with none: writing goes on.
pub async fn similar(
    cx: &Cx,
    title: &str,
    text: &str,
    lang: Option<Lang>,
    except: Option<IdeaId>,
) -> Result<Vec<IdeaRow>> {
    let like = Like {
        title: title.chars().take(300).collect(),
        text: text.chars().take(2_000).collect(),
        lang: lang.map(|lang| lang.code().to_owned()).unwrap_or_default(),
        kinds: vec![Kind::Idea.code().to_owned()],
        agencies: vec![cx.agency.0],
        audience: Audience::PUBLIC,
        except: except.map(|id| search::Key::new(Kind::Idea.code(), id.0)),
        limit: 5,
    };
    if like.title.trim().is_empty() && like.text.trim().is_empty() {
        return Ok(Vec::new());
    }
    let hits = match cx.ports().search.similar(&like).await {
        Ok(hits) => hits,
        Err(wrong) => {
            tracing::warn!(%wrong, "no similar ideas: the search engine does not answer");
            return Ok(Vec::new());
        }
    };
    let matched: HashMap<i64, press::SafeHtml> = hits
        .iter()
        .map(|hit| (hit.number, press::SafeHtml::marked(&hit.title)))
        .collect();
    let ids: Vec<IdeaId> = hits.iter().map(|hit| IdeaId(hit.number)).collect();
    let found = store::lists::seen_by(cx.db(), &cx.actor, &ids).await?;
    let open: HashMap<IdeaId, Model> = found
        .into_iter()
        .filter(|idea| !matches!(idea.status, IdeaStatus::Merged | IdeaStatus::Withdrawn))
        .map(|idea| (idea.id, idea))
        .collect();
    let mut rows = rows::of(
        cx,
        ids.iter().filter_map(|id| open.get(id).cloned()).collect(),
    )
    .await?;
    for row in &mut rows {
        row.matched = matched.get(&row.id.0).cloned();
    }
    Ok(rows)
}

/// A thing of this room as moderation sees it, whatever its kind. For the hub and for staff.
pub async fn moderated_thing(cx: &Cx, kind: Kind, id: i64) -> Result<ModeratedThing> {
    match kind {
        Kind::Idea => {
            let idea = store::ideas::find(cx.db(), IdeaId(id)).await?;
            Ok(ModeratedThing {
                title: idea.title,
                excerpt: press::excerpt(&idea.text, 300),
                text: idea.text,
                url: addresses::idea(idea.id),
                author_id: idea.author_id,
                visibility: idea.visibility,
                lang: idea.lang,
                agency: idea.agency_id,
                created_at: idea.created_at,
            })
        }
        Kind::Comment => {
            let (comment, title) = store::comments::find_with_title(cx.db(), CommentId(id)).await?;
            let about = IdeaId(comment.about_id);
            Ok(ModeratedThing {
                title,
                excerpt: press::excerpt(&comment.text, 300),
                text: comment.text,
                url: addresses::comment(about, comment.id),
                author_id: comment.author_id,
                visibility: comment.visibility,
                lang: comment.lang,
                agency: comment.agency_id,
                created_at: comment.created_at,
            })
        }
        Kind::Challenge
        | Kind::Query
        | Kind::Case
        | Kind::Improvement
        | Kind::Person
        | Kind::Article
        | Kind::ArticleComment => Err(Error::Missing),
    }
}

/// A moment as exports and feeds write it.
pub fn moment(at: chrono::DateTime<chrono::Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
