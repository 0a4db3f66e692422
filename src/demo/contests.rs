//! The town's challenges: one collects, one is voted on, one is decided and being carried out. Their past is lived
//! through once more with the verbs of the room, each deed at its moment.

use super::settling::lang_of;
use super::{Mark, content};
use anyhow::{Context, Result};
use challenges::{
    DateInput, FormInput, MilestoneInput, QuestionInput, Words, answer_query, ask, browse,
    challenge, draft, follow, keep_dates, keep_form, keep_milestone, publish, tell_milestone,
    tell_news,
};
use chrono::{DateTime, Duration, Utc};
use entity::words::{
    Blueprint, ChallengeId, ChallengeState, FormParts, IdeaId, PhaseKind, QuestionKind,
};
use hall::Cx;
use ideas::contest::ballot::{Ballot, cast};
use ideas::{DecisionDraft, Submission, WinnerDraft, shortlist};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contests {
    challenge: Vec<Contest>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contest {
    key: String,
    blueprint: String,
    lang: String,
    keeper: String,
    theme: String,
    drafted: i64,
    published: i64,
    phases: BTreeMap<String, i64>,
    title: String,
    summary: String,
    problem: String,
    for_whom: String,
    good_answer: String,
    prize: Option<String>,
    prize_terms: Option<String>,
    licence: String,
    effort: String,
    followers: Vec<String>,
    #[serde(default)]
    question: Vec<Question>,
    #[serde(default)]
    ask: Vec<Asked>,
    #[serde(default)]
    news: Vec<News>,
    #[serde(default)]
    step: Vec<Step>,
    #[serde(default)]
    entry: Vec<Entry>,
    #[serde(default)]
    ballot: Vec<Vote>,
    verdict: Option<Verdict>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    kind: String,
    label: String,
    help: Option<String>,
    options: Vec<String>,
    required: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    who: String,
    day: i64,
    text: String,
    answer: Option<String>,
    answered: Option<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct News {
    day: i64,
    title: String,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    day: i64,
    title: String,
    text: String,
    due: i64,
    done: Option<i64>,
    updates: Vec<Update>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Update {
    day: i64,
    text: String,
}

/// An idea that answers a challenge, and what the staff found when they looked at it for the vote.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    key: String,
    who: String,
    day: i64,
    title: String,
    text: String,
    /// To the challenge's own questions, in their order.
    #[serde(default)]
    answers: Vec<String>,
    /// Why it is put to the vote.
    looked: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vote {
    who: String,
    day: i64,
    choices: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Verdict {
    who: String,
    day: i64,
    text: String,
    winners: Vec<Winner>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Winner {
    entry: String,
    place: i64,
    prize: Option<String>,
    reason: String,
}

type Entries = BTreeMap<String, IdeaId>;

const ZONE: &str = "Europe/Helsinki";

/// Makes the challenges that are not there yet. One that a filling left half-made is begun anew.
pub(super) async fn hold(cx: &Cx, mark: &mut Mark) -> Result<()> {
    let contests: Contests = content::parse("contests", include_str!("contests.toml"))?;
    for contest in &contests.challenge {
        if mark.contests.contains_key(&contest.key) {
            continue;
        }
        throw_away_half_made(cx, mark, contest).await?;
        let id = live(cx, mark, contest)
            .await
            .with_context(|| format!("the challenge {}", contest.key))?;
        mark.contests.insert(contest.key.clone(), id);
        mark.keep(cx).await?;
    }
    Ok(())
}

async fn throw_away_half_made(cx: &Cx, mark: &Mark, contest: &Contest) -> Result<()> {
    let keeper = somebody(cx, mark, &contest.keeper).await?;
    for row in browse::desk_list(&keeper, ChallengeState::Draft).await? {
        if row.title == contest.title {
            challenges::archive(&keeper, row.id).await?;
        }
    }
    Ok(())
}

async fn live(cx: &Cx, mark: &Mark, contest: &Contest) -> Result<ChallengeId> {
    let keeper = somebody(cx, mark, &contest.keeper).await?;
    let on = |day: i64| morning(mark.began, day);
    let id = begin(&keeper.at(on(contest.drafted)), mark, contest).await?;
    publish(&keeper.at(on(contest.published)), id, None).await?;
    for who in &contest.followers {
        let follower = somebody(cx, mark, who).await?;
        follow(&follower.at(on(contest.published)), id).await?;
    }
    for asked in &contest.ask {
        let asker = somebody(cx, mark, &asked.who).await?;
        let query = ask(&asker.at(on(asked.day)), id, &asked.text).await?;
        if let (Some(answer), Some(day)) = (&asked.answer, asked.answered) {
            answer_query(&keeper.at(on(day)), query, answer).await?;
        }
    }
    for news in &contest.news {
        tell_news(&keeper.at(on(news.day)), id, &news.title, &news.text).await?;
    }
    let entries = hand_in(cx, mark, id, contest).await?;
    let weighing = morning(
        mark.began,
        *contest.phases.get("evaluating").unwrap_or(&0) + 1,
    );
    for entry in &contest.entry {
        if let Some(reason) = entry.looked.clone() {
            let idea = named(&entries, &entry.key)?;
            shortlist(&keeper.at(weighing), id, idea, Some(reason)).await?;
        }
    }
    for vote in &contest.ballot {
        let ballot = Ballot {
            choices: all_named(&entries, &vote.choices)?,
            network: String::new(),
        };
        let voter = somebody(cx, mark, &vote.who).await?;
        cast(&voter.at(on(vote.day)), id, ballot).await?;
    }
    if let Some(verdict) = &contest.verdict {
        decide(cx, mark, id, contest, verdict, &entries).await?;
    }
    for step in &contest.step {
        carry_out(&keeper, mark, id, step).await?;
    }
    Ok(id)
}

async fn hand_in(cx: &Cx, mark: &Mark, id: ChallengeId, contest: &Contest) -> Result<Entries> {
    let mut entries = Entries::new();
    for entry in &contest.entry {
        let author = somebody(cx, mark, &entry.who).await?;
        let author = author.at(morning(mark.began, entry.day));
        let form = challenges::form_of(&author, id).await?;
        let answers = form
            .asked()
            .zip(&entry.answers)
            .map(|(question, answer)| (question.id, vec![answer.clone()]))
            .collect();
        let idea = ideas::submit(
            &author,
            Submission {
                title: entry.title.clone(),
                text: entry.text.clone(),
                lang: Some(lang_of(&contest.lang)?),
                theme: mark.themes.get(&contest.theme).copied(),
                challenge: Some(id),
                answers: Some(answers),
                ..Submission::default()
            },
        )
        .await
        .with_context(|| format!("the entry {}", entry.key))?;
        entries.insert(entry.key.clone(), idea.row.id);
    }
    Ok(entries)
}

async fn decide(
    cx: &Cx,
    mark: &Mark,
    id: ChallengeId,
    contest: &Contest,
    verdict: &Verdict,
    entries: &Entries,
) -> Result<()> {
    let mut winners = Vec::new();
    for winner in &verdict.winners {
        winners.push(WinnerDraft {
            idea: named(entries, &winner.entry)?,
            place: Some(winner.place),
            prize: winner.prize.clone(),
            reason: winner.reason.clone(),
        });
    }
    let draft = DecisionDraft {
        text: verdict.text.clone(),
        lang: Some(lang_of(&contest.lang)?),
        winners,
    };
    let lead = somebody(cx, mark, &verdict.who).await?;
    let lead = lead.at(morning(mark.began, verdict.day));
    ideas::prepare(&lead, id, draft).await?;
    ideas::publish(&lead, id, None).await?;
    Ok(())
}

fn named(entries: &Entries, key: &str) -> Result<IdeaId> {
    let id = entries.get(key);
    id.copied()
        .with_context(|| format!("no entry is called {key}"))
}

fn all_named(entries: &Entries, keys: &[String]) -> Result<Vec<IdeaId>> {
    keys.iter().map(|key| named(entries, key)).collect()
}

async fn begin(keeper: &Cx, mark: &Mark, contest: &Contest) -> Result<ChallengeId> {
    let lang = lang_of(&contest.lang)?;
    let words = Words {
        title: contest.title.clone(),
        summary: contest.summary.clone(),
        problem: contest.problem.clone(),
        for_whom: contest.for_whom.clone(),
        good_answer: contest.good_answer.clone(),
        prize: contest.prize.clone(),
        prize_terms: contest.prize_terms.clone(),
        licence: contest.licence.clone(),
        effort: Some(contest.effort.clone()),
        lang: Some(lang),
        theme: mark.themes.get(&contest.theme).copied(),
        area: None,
        contact: mark.people.get(&contest.keeper).copied(),
        zone: None,
    };
    let blueprint: Blueprint = word(&contest.blueprint)?;
    let id = draft(keeper, blueprint, words).await?;
    let mut dates = vec![DateInput {
        phase: PhaseKind::Announced,
        starts_at: morning(mark.began, contest.published).to_rfc3339(),
    }];
    for (phase, day) in &contest.phases {
        dates.push(DateInput {
            phase: word(phase)?,
            starts_at: morning(mark.began, *day).to_rfc3339(),
        });
    }
    keep_dates(keeper, id, &dates).await?;
    if contest.question.is_empty() {
        return Ok(id);
    }
    let mut questions = Vec::new();
    for question in &contest.question {
        questions.push(QuestionInput {
            id: None,
            kind: word::<QuestionKind>(&question.kind)?,
            label: question.label.clone(),
            help: question.help.clone(),
            required: question.required,
            options: question.options.clone(),
            after: None,
        });
    }
    let form = FormInput {
        parts: FormParts::default(),
        questions,
    };
    keep_form(keeper, id, form).await?;
    Ok(id)
}

async fn carry_out(keeper: &Cx, mark: &Mark, id: ChallengeId, step: &Step) -> Result<()> {
    let said = |done| MilestoneInput {
        title: step.title.clone(),
        text: step.text.clone(),
        idea: None,
        due_on: Some(morning(mark.began, step.due).format("%Y-%m-%d").to_string()),
        done,
    };
    let on = |day: i64| keeper.at(morning(mark.began, day));
    let kept = keep_milestone(&on(step.day), id, None, said(false)).await?;
    for update in &step.updates {
        tell_milestone(&on(update.day), id, kept, &update.text).await?;
    }
    if let Some(day) = step.done {
        keep_milestone(&on(day), id, Some(kept), said(true)).await?;
    }
    Ok(())
}

async fn somebody(cx: &Cx, mark: &Mark, key: &str) -> Result<Cx> {
    let id = *mark
        .people
        .get(key)
        .with_context(|| format!("nobody is called {key}"))?;
    Ok(cx.acting_as(accounts::actor_of(cx, id).await?))
}

/// Nine o'clock in Kuusilahti, so many days from the town's today.
fn morning(began: DateTime<Utc>, day: i64) -> DateTime<Utc> {
    let then = began + Duration::days(day);
    let date = challenge::local(ZONE, then);
    let date = date.split('T').next().unwrap_or_default();
    challenge::moment(ZONE, &format!("{date}T09:00")).unwrap_or(then)
}

fn word<T: std::str::FromStr>(said: &str) -> Result<T> {
    said.parse()
        .ok()
        .with_context(|| format!("“{said}” is no word of a challenge"))
}
