//! What the pages of the feed look like, for the tests that print them all.

use super::{Choice, FeedListPage, Form, Pager, PostPage, ReadingPage, kinds, paces, tabs};
use crate::say::{COMMENT_CHARS, POST_CHARS};
use crate::views::{FeedCase, FeedCommentView, FeedPostView};
use chrono::{DateTime, Utc};
use entity::words::{FeedCommentId, FeedKind, FeedPace, FeedPostId, Lang, ThemeId};
use press::Page;

fn sample(kind: FeedKind) -> FeedPostView {
    let at: DateTime<Utc> = DateTime::from_timestamp(1_781_000_000, 0).unwrap_or_default();
    FeedPostView {
        id: FeedPostId(7),
        kind,
        by: None,
        text: "Who knows the <lamp> at the pier?".to_owned(),
        html: press::prose("Who knows the <lamp> at the **pier**?"),
        lang: Lang::En,
        to: "Everyone here".to_owned(),
        team: None,
        everywhere: false,
        theme: Some(ThemeId(3)),
        theme_name: Some("Parks".to_owned()),
        case: (kind == FeedKind::Question).then(|| FeedCase {
            reference: "2026-00042".to_owned(),
            url: "/desk/cases/42".to_owned(),
        }),
        comments: 2,
        at,
        url: "/desk/feed/7".to_owned(),
        may_remove: kind == FeedKind::Post,
    }
}

impl Page for FeedListPage {
    const TEMPLATE: &'static str = "feed/list.html";

    fn samples() -> Vec<Self> {
        let choice = |value: &str, label: &str| Choice {
            value: value.to_owned(),
            label: label.to_owned(),
            selected: false,
        };
        let page = |posts: Vec<FeedPostView>, unseen, form| Self {
            own: unseen > 0,
            tabs: tabs(Lang::En, "all"),
            posts,
            unseen,
            form,
            kinds: kinds(Lang::En, None),
            whom: vec![choice("agency", "Everyone here"), choice("3", "Parks")],
            themes: vec![choice("3", "Parks")],
            most: POST_CHARS,
            pager: Pager {
                next_url: (unseen > 0).then(|| "/desk/feed?after=x".to_owned()),
                prev_url: None,
            },
        };
        let typed = Form {
            text: Some("Half a <thought>".to_owned()),
            case: Some("2026-00042".to_owned()),
            ..Form::default()
        };
        vec![
            page(Vec::new(), 0, Form::default()),
            page(
                vec![sample(FeedKind::Post), sample(FeedKind::Question)],
                3,
                typed,
            ),
        ]
    }
}

impl Page for PostPage {
    const TEMPLATE: &'static str = "feed/post.html";

    fn samples() -> Vec<Self> {
        let reply = FeedCommentView {
            id: FeedCommentId(9),
            by: None,
            text: "I do.".to_owned(),
            html: press::prose("I do."),
            lang: Lang::En,
            at: sample(FeedKind::Post).at,
            may_remove: true,
        };
        let page = |kind, replies, text: &str| Self {
            own: kind == FeedKind::Post,
            post: sample(kind),
            replies,
            text: text.to_owned(),
            most: COMMENT_CHARS,
        };
        vec![
            page(FeedKind::Post, Vec::new(), ""),
            page(FeedKind::Question, vec![reply], "Half an <answer>"),
        ]
    }
}

impl Page for ReadingPage {
    const TEMPLATE: &'static str = "feed/reading.html";

    fn samples() -> Vec<Self> {
        let topic = Choice {
            value: "3".to_owned(),
            label: "Parks".to_owned(),
            selected: true,
        };
        vec![
            Self {
                own: false,
                paces: paces(Lang::En, FeedPace::Never),
                topics: Vec::new(),
            },
            Self {
                own: true,
                paces: paces(Lang::En, FeedPace::Weekly),
                topics: vec![topic],
            },
        ]
    }
}
