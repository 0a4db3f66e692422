//! Made-up pages for the test that renders every template in every language.

use super::inbox::{Choice, Choices, InboxPage, Pager, Select, Tab, Work};
use super::line::Line;
use crate::item;
use crate::overview::{Figures, Overview, Slice, Times, Week};
use crate::views::*;
use accounts::PersonChip;
use cases::{CaseFile, CaseReading, Said};
use chrono::{DateTime, TimeDelta, Utc};
use entity::words::{
    AreaId, CaseMessageId, CaseSide, CaseStatus, CaseWord, Decision, FileId, ImprovementId,
    InboxActId, InboxDeed, InboxItemId, InboxNoteId, InboxViewId, ItemKind, ItemState, Lang,
    PersonId, Rule, TeamId, ThemeId,
};

fn at() -> DateTime<Utc> {
    DateTime::from_timestamp(1_781_697_600, 0).unwrap_or_default()
}

fn liisa() -> PersonChip {
    PersonChip {
        title: Some("Traffic planner".to_owned()),
        is_staff: true,
        ..PersonChip::named(PersonId(2), "Liisa Hakala")
    }
}

fn row(id: i64, kind: ItemKind) -> ItemRow {
    ItemRow {
        id: InboxItemId(id),
        version: 1,
        kind,
        what: "Idea".to_owned(),
        case_kind: None,
        thing_id: 412,
        title: "A bench by the <harbour>".to_owned(),
        excerpt: "To sit and look at the ferries.".to_owned(),
        lang: Lang::En,
        state: ItemState::Open,
        theme: Some(Named {
            id: ThemeId(1),
            name: "Parks".to_owned(),
        }),
        area: Some(Named {
            id: AreaId(1),
            name: "Harbour".to_owned(),
        }),
        team: Some(Named {
            id: TeamId(1),
            name: "Green areas".to_owned(),
        }),
        assignee: Some(liisa()),
        received_at: at(),
        age: item::ageing(at(), at() + TimeDelta::days(9)),
        snoozed_until: None,
        decision: None,
        decided: None,
        decided_at: None,
        decided_by: None,
        reason: None,
        tell_at: None,
        answered_in: None,
        notes: 2,
        open_by: vec!["Henrik Björklund".to_owned()],
        url: format!("/desk/inbox?item={id}"),
        current: id == 1,
        ticked: id == 2,
    }
}

fn item(row: ItemRow, can: Can) -> ItemView {
    ItemView {
        html: press::prose("To sit and *look* at the ferries."),
        text: "To sit and *look* at the ferries.".to_owned(),
        case: None,
        thing_url: "/ideas/412".to_owned(),
        author: Some(PersonChip::named(PersonId(2), "Liisa Hakala")),
        about_title: Some("A livelier harbour".to_owned()),
        about_url: Some("/challenges/1".to_owned()),
        supporters: Some(12),
        comments: Some(3),
        reports: vec![ReportLine {
            rule: "It insults people".to_owned(),
            text: "That is <us>.".to_owned(),
            by: None,
            at: at(),
        }],
        said: vec![NoteView {
            id: InboxNoteId(1),
            text: "@Henrik have a <look>".to_owned(),
            by: Some(liisa()),
            at: at(),
        }],
        done: vec![DeedLine {
            act: InboxActId(1),
            deed: InboxDeed::Assigned,
            what: "Given to Liisa Hakala".to_owned(),
            by: Some(liisa()),
            at: at(),
            undone: true,
        }],
        repeated: Some(3),
        similar: vec![SimilarView {
            kind: ItemKind::Idea,
            what: "Idea".to_owned(),
            merges: true,
            thing_id: 7,
            item: Some(InboxItemId(9)),
            title: "Seats at the harbour".to_owned(),
            marked: press::SafeHtml::marked(&[
                (false, "Seats at the ".to_owned()),
                (true, "harbour".to_owned()),
            ]),
            passage: press::SafeHtml::marked(&[(true, "ferries".to_owned())]),
            words: vec!["harbour".to_owned(), "ferries".to_owned()],
            supporters: Some(4),
            url: "/ideas/7".to_owned(),
        }],
        alike: vec![ImprovementLine {
            id: ImprovementId(3),
            title: "More <seats>".to_owned(),
            url: "/desk/improvements/3".to_owned(),
            words: vec!["seats".to_owned()],
        }],
        behind: vec![ImprovementLine {
            id: ImprovementId(4),
            title: "The harbour".to_owned(),
            url: "/desk/improvements/4".to_owned(),
            words: vec![],
        }],
        suggestion: Some(Suggestion {
            team: TeamId(2),
            name: "Green areas".to_owned(),
            reason: "Parks is looked after by Green areas.".to_owned(),
        }),
        can,
        answer_help: "Public, with your name.".to_owned(),
        decline_help: "The author reads this.".to_owned(),
        row,
    }
}

