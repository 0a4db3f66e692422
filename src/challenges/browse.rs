//! Questions that change nothing.

use crate::challenge::{Rules, Words, local};
use crate::draft::{QuestionCondition, QuestionInput};
use crate::phase::{ALWAYS, Act, Timeline};
use crate::views::*;
use crate::window::{Brief, Window, window_of};
use crate::{said, store};
use accounts::PersonChip;
use agencies::Site;
use chrono::{DateTime, Utc};
use entity::challenges::{challenge, question};
use entity::words::{
    AreaId, ChallengeId, ChallengeState, FileId, GateDeed, Kind, Lang, MilestoneId, NewsId,
    PersonId, PhaseKind, QueryId, ThemeId, Visibility,
};
use hall::error::{Error, Refusal, Result};
use hall::{Cx, Deed, Role, addresses};
use search::{Document, Sight};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use store::talk::Said;

/// What narrows the list.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub phase: Option<PhaseKind>,
    pub theme: Option<ThemeId>,
    pub area: Option<AreaId>,
}

/// Where the next page begins. Challenges are few, so a place is a number of rows.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Place {
    skip: u64,
}

/// Nobody pages further.
const DEEPEST: u64 = 10_000;

pub struct Listed {
    pub rows: Vec<ChallengeRow>,
    pub next: Option<Place>,
}

/// Published challenges and those called off, the soonest deadline first. One question.
///
/// # Errors
/// A fault of the database.
pub async fn list(cx: &Cx, filter: &Filter, after: Option<Place>, most: u64) -> Result<Listed> {
    let site = agencies::site(cx).await?;
    let narrow = store::challenges::Narrow {
        agency: Some(cx.agency),
        states: vec![ChallengeState::Published],
        phases: filter.phase.into_iter().collect(),
        themes: match filter.theme {
            Some(theme) => {
                let mut all = site.theme_and_below(theme);
                all.push(theme);
                all
            }
            None => Vec::new(),
        },
        area: filter.area,
    };
    let skip = after.map_or(0, |place| place.skip.min(DEEPEST));
    let mut found = store::challenges::list(cx.db(), &narrow, cx.now(), skip, most + 1).await?;
    let more = found.len() as u64 > most;
    found.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    Ok(Listed {
        rows: rows(cx, &site, found),
        next: more.then_some(Place { skip: skip + most }),
    })
}

/// What one can do today: what collects or is voted on first, then what begins next.
///
/// # Errors
/// A fault of the database.
pub async fn front(cx: &Cx, most: u64) -> Result<Vec<ChallengeRow>> {
    let site = agencies::site(cx).await?;
    let narrow = store::challenges::Narrow {
        agency: Some(cx.agency),
        states: vec![ChallengeState::Published],
        phases: vec![
            PhaseKind::Announced,
            PhaseKind::Collecting,
            PhaseKind::Voting,
        ],
        ..Default::default()
    };
    let found = store::challenges::list(cx.db(), &narrow, cx.now(), 0, most).await?;
    Ok(rows(cx, &site, found))
}

/// Everything the staff keep: drafts, what runs, what is over.
///
/// # Errors
/// `Forbidden` for whoever keeps none.
pub async fn desk_list(cx: &Cx, state: ChallengeState) -> Result<Vec<ChallengeRow>> {
    cx.may(Deed::KeepChallenges(cx.agency))?;
    let site = agencies::site(cx).await?;
    let narrow = store::challenges::Narrow {
        agency: Some(cx.agency),
        states: vec![state],
        ..Default::default()
    };
    let found = store::challenges::list(cx.db(), &narrow, cx.now(), 0, 200).await?;
    Ok(rows(cx, &site, found))
}

fn rows(cx: &Cx, site: &Site, found: Vec<(challenge::Model, Timeline)>) -> Vec<ChallengeRow> {
    found
        .into_iter()
        .map(|(row, timeline)| row_of(cx, site, &row, timeline))
        .collect()
}

