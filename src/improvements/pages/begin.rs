//! Beginning a case, from an empty page or from something that was said, and changing what it is about.

use super::choices::{Choice, areas, languages, staff, teams, themes};
use super::samples;
use crate::browse;
use crate::evidence::Evidence;
use crate::start::{Edit, NewImprovement};
use crate::views::Chip;
use agencies::Site;
use entity::words::{AreaId, EvidenceKind, ImprovementId, Lang, Names, PersonId, TeamId, ThemeId};
use hall::addresses;
use hall::error::{Error, Problems, Result};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

#[derive(Clone, Debug, Default, Deserialize)]
struct Typed {
    title: Option<String>,
    why: Option<String>,
    language: Option<Lang>,
    owner: Option<PersonId>,
    team: Option<TeamId>,
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    version: Option<i64>,
    kind: Option<EvidenceKind>,
    thing: Option<i64>,
}

impl Typed {
    fn evidence(&self) -> Option<Evidence> {
        Some(Evidence::new(self.kind?, self.thing?))
    }

    fn edit(&self) -> Edit {
        Edit {
            title: self.title.clone().unwrap_or_default(),
            why: self.why.clone().unwrap_or_default(),
            lang: self.language,
            owner: self.owner,
            team: self.team,
            theme: self.theme,
            area: self.area,
            expects: self.version,
        }
    }
}

/// A new case, or what a standing one is about.
#[derive(Serialize)]
pub struct FormPage {
    /// The case that is changed; none: a new one.
    standing: Option<Standing>,
    action: String,
    title: String,
    why: String,
    lang: Lang,
    languages: Vec<Choice>,
    owners: Vec<Choice>,
    teams: Vec<Choice>,
    themes: Vec<Choice>,
    areas: Vec<Choice>,
    version: Option<i64>,
    about: Option<About>,
}

#[derive(Serialize)]
struct Standing {
    title: String,
    url: String,
}

/// What a new case begins with.
#[derive(Clone, Serialize)]
struct About {
    kind: EvidenceKind,
    id: i64,
    title: String,
}

struct Colleagues {
    staff: Vec<(PersonId, String)>,
    teams: Vec<(TeamId, Names)>,
}

fn form_page(
    site: &Site,
    lang: Lang,
    typed: &Typed,
    of: &Colleagues,
    standing: Option<Standing>,
    about: Option<About>,
) -> FormPage {
    let spoken = typed.language.unwrap_or(lang);
    FormPage {
        action: match &standing {
            Some(standing) => format!("{}/edit", standing.url),
            None => addresses::DESK_IMPROVEMENTS.to_owned(),
        },
        standing,
        title: typed.title.clone().unwrap_or_default(),
        why: typed.why.clone().unwrap_or_default(),
        lang: spoken,
        languages: languages(spoken),
        owners: staff(&of.staff, typed.owner),
        teams: teams(&of.teams, lang, typed.team),
        themes: themes(site, lang, typed.theme),
        areas: areas(site, lang, typed.area),
        version: typed.version,
        about,
    }
}

async fn colleagues(visit: &Visit) -> Result<Colleagues> {
    let (staff, teams) = browse::colleagues(&visit.cx).await?;
    Ok(Colleagues { staff, teams })
}

async fn about(visit: &Visit, evidence: Option<Evidence>) -> Result<Option<About>> {
    let Some(evidence) = evidence else {
        return Ok(None);
    };
    let title = browse::title_of_thing(&visit.cx, evidence).await?;
    Ok(Some(About {
        kind: evidence.kind,
        id: evidence.id,
        title,
    }))
}

pub async fn new(visit: Visit) -> Result<Response> {
    let mut typed: Typed = visit.query()?;
    typed.owner = typed.owner.or(visit.cx.actor.person());
    let about = about(&visit, typed.evidence()).await?;
    if typed.title.is_none() {
        typed.title = about
            .as_ref()
            .map(|about| press::excerpt(&about.title, crate::improvement::TITLE_CHARS));
    }
    let site = agencies::site(&visit.cx).await?;
    let of = colleagues(&visit).await?;
    visit.show(&form_page(&site, visit.lang, &typed, &of, None, about))
}

pub async fn begin(visit: Visit) -> Result<Response> {
    let typed: Typed = visit.form()?;
    let edit = typed.edit();
    let new = NewImprovement {
        title: edit.title,
        why: edit.why,
        lang: edit.lang,
        owner: edit.owner,
        team: edit.team,
        theme: edit.theme,
        area: edit.area,
        evidence: typed.evidence().into_iter().collect(),
    };
    match crate::start(&visit.cx, new).await {
        Ok(view) => Ok(visit.go_with(&view.row.url, Flash::good("improvements-flash-started"))),
        Err(Error::Invalid(problems)) => {
            let site = agencies::site(&visit.cx).await?;
            let of = colleagues(&visit).await?;
            let about = about(&visit, typed.evidence()).await.unwrap_or_default();
            visit.again(
                &form_page(&site, visit.lang, &typed, &of, None, about),
                problems,
            )
        }
        Err(other) => Err(other),
    }
}

