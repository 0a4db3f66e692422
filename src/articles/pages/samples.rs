//! Articles for the test that renders every page.

use super::choices::kind_key;
use crate::views::*;
use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::articles::category;
use entity::words::{
    AgencyId, ArticleCommentId, ArticleId, ArticleKind, ArticleState, CategoryId, FileId, Lang,
    Names, PersonId, RelatedKind, ServiceFacts, ThemeId, Visibility,
};
use press::{Segment, Sense};

fn at() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).unwrap_or_default()
}

fn liisa() -> PersonChip {
    PersonChip {
        title: Some("Traffic planner".to_owned()),
        is_staff: true,
        ..PersonChip::named(PersonId(3), "Liisa Hakala")
    }
}

pub fn categories() -> Vec<category::Model> {
    let one = |id, name: &str, comments, archived_at| category::Model {
        id: CategoryId(id),
        agency_id: AgencyId(1),
        names: Names::same(name),
        comments,
        position: id,
        archived_at,
    };
    vec![
        one(1, "Harbour <and> sea", false, None),
        one(2, "Blog", true, Some(at())),
    ]
}

fn theme() -> ThemeChip {
    ThemeChip {
        id: ThemeId(1),
        name: "Parks".to_owned(),
    }
}

fn row(id: i64, kind: ArticleKind, state: ArticleState) -> ArticleRow {
    ArticleRow {
        id: ArticleId(id),
        url: format!("/knowledge/{id}"),
        kind,
        kind_name: press::say(Lang::En, kind_key(kind), &[]),
        state,
        title: "A berth <for> a boat".to_owned(),
        summary: "Whom the city gives a berth, & what it costs.".to_owned(),
        lang: Lang::En,
        langs: vec![Lang::En, Lang::Fi],
        theme: Some(theme()),
        category: categories()
            .first()
            .map(|category| CategoryView::of(Lang::En, category)),
        published_at: Some(at()),
        renewed_at: Some(at() + chrono::TimeDelta::days(40)),
    }
}

pub fn rows() -> Vec<ArticleRow> {
    let bare = ArticleRow {
        theme: None,
        category: None,
        summary: String::new(),
        lang: Lang::Fi,
        langs: vec![Lang::Fi],
        ..row(9, ArticleKind::News, ArticleState::Published)
    };
    ArticleKind::ALL
        .iter()
        .zip(7..)
        .map(|(kind, id)| row(id, *kind, ArticleState::Published))
        .chain([bare])
        .collect()
}

fn facts() -> ServiceFacts {
    ServiceFacts {
        for_whom: "Everyone who lives here.".to_owned(),
        price: "180 € a year".to_owned(),
        time: "Two weeks".to_owned(),
        how: "Fill in the *form*.".to_owned(),
    }
}

fn files() -> Vec<FileView> {
    let file = |id, picture| FileView {
        id: FileId(id),
        url: format!("/knowledge/7/files/{id}"),
        thumb_url: Some(format!("/knowledge/7/files/{id}/thumb")).filter(|_| picture),
        name: "berths & prices".to_owned(),
        media_type: "application/pdf".to_owned(),
        size: 120_000,
        alt: "A jetty".to_owned(),
        is_picture: picture,
    };
    vec![file(1, true), file(2, false)]
}

fn related(is_evidence: bool) -> Vec<RelatedView> {
    RelatedKind::ALL
        .iter()
        .map(|kind| RelatedView {
            kind: *kind,
            id: 412,
            title: "A bench by the harbour".to_owned(),
            lang: Lang::En,
            url: "/ideas/412".to_owned(),
            is_evidence: is_evidence && *kind != RelatedKind::Challenge,
        })
        .collect()
}

fn view(kind: ArticleKind) -> ArticleView {
    let body = "## Who gets one\n\nEveryone.\n\n> [!NOTE]\n> Bring a photo.\n\n## What it costs\n\n| a | b |\n|---|---|\n| 1 | 2 |";
    let read = press::reading(body, Lang::En);
    let row = row(7, kind, ArticleState::Published);
    let comment = |id, visibility, by| CommentView {
        id: ArticleCommentId(id),
        by,
        text: "Thank you".to_owned(),
        html: press::prose("Thank **you**"),
        lang: Lang::En,
        visibility,
        at: at(),
    };
    let (pictures, papers) = files().into_iter().partition(|file| file.is_picture);
    ArticleView {
        languages: row
            .langs
            .iter()
            .map(|lang| LangChoice {
                lang: *lang,
                name: lang.own_name(),
                url: format!("{}?in={lang}", row.url),
                current: *lang == row.lang,
            })
            .collect(),
        body: body.to_owned(),
        html: read.html,
        contents: read.contents,
        minutes: read.minutes,
        service: (kind == ArticleKind::Service).then(facts),
        facts: (kind == ArticleKind::Service).then(|| FactsShown::of(&facts())),
        contact: Some(liisa()),
        owner: Some(liisa()),
        missing_lang: None,
        related: related(kind == ArticleKind::Story),
        pictures,
        papers,
        takes_comments: true,
        comments: vec![
            comment(1, Visibility::Public, Some(liisa())),
            comment(2, Visibility::Waiting, None),
            comment(3, Visibility::Hidden, None),
        ],
        comments_after: Some(ArticleCommentId(3)),
        walk_url: (kind == ArticleKind::Guide).then(|| "/knowledge/7/walk".to_owned()),
        feedback_url: "/feedback?about=/knowledge/7".to_owned(),
        retired: None,
        desk_url: Some("/desk/articles/7".to_owned()),
        preview: false,
        row,
    }
}

