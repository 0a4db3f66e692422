//! The board by stage, the same as a sortable table, as a list to print and as CSV; stages and their limits.

use super::choices::{
    Choice, FilterChoice, Pager, Tab, areas, say, staff, stages as stage_choices, teams, themes,
    with_any,
};
use super::samples;
use crate::browse::{self, Board, Column, Filter, Place, Sort};
use crate::views::ImprovementRow;
use crate::{StageInput, stage_name};
use agencies::Site;
use chrono::{DateTime, Utc};
use entity::words::{AreaId, Lang, Names, PersonId, Stage, TeamId, ThemeId};
use hall::addresses;
use hall::error::{Error, Result};
use press::Page;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use web::{Flash, Response, Visit, paging};

const ROWS: u64 = 50;
const TABLE: &str = "/desk/improvements/table";
const PRINT: &str = "/desk/improvements/print";
const CSV: &str = "/desk/improvements/table.csv";

/// What the address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    stage: Option<Stage>,
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    /// A person's number, or `me`.
    owner: Option<String>,
    team: Option<TeamId>,
    q: Option<String>,
    sort: Option<Sort>,
    after: Option<String>,
}

impl Asked {
    fn filter(&self) -> Filter {
        Filter {
            stages: self.stage.into_iter().collect(),
            theme: self.theme,
            area: self.area,
            owner: self.owner.as_deref().and_then(|owner| owner.parse().ok()),
            team: self.team,
            mine: self.owner.as_deref() == Some("me"),
            words: self.q.clone(),
        }
    }

    fn narrowed(&self) -> bool {
        self.stage.is_some()
            || self.theme.is_some()
            || self.area.is_some()
            || self.owner.is_some()
            || self.team.is_some()
            || self.q.is_some()
    }

    /// Another page with the same narrowing, and one thing changed.
    fn address(&self, path: &str, change: Option<(&str, Option<String>)>) -> String {
        let mut kept: Vec<(&str, String)> = Vec::new();
        let mut put = |key: &'static str, value: Option<String>| {
            if let Some(value) = value {
                kept.push((key, value));
            }
        };
        put("stage", self.stage.map(|stage| stage.to_string()));
        put("theme", self.theme.map(|theme| theme.to_string()));
        put("area", self.area.map(|area| area.to_string()));
        put("owner", self.owner.clone());
        put("team", self.team.map(|team| team.to_string()));
        put("q", self.q.clone());
        put("sort", self.sort.map(|sort| sort.code().to_owned()));
        if let Some((key, value)) = change {
            kept.retain(|(other, _)| *other != key);
            if let Some(value) = value {
                kept.push((key, value));
            }
        }
        web::address(path, &kept)
    }
}

type Teams = [(TeamId, Names)];
type Staff = [(PersonId, String)];

fn filters(
    site: &Site,
    lang: Lang,
    asked: &Asked,
    people: &Staff,
    of: &Teams,
) -> Vec<FilterChoice> {
    let mine = asked.owner.as_deref() == Some("me");
    let owner = asked.owner.as_deref().and_then(|owner| owner.parse().ok());
    let mut owners = vec![Choice::new("me", say(lang, "improvements-mine"), mine)];
    owners.extend(staff(people, owner));
    let filter = |key, label: &str, options| FilterChoice {
        key,
        label: say(lang, label),
        options: with_any(lang, options),
    };
    vec![
        filter("owner", "improvements-owner", owners),
        filter("team", "improvements-team", teams(of, lang, asked.team)),
        filter(
            "theme",
            "improvements-theme",
            themes(site, lang, asked.theme),
        ),
        filter("area", "improvements-area", areas(site, lang, asked.area)),
    ]
}

fn tabs(lang: Lang, asked: &Asked, current: &str) -> Vec<Tab> {
    [
        ("improvements-view-board", addresses::DESK_IMPROVEMENTS),
        ("improvements-view-table", TABLE),
        ("improvements-view-print", PRINT),
    ]
    .into_iter()
    .map(|(key, path)| Tab {
        label: say(lang, key),
        href: asked.address(path, None),
        current: path == current,
    })
    .collect()
}

