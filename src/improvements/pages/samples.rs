//! What the pages of this room are rendered with when nobody is there.

use crate::browse::{Board, Column};
use crate::views::*;
use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::words::{
    AreaId, EvidenceKind, ImprovementChangeId, ImprovementDeed, ImprovementId, ImprovementMergeId,
    ImprovementTaskId, Lang, Names, Outcome, PersonId, Stage, TeamId, ThemeId, Trial,
};

pub fn at() -> DateTime<Utc> {
    DateTime::from_timestamp(1_781_697_600, 0).unwrap_or_default()
}

fn liisa() -> PersonChip {
    PersonChip {
        title: Some("Traffic planner".to_owned()),
        is_staff: true,
        picture: Some("/faces/5f2c".to_owned()),
        ..PersonChip::named(PersonId(3), "Liisa Hakala")
    }
}

fn choice(stage: Stage) -> StageChoice {
    StageChoice {
        stage,
        name: press::say(Lang::En, &format!("improvements-stage-{stage}"), &[]),
    }
}

pub fn row(stage: Stage, owned: bool) -> ImprovementRow {
    let named = |id, name: &str| Named {
        id,
        name: name.to_owned(),
    };
    ImprovementRow {
        id: ImprovementId(7 + stage as i64),
        url: "/desk/improvements/7".to_owned(),
        title: "Seats <along> the harbour".to_owned(),
        lang: Lang::En,
        stage,
        stage_name: choice(stage).name,
        moved_at: at(),
        owner: owned.then(liisa),
        team: owned.then(|| named(1, "Streets and parks")),
        theme: owned.then(|| named(1, "Shores")),
        area: owned.then(|| named(1, "Harbour")),
        people_count: 23,
        carried_votes: if owned { 40 } else { 0 },
        published: owned,
        version: 3,
        created_at: at(),
        updated_at: at(),
        steps: crate::improvement::next_stages(stage)
            .iter()
            .map(|stage| choice(*stage))
            .collect(),
    }
}

pub fn rows() -> Vec<ImprovementRow> {
    Stage::ALL
        .iter()
        .enumerate()
        .map(|(n, stage)| row(*stage, n % 2 == 0))
        .collect()
}

pub fn chips() -> Vec<Chip> {
    vec![Chip {
        id: ImprovementId(7),
        title: "Seats <along> the harbour".to_owned(),
        url: "/desk/improvements/7".to_owned(),
        lang: Lang::En,
        stage: Stage::Trial,
        stage_name: choice(Stage::Trial).name,
    }]
}

pub fn board() -> Board {
    Board {
        columns: Stage::ALL
            .iter()
            .map(|stage| Column {
                stage: *stage,
                name: choice(*stage).name,
                cards: vec![row(*stage, *stage != Stage::Trial)],
                count: 4,
                limit: match stage {
                    Stage::Trial => Some(3),
                    Stage::Exploring => Some(5),
                    _ => None,
                },
                over: *stage == Stage::Trial,
                more: *stage == Stage::Done,
            })
            .collect(),
        staff: vec![(PersonId(3), "Liisa Hakala".to_owned())],
        teams: vec![(TeamId(1), Names::same("Streets and parks"))],
    }
}

fn evidence(kind: EvidenceKind) -> EvidenceView {
    EvidenceView {
        kind,
        id: 412,
        title: "A bench <by> the harbour".to_owned(),
        excerpt: "To sit and look at the ferries.".to_owned(),
        lang: Lang::En,
        url: "/ideas/412".to_owned(),
        by: (kind != EvidenceKind::Comment).then(liisa),
        elsewhere: (kind == EvidenceKind::Comment).then(|| "Mika".to_owned()),
        origin: (kind == EvidenceKind::Comment).then(|| "Decidim".to_owned()),
        under: (kind == EvidenceKind::Comment).then(|| "Seats".to_owned()),
        said_at: at(),
        public: kind != EvidenceKind::Case,
        voices: 12,
        carried: 40,
        via_merge: (kind == EvidenceKind::Question).then_some(ImprovementMergeId(1)),
        linked_by: None,
        linked_at: at(),
    }
}

