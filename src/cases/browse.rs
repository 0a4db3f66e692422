//! Questions about cases that change nothing.

use crate::checklist::TaskView;
use crate::own::{self, Way};
use crate::store::around::{Near, Reader};
use crate::store::lists::Wanted;
use crate::store::messages::Told;
use crate::views::{
    AboutView, AgencyName, CallView, CaseChoices, CaseFile, CaseMay, CaseRow, CaseView, Choice,
    DraftView, EarlierView, HiddenView, IdeaLine, LinkView, MatterView, MessageView, NoteLine,
    OnwardView, Said, StepView, TieView, TrackedMay, TrackedView,
};
use crate::{case, promise, resolution, routing, store};
use accounts::PersonChip;
use agencies::Site;
use chrono::{DateTime, Utc};
use entity::cases::{case as row, case_handover};
use entity::ideas::attached_file;
use entity::words::{
    AgencyId, CaseHandoverId, CaseId, CaseKind, CaseStatus, CaseTaskId, CaseWord, ChatId, FileId,
    FileRole, IdeaId, InboxItemId, Kind, Lang, PersonId, ReplyBy, Rule, TeamId, ThemeId, WaitsFor,
};
use hall::error::{Error, Result};
use hall::{Cx, Deed, Stored, addresses};
use search::{Document, Sight};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};

/// A case as its person follows it.
///
/// # Errors
/// `Missing` for a link that opens nothing, and for the case of somebody else.
pub async fn tracked(cx: &Cx, way: &Way) -> Result<TrackedView> {
    let found = own::find(cx, way).await?;
    let path = own::path(way);
    let messages = store::messages::all(cx.db(), found.id).await?;
    let files = accounts::files::of(cx.db(), Kind::Case, found.id.0).await?;
    let team = store::people::team_names(cx.db(), found.team_id).await?;
    let onward = onward(cx, found.id).await?;
    let names = staff_names(cx, &found, &messages, &[]).await?;
    let near = store::around::around(cx.db(), &found, Reader::Theirs(cx.actor.person())).await?;
    let givers = Givers::of(&near);
    let colleagues = Colleagues::of(cx, &found, &messages, false).await?;
    // Whoever came by a link holds the key of this one alone.
    let ties = Ties::of(cx.lang, &near, |tie| match way {
        Way::Token(_) => None,
        Way::Own(_) | Way::Letter(_) => Some(addresses::own_case(CaseId(tie.id))),
    });
    let promise = promise::of_case(cx, &found).await?;
    let answered = found.first_answered_at.is_some();
    let goes_on = case::can_go_on(found.resolved_at, cx.now()).is_ok();
    let forgotten = found.forgotten_at.is_some();
    Ok(TrackedView {
        kind: found.kind,
        reference: found.reference.clone(),
        status: found.status,
        status_name: status_name(cx.lang, found.status),
        status_says: says(cx.lang, &found, &ties),
        about: about(&found),
        received_at: found.received_at,
        late: promise::is_late(promise.as_ref(), cx.now()),
        new_due_at: apology(&near),
        promise,
        answerer: found.answerer_id.and_then(|id| names.get(&id)).cloned(),
        team: team.map(|names| names.in_lang(cx.lang).to_owned()),
        messages: messages
            .into_iter()
            .map(|told| colleagues.name(told.by_id, message(cx.lang, told, &names, false)))
            .map(|told| givers.name(told))
            .collect(),
        files: files
            .into_iter()
            .map(|file| file_view(&path, file))
            .collect(),
        onward,
        helped: found.helped,
        rated: rating(&near).map(|(score, _)| score),
        waits_for: found.waits_for,
        held_by: held_by(&near),
        organisations: if found.held_by.is_none() && claimable(cx, &found) {
            companies(&near)
        } else {
            Vec::new()
        },
        follows: ties.follows,
        went_on: ties.went_on,
        offer: ties.offer,
        may: TrackedMay {
            rate: crate::survey::can_rate(&found),
            add: goes_on && !forgotten,
            judge: answered && found.status == CaseStatus::Answered && !forgotten,
            reopen: answered
                && goes_on
                && !forgotten
                && matches!(found.status, CaseStatus::Closed | CaseStatus::Declined),
            again: !goes_on,
            end_letters: found.email.is_some() && found.person_id.is_none(),
            hurry: crate::ask::can_hurry(&found),
            solve: crate::ask::can_be_solved(&found),
            claim: found.kind == CaseKind::Matter
                && found.person_id.is_none()
                && !forgotten
                && cx.actor.person().is_some(),
        },
        forgotten,
        chat: match way {
            Way::Token(token) => chat(&near).map(|_| addresses::chat(token)),
            // Colleagues of a company read along; who talks is whoever began.
            Way::Own(id) if cx.actor.is(found.person_id) => {
                chat(&near).map(|_| addresses::own_chat(*id))
            }
            Way::Own(_) | Way::Letter(_) => None,
        },
        steps: steps(cx.lang, found.status),
        path,
    })
}

