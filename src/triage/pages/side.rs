//! What stands beside the work: who has what open, kept views, mentions, which team looks after what, marking a comment.

use super::inbox::{self, Work};
use super::place;
use crate::presence;
use crate::views::{MentionView, TeamThemes};
use crate::{marks, mentions as naming, teams as looking, ways};
use entity::words::{CommentId, InboxItemId, InboxViewId, TeamId, ThemeId};
use hall::{Error, Result, addresses};
use press::Page;
use serde::Serialize;
use web::{Flash, Response, Visit};

/// What changes on other screens, at once.
pub(super) async fn live(visit: Visit) -> Result<Response> {
    visit.live(presence::topics(visit.cx.agency))
}

/// Says again that this is open.
pub(super) async fn open(visit: Visit) -> Result<Response> {
    let id: InboxItemId = visit.path("id")?;
    crate::browse::standing(&visit.cx, id).await?;
    presence::open(&visit.cx, id).await?;
    visit.json(&serde_json::json!({}))
}

pub(super) async fn shut(visit: Visit) -> Result<Response> {
    let id: InboxItemId = visit.path("id")?;
    crate::browse::standing(&visit.cx, id).await?;
    presence::shut(&visit.cx, id).await?;
    visit.json(&serde_json::json!({}))
}

pub(super) async fn keep_view(visit: Visit) -> Result<Response> {
    let asked = place::from_form(visit.field("place"));
    let name = visit.field("name").unwrap_or_default().to_owned();
    let shared = visit.field("shared").is_some_and(|word| !word.is_empty());
    match ways::keep_view(&visit.cx, &name, &asked.filter, shared).await {
        Ok(id) => {
            let mut asked = asked;
            asked.filter.view = Some(id);
            let address = place::address(&asked, asked.item);
            Ok(visit.go_with(&address, Flash::good("triage-flash-view")))
        }
        Err(wrong) => inbox::again(&visit, &asked, Work::default(), wrong).await,
    }
}

pub(super) async fn forget_view(visit: Visit) -> Result<Response> {
    let id: InboxViewId = visit.path("view")?;
    let mut asked = place::from_form(visit.field("place"));
    ways::forget_view(&visit.cx, id).await?;
    asked.filter.view = None;
    let address = place::address(&asked, asked.item);
    Ok(visit.go_with(&address, Flash::info("triage-flash-view-gone")))
}

#[derive(Serialize)]
pub(super) struct MentionsPage {
    mentions: Vec<MentionView>,
    unread: bool,
}

pub(super) async fn mentions(visit: Visit) -> Result<Response> {
    let mentions = naming::mentions(&visit.cx).await?;
    visit.show_quietly(&MentionsPage {
        unread: mentions.iter().any(|mention| mention.unread),
        mentions,
    })
}

pub(super) async fn read_mentions(visit: Visit) -> Result<Response> {
    let item = visit.field("item").and_then(|id| id.parse().ok());
    naming::read_mentions(&visit.cx, item).await?;
    Ok(visit.go("/desk/inbox/mentions"))
}

#[derive(Serialize)]
pub(super) struct TeamsPage {
    teams: Vec<TeamLine>,
}

#[derive(Serialize)]
struct TeamLine {
    #[serde(flatten)]
    team: TeamThemes,
    options: Vec<inbox::Choice>,
}

pub(super) async fn teams(visit: Visit) -> Result<Response> {
    let page = teams_page(&visit).await?;
    visit.show_quietly(&page)
}

async fn teams_page(visit: &Visit) -> Result<TeamsPage> {
    let site = agencies::site(&visit.cx).await?;
    let teams = looking::theme_teams(&visit.cx).await?;
    Ok(TeamsPage {
        teams: teams
            .into_iter()
            .map(|team| TeamLine {
                options: site
                    .open_themes()
                    .map(|theme| {
                        inbox::Choice::new(
                            theme.id,
                            theme.names.in_lang(visit.lang),
                            team.themes.contains(&theme.id),
                        )
                    })
                    .collect(),
                team,
            })
            .collect(),
    })
}

pub(super) async fn keep_themes(visit: Visit) -> Result<Response> {
    let team: TeamId = visit.path("team")?;
    let themes: Vec<ThemeId> = visit
        .fields("theme")
        .iter()
        .filter_map(|id| id.parse().ok())
        .collect();
    match looking::keep_themes_of(&visit.cx, team, &themes).await {
        Ok(()) => Ok(visit.go_with("/desk/inbox/teams", Flash::good("triage-flash-themes"))),
        Err(Error::Invalid(problems)) => {
            let page = teams_page(&visit).await?;
            visit.again(&page, problems)
        }
        Err(other) => Err(other),
    }
}

/// From the comment's own page to its place in the inbox.
pub(super) async fn mark(visit: Visit) -> Result<Response> {
    let id: CommentId = visit.path("id")?;
    let item = marks::mark(&visit.cx, id).await?;
    let flash = Flash::good("triage-flash-marked");
    Ok(visit.go_with(&addresses::inbox_item(item), flash))
}

impl Page for MentionsPage {
    const TEMPLATE: &'static str = "triage/mentions.html";

    fn samples() -> Vec<Self> {
        vec![
            Self {
                mentions: super::samples::mentions(),
                unread: true,
            },
            Self {
                mentions: vec![],
                unread: false,
            },
        ]
    }
}

impl Page for TeamsPage {
    const TEMPLATE: &'static str = "triage/teams.html";

    fn samples() -> Vec<Self> {
        let team = |may_keep| TeamLine {
            team: TeamThemes {
                id: TeamId(1),
                name: "Green areas".to_owned(),
                themes: vec![ThemeId(1)],
                names: vec!["Parks".to_owned()],
                may_keep,
            },
            options: vec![inbox::Choice::new(1, "Parks", true)],
        };
        vec![
            Self {
                teams: vec![team(true), team(false)],
            },
            Self { teams: vec![] },
        ]
    }
}
