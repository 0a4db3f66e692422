//! Lists of ideas: filtered, sorted, and paged by where the last page ended, so that page one million costs what page one does.

use crate::browse::{Filter, Sort};
use entity::ideas::idea;
use entity::words::{IdeaId, IdeaStatus, Visibility};
use hall::Result;
use hall::access::{Actor, sight};
use sea_orm::sea_query::SimpleExpr;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, Order, QueryFilter, QueryOrder,
    QuerySelect, Value,
};
use serde::{Deserialize, Serialize};

/// Where a page ended: the value it was sorted by, and the number that breaks ties.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Place {
    /// The sort this place belongs to; a place of another sort is refused.
    pub s: Sort,
    pub v: serde_json::Value,
    pub i: i64,
}

pub async fn list(
    db: &impl ConnectionTrait,
    actor: &Actor,
    filter: &Filter,
    after: Option<&Place>,
    most: u64,
) -> Result<Vec<idea::Model>> {
    let (column, order) = match filter.sort {
        Sort::Trending => (idea::Column::Trend, Order::Desc),
        Sort::Newest => (idea::Column::PublishedAt, Order::Desc),
        Sort::MostSupported => (idea::Column::SupportCount, Order::Desc),
        Sort::LeastSeen => (idea::Column::ViewCount, Order::Asc),
    };
    let mut query = idea::Entity::find().filter(narrowed(actor, filter));
    if let Some(place) = after {
        query = query.filter(beyond(column, &order, place)?);
    }
    Ok(query
        .order_by(column, order.clone())
        .order_by(idea::Column::Id, order)
        .limit(most)
        .all(db)
        .await?)
}

fn beyond(column: idea::Column, order: &Order, place: &Place) -> Result<Condition> {
    let wrong = || hall::Error::invalid("after", "web-problem-after");
    let value: Value = match column {
        idea::Column::PublishedAt => {
            let text = place.v.as_str().ok_or_else(wrong)?;
            let at: chrono::DateTime<chrono::Utc> = text.parse().map_err(|_| wrong())?;
            at.into()
        }
        _ => place.v.as_i64().ok_or_else(wrong)?.into(),
    };
    let further = |column: idea::Column, value: Value| -> SimpleExpr {
        if *order == Order::Desc {
            column.lt(value)
        } else {
            column.gt(value)
        }
    };
    // The first half lets an index range begin at the place; the second breaks the tie.
    let at_or_beyond = if *order == Order::Desc {
        column.lte(value.clone())
    } else {
        column.gte(value.clone())
    };
    Ok(Condition::all().add(at_or_beyond).add(
        Condition::any()
            .add(further(column, value))
            .add(further(idea::Column::Id, place.i.into())),
    ))
}

fn narrowed(actor: &Actor, filter: &Filter) -> Condition {
    let mut all = Condition::all().add(idea::Column::AgencyId.eq(filter.agency));
    if filter.mine {
        // One's own list shows drafts and withdrawn ideas too.
        all = all.add(idea::Column::AuthorId.eq(actor.person()));
    } else if actor.is_staff() && filter.visibility.is_some() {
        all = all.add(sight::ideas(actor));
    } else {
        // The public noticeboard is the same for everyone: what is hidden has a queue of its own.
        all = all
            .add(idea::Column::Visibility.eq(Visibility::Public))
            .add(idea::Column::PublishedAt.is_not_null());
        if filter.status.is_empty() {
            all = all.add(idea::Column::Status.is_not_in([
                IdeaStatus::Draft,
                IdeaStatus::Merged,
                IdeaStatus::Withdrawn,
            ]));
        }
    }
    if !filter.status.is_empty() {
        all = all.add(idea::Column::Status.is_in(filter.status.iter().copied()));
        if !filter.mine {
            all = all.add(idea::Column::Status.ne(IdeaStatus::Draft));
        }
    }
    if let Some(visibility) = filter.visibility {
        all = all.add(idea::Column::Visibility.eq(visibility));
    }
    if !filter.themes.is_empty() {
        all = all.add(idea::Column::ThemeId.is_in(filter.themes.iter().copied()));
    }
    if let Some(area) = filter.area {
        all = all.add(idea::Column::AreaId.eq(area));
    }
    if let Some(lang) = filter.lang {
        all = all.add(idea::Column::Lang.eq(lang));
    }
    if let Some(author) = filter.author {
        all = all.add(idea::Column::AuthorId.eq(author));
    }
    match filter.answered {
        Some(true) => all = all.add(idea::Column::AnsweredAt.is_not_null()),
        Some(false) => all = all.add(idea::Column::AnsweredAt.is_null()),
        None => {}
    }
    all
}

/// Which of these the actor may see, for whoever got numbers from elsewhere (a search engine).
pub async fn seen_by(
    db: &impl ConnectionTrait,
    actor: &Actor,
    ids: &[IdeaId],
) -> Result<Vec<idea::Model>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(idea::Entity::find()
        .filter(idea::Column::Id.is_in(ids.iter().copied()))
        .filter(sight::ideas(actor))
        .all(db)
        .await?)
}