fn link(id: i64) -> LinkView {
    LinkView {
        id,
        title: "A livelier harbour".to_owned(),
        excerpt: "We begin in May.".to_owned(),
        lang: Lang::En,
        url: "/challenges/5".to_owned(),
        public: true,
    }
}

fn merge() -> MergeView {
    MergeView {
        id: ImprovementMergeId(1),
        case: ImprovementId(8),
        title: "Places to rest".to_owned(),
        lang: Lang::En,
        url: "/desk/improvements/8".to_owned(),
        reason: "The same.".to_owned(),
        by: Some(liisa()),
        at: at(),
    }
}

fn milestones() -> Vec<MilestoneView> {
    [None, Some(at())]
        .into_iter()
        .enumerate()
        .map(|(n, done_at)| MilestoneView {
            id: n as i64,
            title: "Two seats".to_owned(),
            due_on: Some("2026-09-01".to_owned()),
            due: Some("1 September 2026".to_owned()),
            done_at,
        })
        .collect()
}

fn log() -> Vec<ChangeView> {
    ImprovementDeed::ALL
        .iter()
        .enumerate()
        .map(|(n, deed)| ChangeView {
            id: ImprovementChangeId(n as i64),
            deed: *deed,
            stage_before: Some(choice(Stage::Triage)),
            stage_after: Some(choice(Stage::Exploring)),
            what: "We look.".to_owned(),
            what_html: press::prose("We **look**."),
            why: "Because <people> asked.".to_owned(),
            lang: Lang::En,
            by: (n % 2 == 0).then(liisa),
            at: at(),
        })
        .collect()
}

pub fn outcome() -> Outcome {
    Outcome {
        measured: "Counted on ten days".to_owned(),
        before: "12 people".to_owned(),
        after: "87 people".to_owned(),
        money: Some(-1_250_000),
        currency: Some("EUR".to_owned()),
    }
}

/// A case with everything, one that was merged, and one that just began.
pub fn views() -> Vec<ImprovementView> {
    let full = ImprovementView {
        row: row(Stage::Trial, true),
        why: "Three ideas in a month.".to_owned(),
        why_html: press::prose("Three ideas in a **month**."),
        told: Some("We try two seats.".to_owned()),
        told_lang: Some(Lang::En),
        evidence: EvidenceKind::ALL
            .iter()
            .map(|kind| evidence(*kind))
            .collect(),
        evidence_count: 4,
        notes: vec![NoteView {
            id: 1,
            text: "Ask the harbour master.".to_owned(),
            html: press::prose("Ask the harbour master."),
            by: Some(liisa()),
            at: at(),
        }],
        tasks: [None, Some(at())]
            .into_iter()
            .enumerate()
            .map(|(n, done_at)| TaskView {
                id: ImprovementTaskId(n as i64),
                title: "Measure the quay".to_owned(),
                owner: Some(liisa()),
                due_on: Some("2026-06-01".to_owned()),
                due: Some("1 June 2026".to_owned()),
                late: done_at.is_none(),
                done_at,
            })
            .collect(),
        log: log(),
        milestones: milestones(),
        challenges: vec![link(5)],
        answers: vec![link(6)],
        open_answers: vec![link(7)],
        trial: Some(Trial {
            hypothesis: "People stay longer.".to_owned(),
            ..Trial::default()
        }),
        outcome: Some(outcome()),
        heard: "People want to rest.".to_owned(),
        doing: "We set up seats.".to_owned(),
        results: "They sit.".to_owned(),
        outcome_public: true,
        published_at: Some(at()),
        public_url: "/improvements/7".to_owned(),
        merges: vec![merge()],
        merged_into: None,
    };
    let merged = ImprovementView {
        merged_into: Some(merge()),
        row: ImprovementRow {
            steps: Vec::new(),
            ..row(Stage::Triage, true)
        },
        ..full.clone()
    };
    let bare = ImprovementView {
        row: row(Stage::Triage, false),
        why: String::new(),
        why_html: press::prose(""),
        told: None,
        told_lang: None,
        evidence: Vec::new(),
        evidence_count: 0,
        notes: Vec::new(),
        tasks: Vec::new(),
        log: Vec::new(),
        milestones: Vec::new(),
        challenges: Vec::new(),
        answers: Vec::new(),
        open_answers: Vec::new(),
        trial: None,
        outcome: None,
        heard: String::new(),
        doing: String::new(),
        results: String::new(),
        outcome_public: false,
        published_at: None,
        merges: Vec::new(),
        ..full.clone()
    };
    vec![full, merged, bare]
}

