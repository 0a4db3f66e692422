//! An improvement comes to another stage, and everyone behind it hears of it with the staff's own words.

use crate::improvement::{self, WORDS_CHARS};
use crate::start::{find_to_keep, line, log, touched};
use crate::views::ImprovementView;
use crate::{browse, store};
use entity::improvements::{change, improvement as row};
use entity::words::{ImprovementDeed, ImprovementId, Lang, Stage};
use hall::error::{Problems, Result};
use hall::says::Say;
use hall::{Cx, Event};
use poem_openapi::Object;
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};

/// Where it goes, and what is told.
#[derive(Clone, Debug, Serialize, Deserialize, Object)]
#[oai(rename = "ImprovementMove")]
pub struct Move {
    pub stage: Stage,
    /// What the people behind it are told, in Markdown. Declining needs it: it is the reason.
    pub words: Option<String>,
    /// What the words are written in; left out: the language you read in.
    pub lang: Option<Lang>,
    /// The version it was moved from; another one meanwhile is a conflict.
    pub expects: Option<i64>,
}

/// Where it stands now.
#[derive(Clone, Debug)]
pub struct Moved {
    pub improvement: ImprovementView,
    /// Cards in its new stage.
    pub cards: i64,
    /// How many the agency wants there at the most.
    pub limit: Option<i64>,
}

impl Moved {
    /// More stand there than the agency wants.
    pub fn is_over(&self) -> bool {
        self.limit.is_some_and(|limit| self.cards > limit)
    }
}

/// It comes to another stage.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `words`; `NoSuchStep`, `MergedElsewhere`, `ChangedMeanwhile`.
pub async fn move_to(cx: &Cx, id: ImprovementId, asked: Move) -> Result<Moved> {
    let mut tx = cx.begin().await?;
    let old = find_to_keep(cx, &tx, id).await?;
    improvement::stands_at(&old, asked.expects)?;
    improvement::can_move(&old, asked.stage)?;
    let words = checked_words(&asked)?;
    let lang = asked.lang.unwrap_or(cx.lang);
    let change = store::work::keep_change(
        &*tx,
        change::ActiveModel {
            stage_before: Set(Some(old.stage)),
            stage_after: Set(Some(asked.stage)),
            what: Set(words.clone().unwrap_or_default()),
            lang: Set(lang),
            ..line(cx, &old, ImprovementDeed::Moved)
        },
    )
    .await?;
    store::improvements::change(
        &*tx,
        row::ActiveModel {
            stage: Set(asked.stage),
            moved_at: Set(cx.now()),
            told_lang: Set(words.is_some().then_some(lang)),
            told: Set(words.clone()),
            ..touched(cx, &old)
        },
    )
    .await?;
    store::improvements::recount(&*tx, id).await?;
    log(
        &mut tx,
        "improvements-log-moved",
        id,
        Some(serde_json::json!({ "stage": old.stage })),
        Some(serde_json::json!({ "stage": asked.stage, "told": words })),
    )
    .await?;
    tx.tell(Event::ImprovementMoved {
        improvement: id,
        change,
    })
    .await?;
    let cards = store::improvements::cards_in(&*tx, old.agency_id, asked.stage).await?;
    tx.commit().await?;
    let site = agencies::site(cx).await?;
    Ok(Moved {
        improvement: browse::one(cx, id).await?,
        cards,
        limit: site.settings.stages.limit(asked.stage),
    })
}

fn checked_words(asked: &Move) -> Result<Option<String>> {
    let mut problems = Problems::default();
    let words = improvement::text(
        "words",
        asked.words.as_deref().unwrap_or_default(),
        WORDS_CHARS,
        &mut problems,
    );
    problems.expect(
        asked.stage != Stage::Declined || !words.is_empty(),
        "words",
        Say::of("improvements-problem-reason"),
    );
    problems.done()?;
    Ok(Some(words).filter(|words| !words.is_empty()))
}
