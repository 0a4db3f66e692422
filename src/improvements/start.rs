//! The staff begin an improvement from what was said, and write down what it is about.

use crate::evidence::{self, Evidence};
use crate::improvement::{self, TEXT_CHARS, TITLE_CHARS};
use crate::views::ImprovementView;
use crate::{browse, store};
use entity::improvements::{change, improvement as row};
use entity::words::{
    AreaId, ImprovementDeed, ImprovementId, Lang, PersonId, Stage, TeamId, ThemeId,
};
use hall::cx::StaffAct;
use hall::error::{Problems, Result};
use hall::says::Say;
use hall::{Cx, Deed, Event, Tx};
use poem_openapi::Object;
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};

/// A new improvement as it was typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Object)]
#[serde(default)]
pub struct NewImprovement {
    pub title: String,
    /// Why it is worth doing, for colleagues.
    #[oai(default)]
    pub why: String,
    /// What it is written in; left out: the language you read in.
    pub lang: Option<Lang>,
    pub owner: Option<PersonId>,
    pub team: Option<TeamId>,
    pub theme: Option<ThemeId>,
    pub area: Option<AreaId>,
    /// What stands behind it.
    #[oai(default)]
    pub evidence: Vec<Evidence>,
}

/// What it is about, whole: what is left out is emptied.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Object)]
#[serde(default)]
#[oai(rename = "ImprovementEdit")]
pub struct Edit {
    pub title: String,
    #[oai(default)]
    pub why: String,
    pub lang: Option<Lang>,
    pub owner: Option<PersonId>,
    pub team: Option<TeamId>,
    pub theme: Option<ThemeId>,
    pub area: Option<AreaId>,
    /// The version it was written over; another one meanwhile is a conflict.
    pub expects: Option<i64>,
}

/// The staff begin an improvement, with what stands behind it.
///
/// # Errors
/// `Forbidden`; `Invalid` on `title`, `why`, `owner`, `team`, `theme`, `area`, `evidence`.
pub async fn start(cx: &Cx, new: NewImprovement) -> Result<ImprovementView> {
    let mut tx = cx.begin().await?;
    let id = start_within(&mut tx, new).await?;
    tx.commit().await?;
    browse::one(cx, id).await
}