pub fn public_rows() -> Vec<PublicRow> {
    [Stage::Trial, Stage::Done]
        .into_iter()
        .map(|stage| PublicRow {
            id: ImprovementId(7 + stage as i64),
            url: "/improvements/7".to_owned(),
            title: "Seats <along> the harbour".to_owned(),
            summary: "We set up seats.".to_owned(),
            lang: Lang::Fi,
            stage,
            stage_name: choice(stage).name,
            meaning: dial(stage),
            theme: Some(PublicNamed {
                id: ThemeId(1),
                name: "Shores".to_owned(),
            }),
            area: Some(PublicNamed {
                id: AreaId(1),
                name: "Harbour".to_owned(),
            }),
            people_count: 23,
            moved_at: at(),
            updated_at: at(),
        })
        .collect()
}

pub fn public_views() -> Vec<PublicView> {
    let full = PublicView {
        id: ImprovementId(7),
        url: "/improvements/7".to_owned(),
        title: "Seats <along> the harbour".to_owned(),
        lang: Lang::En,
        stage: Stage::Trial,
        stage_name: choice(Stage::Trial).name,
        walk: crate::improvement::WALK
            .iter()
            .map(|stage| WalkStep {
                meaning: dial(*stage),
                stage: *stage,
                name: choice(*stage).name,
                at: (*stage <= Stage::Trial).then(at),
                current: *stage == Stage::Trial,
                done: *stage < Stage::Trial,
            })
            .collect(),
        moved_at: at(),
        told: Some(press::prose("We try two seats.")),
        told_text: Some("We try two seats.".to_owned()),
        told_lang: Some(Lang::En),
        theme: Some(PublicNamed {
            id: ThemeId(1),
            name: "Shores".to_owned(),
        }),
        area: None,
        team: Some(PublicNamed {
            id: TeamId(1),
            name: "Streets and parks".to_owned(),
        }),
        heard: press::prose("People want to rest."),
        doing: press::prose("We set up seats."),
        results: press::prose("They sit."),
        words: (
            "People want to rest.".to_owned(),
            "We set up seats.".to_owned(),
            "They sit.".to_owned(),
        ),
        people_count: 23,
        carried_votes: 40,
        evidence: vec![PublicEvidence {
            kind: EvidenceKind::Idea,
            id: 412,
            title: "A bench <by> the harbour".to_owned(),
            lang: Lang::En,
            url: "/ideas/412".to_owned(),
        }],
        private_count: 2,
        milestones: milestones(),
        challenges: vec![link(5)],
        answers: vec![link(6)],
        history: vec![PublicMove {
            stage: Stage::Exploring,
            stage_name: choice(Stage::Exploring).name,
            html: press::prose("We look."),
            text: "We look.".to_owned(),
            lang: Lang::En,
            at: at(),
        }],
        outcome: Some(outcome()),
        published_at: Some(at()),
        updated_at: at(),
        preview: false,
        desk_url: Some("/desk/improvements/7".to_owned()),
    };
    let bare = PublicView {
        told: None,
        told_text: None,
        told_lang: None,
        theme: None,
        team: None,
        results: press::prose(""),
        words: (String::new(), String::new(), String::new()),
        carried_votes: 0,
        evidence: Vec::new(),
        private_count: 0,
        milestones: Vec::new(),
        challenges: Vec::new(),
        answers: Vec::new(),
        history: Vec::new(),
        outcome: None,
        published_at: None,
        preview: true,
        desk_url: None,
        ..full.clone()
    };
    vec![full, bare]
}