/// A file of a case, for its person: bytes, media type, name, whether it is a picture.
///
/// # Errors
/// `Missing`.
pub async fn tracked_file(cx: &Cx, way: &Way, id: FileId, thumb: bool) -> Result<Stored> {
    let found = own::find(cx, way).await?;
    file_of(cx, found.id, id, thumb).await
}

/// The same for the staff.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn file(cx: &Cx, case: CaseId, id: FileId, thumb: bool) -> Result<Stored> {
    let found = find_for_staff(cx, case).await?;
    file_of(cx, found.id, id, thumb).await
}

async fn file_of(cx: &Cx, case: CaseId, id: FileId, thumb: bool) -> Result<Stored> {
    let found = accounts::files::find(cx.db(), id).await?;
    if (found.about_kind, found.about_id) != (Kind::Case, case.0) {
        return Err(Error::Missing);
    }
    let key = if thumb {
        found.thumb_key.ok_or(Error::Missing)?
    } else {
        found.key
    };
    Ok(Stored {
        key,
        media_type: found.media_type,
        name: found.name,
        picture: found.role == FileRole::Image,
        private: true,
    })
}

/// My cases, newest first; those that came with my proven address are mine too.
///
/// # Errors
/// `SignIn` for visitors.
pub async fn mine(cx: &Cx, after: Option<CaseId>, most: u64) -> Result<Vec<CaseRow>> {
    let me = cx.person()?;
    let found = store::lists::of_person(cx.db(), me, after, most).await?;
    Ok(found
        .into_iter()
        .map(|row| {
            let url = addresses::own_case(row.id);
            row_of(cx.lang, row, url)
        })
        .collect())
}

/// What a list of staff asks for.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub kind: Option<CaseKind>,
    pub status: Option<CaseStatus>,
    pub theme: Option<ThemeId>,
    /// The whole reference, as somebody said it on the telephone.
    pub reference: Option<String>,
    pub after: Option<CaseId>,
}

/// The cases of the agency, newest first.
///
/// # Errors
/// `SignIn`, `Forbidden` for who does not serve here.
pub async fn list(cx: &Cx, filter: &Filter, most: u64) -> Result<Vec<CaseRow>> {
    cx.may(Deed::SeeCases(cx.agency))?;
    let wanted = Wanted {
        kind: filter.kind,
        status: filter.status,
        theme: filter.theme,
        reference: filter
            .reference
            .as_deref()
            .map(|said| said.trim().to_owned())
            .filter(|said| !said.is_empty()),
        after: filter.after,
    };
    let found = store::lists::of_agency(cx.db(), cx.agency, &wanted, most).await?;
    Ok(found
        .into_iter()
        .map(|row| {
            let url = addresses::desk_case(row.id);
            row_of(cx.lang, row, url)
        })
        .collect())
}

/// Who is to be called back, the first wish first: what has passed and what is still to come within a week.
///
/// # Errors
/// `SignIn`, `Forbidden` for who does not serve here.
pub async fn to_call(cx: &Cx) -> Result<Vec<CallView>> {
    cx.may(Deed::SeeCases(cx.agency))?;
    let now = cx.now();
    let until = now + chrono::Duration::days(7);
    let found = store::routing::to_call(cx.db(), cx.agency, until, MOST_CALLS).await?;
    Ok(found
        .into_iter()
        .filter_map(|row| {
            Some(CallView {
                at: row.call_at?,
                late: row.call_at? < now,
                name: row.from_name.clone(),
                phone: row.phone.clone()?,
                url: addresses::desk_case(row.id),
                subject: row.subject,
                lang: row.lang,
            })
        })
        .collect())
}

const MOST_CALLS: u64 = 20;

/// The live chat about it that goes on.
fn chat(near: &[Near]) -> Option<ChatId> {
    near.iter()
        .find(|one| one.what == "chat")
        .map(|one| ChatId(one.id))
}

async fn find_for_staff(cx: &Cx, id: CaseId) -> Result<row::Model> {
    let found = store::cases::find(cx.db(), id).await?;
    cx.may(Deed::AnswerCase(&found))?;
    Ok(found)
}

