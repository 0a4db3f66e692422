//! The list with its reading pane.

use super::line::Line;
use super::place::{self, Query};
use super::samples;
use crate::browse::{self, Asked};
use crate::filter::{Age, Filter, Owner, Part, Side, Sort, What};
use crate::item::Ageing;
use crate::presence;
use crate::views::*;
use agencies::Site;
use chrono::{DateTime, SecondsFormat, Utc};
use entity::words::{IdeaStatus, InboxItemId, ItemState, Lang, Rule, TeamId};
use hall::says::Say;
use hall::{Cx, Deed, Error, Problems, Result, addresses};
use poem::http::StatusCode;
use press::{Page, say};
use serde::{Deserialize, Serialize};
use web::{Response, Visit};

/// Things on a page.
const ROWS: u64 = 50;

#[derive(Serialize)]
pub(super) struct InboxPage {
    pub tabs: Vec<Tab>,
    pub rows: Vec<Line>,
    pub shown: Option<ItemView>,
    /// It was asked for, so a narrow screen shows it alone.
    pub opened: bool,
    pub counts: Counts,
    pub filters: Vec<Select>,
    pub narrowed: bool,
    pub views: Vec<ViewLink>,
    pub answered_in: Option<Ageing>,
    pub undo: Option<UndoView>,
    pub pager: Pager,
    pub form: Work,
    pub choices: Choices,
    /// Said to whoever came second.
    pub overtaken: Option<String>,
    /// Where one is, for the forms; and the moment the list was read.
    pub place: String,
    pub as_of: String,
    pub next: String,
    pub list_url: String,
    pub plain_url: String,
    pub ticked: usize,
    /// One's own number: one is no colleague of oneself.
    pub me: i64,
    /// Words of the improvement one looks for.
    pub find: String,
    /// Whoever leads has figures of it.
    pub figures: bool,
}

#[derive(Serialize)]
pub(super) struct Tab {
    pub label: String,
    pub href: String,
    pub current: bool,
    pub count: Option<i64>,
}

#[derive(Default, Serialize)]
pub(super) struct Pager {
    pub next_url: Option<String>,
    pub prev_url: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Select {
    pub key: &'static str,
    pub label: String,
    pub options: Vec<Choice>,
}

#[derive(Clone, Serialize)]
pub(super) struct Choice {
    pub value: String,
    pub label: String,
    pub selected: bool,
}

impl Choice {
    pub fn new(value: impl ToString, label: impl Into<String>, selected: bool) -> Self {
        Self {
            value: value.to_string(),
            label: label.into(),
            selected,
        }
    }
}

/// What can be chosen in the pane and in the bar.
#[derive(Default, Serialize)]
pub(super) struct Choices {
    pub to: Vec<Choice>,
    pub teams: Vec<Choice>,
    pub themes: Vec<Choice>,
    pub until: Vec<Choice>,
    pub statuses: Vec<Choice>,
    pub rules: Vec<Choice>,
    pub improvements: Vec<Choice>,
}

/// The one form of the page, as it was typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Work {
    pub place: String,
    pub version: String,
    pub next: String,
    pub as_of: String,
    pub all: String,
    pub to: String,
    pub until: String,
    pub until_on: String,
    pub theme_to: String,
    pub team_to: String,
    pub answer: String,
    pub status: String,
    pub reason: String,
    pub rule: String,
    pub into: String,
    pub improvement: String,
    pub find: String,
    pub begin_title: String,
    pub begin_why: String,
    pub many_improvement: String,
    pub note: String,
    pub many_to: String,
    pub many_until: String,
    pub many_until_on: String,
    pub many_theme: String,
    pub many_team: String,
    pub many_reason: String,
}

impl Work {
    pub fn of(visit: &Visit) -> Self {
        let typed = |name: &str| visit.field(name).unwrap_or_default().to_owned();
        Self {
            place: typed("place"),
            version: typed("version"),
            next: typed("next"),
            as_of: typed("as_of"),
            all: typed("all"),
            to: typed("to"),
            until: typed("until"),
            until_on: typed("until_on"),
            theme_to: typed("theme_to"),
            team_to: typed("team_to"),
            answer: typed("answer"),
            status: typed("status"),
            reason: typed("reason"),
            rule: typed("rule"),
            into: typed("into"),
            improvement: typed("improvement"),
            find: typed("find"),
            begin_title: typed("begin_title"),
            begin_why: typed("begin_why"),
            many_improvement: typed("many_improvement"),
            note: typed("note"),
            many_to: typed("many_to"),
            many_until: typed("many_until"),
            many_until_on: typed("many_until_on"),
            many_theme: typed("many_theme"),
            many_team: typed("many_team"),
            many_reason: typed("many_reason"),
        }
    }
}

