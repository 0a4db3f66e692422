//! What of the feed somebody wants to hear of, and how often. Without a word of theirs: nothing, never.

use crate::browse::expect_staff;
use crate::store;
use entity::words::{FeedPace, ThemeId};
use hall::Cx;
use hall::error::{Problems, Result};
use hall::says::Say;
use poem_openapi::Object;
use serde::Serialize;

/// How somebody reads the feed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct FeedReading {
    /// How often it is gathered into a letter.
    pub pace: FeedPace,
    /// The topics they follow.
    pub topics: Vec<ThemeId>,
}

/// One's own way of reading.
///
/// # Errors
/// `Forbidden` for who is not on the staff.
pub async fn reading(cx: &Cx) -> Result<FeedReading> {
    expect_staff(cx)?;
    let me = cx.person()?;
    let reader = store::reader(cx.db(), me).await?;
    Ok(FeedReading {
        pace: reader.map_or(FeedPace::Never, |reader| reader.pace),
        topics: store::followed(cx.db(), me).await?,
    })
}

/// Chooses it.
///
/// # Errors
/// `Forbidden`; `Invalid` on `topics`.
pub async fn keep_reading(cx: &Cx, mut wish: FeedReading) -> Result<FeedReading> {
    expect_staff(cx)?;
    let me = cx.person()?;
    let site = agencies::site(cx).await?;
    wish.topics.sort_unstable();
    wish.topics.dedup();
    let mut problems = Problems::default();
    problems.expect(
        wish.topics.len() <= 200 && wish.topics.iter().all(|id| site.theme(*id).is_some()),
        "topics",
        Say::of("feed-problem-theme"),
    );
    problems.done()?;
    let tx = cx.begin().await?;
    store::keep_pace(&*tx, me, wish.pace, cx.now()).await?;
    store::follow_only(&*tx, me, &wish.topics).await?;
    tx.commit().await?;
    reading(cx).await
}
