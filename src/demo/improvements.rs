//! The town's improvement cases: six in different stages, two of them told in full. Each is worked on once more with
//! the verbs of the room, by the person who did it, at its moment.

use super::settling::lang_of;
use super::{Mark, content};
use anyhow::{Context, Result};
use chrono::{DateTime, Duration, Utc};
use entity::words::{EvidenceKind, ImprovementId, Outcome, Stage, Trial};
use hall::{Cx, Error};
use improvements::{Evidence, MilestoneInput, Move, NewImprovement, PublicWords, TaskInput};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    key: String,
    lang: String,
    owner: String,
    team: String,
    theme: String,
    area: Option<String>,
    day: i64,
    title: String,
    why: String,
    /// Ideas by their keys.
    ideas: Vec<String>,
    /// Comments by the idea's key and their own.
    #[serde(default)]
    comments: Vec<(String, String)>,
    #[serde(default)]
    moves: Vec<Moved>,
    #[serde(default)]
    notes: Vec<Noted>,
    #[serde(default)]
    decisions: Vec<Decided>,
    #[serde(default)]
    tasks: Vec<Task>,
    trial: Option<Tried>,
    outcome: Option<Measured>,
    public: Option<Shown>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Moved {
    day: i64,
    to: String,
    words: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Noted {
    day: i64,
    who: String,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Decided {
    day: i64,
    what: String,
    why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Task {
    day: i64,
    title: String,
    who: String,
    due: i64,
    done: Option<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Tried {
    day: i64,
    hypothesis: String,
    measure: String,
    start: String,
    end: String,
    learned: String,
    starts: i64,
    ends: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Measured {
    day: i64,
    measured: String,
    before: String,
    after: String,
    /// In cents a year.
    money: Option<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shown {
    day: i64,
    heard: String,
    doing: String,
    results: String,
    outcome: bool,
    steps: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    title: String,
    due: i64,
    done: Option<i64>,
}

/// One deed of a case's past.
enum Deed<'a> {
    Start,
    Move(&'a Moved),
    Note(&'a Noted),
    Decide(&'a Decided),
    Task(&'a Task),
    Try(&'a Tried),
    Measure(&'a Measured),
    Show(&'a Shown),
    Step(&'a Step),
}

/// Works on the cases that are not there yet. One that a filling left half-done goes on where it stopped.
pub(super) async fn work(cx: &Cx, mark: &mut Mark) -> Result<()> {
    let cases: Cases = content::parse("improvements", include_str!("improvements.toml"))?;
    for case in &cases.case {
        let done = mark.improvement_deeds.get(&case.key).copied().unwrap_or(0);
        for (n, (day, deed)) in past(case).iter().enumerate().skip(done) {
            let owner = somebody(cx, mark, &case.owner).await?;
            let at = morning(mark.began, *day);
            relive(
                cx,
                &owner.at(at).in_lang(lang_of(&case.lang)?),
                mark,
                case,
                deed,
            )
            .await
            .with_context(|| format!("the improvement {}, deed {n}", case.key))?;
            mark.improvement_deeds.insert(case.key.clone(), n + 1);
            mark.keep(cx).await?;
        }
    }
    Ok(())
}

fn past(case: &Case) -> Vec<(i64, Deed<'_>)> {
    let mut past = vec![(case.day, Deed::Start)];
    past.extend(case.notes.iter().map(|one| (one.day, Deed::Note(one))));
    past.extend(
        case.decisions
            .iter()
            .map(|one| (one.day, Deed::Decide(one))),
    );
    past.extend(case.tasks.iter().map(|one| (one.day, Deed::Task(one))));
    past.extend(case.trial.iter().map(|one| (one.day, Deed::Try(one))));
    past.extend(case.outcome.iter().map(|one| (one.day, Deed::Measure(one))));
    past.extend(case.moves.iter().map(|one| (one.day, Deed::Move(one))));
    if let Some(shown) = &case.public {
        past.push((shown.day, Deed::Show(shown)));
        past.extend(shown.steps.iter().map(|one| (shown.day, Deed::Step(one))));
    }
    // In the order it happened; what happened on one day stays in the order above.
    past.sort_by_key(|(day, _)| *day);
    past
}

async fn relive(cx: &Cx, owner: &Cx, mark: &mut Mark, case: &Case, deed: &Deed<'_>) -> Result<()> {
    if matches!(deed, Deed::Start) {
        let id = start(owner, mark, case).await?;
        mark.improvements.insert(case.key.clone(), id);
        return Ok(());
    }
    let id = *mark
        .improvements
        .get(&case.key)
        .context("the case has begun")?;
    match deed {
        Deed::Start => {}
        Deed::Move(moved) => {
            let stage: Stage = moved.to.parse().ok().context("a stage")?;
            let asked = Move {
                stage,
                words: Some(moved.words.clone()),
                lang: Some(lang_of(&case.lang)?),
                expects: None,
            };
            match improvements::move_to(owner, id, asked).await {
                // Done before the filling was cut short.
                Err(Error::Conflict(_)) => {}
                moved => drop(moved?),
            }
        }
        Deed::Note(noted) => {
            let who = somebody(cx, mark, &noted.who).await?.at(owner.now());
            improvements::note(&who, id, &noted.text).await?;
        }
        Deed::Decide(decided) => {
            improvements::decide(owner, id, &decided.what, &decided.why).await?;
        }
        Deed::Task(task) => {
            let input = TaskInput {
                title: task.title.clone(),
                owner: mark.people.get(&task.who).copied(),
                due_on: Some(date(mark.began, task.due)),
            };
            let kept = improvements::keep_task(owner, id, None, input).await?;
            if let Some(day) = task.done {
                let then = owner.at(morning(mark.began, day));
                improvements::finish_task(&then, id, kept, true).await?;
            }
        }
        Deed::Try(tried) => {
            let trial = Trial {
                hypothesis: tried.hypothesis.clone(),
                measure: tried.measure.clone(),
                start_value: tried.start.clone(),
                end_value: tried.end.clone(),
                learned: tried.learned.clone(),
                starts_on: Some(date(mark.began, tried.starts)),
                ends_on: Some(date(mark.began, tried.ends)),
            };
            improvements::keep_trial(owner, id, &trial, None).await?;
        }
        Deed::Measure(measured) => {
            let outcome = Outcome {
                measured: measured.measured.clone(),
                before: measured.before.clone(),
                after: measured.after.clone(),
                money: measured.money,
                currency: None,
            };
            improvements::keep_outcome(owner, id, &outcome, None).await?;
        }
        Deed::Show(shown) => {
            let words = PublicWords {
                heard: shown.heard.clone(),
                doing: shown.doing.clone(),
                results: shown.results.clone(),
                outcome_public: shown.outcome,
                expects: None,
            };
            improvements::keep_public(owner, id, &words).await?;
            improvements::publish(owner, id, None).await?;
        }
        Deed::Step(step) => {
            let input = MilestoneInput {
                title: step.title.clone(),
                due_on: Some(date(mark.began, step.due)),
            };
            let kept = improvements::keep_milestone(owner, id, None, input).await?;
            if let Some(day) = step.done {
                let then = owner.at(morning(mark.began, day));
                improvements::finish_milestone(&then, id, kept, true).await?;
            }
        }
    }
    Ok(())
}

async fn start(owner: &Cx, mark: &Mark, case: &Case) -> Result<ImprovementId> {
    // Begun before the filling was cut short.
    let standing = improvements::browse::choices(owner, &case.title).await?;
    if let Some(there) = standing.iter().find(|one| one.title == case.title) {
        return Ok(there.id);
    }
    let mut evidence = Vec::new();
    for key in &case.ideas {
        let id = mark
            .ideas
            .get(key)
            .with_context(|| format!("no idea is called {key}"))?;
        evidence.push(Evidence::new(EvidenceKind::Idea, id.0));
    }
    for (idea, key) in &case.comments {
        let id = mark
            .comments
            .get(&format!("{idea}/{key}"))
            .with_context(|| format!("no comment is called {idea}/{key}"))?;
        evidence.push(Evidence::new(EvidenceKind::Comment, id.0));
    }
    let teams = accounts::team_list(owner).await?;
    let team = teams
        .iter()
        .find(|(_, names)| names.in_lang(entity::words::Lang::En) == case.team)
        .map(|(id, _)| *id);
    let new = NewImprovement {
        title: case.title.clone(),
        why: case.why.clone(),
        lang: Some(lang_of(&case.lang)?),
        owner: owner.actor.person(),
        team,
        theme: mark.themes.get(&case.theme).copied(),
        area: case
            .area
            .as_ref()
            .and_then(|area| mark.areas.get(area))
            .copied(),
        evidence,
    };
    Ok(improvements::start(owner, new).await?.row.id)
}

async fn somebody(cx: &Cx, mark: &Mark, key: &str) -> Result<Cx> {
    let id = *mark
        .people
        .get(key)
        .with_context(|| format!("nobody is called {key}"))?;
    Ok(cx.acting_as(accounts::actor_of(cx, id).await?))
}

const ZONE: &str = "Europe/Helsinki";

/// Ten o'clock in Kuusilahti, so many days from the town's today.
fn morning(began: DateTime<Utc>, day: i64) -> DateTime<Utc> {
    let then = began + Duration::days(day);
    challenges::challenge::moment(ZONE, &format!("{}T10:00", date(began, day))).unwrap_or(then)
}

fn date(began: DateTime<Utc>, day: i64) -> String {
    let then = challenges::challenge::local(ZONE, began + Duration::days(day));
    then.split('T').next().unwrap_or_default().to_owned()
}