/// The desk begins with what is new.
pub(super) async fn front(visit: Visit) -> Result<Response> {
    Ok(visit.go(addresses::INBOX))
}

pub(super) async fn list(visit: Visit) -> Result<Response> {
    let query: Query = visit.query()?;
    let asked = query.read()?;
    if let Some(item) = asked.item {
        presence::open(&visit.cx, item).await?;
    }
    let page = page(&visit.cx, &asked, Work::default(), None).await?;
    visit.show_quietly(&page)
}

/// A thing by its number, as letters and notes lead to it: in the list it stands in now.
pub(super) async fn one(visit: Visit) -> Result<Response> {
    let id: InboxItemId = visit.path("id")?;
    let row = browse::standing(&visit.cx, id).await?;
    let asked = Asked {
        filter: Filter {
            part: Some(Part::of(row)),
            ..Filter::default()
        },
        item: Some(id),
        ..Asked::default()
    };
    Ok(visit.go(&place::address(&asked, Some(id))))
}

/// The page as it is now, with what was typed in it.
pub(super) async fn page(
    cx: &Cx,
    asked: &Asked,
    form: Work,
    overtaken: Option<String>,
) -> Result<InboxPage> {
    let desk = browse::desk(cx, asked, ROWS).await?;
    let site = agencies::site(cx).await?;
    let links = desk.rows.iter().any(|row| row.state != ItemState::Decided)
        || desk.shown.as_ref().is_some_and(|shown| shown.can.link);
    let improvements = match links {
        true => {
            improvements::browse::choices(cx, asked.find.as_deref().unwrap_or_default()).await?
        }
        false => Vec::new(),
    };
    let mut rows = desk.rows;
    for row in &mut rows {
        row.url = place::address(asked, Some(row.id));
    }
    let shown_id = desk.shown.as_ref().map(|shown| shown.row.id);
    let next_url = desk.next.map(|next| {
        let onward = Asked {
            after: Some(next),
            item: None,
            ..asked.clone()
        };
        place::address(&onward, None)
    });
    let first = Asked {
        after: None,
        item: None,
        ..asked.clone()
    };
    Ok(InboxPage {
        tabs: tabs(cx.lang, &asked.filter, &desk.counts),
        filters: selects(cx.lang, &site, &asked.filter, &desk.teams, &desk.colleagues),
        narrowed: narrowed(&asked.filter),
        choices: Choices {
            improvements: improvements
                .into_iter()
                .map(|one| {
                    let label = format!("{} · {}", one.title, one.stage_name);
                    let selected = form.improvement == one.id.to_string();
                    Choice::new(one.id, label, selected)
                })
                .collect(),
            ..choices(
                cx.lang,
                &site,
                &desk.teams,
                &desk.colleagues,
                &desk.shown,
                &form,
            )
        },
        find: asked.find.clone().unwrap_or_default(),
        figures: cx.could(Deed::SeeInboxFigures(cx.agency)),
        next: following(&rows, shown_id),
        ticked: rows.iter().filter(|row| row.ticked).count(),
        rows: rows.iter().map(|row| Line::of(cx.lang, row)).collect(),
        opened: asked.item.is_some(),
        shown: desk.shown,
        counts: desk.counts,
        views: desk.views,
        answered_in: desk.answered_in,
        undo: desk.undo,
        pager: Pager {
            next_url,
            prev_url: asked.after.map(|_| place::address(&first, None)),
        },
        form,
        overtaken,
        place: place::written(asked, shown_id),
        as_of: cx.now().to_rfc3339_opts(SecondsFormat::Micros, true),
        list_url: place::address(asked, None),
        me: cx.person()?.0,
        plain_url: place::other(&Filter {
            part: asked.filter.part,
            ..Filter::default()
        }),
    })
}

/// The page again because something was wrong, or somebody was quicker. Nothing typed and nothing ticked is lost.
pub(super) async fn again(
    visit: &Visit,
    asked: &Asked,
    form: Work,
    wrong: Error,
) -> Result<Response> {
    match wrong {
        Error::Invalid(problems) => {
            let page = page(&visit.cx, asked, form, None).await?;
            visit.again(&page, problems)
        }
        Error::Overtaken(told) => conflict(visit, asked, form, told).await,
        Error::Conflict(refusal) => conflict(visit, asked, form, refusal.say()).await,
        other => Err(other),
    }
}

async fn conflict(visit: &Visit, asked: &Asked, form: Work, told: Say) -> Result<Response> {
    let args = serde_json::to_value(&told.args)?;
    let told = press::words::say_json(visit.lang, &told.key, &args);
    let page = page(&visit.cx, asked, form, Some(told)).await?;
    visit.show_as(StatusCode::CONFLICT, &page)
}