#[derive(Serialize)]
pub struct BoardPage {
    columns: Vec<ColumnView>,
    filters: Vec<FilterChoice>,
    tabs: Vec<Tab>,
    narrowed: bool,
    /// Nothing stands anywhere.
    empty: bool,
    /// Where a move leads back to.
    back: String,
    table_url: String,
}

#[derive(Serialize)]
struct ColumnView {
    #[serde(flatten)]
    column: Column,
    /// How many stand there, in words, with the limit.
    said: String,
    more_url: String,
}

fn board_page(site: &Site, lang: Lang, asked: &Asked, board: Board) -> BoardPage {
    let cards = |column: &Column| {
        let count = press::say(
            lang,
            "improvements-cards",
            &[("count", column.count.into())],
        );
        match column.limit {
            Some(limit) if column.over => press::say(
                lang,
                "improvements-over",
                &[("count", column.count.into()), ("limit", limit.into())],
            ),
            Some(limit) => {
                let most = press::say(lang, "improvements-limit", &[("limit", limit.into())]);
                format!("{count}, {most}")
            }
            None => count,
        }
    };
    BoardPage {
        filters: filters(site, lang, asked, &board.staff, &board.teams),
        tabs: tabs(lang, asked, addresses::DESK_IMPROVEMENTS),
        narrowed: asked.narrowed(),
        empty: board.columns.iter().all(|column| column.count == 0),
        back: asked.address(addresses::DESK_IMPROVEMENTS, None),
        table_url: asked.address(TABLE, None),
        columns: board
            .columns
            .into_iter()
            .map(|column| ColumnView {
                said: cards(&column),
                more_url: asked.address(TABLE, Some(("stage", Some(column.stage.to_string())))),
                column,
            })
            .collect(),
    }
}

pub async fn board(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let site = agencies::site(&visit.cx).await?;
    let board = browse::board(&visit.cx, &asked.filter()).await?;
    visit.show(&board_page(&site, visit.lang, &asked, board))
}

#[derive(Serialize)]
pub struct TablePage {
    rows: Vec<ImprovementRow>,
    filters: Vec<FilterChoice>,
    tabs: Vec<Tab>,
    /// The heads of the columns; those that sort lead there.
    heads: Vec<Tab>,
    sort: &'static str,
    q: String,
    narrowed: bool,
    pager: Pager,
    csv_url: String,
}

fn heads(lang: Lang, asked: &Asked) -> Vec<Tab> {
    let sort = asked.sort.unwrap_or_default();
    Sort::ALL
        .iter()
        .map(|one| Tab {
            label: say(lang, &format!("improvements-sort-{}", one.code())),
            href: asked.address(TABLE, Some(("sort", Some(one.code().to_owned())))),
            current: *one == sort,
        })
        .collect()
}

pub async fn table(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let (cx, lang) = (&visit.cx, visit.lang);
    let after: Option<Place> = paging::read(asked.after.as_deref())?;
    let sort = asked.sort.unwrap_or_default();
    let found = browse::list(cx, &asked.filter(), sort, after, ROWS).await?;
    let (people, of) = browse::colleagues(cx).await?;
    let site = agencies::site(cx).await?;
    let mut filters = filters(&site, lang, &asked, &people, &of);
    filters.insert(
        0,
        FilterChoice {
            key: "stage",
            label: say(lang, "improvements-stage"),
            options: with_any(lang, stage_choices(&site, lang, asked.stage)),
        },
    );
    let next = found.next.as_ref().map(paging::write);
    visit.show(&TablePage {
        rows: found.rows,
        filters,
        tabs: tabs(lang, &asked, TABLE),
        heads: heads(lang, &asked),
        sort: sort.code(),
        q: asked.q.clone().unwrap_or_default(),
        narrowed: asked.narrowed(),
        pager: Pager {
            next_url: next.map(|next| asked.address(TABLE, Some(("after", Some(next))))),
            prev_url: after.map(|_| asked.address(TABLE, None)),
        },
        csv_url: asked.address(CSV, None),
    })
}

