//! Life-like cases, for the test that renders every page.

use crate::checklist::TaskView;
use crate::handover::HandoverView;
use crate::resolution::ResolutionView;
use crate::views::{
    AboutView, AgencyName, CaseChoices, CaseFile, CaseMay, CaseRow, CaseView, Choice, DraftView,
    EarlierView, HiddenView, IdeaLine, LinkView, MatterView, MessageView, NoteLine, OnwardView,
    StepView, TieView, TrackedMay, TrackedView,
};
use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::words::{
    AgencyId, CaseHandoverId, CaseId, CaseKind, CaseMessageId, CaseSide, CaseStatus, CaseTaskId,
    CaseWord, Channel, FileId, ImprovementId, InboxItemId, Kind, Lang, PersonId, ReplyBy, Rule,
    Stage, TeamId, WaitsFor,
};

fn at() -> DateTime<Utc> {
    DateTime::from_timestamp(1_781_697_600, 0).unwrap_or_default()
}

pub fn liisa() -> PersonChip {
    PersonChip {
        title: Some("Traffic planner".to_owned()),
        is_staff: true,
        picture: Some("/faces/5f2c".to_owned()),
        ..PersonChip::named(PersonId(4), "Liisa Hakala")
    }
}

fn message(id: i64, side: CaseSide, word: CaseWord, text: &str) -> MessageView {
    MessageView {
        colleague: false,
        writer: None,
        id: CaseMessageId(id),
        side,
        word,
        by: (side == CaseSide::Staff).then(liisa),
        from: (word == CaseWord::Handed).then(|| "Henrik <Björklund>".to_owned()),
        text: text.to_owned(),
        html: (!text.is_empty()).then(|| press::prose(text)),
        lang: Lang::En,
        at: at(),
        hidden: None,
    }
}

fn files(path: &str) -> Vec<CaseFile> {
    let file = |id, name: &str, picture: bool| CaseFile {
        id: FileId(id),
        name: name.to_owned(),
        media_type: "image/png".to_owned(),
        size: 20_480,
        is_picture: picture,
        url: format!("{path}/files/{id}"),
        thumb_url: picture.then(|| format!("{path}/files/{id}/thumb")),
    };
    vec![file(1, "lamp.png", true), file(2, "list <1>.txt", false)]
}

fn steps(at: usize) -> Vec<StepView> {
    ["Received", "Being looked at", "Answered", "Closed"]
        .iter()
        .enumerate()
        .map(|(number, name)| StepView {
            meaning: "open",
            name: (*name).to_owned(),
            done: number < at,
            current: number == at,
        })
        .collect()
}

pub fn just_received() -> TrackedView {
    let text = "The lamp at the stop is dark.";
    TrackedView {
        kind: CaseKind::Feedback,
        reference: "2026-00042".to_owned(),
        status: CaseStatus::Received,
        status_name: "Received".to_owned(),
        status_says: "Your feedback has come in.".to_owned(),
        about: None,
        received_at: at(),
        promise: Some(super::promise::sample()),
        late: true,
        new_due_at: Some(at()),
        answerer: None,
        team: None,
        messages: vec![message(1, CaseSide::Customer, CaseWord::Said, text)],
        files: Vec::new(),
        onward: Vec::new(),
        helped: None,
        rated: None,
        waits_for: Some(WaitsFor::Customer),
        held_by: None,
        organisations: Vec::new(),
        follows: None,
        went_on: Vec::new(),
        offer: None,
        may: TrackedMay {
            rate: false,
            add: true,
            judge: false,
            reopen: false,
            again: false,
            end_letters: true,
            ..TrackedMay::default()
        },
        forgotten: false,
        path: "/track/5f2c".to_owned(),
        chat: Some("/track/5f2c/chat".to_owned()),
        steps: steps(0),
    }
}

/// A matter somebody has in hand, before it is answered.
pub fn matter() -> TrackedView {
    let plain = just_received();
    let mut messages = plain.messages.clone();
    let why = "The ferry leaves on Monday.";
    messages.push(MessageView {
        colleague: true,
        writer: Some("Veikko <Rantanen>".to_owned()),
        ..message(2, CaseSide::Customer, CaseWord::Sooner, why)
    });
    messages.push(MessageView {
        colleague: true,
        ..message(3, CaseSide::Customer, CaseWord::Solved, "")
    });
    TrackedView {
        kind: CaseKind::Matter,
        chat: None,
        answerer: Some(liisa()),
        messages,
        may: TrackedMay {
            add: true,
            hurry: true,
            solve: true,
            claim: true,
            ..TrackedMay::default()
        },
        ..plain
    }
}