/// A case as the staff work on it.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn one(cx: &Cx, id: CaseId) -> Result<CaseView> {
    let found = find_for_staff(cx, id).await?;
    let site = agencies::site(cx).await?;
    let messages = store::messages::all(cx.db(), id).await?;
    let files = accounts::files::of(cx.db(), Kind::Case, id.0).await?;
    let onward = onward(cx, id).await?;
    let today = accounts::today(cx).await?.to_string();
    let near = store::around::around(cx.db(), &found, Reader::Staff(&today)).await?;
    let offered = on_offer(&found, &near)?;
    let asked: Vec<PersonId> = offered
        .iter()
        .flat_map(crate::handover::people_of)
        .collect();
    let names = staff_names(cx, &found, &messages, &asked).await?;
    let givers = Givers::of(&near);
    let colleagues = Colleagues::of(cx, &found, &messages, true).await?;
    let handover = offered.map(|offered| {
        let team = offered.team_id.and_then(|id| team_name(cx.lang, &near, id));
        crate::handover::open_view(cx, offered, &names, team)
    });
    // Another agency's pages are for its own staff.
    let ties = Ties::of(cx.lang, &near, |tie| {
        let here = tie.names.is_none();
        here.then(|| addresses::desk_case(CaseId(tie.id)))
    });
    let path = addresses::desk_case(id);
    let step = |step| case::after(found.status, found.first_answered_at.is_some(), step).is_ok();
    let may = CaseMay {
        answer: step(case::Step::Answer),
        close: step(case::Step::Close),
        decline: step(case::Step::Decline),
        offer: step(case::Step::Close) && !ties.elsewhere.is_empty(),
        hand_over: step(case::Step::Close) && handover.is_none(),
        wait: step(case::Step::Close),
    };
    let promise = promise::of_case(cx, &found).await?;
    Ok(CaseView {
        version: found.version,
        about: about(&found),
        person: found.person_id,
        person_name: found
            .person_id
            .and_then(|id| names.get(&id))
            .map(|chip| chip.name.clone()),
        email: found.email.clone(),
        matter: matter(cx.lang, &found, &near, &names),
        reader_lang: found.reader_lang,
        reader_lang_name: found.reader_lang.own_name(),
        team: found.team_id,
        team_name: found.team_id.and_then(|id| team_name(cx.lang, &near, id)),
        answerer: found.answerer_id.and_then(|id| names.get(&id)).cloned(),
        messages: messages
            .into_iter()
            .map(|told| colleagues.name(told.by_id, message(cx.lang, told, &names, true)))
            .map(|told| givers.name(told))
            .collect(),
        files: files
            .into_iter()
            .map(|file| file_view(&path, file))
            .collect(),
        onward,
        first_answered_at: found.first_answered_at,
        late: promise::is_late(promise.as_ref(), cx.now()),
        new_due_at: apology(&near),
        promise,
        handover,
        resolution: resolution::of_case(cx, &found).await?,
        resolved_at: found.resolved_at,
        helped: found.helped,
        rated: rating(&near).map(|(score, _)| score),
        checklist: checklist(&near),
        merged_into: worked_on(&near, "into").pop(),
        merged: worked_on(&near, "merged"),
        earlier: earlier(cx.lang, &near),
        same: brought(cx.lang, &near, ["same", "same"]),
        alike: brought(cx.lang, &near, ["alike", "alike"]),
        of_company: brought(cx.lang, &near, ["of_company", "of_company_open"]),
        ideas: ideas_of(&near),
        company_url: found.organisation_id.map(addresses::desk_organisation),
        draft: draft(&near),
        links: links(&near),
        notes: notes(&near),
        followers: near
            .iter()
            .filter(|one| one.what == "follower")
            .filter_map(|one| one.name.clone())
            .collect(),
        follows_it: near
            .iter()
            .any(|one| one.what == "follower" && cx.actor.is(Some(PersonId(one.id)))),
        item: near
            .iter()
            .find(|one| one.what == "item")
            .map(|one| InboxItemId(one.id)),
        chat: chat(&near).map(addresses::desk_chat),
        rating_waits: rating(&near).is_some_and(|(_, waits)| waits),
        waits_for: found.waits_for,
        waits_since: found.waits_since,
        forgotten: found.forgotten_at.is_some(),
        follows: ties.follows,
        went_on: ties.went_on,
        offer: ties.offer,
        elsewhere: ties.elsewhere,
        may,
        choices: choices(cx.lang, &site, &found, near),
        row: row_of(cx.lang, found, path),
    })
}

/// The version a case is at, for whoever was refused because it had changed.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn version(cx: &Cx, id: CaseId) -> Result<i64> {
    Ok(find_for_staff(cx, id).await?.version)
}

pub(crate) fn row_of(lang: Lang, row: row::Model, url: String) -> CaseRow {
    let subject = if row.forgotten_at.is_some() {
        press::say(lang, "cases-forgotten-subject", &[])
    } else {
        row.subject
    };
    CaseRow {
        id: row.id,
        kind: row.kind,
        kind_name: kind_name(lang, row.kind),
        reference: row.reference,
        subject,
        lang: row.lang,
        status: row.status,
        status_name: status_name(lang, row.status),
        channel: row.channel,
        theme: row.theme_id,
        area: row.area_id,
        received_at: row.received_at,
        waiting_since: row.waiting_since,
        url,
    }
}

/// What a case is, in a word.
pub fn kind_name(lang: Lang, kind: CaseKind) -> String {
    let key = match kind {
        CaseKind::Feedback => "cases-kind-feedback",
        CaseKind::Matter => "cases-kind-matter",
    };
    press::say(lang, key, &[])
}