fn row_of(cx: &Cx, site: &Site, row: &challenge::Model, timeline: Timeline) -> ChallengeRow {
    let (lang, now) = (cx.lang, cx.now());
    let brief = Brief::of(row, timeline);
    let phase = brief.phase(now);
    let closes_at = phase.and_then(|phase| brief.timeline.ends(phase));
    ChallengeRow {
        id: row.id,
        url: addresses::challenge(row.id),
        title: row.title.clone(),
        summary: row.summary.clone(),
        lang: row.lang,
        state: row.state,
        phase,
        phase_name: said::standing(lang, &brief, now),
        now: said::now_in_words(lang, &brief, now),
        until: closes_at.map(|at| said::date(lang, &row.zone, at)),
        closes_at,
        theme: row
            .theme_id
            .and_then(|id| site.theme(id))
            .map(|theme| Named {
                id: theme.id.0,
                name: theme.names.in_lang(lang).to_owned(),
            }),
        area: row.area_id.and_then(|id| site.area(id)).map(|area| Named {
            id: area.id.0,
            name: area.names.in_lang(lang).to_owned(),
        }),
        prize: row.prize.clone(),
        idea_count: row.idea_count,
        ballot_count: row.ballot_count,
        published_at: row.published_at,
        updated_at: row.updated_at,
    }
}

/// A challenge's whole page. Five questions, six where a gate asks about the reader.
///
/// # Errors
/// `Missing` for what is not there, or a draft of others.
pub async fn one(cx: &Cx, id: ChallengeId) -> Result<ChallengeView> {
    let (row, marks) = store::challenges::find_marked(cx.db(), id, cx.actor.person()).await?;
    cx.may(Deed::SeeChallenge(&row))?;
    whole(cx, row, marks, false).await
}

/// A draft through its secret link. Once published, the link leads to the page.
///
/// # Errors
/// `Missing`.
pub async fn preview(cx: &Cx, key: &str) -> Result<ChallengeView> {
    let row = store::challenges::by_preview_key(cx.db(), key)
        .await?
        .ok_or(Error::Missing)?;
    let none = store::challenges::Marks {
        following: false,
        followers: 0,
    };
    whole(cx, row, none, true).await
}

async fn whole(
    cx: &Cx,
    row: challenge::Model,
    marks: store::challenges::Marks,
    preview: bool,
) -> Result<ChallengeView> {
    let site = agencies::site(cx).await?;
    let timeline = store::phases::of(cx.db(), row.id).await?;
    let staff = cx.actor.role_at(row.agency_id) >= Role::Staff;
    let everything =
        store::talk::everything(cx.db(), row.id, cx.actor.person(), staff && !preview).await?;
    let mut people: Vec<PersonId> = everything
        .iter()
        .flat_map(|one| [one.by_id, one.answered_by])
        .flatten()
        .collect();
    people.extend(row.contact_id);
    let names = names(cx, people).await?;
    let mut pictures = pictures(cx, row.id).await?;
    if preview {
        for picture in &mut pictures {
            for url in [&mut picture.url, &mut picture.thumb_url] {
                *url = format!("{url}?key={}", row.preview_key);
            }
        }
    }
    let window = window_of(cx, &row, timeline.clone()).await?;
    let (lang, now) = (cx.lang, cx.now());
    let brief = &window.brief;
    let (news, queries, milestones) = sorted(everything, &names, cx.actor.person());
    Ok(ChallengeView {
        zone: row.zone.clone(),
        problem: press::prose(&row.problem),
        for_whom: press::prose(&row.for_whom),
        good_answer: press::prose(&row.good_answer),
        prize_terms: press::prose(row.prize_terms.as_deref().unwrap_or("")),
        licence: press::prose(&row.licence),
        words: words_of(&row),
        effort: row.effort.clone(),
        contact: row.contact_id.and_then(|id| names.get(&id).cloned()),
        pictures,
        phases: said::phases(lang, brief, now),
        server_now: now,
        countdown: said::countdown(lang, brief, now),
        doors: doors(cx, &window),
        gates: [GateDeed::Submit, GateDeed::Comment, GateDeed::Vote]
            .into_iter()
            .filter(|deed| *deed != GateDeed::Vote || brief.timeline.has(PhaseKind::Voting))
            .filter_map(|deed| said::gate(lang, &site, &row.zone, deed, row.gates.of(deed)))
            .collect(),
        rules: Rules {
            gates: row.gates.clone(),
            voting: row.voting.clone(),
        },
        voting: row.voting.clone(),
        form: row.form.clone(),
        form_version: row.form_version,
        news,
        queries,
        milestones,
        cancelled_at: row.cancelled_at,
        cancel_reason: row.cancel_reason.clone(),
        following: marks.following,
        followers_count: marks.followers,
        version: row.version,
        may: ChallengeMay {
            follow: !preview && row.state != ChallengeState::Draft,
            keep: !preview && cx.could(Deed::KeepChallenges(row.agency_id)),
            decide: !preview && cx.could(Deed::DecideChallenge(&row)),
        },
        links: links(cx, &row, brief, now, preview),
        origin: row.origin_source.clone(),
        preview,
        row: row_of(cx, &site, &row, timeline),
    })
}

