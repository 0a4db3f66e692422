//! Letters on their way: what waits, what could not be delivered and why; try again, or let it be.

use super::shared::{KindRow, PER_PAGE, Pager, Tab, letter};
use chrono::{DateTime, Utc};
use entity::words::{Lang, LetterId, LetterState};
use hall::{Error, Problems, Result, addresses};
use notifications::{LetterCount, Outgoing, OutgoingFilter, OutgoingLetter, OutgoingPlace};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit, paging};

const HERE: &str = addresses::ADMIN_LETTERS;

#[derive(Serialize)]
pub(super) struct LettersPage {
    tabs: Vec<Tab>,
    kinds: Vec<KindRow>,
    rows: Vec<Row>,
    state: LetterState,
    kind: String,
    pager: Pager,
    /// The letter whose reason came back, and what was typed.
    typed: Option<Typed>,
}

#[derive(Serialize)]
struct Row {
    id: LetterId,
    name: String,
    /// The house of the address alone.
    to: String,
    lang: Lang,
    attempts: i64,
    why: Option<String>,
    created_at: DateTime<Utc>,
    try_at: DateTime<Utc>,
    may_retry: bool,
    /// Its words held a key and are gone.
    words_gone: bool,
    may_drop: bool,
}

#[derive(Clone, Serialize)]
struct Typed {
    id: i64,
    reason: String,
}

impl Page for LettersPage {
    const TEMPLATE: &'static str = "admin/letters.html";

    fn samples() -> Vec<Self> {
        let at = DateTime::from_timestamp(1_781_000_000, 0).unwrap_or_default();
        let failed = |kind: &str, has_words| OutgoingLetter {
            id: LetterId(7),
            kind: kind.to_owned(),
            lang: Lang::Fi,
            state: LetterState::Failed,
            to: "…@kuusilahti.example".to_owned(),
            attempts: 12,
            why: Some("550 no such box <here>".to_owned()),
            created_at: at,
            try_at: at,
            has_words,
        };
        let count = |state, letters| LetterCount {
            kind: "gathered".to_owned(),
            state,
            letters,
        };
        let outgoing = |letters, next| Outgoing { letters, next };
        let waiting = OutgoingFilter {
            state: LetterState::Waiting,
            kind: None,
            after: None,
        };
        let all_failed = OutgoingFilter {
            state: LetterState::Failed,
            kind: Some("gathered".to_owned()),
            after: Some(OutgoingPlace(at, 9)),
        };
        vec![
            page_of(Lang::En, &waiting, &[], outgoing(Vec::new(), None), None),
            page_of(
                Lang::En,
                &all_failed,
                &[
                    count(LetterState::Failed, 2),
                    count(LetterState::Waiting, 4),
                ],
                outgoing(
                    vec![failed("gathered", true), failed("sign_in", false)],
                    Some(OutgoingPlace(at, 7)),
                ),
                Some(Typed {
                    id: 7,
                    reason: String::new(),
                }),
            ),
        ]
    }
}

fn page_of(
    lang: Lang,
    filter: &OutgoingFilter,
    counts: &[LetterCount],
    outgoing: Outgoing,
    typed: Option<Typed>,
) -> LettersPage {
    let states = [
        (LetterState::Failed, "admin-letters-failed"),
        (LetterState::Waiting, "admin-letters-waiting"),
    ];
    let tabs = states
        .iter()
        .map(|(state, key)| Tab {
            label: press::say(lang, key, &[]),
            href: address(*state, None, None),
            current: *state == filter.state,
            count: Some(
                counts
                    .iter()
                    .filter(|count| count.state == *state)
                    .map(|count| count.letters)
                    .sum(),
            ),
        })
        .collect();
    let kinds = counts
        .iter()
        .filter(|count| count.state == filter.state)
        .map(|count| KindRow {
            name: letter(lang, &count.kind),
            count: count.letters,
            href: address(filter.state, Some(&count.kind), None),
            current: filter.kind.as_ref() == Some(&count.kind),
            may_retry: filter.state == LetterState::Failed,
            kind: count.kind.clone(),
        })
        .collect();
    LettersPage {
        tabs,
        kinds,
        rows: outgoing
            .letters
            .into_iter()
            .map(|one| {
                let open = matches!(one.state, LetterState::Failed | LetterState::Waiting);
                Row {
                    id: one.id,
                    name: letter(lang, &one.kind),
                    to: one.to,
                    lang: one.lang,
                    attempts: one.attempts,
                    why: one.why,
                    created_at: one.created_at,
                    try_at: one.try_at,
                    may_retry: open && one.has_words,
                    words_gone: open && !one.has_words,
                    may_drop: open,
                }
            })
            .collect(),
        state: filter.state,
        kind: filter.kind.clone().unwrap_or_default(),
        pager: Pager {
            next_url: outgoing
                .next
                .map(|next| address(filter.state, filter.kind.as_deref(), Some(&next))),
            prev_url: filter
                .after
                .is_some()
                .then(|| address(filter.state, filter.kind.as_deref(), None)),
        },
        typed,
    }
}

