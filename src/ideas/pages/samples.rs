//! Life-like ideas for the test that renders every page.

use crate::views::{
    AnswerView, AreaView, ChallengeLink, CommentMay, CommentView, ContestView, FileView,
    FormAnswer, IdeaLink, IdeaRow, IdeaView, ImageView, MergedIdea, Origin, StatusView, Step,
    ThemeView, Thread,
};
use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::words::{
    AreaId, ChallengeId, CommentId, FileId, IdeaId, IdeaStatus, Lang, QuestionId, QuestionKind,
    Stance, ThemeId, Visibility,
};
use hall::May;

fn at(day: u32) -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000 + i64::from(day) * 86_400, 0).unwrap_or_default()
}

pub fn chip(name: &str, is_staff: bool) -> PersonChip {
    PersonChip {
        title: is_staff.then(|| "Answers for the harbour".to_owned()),
        is_staff,
        ..PersonChip::named(entity::words::PersonId(1), name)
    }
}

fn status(meaning: IdeaStatus) -> StatusView {
    StatusView {
        meaning,
        name: "Open for support".to_owned(),
    }
}

pub fn sample_row() -> IdeaRow {
    IdeaRow {
        id: IdeaId(412),
        url: "/ideas/412".to_owned(),
        title: "A bench by the harbour <b>\"&".to_owned(),
        excerpt: "Somewhere to sit while the ferry is late.".to_owned(),
        lang: Lang::Fi,
        status: status(IdeaStatus::Open),
        visibility: Visibility::Public,
        theme: Some(ThemeView {
            id: ThemeId(1),
            name: "Streets and parks".to_owned(),
        }),
        area: Some(AreaView {
            id: AreaId(1),
            name: "Harbour".to_owned(),
        }),
        author: Some(chip("Aino Lehtonen", false)),
        support_count: Some(12),
        carried_support: 40,
        carried_against: 3,
        carried_votes: 0,
        comment_count: 2,
        created_at: at(1),
        updated_at: at(2),
        answered: true,
        chosen: false,
        supported_by_me: true,
        challenge: Some(ChallengeLink {
            id: ChallengeId(5),
            url: "/challenges/5".to_owned(),
            title: "A livelier harbour <b>\"&".to_owned(),
            lang: Lang::En,
        }),
        votes: Some(31),
        matched: None,
    }
}

pub fn sample_rows() -> Vec<IdeaRow> {
    let bare = IdeaRow {
        theme: None,
        area: None,
        author: None,
        challenge: None,
        votes: None,
        support_count: None,
        carried_support: 0,
        carried_against: 0,
        comment_count: 0,
        chosen: false,
        supported_by_me: false,
        answered: false,
        ..sample_row()
    };
    vec![sample_row(), bare]
}

fn comment(stance: Stance, hidden: bool) -> CommentView {
    CommentView {
        id: CommentId(7),
        idea: IdeaId(412),
        parent: None,
        imported: false,
        author: (!hidden).then(|| chip("Veikko Saari", false)),
        at: at(3),
        stance,
        text: "Good.".to_owned(),
        html: press::prose("Good."),
        lang: Lang::Fi,
        reply_count: 1,
        hidden,
        edited_at: Some(at(4)),
        may: CommentMay {
            reply: true,
            report: true,
            edit: true,
            hide: true,
        },
    }
}