fn links(
    cx: &Cx,
    row: &challenge::Model,
    brief: &Brief,
    now: DateTime<Utc>,
    preview: bool,
) -> Links {
    let begun = |kind| brief.timeline.starts(kind).is_some_and(|at| at <= now);
    let public = row.state != ChallengeState::Draft && !preview;
    let url = addresses::challenge(row.id);
    Links {
        ideas: (public && begun(PhaseKind::Collecting)).then(|| addresses::challenge_ideas(row.id)),
        vote: (public && brief.phase(now) == Some(PhaseKind::Voting))
            .then(|| addresses::challenge_vote(row.id)),
        result: (public && begun(PhaseKind::Decided)).then(|| addresses::challenge_result(row.id)),
        changes: addresses::challenge_changes(row.id),
        calendar: format!("{url}/calendar.ics"),
        feed: format!("{url}/news.atom"),
        desk: (!preview && cx.could(Deed::KeepChallenges(row.agency_id)))
            .then(|| addresses::desk_challenge(row.id)),
    }
}

/// What the reader may do now, in the order a page offers it.
fn doors(cx: &Cx, window: &Window) -> Vec<DoorView> {
    let id = window.brief.id;
    [Act::Submit, Act::Vote, Act::Support, Act::Comment, Act::Ask]
        .into_iter()
        .filter_map(|act| {
            let url = match act {
                Act::Submit => addresses::new_challenge_idea(id),
                Act::Vote => addresses::challenge_vote(id),
                Act::Support | Act::Comment => addresses::challenge_ideas(id),
                _ => format!("{}#ask", addresses::challenge(id)),
            };
            let (open, until, refusal) = match window.may(act) {
                Ok(until) => (true, until, None),
                // What a challenge never asks for is no closed door.
                Err(Refusal::NotPartOfChallenge) => return None,
                Err(refusal) => (false, None, Some(refusal)),
            };
            Some(DoorView {
                act,
                key: act.code(),
                label: format!("challenges-act-{}", act.code()),
                open,
                until,
                why: refusal.map(|refusal| in_words(cx.lang, refusal)),
                code: refusal.map(|refusal| {
                    refusal
                        .key()
                        .trim_start_matches("refusal-")
                        .replace('-', "_")
                }),
                url,
                asks_area: refusal == Some(Refusal::NotOfTheArea),
            })
        })
        .collect()
}

fn in_words(lang: Lang, refusal: Refusal) -> String {
    let said = refusal.say();
    press::words::say_json(lang, &said.key, &serde_json::json!(said.args))
}

async fn names(cx: &Cx, mut people: Vec<PersonId>) -> Result<HashMap<PersonId, PersonChip>> {
    people.sort_unstable();
    people.dedup();
    if people.is_empty() {
        return Ok(HashMap::new());
    }
    accounts::names(cx, &people).await
}

async fn pictures(cx: &Cx, id: ChallengeId) -> Result<Vec<PictureView>> {
    let files = store::files::of(cx.db(), id).await?;
    Ok(files
        .into_iter()
        .map(|file| PictureView {
            id: file.id,
            url: picture_url(id, file.id),
            thumb_url: format!("{}/thumb", picture_url(id, file.id)),
            alt: file.alt,
            width: file.width,
            height: file.height,
        })
        .collect())
}