pub fn answered() -> TrackedView {
    let plain = just_received();
    let mut messages = plain.messages.clone();
    let answer = "It is mended on *Friday*.";
    messages.push(message(2, CaseSide::Staff, CaseWord::Answered, answer));
    messages.push(message(3, CaseSide::Customer, CaseWord::NotYet, ""));
    let why = "She knows every lamp of the town.";
    messages.push(message(5, CaseSide::Staff, CaseWord::Handed, why));
    messages.push(MessageView {
        hidden: Some(HiddenView {
            rule: Rule::Privacy,
            rule_name: "It tells private things".to_owned(),
            reason: "It names a neighbour.".to_owned(),
        }),
        ..message(4, CaseSide::Customer, CaseWord::Said, "")
    });
    TrackedView {
        status: CaseStatus::Answered,
        promise: None,
        late: false,
        about: Some(AboutView {
            text: "/ideas/412".to_owned(),
            url: Some("/ideas/412".to_owned()),
        }),
        answerer: Some(liisa()),
        team: Some("Streets and parks".to_owned()),
        messages,
        files: files("/track/5f2c"),
        onward: vec![onward()],
        helped: Some(false),
        follows: Some(tie(None)),
        offer: Some(harbour()),
        may: TrackedMay {
            judge: true,
            ..plain.may
        },
        steps: steps(2),
        ..plain
    }
}

pub fn long_closed() -> TrackedView {
    let plain = just_received();
    TrackedView {
        status: CaseStatus::Closed,
        promise: None,
        late: false,
        helped: Some(true),
        rated: Some(4),
        waits_for: None,
        held_by: Some("Kuusilahden <Leipä> Oy".to_owned()),
        organisations: vec![Choice {
            value: "1".to_owned(),
            label: "Kuusilahden <Leipä> Oy".to_owned(),
            selected: false,
        }],
        may: TrackedMay {
            again: true,
            rate: true,
            ..TrackedMay::default()
        },
        went_on: vec![tie(None), tie(Some("Port of <Kuusilahti>"))],
        forgotten: true,
        messages: vec![message(1, CaseSide::Customer, CaseWord::Said, "")],
        steps: steps(3),
        ..plain
    }
}

fn harbour() -> AgencyName {
    AgencyName {
        id: AgencyId(2),
        name: "Port of <Kuusilahti>".to_owned(),
    }
}

fn tie(agency: Option<&str>) -> TieView {
    TieView {
        reference: "2026-00007".to_owned(),
        agency: agency.map(str::to_owned),
        url: agency.is_none().then(|| "/account/feedback/7".to_owned()),
    }
}

fn onward() -> OnwardView {
    OnwardView {
        improvement: ImprovementId(3),
        title: Some("Light at every stop".to_owned()),
        url: Some("/improvements/3".to_owned()),
        lang: Lang::En,
        stage: Stage::Trial,
        stage_name: "Trial".to_owned(),
        told: Some("Twelve stops get new lamps.".to_owned()),
        at: at(),
    }
}

pub fn row() -> CaseRow {
    CaseRow {
        kind: CaseKind::Matter,
        kind_name: "Matter".to_owned(),
        id: CaseId(42),
        reference: "2026-00042".to_owned(),
        subject: "The lamp at the <stop> is dark.".to_owned(),
        lang: Lang::En,
        status: CaseStatus::Received,
        status_name: "Received".to_owned(),
        channel: Channel::Web,
        theme: None,
        area: None,
        received_at: at(),
        waiting_since: Some(at()),
        url: "/desk/cases/42".to_owned(),
    }
}

/// Offered to who reads it, or by them.
pub fn handover(asks_me: bool) -> HandoverView {
    HandoverView {
        offered_by: asks_me.then(|| PersonChip {
            id: PersonId(6),
            name: "Elsa <Lindqvist>".to_owned(),
            ..liisa()
        }),
        id: CaseHandoverId(7),
        case: CaseId(42),
        from: Some(liisa()),
        to: Some(PersonChip {
            id: PersonId(5),
            name: "Henrik <Björklund>".to_owned(),
            ..liisa()
        }),
        meant_for: Some(liisa()),
        team: Some("Streets and <parks>".to_owned()),
        about: "The lamp at a stop is dark.".to_owned(),
        done: "The bulb was changed; it went out again.".to_owned(),
        needed: "Somebody who <knows> cables.".to_owned(),
        why: "She knows every lamp of the town.".to_owned(),
        lang: Lang::En,
        offered_at: at(),
        due_at: at(),
        late: !asks_me,
        ended_at: None,
        ending: None,
        reason: None,
        asks_me,
        mine: !asks_me,
        url: "/desk/cases/42".to_owned(),
    }
}

