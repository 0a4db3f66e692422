//! The teams of the agency, for an administrator.

use crate::{TeamInput, browse};
use entity::words::{Lang, Names, TeamId};
use hall::{Error, Result};
use press::Page;
use serde::Serialize;
use web::{Flash, Response, Visit};

#[derive(Serialize)]
pub(super) struct TeamsPage {
    teams: Vec<Team>,
    /// The fields of a new one.
    names: Vec<NameField>,
}

#[derive(Serialize)]
struct Team {
    id: TeamId,
    name: String,
    names: Vec<NameField>,
}

#[derive(Serialize)]
struct NameField {
    lang: &'static str,
    language: &'static str,
    value: String,
}

fn fields(names: &Names) -> Vec<NameField> {
    Lang::ALL
        .iter()
        .map(|lang| NameField {
            lang: lang.code(),
            language: lang.own_name(),
            value: names.0.get(lang.code()).cloned().unwrap_or_default(),
        })
        .collect()
}

fn team(lang: Lang, id: TeamId, names: &Names) -> Team {
    Team {
        id,
        name: names.in_lang(lang).to_owned(),
        names: fields(names),
    }
}

impl Page for TeamsPage {
    const TEMPLATE: &'static str = "accounts/teams.html";

    fn samples() -> Vec<Self> {
        let names = Names::same("Streets and parks").with(Lang::Fi, "Kadut ja puistot");
        vec![
            Self {
                teams: Vec::new(),
                names: fields(&Names::default()),
            },
            Self {
                teams: vec![team(Lang::Fi, TeamId(1), &names)],
                names: fields(&Names::default()),
            },
        ]
    }
}

async fn page(visit: &Visit, typed: &Names) -> Result<TeamsPage> {
    let teams = browse::team_list(&visit.cx).await?;
    Ok(TeamsPage {
        teams: teams
            .iter()
            .map(|(id, names)| team(visit.lang, *id, names))
            .collect(),
        names: fields(typed),
    })
}

pub(super) async fn list(visit: Visit) -> Result<Response> {
    visit.show(&page(&visit, &Names::default()).await?)
}

pub(super) async fn add(visit: Visit) -> Result<Response> {
    kept(visit, None).await
}

pub(super) async fn keep(visit: Visit) -> Result<Response> {
    let id: TeamId = visit.path("id")?;
    kept(visit, Some(id)).await
}

async fn kept(visit: Visit, id: Option<TeamId>) -> Result<Response> {
    let mut names = Names::default();
    for lang in Lang::ALL {
        let typed = visit.field(&format!("name_{lang}")).unwrap_or_default();
        names = names.with(*lang, typed);
    }
    let input = TeamInput {
        names: names.clone(),
    };
    match crate::keep_team(&visit.cx, id, input).await {
        Ok(_) => Ok(visit.go_with("/desk/teams", Flash::good("accounts-flash-saved"))),
        Err(Error::Invalid(problems)) => {
            let typed = if id.is_none() {
                names
            } else {
                Names::default()
            };
            visit.again(&page(&visit, &typed).await?, problems)
        }
        Err(other) => Err(other),
    }
}