pub fn views() -> Vec<ArticleView> {
    let mut all: Vec<ArticleView> = ArticleKind::ALL.iter().map(|kind| view(*kind)).collect();
    all.push(ArticleView {
        missing_lang: Some(Lang::De),
        contents: Vec::new(),
        related: Vec::new(),
        pictures: Vec::new(),
        papers: Vec::new(),
        contact: None,
        owner: None,
        takes_comments: false,
        comments: Vec::new(),
        comments_after: None,
        desk_url: None,
        preview: true,
        ..view(ArticleKind::Article)
    });
    for pointer in [
        Some(row(8, ArticleKind::Article, ArticleState::Published)),
        None,
    ] {
        all.push(ArticleView {
            retired: Some(RetiredView {
                words: "Two pages became one.".to_owned(),
                html: press::prose("Two pages became one."),
                at: Some(at()),
                pointer,
            }),
            ..view(ArticleKind::Article)
        });
    }
    all
}

fn lang_states() -> Vec<LangState> {
    let all = [
        TextState::Published,
        TextState::Behind,
        TextState::Missing,
        TextState::Changed,
        TextState::Draft,
    ];
    Lang::ALL
        .iter()
        .zip(all)
        .map(|(lang, state)| LangState {
            lang: *lang,
            name: lang.own_name(),
            state,
        })
        .collect()
}

fn desk_row(id: i64, kind: ArticleKind, state: ArticleState) -> DeskRow {
    DeskRow {
        id: ArticleId(id),
        url: format!("/desk/articles/{id}"),
        kind,
        state,
        title: "A berth <for> a boat".to_owned(),
        lang: Lang::En,
        owner: Some(liisa()),
        theme: Some(theme()),
        category: categories()
            .first()
            .map(|category| CategoryView::of(Lang::En, category)),
        review_on: Some("2027-11-21".to_owned()),
        languages: lang_states(),
        has_changes: true,
        updated_at: at(),
    }
}

pub fn desk_rows() -> Vec<DeskRow> {
    let bare = DeskRow {
        owner: None,
        theme: None,
        category: None,
        review_on: None,
        has_changes: false,
        ..desk_row(99, ArticleKind::News, ArticleState::Published)
    };
    ArticleState::ALL
        .iter()
        .zip(7..)
        .map(|(state, id)| desk_row(id, ArticleKind::Service, *state))
        .chain([bare])
        .collect()
}

fn desk_text(state: &LangState) -> DeskText {
    let missing = state.state == TextState::Missing;
    let said = |text: &str| match missing {
        true => String::new(),
        false => text.to_owned(),
    };
    DeskText {
        lang: state.lang,
        name: state.name,
        state: state.state,
        number: if missing { 0 } else { 2 },
        title: said("A berth <for> a boat"),
        summary: said("Whom the city gives one."),
        body: said("## Who\n\nEveryone."),
        service: if missing {
            ServiceFacts::default()
        } else {
            facts()
        },
        guide: None,
        written_at: (!missing).then(at),
        by: (!missing).then(liisa),
    }
}

fn desk_view(kind: ArticleKind, state: ArticleState) -> DeskView {
    let row = desk_row(7, kind, state);
    DeskView {
        texts: row.languages.iter().map(desk_text).collect(),
        own_lang: Lang::En,
        contact: Some(liisa()),
        contact_id: Some(PersonId(3)),
        owner_id: Some(PersonId(3)),
        related: related(kind == ArticleKind::Story),
        files: files(),
        reviewer: (state == ArticleState::InReview).then(liisa),
        needs_colleague: false,
        review_asked_at: (state == ArticleState::InReview).then(at),
        review_words: (state == ArticleState::Draft).then(|| "Say who pays.".to_owned()),
        published_at: Some(at()),
        renewed_at: Some(at()),
        retired_at: (state == ArticleState::Retired).then(at),
        retired_words: (state == ArticleState::Retired).then(|| "Two became one.".to_owned()),
        pointer: (state == ArticleState::Retired).then_some(ArticleId(8)),
        helped_count: 31,
        not_helped_count: 2,
        version: 4,
        public_url: "/knowledge/7".to_owned(),
        row,
    }
}

pub fn desk_views() -> Vec<DeskView> {
    let mut all: Vec<DeskView> = ArticleState::ALL
        .iter()
        .map(|state| desk_view(ArticleKind::Service, *state))
        .collect();
    all.push(desk_view(ArticleKind::Story, ArticleState::Draft));
    all.push(desk_view(ArticleKind::Guide, ArticleState::Draft));
    all.push(DeskView {
        related: Vec::new(),
        files: Vec::new(),
        contact: None,
        ..desk_view(ArticleKind::Article, ArticleState::InReview)
    });
    all
}

pub fn versions() -> Vec<VersionView> {
    let segment = |sense, text: &str| Segment {
        sense,
        text: text.to_owned(),
    };
    let version = |number, restored_from| VersionView {
        number,
        title: "A berth for a boat".to_owned(),
        summary: String::new(),
        body: "Everyone.".to_owned(),
        service: None,
        restored_from,
        by: Some(liisa()),
        at: at(),
        title_changes: vec![segment(Sense::Same, "A berth for a boat")],
        changes: vec![
            segment(Sense::Removed, "Nobody"),
            segment(Sense::Added, "Every<one>"),
        ],
    };
    vec![version(3, Some(1)), version(2, None)]
}
