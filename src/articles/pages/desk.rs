//! The desk of articles: all of them, and one with everything that can be done to it.

use super::choices::{self, Choice, FilterChoice, Pager, Tab, filter, say};
use super::intake::taken_in;
use super::samples;
use crate::browse::{self, Filter, Place};
use crate::views::{DeskRow, DeskView};
use agencies::Site;
use entity::articles::category;
use entity::words::{
    ArticleId, ArticleKind, ArticleState, CategoryId, FileId, Lang, PersonId, RelatedKind, ThemeId,
};
use hall::addresses;
use hall::error::{Error, Result};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit, paging};

const ROWS: u64 = 50;

#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    q: Option<String>,
    kind: Option<ArticleKind>,
    state: Option<ArticleState>,
    category: Option<CategoryId>,
    theme: Option<ThemeId>,
    missing: Option<Lang>,
    mine: Option<String>,
    after: Option<String>,
}

impl Asked {
    fn address(&self, change: Option<(&str, Option<String>)>) -> String {
        let all = [
            ("q", self.q.clone()),
            ("kind", self.kind.map(|kind| kind.to_string())),
            ("state", self.state.map(|state| state.to_string())),
            ("category", self.category.map(|id| id.to_string())),
            ("theme", self.theme.map(|id| id.to_string())),
            ("missing", self.missing.map(|lang| lang.to_string())),
            ("mine", self.mine.clone()),
        ];
        let mut kept: Vec<(&str, String)> = all
            .into_iter()
            .filter_map(|(key, value)| Some((key, value?)))
            .collect();
        if let Some((key, value)) = change {
            kept.retain(|(other, _)| *other != key);
            kept.extend(value.map(|value| (key, value)));
        }
        web::address(addresses::DESK_ARTICLES, &kept)
    }

    fn filter(&self, me: Option<PersonId>) -> Filter {
        Filter {
            kinds: self.kind.into_iter().collect(),
            states: self.state.into_iter().collect(),
            category: self.category,
            theme: self.theme,
            owner: me.filter(|_| self.mine.is_some()),
            missing: self.missing,
            words: self.q.clone(),
        }
    }
}

#[derive(Serialize)]
pub struct ListPage {
    rows: Vec<DeskRow>,
    tabs: Vec<Tab>,
    filters: Vec<FilterChoice>,
    q: String,
    narrowed: bool,
    pager: Pager,
}

fn tabs(lang: Lang, asked: &Asked) -> Vec<Tab> {
    let tab = |label: &str, other: Asked, current: bool| Tab {
        label: say(lang, label),
        href: other.address(None),
        current,
    };
    let in_state = |state| Asked {
        state: Some(state),
        ..Asked::default()
    };
    let is = |state| asked.state == Some(state) && asked.mine.is_none();
    vec![
        tab(
            "articles-tab-all",
            Asked::default(),
            asked.state.is_none() && asked.mine.is_none(),
        ),
        tab(
            "articles-tab-mine",
            Asked {
                mine: Some("1".to_owned()),
                ..Asked::default()
            },
            asked.mine.is_some(),
        ),
        tab(
            "articles-state-in_review",
            in_state(ArticleState::InReview),
            is(ArticleState::InReview),
        ),
        tab(
            "articles-state-due",
            in_state(ArticleState::Due),
            is(ArticleState::Due),
        ),
    ]
}

fn list_page(
    site: &Site,
    lang: Lang,
    known: &[category::Model],
    asked: &Asked,
    rows: Vec<DeskRow>,
) -> ListPage {
    let states = ArticleState::ALL
        .iter()
        .map(|state| {
            let label = say(lang, &choices::state_key(*state));
            Choice::new(state, label, asked.state == Some(*state))
        })
        .collect();
    let mut filters = vec![
        filter(
            "kind",
            lang,
            "articles-kind",
            choices::kinds(lang, asked.kind),
        ),
        filter("state", lang, "articles-state", states),
        filter(
            "theme",
            lang,
            "articles-theme",
            choices::themes(site, lang, asked.theme),
        ),
    ];
    if !known.is_empty() {
        let options = choices::categories(known, lang, asked.category);
        filters.push(filter("category", lang, "articles-category", options));
    }
    let options = choices::languages(asked.missing);
    filters.push(filter("missing", lang, "articles-missing-in", options));
    ListPage {
        rows,
        tabs: tabs(lang, asked),
        filters,
        q: asked.q.clone().unwrap_or_default(),
        narrowed: asked.address(None) != addresses::DESK_ARTICLES,
        pager: Pager::default(),
    }
}

