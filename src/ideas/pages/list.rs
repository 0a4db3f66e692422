//! The noticeboard: filters, sorting, paging that survives the back button, for everything is in the address.

use super::choices::{self, Choice, FilterChoice, Tab};
use super::samples;
use crate::browse::{self, Filter, Place, Sort};
use crate::views::IdeaRow;
use agencies::Site;
use entity::words::{AreaId, IdeaStatus, Lang, QuestionId, ThemeId};
use hall::{Cx, Result};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Response, Visit, paging};

/// Every parameter the list reads.
pub const PARAMETERS: &[&str] = &[
    "q", "status", "theme", "area", "language", "answered", "mine", "sort", "after",
];

/// Rows on a page.
const ROWS: u64 = 20;

/// What the address asks for.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Asked {
    pub q: Option<String>,
    pub status: Option<IdeaStatus>,
    pub theme: Option<ThemeId>,
    pub area: Option<AreaId>,
    /// `language`, because `lang` is the language of the page itself.
    pub language: Option<Lang>,
    pub answered: Option<String>,
    pub mine: Option<String>,
    pub sort: Option<Sort>,
    pub after: Option<String>,
    /// Within a challenge: `12:Children`, question 12 is answered so.
    #[serde(default)]
    pub answer: Vec<String>,
    /// Within a challenge: the question whose number `least` and `most` bound.
    pub number: Option<QuestionId>,
    pub least: Option<String>,
    pub most: Option<String>,
}

impl Asked {
    pub async fn filter(&self, cx: &Cx) -> Result<Filter> {
        let filter = Filter {
            status: self.status.into_iter().collect(),
            area: self.area,
            lang: self.language,
            mine: self.mine.is_some(),
            answered: self.answered.as_deref().map(|answered| answered == "yes"),
            q: self.q.clone(),
            sort: self.sort.unwrap_or_default(),
            ..Filter::of(cx.agency)
        };
        filter.in_theme(cx, self.theme).await
    }

    /// The address of the same list with one thing changed, from its first page.
    pub fn address(&self, path: &str, change: Option<(&str, Option<&str>)>) -> String {
        let mut kept: Vec<(&str, String)> = Vec::new();
        let mut put = |key: &'static str, value: Option<String>| {
            if let Some(value) = value {
                kept.push((key, value));
            }
        };
        put("q", self.q.clone());
        put("status", self.status.map(|status| status.to_string()));
        put("theme", self.theme.map(|theme| theme.to_string()));
        put("area", self.area.map(|area| area.to_string()));
        put("language", self.language.map(|lang| lang.to_string()));
        put("answered", self.answered.clone());
        put("mine", self.mine.clone());
        put("sort", self.sort.map(|sort| sort.code().to_owned()));
        put("number", self.number.map(|question| question.to_string()));
        put("least", self.least.clone());
        put("most", self.most.clone());
        for answer in &self.answer {
            kept.push(("answer", answer.clone()));
        }
        if let Some((key, value)) = change {
            kept.retain(|(other, _)| *other != key);
            if let Some(value) = value {
                kept.push((key, value.to_owned()));
            }
        }
        web::address(path, &kept)
    }
}

