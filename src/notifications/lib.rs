//! What people hear of: a listener writes notices as things happen, a job gathers them into a letter, at most one a
//! day unless the person wants it otherwise, and another job posts all letters of the house. A reader: it listens to
//! every room and no room knows it.
//!
//! A moderator's decision, with its reason and the way to appeal, is no news but a right: it leaves at once, whatever
//! rhythm the person chose, and is the one letter that cannot be stopped.

mod api;
mod bounces;
mod case_work;
mod cases;
mod compose;
mod contests;
mod decisions;
mod gather;
mod hearing;
mod improving;
mod knowledge;
mod letters;
mod news;
mod outgoing;
mod own_words;
mod pages;
mod post;
mod rhythm;
mod store;
mod thread;
mod verdicts;

pub use api::LettersApi;
pub use bounces::{CameBack, came_back, handed_in};
pub use case_work::{NotTaken, files_refused, mail_waits};
pub use letters::{Addressee, write_to_person};
pub use outgoing::{
    LetterCount, Outgoing, OutgoingFilter, OutgoingLetter, OutgoingPlace, drop_letter,
    letter_kinds, outgoing, retry_letter, retry_letters,
};
pub use pages::{doors, pages};
pub use rhythm::{Following, FollowingPage, choose_rhythm, following, rhythm_by_key};

use hall::job::{Job, Listener};
use press::{LetterSamples, Press};
use std::sync::Arc;

/// Who listens here.
pub fn listeners(press: &Arc<Press>) -> Vec<Box<dyn Listener>> {
    let listeners: Vec<Box<dyn Listener>> = vec![
        Box::new(hearing::Notices),
        Box::new(contests::ChallengeNotices),
        Box::new(improving::ImprovementNotices(Arc::clone(press))),
        Box::new(knowledge::ArticleNotices),
        Box::new(decisions::Decisions(Arc::clone(press))),
        Box::new(verdicts::Verdicts(Arc::clone(press))),
        Box::new(cases::CaseLetters(Arc::clone(press))),
        Box::new(case_work::CaseWork(Arc::clone(press))),
        Box::new(post::Post),
    ];
    listeners
        .into_iter()
        .map(|inner| Box::new(own_words::Hearing(inner)) as Box<dyn Listener>)
        .collect()
}

/// What is done here.
pub fn jobs(press: &Arc<Press>) -> Vec<Box<dyn Job>> {
    vec![
        Box::new(own_words::Working(Box::new(gather::Gather(Arc::clone(
            press,
        ))))),
        Box::new(hearing::FirstSupporters),
        Box::new(own_words::Working(Box::new(case_work::CalendarAlarm(
            Arc::clone(press),
        )))),
        Box::new(post::Round),
    ]
}

/// What is looked after by the clock.
pub fn timetable() -> Vec<jobs::Row> {
    vec![
        gather::row(),
        hearing::row(),
        case_work::alarm_row(),
        post::row(),
    ]
}

/// Every letter of this room, for the test that prints them all.
pub fn letters() -> Vec<LetterSamples> {
    vec![
        LetterSamples::of::<letters::Gathered>(),
        LetterSamples::of::<letters::Decision>(),
        LetterSamples::of::<letters::Blocked>(),
        LetterSamples::of::<letters::Verdict>(),
        LetterSamples::of::<letters::Onward>(),
        LetterSamples::of::<cases::CaseReceipt>(),
        LetterSamples::of::<cases::CaseAnswer>(),
        LetterSamples::of::<case_work::CaseNotice>(),
    ]
}
