//! Life-like contexts for the test that renders every page: Kuusilahti looks for a livelier harbour.

use crate::challenge::{Rules, Words};
use crate::draft::QuestionInput;
use crate::phase::{Act, Timeline};
use crate::said;
use crate::views::*;
use crate::window::Brief;
use accounts::PersonChip;
use agencies::Site;
use chrono::{DateTime, TimeDelta, Utc};
use entity::words::*;
use std::sync::OnceLock;

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_781_697_600, 0).unwrap_or_default()
}

fn brief(state: ChallengeState) -> Brief {
    let at = |days| now() + TimeDelta::days(days);
    Brief {
        id: ChallengeId(1),
        agency: AgencyId(1),
        title: "A livelier <harbour>".to_owned(),
        lang: Lang::En,
        url: "/challenges/1".to_owned(),
        state,
        timeline: Timeline::standing(vec![
            (PhaseKind::Announced, at(-10)),
            (PhaseKind::Collecting, at(-3)),
            (PhaseKind::Voting, at(20)),
            (PhaseKind::Decided, at(200)),
        ]),
        zone: "Europe/Helsinki".to_owned(),
        parts: FormParts::default(),
        form_version: 1,
        gates: Gates::default(),
        voting: Voting {
            kind: VotingKind::Approval,
            ..Voting::default()
        },
        idea_count: 12,
        ballot_count: 0,
        origin: None,
    }
}

fn row(state: ChallengeState) -> ChallengeRow {
    let brief = brief(state);
    let phase = brief.phase(now());
    let closes_at = phase.and_then(|phase| brief.timeline.ends(phase));
    ChallengeRow {
        id: brief.id,
        url: brief.url.clone(),
        title: brief.title.clone(),
        summary: "What would bring you to the shore on a Tuesday in November?".to_owned(),
        lang: Lang::En,
        state,
        phase,
        phase_name: said::standing(Lang::En, &brief, now()),
        now: said::now_in_words(Lang::En, &brief, now()),
        until: closes_at.map(|at| said::date(Lang::En, &brief.zone, at)),
        closes_at,
        theme: Some(Named {
            id: 1,
            name: "Parks".to_owned(),
        }),
        area: None,
        prize: Some("5,000 €".to_owned()),
        idea_count: 12,
        ballot_count: 0,
        published_at: Some(now()),
        updated_at: now(),
    }
}

pub fn sample_rows() -> Vec<ChallengeRow> {
    vec![
        row(ChallengeState::Published),
        ChallengeRow {
            theme: None,
            prize: None,
            ..row(ChallengeState::Cancelled)
        },
    ]
}

fn chip() -> PersonChip {
    PersonChip {
        title: Some("Traffic planner".to_owned()),
        is_staff: true,
        picture: Some("/faces/5f2c".to_owned()),
        ..PersonChip::named(PersonId(3), "Liisa Hakala")
    }
}

pub fn sample_changes() -> Vec<ChangeView> {
    let then = now() + TimeDelta::days(7);
    vec![ChangeView {
        phase: PhaseKind::Voting,
        phase_name: "Vote".to_owned(),
        before: said::date(Lang::En, "Europe/Helsinki", now()),
        after: said::date(Lang::En, "Europe/Helsinki", then),
        before_at: now(),
        after_at: then,
        reason: "The schools asked for <another> week.".to_owned(),
        by: Some(chip()),
        at: now(),
    }]
}

fn door(act: Act, open: bool, asks_area: bool) -> DoorView {
    DoorView {
        act,
        key: act.code(),
        label: format!("challenges-act-{}", act.code()),
        open,
        until: open.then(now),
        why: (!open).then(|| "This opens later.".to_owned()),
        code: (!open).then(|| "opens_at".to_owned()),
        url: "/challenges/1/ideas/new".to_owned(),
        asks_area,
    }
}

fn queries() -> Vec<QueryView> {
    let asked = QueryView {
        id: QueryId(1),
        text: "May an association take part?".to_owned(),
        lang: Lang::En,
        by: Some(chip()),
        at: now(),
        visibility: Visibility::Waiting,
        mine: true,
        answer_text: None,
        answer: None,
        answer_lang: None,
        answered_by: None,
        answered_at: None,
    };
    let answered = QueryView {
        id: QueryId(2),
        visibility: Visibility::Public,
        answer_text: Some("Yes.".to_owned()),
        answer: Some(press::prose("**Yes**, it may.")),
        answer_lang: Some(Lang::Fi),
        answered_by: Some(chip()),
        answered_at: Some(now()),
        ..asked.clone()
    };
    vec![asked, answered]
}

fn milestones() -> Vec<MilestoneView> {
    vec![MilestoneView {
        id: MilestoneId(1),
        idea: Some(IdeaId(412)),
        title: "The jetty is ordered".to_owned(),
        html: press::prose("From the yard at *Uusikaupunki*."),
        text: String::new(),
        lang: Lang::En,
        due_on: Some("2026-12-01".to_owned()),
        done_at: Some(now()),
        updates: vec![UpdateView {
            id: 1,
            html: press::prose("It floats."),
            text: String::new(),
            lang: Lang::En,
            by: Some(chip()),
            at: now(),
        }],
    }]
}

fn pictures() -> Vec<PictureView> {
    vec![PictureView {
        id: FileId(1),
        url: "/challenges/1/pictures/1".to_owned(),
        thumb_url: "/challenges/1/pictures/1/thumb".to_owned(),
        alt: "The empty quay".to_owned(),
        width: Some(800),
        height: Some(600),
    }]
}

