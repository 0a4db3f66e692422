//! Writing a challenge: begin from a blueprint or a clone, keep its words, rules, dates and form.

use crate::blueprint;
use crate::challenge::{self, DateInput, Rules, Words, checked_words};
use crate::form::Form;
use crate::phase::Timeline;
use crate::{store, window};
use entity::challenges::{challenge as row, question};
use entity::words::{
    Blueprint, ChallengeId, ChallengeMode, ChallengeState, Condition, FormParts, Lang, Options,
    PhaseKind, QuestionId, QuestionKind,
};
use hall::cx::StaffAct;
use hall::error::{Error, Problems, Refusal, Result};
use hall::says::Say;
use hall::{Cx, Deed, Event, Tx};
use poem_openapi::Object;
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};

/// The staff begin a challenge. Nobody else sees it yet.
///
/// # Errors
/// `Forbidden`, `Invalid`.
pub async fn draft(cx: &Cx, blueprint: Blueprint, said: Words) -> Result<ChallengeId> {
    cx.may(Deed::KeepChallenges(cx.agency))?;
    let words = checked_words(&said)?;
    check_places(cx, &words).await?;
    let zone = zone_of(cx, &words).await?;
    let shape = blueprint::shape(blueprint, &zone, cx.now());
    let mut tx = cx.begin().await?;
    let fresh = row::ActiveModel {
        blueprint: Set(blueprint),
        form: Set(shape.form),
        gates: Set(shape.rules.gates),
        voting: Set(shape.rules.voting),
        zone: Set(zone),
        ..blank(cx)
    };
    let kept = store::challenges::keep_new(&*tx, with_words(fresh, words, cx.lang)).await?;
    store::phases::keep(&*tx, cx.agency, kept.id, &shape.timeline).await?;
    log(
        &mut tx,
        "challenges-log-drafted",
        kept.id,
        None,
        Some(&kept.title),
    )
    .await?;
    tx.commit().await?;
    Ok(kept.id)
}

/// A row with nothing said.
pub(crate) fn blank(cx: &Cx) -> row::ActiveModel {
    row::ActiveModel {
        agency_id: Set(cx.agency),
        mode: Set(ChallengeMode::Open),
        state: Set(ChallengeState::Draft),
        created_by: Set(cx.actor.person()),
        form: Set(FormParts::default()),
        form_version: Set(1),
        preview_key: Set(ports::secrets::random_key()),
        idea_count: Set(0),
        ballot_count: Set(0),
        version: Set(1),
        created_at: Set(cx.now()),
        updated_at: Set(cx.now()),
        ..Default::default()
    }
}

pub(crate) fn with_words(into: row::ActiveModel, words: Words, lang: Lang) -> row::ActiveModel {
    row::ActiveModel {
        title: Set(words.title),
        summary: Set(words.summary),
        problem: Set(words.problem),
        for_whom: Set(words.for_whom),
        good_answer: Set(words.good_answer),
        prize: Set(words.prize),
        prize_terms: Set(words.prize_terms),
        licence: Set(words.licence),
        effort: Set(words.effort),
        lang: Set(words.lang.unwrap_or(lang)),
        theme_id: Set(words.theme),
        area_id: Set(words.area),
        contact_id: Set(words.contact),
        ..into
    }
}

async fn zone_of(cx: &Cx, words: &Words) -> Result<String> {
    match &words.zone {
        Some(zone) => Ok(zone.clone()),
        None => Ok(agencies::site(cx).await?.settings.zone.clone()),
    }
}

async fn check_places(cx: &Cx, words: &Words) -> Result<()> {
    let site = agencies::site(cx).await?;
    let mut problems = Problems::default();
    problems.expect(
        words.theme.is_none_or(|id| site.theme(id).is_some()),
        "theme",
        Say::of("challenges-problem-choice"),
    );
    problems.expect(
        words.area.is_none_or(|id| site.area(id).is_some()),
        "area",
        Say::of("challenges-problem-choice"),
    );
    if let Some(contact) = words.contact {
        let staff = store::people::is_staff(cx.db(), cx.agency, contact).await?;
        problems.expect(staff, "contact", Say::of("challenges-problem-contact"));
    }
    problems.done()
}