/// The ones after this in the list, or before it at its end: the next opens by itself after a decision.
fn following(rows: &[ItemRow], shown: Option<InboxItemId>) -> String {
    let at = rows.iter().position(|row| Some(row.id) == shown);
    let next = match at {
        Some(at) => rows
            .get(at + 1)
            .or_else(|| at.checked_sub(1).map(|at| &rows[at])),
        None => rows.first(),
    };
    next.map(|row| row.id.to_string()).unwrap_or_default()
}

fn tabs(lang: Lang, filter: &Filter, counts: &Counts) -> Vec<Tab> {
    Part::ALL
        .iter()
        .map(|&part| Tab {
            label: say(lang, &format!("triage-part-{}", part.code()), &[]),
            href: place::other(&Filter {
                part: Some(part),
                view: None,
                ..filter.clone()
            }),
            current: filter.part() == part,
            count: match part {
                Part::Open => Some(counts.open),
                Part::Routed => Some(counts.routed),
                Part::Snoozed => Some(counts.snoozed),
                Part::Decided => None,
            },
        })
        .collect()
}

fn narrowed(filter: &Filter) -> bool {
    let plain = Filter {
        part: filter.part,
        sort: filter.sort,
        ..Filter::default()
    };
    filter.pairs() != plain.pairs()
}

fn selects(
    lang: Lang,
    site: &Site,
    filter: &Filter,
    teams: &[Named<TeamId>],
    colleagues: &[Colleague],
) -> Vec<Select> {
    let word = |key: &str| say(lang, key, &[]);
    let any = || Choice::new("", word("triage-filter-any"), false);
    let none = |key: &str, selected| Choice::new("none", word(key), selected);
    let select = |key, label: &str, mut options: Vec<Choice>| {
        options.insert(0, any());
        Select {
            key,
            label: word(label),
            options,
        }
    };
    let kinds = What::ALL.iter().map(|&kind| {
        Choice::new(
            kind.code(),
            word(&format!("triage-kind-{}", kind.code())),
            filter.kind == Some(kind),
        )
    });
    let mut themes = vec![none(
        "triage-filter-no-theme",
        filter.theme == Some(Side::None),
    )];
    themes.extend(theme_choices(site, lang, |id| {
        filter.theme == Some(Side::One(id))
    }));
    let mut areas = vec![none(
        "triage-filter-no-area",
        filter.area == Some(Side::None),
    )];
    areas.extend(site.open_areas().map(|area| {
        Choice::new(
            area.id,
            area.names.in_lang(lang),
            filter.area == Some(Side::One(area.id)),
        )
    }));
    let langs = Lang::ALL
        .iter()
        .map(|&one| Choice::new(one, one.own_name(), filter.lang == Some(one)));
    let ages = Age::ALL.iter().map(|&age| {
        Choice::new(
            age.code(),
            word(&format!("triage-age-{}", age.code())),
            filter.age == Some(age),
        )
    });
    let mut team = vec![none(
        "triage-filter-no-team",
        filter.team == Some(Side::None),
    )];
    team.extend(
        teams
            .iter()
            .map(|one| Choice::new(one.id, &one.name, filter.team == Some(Side::One(one.id)))),
    );
    let mut owners = vec![
        Choice::new(
            "me",
            word("triage-filter-mine"),
            filter.owner == Some(Owner::Me),
        ),
        none("triage-filter-nobody", filter.owner == Some(Owner::Nobody)),
    ];
    owners.extend(colleagues.iter().map(|one| {
        Choice::new(
            one.id,
            &one.name,
            filter.owner == Some(Owner::Person(one.id)),
        )
    }));
    let sorts = Sort::ALL.iter().map(|&sort| {
        Choice::new(
            sort.code(),
            word(&format!("triage-sort-{}", sort.code())),
            filter.sort() == sort,
        )
    });
    vec![
        select("kind", "triage-filter-kind", kinds.collect()),
        select("theme", "triage-filter-theme", themes),
        select("area", "triage-filter-area", areas),
        select("lang", "triage-filter-lang", langs.collect()),
        select("age", "triage-filter-age", ages.collect()),
        select("team", "triage-filter-team", team),
        select("assignee", "triage-filter-assignee", owners),
        Select {
            key: "sort",
            label: word("triage-filter-sort"),
            options: sorts.collect(),
        },
    ]
}

pub(super) fn theme_choices(
    site: &Site,
    lang: Lang,
    chosen: impl Fn(entity::words::ThemeId) -> bool,
) -> Vec<Choice> {
    site.open_themes()
        .map(|theme| {
            let name = theme.names.in_lang(lang);
            let label = if theme.parent.is_some() {
                format!("\u{2003}{name}")
            } else {
                name.to_owned()
            };
            Choice::new(theme.id, label, chosen(theme.id))
        })
        .collect()
}

