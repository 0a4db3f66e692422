//! Themes, areas and statuses: three lists with the same two pages, one to look and add, one to change.

use super::{Choice, NameField, name_fields, saved, typed_names};
use crate::areas::{AreaInput, keep_area, put_area_away};
use crate::browse;
use crate::listed::List;
use crate::site::Site;
use crate::statuses::{MEANINGS, StatusInput, keep_status, put_status_away};
use crate::themes::{ThemeInput, keep_theme, put_theme_away};
use entity::words::{AreaId, IdeaStatus, Lang, NamedStatusId, Names, ThemeId};
use hall::{Error, Problems, Result};
use press::Page;
use serde::Serialize;
use web::{Door, Response, Visit, Who};

pub(super) fn doors() -> Vec<Door> {
    macro_rules! list {
        ($list:expr, $path:literal) => {
            [
                Door::get($path, Who::Admin, |visit| list(visit, $list)),
                Door::post($path, Who::Admin, |visit| add(visit, $list)),
                Door::get(concat!($path, "/:id"), Who::Admin, |visit| {
                    form(visit, $list)
                }),
                Door::post(concat!($path, "/:id"), Who::Admin, |visit| {
                    keep(visit, $list)
                }),
                Door::post(concat!($path, "/:id/retire"), Who::Admin, |visit| {
                    put_away(visit, $list, true)
                }),
                Door::post(concat!($path, "/:id/bring-back"), Who::Admin, |visit| {
                    put_away(visit, $list, false)
                }),
            ]
        };
    }
    let themes = list!(List::Themes, "/desk/themes");
    let areas = list!(List::Areas, "/desk/areas");
    let statuses = list!(List::Statuses, "/desk/statuses");
    themes.into_iter().chain(areas).chain(statuses).collect()
}

impl List {
    const fn path(self) -> &'static str {
        match self {
            Self::Themes => "/desk/themes",
            Self::Areas => "/desk/areas",
            Self::Statuses => "/desk/statuses",
        }
    }
}

#[derive(Serialize)]
pub(super) struct ListPage {
    list: List,
    action: &'static str,
    rows: Vec<Row>,
    form: Form,
}

#[derive(Serialize)]
struct Row {
    id: i64,
    name: String,
    /// Whether it stands under the one before.
    under: bool,
    meaning: Option<IdeaStatus>,
    retired: bool,
}

/// The fields of a thing, empty for a new one.
#[derive(Serialize)]
struct Form {
    names: Vec<NameField>,
    parents: Option<Vec<Choice>>,
    meanings: Option<Vec<Choice>>,
    position: Option<i64>,
}

#[derive(Serialize)]
pub(super) struct EditPage {
    list: List,
    action: &'static str,
    id: i64,
    name: String,
    retired: bool,
    form: Form,
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "agencies/list.html";

    fn samples() -> Vec<Self> {
        let row = |id, name: &str, under, meaning, retired| Row {
            id,
            name: name.to_owned(),
            under,
            meaning,
            retired,
        };
        let site = sample_site();
        let page = |list, rows| Self {
            list,
            action: "/desk/themes",
            rows,
            form: form_of(list, &site, Lang::En, &Thing::default()),
        };
        vec![
            page(List::Areas, Vec::new()),
            page(
                List::Themes,
                vec![
                    row(1, "Getting around", false, None, false),
                    row(2, "Winter", true, None, true),
                ],
            ),
            page(
                List::Statuses,
                vec![row(
                    1,
                    "In next year's budget",
                    false,
                    Some(IdeaStatus::Planned),
                    false,
                )],
            ),
        ]
    }
}

impl Page for EditPage {
    const TEMPLATE: &'static str = "agencies/list_edit.html";

    fn samples() -> Vec<Self> {
        let site = sample_site();
        let page = |list, retired| Self {
            list,
            action: "/desk/themes",
            id: 2,
            name: "Winter".to_owned(),
            retired,
            form: form_of(
                list,
                &site,
                Lang::En,
                &Thing {
                    id: 2,
                    names: Names::same("Winter"),
                    meaning: Some(IdeaStatus::Planned),
                    position: Some(2),
                    ..Thing::default()
                },
            ),
        };
        vec![
            page(List::Themes, false),
            page(List::Areas, true),
            page(List::Statuses, false),
        ]
    }
}