/// All of it, for a sheet of one's own. Words of the desk that never leave it are not in it.
pub async fn csv(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let rows = browse::all_rows(&visit.cx, &asked.filter(), asked.sort.unwrap_or_default()).await?;
    let config = visit.config();
    let header = [
        "id",
        "title",
        "stage",
        "stage_name",
        "since",
        "owner",
        "team",
        "theme",
        "area",
        "people",
        "carried_votes",
        "public",
        "created_at",
        "updated_at",
        "url",
    ];
    let day = |at: DateTime<Utc>| at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    let name =
        |named: Option<crate::views::Named>| named.map(|named| named.name).unwrap_or_default();
    let lines = rows.into_iter().map(|row| {
        vec![
            row.id.to_string(),
            row.title,
            row.stage.to_string(),
            row.stage_name,
            day(row.moved_at),
            row.owner.map(|owner| owner.name).unwrap_or_default(),
            name(row.team),
            name(row.theme),
            name(row.area),
            row.people_count.to_string(),
            row.carried_votes.to_string(),
            row.published.to_string(),
            day(row.created_at),
            day(row.updated_at),
            config.absolute(&row.url),
        ]
    });
    Ok(visit.csv("improvements.csv", &header, lines))
}

#[derive(Serialize)]
pub struct PrintPage {
    stages: Vec<PrintedStage>,
    at: DateTime<Utc>,
    back: String,
}

#[derive(Serialize)]
struct PrintedStage {
    name: String,
    rows: Vec<ImprovementRow>,
}

fn printed(site: &Site, lang: Lang, rows: Vec<ImprovementRow>) -> Vec<PrintedStage> {
    let mut by_stage: BTreeMap<Stage, Vec<ImprovementRow>> = BTreeMap::new();
    for row in rows {
        by_stage.entry(row.stage).or_default().push(row);
    }
    by_stage
        .into_iter()
        .map(|(stage, rows)| PrintedStage {
            name: stage_name(&site.settings.stages, lang, stage),
            rows,
        })
        .collect()
}

pub async fn print(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let rows = browse::all_rows(&visit.cx, &asked.filter(), Sort::Stage).await?;
    let site = agencies::site(&visit.cx).await?;
    visit.show(&PrintPage {
        stages: printed(&site, visit.lang, rows),
        at: visit.cx.now(),
        back: asked.address(addresses::DESK_IMPROVEMENTS, None),
    })
}

#[derive(Serialize)]
pub struct StagesPage {
    stages: Vec<StageForm>,
}

#[derive(Serialize)]
struct StageForm {
    stage: Stage,
    /// What the house calls it.
    name: String,
    fields: Vec<NameField>,
    limit: Option<String>,
}

#[derive(Serialize)]
struct NameField {
    lang: &'static str,
    language: &'static str,
    value: String,
}

fn stages_page(site: &Site, lang: Lang, typed: Option<&[StageInput]>) -> StagesPage {
    let stages = Stage::ALL
        .iter()
        .map(|stage| {
            let typed = typed.and_then(|typed| typed.iter().find(|one| one.stage == *stage));
            let standing = site.settings.stages.of(*stage);
            let value = |lang: Lang| match typed {
                Some(typed) => typed.names.get(lang.code()).cloned(),
                None => standing.and_then(|setting| setting.names.0.get(lang.code()).cloned()),
            };
            StageForm {
                stage: *stage,
                name: say(lang, &format!("improvements-stage-{stage}")),
                fields: site
                    .settings
                    .languages
                    .iter()
                    .map(|lang| NameField {
                        lang: lang.code(),
                        language: lang.own_name(),
                        value: value(*lang).unwrap_or_default(),
                    })
                    .collect(),
                limit: match typed {
                    Some(typed) => typed.limit,
                    None => site.settings.stages.limit(*stage),
                }
                .map(|limit| limit.to_string()),
            }
        })
        .collect();
    StagesPage { stages }
}