/// Who brings it and how it came to whoever has it.
fn matter(lang: Lang, found: &row::Model, near: &[Near], names: &Names) -> Option<MatterView> {
    (found.kind == CaseKind::Matter).then_some(())?;
    let of = |what: &'static str, id: Option<i64>| {
        let one = near
            .iter()
            .find(|one| one.what == what && Some(one.id) == id)?;
        Some(name_of(lang, one))
    };
    Some(MatterView {
        channel_name: routing::words::channel_name(lang, found.channel),
        name: found.from_name.clone(),
        phone: found.phone.clone(),
        company: of("organisation", found.organisation_id.map(|id| id.0)),
        reply: found.reply,
        reply_name: found.reply.map(|reply| reply_name(lang, reply)),
        call_at: found.call_at,
        logged_by: found.logged_by.and_then(|id| names.get(&id)).cloned(),
        routed: found.routed.as_ref().map(|routed| {
            let team = of("team", routed.team.map(|id| id.0));
            let stands_in = routed.stands_in_for;
            let away = of("person", stands_in.map(|id| id.0));
            routing::words::in_short(lang, routed.how, team, away)
        }),
    })
}

/// How somebody wants to hear, in words.
pub(crate) fn reply_name(lang: Lang, reply: ReplyBy) -> String {
    let key = match reply {
        ReplyBy::Letter => "cases-reply-letter",
        ReplyBy::Page => "cases-reply-page",
        ReplyBy::Call => "cases-reply-call",
    };
    press::say(lang, key, &[])
}

/// Where a case stands, in a few words.
pub fn status_name(lang: Lang, status: CaseStatus) -> String {
    let key = match status {
        CaseStatus::Received => "cases-status-received",
        CaseStatus::InHand => "cases-status-in-hand",
        CaseStatus::Answered => "cases-status-answered",
        CaseStatus::Closed => "cases-status-closed",
        CaseStatus::Declined => "cases-status-declined",
    };
    press::say(lang, key, &[])
}

/// What that means for its person.
fn says(lang: Lang, found: &row::Model, ties: &Ties) -> String {
    let went_elsewhere = ties.went_on.iter().any(|tie| tie.agency.is_some());
    let matter = found.kind == CaseKind::Matter;
    let key = match (found.status, found.helped) {
        (CaseStatus::Received, _) if matter && ties.offer.is_none() => "cases-says-matter-received",
        (CaseStatus::Closed, Some(true)) if matter => "cases-says-matter-solved",
        _ if ties.offer.is_some() => "cases-says-offered",
        _ if found.waits_for == Some(WaitsFor::Customer) => "cases-says-waits-for-you",
        _ if found.waits_for == Some(WaitsFor::ThirdParty) => "cases-says-waits-for-others",
        (CaseStatus::Closed, _) if went_elsewhere => "cases-says-passed-on",
        (CaseStatus::Received, _) => "cases-says-received",
        (CaseStatus::InHand, Some(false)) => "cases-says-reopened",
        (CaseStatus::InHand, _) if found.first_answered_at.is_some() => "cases-says-again",
        (CaseStatus::InHand, _) => "cases-says-in-hand",
        (CaseStatus::Answered, _) => "cases-says-answered",
        (CaseStatus::Closed, Some(true)) => "cases-says-helped",
        (CaseStatus::Closed, _) => "cases-says-closed",
        (CaseStatus::Declined, _) => "cases-says-declined",
    };
    press::say(lang, key, &[])
}

fn steps(lang: Lang, status: CaseStatus) -> Vec<StepView> {
    let last = match status {
        CaseStatus::Declined => CaseStatus::Declined,
        _ => CaseStatus::Closed,
    };
    let walk = [
        CaseStatus::Received,
        CaseStatus::InHand,
        CaseStatus::Answered,
        last,
    ];
    let at = walk.iter().position(|step| *step == status).unwrap_or(0);
    walk.iter()
        .enumerate()
        .map(|(number, step)| StepView {
            meaning: match step {
                CaseStatus::Received => "open",
                CaseStatus::InHand => "under_review",
                CaseStatus::Answered => "in_progress",
                CaseStatus::Closed => "done",
                CaseStatus::Declined => "declined",
            },
            name: status_name(lang, *step),
            done: number < at,
            current: number == at,
        })
        .collect()
}

fn about(found: &row::Model) -> Option<AboutView> {
    let url = found.about_url.clone();
    let text = found.about.clone().or_else(|| url.clone())?;
    Some(AboutView { text, url })
}

/// Whose it is, who answers and who has answered, as everybody sees them.
async fn staff_names(
    cx: &Cx,
    found: &row::Model,
    messages: &[Told],
    others: &[PersonId],
) -> Result<Names> {
    let spoke = messages
        .iter()
        .filter(|told| told.side == entity::words::CaseSide::Staff)
        .filter_map(|told| told.by_id);
    let ids: Vec<PersonId> = spoke
        .chain(found.answerer_id)
        .chain(found.logged_by)
        .chain(found.person_id)
        .chain(others.iter().copied())
        .collect();
    accounts::names(cx, &ids).await
}

type Names = HashMap<PersonId, PersonChip>;

/// Who gave a case away, by the message that told its person.
struct Givers(HashMap<i64, String>);

impl Givers {
    fn of(near: &[Near]) -> Self {
        let handed = near.iter().filter(|one| one.what == "handed");
        Self(
            handed
                .filter_map(|one| Some((one.id, one.name.clone()?)))
                .collect(),
        )
    }