fn picture_url(id: ChallengeId, file: FileId) -> String {
    format!("/challenges/{id}/pictures/{file}")
}

/// The bytes of a picture, and their type. A draft's pictures are seen by its keepers, and with the key of its link.
///
/// # Errors
/// `Missing`.
pub async fn picture(
    cx: &Cx,
    id: ChallengeId,
    file: FileId,
    thumb: bool,
    key: Option<&str>,
) -> Result<(bytes::Bytes, String)> {
    let row = store::challenges::find(cx.db(), id).await?;
    if key != Some(row.preview_key.as_str()) {
        cx.may(Deed::SeeChallenge(&row))?;
    }
    let found = store::files::find(cx.db(), id, file).await?;
    let key = match (&found.thumb_key, thumb) {
        (Some(thumb), true) => thumb,
        _ => &found.key,
    };
    let bytes = cx.ports().storage.fetch(key).await?.ok_or(Error::Missing)?;
    Ok((bytes, found.media_type))
}

type Sorted = (Vec<NewsView>, Vec<QueryView>, Vec<MilestoneView>);

fn sorted(
    everything: Vec<Said>,
    names: &HashMap<PersonId, PersonChip>,
    reader: Option<PersonId>,
) -> Sorted {
    let chip = |id: Option<PersonId>| id.and_then(|id| names.get(&id).cloned());
    let (mut news, mut queries) = (Vec::new(), Vec::new());
    let mut milestones: Vec<MilestoneView> = Vec::new();
    let mut updates: Vec<(i64, UpdateView)> = Vec::new();
    for one in everything {
        match one.what.as_str() {
            "news" => news.push(NewsView {
                id: NewsId(one.id),
                title: one.title.unwrap_or_default(),
                html: press::prose(&one.text),
                text: one.text,
                lang: one.lang,
                by: chip(one.by_id),
                at: one.said_at,
            }),
            "query" => queries.push(QueryView {
                id: QueryId(one.id),
                text: one.text,
                lang: one.lang,
                by: chip(one.by_id),
                at: one.said_at,
                visibility: one.visibility.unwrap_or(Visibility::Public),
                mine: one.by_id.is_some() && one.by_id == reader,
                answer: one.answer.as_deref().map(press::prose),
                answer_text: one.answer,
                answer_lang: one.answer_lang,
                answered_by: chip(one.answered_by),
                answered_at: one.closed_at,
            }),
            "milestone" => milestones.push(MilestoneView {
                id: MilestoneId(one.id),
                idea: one.about.map(entity::words::IdeaId),
                title: one.title.unwrap_or_default(),
                html: press::prose(&one.text),
                text: one.text,
                lang: one.lang,
                due_on: one.due_on,
                done_at: one.closed_at,
                updates: Vec::new(),
            }),
            _ => updates.push((
                one.about.unwrap_or(0),
                UpdateView {
                    id: one.id,
                    html: press::prose(&one.text),
                    text: one.text,
                    lang: one.lang,
                    by: chip(one.by_id),
                    at: one.said_at,
                },
            )),
        }
    }
    for (of, update) in updates {
        if let Some(step) = milestones.iter_mut().find(|step| step.id.0 == of) {
            step.updates.push(update);
        }
    }
    (news, queries, milestones)
}

fn words_of(row: &challenge::Model) -> Words {
    Words {
        title: row.title.clone(),
        summary: row.summary.clone(),
        problem: row.problem.clone(),
        for_whom: row.for_whom.clone(),
        good_answer: row.good_answer.clone(),
        prize: row.prize.clone(),
        prize_terms: row.prize_terms.clone(),
        licence: row.licence.clone(),
        effort: row.effort.clone(),
        lang: Some(row.lang),
        theme: row.theme_id,
        area: row.area_id,
        contact: row.contact_id,
        zone: Some(row.zone.clone()),
    }
}

