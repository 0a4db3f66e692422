//! Questions about cases that change nothing.

use crate::own::{self, Way};
use crate::store::around::Near;
use crate::store::lists::Wanted;
use crate::store::messages::Told;
use crate::views::{
    AboutView, AgencyName, CaseChoices, CaseFile, CaseMay, CaseRow, CaseView, Choice, HiddenView,
    MessageView, OnwardView, Said, StepView, TieView, TrackedMay, TrackedView,
};
use crate::{case, promise, store};
use accounts::PersonChip;
use agencies::Site;
use bytes::Bytes;
use entity::cases::case as row;
use entity::ideas::attached_file;
use entity::words::{
    AgencyId, CaseId, CaseStatus, CaseWord, FileId, FileRole, Kind, Lang, PersonId, Rule, ThemeId,
};
use hall::error::{Error, Result};
use hall::{Cx, Deed, addresses};
use search::{Document, Sight};
use std::collections::{BTreeMap, HashMap};

/// A case as its person follows it.
///
/// # Errors
/// `Missing` for a link that opens nothing, and for the case of somebody else.
pub async fn tracked(cx: &Cx, way: &Way) -> Result<TrackedView> {
    let found = own::find(cx, way).await?;
    let path = match way {
        Way::Token(token) => addresses::tracked_case(token),
        Way::Own(id) | Way::Letter(id) => addresses::own_case(*id),
    };
    let messages = store::messages::all(cx.db(), found.id).await?;
    let files = accounts::files::of(cx.db(), Kind::Case, found.id.0).await?;
    let team = store::people::team_names(cx.db(), found.team_id).await?;
    let onward = onward(cx, found.id).await?;
    let names = staff_names(cx, &found, &messages).await?;
    let near = store::around::around(cx.db(), &found, false).await?;
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
        reference: found.reference.clone(),
        status: found.status,
        status_name: status_name(cx.lang, found.status),
        status_says: says(cx.lang, &found, &ties),
        about: about(&found),
        received_at: found.received_at,
        late: promise
            .as_ref()
            .is_some_and(|promise| promise.due < cx.now()),
        promise,
        answerer: found.answerer_id.and_then(|id| names.get(&id)).cloned(),
        team: team.map(|names| names.in_lang(cx.lang).to_owned()),
        messages: messages
            .into_iter()
            .map(|told| message(cx.lang, told, &names, false))
            .collect(),
        files: files
            .into_iter()
            .map(|file| file_view(&path, file))
            .collect(),
        onward,
        helped: found.helped,
        follows: ties.follows,
        went_on: ties.went_on,
        offer: ties.offer,
        may: TrackedMay {
            add: goes_on && !forgotten,
            judge: answered && found.status == CaseStatus::Answered && !forgotten,
            reopen: answered
                && goes_on
                && !forgotten
                && matches!(found.status, CaseStatus::Closed | CaseStatus::Declined),
            again: !goes_on,
            end_letters: found.email.is_some() && found.person_id.is_none(),
        },
        forgotten,
        steps: steps(cx.lang, found.status),
        path,
    })
}

/// A file of a case, for its person: bytes, media type, name, whether it is a picture.
///
/// # Errors
/// `Missing`.
pub async fn tracked_file(
    cx: &Cx,
    way: &Way,
    id: FileId,
    thumb: bool,
) -> Result<(Bytes, String, String, bool)> {
    let found = own::find(cx, way).await?;
    file_of(cx, found.id, id, thumb).await
}

/// The same for the staff.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn file(
    cx: &Cx,
    case: CaseId,
    id: FileId,
    thumb: bool,
) -> Result<(Bytes, String, String, bool)> {
    let found = find_for_staff(cx, case).await?;
    file_of(cx, found.id, id, thumb).await
}

async fn file_of(
    cx: &Cx,
    case: CaseId,
    id: FileId,
    thumb: bool,
) -> Result<(Bytes, String, String, bool)> {
    let found = accounts::files::find(cx.db(), id).await?;
    if (found.about_kind, found.about_id) != (Kind::Case, case.0) {
        return Err(Error::Missing);
    }
    let key = if thumb {
        found.thumb_key.ok_or(Error::Missing)?
    } else {
        found.key
    };
    let bytes = cx.ports().storage.fetch(&key).await?;
    Ok((
        bytes.ok_or(Error::Missing)?,
        found.media_type,
        found.name,
        found.role == FileRole::Image,
    ))
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
    let names = staff_names(cx, &found, &messages).await?;
    let near = store::around::around(cx.db(), &found, true).await?;
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
        reader_lang: found.reader_lang,
        reader_lang_name: found.reader_lang.own_name(),
        team: found.team_id,
        team_name: found
            .team_id
            .and_then(|id| {
                near.iter()
                    .find(|hand| hand.what == "team" && hand.id == id.0)
            })
            .and_then(|hand| hand.names.as_ref())
            .map(|names| names.in_lang(cx.lang).to_owned()),
        answerer: found.answerer_id.and_then(|id| names.get(&id)).cloned(),
        messages: messages
            .into_iter()
            .map(|told| message(cx.lang, told, &names, true))
            .collect(),
        files: files
            .into_iter()
            .map(|file| file_view(&path, file))
            .collect(),
        onward,
        first_answered_at: found.first_answered_at,
        late: promise
            .as_ref()
            .is_some_and(|promise| promise.due < cx.now()),
        promise,
        resolved_at: found.resolved_at,
        helped: found.helped,
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

fn row_of(lang: Lang, row: row::Model, url: String) -> CaseRow {
    let subject = if row.forgotten_at.is_some() {
        press::say(lang, "cases-forgotten-subject", &[])
    } else {
        row.subject
    };
    CaseRow {
        id: row.id,
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
    let key = match (found.status, found.helped) {
        _ if ties.offer.is_some() => "cases-says-offered",
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
async fn staff_names(cx: &Cx, found: &row::Model, messages: &[Told]) -> Result<Names> {
    let spoke = messages
        .iter()
        .filter(|told| told.side == entity::words::CaseSide::Staff)
        .filter_map(|told| told.by_id);
    let ids: Vec<PersonId> = spoke
        .chain(found.answerer_id)
        .chain(found.person_id)
        .collect();
    accounts::names(cx, &ids).await
}

type Names = HashMap<PersonId, PersonChip>;

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
            offered
                .answerers
                .push(choice(hand.id.to_string(), name, chosen));
        } else if hand.what == "agency" {
            let asked = choice(hand.id.to_string(), name, false);
            offered.agencies.push(asked);
        }
    }
    offered
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
    let names = staff_names(cx, &found, std::slice::from_ref(&told)).await?;
    Ok(self::message(cx.lang, told, &names, true))
}

/// Whether a message speaks for the staff.
pub fn is_answer(word: CaseWord) -> bool {
    matches!(
        word,
        CaseWord::Answered | CaseWord::Closed | CaseWord::Declined | CaseWord::Offered
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