    fn name(&self, mut message: MessageView) -> MessageView {
        message.from = self.0.get(&message.id.0).cloned();
        message
    }
}

/// Who of a company said what in a case its members have in common. They know each other and the staff know them; whoever
/// has but a link reads that it was somebody in the company.
#[derive(Default)]
struct Colleagues {
    shared: bool,
    /// Somebody in the company reads it.
    from_within: bool,
    reader: Option<PersonId>,
    names: Names,
}

impl Colleagues {
    async fn of(cx: &Cx, found: &row::Model, messages: &[Told], for_staff: bool) -> Result<Self> {
        let Some(company) = found.held_by else {
            return Ok(Self::default());
        };
        let reader = cx.actor.person().filter(|_| !for_staff);
        let from_within = match reader {
            Some(me) => store::organisations::holds(cx.db(), company, me).await?,
            None => false,
        };
        let mut names = Names::new();
        if for_staff || from_within {
            let theirs = messages
                .iter()
                .filter(|told| told.side == entity::words::CaseSide::Customer)
                .filter_map(|told| told.by_id);
            names = accounts::names(cx, &theirs.collect::<Vec<_>>()).await?;
        }
        Ok(Self {
            shared: true,
            from_within,
            reader,
            names,
        })
    }

    fn name(&self, by: Option<PersonId>, mut message: MessageView) -> MessageView {
        if !self.shared || message.side != entity::words::CaseSide::Customer {
            return message;
        }
        message.colleague = match by {
            Some(by) => self.reader != Some(by),
            // What came by a link is nobody's in particular to who is in the company.
            None => self.from_within,
        };
        message.writer = by
            .filter(|_| message.colleague)
            .and_then(|by| self.names.get(&by))
            .map(|chip| chip.name.clone());
        message
    }
}

fn apology(near: &[Near]) -> Option<DateTime<Utc>> {
    near.iter().find(|one| one.what == "apology")?.at
}

/// How its person found it, and whether a low score waits for somebody.
fn rating(near: &[Near]) -> Option<(i64, bool)> {
    let rating = near.iter().find(|one| one.what == "rating")?;
    Some((rating.id, rating.name.is_some()))
}

fn checklist(near: &[Near]) -> Vec<TaskView> {
    let mut tasks: Vec<TaskView> = near
        .iter()
        .filter(|one| one.what == "task")
        .map(|one| TaskView {
            id: CaseTaskId(one.id),
            text: one.words.clone().unwrap_or_default(),
            done: one.name.is_some(),
        })
        .collect();
    tasks.sort_by_key(|task| task.id);
    tasks
}

/// The company whose members have it among their own.
fn held_by(near: &[Near]) -> Option<String> {
    near.iter().find(|one| one.what == "held")?.name.clone()
}

/// Nobody's yet, or the reader's own.
fn claimable(cx: &Cx, found: &row::Model) -> bool {
    found.forgotten_at.is_none()
        && (found.person_id.is_none() || cx.actor.is(found.person_id))
        && cx.actor.person().is_some()
}

/// The companies its reader is in.
fn companies(near: &[Near]) -> Vec<Choice> {
    near.iter()
        .filter(|one| one.what == "mine")
        .map(|one| Choice {
            value: one.id.to_string(),
            label: one.name.clone().unwrap_or_default(),
            selected: false,
        })
        .collect()
}

fn worked_on(near: &[Near], what: &str) -> Vec<TieView> {
    near.iter()
        .filter(|one| one.what == what)
        .map(|one| TieView {
            reference: one.name.clone().unwrap_or_default(),
            agency: None,
            url: Some(addresses::desk_case(CaseId(one.id))),
        })
        .collect()
}

fn earlier(lang: Lang, near: &[Near]) -> Vec<EarlierView> {
    brought(lang, near, ["earlier", "earlier_open"])
}

/// Cases of these kinds, newest first, each once, the open ones marked.
fn brought(lang: Lang, near: &[Near], kinds: [&str; 2]) -> Vec<EarlierView> {
    let mut found: Vec<&Near> = near
        .iter()
        .filter(|one| kinds.contains(&one.what.as_str()))
        .collect();
    found.sort_by_key(|one| std::cmp::Reverse(one.id));
    found.dedup_by_key(|one| one.id);
    found
        .into_iter()
        .map(|one| EarlierView {
            id: CaseId(one.id),
            open: one.what.ends_with("_open"),
            reference: one.name.clone().unwrap_or_default(),
            subject: one
                .words
                .clone()
                .filter(|subject| !subject.is_empty())
                .unwrap_or_else(|| press::say(lang, "cases-forgotten-subject", &[])),
            received_at: one.at,
            url: addresses::desk_case(CaseId(one.id)),
        })
        .collect()
}

fn draft(near: &[Near]) -> Option<DraftView> {
    let one = near.iter().find(|one| one.what == "draft")?;
    Some(DraftView {
        text: one.words.clone()?,
        by: one.name.clone(),
        at: one.at,
        version: one.id,
    })
}