fn sample_site() -> Site {
    Site {
        agency: entity::words::AgencyId(1),
        settings: entity::words::Settings::default(),
        themes: vec![crate::site::Theme {
            id: ThemeId(1),
            parent: None,
            names: Names::same("Getting around"),
            position: 1,
            archived: false,
        }],
        areas: Vec::new(),
        statuses: Vec::new(),
        words: Vec::new(),
        own_words: std::sync::Arc::default(),
        jargon: Vec::new(),
    }
}

/// What the three kinds have in common.
#[derive(Clone, Default)]
struct Thing {
    id: i64,
    names: Names,
    parent: Option<ThemeId>,
    meaning: Option<IdeaStatus>,
    position: Option<i64>,
    retired: bool,
}

fn things(list: List, site: &Site) -> Vec<Thing> {
    match list {
        List::Themes => site
            .themes
            .iter()
            .map(|theme| Thing {
                id: theme.id.0,
                names: theme.names.clone(),
                parent: theme.parent,
                meaning: None,
                position: Some(theme.position),
                retired: theme.archived,
            })
            .collect(),
        List::Areas => site
            .areas
            .iter()
            .map(|area| Thing {
                id: area.id.0,
                names: area.names.clone(),
                position: Some(area.position),
                retired: area.archived,
                ..Thing::default()
            })
            .collect(),
        List::Statuses => site
            .statuses
            .iter()
            .map(|status| Thing {
                id: status.id.0,
                names: status.names.clone(),
                meaning: Some(status.meaning),
                position: Some(status.position),
                retired: status.archived,
                ..Thing::default()
            })
            .collect(),
    }
}

fn form_of(list: List, site: &Site, lang: Lang, thing: &Thing) -> Form {
    let parents = (list == List::Themes).then(|| {
        site.open_themes()
            .filter(|theme| theme.parent.is_none() && theme.id.0 != thing.id)
            .map(|theme| {
                Choice::new(
                    theme.id,
                    theme.names.in_lang(lang),
                    thing.parent == Some(theme.id),
                )
            })
            .collect()
    });
    let meanings = (list == List::Statuses).then(|| {
        MEANINGS
            .iter()
            // The meaning of a status stays once it is made.
            .filter(|meaning| thing.id == 0 || thing.meaning == Some(**meaning))
            .map(|meaning| {
                let label = press::say(lang, meaning_key(*meaning), &[]);
                Choice::new(meaning, label, thing.meaning == Some(*meaning))
            })
            .collect()
    });
    Form {
        names: name_fields(&site.settings.languages, &thing.names),
        parents,
        meanings,
        position: thing.position,
    }
}

fn meaning_key(meaning: IdeaStatus) -> &'static str {
    match meaning {
        IdeaStatus::Open => "agencies-means-open",
        IdeaStatus::UnderReview => "agencies-means-under-review",
        IdeaStatus::Planned => "agencies-means-planned",
        IdeaStatus::InProgress => "agencies-means-in-progress",
        IdeaStatus::Done => "agencies-means-done",
        _ => "agencies-means-declined",
    }
}

fn list_page(list: List, site: &Site, lang: Lang, typed: &Thing) -> ListPage {
    let rows = things(list, site)
        .into_iter()
        .map(|thing| Row {
            id: thing.id,
            name: thing.names.in_lang(lang).to_owned(),
            under: thing.parent.is_some(),
            meaning: thing.meaning,
            retired: thing.retired,
        })
        .collect();
    ListPage {
        list,
        action: list.path(),
        rows,
        form: form_of(list, site, lang, typed),
    }
}

fn edit_page(list: List, site: &Site, lang: Lang, thing: &Thing, typed: &Thing) -> EditPage {
    EditPage {
        list,
        action: list.path(),
        id: thing.id,
        name: thing.names.in_lang(lang).to_owned(),
        retired: thing.retired,
        form: form_of(list, site, lang, typed),
    }
}