/// The same within a change of somebody else's: all of it or nothing.
///
/// # Errors
/// As for `start`.
pub async fn start_within(tx: &mut Tx, new: NewImprovement) -> Result<ImprovementId> {
    let cx = tx.cx().clone();
    cx.may(Deed::KeepImprovements(cx.agency))?;
    crate::onward::forget(tx);
    let edit = Edit {
        title: new.title,
        why: new.why,
        lang: new.lang,
        owner: new.owner,
        team: new.team,
        theme: new.theme,
        area: new.area,
        expects: None,
    };
    let (title, why) = checked(&cx, tx, &edit).await?;
    let lang = edit.lang.unwrap_or(cx.lang);
    let kept = store::improvements::keep_new(
        &**tx,
        row::ActiveModel {
            agency_id: Set(cx.agency),
            title: Set(title.clone()),
            why: Set(why),
            lang: Set(lang),
            stage: Set(Stage::Triage),
            moved_at: Set(cx.now()),
            owner_id: Set(edit.owner),
            team_id: Set(edit.team),
            theme_id: Set(edit.theme),
            area_id: Set(edit.area),
            people_count: Set(0),
            carried_votes: Set(0),
            heard: Set(String::new()),
            doing: Set(String::new()),
            results: Set(String::new()),
            outcome_public: Set(false),
            version: Set(1),
            created_by: Set(cx.actor.person()),
            created_at: Set(cx.now()),
            updated_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    store::work::keep_change(
        &**tx,
        change::ActiveModel {
            stage_after: Set(Some(Stage::Triage)),
            ..line(&cx, &kept, ImprovementDeed::Started)
        },
    )
    .await?;
    log(
        tx,
        "improvements-log-started",
        kept.id,
        None::<String>,
        Some(&title),
    )
    .await?;
    tx.tell(Event::ImprovementStarted {
        improvement: kept.id,
    })
    .await?;
    if !new.evidence.is_empty() {
        evidence::link_rows(tx, &kept, &new.evidence).await?;
    }
    Ok(kept.id)
}

/// What it is about changes.
///
/// # Errors
/// `Missing`, `Forbidden`, `Invalid`; `ChangedMeanwhile`, `MergedElsewhere`.
pub async fn edit(cx: &Cx, id: ImprovementId, edit: Edit) -> Result<ImprovementView> {
    let tx = cx.begin().await?;
    let old = find_to_keep(cx, &tx, id).await?;
    improvement::can_be_worked_on(&old)?;
    improvement::stands_at(&old, edit.expects)?;
    let (title, why) = checked(cx, &tx, &edit).await?;
    let before = serde_json::json!({ "title": old.title, "why": old.why, "owner": old.owner_id, "team": old.team_id });
    let after =
        serde_json::json!({ "title": title, "why": why, "owner": edit.owner, "team": edit.team });
    store::improvements::change(
        &*tx,
        row::ActiveModel {
            title: Set(title),
            why: Set(why),
            lang: Set(edit.lang.unwrap_or(old.lang)),
            owner_id: Set(edit.owner),
            team_id: Set(edit.team),
            theme_id: Set(edit.theme),
            area_id: Set(edit.area),
            ..touched(cx, &old)
        },
    )
    .await?;
    changed(tx, "improvements-log-edited", id, Some(before), Some(after)).await?;
    browse::one(cx, id).await
}

async fn checked(cx: &Cx, tx: &Tx, edit: &Edit) -> Result<(String, String)> {
    let site = agencies::site(cx).await?;
    let mut problems = Problems::default();
    let title = improvement::line("title", &edit.title, TITLE_CHARS, &mut problems);
    let why = improvement::text("why", &edit.why, TEXT_CHARS, &mut problems);
    let choice = || Say::of("improvements-problem-choice");
    problems.expect(
        edit.theme.is_none_or(|id| site.theme(id).is_some()),
        "theme",
        choice(),
    );
    problems.expect(
        edit.area.is_none_or(|id| site.area(id).is_some()),
        "area",
        choice(),
    );
    if let Some(owner) = edit.owner {
        let staff = store::people::is_staff(&**tx, cx.agency, owner).await?;
        problems.expect(staff, "owner", Say::of("improvements-problem-owner"));
    }
    if let Some(team) = edit.team {
        let known = store::people::is_team(&**tx, cx.agency, team).await?;
        problems.expect(known, "team", choice());
    }
    problems.done()?;
    Ok((title, why))
}

/// The case, for whoever works on it, kept from others until the change ends.
pub(crate) async fn find_to_keep(cx: &Cx, tx: &Tx, id: ImprovementId) -> Result<row::Model> {
    let found = store::improvements::find_for_change(&**tx, id).await?;
    cx.may(Deed::SeeImprovement(&found))?;
    cx.may(Deed::KeepImprovements(found.agency_id))?;
    crate::onward::forget(tx);
    Ok(found)
}

/// A change that counts the version up.
pub(crate) fn touched(cx: &Cx, old: &row::Model) -> row::ActiveModel {
    row::ActiveModel {
        id: Set(old.id),
        version: Set(old.version + 1),
        updated_at: Set(cx.now()),
        ..Default::default()
    }
}

/// A line of the case's log with nothing said.
pub(crate) fn line(cx: &Cx, of: &row::Model, deed: ImprovementDeed) -> change::ActiveModel {
    change::ActiveModel {
        agency_id: Set(of.agency_id),
        improvement_id: Set(of.id),
        deed: Set(deed),
        what: Set(String::new()),
        why: Set(String::new()),
        lang: Set(cx.lang),
        by_id: Set(cx.actor.person()),
        created_at: Set(cx.now()),
        ..Default::default()
    }
}

/// The end of most verbs: what was done is logged and told, and stands from here on.
pub(crate) async fn changed(
    mut tx: Tx,
    deed: &str,
    id: ImprovementId,
    before: Option<impl Serialize>,
    after: Option<impl Serialize>,
) -> Result<()> {
    log(&mut tx, deed, id, before, after).await?;
    tx.tell(Event::ImprovementChanged { improvement: id })
        .await?;
    tx.commit().await
}

/// A line of the log of staff acts.
pub(crate) async fn log(
    tx: &mut Tx,
    deed: &str,
    id: ImprovementId,
    before: Option<impl Serialize>,
    after: Option<impl Serialize>,
) -> Result<()> {
    tx.log(StaffAct {
        deed,
        kind: "improvement",
        thing: id.0,
        before,
        after,
    })
    .await
}
