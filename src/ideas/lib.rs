//! Ideas: a resident or company says what could be better; others stand behind it and discuss it; the city answers.
//!
//! Verbs: submit, save a draft, edit, withdraw, support, comment, follow, answer, merge and undo it, import.
//! `browse` asks questions that change nothing. Whoever reacts to an idea listens to its events.

mod acts;
mod answer;
pub mod api;
pub mod browse;
pub mod contest;
mod decision;
mod discuss;
mod edit;
mod evaluation;
mod files;
mod follow;
mod hidden;
pub mod idea;
mod import;
mod jobs;
mod merge;
mod moderated;
pub mod pages;
mod recall;
mod seen;
mod sorting;
mod store;
mod submit;
mod support;
mod templates;
mod views;

pub use acts::acts;
pub use answer::{
    Answer, answer, answer_in, answer_many, keep_due_answers, preview, withdraw_planned,
};
pub use decision::{
    DecisionDraft, Numbers, Publication, SetAside, WinnerDraft, import_decision, is_decided,
    prepare, publish, publish_due, unplan,
};
pub use discuss::{NewComment, comment, comment_in, edit_comment};
pub use edit::{Edit, edit, withdraw};
pub use evaluation::{
    Prepared, Released, give_to, mark_done, note, prepare_answer, release, shortlist, think,
};
pub use files::{KeptFile, NewFile, keep_files};
pub use follow::{follow, unfollow};
pub use hidden::{Hidden, Moderators, TellsWhy};
pub use import::{Arrived, ArrivingComment, ArrivingIdea, import_comments, import_ideas};
pub use jobs::{Trend, jobs, timetable};
pub use merge::{MergeOutcome, merge, merge_in, undo_merge, undo_merge_in};
pub use moderated::set_visibility;
pub use recall::{forget_draft, forget_drafts, recall};
pub use seen::Seen;
pub use sorting::sort_in;
pub use store::ballots::BallotQueue;
pub use store::ranks::renew_all as rank_all;
pub use store::supports::SupportQueue;
pub use submit::{Draft, Submission, save_draft, submit};
pub use support::{Tally, support, take_back};
pub use templates::{NewTemplate, archive_template, keep_template};
pub use views::*;