/// What moved after publication, newest first, and what the challenge is called.
///
/// # Errors
/// `Missing`.
pub async fn changes(cx: &Cx, id: ChallengeId) -> Result<(ChallengeRow, Vec<ChangeView>)> {
    let (row, timeline) = store::challenges::find_whole(cx.db(), id).await?;
    cx.may(Deed::SeeChallenge(&row))?;
    let site = agencies::site(cx).await?;
    let found = store::phases::changes(cx.db(), id).await?;
    let names = names(cx, found.iter().filter_map(|change| change.by_id).collect()).await?;
    let changes = found
        .into_iter()
        .map(|change| ChangeView {
            phase: change.kind,
            phase_name: said::phase_name(cx.lang, change.kind),
            before: said::date(cx.lang, &row.zone, change.before),
            after: said::date(cx.lang, &row.zone, change.after),
            before_at: change.before,
            after_at: change.after,
            reason: change.reason,
            by: change.by_id.and_then(|id| names.get(&id).cloned()),
            at: change.created_at,
        })
        .collect();
    Ok((row_of(cx, &site, &row, timeline), changes))
}

/// A page of a challenge at the desk: each looks up only what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Overview,
    Words,
    Dates,
    Rules,
    Form,
    Talk,
}

/// A challenge as its keepers see it on one page of the desk.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn desk(cx: &Cx, id: ChallengeId, part: Part) -> Result<DeskView> {
    let db = cx.db();
    let (row, timeline) = store::challenges::find_whole(db, id).await?;
    cx.may(Deed::SeeChallenge(&row))?;
    cx.may(Deed::KeepChallenges(row.agency_id))?;
    let site = agencies::site(cx).await?;
    let questions = match part {
        Part::Form => store::forms::questions(db, id).await?,
        _ => Vec::new(),
    };
    let reviews = match part {
        Part::Overview => store::reviews::of(db, id).await?,
        _ => Vec::new(),
    };
    let everything = match part {
        Part::Talk => store::talk::everything(db, id, cx.actor.person(), true).await?,
        _ => Vec::new(),
    };
    let staff = match part {
        Part::Overview | Part::Words => store::people::staff(db, row.agency_id).await?,
        _ => Vec::new(),
    };
    let invited = match part {
        Part::Rules => store::standing::invited(db, id).await?,
        _ => Vec::new(),
    };
    let pictures = match part {
        Part::Words => pictures(cx, id).await?,
        _ => Vec::new(),
    };
    let mut people: Vec<PersonId> = everything
        .iter()
        .flat_map(|one| [one.by_id, one.answered_by])
        .flatten()
        .collect();
    people.extend(reviews.iter().flat_map(|one| [one.asked_by, one.asked_of]));
    let names = names(cx, people).await?;
    let (_, queries, milestones) = sorted(everything, &names, cx.actor.person());
    Ok(DeskView {
        blueprint: row.blueprint,
        words: words_of(&row),
        rules: Rules {
            gates: row.gates.clone(),
            voting: row.voting.clone(),
        },
        parts: row.form.clone(),
        questions: asked(&questions),
        zone: row.zone.clone(),
        phases: desk_phases(cx, &row, &timeline),
        preview_url: addresses::challenge_preview(&row.preview_key),
        publish_at: row.publish_at,
        version: row.version,
        form_version: row.form_version,
        reviews: reviews
            .into_iter()
            .map(|one| ReviewView {
                id: one.id,
                asked_by: names.get(&one.asked_by).cloned(),
                asked_of: names.get(&one.asked_of).cloned(),
                version: one.version,
                older: one.version < row.version,
                outcome: one.outcome,
                remark: one.remark,
                asked_at: one.asked_at,
                decided_at: one.decided_at,
                mine: cx.actor.is(Some(one.asked_of)),
            })
            .collect(),
        invited,
        pictures,
        queries,
        milestones,
        staff: staff.into_iter().map(|one| (one.id, one.name)).collect(),
        row: row_of(cx, &site, &row, timeline),
    })
}

