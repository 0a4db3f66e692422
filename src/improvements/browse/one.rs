//! One case, whole, for those who work on it: at most six questions to the database.

use crate::evidence::Evidence;
use crate::improvement::day;
use crate::jobs::local_date;
use crate::stages::stage_name;
use crate::start::Edit;
use crate::store;
use crate::store::evidence::Told;
use crate::store::work::Part;
use crate::views::{
    ChangeView, EvidenceView, ImprovementRow, ImprovementView, LinkView, MergeView, MilestoneView,
    Named, NoteView, StageChoice, TaskView,
};
use accounts::PersonChip;
use agencies::Site;
use entity::improvements::improvement;
use entity::words::{
    AnswerId, ChallengeId, CommentId, EvidenceKind, IdeaId, ImprovementChangeId, ImprovementId,
    ImprovementMergeId, ImprovementTaskId, Lang, Names, PersonId, Stage, TeamId,
};
use hall::error::{Error, Result};
use hall::{Cx, Deed, addresses};
use ideas::IdeaRow;
use std::collections::HashMap;

const EXCERPT_CHARS: usize = 280;

/// The whole case. Four questions.
///
/// # Errors
/// `Missing`; `Forbidden` for whoever is not staff of its agency.
pub async fn one(cx: &Cx, id: ImprovementId) -> Result<ImprovementView> {
    let (row, counted) = store::improvements::find_counted(cx.db(), id).await?;
    cx.may(Deed::SeeImprovement(&row))?;
    cx.may(Deed::KeepImprovements(row.agency_id))?;
    let site = agencies::site(cx).await?;
    let told = store::evidence::of(cx.db(), id).await?;
    let parts = store::work::everything(cx.db(), id, true).await?;
    let mut people: Vec<PersonId> = told.iter().filter_map(|one| one.person_id).collect();
    people.extend(
        parts
            .iter()
            .flat_map(|part| [part.by_id, part.owner_id])
            .flatten(),
    );
    people.extend(row.owner_id);
    let names = names(cx, people).await?;
    let today = local_date(&site.settings.zone, cx.now());
    let team = row.team_id.zip(counted.team_names.as_ref());
    let sorted = Sorted::of(cx, &site, parts, &names, &today);
    Ok(ImprovementView {
        why: row.why.clone(),
        why_html: press::prose(&row.why),
        told: row.told.clone(),
        told_lang: row.told_lang,
        evidence: told
            .into_iter()
            .map(|one| evidence_view(one, &names))
            .collect(),
        evidence_count: counted.evidence_now,
        notes: sorted.notes,
        tasks: sorted.tasks,
        log: sorted.log,
        milestones: sorted.milestones,
        challenges: sorted.challenges,
        answers: sorted.answers,
        open_answers: sorted.open_answers,
        trial: row.trial.clone(),
        outcome: row.outcome.clone(),
        heard: row.heard.clone(),
        doing: row.doing.clone(),
        results: row.results.clone(),
        outcome_public: row.outcome_public,
        published_at: row.published_at,
        public_url: addresses::improvement(row.id),
        merges: sorted.merges,
        merged_into: sorted.under.filter(|_| row.merged_into.is_some()),
        row: ImprovementRow {
            people_count: counted.people_now + counted.strangers_now,
            carried_votes: counted.carried_now,
            ..row_of(cx, &site, &row, &names, team)
        },
    })
}

/// The whole case, and who could work on it.
pub struct DeskView {
    pub view: ImprovementView,
    pub staff: Vec<(PersonId, String)>,
    pub teams: Vec<(TeamId, Names)>,
}

/// The case for its page at the desk. Six questions.
///
/// # Errors
/// As for `one`.
pub async fn desk(cx: &Cx, id: ImprovementId) -> Result<DeskView> {
    Ok(DeskView {
        view: one(cx, id).await?,
        staff: store::people::staff(cx.db(), cx.agency)
            .await?
            .into_iter()
            .map(|one| (one.id, one.name))
            .collect(),
        teams: store::people::teams(cx.db(), cx.agency).await?,
    })
}

pub(super) async fn names(
    cx: &Cx,
    mut people: Vec<PersonId>,
) -> Result<HashMap<PersonId, PersonChip>> {
    people.sort_unstable();
    people.dedup();
    if people.is_empty() {
        return Ok(HashMap::new());
    }
    accounts::names(cx, &people).await
}

