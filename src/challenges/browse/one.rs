//! A challenge's whole page, for everyone and through the secret link of a draft.

use super::{names, row_of};
use crate::challenge::{Rules, Words};
use crate::phase::Act;
use crate::views::*;
use crate::window::{Brief, Window, window_of};
use crate::{files, said, store};
use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::challenges::challenge;
use entity::words::{
    ChallengeId, ChallengeState, Feature, FileId, GateDeed, Kind, Lang, MilestoneId, NewsId,
    PersonId, PhaseKind, QueryId, Visibility,
};
use hall::error::{Error, Refusal, Result};
use hall::{Cx, Deed, Role, Stored, addresses};
use std::collections::HashMap;
use store::talk::Said;

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
        vote: (public
            && brief.phase(now) == Some(PhaseKind::Voting)
            && cx.expect_on(Feature::Voting).is_ok())
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
        .filter(|act| match act {
            Act::Vote => cx.expect_on(Feature::Voting).is_ok(),
            Act::Comment => cx.expect_on(Feature::Comments).is_ok(),
            _ => true,
        })
        // Where no idea stands yet there is nothing to stand behind and nothing to talk about.
        .filter(|act| window.brief.idea_count > 0 || !matches!(act, Act::Support | Act::Comment))
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

pub(super) async fn pictures(cx: &Cx, id: ChallengeId) -> Result<Vec<PictureView>> {
    let files = accounts::files::of(cx.db(), Kind::Challenge, id.0).await?;
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

/// A picture, to be sent. A draft's pictures are seen by its keepers, and with the key of its link.
///
/// # Errors
/// `Missing`.
pub async fn picture(
    cx: &Cx,
    id: ChallengeId,
    file: FileId,
    thumb: bool,
    key: Option<&str>,
) -> Result<Stored> {
    let row = store::challenges::find(cx.db(), id).await?;
    if key != Some(row.preview_key.as_str()) {
        cx.may(Deed::SeeChallenge(&row))?;
    }
    let found = files::find(cx.db(), id, file).await?;
    let key = match (found.thumb_key, thumb) {
        (Some(thumb), true) => thumb,
        _ => found.key,
    };
    let everyones = cx.anyone_could(Deed::SeeChallenge(&row));
    Ok(Stored::picture(key, found.media_type).private(!everyones))
}

pub(super) type Sorted = (Vec<NewsView>, Vec<QueryView>, Vec<MilestoneView>);

pub(super) fn sorted(
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

pub(super) fn words_of(row: &challenge::Model) -> Words {
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
