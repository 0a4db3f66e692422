//! A resident puts an idea on the noticeboard; or keeps a draft of it first.

use crate::files::{self, KeptFile};
use crate::views::IdeaView;
use crate::{browse, idea, store, texts};
use entity::ideas::idea as row;
use entity::words::{AgencyId, AreaId, IdeaId, IdeaStatus, Kind, Lang, ThemeId, Visibility};
use hall::error::{Problems, Refusal, Result};
use hall::says::Say;
use hall::{Cx, Deed, Event};
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};

/// What is said, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    pub title: String,
    pub text: String,
    /// `None`: guessed from the text.
    pub lang: Option<Lang>,
    pub theme: Option<ThemeId>,
    pub area: Option<AreaId>,
    /// A place in words: "the stairs behind the library".
    pub place: Option<String>,
    #[serde(default)]
    pub files: Vec<KeptFile>,
    /// The draft this grew from.
    pub draft: Option<IdeaId>,
}

/// A draft as its author finds it again.
#[derive(Clone, Debug, Serialize)]
pub struct Draft {
    pub id: IdeaId,
    pub title: String,
    pub text: String,
    pub lang: Lang,
    pub theme: Option<ThemeId>,
    pub area: Option<AreaId>,
    pub place: Option<String>,
}

/// The idea goes up. The author follows it from now on.
pub async fn submit(cx: &Cx, asked: Submission) -> Result<IdeaView> {
    cx.may(Deed::SubmitIdea)?;
    let site = agencies::site(cx).await?;
    let (title, text) = idea::checked_words(&asked.title, &asked.text, &cx.config().limits)?;
    check_place(&site, &asked)?;
    let cause = texts::first_look(cx, &site, &format!("{title}\n{text}")).await?;
    let lang = texts::language(cx, asked.lang, &format!("{title}. {text}"));
    let now = cx.now();

    let mut tx = cx.begin().await?;
    let draft = own_draft(cx, &tx, asked.draft).await?;
    let words = row::ActiveModel {
        title: Set(title),
        text: Set(text),
        lang: Set(lang),
        theme_id: Set(asked.theme),
        area_id: Set(asked.area),
        place: Set(tidy_place(asked.place.as_deref())),
        status: Set(IdeaStatus::Open),
        visibility: Set(texts::visibility(cause)),
        trend: Set(idea::trend(now, 0, 0)),
        published_at: Set(Some(now)),
        updated_at: Set(now),
        ..Default::default()
    };
    let kept = match draft {
        Some(draft) => {
            store::ideas::change(
                &*tx,
                row::ActiveModel {
                    id: Set(draft.id),
                    ..words
                },
            )
            .await?
        }
        None => store::ideas::keep_new(&*tx, blank(cx, cx.agency, words)).await?,
    };
    store::files::keep(
        &*tx,
        files::rows(cx, kept.agency_id, kept.id, 0, asked.files),
    )
    .await?;
    store::follows::keep(&*tx, kept.agency_id, kept.id, cx.person()?, now).await?;
    tx.tell(Event::IdeaSubmitted { idea: kept.id }).await?;
    if let Some(cause) = cause {
        tx.tell(Event::ModerationNeeded {
            kind: Kind::Idea,
            id: kept.id.0,
            cause,
        })
        .await?;
    }
    tx.commit().await?;
    browse::one(cx, kept.id).await
}

/// Keeps what was typed so far, however unfinished. Only its author ever sees it.
pub async fn save_draft(cx: &Cx, asked: Submission) -> Result<IdeaId> {
    cx.may(Deed::SubmitIdea)?;
    let site = agencies::site(cx).await?;
    let limits = &cx.config().limits;
    let mut problems = Problems::default();
    problems.expect(
        asked.text.chars().count() <= limits.text_chars,
        "text",
        Say::of("ideas-problem-text-long")
            .with("most", limits.text_chars)
            .with("is", asked.text.chars().count()),
    );
    problems.done()?;
    check_place(&site, &asked)?;
    let title: String = idea::one_line(&asked.title)
        .chars()
        .take(limits.title_chars)
        .collect();
    let now = cx.now();

    let tx = cx.begin().await?;
    let draft = own_draft(cx, &tx, asked.draft).await?;
    let words = row::ActiveModel {
        lang: Set(texts::language(
            cx,
            asked.lang,
            &format!("{title}. {}", asked.text),
        )),
        title: Set(title),
        text: Set(asked.text),
        theme_id: Set(asked.theme),
        area_id: Set(asked.area),
        place: Set(tidy_place(asked.place.as_deref())),
        status: Set(IdeaStatus::Draft),
        updated_at: Set(now),
        ..Default::default()
    };
    let kept = match draft {
        Some(draft) => {
            store::ideas::change(
                &*tx,
                row::ActiveModel {
                    id: Set(draft.id),
                    ..words
                },
            )
            .await?
        }
        None => store::ideas::keep_new(&*tx, blank(cx, cx.agency, words)).await?,
    };
    tx.commit().await?;
    Ok(kept.id)
}

async fn own_draft(cx: &Cx, tx: &hall::Tx, draft: Option<IdeaId>) -> Result<Option<row::Model>> {
    let Some(id) = draft else { return Ok(None) };
    let found = store::ideas::find_for_change(&**tx, id).await?;
    if !cx.actor.is(found.author_id) {
        return Err(hall::Error::Missing);
    }
    if found.status != IdeaStatus::Draft {
        // Sent from another window already.
        return Err(Refusal::ChangedMeanwhile.into());
    }
    Ok(Some(found))
}

/// A new row with every counter at nought.
pub(crate) fn blank(cx: &Cx, agency: AgencyId, words: row::ActiveModel) -> row::ActiveModel {
    let or = |given: sea_orm::ActiveValue<Visibility>| {
        if given.is_set() {
            given
        } else {
            Set(Visibility::Public)
        }
    };
    row::ActiveModel {
        agency_id: Set(agency),
        author_id: Set(cx.actor.person()),
        visibility: or(words.visibility.clone()),
        support_count: Set(0),
        carried_support: Set(0),
        carried_against: Set(0),
        carried_votes: Set(0),
        comment_count: Set(0),
        view_count: Set(0),
        trend: if words.trend.is_set() {
            words.trend.clone()
        } else {
            Set(0)
        },
        version: Set(1),
        created_at: Set(cx.now()),
        ..words
    }
}

pub(crate) fn check_place(site: &agencies::Site, asked: &Submission) -> Result<()> {
    let mut problems = Problems::default();
    problems.expect(
        asked.theme.is_none_or(|id| site.theme(id).is_some()),
        "theme",
        Say::of("ideas-problem-theme"),
    );
    problems.expect(
        asked.area.is_none_or(|id| site.area(id).is_some()),
        "area",
        Say::of("ideas-problem-area"),
    );
    problems.expect(
        asked
            .place
            .as_deref()
            .is_none_or(|place| place.chars().count() <= 200),
        "place",
        Say::of("ideas-problem-place-long").with("most", 200_i64),
    );
    problems.done()
}

pub(crate) fn tidy_place(place: Option<&str>) -> Option<String> {
    place.map(idea::one_line).filter(|place| !place.is_empty())
}