pub fn for_staff() -> CaseView {
    let choice = |value: &str, label: &str| Choice {
        value: value.to_owned(),
        label: label.to_owned(),
        selected: false,
    };
    CaseView {
        row: row(),
        version: 3,
        about: answered().about,
        person: None,
        person_name: None,
        email: Some("aino@kuusilahti.example".to_owned()),
        matter: Some(MatterView {
            channel_name: "By phone".to_owned(),
            name: Some("Aino".to_owned()),
            phone: Some("+358 40 123 4567".to_owned()),
            company: Some("Laituri Oy (0112038-9)".to_owned()),
            reply: Some(ReplyBy::Call),
            reply_name: Some("Call me back".to_owned()),
            call_at: Some(at()),
            logged_by: Some(liisa()),
            routed: Some("By turn in Building control".to_owned()),
        }),
        reader_lang: Lang::Fi,
        reader_lang_name: "Suomi",
        team: Some(TeamId(1)),
        team_name: Some("Streets and parks".to_owned()),
        answerer: Some(liisa()),
        messages: answered().messages,
        files: files("/desk/cases/42"),
        onward: vec![onward()],
        first_answered_at: Some(at()),
        promise: Some(super::promise::sample()),
        late: false,
        new_due_at: None,
        resolution: Some(ResolutionView {
            due_at: Some(at()),
            late: true,
            paused_minutes: 90,
            stretches: super::promise::sample().stretches,
        }),
        checklist: vec![
            TaskView {
                id: CaseTaskId(1),
                text: "Look at the <lamp>".to_owned(),
                done: true,
            },
            TaskView {
                id: CaseTaskId(2),
                text: "Order a cable".to_owned(),
                done: false,
            },
        ],
        merged_into: Some(tie(None)),
        merged: vec![tie(None)],
        earlier: vec![EarlierView {
            id: CaseId(7),
            reference: "2026-00007".to_owned(),
            subject: "The lamp at the <pier>".to_owned(),
            received_at: Some(at()),
            open: true,
            url: "/desk/cases/7".to_owned(),
        }],
        same: vec![EarlierView {
            id: CaseId(9),
            reference: "2026-00009".to_owned(),
            subject: "By <phone>".to_owned(),
            received_at: Some(at()),
            open: false,
            url: "/desk/cases/9".to_owned(),
        }],
        alike: vec![EarlierView {
            id: CaseId(10),
            reference: "2026-00010".to_owned(),
            subject: "The same <name>".to_owned(),
            received_at: Some(at()),
            open: false,
            url: "/desk/cases/10".to_owned(),
        }],
        of_company: vec![EarlierView {
            id: CaseId(7),
            reference: "2026-00008".to_owned(),
            subject: "A sign at the <pier>".to_owned(),
            received_at: Some(at()),
            open: false,
            url: "/desk/cases/8".to_owned(),
        }],
        ideas: vec![IdeaLine {
            title: "A bench by the <harbour>".to_owned(),
            lang: Lang::En,
            url: "/ideas/1".to_owned(),
        }],
        company_url: Some("/desk/organisations/1".to_owned()),
        handover: Some(handover(true)),
        draft: Some(DraftView {
            text: "Thank you, we look at the <lamp>.".to_owned(),
            by: Some("Henrik <Björklund>".to_owned()),
            at: Some(at()),
            version: 2,
        }),
        links: vec![LinkView {
            kind: Kind::Idea,
            thing: 412,
            title: "Light at the <stops>".to_owned(),
            lang: Some(Lang::En),
            url: "/ideas/412".to_owned(),
        }],
        notes: vec![NoteLine {
            text: "@Henrik have a <look>".to_owned(),
            by: Some("Liisa".to_owned()),
            at: Some(at()),
        }],
        followers: vec!["Henrik <Björklund>".to_owned()],
        follows_it: true,
        item: Some(InboxItemId(7)),
        chat: Some("/desk/chat/3".to_owned()),
        rated: Some(1),
        rating_waits: true,
        waits_for: Some(WaitsFor::ThirdParty),
        waits_since: Some(at()),
        resolved_at: None,
        helped: Some(false),
        follows: Some(tie(None)),
        went_on: vec![tie(Some("Port of <Kuusilahti>"))],
        offer: Some(harbour()),
        elsewhere: vec![harbour()],
        forgotten: false,
        may: CaseMay {
            answer: true,
            close: true,
            decline: true,
            offer: true,
            hand_over: false,
            wait: true,
        },
        choices: CaseChoices {
            teams: vec![choice("1", "Streets and parks")],
            answerers: vec![choice("4", "Liisa Hakala")],
            receivers: vec![choice("5", "Henrik <Björklund> (away until 31 July 2026)")],
            themes: vec![choice("1", "Moving about")],
            areas: vec![choice("1", "Harbour")],
            languages: vec![choice("fi", "Suomi")],
            rules: vec![choice("privacy", "It tells private things")],
            texts: vec![choice("3", "A lamp <is> out (en)")],
            agencies: vec![choice("2", "Port of <Kuusilahti>")],
        },
    }
}

pub fn ended_for_staff() -> CaseView {
    CaseView {
        email: None,
        matter: None,
        person: Some(PersonId(1)),
        person_name: Some("Aino Salmela".to_owned()),
        team: None,
        team_name: None,
        answerer: None,
        onward: Vec::new(),
        follows: None,
        went_on: Vec::new(),
        offer: None,
        elsewhere: Vec::new(),
        files: Vec::new(),
        resolved_at: Some(at()),
        helped: Some(true),
        forgotten: true,
        may: CaseMay {
            answer: true,
            close: false,
            decline: false,
            offer: false,
            hand_over: true,
            wait: false,
        },
        handover: None,
        new_due_at: Some(at()),
        ..for_staff()
    }
}