async fn list(visit: Visit, list: List) -> Result<Response> {
    let site = browse::site(&visit.cx).await?;
    visit.show(&list_page(list, &site, visit.lang, &Thing::default()))
}

async fn form(visit: Visit, list: List) -> Result<Response> {
    let site = browse::site(&visit.cx).await?;
    let thing = find(&visit, list, &site)?;
    visit.show(&edit_page(list, &site, visit.lang, &thing, &thing))
}

async fn add(visit: Visit, list: List) -> Result<Response> {
    let typed = typed(&visit, &Thing::default())?;
    match keep_typed(&visit, list, &typed).await {
        Ok(()) => saved(&visit, list.path()),
        Err(Error::Invalid(problems)) => {
            let site = browse::site(&visit.cx).await?;
            visit.again(
                &list_page(list, &site, visit.lang, &typed),
                on_fields(problems, &site),
            )
        }
        Err(other) => Err(other),
    }
}

async fn keep(visit: Visit, list: List) -> Result<Response> {
    let site = browse::site(&visit.cx).await?;
    let before = find(&visit, list, &site)?;
    let typed = typed(&visit, &before)?;
    match keep_typed(&visit, list, &typed).await {
        Ok(()) => saved(&visit, list.path()),
        Err(Error::Invalid(problems)) => {
            let page = edit_page(list, &site, visit.lang, &before, &typed);
            visit.again(&page, on_fields(problems, &site))
        }
        Err(other) => Err(other),
    }
}

async fn put_away(visit: Visit, list: List, away: bool) -> Result<Response> {
    let (cx, id) = (&visit.cx, visit.path::<i64>("id")?);
    match list {
        List::Themes => put_theme_away(cx, ThemeId(id), away).await,
        List::Areas => put_area_away(cx, AreaId(id), away).await,
        List::Statuses => put_status_away(cx, NamedStatusId(id), away).await,
    }?;
    saved(&visit, list.path())
}

fn find(visit: &Visit, list: List, site: &Site) -> Result<Thing> {
    let id: i64 = visit.path("id")?;
    things(list, site)
        .into_iter()
        .find(|thing| thing.id == id)
        .ok_or(Error::Missing)
}

#[derive(serde::Deserialize)]
struct Typed {
    parent: Option<ThemeId>,
    meaning: Option<IdeaStatus>,
    position: Option<i64>,
}

fn typed(visit: &Visit, before: &Thing) -> Result<Thing> {
    let typed: Typed = visit.form()?;
    Ok(Thing {
        id: before.id,
        names: typed_names(visit, "name", &before.names),
        parent: typed.parent,
        meaning: typed.meaning.or(before.meaning),
        position: typed.position.or(before.position),
        retired: before.retired,
    })
}

async fn keep_typed(visit: &Visit, list: List, typed: &Thing) -> Result<()> {
    let (cx, names, position) = (&visit.cx, typed.names.clone(), typed.position);
    let id = Some(typed.id).filter(|id| *id != 0);
    match list {
        List::Themes => {
            let input = ThemeInput {
                names,
                parent: typed.parent,
                position,
            };
            keep_theme(cx, id.map(ThemeId), input).await.map(drop)
        }
        List::Areas => {
            let input = AreaInput { names, position };
            keep_area(cx, id.map(AreaId), input).await.map(drop)
        }
        List::Statuses => {
            let meaning = typed.meaning.unwrap_or(IdeaStatus::UnderReview);
            let input = StatusInput {
                names,
                meaning,
                position,
            };
            keep_status(cx, id.map(NamedStatusId), input)
                .await
                .map(drop)
        }
    }
}

/// A problem with the names is shown beside the field of the first language.
fn on_fields(mut problems: Problems, site: &Site) -> Problems {
    let first = match site.settings.languages.first() {
        Some(Lang::Fi) => "name_fi",
        Some(Lang::Sv) => "name_sv",
        Some(Lang::De) => "name_de",
        Some(Lang::Ru) => "name_ru",
        _ => "name_en",
    };
    for problem in &mut problems.0 {
        if problem.field == "names" {
            problem.field = first.into();
        }
    }
    problems
}