const ALL: Can = Can {
    answer: true,
    link: true,
    merge: true,
    decline: true,
    moderate: true,
    route: true,
    assign: true,
    snooze: true,
    wake: true,
    sort: true,
    status: true,
};

pub(super) fn inbox() -> Vec<InboxPage> {
    let decided = ItemRow {
        state: ItemState::Decided,
        decision: Some(Decision::Declined),
        decided: Some("Declined".to_owned()),
        decided_at: Some(at()),
        decided_by: Some(liisa()),
        reason: Some("The <quay> is narrow.".to_owned()),
        tell_at: Some(at()),
        answered_in: Some(item::ageing(at(), at() + TimeDelta::hours(5))),
        snoozed_until: Some(at()),
        assignee: None,
        team: None,
        theme: None,
        area: None,
        notes: 0,
        open_by: vec![],
        ..row(3, ItemKind::Report)
    };
    vec![
        page(vec![], None),
        page(
            ItemKind::ALL
                .iter()
                .zip(1..)
                .map(|(kind, id)| row(id, *kind))
                .collect(),
            Some(item(row(1, ItemKind::Idea), ALL)),
        ),
        InboxPage {
            overtaken: Some("Liisa Hakala answered this.".to_owned()),
            undo: None,
            opened: true,
            ..page(
                vec![decided.clone()],
                Some(ItemView {
                    case: Some(feedback()),
                    author: None,
                    about_title: None,
                    about_url: None,
                    supporters: None,
                    comments: None,
                    reports: vec![],
                    said: vec![],
                    done: vec![],
                    repeated: None,
                    similar: vec![],
                    alike: vec![],
                    behind: vec![],
                    suggestion: None,
                    ..item(decided, Can::default())
                }),
            )
        },
    ]
}

/// Feedback as it is read beside the list.
fn feedback() -> CaseReading {
    let said = |id: i64, side: CaseSide, word: CaseWord, text: &str| {
        let said = Said {
            id: CaseMessageId(id),
            side,
            word,
            by: Some(liisa()),
            text: text.to_owned(),
            lang: Lang::En,
            at: at(),
            hidden: (id == 3).then(|| (Rule::Privacy, "It names a <neighbour>.".to_owned())),
        };
        cases::browse::shown(Lang::En, said)
    };
    CaseReading {
        reference: "2026-00042".to_owned(),
        status: CaseStatus::InHand,
        status_name: "Being looked at".to_owned(),
        about: None,
        person_name: None,
        email: Some("eila@kuusilahti.example".to_owned()),
        reader_lang: Lang::Fi,
        reader_lang_name: Lang::Fi.own_name(),
        answerer: Some(liisa()),
        team_name: Some("Green areas".to_owned()),
        messages: vec![
            said(1, CaseSide::Customer, CaseWord::Said, "The lamp is <dark>."),
            said(
                2,
                CaseSide::Staff,
                CaseWord::Answered,
                "Mended on *Friday*.",
            ),
            said(
                3,
                CaseSide::Customer,
                CaseWord::NotYet,
                "It is Mr Virtanen's.",
            ),
        ],
        files: vec![CaseFile {
            id: FileId(1),
            name: "lamp.png".to_owned(),
            media_type: "image/png".to_owned(),
            size: 20_480,
            is_picture: true,
            url: "/desk/cases/42/files/1".to_owned(),
            thumb_url: Some("/desk/cases/42/files/1/thumb".to_owned()),
        }],
        first_answered_at: Some(at()),
        helped: Some(false),
        forgotten: false,
    }
}