pub async fn stages(visit: Visit) -> Result<Response> {
    let site = agencies::site(&visit.cx).await?;
    visit.show(&stages_page(&site, visit.lang, None))
}

pub async fn keep_stages(visit: Visit) -> Result<Response> {
    let site = agencies::site(&visit.cx).await?;
    let typed: Vec<StageInput> = Stage::ALL
        .iter()
        .map(|stage| StageInput {
            stage: *stage,
            names: Lang::ALL
                .iter()
                .filter_map(|lang| {
                    // Languages the site does not show keep what they had.
                    let typed = visit
                        .field(&format!("name_{stage}_{lang}"))
                        .map(str::to_owned);
                    let standing = site
                        .settings
                        .stages
                        .of(*stage)
                        .and_then(|setting| setting.names.0.get(lang.code()).cloned());
                    Some((lang.code().to_owned(), typed.or(standing)?))
                })
                .collect(),
            limit: visit
                .field(&format!("limit_{stage}"))
                .map(str::trim)
                .filter(|typed| !typed.is_empty())
                // What is no number is no limit anybody could keep, and is said beside its field.
                .map(|typed| typed.parse().unwrap_or(-1)),
        })
        .collect();
    match crate::keep_stages(&visit.cx, &typed).await {
        Ok(()) => Ok(visit.go_with(
            "/desk/improvements/stages",
            Flash::good("improvements-flash-saved"),
        )),
        Err(Error::Invalid(problems)) => {
            visit.again(&stages_page(&site, visit.lang, Some(&typed)), problems)
        }
        Err(other) => Err(other),
    }
}

impl Page for BoardPage {
    const TEMPLATE: &'static str = "improvements/desk/board.html";

    fn samples() -> Vec<Self> {
        let asked = Asked {
            owner: Some("me".to_owned()),
            ..Asked::default()
        };
        let full = board_page(&Site::empty(), Lang::En, &asked, samples::board());
        let bare = Board {
            columns: samples::board()
                .columns
                .into_iter()
                .map(|column| Column {
                    cards: Vec::new(),
                    count: 0,
                    limit: None,
                    over: false,
                    more: false,
                    ..column
                })
                .collect(),
            staff: Vec::new(),
            teams: Vec::new(),
        };
        let bare = board_page(&Site::empty(), Lang::En, &Asked::default(), bare);
        vec![full, bare]
    }
}

impl Page for TablePage {
    const TEMPLATE: &'static str = "improvements/desk/table.html";

    fn samples() -> Vec<Self> {
        let page = |rows: Vec<ImprovementRow>, narrowed| Self {
            rows,
            filters: Vec::new(),
            tabs: tabs(Lang::En, &Asked::default(), TABLE),
            heads: heads(Lang::En, &Asked::default()),
            sort: "stage",
            q: "bench".to_owned(),
            narrowed,
            pager: Pager {
                next_url: narrowed.then(|| format!("{TABLE}?after=x")),
                prev_url: None,
            },
            csv_url: CSV.to_owned(),
        };
        vec![
            page(samples::rows(), true),
            page(Vec::new(), true),
            page(Vec::new(), false),
        ]
    }
}

impl Page for PrintPage {
    const TEMPLATE: &'static str = "improvements/desk/print.html";

    fn samples() -> Vec<Self> {
        let page = |rows| Self {
            stages: printed(&Site::empty(), Lang::En, rows),
            at: samples::at(),
            back: addresses::DESK_IMPROVEMENTS.to_owned(),
        };
        vec![page(samples::rows()), page(Vec::new())]
    }
}

impl Page for StagesPage {
    const TEMPLATE: &'static str = "improvements/desk/stages.html";

    fn samples() -> Vec<Self> {
        vec![stages_page(&Site::empty(), Lang::En, None)]
    }
}