fn links(near: &[Near]) -> Vec<LinkView> {
    near.iter()
        .filter_map(|one| {
            let kind: Kind = one.what.strip_prefix("link_")?.parse().ok()?;
            Some(LinkView {
                kind,
                thing: one.id,
                title: one.name.clone().unwrap_or_default(),
                lang: one.words.as_deref().and_then(|word| word.parse().ok()),
                url: addresses::thing(kind, one.id),
            })
        })
        .collect()
}

fn notes(near: &[Near]) -> Vec<NoteLine> {
    let mut notes: Vec<&Near> = near.iter().filter(|one| one.what == "note").collect();
    notes.sort_by_key(|one| one.id);
    notes
        .into_iter()
        .map(|one| NoteLine {
            text: one.words.clone().unwrap_or_default(),
            by: one.name.clone(),
            at: one.at,
        })
        .collect()
}

/// What its person suggested in public.
fn ideas_of(near: &[Near]) -> Vec<IdeaLine> {
    near.iter()
        .filter(|one| one.what == "idea")
        .map(|one| IdeaLine {
            title: one.name.clone().unwrap_or_default(),
            lang: one
                .words
                .as_deref()
                .and_then(|word| word.parse().ok())
                .unwrap_or(Lang::En),
            url: addresses::idea(IdeaId(one.id)),
        })
        .collect()
}

fn team_name(lang: Lang, near: &[Near], id: TeamId) -> Option<String> {
    let team = near
        .iter()
        .find(|one| one.what == "team" && one.id == id.0)?;
    Some(team.names.as_ref()?.in_lang(lang).to_owned())
}

/// An offer as it comes with what stands around its case.
#[derive(Deserialize)]
struct OnOffer {
    from: Option<PersonId>,
    by: Option<PersonId>,
    meant: Option<PersonId>,
    to: Option<PersonId>,
    team: Option<TeamId>,
    about: String,
    done: String,
    needed: String,
    why: String,
    lang: Lang,
    offered_at: i64,
    late: i64,
}

fn on_offer(found: &row::Model, near: &[Near]) -> Result<Option<case_handover::Model>> {
    let Some((one, due_at, words)) = near
        .iter()
        .filter(|one| one.what == "handover")
        .find_map(|one| Some((one, one.at?, one.words.as_deref()?)))
    else {
        return Ok(None);
    };
    let said: OnOffer = serde_json::from_str(words)?;
    Ok(Some(case_handover::Model {
        id: CaseHandoverId(one.id),
        agency_id: found.agency_id,
        case_id: found.id,
        from_id: said.from,
        offered_by: said.by,
        meant_for: said.meant,
        to_id: said.to,
        team_id: said.team,
        about: said.about,
        done: said.done,
        needed: said.needed,
        why: said.why,
        lang: said.lang,
        offered_at: DateTime::from_timestamp(said.offered_at, 0).unwrap_or(due_at),
        due_at,
        counted_by: 0,
        late_at: (said.late == 1).then_some(due_at),
        ended_at: None,
        ending: None,
        ended_by: None,
        reason: None,
        message_id: None,
    }))
}

fn message(lang: Lang, told: Told, names: &Names, for_staff: bool) -> MessageView {
    let hidden = told
        .hidden_at
        .and(told.hidden_rule)
        .map(|rule| (rule, told.hidden_reason.unwrap_or_default()));
    let said = Said {
        id: told.id,
        side: told.side,
        word: told.word,
        by: told.by_id.and_then(|id| names.get(&id)).cloned(),
        text: if hidden.is_some() && !for_staff {
            String::new()
        } else {
            told.text
        },
        lang: told.lang,
        at: told.created_at,
        hidden,
    };
    shown(lang, said)
}

/// Something said, as it is shown. Its person is "you" on their page and "the person" on the staff's: only staff are named.
pub fn shown(lang: Lang, said: Said) -> MessageView {
    MessageView {
        id: said.id,
        side: said.side,
        word: said.word,
        by: said
            .by
            .filter(|_| said.side == entity::words::CaseSide::Staff),
        from: None,
        colleague: false,
        writer: None,
        html: Some(said.text.as_str())
            .filter(|text| !text.is_empty())
            .map(press::prose),
        text: said.text,
        lang: said.lang,
        at: said.at,
        hidden: said.hidden.map(|(rule, reason)| HiddenView {
            rule,
            rule_name: rule_name(lang, rule),
            reason,
        }),
    }
}

fn file_view(path: &str, file: attached_file::Model) -> CaseFile {
    let url = format!("{path}/files/{}", file.id);
    CaseFile {
        id: file.id,
        name: file.name,
        media_type: file.media_type,
        size: file.size,
        is_picture: file.role == FileRole::Image,
        thumb_url: file.thumb_key.map(|_| format!("{url}/thumb")),
        url,
    }
}

