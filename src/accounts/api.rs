//! The API of one's own account, and of the people an administrator keeps. Signing in and the safety of accounts
//! (sessions, tokens, leaving) are for browsers only.

use crate::views::{AccountView, PersonChip};
use crate::{AccountInput, Repeats, browse, keep_account, keep_admin, keep_title, remove_face};
use chrono::{DateTime, Utc};
use entity::words::{PersonId, TeamId};
use hall::{Error, Result};
use poem_openapi::param::{Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::types::{ParseFromJSON, ToJSON};
use poem_openapi::{Object, OpenApi};
use std::collections::BTreeMap;
use std::future::Future;
use web::{ApiResult, Asked, Part, Parts, Remembered, Repeats as _, Shape, paging};

pub struct AccountsApi;

/// A person as an administrator sees them.
#[derive(Debug, Object)]
pub struct PersonView {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub title: Option<String>,
    pub is_admin: bool,
    pub is_staff: bool,
    pub teams: Vec<String>,
    pub created_at: DateTime<Utc>,
    pub blocked_until: Option<DateTime<Utc>>,
}

#[derive(Debug, Object)]
pub struct PeopleView {
    pub items: Vec<PersonView>,
    /// Passed as `after`; null at the end.
    pub next: Option<String>,
}

/// What is left out stays.
#[derive(Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct PersonBody {
    pub title: Option<String>,
    pub is_admin: Option<bool>,
}

#[derive(Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct MemberBody {
    /// Whether they lead it.
    pub leads: bool,
}

#[derive(Debug, Object)]
pub struct TeamBody {
    /// By language code.
    pub names: BTreeMap<String, String>,
}

#[derive(Debug, Object)]
pub struct TeamItem {
    pub id: TeamId,
    pub name: String,
    pub names: BTreeMap<String, String>,
}

/// What comes with one's picture.
pub struct FaceParts;

impl Shape for FaceParts {
    const PARTS: &'static [Part] = &[Part {
        name: "picture",
        is_file: true,
        text: "One picture: JPEG, PNG, WebP or GIF. It is cut to a square, made smaller, and loses its metadata.",
    }];
}

#[derive(Debug, Object)]
pub struct ProvidersView {
    pub items: Vec<crate::identities::ProviderView>,
}

#[derive(Debug, Object)]
pub struct TeamItems {
    pub items: Vec<TeamItem>,
}

#[OpenApi]
impl AccountsApi {
    /// One's own account
    #[oai(path = "/people/me", method = "get", operation_id = "me")]
    async fn me(&self, asked: Asked) -> ApiResult<Json<AccountView>> {
        Ok(Json(browse::account(&asked).await?))
    }

    /// Keep one's own account
    #[oai(path = "/people/me", method = "put", operation_id = "keep_me")]
    async fn keep_me(
        &self,
        asked: Asked,
        body: Json<AccountInput>,
    ) -> ApiResult<Json<AccountView>> {
        Ok(Json(keep_account(&asked, body.0).await?))
    }