#[derive(Serialize)]
pub struct ListPage {
    rows: Vec<IdeaRow>,
    filters: Vec<FilterChoice>,
    sorts: Vec<Tab>,
    sort: String,
    q: String,
    active: Vec<Active>,
    clear_url: String,
    total: Option<Total>,
    pager: Pager,
    feed_url: String,
    csv_url: String,
    mine: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct Active {
    pub label: String,
    pub remove_url: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Total {
    count: u64,
    more: bool,
}

impl Total {
    pub fn of(rows: usize) -> Self {
        Self {
            count: rows as u64,
            more: false,
        }
    }
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Pager {
    pub next_url: Option<String>,
    pub prev_url: Option<String>,
}

pub async fn list(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let after: Option<Place> = paging::read(asked.after.as_deref())?;
    let first = after.is_none();
    let filter = asked.filter(&visit.cx).await?;
    let found = browse::list(&visit.cx, &filter, after, ROWS).await?;
    let site = agencies::site(&visit.cx).await?;
    let next = found.next.as_ref().map(paging::write);
    // A short list is counted by looking at it; a long one is never counted.
    let total = (first && next.is_none()).then_some(Total {
        count: found.rows.len() as u64,
        more: false,
    });
    visit.show(&ListPage {
        filters: filters(&site, visit.lang, &asked),
        sorts: tabs(visit.lang, &asked, "/ideas", Sort::ALL, Sort::default()),
        sort: asked
            .sort
            .map(|sort| sort.code().to_owned())
            .unwrap_or_default(),
        q: asked.q.clone().unwrap_or_default(),
        active: active(&site, visit.lang, &asked, "/ideas"),
        clear_url: "/ideas".to_owned(),
        total,
        pager: Pager {
            next_url: next.map(|next| asked.address("/ideas", Some(("after", Some(&next))))),
            prev_url: (!first).then(|| asked.address("/ideas", None)),
        },
        feed_url: asked.address("/ideas.atom", None),
        csv_url: asked.address("/ideas.csv", None),
        mine: filter.mine,
        rows: found.rows,
    })
}

pub fn filters(site: &Site, lang: Lang, asked: &Asked) -> Vec<FilterChoice> {
    let say = |key: &str| press::say(lang, key, &[]);
    let any = || Choice::new("", say("ideas-filter-any"), false);
    let with_any = |rest: Vec<Choice>| std::iter::once(any()).chain(rest).collect();
    let statuses = [
        IdeaStatus::Open,
        IdeaStatus::UnderReview,
        IdeaStatus::Planned,
        IdeaStatus::InProgress,
        IdeaStatus::Done,
        IdeaStatus::Declined,
    ];
    let answered = |value: &str| asked.answered.as_deref() == Some(value);
    vec![
        FilterChoice {
            key: "status",
            id: None,
            label: say("ideas-filter-status"),
            options: with_any(
                statuses
                    .iter()
                    .map(|status| {
                        Choice::new(
                            status,
                            choices::status_word(lang, *status),
                            asked.status == Some(*status),
                        )
                    })
                    .collect(),
            ),
        },
        FilterChoice {
            key: "theme",
            id: None,
            label: say("ideas-theme"),
            options: with_any(choices::themes(site, lang, asked.theme)),
        },
        FilterChoice {
            key: "area",
            id: None,
            label: say("ideas-area"),
            options: with_any(choices::areas(site, lang, asked.area)),
        },
        FilterChoice {
            key: "language",
            id: None,
            label: say("ideas-field-lang"),
            options: with_any(choices::languages(asked.language)),
        },
        FilterChoice {
            key: "answered",
            id: None,
            label: say("ideas-filter-answered"),
            options: with_any(vec![
                Choice::new("yes", say("ideas-filter-answered-yes"), answered("yes")),
                Choice::new("no", say("ideas-filter-answered-no"), answered("no")),
            ]),
        },
    ]
}

/// The orders of a list, each at its address; the first one needs no word in it.
pub fn tabs(lang: Lang, asked: &Asked, path: &str, sorts: &[Sort], usual: Sort) -> Vec<Tab> {
    sorts
        .iter()
        .map(|sort| Tab {
            label: press::say(
                lang,
                &format!("ideas-sort-{}", sort.code().replace('_', "-")),
                &[],
            ),
            href: asked.address(
                path,
                Some(("sort", (*sort != usual).then_some(sort.code()))),
            ),
            current: asked.sort.unwrap_or(usual) == *sort,
        })
        .collect()
}

/// What the list is narrowed to, each with the address without it.
pub fn active(site: &Site, lang: Lang, asked: &Asked, path: &str) -> Vec<Active> {
    let mut on = Vec::new();
    let mut put = |key: &str, label: Option<String>| {
        if let Some(label) = label {
            on.push(Active {
                label,
                remove_url: asked.address(path, Some((key, None))),
            });
        }
    };
    put("q", asked.q.clone().map(|q| format!("“{q}”")));
    put(
        "status",
        asked
            .status
            .map(|status| choices::status_word(lang, status)),
    );
    put(
        "theme",
        asked
            .theme
            .and_then(|id| site.theme(id))
            .map(|theme| theme.names.in_lang(lang).to_owned()),
    );
    put(
        "area",
        asked
            .area
            .and_then(|id| site.area(id))
            .map(|area| area.names.in_lang(lang).to_owned()),
    );
    put(
        "language",
        asked
            .language
            .map(|lang| choices::own_name(lang).to_owned()),
    );
    put(
        "answered",
        asked.answered.as_deref().map(|answered| {
            press::say(
                lang,
                if answered == "yes" {
                    "ideas-filter-answered-yes"
                } else {
                    "ideas-filter-answered-no"
                },
                &[],
            )
        }),
    );
    put(
        "mine",
        asked
            .mine
            .as_ref()
            .map(|_| press::say(lang, "ideas-list-mine", &[])),
    );
    on
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "ideas/list.html";

    fn samples() -> Vec<Self> {
        let page = |rows: Vec<IdeaRow>, active: Vec<Active>| Self {
            rows,
            filters: vec![FilterChoice {
                key: "status",
                id: None,
                label: "Status".to_owned(),
                options: vec![Choice::new("open", "Open", true)],
            }],
            sorts: vec![Tab {
                label: "Trending".to_owned(),
                href: "/ideas".to_owned(),
                current: true,
            }],
            sort: String::new(),
            q: String::new(),
            active,
            clear_url: "/ideas".to_owned(),
            total: Some(Total {
                count: 2,
                more: false,
            }),
            pager: Pager {
                next_url: Some("/ideas?after=x".to_owned()),
                prev_url: Some("/ideas".to_owned()),
            },
            feed_url: "/ideas.atom".to_owned(),
            csv_url: "/ideas.csv".to_owned(),
            mine: false,
        };
        let on = Active {
            label: "Open".to_owned(),
            remove_url: "/ideas".to_owned(),
        };
        vec![
            page(samples::sample_rows(), vec![on.clone()]),
            page(vec![], vec![on]),
            page(vec![], vec![]),
        ]
    }
}