fn page(rows: Vec<ItemRow>, shown: Option<ItemView>) -> InboxPage {
    let some = !rows.is_empty();
    let choice = || vec![Choice::new(1, "Green areas", true)];
    InboxPage {
        tabs: vec![Tab {
            label: "New".to_owned(),
            href: "/desk/inbox".to_owned(),
            current: true,
            count: Some(999),
        }],
        rows: rows.iter().map(|row| Line::of(Lang::En, row)).collect(),
        shown,
        opened: false,
        counts: Counts {
            shown: 3,
            mentions: i64::from(some),
            ..Counts::default()
        },
        filters: vec![Select {
            key: "kind",
            label: "Kind".to_owned(),
            options: choice(),
        }],
        narrowed: some,
        views: if some {
            vec![ViewLink {
                id: InboxViewId(1),
                name: "Mine, oldest".to_owned(),
                filters: "assignee=me".to_owned(),
                url: "/desk/inbox?assignee=me&view=1".to_owned(),
                shared: true,
                own: true,
                current: true,
            }]
        } else {
            vec![]
        },
        answered_in: some.then(|| item::ageing(at(), at() + TimeDelta::hours(30))),
        undo: some.then(|| UndoView {
            act: InboxActId(4),
            deed: InboxDeed::Declined,
            what: "12 things declined.".to_owned(),
            count: 12,
            at: at(),
        }),
        pager: Pager {
            next_url: some.then(|| "/desk/inbox?after=x".to_owned()),
            prev_url: None,
        },
        form: Work::default(),
        choices: Choices {
            to: choice(),
            teams: choice(),
            themes: choice(),
            until: choice(),
            statuses: choice(),
            rules: choice(),
            improvements: choice(),
        },
        overtaken: None,
        place: String::new(),
        as_of: "2026-06-17T06:00:00.000000Z".to_owned(),
        next: "2".to_owned(),
        list_url: "/desk/inbox".to_owned(),
        plain_url: "/desk/inbox".to_owned(),
        ticked: 1,
        me: 2,
        find: String::new(),
        figures: true,
    }
}

pub(super) fn mentions() -> Vec<MentionView> {
    vec![MentionView {
        id: 1,
        item: InboxItemId(1),
        url: "/desk/inbox/1".to_owned(),
        title: "A bench by the <harbour>".to_owned(),
        text: "@Henrik have a look".to_owned(),
        by: Some(liisa()),
        at: at(),
        unread: true,
    }]
}

/// A busy inbox, and one that has just begun.
pub(super) fn overviews() -> (Overview, Overview) {
    let took = |hours: i64| Times {
        count: 12,
        median: item::ageing(at(), at() + TimeDelta::hours(hours)),
        median_minutes: hours * 60,
        p90: item::ageing(at(), at() + TimeDelta::days(hours)),
        p90_minutes: hours * 24 * 60,
    };
    let figures = Figures {
        came: 31,
        went: 24,
        waits: 19,
        decided: 22,
        declined: 4,
        declined_percent: Some(18),
        answer: Some(took(5)),
        decision: Some(took(30)),
    };
    let slice = |id: Option<i64>, name: &str, figures: &Figures| Slice {
        id,
        name: name.to_owned(),
        figures: figures.clone(),
    };
    let week = |weeks: i64, came, went| Week {
        from: at() - TimeDelta::weeks(weeks),
        came,
        went,
        declined: went / 4,
    };
    let full = Overview {
        from: at() - TimeDelta::weeks(3),
        until: at(),
        total: figures.clone(),
        weeks: vec![
            week(3, 0, 2),
            week(2, 17, 9),
            week(1, 12, 13),
            week(0, 2, 0),
        ],
        themes: vec![
            slice(Some(1), "Parks <and> quays", &figures),
            slice(None, "Without a theme", &Figures::default()),
        ],
        teams: vec![slice(Some(1), "Green areas", &figures)],
        oldest: vec![row(1, ItemKind::Idea)],
        times_cut: true,
        choices: [(TeamId(1), "Green areas".to_owned())].into(),
    };
    let bare = Overview {
        from: at(),
        until: at(),
        total: Figures::default(),
        weeks: vec![week(0, 0, 0)],
        themes: vec![],
        teams: vec![],
        oldest: vec![],
        times_cut: false,
        choices: std::collections::BTreeMap::new(),
    };
    (full, bare)
}
