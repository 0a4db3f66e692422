//! Improvements: the staff gather what people said into a case with an owner, walk it from stage to stage, try it out,
//! measure what came of it, and show it in public when they switch its page on.
//!
//! Verbs: start, edit, move, link and unlink evidence, note, tasks, decide, trial, outcome, publish, merge and undo it.
//! Everyone behind the evidence hears of a change of stage once; who is behind it is asked here and nowhere else.

pub mod api;
pub mod browse;
mod evidence;
pub mod improvement;
mod jobs;
mod merge;
mod onward;
pub mod pages;
mod public;
mod stages;
mod start;
mod store;
mod views;
mod walk;
mod work;

pub use evidence::{Evidence, link, link_all, of_things, unlink, unlink_all};
pub use jobs::{Recount, Remind, timetable};
pub use merge::{MergeOutcome, merge, undo_merge};
pub use onward::{OnwardMemory, Teller};
pub use public::{
    MilestoneInput, PublicWords, finish_milestone, keep_milestone, keep_public, publish,
    remove_milestone, unpublish,
};
pub use stages::{StageInput, keep_stages, limit_of, stage_name};
pub use start::{Edit, NewImprovement, edit, start, start_within};
pub use views::*;
pub use walk::{Move, Moved, move_to};
pub use work::{
    LinkInput, TaskInput, add_link, decide, finish_task, keep_outcome, keep_task, keep_trial, note,
    remove_link, remove_task,
};