/// The words change. After publication followers are not bothered, but the log remembers what stood there.
///
/// # Errors
/// `Missing`, `Forbidden`, `Invalid`; `ChangedMeanwhile` when `over` is not the version that stands.
pub async fn edit(cx: &Cx, id: ChallengeId, said: Words, over: Option<i64>) -> Result<()> {
    let words = checked_words(&said)?;
    check_places(cx, &words).await?;
    let mut tx = cx.begin().await?;
    let old = find_to_keep(cx, &tx, id).await?;
    if over.is_some_and(|over| over != old.version) {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let zone = match (&words.zone, old.state) {
        (Some(zone), ChallengeState::Draft) => zone.clone(),
        _ => old.zone.clone(),
    };
    log(
        &mut tx,
        "challenges-log-edited",
        id,
        Some(&old.title),
        Some(&words.title),
    )
    .await?;
    let changed = row::ActiveModel {
        id: Set(id),
        zone: Set(zone),
        version: Set(old.version + 1),
        updated_at: Set(cx.now()),
        ..Default::default()
    };
    store::challenges::change(&*tx, with_words(changed, words, old.lang)).await?;
    tx.tell(Event::ChallengeChanged { challenge: id }).await?;
    tx.commit().await
}

/// For whom each deed is and how the vote goes: until publication.
///
/// # Errors
/// `Missing`, `Forbidden`, `Invalid`; `RulesFixed` once it is published.
pub async fn keep_rules(cx: &Cx, id: ChallengeId, rules: Rules) -> Result<()> {
    challenge::checked_rules(&rules)?;
    let tx = cx.begin().await?;
    let old = find_to_keep(cx, &tx, id).await?;
    if old.state != ChallengeState::Draft {
        return Err(Refusal::RulesFixed.into());
    }
    store::challenges::change(
        &*tx,
        row::ActiveModel {
            id: Set(id),
            gates: Set(rules.gates),
            voting: Set(rules.voting),
            version: Set(old.version + 1),
            updated_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    tx.commit().await
}

/// All the dates of a draft at once. A published challenge has `move_phase`.
///
/// # Errors
/// `Missing`, `Forbidden`, `Invalid`; `OnlyLater` once it is published.
pub async fn keep_dates(cx: &Cx, id: ChallengeId, typed: &[DateInput]) -> Result<()> {
    let tx = cx.begin().await?;
    let old = find_to_keep(cx, &tx, id).await?;
    if old.state != ChallengeState::Draft {
        return Err(Refusal::OnlyLater.into());
    }
    let timeline = challenge::dates(&old.zone, typed)?;
    store::phases::keep(&*tx, old.agency_id, id, &timeline).await?;
    touch(cx, &tx, &old).await?;
    tx.commit().await
}

pub(crate) async fn touch(cx: &Cx, tx: &Tx, old: &row::Model) -> Result<()> {
    store::challenges::change(
        &**tx,
        row::ActiveModel {
            id: Set(old.id),
            version: Set(old.version + 1),
            updated_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    Ok(())
}

/// A question as it was typed. One with an `id` changes a standing question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Object)]
pub struct QuestionInput {
    pub id: Option<QuestionId>,
    pub kind: QuestionKind,
    pub label: String,
    pub help: Option<String>,
    #[serde(default)]
    #[oai(default)]
    pub required: bool,
    /// What can be chosen, for one-of and some-of.
    #[serde(default)]
    #[oai(default)]
    pub options: Vec<String>,
    /// Asked only when the question at this place of the list (from 1, an earlier one) was answered so.
    pub after: Option<QuestionCondition>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Object)]
pub struct QuestionCondition {
    /// The place in the list, from 1.
    pub question: i64,
    pub is: String,
}

/// The whole form. Questions left out are retired: what was answered to them stays readable.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Object)]
#[serde(default)]
#[oai(default)]
pub struct FormInput {
    pub parts: FormParts,
    pub questions: Vec<QuestionInput>,
}

const MOST_QUESTIONS: usize = 30;
const MOST_OPTIONS: usize = 50;
const LABEL_CHARS: usize = 200;
const HELP_CHARS: usize = 500;

/// The form changes, and its version counts up. Ideas handed in keep what they answered.
///
/// # Errors
/// `Missing`, `Forbidden`, `Invalid` on `question-<place>`; `ClosedSince` when no more ideas are handed in.
pub async fn keep_form(cx: &Cx, id: ChallengeId, input: FormInput) -> Result<Form> {
    let questions = checked_questions(&input.questions)?;
    let mut tx = cx.begin().await?;
    let old = find_to_keep(cx, &tx, id).await?;
    let timeline = store::phases::of(&*tx, id).await?;
    if old.state == ChallengeState::Published
        && let Some(closed) = timeline
            .ends(PhaseKind::Collecting)
            .filter(|at| *at <= cx.now())
    {
        return Err(Refusal::ClosedSince(closed).into());
    }
    let standing = store::forms::questions(&*tx, id).await?;
    let mut ids: Vec<QuestionId> = Vec::with_capacity(questions.len());
    for (position, asked) in questions.iter().enumerate() {
        let condition = asked.after.as_ref().and_then(|after| {
            let place = usize::try_from(after.question).ok()?.checked_sub(1)?;
            Some(Condition {
                question: *ids.get(place)?,
                is: after.is.clone(),
            })
        });
        let fields = question::ActiveModel {
            position: Set(i64::try_from(position).unwrap_or(i64::MAX)),
            label: Set(asked.label.clone()),
            help: Set(asked.help.clone()),
            required: Set(asked.required),
            options: Set(Options(asked.options.clone())),
            condition: Set(condition),
            retired_at: Set(None),
            ..Default::default()
        };
        // A question that becomes another kind is another question: old answers stay with the old one.
        let same = asked
            .id
            .and_then(|id| standing.iter().find(|one| one.id == id))
            .filter(|one| one.kind == asked.kind && !ids.contains(&one.id));
        ids.push(match same {
            Some(one) => store::forms::change(&*tx, one.id, fields).await?,
            None => {
                let fresh = question::ActiveModel {
                    agency_id: Set(old.agency_id),
                    challenge_id: Set(id),
                    kind: Set(asked.kind),
                    created_at: Set(cx.now()),
                    ..fields
                };
                store::forms::keep_new(&*tx, fresh).await?
            }
        });
    }
    store::forms::retire_all_but(&*tx, id, &ids, cx.now()).await?;
    store::challenges::change(
        &*tx,
        row::ActiveModel {
            id: Set(id),
            form: Set(input.parts),
            form_version: Set(old.form_version + 1),
            version: Set(old.version + 1),
            updated_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    if old.state != ChallengeState::Draft {
        log(&mut tx, "challenges-log-form", id, None, None).await?;
        tx.tell(Event::ChallengeChanged { challenge: id }).await?;
    }
    tx.commit().await?;
    window::form_of(cx, id).await
}

fn checked_questions(asked: &[QuestionInput]) -> Result<Vec<QuestionInput>> {
    let mut problems = Problems::default();
    problems.expect(
        asked.len() <= MOST_QUESTIONS,
        "questions",
        Say::of("challenges-problem-questions-many").with("most", MOST_QUESTIONS),
    );
    let mut kept: Vec<QuestionInput> = Vec::with_capacity(asked.len());
    for (place, question) in asked.iter().enumerate() {
        let field = format!("question-{}", place + 1);
        let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let label = line(&question.label);
        let help = question
            .help
            .as_deref()
            .map(line)
            .filter(|help| !help.is_empty());
        let mut options: Vec<String> = Vec::new();
        for option in question.options.iter().map(|option| line(option)) {
            if !option.is_empty() && !options.contains(&option) {
                options.push(option);
            }
        }
        let chooses = matches!(question.kind, QuestionKind::OneOf | QuestionKind::SomeOf);
        problems.expect(
            !label.is_empty() && label.chars().count() <= LABEL_CHARS,
            field.clone(),
            Say::of("challenges-problem-label").with("most", LABEL_CHARS),
        );
        problems.expect(
            help.as_deref()
                .is_none_or(|help| help.chars().count() <= HELP_CHARS),
            field.clone(),
            Say::of("challenges-problem-help").with("most", HELP_CHARS),
        );
        let fits = (2..=MOST_OPTIONS).contains(&options.len())
            && options
                .iter()
                .all(|option| option.chars().count() <= LABEL_CHARS);
        problems.expect(
            !chooses || fits,
            field.clone(),
            Say::of("challenges-problem-options").with("most", MOST_OPTIONS),
        );
        if let Some(after) = &question.after {
            let earlier = usize::try_from(after.question)
                .ok()
                .and_then(|place| place.checked_sub(1))
                .and_then(|place| kept.get(place));
            problems.expect(
                earlier.is_some_and(|one| one.options.contains(&after.is)),
                field,
                Say::of("challenges-problem-condition"),
            );
        }
        kept.push(QuestionInput {
            label,
            help,
            options: if chooses { options } else { Vec::new() },
            ..question.clone()
        });
    }
    problems.done()?;
    Ok(kept)
}

/// The same once more, from tomorrow on: words, rules, form, and the dates with the same distances.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn clone(cx: &Cx, id: ChallengeId) -> Result<ChallengeId> {
    let mut tx = cx.begin().await?;
    let old = store::challenges::find(&*tx, id).await?;
    cx.may(Deed::SeeChallenge(&old))?;
    cx.may(Deed::KeepChallenges(old.agency_id))?;
    let timeline = store::phases::of(&*tx, id).await?;
    let questions = store::forms::questions(&*tx, id).await?;
    let fresh = row::ActiveModel {
        title: Set(old.title.clone()),
        summary: Set(old.summary),
        problem: Set(old.problem),
        for_whom: Set(old.for_whom),
        good_answer: Set(old.good_answer),
        prize: Set(old.prize),
        prize_terms: Set(old.prize_terms),
        licence: Set(old.licence),
        effort: Set(old.effort),
        lang: Set(old.lang),
        theme_id: Set(old.theme_id),
        area_id: Set(old.area_id),
        contact_id: Set(old.contact_id),
        blueprint: Set(old.blueprint),
        form: Set(old.form),
        gates: Set(old.gates),
        voting: Set(old.voting),
        zone: Set(old.zone.clone()),
        ..blank(cx)
    };
    let kept = store::challenges::keep_new(&*tx, fresh).await?;
    let shifted = shifted(&timeline, &old.zone, cx);
    store::phases::keep(&*tx, kept.agency_id, kept.id, &shifted).await?;
    let mut twins: Vec<(QuestionId, QuestionId)> = Vec::new();
    for question in questions.iter().filter(|one| one.retired_at.is_none()) {
        let condition = question.condition.as_ref().and_then(|condition| {
            let twin = twins.iter().find(|(was, _)| *was == condition.question)?;
            Some(Condition {
                question: twin.1,
                is: condition.is.clone(),
            })
        });
        let fresh = question::ActiveModel {
            agency_id: Set(kept.agency_id),
            challenge_id: Set(kept.id),
            position: Set(question.position),
            kind: Set(question.kind),
            label: Set(question.label.clone()),
            help: Set(question.help.clone()),
            required: Set(question.required),
            options: Set(question.options.clone()),
            condition: Set(condition),
            created_at: Set(cx.now()),
            ..Default::default()
        };
        twins.push((question.id, store::forms::keep_new(&*tx, fresh).await?));
    }
    log(
        &mut tx,
        "challenges-log-cloned",
        kept.id,
        None,
        Some(&kept.title),
    )
    .await?;
    tx.commit().await?;
    Ok(kept.id)
}

fn shifted(timeline: &Timeline, zone: &str, cx: &Cx) -> Timeline {
    let Some((_, first)) = timeline.phases().first() else {
        return Timeline::default();
    };
    let days = (cx.now() - *first).num_days() + 1;
    let dates = timeline
        .phases()
        .iter()
        .map(|(kind, at)| (*kind, challenge::days_later(zone, *at, days.max(0))))
        .collect();
    Timeline::standing(dates)
}

/// The challenge, locked, for staff who keep it.
pub(crate) async fn find_to_keep(cx: &Cx, tx: &Tx, id: ChallengeId) -> Result<row::Model> {
    let found = store::challenges::find_for_change(&**tx, id).await?;
    cx.may(Deed::SeeChallenge(&found))?;
    cx.may(Deed::KeepChallenges(found.agency_id))?;
    challenge::can_be_kept(&found)?;
    Ok(found)
}

/// A line of the staff's log.
pub(crate) async fn log(
    tx: &mut Tx,
    deed: &str,
    id: ChallengeId,
    before: Option<&str>,
    after: Option<&str>,
) -> Result<()> {
    if tx.cx().actor.person().is_none() {
        return Ok(());
    }
    tx.log(StaffAct {
        deed,
        kind: "challenge",
        thing: id.0,
        before,
        after,
    })
    .await
}

/// Keeps what cannot be found from being told apart from what may not be seen.
pub(crate) fn missing<T>(found: Option<T>) -> Result<T> {
    found.ok_or(Error::Missing)
}