pub async fn list(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let after: Option<Place> = paging::read(asked.after.as_deref())?;
    let known = browse::categories(&visit.cx, true).await?;
    let filter = asked.filter(visit.cx.actor.person());
    let found = browse::desk_list(&visit.cx, &known, &filter, after, ROWS).await?;
    let site = agencies::site(&visit.cx).await?;
    let mut page = list_page(&site, visit.lang, &known, &asked, found.rows);
    page.pager = Pager {
        next_url: found
            .next
            .as_ref()
            .map(|next| asked.address(Some(("after", Some(paging::write(next)))))),
        prev_url: after.map(|_| asked.address(None)),
    };
    visit.show(&page)
}

/// What stands above every page of one article at the desk.
#[derive(Clone, Serialize)]
pub struct Head {
    pub id: ArticleId,
    pub url: String,
    pub title: String,
    pub lang: Lang,
    pub kind: ArticleKind,
    pub state: ArticleState,
    pub public_url: String,
    /// Everyone finds it.
    pub shown: bool,
}

impl Head {
    pub fn of(view: &DeskView) -> Self {
        Self {
            id: view.row.id,
            url: view.row.url.clone(),
            title: view.row.title.clone(),
            lang: view.row.lang,
            kind: view.row.kind,
            state: view.row.state,
            public_url: view.public_url.clone(),
            shown: crate::article::is_shown(view.row.state),
        }
    }
}

#[derive(Serialize)]
pub struct ShowPage {
    head: Head,
    view: DeskView,
    /// Whom one can ask to look at it.
    reviewers: Vec<Choice>,
    typed: Typed,
}

/// What was typed and could not be taken, form by form.
#[derive(Clone, Default, Deserialize, Serialize)]
struct Typed {
    reviewer: Option<PersonId>,
    words: Option<String>,
    review_on: Option<String>,
    address: Option<String>,
    version: Option<i64>,
}

fn page_of(
    view: DeskView,
    colleagues: &[(PersonId, String)],
    me: Option<PersonId>,
    typed: Typed,
) -> ShowPage {
    let mut reviewers = choices::staff(colleagues, typed.reviewer);
    reviewers.retain(|choice| me.is_none_or(|me| choice.value != me.to_string()));
    ShowPage {
        head: Head::of(&view),
        reviewers,
        view,
        typed,
    }
}

async fn page(visit: &Visit, id: ArticleId, typed: Typed) -> Result<ShowPage> {
    let view = browse::desk_one(&visit.cx, id).await?;
    let colleagues = browse::colleagues(&visit.cx).await?;
    Ok(page_of(view, &colleagues, visit.cx.actor.person(), typed))
}

pub async fn show(visit: Visit) -> Result<Response> {
    let id = visit.path("id")?;
    visit.show(&page(&visit, id, Typed::default()).await?)
}

/// Back to the article after a deed, or its page again with what was wrong.
async fn done(
    visit: &Visit,
    id: ArticleId,
    outcome: Result<DeskView>,
    flash: &str,
    mark: &str,
    typed: Typed,
) -> Result<Response> {
    match outcome {
        Ok(view) => Ok(visit.go_with(&format!("{}{mark}", view.row.url), Flash::good(flash))),
        Err(Error::Invalid(problems)) => visit.again(&page(visit, id, typed).await?, problems),
        Err(other) => Err(other),
    }
}

pub async fn ask_review(visit: Visit) -> Result<Response> {
    let id = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let outcome = crate::ask_review(&visit.cx, id, typed.reviewer, typed.version).await;
    done(
        &visit,
        id,
        outcome,
        "articles-flash-review-asked",
        "",
        typed,
    )
    .await
}

pub async fn send_back(visit: Visit) -> Result<Response> {
    let id = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let words = typed.words.clone().unwrap_or_default();
    let outcome = crate::send_back(&visit.cx, id, &words, typed.version).await;
    done(&visit, id, outcome, "articles-flash-sent-back", "", typed).await
}

pub async fn publish(visit: Visit) -> Result<Response> {
    let id = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let outcome = crate::publish(&visit.cx, id, typed.version).await;
    done(&visit, id, outcome, "articles-flash-published", "", typed).await
}

pub async fn still_good(visit: Visit) -> Result<Response> {
    let id = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let day = typed.review_on.clone();
    let outcome = crate::still_good(&visit.cx, id, day.as_deref(), typed.version).await;
    done(&visit, id, outcome, "articles-flash-still-good", "", typed).await
}

pub async fn reopen(visit: Visit) -> Result<Response> {
    let id = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let outcome = crate::reopen(&visit.cx, id, typed.version).await;
    done(&visit, id, outcome, "articles-flash-reopened", "", typed).await
}