    /// Show your face beside what you say for the city
    #[oai(
        path = "/people/me/picture",
        method = "put",
        operation_id = "show_face"
    )]
    async fn show_face(
        &self,
        asked: Asked,
        mut parts: Parts<FaceParts>,
    ) -> ApiResult<Json<AccountView>> {
        let chosen = parts.files("picture").into_iter().next();
        crate::pages::face::keep(&asked, chosen).await?;
        Ok(Json(browse::account(&asked).await?))
    }

    /// Show it no longer
    #[oai(
        path = "/people/me/picture",
        method = "delete",
        operation_id = "hide_face"
    )]
    async fn hide_face(&self, asked: Asked) -> ApiResult<Json<AccountView>> {
        remove_face(&asked, asked.person()?).await?;
        Ok(Json(browse::account(&asked).await?))
    }

    /// Take away the picture of a colleague
    #[oai(
        path = "/people/:id/picture",
        method = "delete",
        operation_id = "remove_face"
    )]
    async fn remove_face(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<PersonChip>> {
        let id = PersonId(id.0);
        remove_face(&asked, id).await?;
        Ok(Json(browse::person_chip(&asked, id).await?))
    }

    /// A person as everybody sees them
    #[oai(path = "/people/:id", method = "get", operation_id = "person")]
    async fn person(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<PersonChip>> {
        Ok(Json(browse::person_chip(&asked, PersonId(id.0)).await?))
    }

    /// People, newest first
    #[oai(path = "/people", method = "get", operation_id = "people")]
    async fn people(
        &self,
        asked: Asked,
        /// A part of the name or the beginning of the address.
        q: Query<Option<String>>,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<PeopleView>> {
        let before: Option<i64> = paging::read(after.0.as_deref())?;
        let most = paging::per_page(per_page.0)?;
        let q = q.0.unwrap_or_default();
        let (people, next) = browse::people(&asked, &q, before.map(PersonId), most).await?;
        Ok(Json(PeopleView {
            items: people.into_iter().map(person_view).collect(),
            next: next.map(|next| paging::write(&next.0)),
        }))
    }

    /// Keep a person: title and whether they are an administrator
    #[oai(path = "/people/:id", method = "patch", operation_id = "keep_person")]
    async fn keep_person(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<PersonBody>,
    ) -> ApiResult<Json<PersonView>> {
        let id = PersonId(id.0);
        if let Some(title) = &body.title {
            keep_title(&asked, id, title).await?;
        }
        if let Some(is_admin) = body.is_admin {
            keep_admin(&asked, id, is_admin).await?;
        }
        Ok(Json(person_view(browse::person(&asked, id).await?.0)))
    }

    /// The services people may sign in with, and their rules
    #[oai(
        path = "/sign-in/providers",
        method = "get",
        operation_id = "sign_in_providers"
    )]
    async fn sign_in_providers(&self, asked: Asked) -> ApiResult<Json<ProvidersView>> {
        let items = crate::identities::providers(&asked).await?;
        Ok(Json(ProvidersView { items }))
    }

    /// Teams
    #[oai(path = "/teams", method = "get", operation_id = "teams")]
    async fn teams(&self, asked: Asked) -> ApiResult<Json<TeamItems>> {
        let items = browse::team_list(&asked).await?;
        let items = items
            .into_iter()
            .map(|(id, names)| team_item(&asked, id, names))
            .collect();
        Ok(Json(TeamItems { items }))
    }

    /// Make a team
    #[oai(path = "/teams", method = "post", operation_id = "make_team")]
    async fn make_team(&self, asked: Asked, body: Json<TeamBody>) -> ApiResult<Json<TeamItem>> {
        Ok(Json(keep_team(&asked, None, body.0).await?))
    }

    /// Rename a team
    #[oai(path = "/teams/:id", method = "put", operation_id = "keep_team")]
    async fn keep_team(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<TeamBody>,
    ) -> ApiResult<Json<TeamItem>> {
        Ok(Json(keep_team(&asked, Some(TeamId(id.0)), body.0).await?))
    }

    /// Bring a person into a team
    #[oai(
        path = "/teams/:id/members/:person",
        method = "put",
        operation_id = "join_team"
    )]
    async fn join_team(
        &self,
        asked: Asked,
        id: Path<i64>,
        person: Path<i64>,
        body: Json<MemberBody>,
    ) -> ApiResult<Json<PersonView>> {
        let person = PersonId(person.0);
        crate::join_team(&asked, person, TeamId(id.0), body.leads).await?;
        Ok(Json(person_view(browse::person(&asked, person).await?.0)))
    }

    /// Take a person out of a team
    #[oai(
        path = "/teams/:id/members/:person",
        method = "delete",
        operation_id = "leave_team"
    )]
    async fn leave_team(
        &self,
        asked: Asked,
        id: Path<i64>,
        person: Path<i64>,
    ) -> ApiResult<Json<PersonView>> {
        let person = PersonId(person.0);
        crate::leave_team(&asked, person, TeamId(id.0)).await?;
        Ok(Json(person_view(browse::person(&asked, person).await?.0)))
    }
}

/// Does a create once for its `Idempotency-Key`, for one whose body the gate does not read: files. A repeat hears the
/// first answer, and the same key with another content is refused. `what` keeps creates of different things apart.
///
/// # Errors
/// The create's own, and those of [`web::Repeats::begin`].
pub async fn once<T: ToJSON + ParseFromJSON>(
    asked: &Asked,
    key: Option<&str>,
    what: &str,
    request: Option<serde_json::Value>,
    create: impl Future<Output = Result<T>>,
) -> ApiResult<Json<T>> {
    let Some(key) = key.map(str::trim).filter(|key| !key.is_empty()) else {
        return Ok(Json(create.await?));
    };
    let request = serde_json::json!([what, request]).to_string();
    if let Some(before) = Repeats.begin(asked, key, &request).await? {
        let answer = T::parse_from_json_string(&before.body);
        return Ok(Json(
            answer.map_err(|wrong| Error::fault(wrong.into_message()))?,
        ));
    }
    match create.await {
        Ok(made) => {
            let answer = Remembered {
                status: 200,
                body: made.to_json_string(),
            };
            Repeats.answered(asked, key, &answer).await?;
            Ok(Json(made))
        }
        Err(wrong) => {
            Repeats.give_back(asked, key).await?;
            Err(wrong.into())
        }
    }
}

async fn keep_team(asked: &Asked, id: Option<TeamId>, body: TeamBody) -> Result<TeamItem> {
    let names = entity::words::Names(body.names);
    let id = crate::keep_team(asked, id, crate::TeamInput { names }).await?;
    let teams = browse::team_list(asked).await?;
    let kept = teams.into_iter().find(|(team, _)| *team == id);
    let (id, names) = kept.ok_or(Error::Missing)?;
    Ok(team_item(asked, id, names))
}

fn team_item(asked: &Asked, id: TeamId, names: entity::words::Names) -> TeamItem {
    TeamItem {
        id,
        name: names.in_lang(asked.lang).to_owned(),
        names: names.0,
    }
}

fn person_view(row: crate::PersonRow) -> PersonView {
    PersonView {
        id: row.id,
        name: row.name,
        email: row.email,
        title: row.title,
        is_admin: row.is_admin,
        is_staff: row.is_staff,
        teams: row.teams,
        created_at: row.at,
        blocked_until: row.blocked_until,
    }
}
