//! How a matter comes before the moderators: reported, held back for a first look, imported as pending, or picked up
//! by staff themselves.

use crate::{store, things};
use chrono::{DateTime, Utc};
use entity::moderation::matter;
use entity::words::{
    ArticleCommentId, Cause, IdeaId, Kind, MatterId, MatterState, QueryId, Visibility,
};
use hall::job::Listener;
use hall::{Cx, Deed, Error, Event, Result};
use ideas::ModeratedThing;
use sea_orm::ActiveValue::Set;

/// Things opened in one transaction when an import brings thousands.
const BATCH: u64 = 500;
const EXCERPT_CHARS: usize = 200;

/// Brings to the queue what needs a first look.
pub(crate) struct FirstLook;

#[async_trait::async_trait]
impl Listener for FirstLook {
    fn name(&self) -> &'static str {
        "moderation"
    }

    fn concerns(&self, event: &Event) -> Option<String> {
        match event {
            // Thousands at once are looked up together, by what they have in common: they wait.
            Event::ModerationNeeded {
                cause: Cause::Import,
                kind,
                ..
            } => Some(format!("import:{kind}")),
            Event::ModerationNeeded { kind, id, .. } => Some(format!("{kind}:{id}")),
            _ => None,
        }
    }

    async fn on(&self, cx: &Cx, event: &Event) -> Result<()> {
        match *event {
            Event::ModerationNeeded {
                kind: Kind::Idea,
                cause: Cause::Import,
                ..
            } => open_imported(cx).await,
            Event::ModerationNeeded { kind, id, cause } => open_for(cx, kind, id, cause).await,
            _ => Ok(()),
        }
    }
}

async fn open_imported(cx: &Cx) -> Result<()> {
    let mut after = 0;
    loop {
        let waiting = store::imported_without_matter(cx.db(), after, BATCH).await?;
        let Some(last) = waiting.last() else {
            return Ok(());
        };
        after = last.id.0;
        let rows = waiting
            .iter()
            .map(|idea| matter::ActiveModel {
                excerpt: Set(press::excerpt(&idea.title, EXCERPT_CHARS)),
                ..fresh(
                    (Kind::Idea, idea.id.0),
                    idea.agency_id,
                    idea.author_id,
                    Cause::Import,
                    cx.now(),
                )
            })
            .collect();
        let tx = cx.begin().await?;
        store::open(&*tx, rows).await?;
        tx.commit().await?;
    }
}

/// Opens a matter for one thing, unless it has been looked at meanwhile.
async fn open_for(cx: &Cx, kind: Kind, id: i64, cause: Cause) -> Result<()> {
    let thing = match things::thing(cx, kind, id).await {
        Ok(thing) => thing,
        Err(Error::Missing) => return Ok(()),
        Err(other) => return Err(other),
    };
    if thing.visibility != Visibility::Waiting {
        return Ok(());
    }
    let mut tx = cx.begin().await?;
    store::open(&*tx, vec![matter_of(&thing, kind, id, cause, cx.now())]).await?;
    if let Some(open) = store::waiting_of(&*tx, kind, id).await? {
        tx.tell(Event::MatterOpened { matter: open.id }).await?;
    }
    tx.commit().await
}

/// Staff pick a thing up themselves; one that waits already is the same matter.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn open_by_staff(cx: &Cx, kind: Kind, id: i64) -> Result<MatterId> {
    let thing = things::thing(cx, kind, id).await?;
    cx.may(Deed::Moderate(thing.agency))?;
    let tx = cx.begin().await?;
    store::open(
        &*tx,
        vec![matter_of(&thing, kind, id, Cause::Report, cx.now())],
    )
    .await?;
    let open = store::waiting_of(&*tx, kind, id).await?;
    tx.commit().await?;
    open.map(|open| open.id).ok_or(Error::Missing)
}

/// The thing, if the asker can see it.
///
/// # Errors
/// `Missing` otherwise.
pub(crate) async fn seen_thing(cx: &Cx, kind: Kind, id: i64) -> Result<ModeratedThing> {
    let thing = things::thing(cx, kind, id).await?;
    if kind == Kind::Query {
        challenges::browse::challenge_of_query(cx, QueryId(id)).await?;
        return Ok(thing);
    }
    if kind == Kind::ArticleComment {
        articles::seen_comment(cx, ArticleCommentId(id)).await?;
        return Ok(thing);
    }
    let idea = match kind {
        Kind::Idea => Some(IdeaId(id)),
        Kind::Comment => store::idea_of_comment(cx.db(), id).await?,
        Kind::Challenge
        | Kind::Query
        | Kind::Case
        | Kind::Improvement
        | Kind::Person
        | Kind::Article
        | Kind::ArticleComment => None,
    };
    let idea = idea.ok_or(Error::Missing)?;
    let seen = !ideas::browse::rows_seen_by(cx, &[idea]).await?.is_empty();
    let own = thing.author_id.is_some() && cx.actor.person() == thing.author_id;
    let shown =
        thing.visibility == Visibility::Public || own || cx.could(Deed::Moderate(thing.agency));
    if seen && shown {
        Ok(thing)
    } else {
        Err(Error::Missing)
    }
}

pub(crate) fn matter_of(
    thing: &ModeratedThing,
    kind: Kind,
    id: i64,
    cause: Cause,
    now: DateTime<Utc>,
) -> matter::ActiveModel {
    let words = match kind {
        Kind::Idea | Kind::Challenge | Kind::Improvement | Kind::Person | Kind::Article => {
            &thing.title
        }
        Kind::Comment | Kind::Query | Kind::Case | Kind::ArticleComment => &thing.text,
    };
    matter::ActiveModel {
        excerpt: Set(press::excerpt(words, EXCERPT_CHARS)),
        ..fresh((kind, id), thing.agency, thing.author_id, cause, now)
    }
}

fn fresh(
    (kind, id): (Kind, i64),
    agency: entity::words::AgencyId,
    author: Option<entity::words::PersonId>,
    cause: Cause,
    now: DateTime<Utc>,
) -> matter::ActiveModel {
    matter::ActiveModel {
        agency_id: Set(agency),
        kind: Set(kind),
        thing_id: Set(id),
        author_id: Set(author),
        cause: Set(cause),
        state: Set(MatterState::Waiting),
        opened_at: Set(now),
        appeal_key: Set(ports::secrets::random_key()),
        ..Default::default()
    }
}