fn desk_phases(cx: &Cx, row: &challenge::Model, timeline: &Timeline) -> Vec<DeskPhase> {
    PhaseKind::ALL
        .iter()
        .map(|kind| {
            let starts = timeline.starts(*kind);
            DeskPhase {
                kind: *kind,
                name: said::phase_name(cx.lang, *kind),
                always: ALWAYS.contains(kind),
                local: starts.map(|at| local(&row.zone, at)).unwrap_or_default(),
                starts: starts.map(|at| said::date(cx.lang, &row.zone, at)),
                begun: starts.is_some_and(|at| at <= cx.now()),
            }
        })
        .collect()
}

/// The questions asked now, as the desk types them: conditions by their place.
fn asked(questions: &[question::Model]) -> Vec<QuestionInput> {
    let standing: Vec<&question::Model> = questions
        .iter()
        .filter(|one| one.retired_at.is_none())
        .collect();
    standing
        .iter()
        .map(|one| QuestionInput {
            id: Some(one.id),
            kind: one.kind,
            label: one.label.clone(),
            help: one.help.clone(),
            required: one.required,
            options: one.options.0.clone(),
            after: one.condition.as_ref().and_then(|condition| {
                let place = standing.iter().position(|of| of.id == condition.question)?;
                Some(QuestionCondition {
                    question: i64::try_from(place).ok()? + 1,
                    is: condition.is.clone(),
                })
            }),
        })
        .collect()
}

/// Where a public question is answered: its challenge's page.
///
/// # Errors
/// `Missing`.
pub async fn challenge_of_query(cx: &Cx, id: QueryId) -> Result<ChallengeId> {
    let asked = store::talk::query(cx.db(), id).await?;
    let row = store::challenges::find(cx.db(), asked.challenge_id).await?;
    cx.may(Deed::SeeChallenge(&row))?;
    let seen = asked.visibility == Visibility::Public
        || cx.actor.is(asked.asker_id)
        || cx.could(Deed::Moderate(row.agency_id));
    if seen {
        Ok(row.id)
    } else {
        Err(Error::Missing)
    }
}

/// These challenges as the index keeps them; a number without a document is to be removed from it.
///
/// # Errors
/// A fault of the database.
pub async fn documents(cx: &Cx, ids: &[ChallengeId]) -> Result<Vec<Document>> {
    let found = store::challenges::many(cx.db(), ids).await?;
    Ok(found
        .into_iter()
        .filter(|row| row.state != ChallengeState::Draft)
        .map(document)
        .collect())
}

fn document(row: challenge::Model) -> Document {
    let text = [
        &row.summary,
        &row.problem,
        &row.for_whom,
        &row.good_answer,
        row.prize.as_ref().unwrap_or(&String::new()),
    ]
    .iter()
    .map(|part| press::plain(part))
    .filter(|part| !part.is_empty())
    .collect::<Vec<_>>()
    .join("\n");
    Document {
        kind: Kind::Challenge.code().to_owned(),
        number: row.id.0,
        agency_id: row.agency_id.0,
        text,
        title: row.title,
        lang: row.lang.code().to_owned(),
        theme: row.theme_id.map(|theme| theme.0),
        area: row.area_id.map(|area| area.0),
        status: String::new(),
        visible_to: vec![Sight::Public],
        created_at: row.published_at.unwrap_or(row.created_at),
        popularity: row.idea_count,
        facets: BTreeMap::new(),
    }
}

/// Numbers of challenges in order, to walk through all of them.
///
/// # Errors
/// A fault of the database.
pub async fn document_ids_after(
    cx: &Cx,
    after: ChallengeId,
    most: u64,
) -> Result<Vec<ChallengeId>> {
    store::challenges::ids_after(cx.db(), after, most).await
}

/// The challenges among these that the asker may see: the database has the last word over the index.
///
/// # Errors
/// A fault of the database.
pub async fn rows_seen_by(cx: &Cx, ids: &[ChallengeId]) -> Result<Vec<ChallengeRow>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let site = agencies::site(cx).await?;
    let mut found = store::challenges::whole(cx.db(), ids).await?;
    found.retain(|(row, _)| cx.could(Deed::SeeChallenge(row)));
    Ok(rows(cx, &site, found))
}