fn full(state: ChallengeState) -> ChallengeView {
    let brief = brief(state);
    ChallengeView {
        row: row(state),
        zone: brief.zone.clone(),
        problem: press::prose("The quay is **empty** from October on."),
        for_whom: press::prose("For everyone who walks there."),
        good_answer: press::prose("Something that lasts a winter."),
        prize_terms: press::prose("Paid when it stands."),
        licence: press::prose("The city may use the ideas; you keep the right to your name."),
        words: Words::default(),
        effort: Some("half an hour".to_owned()),
        contact: Some(chip()),
        pictures: pictures(),
        phases: said::phases(Lang::En, &brief, now()),
        server_now: now(),
        countdown: said::countdown(Lang::En, &brief, now()),
        doors: vec![
            door(Act::Submit, true, false),
            door(Act::Vote, false, false),
            door(Act::Comment, false, true),
            door(Act::Ask, true, false),
        ],
        gates: vec!["To vote: people of the harbour.".to_owned()],
        rules: Rules::default(),
        voting: brief.voting.clone(),
        form: FormParts::default(),
        form_version: 1,
        news: vec![NewsView {
            id: NewsId(1),
            title: "A walk along the quay".to_owned(),
            html: press::prose("On Thursday at six."),
            text: String::new(),
            lang: Lang::En,
            by: Some(chip()),
            at: now(),
        }],
        queries: queries(),
        milestones: milestones(),
        cancelled_at: (state == ChallengeState::Cancelled).then(now),
        cancel_reason: (state == ChallengeState::Cancelled).then(|| "No money <left>.".to_owned()),
        following: false,
        followers_count: 14,
        version: 3,
        may: ChallengeMay {
            follow: true,
            keep: true,
            decide: false,
        },
        links: Links {
            ideas: Some("/challenges/1/ideas".to_owned()),
            vote: Some("/challenges/1/vote".to_owned()),
            result: Some("/challenges/1/result".to_owned()),
            changes: "/challenges/1/changes".to_owned(),
            calendar: "/challenges/1/calendar.ics".to_owned(),
            feed: "/challenges/1/news.atom".to_owned(),
            desk: Some("/desk/challenges/1".to_owned()),
        },
        origin: None,
        preview: false,
    }
}

pub fn sample_views() -> Vec<ChallengeView> {
    let bare = ChallengeView {
        contact: None,
        pictures: Vec::new(),
        news: Vec::new(),
        queries: Vec::new(),
        milestones: Vec::new(),
        gates: Vec::new(),
        doors: Vec::new(),
        effort: None,
        prize_terms: press::prose(""),
        following: true,
        followers_count: 0,
        may: ChallengeMay::default(),
        links: Links::default(),
        preview: true,
        ..full(ChallengeState::Draft)
    };
    vec![
        full(ChallengeState::Published),
        full(ChallengeState::Cancelled),
        bare,
    ]
}

fn desk(state: ChallengeState) -> DeskView {
    let brief = brief(state);
    DeskView {
        row: row(state),
        blueprint: Blueprint::IdeasThenVote,
        words: Words {
            title: brief.title.clone(),
            ..Words::default()
        },
        rules: Rules {
            gates: Gates::default(),
            voting: brief.voting.clone(),
        },
        parts: FormParts::default(),
        questions: vec![QuestionInput {
            id: Some(QuestionId(1)),
            kind: QuestionKind::OneOf,
            label: "For whom?".to_owned(),
            help: None,
            required: true,
            options: vec!["Young".to_owned(), "Old".to_owned()],
            after: None,
        }],
        zone: brief.zone.clone(),
        phases: PhaseKind::ALL
            .iter()
            .map(|kind| {
                let starts = brief.timeline.starts(*kind);
                DeskPhase {
                    kind: *kind,
                    name: said::phase_name(Lang::En, *kind),
                    always: crate::phase::ALWAYS.contains(kind),
                    local: "2026-06-17T09:00".to_owned(),
                    starts: starts.map(|at| said::date(Lang::En, &brief.zone, at)),
                    begun: starts.is_some_and(|at| at <= now()),
                }
            })
            .collect(),
        preview_url: "/challenges/preview/key".to_owned(),
        publish_at: (state == ChallengeState::Draft).then(now),
        version: 2,
        form_version: 1,
        reviews: vec![
            ReviewView {
                id: ReviewId(1),
                asked_by: Some(chip()),
                asked_of: Some(chip()),
                version: 1,
                older: true,
                outcome: Some(ReviewOutcome::Approved),
                remark: Some("Good.".to_owned()),
                asked_at: now(),
                decided_at: Some(now()),
                mine: false,
            },
            ReviewView {
                id: ReviewId(2),
                asked_by: Some(chip()),
                asked_of: None,
                version: 2,
                older: false,
                outcome: None,
                remark: None,
                asked_at: now(),
                decided_at: None,
                mine: true,
            },
        ],
        invited: vec![(GateDeed::Vote, 12)],
        pictures: pictures(),
        queries: queries(),
        milestones: milestones(),
        staff: vec![(PersonId(3), "Liisa Hakala".to_owned())],
    }
}

pub fn sample_desks() -> Vec<DeskView> {
    let empty = DeskView {
        reviews: Vec::new(),
        invited: Vec::new(),
        pictures: Vec::new(),
        queries: Vec::new(),
        milestones: Vec::new(),
        questions: Vec::new(),
        publish_at: None,
        ..desk(ChallengeState::Cancelled)
    };
    vec![
        desk(ChallengeState::Draft),
        desk(ChallengeState::Published),
        empty,
    ]
}

pub fn sample_site() -> Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(Site::empty).clone()
}