pub async fn edit(visit: Visit) -> Result<Response> {
    let page = edit_page(&visit, None).await?;
    visit.show(&page)
}

async fn edit_page(visit: &Visit, typed: Option<Typed>) -> Result<FormPage> {
    let id: ImprovementId = visit.path("id")?;
    let found = browse::about(&visit.cx, id).await?;
    let of = colleagues(visit).await?;
    let site = agencies::site(&visit.cx).await?;
    let standing = Standing {
        title: found.title.clone(),
        url: addresses::desk_improvement(id),
    };
    let typed = typed.unwrap_or(Typed {
        title: Some(found.title),
        why: Some(found.why),
        language: found.lang,
        owner: found.owner,
        team: found.team,
        theme: found.theme,
        area: found.area,
        version: found.expects,
        kind: None,
        thing: None,
    });
    Ok(form_page(
        &site,
        visit.lang,
        &typed,
        &of,
        Some(standing),
        None,
    ))
}

pub async fn keep(visit: Visit) -> Result<Response> {
    let id: ImprovementId = visit.path("id")?;
    let typed: Typed = visit.form()?;
    match crate::edit(&visit.cx, id, typed.edit()).await {
        Ok(view) => Ok(visit.go_with(&view.row.url, Flash::good("improvements-flash-saved"))),
        Err(Error::Invalid(problems)) => {
            visit.again(&edit_page(&visit, Some(typed)).await?, problems)
        }
        Err(other) => Err(other),
    }
}

/// Something that was said, to be put behind a standing case or to begin a new one with.
#[derive(Serialize)]
pub struct GatherPage {
    about: About,
    q: String,
    choices: Vec<Chip>,
    /// The cases it is behind already.
    standing: Vec<Chip>,
    new_url: String,
}

#[derive(Deserialize)]
struct AskedGather {
    kind: Option<EvidenceKind>,
    thing: Option<i64>,
    q: Option<String>,
    into: Option<ImprovementId>,
}

async fn gather_page(visit: &Visit, asked: &AskedGather) -> Result<GatherPage> {
    let evidence = asked
        .kind
        .zip(asked.thing)
        .map(|(kind, id)| Evidence::new(kind, id))
        .ok_or(Error::Missing)?;
    let about = about(visit, Some(evidence)).await?.ok_or(Error::Missing)?;
    let q = asked.q.clone().unwrap_or_default();
    let choices = browse::choices(&visit.cx, &q).await?;
    let standing = crate::of_things(&visit.cx, &[evidence])
        .await?
        .remove(&evidence)
        .unwrap_or_default();
    Ok(GatherPage {
        new_url: format!(
            "{}/new?kind={}&thing={}",
            addresses::DESK_IMPROVEMENTS,
            evidence.kind,
            evidence.id
        ),
        about,
        q,
        choices,
        standing,
    })
}

pub async fn gather(visit: Visit) -> Result<Response> {
    let asked: AskedGather = visit.query()?;
    visit.show(&gather_page(&visit, &asked).await?)
}

pub async fn put_behind(visit: Visit) -> Result<Response> {
    let asked: AskedGather = visit.form()?;
    let page = gather_page(&visit, &asked).await?;
    let Some(into) = asked.into else {
        let say = hall::says::Say::of("improvements-problem-into");
        return visit.again(&page, Problems::one("into", say));
    };
    let evidence = Evidence::new(page.about.kind, page.about.id);
    crate::link(&visit.cx, into, evidence).await?;
    Ok(visit.go_with(
        &addresses::desk_improvement(into),
        Flash::good("improvements-flash-linked"),
    ))
}

impl Page for FormPage {
    const TEMPLATE: &'static str = "improvements/desk/form.html";

    fn samples() -> Vec<Self> {
        let of = Colleagues {
            staff: vec![(PersonId(3), "Liisa Hakala".to_owned())],
            teams: vec![(TeamId(1), Names::same("Streets and parks"))],
        };
        let typed = Typed {
            title: Some("Seats <along> the harbour".to_owned()),
            ..Typed::default()
        };
        let page =
            |standing, about| form_page(&Site::empty(), Lang::En, &typed, &of, standing, about);
        let standing = Standing {
            title: "Seats along the harbour".to_owned(),
            url: "/desk/improvements/7".to_owned(),
        };
        vec![
            page(None, Some(samples_about())),
            page(None, None),
            page(Some(standing), None),
        ]
    }
}

fn samples_about() -> About {
    About {
        kind: EvidenceKind::Idea,
        id: 412,
        title: "A bench by the harbour".to_owned(),
    }
}

impl Page for GatherPage {
    const TEMPLATE: &'static str = "improvements/desk/gather.html";

    fn samples() -> Vec<Self> {
        let page = |choices: Vec<Chip>| Self {
            about: samples_about(),
            q: "bench".to_owned(),
            standing: choices.clone(),
            choices,
            new_url: "/desk/improvements/new?kind=idea&thing=412".to_owned(),
        };
        vec![page(samples::chips()), page(Vec::new())]
    }
}