pub(super) fn row_of(
    cx: &Cx,
    site: &Site,
    row: &improvement::Model,
    names: &HashMap<PersonId, PersonChip>,
    team: Option<(TeamId, &Names)>,
) -> ImprovementRow {
    let named = |id: i64, names: &Names| Named {
        id,
        name: names.in_lang(cx.lang).to_owned(),
    };
    ImprovementRow {
        id: row.id,
        url: addresses::desk_improvement(row.id),
        title: row.title.clone(),
        lang: row.lang,
        stage: row.stage,
        stage_name: stage_name(&site.settings.stages, cx.lang, row.stage),
        moved_at: row.moved_at,
        owner: row.owner_id.and_then(|id| names.get(&id).cloned()),
        team: team.map(|(id, names)| named(id.0, names)),
        theme: row
            .theme_id
            .and_then(|id| site.theme(id))
            .map(|theme| named(theme.id.0, &theme.names)),
        area: row
            .area_id
            .and_then(|id| site.area(id))
            .map(|area| named(area.id.0, &area.names)),
        people_count: row.people_count,
        carried_votes: row.carried_votes,
        published: row.published_at.is_some(),
        version: row.version,
        created_at: row.created_at,
        updated_at: row.updated_at,
        steps: match row.merged_into {
            Some(_) => Vec::new(),
            None => steps(site, cx.lang, row.stage),
        },
    }
}

fn steps(site: &Site, lang: Lang, from: Stage) -> Vec<StageChoice> {
    crate::improvement::next_stages(from)
        .iter()
        .map(|stage| choice(site, lang, *stage))
        .collect()
}

fn choice(site: &Site, lang: Lang, stage: Stage) -> StageChoice {
    StageChoice {
        stage,
        name: stage_name(&site.settings.stages, lang, stage),
    }
}

/// Where a thing is read.
pub(super) fn url_of(
    kind: EvidenceKind,
    id: i64,
    idea: Option<IdeaId>,
    challenge: Option<ChallengeId>,
) -> String {
    match (kind, idea, challenge) {
        (EvidenceKind::Comment, Some(idea), _) => addresses::comment(idea, CommentId(id)),
        (EvidenceKind::Question, _, Some(challenge)) => {
            format!("{}#question-{id}", addresses::challenge(challenge))
        }
        _ => {
            let (kind, id) = Evidence::new(kind, id).thing();
            addresses::thing(kind, id)
        }
    }
}

/// A title of its own, or the beginning of what was said.
pub(super) fn title_of(told: &Told) -> String {
    match &told.title {
        Some(title) if !title.is_empty() => title.clone(),
        _ => press::excerpt(&told.text, 100),
    }
}

fn evidence_view(told: Told, names: &HashMap<PersonId, PersonChip>) -> EvidenceView {
    let title = title_of(&told);
    let excerpt = press::excerpt(&told.text, EXCERPT_CHARS);
    EvidenceView {
        url: url_of(told.kind, told.thing_id, told.idea_id, told.challenge_id),
        kind: told.kind,
        id: told.thing_id,
        excerpt: match excerpt == title {
            true => String::new(),
            false => excerpt,
        },
        title,
        lang: told.lang,
        by: told.person_id.and_then(|id| names.get(&id).cloned()),
        elsewhere: told.elsewhere,
        origin: told.origin,
        under: told.under,
        said_at: told.said_at,
        public: told.public == 1,
        voices: told.voices,
        carried: told.carried,
        via_merge: told.via_merge_id,
        linked_by: told.linked_by,
        linked_at: told.linked_at,
    }
}

/// The parts of a case, each in its list.
#[derive(Default)]
pub(super) struct Sorted {
    pub notes: Vec<NoteView>,
    pub tasks: Vec<TaskView>,
    pub log: Vec<ChangeView>,
    pub milestones: Vec<MilestoneView>,
    pub challenges: Vec<LinkView>,
    pub answers: Vec<LinkView>,
    pub open_answers: Vec<LinkView>,
    pub merges: Vec<MergeView>,
    pub under: Option<MergeView>,
}

