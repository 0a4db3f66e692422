//! The front page's view of ideas, in at most six questions: what is talked about, what is new, what was answered.

use super::lists::{Filter, Sort, Within};
use super::rows;
use crate::store;
use crate::views::{IdeaLink, IdeaRow, StatusView};
use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::ideas::idea::Model;
use entity::words::{IdeaId, PersonId};
use hall::{Cx, Result, addresses};
use serde::Serialize;

#[derive(Clone, Debug, Default, Serialize)]
pub struct Front {
    pub trending: Vec<IdeaRow>,
    pub newest: Vec<IdeaRow>,
    pub answers: Vec<LatestAnswer>,
}

/// An official answer, as the front page tells of it.
#[derive(Clone, Debug, Serialize)]
pub struct LatestAnswer {
    pub at: DateTime<Utc>,
    pub by: Option<PersonChip>,
    pub status: StatusView,
    pub idea: IdeaLink,
    pub excerpt: String,
}

pub async fn front(cx: &Cx, most: u64) -> Result<Front> {
    let site = agencies::site(cx).await?;
    let list = |sort| Filter {
        sort,
        // What is handed in to challenges is met there.
        within: Within::Noticeboard,
        ..Filter::of(cx.agency)
    };
    let trending =
        store::lists::list(cx.db(), &cx.actor, &list(Sort::Trending), None, most).await?;
    let newest = store::lists::list(cx.db(), &cx.actor, &list(Sort::Newest), None, most).await?;
    let answers = store::answers::latest(cx.db(), &cx.actor, cx.agency, most).await?;

    let mut people: Vec<PersonId> = trending
        .iter()
        .chain(&newest)
        .filter_map(|idea| idea.author_id)
        .collect();
    people.extend(answers.iter().map(|(answer, _)| answer.by_id));
    people.sort_unstable();
    people.dedup();
    let names = accounts::names(cx, &people).await?;
    let ids: Vec<IdeaId> = trending.iter().chain(&newest).map(|idea| idea.id).collect();
    let mine = store::supports::supported_among(cx.db(), cx.actor.person(), &ids).await?;

    let rows = |found: &[Model]| -> Vec<IdeaRow> {
        found
            .iter()
            .map(|idea| rows::row(cx, &site, idea, &names, mine.contains(&idea.id), None))
            .collect()
    };
    Ok(Front {
        trending: rows(&trending),
        newest: rows(&newest),
        answers: answers
            .iter()
            .filter_map(|(answer, idea)| {
                let idea = idea.as_ref()?;
                Some(LatestAnswer {
                    at: answer.published_at.unwrap_or(answer.publish_at),
                    by: names.get(&answer.by_id).cloned(),
                    status: StatusView {
                        meaning: answer.status,
                        name: rows::status_name(cx, &site, answer.status, answer.named_status_id),
                    },
                    idea: IdeaLink {
                        id: idea.id,
                        url: addresses::idea(idea.id),
                        title: idea.title.clone(),
                        lang: idea.lang,
                    },
                    excerpt: press::excerpt(&answer.text, 200),
                })
            })
            .collect(),
    })
}
