//! Improvements for machines: every deed of the pages, through the same verbs. Whoever is not staff reads the public
//! parts of what is switched on, and nothing else.

use crate::browse::{self, Filter, Place, PublicFilter, Sort};
use crate::views::*;
use crate::{
    Edit, Evidence, LinkInput, MergeOutcome, MilestoneInput, Move, NewImprovement, PublicWords,
    StageInput, TaskInput, stage_name,
};
use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::words::{
    AreaId, EvidenceKind, ImprovementChangeId, ImprovementDeed, ImprovementId, ImprovementLinkKind,
    ImprovementMergeId, ImprovementTaskId, Lang, Outcome, PersonId, Stage, TeamId, ThemeId, Trial,
};
use hall::Deed;
use poem_openapi::param::{Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use std::collections::BTreeMap;
use web::{ApiResult, Asked, paging};

pub struct ImprovementsApi;

/// A case in a list.
#[derive(Object)]
struct ImprovementItem {
    id: ImprovementId,
    /// Where it is read: the staff's page for the staff, the public page for everyone else.
    url: String,
    title: String,
    lang: Lang,
    stage: Stage,
    /// As the agency calls it, in the language asked for.
    stage_name: String,
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    /// Distinct people behind its evidence, however they came.
    people_count: i64,
    moved_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    /// For the staff.
    #[oai(skip_serializing_if_is_none)]
    staff: Option<StaffItem>,
}

/// What only the staff see of a case in a list.
#[derive(Object)]
#[oai(rename = "ImprovementStaffItem")]
struct StaffItem {
    owner: Option<PersonChip>,
    team: Option<Named>,
    /// Votes carried over from elsewhere: no people of this hub.
    carried_votes: i64,
    /// Its public page is switched on.
    published: bool,
    version: i64,
}

#[derive(Object)]
struct ImprovementList {
    items: Vec<ImprovementItem>,
    /// Hand it back as `after`.
    next: Option<String>,
}

/// Something that stands behind a case.
#[derive(Object)]
#[oai(rename = "ImprovementEvidenceItem")]
struct EvidenceItem {
    kind: EvidenceKind,
    id: i64,
    title: String,
    lang: Lang,
    url: String,
    #[oai(skip_serializing_if_is_none)]
    excerpt: Option<String>,
    /// Who said it; for the staff.
    #[oai(skip_serializing_if_is_none)]
    by: Option<PersonChip>,
    #[oai(skip_serializing_if_is_none)]
    elsewhere: Option<String>,
    /// Where it was brought from.
    #[oai(skip_serializing_if_is_none)]
    origin: Option<String>,
    /// The idea or challenge it was said under.
    #[oai(skip_serializing_if_is_none)]
    under: Option<String>,
    #[oai(skip_serializing_if_is_none)]
    said_at: Option<DateTime<Utc>>,
    #[oai(skip_serializing_if_is_none)]
    linked_at: Option<DateTime<Utc>>,
    #[oai(skip_serializing_if_is_none)]
    via_merge: Option<ImprovementMergeId>,
}

#[derive(Object)]
#[oai(rename = "ImprovementNoteItem")]
struct NoteItem {
    id: i64,
    text: String,
    by: Option<PersonChip>,
    at: DateTime<Utc>,
}

#[derive(Object)]
#[oai(rename = "ImprovementTaskItem")]
struct TaskItem {
    id: ImprovementTaskId,
    title: String,
    owner: Option<PersonChip>,
    due_on: Option<String>,
    /// The day has passed.
    late: bool,
    done_at: Option<DateTime<Utc>>,
}

/// A line of the log: who, when, what and why.
#[derive(Object)]
#[oai(rename = "ImprovementChangeItem")]
struct ChangeItem {
    id: ImprovementChangeId,
    deed: ImprovementDeed,
    stage_before: Option<Stage>,
    stage_after: Option<Stage>,
    what: String,
    why: String,
    by: Option<PersonChip>,
    at: DateTime<Utc>,
}

#[derive(Object)]
#[oai(rename = "ImprovementMilestoneItem")]
struct MilestoneItem {
    id: i64,
    title: String,
    due_on: Option<String>,
    done_at: Option<DateTime<Utc>>,
}

impl MilestoneItem {
    fn of(step: MilestoneView) -> Self {
        Self {
            id: step.id,
            title: step.title,
            due_on: step.due_on,
            done_at: step.done_at,
        }
    }
}

/// A challenge or an official answer that came of a case.
#[derive(Object)]
#[oai(rename = "ImprovementLinkItem")]
struct LinkItem {
    kind: ImprovementLinkKind,
    id: i64,
    title: String,
    url: String,
}

#[derive(Object)]
#[oai(rename = "ImprovementMergeItem")]
struct MergeItem {
    id: ImprovementMergeId,
    /// The other case.
    improvement: ImprovementId,
    title: String,
    reason: String,
    by: Option<PersonChip>,
    at: DateTime<Utc>,
}

impl MergeItem {
    fn of(merge: MergeView) -> Self {
        Self {
            id: merge.id,
            improvement: merge.case,
            title: merge.title,
            reason: merge.reason,
            by: merge.by,
            at: merge.at,
        }
    }
}

/// A change of stage as everyone may read it.
#[derive(Object)]
#[oai(rename = "ImprovementMoveItem")]
struct MoveItem {
    stage: Stage,
    stage_name: String,
    /// What was told, in Markdown.
    words: String,
    lang: Lang,
    at: DateTime<Utc>,
}

/// A whole case. The parts of the work are there for the staff alone.
#[derive(Object)]
struct ImprovementFull {
    #[oai(flatten)]
    item: ImprovementItem,
    carried_votes: i64,
    /// What was told with the last change of stage; the reason where it was declined.
    told: Option<String>,
    /// The words of its public page, in Markdown.
    heard: String,
    doing: String,
    results: String,
    evidence: Vec<EvidenceItem>,
    evidence_count: i64,
    milestones: Vec<MilestoneItem>,
    links: Vec<LinkItem>,
    /// For everyone only where it was switched on too.
    outcome: Option<Outcome>,
    /// How it went from stage to stage, latest first.
    history: Vec<MoveItem>,
    published_at: Option<DateTime<Utc>>,
    /// Where everyone reads it.
    #[oai(skip_serializing_if_is_none)]
    public_url: Option<String>,
    #[oai(skip_serializing_if_is_none)]
    work: Option<Work>,
}

/// The work on a case: it never leaves the desk.
#[derive(Object)]
#[oai(rename = "ImprovementWork")]
struct Work {
    why: String,
    owner: Option<PersonChip>,
    team: Option<Named>,
    /// Where it can go from here.
    next_stages: Vec<StageChoice>,
    notes: Vec<NoteItem>,
    tasks: Vec<TaskItem>,
    log: Vec<ChangeItem>,
    trial: Option<Trial>,
    outcome_public: bool,
    merges: Vec<MergeItem>,
    merged_into: Option<MergeItem>,
    version: i64,
    created_at: DateTime<Utc>,
}

fn staff_item(asked: &Asked, row: ImprovementRow) -> ImprovementItem {
    ImprovementItem {
        id: row.id,
        url: asked.config().absolute(&row.url),
        title: row.title,
        lang: row.lang,
        stage: row.stage,
        stage_name: row.stage_name,
        theme: row.theme.map(|theme| ThemeId(theme.id)),
        area: row.area.map(|area| AreaId(area.id)),
        people_count: row.people_count,
        moved_at: row.moved_at,
        updated_at: row.updated_at,
        staff: Some(StaffItem {
            owner: row.owner,
            team: row.team,
            carried_votes: row.carried_votes,
            published: row.published,
            version: row.version,
        }),
    }
}

fn public_item(asked: &Asked, row: PublicRow) -> ImprovementItem {
    ImprovementItem {
        id: row.id,
        url: asked.config().absolute(&row.url),
        title: row.title,
        lang: row.lang,
        stage: row.stage,
        stage_name: row.stage_name,
        theme: row.theme.map(|theme| theme.id),
        area: row.area.map(|area| area.id),
        people_count: row.people_count,
        moved_at: row.moved_at,
        updated_at: row.updated_at,
        staff: None,
    }
}

fn links(asked: &Asked, kind: ImprovementLinkKind, all: Vec<LinkView>) -> Vec<LinkItem> {
    all.into_iter()
        .map(|link| LinkItem {
            kind,
            id: link.id,
            title: link.title,
            url: asked.config().absolute(&link.url),
        })
        .collect()
}

fn all_links(asked: &Asked, challenges: Vec<LinkView>, answers: Vec<LinkView>) -> Vec<LinkItem> {
    let mut all = links(asked, ImprovementLinkKind::Challenge, challenges);
    all.extend(links(asked, ImprovementLinkKind::Answer, answers));
    all
}

fn evidence_item(asked: &Asked, one: EvidenceView) -> EvidenceItem {
    EvidenceItem {
        kind: one.kind,
        id: one.id,
        title: one.title,
        lang: one.lang,
        url: asked.config().absolute(&one.url),
        excerpt: Some(one.excerpt),
        by: one.by,
        elsewhere: one.elsewhere,
        origin: one.origin,
        under: one.under,
        said_at: Some(one.said_at),
        linked_at: Some(one.linked_at),
        via_merge: one.via_merge,
    }
}

impl ImprovementFull {
    fn for_staff(asked: &Asked, view: ImprovementView) -> Self {
        let published = view.published_at.is_some() && view.merged_into.is_none();
        let history = view
            .log
            .iter()
            .filter(|line| line.deed == ImprovementDeed::Moved)
            .filter_map(|line| {
                let after = line.stage_after.clone()?;
                Some(MoveItem {
                    stage: after.stage,
                    stage_name: after.name,
                    words: line.what.clone(),
                    lang: line.lang,
                    at: line.at,
                })
            })
            .collect();
        Self {
            carried_votes: view.row.carried_votes,
            told: view.told,
            heard: view.heard,
            doing: view.doing,
            results: view.results,
            evidence: view
                .evidence
                .into_iter()
                .map(|one| evidence_item(asked, one))
                .collect(),
            evidence_count: view.evidence_count,
            milestones: view.milestones.into_iter().map(MilestoneItem::of).collect(),
            links: all_links(asked, view.challenges, view.answers),
            outcome: view.outcome,
            history,
            published_at: view.published_at,
            public_url: published.then(|| asked.config().absolute(&view.public_url)),
            work: Some(Work {
                why: view.why,
                owner: view.row.owner.clone(),
                team: view.row.team.clone(),
                next_stages: view.row.steps.clone(),
                notes: view
                    .notes
                    .into_iter()
                    .map(|note| NoteItem {
                        id: note.id,
                        text: note.text,
                        by: note.by,
                        at: note.at,
                    })
                    .collect(),
                tasks: view
                    .tasks
                    .into_iter()
                    .map(|task| TaskItem {
                        id: task.id,
                        title: task.title,
                        owner: task.owner,
                        due_on: task.due_on,
                        late: task.late,
                        done_at: task.done_at,
                    })
                    .collect(),
                log: view
                    .log
                    .into_iter()
                    .map(|line| ChangeItem {
                        id: line.id,
                        deed: line.deed,
                        stage_before: line.stage_before.map(|choice| choice.stage),
                        stage_after: line.stage_after.map(|choice| choice.stage),
                        what: line.what,
                        why: line.why,
                        by: line.by,
                        at: line.at,
                    })
                    .collect(),
                trial: view.trial,
                outcome_public: view.outcome_public,
                merges: view.merges.into_iter().map(MergeItem::of).collect(),
                merged_into: view.merged_into.map(MergeItem::of),
                version: view.row.version,
                created_at: view.row.created_at,
            }),
            item: staff_item(asked, view.row),
        }
    }

    fn for_everyone(asked: &Asked, view: PublicView) -> Self {
        let (heard, doing, results) = view.words;
        Self {
            carried_votes: view.carried_votes,
            told: view.told_text,
            heard,
            doing,
            results,
            evidence_count: view.private_count + i64::try_from(view.evidence.len()).unwrap_or(0),
            evidence: view
                .evidence
                .into_iter()
                .map(|one| EvidenceItem {
                    kind: one.kind,
                    id: one.id,
                    title: one.title,
                    lang: one.lang,
                    url: asked.config().absolute(&one.url),
                    excerpt: None,
                    by: None,
                    elsewhere: None,
                    origin: None,
                    under: None,
                    said_at: None,
                    linked_at: None,
                    via_merge: None,
                })
                .collect(),
            milestones: view.milestones.into_iter().map(MilestoneItem::of).collect(),
            links: all_links(asked, view.challenges, view.answers),
            outcome: view.outcome,
            history: view
                .history
                .into_iter()
                .map(|step| MoveItem {
                    stage: step.stage,
                    stage_name: step.stage_name,
                    words: step.text,
                    lang: step.lang,
                    at: step.at,
                })
                .collect(),
            published_at: view.published_at,
            public_url: Some(asked.config().absolute(&view.url)),
            work: None,
            item: ImprovementItem {
                id: view.id,
                url: asked.config().absolute(&view.url),
                title: view.title,
                lang: view.lang,
                stage: view.stage,
                stage_name: view.stage_name,
                theme: view.theme.map(|theme| theme.id),
                area: view.area.map(|area| area.id),
                people_count: view.people_count,
                moved_at: view.moved_at,
                updated_at: view.updated_at,
                staff: None,
            },
        }
    }
}

/// A move, and how full its new stage is.
#[derive(Object)]
#[oai(rename = "ImprovementMovedOut")]
struct MovedOut {
    improvement: ImprovementFull,
    /// Cards in the new stage.
    cards: i64,
    /// How many the agency wants there at the most.
    limit: Option<i64>,
    /// More stand there than the agency wants.
    over: bool,
}

#[derive(Object)]
#[oai(rename = "ImprovementTextInput")]
struct TextInput {
    text: String,
}

#[derive(Object)]
#[oai(rename = "ImprovementDecisionInput")]
struct DecisionInput {
    what: String,
    why: String,
}

#[derive(Object)]
#[oai(rename = "ImprovementTrialInput")]
struct TrialInput {
    trial: Trial,
    /// The version it was written over; another one meanwhile is a conflict.
    expects: Option<i64>,
}

#[derive(Object)]
#[oai(rename = "ImprovementOutcomeInput")]
struct OutcomeInput {
    outcome: Outcome,
    /// The version it was written over; another one meanwhile is a conflict.
    expects: Option<i64>,
}

#[derive(Object)]
#[oai(rename = "ImprovementDoneInput")]
struct DoneInput {
    done: bool,
}

#[derive(Object, Default)]
#[oai(rename = "ImprovementExpectsInput", default)]
struct ExpectsInput {
    /// The version it is done to; another one meanwhile is a conflict.
    expects: Option<i64>,
}

#[derive(Object)]
#[oai(rename = "ImprovementMergeInput")]
struct MergeInput {
    /// The case it goes on within.
    into: ImprovementId,
    #[oai(default)]
    reason: String,
}

#[derive(Object)]
#[oai(rename = "ImprovementChoiceList")]
struct ChoiceList {
    items: Vec<Chip>,
}

#[derive(Object)]
#[oai(rename = "ImprovementStageItem")]
struct StageItem {
    stage: Stage,
    /// As it is called in the language asked for.
    name: String,
    /// The agency's own names, by language.
    names: BTreeMap<String, String>,
    limit: Option<i64>,
}

#[derive(Object)]
#[oai(rename = "ImprovementStageList")]
struct StageList {
    items: Vec<StageItem>,
}

#[derive(Object)]
#[oai(rename = "ImprovementStagesInput")]
struct StagesInput {
    stages: Vec<StageInput>,
}

#[derive(Object)]
#[oai(rename = "ImprovementMade")]
struct Made {
    id: i64,
}

fn is_staff(asked: &Asked) -> bool {
    asked.could(Deed::KeepImprovements(asked.agency))
}

async fn full(asked: &Asked, id: ImprovementId) -> ApiResult<Json<ImprovementFull>> {
    Ok(Json(ImprovementFull::for_staff(
        asked,
        browse::one(asked, id).await?,
    )))
}

#[OpenApi]
impl ImprovementsApi {
    /// Improvements
    ///
    /// The staff see all of their agency; everyone else those whose public page is switched on, narrowed by stage,
    /// theme and area.
    #[allow(clippy::too_many_arguments)] // Every filter is a parameter of its own.
    #[oai(path = "/improvements", method = "get", operation_id = "improvements")]
    async fn list(
        &self,
        asked: Asked,
        stage: Query<Vec<Stage>>,
        theme: Query<Option<ThemeId>>,
        area: Query<Option<AreaId>>,
        /// For the staff.
        owner: Query<Option<PersonId>>,
        /// For the staff.
        team: Query<Option<TeamId>>,
        /// For the staff: those you own.
        mine: Query<Option<bool>>,
        /// For the staff: a part of the title.
        q: Query<Option<String>>,
        /// For the staff.
        sort: Query<Option<Sort>>,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<ImprovementList>> {
        let place: Option<Place> = paging::read(after.0.as_deref())?;
        let most = paging::per_page(per_page.0)?;
        if !is_staff(&asked) {
            let filter = PublicFilter {
                stage: stage.0.first().copied(),
                theme: theme.0,
                area: area.0,
            };
            let found = browse::public_list(&asked, &filter, place, most).await?;
            return Ok(Json(ImprovementList {
                next: found.next.as_ref().map(paging::write),
                items: found
                    .rows
                    .into_iter()
                    .map(|row| public_item(&asked, row))
                    .collect(),
            }));
        }
        let filter = Filter {
            stages: stage.0,
            theme: theme.0,
            area: area.0,
            owner: owner.0,
            team: team.0,
            mine: mine.0.unwrap_or(false),
            words: q.0,
        };
        let found = browse::list(&asked, &filter, sort.0.unwrap_or_default(), place, most).await?;
        Ok(Json(ImprovementList {
            next: found.next.as_ref().map(paging::write),
            items: found
                .rows
                .into_iter()
                .map(|row| staff_item(&asked, row))
                .collect(),
        }))
    }

    /// Begin an improvement
    #[oai(
        path = "/improvements",
        method = "post",
        operation_id = "start_improvement"
    )]
    async fn start(
        &self,
        asked: Asked,
        body: Json<NewImprovement>,
    ) -> ApiResult<Json<ImprovementFull>> {
        let view = crate::start(&asked, body.0).await?;
        Ok(Json(ImprovementFull::for_staff(&asked, view)))
    }

    /// Standing cases to link something to
    #[oai(
        path = "/improvement-choices",
        method = "get",
        operation_id = "improvement_choices"
    )]
    async fn choices(&self, asked: Asked, q: Query<Option<String>>) -> ApiResult<Json<ChoiceList>> {
        let mut items = browse::choices(&asked, &q.0.unwrap_or_default()).await?;
        for item in &mut items {
            item.url = asked.config().absolute(&item.url);
        }
        Ok(Json(ChoiceList { items }))
    }

    /// The stages as this agency names and limits them
    #[oai(
        path = "/improvement-stages",
        method = "get",
        operation_id = "improvement_stages"
    )]
    async fn stages(&self, asked: Asked) -> ApiResult<Json<StageList>> {
        let site = agencies::site(&asked).await?;
        let stages = &site.settings.stages;
        Ok(Json(StageList {
            items: Stage::ALL
                .iter()
                .map(|stage| StageItem {
                    stage: *stage,
                    name: stage_name(stages, asked.lang, *stage),
                    names: stages
                        .of(*stage)
                        .map(|setting| setting.names.0.clone())
                        .unwrap_or_default(),
                    limit: stages.limit(*stage),
                })
                .collect(),
        }))
    }

    /// Name the stages and set their limits
    #[oai(
        path = "/improvement-stages",
        method = "put",
        operation_id = "keep_improvement_stages"
    )]
    async fn keep_stages(
        &self,
        asked: Asked,
        body: Json<StagesInput>,
    ) -> ApiResult<Json<StageList>> {
        crate::keep_stages(&asked, &body.0.stages).await?;
        self.stages(asked).await
    }

    /// One improvement
    #[oai(
        path = "/improvements/:id",
        method = "get",
        operation_id = "improvement"
    )]
    async fn one(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<ImprovementFull>> {
        let id = ImprovementId(id.0);
        if is_staff(&asked) {
            return full(&asked, id).await;
        }
        Ok(Json(ImprovementFull::for_everyone(
            &asked,
            browse::public_one(&asked, id).await?,
        )))
    }

    /// Change what it is about
    #[oai(
        path = "/improvements/:id",
        method = "put",
        operation_id = "edit_improvement"
    )]
    async fn edit(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<Edit>,
    ) -> ApiResult<Json<ImprovementFull>> {
        let view = crate::edit(&asked, ImprovementId(id.0), body.0).await?;
        Ok(Json(ImprovementFull::for_staff(&asked, view)))
    }

    /// Move it to another stage
    ///
    /// Everyone behind its evidence hears of it once, with your words.
    #[oai(
        path = "/improvements/:id/move",
        method = "post",
        operation_id = "move_improvement"
    )]
    async fn move_to(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<Move>,
    ) -> ApiResult<Json<MovedOut>> {
        let moved = crate::move_to(&asked, ImprovementId(id.0), body.0).await?;
        Ok(Json(MovedOut {
            cards: moved.cards,
            limit: moved.limit,
            over: moved.is_over(),
            improvement: ImprovementFull::for_staff(&asked, moved.improvement),
        }))
    }

    /// Something stands behind it from now on
    #[oai(
        path = "/improvements/:id/evidence",
        method = "post",
        operation_id = "link_evidence"
    )]
    async fn link(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<Evidence>,
    ) -> ApiResult<Json<ImprovementFull>> {
        let id = ImprovementId(id.0);
        crate::link(&asked, id, body.0).await?;
        full(&asked, id).await
    }

    /// It stands behind it no longer
    #[oai(
        path = "/improvements/:id/evidence/:kind/:thing",
        method = "delete",
        operation_id = "unlink_evidence"
    )]
    async fn unlink(
        &self,
        asked: Asked,
        id: Path<i64>,
        kind: Path<EvidenceKind>,
        thing: Path<i64>,
    ) -> ApiResult<Json<ImprovementFull>> {
        let id = ImprovementId(id.0);
        crate::unlink(&asked, id, Evidence::new(kind.0, thing.0)).await?;
        full(&asked, id).await
    }

    /// Write a note for colleagues
    #[oai(
        path = "/improvements/:id/notes",
        method = "post",
        operation_id = "note_improvement"
    )]
    async fn note(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<TextInput>,
    ) -> ApiResult<Json<ImprovementFull>> {
        let id = ImprovementId(id.0);
        crate::note(&asked, id, &body.0.text).await?;
        full(&asked, id).await
    }

    /// Write down a decision: what and why
    #[oai(
        path = "/improvements/:id/decisions",
        method = "post",
        operation_id = "decide_improvement"
    )]
    async fn decide(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<DecisionInput>,
    ) -> ApiResult<Json<ImprovementFull>> {
        let id = ImprovementId(id.0);
        crate::decide(&asked, id, &body.0.what, &body.0.why).await?;
        full(&asked, id).await
    }

    /// A new task
    #[oai(
        path = "/improvements/:id/tasks",
        method = "post",
        operation_id = "add_improvement_task"
    )]
    async fn add_task(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<TaskInput>,
    ) -> ApiResult<Json<Made>> {
        let made = crate::keep_task(&asked, ImprovementId(id.0), None, body.0).await?;
        Ok(Json(Made { id: made.0 }))
    }

    /// Change a task
    #[oai(
        path = "/improvements/:id/tasks/:task",
        method = "put",
        operation_id = "keep_improvement_task"
    )]
    async fn keep_task(
        &self,
        asked: Asked,
        id: Path<i64>,
        task: Path<i64>,
        body: Json<TaskInput>,
    ) -> ApiResult<Json<ImprovementFull>> {
        let id = ImprovementId(id.0);
        crate::keep_task(&asked, id, Some(ImprovementTaskId(task.0)), body.0).await?;
        full(&asked, id).await
    }

    /// A task is done, or is not done after all
    #[oai(
        path = "/improvements/:id/tasks/:task/done",
        method = "put",
        operation_id = "finish_improvement_task"
    )]
    async fn finish_task(
        &self,
        asked: Asked,
        id: Path<i64>,
        task: Path<i64>,
        body: Json<DoneInput>,
    ) -> ApiResult<Json<ImprovementFull>> {
        let id = ImprovementId(id.0);
        crate::finish_task(&asked, id, ImprovementTaskId(task.0), body.0.done).await?;
        full(&asked, id).await
    }

    /// Give a task up
    #[oai(
        path = "/improvements/:id/tasks/:task",
        method = "delete",
        operation_id = "remove_improvement_task"
    )]
    async fn remove_task(
        &self,
        asked: Asked,
        id: Path<i64>,
        task: Path<i64>,
    ) -> ApiResult<Json<ImprovementFull>> {
        let id = ImprovementId(id.0);
        crate::remove_task(&asked, id, ImprovementTaskId(task.0)).await?;
        full(&asked, id).await
    }

    /// What is tried and what was learned
    #[oai(
        path = "/improvements/:id/trial",
        method = "put",
        operation_id = "keep_improvement_trial"
    )]
    async fn keep_trial(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<TrialInput>,
    ) -> ApiResult<Json<ImprovementFull>> {
        let id = ImprovementId(id.0);
        crate::keep_trial(&asked, id, &body.0.trial, body.0.expects).await?;
        full(&asked, id).await
    }

    /// What came of it, measured
    #[oai(
        path = "/improvements/:id/outcome",
        method = "put",
        operation_id = "keep_improvement_outcome"
    )]
    async fn keep_outcome(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<OutcomeInput>,
    ) -> ApiResult<Json<ImprovementFull>> {
        let id = ImprovementId(id.0);
        crate::keep_outcome(&asked, id, &body.0.outcome, body.0.expects).await?;
        full(&asked, id).await
    }

    /// The words of its public page
    #[oai(
        path = "/improvements/:id/public",
        method = "put",
        operation_id = "keep_improvement_public"
    )]
    async fn keep_public(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<PublicWords>,
    ) -> ApiResult<Json<ImprovementFull>> {
        let id = ImprovementId(id.0);
        crate::keep_public(&asked, id, &body.0).await?;
        full(&asked, id).await
    }

    /// Its public page as a visitor would see it, before it is switched on
    #[oai(
        path = "/improvements/:id/preview",
        method = "get",
        operation_id = "preview_improvement"
    )]
    async fn preview(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<ImprovementFull>> {
        let view = browse::preview(&asked, ImprovementId(id.0)).await?;
        Ok(Json(ImprovementFull::for_everyone(&asked, view)))
    }

    /// Switch its public page on
    #[oai(
        path = "/improvements/:id/publish",
        method = "post",
        operation_id = "publish_improvement"
    )]
    async fn publish(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<ExpectsInput>,
    ) -> ApiResult<Json<ImprovementFull>> {
        let id = ImprovementId(id.0);
        crate::publish(&asked, id, body.0.expects).await?;
        full(&asked, id).await
    }

    /// Switch its public page off
    #[oai(
        path = "/improvements/:id/unpublish",
        method = "post",
        operation_id = "unpublish_improvement"
    )]
    async fn unpublish(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<ExpectsInput>,
    ) -> ApiResult<Json<ImprovementFull>> {
        let id = ImprovementId(id.0);
        crate::unpublish(&asked, id, body.0.expects).await?;
        full(&asked, id).await
    }

    /// A step everyone can follow
    #[oai(
        path = "/improvements/:id/milestones",
        method = "post",
        operation_id = "add_improvement_milestone"
    )]
    async fn add_milestone(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<MilestoneInput>,
    ) -> ApiResult<Json<Made>> {
        let id = crate::keep_milestone(&asked, ImprovementId(id.0), None, body.0).await?;
        Ok(Json(Made { id }))
    }

    /// Change a step
    #[oai(
        path = "/improvements/:id/milestones/:step",
        method = "put",
        operation_id = "keep_improvement_milestone"
    )]
    async fn keep_milestone(
        &self,
        asked: Asked,
        id: Path<i64>,
        step: Path<i64>,
        body: Json<MilestoneInput>,
    ) -> ApiResult<Json<ImprovementFull>> {
        let id = ImprovementId(id.0);
        crate::keep_milestone(&asked, id, Some(step.0), body.0).await?;
        full(&asked, id).await
    }

    /// A step is done, or is not done after all
    #[oai(
        path = "/improvements/:id/milestones/:step/done",
        method = "put",
        operation_id = "finish_improvement_milestone"
    )]
    async fn finish_milestone(
        &self,
        asked: Asked,
        id: Path<i64>,
        step: Path<i64>,
        body: Json<DoneInput>,
    ) -> ApiResult<Json<ImprovementFull>> {
        let id = ImprovementId(id.0);
        crate::finish_milestone(&asked, id, step.0, body.0.done).await?;
        full(&asked, id).await
    }

    /// Give a step up
    #[oai(
        path = "/improvements/:id/milestones/:step",
        method = "delete",
        operation_id = "remove_improvement_milestone"
    )]
    async fn remove_milestone(
        &self,
        asked: Asked,
        id: Path<i64>,
        step: Path<i64>,
    ) -> ApiResult<Json<ImprovementFull>> {
        let id = ImprovementId(id.0);
        crate::remove_milestone(&asked, id, step.0).await?;
        full(&asked, id).await
    }

    /// A challenge or an official answer came of it
    #[oai(
        path = "/improvements/:id/links",
        method = "post",
        operation_id = "add_improvement_link"
    )]
    async fn add_link(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<LinkInput>,
    ) -> ApiResult<Json<ImprovementFull>> {
        let id = ImprovementId(id.0);
        crate::add_link(&asked, id, body.0).await?;
        full(&asked, id).await
    }

    /// It did not come of it after all
    #[oai(
        path = "/improvements/:id/links/:kind/:thing",
        method = "delete",
        operation_id = "remove_improvement_link"
    )]
    async fn remove_link(
        &self,
        asked: Asked,
        id: Path<i64>,
        kind: Path<ImprovementLinkKind>,
        thing: Path<i64>,
    ) -> ApiResult<Json<ImprovementFull>> {
        let id = ImprovementId(id.0);
        let input = LinkInput {
            kind: kind.0,
            id: thing.0,
        };
        crate::remove_link(&asked, id, input).await?;
        full(&asked, id).await
    }

    /// It goes on within another case
    #[oai(
        path = "/improvements/:id/merge",
        method = "post",
        operation_id = "merge_improvement"
    )]
    async fn merge(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<MergeInput>,
    ) -> ApiResult<Json<MergeOutcome>> {
        let merged = crate::merge(&asked, ImprovementId(id.0), body.0.into, &body.0.reason).await?;
        Ok(Json(merged))
    }

    /// Undo a merge
    #[oai(
        path = "/improvement-merges/:id/undo",
        method = "post",
        operation_id = "undo_improvement_merge"
    )]
    async fn undo_merge(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<MergeOutcome>> {
        Ok(Json(
            crate::undo_merge(&asked, ImprovementMergeId(id.0)).await?,
        ))
    }
}