impl Sorted {
    pub fn of(
        cx: &Cx,
        site: &Site,
        parts: Vec<Part>,
        names: &HashMap<PersonId, PersonChip>,
        today: &str,
    ) -> Self {
        let mut sorted = Self::default();
        for part in parts {
            let by = part.by_id.and_then(|id| names.get(&id).cloned());
            match part.what.as_str() {
                "note" => sorted.notes.push(NoteView {
                    id: part.id,
                    html: press::prose(&part.text),
                    text: part.text,
                    by,
                    at: part.said_at,
                }),
                "task" => sorted.tasks.push(TaskView {
                    id: ImprovementTaskId(part.id),
                    title: part.title,
                    owner: part.owner_id.and_then(|id| names.get(&id).cloned()),
                    due: part.due_on.as_deref().map(|due| day(cx.lang, due)),
                    late: part.done_at.is_none()
                        && part.due_on.as_deref().is_some_and(|due| due < today),
                    due_on: part.due_on,
                    done_at: part.done_at,
                }),
                "change" => {
                    let Some(deed) = part.deed else { continue };
                    let stage =
                        |stage: Option<Stage>| stage.map(|stage| choice(site, cx.lang, stage));
                    sorted.log.push(ChangeView {
                        id: ImprovementChangeId(part.id),
                        deed,
                        stage_before: stage(part.stage_before),
                        stage_after: stage(part.stage_after),
                        what_html: press::prose(&part.title),
                        what: part.title,
                        why: part.text,
                        lang: part.lang.unwrap_or(cx.lang),
                        by,
                        at: part.said_at,
                    });
                }
                "milestone" => sorted.milestones.push(MilestoneView {
                    id: part.id,
                    title: part.title,
                    due: part.due_on.as_deref().map(|due| day(cx.lang, due)),
                    due_on: part.due_on,
                    done_at: part.done_at,
                }),
                "challenge" | "answer" | "open_answer" => {
                    let link = link_view(cx, &part);
                    match part.what.as_str() {
                        "challenge" => sorted.challenges.push(link),
                        "answer" => sorted.answers.push(link),
                        _ => sorted.open_answers.push(link),
                    }
                }
                "merge" | "under" => {
                    let case = ImprovementId(part.about.unwrap_or_default());
                    let merge = MergeView {
                        id: part.merge.unwrap_or(ImprovementMergeId(part.id)),
                        case,
                        title: part.title,
                        lang: part.lang.unwrap_or(cx.lang),
                        url: addresses::desk_improvement(case),
                        reason: part.text,
                        by,
                        at: part.said_at,
                    };
                    match part.what.as_str() {
                        "merge" => sorted.merges.push(merge),
                        _ => sorted.under = Some(merge),
                    }
                }
                _ => {}
            }
        }
        sorted.notes.sort_by_key(|note| std::cmp::Reverse(note.id));
        sorted.log.sort_by_key(|line| std::cmp::Reverse(line.id));
        // What is open first, the nearest day first; then what is done.
        sorted.tasks.sort_by_key(|task| {
            (
                task.done_at.is_some(),
                task.due_on.is_none(),
                task.due_on.clone(),
                task.id,
            )
        });
        sorted
            .milestones
            .sort_by_key(|step| (step.due_on.is_none(), step.due_on.clone(), step.id));
        sorted
    }
}

fn link_view(cx: &Cx, part: &Part) -> LinkView {
    let (url, public) = match part.what.as_str() {
        "challenge" => {
            let id = ChallengeId(part.id);
            match part.done_at {
                Some(_) => (addresses::challenge(id), true),
                None => (addresses::desk_challenge(id), false),
            }
        }
        _ => {
            let idea = IdeaId(part.about.unwrap_or_default());
            let answer = AnswerId(part.id);
            (format!("{}#answer-{answer}", addresses::idea(idea)), true)
        }
    };
    LinkView {
        id: part.id,
        title: part.title.clone(),
        excerpt: press::excerpt(&part.text, EXCERPT_CHARS),
        lang: part.lang.unwrap_or(cx.lang),
        url,
        public,
    }
}

/// What a case is about, as the desk changes it. One question.
///
/// # Errors
/// `Missing`; `Forbidden` for whoever is not staff of its agency.
pub async fn about(cx: &Cx, id: ImprovementId) -> Result<Edit> {
    let row = store::improvements::find(cx.db(), id).await?;
    cx.may(Deed::SeeImprovement(&row))?;
    cx.may(Deed::KeepImprovements(row.agency_id))?;
    Ok(Edit {
        title: row.title,
        why: row.why,
        lang: Some(row.lang),
        owner: row.owner_id,
        team: row.team_id,
        theme: row.theme_id,
        area: row.area_id,
        expects: Some(row.version),
    })
}

/// What a thing is called that could stand behind a case. One question.
///
/// # Errors
/// `Forbidden` for whoever is not staff; `Missing` for what is not there.
pub async fn title_of_thing(cx: &Cx, evidence: Evidence) -> Result<String> {
    cx.may(Deed::KeepImprovements(cx.agency))?;
    let found = store::evidence::things(cx.db(), cx.agency, &[evidence]).await?;
    let thing = found.into_iter().next().ok_or(Error::Missing)?;
    Ok(press::excerpt(&thing.title, 150))
}

const IDEAS: u64 = 20;

/// Ideas by their words, each with whether it stands behind the case already, and the case's title.
///
/// # Errors
/// `Missing`, `Forbidden`; `Away` while the search engine does not answer.
pub async fn ideas_to_link(
    cx: &Cx,
    id: ImprovementId,
    words: &str,
) -> Result<(String, Vec<(IdeaRow, bool)>)> {
    let case = about(cx, id).await?;
    if words.trim().is_empty() {
        return Ok((case.title, Vec::new()));
    }
    let filter = ideas::browse::Filter {
        q: Some(words.to_owned()),
        ..ideas::browse::Filter::of(cx.agency)
    };
    let found = ideas::browse::list(cx, &filter, None, IDEAS).await?.rows;
    let asked: Vec<Evidence> = found
        .iter()
        .map(|row| Evidence::new(EvidenceKind::Idea, row.id.0))
        .collect();
    let linked = store::evidence::linked(cx.db(), id, &asked).await?;
    Ok((
        case.title,
        found
            .into_iter()
            .map(|row| {
                let standing = linked.contains(&Evidence::new(EvidenceKind::Idea, row.id.0));
                (row, standing)
            })
            .collect(),
    ))
}