/// The steps an official answer may lead to.
const STEPS: &[IdeaStatus] = &[
    IdeaStatus::UnderReview,
    IdeaStatus::Planned,
    IdeaStatus::InProgress,
    IdeaStatus::Done,
    IdeaStatus::Declined,
];

fn choices(
    lang: Lang,
    site: &Site,
    teams: &[Named<TeamId>],
    colleagues: &[Colleague],
    shown: &Option<ItemView>,
    form: &Work,
) -> Choices {
    let row = shown.as_ref().map(|shown| &shown.row);
    let to_now = row
        .and_then(|row| {
            let person = row.assignee.as_ref().map(|chip| format!("p{}", chip.id));
            person.or_else(|| row.team.as_ref().map(|team| format!("t{}", team.id)))
        })
        .unwrap_or_default();
    let to_now = if form.to.is_empty() {
        to_now
    } else {
        form.to.clone()
    };
    let mut to: Vec<Choice> = colleagues
        .iter()
        .map(|one| {
            let value = format!("p{}", one.id);
            let selected = value == to_now;
            Choice::new(value, &one.name, selected)
        })
        .collect();
    to.extend(teams.iter().map(|one| {
        let value = format!("t{}", one.id);
        let selected = value == to_now;
        let label = say(
            lang,
            "triage-to-team",
            &[("team", one.name.as_str().into())],
        );
        Choice::new(value, label, selected)
    }));
    let theme_now = row.and_then(|row| row.theme.as_ref()).map(|theme| theme.id);
    let mut statuses = Vec::new();
    for step in STEPS {
        let code = step.code();
        let word = say(
            lang,
            &format!("ideas-status-{}", code.replace('_', "-")),
            &[],
        );
        statuses.push(Choice::new(code, word, form.status == code));
        for named in site.open_statuses().filter(|named| named.meaning == *step) {
            let value = format!("{code}:{}", named.id);
            let selected = form.status == value;
            statuses.push(Choice::new(value, named.names.in_lang(lang), selected));
        }
    }
    Choices {
        to,
        teams: teams
            .iter()
            .map(|one| Choice::new(one.id, &one.name, form.team_to == one.id.to_string()))
            .collect(),
        themes: theme_choices(site, lang, |id| theme_now == Some(id)),
        until: ["tomorrow", "monday", "week", "month"]
            .iter()
            .map(|word| {
                Choice::new(
                    word,
                    say(lang, &format!("triage-until-{word}"), &[]),
                    form.until == *word,
                )
            })
            .collect(),
        statuses,
        rules: Rule::ALL
            .iter()
            .map(|rule| {
                let key = format!("moderation-rule-{}", rule.code().replace('_', "-"));
                Choice::new(rule, say(lang, &key, &[]), form.rule == rule.code())
            })
            .collect(),
        improvements: Vec::new(),
    }
}

/// A moment typed as a word or a day, in the site's zone: eight in the morning of that day.
pub(super) async fn until(cx: &Cx, word: &str, day: &str) -> Result<DateTime<Utc>> {
    use chrono::{Datelike, Days, NaiveDate, NaiveTime};
    let wrong = || Error::Invalid(Problems::one("until", Say::of("triage-problem-until")));
    let site = agencies::site(cx).await?;
    let today = {
        let zone = press::dates::zone(&site.settings.zone).map_err(Error::Fault)?;
        let now = jiff::Timestamp::from_second(cx.now().timestamp()).map_err(|_| wrong())?;
        let date = now.to_zoned(zone).date();
        NaiveDate::from_ymd_opt(
            i32::from(date.year()),
            u32::from(date.month().unsigned_abs()),
            u32::from(date.day().unsigned_abs()),
        )
        .ok_or_else(wrong)?
    };
    let days = match word {
        _ if !day.trim().is_empty() => None,
        "tomorrow" => Some(1),
        "monday" => Some(7 - u64::from(today.weekday().num_days_from_monday())),
        "week" => Some(7),
        "month" => Some(30),
        _ => return Err(wrong()),
    };
    let date = match days {
        Some(days) => today.checked_add_days(Days::new(days)),
        None => day.trim().parse::<NaiveDate>().ok(),
    };
    let morning = NaiveTime::from_hms_opt(8, 0, 0).ok_or_else(wrong)?;
    press::dates::from_local(
        &site.settings.zone,
        date.ok_or_else(wrong)?.and_time(morning),
    )
    .ok_or_else(wrong)
}

impl Page for InboxPage {
    const TEMPLATE: &'static str = "triage/inbox.html";

    fn samples() -> Vec<Self> {
        samples::inbox()
    }
}
