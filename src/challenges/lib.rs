//! Challenges: the city states a problem with a deadline, people answer it in the open, residents vote, the city decides
//! with reasons and follows what was promised.
//!
//! This room keeps the problem itself: its phases, its form, who may do what, questions and news. The ideas handed in,
//! the vote and the winners live in `ideas`, which asks this room what is allowed now.

mod acts;
pub mod api;
mod at_once;
pub mod blueprint;
pub mod browse;
pub mod calendar;
pub mod challenge;
mod draft;
mod files;
pub mod form;
pub mod gate;
mod import;
mod jobs;
pub mod pages;
mod people;
pub mod phase;
mod publish;
pub mod said;
mod store;
mod talk;
mod views;
mod window;

pub use acts::acts;
pub use at_once::{Judged, Wish, hiding_counts, judge, window_to};
pub use challenge::{DateInput, Rules, Words};
pub use draft::{
    FormInput, QuestionCondition, QuestionInput, clone, draft, edit, keep_dates, keep_form,
    keep_rules,
};
pub use files::{add_picture, remove_picture};
pub use form::{Answers, Form, GivenParts, Question};
pub use import::{ArrivingChallenge, collects_until, import_challenge};
pub use jobs::{Clock, timetable};
pub use people::{ask_review, follow, invite, review, say_where_one_lives, unfollow};
pub use phase::{Act, Timeline};
pub use publish::{archive, cancel, do_not_publish, move_phase, publish};
pub use talk::{
    MilestoneInput, ModeratedQuery, answer_query, answer_query_in, ask, keep_milestone,
    moderated_query, set_query_visibility, tell_milestone, tell_news,
};
pub use views::*;
pub use window::{
    Brief, Window, brief, briefs, count_ballots, count_ideas, form_of, form_of_brief, hides_counts,
    window,
};