/// A rule in words; moderation's own words.
pub(crate) fn rule_name(lang: Lang, rule: Rule) -> String {
    let key = match rule {
        Rule::Spam => "moderation-rule-spam",
        Rule::Insult => "moderation-rule-insult",
        Rule::Privacy => "moderation-rule-privacy",
        Rule::OffTopic => "moderation-rule-off-topic",
        Rule::Illegal => "moderation-rule-illegal",
        Rule::Other => "moderation-rule-other",
    };
    press::say(lang, key, &[])
}

fn choices(lang: Lang, site: &Site, found: &row::Model, near: Vec<Near>) -> CaseChoices {
    let choice = |value: String, label: String, selected| Choice {
        value,
        label,
        selected,
    };
    let mut offered = CaseChoices {
        themes: site
            .open_themes()
            .map(|theme| {
                let name = theme.names.in_lang(lang);
                let indent = if theme.parent.is_some() {
                    "\u{2003}"
                } else {
                    ""
                };
                let chosen = found.theme_id == Some(theme.id);
                choice(theme.id.to_string(), format!("{indent}{name}"), chosen)
            })
            .collect(),
        areas: site
            .open_areas()
            .map(|area| {
                let chosen = found.area_id == Some(area.id);
                choice(
                    area.id.to_string(),
                    area.names.in_lang(lang).to_owned(),
                    chosen,
                )
            })
            .collect(),
        languages: Lang::ALL
            .iter()
            .map(|one| {
                choice(
                    one.code().to_owned(),
                    one.own_name().to_owned(),
                    found.lang == *one,
                )
            })
            .collect(),
        rules: Rule::ALL
            .iter()
            .map(|rule| choice(rule.code().to_owned(), rule_name(lang, *rule), false))
            .collect(),
        ..CaseChoices::default()
    };
    for hand in near {
        let name = name_of(lang, &hand);
        if hand.what == "team" {
            let chosen = found.team_id.is_some_and(|id| id.0 == hand.id);
            offered
                .teams
                .push(choice(hand.id.to_string(), name, chosen));
        } else if hand.what == "person" {
            let chosen = found.answerer_id.is_some_and(|id| id.0 == hand.id);
            let name = match away_until(lang, &hand) {
                Some(until) => {
                    let args = [("name", name.into()), ("until", until.into())];
                    press::say(lang, "cases-hand-away", &args)
                }
                None => name,
            };
            if !chosen {
                let receiver = choice(hand.id.to_string(), name.clone(), false);
                offered.receivers.push(receiver);
            }
            offered
                .answerers
                .push(choice(hand.id.to_string(), name, chosen));
        } else if hand.what == "canned" {
            let lang = hand.words.as_deref().unwrap_or_default();
            let label = format!("{name} ({lang})");
            let prepared = choice(hand.id.to_string(), label, false);
            offered.texts.push(prepared);
        } else if hand.what == "agency" {
            let asked = choice(hand.id.to_string(), name, false);
            offered.agencies.push(asked);
        }
    }
    offered
}

/// The last day somebody is away, as it is said.
fn away_until(lang: Lang, near: &Near) -> Option<String> {
    let day = near.words.as_deref()?.parse().ok()?;
    Some(press::dates::of_day(lang, day))
}

fn name_of(lang: Lang, near: &Near) -> String {
    near.names
        .as_ref()
        .map(|names| names.in_lang(lang).to_owned())
        .filter(|name| !name.is_empty())
        .or_else(|| near.name.clone())
        .unwrap_or_default()
}

/// The other cases of the same matter, and the agencies it could go to.
struct Ties {
    follows: Option<TieView>,
    went_on: Vec<TieView>,
    offer: Option<AgencyName>,
    elsewhere: Vec<AgencyName>,
}

impl Ties {
    fn of(lang: Lang, near: &[Near], url: impl Fn(&Near) -> Option<String>) -> Self {
        let of = |what: &'static str| near.iter().filter(move |one| one.what == what);
        let tie = |one: &Near| TieView {
            reference: one.name.clone().unwrap_or_default(),
            agency: one
                .names
                .as_ref()
                .map(|names| names.in_lang(lang).to_owned()),
            url: url(one),
        };
        let agency = |one: &Near| AgencyName {
            id: AgencyId(one.id),
            name: name_of(lang, one),
        };
        Self {
            follows: of("before").map(tie).next(),
            went_on: of("after").map(tie).collect(),
            offer: of("offer").map(agency).next(),
            elsewhere: of("agency").map(agency).collect(),
        }
    }
}

/// The improvements it led to, as this reader may know them.
async fn onward(cx: &Cx, id: CaseId) -> Result<Vec<OnwardView>> {
    let led = hall::onward::onward(cx, Kind::Case, id.0).await?;
    Ok(led
        .into_iter()
        .map(|led| OnwardView {
            improvement: led.improvement,
            title: led.title,
            url: led.url,
            lang: led.told_lang.unwrap_or(led.lang),
            stage: led.stage,
            stage_name: led.stage_name,
            told: led.told,
            at: led.at,
        })
        .collect())
}

