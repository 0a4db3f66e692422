//! A resident puts an idea on the noticeboard; or keeps a draft of it first.

use crate::contest::{entry, window};
use crate::files::{self, KeptFile};
use crate::follow::followed;
use crate::views::IdeaView;
use crate::{browse, idea, store};
use accounts::texts;
use challenges::{Act, Answers};
use entity::ideas::idea as row;
use entity::words::{
    AgencyId, AreaId, ChallengeId, FileRole, IdeaId, IdeaStatus, Kind, Lang, ThemeId, Visibility,
};
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
    /// The challenge it is handed in to.
    pub challenge: Option<ChallengeId>,
    /// What it would cost, as typed; only where the challenge asks.
    pub amount: Option<String>,
    /// What is answered to the challenge's own questions. `None` in a change: they stay.
    pub answers: Option<Answers>,
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
    pub challenge: Option<ChallengeId>,
    pub amount: Option<i64>,
    pub answers: Answers,
}

/// The idea goes up. The author follows it from now on.
pub async fn submit(cx: &Cx, asked: Submission) -> Result<IdeaView> {
    cx.may(Deed::SubmitIdea)?;
    let site = agencies::site(cx).await?;
    let form = match asked.challenge {
        Some(challenge) => Some(form_to_submit(cx, challenge).await?),
        None => None,
    };
    let said = Submission {
        answers: Some(asked.answers.clone().unwrap_or_default()),
        ..asked
    };
    let fit = entry::fitting(cx, &site, form.as_ref(), &said, &[])?;
    let (title, text) = (fit.title, fit.text);
    let cause = texts::first_look(cx, &site, &format!("{title}\n{text}")).await?;
    let lang = texts::language(cx, said.lang, &format!("{title}. {text}"));
    let now = cx.now();

    let mut tx = cx.begin().await?;
    let draft = own_draft(cx, &tx, &said).await?;
    let words = row::ActiveModel {
        title: Set(title),
        text: Set(text),
        lang: Set(lang),
        theme_id: Set(said.theme),
        area_id: Set(said.area),
        place: Set(fit.place),
        amount: Set(fit.amount),
        currency: Set(fit.amount.map(|_| entry::CURRENCY.to_owned())),
        challenge_id: Set(said.challenge),
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
    let thing = files::thing(kept.agency_id, kept.id);
    accounts::files::attach(&tx, thing, 0, fit.files).await?;
    if let (Some(challenge), Some(form), Some(answers)) = (said.challenge, &form, &fit.answers) {
        entry::forget_draft(&tx, kept.id, form).await?;
        entry::keep_answers(&tx, kept.agency_id, kept.id, challenge, form, answers).await?;
    }
    entry::count(&tx, None, &kept).await?;
    accounts::follows::keep(&tx, followed(kept.agency_id, kept.id)).await?;
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

/// Whether a submission would be taken, as far as one can know before it is: for what comes before it, such as keeping
/// pictures or sending a visitor a letter. `files`: what comes along, not yet kept.
///
/// # Errors
/// As for submitting.
pub async fn rehearse(cx: &Cx, asked: &Submission, files: &[FileRole]) -> Result<()> {
    let site = agencies::site(cx).await?;
    let form = match asked.challenge {
        Some(challenge) => {
            let window = challenges::window(cx, challenge).await?;
            if let Some(refusal) = window::closed(cx, &window, Act::Submit) {
                return Err(refusal.into());
            }
            Some(challenges::form_of_brief(cx, &window.brief).await?)
        }
        None => None,
    };
    entry::fitting(cx, &site, form.as_ref(), asked, files).map(drop)
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
    let amount = idea::checked_amount(asked.amount.as_deref().unwrap_or_default())?;
    let form = match asked.challenge {
        // A draft may be kept whatever the clock says: nothing typed is lost.
        Some(challenge) => Some(challenges::form_of(cx, challenge).await?),
        None => None,
    };
    let title: String = texts::one_line(&asked.title)
        .chars()
        .take(limits.title_chars)
        .collect();
    let now = cx.now();

    let tx = cx.begin().await?;
    let draft = own_draft(cx, &tx, &asked).await?;
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
        amount: Set(amount),
        currency: Set(amount.map(|_| entry::CURRENCY.to_owned())),
        challenge_id: Set(asked.challenge),
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
    if let (Some(challenge), Some(form)) = (asked.challenge, &form) {
        let answers = form.for_draft(&asked.answers.unwrap_or_default());
        entry::keep_answers(&tx, kept.agency_id, kept.id, challenge, form, &answers).await?;
    }
    tx.commit().await?;
    Ok(kept.id)
}

/// The form of a challenge that takes ideas from this person now.
async fn form_to_submit(cx: &Cx, challenge: ChallengeId) -> Result<challenges::Form> {
    let window = challenges::window(cx, challenge).await?;
    window.check(Act::Submit)?;
    challenges::form_of_brief(cx, &window.brief).await
}

async fn own_draft(cx: &Cx, tx: &hall::Tx, asked: &Submission) -> Result<Option<row::Model>> {
    let Some(id) = asked.draft else {
        return Ok(None);
    };
    let found = store::ideas::find_for_change(&**tx, id).await?;
    if !cx.actor.is(found.author_id) || found.challenge_id != asked.challenge {
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
    place.map(texts::one_line).filter(|place| !place.is_empty())
}