/// What an address of this hub leads to, or that of a page of it: `/ideas/412`, `https://…/challenges/3?lang=fi`.
fn thing_at(address: &str) -> Option<(RelatedKind, i64)> {
    let path = match address.split_once("://") {
        Some((_, rest)) => rest.split_once('/')?.1,
        None => address,
    };
    let path = path.split(['?', '#']).next()?.trim_matches('/');
    let mut parts = path.split('/');
    let kind = match parts.next()? {
        "ideas" => RelatedKind::Idea,
        "challenges" => RelatedKind::Challenge,
        "improvements" => RelatedKind::Improvement,
        "desk" if parts.next()? == "improvements" => RelatedKind::Improvement,
        _ => return None,
    };
    Some((kind, parts.next()?.parse().ok()?))
}

pub async fn relate(visit: Visit) -> Result<Response> {
    let id = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let there = typed.address.as_deref().unwrap_or_default().trim();
    let outcome = match thing_at(there) {
        Some((kind, thing)) => crate::relate(&visit.cx, id, kind, thing).await,
        None => Err(Error::invalid("address", "articles-problem-address")),
    };
    let outcome = outcome.map_err(|wrong| match wrong {
        // The verb speaks of `thing`; here it was typed as an address.
        Error::Invalid(mut problems) => {
            for problem in &mut problems.0 {
                problem.field = "address".into();
            }
            Error::Invalid(problems)
        }
        other => other,
    });
    done(
        &visit,
        id,
        outcome,
        "articles-flash-saved",
        "#related",
        typed,
    )
    .await
}

#[derive(Deserialize)]
struct TypedThing {
    kind: Option<RelatedKind>,
    thing: Option<i64>,
}

pub async fn unrelate(visit: Visit) -> Result<Response> {
    let id = visit.path("id")?;
    let typed: TypedThing = visit.form()?;
    let (kind, thing) = typed.kind.zip(typed.thing).ok_or(Error::Missing)?;
    let outcome = crate::unrelate(&visit.cx, id, kind, thing).await;
    done(
        &visit,
        id,
        outcome,
        "articles-flash-saved",
        "#related",
        Typed::default(),
    )
    .await
}

pub async fn attach(mut visit: Visit) -> Result<Response> {
    let id = visit.path("id")?;
    let uploads = visit.files("files");
    let alts = visit.fields("alt");
    let outcome = match taken_in(&visit.cx, uploads, &alts).await {
        Ok(files) => crate::attach(&visit.cx, id, files).await,
        Err(wrong) => Err(wrong),
    };
    done(
        &visit,
        id,
        outcome,
        "articles-flash-attached",
        "#files",
        Typed::default(),
    )
    .await
}

pub async fn detach(visit: Visit) -> Result<Response> {
    let (id, file): (ArticleId, FileId) = (visit.path("id")?, visit.path("file")?);
    let outcome = crate::detach(&visit.cx, id, file).await;
    done(
        &visit,
        id,
        outcome,
        "articles-flash-saved",
        "#files",
        Typed::default(),
    )
    .await
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "articles/desk/list.html";

    fn samples() -> Vec<Self> {
        let page = |rows, asked: &Asked| {
            list_page(
                &Site::empty(),
                Lang::En,
                &samples::categories(),
                asked,
                rows,
            )
        };
        let narrowed = Asked {
            missing: Some(Lang::Sv),
            ..Asked::default()
        };
        vec![
            page(samples::desk_rows(), &Asked::default()),
            page(Vec::new(), &Asked::default()),
            page(Vec::new(), &narrowed),
        ]
    }
}

impl Page for ShowPage {
    const TEMPLATE: &'static str = "articles/desk/show.html";

    fn samples() -> Vec<Self> {
        let people = [(PersonId(3), "Liisa Hakala".to_owned())];
        samples::desk_views()
            .into_iter()
            .map(|view| page_of(view, &people, None, Typed::default()))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_the_hub_says_what_it_leads_to() {
        for (address, there) in [
            ("/ideas/412", Some((RelatedKind::Idea, 412))),
            (
                "https://kuusilahti.example/challenges/3?lang=fi#x",
                Some((RelatedKind::Challenge, 3)),
            ),
            ("/desk/improvements/7", Some((RelatedKind::Improvement, 7))),
            ("improvements/7/", Some((RelatedKind::Improvement, 7))),
            ("/ideas/new", None),
            ("https://elsewhere.example", None),
            ("", None),
        ] {
            assert_eq!(thing_at(address), there, "{address}");
        }
    }
}