/// A case as its letters need it: where they go, in which language, and the message they carry.
pub struct Post {
    pub case: CaseId,
    pub kind: CaseKind,
    pub reference: String,
    pub status: CaseStatus,
    pub reader_lang: Lang,
    pub person: Option<PersonId>,
    pub email: Option<String>,
    pub forgotten: bool,
    /// Who answers, by name.
    pub answerer: Option<PersonId>,
}

/// What the post needs to know of a case. For the hub's own letters.
///
/// # Errors
/// `Missing`; `Forbidden` for anybody but the hub.
pub async fn post(cx: &Cx, id: CaseId) -> Result<Post> {
    let found = store::cases::find(&cx.database().write, id).await?;
    cx.may(Deed::AnswerCase(&found))?;
    Ok(Post {
        case: id,
        kind: found.kind,
        reference: found.reference,
        status: found.status,
        reader_lang: found.reader_lang,
        person: found.person_id,
        email: found.email,
        forgotten: found.forgotten_at.is_some(),
        answerer: found.answerer_id,
    })
}

/// One message as it stands now. For the hub's own letters.
///
/// # Errors
/// `Missing`; `Forbidden` for anybody but the hub and its staff.
pub async fn said(
    cx: &Cx,
    case: CaseId,
    message: entity::words::CaseMessageId,
) -> Result<MessageView> {
    let found = find_for_staff(cx, case).await?;
    let all = store::messages::all(cx.db(), case).await?;
    let told = all.into_iter().find(|told| told.id == message);
    let told = told.ok_or(Error::Missing)?;
    let names = staff_names(cx, &found, std::slice::from_ref(&told), &[]).await?;
    let from = match told.word {
        CaseWord::Handed => store::handovers::giver(cx.db(), message).await?,
        _ => None,
    };
    Ok(MessageView {
        from,
        ..self::message(cx.lang, told, &names, true)
    })
}

/// Some of its messages as they stand now, oldest first. For the hub's own letters.
///
/// # Errors
/// `Missing`; `Forbidden` for anybody but the hub and its staff.
pub async fn said_of(
    cx: &Cx,
    case: CaseId,
    messages: &[entity::words::CaseMessageId],
) -> Result<Vec<MessageView>> {
    let found = find_for_staff(cx, case).await?;
    let mut all = store::messages::all(cx.db(), case).await?;
    all.retain(|told| messages.contains(&told.id));
    let names = staff_names(cx, &found, &all, &[]).await?;
    Ok(all
        .into_iter()
        .map(|told| self::message(cx.lang, told, &names, true))
        .collect())
}

/// Whether a message speaks for the staff.
pub fn is_answer(word: CaseWord) -> bool {
    matches!(
        word,
        CaseWord::Answered
            | CaseWord::Closed
            | CaseWord::Declined
            | CaseWord::Offered
            | CaseWord::Handed
            | CaseWord::Reminded
            | CaseWord::Merged
            | CaseWord::Joined
            | CaseWord::Apart
            | CaseWord::Called
            | CaseWord::CallMissed
    )
}

/// What the account page lists of one's own.
pub struct Shelf;

const ON_THE_SHELF: u64 = 5;

#[async_trait::async_trait]
impl accounts::TellsOwn for Shelf {
    async fn own(&self, cx: &Cx) -> Result<Vec<accounts::OwnLine>> {
        let rows = mine(cx, None, ON_THE_SHELF).await?;
        Ok(rows
            .into_iter()
            .map(|row| accounts::OwnLine {
                title: row.subject,
                lang: row.lang,
                url: row.url,
                status: row.status_name,
                at: row.received_at,
            })
            .collect())
    }
}

/// These cases as the index keeps them, for the desk alone: what their people said, while it is neither forgotten nor
/// hidden. A number without a document is to be removed from it.
///
/// # Errors
/// A fault of the database.
pub async fn documents(cx: &Cx, ids: &[CaseId]) -> Result<Vec<Document>> {
    let found = store::lists::many(cx.db(), ids).await?;
    let mut said: HashMap<CaseId, Vec<String>> = HashMap::new();
    for (case, text) in store::messages::of_people(cx.db(), ids).await? {
        said.entry(case).or_default().push(press::plain(&text));
    }
    Ok(found
        .into_iter()
        .filter(|row| row.forgotten_at.is_none())
        .filter_map(|row| {
            let text = said.remove(&row.id)?.join("\n");
            Some(Document {
                kind: Kind::Case.code().to_owned(),
                number: row.id.0,
                agency_id: row.agency_id.0,
                title: row.subject,
                text,
                lang: row.lang.code().to_owned(),
                theme: row.theme_id.map(|theme| theme.0),
                area: row.area_id.map(|area| area.0),
                status: String::new(),
                visible_to: vec![Sight::Desk],
                created_at: row.received_at,
                popularity: 0,
                facets: BTreeMap::new(),
            })
        })
        .collect())
}

/// Numbers of cases in order, to walk through all of them.
///
/// # Errors
/// A fault of the database.
pub async fn document_ids_after(cx: &Cx, after: CaseId, most: u64) -> Result<Vec<CaseId>> {
    store::lists::ids_after(cx.db(), after, most).await
}