fn address(state: LetterState, kind: Option<&str>, after: Option<&OutgoingPlace>) -> String {
    let mut query = vec![("state", state.to_string())];
    query.extend(kind.map(|kind| ("kind", kind.to_owned())));
    query.extend(after.map(|after| ("after", paging::write(after))));
    web::address(HERE, &query)
}

#[derive(Default, Deserialize)]
struct Asked {
    state: Option<LetterState>,
    kind: Option<String>,
    after: Option<String>,
}

pub(super) async fn list(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let filter = OutgoingFilter {
        state: asked.state.unwrap_or(LetterState::Failed),
        kind: asked.kind,
        after: paging::read(asked.after.as_deref())?,
    };
    visit.show(&page(&visit, &filter, None).await?)
}

async fn page(visit: &Visit, filter: &OutgoingFilter, typed: Option<Typed>) -> Result<LettersPage> {
    let counts = notifications::letter_kinds(&visit.cx).await?;
    let outgoing = notifications::outgoing(&visit.cx, filter, PER_PAGE).await?;
    Ok(page_of(visit.lang, filter, &counts, outgoing, typed))
}

/// Back to the part of the list one came from.
fn back(visit: &Visit) -> String {
    address(
        came_from(visit),
        visit.field("kind").filter(|kind| !kind.is_empty()),
        None,
    )
}

fn came_from(visit: &Visit) -> LetterState {
    let state = visit.field("state").and_then(|state| state.parse().ok());
    state.unwrap_or(LetterState::Failed)
}

pub(super) async fn retry(visit: Visit) -> Result<Response> {
    notifications::retry_letter(&visit.cx, visit.path("id")?).await?;
    Ok(visit.go_with(&back(&visit), Flash::good("admin-flash-letter-retried")))
}

pub(super) async fn retry_all(visit: Visit) -> Result<Response> {
    let kind = visit.field("kind").unwrap_or_default();
    let number = notifications::retry_letters(&visit.cx, kind).await?;
    let flash = Flash::good("admin-flash-letters-retried").with("count", number);
    Ok(visit.go_with(&address(LetterState::Failed, None, None), flash))
}

pub(super) async fn let_be(visit: Visit) -> Result<Response> {
    let id: LetterId = visit.path("id")?;
    let reason = visit.field("reason").unwrap_or_default().to_owned();
    match notifications::drop_letter(&visit.cx, id, &reason).await {
        Ok(()) => Ok(visit.go_with(&back(&visit), Flash::good("admin-flash-letter-dropped"))),
        Err(Error::Invalid(problems)) => {
            let filter = OutgoingFilter {
                state: came_from(&visit),
                kind: None,
                after: None,
            };
            let typed = Typed { id: id.0, reason };
            let page = page(&visit, &filter, Some(typed)).await?;
            visit.again(&page, at_row(problems, id))
        }
        Err(other) => Err(other),
    }
}

/// A problem with the reason stands at the letter it is about.
fn at_row(mut problems: Problems, id: LetterId) -> Problems {
    for problem in &mut problems.0 {
        problem.field = format!("{}-{id}", problem.field).into();
    }
    problems
}
