//! The people of the hub, for an administrator.

use crate::browse;
use crate::views::PersonRow;
use crate::{join_team, leave_team};
use chrono::DateTime;
use entity::words::{PersonId, TeamId};
use hall::{Error, Problems, Result};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit, paging};

const PER_PAGE: u64 = 50;

#[derive(Serialize)]
pub(super) struct PeoplePage {
    people: Vec<PersonRow>,
    q: String,
    pager: Pager,
}

#[derive(Serialize)]
struct Pager {
    next_url: Option<String>,
    prev_url: Option<String>,
}

impl Page for PeoplePage {
    const TEMPLATE: &'static str = "accounts/people.html";

    fn samples() -> Vec<Self> {
        let pager = |next: Option<&str>| Pager {
            next_url: next.map(str::to_owned),
            prev_url: None,
        };
        vec![
            Self {
                people: Vec::new(),
                q: "nobody".to_owned(),
                pager: pager(None),
            },
            Self {
                people: vec![sample(false), sample(true)],
                q: String::new(),
                pager: pager(Some("/desk/people?after=WzFd")),
            },
        ]
    }
}

fn sample(is_staff: bool) -> PersonRow {
    let at = DateTime::from_timestamp(1_781_000_000, 0).unwrap_or_default();
    PersonRow {
        id: PersonId(4),
        name: "Liisa Hakala".to_owned(),
        initials: "LH".to_owned(),
        email: "staff@kuusilahti.example".to_owned(),
        title: is_staff.then(|| "Traffic planner".to_owned()),
        picture: is_staff.then(|| "/faces/5f2c".to_owned()),
        is_staff,
        is_admin: is_staff,
        teams: is_staff
            .then(|| "Streets and parks".to_owned())
            .into_iter()
            .collect(),
        at,
        blocked_until: (!is_staff).then_some(at),
    }
}

#[derive(Deserialize)]
struct Asked {
    q: Option<String>,
    after: Option<String>,
}

pub(super) async fn list(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let before: Option<i64> = paging::read(asked.after.as_deref())?;
    let q = asked.q.unwrap_or_default();
    let (people, next) = browse::people(&visit.cx, &q, before.map(PersonId), PER_PAGE).await?;
    let address = |after: Option<PersonId>| {
        let mut query = form_urlencoded(&q);
        if let Some(after) = after {
            query += &format!("&after={}", paging::write(&after.0));
        }
        format!("/desk/people?q={query}")
    };
    visit.show(&PeoplePage {
        people,
        pager: Pager {
            next_url: next.map(|next| address(Some(next))),
            prev_url: before.map(|_| address(None)),
        },
        q,
    })
}

/// A value as it stands in a query.
fn form_urlencoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}

#[derive(Serialize)]
pub(super) struct PersonPage {
    person: PersonRow,
    teams: Vec<Team>,
}

#[derive(Serialize)]
struct Team {
    id: TeamId,
    name: String,
    /// `none`, `member` or `lead`.
    standing: &'static str,
}

impl Page for PersonPage {
    const TEMPLATE: &'static str = "accounts/person.html";

    fn samples() -> Vec<Self> {
        let team = |id, standing| Team {
            id: TeamId(id),
            name: "Streets and parks".to_owned(),
            standing,
        };
        vec![
            Self {
                person: sample(false),
                teams: Vec::new(),
            },
            Self {
                person: sample(true),
                teams: vec![team(1, "none"), team(2, "member"), team(3, "lead")],
            },
        ]
    }
}

async fn page(visit: &Visit) -> Result<PersonPage> {
    let (person, memberships) = browse::person(&visit.cx, visit.path("id")?).await?;
    let teams = browse::team_list(&visit.cx)
        .await?
        .into_iter()
        .map(|(id, names)| Team {
            id,
            name: names.in_lang(visit.lang).to_owned(),
            standing: match memberships.iter().find(|(team, _)| *team == id) {
                Some((_, true)) => "lead",
                Some((_, false)) => "member",
                None => "none",
            },
        })
        .collect();
    Ok(PersonPage { person, teams })
}

pub(super) async fn show(visit: Visit) -> Result<Response> {
    visit.show(&page(&visit).await?)
}

pub(super) async fn keep_title(visit: Visit) -> Result<Response> {
    let id: PersonId = visit.path("id")?;
    let title = visit.field("title").unwrap_or_default().to_owned();
    match crate::keep_title(&visit.cx, id, &title).await {
        Ok(()) => saved(&visit, id),
        Err(Error::Invalid(problems)) => again(&visit, title, problems).await,
        Err(other) => Err(other),
    }
}

async fn again(visit: &Visit, title: String, problems: Problems) -> Result<Response> {
    let mut page = page(visit).await?;
    page.person.title = Some(title);
    visit.again(&page, problems)
}

pub(super) async fn remove_face(visit: Visit) -> Result<Response> {
    let id: PersonId = visit.path("id")?;
    crate::remove_face(&visit.cx, id).await?;
    saved(&visit, id)
}

pub(super) async fn keep_admin(visit: Visit) -> Result<Response> {
    let id: PersonId = visit.path("id")?;
    crate::keep_admin(&visit.cx, id, visit.field("admin") == Some("1")).await?;
    saved(&visit, id)
}

#[derive(Deserialize)]
struct TypedTeam {
    team: TeamId,
    standing: Option<String>,
}

pub(super) async fn keep_team(visit: Visit) -> Result<Response> {
    let id: PersonId = visit.path("id")?;
    let typed: TypedTeam = visit.form()?;
    match typed.standing.as_deref() {
        Some("lead") => join_team(&visit.cx, id, typed.team, true).await?,
        Some("member") => join_team(&visit.cx, id, typed.team, false).await?,
        _ => leave_team(&visit.cx, id, typed.team).await?,
    }
    saved(&visit, id)
}

fn saved(visit: &Visit, id: PersonId) -> Result<Response> {
    let address = format!("/desk/people/{id}");
    Ok(visit.go_with(&address, Flash::good("accounts-flash-saved")))
}