pub fn full_view() -> IdeaView {
    let everything = May {
        support: true,
        comment: true,
        edit: true,
        withdraw: true,
        follow: true,
        report: true,
        answer: true,
        merge: true,
        moderate: true,
    };
    IdeaView {
        row: sample_row(),
        text: "Text".to_owned(),
        text_html: press::prose("Somewhere to *sit*."),
        place: Some("By pier 2".to_owned()),
        amount: Some("12 000 €".to_owned()),
        amount_cents: Some(12_000),
        currency: Some("EUR".to_owned()),
        images: vec![ImageView {
            id: FileId(1),
            url: "/files/1".to_owned(),
            thumb_url: "/files/1/thumb".to_owned(),
            alt: "The pier".to_owned(),
            width: Some(480),
            height: Some(320),
        }],
        attachments: vec![FileView {
            id: FileId(2),
            url: "/files/2".to_owned(),
            name: "plan.pdf".to_owned(),
            size: 12_345,
        }],
        walk: vec![
            Step {
                meaning: IdeaStatus::Open,
                name: "Open".to_owned(),
                at: Some(at(1)),
                current: false,
                done: true,
            },
            Step {
                meaning: IdeaStatus::Planned,
                name: "Planned".to_owned(),
                at: None,
                current: true,
                done: false,
            },
        ],
        answers: vec![AnswerView {
            id: 3,
            at: at(5),
            by: Some(chip("Liisa Koskinen", true)),
            status: status(IdeaStatus::Planned),
            text: "Yes.".to_owned(),
            html: press::prose("Yes."),
            lang: Lang::Fi,
            planned: false,
        }],
        versions_count: 2,
        version: 2,
        origin: Some(Origin {
            name: "polis".to_owned(),
            url: Some("https://example.org".to_owned()),
            outcome: None,
        }),
        merged_into: None,
        merged: vec![MergedIdea {
            id: IdeaId(9),
            url: "/ideas/9".to_owned(),
            title: "Seats".to_owned(),
            lang: Lang::En,
            author: None,
            text_html: press::prose("Seats, please."),
            merge: None,
        }],
        threads: vec![
            Thread {
                comment: comment(Stance::For, false),
                replies: vec![comment(Stance::Neutral, false)],
                earlier: true,
                more_after: Some(CommentId(7)),
            },
            Thread {
                comment: comment(Stance::Against, true),
                replies: vec![],
                earlier: false,
                more_after: None,
            },
        ],
        threads_next: Some("/ideas/412?after=x".to_owned()),
        followers_count: 3,
        following: true,
        may: everything,
        hidden_reason: Some("Hidden".to_owned()),
        hidden: Some(crate::Hidden {
            rule: "It insults people".to_owned(),
            reason: "Please write about the matter.".to_owned(),
            at: sample_row().created_at,
            appeal_url: "/appeal/0123456789abcdef".to_owned(),
            may_appeal: true,
        }),
        form_answers: vec![FormAnswer {
            question: QuestionId(3),
            label: "For whom? <b>\"&".to_owned(),
            kind: QuestionKind::SomeOf,
            values: vec!["Children".to_owned(), "Everyone".to_owned()],
            retired: true,
        }],
        contest: Some(ContestView {
            support_closed: None,
            comment_closed: None,
            vote_url: Some("/challenges/5/vote".to_owned()),
        }),
    }
}

pub fn bare_view() -> IdeaView {
    IdeaView {
        row: IdeaRow {
            chosen: true,
            supported_by_me: false,
            ..sample_rows().swap_remove(1)
        },
        place: None,
        amount: None,
        amount_cents: None,
        currency: None,
        images: vec![],
        attachments: vec![],
        answers: vec![],
        versions_count: 1,
        version: 1,
        origin: None,
        merged_into: Some(IdeaLink {
            id: IdeaId(1),
            url: "/ideas/1".to_owned(),
            title: "Benches".to_owned(),
            lang: Lang::En,
        }),
        merged: vec![],
        threads: vec![],
        threads_next: None,
        followers_count: 0,
        following: false,
        may: May::default(),
        hidden_reason: None,
        hidden: None,
        form_answers: vec![],
        contest: Some(ContestView {
            support_closed: Some("Closed since yesterday.".to_owned()),
            comment_closed: Some("Closed since yesterday.".to_owned()),
            vote_url: None,
        }),
        ..full_view()
    }
}

/// What was written about an idea.
pub fn readings() -> Vec<hall::readings::Reading> {
    vec![hall::readings::Reading {
        id: entity::words::ArticleId(9),
        kind: entity::words::ArticleKind::Story,
        title: "Six <benches> out of the wind".to_owned(),
        lang: Lang::En,
        url: "/knowledge/9".to_owned(),
    }]
}

/// What became of an idea: a case everyone may read, and one that is the desk's own.
pub fn onward() -> Vec<web::OnwardShown> {
    let shown = |title: Option<&str>| web::OnwardShown {
        onward: hall::onward::Onward {
            improvement: entity::words::ImprovementId(7),
            title: title.map(str::to_owned),
            url: title.map(|_| "/improvements/7".to_owned()),
            lang: Lang::En,
            stage: entity::words::Stage::Trial,
            stage_name: "Trying it out".to_owned(),
            told: Some("We try **two** seats.".to_owned()),
            told_lang: Some(Lang::En),
            at: at(2),
        },
        told_html: Some(press::prose("We try **two** seats.")),
    };
    vec![shown(Some("Seats <along> the harbour")), shown(None)]
}
